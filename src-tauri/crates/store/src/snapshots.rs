//! Snapshots: a product's document in one piece, so that it opens fast.
//!
//! A snapshot is a short cut and never the only copy: the updates it stands for stay with their acts.
//!
//! S8 Loading gives the newest snapshot and every update it may not hold.

use crate::row::{Key, place_of};
use crate::{Error, Library, products, things};
use product::ProductId;
use rusqlite::{Connection, OptionalExtension, params};

/// What a document is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The newest snapshot.
    pub snapshot: Option<Vec<u8>>,
    /// The updates after it, oldest first.
    pub updates: Vec<Vec<u8>>,
    /// The number of the latest act.
    pub last_seq: u32,
}

impl Library {
    /// What a product's document is made of.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`].
    pub fn load(&self, product: ProductId) -> Result<Loaded, Error> {
        self.read(|connection| {
            let (key, last_seq) = products::find(connection, product)?;
            let (upto, snapshot) = newest(connection, key)?.unzip();
            let updates = updates_after(connection, key, upto.unwrap_or(0))?;
            Ok(Loaded { snapshot, updates, last_seq })
        })
    }

    /// The same without the snapshot: every update since the first act. For checks, and for a document
    /// whose snapshot does not read.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`].
    pub fn load_from_the_first_act(&self, product: ProductId) -> Result<Loaded, Error> {
        self.read(|connection| {
            let (key, last_seq) = products::find(connection, product)?;
            let updates = updates_after(connection, key, 0)?;
            Ok(Loaded { snapshot: None, updates, last_seq })
        })
    }

    /// Keeps a snapshot that holds all acts up to this one, instead of an older one.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::SnapshotAhead`], and all that [`Library::append`] may answer.
    pub fn save_snapshot(&self, product: ProductId, upto: u32, bytes: &[u8]) -> Result<(), Error> {
        let bytes = bytes.to_vec();
        self.write(move |connection| {
            let (key, last_seq) = products::find(connection, product)?;
            if upto > last_seq {
                return Err(Error::SnapshotAhead { upto, last_seq });
            }
            let held = self::upto(connection, key)?;
            if upto >= held {
                keep(connection, key, upto, &bytes)?;
                things::index(connection, key, held + 1..=upto)?;
                products::note_count(connection, key, last_seq)?;
            }
            Ok(0)
        })
        .map(drop)
    }
}

fn keep(connection: &Connection, key: Key, upto: u32, bytes: &[u8]) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO snapshots (product, upto, bytes) VALUES (?1, ?2, ?3)
         ON CONFLICT (product) DO UPDATE SET upto = excluded.upto, bytes = excluded.bytes",
    )?;
    statement.execute(params![key, upto, bytes])?;
    Ok(())
}

/// Up to which act the newest snapshot goes; 0: there is none.
pub(crate) fn upto(connection: &Connection, key: Key) -> Result<u32, Error> {
    let sql = "SELECT upto FROM snapshots WHERE product = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?.unwrap_or(0))
}

fn newest(connection: &Connection, key: Key) -> Result<Option<(u32, Vec<u8>)>, Error> {
    let sql = "SELECT upto, bytes FROM snapshots WHERE product = ?1";
    let row =
        connection.prepare_cached(sql)?.query_row([key], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(row)
}

fn updates_after(connection: &Connection, key: Key, seq: u32) -> Result<Vec<Vec<u8>>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT \"update\" FROM acts WHERE place > ?1 AND place < ?2 AND \"update\" IS NOT NULL ORDER BY place",
    )?;
    let updates = statement.query_map([place_of(key, seq), place_of(key + 1, 0)], |row| row.get(0))?;
    Ok(updates.collect::<Result<_, _>>()?)
}
