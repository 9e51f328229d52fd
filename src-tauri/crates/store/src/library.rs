//! The library: one folder with one file, opened for writing by one process or for reading by any.
//!
//! Here is how it is opened and closed, and where readings and writings pass; what they do is in the
//! files named after it.

use crate::backup::Turn;
use crate::door::{self, Door};
use crate::lock::Lock;
use crate::place::Place;
use crate::readers::Readers;
use crate::schema::{self, MIGRATIONS};
use crate::writer::Writer;
use crate::{Error, backup, products, restore, votes};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// An open library. Cheap to clone; closed when the last clone is dropped.
#[derive(Clone, Debug)]
pub struct Library(Arc<Open>);

/// Counts what this process opened and wrote, in whichever library.
static CHANGES: AtomicU64 = AtomicU64::new(0);

/// The first damage found, by whoever reads or writes.
pub(crate) type Damage = Arc<OnceLock<Error>>;

/// Dropped from top to bottom: SQLite tidies up when the writer, as the last connection, closes, and
/// only then the lock is given back.
#[derive(Debug)]
struct Open {
    backup_turn: Turn,
    readers: Readers,
    writer: Option<Writer>,
    damage: Damage,
    place: Place,
    _lock: Option<Lock>,
}

impl Library {
    /// Opens the library in this folder for writing; makes both where they are missing.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NotOurs`], [`Error::Newer`], [`Error::Damaged`], [`Error::ReadOnlyFolder`],
    /// [`Error::NoFolder`], [`Error::DiskFull`]. What lies there is unchanged then.
    pub fn open(folder: &Path, now: DateTime<Utc>) -> Result<Self, Error> {
        let place = Place::make(folder)?;
        let lock = Lock::take(&place)?;
        restore::finish(&place)?;
        place.sweep();
        if door::is_empty(&place) {
            door::create(&place)?;
        }
        let mut connection = door::open_for_writing(&place)?;
        bring_up_to_date(&mut connection, &place, now, MIGRATIONS)?;
        products::purge(&mut connection, now)?;
        votes::sweep_keys(&connection, &place)?;
        let damage = Damage::default();
        CHANGES.fetch_add(1, Ordering::SeqCst);
        Ok(Self(Arc::new(Open {
            backup_turn: Turn::begin(place.clone(), damage.clone(), now),
            readers: Readers::new(Door::Live(place.library())),
            writer: Some(Writer::new(connection)),
            damage,
            place,
            _lock: Some(lock),
        })))
    }

    /// Opens the library in this folder for reading only, also while another process writes it.
    ///
    /// # Errors
    /// [`Error::NotOurs`], [`Error::Newer`], [`Error::Damaged`], [`Error::NoFolder`].
    pub fn open_read_only(folder: &Path) -> Result<Self, Error> {
        let place = Place::new(folder);
        Ok(Self(Arc::new(Open {
            backup_turn: Turn::default(),
            readers: Readers::new(Door::find(&place.library())?),
            writer: None,
            damage: Damage::default(),
            place,
            _lock: None,
        })))
    }

    /// The folder it lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.0.place.folder()
    }

    /// Whether it was opened for reading only.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.0.writer.is_none()
    }

    /// What was read is still so for as long as this is the same. `None`: others write this library, and it cannot be
    /// known.
    #[must_use]
    pub fn changes(&self) -> Option<u64> {
        (!self.is_read_only()).then(|| CHANGES.load(Ordering::SeqCst))
    }

    pub(crate) fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        self.noting_damage(self.0.readers.read(read))
    }

    pub(crate) fn outside_a_transaction<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.noting_damage(self.0.readers.read_outside_a_transaction(read))
    }

    pub(crate) fn write(
        &self,
        work: impl FnMut(&Connection) -> Result<u32, Error> + Send + 'static,
    ) -> Result<u32, Error> {
        let written = self.noting_damage(self.may_write()?.write(work));
        CHANGES.fetch_add(1, Ordering::SeqCst);
        written
    }

    /// Once anything was found damaged, nothing more is written: it could only get worse.
    fn noting_damage<T>(&self, outcome: Result<T, Error>) -> Result<T, Error> {
        if let Err(damaged @ Error::Damaged { .. }) = &outcome {
            // Whoever finds it first has said it.
            let _ = self.0.damage.set(damaged.clone());
        }
        outcome
    }

    pub(crate) fn may_write(&self) -> Result<&Writer, Error> {
        match self.0.damage.get() {
            Some(damaged) => Err(damaged.clone()),
            None => self.0.writer.as_ref().ok_or(Error::ReadOnly),
        }
    }

    pub(crate) fn backup_turn(&self) -> &Turn {
        &self.0.backup_turn
    }

    pub(crate) fn place(&self) -> &Place {
        &self.0.place
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        drop(self.backup_turn.take());
    }
}

fn bring_up_to_date(
    connection: &mut Connection,
    place: &Place,
    now: DateTime<Utc>,
    migrations: &[&str],
) -> Result<(), Error> {
    if (schema::version(connection)? as usize) < migrations.len() {
        backup::make(connection, place, now)?;
        schema::migrate(connection, migrations)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backups_in;
    use tempfile::tempdir;

    #[test]
    fn what_was_read_is_known_to_be_old_once_anything_is_written_or_opened() {
        let folder = tempdir().unwrap();
        let library = Library::open(folder.path(), DateTime::UNIX_EPOCH).unwrap();
        let before = library.changes().unwrap();
        library.write(|_| Ok(0)).unwrap();
        let written = library.changes().unwrap();
        assert!(written > before);
        let elsewhere = tempdir().unwrap();
        let other = Library::open(elsewhere.path(), DateTime::UNIX_EPOCH).unwrap();
        assert!(other.changes().unwrap() > written, "nothing of another library is taken for this one's");
        assert_eq!(Library::open_read_only(folder.path()).unwrap().changes(), None);
    }

    #[test]
    fn s1_a_library_is_copied_before_it_becomes_a_newer_one() {
        let folder = tempdir().unwrap();
        let (place, now) = (Place::new(folder.path()), DateTime::UNIX_EPOCH);
        door::create(&place).unwrap();
        let mut writer = door::open_for_writing(&place).unwrap();
        bring_up_to_date(&mut writer, &place, now, MIGRATIONS).unwrap();
        assert_eq!(backups_in(folder.path()).len(), 0, "there was nothing to do");
        let next = [MIGRATIONS, &["CREATE TABLE guests (key INTEGER PRIMARY KEY) STRICT;"]].concat();
        bring_up_to_date(&mut writer, &place, now, &next).unwrap();
        let before = Door::Still(backups_in(folder.path())[0].path.clone()).open().unwrap();
        assert_eq!(schema::version(&writer), Ok(MIGRATIONS.len() as u32 + 1));
        assert_eq!(schema::version(&before), Ok(MIGRATIONS.len() as u32));
    }
}
