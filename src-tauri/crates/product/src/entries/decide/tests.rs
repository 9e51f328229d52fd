//! The promises A1 to A5.

use crate::*;
use chrono::DateTime;
use proptest::prelude::*;
use uuid::Uuid;

const NAME: Field = Field::word("name");
const GOAL: Field = Field::word("goal");
const HORIZON: Field = Field::word("horizon");

struct Table {
    product: Product,
    ids: u128,
}

impl Table {
    fn new() -> Self {
        Self { product: Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default()), ids: 0 }
    }

    fn act(&mut self, command: &Command) -> Result<Vec<Edit>, Refusal> {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let mut setting = Setting { by: "Mei", now: DateTime::default(), new_id: &mut new_id };
        let edits = decide(&self.product, command, &mut setting)?.edits;
        edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(edits)
    }

    fn goal(&mut self, name: &str) -> EntryId {
        let fields = [(NAME, Value::Text(name.to_owned()))].into();
        let entry = NewEntry { id: None, kind: Kind::Goal, fields };
        self.act(&Command::AddEntries { entries: vec![entry], after: None })
            .expect("a plain goal is allowed");
        EntryId(Uuid::from_u128(self.ids))
    }

    fn set(&mut self, entry: EntryId, field: Field, value: Value) -> Result<Vec<Edit>, Refusal> {
        self.act(&Command::SetField { entry, field, value: Some(value) })
    }
}

/// What a hand might do, naming entries by their place.
#[derive(Clone, Debug)]
enum Hand {
    Add(bool, String),
    Write(usize, String),
    Horizon(usize, Option<usize>),
    Serve(usize, usize, bool),
    Move(usize, Option<usize>),
    Delete(usize),
    Restore(usize),
}

fn hand() -> impl Strategy<Value = Hand> {
    let n = 0..16usize;
    prop_oneof![
        3 => (any::<bool>(), "[a-z]{1,4}").prop_map(|(goal, name)| Hand::Add(goal, name)),
        2 => (n.clone(), "[a-z]{0,4}").prop_map(|(entry, text)| Hand::Write(entry, text)),
        2 => (n.clone(), prop::option::of(0..3usize)).prop_map(|(entry, word)| Hand::Horizon(entry, word)),
        1 => (n.clone(), n.clone(), any::<bool>()).prop_map(|(entry, what, yes)| Hand::Serve(entry, what, yes)),
        2 => (n.clone(), prop::option::of(n.clone())).prop_map(|(entry, after)| Hand::Move(entry, after)),
        1 => n.clone().prop_map(Hand::Delete),
        1 => n.prop_map(Hand::Restore),
    ]
}

impl Table {
    fn take(&mut self, hand: &Hand) {
        let _ = self.command(hand).and_then(|command| self.act(&command).ok());
    }

    fn command(&self, hand: &Hand) -> Option<Command> {
        let ids = self.product.entries.order();
        let pick = |at: usize| ids.get(at % ids.len().max(1)).copied();
        Some(match hand.clone() {
            Hand::Add(goal, name) => {
                let kind = if goal { Kind::Goal } else { Kind::Member };
                let fields = [(NAME, Value::Text(name))].into();
                Command::AddEntries { entries: vec![NewEntry { id: None, kind, fields }], after: None }
            }
            Hand::Write(at, now) => {
                let entry = pick(at)?;
                let was = self.product.entries.get(entry)?.text(&NAME).to_owned();
                Command::WriteField { entry, field: NAME, was, now }
            }
            Hand::Horizon(at, to) => {
                let value = to.map(|to| word(["now", "next", "later"][to]));
                Command::SetField { entry: pick(at)?, field: HORIZON, value }
            }
            Hand::Serve(at, what, yes) => {
                let field = Field::about("serves", pick(what)?);
                Command::SetField { entry: pick(at)?, field, value: Some(Value::Flag(yes)) }
            }
            Hand::Move(at, after) => {
                let entry = pick(at)?;
                let ids = self.product.entries.ids(self.product.entries.get(entry)?.kind);
                let after = after.filter(|_| !ids.is_empty()).map(|after| ids[after % ids.len()]);
                Command::MoveEntry { entry, after }
            }
            Hand::Delete(at) => Command::DeleteEntries { entries: vec![pick(at)?] },
            Hand::Restore(at) => Command::RestoreEntries { entries: vec![pick(at)?] },
        })
    }
}

fn word(word: &str) -> Value {
    Value::Word(word.to_owned())
}

#[test]
fn a1_a_field_holds_only_what_its_kind_wants() {
    let mut table = Table::new();
    let trust = table.goal("Trust");
    assert!(table.set(trust, HORIZON, word("now")).is_ok());
    assert!(matches!(table.set(trust, HORIZON, word("soon")), Err(Refusal::FieldWants { .. })));
    assert!(matches!(table.set(trust, HORIZON, Value::Flag(true)), Err(Refusal::FieldWants { .. })));
    assert!(matches!(table.set(trust, NAME, Value::Text("x".into())), Err(Refusal::FieldWants { .. })));
    assert!(matches!(table.set(trust, Field::word("owner"), word("Mei")), Err(Refusal::NoSuchField { .. })));
    let nowhere = Field::about("serves", Uuid::from_u128(99));
    assert!(matches!(table.set(trust, nowhere, Value::Flag(true)), Err(Refusal::FieldWants { .. })));
    let speed = table.goal("Speed");
    assert!(table.set(speed, Field::about("serves", trust), Value::Flag(true)).is_ok());
    let long = "x".repeat(limits::TEXT_CHARS + 1);
    let write = Command::WriteField { entry: trust, field: GOAL, was: String::new(), now: long };
    assert!(matches!(table.act(&write), Err(Refusal::TextTooLong { .. })));
}

#[test]
fn a4_what_is_set_for_ever_is_never_set_again() {
    let mut table = Table::new();
    let entry = table.goal("Trust");
    let record = Field::about("record", "abc");
    for (value, holds) in [(Some(word("first")), "first"), (Some(word("second")), "first"), (None, "first")] {
        table.product.apply(&Edit::SetField { entry, field: record.clone(), value });
        assert_eq!(table.product.entries.get(entry).and_then(|entry| entry.word(&record)), Some(holds));
    }
}

proptest! {
    #[test]
    fn a2_what_two_people_write_at_once_is_both_kept(was in "[a-z ]{0,12}", mine in "[A-Z]{1,4}", theirs in "[0-9]{1,4}", at in 0..12usize, theirs_at in 0..12usize) {
        let mut table = Table::new();
        let entry = table.goal("Trust");
        let inserted = |text: &str, at: usize, new: &str| {
            let at = at.min(text.len());
            format!("{}{new}{}", &text[..at], &text[at..])
        };
        let write = |was: &str, now: String| Command::WriteField { entry, field: GOAL, was: was.to_owned(), now };
        table.act(&write("", was.clone())).expect("allowed");
        table.act(&write(&was, inserted(&was, theirs_at, &theirs))).expect("allowed");
        table.act(&write(&was, inserted(&was, at, &mine))).expect("allowed");
        let text = table.product.entries.get(entry).expect("it is there").text(&GOAL).to_owned();
        prop_assert!(text.contains(&mine) && text.contains(&theirs), "{text:?}");
        prop_assert_eq!(text.len(), was.len() + mine.len() + theirs.len());
    }

    #[test]
    fn a3_an_entry_put_back_is_as_it_was(count in 1..6usize, which in 0..6usize) {
        let mut table = Table::new();
        let ids: Vec<EntryId> = (0..count).map(|at| table.goal(&format!("Goal {at}"))).collect();
        let before = table.product.clone();
        let entries = vec![ids[which % count]];
        table.act(&Command::DeleteEntries { entries: entries.clone() }).expect("allowed");
        prop_assert_eq!(table.product.entries.of(Kind::Goal).len(), count - 1);
        table.act(&Command::RestoreEntries { entries }).expect("allowed");
        prop_assert_eq!(&table.product, &before);
    }

    #[test]
    fn a5_entries_put_back_are_what_they_were(
        before in prop::collection::vec(hand(), 0..16), after in prop::collection::vec(hand(), 0..16),
    ) {
        let mut table = Table::new();
        before.iter().for_each(|hand| table.take(hand));
        let then = table.product.clone();
        after.iter().for_each(|hand| table.take(hand));
        let edits = put_back_entries(&table.product, &then);
        edits.iter().for_each(|edit| table.product.apply(edit));
        for kind in Kind::ALL {
            let shown = |product: &Product| product.entries.of(kind).cloned().collect::<Vec<_>>();
            prop_assert_eq!(shown(&table.product), shown(&then));
        }
        prop_assert_eq!(put_back_entries(&table.product, &then), vec![]);
        let mut copy = Product::new(ProductId(Uuid::nil()), "Copy", DateTime::default());
        put_back_entries(&copy.clone(), &then).iter().for_each(|edit| copy.apply(edit));
        prop_assert_eq!(copy.entries.of(Kind::Goal).collect::<Vec<_>>(), then.entries.of(Kind::Goal).collect::<Vec<_>>());
    }
}
