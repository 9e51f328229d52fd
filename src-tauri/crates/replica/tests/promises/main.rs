//! The numbered promises of the replica, each as a test of its name.

#![allow(clippy::unwrap_used)]

mod bytes;
mod history;
mod merging;
mod team;
mod undoing;
