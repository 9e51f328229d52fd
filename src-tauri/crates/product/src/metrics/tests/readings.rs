//! Readings: put down, laid over each other, written, drawn.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn point() -> impl Strategy<Value = (i64, Option<f64>)> {
    let any = prop_oneof![any::<f64>(), -1000.0..1000.0f64, Just(1.0), Just(-0.0)];
    let finite = any.prop_filter("a number", |value| value.is_finite());
    (-4_000_000_000_000i64..4_000_000_000_000, prop::option::of(finite))
}

fn at(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).expect("within a few hundred years")
}

#[test]
fn m4_the_reading_put_down_last_holds_and_one_taken_back_is_none() {
    let mut table = Table::new();
    let metric = table.metric(&[("name", text("errors"))]);
    let values = |table: &Table| -> Vec<f64> {
        Series::of(&table.product, metric).readings.iter().map(|reading| reading.value).collect()
    };
    table.read(metric, &[(3, 3.0), (1, 1.0), (2, 2.0), (2, 2.5)]).expect("readings");
    assert_eq!(values(&table), [1.0, 2.5, 3.0]);
    table.read(metric, &[(2, 20.0)]).expect("a reading");
    assert_eq!(values(&table), [1.0, 20.0, 3.0]);
    assert_eq!(table.read(metric, &[(2, 20.0)]), Ok(vec![]), "it is so already");
    let back = Command::TakeReadingBack { metric, at: instant(2) };
    table.act(&back).expect("it is there");
    assert_eq!(values(&table), [1.0, 3.0]);
    assert_eq!(table.act(&back), Err(Refusal::NoSuchReading));
    table.read(metric, &[(2, 5.0)]).expect("read again");
    assert_eq!(values(&table), [1.0, 5.0, 3.0]);
}

#[test]
fn m5_a_block_of_another_version_is_not_guessed_at() {
    assert_eq!(Point::read("r2;0,1"), Err(PointsError { point: 0 }));
    assert_eq!(Point::read(""), Err(PointsError { point: 0 }));
    for bad in ["r1;", "r1;x,1", "r1;1,", "r1;1,NaN", "r1;1,inf", "r1;9223372036854775807,1"] {
        assert_eq!(Point::read(bad), Err(PointsError { point: 1 }), "{bad}");
    }
    assert_eq!(Point::read("r1;1,1;9223372036854775807,1"), Err(PointsError { point: 2 }));
    assert_eq!(
        Point::read("r1;1772366400000,1.25;60000,-"),
        Ok(vec![
            Point { at: at(1_772_366_400_000), value: Some(1.25) },
            Point { at: at(1_772_366_460_000), value: None },
        ])
    );
}

#[test]
fn m10_readings_are_put_down_all_together_or_none() {
    let mut table = Table::new();
    let metric = table.metric(&[("name", text("errors"))]);
    let before = table.product.clone();
    assert_eq!(table.read(metric, &[(1, 1.0), (2, f64::NAN)]), Err(Refusal::NotANumber { number: 2 }));
    assert_eq!(table.read(metric, &[]), Err(Refusal::NothingToAdd));
    let nowhere = EntryId(Uuid::from_u128(99));
    assert_eq!(table.read(nowhere, &[(1, 1.0)]), Err(Refusal::NoSuchEntry { entry: nowhere }));
    let limit = limits::READINGS_AT_ONCE;
    let many: Vec<_> = (0..=limit).map(|minute| (minute as i64, 1.0)).collect();
    assert_eq!(table.read(metric, &many), Err(Refusal::TooManyReadings { count: limit + 1, limit }));
    let by_hand = NewEntry { id: None, kind: Kind::Readings, fields: [].into() };
    assert_eq!(table.put_entry(by_hand), Err(Refusal::EntryNotByHand { kind: Kind::Readings }));
    assert_eq!(table.product, before);
    let edits = table.read(metric, &many[1..]).expect("as many as are allowed");
    assert_eq!(edits.len(), 1);
    let Edit::AddEntry { entry, .. } = &edits[0] else { panic!("one block") };
    for (field, value) in &entry.fields {
        assert_eq!(check_value(field, value), Ok(()), "the longest block can travel");
    }
}

proptest! {
    #[test]
    fn m5_a_block_comes_back_as_it_was_put_down(points in prop::collection::btree_map(point().prop_map(|(at, _)| at), point().prop_map(|(_, value)| value), 0..50)) {
        let points: Vec<Point> = points.into_iter().map(|(millis, value)| Point { at: at(millis), value }).collect();
        let word = Point::write(&points);
        prop_assert!(word.chars().all(|c| c.is_ascii_graphic()));
        prop_assert_eq!(Point::read(&word), Ok(points));
    }

    #[test]
    fn m5_reading_never_panics(word in "(r1)?[;,0-9.e-]{0,60}|\\PC{0,40}") {
        let _ = Point::read(&word);
    }

    #[test]
    fn m4_blocks_lie_over_each_other_in_the_order_they_were_put_down(
        blocks in prop::collection::vec(prop::collection::vec((0..12i64, 0..5u8), 1..8), 1..6),
    ) {
        let mut table = Table::new();
        let metric = table.metric(&[("name", text("m"))]);
        let mut expected = BTreeMap::new();
        for block in &blocks {
            let readings: Vec<(i64, f64)> = block.iter().map(|(minute, value)| (*minute, f64::from(*value))).collect();
            table.read(metric, &readings).expect("allowed");
            expected.extend(readings);
        }
        let readings = Series::of(&table.product, metric).readings;
        let found: Vec<(i64, f64)> = readings.iter().map(|reading| (reading.at.timestamp() / 60, reading.value)).collect();
        prop_assert_eq!(found, expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn m6_a_chart_shows_the_extremes_and_every_stretch_with_a_violation(
        values in prop::collection::vec(0.0..10.0f64, 1..600),
        columns in 1..40u32,
        limit in 0.0..12.0f64,
        direction in prop_oneof![Just("less"), Just("more"), Just("at")],
        valid_after in prop::option::of(0..600i64),
    ) {
        let mut metric = limits(direction, &[("target", limit)]);
        metric.valid_from = valid_after.map(|days| instant(days * 24 * 60).date_naive());
        let readings: Vec<Reading> = (0..).zip(&values).map(|(day, value)| Reading { at: instant(day * 24 * 60), value: *value }).collect();
        let chart = Chart::of(&metric, &readings, &ChartWindow { columns, from: None, until: None });
        let judged: Vec<ChartPoint> = readings.iter().map(|r| ChartPoint { at: r.at.timestamp_millis(), value: r.value, state: metric.judge(r.at, r.value) }).collect();
        prop_assert_eq!(chart.readings, readings.len());
        prop_assert_eq!(chart.violations, judged.iter().filter(|point| point.state == State::Violated).count());
        prop_assert!(chart.points.iter().all(|point| judged.contains(point)), "a chart invents nothing");
        prop_assert!(chart.points.is_sorted_by(|one, other| one.at < other.at));
        prop_assert!(chart.points.len() <= (columns as usize + 1) * 5);
        let extreme = |points: &[ChartPoint], pick: fn(f64, f64) -> f64| points.iter().map(|point| point.value).reduce(pick);
        prop_assert_eq!(extreme(&chart.points, f64::min), extreme(&judged, f64::min));
        prop_assert_eq!(extreme(&chart.points, f64::max), extreme(&judged, f64::max));
        prop_assert_eq!((chart.points.first(), chart.points.last()), (judged.first(), judged.last()));
        // Next to every violation, no further away than a column is wide, a violation is drawn.
        let width = (chart.span.1 - chart.span.0) / i64::from(columns) + 1;
        for point in judged.iter().filter(|point| point.state == State::Violated) {
            let near = |shown: &&ChartPoint| shown.state == State::Violated && (shown.at - point.at).abs() <= width;
            prop_assert!(chart.points.iter().any(|shown| near(&shown)), "{point:?} is hidden");
        }
    }
}

#[test]
fn m6_a_window_shows_its_part_only() {
    let metric = limits("less", &[("target", 2.0), ("violation", 4.0)]);
    let readings: Vec<Reading> = (0..10).map(|day| Reading { at: instant(day), value: day as f64 }).collect();
    let window = ChartWindow { columns: 100, from: Some(instant(3)), until: Some(instant(6)) };
    let chart = Chart::of(&metric, &readings, &window);
    assert_eq!(chart.points.iter().map(|point| point.value).collect::<Vec<_>>(), [3.0, 4.0, 5.0, 6.0]);
    assert_eq!((chart.readings, chart.violations, chart.reach), (4, 2, (2.0, 6.0)));
    assert_eq!((chart.good, &chart.violation[..]), (Some((None, Some(2.0))), &[4.0][..]));
    let nothing = Chart::of(&metric, &[], &window);
    assert_eq!((nothing.points.len(), nothing.readings), (0, 0));
    let backwards = ChartWindow { columns: 0, from: Some(instant(6)), until: Some(instant(3)) };
    assert_eq!(Chart::of(&metric, &readings, &backwards).points, []);
}

#[test]
fn m6_a_violation_is_shown_below_a_higher_value_of_the_time_before_the_target() {
    let mut metric = limits("less", &[("target", 5.0)]);
    metric.valid_from = "1970-01-02".parse().ok();
    let day = 24 * 60;
    let readings = [(0, 9.0), (day, 1.0), (day + 1, 6.0), (day + 2, 2.0)];
    let readings = readings.map(|(minute, value)| Reading { at: instant(minute), value });
    let chart = Chart::of(&metric, &readings, &ChartWindow { columns: 1, from: None, until: None });
    let violated = chart.points.iter().filter(|point| point.state == State::Violated);
    assert_eq!(violated.map(|point| point.value).collect::<Vec<_>>(), [6.0]);
}
