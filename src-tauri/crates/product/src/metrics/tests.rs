//! The promises M1 to M10.

mod readings;
mod sense;

use crate::*;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// A product that commands are done to.
struct Table {
    product: Product,
    ids: u128,
    minutes: i64,
}

impl Table {
    fn new() -> Self {
        Self { product: Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default()), ids: 0, minutes: 0 }
    }

    fn act(&mut self, command: &Command) -> Result<Vec<Edit>, Refusal> {
        self.minutes += 1;
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let mut setting = Setting { by: "Mei", now: instant(self.minutes), new_id: &mut new_id };
        let edits = decide(&self.product, command, &mut setting)?.edits;
        edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(edits)
    }

    fn put(&mut self, kind: Kind, fields: &[(&'static str, Value)]) -> Result<EntryId, Refusal> {
        let fields = fields.iter().map(|(word, value)| (Field::word(word), value.clone())).collect();
        self.put_entry(NewEntry { id: None, kind, fields })
    }

    fn put_entry(&mut self, entry: NewEntry) -> Result<EntryId, Refusal> {
        self.act(&Command::AddEntries { entries: vec![entry], after: None })?;
        Ok(EntryId(Uuid::from_u128(self.ids)))
    }

    fn step(&mut self, name: &str) -> EntryId {
        self.put(Kind::ChainStep, &[("name", text(name))]).expect("a plain step is allowed")
    }

    fn metric(&mut self, fields: &[(&'static str, Value)]) -> EntryId {
        self.put(Kind::Metric, fields).expect("a plain metric is allowed")
    }

    fn set(&mut self, entry: EntryId, field: Field, value: Value) -> Result<Vec<Edit>, Refusal> {
        self.act(&Command::SetField { entry, field, value: Some(value) })
    }

    fn read(&mut self, metric: EntryId, readings: &[(i64, f64)]) -> Result<Vec<Edit>, Refusal> {
        let reading = |(minute, value): &(i64, f64)| Reading { at: instant(*minute), value: *value };
        let readings = readings.iter().map(reading).collect();
        self.act(&Command::AddReadings { metric, readings, file: None })
    }

    fn line(&self, id: EntryId) -> MetricLine {
        let view = MetricsView::of(&self.product);
        view.metrics.into_iter().find(|line| line.id == id).expect("the metric is listed")
    }
}

fn instant(minutes: i64) -> DateTime<Utc> {
    DateTime::default() + TimeDelta::minutes(minutes)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn word(word: &str) -> Value {
    Value::Word(word.to_owned())
}

/// A metric with these limits, as it is read from an entry.
fn limits(direction: &str, limits: &[(&'static str, f64)]) -> Metric {
    let mut table = Table::new();
    let mut fields = vec![("name", text("m")), ("direction", word(direction))];
    fields.extend(limits.iter().map(|(word, limit)| (*word, Value::Number(*limit))));
    let id = table.metric(&fields);
    Metric::read(&table.product, table.product.entries.get(id).expect("it was put down"))
}

#[test]
fn m1_a_minor_quantity_is_never_a_kpi() {
    let mut table = Table::new();
    let kpi = ("is_kpi", Value::Flag(true));
    let quantity = ("class", word("quantity"));
    assert_eq!(table.put(Kind::Metric, &[quantity.clone(), kpi.clone()]), Err(Refusal::NotAKpi));
    let amount = table.metric(std::slice::from_ref(&quantity));
    assert_eq!(table.set(amount, Field::word("is_kpi"), Value::Flag(true)), Err(Refusal::NotAKpi));
    let errors = table.metric(&[("class", word("errors")), kpi]);
    assert!(table.line(errors).is_kpi);
    // Two machines may each do one half of it: what comes of it is no KPI, and says why.
    table.set(errors, Field::word("class"), word("quantity")).expect("a class may change");
    assert!(!table.line(errors).is_kpi);
    assert_eq!(table.line(errors).hints, [MetricHint::NotAKpi]);
    for class in Class::ALL {
        assert_eq!(class.kpi() == KpiRule::Never, class == Class::Quantity, "{class:?}");
    }
}

#[test]
fn m2_a_ratio_is_proposed_between_two_steps_until_there_is_one() {
    let mut table = Table::new();
    let steps = ["Import", "Transform", "Save", "Provide"].map(|name| table.step(name));
    let pairs = |table: &Table| -> Vec<(EntryId, EntryId)> {
        proposals(&table.product).iter().map(|ratio| (ratio.from, ratio.to)).collect()
    };
    assert_eq!(pairs(&table), [(steps[0], steps[1]), (steps[1], steps[2]), (steps[2], steps[3])]);
    let taken = proposals(&table.product).swap_remove(1);
    let ratio = table.put_entry(taken.entry).expect("a proposal is allowed as it is");
    assert_eq!(pairs(&table), [(steps[0], steps[1]), (steps[2], steps[3])]);
    let line = table.line(ratio);
    assert_eq!(
        (line.name.as_str(), line.class, line.is_kpi),
        ("Transform / Save", Some(Class::Integrity), true)
    );
    table.read(ratio, &[(1, 1.25)]).expect("a reading");
    let chain = MetricsView::of(&table.product).chain;
    let link = chain[1].next.as_ref().expect("it is not the last");
    assert_eq!(link.metric, Some(ratio));
    assert_eq!(
        link.latest.as_ref().map(|latest| (latest.value, latest.state)),
        Some((1.25, State::Violated))
    );
    table.act(&Command::MoveEntry { entry: steps[3], after: Some(steps[1]) }).expect("a step may move");
    assert_eq!(pairs(&table), [(steps[0], steps[1]), (steps[1], steps[3]), (steps[3], steps[2])]);
    table.act(&Command::DeleteEntries { entries: vec![ratio] }).expect("a metric may go");
    table.act(&Command::DeleteEntries { entries: vec![steps[3]] }).expect("a step may go");
    assert_eq!(pairs(&table), [(steps[0], steps[1]), (steps[1], steps[2])]);
    table.step(" ");
    assert_eq!(pairs(&table).len(), 2, "a step without a name yields no proposal");
}

#[test]
fn m3_a_reading_is_judged_as_the_direction_says() {
    use State::{Good, Missed, Unjudged, Violated, Warning};
    let less = [("target", 2.0), ("warning", 3.0), ("violation", 5.0)];
    let early = [("target", 5.0), ("warning", 3.0)];
    let more = [("target", 99.9), ("warning", 99.5), ("violation", 99.0)];
    let at = [("target", 1.0), ("warning", 1.01), ("violation", 1.05)];
    let within = [("target", 10.0), ("target_upper", 20.0), ("violation", 25.0)];
    for (direction, given, judged) in [
        (
            "less",
            &less[..],
            &[(2.0, Good), (2.1, Missed), (3.0, Missed), (3.1, Warning), (5.1, Violated)][..],
        ),
        ("less", &early, &[(3.0, Good), (3.5, Warning), (5.0, Warning), (5.5, Violated)]),
        ("less", &[("target", 5.0)], &[(5.0, Good), (5.5, Violated)]),
        ("less", &[("violation", 5.0)], &[(5.0, Good), (5.5, Violated)]),
        ("more", &more, &[(99.95, Good), (99.6, Missed), (99.2, Warning), (98.0, Violated)]),
        ("at", &at, &[(1.0, Good), (1.005, Good), (0.98, Warning), (1.25, Violated), (0.9, Violated)]),
        ("at", &[("target", 1.0)], &[(1.0, Good), (1.25, Violated)]),
        ("within", &within, &[(10.0, Good), (20.0, Good), (24.0, Missed), (26.0, Violated), (4.0, Violated)]),
        ("within", &[("target", 10.0)], &[(9.0, Unjudged)]),
        ("at", &[], &[(1.0, Unjudged)]),
        ("less", &[], &[(1.0, Unjudged)]),
    ] {
        let metric = limits(direction, given);
        for (value, state) in judged {
            assert_eq!(metric.judge(instant(0), *value), *state, "{direction} {given:?}: {value}");
        }
    }
}

#[test]
fn m3_a_reading_before_the_target_holds_is_not_judged() {
    let mut metric = limits("less", &[("target", 5.0)]);
    metric.valid_from = "1970-01-02".parse().ok();
    assert_eq!(metric.judge(instant(24 * 60 - 1), 9.0), State::Unjudged);
    assert_eq!(metric.judge(instant(24 * 60), 9.0), State::Violated);
}

#[test]
fn m3_the_latest_reading_says_since_when_it_has_been_so() {
    let metric = limits("less", &[("target", 5.0)]);
    let readings = [(1, 9.0), (2, 4.0), (3, 6.0), (4, 7.0)];
    let readings = readings.map(|(minute, value)| Reading { at: instant(minute), value });
    let latest = metric.latest(&readings).expect("there are readings");
    assert_eq!((latest.at, latest.value, latest.state), (instant(4), 7.0, State::Violated));
    assert_eq!(latest.since, instant(3));
    assert_eq!(metric.latest(&[]), None);
}
