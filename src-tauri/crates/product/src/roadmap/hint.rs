//! What the method advises about a goal, and about the roadmap as a whole: quiet lines, never errors.

use super::{Span, points};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Features a goal is best served by.
const FEATURES: std::ops::RangeInclusive<usize> = 3..=5;

/// Beginnings of words that say until when or for how long, in both languages.
const TIME_WORDS: [&str; 38] = [
    "day",
    "daily",
    "week",
    "month",
    "quarter",
    "year",
    "annual",
    "hour",
    "minute",
    "by",
    "until",
    "till",
    "within",
    "after",
    "before",
    "since",
    "q1",
    "q2",
    "q3",
    "q4",
    "tag",
    "täglich",
    "woche",
    "wöchentlich",
    "monat",
    "quartal",
    "jahr",
    "jährlich",
    "stunde",
    "bis",
    "binnen",
    "innerhalb",
    "nach",
    "vor",
    "seit",
    "ende",
    "anfang",
    "kw",
];

/// What the method advises about one goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "hint", rename_all = "snake_case")]
pub enum GoalHint {
    /// It has features but no outcome.
    NoGoal,
    /// It has so few features.
    FewFeatures {
        /// How many.
        count: usize,
    },
    /// It has so many features.
    ManyFeatures {
        /// How many.
        count: usize,
    },
    /// Nothing says how one will know.
    NoMetric,
    /// What measures it has no number.
    MetricWithoutNumber,
    /// What measures it says no time.
    MetricWithoutTime,
    /// Its date is no date that a time line could show.
    DateUnclear,
    /// It comes before a goal that stands left of it.
    OutOfOrder {
        /// What that goal is called.
        before: String,
    },
}

/// What the method advises about the roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "hint", rename_all = "snake_case")]
pub enum RoadmapHint {
    /// It should have been reviewed.
    ReviewDue {
        /// By when.
        since: NaiveDate,
    },
}

/// What is looked at in a goal.
pub(super) struct Looked<'a> {
    pub name: &'a str,
    pub date: &'a str,
    pub goal: &'a str,
    pub features: &'a str,
    pub metrics: &'a str,
    pub is_measured: bool,
    pub span: Option<Span>,
    /// The latest beginning among the goals left of it, and whose it is.
    pub latest: Option<(NaiveDate, &'a str)>,
}

/// What there is to advise. A step that says nothing yet is left in peace.
pub(super) fn hints(of: &Looked<'_>) -> Vec<GoalHint> {
    let mut hints = Vec::new();
    if of.span.is_none() && !of.date.trim().is_empty() {
        hints.push(GoalHint::DateUnclear);
    }
    if let (Some(span), Some((latest, name))) = (of.span, of.latest)
        && span.first < latest
    {
        hints.push(GoalHint::OutOfOrder { before: name.to_owned() });
    }
    if [of.name, of.goal, of.features, of.metrics].iter().all(|text| text.trim().is_empty()) {
        return hints;
    }
    if of.goal.trim().is_empty() {
        hints.push(GoalHint::NoGoal);
    }
    let count = points(of.features).len();
    if count < *FEATURES.start() {
        hints.push(GoalHint::FewFeatures { count });
    } else if count > *FEATURES.end() {
        hints.push(GoalHint::ManyFeatures { count });
    }
    hints.extend(about_metrics(of));
    hints
}

fn about_metrics(of: &Looked<'_>) -> Option<GoalHint> {
    match of.metrics.trim() {
        "" => (!of.is_measured).then_some(GoalHint::NoMetric),
        text if !text.contains(char::is_numeric) => Some(GoalHint::MetricWithoutNumber),
        text if !says_time(text) && of.span.is_none() => Some(GoalHint::MetricWithoutTime),
        _ => None,
    }
}

fn says_time(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| TIME_WORDS.iter().any(|time| word.starts_with(time)))
}
