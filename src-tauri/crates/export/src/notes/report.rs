//! What a file of notes would become: the answer shown before anything is put up.

use product::NewCard;
use serde::{Deserialize, Serialize};

/// What separates the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// The character itself.
    pub(crate) const fn sign(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "\t",
        }
    }
}

/// What a file of notes would become, row by row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct NotesReport {
    /// What separates the fields.
    pub separator: Separator,
    /// Headers that mean nothing here and are passed over.
    pub unknown_headers: Vec<String>,
    /// The rows, in order.
    pub rows: Vec<NotesRow>,
    /// How many become a card.
    pub cards: u32,
    /// How many are left out.
    pub left_out: u32,
}

/// One row of a file of notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct NotesRow {
    /// The line it begins on, from 1.
    pub line: u32,
    /// What becomes of it.
    pub outcome: RowOutcome,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum RowOutcome {
    /// This card.
    Card {
        /// The card.
        card: NewCard,
    },
    /// Nothing.
    LeftOut {
        /// Why.
        reason: LeftOut,
        /// What the row says, shortened.
        text: String,
    },
}

/// Why a row becomes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum LeftOut {
    /// It has no text.
    NoText,
    /// It names no section.
    NoSection,
    /// It names a section that the vision board does not have.
    UnknownSection {
        /// The name.
        section: String,
    },
    /// It names a state that cards do not have.
    UnknownState {
        /// The name.
        state: String,
    },
    /// It has more fields than the file has headers, so what belongs where is not known.
    MoreFields {
        /// Fields it has.
        fields: u32,
        /// Headers there are.
        headers: u32,
    },
    /// The text is longer than a card may be.
    TooLong {
        /// Characters it has.
        chars: u32,
        /// Characters it may have.
        limit: u32,
    },
    /// It holds control characters.
    NotText,
    /// The author's name is longer than a name may be.
    AuthorTooLong {
        /// Characters it has.
        chars: u32,
        /// Characters it may have.
        limit: u32,
    },
    /// The board already has a card with this text in this section.
    AlreadyThere,
    /// An earlier row says the same.
    SaidBefore {
        /// The line of that row.
        line: u32,
    },
}
