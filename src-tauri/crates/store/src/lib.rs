//! The disk: a library of products in one SQLite file, its backups, and the lock that keeps two
//! programs from writing at once.
//!
//! Bytes are bytes here. This crate knows how to keep a product's acts, updates and snapshots and how
//! to give them back; what they mean, and whether an act was allowed, others know. It looks at no
//! clock, and nothing else in the house knows SQLite.

mod acts;
mod backup;
mod check;
mod door;
mod error;
mod library;
mod lock;
mod place;
mod products;
mod readers;
mod records;
mod restore;
mod rooms;
mod row;
mod schema;
mod seal;
mod search;
mod settings;
mod snapshots;
mod things;
mod votes;
mod writer;

pub use acts::{Append, NewAct, StoredAct};
pub use backup::{Backup, backups_in};
pub use check::Fault;
pub use error::Error;
pub use library::Library;
pub use products::{Line, NewProduct, ProductRow, RECOVERABLE_DAYS};
pub use records::SeenRecord;
pub use restore::restore;
pub use rooms::RoomRow;
pub use snapshots::Loaded;
pub use votes::{HandedIn, NewVote, OpenBallot, VoteRow};
