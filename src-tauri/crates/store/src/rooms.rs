//! What live rooms must not forget: texts under names. What they say, the room knows; they stay on this machine.
//!
//! S14 What a room keeps at once is on disk whole or not at all, and comes back as it was kept, by name.
//! S15 What a room kept goes with its product for good, and with the room.

use crate::row::Key;
use crate::{Error, Library, products, row, schema};
use product::ProductId;
use rusqlite::{Connection, params};

/// The version of the library that first held rooms.
const SINCE: u32 = 3;

/// A text that a room keeps under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomRow {
    /// The name.
    pub key: String,
    /// The text; `None`: nothing is kept under this name any more.
    pub text: Option<String>,
}

impl Library {
    /// Keeps what a room around this product must not forget, in place of what it kept under the same names.
    ///
    /// # Errors
    /// [`Error::NotFound`], and all that [`Library::append`] may answer.
    pub fn keep_room(&self, product: ProductId, rows: &[RoomRow]) -> Result<(), Error> {
        let rows = rows.to_vec();
        self.write(move |connection| keep(connection, product, &rows)).map(drop)
    }

    /// What the room around this product keeps: texts by name, in the order of the names.
    ///
    /// # Errors
    /// [`Error::NotFound`]; what cannot be read is [`Error::Damaged`].
    pub fn room_rows(&self, product: ProductId) -> Result<Vec<(String, String)>, Error> {
        self.read(|connection| {
            let (key, _) = products::find(connection, product)?;
            if schema::version(connection)? < SINCE { Ok(vec![]) } else { all(connection, key) }
        })
    }

    /// Forgets all that the room around this product kept.
    ///
    /// # Errors
    /// [`Error::NotFound`], and all that [`Library::append`] may answer.
    pub fn forget_room(&self, product: ProductId) -> Result<(), Error> {
        self.write(move |connection| {
            let (key, _) = products::find(connection, product)?;
            connection.prepare_cached("DELETE FROM room_rows WHERE product = ?1")?.execute([key])?;
            Ok(0)
        })
        .map(drop)
    }

    /// The products around which a room keeps something; deleted ones are not among them.
    ///
    /// # Errors
    /// What cannot be read is [`Error::Damaged`].
    pub fn rooms(&self) -> Result<Vec<ProductId>, Error> {
        self.read(|connection| {
            if schema::version(connection)? < SINCE {
                return Ok(vec![]);
            }
            let sql = "SELECT id FROM products WHERE deleted_at IS NULL
                       AND key IN (SELECT product FROM room_rows) ORDER BY key";
            let mut statement = connection.prepare_cached(sql)?;
            statement.query_and_then([], |found| Ok(ProductId(row::read_id(found, 0)?)))?.collect()
        })
    }
}

fn keep(connection: &Connection, product: ProductId, rows: &[RoomRow]) -> Result<u32, Error> {
    let (key, _) = products::find(connection, product)?;
    let mut write = connection.prepare_cached(
        "INSERT INTO room_rows (product, key, text) VALUES (?1, ?2, ?3)
         ON CONFLICT (product, key) DO UPDATE SET text = excluded.text",
    )?;
    let mut drop = connection.prepare_cached("DELETE FROM room_rows WHERE product = ?1 AND key = ?2")?;
    for row in rows {
        match &row.text {
            Some(text) => write.execute(params![key, row.key, text])?,
            None => drop.execute(params![key, row.key])?,
        };
    }
    Ok(0)
}

fn all(connection: &Connection, product: Key) -> Result<Vec<(String, String)>, Error> {
    let sql = "SELECT key, text FROM room_rows WHERE product = ?1 ORDER BY key";
    let mut statement = connection.prepare_cached(sql)?;
    statement.query_and_then([product], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
