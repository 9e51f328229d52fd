//! Sense: what a metric still lacks (M7), which of its limits make none (M8), and what nobody has
//! thought of (M9). Advice, never an error.

use super::{Class, Direction, KpiRule, Metric};
use crate::limits::EXCERPT_CHARS;
use crate::{CardId, Entry, EntryId, Field, Kind, Product, Section, Thing, Threads, excerpt, title};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is to be said about every metric, in part one.
const WHAT_IT_IS: [&str; 5] = ["question", "class", "formula", "period", "source"];

/// What a metric does not say yet, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Missing {
    /// In part one: what it is.
    pub what: Vec<Field>,
    /// In part two: what it is worth.
    pub worth: Vec<Field>,
}

impl Missing {
    /// Whether both parts say what they must.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.what.is_empty() && self.worth.is_empty()
    }

    /// What this metric does not say.
    pub(super) fn of(metric: &Metric, entry: &Entry) -> Self {
        let wants_target = metric.is_kpi || metric.class.is_none_or(Class::wants_target);
        let judged = wants_target || metric.target.is_some() || metric.violation.is_some();
        let is_said = |word: &&'static str| match *word {
            "business_value" => {
                !entry.text(&Field::word("business_value")).trim().is_empty()
                    || entry.about("serves").next().is_some()
            }
            "target" => metric.target.is_some(),
            word => {
                let field = Field::word(word);
                !entry.text(&field).trim().is_empty() || entry.word(&field).is_some()
            }
        };
        let missing = |words: Vec<&'static str>| {
            words.into_iter().filter(|word| !is_said(word)).map(Field::word).collect()
        };
        let mut what: Vec<_> = WHAT_IT_IS.to_vec();
        what.extend((metric.class != Some(Class::Integrity)).then_some("unit"));
        what.extend(judged.then_some("direction"));
        let mut worth = vec!["business_value"];
        worth.extend(wants_target.then_some("target"));
        worth.extend(judged.then_some(["impact", "severity", "response"]).into_iter().flatten());
        Self { what: missing(what), worth: missing(worth) }
    }
}

/// A piece of advice about a metric.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "hint", rename_all = "snake_case")]
pub enum MetricHint {
    /// It is marked as a KPI, and nobody in the team can influence it.
    NotAKpi,
    /// Metrics of its class are KPIs; this one is not marked as one.
    IsAKpi,
    /// There is a target or a limit, and nobody has said what is good.
    NoDirection,
    /// A range lacks its upper end.
    NoUpperEnd,
    /// The upper end of the range lies below the lower one.
    RangeUpsideDown,
    /// It would be violated while it is on target.
    ViolationOnTarget,
    /// People would be warned while it is on target.
    WarningOnTarget,
    /// People would only be warned when it is violated already.
    WarningTooLate,
    /// A ratio needs two different steps.
    HalfARatio,
    /// Another metric is the ratio of the same two steps.
    MeasuredTwice {
        /// The other one.
        other: EntryId,
        /// What it is called.
        title: String,
    },
}

impl Metric {
    /// The advice about a metric of a product.
    pub(super) fn hints(&self, entry: &Entry, all: &[Self]) -> Vec<MetricHint> {
        let mut hints = self.kpi_hints(entry);
        hints.extend(self.limit_hints());
        hints.extend(self.ratio_hints(entry, all));
        hints
    }

    fn kpi_hints(&self, entry: &Entry) -> Vec<MetricHint> {
        let asked = entry.flag(&Field::word("is_kpi"));
        match self.class.map(Class::kpi) {
            Some(KpiRule::Never) if asked => vec![MetricHint::NotAKpi],
            Some(KpiRule::Yes) if !asked => vec![MetricHint::IsAKpi],
            _ => vec![],
        }
    }

    fn limit_hints(&self) -> Vec<MetricHint> {
        let any_limit = self.target.or(self.warning).or(self.violation).is_some();
        match self.direction {
            None if any_limit => return vec![MetricHint::NoDirection],
            None => return vec![],
            Some(Direction::Within) if self.target.is_some() && self.upper.is_none() => {
                return vec![MetricHint::NoUpperEnd];
            }
            Some(Direction::Within) if self.target > self.upper && self.upper.is_some() => {
                return vec![MetricHint::RangeUpsideDown];
            }
            Some(_) => {}
        }
        let off = |limit: Option<f64>| limit.and_then(|limit| self.off(limit));
        let (on_target, violation, warning) = (self.target.is_some(), off(self.violation), off(self.warning));
        let latest = off(self.violation_limit());
        [
            (on_target && violation.is_some_and(|off| off < 0.0), MetricHint::ViolationOnTarget),
            (
                on_target && violation.is_some() && warning.is_some_and(|off| off < 0.0),
                MetricHint::WarningOnTarget,
            ),
            (
                warning.zip(latest).is_some_and(|(warning, latest)| warning >= latest),
                MetricHint::WarningTooLate,
            ),
        ]
        .into_iter()
        .filter_map(|(holds, hint)| holds.then_some(hint))
        .collect()
    }

    fn ratio_hints(&self, entry: &Entry, all: &[Self]) -> Vec<MetricHint> {
        let named = ["numerator", "denominator"].map(|word| entry.fields.contains_key(&Field::word(word)));
        match self.ratio {
            None if named.contains(&true) => vec![MetricHint::HalfARatio],
            Some((from, to)) if from == to => vec![MetricHint::HalfARatio],
            Some((from, to)) => {
                let twin = |other: &&Self| other.id != self.id && other.is_ratio_of(from, to);
                let hint =
                    |other: &Self| MetricHint::MeasuredTwice { other: other.id, title: other.name.clone() };
                all.iter().find(twin).map(hint).into_iter().collect()
            }
            None => vec![],
        }
    }
}

/// Something nobody has thought of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "gap", rename_all = "snake_case")]
pub enum Gap {
    /// No metric is of this class.
    Class {
        /// Which.
        class: Class,
    },
    /// No metric is taken at this step of the chain.
    Step {
        /// Which.
        step: EntryId,
        /// What it is called.
        name: String,
    },
    /// No metric serves this business goal, neither directly nor by a goal of the roadmap.
    BusinessGoal {
        /// Which card.
        card: CardId,
        /// What it says, in short.
        text: String,
    },
}

/// What nobody has thought of.
pub(super) fn gaps(product: &Product, metrics: &[Metric]) -> Vec<Gap> {
    let classes = Class::ALL.into_iter().filter(|class| *class != Class::Other);
    let classes = classes.filter(|class| !metrics.iter().any(|metric| metric.class == Some(*class)));
    let steps = product.entries.of(Kind::ChainStep);
    let steps = steps.filter(|step| !metrics.iter().any(|metric| metric.is_taken_at(step.id)));
    let threads = Threads::of(product);
    let goals = product.vision.section(Section::BusinessGoals);
    let goals = goals.filter(|card| !is_measured(&threads, card.id.0));
    classes
        .map(|class| Gap::Class { class })
        .chain(steps.map(|step| Gap::Step { step: step.id, name: title(step) }))
        .chain(
            goals.map(|card| Gap::BusinessGoal { card: card.id, text: excerpt(&card.text, EXCERPT_CHARS) }),
        )
        .collect()
}

/// Whether a metric serves a thing, or something that serves it.
fn is_measured(threads: &Threads<'_>, id: Uuid) -> bool {
    let served_by = |id| threads.trace(id).map(|trace| trace.served_by).unwrap_or_default();
    served_by(id).iter().any(|thing| match thing {
        Thing::Entry { kind: Kind::Metric, .. } => true,
        Thing::Entry { kind: Kind::Goal, entry, .. } => {
            let by_metric = |thing: &Thing| matches!(thing, Thing::Entry { kind: Kind::Metric, .. });
            served_by(entry.0).iter().any(by_metric)
        }
        _ => false,
    })
}
