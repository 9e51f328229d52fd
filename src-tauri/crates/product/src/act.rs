//! Acts: who did what, and when. The history of a product is the list of its acts.

mod about;
mod texts;

use crate::{ActId, CardId, CardState, EntryId, Field, Kind, OutsideDates, Section};
use chrono::{DateTime, NaiveDate, Utc};
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
    /// Put down entries.
    EntriesAdded {
        /// Of which kind.
        kind: Kind,
        /// Which.
        entries: Vec<EntryId>,
        /// What the first is called.
        title: String,
    },
    /// Wrote in a text of an entry.
    FieldWrote {
        /// Which entry.
        entry: EntryId,
        /// Of which kind.
        kind: Kind,
        /// What it is called.
        title: String,
        /// Which text.
        field: Field,
        /// The text before.
        from: String,
        /// The text after.
        to: String,
    },
    /// Said what a field of an entry holds.
    FieldSet {
        /// Which entry.
        entry: EntryId,
        /// Of which kind.
        kind: Kind,
        /// What it is called.
        title: String,
        /// Which field.
        field: Field,
        /// Before; a link says what it leads to.
        from: Option<String>,
        /// After; a link says what it leads to.
        to: Option<String>,
    },
    /// Put an entry elsewhere among its kind.
    EntryMoved {
        /// Which entry.
        entry: EntryId,
        /// Of which kind.
        kind: Kind,
        /// What it is called.
        title: String,
    },
    /// Took entries away.
    EntriesDeleted {
        /// Of which kind the first is.
        kind: Kind,
        /// Which.
        entries: Vec<EntryId>,
        /// What the first is called.
        title: String,
    },
    /// Put entries back that were taken away.
    EntriesRestored {
        /// Of which kind the first is.
        kind: Kind,
        /// Which.
        entries: Vec<EntryId>,
        /// What the first is called.
        title: String,
    },
    /// Chose what outsiders see of the roadmap.
    ShownOutside {
        /// Where that is kept.
        entry: EntryId,
        /// How they see dates.
        dates: OutsideDates,
    },
    /// Put a review of the roadmap on record.
    RoadmapReviewed {
        /// The review.
        review: EntryId,
        /// Goals it is about.
        goals: usize,
        /// Goals that are kept as they are.
        kept: usize,
        /// When the next one is.
        next: NaiveDate,
    },
    /// Put down readings of a metric.
    ReadingsAdded {
        /// Of which metric.
        metric: EntryId,
        /// What it is called.
        title: String,
        /// How many.
        count: usize,
        /// The latest of them.
        value: String,
        /// The file they came from.
        file: Option<String>,
    },
    /// Took back the reading of an instant.
    ReadingTakenBack {
        /// Of which metric.
        metric: EntryId,
        /// What it is called.
        title: String,
        /// When it was read.
        #[cfg_attr(feature = "protocol", ts(type = "string"))]
        at: DateTime<Utc>,
        /// What it was.
        value: String,
    },
    /// Revealed the ballots of a vote and counted them.
    RoundCounted {
        /// The decision.
        entry: EntryId,
        /// The question.
        title: String,
        /// Which round.
        round: u32,
        /// What followed: `no_quorum`, `decided`, `narrowed`, `stuck`.
        verdict: String,
        /// The option that was decided.
        option: Option<String>,
    },
    /// Used the double vote of the primus.
    DoubleVoted {
        /// The decision.
        entry: EntryId,
        /// The question.
        title: String,
        /// The primus, by name.
        member: String,
        /// What followed, as above.
        verdict: String,
        /// The option that was decided.
        option: Option<String>,
    },
    /// Closed a decision.
    Concluded {
        /// The decision.
        entry: EntryId,
        /// The question.
        title: String,
        /// What was decided.
        outcome: String,
    },
    /// Set the rules of deciding.
    RulesSet {
        /// The rules.
        rules: EntryId,
    },
    /// Let an option bring rules of deciding with it, or no more.
    RulesProposed {
        /// The option.
        entry: EntryId,
        /// What it says.
        title: String,
        /// With it?
        proposed: bool,
    },
    /// Gave the role of the primus to a member.
    HandedOver {
        /// The hand-over.
        hand_over: EntryId,
        /// To whom.
        member: String,
        /// The first day.
        from: NaiveDate,
        /// The last day; `None`: without an end.
        until: Option<NaiveDate>,
        /// Why.
        why: String,
    },
    /// Ended a hand-over early.
    HandOverEnded {
        /// The hand-over.
        hand_over: EntryId,
        /// Who held the role, or was to hold it.
        member: String,
        /// The last day; `None`: it was called off before it began.
        until: Option<NaiveDate>,
    },
    /// Put cards into a group, or out of any.
    CardsGrouped {
        /// Which.
        cards: Vec<CardId>,
        /// What the first says.
        text: String,
        /// Which group; `None`: out of any.
        group: Option<EntryId>,
        /// What it is called.
        title: Option<String>,
    },
    /// Took groups of cards away.
    AllUngrouped {
        /// Of which section; `None`: of all.
        section: Option<Section>,
        /// Which.
        groups: Vec<EntryId>,
    },
    /// Held a live session.
    SessionHeld {
        /// Which.
        session: EntryId,
        /// When it began.
        #[cfg_attr(feature = "protocol", ts(type = "string"))]
        started: DateTime<Utc>,
        /// How many took part.
        people: usize,
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
