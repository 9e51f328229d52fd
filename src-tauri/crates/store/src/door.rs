//! The door: what lies where a library should be, and the ways to open it.
//!
//! Looking never changes a byte. Only a file that was looked at and found sound is opened for writing.
//!
//! S2 A file that is foreign, newer, cut short or damaged is refused and stays as it is, byte for byte.
//! S3 A library can be read without being changed: while another process writes it, in a folder that
//!    cannot be written, and after its writer was killed.

use crate::Error;
use crate::place::{self, Place};
use crate::schema::{self, APPLICATION_ID, VERSION};
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// A file up to this size is read through before it is opened; it takes no time anyone would notice.
const READ_THROUGH: u64 = 8 * 1024 * 1024;

/// A way to read a library.
#[derive(Debug)]
pub(crate) enum Door {
    /// Someone may be writing it, or was killed while writing.
    Live(PathBuf),
    /// Nobody writes it, and not even SQLite's side files may be made.
    Still(PathBuf),
    /// A copy of one that can be read in no other way.
    Copy { file: PathBuf, _folder: TempDir },
}

impl Door {
    /// The way to read this library that leaves no trace where none may be left.
    pub(crate) fn find(file: &Path) -> Result<Self, Error> {
        look(file)?;
        if !place::log_of(file).exists() {
            schema::verify(&Self::Still(file.to_path_buf()).open()?)?;
        }
        let live = Self::Live(file.to_path_buf());
        match live.open().and_then(|connection| schema::verify(&connection)) {
            Ok(()) => Ok(live),
            // SQLite could not make its side files.
            Err(Error::Io { .. } | Error::ReadOnly | Error::DiskFull) => Self::aside(file),
            Err(refused) => Err(refused),
        }
    }

    fn aside(file: &Path) -> Result<Self, Error> {
        let log = place::log_of(file);
        if !place::holds_something(&log) {
            let still = Self::Still(file.to_path_buf());
            return schema::verify(&still.open()?).map(|()| still);
        }
        let folder = tempfile::tempdir().map_err(Error::at(file))?;
        let copy = folder.path().join("library.db");
        fs::copy(file, &copy).map_err(Error::at(file))?;
        fs::copy(&log, place::log_of(&copy)).map_err(Error::at(&log))?;
        let copy = Self::Copy { file: copy, _folder: folder };
        schema::verify(&copy.open()?).map(|()| copy)
    }

    /// One more connection, for reading only.
    pub(crate) fn open(&self) -> Result<Connection, Error> {
        let file = match self {
            Self::Live(file) | Self::Copy { file, .. } => uri(file, "mode=ro"),
            Self::Still(file) => uri(file, "mode=ro&immutable=1"),
        };
        connect(&file, OpenFlags::SQLITE_OPEN_READ_ONLY)
    }
}

/// Opens the library for writing, after looking at it. The lock must be held.
pub(crate) fn open_for_writing(place: &Place) -> Result<Connection, Error> {
    let file = place.library();
    look(&file)?;
    let still = !place::holds_something(&place.log());
    let door = if still { Door::Still(file.clone()) } else { Door::Live(file.clone()) };
    read_through(&door.open()?, &file)?;
    for writable in [&file, &place.log(), &place.log_index()] {
        may_write(writable)?;
    }
    write_ahead(connect(&uri(&file, "mode=rw"), OpenFlags::SQLITE_OPEN_READ_WRITE)?)
}

/// Makes an empty library, whole or not at all. The lock must be held.
pub(crate) fn create(place: &Place) -> Result<(), Error> {
    place::whole_or_not_at_all(&place.library(), |file| {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut connection = write_ahead(connect(&uri(file, "mode=rwc"), flags)?)?;
        schema::migrate(&mut connection, schema::MIGRATIONS)?;
        connection.close().map_err(|(_, error)| error.into())
    })
}

/// Whether there is nothing at all: neither a library nor the log of one.
pub(crate) fn is_empty(place: &Place) -> bool {
    // A link that leads nowhere today may lead somewhere tomorrow.
    fs::symlink_metadata(place.library()).is_err() && !place::holds_something(&place.log())
}

/// Looks at a file without SQLite: is it one of ours, known, and all there?
fn look(file: &Path) -> Result<(), Error> {
    let (header, size) = read_header(file)?;
    let not_ours = || Error::NotOurs { file: file.to_path_buf() };
    if header.iter().all(|byte| *byte == 0) {
        return Err(Error::damaged("the file is empty"));
    }
    if !header.starts_with(MAGIC) && !MAGIC.starts_with(&header) {
        return Err(not_ours());
    }
    if header.len() < 100 || size < 512 {
        return Err(Error::damaged(format!("the file ends after {size} bytes")));
    }
    if number(&header, 68) != APPLICATION_ID {
        return Err(not_ours());
    }
    let found = number(&header, 60);
    if found > VERSION {
        return Err(Error::Newer { found, known: VERSION });
    }
    all_there(file, &header, size)
}

fn read_header(file: &Path) -> Result<(Vec<u8>, u64), Error> {
    let opened = match File::open(file) {
        Ok(opened) => opened,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(missing(file, &error)),
        Err(error) => return Err(Error::at(file)(error)),
    };
    let size = opened.metadata().map_err(Error::at(file))?.len();
    let mut header = Vec::with_capacity(100);
    opened.take(100).read_to_end(&mut header).map_err(Error::at(file))?;
    Ok((header, size))
}

fn missing(file: &Path, error: &std::io::Error) -> Error {
    if place::holds_something(&place::log_of(file)) {
        return Error::damaged("the library is gone, only its log is there");
    }
    Error::NoFolder { folder: file.parent().unwrap_or(file).to_path_buf(), detail: error.to_string() }
}

/// A log that holds something may hold the missing pages; then only SQLite can tell.
fn all_there(file: &Path, header: &[u8], size: u64) -> Result<(), Error> {
    let page = match u64::from(number(header, 16) >> 16) {
        1 => 65_536,
        page => page,
    };
    let pages = u64::from(number(header, 28));
    let counted = number(header, 24) == number(header, 92);
    if counted && size < page * pages && !place::holds_something(&place::log_of(file)) {
        let detail = format!("the file ends after {size} of {} bytes", page * pages);
        return Err(Error::damaged(detail));
    }
    Ok(())
}

fn number(header: &[u8], at: usize) -> u32 {
    header[at..at + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn read_through(connection: &Connection, file: &Path) -> Result<(), Error> {
    schema::verify(connection)?;
    if fs::metadata(file).is_ok_and(|file| file.len() > READ_THROUGH) {
        return Ok(());
    }
    match connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))? {
        sound if sound == "ok" => Ok(()),
        fault => Err(Error::damaged(fault)),
    }
}

/// SQLite opens a file that cannot be written for reading, and says so only at the first write.
fn may_write(file: &Path) -> Result<(), Error> {
    match File::options().append(true).open(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::at(file)(error)),
        _ => Ok(()),
    }
}

fn connect(uri: &str, mode: OpenFlags) -> Result<Connection, Error> {
    let flags = mode | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(uri, flags)?;
    connection.set_prepared_statement_cache_capacity(32);
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}

/// What is committed survives a power failure from here on.
fn write_ahead(connection: Connection) -> Result<Connection, Error> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        let detail = "this folder lies on a drive that cannot hold a library".to_owned();
        return Err(Error::Io { detail });
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", cfg!(target_os = "macos"))?;
    connection.pragma_update(None, "checkpoint_fullfsync", cfg!(target_os = "macos"))?;
    // A log that one large import has blown up is cut back to this.
    connection.query_row("PRAGMA journal_size_limit = 16777216", [], |_| Ok(()))?;
    Ok(connection)
}

/// A path as SQLite takes it, whatever characters are in it.
pub(crate) fn uri(file: &Path, parameters: &str) -> String {
    let mut uri = String::from("file:");
    if cfg!(windows) && file.is_absolute() {
        uri.push_str("///");
    }
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                uri.push(char::from(*byte));
            }
            b'\\' if cfg!(windows) => uri.push('/'),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri + "?" + parameters
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    #[test]
    fn s4_every_commit_is_synced_to_the_disk() {
        let folder = tempdir().unwrap();
        let place = Place::new(folder.path());
        create(&place).unwrap();
        let writer = open_for_writing(&place).unwrap();
        let pragma = |name| writer.query_row(name, [], |row| row.get::<_, u32>(0)).unwrap();
        assert_eq!(pragma("PRAGMA synchronous"), 2, "FULL");
        assert_eq!(pragma("PRAGMA foreign_keys"), 1);
    }

    #[test]
    fn a_path_is_written_so_that_sqlite_reads_it_back() {
        assert_eq!(
            uri(Path::new("/a b/c?d#e%/ü.db"), "mode=ro"),
            "file:/a%20b/c%3Fd%23e%25/%C3%BC.db?mode=ro"
        );
    }

    #[cfg(unix)]
    #[test]
    fn s2_a_link_that_leads_nowhere_is_not_replaced_by_an_empty_library() {
        let folder = tempdir().unwrap();
        let place = Place::new(folder.path());
        std::os::unix::fs::symlink("/nowhere/library.db", place.library()).unwrap();
        assert!(!is_empty(&place));
    }
}
