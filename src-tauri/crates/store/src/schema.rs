//! The shape of the file, version by version.
//!
//! `application_id` tells a library from any other SQLite file, `user_version` its version. Each
//! migration leads from one version to the next; all that are needed run in one transaction, after the
//! file was copied. A migration once released is never edited. A new kind of act or edit is a new
//! version too, even when no table changes: an older program must refuse what it cannot read.
//!
//! S1 A file of an earlier version opens for ever, and is copied before it is changed.

use crate::Error;
use rusqlite::Connection;

/// "InPa" in ASCII, in the header of every library.
pub(crate) const APPLICATION_ID: u32 = 0x496e_5061;

/// The migration at index n leads from version n to version n + 1.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("schema/version_1.sql"),
    include_str!("schema/version_2.sql"),
    include_str!("schema/version_3.sql"),
    include_str!("schema/version_4.sql"),
];

/// The version this program writes.
#[allow(clippy::cast_possible_truncation)]
pub(crate) const VERSION: u32 = MIGRATIONS.len() as u32;

/// Leads a database from the version it has to the last of these, in one transaction.
pub(crate) fn migrate(connection: &mut Connection, migrations: &[&str]) -> Result<(), Error> {
    let from = version(connection)?;
    let transaction = connection.transaction()?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    for migration in migrations.iter().skip(from as usize) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", migrations.len() as i64)?;
    Ok(transaction.commit()?)
}

pub(crate) fn version(connection: &Connection) -> Result<u32, Error> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Fails unless this is a library of ours, of a version we know, with the tables that version has.
pub(crate) fn verify(connection: &Connection) -> Result<(), Error> {
    let found = version(connection)?;
    if found > VERSION {
        return Err(Error::Newer { found, known: VERSION });
    }
    let mut model = Connection::open_in_memory()?;
    migrate(&mut model, MIGRATIONS.get(..found as usize).unwrap_or(MIGRATIONS))?;
    if found == 0 || shape(connection)? != shape(&model)? {
        return Err(Error::damaged("the tables are not as they should be"));
    }
    Ok(())
}

fn shape(connection: &Connection) -> Result<Vec<(String, Option<String>)>, Error> {
    // SQLite's own statistics tables may come and go.
    let sql = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: &str = "CREATE TABLE guests (key INTEGER PRIMARY KEY) STRICT;";
    const BROKEN: &str = "CREATE TABLE wrong (key INTEGER PRIMARY KEY) STRICT; CREATE NONSENSE;";

    fn and(more: &[&'static str]) -> Vec<&'static str> {
        [MIGRATIONS, more].concat()
    }

    #[test]
    fn a_migration_that_fails_leaves_the_version_before() {
        let mut library = Connection::open_in_memory().unwrap();
        migrate(&mut library, MIGRATIONS).unwrap();
        let before = shape(&library).unwrap();
        assert!(migrate(&mut library, &and(&[NEXT, BROKEN])).is_err());
        assert_eq!((version(&library).unwrap(), shape(&library).unwrap()), (VERSION, before));
    }

    #[test]
    fn migrations_run_from_the_version_the_file_has() {
        let mut library = Connection::open_in_memory().unwrap();
        migrate(&mut library, MIGRATIONS).unwrap();
        migrate(&mut library, &and(&[NEXT])).unwrap();
        assert_eq!(version(&library).unwrap(), VERSION + 1);
        assert_eq!(verify(&library), Err(Error::Newer { found: VERSION + 1, known: VERSION }));
    }
}
