//! Which acts touched which card or entry: an index beside the acts, so that the history of one thing is
//! found at once. An act touches what it is about and what its edits change.

use crate::row::{Key, place_of};
use crate::{Error, acts};
use product::{Act, Edit, What};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What an act touches.
pub(crate) fn touched(what: &What, edits: &[Edit]) -> BTreeSet<Uuid> {
    let told = what.cards().iter().map(|card| card.0).chain(what.entries().iter().map(|entry| entry.0));
    let card = |edit: &Edit| edit.card().map(|card| card.0);
    let entry = |edit: &Edit| edit.entry().map(|entry| entry.0);
    told.chain(edits.iter().filter_map(|edit| card(edit).or_else(|| entry(edit)))).collect()
}

pub(crate) fn insert(
    connection: &Connection,
    key: Key,
    seq: u32,
    things: &BTreeSet<Uuid>,
) -> Result<(), Error> {
    let sql = "INSERT INTO act_cards (product, card, seq) VALUES (?1, ?2, ?3)";
    let mut statement = connection.prepare_cached(sql)?;
    for thing in things {
        statement.execute(params![key, thing.as_bytes(), seq])?;
    }
    Ok(())
}

/// The acts about a card or an entry, newest first.
pub(crate) fn acts(
    connection: &Connection,
    key: Key,
    before: u32,
    limit: u32,
    thing: Uuid,
) -> Result<Vec<(u32, Act)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT place, id, at, \"by\", what FROM act_cards JOIN acts ON place = ?1 + seq
         WHERE product = ?2 AND card = ?3 AND seq < ?4 ORDER BY seq DESC LIMIT ?5",
    )?;
    let found = params![place_of(key, 0), key, thing.as_bytes(), before, limit];
    statement.query_and_then(found, acts::read)?.collect()
}
