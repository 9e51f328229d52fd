//! What a field may hold, as an artefact declares it.

use super::{Field, Kind, Value};
use crate::check::is_text;
use crate::limits::{LINE_CHARS, TEXT_CHARS};
use crate::{EntryId, Product};
use chrono::{DateTime, NaiveDate, Utc};

/// A field of a kind, and what it may hold.
#[derive(Clone, Debug)]
pub struct FieldRule {
    /// The word its name begins with.
    pub word: &'static str,
    /// What it may hold.
    pub wanted: Wanted,
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text of many lines, which merges.
    Text,
    /// A text of one line, which merges.
    Line,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A day, `2027-04-15`.
    Day,
    /// An instant, `2027-04-15T00:00:00+02:00`.
    Instant,
    /// A finite number.
    Number,
    /// A number above zero, whole.
    Count,
    /// A number above zero, whole, and no more than this.
    UpTo(u32),
    /// Yes or no.
    Flag,
    /// The id of a present entry of this kind.
    Entry(Kind),
    /// Yes or no, for each card or entry: the field is `word/<id>`.
    Links,
    /// Only set by a command made for it, never by hand.
    Kept,
}

impl Wanted {
    /// Whether the value is such a thing.
    #[must_use]
    pub fn is_met(self, product: &Product, field: &Field, value: &Value) -> bool {
        match (self, value) {
            (Self::Text, Value::Text(text)) => text.chars().count() <= TEXT_CHARS && is_text(text),
            (Self::Line, Value::Text(text)) => {
                text.chars().count() <= LINE_CHARS && is_text(text) && !text.contains(['\n', '\r'])
            }
            (Self::OneOf(words), Value::Word(word)) => words.contains(&word.as_str()),
            (Self::Day, Value::Word(word)) => word.parse::<NaiveDate>().is_ok(),
            (Self::Instant, Value::Word(word)) => word.parse::<DateTime<Utc>>().is_ok(),
            (Self::Number, Value::Number(number)) => number.is_finite(),
            (Self::Count, Value::Number(number)) => {
                number.fract() == 0.0 && (1.0..=1_000_000.0).contains(number)
            }
            (Self::UpTo(limit), Value::Number(number)) => {
                number.fract() == 0.0 && (1.0..=f64::from(limit)).contains(number)
            }
            (Self::Flag, Value::Flag(_)) => true,
            (Self::Entry(kind), Value::Word(word)) => {
                word.parse().is_ok_and(|id| product.entries.present_of(kind, id).is_some())
            }
            (Self::Links, Value::Flag(yes)) => !yes || names_something(product, field),
            _ => false,
        }
    }

    /// Whether it is a text that merges.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Line)
    }

    /// Whether the field's name is a word and what it is about.
    #[must_use]
    pub fn is_about_something(self) -> bool {
        matches!(self, Self::Links)
    }

    /// The name of the demand, for a sentence.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Line => "line",
            Self::OneOf(_) => "one_of",
            Self::Day => "day",
            Self::Instant => "instant",
            Self::Number => "number",
            Self::Count | Self::UpTo(_) => "count",
            Self::Flag => "flag",
            Self::Entry(_) => "entry",
            Self::Links => "links",
            Self::Kept => "kept",
        }
    }
}

/// Whether the field is about a card that hangs or an entry that is present.
fn names_something(product: &Product, field: &Field) -> bool {
    let Some((_, what)) = field.as_str().split_once('/') else { return false };
    let Ok(id) = what.parse::<uuid::Uuid>() else { return false };
    product.vision.hanging_card(crate::CardId(id)).is_some() || product.entries.present(EntryId(id)).is_some()
}
