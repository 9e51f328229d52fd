//! Replies, one for each request, and pushes, which come unasked.

use super::{
    AddressView, Alike, BackupView, CheckReport, DoorReport, DoorView, FileOut, HandedInView, Hello,
    HistoryEntry, Hit, LibraryState, ProductView, Seen, Settings, UndoState, VoteView,
};
use export::{NotesReport, ReadingsReport};
use product::{Act, ActId, Difference, Fresh, Hint, ProductId};
use room::{News, PersonId, RoomView, Standing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What the program answers; named like the request.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "reply", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)] // one at a time is on its way
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
    /// What is seen.
    Look {
        /// Worked out by the rules.
        #[ts(as = "Seen")]
        seen: Alike<Seen>,
        /// After this act.
        seq: u32,
    },
    /// It is on disk.
    PutBack(Done),
    /// What the lines would become.
    ReadLines {
        /// The text of each card.
        lines: Vec<String>,
    },
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
    /// What each row would become.
    ReadReadings {
        /// Row by row.
        report: ReadingsReport,
    },
    /// The readings are on disk.
    ImportReadings {
        /// What the rows became.
        report: ReadingsReport,
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
    /// Ballots are taken.
    OpenVote {
        /// The vote.
        vote: VoteView,
    },
    /// It is on disk, sealed.
    CastBallot {
        /// The vote.
        vote: VoteView,
    },
    /// The round is on disk.
    Reveal(Done),
    /// Done.
    AbandonVote,
    /// It is on disk.
    DoubleVote(Done),
    /// The addresses.
    ListAddresses {
        /// Those that others can reach first.
        addresses: Vec<AddressView>,
    },
    /// The room is open.
    OpenRoom {
        /// How people come in.
        door: DoorView,
    },
    /// What was found by trying.
    CheckDoor {
        /// The report.
        report: DoorReport,
    },
    /// There is another link.
    NewLink {
        /// How people come in now.
        door: DoorView,
    },
    /// Done; those who lead are told how people come in now.
    SendAway,
    /// Done.
    CloseRoom,
    /// One is known now.
    Join {
        /// As whom.
        you: PersonId,
        /// In, or waiting.
        standing: Standing,
        /// What this device shows when it comes again, so that it is the same person; `None`: what it showed already.
        device: Option<String>,
    },
    /// The room.
    EnterRoom {
        /// As one may see it; `None`: there is none.
        room: Option<Box<RoomView>>,
        /// How people come in; only those who lead are told.
        door: Option<DoorView>,
    },
    /// Done, and kept where it is something to keep.
    Room,
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
#[allow(clippy::large_enum_variant)] // one at a time is on its way
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
        /// What can be undone and redone now; `None`: for you as before.
        undo: Option<UndoState>,
    },
    /// Votes under way on this machine are others than before.
    Votes {
        /// Of which product.
        product: ProductId,
    },
    /// A ballot was handed in, or another one in its place.
    HandedIn {
        /// Of which product.
        product: ProductId,
        /// In which vote.
        #[ts(type = "string")]
        vote: Uuid,
        /// Whose, never what.
        handed_in: HandedInView,
    },
    /// Something is new in a room.
    Room {
        /// Around which product.
        product: ProductId,
        /// Grows with each push; older ones than one's view hold nothing new.
        seq: u32,
        /// What, in order.
        news: Vec<News>,
    },
    /// A room was opened, has another door, or is closed: enter it again.
    Door {
        /// Around which product.
        product: ProductId,
    },
    /// A product must be opened again, and the room around it entered again.
    Reopen {
        /// Which.
        product: ProductId,
    },
}

/// It is on disk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Done {
    /// The number of the act; `None`: it was so already, and nothing was written.
    pub seq: Option<u32>,
    /// The act.
    pub act: Option<ActId>,
}
