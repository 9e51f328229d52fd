//! Checking: reads the whole library and says what is not as it should be. Mends nothing, and knows
//! nothing of what is inside a document.
//!
//! S12 Checking finds whatever would keep a product or an act from being read.

use crate::row::{Key, place_of, seq_at};
use crate::{Error, Library, StoredAct, acts, products, schema, snapshots};
use product::ProductId;
use rusqlite::Connection;
use std::fmt;
use uuid::Uuid;

/// Something in the library that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file itself is damaged.
    File {
        /// What SQLite says.
        detail: String,
    },
    /// A row belongs to a product that is not there.
    Stray {
        /// In which table.
        table: String,
    },
    /// An act is missing from a history.
    Missing {
        /// Of which product.
        product: ProductId,
        /// The act's number.
        seq: u32,
    },
    /// An act, or what belongs to it, does not read.
    Unreadable {
        /// Of which product.
        product: ProductId,
        /// The act's number.
        seq: u32,
        /// Why not.
        detail: String,
    },
    /// The latest act has no update: the document cannot be made up to it.
    NoUpdate {
        /// Of which product.
        product: ProductId,
        /// The act's number.
        seq: u32,
    },
    /// The snapshot claims acts that are not there.
    SnapshotAhead {
        /// Of which product.
        product: ProductId,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { detail } => f.write_str(detail),
            Self::Stray { table } => write!(f, "a row in {table} belongs to no product"),
            Self::Missing { product, seq } => write!(f, "act {seq} of product {product} is missing"),
            Self::Unreadable { product, seq, detail } => {
                write!(f, "act {seq} of product {product} does not read: {detail}")
            }
            Self::NoUpdate { product, seq } => write!(f, "act {seq} of product {product} has no update"),
            Self::SnapshotAhead { product } => write!(f, "the snapshot of product {product} is ahead of it"),
        }
    }
}

impl Library {
    /// Reads everything and says what is not as it should be; nothing: all is sound.
    ///
    /// # Errors
    /// Only where reading could not go on; a damaged file is a fault, not an error.
    pub fn check(&self) -> Result<Vec<Fault>, Error> {
        self.read(|connection| {
            let mut faults = pages(connection)?;
            for reading in [lines as Reading, histories, strays] {
                match reading(connection) {
                    Ok(found) => faults.extend(found),
                    // Then the pages are at fault, and have been named.
                    Err(Error::Damaged { .. }) if !faults.is_empty() => {}
                    Err(Error::Damaged { detail }) => faults.push(Fault::File { detail }),
                    Err(error) => return Err(error),
                }
            }
            Ok(faults)
        })
    }
}

type Reading = fn(&Connection) -> Result<Vec<Fault>, Error>;

/// What SQLite itself finds.
pub(crate) fn pages(connection: &Connection) -> Result<Vec<Fault>, Error> {
    let file = |detail| Fault::File { detail };
    if let Err(Error::Damaged { detail }) = schema::verify(connection) {
        return Ok(vec![file(detail)]);
    }
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    match lines.collect::<Result<Vec<_>, _>>().map_err(Error::from) {
        Ok(lines) => Ok(lines.into_iter().filter(|line| line != "ok").map(file).collect()),
        Err(Error::Damaged { detail }) => Ok(vec![file(detail)]),
        Err(error) => Err(error),
    }
}

fn lines(connection: &Connection) -> Result<Vec<Fault>, Error> {
    products::list(connection).map(|_| Vec::new())
}

fn strays(connection: &Connection) -> Result<Vec<Fault>, Error> {
    let mut statement = connection.prepare(
        "SELECT \"table\" FROM pragma_foreign_key_check UNION ALL
         SELECT 'acts' FROM acts WHERE place >> 32 NOT IN (SELECT key FROM products)",
    )?;
    let tables = statement.query_map([], |row| Ok(Fault::Stray { table: row.get(0)? }))?;
    Ok(tables.collect::<Result<_, _>>()?)
}

fn histories(connection: &Connection) -> Result<Vec<Fault>, Error> {
    let sql = "SELECT key, id, last_seq FROM products ORDER BY key";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let id: Vec<u8> = row.get(1)?;
        let product = ProductId(Uuid::from_slice(&id).map_err(Error::damaged)?);
        let key = row.get(0)?;
        faults.extend(history(connection, key, product, row.get(2)?)?);
        if snapshots::upto(connection, key)? > products::find(connection, product)?.1 {
            faults.push(Fault::SnapshotAhead { product });
        }
    }
    Ok(faults)
}

/// The acts without gaps from the first one on, at least as many as were counted once.
fn history(connection: &Connection, key: Key, product: ProductId, counted: u32) -> Result<Vec<Fault>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT place, id, at, \"by\", what, version, edits, \"update\" IS NULL FROM acts
         WHERE place > ?1 AND place < ?2 ORDER BY place",
    )?;
    let mut rows = statement.query([place_of(key, 0), place_of(key + 1, 0)])?;
    let (mut faults, mut expected, mut without_update) = (Vec::new(), 1, false);
    while let Some(row) = rows.next()? {
        let seq = seq_at(row.get(0)?);
        faults.extend((expected..seq).map(|seq| Fault::Missing { product, seq }));
        faults.extend(unreadable(product, seq, acts::read_stored(row)));
        (expected, without_update) = (seq + 1, row.get(7)?);
    }
    faults.extend((expected..=counted).map(|seq| Fault::Missing { product, seq }));
    faults.extend(without_update.then_some(Fault::NoUpdate { product, seq: expected - 1 }));
    Ok(faults)
}

fn unreadable(product: ProductId, seq: u32, read: Result<StoredAct, Error>) -> Option<Fault> {
    let detail = read.err()?.to_string();
    Some(Fault::Unreadable { product, seq, detail })
}
