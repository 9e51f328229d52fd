//! Commands: what a person wants done to a product. They decide nothing; [`crate::decide`] does.

use crate::decisions::Rules;
use crate::{CardId, CardState, EntryId, Field, NewEntry, NewVerdict, Outside, Reading, Section, Value};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
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
    /// Put up cards read from lines or a file, each at the end of its section.
    AddCards {
        /// The cards.
        cards: Vec<NewCard>,
        /// The file's name, if they come from one.
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
    /// Put down entries, one below the other.
    AddEntries {
        /// The entries; their ids are made by whoever puts them down.
        entries: Vec<NewEntry>,
        /// The entry of the same kind they come below; `None`: at the end.
        after: Option<EntryId>,
    },
    /// Write in a text of an entry. Meanwhile others may have written, too: both texts are kept.
    WriteField {
        /// Which entry.
        entry: EntryId,
        /// Which text.
        field: Field,
        /// The text the person started from.
        was: String,
        /// The text the person made of it.
        now: String,
    },
    /// Say what a field holds that is not a text.
    SetField {
        /// Of which entry.
        entry: EntryId,
        /// Which field.
        field: Field,
        /// What it holds; `None`: nothing.
        value: Option<Value>,
    },
    /// Put an entry elsewhere among its kind.
    MoveEntry {
        /// Which entry.
        entry: EntryId,
        /// The entry of the same kind it comes below; `None`: first.
        after: Option<EntryId>,
    },
    /// Take entries away.
    DeleteEntries {
        /// Which.
        entries: Vec<EntryId>,
    },
    /// Give the role of the primus to a member for a time.
    HandOver {
        /// To whom.
        member: EntryId,
        /// From when, with the offset it is meant in; today means now.
        from: DateTime<FixedOffset>,
        /// Until when, exclusive; `None`: without an end.
        until: Option<DateTime<FixedOffset>>,
        /// Why; the first one needs no reason.
        #[serde(default)]
        why: String,
    },
    /// End a hand-over earlier than it was meant to end, or call it off before it begins.
    EndHandOver {
        /// Which.
        hand_over: EntryId,
        /// When, exclusive, with the offset it is meant in; today means now.
        at: DateTime<FixedOffset>,
    },
    /// Set the rules of deciding, as long as nothing was counted under them.
    SetRules {
        /// All of them.
        rules: Rules,
    },
    /// Ask whether the rules of deciding are changed: a question with two options, of which the first brings the
    /// new rules with it.
    AskForRules {
        /// The decision; its id is made by whoever asks.
        decision: EntryId,
        /// The question.
        question: String,
        /// What the option says that brings the new rules.
        change: String,
        /// What the option says that keeps those there are.
        keep: String,
        /// The new rules.
        rules: Box<Rules>,
    },
    /// Close a decision with what its latest round decided. For ever.
    Conclude {
        /// Which.
        decision: EntryId,
        /// Why it was decided so.
        reason: String,
        /// Who disagrees, and why.
        #[serde(default)]
        dissent: String,
        /// When it is looked at again; `None`: as the draft says.
        #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
        review_on: Option<chrono::NaiveDate>,
    },
    /// Put entries back that were taken away.
    RestoreEntries {
        /// Which.
        entries: Vec<EntryId>,
    },
    /// Make a group of cards.
    StartGroup {
        /// Its id; `None`: the program makes one.
        group: Option<EntryId>,
        /// What it is called; may be empty.
        name: String,
        /// The cards, all of one section.
        cards: Vec<CardId>,
    },
    /// Put cards into a group.
    GroupCards {
        /// Which cards.
        cards: Vec<CardId>,
        /// Which group; `None`: out of any.
        group: Option<EntryId>,
    },
    /// Take groups away; their cards stay.
    UngroupAll {
        /// Of which section; `None`: of all.
        section: Option<Section>,
    },
    /// Choose what outsiders see of the roadmap.
    ShowOutside {
        /// All of it.
        outside: Outside,
    },
    /// Put a review of the roadmap on record.
    ReviewRoadmap {
        /// When it was.
        on: NaiveDate,
        /// When the next one is.
        next: NaiveDate,
        /// What else was said.
        #[serde(default)]
        note: String,
        /// What becomes of the goals.
        verdicts: Vec<NewVerdict>,
    },
    /// Put down readings of a metric.
    AddReadings {
        /// Of which metric.
        metric: EntryId,
        /// The readings, in any order; of several at one instant the last one holds.
        readings: Vec<Reading>,
        /// The file's name, if they come from one.
        file: Option<String>,
    },
    /// Take back the reading of an instant.
    TakeReadingBack {
        /// Of which metric.
        metric: EntryId,
        /// When it was read.
        at: DateTime<Utc>,
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
