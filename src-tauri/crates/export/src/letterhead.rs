//! What stands on every copy, whatever its format: artefact, day, version, attribution.

use crate::Stamp;
use chrono::Datelike;
use words::{FluentValue, Words};

/// What stands on every copy, whatever its format.
pub(crate) struct Letterhead {
    /// What is on the page.
    pub artefact: String,
    /// The day, in the reader's language.
    pub date: String,
    /// Which version of the product.
    pub version: String,
    /// Whose idea it is.
    pub attribution: String,
}

impl Letterhead {
    /// For an artefact and its attribution, both by the ids of their sentences.
    pub fn new(stamp: &Stamp, words: &Words, artefact: &str, attribution: &str) -> Self {
        let day = stamp.local();
        let number = FluentValue::from(stamp.version.to_string());
        Self {
            artefact: words.say(artefact),
            date: words.day(day.year(), day.month(), day.day()),
            version: words.say_with("print-version", &[("number", number)]),
            attribution: words.say(attribution),
        }
    }
}
