//! Restoring: a backup takes the library's place, and the library is kept beside it.
//!
//! Three files have to change names, and the machine may stop between any two of them. So the new
//! library is first laid ready under a name that says what is intended; from then on whoever opens the
//! folder finishes the work.
//!
//! S11 A backup is read through before anything changes. A restore that is interrupted has not happened
//!     or is finished at the next opening, and what it replaced is kept, log and all.

use crate::backup::{copy, stamp};
use crate::door::Door;
use crate::lock::Lock;
use crate::place::{self, Place};
use crate::{Error, check};
use chrono::{DateTime, Utc};
use std::fs;
use std::path::{Path, PathBuf};

const READY: &str = "library-restoring-";
const KEPT: &str = "library-replaced-";

/// Puts a backup in the place of the library in this folder, which must not be open. Says where what was
/// there is kept.
///
/// # Errors
/// [`Error::BackupUnreadable`], [`Error::Newer`] or [`Error::Locked`]; then nothing has changed.
pub fn restore(folder: &Path, backup: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>, Error> {
    let place = Place::make(folder)?;
    let _lock = Lock::take(&place)?;
    finish(&place)?;
    let ready = place.folder().join(format!("{READY}{}.db", stamp(now)));
    lay_ready(backup, &ready)?;
    finish(&place)
}

/// Finishes a restore that was laid ready, if there is one. The lock must be held.
pub(crate) fn finish(place: &Place) -> Result<Option<PathBuf>, Error> {
    let Some((ready, stamp)) = ready(place)? else {
        return Ok(None);
    };
    let kept = place.folder().join(format!("{KEPT}{stamp}.db"));
    if place.library().exists() {
        place::rename(&place.library(), &kept)?;
    }
    if place.log().exists() {
        place::rename(&place.log(), &place::log_of(&kept))?;
    }
    place::remove_if_there(&place.log_index())?;
    place::rename(&ready, &place.library())?;
    Ok(Some(kept).filter(|kept| kept.exists()))
}

fn lay_ready(backup: &Path, ready: &Path) -> Result<(), Error> {
    let unreadable = |error: Error| match error {
        Error::Newer { .. } => error,
        _ => Error::BackupUnreadable { file: backup.to_path_buf(), detail: error.to_string() },
    };
    let connection = Door::find(backup).and_then(|door| door.open()).map_err(unreadable)?;
    if let Some(fault) = check::pages(&connection).map_err(unreadable)?.first() {
        return Err(unreadable(Error::damaged(fault)));
    }
    copy(&connection, ready)
}

fn ready(place: &Place) -> Result<Option<(PathBuf, String)>, Error> {
    let folder = place.folder();
    for entry in fs::read_dir(folder).map_err(Error::at(folder))? {
        let path = entry.map_err(Error::at(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stamp = name.strip_prefix(READY).and_then(|name| name.strip_suffix(".db"));
        if let Some(stamp) = stamp.map(str::to_owned) {
            return Ok(Some((path, stamp)));
        }
    }
    Ok(None)
}
