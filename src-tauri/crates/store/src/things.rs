//! Which acts touched which card or entry, so that the history of one thing is found at once. An act touches what it is
//! about and what its edits change.
//!
//! An index beside the acts holds this for all acts up to the snapshot; it is brought up to date with each snapshot and
//! not with each act, whose price it would raise by a third. The acts after it are looked through.

use crate::row::{Key, place_of};
use crate::{Error, acts, snapshots};
use product::{Act, Edit, What};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use uuid::Uuid;

/// What an act touches.
fn touched(what: &What, edits: &[Edit]) -> BTreeSet<Uuid> {
    let told = what.cards().iter().map(|card| card.0).chain(what.entries().iter().map(|entry| entry.0));
    let card = |edit: &Edit| edit.card().map(|card| card.0);
    let entry = |edit: &Edit| edit.entry().map(|entry| entry.0);
    told.chain(edits.iter().filter_map(|edit| card(edit).or_else(|| entry(edit)))).collect()
}

/// Takes these acts into the index. A library that was written by an earlier program has some of them in it.
pub(crate) fn index(connection: &Connection, key: Key, seqs: RangeInclusive<u32>) -> Result<(), Error> {
    let mut found = connection.prepare_cached(
        "SELECT place, id, at, \"by\", what, version, edits FROM acts WHERE place >= ?1 AND place <= ?2",
    )?;
    let mut insert = connection
        .prepare_cached("INSERT OR IGNORE INTO act_cards (product, card, seq) VALUES (?1, ?2, ?3)")?;
    let places = [place_of(key, *seqs.start()), place_of(key, *seqs.end())];
    for stored in found.query_and_then(places, acts::read_stored)? {
        let stored = stored?;
        for thing in touched(&stored.act.what, &stored.edits) {
            insert.execute(params![key, thing.as_bytes(), stored.seq])?;
        }
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
    let upto = snapshots::upto(connection, key)?;
    let mut acts = looked_through(connection, [place_of(key, upto), place_of(key, before)], limit, thing)?;
    let rest = limit - u32::try_from(acts.len()).unwrap_or(limit);
    acts.extend(indexed(connection, key, before.min(upto + 1), rest, thing)?);
    Ok(acts)
}

fn indexed(
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

/// The acts between these two places whose text names the thing, and that touch it.
fn looked_through(
    connection: &Connection,
    [after, before]: [i64; 2],
    limit: u32,
    thing: Uuid,
) -> Result<Vec<(u32, Act)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT place, id, at, \"by\", what, version, edits FROM acts
         WHERE place > ?1 AND place < ?2 AND (instr(what, ?3) OR instr(edits, ?3)) ORDER BY place DESC",
    )?;
    let mut rows = statement.query(params![after, before, thing.to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if found.len() >= limit as usize {
            break;
        }
        let stored = acts::read_stored(row)?;
        if touched(&stored.act.what, &stored.edits).contains(&thing) {
            found.push((stored.seq, stored.act));
        }
    }
    Ok(found)
}
