//! Entries in the document: edits of them written, taken back, and read off a merge.
//!
//! The same for every kind: what a kind means is decided in `product`.

mod inverse;
mod merge;
mod pen;
mod place;

pub use inverse::{Carried, EntryInverse};
pub use merge::are_exact;
pub use pen::{effective, put};
