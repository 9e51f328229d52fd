//! Taking back edits of entries; the same promises as for cards, see `inverse` above.

use super::place;
use crate::inverse::{change, splices};
use operational_transform::OperationSeq;
use product::decisions::is_closed;
use product::{Edit, EntryId, Field, Product, Value};
use uuid::Uuid;

/// What takes one edit of an entry back.
#[derive(Clone, Debug)]
pub enum EntryInverse {
    /// Away or back again.
    Deleted { entry: EntryId, became: bool },
    /// What the field held.
    Field { entry: EntryId, field: Field, was: Option<Value>, became: Option<Value> },
    /// The old place, right below `above` in the order over all entries.
    Place {
        entry: EntryId,
        above: Option<EntryId>,
        /// Somebody else has moved the entry since.
        overtaken: bool,
    },
    /// The old text.
    Text { entry: EntryId, field: Field, change: OperationSeq },
}

/// What somebody else did to an entry, on its way down through what can be undone.
#[derive(Clone, Debug)]
pub enum Carried {
    /// A text was changed.
    Text { entry: EntryId, field: Field, change: OperationSeq },
    /// An entry was moved from below another one.
    Move { entry: EntryId, above: Option<EntryId> },
}

impl Carried {
    /// What an edit does, if it concerns texts or places; the product is as it was before it.
    pub fn over(product: &Product, edit: &Edit) -> Option<Self> {
        match edit {
            Edit::SpliceField { entry, field, splice } => {
                let text = product.entries.get(*entry).map_or("", |entry| entry.text(field));
                Some(Self::Text { entry: *entry, field: field.clone(), change: change(splice, text) })
            }
            Edit::MoveEntry { entry, .. } => {
                Some(Self::Move { entry: *entry, above: place::above(product, *entry) })
            }
            _ => None,
        }
    }
}

impl EntryInverse {
    /// What takes `edit` back; the product is as it is before the edit.
    pub fn of(product: &Product, edit: &Edit) -> Self {
        let entry = edit.entry().unwrap_or(EntryId(Uuid::nil()));
        let held =
            |field: &Field| product.entries.get(entry).and_then(|entry| entry.fields.get(field).cloned());
        match edit {
            Edit::SetField { field, value, .. } => {
                Self::Field { entry, field: field.clone(), was: held(field), became: value.clone() }
            }
            Edit::SpliceField { field, splice, .. } => {
                let text = product.entries.get(entry).map_or("", |entry| entry.text(field));
                Self::Text { entry, field: field.clone(), change: change(splice, text).invert(text) }
            }
            Edit::MoveEntry { .. } => {
                Self::Place { entry, above: place::above(product, entry), overtaken: false }
            }
            Edit::AddEntry { entry: new, .. } => Self::Deleted { entry, became: new.deleted },
            edit => Self::Deleted { entry, became: matches!(edit, Edit::DeleteEntry { .. }) },
        }
    }

    /// The edits that do it to the product as it is now; none when its effect is gone already.
    pub fn edits(&self, product: &Product) -> Vec<Edit> {
        match self {
            Self::Deleted { entry, became: true } => vec![Edit::RestoreEntry { entry: *entry }],
            Self::Deleted { entry, became: false } => vec![Edit::DeleteEntry { entry: *entry }],
            Self::Field { entry, field, was, became } => {
                let now = product.entries.get(*entry).and_then(|entry| entry.fields.get(field));
                let back = Edit::SetField { entry: *entry, field: field.clone(), value: was.clone() };
                if now == became.as_ref() { vec![back] } else { Vec::new() }
            }
            Self::Place { entry, above, overtaken: false } => place::moves(product, *entry, *above),
            Self::Place { .. } => Vec::new(),
            Self::Text { entry, field, change } => {
                let edit = |splice| Edit::SpliceField { entry: *entry, field: field.clone(), splice };
                splices(change).into_iter().map(edit).collect()
            }
        }
    }

    /// The entry that this needs to hear of when others change its text or place, and the one it stood below.
    pub fn about(&self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Text { entry, .. } => (Some(entry.0), None),
            Self::Place { entry, above, .. } => (Some(entry.0), above.map(|above| above.0)),
            _ => (None, None),
        }
    }

    /// Joins what takes back the next edit, when both are about one text.
    pub fn joined(&mut self, next: &Self) -> bool {
        match (self, next) {
            (
                Self::Text { entry, field, change },
                Self::Text { entry: other, field: same, change: later },
            ) if entry == other && field == same => later.compose(change).map(|both| *change = both).is_ok(),
            _ => false,
        }
    }

    /// Whether it can do nothing any more, because the decision it is about was closed. That a closed one is put
    /// back up is all that is left.
    pub fn is_spent(&self, product: &Product) -> bool {
        let (Self::Deleted { entry, .. }
        | Self::Field { entry, .. }
        | Self::Place { entry, .. }
        | Self::Text { entry, .. }) = self;
        let closed = product.entries.get(*entry).filter(|entry| is_closed(product, entry));
        let brings_back = matches!(self, Self::Deleted { became: true, .. });
        closed.is_some_and(|entry| !(brings_back && entry.deleted))
    }

    /// Lets somebody else's change pass.
    pub fn carry(&mut self, theirs: &mut Carried) {
        match (self, theirs) {
            (
                Self::Text { entry, field, change },
                Carried::Text { entry: other, field: same, change: theirs },
            ) if entry == other && field == same => {
                // Lengths that do not fit cannot come about; a change without effect is harmless.
                let (mine, carried) = change.transform(theirs).unwrap_or_default();
                (*change, *theirs) = (mine, carried);
            }
            (Self::Place { entry, above, overtaken }, Carried::Move { entry: moved, above: above_it }) => {
                *overtaken |= entry == moved;
                if *above == Some(*moved) {
                    *above = above_it.filter(|id| id != entry);
                }
            }
            _ => {}
        }
    }
}
