//! K1, K2 and P5 between replicas: what is closed stays closed, and rules merge.

use crate::team::moment;
use product::decisions::{
    Ballot, Base, CastBallot, DecisionRecord, Method, Reading, Rules, Voting, count_round, decision,
    open_vote,
};
use product::{
    Act, ActId, Command, Decision, EntryId, Field, Kind, NewEntry, Product, ProductId, Refusal, Setting,
    Value, What, decide,
};
use proptest::prelude::*;
use replica::{Hand, Replica, Version};
use uuid::Uuid;

const QUESTION: Field = Field::word("question");

fn id(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(number))
}

const MEMBERS: [u128; 3] = [1, 2, 3];

fn the_decision() -> EntryId {
    id(10)
}

fn option(number: u128) -> EntryId {
    id(20 + number)
}

/// A machine with a replica of the product.
struct Desk {
    replica: Replica,
    peer: u64,
    made: u64,
    minutes: i64,
}

impl Desk {
    /// A product with a team and a question of two options.
    fn first() -> Self {
        let replica = Replica::create(ProductId(Uuid::from_u128(7)), "Atlas", moment(0), 1).unwrap();
        let mut desk = Self { replica, peer: 1, made: 0, minutes: 0 };
        for number in MEMBERS {
            desk.add(
                id(number),
                Kind::Member,
                vec![(Field::word("name"), Value::Text(format!("M{number}")))],
            );
        }
        desk.add(the_decision(), Kind::Decision, vec![(QUESTION, Value::Text("Build or buy?".into()))]);
        for number in [1, 2] {
            let of = Value::Word(the_decision().to_string());
            let text = Value::Text(format!("Option {number}"));
            desk.add(
                option(number),
                Kind::Choice,
                vec![(Field::word("text"), text), (Field::word("decision"), of)],
            );
        }
        desk
    }

    fn copy(&self, peer: u64, minutes: i64) -> Self {
        let snapshot = self.replica.snapshot().unwrap();
        Self { replica: Replica::load(peer, Some(&snapshot), &[]).unwrap(), peer, made: 0, minutes }
    }

    fn add(&mut self, id: EntryId, kind: Kind, fields: Vec<(Field, Value)>) {
        let entry = NewEntry { id: Some(id), kind, fields: fields.into_iter().collect() };
        self.order(&Command::AddEntries { entries: vec![entry], after: None }).unwrap();
    }

    fn order(&mut self, command: &Command) -> Result<(), Refusal> {
        self.judge(|product, setting| decide(product, command, setting))
    }

    fn judge(
        &mut self,
        judge: impl FnOnce(&Product, &mut Setting<'_>) -> Result<Decision, Refusal>,
    ) -> Result<(), Refusal> {
        let (product, now) = (self.replica.product().clone(), self.now());
        let mut new_id = || self.new_id();
        let decision = judge(&product, &mut Setting { by: "Ada", now, new_id: &mut new_id })?;
        let act = Act { id: ActId(self.new_id()), at: now, by: "Ada".into(), what: decision.what };
        self.replica.apply(&act, &decision.edits, None, Hand::HOST).unwrap();
        assert_eq!(self.replica.read_through().unwrap(), **self.replica.product());
        Ok(())
    }

    fn now(&mut self) -> chrono::DateTime<chrono::Utc> {
        self.minutes += 1;
        moment(self.minutes * 60)
    }

    fn new_id(&mut self) -> Uuid {
        self.made += 1;
        Uuid::from_u64_pair(self.peer, self.made)
    }

    /// One round in which all vote for this option, and the conclusion.
    fn close_for(&mut self, number: u128) -> Result<(), Refusal> {
        let cast = |member| CastBallot {
            member: id(member),
            ballot: Ballot::Option { option: option(number) },
            proxy: None,
        };
        let ballots = MEMBERS.map(|member| (id(member), cast(member))).into();
        self.judge(|product, setting| {
            let vote = open_vote(product, the_decision(), setting.now.date_naive(), setting)?;
            count_round(product, &vote, &ballots, setting)
        })?;
        let (reason, dissent) = (format!("because {number}"), String::new());
        self.order(&Command::Conclude { decision: the_decision(), reason, dissent, review_on: None })
    }

    fn undo(&mut self, again: bool) {
        let (id, at) = (ActId(self.new_id()), self.now());
        let done = if again {
            self.replica.redo(Hand::HOST, id, at, "Ada")
        } else {
            self.replica.undo(Hand::HOST, id, at, "Ada")
        };
        done.unwrap();
    }

    fn hear(&mut self, other: &Self) {
        let update = other.replica.updates_since(&Version::default()).unwrap();
        self.replica.import(&update).unwrap();
        assert_eq!(self.replica.read_through().unwrap(), **self.replica.product());
    }

    fn seen(&self) -> product::decisions::DecisionView {
        decision(self.replica.product(), the_decision(), moment(0).fixed_offset()).unwrap()
    }

    fn record(&self) -> Option<DecisionRecord> {
        self.seen().record
    }
}

/// What a hand may try on a decision, its options and its rules.
#[derive(Clone, Debug)]
enum Deed {
    Write(bool, String),
    Method(usize),
    Delete(bool),
    Restore(bool),
    Move,
    Undo,
    Redo,
    Close(u128),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (any::<bool>(), "[a-z]{1,4}").prop_map(|(question, text)| Deed::Write(question, text)),
        1 => (0..6usize).prop_map(Deed::Method),
        2 => any::<bool>().prop_map(Deed::Delete),
        1 => any::<bool>().prop_map(Deed::Restore),
        1 => Just(Deed::Move),
        5 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => (1..=2u128).prop_map(Deed::Close),
    ]
}

/// Whether something can be undone, or done again.
fn offered(desk: &Desk, again: bool) -> bool {
    let (undo, redo) = desk.replica.undo_state(Hand::HOST);
    if again { redo.is_some() } else { undo.is_some() }
}

fn perform(desk: &mut Desk, deed: &Deed) {
    let one = |decision: &bool| if *decision { the_decision() } else { option(1) };
    let command = match deed {
        Deed::Write(decision, text) => {
            let (entry, field) = (one(decision), if *decision { QUESTION } else { Field::word("text") });
            let was =
                desk.replica.product().entries.get(entry).map_or("", |held| held.text(&field)).to_owned();
            Command::WriteField { entry, field, now: format!("{was}{text}"), was }
        }
        Deed::Method(method) => Command::SetField {
            entry: the_decision(),
            field: Field::word("method"),
            value: Some(Value::Word(Method::KEYS[*method].to_owned())),
        },
        Deed::Delete(decision) => Command::DeleteEntries { entries: vec![one(decision)] },
        Deed::Restore(decision) => Command::RestoreEntries { entries: vec![one(decision)] },
        Deed::Move => Command::MoveEntry { entry: the_decision(), after: None },
        Deed::Undo => return desk.undo(false),
        Deed::Redo => return desk.undo(true),
        // A refusal is an answer, too.
        Deed::Close(number) => return drop(desk.close_for(*number)),
    };
    drop(desk.order(&command));
}

/// Does again and takes back all that is offered, and says whether each step had an effect.
fn takes_back_all_with_effect(desk: &mut Desk) -> bool {
    [true, false].into_iter().all(|again| {
        while offered(desk, again) {
            let version = desk.replica.version();
            desk.undo(again);
            if desk.replica.version() == version {
                return false;
            }
        }
        true
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn k1_no_command_no_undo_and_no_merge_changes_what_is_closed(
        before in prop::collection::vec(deed(), 0..5),
        after in prop::collection::vec(deed(), 0..8),
        elsewhere in prop::collection::vec(deed(), 0..6),
    ) {
        let mut ada = Desk::first();
        let mut ben = ada.copy(2, 10_000);
        let by_hand = |deed: &&Deed| !matches!(deed, Deed::Delete(_) | Deed::Method(_) | Deed::Undo | Deed::Redo | Deed::Close(_));
        before.iter().filter(by_hand).for_each(|deed| perform(&mut ada, deed));
        ada.close_for(1).unwrap();
        let closed = ada.record().unwrap();
        let held = ada.replica.product().entries.get(the_decision()).unwrap().clone();
        after.iter().for_each(|deed| perform(&mut ada, deed));
        prop_assert_eq!(ada.replica.product().entries.get(the_decision()), Some(&held));
        elsewhere.iter().for_each(|deed| perform(&mut ben, deed));
        ada.hear(&ben);
        ben.hear(&ada);
        prop_assert_eq!(ada.record(), Some(closed.clone()));
        prop_assert_eq!(ben.record(), Some(closed));
        prop_assert!(!ada.seen().line.tampered && !ben.seen().line.tampered);
        after.iter().chain(&elsewhere).for_each(|deed| perform(&mut ben, deed));
        prop_assert_eq!(ben.record(), ada.record());
    }

    #[test]
    fn k1_what_is_offered_to_be_undone_or_done_again_has_an_effect_also_after_a_decision_was_closed(
        before in prop::collection::vec(deed(), 0..8),
        elsewhere in any::<bool>(),
    ) {
        let mut ada = Desk::first();
        let mut ben = ada.copy(2, 10_000);
        before.iter().for_each(|deed| perform(&mut ada, deed));
        if elsewhere {
            ben.close_for(1).unwrap();
            ada.hear(&ben);
        } else {
            drop(ada.close_for(1));
        }
        let entry = ada.replica.product().entries.get(the_decision()).unwrap();
        prop_assume!(Reading::of(entry).is_closed());
        prop_assert!(takes_back_all_with_effect(&mut ada));
    }

    #[test]
    fn k2_of_two_records_the_one_closed_first_stands_everywhere(mine in 1..=2u128, theirs in 1..=2u128, later in -50..50i64) {
        let first = Desk::first();
        let (mut ada, mut ben) = (first.copy(2, 100), first.copy(3, 100 + later));
        ada.close_for(mine).unwrap();
        ben.close_for(theirs).unwrap();
        let both = [ada.record().unwrap(), ben.record().unwrap()];
        ada.hear(&ben);
        ben.hear(&ada);
        let stands = ada.record().unwrap();
        prop_assert_eq!(Some(stands.clone()), ben.record());
        prop_assert_eq!(stands.closed_at, both[0].closed_at.min(both[1].closed_at));
        for desk in [&ada, &ben] {
            let seen = desk.seen();
            prop_assert!(seen.line.conflict && !seen.line.tampered);
            prop_assert_eq!(seen.others.len(), 1);
        }
        let entry = ada.replica.product().entries.get(the_decision()).unwrap();
        prop_assert_eq!(Reading::of(entry).rounds.len(), 2);
    }
}

#[test]
fn k1_what_was_put_back_up_after_the_closing_is_not_offered_to_be_put_back_up_once_more() {
    let (down, up) = (|| Deed::Delete(false), || Deed::Restore(false));
    for before in [vec![down(), up(), down()], vec![down(), up(), Deed::Undo]] {
        let mut ada = Desk::first();
        let mut ben = ada.copy(2, 10_000);
        before.iter().for_each(|deed| perform(&mut ada, deed));
        ben.close_for(1).unwrap();
        ada.hear(&ben);
        assert!(offered(&ada, false), "what is closed and down can be put back up");
        assert!(takes_back_all_with_effect(&mut ada), "a step without effect after {before:?}");
    }
}

#[test]
fn k1_closing_is_not_on_the_list_of_what_can_be_undone() {
    let mut ada = Desk::first();
    ada.close_for(1).unwrap();
    let label = ada.replica.undo_state(Hand::HOST).0.cloned();
    assert!(matches!(label, Some(What::EntriesAdded { .. })), "a member was added before: {label:?}");
}

#[test]
fn p5_two_who_change_different_rules_at_once_keep_both() {
    let first = Desk::first();
    let (mut ada, mut ben) = (first.copy(2, 1), first.copy(3, 2));
    let usual = Rules::default();
    let with = |voting: Voting| Command::SetRules { rules: Rules { voting, ..usual.clone() } };
    ada.order(&with(Voting { method: Method::TwoThirds, ..usual.voting.clone() })).unwrap();
    ben.order(&with(Voting { base: Base::All, ..usual.voting.clone() })).unwrap();
    ada.hear(&ben);
    ben.hear(&ada);
    let merged = Rules::of(ada.replica.product());
    assert_eq!(merged, Rules::of(ben.replica.product()));
    assert_eq!((merged.voting.method, merged.voting.base), (Method::TwoThirds, Base::All));
}
