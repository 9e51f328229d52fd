//! The promises Q1 to Q4, over products made by hand.

use super::*;
use crate::{CardState, Edit, ProductId};
use chrono::DateTime;
use proptest::prelude::*;

fn card(number: u128, section: Section) -> Edit {
    let card = Card {
        id: CardId(Uuid::from_u128(number)),
        section,
        text: format!("card {number}"),
        state: CardState::default(),
        author: None,
        created_at: DateTime::default(),
        deleted: false,
    };
    Edit::AddCard { card, after: None }
}

fn entry(number: u128, kind: Kind) -> Edit {
    let entry = Entry {
        id: EntryId(Uuid::from_u128(number)),
        kind,
        fields: [(Field::word("name"), Value::Text(format!("entry {number}")))].into(),
        created_at: DateTime::default(),
        created_by: String::new(),
        deleted: false,
    };
    Edit::AddEntry { entry, after: None }
}

fn tie(from: u128, word: &'static str, to: u128, yes: bool) -> Edit {
    let field = Field::about(word, Uuid::from_u128(to));
    Edit::SetField { entry: EntryId(Uuid::from_u128(from)), field, value: Some(Value::Flag(yes)) }
}

const NEED: u128 = 1;
const AIM: u128 = 2;
const GOAL: u128 = 3;
const METRIC: u128 = 4;
const DECISION: u128 = 5;

fn product(edits: &[Edit]) -> Product {
    let mut product = Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default());
    let things = [
        card(NEED, Section::Needs),
        card(AIM, Section::BusinessGoals),
        entry(GOAL, Kind::Goal),
        entry(METRIC, Kind::Metric),
        entry(DECISION, Kind::Decision),
    ];
    things.iter().chain(edits).for_each(|edit| product.apply(edit));
    product
}

fn ids(things: &[Thing]) -> Vec<u128> {
    let id = |thing: &Thing| match thing {
        Thing::Card { card, .. } => card.0.as_u128(),
        Thing::Entry { entry, .. } => entry.0.as_u128(),
    };
    things.iter().map(id).collect()
}

fn trace(product: &Product, of: u128) -> Trace {
    Threads::of(product).trace(Uuid::from_u128(of)).expect("it is there")
}

#[test]
fn q1_a_thread_is_seen_from_both_ends_while_both_are_there() {
    let tied = product(&[tie(GOAL, SERVES, NEED, true), tie(DECISION, ABOUT, GOAL, true)]);
    assert_eq!(ids(&trace(&tied, GOAL).serves), [NEED]);
    assert_eq!(ids(&trace(&tied, NEED).served_by), [GOAL]);
    assert_eq!(ids(&trace(&tied, GOAL).decided), [DECISION]);
    assert_eq!(ids(&trace(&tied, DECISION).decided), [GOAL]);
    let mut cut = tied.clone();
    cut.apply(&tie(GOAL, SERVES, NEED, false));
    assert!(trace(&cut, NEED).served_by.is_empty());
    let mut gone = tied;
    gone.apply(&Edit::DeleteCard { card: CardId(Uuid::from_u128(NEED)) });
    assert!(trace(&gone, GOAL).serves.is_empty());
    assert_eq!(Threads::of(&gone).trace(Uuid::from_u128(NEED)), None);
}

#[test]
fn q2_a_goal_that_names_its_metric_and_a_metric_that_names_its_goal_are_one_thread() {
    let one = product(&[tie(GOAL, MEASURED_BY, METRIC, true)]);
    let both = product(&[tie(GOAL, MEASURED_BY, METRIC, true), tie(METRIC, SERVES, GOAL, true)]);
    for product in [one, both] {
        assert_eq!(ids(&trace(&product, METRIC).serves), [GOAL]);
        assert_eq!(ids(&trace(&product, GOAL).served_by), [METRIC]);
    }
}

#[test]
fn q3_each_line_goes_when_its_thread_is_tied() {
    let alone = Threads::of(&product(&[])).coverage();
    assert_eq!(alone.lists().map(ids), [vec![NEED], vec![AIM], vec![GOAL], vec![METRIC], vec![DECISION]]);
    assert_eq!(alone.looked_at, 5);
    let record = Field::about("record", "abc");
    let closed = Edit::SetField {
        entry: EntryId(Uuid::from_u128(DECISION)),
        field: record,
        value: Some(Value::Word("{}".to_owned())),
    };
    let tied = product(&[
        tie(GOAL, SERVES, NEED, true),
        tie(METRIC, SERVES, AIM, true),
        tie(GOAL, MEASURED_BY, METRIC, true),
        closed,
    ]);
    assert!(Threads::of(&tied).coverage().is_whole());
}

proptest! {
    #[test]
    fn q1_every_thread_has_two_ends(
        ties in prop::collection::vec((0..12u128, prop::sample::select(vec![SERVES, MEASURED_BY, ABOUT]), 0..12u128), 0..30),
    ) {
        let mut product = Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default());
        (0..4).for_each(|number| product.apply(&card(number, Section::Needs)));
        (4..12).for_each(|number| product.apply(&entry(number, Kind::ALL[number as usize % Kind::ALL.len()])));
        ties.iter().for_each(|(from, word, to)| product.apply(&tie(*from, word, *to, true)));
        let threads = Threads::of(&product);
        for one in (0..12).map(Uuid::from_u128) {
            for other in (0..12).map(Uuid::from_u128) {
                let (mine, theirs) = (threads.trace(one).unwrap(), threads.trace(other).unwrap());
                prop_assert_eq!(mine.serves.contains(&theirs.of), theirs.served_by.contains(&mine.of));
                prop_assert_eq!(mine.decided.contains(&theirs.of), theirs.decided.contains(&mine.of));
            }
        }
    }
}

#[test]
fn a_thread_can_be_tied_to_the_cards_and_entries_that_are_there() {
    let mut product = Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default());
    product.apply(&card(1, Section::Needs));
    product.apply(&card(2, Section::Product));
    product.apply(&card(3, Section::Needs));
    product.apply(&Edit::DeleteCard { card: CardId(Uuid::from_u128(3)) });
    let entry = |kind| Entry {
        id: EntryId(Uuid::from_u128(9)),
        kind,
        fields: Default::default(),
        created_at: DateTime::default(),
        created_by: "Amara".to_owned(),
        deleted: false,
    };
    product.apply(&Edit::AddEntry { entry: entry(Kind::Metric), after: None });
    let found = things(&product, &[Section::Needs], &[Kind::Goal, Kind::Metric]);
    let ids: Vec<Uuid> = found
        .iter()
        .map(|thing| match thing {
            Thing::Card { card, .. } => card.0,
            Thing::Entry { entry, .. } => entry.0,
        })
        .collect();
    assert_eq!(ids, [Uuid::from_u128(1), Uuid::from_u128(9)]);
}

#[test]
fn q4_nothing_is_tied_to_what_it_cannot_serve() {
    const OTHER: u128 = 6;
    const MEMBER: u128 = 7;
    let product = product(&[entry(OTHER, Kind::Metric), entry(MEMBER, Kind::Member)]);
    let all = [NEED, AIM, GOAL, METRIC, DECISION, OTHER, MEMBER];
    let allowed = |from, word: &'static str| -> Vec<u128> {
        let may = |to: &u128| {
            let entry = product.entries.get(EntryId(Uuid::from_u128(from))).expect("it is there");
            let field = Field::about(word, Uuid::from_u128(*to));
            let untied = check_tie(&product, entry, &field, Some(&Value::Flag(false)));
            assert_eq!((untied, check_tie(&product, entry, &field, None)), (Ok(()), Ok(())));
            check_tie(&product, entry, &field, Some(&Value::Flag(true))).is_ok()
        };
        all.into_iter().filter(may).collect()
    };
    assert_eq!(allowed(GOAL, SERVES), [NEED, AIM]);
    assert_eq!(allowed(METRIC, SERVES), [NEED, AIM, GOAL, OTHER]);
    assert_eq!(allowed(GOAL, MEASURED_BY), [METRIC, OTHER]);
    assert_eq!(allowed(DECISION, ABOUT), all);
}
