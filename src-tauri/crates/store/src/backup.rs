//! Backups: whole copies of the library beside it, made while the work goes on.
//!
//! S9 A backup is complete or it is not there. Ten are kept, and none is removed before a new one is
//!    complete; of several made on one day, the older go first.
//! S10 No backup is made of what the newest one already holds.

use crate::door::{self, Door};
use crate::library::Damage;
use crate::place::{self, Place};
use crate::products::LATEST;
use crate::{Error, Library, settings};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

const KEPT: usize = 10;
const STAMP: &str = "%Y-%m-%dT%H-%M-%SZ";

/// A backup in the library's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its file name, which is also its name in lists.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
}

/// The backups of the library in this folder, newest first; also when the library itself does not open.
#[must_use]
pub fn backups_in(folder: &Path) -> Vec<Backup> {
    let Ok(entries) = fs::read_dir(Place::new(folder).backups()) else {
        return Vec::new();
    };
    let mut backups: Vec<_> = entries.flatten().filter_map(|entry| Backup::at(entry.path())).collect();
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    backups
}

impl Backup {
    fn at(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_owned();
        let stamp = name.strip_prefix("interpares-")?.strip_suffix(".db")?;
        Some(Self {
            made_at: NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc(),
            bytes: fs::metadata(&path).ok()?.len(),
            name,
            path,
        })
    }
}

impl Library {
    /// The backups, newest first.
    ///
    /// # Errors
    /// None: what cannot be listed counts as not there.
    pub fn backups(&self) -> Result<Vec<Backup>, Error> {
        drop(self.backup_turn().take());
        Ok(backups_in(self.folder()))
    }

    /// Makes a backup now.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Damaged`] and what a failing disk says.
    pub fn back_up(&self, now: DateTime<Utc>) -> Result<Backup, Error> {
        self.may_write()?;
        let _turn = self.backup_turn().take();
        self.outside_a_transaction(|connection| make(connection, self.place(), now))
    }

    /// Makes a backup if the newest is a day old, or the last attempt failed, and there is anything new.
    ///
    /// # Errors
    /// As [`Library::back_up`].
    pub fn back_up_if_due(&self, now: DateTime<Utc>) -> Result<Option<Backup>, Error> {
        self.may_write()?;
        let mut turn = self.backup_turn().take();
        let newest = backups_in(self.folder()).into_iter().next();
        let is_old = newest.is_none_or(|newest| now - newest.made_at >= TimeDelta::days(1));
        if !is_old && !turn.failed {
            return Ok(None);
        }
        let made = self.outside_a_transaction(|connection| make_if_new(connection, self.place(), now));
        turn.failed = made.is_err();
        made
    }

    /// Writes a copy of the library to a file of the person's choice; one that is there is replaced.
    ///
    /// # Errors
    /// As [`Library::back_up`]; [`Error::NotOurs`] where the copy would replace the library itself.
    pub fn back_up_to(&self, file: &Path) -> Result<(), Error> {
        if is_within(file, self.place()) {
            return Err(Error::NotOurs { file: file.to_path_buf() });
        }
        self.outside_a_transaction(|connection| copy(connection, file))
    }
}

/// The backup that is being made since the library was opened, and whose turn it is to make one.
#[derive(Debug, Default)]
pub(crate) struct Turn(Mutex<Made>);

#[derive(Debug, Default)]
pub(crate) struct Made {
    running: Option<JoinHandle<Result<(), Error>>>,
    failed: bool,
}

impl Turn {
    /// Begins a backup on a thread of its own, unless there is nothing new. An error shows later: the
    /// next backup that is asked for is due then.
    pub(crate) fn begin(place: Place, damage: Damage, now: DateTime<Utc>) -> Self {
        let work = move || {
            let connection = Door::Live(place.library()).open()?;
            make_if_new(&connection, &place, now).map(drop).inspect_err(|error| {
                if matches!(error, Error::Damaged { .. }) {
                    // Whoever finds it first has said it.
                    let _ = damage.set(error.clone());
                }
            })
        };
        let running = std::thread::Builder::new().name("backup".to_owned()).spawn(work);
        Self(Mutex::new(Made { failed: running.is_err(), running: running.ok() }))
    }

    /// Waits until no backup is being made.
    pub(crate) fn take(&self) -> MutexGuard<'_, Made> {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = made.running.take() {
            made.failed = !matches!(running.join(), Ok(Ok(())));
        }
        made
    }
}

/// Copies a library, as it stands at this moment, to a file; whole or not at all. The connection must not
/// be in a transaction.
pub(crate) fn copy(connection: &Connection, file: &Path) -> Result<(), Error> {
    place::whole_or_not_at_all(file, |unfinished| {
        connection.execute("VACUUM INTO ?1", [door::uri(unfinished, "mode=rwc")])?;
        Ok(())
    })
}

pub(crate) fn make(connection: &Connection, place: &Place, now: DateTime<Utc>) -> Result<Backup, Error> {
    let folder = place.backups();
    fs::create_dir_all(&folder).map_err(Error::at(&folder))?;
    let path = free_name(&folder, now);
    copy(connection, &path)?;
    let backup = Backup::at(path.clone())
        .ok_or_else(|| Error::Io { detail: format!("{} has gone", path.display()) })?;
    prune(place.folder())?;
    Ok(backup)
}

fn make_if_new(connection: &Connection, place: &Place, now: DateTime<Utc>) -> Result<Option<Backup>, Error> {
    let present = contents(connection)?;
    let newest = backups_in(place.folder()).into_iter().next();
    let held = newest.map_or_else(|| Ok(Contents::default()), |newest| held_by(&newest));
    // A backup that does not read holds nothing.
    if held.is_ok_and(|held| held == present) {
        return Ok(None);
    }
    make(connection, place, now).map(Some)
}

fn held_by(backup: &Backup) -> Result<Contents, Error> {
    contents(&Door::Still(backup.path.clone()).open()?)
}

/// What tells two libraries apart. Acts are only ever appended: with the latest, all are the same.
#[derive(Default, PartialEq)]
struct Contents {
    products: Vec<[Option<Value>; 4]>,
    settings: Option<String>,
}

fn contents(connection: &Connection) -> Result<Contents, Error> {
    let latest = format!("(SELECT id FROM acts WHERE place = {LATEST})");
    let sql = format!("SELECT id, archived_at, deleted_at, {latest} FROM products ORDER BY id");
    let mut statement = connection.prepare(&sql)?;
    let products = statement
        .query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?
        .collect::<Result<_, _>>()?;
    Ok(Contents { products, settings: settings::read(connection)? })
}

fn prune(folder: &Path) -> Result<(), Error> {
    let backups = backups_in(folder);
    let made: Vec<_> = backups.iter().map(|backup| backup.made_at).collect();
    for index in too_many(&made) {
        place::remove_if_there(&backups[index].path)?;
    }
    Ok(())
}

/// Which of these, newest first, to remove so that ten are left.
fn too_many(made: &[DateTime<Utc>]) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..made.len()).collect();
    let mut removed = Vec::new();
    while kept.len() > KEPT {
        let same_day = |pair: &[usize]| made[pair[0]].date_naive() == made[pair[1]].date_naive();
        let oldest_of_its_day_twice = kept.windows(2).rposition(same_day).map(|newer| newer + 1);
        removed.push(kept.remove(oldest_of_its_day_twice.unwrap_or(kept.len() - 1)));
    }
    removed
}

/// The name of this second, or of the next one that no backup has: none replaces another.
fn free_name(folder: &Path, now: DateTime<Utc>) -> PathBuf {
    let named = |at| folder.join(format!("interpares-{}.db", stamp(at)));
    let mut at = now;
    while named(at).exists() {
        at += TimeDelta::seconds(1);
    }
    named(at)
}

/// An instant as part of a file name.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.format(STAMP).to_string()
}

fn is_within(file: &Path, place: &Place) -> bool {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let same = |a: &Path, b: &Path| matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b);
    same(folder, place.folder()) && name.starts_with("library")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn hours_before(hours: &[i64]) -> Vec<DateTime<Utc>> {
        let noon = DateTime::from_timestamp(1_795_348_800, 0).unwrap();
        let mut made: Vec<_> = hours.iter().map(|hours| noon - TimeDelta::hours(*hours)).collect();
        made.sort_by_key(|made| std::cmp::Reverse(*made));
        made
    }

    #[test]
    fn s9_a_day_of_many_starts_does_not_push_out_last_week() {
        let made = hours_before(&[0, 1, 2, 3, 4, 5, 24, 48, 72, 96, 120, 144]);
        let removed: BTreeSet<_> = too_many(&made).into_iter().collect();
        assert_eq!(removed, BTreeSet::from([4, 5]));
    }

    proptest! {
        #[test]
        fn s9_ten_are_kept_and_the_newest_among_them(hours in prop::collection::vec(0..2_000i64, 0..40)) {
            let made = hours_before(&hours);
            let removed: BTreeSet<_> = too_many(&made).into_iter().collect();
            prop_assert_eq!(made.len() - removed.len(), made.len().min(10));
            prop_assert!(!removed.contains(&0));
        }

        #[test]
        fn s9_a_day_loses_its_last_backup_only_when_no_day_has_two(
            hours in prop::collection::vec(0..400i64, 11..40),
        ) {
            let made = hours_before(&hours);
            let removed: BTreeSet<_> = too_many(&made).into_iter().collect();
            let days = |keep: &dyn Fn(usize) -> bool| -> Vec<_> {
                (0..made.len()).filter(|i| keep(*i)).map(|i| made[i].date_naive()).collect()
            };
            let kept = days(&|i| !removed.contains(&i));
            let lost = days(&|i| removed.contains(&i)).into_iter().any(|day| !kept.contains(&day));
            let distinct: BTreeSet<_> = kept.iter().collect();
            prop_assert!(!lost || distinct.len() == kept.len());
        }
    }
}
