//! Two who edit the roadmap at once: what each of them did is there, once.

use crate::team::{Member, moment};
use product::{
    Command, EntryId, Field, Kind, NewEntry, NewVerdict, Outside, OutsideDates, Row, Value, Verdict, roadmap,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const WORDS: [&str; 4] = ["name", "date", "goal", "features"];

/// Something that only adds: nothing of it may be lost.
#[derive(Clone, Debug)]
enum Deed {
    Add { name: String, after: usize },
    Insert { goal: usize, word: usize, at: usize, text: String },
    Move { goal: usize, after: usize },
    Horizon { goal: usize, horizon: usize },
}

fn deed(letters: &'static str) -> impl Strategy<Value = Deed> {
    let n = 0..16usize;
    prop_oneof![
        2 => (letters, n.clone()).prop_map(|(name, after)| Deed::Add { name, after }),
        4 => (n.clone(), 0..4usize, 0..9usize, letters)
            .prop_map(|(goal, word, at, text)| Deed::Insert { goal, word, at, text }),
        3 => (n.clone(), n.clone()).prop_map(|(goal, after)| Deed::Move { goal, after }),
        1 => (n, 0..3usize).prop_map(|(goal, horizon)| Deed::Horizon { goal, horizon }),
    ]
}

fn goals(member: &Member) -> Vec<EntryId> {
    member.product().entries.ids(Kind::Goal).to_vec()
}

fn add(member: &mut Member, name: &str, after: Option<EntryId>) {
    let fields = [(Field::word("name"), Value::Text(name.to_owned()))].into();
    let entry = NewEntry { id: None, kind: Kind::Goal, fields };
    member.order(&Command::AddEntries { entries: vec![entry], after });
}

fn perform(member: &mut Member, deed: &Deed) {
    let all = goals(member);
    let one = |at: &usize| all[at % all.len()];
    match deed {
        Deed::Add { name, after } => add(member, name, Some(one(after))),
        Deed::Insert { goal, word, at, text } => {
            let (entry, field) = (one(goal), Field::word(WORDS[*word]));
            let was = member.product().entries.get(entry).unwrap().text(&field).to_owned();
            let at = was.char_indices().nth(*at).map_or(was.len(), |(at, _)| at);
            let now = format!("{}{text}{}", &was[..at], &was[at..]);
            member.order(&Command::WriteField { entry, field, was, now });
        }
        Deed::Move { goal, after } => {
            let after = Some(one(after)).filter(|after| *after != one(goal));
            member.order(&Command::MoveEntry { entry: one(goal), after });
        }
        Deed::Horizon { goal, horizon } => {
            let value = Some(Value::Word(["now", "next", "later"][*horizon].to_owned()));
            let (entry, field) = (one(goal), Field::word("horizon"));
            member.order(&Command::SetField { entry, field, value });
        }
    }
}

/// How many letters of a sort there are on the whole roadmap.
fn letters(member: &Member, upper: bool) -> usize {
    let goals = member.product().entries.of(Kind::Goal);
    let texts = goals.flat_map(|goal| WORDS.map(|word| goal.text(&Field::word(word)).to_owned()));
    texts.map(|text| text.chars().filter(|c| c.is_ascii_uppercase() == upper).count()).sum()
}

fn two() -> [Member; 2] {
    let mut first = Member::over(crate::team::started(), 1);
    ["a", "b", "c"].into_iter().for_each(|name| add(&mut first, name, None));
    [11, 12].map(|peer| first.joined_as(peer))
}

fn meet(one: &mut Member, other: &mut Member) {
    one.hear(other);
    other.hear(one);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn two_who_edit_the_roadmap_at_once_find_all_of_it_once(
        mine in prop::collection::vec(deed("[A-Z]{1,4}"), 0..12), theirs in prop::collection::vec(deed("[a-z]{1,4}"), 0..12),
    ) {
        let [mut ada, mut ben] = two();
        mine.iter().for_each(|deed| perform(&mut ada, deed));
        theirs.iter().for_each(|deed| perform(&mut ben, deed));
        let wanted: BTreeSet<EntryId> = goals(&ada).into_iter().chain(goals(&ben)).collect();
        let (upper, lower) = (letters(&ada, true), letters(&ben, false));
        meet(&mut ada, &mut ben);
        prop_assert_eq!(ada.view(), ben.view());
        let there = goals(&ada);
        prop_assert_eq!(there.len(), wanted.len());
        prop_assert_eq!(there.into_iter().collect::<BTreeSet<_>>(), wanted);
        prop_assert_eq!((letters(&ada, true), letters(&ada, false)), (upper, lower));
    }
}

#[test]
fn a_goal_that_two_move_at_once_stands_in_one_of_their_places() {
    let [mut ada, mut ben] = two();
    let [a, b, c] = goals(&ada)[..] else { panic!("three goals") };
    ada.order(&Command::MoveEntry { entry: a, after: Some(c) });
    ben.order(&Command::MoveEntry { entry: a, after: Some(b) });
    meet(&mut ada, &mut ben);
    assert_eq!(goals(&ada), goals(&ben));
    assert!([[b, c, a], [b, a, c]].contains(&[goals(&ada)[0], goals(&ada)[1], goals(&ada)[2]]));
}

#[test]
fn rows_that_two_choose_for_outsiders_at_once_are_both_shown() {
    let [mut ada, mut ben] = two();
    let shown = |rows| Command::ShowOutside { outside: Outside { dates: OutsideDates::Quarter, rows } };
    ada.order(&shown(vec![Row::Goal, Row::Features]));
    meet(&mut ada, &mut ben);
    ada.order(&shown(vec![Row::Goal, Row::Features, Row::Metrics]));
    ben.order(&shown(vec![Row::Goal, Row::Features, Row::Serves]));
    meet(&mut ada, &mut ben);
    let today = moment(0).date_naive();
    assert_eq!(roadmap(ada.product(), today).outside.rows, Row::ALL);
    assert_eq!(ada.view(), ben.view());
}

#[test]
fn what_two_choose_first_for_outsiders_is_kept_in_one_place() {
    let [mut ada, mut ben] = two();
    let shown = |dates| Command::ShowOutside { outside: Outside { dates, rows: vec![Row::Goal] } };
    ada.order(&shown(OutsideDates::Unsaid));
    ben.order(&shown(OutsideDates::Unsaid));
    meet(&mut ada, &mut ben);
    assert_eq!(ada.product().entries.of(Kind::Roadmap).len(), 1);
    assert_eq!(roadmap(ben.product(), moment(0).date_naive()).outside.dates, OutsideDates::Unsaid);
}

#[test]
fn two_reviews_at_once_are_both_on_record() {
    let [mut ada, mut ben] = two();
    let today = moment(0).date_naive();
    let review = |goal| Command::ReviewRoadmap {
        on: today,
        next: today + chrono::Days::new(90),
        note: String::new(),
        verdicts: vec![NewVerdict { goal, verdict: Verdict::Keep, why: String::new() }],
    };
    let goal = goals(&ada)[0];
    ada.order(&review(goal));
    ben.order(&review(goal));
    meet(&mut ada, &mut ben);
    assert_eq!(roadmap(ada.product(), today).reviews.len(), 2);
    assert_eq!(ada.view(), ben.view());
}
