//! One product as a document that merges: edits in, a [`Product`] out; merge, undo, history.
//!
//! The only crate that knows the engine (Loro). It judges nothing: what may be done to a product is
//! decided in `product`. It stores nothing: bytes go out, bytes come in. It looks at no clock.
//!
//! - R1 Replicas that know the same acts read the same product, in whatever order the acts came.
//! - R2 The product kept up act by act is the product that a full reading of the document gives.
//! - R3 The product as of an act is the product as it was right after this act.
//! - R4 Undo takes back one's own acts, latest first, and nothing that others did; redo does them again.
//! - R5 The acts of one stay in a text are undone as one.
//! - R6 Of two who write in one text at once, neither loses a character.
//! - R7 However cards are put up, moved and taken down at once, each stands in the order exactly once.
//! - R8 A snapshot and the updates after it bring the same product back.
//! - R9 Bytes that are not updates of this product are refused and change nothing.
//! - R10 An act travels with its edits: who, when, what.
//! - R11 An act that breaks off halfway leaves the product as it was.
//! - R12 Several hands may work in one replica; each takes back its own acts, as if the others worked elsewhere.
//! - R13 A replica that settles into its snapshot works on as if it had not.

mod document;
mod entries;
mod error;
mod events;
mod guard;
mod hand;
mod inverse;
mod journal;
mod layout;
mod merge;
mod pen;
mod place;
mod read;
mod replica;
mod undo;
mod version;

pub use error::Error;
pub use hand::Hand;
pub use replica::{Applied, Merged, Replica, UPDATE_BYTES};
pub use version::Version;
