//! The stage: what everybody in the room sees of how it is led.

use crate::{DotVote, PersonId, Whereabouts};
use chrono::{DateTime, Utc};
use product::Section;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What everybody in the room sees of how it is led.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(default)]
pub struct Stage {
    /// Whether new people wait in the lobby until they are let in.
    pub lobby: bool,
    /// What is being done now, in the facilitator's words.
    pub task: String,
    /// Only those who lead may change things.
    pub locked: bool,
    /// Nobody sees who is typing.
    pub typing_hidden: bool,
    /// The clock.
    pub timer: Option<Timer>,
    /// The round in which everyone speaks once.
    pub round: Option<SpeakingRound>,
    /// What all look at: a card or an entry.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub spotlight: Option<Uuid>,
    /// Whom people may follow: they offered to lead the way.
    pub guide: Option<PersonId>,
    /// Where everybody was asked to come last.
    pub summons: Option<Summons>,
    /// Silent writing under way.
    pub writing: Option<Writing>,
    /// The quick poll.
    pub poll: Option<PollView>,
    /// Dots on cards.
    pub dots: Option<DotVote>,
}

/// A clock that runs down. It never stops anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Timer {
    /// How long it was set for, in seconds, time added since included.
    pub seconds: u32,
    /// When it runs out; `None`: it is paused.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub ends_at: Option<DateTime<Utc>>,
    /// What was left when it was paused, in milliseconds.
    pub left_ms: u32,
}

/// A round in which everyone speaks once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct SpeakingRound {
    /// In which order.
    pub order: Vec<PersonId>,
    /// How many have spoken; the next one speaks now.
    pub spoken: u32,
}

/// Everybody was asked to a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Summons {
    /// By whom.
    pub by: PersonId,
    /// Where to.
    pub to: Whereabouts,
    /// Grows with each one.
    pub number: u32,
}

/// Whether cards say who wrote them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Anonymity {
    /// With the author's name.
    Names,
    /// Without any author, for ever.
    None,
}

/// Silent writing: cards are seen by their author only, until they are revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Writing {
    /// This one.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub id: Uuid,
    /// The sections that are written in.
    pub sections: Vec<Section>,
    /// With names or without.
    pub anonymity: Anonymity,
    /// How many cards there are, all together: neither by section nor by author.
    pub count: u32,
    /// It ends, and all is revealed, when another step begins.
    #[serde(default)]
    pub with_step: bool,
}

/// A card that only its author sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct HiddenCard {
    /// Its id, which stays when it is revealed.
    pub id: product::CardId,
    /// Where it will hang.
    pub section: Section,
    /// What it says.
    pub text: String,
}

/// What a quick poll asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PollKind {
    /// 0 to 5 fingers.
    FistOfFive,
    /// Yes, no, or sideways.
    Thumbs,
    /// One word.
    Word,
}

/// A quick poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct PollView {
    /// This one.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub id: Uuid,
    /// What it asks for.
    pub kind: PollKind,
    /// The question; may be empty.
    pub question: String,
    /// Answers stay without names.
    pub anonymous: bool,
    /// How many have answered.
    pub answered: u32,
    /// The answers, once they are revealed, in no order that tells who gave them when anonymous.
    pub answers: Option<Vec<PollAnswer>>,
}

/// An answer that was revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct PollAnswer {
    /// Whose; `None` where answers are anonymous.
    pub by: Option<PersonId>,
    /// `0` … `5`; `yes`, `no`, `sideways`; a word; empty: passed.
    pub says: String,
}
