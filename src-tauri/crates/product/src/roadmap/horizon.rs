//! Now, next, later: how certain a goal is. Certainty falls from left to right.

use super::Span;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Quarters after the present one that are "next".
const NEXT_QUARTERS: i32 = 2;

/// How certain a goal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// Worked on.
    Now,
    /// Soon.
    Next,
    /// Some day.
    Later,
}

impl Horizon {
    /// From left to right.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];
    /// Their names in files, from left to right.
    pub(crate) const KEYS: [&str; 3] = ["now", "next", "later"];

    /// The name in files and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize]
    }

    /// The horizon with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|horizon| horizon.key() == key)
    }

    /// What follows from a date: begun or beginning in this quarter is now, in the two after it next.
    #[must_use]
    pub(crate) fn proposed(span: Option<Span>, today: NaiveDate) -> Self {
        let Some(span) = span else { return Self::Later };
        match quarters(span.first) - quarters(today) {
            ..=0 => Self::Now,
            1..=NEXT_QUARTERS => Self::Next,
            _ => Self::Later,
        }
    }
}

/// Quarters counted through all years.
pub(crate) fn quarters(day: NaiveDate) -> i32 {
    day.year() * 4 + (day.month0() / 3).cast_signed()
}
