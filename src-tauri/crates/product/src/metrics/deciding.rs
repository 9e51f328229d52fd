//! What the rules say to commands about readings (M10). A block is put down by its own command only and
//! is never changed: a reading that was wrong is overlaid or taken back by a further block.

use super::series::{METRIC_OF, POINTS, Series};
use super::{Point, Reading};
use crate::entries::decide::put_down;
use crate::limits::{ENTRIES, READINGS_AT_ONCE};
use crate::{Decision, Entry, EntryId, Field, Kind, Product, Refusal, Setting, Value, What, title};
use chrono::{DateTime, SubsecRound as _, Utc};

pub(crate) fn add_readings(
    product: &Product,
    metric: EntryId,
    readings: &[Reading],
    file: Option<String>,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    let entry = metric_entry(product, metric)?;
    if readings.is_empty() {
        return Err(Refusal::NothingToAdd);
    }
    if readings.len() > READINGS_AT_ONCE {
        return Err(Refusal::TooManyReadings { count: readings.len(), limit: READINGS_AT_ONCE });
    }
    if let Some(at) = readings.iter().position(|reading| !reading.value.is_finite()) {
        return Err(Refusal::NotANumber { number: at + 1 });
    }
    let points = sorted(readings);
    let what = What::ReadingsAdded {
        metric,
        title: title(entry),
        count: points.len(),
        value: points.last().and_then(|point| point.value).unwrap_or_default().to_string(),
        file: file.clone(),
    };
    let news =
        |series: Series| points.iter().any(|point| series.at(point.at).map(|r| r.value) != point.value);
    if !news(Series::of(product, metric)) {
        return Ok(Decision { edits: vec![], what });
    }
    block(product, metric, &points, file, what, setting)
}

pub(crate) fn take_reading_back(
    product: &Product,
    metric: EntryId,
    at: DateTime<Utc>,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    let entry = metric_entry(product, metric)?;
    let at = at.trunc_subsecs(3);
    let reading = Series::of(product, metric).at(at).ok_or(Refusal::NoSuchReading)?;
    let what = What::ReadingTakenBack { metric, title: title(entry), at, value: reading.value.to_string() };
    block(product, metric, &[Point { at, value: None }], None, what, setting)
}

fn metric_entry(product: &Product, metric: EntryId) -> Result<&Entry, Refusal> {
    product.entries.present_of(Kind::Metric, metric).ok_or(Refusal::NoSuchEntry { entry: metric })
}

/// In order of time, each instant once: of several the last one named.
fn sorted(readings: &[Reading]) -> Vec<Point> {
    let point = |reading: &Reading| Point { at: reading.at.trunc_subsecs(3), value: Some(reading.value) };
    let mut points: Vec<Point> = readings.iter().rev().map(point).collect();
    points.sort_by_key(|point| point.at);
    points.dedup_by_key(|point| point.at);
    points
}

fn block(
    product: &Product,
    metric: EntryId,
    points: &[Point],
    file: Option<String>,
    what: What,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    if product.entries.order().len() >= ENTRIES {
        return Err(Refusal::ProductFull { limit: ENTRIES });
    }
    let word = |word: String| Value::Word(word);
    let mut fields = std::collections::BTreeMap::from([
        (METRIC_OF, word(metric.to_string())),
        (POINTS, word(Point::write(points))),
    ]);
    let legible = |file: String| file.chars().filter(|c| !c.is_control()).collect();
    fields.extend(file.map(|file| (Field::word("file"), word(legible(file)))));
    let entry = Entry {
        id: EntryId((setting.new_id)()),
        kind: Kind::Readings,
        fields,
        created_at: setting.now,
        created_by: setting.by.to_owned(),
        deleted: false,
    };
    Ok(Decision { edits: put_down(product, vec![entry], None), what })
}
