//! Writes edits of entries into the document.

use crate::Error;
use crate::document::Document;
use crate::layout::{Key, field, field_key, instant};
use crate::pen::clamped;
use crate::place;
use loro::{LoroMap, LoroValue};
use product::{Edit, Entry, EntryId, Field, Product, Splice, Value};

/// The edit as far as it changes the product; `None`: not at all, or it is not about an entry.
pub fn effective(product: &Product, edit: &Edit) -> Option<Edit> {
    let entry = |id: &EntryId| product.entries.get(*id);
    let changes = match edit {
        Edit::AddEntry { entry: new, .. } => entry(&new.id).is_none(),
        Edit::SpliceField { entry: id, field, splice } => {
            let splice = clamped(splice, entry(id)?.text(field))?;
            return Some(Edit::SpliceField { entry: *id, field: field.clone(), splice });
        }
        Edit::SetField { entry: id, field, value } => entry(id)?.would_change(field, value.as_ref()),
        Edit::MoveEntry { entry: id, after } => {
            entry(id)?;
            *after != Some(*id)
                && super::place::position(product, *id) != Some(product.entries.move_target(*id, *after))
        }
        Edit::DeleteEntry { entry: id } => !entry(id)?.deleted,
        Edit::RestoreEntry { entry: id } => entry(id)?.deleted,
        _ => false,
    };
    changes.then(|| edit.clone())
}

/// Writes an edit of an entry; the product is as it was before it.
pub fn put(document: &Document, product: &Product, edit: &Edit) -> Result<(), Error> {
    match edit {
        Edit::AddEntry { entry, after } => put_entry(document, product, entry, *after),
        Edit::SpliceField { entry, field, splice } => put_splice(&map(document, *entry)?, field, splice),
        Edit::SetField { entry, field, value } => {
            Ok(map(document, *entry)?.insert(&field_key(field, false), plain(value.as_ref()))?)
        }
        Edit::MoveEntry { entry, after } => put_move(document, product, *entry, *after),
        Edit::DeleteEntry { entry } => Ok(map(document, *entry)?.insert(field::DELETED, true)?),
        Edit::RestoreEntry { entry } => Ok(map(document, *entry)?.insert(field::DELETED, false)?),
        _ => Ok(()),
    }
}

fn put_entry(
    document: &Document,
    product: &Product,
    entry: &Entry,
    after: Option<EntryId>,
) -> Result<(), Error> {
    let map = map(document, entry.id)?;
    map.insert(field::KIND, entry.kind.key())?;
    map.insert(field::CREATED_AT, instant(entry.created_at))?;
    map.insert(field::CREATED_BY, entry.created_by.as_str())?;
    if entry.deleted {
        map.insert(field::DELETED, true)?;
    }
    for (field, value) in &entry.fields {
        match value {
            Value::Text(text) => {
                map.ensure_mergeable_text(&field_key(field, true))?.insert(0, text)?;
            }
            value => map.insert(&field_key(field, false), plain(Some(value)))?,
        }
    }
    place::take_out(&document.entries_order, entry.id)?;
    let place = product.entries.place_in_order(entry.kind, after);
    let places = place::mend(&document.entries_order, product.entries.order())?;
    let index = places.get(place).copied().unwrap_or(document.entries_order.len());
    Ok(document.entries_order.insert(index, Key::of(entry.id).as_str())?)
}

fn put_splice(map: &LoroMap, field: &Field, splice: &Splice) -> Result<(), Error> {
    let text = map.ensure_mergeable_text(&field_key(field, true))?;
    if splice.delete > 0 {
        text.delete(splice.at, splice.delete)?;
    }
    if !splice.insert.is_empty() {
        text.insert(splice.at, &splice.insert)?;
    }
    Ok(())
}

fn put_move(
    document: &Document,
    product: &Product,
    entry: EntryId,
    after: Option<EntryId>,
) -> Result<(), Error> {
    let Some(from) = super::place::position(product, entry) else { return Ok(()) };
    let to = product.entries.move_target(entry, after);
    let places = place::mend(&document.entries_order, product.entries.order())?;
    let end = document.entries_order.len();
    let at = |place: usize| places.get(place).copied().unwrap_or(end);
    // The target counts with the entry taken out; what will stand right below it says where that is.
    let (raw_from, raw_below) = (at(from), at(if from < to { to + 1 } else { to }));
    let raw_to = if raw_from < raw_below { raw_below - 1 } else { raw_below };
    Ok(document.entries_order.mov(raw_from, raw_to)?)
}

fn map(document: &Document, entry: EntryId) -> Result<LoroMap, Error> {
    Ok(document.entries.ensure_mergeable_map(Key::of(entry).as_str())?)
}

fn plain(value: Option<&Value>) -> LoroValue {
    match value {
        None => LoroValue::Null,
        Some(Value::Text(text) | Value::Word(text)) => LoroValue::from(text.as_str()),
        Some(Value::Number(number)) => LoroValue::Double(*number),
        Some(Value::Flag(yes)) => LoroValue::Bool(*yes),
    }
}
