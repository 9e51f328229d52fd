//! Points: how a block of readings is written in the one word that keeps it (M5).
//!
//! `r1;1772366400000,1.25;60000,1.3;60000,-`: the version, then point after point in order of time. The
//! first number is the instant in milliseconds since 1970, further ones the milliseconds since the point
//! before; behind the comma stands the value, or a hyphen for a reading that is taken back. A number is
//! written as short as it can be and still come back the same.

use chrono::{DateTime, Utc};
use std::fmt::{self, Display, Write as _};

/// The version of the format.
const VERSION: &str = "r1";

/// A reading in a block; no value: taken back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub at: DateTime<Utc>,
    /// What, or taken back.
    pub value: Option<f64>,
}

/// A word that is no block of readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointsError {
    /// Which point cannot be read, from 1; 0: the version is unknown.
    pub point: usize,
}

impl Point {
    /// Writes points; they are to be in order of time, each instant once.
    #[must_use]
    pub fn write(points: &[Self]) -> String {
        let mut out = String::with_capacity(points.len() * 12 + 4);
        out.push_str(VERSION);
        let mut before = 0;
        for point in points {
            let at = point.at.timestamp_millis();
            let value = point.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
            write!(out, ";{},{value}", at - before).expect("a string takes every character");
            before = at;
        }
        out
    }

    /// Reads points.
    ///
    /// # Errors
    /// Which point is none.
    pub fn read(word: &str) -> Result<Vec<Self>, PointsError> {
        let mut parts = word.split(';');
        if parts.next() != Some(VERSION) {
            return Err(PointsError { point: 0 });
        }
        let mut before = 0;
        let read =
            |(at, part): (usize, &str)| read_point(part, &mut before).ok_or(PointsError { point: at + 1 });
        parts.enumerate().map(read).collect()
    }
}

fn read_point(part: &str, before: &mut i64) -> Option<Point> {
    let (delta, value) = part.split_once(',')?;
    *before = before.checked_add(delta.parse().ok()?)?;
    let value = match value {
        "-" => None,
        value => Some(value.parse().ok().filter(|value: &f64| value.is_finite())?),
    };
    Some(Point { at: DateTime::from_timestamp_millis(*before)?, value })
}

impl Display for PointsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.point {
            0 => f.write_str("readings of a version that is not known"),
            point => write!(f, "point {point} cannot be read"),
        }
    }
}

impl std::error::Error for PointsError {}
