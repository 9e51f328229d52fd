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

/// How many bytes the library wrote for its newest acts, on average: what an act itself says, in every
/// column of its row. What the library writes beside it (the list of products, the cards of an act) is
/// not counted; it is ours to pay for.
pub fn bytes_of_an_act(library: &Path, acts: u32) -> usize {
    let database = Connection::open(library.join("library.db")).expect("the library");
    let columns = ["id", "at", "\"by\"", "what", "version", "coalesce(\"update\", '')", "edits"];
    let length = columns.map(|column| format!("length({column})")).join(" + ");
    let newest = format!("SELECT {length} AS bytes FROM acts ORDER BY place DESC LIMIT {acts}");
    let sql = format!("SELECT CAST(avg(bytes) AS INTEGER) FROM ({newest})");
    let bytes: u32 = database.query_row(&sql, [], |row| row.get(0)).expect("the rows");
    bytes.try_into().expect("some hundred bytes")
}
