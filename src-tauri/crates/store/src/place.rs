//! Where everything lies: the names of the files in a library's folder, and the few things done to
//! files rather than to what is in them. Opens no database.

use crate::Error;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The folder of a library.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    folder: PathBuf,
}

/// The end of the name of a file that is not finished; such files are swept at the next opening.
const UNFINISHED: &str = ".part";

impl Place {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    /// The same, with the folder made where it was missing.
    pub(crate) fn make(folder: &Path) -> Result<Self, Error> {
        fs::create_dir_all(folder).map_err(|error| match Error::at(folder)(error) {
            Error::Io { detail } => Error::NoFolder { folder: folder.to_path_buf(), detail },
            other => other,
        })?;
        Ok(Self::new(folder))
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn library(&self) -> PathBuf {
        self.folder.join("library.db")
    }

    /// SQLite's write-ahead log, which is part of the library while it is open or was killed.
    pub(crate) fn log(&self) -> PathBuf {
        log_of(&self.library())
    }

    /// SQLite's index of the log, which can always be made anew.
    pub(crate) fn log_index(&self) -> PathBuf {
        beside(&self.library(), "-shm")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join("library.lock")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Keys, which no backup holds.
    pub(crate) fn keys(&self) -> PathBuf {
        self.folder.join("keys")
    }

    /// Removes what an interrupted program left unfinished, as far as it goes: it is in nobody's way.
    /// Only the holder of the lock may.
    pub(crate) fn sweep(&self) {
        for folder in [self.folder.clone(), self.backups()] {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if is_unfinished(&entry.path()) {
                    let _ = fs::remove_file(entry.path());
                }
            }
        }
    }
}

fn is_unfinished(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    // SQLite's side files of an unfinished file end in `.part-wal` and the like.
    name.ends_with(UNFINISHED) || name.contains(&format!("{UNFINISHED}-"))
}

/// Makes a file whole or not at all: `write` fills it under another name, then it gets its own.
pub(crate) fn whole_or_not_at_all(
    file: &Path,
    write: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<(), Error> {
    let unfinished = unfinished(file);
    remove_if_there(&unfinished)?;
    let written =
        write(&unfinished).and_then(|()| sync(&unfinished)).and_then(|()| rename(&unfinished, file));
    if written.is_err() {
        // The first error is the one to tell; what cannot be removed now is swept at the next opening.
        let _ = remove_if_there(&unfinished);
    }
    written
}

/// The log that belongs to a database file.
pub(crate) fn log_of(file: &Path) -> PathBuf {
    beside(file, "-wal")
}

/// Whether this log holds anything.
pub(crate) fn holds_something(log: &Path) -> bool {
    fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// Gives a file another name in the same folder, so that a power failure cannot take it back.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(Error::at(to))?;
    sync_folder(to.parent().unwrap_or(to))
}

pub(crate) fn remove_if_there(file: &Path) -> Result<(), Error> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::at(file)(error)),
        _ => Ok(()),
    }
}

fn unfinished(file: &Path) -> PathBuf {
    beside(file, UNFINISHED)
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn sync(file: &Path) -> Result<(), Error> {
    // Windows flushes only through a handle that may write.
    File::options()
        .read(true)
        .write(true)
        .open(file)
        .and_then(|file| file.sync_all())
        .map_err(Error::at(file))
}

#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> Result<(), Error> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::at(folder))
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_folder: &Path) -> Result<(), Error> {
    Ok(())
}
