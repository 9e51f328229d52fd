//! Dots on cards: what everybody sees of such a vote, and what of it only one person does.

use crate::{Anonymity, PersonId};
use chrono::{DateTime, Utc};
use product::{CardId, Section};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Everybody puts dots on the cards that matter most to them. Where dots are, stands in [`CardDots`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DotVote {
    /// This one.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub id: Uuid,
    /// On the cards of which section; `None`: of the whole board.
    pub section: Option<Section>,
    /// How many dots everybody has.
    pub each: u32,
    /// How many of them may be on one card.
    pub most: u32,
    /// With names or without.
    pub anonymity: Anonymity,
    /// The counts are seen while dots are put, not only at the reveal.
    pub open: bool,
    /// Somebody has put a dot.
    pub begun: bool,
    /// How many people have put all their dots.
    pub done: u32,
    /// The counts are seen, and no dot is put any more.
    pub revealed: bool,
}

impl DotVote {
    /// Whether the counts are seen.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.open || self.revealed
    }
}

/// The dots on one card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct CardDots {
    /// Which card.
    pub card: CardId,
    /// How many; none: there are none any more.
    pub dots: u32,
    /// Who put them, once for each dot; nobody where there are no names, or where it is clear.
    pub by: Vec<PersonId>,
}

/// The dots of one person that are known to whoever put them, and to nobody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct PersonDots {
    /// Whose they are.
    pub person: PersonId,
    /// Where they are.
    pub cards: Vec<CardDots>,
}

/// What came of a vote with dots: how many were on which card, the most first, and nobody's names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DotResult {
    /// Which vote.
    pub id: Uuid,
    /// When it was revealed.
    pub at: DateTime<Utc>,
    /// On the cards of which section; `None`: of the whole board.
    pub section: Option<Section>,
    /// How many dots there were on which card.
    pub cards: Vec<(CardId, u32)>,
}
