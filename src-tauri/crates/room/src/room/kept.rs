//! What a room keeps: rows of JSON, and the room that comes of them again.
//!
//! - O1 A room that is opened again from the rows it kept is the room it was, but for who is connected, where they
//!   are and what they type in.
//! - O2 Rows of a later format, or damaged ones, are refused, and nothing is guessed.

use super::Room;
use super::dots::DotHand;
use super::people::{Kept, Person};
use super::writing::Slot;
use crate::outcome::Changes;
use crate::{DotResult, Keep, Outcome, PersonId, Stage};
use product::{CardId, ProductId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::str::FromStr;
use uuid::Uuid;

/// The format of the rows.
pub(super) const FORMAT: u32 = 1;

/// The row of the room itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Core {
    pub(super) format: u32,
    pub(super) id: Uuid,
    pub(super) product: ProductId,
    pub(super) host: PersonId,
    pub(super) stage: Stage,
    /// The number of the latest news, as it was when this row was kept.
    pub(super) seq: u32,
    /// How many people ever came.
    pub(super) people: u32,
    /// How many hidden cards there ever were.
    pub(super) cards: u32,
    /// Who began the latest round.
    pub(super) first_speaker: Option<PersonId>,
    /// Somebody wrote since silent writing began.
    pub(super) written: bool,
    /// Silent writing ends when all is revealed.
    pub(super) ending: bool,
    /// What came of votes with dots, the earliest first.
    #[serde(default)]
    pub(super) dotted: Vec<DotResult>,
    pub(super) closed: bool,
}

/// Why rows do not make a room.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The row of the room itself is not there.
    #[error("the row of the room is missing")]
    NoRoom,
    /// A row cannot be read.
    #[error("the row {key} of a room cannot be read: {why}")]
    Row {
        /// Its name.
        key: String,
        /// What the reader said.
        why: String,
    },
    /// The rows are of a later format.
    #[error("the room was kept in format {format} by a later program")]
    Later {
        /// Which.
        format: u32,
    },
    /// The host is not among the people.
    #[error("the host of the room is missing")]
    NoHost,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

impl Room {
    /// The room that these rows were kept of. Nobody is connected; the acts of a reveal that was under way come again.
    /// The numbers of news may begin below those told before, so every page enters anew.
    ///
    /// # Errors
    /// [`Unreadable`] when the rows are not those of a room.
    pub fn reopen(rows: impl IntoIterator<Item = (String, String)>) -> Result<(Self, Outcome), Unreadable> {
        let rows: BTreeMap<String, String> = rows.into_iter().collect();
        let core = read_core(rows.get("room").ok_or(Unreadable::NoRoom)?)?;
        let mut room = Self::bare(core);
        for (key, text) in &rows {
            room.take(key, text)?;
        }
        if !room.people.contains_key(&room.core.host) {
            return Err(Unreadable::NoHost);
        }
        let acts = room.unfinished();
        let outcome = Outcome { acts, seq: room.core.seq, ..Outcome::default() };
        Ok((room, outcome))
    }

    fn take(&mut self, key: &str, text: &str) -> Result<(), Unreadable> {
        match key.split_once('/') {
            Some(("person", id)) => {
                let kept: Kept = read(key, text)?;
                self.people.insert(PersonId(read_id(key, id)?), Person::reopened(kept));
            }
            Some(("card", id)) => {
                let slot: Slot = read(key, text)?;
                self.cards.insert(CardId(read_id(key, id)?), slot);
            }
            Some(("answer", id)) => {
                self.answers.insert(PersonId(read_id(key, id)?), read(key, text)?);
            }
            Some(("dots", hand)) => {
                self.dots.insert(read_hand(key, hand)?, read(key, text)?);
            }
            Some(("count", id)) => {
                self.counts.insert(CardId(read_id(key, id)?), read(key, text)?);
            }
            None if key == "room" => {}
            _ => return Err(Unreadable::Row { key: key.to_owned(), why: "unknown".to_owned() }),
        }
        Ok(())
    }

    /// The rows of all that has changed.
    pub(super) fn rows(&self, changes: &Changes) -> Vec<Keep> {
        let mut rows = vec![];
        if changes.room {
            rows.push(row("room".to_owned(), Some(&self.core)));
        }
        let people = changes.people.iter();
        rows.extend(people.map(|id| row(format!("person/{id}"), self.people.get(id).map(|one| &one.kept))));
        rows.extend(changes.cards.iter().map(|id| row(format!("card/{id}"), self.cards.get(id))));
        rows.extend(changes.answers.iter().map(|id| row(format!("answer/{id}"), self.answers.get(id))));
        rows.extend(changes.dots.iter().map(|hand| row(hand_key(*hand), self.dots.get(hand))));
        rows.extend(changes.counts.iter().map(|id| row(format!("count/{id}"), self.counts.get(id))));
        rows
    }
}

fn row(key: String, value: Option<&impl Serialize>) -> Keep {
    let text =
        value.map(|value| serde_json::to_string(value).expect("texts, numbers and ids are always JSON"));
    Keep { key, text }
}

fn read_core(text: &str) -> Result<Core, Unreadable> {
    let FormatOnly { format } = read("room", text)?;
    if format > FORMAT {
        return Err(Unreadable::Later { format });
    }
    read("room", text)
}

fn read<T: DeserializeOwned>(key: &str, text: &str) -> Result<T, Unreadable> {
    serde_json::from_str(text).map_err(|why| Unreadable::Row { key: key.to_owned(), why: why.to_string() })
}

fn hand_key(DotHand { of, by }: DotHand) -> String {
    format!("dots/{of}/{by}")
}

fn read_hand(key: &str, hand: &str) -> Result<DotHand, Unreadable> {
    let (of, by) = hand.split_once('/').unwrap_or((hand, ""));
    Ok(DotHand { of: PersonId(read_id(key, of)?), by: PersonId(read_id(key, by)?) })
}

fn read_id(key: &str, id: &str) -> Result<Uuid, Unreadable> {
    Uuid::from_str(id).map_err(|why| Unreadable::Row { key: key.to_owned(), why: why.to_string() })
}
