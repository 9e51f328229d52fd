//! What a metric holds, and how it is read from its entry. What follows from it is worked out elsewhere.

use crate::{Entry, EntryId, Field, FieldRule, Kind, Product, Refusal, Value, Wanted};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $keys:ident { $($(#[$each:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
        pub enum $name {
            $($(#[$each])* #[serde(rename = $key)] $variant),+
        }

        const $keys: &[&str] = &[$($key),+];

        impl $name {
            /// All of them, in the order they are shown.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$variant),+];

            /// The name in files and on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The one with this name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.key() == key)
            }
        }
    };
}

words! {
    /// What sort of quality a metric tells of.
    Class, CLASSES {
        /// Do business objects get through the process chain?
        Integrity = "integrity",
        /// How does the product do against its non-functional objectives?
        Performance = "performance",
        /// How often does it fail?
        Errors = "errors",
        /// How do clients use it?
        Api = "api",
        /// An amount that nobody in the team can influence.
        Quantity = "quantity",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// What is good.
    Direction, DIRECTIONS {
        /// More is better.
        More = "more",
        /// Less is better.
        Less = "less",
        /// Right at the target.
        At = "at",
        /// Anywhere between the target and the upper target.
        Within = "within",
    }
}

words! {
    /// How bad it is when the target is violated.
    Severity, SEVERITIES {
        /// Hardly anybody notices.
        Minor = "minor",
        /// Some are hindered.
        Noticeable = "noticeable",
        /// Customers or the company lose something.
        Severe = "severe",
        /// It cannot be allowed to happen.
        Critical = "critical",
    }
}

/// Whether a metric of a class is a key performance indicator: tied to an objective that the team can
/// influence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KpiRule {
    /// It is.
    Yes,
    /// It may be.
    Maybe,
    /// It cannot be.
    Never,
}

impl Class {
    /// Whether a metric of this class is a KPI.
    #[must_use]
    pub const fn kpi(self) -> KpiRule {
        match self {
            Self::Integrity | Self::Performance => KpiRule::Yes,
            Self::Errors | Self::Api | Self::Other => KpiRule::Maybe,
            Self::Quantity => KpiRule::Never,
        }
    }

    /// Whether a metric of this class is of no use without a target.
    #[must_use]
    pub const fn wants_target(self) -> bool {
        !matches!(self, Self::Quantity | Self::Api)
    }
}

/// What a step of the process chain holds.
pub(crate) const CHAIN_STEP: &[FieldRule] = &[rule("name", Wanted::Line), rule("note", Wanted::Text)];

/// What a metric holds: what it is, then what it is worth.
pub(crate) const METRIC: &[FieldRule] = &[
    rule("name", Wanted::Line),
    rule("question", Wanted::Text),
    rule("class", Wanted::OneOf(CLASSES)),
    rule("is_kpi", Wanted::Flag),
    rule("steps", Wanted::Links),
    rule("formula", Wanted::Text),
    rule("numerator", Wanted::Entry(Kind::ChainStep)),
    rule("denominator", Wanted::Entry(Kind::ChainStep)),
    rule("unit", Wanted::Line),
    rule("aggregation", Wanted::Line),
    rule("period", Wanted::Line),
    rule("direction", Wanted::OneOf(DIRECTIONS)),
    rule("source", Wanted::Text),
    rule("example", Wanted::Line),
    rule("baseline", Wanted::Number),
    rule("baseline_day", Wanted::Day),
    rule("watched_by", Wanted::Links),
    rule("notified", Wanted::Text),
    rule("owner", Wanted::Entry(Kind::Member)),
    rule("business_value", Wanted::Text),
    rule("serves", Wanted::Links),
    rule("target", Wanted::Number),
    rule("target_upper", Wanted::Number),
    rule("warning", Wanted::Number),
    rule("violation", Wanted::Number),
    rule("valid_from", Wanted::Day),
    rule("impact", Wanted::Text),
    rule("severity", Wanted::OneOf(SEVERITIES)),
    rule("bearable", Wanted::Line),
    rule("response", Wanted::Text),
];

/// What a block of readings holds.
pub(crate) const READINGS: &[FieldRule] =
    &[rule("metric", Wanted::Kept), rule("points", Wanted::Kept), rule("file", Wanted::Kept)];

const CLASS: Field = Field::word("class");
const IS_KPI: Field = Field::word("is_kpi");

const fn rule(word: &'static str, wanted: Wanted) -> FieldRule {
    FieldRule { word, wanted }
}

/// Refuses to make a KPI of what nobody in the team can influence (M1), when a field is set on an entry,
/// or when all of them come at once.
pub(crate) fn check_kpi(entry: &Entry, field: &Field, value: Option<&Value>) -> Result<(), Refusal> {
    let asked = *field == IS_KPI && value == Some(&Value::Flag(true));
    let quantity = entry.word(&CLASS).and_then(Class::from_key).is_some_and(|c| c.kpi() == KpiRule::Never);
    if entry.kind == Kind::Metric && asked && quantity { Err(Refusal::NotAKpi) } else { Ok(()) }
}

/// A metric, read from its entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// Its entry.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// What sort of quality it tells of.
    pub class: Option<Class>,
    /// Whether the team calls it a key performance indicator. A minor quantity never is one (M1).
    pub is_kpi: bool,
    /// The steps of the chain it is taken at, that are there.
    pub steps: Vec<EntryId>,
    /// The earlier and the later step of an integrity ratio.
    pub ratio: Option<(EntryId, EntryId)>,
    /// What it is counted in.
    pub unit: String,
    /// How often.
    pub period: String,
    /// What is good.
    pub direction: Option<Direction>,
    /// Where it was before anything was done about it.
    pub baseline: Option<f64>,
    /// The day of the baseline.
    pub baseline_day: Option<NaiveDate>,
    /// Where it should be; of a range, the lower end.
    pub target: Option<f64>,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// Beyond this, people are warned.
    pub warning: Option<f64>,
    /// Beyond this, the target is violated; `None`: beyond the target itself.
    pub violation: Option<f64>,
    /// From when on readings are judged.
    pub valid_from: Option<NaiveDate>,
    /// What a violation does to customers and company.
    pub impact: String,
    /// How bad that is.
    pub severity: Option<Severity>,
}

impl Metric {
    /// Reads a metric.
    #[must_use]
    pub fn read(product: &Product, entry: &Entry) -> Self {
        let word = |word| entry.word(&Field::word(word));
        let number = |word| entry.number(&Field::word(word));
        let text = |word| entry.text(&Field::word(word)).trim().to_owned();
        let step = |word| {
            let id = entry.entry(&Field::word(word))?;
            product.entries.present_of(Kind::ChainStep, id).map(|step| step.id)
        };
        let class = word("class").and_then(Class::from_key);
        let chain = product.entries.ids(Kind::ChainStep);
        Self {
            id: entry.id,
            name: text("name"),
            class,
            is_kpi: entry.flag(&IS_KPI) && class.is_none_or(|class| class.kpi() != KpiRule::Never),
            steps: chain.iter().filter(|id| entry.flag(&Field::about("steps", id))).copied().collect(),
            ratio: step("numerator").zip(step("denominator")),
            unit: text("unit"),
            period: text("period"),
            direction: word("direction").and_then(Direction::from_key),
            baseline: number("baseline"),
            baseline_day: entry.day(&Field::word("baseline_day")),
            target: number("target"),
            upper: number("target_upper"),
            warning: number("warning"),
            violation: number("violation"),
            valid_from: entry.day(&Field::word("valid_from")),
            impact: text("impact"),
            severity: word("severity").and_then(Severity::from_key),
        }
    }

    /// The metrics of a product, in order.
    pub fn all(product: &Product) -> impl Iterator<Item = Self> {
        product.entries.of(Kind::Metric).map(|entry| Self::read(product, entry))
    }
}
