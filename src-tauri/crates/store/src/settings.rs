//! Settings: one JSON text, kept as it is given. What is in it, others know.

use crate::{Error, Library};
use rusqlite::{Connection, OptionalExtension};

impl Library {
    /// The settings, if any were kept.
    ///
    /// # Errors
    /// What cannot be read is [`Error::Damaged`].
    pub fn settings(&self) -> Result<Option<String>, Error> {
        self.read(read)
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// All that [`Library::append`] may answer.
    pub fn set_settings(&self, json: &str) -> Result<(), Error> {
        let json = json.to_owned();
        self.write(move |connection| {
            let sql = "INSERT INTO settings (key, json) VALUES (1, ?1)
                       ON CONFLICT (key) DO UPDATE SET json = excluded.json";
            connection.prepare_cached(sql)?.execute([&json])?;
            Ok(0)
        })
        .map(drop)
    }
}

pub(crate) fn read(connection: &Connection) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached("SELECT json FROM settings")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}
