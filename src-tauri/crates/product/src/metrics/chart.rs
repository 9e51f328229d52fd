//! Charts: a series made small enough to be drawn (M6), with the limits it is held against.
//!
//! Knows columns and values, no pixels: how wide a column is and what a violation looks like is up to who
//! draws.

use super::{Direction, Metric, Reading, State};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Columns a chart has at the most.
const COLUMNS: u32 = 4_000;

/// What of a series is to be drawn, and how finely.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct ChartWindow {
    /// How many columns there are.
    pub columns: u32,
    /// Not before this; `None`: from the first reading on.
    pub from: Option<DateTime<Utc>>,
    /// Not after this; `None`: up to the last reading.
    pub until: Option<DateTime<Utc>>,
}

/// A series, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Chart {
    /// The first and the last instant, in milliseconds since 1970.
    #[cfg_attr(feature = "protocol", ts(type = "[number, number]"))]
    pub span: (i64, i64),
    /// The lowest and the highest value of what is to be seen, limits included.
    pub reach: (f64, f64),
    /// How many readings there are in the window.
    pub readings: usize,
    /// How many of them are violations.
    pub violations: usize,
    /// The points to draw, in order of time.
    pub points: Vec<ChartPoint>,
    /// What is good: from and to, where there is an end.
    pub good: Option<(Option<f64>, Option<f64>)>,
    /// Beyond these, people are warned.
    pub warning: Vec<f64>,
    /// Beyond these, the target is violated.
    pub violation: Vec<f64>,
    /// Where it was before anything was done about it.
    pub baseline: Option<f64>,
}

/// A point of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct ChartPoint {
    /// When, in milliseconds since 1970.
    #[cfg_attr(feature = "protocol", ts(type = "number"))]
    pub at: i64,
    /// What.
    pub value: f64,
    /// How it is.
    pub state: State,
}

impl Chart {
    /// The chart of a metric's readings, which are in order of time.
    #[must_use]
    pub fn of(metric: &Metric, readings: &[Reading], window: &ChartWindow) -> Self {
        let from = readings.partition_point(|reading| window.from.is_some_and(|from| reading.at < from));
        let until = readings.partition_point(|reading| window.until.is_none_or(|until| reading.at <= until));
        let judged: Vec<ChartPoint> = readings[from..until.max(from)]
            .iter()
            .map(|reading| ChartPoint {
                at: reading.at.timestamp_millis(),
                value: reading.value,
                state: metric.judge(reading.at, reading.value),
            })
            .collect();
        let span = span(&judged, window);
        let (warning, violation) = (metric.limits(metric.warning), metric.limits(metric.violation_limit()));
        let mut chart = Self {
            span,
            reach: (0.0, 0.0),
            readings: judged.len(),
            violations: judged.iter().filter(|point| point.state == State::Violated).count(),
            points: thinned(&judged, span, window.columns.clamp(1, COLUMNS) as usize),
            good: metric.good(),
            warning,
            violation,
            baseline: metric.baseline,
        };
        chart.reach = chart.reached();
        chart
    }

    fn reached(&self) -> (f64, f64) {
        let (low, high) = self.good.unwrap_or_default();
        let limits = self.warning.iter().chain(&self.violation).copied();
        let seen = self.points.iter().map(|point| point.value).chain(limits);
        let seen = seen.chain(self.baseline).chain(low).chain(high);
        let (least, most) =
            seen.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), value| (a.min(value), b.max(value)));
        match () {
            () if least > most => (0.0, 1.0),
            () if least == most => (least - 0.5, most + 0.5),
            () => (least, most),
        }
    }
}

impl Metric {
    /// What is good: from and to.
    fn good(&self) -> Option<(Option<f64>, Option<f64>)> {
        match self.direction? {
            Direction::Less => self.target.map(|target| (None, Some(target))),
            Direction::More => self.target.map(|target| (Some(target), None)),
            Direction::At => self.target.map(|target| (Some(target), Some(target))),
            Direction::Within => self.target.zip(self.upper).map(|(low, high)| (Some(low), Some(high))),
        }
    }

    /// Where a limit lies: one value, or one on either side of what is right.
    pub(super) fn limits(&self, limit: Option<f64>) -> Vec<f64> {
        let Some((limit, off)) = limit.and_then(|limit| Some((limit, self.off(limit)?))) else {
            return vec![];
        };
        match self.good() {
            Some((Some(low), Some(high))) => vec![low - off, high + off],
            _ => vec![limit],
        }
    }
}

fn span(points: &[ChartPoint], window: &ChartWindow) -> (i64, i64) {
    let first = points.first().map_or(0, |point| point.at);
    let last = points.last().map_or(first, |point| point.at);
    let from = window.from.map_or(first, |from| from.timestamp_millis());
    (from, window.until.map_or(last, |until| until.timestamp_millis()).max(from))
}

/// For each column the first and the last point, the lowest and the highest, and a violation if any.
fn thinned(points: &[ChartPoint], (from, until): (i64, i64), columns: usize) -> Vec<ChartPoint> {
    if points.len() <= columns * 2 {
        return points.to_vec();
    }
    let width = (until - from).max(1) as f64;
    let column = |point: &ChartPoint| ((point.at - from) as f64 / width * columns as f64) as usize;
    points.chunk_by(|one, other| column(one) == column(other)).flat_map(shown_of_column).collect()
}

fn shown_of_column(points: &[ChartPoint]) -> Vec<ChartPoint> {
    let by_value = |(_, one): &(usize, &ChartPoint), (_, other): &(usize, &ChartPoint)| {
        one.value.total_cmp(&other.value)
    };
    let least = points.iter().enumerate().min_by(by_value);
    let most = points.iter().enumerate().max_by(by_value);
    let violated = points.iter().enumerate().find(|(_, point)| point.state == State::Violated);
    let mut shown: Vec<usize> = [least, most, violated]
        .into_iter()
        .flatten()
        .map(|(at, _)| at)
        .chain([0, points.len() - 1])
        .collect();
    shown.sort_unstable();
    shown.dedup();
    shown.into_iter().map(|at| points[at]).collect()
}
