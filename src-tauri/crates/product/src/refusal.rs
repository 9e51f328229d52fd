//! Refusals: the rules say no. Normal values, each with all a sentence needs.

use crate::decisions::VoteRefusal;
use crate::{CardId, EntryId, Field, Kind, RoleRefusal, Section};
use chrono::NaiveDate;
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
    /// A group holds cards of one section, and this card hangs in another.
    OtherSection {
        /// What the card says.
        card: String,
        /// What the group is called.
        group: String,
    },
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
    /// The entry is not there (any more).
    NoSuchEntry {
        /// Which.
        entry: EntryId,
    },
    /// The entry is already there.
    EntryExists {
        /// Which.
        entry: EntryId,
    },
    /// Entries of this kind come from their own command only, not by hand.
    EntryNotByHand {
        /// Of which kind.
        kind: Kind,
    },
    /// An entry of this kind has no such field, or it is not set by hand.
    NoSuchField {
        /// Of which kind.
        kind: Kind,
        /// Which field.
        field: Field,
    },
    /// The field cannot hold this.
    FieldWants {
        /// Of which kind.
        kind: Kind,
        /// Which field.
        field: Field,
        /// What it can hold: the key of a [`crate::Wanted`].
        wants: String,
    },
    /// A number is higher than the field can hold.
    NumberTooHigh {
        /// Of which kind.
        kind: Kind,
        /// Which field.
        field: Field,
        /// The highest it can hold.
        limit: u32,
    },
    /// Something would serve what it cannot serve, or itself.
    CannotServe {
        /// What is to serve.
        thing: String,
        /// What is to be served.
        to: String,
    },
    /// A text is too long.
    TextTooLong {
        /// Which field.
        field: Field,
        /// Characters it has.
        chars: usize,
        /// Characters it may have.
        limit: usize,
    },
    /// A minor quantity cannot be a key performance indicator: nobody in the team can influence it.
    NotAKpi,
    /// A reading that is no number.
    NotANumber {
        /// Which of several, from 1.
        number: usize,
    },
    /// Too many readings at once.
    TooManyReadings {
        /// Readings in the act.
        count: usize,
        /// Readings allowed.
        limit: usize,
    },
    /// There is no reading at that instant (any more).
    NoSuchReading,
    /// The rules of deciding say no.
    Vote(VoteRefusal),
    /// The rules of the role of the primus say no.
    Role(RoleRefusal),
    /// The product has as many entries as it may have.
    ProductFull {
        /// Entries allowed.
        limit: usize,
    },
    /// The next review would not be after this one.
    NextReviewTooEarly {
        /// When this one is.
        on: NaiveDate,
        /// When the next one would be.
        next: NaiveDate,
    },
    /// A goal is not kept, and nobody says why.
    VerdictWithoutWhy {
        /// What the goal is called.
        goal: String,
    },
}

impl From<VoteRefusal> for Refusal {
    fn from(refusal: VoteRefusal) -> Self {
        Self::Vote(refusal)
    }
}
