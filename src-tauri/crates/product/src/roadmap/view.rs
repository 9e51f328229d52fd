//! The roadmap as it is looked at: the steps in order with all that follows from them. Worked out anew each
//! time, from the product and the day; decides nothing and keeps nothing.

use super::hint::{GoalHint, Looked, RoadmapHint, hints};
use super::outside::{Outside, OutsideStep};
use super::review::{Review, due, in_time};
use super::{DATE, FEATURES, GOAL_TEXT, HORIZON, Horizon, METRICS, NAME, Span, TEAM_ONLY, TimeLine, span};
use crate::limits::EXCERPT_CHARS;
use crate::{Entry, EntryId, Kind, Product, Thing, Threads, excerpt};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct RoadmapView {
    /// The day it is looked at.
    pub today: NaiveDate,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The time line over those that have a date.
    pub time_line: Option<TimeLine>,
    /// What outsiders see, as the team has chosen.
    pub outside: Outside,
    /// The steps as outsiders see them.
    pub outside_steps: Vec<OutsideStep>,
    /// The time line as outsiders see it.
    pub outside_time_line: Option<TimeLine>,
    /// Its reviews, the latest first.
    pub reviews: Vec<Review>,
    /// When it is to be reviewed again.
    pub review_due: Option<NaiveDate>,
    /// When the review after one of today is due.
    pub review_after: NaiveDate,
    /// What the method advises about the whole.
    pub hints: Vec<RoadmapHint>,
}

/// A goal, in its step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Step {
    /// Which goal.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// When it comes, as it was written.
    pub date: String,
    /// The days that means.
    pub span: Option<Span>,
    /// The one outcome it is for.
    pub goal: String,
    /// The features that serve it, line by line.
    pub features: String,
    /// How one will know, line by line.
    pub metrics: String,
    /// How certain it is.
    pub horizon: Horizon,
    /// Whether that only follows from its date.
    pub horizon_proposed: bool,
    /// Whether outsiders do not see it.
    pub team_only: bool,
    /// What it serves: needs, business goals, other goals.
    pub serves: Vec<Thing>,
    /// The metrics that measure it.
    pub measured_by: Vec<Thing>,
    /// What the method advises.
    pub hints: Vec<GoalHint>,
}

/// Looks at the roadmap on a day.
#[must_use]
pub fn roadmap(product: &Product, today: NaiveDate) -> RoadmapView {
    let steps = steps(product, today);
    let outside = Outside::of(product);
    let outside_steps: Vec<OutsideStep> =
        steps.iter().filter(|step| !step.team_only).map(|step| outside.step(step)).collect();
    let reviews = Review::all(product);
    let review_due = due(product, &reviews);
    let late = review_due.filter(|due| *due < today);
    RoadmapView {
        today,
        review_after: in_time(today),
        time_line: TimeLine::over(&spans(steps.iter().map(|step| step.span)), today),
        outside_time_line: TimeLine::over(&spans(outside_steps.iter().map(|step| step.span)), today),
        steps,
        outside,
        outside_steps,
        reviews,
        review_due,
        hints: late.map(|since| RoadmapHint::ReviewDue { since }).into_iter().collect(),
    }
}

fn spans(of: impl Iterator<Item = Option<Span>>) -> Vec<Span> {
    of.flatten().collect()
}

fn steps(product: &Product, today: NaiveDate) -> Vec<Step> {
    let threads = Threads::of(product);
    let mut latest: Option<(NaiveDate, String)> = None;
    let mut steps = Vec::new();
    for goal in product.entries.of(Kind::Goal) {
        let step = step(goal, &threads, today, latest.as_ref());
        if let Some(span) = step.span
            && latest.as_ref().is_none_or(|(first, _)| *first < span.first)
        {
            latest = Some((span.first, excerpt(&step.name, EXCERPT_CHARS)));
        }
        steps.push(step);
    }
    steps
}

fn step(goal: &Entry, threads: &Threads<'_>, today: NaiveDate, latest: Option<&(NaiveDate, String)>) -> Step {
    let span = span(goal);
    let chosen = goal.word(&HORIZON).and_then(Horizon::from_key);
    let (serves, measured_by) = tied(goal, threads);
    let looked = Looked {
        name: goal.text(&NAME),
        date: goal.text(&DATE),
        goal: goal.text(&GOAL_TEXT),
        features: goal.text(&FEATURES),
        metrics: goal.text(&METRICS),
        is_measured: !measured_by.is_empty(),
        span,
        latest: latest.map(|(first, name)| (*first, name.as_str())),
    };
    Step {
        id: goal.id,
        name: looked.name.to_owned(),
        date: looked.date.to_owned(),
        span,
        goal: looked.goal.to_owned(),
        features: looked.features.to_owned(),
        metrics: looked.metrics.to_owned(),
        horizon: chosen.unwrap_or_else(|| Horizon::proposed(span, today)),
        horizon_proposed: chosen.is_none(),
        team_only: goal.flag(&TEAM_ONLY),
        hints: hints(&looked),
        serves,
        measured_by,
    }
}

/// What a goal serves, and the metrics that serve it.
fn tied(goal: &Entry, threads: &Threads<'_>) -> (Vec<Thing>, Vec<Thing>) {
    let Some(trace) = threads.trace(goal.id.0) else { return Default::default() };
    let is_metric = |thing: &Thing| matches!(thing, Thing::Entry { kind: Kind::Metric, .. });
    (trace.serves, trace.served_by.into_iter().filter(is_metric).collect())
}
