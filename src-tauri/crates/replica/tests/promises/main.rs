//! The numbered promises of the replica, each as a test of its name.

#![allow(clippy::unwrap_used)]

mod bytes;
mod decisions;
mod groups;
mod hands;
mod history;
mod merging;
mod metrics;
mod roadmap;
mod roles;
mod team;
mod undoing;
