//! What the rules say to commands about entries. What each kind may hold stands in its artefact's
//! table; here is how a table is kept.
//!
//! - A1 A field holds only what its kind's table wants.
//! - A2 Two people who write in one text of an entry at once lose nothing that either put in.
//! - A3 An entry taken away and put back is as it was, where it was.
//! - A4 What is set for ever is never set again.

use super::{Entry, Field, FieldRule, Kind, NewEntry, Value, Wanted, check_open, fields, title};
use crate::limits::{ENTRIES, EXCERPT_CHARS, LINE_CHARS, TEXT_CHARS};
use crate::metrics::check_kpi;
use crate::trace::check_tie;
use crate::{CardId, Decision, Edit, EntryId, Product, Refusal, Setting, Splice, What, excerpt, team};
use chrono::{DateTime, Utc};

pub(crate) fn add_entries(
    product: &Product,
    new: &[NewEntry],
    after: Option<EntryId>,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    check_room_for(product, new.len())?;
    let mut entries = Vec::with_capacity(new.len());
    for new in new {
        entries.push(checked_entry(product, new, setting)?);
    }
    let first = entries.first().ok_or(Refusal::NothingToAdd)?;
    let what = What::EntriesAdded {
        kind: first.kind,
        entries: entries.iter().map(|entry| entry.id).collect(),
        title: title(first),
    };
    Ok(Decision { edits: put_down(product, entries, after), what })
}

/// Whether so many more entries find room in the product.
pub(crate) fn check_room_for(product: &Product, more: usize) -> Result<(), Refusal> {
    let is_full = product.entries.order().len() + more > ENTRIES;
    if is_full { Err(Refusal::ProductFull { limit: ENTRIES }) } else { Ok(()) }
}

/// The edits that put entries down one below the other; without `after`: each at the end of its kind.
pub(crate) fn put_down(product: &Product, entries: Vec<Entry>, after: Option<EntryId>) -> Vec<Edit> {
    let mut below: std::collections::HashMap<Kind, Option<EntryId>> = Default::default();
    let mut edits = Vec::with_capacity(entries.len());
    for entry in entries {
        let last = || after.or_else(|| product.entries.ids(entry.kind).last().copied());
        let after = below.insert(entry.kind, Some(entry.id)).unwrap_or_else(last);
        edits.push(Edit::AddEntry { entry, after });
    }
    edits
}

pub(crate) fn write_field(
    product: &Product,
    id: EntryId,
    field: &Field,
    was: &str,
    now: &str,
) -> Result<Decision, Refusal> {
    let entry = open(product, id)?;
    let rule = rule(entry.kind, field)?;
    check(product, entry.kind, &rule, field, &Value::Text(now.to_owned()))?;
    let before = entry.text(field);
    let splices = Splice::onto(before, was, now);
    let mut text = before.to_owned();
    splices.iter().for_each(|splice| splice.apply(&mut text));
    check(product, entry.kind, &rule, field, &Value::Text(text.clone()))?;
    let what = What::FieldWrote {
        entry: id,
        kind: entry.kind,
        title: title(entry),
        field: field.clone(),
        from: excerpt(before, EXCERPT_CHARS),
        to: excerpt(&text, EXCERPT_CHARS),
    };
    let edit = |splice| Edit::SpliceField { entry: id, field: field.clone(), splice };
    Ok(Decision { edits: splices.into_iter().map(edit).collect(), what })
}

pub(crate) fn set_field(
    product: &Product,
    id: EntryId,
    field: &Field,
    value: Option<&Value>,
) -> Result<Decision, Refusal> {
    let entry = open(product, id)?;
    let rule = rule(entry.kind, field)?;
    if rule.wanted.is_text() {
        return Err(wants(entry.kind, &rule, field));
    }
    if let Some(value) = value {
        check(product, entry.kind, &rule, field, value)?;
    }
    check_kpi(entry, field, value)?;
    check_tie(product, entry, field, value)?;
    let what = What::FieldSet {
        entry: id,
        kind: entry.kind,
        title: title(entry),
        field: field.clone(),
        from: entry.fields.get(field).and_then(|value| shown(product, field, value)),
        to: value.and_then(|value| shown(product, field, value)),
    };
    let edit = Edit::SetField { entry: id, field: field.clone(), value: value.cloned() };
    Ok(Decision { edits: if entry.would_change(field, value) { vec![edit] } else { vec![] }, what })
}

pub(crate) fn move_entry(
    product: &Product,
    id: EntryId,
    after: Option<EntryId>,
) -> Result<Decision, Refusal> {
    let entry = open(product, id)?;
    by_hand(entry.kind)?;
    let stays = after == Some(id) || product.entries.above(id) == after;
    let what = What::EntryMoved { entry: id, kind: entry.kind, title: title(entry) };
    Ok(Decision { edits: if stays { vec![] } else { vec![Edit::MoveEntry { entry: id, after }] }, what })
}

pub(crate) fn delete_entries(
    product: &Product,
    ids: &[EntryId],
    now: DateTime<Utc>,
) -> Result<Decision, Refusal> {
    let first = present(product, *ids.first().ok_or(Refusal::NothingChosen)?)?;
    for id in ids {
        let entry = open(product, *id)?;
        by_hand(entry.kind)?;
        team::check_may_go(product, entry, now)?;
    }
    let what = What::EntriesDeleted { kind: first.kind, entries: ids.to_vec(), title: title(first) };
    Ok(Decision { edits: ids.iter().map(|entry| Edit::DeleteEntry { entry: *entry }).collect(), what })
}

pub(crate) fn restore_entries(product: &Product, ids: &[EntryId]) -> Result<Decision, Refusal> {
    let known = |id: &EntryId| product.entries.get(*id).ok_or(Refusal::NoSuchEntry { entry: *id });
    let first = known(ids.first().ok_or(Refusal::NothingChosen)?)?;
    let mut edits = vec![];
    for id in ids {
        by_hand(known(id)?.kind)?;
        if known(id)?.deleted {
            edits.push(Edit::RestoreEntry { entry: *id });
        }
    }
    let what = What::EntriesRestored { kind: first.kind, entries: ids.to_vec(), title: title(first) };
    Ok(Decision { edits, what })
}

/// The present entry with this id.
pub(crate) fn present(product: &Product, id: EntryId) -> Result<&Entry, Refusal> {
    product.entries.present(id).ok_or(Refusal::NoSuchEntry { entry: id })
}

fn open(product: &Product, id: EntryId) -> Result<&Entry, Refusal> {
    let entry = present(product, id)?;
    check_open(product, entry)?;
    Ok(entry)
}

/// Kinds whose fields are all kept come from their own commands.
fn by_hand(kind: Kind) -> Result<(), Refusal> {
    let any = fields(kind).iter().any(|rule| rule.wanted != Wanted::Kept);
    if any { Ok(()) } else { Err(Refusal::EntryNotByHand { kind }) }
}

/// A new entry as its kind's table wants it.
pub(crate) fn checked_entry(
    product: &Product,
    new: &NewEntry,
    setting: &mut Setting<'_>,
) -> Result<Entry, Refusal> {
    by_hand(new.kind)?;
    let id = new.id.unwrap_or_else(|| EntryId((setting.new_id)()));
    if product.entries.get(id).is_some() {
        return Err(Refusal::EntryExists { entry: id });
    }
    let entry = Entry {
        id,
        kind: new.kind,
        fields: new.fields.clone(),
        created_at: setting.now,
        created_by: setting.by.to_owned(),
        deleted: false,
    };
    for (field, value) in &entry.fields {
        check(product, entry.kind, &rule(entry.kind, field)?, field, value)?;
        check_kpi(&entry, field, Some(value))?;
        check_tie(product, &entry, field, Some(value))?;
    }
    Ok(entry)
}

fn rule(kind: Kind, field: &Field) -> Result<FieldRule, Refusal> {
    let is_about = field.as_str().contains('/');
    let fits = |rule: &&FieldRule| {
        rule.word == field.stem()
            && rule.wanted.is_about_something() == is_about
            && rule.wanted != Wanted::Kept
    };
    let found = fields(kind).iter().find(fits).cloned();
    found.ok_or_else(|| Refusal::NoSuchField { kind, field: field.clone() })
}

fn check(
    product: &Product,
    kind: Kind,
    rule: &FieldRule,
    field: &Field,
    value: &Value,
) -> Result<(), Refusal> {
    let limit = if rule.wanted == Wanted::Line { LINE_CHARS } else { TEXT_CHARS };
    match value {
        Value::Text(text) if rule.wanted.is_text() && text.chars().count() > limit => {
            Err(Refusal::TextTooLong { field: field.clone(), chars: text.chars().count(), limit })
        }
        Value::Number(number) => match rule.wanted {
            Wanted::UpTo(limit) if *number > f64::from(limit) => {
                Err(Refusal::NumberTooHigh { kind, field: field.clone(), limit })
            }
            _ if rule.wanted.is_met(product, field, value) => Ok(()),
            _ => Err(wants(kind, rule, field)),
        },
        value if rule.wanted.is_met(product, field, value) => Ok(()),
        _ => Err(wants(kind, rule, field)),
    }
}

fn wants(kind: Kind, rule: &FieldRule, field: &Field) -> Refusal {
    Refusal::FieldWants { kind, field: field.clone(), wants: rule.wanted.key().to_owned() }
}

/// What a field holds, as a history tells it; a link says what it leads to.
fn shown(product: &Product, field: &Field, value: &Value) -> Option<String> {
    match value {
        Value::Text(text) | Value::Word(text) => Some(named(product, text).unwrap_or_else(|| text.clone())),
        Value::Number(number) => Some(number.to_string()),
        Value::Flag(false) => None,
        Value::Flag(true) => {
            let about = field.as_str().split_once('/').map(|(_, what)| what);
            Some(about.map_or_else(|| "yes".to_owned(), |what| named(product, what).unwrap_or_default()))
        }
    }
}

/// What the card or entry with this id is called.
fn named(product: &Product, id: &str) -> Option<String> {
    let id = id.parse().ok()?;
    let card = product.vision.card(CardId(id)).map(|card| excerpt(&card.text, EXCERPT_CHARS));
    card.or_else(|| product.entries.get(EntryId(id)).map(title))
}

#[cfg(test)]
mod tests;
