//! Records of decisions this library has seen, each under a seal that only its own key makes: so that even
//! somebody who knows how digests are made cannot exchange one unseen.
//!
//! B7 A record this library has seen cannot be changed, nor made to disappear, without being noticed.

use crate::row::{self, Key as ProductKey};
use crate::seal::Key;
use crate::{Error, Library, products, schema};
use product::{EntryId, ProductId};
use rusqlite::{Connection, params};

/// The version of the library that first held seals of records.
const SINCE: u32 = 2;

/// A record of a decision, as a product has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenRecord {
    /// Of which decision.
    pub decision: EntryId,
    /// The digest it is kept under.
    pub digest: String,
    /// All it says.
    pub text: String,
}

impl Library {
    /// Remembers records; those it has seen already stay as they were seen. In a library that came without its
    /// key, a copy or a backup elsewhere, all begins anew.
    ///
    /// # Errors
    /// [`Error::NotFound`], and all that [`Library::append`] may answer.
    pub fn remember_records(&self, product: ProductId, records: &[SeenRecord]) -> Result<(), Error> {
        self.may_write()?;
        let known = Key::of_records(self.place())?;
        if known.is_none() {
            self.write(|connection| Ok(connection.execute("DELETE FROM records", []).map(|_| 0)?))?;
        }
        let key = known.map_or_else(|| Key::make_for_records(self.place()), Ok)?;
        let seal = |record: &SeenRecord| Ok((record.clone(), key.sign(&about(&product, record))?));
        let sealed: Vec<(SeenRecord, Vec<u8>)> = records.iter().map(seal).collect::<Result<_, Error>>()?;
        self.write(move |connection| insert(connection, product, &sealed)).map(drop)
    }

    /// The decisions of which a record that was seen is not among these, or says something else now. Without the
    /// key only what has gone is noticed.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`].
    pub fn changed_records(&self, product: ProductId, records: &[SeenRecord]) -> Result<Vec<EntryId>, Error> {
        let seals = self.read(|connection| {
            let (key, _) = products::find(connection, product)?;
            if schema::version(connection)? < SINCE { Ok(vec![]) } else { seals(connection, key) }
        })?;
        if seals.is_empty() {
            return Ok(vec![]);
        }
        let key = Key::of_records(self.place())?;
        let is_there = |(decision, digest, seal): &(EntryId, String, Vec<u8>)| {
            let same = |record: &&SeenRecord| record.decision == *decision && record.digest == *digest;
            let knows = |record| key.as_ref().is_none_or(|key| key.knows(seal, &about(&product, record)));
            records.iter().find(same).is_some_and(knows)
        };
        let mut changed: Vec<EntryId> =
            seals.iter().filter(|seal| !is_there(seal)).map(|(decision, ..)| *decision).collect();
        changed.dedup();
        Ok(changed)
    }
}

fn about<'a>(product: &'a ProductId, record: &'a SeenRecord) -> [&'a [u8]; 5] {
    let (decision, digest) = (record.decision.0.as_bytes(), record.digest.as_bytes());
    [b"record 1", product.0.as_bytes(), decision, digest, record.text.as_bytes()]
}

fn insert(
    connection: &Connection,
    product: ProductId,
    sealed: &[(SeenRecord, Vec<u8>)],
) -> Result<u32, Error> {
    let (key, _) = products::find(connection, product)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO records (product, decision, digest, seal) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO NOTHING",
    )?;
    for (record, seal) in sealed {
        statement.execute(params![key, record.decision.0.as_bytes(), record.digest, seal])?;
    }
    Ok(0)
}

fn seals(connection: &Connection, product: ProductKey) -> Result<Vec<(EntryId, String, Vec<u8>)>, Error> {
    let sql = "SELECT decision, digest, seal FROM records WHERE product = ?1 ORDER BY decision, digest";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement
        .query_and_then([product], |row| Ok((EntryId(row::read_id(row, 0)?), row.get(1)?, row.get(2)?)))?;
    rows.collect()
}
