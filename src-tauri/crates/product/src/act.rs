//! Acts: who did what, and when. The history of a product is the list of its acts.

use crate::{ActId, CardId, CardState, Section};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One act of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Act {
    /// Its id, the same in every replica.
    pub id: ActId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name.
    pub by: String,
    /// What.
    pub what: What,
}

/// What an act did, in facts. The sentence is made of it in the reader's language; texts are excerpts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// Started the product.
    Started {
        /// Its first name.
        name: String,
    },
    /// Gave it another name.
    Renamed {
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Showed nine sections, or five.
    Extended {
        /// Nine?
        extended: bool,
    },
    /// Put up one card.
    Added {
        /// Which.
        card: CardId,
        /// Where.
        section: Section,
        /// What it says.
        text: String,
    },
    /// Put up several cards at once.
    AddedMany {
        /// How many.
        count: usize,
        /// What the first says.
        text: String,
        /// The file they came from.
        file: Option<String>,
    },
    /// Wrote in a card.
    Wrote {
        /// Which.
        card: CardId,
        /// The text before.
        from: String,
        /// The text after.
        to: String,
    },
    /// Hung a card elsewhere.
    Moved {
        /// Which.
        card: CardId,
        /// What it says.
        text: String,
        /// Where it hung.
        from: Section,
        /// Where it hangs.
        to: Section,
    },
    /// Took cards down.
    Deleted {
        /// Which.
        cards: Vec<CardId>,
        /// What the first says.
        text: String,
    },
    /// Put cards back that were taken down.
    Restored {
        /// Which.
        cards: Vec<CardId>,
        /// What the first says.
        text: String,
    },
    /// Said how sure the team is.
    State {
        /// Which card.
        card: CardId,
        /// What it says.
        text: String,
        /// Before.
        from: CardState,
        /// After.
        to: CardState,
    },
    /// Said who said it.
    Author {
        /// Which card.
        card: CardId,
        /// What it says.
        text: String,
        /// Before.
        from: Option<String>,
        /// After.
        to: Option<String>,
    },
    /// Put one card back as it was at some time.
    CardPutBack {
        /// Which.
        card: CardId,
        /// What it says now.
        text: String,
        /// As it was when.
        #[cfg_attr(feature = "protocol", ts(type = "string"))]
        then: DateTime<Utc>,
    },
    /// Put the whole board back as it was at some time.
    BoardPutBack {
        /// As it was when.
        #[cfg_attr(feature = "protocol", ts(type = "string"))]
        then: DateTime<Utc>,
    },
    /// Took an act of one's own back.
    Undid {
        /// The act.
        act: Box<What>,
    },
    /// Did again what was taken back.
    Redid {
        /// The act.
        act: Box<What>,
    },
    /// Made the product from another one, or from a file.
    Copied {
        /// Where it came from: a product's or file's name.
        from: String,
    },
}

impl What {
    /// The cards this act is about.
    #[must_use]
    pub fn cards(&self) -> &[CardId] {
        match self {
            Self::Added { card, .. }
            | Self::Wrote { card, .. }
            | Self::Moved { card, .. }
            | Self::State { card, .. }
            | Self::Author { card, .. }
            | Self::CardPutBack { card, .. } => std::slice::from_ref(card),
            Self::Deleted { cards, .. } | Self::Restored { cards, .. } => cards,
            Self::Undid { act } | Self::Redid { act } => act.cards(),
            _ => &[],
        }
    }
}
