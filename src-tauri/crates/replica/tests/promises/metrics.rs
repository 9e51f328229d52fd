//! Two who edit the chain, the metrics and their readings at once: what each of them did is there, once, and
//! a reading that both put down is the one that was put down last, the same for both.

use crate::team::Member;
use chrono::{DateTime, TimeDelta, Utc};
use product::{Command, EntryId, Field, Kind, MetricsView, NewEntry, Reading, Series, Value, proposals};
use proptest::prelude::*;

const NAME: Field = Field::word("name");

#[derive(Clone, Debug)]
enum Deed {
    Step { name: String, after: usize },
    MoveStep { step: usize, after: usize },
    Propose,
    Write { metric: usize, at: usize, text: String },
    Target { metric: usize, target: u8 },
    Read { metric: usize, minute: i64, value: u8 },
    TakeBack { metric: usize, minute: i64 },
}

fn deed(letters: &'static str) -> impl Strategy<Value = Deed> {
    let n = 0..16usize;
    prop_oneof![
        2 => (letters, n.clone()).prop_map(|(name, after)| Deed::Step { name, after }),
        2 => (n.clone(), n.clone()).prop_map(|(step, after)| Deed::MoveStep { step, after }),
        1 => Just(Deed::Propose),
        3 => (n.clone(), 0..9usize, letters).prop_map(|(metric, at, text)| Deed::Write { metric, at, text }),
        2 => (n.clone(), any::<u8>()).prop_map(|(metric, target)| Deed::Target { metric, target }),
        4 => (n.clone(), 0..6i64, any::<u8>())
            .prop_map(|(metric, minute, value)| Deed::Read { metric, minute, value }),
        1 => (n, 0..6i64).prop_map(|(metric, minute)| Deed::TakeBack { metric, minute }),
    ]
}

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::default() + TimeDelta::minutes(minute)
}

fn add(member: &mut Member, kind: Kind, name: &str, after: Option<EntryId>) {
    let fields = [(NAME, Value::Text(name.to_owned()))].into();
    let entry = NewEntry { id: None, kind, fields };
    member.order(&Command::AddEntries { entries: vec![entry], after });
}

fn perform(member: &mut Member, deed: &Deed) {
    let ids = |kind| member.product().entries.ids(kind).to_vec();
    let (steps, metrics) = (ids(Kind::ChainStep), ids(Kind::Metric));
    let (step, metric) = (|at: &usize| steps[at % steps.len()], |at: &usize| metrics[at % metrics.len()]);
    match deed {
        Deed::Step { name, after } => add(member, Kind::ChainStep, name, Some(step(after))),
        Deed::MoveStep { step: which, after } => {
            let after = Some(step(after)).filter(|after| *after != step(which));
            member.order(&Command::MoveEntry { entry: step(which), after });
        }
        Deed::Propose => {
            let entries: Vec<_> = proposals(member.product()).into_iter().map(|ratio| ratio.entry).collect();
            if !entries.is_empty() {
                member.order(&Command::AddEntries { entries, after: None });
            }
        }
        Deed::Write { metric: which, at, text } => {
            let entry = metric(which);
            let was = member.product().entries.get(entry).unwrap().text(&NAME).to_owned();
            let at = was.char_indices().nth(*at).map_or(was.len(), |(at, _)| at);
            let now = format!("{}{text}{}", &was[..at], &was[at..]);
            member.order(&Command::WriteField { entry, field: NAME, was, now });
        }
        Deed::Target { metric: which, target } => {
            let value = Some(Value::Number(f64::from(*target)));
            member.order(&Command::SetField { entry: metric(which), field: Field::word("target"), value });
        }
        Deed::Read { metric: which, minute, value } => {
            let readings = vec![Reading { at: at(*minute), value: f64::from(*value) }];
            member.order(&Command::AddReadings { metric: metric(which), readings, file: None });
        }
        Deed::TakeBack { metric: which, minute } => {
            if Series::of(member.product(), metric(which)).at(at(*minute)).is_some() {
                member.order(&Command::TakeReadingBack { metric: metric(which), at: at(*minute) });
            }
        }
    }
}

fn two() -> [Member; 2] {
    let mut first = Member::over(crate::team::started(), 1);
    for name in ["1", "2", "3"] {
        add(&mut first, Kind::ChainStep, name, None);
        add(&mut first, Kind::Metric, name, None);
    }
    [11, 12].map(|peer| first.joined_as(peer))
}

fn meet(one: &mut Member, other: &mut Member) {
    one.hear(other);
    other.hear(one);
}

/// How many letters of a sort stand in the names of steps and metrics.
fn letters(member: &Member, upper: bool) -> usize {
    let entries =
        [Kind::ChainStep, Kind::Metric].into_iter().flat_map(|kind| member.product().entries.of(kind));
    let own = entries.filter(|entry| !entry.fields.contains_key(&Field::word("numerator")));
    let names: String = own.map(|entry| entry.text(&NAME).to_owned()).collect();
    names.chars().filter(|c| c.is_ascii_alphabetic() && c.is_ascii_uppercase() == upper).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn two_who_edit_metrics_and_chain_at_once_find_all_of_it_once(
        mine in prop::collection::vec(deed("[A-Z]{1,4}"), 0..12), theirs in prop::collection::vec(deed("[a-z]{1,4}"), 0..12),
    ) {
        let [mut one, mut other] = two();
        mine.iter().for_each(|deed| perform(&mut one, deed));
        theirs.iter().for_each(|deed| perform(&mut other, deed));
        let written = (letters(&one, true), letters(&other, false));
        meet(&mut one, &mut other);
        prop_assert_eq!(one.product(), other.product());
        prop_assert_eq!((letters(&one, true), letters(&one, false)), written);
        let chain = one.product().entries.ids(Kind::ChainStep);
        let distinct: std::collections::BTreeSet<_> = chain.iter().collect();
        prop_assert_eq!(distinct.len(), chain.len());
        prop_assert_eq!(MetricsView::of(one.product()), MetricsView::of(other.product()));
    }
}

#[test]
fn readings_of_two_are_all_there_and_of_one_instant_the_later_one_holds() {
    let [mut one, mut other] = two();
    let metric = one.product().entries.ids(Kind::Metric)[0];
    let read = |member: &mut Member, minute, value| {
        let readings = vec![Reading { at: at(minute), value }];
        member.order(&Command::AddReadings { metric, readings, file: None });
    };
    read(&mut one, 1, 1.0);
    read(&mut other, 2, 2.0);
    read(&mut one, 3, 3.0);
    read(&mut other, 3, 30.0);
    meet(&mut one, &mut other);
    let series = |member: &Member| Series::of(member.product(), metric).readings;
    assert_eq!(series(&one), series(&other));
    assert_eq!(series(&one).len(), 3);
    read(&mut one, 3, 4.0);
    meet(&mut one, &mut other);
    assert_eq!(series(&other)[2].value, 4.0);
}

#[test]
fn what_two_propose_at_once_is_told_as_measured_twice() {
    let [mut one, mut other] = two();
    perform(&mut one, &Deed::Propose);
    perform(&mut other, &Deed::Propose);
    meet(&mut one, &mut other);
    let view = MetricsView::of(one.product());
    assert!(view.proposals.is_empty());
    let twice = |line: &&product::MetricLine| {
        line.hints.iter().any(|hint| matches!(hint, product::MetricHint::MeasuredTwice { .. }))
    };
    assert_eq!(view.metrics.iter().filter(twice).count(), 4);
}
