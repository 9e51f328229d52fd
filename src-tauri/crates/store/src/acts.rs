//! Acts: the history of each product, appended and never changed.
//!
//! S7 Acts come back as they were appended, numbered from 1 in the order of appending, without gaps.

use crate::row::{self, Key, place_of, seq_at};
use crate::{Error, Library, Line, products, things};
use product::{Act, ActId, Edit, ProductId, What};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

/// Acts that go to the disk together, and the update of the document that holds them all.
#[derive(Clone, Debug, PartialEq)]
pub struct Append {
    /// The update.
    pub update: Vec<u8>,
    /// The acts, oldest first; at least one.
    pub acts: Vec<NewAct>,
    /// What the list shows of the product after them.
    pub line: Line,
}

/// An act that is to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAct {
    /// Who did what, and when.
    pub act: Act,
    /// What it did to the product.
    pub edits: Vec<Edit>,
    /// The version of the document right after it.
    pub version: Vec<u8>,
}

/// An act as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredAct {
    /// Its number in the product's history; the first is 1.
    pub seq: u32,
    /// Who did what, and when.
    pub act: Act,
    /// What it did to the product.
    pub edits: Vec<Edit>,
    /// The version of the document right after it.
    pub version: Vec<u8>,
}

impl Library {
    /// Keeps acts of a product; blocks until they are on disk. Returns the number of the first.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::NoActs`], [`Error::TooLarge`], [`Error::DiskFull`], [`Error::ReadOnly`]
    /// and what a failing disk says; then nothing of it is kept.
    pub fn append(&self, product: ProductId, append: Append) -> Result<u32, Error> {
        let encoded = Encoded::of(append)?;
        self.write(move |connection| self::append(connection, product, &encoded))
    }

    /// The history, newest first: at most `limit` acts, before one of them, about one card or entry.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`].
    pub fn acts(
        &self,
        product: ProductId,
        before: Option<u32>,
        limit: u32,
        about: Option<Uuid>,
    ) -> Result<Vec<(u32, Act)>, Error> {
        self.read(|connection| {
            let (key, last) = products::find(connection, product)?;
            let before = before.unwrap_or(last + 1);
            match about {
                Some(thing) => things::acts(connection, key, before, limit, thing),
                None => acts_before(connection, key, before, limit),
            }
        })
    }

    /// One act with all that belongs to it, if there is such an act.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`].
    pub fn act(&self, product: ProductId, seq: u32) -> Result<Option<StoredAct>, Error> {
        self.read(|connection| {
            let (key, _) = products::find(connection, product)?;
            let sql = "SELECT place, id, at, \"by\", what, version, edits FROM acts WHERE place = ?1";
            let mut statement = connection.prepare_cached(sql)?;
            let row = statement.query_and_then([place_of(key, seq)], read_stored)?.next();
            row.transpose()
        })
    }

    /// Hands over every act of a product, oldest first, one at a time.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`]; and whatever `each` answers.
    pub fn each_act<E: From<Error>>(
        &self,
        product: ProductId,
        each: &mut dyn FnMut(StoredAct) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut stopped = Ok(());
        self.read(|connection| {
            let (key, _) = products::find(connection, product)?;
            let sql = "SELECT place, id, at, \"by\", what, version, edits FROM acts
                       WHERE place > ?1 AND place < ?2 ORDER BY place";
            let mut statement = connection.prepare_cached(sql)?;
            let range = [place_of(key, 0), place_of(key + 1, 0)];
            let mut acts = statement.query_and_then(range, read_stored)?;
            while let (Ok(()), Some(act)) = (&stopped, acts.next()) {
                stopped = each(act?);
            }
            Ok(())
        })?;
        stopped
    }
}

/// What goes into the columns, made before it is anybody's turn to write.
pub(crate) struct Encoded {
    update: Vec<u8>,
    acts: Vec<EncodedAct>,
    line: Line,
    count: u32,
}

struct EncodedAct {
    id: ActId,
    at: String,
    by: String,
    what: String,
    version: Vec<u8>,
    edits: String,
}

impl Encoded {
    pub(crate) fn of(append: Append) -> Result<Self, Error> {
        let acts: Vec<_> = append.acts.into_iter().map(EncodedAct::of).collect::<Result<_, _>>()?;
        let count = u32::try_from(acts.len()).map_err(|_| Error::TooLarge)?;
        if count == 0 {
            return Err(Error::NoActs);
        }
        Ok(Self { update: append.update, acts, line: append.line, count })
    }
}

impl EncodedAct {
    fn of(new: NewAct) -> Result<Self, Error> {
        Ok(Self {
            id: new.act.id,
            at: row::instant(new.act.at),
            what: json(&new.act.what)?,
            edits: json(&new.edits)?,
            by: new.act.by,
            version: new.version,
        })
    }
}

pub(crate) fn append(connection: &Connection, product: ProductId, append: &Encoded) -> Result<u32, Error> {
    let (key, before) = products::show(connection, product, &append.line)?;
    let last = before + append.count;
    for (seq, act) in (before + 1..).zip(&append.acts) {
        insert(connection, place_of(key, seq), act, (seq == last).then_some(&append.update))?;
    }
    Ok(before + 1)
}

fn insert(
    connection: &Connection,
    place: i64,
    act: &EncodedAct,
    update: Option<&Vec<u8>>,
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO acts (place, id, at, \"by\", what, version, \"update\", edits)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let id = act.id.0.as_bytes();
    statement.execute(params![place, id, act.at, act.by, act.what, act.version, update, act.edits])?;
    Ok(())
}

/// Removes the acts of a product that is no more.
pub(crate) fn forget(connection: &Connection, key: Key) -> Result<(), Error> {
    let range = [place_of(key, 0), place_of(key + 1, 0)];
    connection.execute("DELETE FROM acts WHERE place >= ?1 AND place < ?2", range)?;
    Ok(())
}

fn acts_before(connection: &Connection, key: Key, before: u32, limit: u32) -> Result<Vec<(u32, Act)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT place, id, at, \"by\", what FROM acts WHERE place > ?1 AND place < ?2
         ORDER BY place DESC LIMIT ?3",
    )?;
    let range = params![place_of(key, 0), place_of(key, before), limit];
    statement.query_and_then(range, read)?.collect()
}

/// Reads the columns `place, id, at, by, what`.
pub(crate) fn read(row: &Row<'_>) -> Result<(u32, Act), Error> {
    let act = Act {
        id: ActId(row::read_id(row, 1)?),
        at: row::read_instant(row, 2)?,
        by: row.get(3)?,
        what: parse::<What>(row, 4)?,
    };
    Ok((seq_at(row.get(0)?), act))
}

pub(crate) fn read_stored(row: &Row<'_>) -> Result<StoredAct, Error> {
    let (seq, act) = read(row)?;
    Ok(StoredAct { seq, act, version: row.get(5)?, edits: parse(row, 6)? })
}

fn parse<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T, Error> {
    let text = row.get_ref(column)?.as_str().map_err(Error::damaged)?;
    serde_json::from_str(text).map_err(|error| {
        let place: i64 = row.get(0).unwrap_or_default();
        Error::damaged(format!("act {}: {error}", seq_at(place)))
    })
}

fn json(value: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Io { detail: error.to_string() })
}
