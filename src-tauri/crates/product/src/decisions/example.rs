//! Votes and ballots for the tests of this room.

use super::reading::decision_of;
use super::*;
use crate::{
    Command, Edit, EntryId, Field, Kind, NewEntry, Product, ProductId, Refusal, Setting, Value, decide,
};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

pub(super) fn id(number: usize) -> EntryId {
    EntryId(Uuid::from_u128(number as u128))
}

/// The option with this letter.
pub(super) fn option(letter: char) -> EntryId {
    EntryId(Uuid::from_u128(0xa000 + letter as u128))
}

/// A vote of so many members over options with these letters; a quorum of one.
pub(super) fn vote(method: Method, base: Base, voters: usize, options: &str) -> OpenedVote {
    let voter =
        |number| Voter { member: id(number), name: format!("Member {number}"), discipline: "other".into() };
    let offered =
        |letter: char| VoteOption { id: option(letter), text: letter.into(), until: None, rules: None };
    OpenedVote {
        id: Uuid::from_u128(0xf00),
        decision: id(0xdec),
        round: 2,
        question: "Which?".into(),
        about: vec![],
        scope: Scope::Vision,
        options: options.chars().map(offered).collect(),
        voting: Voting { method, base, quorum: Quorum::Count { voters: 1 }, ..Rules::default().voting },
        voters: (1..=voters).map(voter).collect(),
        double_vote: true,
        second_round: true,
        primus: Some(id(1)),
        opened_at: DateTime::UNIX_EPOCH,
        opened_by: "Amara".into(),
    }
}

/// These ballots, of members 1, 2, 3 …
pub(super) fn ballots(said: impl IntoIterator<Item = Ballot>) -> Ballots {
    let cast = |(at, ballot)| (id(at + 1), CastBallot { member: id(at + 1), ballot, proxy: None });
    said.into_iter().enumerate().map(cast).collect()
}

/// Ballots for one option each; a dot abstains.
pub(super) fn choices(letters: &str) -> Ballots {
    let said =
        |letter| if letter == '.' { Ballot::Abstain } else { Ballot::Option { option: option(letter) } };
    ballots(letters.chars().map(said))
}

/// So many ballots in this order, `A>B=C>D`.
pub(super) fn ranked(count: usize, order: &str) -> Vec<Ballot> {
    let level = |level: &str| level.chars().filter(|c| *c != '=').map(option).collect();
    vec![Ballot::Ranked { levels: order.split('>').map(level).collect() }; count]
}

/// Any ballot that fits the method, over options A to D.
pub(super) fn any_ballot(method: Method) -> BoxedStrategy<Ballot> {
    let any_option = || prop::sample::select("ABCD".chars().map(option).collect::<Vec<_>>());
    let said = match method {
        Method::Majority | Method::TwoThirds => {
            any_option().prop_map(|option| Ballot::Option { option }).boxed()
        }
        Method::Consent => prop_oneof![
            4 => Just(Ballot::Consent),
            1 => Just(Ballot::Concern { text: "cost".into() }),
            1 => Just(Ballot::Objection { reason: "risk".into() }),
        ]
        .boxed(),
        Method::Fist => (0..=FINGERS).prop_map(|fingers| Ballot::Fist { fingers }).boxed(),
        Method::Dots => (any_option(), 1..=3u32)
            .prop_map(|(option, dots)| Ballot::Dots { on: vec![DotsOn { option, dots }] })
            .boxed(),
        Method::Ranked => prop::sample::subsequence("ABCD".chars().map(option).collect::<Vec<_>>(), 1..=4)
            .prop_shuffle()
            .prop_flat_map(|order| {
                prop::collection::vec(any::<bool>(), order.len()).prop_map(move |cuts| levels(&order, &cuts))
            })
            .boxed(),
    };
    prop_oneof![5 => said, 1 => Just(Ballot::Abstain)].boxed()
}

/// A vote of any method and base with ballots of some of its seven members.
pub(super) fn any_vote() -> BoxedStrategy<(OpenedVote, Ballots)> {
    let methods = prop::sample::select(&Method::ALL[..]);
    let any = (methods, prop::sample::select(&Base::ALL[..]), any::<bool>(), 1..=7u32);
    any.prop_flat_map(|(method, base, secret, quorum)| {
        let mut vote = vote(method, base, 7, "ABCD");
        vote.voting.quorum = Quorum::Count { voters: quorum };
        vote.voting.secret = secret;
        let said = prop::collection::vec(prop::option::weighted(0.8, any_ballot(method)), 7);
        said.prop_map(move |said| {
            let cast = |(at, ballot): (usize, Option<Ballot>)| {
                Some((id(at + 1), CastBallot { member: id(at + 1), ballot: ballot?, proxy: None }))
            };
            (vote.clone(), said.into_iter().enumerate().filter_map(cast).collect())
        })
    })
    .boxed()
}

fn levels(order: &[EntryId], cuts: &[bool]) -> Ballot {
    let mut levels: Vec<Vec<EntryId>> = vec![];
    for (option, cut) in order.iter().zip(cuts) {
        match levels.last_mut() {
            Some(level) if !cut => level.push(*option),
            _ => levels.push(vec![*option]),
        }
    }
    Ballot::Ranked { levels }
}

/// A team around a product: five members, the first of them primus, and whoever acts is Amara.
pub(super) struct Table {
    pub product: Product,
    ids: u128,
    pub now: DateTime<Utc>,
}

impl Table {
    pub fn new() -> Self {
        let product = Product::new(ProductId(Uuid::nil()), "Hub", DateTime::UNIX_EPOCH);
        let mut table = Self { product, ids: 0x1000, now: DateTime::UNIX_EPOCH + TimeDelta::days(1) };
        for number in 1..=5 {
            let fields = [(Field::word("name"), Value::Text(format!("Member {number}")))].into();
            table.add(id(number), Kind::Member, fields);
        }
        let from = DateTime::UNIX_EPOCH.fixed_offset();
        table
            .act(&Command::HandOver { member: id(1), from, until: None, why: String::new() })
            .expect("the first");
        table
    }

    /// A draft with options *build* (A) and *buy* (B).
    pub fn question(&mut self, number: usize) -> EntryId {
        let decision = id(0xd00 + number);
        let text = |text: &str| Value::Text(text.to_owned());
        let fields = [
            (Field::word("question"), text("Build or buy?")),
            (Field::word("artefact"), Value::Word("vision".into())),
        ];
        self.add(decision, Kind::Decision, fields.into());
        for (letter, words) in [('A', "Build it"), ('B', "Buy it")] {
            let of = Value::Word(decision.to_string());
            let fields = [(Field::word("text"), text(words)), (Field::word("decision"), of)].into();
            self.add(id(0xc0000 + number * 0x100 + letter as usize), Kind::Choice, fields);
        }
        decision
    }

    /// The question whether to have these rules (A) or to keep those there are (B).
    pub fn question_of_rules(&mut self, number: usize, rules: Rules) {
        let [question, change, keep] = ["Change the rules?", "Change them", "Keep them"].map(str::to_owned);
        let decision = id(0xd00 + number);
        let rules = Box::new(rules);
        self.act(&Command::AskForRules { decision, question, change, keep, rules }).expect("they make sense");
    }

    /// The option of a question with this letter; A is the first.
    pub fn choice(&self, number: usize, letter: char) -> EntryId {
        let of_it = |choice: &&crate::Entry| decision_of(choice) == Some(id(0xd00 + number));
        let mut choices = self.product.entries.of(Kind::Choice).filter(of_it);
        choices.nth(letter as usize - 'A' as usize).map_or(EntryId(Uuid::nil()), |choice| choice.id)
    }

    /// One round on a question, with these letters as ballots of members 1, 2, 3 …
    pub fn round(&mut self, number: usize, letters: &str) -> Result<OpenedVote, Refusal> {
        let vote = self.open(number)?;
        self.count(&vote, number, letters)?;
        Ok(vote)
    }

    pub fn open(&mut self, number: usize) -> Result<OpenedVote, Refusal> {
        self.with(|product, setting| {
            open_vote(product, id(0xd00 + number), setting.now.date_naive(), setting)
        })
    }

    pub fn count(&mut self, vote: &OpenedVote, number: usize, letters: &str) -> Result<(), Refusal> {
        let option = |letter| Ballot::Option { option: self.choice(number, letter) };
        let said = |letter| if letter == '.' { Ballot::Abstain } else { option(letter) };
        let ballots = ballots(letters.chars().map(said));
        let decision = self.with(|product, setting| count_round(product, vote, &ballots, setting))?;
        decision.edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(())
    }

    pub fn double_vote(&mut self, number: usize, member: usize) -> Result<(), Refusal> {
        let decision = id(0xd00 + number);
        let decision = self.with(|product, setting| {
            double_vote(product, decision, id(member), None, "we must own it", setting)
        })?;
        decision.edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(())
    }

    pub fn conclude(&mut self, number: usize) -> Result<Vec<Edit>, Refusal> {
        let (decision, review_on) = (id(0xd00 + number), None);
        self.act(&Command::Conclude {
            decision,
            reason: "It is best".into(),
            dissent: String::new(),
            review_on,
        })
    }

    pub fn act(&mut self, command: &Command) -> Result<Vec<Edit>, Refusal> {
        let edits = self.with(|product, setting| decide(product, command, setting))?.edits;
        edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(edits)
    }

    pub fn reading(&self, number: usize) -> Reading {
        Reading::of(self.product.entries.get(id(0xd00 + number)).expect("it is there"))
    }

    fn add(&mut self, id: EntryId, kind: Kind, fields: std::collections::BTreeMap<Field, Value>) {
        let entry = NewEntry { id: Some(id), kind, fields };
        self.act(&Command::AddEntries { entries: vec![entry], after: None })
            .expect("a plain entry is allowed");
    }

    fn with<T>(&mut self, act: impl FnOnce(&Product, &mut Setting<'_>) -> T) -> T {
        self.now += TimeDelta::minutes(1);
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        act(&self.product, &mut Setting { by: "Amara", now: self.now, new_id: &mut new_id })
    }
}
