//! Reviews of the roadmap: what becomes of each goal, and why. A review is a record; it is made whole, in one
//! act. Changes no goal by itself: that the team does, with the verdicts before its eyes.

use super::NAME;
use crate::check::check_value;
use crate::entries::decide::present;
use crate::limits::EXCERPT_CHARS;
use crate::{Decision, Edit, Entry, EntryId, Field, Kind, Product, Refusal, Setting, Value, What, excerpt};
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Months after which a roadmap is to be reviewed at the latest.
const MONTHS: Months = Months::new(3);

const ON: Field = Field::word("on");
const NEXT: Field = Field::word("next");
const NOTE: Field = Field::word("note");

/// What becomes of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It stays as it is.
    Keep,
    /// It is changed.
    Change,
    /// It comes earlier or later.
    Reorder,
    /// Another goal takes its place.
    Replace,
}

impl Verdict {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Keep, Self::Change, Self::Reorder, Self::Replace];

    /// The name in files and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Change => "change",
            Self::Reorder => "reorder",
            Self::Replace => "replace",
        }
    }

    /// The verdict with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.key() == key)
    }
}

/// A verdict that is to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct NewVerdict {
    /// On which goal.
    pub goal: EntryId,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Why; may be empty when it is kept.
    #[serde(default)]
    pub why: String,
}

/// A review as it is on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Review {
    /// Its id.
    pub id: EntryId,
    /// When it was.
    pub on: NaiveDate,
    /// When the next one is.
    pub next: NaiveDate,
    /// Who wrote it down.
    pub by: String,
    /// What else was said.
    pub note: String,
    /// Goal by goal, in the order of the roadmap; goals that went away since come last.
    pub verdicts: Vec<VerdictOn>,
}

/// A verdict on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct VerdictOn {
    /// On which goal.
    pub goal: EntryId,
    /// What the goal was called then.
    pub name: String,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Why.
    pub why: String,
}

impl Review {
    fn read(entry: &Entry, product: &Product) -> Option<Self> {
        let on = entry.day(&ON)?;
        let mut verdicts: Vec<VerdictOn> =
            entry.each("verdict").filter_map(|found| on_goal(entry, found)).collect();
        let order = product.entries.ids(Kind::Goal);
        let place = |goal: EntryId| order.iter().position(|id| *id == goal).unwrap_or(usize::MAX);
        verdicts.sort_by_key(|verdict| place(verdict.goal));
        Some(Self {
            id: entry.id,
            on,
            next: entry.day(&NEXT).unwrap_or_else(|| in_time(on)),
            by: entry.created_by.clone(),
            note: entry.text(&NOTE).to_owned(),
            verdicts,
        })
    }

    /// All reviews, the latest first.
    #[must_use]
    pub(crate) fn all(product: &Product) -> Vec<Self> {
        let mut all: Vec<Self> =
            product.entries.of(Kind::Review).rev().filter_map(|entry| Self::read(entry, product)).collect();
        all.sort_by_key(|review| std::cmp::Reverse(review.on));
        all
    }
}

fn on_goal(review: &Entry, (goal, verdict): (&str, &Value)) -> Option<VerdictOn> {
    let Value::Word(key) = verdict else { return None };
    Some(VerdictOn {
        goal: goal.parse().ok()?,
        name: review.text(&Field::about("name", goal)).to_owned(),
        verdict: Verdict::from_key(key)?,
        why: review.text(&Field::about("why", goal)).to_owned(),
    })
}

/// When the roadmap is to be reviewed again; `None` while there is no goal.
#[must_use]
pub(crate) fn due(product: &Product, reviews: &[Review]) -> Option<NaiveDate> {
    let begun: DateTime<Utc> = product.entries.of(Kind::Goal).map(|goal| goal.created_at).min()?;
    Some(reviews.first().map_or_else(|| in_time(begun.date_naive()), |last| last.next))
}

/// The day by which a roadmap reviewed on this day is to be reviewed again.
pub(super) fn in_time(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(MONTHS).unwrap_or(day)
}

/// G8. Puts a review on record.
pub(crate) fn review(
    product: &Product,
    (on, next): (NaiveDate, NaiveDate),
    note: &str,
    verdicts: &[NewVerdict],
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    if next <= on {
        return Err(Refusal::NextReviewTooEarly { on, next });
    }
    let mut fields = BTreeMap::from([
        (ON, Value::Word(on.to_string())),
        (NEXT, Value::Word(next.to_string())),
        (NOTE, text(&NOTE, note)?),
    ]);
    if verdicts.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for verdict in verdicts {
        fields.extend(checked(product, verdict)?);
    }
    let entry = Entry {
        id: EntryId((setting.new_id)()),
        kind: Kind::Review,
        fields,
        created_at: setting.now,
        created_by: setting.by.to_owned(),
        deleted: false,
    };
    let kept = verdicts.iter().filter(|verdict| verdict.verdict == Verdict::Keep).count();
    let what = What::RoadmapReviewed { review: entry.id, goals: verdicts.len(), kept, next };
    let after = product.entries.ids(Kind::Review).last().copied();
    Ok(Decision { edits: vec![Edit::AddEntry { entry, after }], what })
}

fn checked(product: &Product, new: &NewVerdict) -> Result<[(Field, Value); 3], Refusal> {
    let goal = present(product, new.goal)?;
    if goal.kind != Kind::Goal {
        return Err(Refusal::NoSuchEntry { entry: new.goal });
    }
    let name = excerpt(goal.text(&NAME), EXCERPT_CHARS);
    if new.verdict != Verdict::Keep && new.why.trim().is_empty() {
        return Err(Refusal::VerdictWithoutWhy { goal: name });
    }
    let about = |word| Field::about(word, new.goal);
    let why = text(&about("why"), &new.why)?;
    Ok([
        (about("verdict"), Value::Word(new.verdict.key().to_owned())),
        (about("name"), Value::Text(name)),
        (about("why"), why),
    ])
}

fn text(field: &Field, text: &str) -> Result<Value, Refusal> {
    let value = Value::Text(text.trim().to_owned());
    check_value(field, &value)?;
    Ok(value)
}
