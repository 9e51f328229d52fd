//! A long series of readings: brought in from a file until it is on disk, and charted.

use crate::edits::start;
use crate::figures::{spread, time};
use crate::table::Table;
use app::App;
use app::protocol::{FileIn, Look, Reply, Request, Seen};
use base64::Engine as _;
use product::{ChartWindow, Command, EntryId, Field, Kind, NewEntry, ProductId, Value};
use std::fmt::Write as _;
use std::path::Path;
use uuid::Uuid;

const READINGS: u32 = 100_000;
const ROUNDS: usize = 9;

pub fn measure(folder: &Path, table: &mut Table) {
    let app = App::start(&folder.join("readings"));
    let product = start(&app);
    let (mut imports, mut charts) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let metric = add_metric(&app, product);
        let file = file(round);
        imports.push(time(|| import(&app, product, metric, file)).0);
        charts.push(time(|| chart(&app, product, metric)).0);
    }
    table.figure("100,000 readings imported, on disk", spread(&imports), "≤ 1 s");
    table.figure("100,000 readings charted", spread(&charts), "≤ 100 ms");
    app.close();
}

fn add_metric(app: &App, product: ProductId) -> EntryId {
    let id = EntryId(Uuid::now_v7());
    let fields = [
        (Field::word("name"), Value::Text("End-to-end time".to_owned())),
        (Field::word("direction"), Value::Word("less".to_owned())),
        (Field::word("target"), Value::Number(2.0)),
    ];
    let entry = NewEntry { id: Some(id), kind: Kind::Metric, fields: fields.into() };
    let command = Command::AddEntries { entries: vec![entry], after: None };
    app.session(|_| {}).ask(Request::Do { product, command, writing: None }).expect("a metric");
    id
}

/// A reading a minute, with ups and downs and, now and then, a violation.
fn file(round: usize) -> FileIn {
    let mut text = String::from("time,value\n");
    for minute in 0..READINGS {
        let value = f64::from((minute * 37 + round as u32) % 211) / 100.0;
        writeln!(text, "{},{value}", 1_700_000_000 + minute * 60).expect("a string takes every line");
    }
    FileIn { name: "readings.csv".to_owned(), base64: base64::engine::general_purpose::STANDARD.encode(text) }
}

fn import(app: &App, product: ProductId, metric: EntryId, file: FileIn) {
    match app.session(|_| {}).ask(Request::ImportReadings { product, metric, file }) {
        Ok(Reply::ImportReadings { report, .. }) => assert_eq!(report.readings, READINGS as usize),
        other => panic!("{other:?}"),
    }
}

fn chart(app: &App, product: ProductId, metric: EntryId) {
    let window = ChartWindow { columns: 600, from: None, until: None };
    let request = Request::Look { product, look: Look::Metric { metric, window }, as_of: None };
    match app.session(|_| {}).ask(request) {
        Ok(Reply::Look { seen, .. }) => match &*seen {
            Seen::Metric { metric: Some(sheet) } => assert_eq!(sheet.chart.readings, READINGS as usize),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}
