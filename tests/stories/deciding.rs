//! Deciding among equals, from the draft to the record, with sealed ballots and the double vote.

mod other_hands;

use crate::{Person, file, folder};
use app::protocol::{CheckReport, Look, Push, Reply, Request, Seen, VoteView};
use chrono::TimeDelta;
use product::decisions::{Ballot, DecisionState, DecisionView, DecisionsView, RoundBallots};
use product::{Command, EntryId, Field, Kind, NewEntry, ProductId, Value};
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;

const NAMES: [&str; 7] = ["Amara", "Jonas", "Sofía", "Ahmed", "Priya", "Jörg", "Mei-Ling"];

/// A team of seven with a question.
struct Round {
    person: Person,
    product: ProductId,
    decision: EntryId,
    members: Vec<EntryId>,
    options: Vec<EntryId>,
}

impl Round {
    fn at(folder: &Path, secret: bool) -> Self {
        let person = Person::at(folder);
        let product = person.start("Hub");
        let text = |text: &str| Value::Text(text.to_owned());
        let members: Vec<EntryId> = NAMES
            .iter()
            .map(|name| add(&person, product, Kind::Member, [(Field::word("name"), text(name))].into()))
            .collect();
        let from = person.clock.now().fixed_offset();
        person.act(product, Command::HandOver { member: members[0], from, until: None, why: String::new() });
        let fields = [
            (Field::word("question"), text("Build the name search ourselves or buy it?")),
            (Field::word("artefact"), Value::Word("roadmap".into())),
            (Field::word("secret"), Value::Flag(secret)),
        ];
        let decision = add(&person, product, Kind::Decision, fields.into());
        let options = ["Build it", "Buy it"].map(|words| {
            let of = Value::Word(decision.to_string());
            let fields = [(Field::word("text"), text(words)), (Field::word("decision"), of)];
            add(&person, product, Kind::Choice, fields.into())
        });
        Self { person, product, decision, members, options: options.into() }
    }

    fn open(&self) -> VoteView {
        let request = Request::OpenVote { product: self.product, decision: self.decision };
        match self.person.ask(request) {
            Reply::OpenVote { vote } => vote,
            other => panic!("{other:?}"),
        }
    }

    fn cast(&self, vote: Uuid, member: usize, letter: char) -> Request {
        let ballot = match letter {
            'A' => Ballot::Option { option: self.options[0] },
            'B' => Ballot::Option { option: self.options[1] },
            _ => Ballot::Abstain,
        };
        Request::CastBallot {
            product: self.product,
            vote,
            member: self.members[member],
            ballot,
            proxy: member == 6,
        }
    }

    fn vote(&self, letters: &str) -> Uuid {
        let vote = self.open().vote.id;
        for (member, letter) in letters.chars().enumerate() {
            self.person.ask(self.cast(vote, member, letter));
        }
        vote
    }

    fn reveal(&self, vote: Uuid) {
        self.person.clock.pass(TimeDelta::minutes(1));
        self.person.ask(Request::Reveal { product: self.product, vote });
    }

    fn double_vote(&self, member: usize) -> Request {
        let (product, decision) = (self.product, self.decision);
        Request::DoubleVote {
            product,
            decision,
            member: self.members[member],
            reason: "We must own matching".into(),
        }
    }

    fn conclude(&self) {
        let (decision, reason) = (self.decision, "We must own matching".to_owned());
        self.person.act(
            self.product,
            Command::Conclude { decision, reason, dissent: "Jonas: it costs a year".into(), review_on: None },
        );
    }

    fn seen(&self) -> DecisionView {
        match self.look(Look::Decision { decision: self.decision }) {
            Seen::Decision { decision: Some(decision) } => *decision,
            other => panic!("{other:?}"),
        }
    }

    fn all(&self) -> DecisionsView {
        match self.look(Look::Decisions) {
            Seen::Decisions { decisions } => decisions,
            other => panic!("{other:?}"),
        }
    }

    fn votes(&self) -> Vec<VoteView> {
        match self.look(Look::Votes) {
            Seen::Votes { votes } => votes,
            other => panic!("{other:?}"),
        }
    }

    fn look(&self, look: Look) -> Seen {
        self.person.look(self.product, look)
    }

    fn check(&self) -> CheckReport {
        match self.person.ask(Request::CheckLibrary) {
            Reply::CheckLibrary { report } => report,
            other => panic!("{other:?}"),
        }
    }
}

fn add(person: &Person, product: ProductId, kind: Kind, fields: BTreeMap<Field, Value>) -> EntryId {
    let id = EntryId(Uuid::now_v7());
    let entry = NewEntry { id: Some(id), kind, fields };
    person.act(product, Command::AddEntries { entries: vec![entry], after: None });
    id
}

#[test]
fn a_question_stuck_twice_is_decided_by_the_double_vote_and_stays_closed() {
    let folder = folder();
    let round = Round::at(folder.path(), false);
    round.reveal(round.vote("ABABAB."));
    assert_eq!(round.seen().line.state, DecisionState::Stuck);
    assert_eq!(round.person.refused(round.double_vote(0)).code, "vote_second_round_needed");
    round.reveal(round.vote("ABABAB."));
    assert_eq!(round.person.refused(round.double_vote(4)).code, "vote_not_the_primus");
    round.person.ask(round.double_vote(0));
    round.conclude();
    let seen = round.seen();
    let record = seen.record.expect("it is closed");
    let double = record.double_vote.as_ref().expect("it was used");
    let counts = |tally: &product::decisions::Tally| tally.counts.iter().map(|c| c.count).collect::<Vec<_>>();
    assert_eq!((counts(&record.rounds[1].tally), counts(&double.weighted)), (vec![3, 3], vec![4, 3]));
    assert_eq!(record.rounds[1].took_part[6].proxy.as_deref(), Some("mei"), "the proxy is marked");
    assert_eq!(record.chosen().map(|option| option.text.as_str()), Some("Build it"));
    assert_eq!(round.all().decisions[0].outcome.as_deref(), Some("Build it"));
    while round.person.view(round.product).undo.undo.is_some() {
        round.person.ask(Request::Undo { product: round.product });
    }
    assert_eq!(round.seen().record, Some(record), "undoing everything does not touch it");
    assert_eq!(round.check().faults, Vec::<String>::new());
}

#[test]
fn y1_who_has_voted_is_shown_and_what_is_not_before_the_reveal() {
    let folder = folder();
    let round = Round::at(folder.path(), false);
    let (tell, told) = std::sync::mpsc::channel();
    let other = round.person.app.session(move |push| drop(tell.send(push.push().clone())));
    other.ask(Request::OpenProduct { product: round.product }).expect("it opens");
    let vote = round.vote("AB");
    let shown = serde_json::to_string(&round.votes()).expect("it is plain");
    assert_eq!(round.votes()[0].handed_in.len(), 2);
    assert!(!shown.contains("\"ballot\""), "{shown}");
    drop(other);
    let pushes: Vec<Push> = told.try_iter().collect();
    assert_eq!(pushes.iter().filter(|push| matches!(push, Push::Votes { .. })).count(), 1, "it was opened");
    let told = pushes.iter().filter_map(|push| match push {
        Push::HandedIn { vote, handed_in, .. } => Some((*vote, handed_in.clone())),
        _ => None,
    });
    let handed_in = round.votes()[0].handed_in.clone();
    assert_eq!(told.collect::<Vec<_>>(), handed_in.into_iter().map(|one| (vote, one)).collect::<Vec<_>>());
    let texts: Vec<String> = round.options.iter().map(|option| format!("\"option\":\"{option}\"")).collect();
    for text in &texts {
        assert!(!on_disk(folder.path(), text), "sealed in every file of the library");
    }
    round.person.ask(round.cast(vote, 0, 'B'));
    round.reveal(vote);
    assert!(round.votes().is_empty());
    let counted = &round.seen().rounds[0];
    assert_eq!(counted.tally.counts[1].count, 2, "the changed ballot counts");
    assert!(on_disk(folder.path(), &texts[1].replace('"', "\\\"")), "revealed with names, as it is open");
}

fn on_disk(folder: &Path, text: &str) -> bool {
    let files = std::fs::read_dir(folder).expect("the folder is there").flatten();
    let holds = |path: &Path| {
        let bytes = std::fs::read(path).expect("it can be read");
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    };
    files.map(|entry| entry.path()).filter(|path| path.is_file()).any(|path| holds(&path))
}

#[test]
fn y2_a_reveal_that_was_interrupted_is_finished_once() {
    let folder = folder();
    let round = Round::at(folder.path(), true);
    let vote = round.vote("AAB");
    round.reveal(vote);
    assert_eq!(round.seen().rounds.len(), 1);
    round.person.clock.pass(TimeDelta::minutes(5));
    round.person.ask(Request::Reveal { product: round.product, vote });
    assert_eq!(round.seen().rounds.len(), 1);
    assert_eq!(round.person.refused(round.cast(vote, 3, 'B')).code, "vote_revealed");
}

#[test]
fn y2_ballots_survive_the_program() {
    let folder = folder();
    let (vote, product, decision) = {
        let round = Round::at(folder.path(), true);
        let vote = round.vote("AAB");
        round.person.app.close();
        (vote, round.product, round.decision)
    };
    let person = Person::at(folder.path());
    person.ask(Request::Reveal { product, vote });
    match person.look(product, Look::Decision { decision }) {
        Seen::Decision { decision: Some(seen) } => assert_eq!(seen.rounds[0].tally.took_part, 3),
        other => panic!("{other:?}"),
    }
}

#[test]
fn y3_secret_ballots_stay_without_names_and_their_keys_go_with_the_conclusion() {
    let folder = folder();
    let round = Round::at(folder.path(), true);
    round.reveal(round.vote("ABABAB."));
    round.reveal(round.vote("ABABAB."));
    assert_eq!(keys(folder.path()), 1, "the key of the first round went with the second");
    assert!(round.seen().double.reveals && round.seen().double.weighted.is_none());
    round.person.ask(round.double_vote(0));
    round.conclude();
    let record = round.seen().record.expect("it is closed");
    let RoundBallots::Secret { cast } = &record.rounds[1].ballots else { panic!("it was secret") };
    assert_eq!(cast.len(), 7);
    assert_eq!(record.double_vote.expect("it was used").ballot, Ballot::Option { option: round.options[0] });
    assert_eq!(keys(folder.path()), 0);
}

fn keys(folder: &Path) -> usize {
    let keys = std::fs::read_dir(folder.join("keys")).expect("keys were made").flatten();
    keys.filter(|key| key.file_name() != "records.key").count()
}

#[test]
fn one_vote_at_a_time_and_one_that_is_given_up_counts_nothing() {
    let folder = folder();
    let round = Round::at(folder.path(), false);
    let vote = round.vote("AA");
    let again = Request::OpenVote { product: round.product, decision: round.decision };
    assert_eq!(round.person.refused(again).code, "vote_under_way");
    round.person.ask(Request::AbandonVote { product: round.product, vote });
    assert_eq!(
        round.person.refused(Request::Reveal { product: round.product, vote }).code,
        "vote_no_such_vote"
    );
    assert!(round.votes().is_empty() && round.seen().rounds.is_empty());
    assert_eq!(keys(folder.path()), 0);
    round.open();
}

#[test]
fn a_product_file_does_not_touch_the_decisions_that_are_here() {
    let folder = folder();
    let round = Round::at(folder.path(), false);
    round.reveal(round.vote("AAAA"));
    round.conclude();
    let record = round.seen().record;
    let export = Request::Export {
        product: round.product,
        artefact: app::protocol::Artefact::Vision,
        format: export::Format::Json,
        paper: export::Paper::default(),
    };
    let Reply::Export { file: out } = round.person.ask(export) else { panic!("a file") };
    let bytes =
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, out.base64).expect("base64");
    let forged = String::from_utf8(bytes).expect("JSON").replace("We must own matching", "We bury matching");
    let request = Request::ImportProduct { file: file("forged.json", forged.as_bytes()) };
    let Reply::ImportProduct { product } = round.person.ask(request) else { panic!("a product") };
    assert_ne!(product, round.product);
    assert_eq!(round.seen().record, record);
    assert!(!round.seen().line.tampered);
    let look = Look::Decision { decision: round.decision };
    let Seen::Decision { decision: Some(forged) } = round.person.look(product, look) else {
        panic!("it is there, too")
    };
    assert!(forged.line.tampered && forged.record.is_none());
    let faults = round.check().faults;
    assert_eq!(faults.len(), 1, "{faults:?}");
}
