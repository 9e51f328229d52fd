//! What outsiders see of the roadmap: coarse dates or none, and the rows the team has chosen.

use super::{Horizon, Span, Step};
use crate::{Decision, Edit, Entry, EntryId, Field, Kind, Product, Refusal, Setting, Thing, Value, What};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The one entry in which it is kept, the same on every machine.
const KEPT_IN: EntryId = EntryId(Uuid::from_u128(0x726f_6164_6d61_8000_8000_0000_0000_0001));
const DATES: Field = Field::word("dates");

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $key)] $variant),+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$variant),+];

            /// The name in files and on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The one with this name in files.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|word| word.key() == key)
            }
        }
    };
}

words! {
    /// How outsiders see dates.
    OutsideDates {
        /// Not at all.
        Unsaid = "none",
        /// As half-years.
        HalfYear = "half_year",
        /// As quarters.
        Quarter = "quarter",
        /// As they were written.
        AsWritten = "as_written",
    }
}

words! {
    /// A row that outsiders may see beside date and name.
    Row {
        /// The outcome.
        Goal = "goal",
        /// The features.
        Features = "features",
        /// The metrics.
        Metrics = "metrics",
        /// What it serves.
        Serves = "serves",
    }
}

/// What outsiders see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Outside {
    /// How dates are shown.
    pub dates: OutsideDates,
    /// Which rows, in the order of the table.
    pub rows: Vec<Row>,
}

/// A step as outsiders see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct OutsideStep {
    /// Which goal.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// How certain it is.
    pub horizon: Horizon,
    /// When it comes.
    pub date: OutsideDate,
    /// The days of that date, as coarse as it is.
    pub span: Option<Span>,
    /// The outcome, if it is shown.
    pub goal: Option<String>,
    /// The features, if they are shown.
    pub features: Option<String>,
    /// The metrics, if they are shown.
    pub metrics: Option<String>,
    /// What it serves, if that is shown.
    pub serves: Option<Vec<Thing>>,
}

/// A date as outsiders see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "date", rename_all = "snake_case")]
pub enum OutsideDate {
    /// Nothing is said.
    Unsaid,
    /// As it was written.
    Written {
        /// What was written.
        text: String,
    },
    /// Only roughly.
    Coarse(Coarse),
}

/// A rough date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Coarse {
    /// In what it is counted.
    pub unit: CoarseUnit,
    /// The first.
    pub from: InYear,
    /// The last; often the same.
    pub to: InYear,
}

/// In what a rough date is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CoarseUnit {
    /// Half-years.
    HalfYear,
    /// Quarters.
    Quarter,
}

/// The second quarter of 2027, say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct InYear {
    /// The year.
    pub year: i32,
    /// The number within it, from 1.
    pub number: u32,
}

impl Default for Outside {
    fn default() -> Self {
        Self { dates: OutsideDates::Quarter, rows: vec![Row::Goal, Row::Features] }
    }
}

impl Outside {
    /// What the team has chosen, or what one begins with.
    #[must_use]
    pub(crate) fn of(product: &Product) -> Self {
        let Some(kept) = product.entries.present_of(Kind::Roadmap, KEPT_IN) else { return Self::default() };
        let dates = kept.word(&DATES).and_then(OutsideDates::from_key).unwrap_or(Self::default().dates);
        Self { dates, rows: Row::ALL.into_iter().filter(|row| kept.flag(&field(*row))).collect() }
    }

    /// G7. A step as outsiders see it.
    #[must_use]
    pub(crate) fn step(&self, step: &Step) -> OutsideStep {
        let shown = |row: Row| self.rows.contains(&row);
        let date = self.date(step);
        OutsideStep {
            id: step.id,
            name: step.name.clone(),
            horizon: step.horizon,
            span: date_span(&date, step.span),
            date,
            goal: shown(Row::Goal).then(|| step.goal.clone()),
            features: shown(Row::Features).then(|| step.features.clone()),
            metrics: shown(Row::Metrics).then(|| step.metrics.clone()),
            serves: shown(Row::Serves).then(|| step.serves.clone()),
        }
    }

    fn date(&self, step: &Step) -> OutsideDate {
        let coarse =
            |unit| step.span.map_or(OutsideDate::Unsaid, |span| OutsideDate::Coarse(Coarse::of(unit, span)));
        match self.dates {
            OutsideDates::Unsaid => OutsideDate::Unsaid,
            OutsideDates::HalfYear => coarse(CoarseUnit::HalfYear),
            OutsideDates::Quarter => coarse(CoarseUnit::Quarter),
            OutsideDates::AsWritten if step.date.trim().is_empty() => OutsideDate::Unsaid,
            OutsideDates::AsWritten => OutsideDate::Written { text: step.date.clone() },
        }
    }
}

impl Coarse {
    fn of(unit: CoarseUnit, span: Span) -> Self {
        let in_year = |day: NaiveDate| InYear { year: day.year(), number: day.month0() / unit.months() + 1 };
        Self { unit, from: in_year(span.first), to: in_year(span.last) }
    }

    /// Its days.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        let months = self.unit.months();
        let whole = |at: InYear| Span::months(at.year, (at.number - 1) * months + 1, months);
        Span::new(whole(self.from)?.first, whole(self.to)?.last)
    }
}

impl CoarseUnit {
    const fn months(self) -> u32 {
        match self {
            Self::HalfYear => 6,
            Self::Quarter => 3,
        }
    }
}

fn date_span(date: &OutsideDate, span: Option<Span>) -> Option<Span> {
    match date {
        OutsideDate::Unsaid => None,
        OutsideDate::Written { .. } => span,
        OutsideDate::Coarse(coarse) => coarse.span(),
    }
}

/// Chooses what outsiders see.
pub(crate) fn show_outside(
    product: &Product,
    outside: &Outside,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    let mut edits = match product.entries.get(KEPT_IN) {
        None => vec![Edit::AddEntry { entry: empty(setting), after: None }],
        Some(kept) if kept.deleted => vec![Edit::RestoreEntry { entry: KEPT_IN }],
        Some(_) => vec![],
    };
    let kept = product.entries.get(KEPT_IN);
    if kept.and_then(|kept| kept.word(&DATES)) != Some(outside.dates.key()) {
        let value = Some(Value::Word(outside.dates.key().to_owned()));
        edits.push(Edit::SetField { entry: KEPT_IN, field: DATES, value });
    }
    for row in Row::ALL {
        let shown = outside.rows.contains(&row);
        // A row nobody spoke of is not shown; to say so again would take it from someone who shows it meanwhile.
        if kept.is_some_and(|kept| kept.flag(&field(row))) != shown {
            let value = Some(Value::Flag(shown));
            edits.push(Edit::SetField { entry: KEPT_IN, field: field(row), value });
        }
    }
    if Outside::of(product) == *outside {
        edits.clear();
    }
    Ok(Decision { edits, what: What::ShownOutside { entry: KEPT_IN, dates: outside.dates } })
}

fn field(row: Row) -> Field {
    Field::about("row", row.key())
}

fn empty(setting: &Setting<'_>) -> Entry {
    Entry {
        id: KEPT_IN,
        kind: Kind::Roadmap,
        fields: std::collections::BTreeMap::new(),
        created_at: setting.now,
        created_by: setting.by.to_owned(),
        deleted: false,
    }
}
