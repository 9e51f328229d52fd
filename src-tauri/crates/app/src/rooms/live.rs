//! One live room: its state, the lines of those who are in it, and the order in which disk, product and people hear
//! of what happens in it.

mod outcome;

use super::key::Key;
use super::seen::KeptDoor;
use super::{DOOR, OpenedDoor, row};
use crate::audience::{Listener, locked};
use crate::seat::By;
use crate::writer::{Looked, Wish};
use crate::{App, Error};
use chrono::{DateTime, Utc};
use product::{DottedCard, DottedVote, EntryId, Product, ProductId, Session, Setting, record_session};
use replica::Hand;
use room::{Circumstances, Deed, DotResult, Newcomer, Outcome, PersonId, Room, RoomAsk, RoomView, Standing};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, RwLock, RwLockReadGuard, Weak};
use store::RoomRow;

/// A room that is open on this machine.
pub(crate) struct LiveRoom {
    product: ProductId,
    host: PersonId,
    address: String,
    opened: OpenedDoor,
    began: DateTime<Utc>,
    key: RwLock<Key>,
    inside: Mutex<Inside>,
}

struct Inside {
    room: Room,
    lines: HashMap<PersonId, Vec<Weak<Listener>>>,
    /// The guests' lines that show the product, whether they entered the room or not.
    showing: HashMap<PersonId, Vec<Weak<Listener>>>,
    /// Something could not be kept: a reveal may have been cut off by it.
    cut_off: bool,
    /// The product as it stood when the room was closed.
    left_behind: Option<Arc<Looked>>,
}

impl LiveRoom {
    pub(crate) fn new(
        room: Room,
        key: Key,
        address: String,
        opened: OpenedDoor,
        began: DateTime<Utc>,
    ) -> Self {
        Self {
            product: room.product(),
            host: room.host(),
            address,
            opened,
            began,
            key: RwLock::new(key),
            inside: Mutex::new(Inside {
                room,
                lines: HashMap::new(),
                showing: HashMap::new(),
                cut_off: false,
                left_behind: None,
            }),
        }
    }

    pub(crate) const fn product(&self) -> ProductId {
        self.product
    }

    pub(crate) const fn host(&self) -> PersonId {
        self.host
    }

    /// The address of this machine it is open on.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Whether anybody but the host is here, or waits to be let in.
    pub(crate) fn has_guests(&self) -> bool {
        self.inside().lines.keys().any(|person| *person != self.host)
    }

    pub(crate) const fn opened(&self) -> &OpenedDoor {
        &self.opened
    }

    pub(crate) fn key(&self) -> RwLockReadGuard<'_, Key> {
        self.key.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) fn change_key(&self, key: Key) {
        *self.key.write().unwrap_or_else(std::sync::PoisonError::into_inner) = key;
    }

    /// What the library keeps, so that the door is the same after a kill.
    pub(crate) fn door_row(&self, since: DateTime<Utc>) -> RoomRow {
        let secret = self.key().secret().to_owned();
        let kept = KeptDoor {
            secret,
            address: self.address.clone(),
            port: self.opened.port,
            secure: self.opened.is_secure(),
            began: self.began,
            since,
        };
        row(DOOR, Some(kept.written()))
    }

    /// Whether new people wait until they are let in.
    pub(crate) fn has_lobby(&self) -> bool {
        self.inside().room.stage().lobby
    }

    /// Whether it was closed, to the end or not.
    pub(crate) fn is_closed(&self) -> bool {
        self.inside().room.is_closed()
    }

    /// Z9. The product as it stood when the room was closed, to take copies of.
    pub(crate) fn left_behind(&self) -> Option<Arc<Looked>> {
        self.inside().left_behind.clone()
    }

    /// Keeps what opening the room, or opening it again, brought.
    pub(crate) fn begin(&self, app: &App, outcome: Outcome) -> Result<(), Error> {
        self.settle(app, &mut self.inside(), outcome)
    }

    /// Whom a device belongs to.
    pub(crate) fn person_of(&self, device: &str) -> Option<PersonId> {
        self.inside().room.person_of(device)
    }

    pub(crate) fn standing(&self, person: PersonId) -> Option<Standing> {
        self.inside().room.standing(person)
    }

    /// Whether this person may do that.
    pub(crate) fn may(&self, person: PersonId, deed: Deed) -> Result<(), Error> {
        Ok(self.inside().room.may(person, deed)?)
    }

    pub(crate) fn leads(&self, person: PersonId) -> bool {
        self.inside().room.leads(person)
    }

    /// How this person's acts are signed.
    pub(crate) fn by(&self, person: PersonId) -> By {
        self.signed(&self.inside(), Some(person))
    }

    /// Somebody says who they are.
    pub(crate) fn join(&self, app: &App, newcomer: Newcomer) -> Result<(PersonId, Standing), Error> {
        let mut inside = self.inside();
        let (person, outcome) = inside.room.join(newcomer, app.inner.surroundings.now())?;
        self.settle(app, &mut inside, outcome)?;
        Ok((person, inside.room.standing(person).unwrap_or(Standing::Waiting)))
    }

    /// The room as this person sees it; from now on this line hears what is new. `new`: the line was not there before.
    pub(crate) fn enter(
        &self,
        app: &App,
        person: PersonId,
        line: &Arc<Listener>,
        new: bool,
    ) -> Result<RoomView, Error> {
        let mut inside = self.inside();
        if new {
            let outcome = inside.room.came(person, app.inner.surroundings.now());
            self.settle(app, &mut inside, outcome)?;
            inside.lines.entry(person).or_default().push(Arc::downgrade(line));
        }
        Ok(inside.room.view(person, app.inner.surroundings.now()))
    }

    /// Shows the product on a line of somebody who is in. Judged and noted in one step, so that nobody who is sent away
    /// meanwhile goes on hearing of it.
    pub(crate) fn show(&self, person: PersonId, line: &Arc<Listener>) -> Result<(), Error> {
        let mut inside = self.inside();
        inside.room.may(person, Deed::Look)?;
        line.belongs_to(Hand(person.0));
        line.show(self.product);
        let lines = inside.showing.entry(person).or_default();
        lines.retain(|one| one.strong_count() > 0 && !std::ptr::eq(one.as_ptr(), Arc::as_ptr(line)));
        lines.push(Arc::downgrade(line));
        Ok(())
    }

    /// A line that had entered has ended.
    pub(crate) fn leave(&self, app: &App, person: PersonId) {
        let mut inside = self.inside();
        if let Some(lines) = inside.lines.get_mut(&person) {
            lines.retain(|line| line.strong_count() > 0);
        }
        if inside.room.is_closed() {
            return;
        }
        let outcome = inside.room.went(person, app.inner.surroundings.now());
        if let Err(error) = self.settle(app, &mut inside, outcome) {
            tracing::warn!(%error, product = %self.product, "that somebody left was not kept");
        }
    }

    /// Does what somebody asks of the room; returns when what must not be forgotten is on disk.
    pub(crate) fn ask(&self, app: &App, by: PersonId, ask: RoomAsk) -> Result<(), Error> {
        let mut inside = self.inside();
        let mut new_id = || app.inner.surroundings.new_id();
        let product = OnceCell::new();
        let hangs = |card| {
            let product = product.get_or_init(|| self.product_shown(app)).as_ref()?;
            let section = product.vision.hanging_card(card)?.section;
            product.vision.sections().contains(&section).then_some(section)
        };
        let now = app.inner.surroundings.now();
        let mut around = Circumstances { now, new_id: &mut new_id, hangs: &hangs };
        let outcome = inside.room.ask(by, ask, &mut around)?;
        self.settle(app, &mut inside, outcome)?;
        self.catch_up(app, &mut inside);
        Ok(())
    }

    /// Tells everybody that it is over, when what was hidden is revealed.
    pub(crate) fn close(&self, app: &App) -> Result<(), Error> {
        let mut inside = self.inside();
        let outcome = inside.room.closes(app.inner.surroundings.now());
        self.settle(app, &mut inside, outcome)?;
        let left = inside.room.view(self.host, app.inner.surroundings.now()).people.into_iter();
        let hands = left.map(|person| person.id).filter(|id| *id != self.host).map(|id| Hand(id.0)).collect();
        app.open(self.product)?.forget(hands);
        let hosts = inside.lines.remove(&self.host);
        inside.showing.drain().flat_map(|(_, lines)| lines).for_each(|line| self.hide(&line));
        inside.lines = hosts.map(|lines| (self.host, lines)).into_iter().collect();
        inside.left_behind = Some(Arc::new(app.open(self.product)?.look()?));
        Ok(())
    }

    /// Puts on record who sat together here.
    pub(crate) fn record(&self, app: &App) -> Result<(), Error> {
        let (session, by) = {
            let product = app.open(self.product)?.look()?.product;
            let inside = self.inside();
            (
                self.session(&inside.room, &product, app.inner.surroundings.now()),
                self.signed(&inside, Some(self.host)),
            )
        };
        let judge =
            move |product: &Product, setting: &Setting<'_>| record_session(product, &session, setting);
        app.open(self.product)?.act(Wish::Judge(Box::new(judge)), by).map(drop)
    }

    fn session(&self, room: &Room, product: &Product, now: DateTime<Utc>) -> Session {
        let people = room.view(self.host, now).people;
        let was_in = people.iter().filter(|person| person.standing == Standing::In);
        let host = people.iter().find(|person| person.host).map(|host| host.name.clone());
        Session {
            id: EntryId(room.id()),
            started: self.began,
            ended: now,
            participants: was_in.map(|person| person.name.clone()).filter(|name| !name.is_empty()).collect(),
            host: host.unwrap_or_default(),
            dots: dotted(room.dot_results(), product),
        }
    }

    fn product_shown(&self, app: &App) -> Option<Arc<Product>> {
        app.open(self.product).and_then(|open| open.look()).ok().map(|look| look.product)
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        locked(&self.inside)
    }
}

/// What came of votes with dots, with what the cards say; votes in which nobody put a dot are left out.
fn dotted(results: &[DotResult], product: &Product) -> Vec<DottedVote> {
    let text = |card| product.vision.card(card).map(|card| card.text.clone()).unwrap_or_default();
    let cards = |result: &DotResult| {
        result.cards.iter().map(|(card, dots)| DottedCard { text: text(*card), dots: *dots }).collect()
    };
    let votes = results.iter().filter(|result| !result.cards.is_empty());
    votes.map(|vote| DottedVote { at: vote.at, section: vote.section, cards: cards(vote) }).collect()
}
