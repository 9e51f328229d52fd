//! What can go wrong with the disk, with all that a sentence about it needs.
//!
//! The sentences are said elsewhere; the texts here are for logs.

use product::{EntryId, ProductId};
use rusqlite::ErrorCode;
use rusqlite::ffi;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why the disk did not do what was asked. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Something else lies where the library should be.
    #[error("{} is not a library of this program", file.display())]
    NotOurs {
        /// What lies there.
        file: PathBuf,
    },
    /// A newer program has written it.
    #[error("the library is of version {found}, this program knows {known}")]
    Newer {
        /// The version of the file.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// It cannot be read as it should be.
    #[error("the library is damaged: {detail}")]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// Another process has it open for writing.
    #[error("another process has the library open")]
    Locked {
        /// Which, where it is known.
        pid: Option<u32>,
    },
    /// The folder, or a file in it, cannot be written.
    #[error("{} cannot be written", folder.display())]
    ReadOnlyFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// The library was opened for reading only.
    #[error("the library is open for reading only")]
    ReadOnly,
    /// There is no room for it, on the disk or in what this person may use of it.
    #[error("the disk is full")]
    DiskFull,
    /// There is no such folder, and it cannot be made; or there is no library in it to read.
    #[error("no library in {}: {detail}", folder.display())]
    NoFolder {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        detail: String,
    },
    /// There is no such product.
    #[error("no product {0}")]
    NotFound(ProductId),
    /// There is such a product already.
    #[error("product {0} is there already")]
    AlreadyThere(ProductId),
    /// An append without acts would be a change without a history.
    #[error("nothing to append")]
    NoActs,
    /// A snapshot that claims acts nobody has appended.
    #[error("a snapshot up to act {upto} of a product with {last_seq} acts")]
    SnapshotAhead {
        /// What it claims.
        upto: u32,
        /// What there is.
        last_seq: u32,
    },
    /// A vote on this decision is under way already.
    #[error("a vote on this decision is under way")]
    VoteUnderWay,
    /// There is no such vote.
    #[error("no such vote")]
    NoSuchVote,
    /// The vote was revealed: it takes no more ballots.
    #[error("the vote was revealed")]
    VoteRevealed,
    /// The vote was not revealed: its ballots stay sealed.
    #[error("the vote was not revealed")]
    NotRevealed,
    /// The key to the ballots is not here.
    #[error("the key to the ballots is not here")]
    KeyLost,
    /// A sealed ballot is not the one that was handed in.
    #[error("the sealed ballot of {member} was changed")]
    BallotChanged {
        /// Whose it is.
        member: EntryId,
    },
    /// One text or update is larger than a row may be.
    #[error("too large for one row")]
    TooLarge,
    /// The backup cannot be put back.
    #[error("{} cannot be put back: {detail}", file.display())]
    BackupUnreadable {
        /// The backup.
        file: PathBuf,
        /// Why not.
        detail: String,
    },
    /// The machine failed in some other way.
    #[error("{detail}")]
    Io {
        /// What it said.
        detail: String,
    },
}

impl Error {
    /// What an error of the file system about this path means.
    pub(crate) fn at(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| Self::from_io(path, &error)
    }

    fn from_io(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnlyFolder { folder: path.parent().unwrap_or(path).to_path_buf() }
            }
            _ => Self::Io { detail: format!("{}: {error}", path.display()) },
        }
    }

    pub(crate) fn damaged(detail: impl ToString) -> Self {
        Self::Damaged { detail: detail.to_string() }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        match &error {
            Sql::SqliteFailure(failure, _) => Self::from_sqlite(failure, &error),
            Sql::FromSqlConversionFailure(..)
            | Sql::InvalidColumnType(..)
            | Sql::IntegralValueOutOfRange(..)
            | Sql::Utf8Error(..) => Self::damaged(&error),
            _ => Self::Io { detail: error.to_string() },
        }
    }
}

impl Error {
    fn from_sqlite(failure: &ffi::Error, error: &rusqlite::Error) -> Self {
        match (failure.code, failure.extended_code) {
            (ErrorCode::DiskFull, _) => Self::DiskFull,
            // A quota or a file-size limit reaches SQLite as a write that did not happen.
            (_, ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE) => Self::DiskFull,
            (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _)
            | (_, ffi::SQLITE_IOERR_CORRUPTFS | ffi::SQLITE_IOERR_SHORT_READ) => Self::damaged(error),
            (ErrorCode::ReadOnly, _) => Self::ReadOnly,
            (ErrorCode::TooBig, _) => Self::TooLarge,
            _ => Self::Io { detail: error.to_string() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_from_a_forbidden_one() {
        let told = |kind: ErrorKind| Error::from_io(Path::new("/a/library.db"), &io::Error::from(kind));
        assert_eq!(told(ErrorKind::StorageFull), Error::DiskFull);
        assert_eq!(told(ErrorKind::QuotaExceeded), Error::DiskFull);
        let forbidden = Error::ReadOnlyFolder { folder: "/a".into() };
        assert_eq!(told(ErrorKind::PermissionDenied), forbidden);
        assert_eq!(told(ErrorKind::ReadOnlyFilesystem), forbidden);
    }

    #[test]
    fn what_sqlite_says_becomes_what_a_person_can_act_on() {
        let told = |code| Error::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
        assert_eq!(told(ffi::SQLITE_FULL), Error::DiskFull);
        assert_eq!(told(ffi::SQLITE_IOERR_WRITE), Error::DiskFull);
        assert!(matches!(told(ffi::SQLITE_CORRUPT), Error::Damaged { .. }));
        assert!(matches!(told(ffi::SQLITE_NOTADB), Error::Damaged { .. }));
        assert!(matches!(told(ffi::SQLITE_IOERR_FSYNC), Error::Io { .. }));
    }
}
