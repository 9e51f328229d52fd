//! What screens need to know: libraries, products, entries, hits, files.

use super::{GuestView, Problem, Settings};
use chrono::{DateTime, Utc};
use export::Exported;
use product::{Act, Card, EntryId, Hint, Kind, ProductId, What};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who is speaking, and how the library is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Hello {
    /// The version of the message format.
    pub protocol: u32,
    /// The version of the program.
    pub version: String,
    /// The settings.
    pub settings: Settings,
    /// The library.
    pub library: LibraryState,
    /// The language the program will speak: `en` or `de`.
    pub language: String,
    /// Where this page came through the door of a room.
    pub guest: Option<GuestView>,
}

/// How the library is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum LibraryState {
    /// Open.
    Open {
        /// The folder it lies in.
        folder: String,
        /// All products, archived and deleted ones included; latest change first.
        products: Vec<ProductLine>,
        /// Open for reading only, and why.
        read_only: Option<Problem>,
    },
    /// Not open.
    Closed {
        /// The folder it lies in.
        folder: String,
        /// Why.
        problem: Problem,
        /// What can be done about it.
        ways_out: Vec<WayOut>,
        /// The backups there are, newest first.
        backups: Vec<BackupView>,
    },
}

/// What can be done about a library that does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WayOut {
    /// Try it again, after mending what the problem names.
    TryAgain,
    /// Put a backup back.
    Restore,
    /// Look at it without changing it.
    OpenReadOnly,
    /// Use another folder.
    ChoosePlace,
}

/// One product in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductLine {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// A live room is open around it on this machine.
    pub live: bool,
    /// The vision, if there is one.
    pub statement: Option<String>,
    /// How many cards hang on its board.
    pub cards: u32,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Out of the way.
    pub archived: bool,
    /// Deleted: until when it can be recovered.
    pub recoverable_until: Option<DateTime<Utc>>,
}

/// A product, as a screen needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductView {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// The number of its latest act.
    pub seq: u32,
    /// Nine sections, or five.
    pub extended: bool,
    /// The cards that hang, section by section, from top to bottom.
    pub cards: Vec<Card>,
    /// The hints.
    pub hints: Vec<Hint>,
    /// What can be undone and redone.
    pub undo: UndoState,
    /// It cannot be changed.
    pub read_only: bool,
}

/// What undo and redo would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct UndoState {
    /// The act that undo takes back.
    pub undo: Option<What>,
    /// The act that redo does again.
    pub redo: Option<What>,
}

/// One line of the history: one act, or one stay in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// The number of the (last) act.
    pub seq: u32,
    /// The number of the first act of this entry.
    pub first_seq: u32,
    /// The act; for a stay in a text, from the first text to the last.
    pub act: Act,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "hit", rename_all = "snake_case")]
pub enum Hit {
    /// A product by its name.
    Product {
        /// Which.
        product: ProductId,
        /// Its name.
        name: String,
        /// Out of the way.
        archived: bool,
    },
    /// A card by its text or author.
    Card {
        /// Of which product.
        product: ProductId,
        /// Its name.
        name: String,
        /// The card.
        card: Card,
    },
    /// An entry by what is written in it: a member, a goal, a metric, a decision.
    Entry {
        /// Of which product.
        product: ProductId,
        /// Its name.
        name: String,
        /// Which.
        entry: EntryId,
        /// Of which kind.
        kind: Kind,
        /// What it is called.
        title: String,
    },
    /// An act by what it did or who did it.
    Act {
        /// Of which product.
        product: ProductId,
        /// Its name.
        name: String,
        /// The act's number.
        seq: u32,
        /// The act.
        act: Act,
    },
}

/// A file that goes out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileOut {
    /// A good name for it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes, in base64.
    pub base64: String,
    /// Further pages, for formats that hold one page each (PNG, SVG): name and bytes like the first.
    pub more: Vec<PageOut>,
    /// What could not be drawn, a sentence each.
    pub warnings: Vec<String>,
}

/// One further page of a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PageOut {
    /// A good name for it.
    pub name: String,
    /// Its bytes, in base64.
    pub base64: String,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// Its name in the list.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Whether a library is sound.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckReport {
    /// How many products were read from beginning to end.
    pub products: u32,
    /// How many acts.
    pub acts: u32,
    /// What is not as it should be, a sentence each; empty: all is sound.
    pub faults: Vec<String>,
}

/// Makes the file for the wire.
impl From<Exported> for FileOut {
    fn from(file: Exported) -> Self {
        use base64::Engine as _;
        let encode = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
        let mut pages = file.pages.into_iter();
        let (name, bytes) = pages.next().unwrap_or_default();
        Self {
            name,
            media_type: file.media_type.to_owned(),
            base64: encode(&bytes),
            more: pages.map(|(name, bytes)| PageOut { name, base64: encode(&bytes) }).collect(),
            warnings: Vec::new(),
        }
    }
}
