//! An entry and what it holds.

use super::{Field, Kind};
use crate::{EntryId, Splice};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing the team owns together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Entry {
    /// Its id, the same in every replica.
    pub id: EntryId,
    /// What it is.
    pub kind: Kind,
    /// What it holds.
    pub fields: BTreeMap<Field, Value>,
    /// When it was put down.
    pub created_at: DateTime<Utc>,
    /// Who put it down, by name.
    pub created_by: String,
    /// Taken away; kept so that it can be put back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "protocol", ts(optional, as = "Option<bool>"))]
    pub deleted: bool,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A text: what two people write in it at once is both kept.
    Text(String),
    /// A word, a date, an id, or a document of its own: who sets it last says what it is.
    Word(String),
    /// A number, finite.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

/// An entry that is to be put down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct NewEntry {
    /// Its id; `None`: the program makes one.
    pub id: Option<EntryId>,
    /// What it is.
    pub kind: Kind,
    /// What it holds.
    pub fields: BTreeMap<Field, Value>,
}

impl Entry {
    /// The text of a field; empty when there is none.
    #[must_use]
    pub fn text(&self, field: &Field) -> &str {
        match self.fields.get(field) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The word of a field.
    #[must_use]
    pub fn word(&self, field: &Field) -> Option<&str> {
        match self.fields.get(field) {
            Some(Value::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// The number of a field.
    #[must_use]
    pub fn number(&self, field: &Field) -> Option<f64> {
        match self.fields.get(field) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether a field says yes.
    #[must_use]
    pub fn flag(&self, field: &Field) -> bool {
        self.fields.get(field) == Some(&Value::Flag(true))
    }

    /// The day of a field.
    #[must_use]
    pub fn day(&self, field: &Field) -> Option<NaiveDate> {
        self.word(field)?.parse().ok()
    }

    /// The instant of a field.
    #[must_use]
    pub fn instant(&self, field: &Field) -> Option<DateTime<Utc>> {
        self.word(field)?.parse().ok()
    }

    /// The entry a field names.
    #[must_use]
    pub fn entry(&self, field: &Field) -> Option<EntryId> {
        self.word(field)?.parse().ok()
    }

    /// What the fields `word/…` that say yes are about.
    pub fn about<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields
            .iter()
            .filter(|(_, value)| **value == Value::Flag(true))
            .filter_map(|(field, _)| field.what(word))
    }

    /// The fields `word/…` with what they hold.
    pub fn each<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.fields.iter().filter_map(move |(field, value)| Some((field.what(word)?, value)))
    }

    /// Whether setting this field to this would change anything.
    #[must_use]
    pub fn would_change(&self, field: &Field, value: Option<&Value>) -> bool {
        let now = self.fields.get(field);
        now != value && !(field.is_for_ever() && now.is_some())
    }

    pub(crate) fn set(&mut self, field: &Field, value: Option<&Value>) {
        if !self.would_change(field, value) {
            return;
        }
        match value {
            Some(value) => drop(self.fields.insert(field.clone(), value.clone())),
            None => drop(self.fields.remove(field)),
        }
    }

    pub(crate) fn splice(&mut self, field: &Field, splice: &Splice) {
        let held = self.fields.entry(field.clone()).or_insert_with(|| Value::Text(String::new()));
        if let Value::Text(text) = held {
            splice.apply(text);
        }
        self.forget_empty_texts();
    }

    /// A text that says nothing is no text: so two machines agree on what is there.
    pub(crate) fn forget_empty_texts(&mut self) {
        self.fields.retain(|_, value| !matches!(value, Value::Text(text) if text.is_empty()));
    }
}
