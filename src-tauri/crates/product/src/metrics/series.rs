//! The series of a metric: its blocks of readings laid over each other (M4).

use super::{Metric, Point, State};
use crate::{Entry, EntryId, Field, Kind, Product};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The metric of a block.
pub(super) const METRIC_OF: Field = Field::word("metric");
/// The points of a block.
pub(super) const POINTS: Field = Field::word("points");

/// A value at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Reading {
    /// When; to the millisecond.
    pub at: DateTime<Utc>,
    /// What.
    pub value: f64,
}

/// A reading in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct ReadingLine {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub value: f64,
    /// How it is.
    pub state: State,
}

/// The readings of a metric that hold, in order of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// The readings.
    pub readings: Vec<Reading>,
    /// Blocks that could not be read: made by a newer program, or damaged.
    pub unreadable: usize,
}

impl Series {
    /// Lays the blocks of a metric over each other, the earlier put down below.
    #[must_use]
    pub fn of(product: &Product, metric: EntryId) -> Self {
        // By their place, not by the clock: who puts a block down has seen the ones before it.
        let of_metric = |block: &&Entry| block.entry(&METRIC_OF) == Some(metric);
        let blocks: Vec<&Entry> = product.entries.of(Kind::Readings).filter(of_metric).collect();
        let read = |block: &&Entry| Point::read(block.word(&POINTS).unwrap_or_default()).ok();
        let read: Vec<Vec<Point>> = blocks.iter().filter_map(read).collect();
        Self { unreadable: blocks.len() - read.len(), readings: laid(read) }
    }

    /// The reading of an instant.
    #[must_use]
    pub fn at(&self, at: DateTime<Utc>) -> Option<Reading> {
        self.readings.binary_search_by_key(&at, |reading| reading.at).ok().map(|found| self.readings[found])
    }

    /// The latest readings, newest first, judged.
    #[must_use]
    pub fn lines(&self, metric: &Metric, limit: usize) -> Vec<ReadingLine> {
        let line = |reading: &Reading| ReadingLine {
            at: reading.at,
            value: reading.value,
            state: metric.judge(reading.at, reading.value),
        };
        self.readings.iter().rev().take(limit).map(line).collect()
    }
}

fn laid(blocks: Vec<Vec<Point>>) -> Vec<Reading> {
    let mut points: Vec<Point> = blocks.into_iter().flatten().collect();
    // Stable: of one instant the point of the latest block stays behind the others.
    points.sort_by_key(|point| point.at);
    let mut readings = Vec::with_capacity(points.len());
    for (at, point) in points.iter().enumerate() {
        let overlaid = points.get(at + 1).is_some_and(|next| next.at == point.at);
        if let (Some(value), false) = (point.value, overlaid) {
            readings.push(Reading { at: point.at, value });
        }
    }
    readings
}
