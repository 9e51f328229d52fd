//! The products of a library: one row each, with what the list of products shows.
//!
//! S5 A product and its first acts come into being together.
//! S6 A deleted product can be recovered for 30 days; then the next opening forgets it.

use crate::acts::{self, Encoded};
use crate::row::{self, Key};
use crate::{Append, Error, Library};
use chrono::{DateTime, TimeDelta, Utc};
use product::ProductId;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// How long a deleted product can be recovered.
pub const RECOVERABLE_DAYS: i64 = 30;

/// A product that is to come into being.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProduct {
    /// Its id.
    pub id: ProductId,
    /// When it was started.
    pub created_at: DateTime<Utc>,
}

/// What the list shows of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// The vision, if there is one; as much of it as the list shows.
    pub statement: Option<String>,
    /// How many cards hang on its board.
    pub cards: u32,
    /// When it was last changed: when its latest act was done.
    pub changed_at: DateTime<Utc>,
}

/// A product in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductRow {
    /// Its id.
    pub id: ProductId,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// What the list shows of it.
    pub line: Line,
    /// The number of its latest act.
    pub last_seq: u32,
    /// Out of the way since.
    pub archived_at: Option<DateTime<Utc>>,
    /// Deleted since.
    pub deleted_at: Option<DateTime<Utc>>,
}

impl Library {
    /// All products, archived and deleted ones included; latest change first.
    ///
    /// # Errors
    /// What cannot be read is [`Error::Damaged`].
    pub fn products(&self) -> Result<Vec<ProductRow>, Error> {
        self.read(list)
    }

    /// Puts a product into the library, with its first acts. Returns the number of the first: 1.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`], and all that [`Library::append`] may answer.
    pub fn add_product(&self, product: NewProduct, first: Append) -> Result<u32, Error> {
        let first = Encoded::of(first)?;
        self.write(move |connection| {
            insert(connection, &product)?;
            acts::append(connection, product.id, &first)
        })
    }

    /// Puts a product out of the way since this time, or back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn set_archived(&self, product: ProductId, since: Option<DateTime<Utc>>) -> Result<(), Error> {
        self.mark("UPDATE products SET archived_at = ?2 WHERE id = ?1", product, since)
    }

    /// Deletes a product at this time, or recovers it.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn set_deleted(&self, product: ProductId, since: Option<DateTime<Utc>>) -> Result<(), Error> {
        self.mark("UPDATE products SET deleted_at = ?2 WHERE id = ?1", product, since)
    }

    fn mark(&self, sql: &'static str, product: ProductId, since: Option<DateTime<Utc>>) -> Result<(), Error> {
        let since = since.map(row::instant);
        self.write(move |connection| {
            match connection.prepare_cached(sql)?.execute(params![product.0.as_bytes(), since])? {
                0 => Err(Error::NotFound(product)),
                _ => Ok(0),
            }
        })
        .map(drop)
    }
}

/// Where the latest act of a product lies. It is the end of the product's places, so it is found as fast as a number in
/// the product's row would be, and that row need not be written with every act.
macro_rules! latest {
    () => {
        "(SELECT place FROM acts WHERE place > (key << 32) AND place < (key + 1 << 32) ORDER BY place DESC LIMIT 1)"
    };
}

/// The same, for a query that is asked now and then.
pub(crate) const LATEST: &str = latest!();

/// All products, latest change first.
pub(crate) fn list(connection: &Connection) -> Result<Vec<ProductRow>, Error> {
    let mut statement = connection.prepare_cached(concat!(
        "SELECT products.id, name, statement, cards, at, changed_at, created_at,
                ifnull(place, 0) & 0xffffffff, archived_at, deleted_at
         FROM products LEFT JOIN acts ON place = ",
        latest!(),
        " ORDER BY ifnull(at, changed_at) DESC, key DESC"
    ))?;
    statement.query_and_then([], read)?.collect()
}

/// Writes what the list shows where it is something else now, and says the product's key and its latest act.
pub(crate) fn show(connection: &Connection, product: ProductId, line: &Line) -> Result<(Key, u32), Error> {
    let mut statement = connection.prepare_cached(concat!(
        "SELECT key, ifnull(",
        latest!(),
        ", 0) & 0xffffffff, name IS ?2 AND statement IS ?3 AND cards IS ?4 FROM products WHERE id = ?1"
    ))?;
    let found = params![product.0.as_bytes(), line.name, line.statement, line.cards];
    let (key, last, is_shown): (Key, u32, bool) = statement
        .query_row(found, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .ok_or(Error::NotFound(product))?;
    if !is_shown {
        let sql = "UPDATE products SET name = ?2, statement = ?3, cards = ?4, changed_at = ?5 WHERE key = ?1";
        let changed_at = row::instant(line.changed_at);
        let shown = params![key, line.name, line.statement, line.cards, changed_at];
        connection.prepare_cached(sql)?.execute(shown)?;
    }
    Ok((key, last))
}

/// Notes how many acts a product has: fewer than were noted once are a fault.
pub(crate) fn note_count(connection: &Connection, key: Key, acts: u32) -> Result<(), Error> {
    let sql = "UPDATE products SET last_seq = ?2 WHERE key = ?1";
    connection.prepare_cached(sql)?.execute(params![key, acts])?;
    Ok(())
}

/// The key of a product and its latest act.
pub(crate) fn find(connection: &Connection, product: ProductId) -> Result<(Key, u32), Error> {
    connection
        .prepare_cached(concat!(
            "SELECT key, ifnull(",
            latest!(),
            ", 0) & 0xffffffff FROM products WHERE id = ?1"
        ))?
        .query_row([product.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or(Error::NotFound(product))
}

/// The products that are not deleted.
pub(crate) fn present(connection: &Connection) -> Result<Vec<(Key, ProductId)>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT key, id FROM products WHERE deleted_at IS NULL ORDER BY key")?;
    let products = statement.query_and_then([], |row| Ok((row.get(0)?, ProductId(row::read_id(row, 1)?))))?;
    products.collect()
}

/// Forgets the products that were deleted too long ago to be recovered.
pub(crate) fn purge(connection: &mut Connection, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(limit) = now.checked_sub_signed(TimeDelta::days(RECOVERABLE_DAYS)) else {
        return Ok(());
    };
    let limit = row::instant(limit);
    let transaction = connection.transaction()?;
    let keys: Vec<Key> = transaction
        .prepare("SELECT key FROM products WHERE deleted_at < ?1")?
        .query_map([limit], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for key in keys {
        acts::forget(&transaction, key)?;
        transaction.execute("DELETE FROM products WHERE key = ?1", [key])?;
    }
    Ok(transaction.commit()?)
}

fn insert(connection: &Connection, product: &NewProduct) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO products (id, last_seq, cards, created_at, changed_at, name) VALUES (?1, 0, 0, ?2, ?2, '')
         ON CONFLICT (id) DO NOTHING",
    )?;
    match statement.execute(params![product.id.0.as_bytes(), row::instant(product.created_at)])? {
        0 => Err(Error::AlreadyThere(product.id)),
        _ => Ok(()),
    }
}

fn read(row: &Row<'_>) -> Result<ProductRow, Error> {
    // One act that does not read must not take the list of all products away.
    let latest = row::read_instant_or_none(row, 4).ok().flatten();
    Ok(ProductRow {
        id: ProductId(row::read_id(row, 0)?),
        line: Line {
            name: row.get(1)?,
            statement: row.get(2)?,
            cards: row.get(3)?,
            changed_at: latest.map_or_else(|| row::read_instant(row, 5), Ok)?,
        },
        created_at: row::read_instant(row, 6)?,
        last_seq: row.get(7)?,
        archived_at: row::read_instant_or_none(row, 8)?,
        deleted_at: row::read_instant_or_none(row, 9)?,
    })
}
