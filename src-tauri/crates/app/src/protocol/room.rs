//! Live rooms, as a screen needs them: the door of a room, and who knocks at it.

use product::{EntryId, ProductId};
use room::{PersonId, Standing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An address of this machine, on which a room can be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddressView {
    /// The address, without port.
    pub address: String,
    /// The network adapter it belongs to.
    pub adapter: String,
    /// Others on the network can reach it, as far as can be told from here; loopback they cannot.
    pub reachable: bool,
}

/// The open door of a room: how people come in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DoorView {
    /// Of which product.
    pub product: ProductId,
    /// The link, with the secret in its fragment.
    pub link: String,
    /// The address without the secret, to be typed; asks for the code.
    pub address: String,
    /// The same by a name, while the network knows one. Not every device there understands it.
    pub named: Option<NamedDoor>,
    /// The short code; only while new people wait in the lobby.
    pub code: Option<String>,
    /// The link as a QR code.
    pub qr: QrView,
}

/// The door of a room by a name on the local network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamedDoor {
    /// The link, with the secret in its fragment.
    pub link: String,
    /// The address without the secret, to be typed.
    pub address: String,
}

/// A QR code, to be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QrView {
    /// Modules of silence to be left around it.
    pub quiet: u32,
    /// The modules row by row: `1` is dark, `0` is light.
    pub rows: Vec<String>,
}

/// Whether others can reach a room, as far as this machine can tell by trying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoorReport {
    /// The page was answered on the room's own address.
    pub answers: bool,
    /// What may keep others out, and what to do: a sentence each; empty: nothing is known that would.
    pub advice: Vec<String>,
}

/// What a page that came through the door of a room is told first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct GuestView {
    /// The product the room is about.
    pub product: ProductId,
    /// Its name.
    pub name: String,
    /// The members one can say one is.
    pub members: Vec<KnownMember>,
    /// Who one is, when this device was here before.
    pub you: Option<PersonId>,
    /// Whether one is in; `None`: one has not said who one is.
    pub standing: Option<Standing>,
}

/// A member one can say one is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownMember {
    /// Which.
    pub member: EntryId,
    /// Their name.
    pub name: String,
}
