//! Requests: what a person asks of the program.

use super::Settings;
use export::{Format, Paper};
use product::{CardId, Command, ProductId, WritingId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person asks of the program.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "request", rename_all = "snake_case")]
pub enum Request {
    /// First word of every window and page: which format, which languages the reader prefers.
    Hello {
        /// The version of the format the asker speaks.
        protocol: u32,
        /// BCP 47 tags, best first.
        languages: Vec<String>,
    },
    /// Keep these settings.
    SetSettings {
        /// All of them.
        settings: Settings,
    },
    /// Start a product.
    StartProduct {
        /// Its name.
        name: String,
    },
    /// Put the sample into the library and say which product it is.
    OpenSample,
    /// Put a product out of the way, or back.
    ArchiveProduct {
        /// Which.
        product: ProductId,
        /// Out of the way?
        archived: bool,
    },
    /// Make a product of its own from another one's present state.
    DuplicateProduct {
        /// Which.
        product: ProductId,
        /// The name of the new one.
        name: String,
    },
    /// Delete a product; it can be recovered for 30 days.
    DeleteProduct {
        /// Which.
        product: ProductId,
    },
    /// Recover a deleted product.
    RecoverProduct {
        /// Which.
        product: ProductId,
    },
    /// Find products, cards and acts.
    Search {
        /// What to look for; every word must occur.
        text: String,
        /// At most so many hits.
        limit: u32,
    },
    /// Show a product from now on: its present state, then pushes.
    OpenProduct {
        /// Which.
        product: ProductId,
    },
    /// Show it no more.
    CloseProduct {
        /// Which.
        product: ProductId,
    },
    /// Do something to a product. The reply means: it is on disk.
    Do {
        /// Which product.
        product: ProductId,
        /// What.
        command: Command,
        /// The stay in a text this belongs to; all acts of one stay are undone as one.
        writing: Option<WritingId>,
    },
    /// Take one's own latest act back.
    Undo {
        /// Of which product.
        product: ProductId,
    },
    /// Do again what was taken back.
    Redo {
        /// Of which product.
        product: ProductId,
    },
    /// The history, newest first.
    History {
        /// Of which product.
        product: ProductId,
        /// Only acts before this one.
        before: Option<u32>,
        /// At most so many entries.
        limit: u32,
        /// Only acts about this card.
        card: Option<CardId>,
    },
    /// The board as it stood right after an act.
    AsOf {
        /// Of which product.
        product: ProductId,
        /// Which act.
        seq: u32,
    },
    /// Put a card, or the whole board, back as it was right after an act.
    PutBack {
        /// Of which product.
        product: ProductId,
        /// Which act.
        seq: u32,
        /// The card; `None`: the whole board.
        card: Option<CardId>,
    },
    /// Read a file of notes and say what each row would become. Changes nothing.
    ReadNotes {
        /// For which product.
        product: ProductId,
        /// The file.
        file: FileIn,
    },
    /// Put up the cards of a file of notes: all that were not left out, in one act.
    ImportNotes {
        /// On the board of which product.
        product: ProductId,
        /// The file.
        file: FileIn,
    },
    /// Put a product into the library from its JSON file.
    ImportProduct {
        /// The file.
        file: FileIn,
    },
    /// Make a file of an artefact.
    Export {
        /// Of which product.
        product: ProductId,
        /// Which artefact.
        artefact: Artefact,
        /// What kind of file.
        format: Format,
        /// The paper, where it matters.
        paper: Paper,
    },
    /// The backups there are, newest first.
    ListBackups,
    /// Back the library up now.
    BackUp,
    /// Put the library back as it was in a backup. What is there now is kept beside it.
    RestoreBackup {
        /// The backup's name in the list.
        name: String,
    },
    /// Read the whole library and say whether it is sound.
    CheckLibrary,
    /// Open a library that cannot be written for reading only.
    OpenReadOnly,
    /// Use a library in another folder.
    ChoosePlace {
        /// The folder.
        folder: String,
    },
    /// Try to open the library again.
    TryAgain,
}

/// A file that comes in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileIn {
    /// Its name.
    pub name: String,
    /// Its bytes, in base64.
    pub base64: String,
}

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Artefact {
    /// The vision board.
    Vision,
}
