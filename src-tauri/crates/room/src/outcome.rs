//! What comes of an ask: rows to keep, news to tell, acts to do to the product, in this order.
//!
//! The order is the contract with whoever drives a room: first everything in [`Outcome::keep`] goes to disk in one
//! transaction, then the news are told, then the acts are done, and when they are on disk, too, [`crate::Room::done`]
//! is called with their cards. A kill between any two of these steps neither loses nor doubles a card: what
//! was to be revealed is kept until it is said to be done, and [`RoomAct::without`] leaves out what is there already.

use crate::room::DotHand;
use crate::{News, PersonId, To};
use product::{CardId, Command};
use std::collections::BTreeSet;

/// One row to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Its name: `room`, `person/<id>`, `card/<id>`, `answer/<person>`, `dots/<person>/<by whom>`, `count/<card>`.
    pub key: String,
    /// What it holds from now on; `None`: there is no such row any more.
    pub text: Option<String>,
}

/// Something to be done to the product because of the room: hidden cards are put up.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomAct {
    /// Under whose name, see [`crate::Room::signature`]; `None`: nobody's, and on nobody's replica.
    pub by: Option<PersonId>,
    /// What.
    pub command: Command,
}

impl RoomAct {
    /// The cards it puts up, for [`crate::Room::done`].
    #[must_use]
    pub fn cards(&self) -> Vec<CardId> {
        match &self.command {
            Command::AddCards { cards, .. } => cards.iter().filter_map(|card| card.id).collect(),
            _ => vec![],
        }
    }

    /// The act without the cards that are there already, deleted ones included; `None`: it is done already.
    #[must_use]
    pub fn without(mut self, there: impl Fn(CardId) -> bool) -> Option<Self> {
        if let Command::AddCards { cards, .. } = &mut self.command {
            cards.retain(|card| !card.id.is_some_and(&there));
            if cards.is_empty() {
                return None;
            }
        }
        Some(self)
    }
}

/// What comes of an ask.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// What to keep, before anything is told.
    pub keep: Vec<Keep>,
    /// Whom to tell what.
    pub news: Vec<(To, News)>,
    /// What to do to the product, when all is kept.
    pub acts: Vec<RoomAct>,
    /// The number of these news; where there are none, that of the latest.
    pub seq: u32,
}

/// What an ask has touched so far; rows and news are made of it when it is through.
#[derive(Default)]
pub(crate) struct Changes {
    /// The row of the room itself.
    pub(crate) room: bool,
    /// The stage is told.
    pub(crate) stage: bool,
    /// Rows of people.
    pub(crate) people: BTreeSet<PersonId>,
    /// People who are told.
    pub(crate) told: BTreeSet<PersonId>,
    /// Rows of hidden cards.
    pub(crate) cards: BTreeSet<CardId>,
    /// Rows of answers.
    pub(crate) answers: BTreeSet<PersonId>,
    /// Rows of dots.
    pub(crate) dots: BTreeSet<DotHand>,
    /// Rows of counts of dots.
    pub(crate) counts: BTreeSet<CardId>,
    /// News of other kinds.
    pub(crate) news: Vec<(To, News)>,
    /// Acts.
    pub(crate) acts: Vec<RoomAct>,
}

impl Changes {
    pub(crate) fn tell(&mut self, to: To, news: News) {
        self.news.push((to, news));
    }
}
