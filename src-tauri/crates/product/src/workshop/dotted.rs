//! What came of the votes with dots of a session: which card had how many, as it said then. Whose dots they were is
//! not on record; who may put how many, the room judges.

use crate::{Section, excerpt};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Cards of one vote that are on record; those with fewer dots are left out.
const CARDS: usize = 100;
/// Characters of a card that are on record.
const CHARS: usize = 200;
/// The version of what is written.
const VERSION: u32 = 1;

/// A vote with dots that was revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DottedVote {
    /// When it was revealed.
    pub at: DateTime<Utc>,
    /// On the cards of which section; `None`: of the whole board.
    pub section: Option<Section>,
    /// The cards that had dots, the most first.
    pub cards: Vec<DottedCard>,
}

/// A card that had dots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DottedCard {
    /// What it said.
    pub text: String,
    /// How many dots it had.
    pub dots: u32,
}

#[derive(Serialize, Deserialize)]
struct Written {
    version: u32,
    votes: Vec<DottedVote>,
}

/// As it is put on record; `None`: there was no such vote.
pub(super) fn written(votes: &[DottedVote]) -> Option<String> {
    if votes.is_empty() {
        return None;
    }
    let written = Written { version: VERSION, votes: votes.iter().map(short).collect() };
    serde_json::to_string(&written).ok()
}

/// What is on record; nothing of what a later program wrote, or what is damaged.
pub(super) fn read(text: &str) -> Vec<DottedVote> {
    let read = serde_json::from_str::<Written>(text);
    read.ok().filter(|read| read.version == VERSION).map_or(vec![], |read| read.votes)
}

fn short(vote: &DottedVote) -> DottedVote {
    let cards = vote.cards.iter().take(CARDS);
    let cards = cards.map(|card| DottedCard { text: excerpt(&card.text, CHARS), dots: card.dots });
    DottedVote { cards: cards.collect(), ..vote.clone() }
}
