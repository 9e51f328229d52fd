//! The one message format between the program and whoever shows it: window, browser, terminal.
//!
//! One [`Request`] gets one [`Reply`] of the same name, or a [`Problem`]. A [`Push`] comes unasked, to
//! everyone who shows the same thing. TypeScript types are generated from these files; nothing here
//! decides anything.

mod alike;
mod line;
mod look;
mod reply;
mod request;
mod room;
mod sentence;
mod settings;
mod view;
mod vote;

pub use alike::Alike;
pub use line::{ClientMessage, ServerMessage};
pub use look::{Look, Seen};
pub use reply::{Done, Push, Reply};
pub use request::{Artefact, FileIn, Request};
pub use room::{AddressView, DoorReport, DoorView, GuestView, KnownMember, NamedDoor, QrView};
pub use sentence::{ACT_GAPS, ActFilling, ActGap, act_gaps};
pub use settings::{LanguageChoice, Seat, Settings, Theme};
pub use view::{
    BackupView, CheckReport, FileOut, Hello, HistoryEntry, Hit, LibraryState, PageOut, ProductLine,
    ProductView, UndoState, WayOut,
};
pub use vote::{HandedInView, VoteView};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of this format. A page of another version is asked to load itself again.
pub const PROTOCOL: u32 = 1;

/// What was not done, why, and what to do next; in the asker's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// A stable name, for programs.
    pub code: String,
    /// One sentence: what happened.
    pub message: String,
    /// One sentence: what to do next.
    pub hint: String,
}
