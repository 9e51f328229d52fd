//! The metrics as JSON, for other programs: the chain, and each metric with all its fields and readings.
//!
//! `{"format": "inter-pares/metrics", "version": 1, "product": …, "exported_at": …, "chain": [{"id", "name"}],
//! "metrics": [{"id", "name", "class", "is_kpi", "fields": {…}, "latest": …, "readings": [{"at", "value"}]}]}`.
//! Fields are named as in the product's own file; a link is a field `word/id` that is true. A product comes
//! back from its own file, not from this one.

use crate::{Error, Stamp};
use chrono::{DateTime, Utc};
use product::{Class, EntryId, Field, Kind, Latest, MetricsView, Product, Reading, Series, Value, title};
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    product: &'a str,
    exported_at: DateTime<Utc>,
    chain: Vec<Step>,
    metrics: Vec<Sheet<'a>>,
}

#[derive(Serialize)]
struct Step {
    id: EntryId,
    name: String,
}

#[derive(Serialize)]
struct Sheet<'a> {
    id: EntryId,
    name: &'a str,
    class: Option<Class>,
    is_kpi: bool,
    fields: BTreeMap<&'a Field, Plain<'a>>,
    latest: Option<&'a Latest>,
    readings: Vec<Reading>,
}

/// A value as it is.
#[derive(Serialize)]
#[serde(untagged)]
enum Plain<'a> {
    Text(&'a str),
    Number(f64),
    Flag(bool),
}

/// The file.
pub(super) fn write(product: &Product, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let view = MetricsView::of(product);
    let sheet = |line: &'_ product::MetricLine| -> Option<_> {
        Some((line.id, product.entries.present_of(Kind::Metric, line.id)?))
    };
    let metrics = view.metrics.iter().filter_map(|line| {
        let (id, entry) = sheet(line)?;
        Some(Sheet {
            id,
            name: &line.name,
            class: line.class,
            is_kpi: line.is_kpi,
            fields: entry.fields.iter().map(|(field, value)| (field, plain(value))).collect(),
            latest: line.latest.as_ref(),
            readings: Series::of(product, id).readings,
        })
    });
    let file = File {
        format: "inter-pares/metrics",
        version: VERSION,
        product: &product.name,
        exported_at: stamp.exported_at,
        chain: product
            .entries
            .of(Kind::ChainStep)
            .map(|step| Step { id: step.id, name: title(step) })
            .collect(),
        metrics: metrics.collect(),
    };
    serde_json::to_vec_pretty(&file).map_err(|error| Error::Typeset(error.to_string()))
}

fn plain(value: &Value) -> Plain<'_> {
    match value {
        Value::Text(text) | Value::Word(text) => Plain::Text(text),
        Value::Number(number) => Plain::Number(*number),
        Value::Flag(flag) => Plain::Flag(*flag),
    }
}
