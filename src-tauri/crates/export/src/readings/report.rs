//! What became of the rows of a file of readings.

use super::Row;
use super::numbers::Decimals;
use crate::Separator;
use chrono::{DateTime, Utc};
use product::Reading;
use serde::{Deserialize, Serialize};

/// What a file of readings would become.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct ReadingsReport {
    /// What separates the fields.
    pub separator: Separator,
    /// Whether a comma stands before the decimals; else a point does.
    pub decimal_comma: bool,
    /// How many readings there are.
    pub readings: usize,
    /// The first and the last instant.
    pub span: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// The lowest and the highest value.
    pub reach: Option<(f64, f64)>,
    /// How many rows are no readings; with one of them nothing is put down.
    pub unread: usize,
    /// The first of these rows.
    pub rows: Vec<UnreadRow>,
}

/// A row that is no reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct UnreadRow {
    /// The line it begins on, from 1.
    pub line: u32,
    /// What it says, in short.
    pub text: String,
    /// Why it is none.
    pub reason: NoReading,
}

/// Why a row is no reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum NoReading {
    /// It names no time.
    NoTime,
    /// Its time cannot be read, or could be two.
    UnknownTime {
        /// The time.
        time: String,
    },
    /// It has no value.
    NoValue,
    /// Its value is no number.
    NotANumber {
        /// The value.
        value: String,
    },
    /// A row before it is of the same instant.
    TimeTwice {
        /// The line of that row, from 1.
        line: u32,
    },
    /// It has more fields than the file has columns: a decimal comma without quotes, perhaps.
    TooManyFields {
        /// Fields it has.
        count: usize,
    },
}

impl UnreadRow {
    pub(super) fn new(row: &Row, reason: NoReading) -> Self {
        let text = row.fields.iter().collect::<Vec<_>>().join(" · ");
        Self { line: row.line, text: product::excerpt(&text, 80), reason }
    }
}

impl ReadingsReport {
    pub(super) fn new(
        separator: Separator,
        decimals: Decimals,
        readings: &[Reading],
        mut unread: Vec<UnreadRow>,
        told: usize,
    ) -> Self {
        let values = || readings.iter().map(|reading| reading.value);
        let count = unread.len();
        unread.truncate(told);
        Self {
            separator,
            decimal_comma: decimals == Decimals::Comma,
            readings: readings.len(),
            span: readings.first().zip(readings.last()).map(|(first, last)| (first.at, last.at)),
            reach: values().reduce(f64::min).zip(values().reduce(f64::max)),
            unread: count,
            rows: unread,
        }
    }
}
