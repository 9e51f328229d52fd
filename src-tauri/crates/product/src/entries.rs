//! Entries: everything a team owns together that is not a card. A member, a roadmap goal, a metric, a
//! decision are entries of different [`Kind`]s; what an entry of a kind may hold stands in that
//! artefact's module. Here is what they all have: an id, fields, and a place among their kind.
//!
//! Knows of no artefact's rules. An artefact reads its entries into its own types and says what may be
//! written.

pub(crate) mod decide;
mod entry;
mod field;
mod kind;
mod put_back;
mod wanted;

pub use entry::{Entry, NewEntry, Value};
pub use field::{Field, FieldError};
pub use kind::Kind;
pub use put_back::put_back_entries;
pub use wanted::{FieldRule, Wanted};

use crate::limits::EXCERPT_CHARS;
use crate::{EntryId, Product, Refusal, decisions, excerpt, metrics, roadmap, team, workshop};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// All entries of a product: one order over all of them (deleted ones keep their place), and the ones
/// that are present of each kind.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Entry>", into = "Vec<Entry>")]
pub struct Entries {
    entries: HashMap<EntryId, Entry>,
    order: Vec<EntryId>,
    present: HashMap<Kind, Vec<EntryId>>,
}

impl From<Vec<Entry>> for Entries {
    fn from(entries: Vec<Entry>) -> Self {
        let mut all = Self::default();
        for mut entry in entries {
            entry.forget_empty_texts();
            if !all.entries.contains_key(&entry.id) {
                all.order.push(entry.id);
                all.entries.insert(entry.id, entry);
            }
        }
        for id in &all.order {
            let entry = &all.entries[id];
            if !entry.deleted {
                all.present.entry(entry.kind).or_default().push(*id);
            }
        }
        all
    }
}

impl From<Entries> for Vec<Entry> {
    fn from(entries: Entries) -> Self {
        entries.all().cloned().collect()
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order && self.entries == other.entries
    }
}

impl Entries {
    /// The entry with this id, deleted or not.
    #[must_use]
    pub fn get(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// The entry with this id, if it is present.
    #[must_use]
    pub fn present(&self, id: EntryId) -> Option<&Entry> {
        self.get(id).filter(|entry| !entry.deleted)
    }

    /// The present entry with this id, if it is of that kind.
    #[must_use]
    pub fn present_of(&self, kind: Kind, id: EntryId) -> Option<&Entry> {
        self.present(id).filter(|entry| entry.kind == kind)
    }

    /// The present entries of a kind, in order.
    pub fn of(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Entry> + ExactSizeIterator {
        self.ids(kind).iter().map(|id| &self.entries[id])
    }

    /// The ids of the present entries of a kind, in order.
    #[must_use]
    pub fn ids(&self, kind: Kind) -> &[EntryId] {
        self.present.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Every entry there ever was, in the order of the document.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        self.order.iter().map(|id| &self.entries[id])
    }

    /// The order over all entries, deleted ones included.
    #[must_use]
    pub fn order(&self) -> &[EntryId] {
        &self.order
    }

    /// The present entry of the same kind right above one; `None`: it is the first.
    #[must_use]
    pub fn above(&self, id: EntryId) -> Option<EntryId> {
        let ids = self.ids(self.get(id)?.kind);
        let place = ids.iter().position(|other| *other == id)?;
        place.checked_sub(1).map(|above| ids[above])
    }

    /// The index in [`Self::order`] for an entry of a kind that comes right below `after`, or before all
    /// others of its kind.
    #[must_use]
    pub fn place_in_order(&self, kind: Kind, after: Option<EntryId>) -> usize {
        let ids = self.ids(kind);
        let below = |id: &EntryId| self.order.iter().position(|other| other == id);
        match after {
            None => ids.first().and_then(below).unwrap_or(self.order.len()),
            Some(after) => {
                below(&after).or_else(|| ids.last().and_then(below)).map_or(self.order.len(), |at| at + 1)
            }
        }
    }

    /// The index an entry has after it was moved below `after`, counted with the entry itself taken out.
    #[must_use]
    pub fn move_target(&self, id: EntryId, after: Option<EntryId>) -> usize {
        let from = self.order.iter().position(|other| *other == id).unwrap_or(self.order.len());
        let Some(entry) = self.get(id) else { return from };
        let to = self.place_in_order(entry.kind, after);
        if from < to { to - 1 } else { to }
    }

    /// Changes what an entry holds, not where it stands.
    pub(crate) fn change(&mut self, id: EntryId, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries.get_mut(&id) {
            change(entry);
        }
    }

    pub(crate) fn add(&mut self, entry: Entry, after: Option<EntryId>) {
        if self.entries.contains_key(&entry.id) {
            return;
        }
        let mut entry = entry;
        entry.forget_empty_texts();
        let (id, kind) = (entry.id, entry.kind);
        self.order.insert(self.place_in_order(kind, after), id);
        self.entries.insert(id, entry);
        self.line_up(kind);
    }

    pub(crate) fn place(&mut self, id: EntryId, after: Option<EntryId>) {
        let Some(kind) = self.get(id).map(|entry| entry.kind).filter(|_| after != Some(id)) else { return };
        let to = self.move_target(id, after);
        let from = self.order.iter().position(|other| *other == id).unwrap_or(0);
        let moved = self.order.remove(from);
        self.order.insert(to, moved);
        self.line_up(kind);
    }

    pub(crate) fn set_deleted(&mut self, id: EntryId, deleted: bool) {
        let Some(entry) = self.entries.get_mut(&id) else { return };
        entry.deleted = deleted;
        let kind = entry.kind;
        self.line_up(kind);
    }

    fn line_up(&mut self, kind: Kind) {
        let present =
            |id: &&EntryId| self.entries.get(id).is_some_and(|entry| entry.kind == kind && !entry.deleted);
        let ids = self.order.iter().filter(present).copied().collect();
        self.present.insert(kind, ids);
    }
}

/// What entries of a kind hold. The first text names the entry.
#[must_use]
pub fn fields(kind: Kind) -> &'static [FieldRule] {
    match kind {
        Kind::Member => team::MEMBER,
        Kind::HandOver => team::HAND_OVER,
        Kind::Goal => roadmap::GOAL,
        Kind::ChainStep => metrics::CHAIN_STEP,
        Kind::Metric => metrics::METRIC,
        Kind::Readings => metrics::READINGS,
        Kind::Roadmap => roadmap::ROADMAP,
        Kind::Review => roadmap::REVIEW,
        Kind::Rules => decisions::RULE_FIELDS,
        Kind::Decision => decisions::DECISION,
        Kind::Choice => decisions::CHOICE,
        Kind::Parked => workshop::PARKED,
        Kind::Group => workshop::GROUP,
        Kind::Session => workshop::SESSION,
    }
}

/// What an entry is called.
#[must_use]
pub fn title(entry: &Entry) -> String {
    let named = fields(entry.kind).iter().find(|rule| rule.wanted.is_text());
    named.map_or_else(String::new, |rule| excerpt(entry.text(&Field::word(rule.word)), EXCERPT_CHARS))
}

/// Whether an entry may be changed by hand as the product stands: a closed record may not.
pub(crate) fn check_open(product: &Product, entry: &Entry) -> Result<(), Refusal> {
    if decisions::is_closed(product, entry) { Err(decisions::VoteRefusal::Closed.into()) } else { Ok(()) }
}
