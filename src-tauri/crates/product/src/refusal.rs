//! Refusals: the rules say no. Normal values, each with all a sentence needs.

use crate::{CardId, Section};
use serde::{Deserialize, Serialize};

/// Why a command is not done. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// A name must say something.
    NameEmpty,
    /// A name is too long.
    NameTooLong {
        /// Characters it has.
        chars: usize,
        /// Characters it may have.
        limit: usize,
    },
    /// A name holds a character that file names and lists cannot: a slash, a backslash, a line break.
    NameHas {
        /// The character, made visible.
        character: String,
    },
    /// A card is too long.
    CardTooLong {
        /// Which of several, from 1.
        number: usize,
        /// Characters it has.
        chars: usize,
        /// Characters it may have.
        limit: usize,
    },
    /// A text holds control characters: it is not text.
    NotText {
        /// Which of several, from 1.
        number: usize,
    },
    /// No text says anything: there is nothing to put up.
    NothingToAdd,
    /// A card without a text.
    CardEmpty {
        /// Which of several, from 1.
        number: usize,
    },
    /// No card was named.
    NothingChosen,
    /// Too many cards at once.
    TooManyAtOnce {
        /// Cards in the act.
        count: usize,
        /// Cards allowed.
        limit: usize,
    },
    /// The board is full.
    BoardFull {
        /// Cards allowed.
        limit: usize,
    },
    /// The card is not on the board (any more).
    NoSuchCard {
        /// Which.
        card: CardId,
    },
    /// The card is already there.
    CardExists {
        /// Which.
        card: CardId,
    },
    /// A section of the extended board, which still has cards, cannot be hidden.
    SectionInUse {
        /// Which.
        section: Section,
        /// How many cards hang there.
        count: usize,
    },
}
