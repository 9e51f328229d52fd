//! Metrics on a real library: a file of readings comes in whole or not at all, is undone as one act, and
//! times without a zone are what the clocks on the wall mean.

use crate::{Person, file, folder};
use app::protocol::{Look, Request, Seen};
use product::{ChartWindow, Command, EntryId, Field, Kind, MetricView, NewEntry, ProductId, State, Value};
use uuid::Uuid;

fn metric(person: &Person, product: ProductId) -> EntryId {
    let id = EntryId(Uuid::now_v7());
    let fields = [
        (Field::word("name"), Value::Text("Faults".to_owned())),
        (Field::word("direction"), Value::Word("less".to_owned())),
        (Field::word("target"), Value::Number(5.0)),
    ];
    let entry = NewEntry { id: Some(id), kind: Kind::Metric, fields: fields.into() };
    person.act(product, Command::AddEntries { entries: vec![entry], after: None });
    id
}

fn sheet(person: &Person, product: ProductId, metric: EntryId) -> MetricView {
    let window = ChartWindow { columns: 100, from: None, until: None };
    match person.look(product, Look::Metric { metric, window }) {
        Seen::Metric { metric: Some(sheet) } => *sheet,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_of_readings_comes_in_whole_or_not_at_all_and_goes_as_one_act() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let metric = metric(&person, product);
    let import =
        |text: &str| Request::ImportReadings { product, metric, file: file("faults.csv", text.as_bytes()) };
    let problem = person.refused(import("time,value\n2026-03-01,4\nsoon,5\n"));
    assert_eq!((problem.code.as_str(), problem.message.contains("Line 3")), ("rows_without_reading", true));
    assert_eq!(sheet(&person, product, metric).line.readings, 0);
    person.ask(import("time,value\n2026-03-01 10:00,4\n2026-03-02 10:00,9\n"));
    let shown = sheet(&person, product, metric);
    let latest = shown.line.latest.expect("it was read");
    assert_eq!((shown.line.readings, latest.state), (2, State::Violated));
    assert_eq!(latest.at.to_rfc3339(), "2026-03-02T09:00:00+00:00", "the wall is an hour ahead");
    person.ask(Request::Undo { product });
    assert_eq!(sheet(&person, product, metric).line.readings, 0);
    person.ask(Request::Redo { product });
    assert_eq!(sheet(&person, product, metric).line.readings, 2);
}
