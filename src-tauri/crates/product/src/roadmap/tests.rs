//! The promises G5 to G9.

use super::review::Verdict;
use super::*;
use crate::{
    Command, EntryId, NewEntry, NewVerdict, Outside, OutsideDate, OutsideDates, ProductId, Refusal, Row,
    Setting, Value, decide,
};
use proptest::prelude::*;
use uuid::Uuid;

struct Table {
    product: Product,
    ids: u128,
    now: DateTime<Utc>,
}

impl Table {
    fn new() -> Self {
        let now = instant("2026-11-22");
        Self { product: Product::new(ProductId(Uuid::nil()), "Hub", now), ids: 0, now }
    }

    fn act(&mut self, command: &Command) -> Result<Vec<Edit>, Refusal> {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let mut setting = Setting { by: "Mei", now: self.now, new_id: &mut new_id };
        let edits = decide(&self.product, command, &mut setting)?.edits;
        edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(edits)
    }

    fn goal(&mut self, fields: &[(&'static str, &str)]) -> EntryId {
        let text = |(word, text): &(&'static str, &str)| (Field::word(word), Value::Text((*text).to_owned()));
        let entry = NewEntry { id: None, kind: Kind::Goal, fields: fields.iter().map(text).collect() };
        self.act(&Command::AddEntries { entries: vec![entry], after: None }).expect("allowed");
        EntryId(Uuid::from_u128(self.ids))
    }

    fn write(&mut self, entry: EntryId, field: Field, now: &str) {
        let was = self.product.entries.get(entry).expect("it is there").text(&field).to_owned();
        self.act(&Command::WriteField { entry, field, was, now: now.to_owned() }).expect("allowed");
    }

    fn set(&mut self, entry: EntryId, field: Field, value: Value) {
        self.act(&Command::SetField { entry, field, value: Some(value) }).expect("allowed");
    }

    fn view(&self) -> RoadmapView {
        roadmap(&self.product, self.now.date_naive())
    }

    fn review(&mut self, verdicts: Vec<NewVerdict>) -> Result<Vec<Edit>, Refusal> {
        let (on, next) = (day("2026-11-22"), day("2027-02-01"));
        self.act(&Command::ReviewRoadmap { on, next, note: "calm".into(), verdicts })
    }
}

fn instant(text: &str) -> DateTime<Utc> {
    format!("{text}T12:00:00Z").parse().expect("an instant")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn g5_a_date_stays_what_it_was_when_it_was_written() {
    let mut table = Table::new();
    let added = table.goal(&[("name", "Trust"), ("date", "March")]);
    let written = table.goal(&[("name", "Speed")]);
    table.write(written, DATE, "April");
    table.now = instant("2028-08-01");
    let first = |table: &Table, at: usize| table.view().steps[at].span.map(|span| span.first);
    assert_eq!(first(&table, 0), Some(day("2027-03-01")));
    assert_eq!(first(&table, 1), Some(day("2027-04-01")));
    table.write(added, DATE, "Marc");
    table.write(added, DATE, "March");
    assert_eq!(first(&table, 0), Some(day("2029-03-01")));
    let by_hand = Command::SetField {
        entry: added,
        field: WRITTEN_ON,
        value: Some(Value::Word("2020-01-01".to_owned())),
    };
    assert!(matches!(table.act(&by_hand), Err(Refusal::NoSuchField { .. })));
}

#[test]
fn g6_a_horizon_follows_from_the_date_until_somebody_chooses_it() {
    let mut table = Table::new();
    for date in ["Q4 2026", "2025", "Q1 2027", "June 2027", "Q3 2027", ""] {
        table.goal(&[("name", "x"), ("date", date)]);
    }
    use Horizon::{Later, Next, Now};
    let horizons = |table: &Table| table.view().steps.iter().map(|step| step.horizon).collect::<Vec<_>>();
    assert_eq!(horizons(&table), [Now, Now, Next, Next, Later, Later]);
    assert!(table.view().steps.iter().all(|step| step.horizon_proposed));
    let last = table.view().steps[5].id;
    table.set(last, HORIZON, Value::Word("now".to_owned()));
    assert_eq!(horizons(&table), [Now, Now, Next, Next, Later, Now]);
    assert!(!table.view().steps[5].horizon_proposed);
}

#[test]
fn g7_outsiders_see_what_was_chosen_and_no_more() {
    let mut table = Table::new();
    let text =
        [("name", "Trust"), ("date", "15 April 2027"), ("goal", "g"), ("features", "f"), ("metrics", "m")];
    table.goal(&text);
    let inside = table.goal(&[("name", "Secret")]);
    table.set(inside, TEAM_ONLY, Value::Flag(true));
    let seen = table.view().outside_steps;
    assert_eq!(seen.len(), 1);
    assert_eq!((seen[0].goal.as_deref(), seen[0].features.as_deref()), (Some("g"), Some("f")));
    assert_eq!((seen[0].metrics.as_deref(), seen[0].serves.as_ref()), (None, None));
    assert_eq!(seen[0].span.map(|span| span.to_string()).as_deref(), Some("2027-04-01 – 2027-06-30"));
    let chosen = Outside { dates: OutsideDates::HalfYear, rows: vec![Row::Metrics] };
    assert_eq!(
        table.act(&Command::ShowOutside { outside: chosen.clone() }).map(|edits| edits.len() > 1),
        Ok(true)
    );
    assert_eq!(table.act(&Command::ShowOutside { outside: chosen.clone() }), Ok(vec![]));
    let view = table.view();
    assert_eq!(view.outside, chosen);
    assert_eq!(
        (view.outside_steps[0].goal.as_deref(), view.outside_steps[0].metrics.as_deref()),
        (None, Some("m"))
    );
    assert_eq!(
        view.outside_steps[0].span.map(|span| span.to_string()).as_deref(),
        Some("2027-01-01 – 2027-06-30")
    );
    let chosen = Outside { dates: OutsideDates::Unsaid, rows: vec![] };
    table.act(&Command::ShowOutside { outside: chosen }).expect("allowed");
    let seen = table.view();
    assert_eq!((&seen.outside_steps[0].date, seen.outside_time_line), (&OutsideDate::Unsaid, None));
}

#[test]
fn g8_a_review_says_what_becomes_of_each_goal_and_why() {
    let mut table = Table::new();
    let (trust, speed) = (table.goal(&[("name", "Trust")]), table.goal(&[("name", "Speed")]));
    let on = |goal, verdict, why: &str| NewVerdict { goal, verdict, why: why.to_owned() };
    let without = table.review(vec![on(trust, Verdict::Replace, " ")]);
    assert_eq!(without, Err(Refusal::VerdictWithoutWhy { goal: "Trust".to_owned() }));
    let unknown = EntryId(Uuid::from_u128(99));
    assert!(matches!(table.review(vec![on(unknown, Verdict::Keep, "")]), Err(Refusal::NoSuchEntry { .. })));
    assert_eq!(table.review(vec![]), Err(Refusal::NothingChosen));
    let early = Command::ReviewRoadmap {
        on: day("2026-11-22"),
        next: day("2026-11-22"),
        note: String::new(),
        verdicts: vec![on(trust, Verdict::Keep, "")],
    };
    assert!(matches!(table.act(&early), Err(Refusal::NextReviewTooEarly { .. })));
    let verdicts = vec![on(speed, Verdict::Change, "slower, but sure"), on(trust, Verdict::Keep, "")];
    table.review(verdicts).expect("allowed");
    table.write(speed, NAME, "Swift");
    let review = table.view().reviews[0].clone();
    assert_eq!(
        (review.on, review.next, review.note.as_str()),
        (day("2026-11-22"), day("2027-02-01"), "calm")
    );
    let told: Vec<_> =
        review.verdicts.iter().map(|on| (on.name.as_str(), on.verdict, on.why.as_str())).collect();
    assert_eq!(told, [("Trust", Verdict::Keep, ""), ("Speed", Verdict::Change, "slower, but sure")]);
    table.act(&Command::MoveEntry { entry: speed, after: None }).expect("allowed");
    let first = |table: &Table| table.view().reviews[0].verdicts[0].goal;
    assert_eq!(first(&table), speed, "in the order of the roadmap");
    table.act(&Command::DeleteEntries { entries: vec![speed] }).expect("allowed");
    assert_eq!(first(&table), trust, "what went away comes last");
}

#[test]
fn g8_a_review_on_record_is_not_changed_by_hand() {
    let mut table = Table::new();
    let goal = table.goal(&[("name", "Trust")]);
    table.review(vec![NewVerdict { goal, verdict: Verdict::Keep, why: String::new() }]).expect("allowed");
    let review = table.view().reviews[0].id;
    let delete = table.act(&Command::DeleteEntries { entries: vec![review] });
    assert_eq!(delete, Err(Refusal::EntryNotByHand { kind: Kind::Review }));
    let set = Command::SetField { entry: review, field: Field::about("verdict", goal), value: None };
    assert!(matches!(table.act(&set), Err(Refusal::NoSuchField { .. })));
}

#[test]
fn g9_a_review_that_is_late_is_asked_for() {
    let mut table = Table::new();
    assert_eq!(table.view().review_due, None);
    let goal = table.goal(&[("name", "Trust")]);
    assert_eq!((table.view().review_due, table.view().hints), (Some(day("2027-02-22")), vec![]));
    table.now = instant("2027-02-23");
    assert_eq!(table.view().hints, [RoadmapHint::ReviewDue { since: day("2027-02-22") }]);
    table.review(vec![NewVerdict { goal, verdict: Verdict::Keep, why: String::new() }]).expect("allowed");
    table.now = instant("2027-02-01");
    assert_eq!((table.view().review_due, table.view().hints), (Some(day("2027-02-01")), vec![]));
}

#[test]
fn g9_a_goal_says_what_it_lacks() {
    let mut table = Table::new();
    table.goal(&[("name", "")]);
    table.goal(&[("name", "Late"), ("date", "2028"), ("features", "- a\n- b\n- c\n\n-\n- d\n- e\n- f")]);
    table.goal(&[
        ("name", "Early"),
        ("date", "2027"),
        ("goal", "g"),
        ("features", "a"),
        ("metrics", "fewer calls"),
    ]);
    table.goal(&[
        ("name", "Odd"),
        ("date", "soon"),
        ("goal", "g"),
        ("features", "a\nb\nc"),
        ("metrics", "5 calls"),
    ]);
    table.goal(&[("name", "Good"), ("goal", "g"), ("features", "a\nb\nc"), ("metrics", "< 5 calls per day")]);
    let hints: Vec<_> = table.view().steps.into_iter().map(|step| step.hints).collect();
    assert_eq!(hints[0], []);
    assert_eq!(hints[1], [GoalHint::NoGoal, GoalHint::ManyFeatures { count: 6 }, GoalHint::NoMetric]);
    let before = "Late".to_owned();
    assert_eq!(
        hints[2],
        [GoalHint::OutOfOrder { before }, GoalHint::FewFeatures { count: 1 }, GoalHint::MetricWithoutNumber]
    );
    assert_eq!(hints[3], [GoalHint::DateUnclear, GoalHint::MetricWithoutTime]);
    assert_eq!(hints[4], []);
}

#[test]
fn g9_goals_that_begin_together_are_in_order() {
    let mut table = Table::new();
    table.goal(&[
        ("name", "Year"),
        ("date", "2027"),
        ("goal", "g"),
        ("features", "a\nb\nc"),
        ("metrics", "5"),
    ]);
    table.goal(&[
        ("name", "Month"),
        ("date", "January 2027"),
        ("goal", "g"),
        ("features", "a\nb\nc"),
        ("metrics", "5"),
    ]);
    assert!(table.view().steps.iter().all(|step| step.hints.is_empty()));
}

#[test]
fn g10_the_time_line_shows_whole_quarters() {
    let drawn = |dates: &[&str]| {
        let mut table = Table::new();
        for date in dates {
            table.goal(&[("date", date)]);
        }
        let line = table.view().time_line?;
        assert_eq!(line.quarters.first().map(|quarter| quarter.span.first), Some(line.span.first));
        assert_eq!(line.quarters.last().map(|quarter| quarter.span.last), Some(line.span.last));
        Some((line.span.to_string(), line.quarters.len(), line.today.is_some()))
    };
    let told = |span: &str, quarters, has_today| Some((span.to_owned(), quarters, has_today));
    assert_eq!(drawn(&["", "soon"]), None);
    assert_eq!(drawn(&["15 February 2027"]), told("2026-10-01 – 2027-09-30", 4, true));
    assert_eq!(drawn(&["Q2 2027", "H2 2028"]), told("2026-10-01 – 2028-12-31", 9, true));
    assert_eq!(drawn(&["2031"]), told("2031-01-01 – 2031-12-31", 4, false));
    assert_eq!(drawn(&["2027", "2099"]).map(|(_, quarters, _)| quarters), Some(40));
}

proptest! {
    #[test]
    fn g7_no_step_of_the_team_alone_and_no_row_that_was_not_chosen_gets_out(
        team_only in prop::collection::vec(any::<bool>(), 0..6), dates in 0..4usize, rows in prop::sample::subsequence(Row::ALL.to_vec(), 0..=4),
    ) {
        let mut table = Table::new();
        for team_only in &team_only {
            let goal = table.goal(&[("name", "n"), ("date", "2027-04-15"), ("goal", "g"), ("features", "f"), ("metrics", "m")]);
            table.set(goal, TEAM_ONLY, Value::Flag(*team_only));
        }
        let outside = Outside { dates: OutsideDates::ALL[dates], rows: rows.clone() };
        table.act(&Command::ShowOutside { outside }).expect("allowed");
        let view = table.view();
        prop_assert_eq!(view.outside_steps.len(), team_only.iter().filter(|team_only| !**team_only).count());
        for step in view.outside_steps {
            prop_assert_eq!(step.goal.is_some(), rows.contains(&Row::Goal));
            prop_assert_eq!(step.features.is_some(), rows.contains(&Row::Features));
            prop_assert_eq!(step.metrics.is_some(), rows.contains(&Row::Metrics));
            prop_assert_eq!(step.serves.is_some(), rows.contains(&Row::Serves));
            prop_assert_eq!(step.span.is_some_and(|span| span.first == span.last), dates == 3);
        }
    }
}
