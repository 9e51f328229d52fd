//! The roadmap: goals in steps of time (GO product roadmap by Roman Pichler, romanpichler.com, CC BY-SA
//! 4.0; and now, next, later). One list of goals, in order; tables, columns and time lines are ways to look
//! at it, see [`RoadmapView`]. The wording here is ours.
//!
//! - G5 The day a date was written on is kept with it, so that what was read once stays what it is.
//! - G6 A horizon chosen by hand stands; any other follows from the date.
//! - G7 What is for the team alone is not in what outsiders see: no such goal, no such row, no finer date.
//! - G8 A review says what becomes of each goal, why unless it is kept, and when the next one is.
//! - G9 A roadmap that was not reviewed in time says so, and a goal what it lacks.
//! - G10 The time line shows whole quarters, a year at least and ten at most, and today when that is near.

mod date;
mod hint;
mod horizon;
mod outside;
mod review;
mod time_line;
mod view;

pub use date::Span;
pub use hint::{GoalHint, RoadmapHint};
pub use horizon::Horizon;
pub use outside::{Coarse, CoarseUnit, InYear, Outside, OutsideDate, OutsideDates, OutsideStep, Row};
pub use review::{NewVerdict, Review, Verdict, VerdictOn};
pub use time_line::{Quarter, TimeLine};
pub use view::{RoadmapView, Step, roadmap};

pub(crate) use outside::show_outside;
pub(crate) use review::review;

use crate::{Decision, Edit, Entry, Field, FieldRule, Kind, Product, Value, Wanted};
use chrono::{DateTime, NaiveDate, Utc};

pub(crate) const NAME: Field = Field::word("name");
pub(crate) const DATE: Field = Field::word("date");
pub(crate) const GOAL_TEXT: Field = Field::word("goal");
pub(crate) const FEATURES: Field = Field::word("features");
pub(crate) const METRICS: Field = Field::word("metrics");
const HORIZON: Field = Field::word("horizon");
const TEAM_ONLY: Field = Field::word("team_only");
const WRITTEN_ON: Field = Field::word("written_on");

/// What a goal holds.
pub(crate) const GOAL: &[FieldRule] = &[
    FieldRule { word: "name", wanted: Wanted::Line },
    FieldRule { word: "date", wanted: Wanted::Line },
    FieldRule { word: "goal", wanted: Wanted::Text },
    FieldRule { word: "features", wanted: Wanted::Text },
    FieldRule { word: "metrics", wanted: Wanted::Text },
    FieldRule { word: "horizon", wanted: Wanted::OneOf(&Horizon::KEYS) },
    FieldRule { word: "team_only", wanted: Wanted::Flag },
    FieldRule { word: "serves", wanted: Wanted::Links },
    FieldRule { word: "measured_by", wanted: Wanted::Links },
    FieldRule { word: "written_on", wanted: Wanted::Kept },
];

/// What is kept of the roadmap as a whole: what outsiders see.
pub(crate) const ROADMAP: &[FieldRule] =
    &[FieldRule { word: "dates", wanted: Wanted::Kept }, FieldRule { word: "row", wanted: Wanted::Kept }];

/// What a review holds; it is a record, made by its own command.
pub(crate) const REVIEW: &[FieldRule] = &[
    FieldRule { word: "on", wanted: Wanted::Kept },
    FieldRule { word: "next", wanted: Wanted::Kept },
    FieldRule { word: "note", wanted: Wanted::Kept },
    FieldRule { word: "verdict", wanted: Wanted::Kept },
    FieldRule { word: "name", wanted: Wanted::Kept },
    FieldRule { word: "why", wanted: Wanted::Kept },
];

/// When a goal's step comes, as far as its date says so.
#[must_use]
pub(crate) fn span(goal: &Entry) -> Option<Span> {
    let written_on = goal.day(&WRITTEN_ON).unwrap_or_else(|| goal.created_at.date_naive());
    Span::read(goal.text(&DATE), written_on)
}

/// The lines of a text that say something, without the marks people put before the points of a list.
#[must_use]
pub fn points(text: &str) -> Vec<&str> {
    text.lines().map(without_mark).filter(|line| !line.is_empty()).collect()
}

fn without_mark(line: &str) -> &str {
    let line = line.trim();
    line.strip_prefix(['-', '*', '•', '–']).map_or(line, |rest| {
        if rest.starts_with(char::is_whitespace) || rest.is_empty() { rest.trim_start() } else { line }
    })
}

/// G5. Keeps the day with every date that is written; until then it is the day the goal was put down.
pub(crate) fn keep_days(product: &Product, mut decision: Decision, now: DateTime<Utc>) -> Decision {
    let today = now.date_naive();
    let written = |edit: &Edit| match edit {
        Edit::SpliceField { entry, field, .. } if *field == DATE => Some(*entry),
        _ => None,
    };
    let goal = decision.edits.iter().find_map(written).filter(|goal| is_older(product, *goal, today));
    decision.edits.extend(goal.map(|entry| {
        let value = Some(Value::Word(today.to_string()));
        Edit::SetField { entry, field: WRITTEN_ON, value }
    }));
    decision
}

fn is_older(product: &Product, goal: crate::EntryId, today: NaiveDate) -> bool {
    product.entries.present_of(Kind::Goal, goal).is_some_and(|goal| goal.day(&WRITTEN_ON) != Some(today))
}

#[cfg(test)]
mod tests;
