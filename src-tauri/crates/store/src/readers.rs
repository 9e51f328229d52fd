//! Readers: connections that only read, kept for the next one who asks.
//!
//! Each reading sees the library as it stood at one moment, whatever is written meanwhile.

use crate::Error;
use crate::door::Door;
use rusqlite::Connection;
use std::sync::{Mutex, PoisonError};

/// More readers at once are served; only so many connections are kept.
const KEPT: usize = 4;
/// What a kept one may hold of the file, in KiB; the system holds it, too, and one copy is enough.
const HELD: i32 = 512;

#[derive(Debug)]
pub(crate) struct Readers {
    idle: Mutex<Vec<Connection>>,
    door: Door,
}

impl Readers {
    pub(crate) fn new(door: Door) -> Self {
        Self { idle: Mutex::default(), door }
    }

    /// Reads; all within `read` belongs to the same moment.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        let connection = self.take()?;
        let moment = connection.unchecked_transaction()?;
        let answer = read(&connection)?;
        moment.finish()?;
        self.keep(connection);
        Ok(answer)
    }

    /// For what makes a transaction of its own.
    pub(crate) fn read_outside_a_transaction<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        read(&self.door.open()?)
    }

    fn take(&self) -> Result<Connection, Error> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(connection) = idle {
            return Ok(connection);
        }
        let connection = self.door.open()?;
        connection.pragma_update(None, "cache_size", -HELD)?;
        Ok(connection)
    }

    fn keep(&self, connection: Connection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push(connection);
        }
    }
}
