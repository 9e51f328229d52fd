//! Requests: what a person asks of the program.

use super::{Look, Settings};
use export::{Face, Format, Paper};
use product::decisions::Ballot;
use product::{CardId, Command, EntryId, ProductId, WritingId};
use room::{PersonId, RoomAsk, Who};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

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
        /// Only acts about this card or entry.
        #[ts(type = "string | null")]
        about: Option<Uuid>,
    },
    /// The board as it stood right after an act.
    AsOf {
        /// Of which product.
        product: ProductId,
        /// Which act.
        seq: u32,
    },
    /// Look at something of a product, worked out by the rules.
    Look {
        /// Of which product.
        product: ProductId,
        /// At what.
        look: Look,
        /// As it stood right after this act; `None`: as it stands.
        as_of: Option<u32>,
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
    /// Say which cards the lines of a text would become. Changes nothing.
    ReadLines {
        /// The text.
        text: String,
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
    /// Read a file of readings and say what each row would become. Changes nothing.
    ReadReadings {
        /// Of which product.
        product: ProductId,
        /// Of which metric.
        metric: EntryId,
        /// The file.
        file: FileIn,
    },
    /// Put down the readings of a file: all of them, or none.
    ImportReadings {
        /// Of which product.
        product: ProductId,
        /// Of which metric.
        metric: EntryId,
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
    /// Open a vote on a decision: from now on, ballots are taken on this machine.
    OpenVote {
        /// Of which product.
        product: ProductId,
        /// On which decision.
        decision: EntryId,
    },
    /// Hand in a ballot, or another one in its place; it is sealed at once.
    CastBallot {
        /// Of which product.
        product: ProductId,
        /// In which vote.
        #[ts(type = "string")]
        vote: Uuid,
        /// Whose it is.
        member: EntryId,
        /// What it says.
        ballot: Ballot,
        /// Entered for them by whoever sits at this machine.
        proxy: bool,
    },
    /// Open the ballots of a vote and count them. For ever.
    Reveal {
        /// Of which product.
        product: ProductId,
        /// Which vote.
        #[ts(type = "string")]
        vote: Uuid,
    },
    /// Give a vote up; its ballots are never opened.
    AbandonVote {
        /// Of which product.
        product: ProductId,
        /// Which vote.
        #[ts(type = "string")]
        vote: Uuid,
    },
    /// Use the double vote of the primus on the latest round of a decision. For ever.
    DoubleVote {
        /// Of which product.
        product: ProductId,
        /// Of which decision.
        decision: EntryId,
        /// Who uses it.
        member: EntryId,
        /// Why.
        reason: String,
    },
    /// The addresses of this machine on which a room can be opened.
    ListAddresses,
    /// Open a live room around a product, or say how it is reached if it is open.
    OpenRoom {
        /// Which product.
        product: ProductId,
        /// On which address of this machine.
        address: String,
        /// New people wait in the lobby until they are let in.
        lobby: bool,
    },
    /// Try whether a room can be reached, as far as this machine can tell.
    CheckDoor {
        /// Of which product.
        product: ProductId,
    },
    /// Give a room another link and code; the old ones lead nowhere. Who is in stays in.
    NewLink {
        /// Of which product.
        product: ProductId,
    },
    /// Send somebody out of a room, and give it another link and code: the ones they know lead nowhere. Who is in stays
    /// in.
    SendAway {
        /// Of which product.
        product: ProductId,
        /// Whom.
        person: PersonId,
    },
    /// Close a room; everybody but this machine is out.
    CloseRoom {
        /// Of which product.
        product: ProductId,
    },
    /// Say who one is, and come in, or into the lobby.
    Join {
        /// Who.
        who: Who,
    },
    /// The room around a product whole, from now on with what is new in it.
    EnterRoom {
        /// Of which product.
        product: ProductId,
    },
    /// Ask something of a room.
    Room {
        /// Of which product.
        product: ProductId,
        /// What.
        ask: RoomAsk,
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

impl Request {
    /// The product it is about; `None`: the library, or only whoever asks.
    #[must_use]
    pub const fn product(&self) -> Option<ProductId> {
        match self {
            Self::ArchiveProduct { product, .. }
            | Self::DuplicateProduct { product, .. }
            | Self::DeleteProduct { product }
            | Self::RecoverProduct { product }
            | Self::OpenProduct { product }
            | Self::CloseProduct { product }
            | Self::Do { product, .. }
            | Self::Undo { product }
            | Self::Redo { product }
            | Self::History { product, .. }
            | Self::AsOf { product, .. }
            | Self::Look { product, .. }
            | Self::PutBack { product, .. }
            | Self::ReadNotes { product, .. }
            | Self::ImportNotes { product, .. }
            | Self::ReadReadings { product, .. }
            | Self::ImportReadings { product, .. }
            | Self::Export { product, .. }
            | Self::OpenVote { product, .. }
            | Self::CastBallot { product, .. }
            | Self::Reveal { product, .. }
            | Self::AbandonVote { product, .. }
            | Self::DoubleVote { product, .. }
            | Self::OpenRoom { product, .. }
            | Self::CheckDoor { product }
            | Self::NewLink { product }
            | Self::SendAway { product, .. }
            | Self::CloseRoom { product }
            | Self::EnterRoom { product }
            | Self::Room { product, .. } => Some(*product),
            Self::Hello { .. }
            | Self::SetSettings { .. }
            | Self::StartProduct { .. }
            | Self::OpenSample
            | Self::Search { .. }
            | Self::ReadLines { .. }
            | Self::ImportProduct { .. }
            | Self::ListAddresses
            | Self::Join { .. }
            | Self::ListBackups
            | Self::BackUp
            | Self::RestoreBackup { .. }
            | Self::CheckLibrary
            | Self::OpenReadOnly
            | Self::ChoosePlace { .. }
            | Self::TryAgain => None,
        }
    }
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
    /// The metrics.
    Metrics,
    /// The record of a decision.
    Decision {
        /// Which.
        decision: EntryId,
    },
    /// The roadmap.
    Roadmap {
        /// As who sees it.
        face: Face,
    },
}
