//! Judging: whether a reading is as it should be (M3).

use super::{Direction, Metric, Reading};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody has said what is good, or it did not hold yet.
    Unjudged,
    /// As it should be.
    Good,
    /// Short of the target, and not yet where people are warned. What should be right at the target never is:
    /// no measured value hits it exactly.
    Missed,
    /// Where people are warned.
    Warning,
    /// The target is violated.
    Violated,
}

impl State {
    /// The name in words and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unjudged => "unjudged",
            Self::Good => "good",
            Self::Missed => "missed",
            Self::Warning => "warning",
            Self::Violated => "violated",
        }
    }
}

/// The latest reading of a metric, and since when it has been as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Latest {
    /// When it was read.
    pub at: DateTime<Utc>,
    /// What.
    pub value: f64,
    /// How it is.
    pub state: State,
    /// The first of the readings that have been so without a break.
    pub since: DateTime<Utc>,
}

impl Metric {
    /// How a value is, read at an instant.
    #[must_use]
    pub fn judge(&self, at: DateTime<Utc>, value: f64) -> State {
        if self.valid_from.is_some_and(|day| at.date_naive() < day) {
            return State::Unjudged;
        }
        let Some(off) = self.off(value) else { return State::Unjudged };
        let beyond = |limit: Option<f64>| {
            let limit = limit.and_then(|limit| self.off(limit));
            limit.is_some_and(|limit| off > limit + slack(off, limit))
        };
        let violation = self.violation_limit();
        match () {
            () if violation.is_none() && self.warning.is_none() => State::Unjudged,
            () if beyond(violation) => State::Violated,
            () if beyond(self.warning) => State::Warning,
            () if self.direction != Some(Direction::At) && beyond(self.target) => State::Missed,
            () => State::Good,
        }
    }

    /// Beyond what the target is violated: where the team said, or else the target itself.
    #[must_use]
    pub fn violation_limit(&self) -> Option<f64> {
        self.violation.or(match self.direction {
            Some(Direction::Within) => self.upper,
            _ => self.target,
        })
    }

    /// How far a value is on the wrong side of the target; below zero: on the right side. `None`: nobody
    /// has said what is right.
    pub(super) fn off(&self, value: f64) -> Option<f64> {
        let target = self.target;
        match self.direction? {
            Direction::Less => Some(value - target.unwrap_or(0.0)),
            Direction::More => Some(target.unwrap_or(0.0) - value),
            Direction::At => Some((value - target?).abs()),
            Direction::Within => Some((target? - value).max(value - self.upper?)),
        }
    }

    /// The latest reading, judged.
    #[must_use]
    pub fn latest(&self, readings: &[Reading]) -> Option<Latest> {
        let last = readings.last()?;
        let state = self.judge(last.at, last.value);
        let alike = |reading: &&Reading| self.judge(reading.at, reading.value) == state;
        let first = readings.iter().rev().take_while(alike).last()?;
        Some(Latest { at: last.at, value: last.value, state, since: first.at })
    }
}

/// What numbers of this size may differ by and still be meant to be equal.
fn slack(one: f64, other: f64) -> f64 {
    1e-9 * one.abs().max(other.abs()).max(1.0)
}
