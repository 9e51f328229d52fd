//! The one message format between the program and whoever shows it: window, browser, terminal.
//!
//! One [`Request`] gets one [`Reply`] of the same name, or a [`Problem`]. A [`Push`] comes unasked, to
//! everyone who shows the same thing. TypeScript types are generated from this file; nothing here
//! decides anything.

use chrono::{DateTime, Utc};
use export::{Exported, Format, NotesReport, Paper};
use product::{Act, ActId, Card, CardId, Command, Difference, Fresh, Hint, ProductId, What, WritingId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version of this format. A page of another version is asked to load itself again.
pub const PROTOCOL: u32 = 1;

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

/// What the program answers; named like the request.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "reply", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)]
pub enum Reply {
    /// Who is speaking, and how the library is.
    Hello(Hello),
    /// The settings as kept.
    SetSettings {
        /// All of them.
        settings: Settings,
    },
    /// It is started.
    StartProduct {
        /// Which product it is.
        product: ProductId,
    },
    /// It is in the library.
    OpenSample {
        /// Which product it is.
        product: ProductId,
    },
    /// Done.
    ArchiveProduct,
    /// It is made.
    DuplicateProduct {
        /// Which product it is.
        product: ProductId,
    },
    /// Done.
    DeleteProduct,
    /// Done.
    RecoverProduct,
    /// What was found, best first.
    Search {
        /// The hits.
        hits: Vec<Hit>,
    },
    /// The product as it stands.
    OpenProduct {
        /// All that a screen needs.
        view: ProductView,
    },
    /// Done.
    CloseProduct,
    /// It is on disk.
    Do(Done),
    /// It is on disk.
    Undo(Done),
    /// It is on disk.
    Redo(Done),
    /// The history, newest first.
    History {
        /// The entries.
        entries: Vec<HistoryEntry>,
        /// Whether there are older ones.
        more: bool,
    },
    /// The board as it stood.
    AsOf {
        /// All that a screen needs, read-only.
        view: ProductView,
        /// What is different now.
        difference: Difference,
        /// The act it stood after.
        act: Act,
    },
    /// It is on disk.
    PutBack(Done),
    /// What each row would become.
    ReadNotes {
        /// Row by row.
        report: NotesReport,
    },
    /// The cards are on disk.
    ImportNotes {
        /// What each row became.
        report: NotesReport,
        /// The act.
        done: Done,
    },
    /// It is in the library.
    ImportProduct {
        /// Which product it is.
        product: ProductId,
    },
    /// The file.
    Export {
        /// Name, bytes, and what could not be drawn.
        file: FileOut,
    },
    /// The backups.
    ListBackups {
        /// Newest first.
        backups: Vec<BackupView>,
    },
    /// It is made.
    BackUp {
        /// The backup.
        backup: BackupView,
    },
    /// The library is as it was; every product must be opened again.
    RestoreBackup {
        /// How the library is now.
        library: LibraryState,
    },
    /// How sound it is.
    CheckLibrary {
        /// The report.
        report: CheckReport,
    },
    /// How the library is now.
    OpenReadOnly {
        /// The state.
        library: LibraryState,
    },
    /// How the library is now.
    ChoosePlace {
        /// The state.
        library: LibraryState,
    },
    /// How the library is now.
    TryAgain {
        /// The state.
        library: LibraryState,
    },
}

/// What comes unasked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "push", rename_all = "snake_case")]
pub enum Push {
    /// The list of products, or the library's state, is another.
    Library {
        /// The state.
        library: LibraryState,
    },
    /// The settings are others.
    Settings {
        /// All of them.
        settings: Settings,
    },
    /// A product has changed, in one or more acts.
    Product {
        /// Which.
        product: ProductId,
        /// The number of its latest act. A gap to the last one seen: open the product again.
        seq: u32,
        /// How many acts this push covers.
        acts: u32,
        /// The latest act.
        act: Act,
        /// How things stand now.
        fresh: Vec<Fresh>,
        /// The hints now.
        hints: Vec<Hint>,
        /// What can be undone and redone now.
        undo: UndoState,
    },
    /// A product must be opened again.
    Reopen {
        /// Which.
        product: ProductId,
    },
}

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

/// It is on disk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Done {
    /// The number of the act; `None`: it was so already, and nothing was written.
    pub seq: Option<u32>,
    /// The act.
    pub act: Option<ActId>,
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

/// A file that comes in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileIn {
    /// Its name.
    pub name: String,
    /// Its bytes, in base64.
    pub base64: String,
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

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Artefact {
    /// The vision board.
    Vision,
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

/// What a person has chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// The name of the person at this machine; acts and cards carry it.
    pub you: String,
    /// The language.
    pub language: LanguageChoice,
    /// Light or dark.
    pub theme: Theme,
    /// The paper exports are made for.
    pub paper: Paper,
}

/// The language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// As the machine or the browser is set.
    #[default]
    System,
    /// English.
    En,
    /// German.
    De,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the machine is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            you: String::new(),
            language: LanguageChoice::default(),
            theme: Theme::default(),
            paper: Paper::default(),
        }
    }
}

/// The messages of one WebSocket, from the page.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClientMessage {
    /// Chosen by the page; the answer carries it.
    pub id: u32,
    /// The request.
    pub ask: Request,
}

/// The messages of one WebSocket, to the page.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)]
pub enum ServerMessage {
    /// The answer to the request with this id.
    Reply {
        /// The id.
        id: u32,
        /// The answer.
        reply: Reply,
    },
    /// The request with this id was not done.
    Problem {
        /// The id.
        id: u32,
        /// Why.
        problem: Problem,
    },
    /// Comes unasked.
    Push {
        /// The push.
        message: Push,
    },
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
