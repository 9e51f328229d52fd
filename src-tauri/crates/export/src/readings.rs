//! Readings in: a CSV of times and values, read row by row. A dry run: nothing is put down here.
//!
//! X1 Every row that is not blank is a reading, or has a reason why it is none.
//! X2 Times are read as ISO and as German ones; a time that could be two is none.
//! X3 Which mark stands before the decimals is found out once, for the whole file.
//! X4 Comma, semicolon and tab, any encoding that notes may have, headers or none.
//!
//! Knows nothing of metrics: whether a value is good is judged by the rules.

mod numbers;
mod report;
mod times;

pub use report::{NoReading, ReadingsReport, UnreadRow};

use crate::notes::{Lines, decoded};
use crate::{NotesError, ReadingsError, Separator};
use chrono::{DateTime, NaiveDateTime, Utc};
use csv::{ReaderBuilder, StringRecord};
use numbers::Decimals;
use product::Reading;
use product::limits::{CSV_BYTES, READINGS_AT_ONCE};
use std::collections::HashMap;

/// What a column with times may be called.
const TIMES: [&str; 9] = ["time", "timestamp", "date", "day", "when", "at", "zeit", "zeitpunkt", "datum"];
/// What a column with values may be called.
const VALUES: [&str; 6] = ["value", "reading", "count", "wert", "messwert", "anzahl"];
/// Rows that are no readings, told at the most.
const TOLD: usize = 50;

/// What each row of a file of readings would become. `instant` says which instant the clocks on the
/// reader's wall mean.
///
/// # Errors
/// A [`ReadingsError`] when the whole file is refused.
pub fn read_readings(
    bytes: &[u8],
    instant: &dyn Fn(NaiveDateTime) -> Option<DateTime<Utc>>,
) -> Result<(ReadingsReport, Vec<Reading>), ReadingsError> {
    if bytes.len() > CSV_BYTES {
        return Err(ReadingsError::TooBig { bytes: bytes.len(), limit: CSV_BYTES });
    }
    let text = decoded(bytes).map_err(|_: NotesError| ReadingsError::NotText)?;
    let separator = separator(&text);
    let mut rows = rows(&text, separator);
    let columns = Columns::found_in(&mut rows, instant)?;
    if rows.len() > READINGS_AT_ONCE {
        return Err(ReadingsError::TooManyRows { rows: rows.len(), limit: READINGS_AT_ONCE });
    }
    let values = rows.iter().filter_map(|row| columns.value(row));
    let decimals = Decimals::of(values, separator);
    let mut reader = Reader { columns, decimals, instant, lines: HashMap::new() };
    let (mut readings, mut unread) = (Vec::with_capacity(rows.len()), vec![]);
    for row in &rows {
        match reader.reading(row) {
            Ok(reading) => readings.push(reading),
            Err(reason) => unread.push(UnreadRow::new(row, reason)),
        }
    }
    readings.sort_by_key(|reading| reading.at);
    Ok((ReadingsReport::new(separator, decimals, &readings, unread, TOLD), readings))
}

/// One row that is not blank.
struct Row {
    line: u32,
    fields: StringRecord,
}

/// The sign that cuts the first line; a comma may also stand before decimals, so it comes last.
fn separator(text: &str) -> Separator {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let cuts = |separator: &Separator| head.contains(separator.sign());
    [Separator::Tab, Separator::Semicolon].into_iter().find(cuts).unwrap_or(Separator::Comma)
}

fn rows(text: &str, separator: Separator) -> Vec<Row> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.sign().as_bytes()[0])
        .from_reader(text.as_bytes());
    let (mut rows, mut lines) = (vec![], Lines::of(text));
    let mut fields = StringRecord::new();
    while let Ok(true) = reader.read_record(&mut fields) {
        if fields.iter().any(|field| !field.trim().is_empty()) {
            let byte = fields.position().map_or(0, csv::Position::byte);
            rows.push(Row { line: lines.line_at(byte), fields: fields.clone() });
        }
    }
    rows
}

/// Where times and values stand.
#[derive(Clone, Copy)]
struct Columns {
    time: usize,
    value: usize,
    count: usize,
}

impl Columns {
    /// Finds the columns, and takes the headers off, if there are any.
    fn found_in(
        rows: &mut Vec<Row>,
        instant: &dyn Fn(NaiveDateTime) -> Option<DateTime<Utc>>,
    ) -> Result<Self, ReadingsError> {
        let first = rows.first().ok_or(ReadingsError::Empty)?;
        if first.fields.get(0).is_some_and(|field| times::instant_of(field, instant).is_some()) {
            return Ok(Self { time: 0, value: 1, count: 2 });
        }
        let headers = rows.remove(0).fields;
        let named = |names: &[&str]| {
            headers.iter().position(|header| names.contains(&header.trim().to_lowercase().as_str()))
        };
        let (time, value) = (named(&TIMES), named(&VALUES));
        if rows.is_empty() {
            return Err(ReadingsError::Empty);
        }
        match (time, value, headers.len()) {
            (Some(time), Some(value), count) => Ok(Self { time, value, count }),
            (Some(0) | None, Some(1) | None, 2) => Ok(Self { time: 0, value: 1, count: 2 }),
            _ => Err(ReadingsError::NoColumns {
                headers: headers.iter().map(|header| product::excerpt(header, 40)).collect(),
            }),
        }
    }

    fn time<'a>(&self, row: &'a Row) -> Option<&'a str> {
        row.fields.get(self.time).map(str::trim).filter(|field| !field.is_empty())
    }

    fn value<'a>(&self, row: &'a Row) -> Option<&'a str> {
        row.fields.get(self.value).map(str::trim).filter(|field| !field.is_empty())
    }
}

struct Reader<'a> {
    columns: Columns,
    decimals: Decimals,
    instant: &'a dyn Fn(NaiveDateTime) -> Option<DateTime<Utc>>,
    /// On which line each instant stood.
    lines: HashMap<DateTime<Utc>, u32>,
}

impl Reader<'_> {
    fn reading(&mut self, row: &Row) -> Result<Reading, NoReading> {
        let short = |text: &str| product::excerpt(text, 60);
        if row.fields.iter().skip(self.columns.count).any(|field| !field.trim().is_empty()) {
            return Err(NoReading::TooManyFields { count: row.fields.len() });
        }
        let time = self.columns.time(row).ok_or(NoReading::NoTime)?;
        let at = times::instant_of(time, self.instant)
            .ok_or_else(|| NoReading::UnknownTime { time: short(time) })?;
        let value = self.columns.value(row).ok_or(NoReading::NoValue)?;
        let value =
            self.decimals.number(value).ok_or_else(|| NoReading::NotANumber { value: short(value) })?;
        match self.lines.insert(at, row.line) {
            Some(line) => Err(NoReading::TimeTwice { line }),
            None => Ok(Reading { at, value }),
        }
    }
}

#[cfg(test)]
mod tests;
