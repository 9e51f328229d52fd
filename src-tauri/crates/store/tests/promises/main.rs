//! The promises of the disk, kept in front of the public door: real folders, real files, real processes.

#![allow(clippy::unwrap_used)]

mod backups;
mod bad_files;
mod histories;
mod processes;
mod read_only;
mod rooms;
mod sample;
#[cfg(unix)]
mod unix;
mod versions;
mod votes;
