//! The baseline of the disk: one row in one transaction, nothing else around it.

use rusqlite::Connection;
use std::path::Path;

/// A bare database: WAL, `synchronous=FULL`, one table of blobs.
pub struct Bare {
    connection: Connection,
}

impl Bare {
    pub fn open(file: &Path) -> Self {
        let connection = Connection::open(file).expect("a database");
        connection.pragma_update(None, "journal_mode", "WAL").expect("WAL");
        connection.pragma_update(None, "synchronous", "FULL").expect("FULL");
        connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB)", []).expect("a table");
        Self { connection }
    }

    /// One commit of so many bytes.
    pub fn commit(&self, bytes: &[u8]) {
        let mut insert =
            self.connection.prepare_cached("INSERT INTO row (bytes) VALUES (?1)").expect("an insert");
        insert.execute([bytes]).expect("it is written");
    }
}

/// How many bytes the library wrote for its newest acts, on average: every column of the rows they became.
pub fn bytes_of_an_act(library: &Path, acts: u32) -> usize {
    let database = Connection::open(library.join("library.db")).expect("the library");
    let newest = |table: &str, columns: &str| -> f64 {
        let sql = format!(
            "SELECT coalesce(avg({columns}), 0) FROM (SELECT * FROM {table} ORDER BY rowid DESC LIMIT {acts})"
        );
        database.query_row(&sql, [], |row| row.get(0)).expect("the rows")
    };
    let act = newest("acts", "length(id) + length(by) + length(what) + length(edits) + length(version) + 16");
    let update = newest("updates", "length(bytes) + 16");
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // some hundred bytes
    let whole = (act + update) as usize;
    whole
}
