//! Fields: the names of what an entry holds.
//!
//! A field is a word (`name`), or a word and what it is about (`serves/<id>`): then there is one for each
//! thing, and two machines that set different ones both keep theirs.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt::{self, Display};

/// Bytes a field's name may have.
const LIMIT: usize = 120;

/// The name of something an entry holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Field(Cow<'static, str>);

/// A name that no field has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError(pub String);

impl Field {
    /// A field that is a word.
    #[must_use]
    pub const fn word(word: &'static str) -> Self {
        Self(Cow::Borrowed(word))
    }

    /// A field that is a word and what it is about.
    #[must_use]
    pub fn about(word: &'static str, what: impl Display) -> Self {
        Self(Cow::Owned(format!("{word}/{what}")))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The word alone.
    #[must_use]
    pub fn stem(&self) -> &str {
        self.0.split_once('/').map_or(&self.0, |(word, _)| word)
    }

    /// What it is about, if it is a field of that word.
    #[must_use]
    pub fn what(&self, word: &str) -> Option<&str> {
        self.0.split_once('/').filter(|(stem, _)| *stem == word).map(|(_, what)| what)
    }

    /// Whether what it holds is set once and stays for ever: a round that was counted, a record that was
    /// closed. Its name then says the digest of what it holds.
    #[must_use]
    pub fn is_for_ever(&self) -> bool {
        ["round", "record"].into_iter().any(|word| self.what(word).is_some())
    }
}

impl Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Field {
    type Error = FieldError;

    fn try_from(name: String) -> Result<Self, FieldError> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '/');
        let sound = !name.is_empty() && name.len() <= LIMIT && name.chars().all(fits);
        if sound { Ok(Self(Cow::Owned(name))) } else { Err(FieldError(name)) }
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.0.into_owned()
    }
}

impl Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no field is called {:?}", self.0)
    }
}

impl std::error::Error for FieldError {}
