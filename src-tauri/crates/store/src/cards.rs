//! Which acts touched which card: an index beside the acts, so that a card's own history is found at
//! once. An act touches the cards it is about and the cards its edits change.

use crate::row::{Key, place_of};
use crate::{Error, acts};
use product::{Act, CardId};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

pub(crate) fn insert(
    connection: &Connection,
    key: Key,
    seq: u32,
    cards: &BTreeSet<CardId>,
) -> Result<(), Error> {
    let sql = "INSERT INTO act_cards (product, card, seq) VALUES (?1, ?2, ?3)";
    let mut statement = connection.prepare_cached(sql)?;
    for card in cards {
        statement.execute(params![key, card.0.as_bytes(), seq])?;
    }
    Ok(())
}

/// The acts about a card, newest first.
pub(crate) fn acts(
    connection: &Connection,
    key: Key,
    before: u32,
    limit: u32,
    card: CardId,
) -> Result<Vec<(u32, Act)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT place, id, at, \"by\", what FROM act_cards JOIN acts ON place = ?1 + seq
         WHERE product = ?2 AND card = ?3 AND seq < ?4 ORDER BY seq DESC LIMIT ?5",
    )?;
    let found = params![place_of(key, 0), key, card.0.as_bytes(), before, limit];
    statement.query_and_then(found, acts::read)?.collect()
}
