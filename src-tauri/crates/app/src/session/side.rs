//! On which side of a room's door a session stands, and what is another thing for a guest than for the host.

use super::Session;
use crate::Error;
use crate::audience::locked;
use crate::protocol::{Hit, LibraryState, Reply, Settings};
use crate::rooms::{Guest, LiveRoom};
use crate::seat::By;
use product::ProductId;
use room::PersonId;
use std::sync::Arc;
use words::Words;

impl Session {
    /// Whoever acts in this product on this line.
    pub(super) fn by(&self, product: ProductId) -> By {
        let person = self.guest.as_ref().and_then(|guest| Some((guest.room(), guest.person().ok()?)));
        person.map_or_else(|| self.app.by(product), |(room, person)| room.by(person))
    }

    pub(super) fn you_in(&self, product: ProductId) -> Result<String, Error> {
        match &self.guest {
            None => self.app.you_in(product),
            Some(_) => Ok(self.by(product).name_in(&self.app.open(product)?.look()?.product)),
        }
    }

    pub(super) fn set_settings(&self, settings: Settings) -> Result<Settings, Error> {
        match &self.guest {
            None => self.app.set_settings(settings),
            Some(guest) => Ok(guest.set(settings)),
        }
    }

    /// Z3. A guest searches in the product of the room only.
    pub(super) fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>, Error> {
        self.app.search(text, limit, self.guest.as_ref().map(|guest| guest.room().product()))
    }

    pub(super) fn person_in(&self, room: &LiveRoom) -> Result<PersonId, Error> {
        self.guest.as_ref().map_or_else(|| Ok(room.host()), Guest::person)
    }

    pub(super) fn enter_room(&self, product: ProductId) -> Result<Reply, Error> {
        if let Some(guest) = &self.guest {
            let (room, door) = guest.enter(&self.listener)?;
            return Ok(Reply::EnterRoom { room: Some(Box::new(room)), door });
        }
        let Ok(live) = self.app.live_room(product) else {
            return Ok(Reply::EnterRoom { room: None, door: None });
        };
        let mut entered = locked(&self.entered);
        let is_new = !entered.iter().any(|one| Arc::ptr_eq(one, &live));
        let room = live.enter(&self.app, live.host(), &self.listener, is_new)?;
        let door = Some(self.app.door(&live)?);
        if is_new {
            entered.push(live);
        }
        Ok(Reply::EnterRoom { room: Some(Box::new(room)), door })
    }

    pub(super) fn library_seen(&self, words: &Words) -> Result<LibraryState, Error> {
        let state = self.app.library_state(words);
        Ok(match (&self.guest, state) {
            (None, state) => state,
            (Some(guest), LibraryState::Open { products, .. }) => guest.library(products),
            (Some(_), LibraryState::Closed { .. }) => return Err(Error::NoRoom),
        })
    }
}
