//! A page that came through the door of a room: who it belongs to, and which requests it may make.

use super::LiveRoom;
use super::deeds::deed;
use crate::audience::{Listener, locked};
use crate::protocol::{
    DoorView, GuestView, KnownMember, LibraryState, ProductLine, Reply, Request, Settings,
};
use crate::{App, Error};
use chrono::{DateTime, FixedOffset};
use product::{EntryId, Kind, Product, team};
use replica::Hand;
use room::{Newcomer, PersonId, RoomRefusal, RoomView, Standing, Who};
use sha2::{Digest as _, Sha256};
use std::sync::{Arc, Mutex};

/// A page that came through the door of a room.
pub(crate) struct Guest {
    app: App,
    room: Arc<LiveRoom>,
    settings: Mutex<Settings>,
    inside: Mutex<Inside>,
}

struct Inside {
    /// The digest of what the device shows, once it has something to show. Whose it is may change when somebody is let
    /// in as a person who was known already.
    device: Option<String>,
    /// As whom the room was entered.
    entered: Option<PersonId>,
}

impl Guest {
    pub(crate) fn new(app: App, room: Arc<LiveRoom>, shown: Option<&str>) -> Self {
        let inside = Mutex::new(Inside { device: shown.map(digest), entered: None });
        Self { app, room, settings: Mutex::default(), inside }
    }

    pub(crate) const fn room(&self) -> &Arc<LiveRoom> {
        &self.room
    }

    /// Who it is, once that is said.
    pub(crate) fn person(&self) -> Result<PersonId, Error> {
        locked(&self.inside).person(&self.room).ok_or_else(|| RoomRefusal::NotIn.into())
    }

    /// Z4. Whether the room lets this page ask that.
    pub(crate) fn may(&self, request: &Request) -> Result<(), Error> {
        if request.product().is_some_and(|product| product != self.room.product()) {
            return Err(Error::NoSuchProduct);
        }
        match deed(request, &|entry| self.kind_of(entry)) {
            None => Ok(()),
            Some(_) if matches!(request, Request::Export { .. }) && self.may_take_copies() => Ok(()),
            Some(deed) => self.room.may(self.person()?, deed),
        }
    }

    /// Z9. Whether the room was closed while this page's person was in it.
    fn may_take_copies(&self) -> bool {
        self.room.left_behind().is_some() && self.is_in()
    }

    fn is_in(&self) -> bool {
        self.person().is_ok_and(|person| self.room.standing(person) == Some(Standing::In))
    }

    /// Shows the product on this line, until its person is sent away or the room is closed.
    pub(crate) fn show(&self, line: &Arc<Listener>) -> Result<(), Error> {
        self.room.show(self.person()?, line)
    }

    /// Keeps the settings of this page: they are not the host's.
    pub(crate) fn set(&self, settings: Settings) -> Settings {
        locked(&self.settings).clone_from(&settings);
        settings
    }

    pub(crate) fn settings(&self) -> Settings {
        locked(&self.settings).clone()
    }

    /// What the page is told first.
    pub(crate) fn view(&self) -> Result<GuestView, Error> {
        let look = self.app.open(self.room.product())?.look()?;
        let you = self.person().ok();
        Ok(GuestView {
            product: look.product.id,
            name: look.product.name.clone(),
            members: members(&look.product, self.app.inner.surroundings.wall_clock()),
            you,
            standing: you.and_then(|you| self.room.standing(you)),
        })
    }

    /// Z3. The library, as somebody in the room sees it.
    pub(crate) fn library(&self, products: Vec<ProductLine>) -> LibraryState {
        let (is_in, product) = (self.is_in(), self.room.product());
        let seen = products.into_iter().filter(|line| is_in && line.id == product).collect();
        LibraryState::Open { folder: String::new(), products: seen, read_only: None }
    }

    /// Says who it is.
    pub(crate) fn join(&self, who: Who) -> Result<Reply, Error> {
        let mut inside = locked(&self.inside);
        if let Some(you) = inside.person(&self.room) {
            let standing = self.room.standing(you).unwrap_or(Standing::Waiting);
            return Ok(Reply::Join { you, standing, device: None });
        }
        let (name, member) = self.called(who)?;
        let device = super::key::random();
        let id = PersonId(self.app.inner.surroundings.new_id());
        let newcomer = Newcomer { id, name, member, device: Some(digest(&device)) };
        let (you, standing) = self.room.join(&self.app, newcomer)?;
        inside.device = Some(digest(&device));
        Ok(Reply::Join { you, standing, device: Some(device) })
    }

    /// Enters the room with this line, and hears what is new from now on.
    pub(crate) fn enter(&self, line: &Arc<Listener>) -> Result<(RoomView, Option<DoorView>), Error> {
        let mut inside = locked(&self.inside);
        let person = inside.person(&self.room).ok_or(Error::Room(RoomRefusal::NotIn))?;
        if self.room.standing(person) == Some(Standing::SentAway) || self.room.left_behind().is_some() {
            return Err(RoomRefusal::NotIn.into());
        }
        if let Some(before) = inside.entered.filter(|before| *before != person) {
            self.room.leave(&self.app, before);
            inside.entered = None;
        }
        line.belongs_to(Hand(person.0));
        let view = self.room.enter(&self.app, person, line, inside.entered.is_none())?;
        inside.entered = Some(person);
        let door = self.room.leads(person).then(|| self.app.door(&self.room)).transpose()?;
        Ok((view, door))
    }

    fn kind_of(&self, entry: EntryId) -> Option<Kind> {
        let look = self.app.open(self.room.product()).and_then(|open| open.look()).ok()?;
        look.product.entries.get(entry).map(|entry| entry.kind)
    }

    fn called(&self, who: Who) -> Result<(String, Option<EntryId>), Error> {
        match who {
            Who::Guest { name } => Ok((name, None)),
            Who::Member { member } => {
                let look = self.app.open(self.room.product())?.look()?;
                let known = members(&look.product, self.app.inner.surroundings.wall_clock());
                let found = known.into_iter().find(|known| known.member == member);
                let found = found.ok_or(Error::Room(RoomRefusal::NoSuchMember))?;
                Ok((found.name, Some(member)))
            }
        }
    }
}

impl Inside {
    fn person(&self, room: &LiveRoom) -> Option<PersonId> {
        room.person_of(self.device.as_deref()?)
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        if let Some(person) = locked(&self.inside).entered {
            self.room.leave(&self.app, person);
        }
    }
}

fn members(product: &Product, now: DateTime<FixedOffset>) -> Vec<KnownMember> {
    let members = team(product, now).members.into_iter().filter(|member| member.is_here);
    members.map(|member| KnownMember { member: member.id, name: member.name }).collect()
}

/// Whether this is the device of somebody who is in.
pub(crate) fn is_in(room: &LiveRoom, shown: Option<&str>) -> bool {
    let person = shown.and_then(|shown| room.person_of(&digest(shown)));
    person.and_then(|person| room.standing(person)) == Some(Standing::In)
}

fn digest(shown: &str) -> String {
    Sha256::digest(shown.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
