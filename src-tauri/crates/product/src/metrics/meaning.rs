//! What a metric means, in facts. The sentence is made of its clauses in the reader's language.

use super::{Class, Direction, Latest, Metric};
use crate::excerpt;
use serde::{Deserialize, Serialize};

/// Characters of an impact that fit into a sentence.
const IMPACT_CHARS: usize = 200;

/// A piece of the sentence that says what a metric means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "clause", rename_all = "snake_case")]
pub enum Clause {
    /// Nobody has said yet what is good.
    Unsaid,
    /// It is only watched: it needs no target.
    Watched,
    /// Where it should be.
    Should {
        /// What is good.
        direction: Direction,
        /// The target; of a range, the lower end.
        target: f64,
        /// The upper end of a range.
        upper: Option<f64>,
    },
    /// When people are warned.
    Warned {
        /// Beyond what.
        beyond: Beyond,
    },
    /// When the target is violated, and what happens then.
    Violated {
        /// Beyond what.
        beyond: Beyond,
        /// What it does to customers and company, in short.
        impact: Option<String>,
    },
    /// What it was when it was read last.
    Read {
        /// The reading.
        latest: Latest,
    },
}

/// On the wrong side of what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "beyond", rename_all = "snake_case")]
pub enum Beyond {
    /// More than this.
    Above {
        /// The limit.
        limit: f64,
    },
    /// Less than this.
    Below {
        /// The limit.
        limit: f64,
    },
    /// Less than the one or more than the other.
    Outside {
        /// The lower limit.
        low: f64,
        /// The upper limit.
        high: f64,
    },
    /// Anything but the target.
    Else,
}

impl Metric {
    /// The pieces of the sentence that says what it means.
    #[must_use]
    pub fn clauses(&self, latest: Option<Latest>) -> Vec<Clause> {
        let mut clauses = vec![self.should()];
        clauses.extend(latest.map(|latest| Clause::Read { latest }));
        clauses.extend(
            self.warning.and_then(|limit| self.beyond(limit)).map(|beyond| Clause::Warned { beyond }),
        );
        let impact = Some(excerpt(&self.impact, IMPACT_CHARS)).filter(|impact| !impact.is_empty());
        let violated = self.violation_limit().and_then(|limit| self.beyond(limit));
        clauses.extend(violated.map(|beyond| Clause::Violated { beyond, impact }));
        clauses
    }

    fn should(&self) -> Clause {
        let said = self
            .direction
            .zip(self.target)
            .filter(|(direction, _)| *direction != Direction::Within || self.upper.is_some());
        match said {
            Some((direction, target)) => {
                let upper = self.upper.filter(|_| direction == Direction::Within);
                Clause::Should { direction, target, upper }
            }
            None if self.class.is_some_and(|class: Class| !class.wants_target()) => Clause::Watched,
            None => Clause::Unsaid,
        }
    }

    fn beyond(&self, limit: f64) -> Option<Beyond> {
        Some(match (self.direction?, &self.limits(Some(limit))[..]) {
            (Direction::Less, [limit]) => Beyond::Above { limit: *limit },
            (Direction::More, [limit]) => Beyond::Below { limit: *limit },
            (_, [low, high]) if low == high => Beyond::Else,
            (_, [low, high]) => Beyond::Outside { low: *low, high: *high },
            _ => return None,
        })
    }
}
