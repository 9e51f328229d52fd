//! Putting back: the edits that make all entries what they were, or what they are elsewhere.
//!
//! - A5 Whatever was done since, entries put back are what they were; what is for ever stays.

use super::{Entry, Field, Kind, Value};
use crate::difference::longest_rising;
use crate::{Edit, EntryId, Product, Splice};
use std::collections::{BTreeSet, HashSet};

/// The edits that make the entries what they are in `then`; empty when they already are.
#[must_use]
pub fn put_back_entries(now: &Product, then: &Product) -> Vec<Edit> {
    let mut edits = Vec::new();
    for kind in Kind::ALL {
        let newer = now.entries.of(kind).filter(|entry| then.entries.present(entry.id).is_none());
        edits.extend(newer.map(|entry| Edit::DeleteEntry { entry: entry.id }));
        let mut above = None;
        for was in then.entries.of(kind) {
            edits.extend(contents(now, was, above));
            above = Some(was.id);
        }
    }
    let mut halfway = now.clone();
    edits.iter().for_each(|edit| halfway.apply(edit));
    for kind in Kind::ALL {
        edits.extend(order(&halfway, then, kind));
    }
    edits
}

fn contents(now: &Product, was: &Entry, above: Option<EntryId>) -> Vec<Edit> {
    let entry = was.id;
    let Some(is) = now.entries.get(entry) else {
        return vec![Edit::AddEntry { entry: was.clone(), after: above }];
    };
    let mut edits = Vec::new();
    if is.deleted {
        edits.push(Edit::RestoreEntry { entry });
    }
    let fields: BTreeSet<&Field> = is.fields.keys().chain(was.fields.keys()).collect();
    for field in fields {
        edits.extend(content(is, was, field));
    }
    edits
}

fn content(is: &Entry, was: &Entry, field: &Field) -> Option<Edit> {
    let entry = was.id;
    let (now, then) = (is.fields.get(field), was.fields.get(field));
    match (now, then) {
        (Some(Value::Text(_)) | None, Some(Value::Text(_)) | None) | (Some(Value::Text(_)), _) => {
            let splice = Splice::between(is.text(field), was.text(field))?;
            Some(Edit::SpliceField { entry, field: field.clone(), splice })
        }
        (_, value) => {
            let value = value.filter(|value| !matches!(value, Value::Text(_))).cloned();
            let changes = is.would_change(field, value.as_ref());
            changes.then(|| Edit::SetField { entry, field: field.clone(), value })
        }
    }
}

/// The moves that give a kind its old order, as few as can be.
fn order(now: &Product, then: &Product, kind: Kind) -> Vec<Edit> {
    let wanted = then.entries.ids(kind);
    let places: std::collections::HashMap<EntryId, usize> =
        now.entries.ids(kind).iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let staying: Vec<(usize, usize)> =
        wanted.iter().enumerate().filter_map(|(at, id)| Some((at, *places.get(id)?))).collect();
    let rising = longest_rising(&staying.iter().map(|(_, place)| *place).collect::<Vec<_>>());
    let kept: HashSet<usize> = rising.into_iter().map(|at| staying[at].0).collect();
    let moved = wanted.iter().copied().enumerate().filter(|(at, _)| !kept.contains(at));
    moved
        .map(|(at, entry)| Edit::MoveEntry { entry, after: at.checked_sub(1).map(|above| wanted[above]) })
        .collect()
}
