//! The lock: one process at a time writes a library.
//!
//! The operating system holds it and gives it back when the process ends, however it ends; the file
//! itself says nothing but who. It is never deleted.
//!
//! S13 One process at a time writes a library; another is told which one does.

use crate::Error;
use crate::place::Place;
use std::fs::{self, File, TryLockError};
use std::io::{Seek, Write};

/// The right to write a library, for as long as this lives.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    pub(crate) fn take(place: &Place) -> Result<Self, Error> {
        let path = place.lock();
        let mut file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(Error::at(&path))?;
        match file.try_lock() {
            // Who it is, is a courtesy: a full disk must not keep anyone from looking at a library.
            Ok(()) => drop(sign(&mut file)),
            Err(TryLockError::WouldBlock) => return Err(Error::Locked { pid: holder(place) }),
            Err(TryLockError::Error(error)) => return Err(Error::at(&path)(error)),
        }
        Ok(Self { _file: file })
    }
}

fn sign(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

fn holder(place: &Place) -> Option<u32> {
    fs::read_to_string(place.lock()).ok()?.trim().parse().ok()
}
