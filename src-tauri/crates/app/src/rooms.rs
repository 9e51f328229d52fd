//! The live rooms of this machine: opened, reached through a door, kept, closed, and open again after a kill.
//!
//! How a room works is `room`'s business; how a door listens on the network, whoever brings [`Doors`] knows. Here both
//! meet the library and the products.
//!
//! - Z1 What a room must not forget is on disk before anybody is told of it.
//! - Z2 A room that was open when the program ended, killed or not, is open again with the same link when it starts
//!   within a day; never without the certificate that it had.
//!   What is wished otherwise when it is opened once more is done: another lobby at once, another address as long as
//!   nobody else is in.
//! - Z3 A page that came through a door sees the product of its room, and nothing else of the library.
//! - Z4 What a person in a room may, the room says, request by request.
//! - Z5 A wrong secret opens nothing; a code leads to the lobby only, runs out, and few can be tried.
//! - Z6 A room that is closed leaves on record in the product who sat together, and when.
//! - Z7 What cannot be kept is not told; a reveal that is cut off by that goes on with the next ask or when the room is
//!   closed once more, and no card of it is lost or put up twice.
//! - Z8 Whoever is sent away together with the link has nothing to come back by, also as somebody else; who is in stays.
//! - Z9 Whoever was in a room when it was closed may take copies away for a while, of the product as it stood then, and
//!   is told nothing else.

mod deeds;
mod guest;
mod key;
mod live;
mod seen;
#[cfg(test)]
mod tests;

pub use key::Knock;

pub(crate) use guest::Guest;
pub(crate) use live::LiveRoom;

use crate::audience::locked;
use crate::protocol::{AddressView, DoorReport, DoorView, Push};
use crate::{App, Error};
use chrono::{DateTime, TimeDelta, Utc};
use key::Key;
use product::ProductId;
use room::{Newcomer, Outcome, PersonId, Room, RoomAsk};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};
use store::RoomRow;

/// A room that was left open by a program that ended so long ago is not opened again by itself: nobody expects this
/// machine to listen on the network then.
const LEFT_ALONE: TimeDelta = TimeDelta::hours(24);
/// The row that holds how a room is reached; all others are the room's own.
const DOOR: &str = "door";

/// How rooms are reached from other machines. Whoever can listen on the network brings it.
pub trait Doors: Send + Sync {
    /// The addresses of this machine; those that others can reach first.
    fn addresses(&self) -> Vec<AddressView>;
    /// Opens a door to the room around a product, on this address, on this port if it is free.
    ///
    /// # Errors
    /// Why not, in the words of the system.
    fn open(
        &self,
        program: &App,
        product: ProductId,
        address: &str,
        port: Option<u16>,
    ) -> Result<OpenedDoor, String>;
    /// Closes it. Lines that are open end.
    fn close(&self, product: ProductId);
    /// Lets nobody in any more. Lines that are open end after a while, in which copies can be taken away.
    fn shut(&self, product: ProductId);
    /// What a link begins with by the name of this machine, while the network knows one.
    fn named_origin(&self, _product: ProductId) -> Option<String> {
        None
    }
    /// Tries to come in through it, and says what may keep others out: `room-advice-<each>` in the words.
    fn try_out(&self, product: ProductId) -> Trial;
}

/// A door that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedDoor {
    /// What a link begins with: `http://`, address and port.
    pub origin: String,
    /// The port.
    pub port: u16,
}

impl OpenedDoor {
    /// Whether nobody on the way can read what is said.
    pub(crate) fn is_secure(&self) -> bool {
        self.origin.starts_with("https:")
    }
}

/// What came of trying a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The page was answered.
    pub answers: bool,
    /// What may keep others out.
    pub advice: Vec<&'static str>,
}

/// All rooms that are open on this machine.
#[derive(Default)]
pub(crate) struct Rooms {
    doors: OnceLock<Arc<dyn Doors>>,
    open: Mutex<HashMap<ProductId, Arc<LiveRoom>>>,
    /// Held while a room is opened.
    opening: Mutex<()>,
}

impl App {
    /// Lets rooms be opened through these doors, and opens those again that were open when the program was killed.
    pub fn open_doors_with(&self, doors: Arc<dyn Doors>) {
        if self.inner.rooms.doors.set(doors).is_ok() {
            self.reopen_rooms();
        }
    }

    /// A page knocks at the door of the room around a product, and shows this if it was here before. The device of
    /// somebody who is in opens it also when link and code are others by now.
    #[must_use]
    pub fn knock(&self, product: ProductId, knock: &Knock, device: Option<&str>) -> bool {
        let now = self.inner.surroundings.now();
        self.live_room(product)
            .is_ok_and(|room| guest::is_in(&room, device) || room.key().opens(knock, room.has_lobby(), now))
    }

    /// Whether a short code can open the door of the room around a product: it leads to the lobby, where there is one.
    #[must_use]
    pub fn takes_codes(&self, product: ProductId) -> bool {
        self.live_room(product).is_ok_and(|room| room.has_lobby())
    }

    /// Whether a room is open around a product. Does not look into it: who asks may be told by an act of the room itself.
    pub(crate) fn is_live(&self, product: ProductId) -> bool {
        self.live_room(product).is_ok()
    }

    /// The room around a product.
    pub(crate) fn live_room(&self, product: ProductId) -> Result<Arc<LiveRoom>, Error> {
        locked(&self.inner.rooms.open).get(&product).cloned().ok_or(Error::NoRoom)
    }

    pub(crate) fn addresses(&self) -> Result<Vec<AddressView>, Error> {
        Ok(self.doors()?.addresses())
    }

    /// Opens a room, or says how it is reached when it is open. One that was left open by a program that ended longer
    /// ago goes on where it was, on this address and with the lobby that is wished; one that could not be closed to the
    /// end is closed first.
    pub(crate) fn open_room(
        &self,
        product: ProductId,
        address: &str,
        lobby: bool,
    ) -> Result<DoorView, Error> {
        let _one_at_a_time = locked(&self.inner.rooms.opening);
        match self.live_room(product) {
            Ok(room) if room.is_closed() => self.close_room(product)?,
            Ok(room) if room.address() != address && !room.has_guests() => self.leave_door(product)?,
            Ok(room) => return self.opened_as(&room, lobby),
            Err(_) => {}
        }
        let (door, rows) = self.kept_room(product)?;
        let began = seen::KeptDoor::read(door.as_deref()).map(|kept| kept.began);
        let (begun, began) = match (Room::reopen(rows), began) {
            (Ok(left), Ok(began)) if !left.0.is_closed() => (left, began),
            _ => (self.new_room(product, lobby)?, self.inner.surroundings.now()),
        };
        let opened = self.doors()?.open(self, product, address, None).map_err(Error::Address)?;
        self.let_people_in(begun, Key::new(), address.to_owned(), opened, began)?;
        self.opened_as(&*self.live_room(product)?, lobby)
    }

    /// With the lobby that is wished.
    fn opened_as(&self, room: &LiveRoom, lobby: bool) -> Result<DoorView, Error> {
        if room.has_lobby() != lobby {
            room.ask(self, room.host(), RoomAsk::Lobby { on: lobby })?;
        }
        self.door(room)
    }

    /// Nobody comes in this way any more; the room itself goes on.
    fn leave_door(&self, product: ProductId) -> Result<(), Error> {
        self.doors()?.close(product);
        locked(&self.inner.rooms.open).remove(&product);
        Ok(())
    }

    /// The rooms that are open on this machine: the name of the product, and how people come in.
    #[must_use]
    pub fn open_rooms(&self) -> Vec<(String, DoorView)> {
        let products = self.library().and_then(|library| Ok(library.products()?)).unwrap_or_default();
        let open = products.into_iter().filter_map(|row| self.live_room(row.id).ok().map(|room| (row, room)));
        let open = open.filter(|(_, room)| !room.is_closed());
        open.filter_map(|(row, room)| Some((row.line.name, self.door(&room).ok()?))).collect()
    }

    pub(crate) fn check_door(&self, product: ProductId, words: &words::Words) -> Result<DoorReport, Error> {
        self.live_room(product)?;
        let trial = self.doors()?.try_out(product);
        let advice = trial.advice.iter().map(|code| words.say(&format!("room-advice-{code}"))).collect();
        Ok(DoorReport { answers: trial.answers, advice })
    }

    /// Gives the room another link and code.
    pub(crate) fn new_link(&self, product: ProductId) -> Result<DoorView, Error> {
        let live = self.live_room(product)?;
        live.change_key(Key::new());
        self.writable()?.keep_room(product, &[live.door_row(self.inner.surroundings.now())])?;
        self.tell_of_door(product);
        self.door(&live)
    }

    /// Z8. The room judges whether it may be; only then the link is another.
    pub(crate) fn send_away(&self, product: ProductId, by: PersonId, person: PersonId) -> Result<(), Error> {
        self.live_room(product)?.ask(self, by, RoomAsk::SendAway { person })?;
        self.new_link(product).map(drop)
    }

    /// Closes a room: everybody else is out, and what it kept is forgotten.
    pub(crate) fn close_room(&self, product: ProductId) -> Result<(), Error> {
        let live = self.live_room(product)?;
        live.close(self)?;
        live.record(self)?;
        locked(&self.inner.rooms.open).remove(&product);
        self.doors()?.shut(product);
        self.writable()?.forget_room(product)?;
        self.tell_of_door(product);
        self.tell_library();
        Ok(())
    }

    /// The door of the room around a product is known by another name now: everybody who shows it looks again.
    pub fn has_another_door(&self, product: ProductId) {
        self.tell_of_door(product);
    }

    /// How people come in, as those who lead may know it.
    pub(crate) fn door(&self, live: &LiveRoom) -> Result<DoorView, Error> {
        let named = self.doors()?.named_origin(live.product());
        seen::door(live, named.as_deref(), self.inner.surroundings.now())
    }

    fn doors(&self) -> Result<Arc<dyn Doors>, Error> {
        self.inner.rooms.doors.get().cloned().ok_or(Error::NoDoor)
    }

    fn tell_of_door(&self, product: ProductId) {
        self.inner.audience.tell_of(product, || Push::Door { product });
    }

    fn new_room(&self, product: ProductId, lobby: bool) -> Result<(Room, Outcome), Error> {
        let host = Newcomer {
            id: PersonId(self.inner.surroundings.new_id()),
            name: self.you_in(product)?,
            member: self.by(product).member(),
            device: None,
        };
        let id = self.inner.surroundings.new_id();
        Ok(Room::open(id, product, host, lobby, self.inner.surroundings.now()))
    }

    /// From now on people can come in. When that cannot be kept, the door is closed again.
    fn let_people_in(
        &self,
        (room, outcome): (Room, Outcome),
        key: Key,
        address: String,
        opened: OpenedDoor,
        began: DateTime<Utc>,
    ) -> Result<DoorView, Error> {
        let product = room.product();
        let live = Arc::new(LiveRoom::new(room, key, address, opened, began));
        let door_row = live.door_row(self.inner.surroundings.now());
        let kept = self.writable().and_then(|library| Ok(library.keep_room(product, &[door_row])?));
        if let Err(error) = kept.and_then(|()| live.begin(self, outcome)) {
            self.doors()?.close(product);
            return Err(error);
        }
        locked(&self.inner.rooms.open).insert(product, live.clone());
        self.tell_of_door(product);
        self.tell_library();
        self.door(&live)
    }

    /// How the room around a product was reached, and its own rows.
    fn kept_room(&self, product: ProductId) -> Result<KeptRoom, Error> {
        let mut rows = self.writable()?.room_rows(product)?;
        let door = rows.iter().position(|(key, _)| key == DOOR).map(|at| rows.swap_remove(at).1);
        Ok((door, rows))
    }

    /// Z2. A room that cannot be opened again is noted; its rows stay for the next time.
    fn reopen_rooms(&self) {
        let Ok(library) = self.writable() else { return };
        for product in library.rooms().unwrap_or_default() {
            if let Err(error) = self.reopen_room(product) {
                tracing::warn!(%error, %product, "a room was not opened again");
            }
        }
    }

    fn reopen_room(&self, product: ProductId) -> Result<(), Error> {
        let (door, rows) = self.kept_room(product)?;
        let kept = seen::KeptDoor::read(door.as_deref())?;
        let begun = Room::reopen(rows).map_err(|error| Error::Fault(error.to_string()))?;
        if begun.0.is_closed() {
            return self.finish_closing(begun, kept);
        }
        if self.inner.surroundings.now() - kept.since > LEFT_ALONE {
            return Ok(());
        }
        let port = Some(kept.port);
        let opened = self.doors()?.open(self, product, &kept.address, port).map_err(Error::Address)?;
        if kept.secure && !opened.is_secure() {
            self.doors()?.close(product);
            return Err(Error::Address("the certificate is missing".to_owned()));
        }
        self.let_people_in(begun, Key::of(kept.secret), kept.address, opened, kept.began).map(drop)
    }

    /// A room that was being closed when the program was killed.
    fn finish_closing(&self, (room, outcome): (Room, Outcome), kept: seen::KeptDoor) -> Result<(), Error> {
        let product = room.product();
        let nowhere = OpenedDoor { origin: String::new(), port: kept.port };
        let live = LiveRoom::new(room, Key::of(kept.secret), kept.address, nowhere, kept.began);
        live.begin(self, outcome)?;
        live.record(self)?;
        Ok(self.writable()?.forget_room(product)?)
    }
}

/// The text of its door, and the other rows.
type KeptRoom = (Option<String>, Vec<(String, String)>);

fn row(key: impl Into<String>, text: Option<String>) -> RoomRow {
    RoomRow { key: key.into(), text }
}
