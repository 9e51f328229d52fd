//! Commands: what a person wants done to a product. They decide nothing; [`crate::decide`] does.

use crate::{CardId, CardState, Section};
use serde::{Deserialize, Serialize};

/// What a person wants done to a product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// Give the product a name.
    Rename {
        /// The name.
        name: String,
    },
    /// Show nine sections, or five.
    Extend {
        /// Nine?
        extended: bool,
    },
    /// Put up one card.
    AddCard {
        /// The card; its id is made by whoever puts it up.
        card: NewCard,
        /// The card of the same section it hangs below; `None`: on top.
        after: Option<CardId>,
    },
    /// Put up one card for each line, at the end of a section.
    PasteNotes {
        /// Where.
        section: Section,
        /// The lines.
        notes: String,
    },
    /// Put up cards read from a file, each at the end of its section.
    AddCards {
        /// The cards.
        cards: Vec<NewCard>,
        /// The file's name.
        file: Option<String>,
    },
    /// Write in a card. Meanwhile others may have written, too: both texts are kept.
    Write {
        /// Which card.
        card: CardId,
        /// The text the person started from.
        was: String,
        /// The text the person made of it.
        now: String,
    },
    /// Hang a card elsewhere.
    Move {
        /// Which card.
        card: CardId,
        /// Where.
        section: Section,
        /// The card of that section it hangs below; `None`: on top.
        after: Option<CardId>,
    },
    /// Take cards down.
    Delete {
        /// Which.
        cards: Vec<CardId>,
    },
    /// Put cards back that were taken down.
    Restore {
        /// Which.
        cards: Vec<CardId>,
    },
    /// Say how sure the team is.
    SetState {
        /// Which card.
        card: CardId,
        /// How sure.
        state: CardState,
    },
    /// Say who said it.
    SetAuthor {
        /// Which card.
        card: CardId,
        /// Whose it is.
        author: Option<String>,
    },
}

/// A card that is to be put up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct NewCard {
    /// Its id; `None`: the program makes one.
    pub id: Option<CardId>,
    /// Where it hangs.
    pub section: Section,
    /// What it says.
    pub text: String,
    /// How sure the team is.
    #[serde(default)]
    pub state: CardState,
    /// Who said it; `None`: the person acting.
    pub author: Option<String>,
}
