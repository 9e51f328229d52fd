//! What follows from what happened in a room: on disk, in the product, and for everybody who is in it.

use super::{Inside, LiveRoom};
use crate::audience::Listener;
use crate::protocol::Push;
use crate::rooms::{DOOR, row};
use crate::seat::By;
use crate::writer::Wish;
use crate::{App, Error, Pushed};
use room::{Keep, News, Outcome, PersonId, Room, RoomAct, Standing, To};
use std::sync::Weak;

impl LiveRoom {
    /// Z1. First the disk, then the people, then the product, in the order the room asks for.
    pub(super) fn settle(&self, app: &App, inside: &mut Inside, outcome: Outcome) -> Result<(), Error> {
        if let Err(error) = self.keep(app, &outcome) {
            self.go_back(app, inside);
            return Err(error);
        }
        self.tell(inside, &outcome);
        outcome.acts.into_iter().try_for_each(|act| self.put_up(app, inside, act))
    }

    /// Does what was left of a reveal that was cut off. What goes wrong with it is not the fault of whoever asks now.
    pub(super) fn catch_up(&self, app: &App, inside: &mut Inside) {
        if !std::mem::take(&mut inside.cut_off) {
            return;
        }
        for act in inside.room.unfinished() {
            if let Err(error) = self.put_up(app, inside, act) {
                tracing::warn!(%error, product = %self.product, "a reveal that was cut off waits on");
            }
        }
    }

    /// What is revealed becomes part of the product; then it is hidden no more.
    fn put_up(&self, app: &App, inside: &mut Inside, act: RoomAct) -> Result<(), Error> {
        let cards = act.cards();
        let done = self.act(app, inside, act);
        let now = app.inner.surroundings.now();
        let outcome =
            if done.is_ok() { inside.room.done(&cards, now) } else { inside.room.undone(&cards, now) };
        self.settle(app, inside, outcome)?;
        done
    }

    /// Cards that are there already were revealed before a kill.
    fn act(&self, app: &App, inside: &Inside, act: RoomAct) -> Result<(), Error> {
        let open = app.open(self.product)?;
        let product = open.look()?.product;
        let by = self.signed(inside, act.by);
        if let Some(act) = act.without(|card| product.vision.card(card).is_some()) {
            open.act(Wish::Do { command: act.command, writing: None }, by)?;
        }
        Ok(())
    }

    /// What nobody did, nobody takes back.
    pub(super) fn signed(&self, inside: &Inside, person: Option<PersonId>) -> By {
        let Some(person) = person else { return By::guest(inside.room.id(), None, String::new()) };
        let (name, member) = inside.room.signature(person).unwrap_or_default();
        if person == self.host { By::host(member, name) } else { By::guest(person.0, member, name) }
    }

    fn keep(&self, app: &App, outcome: &Outcome) -> Result<(), Error> {
        if outcome.keep.is_empty() {
            return Ok(());
        }
        let rows: Vec<_> = outcome.keep.iter().map(|Keep { key, text }| row(key, text.clone())).collect();
        Ok(app.writable()?.keep_room(self.product, &rows)?)
    }

    /// Z7. What was to be kept could not be: the room is again what is on disk, and everybody looks anew.
    fn go_back(&self, app: &App, inside: &mut Inside) {
        let rows = app.library().and_then(|library| Ok(library.room_rows(self.product)?));
        let rows = rows.unwrap_or_default().into_iter().filter(|(key, _)| key != DOOR);
        let Ok((room, _)) = Room::reopen(rows) else {
            return tracing::error!(product = %self.product, "a room could not be read again");
        };
        (inside.room, inside.cut_off) = (room, true);
        for (person, lines) in &inside.lines {
            for line in lines.iter().filter_map(Weak::upgrade) {
                inside.room.came(*person, app.inner.surroundings.now());
                line.tell(&Pushed::from(Push::Door { product: self.product }));
            }
        }
    }

    fn tell(&self, inside: &mut Inside, outcome: &Outcome) {
        let seq = outcome.seq;
        let push = |news: Vec<News>| Pushed::from(Push::Room { product: self.product, seq, news });
        let alike = |to: &To| matches!(to, To::All);
        let everybody: Vec<_> =
            outcome.news.iter().filter(|(to, _)| alike(to)).map(|(_, news)| news.clone()).collect();
        let only_for_all = outcome.news.iter().all(|(to, _)| alike(to));
        let shared = (!everybody.is_empty()).then(|| push(everybody));
        for (person, lines) in &inside.lines {
            let own = (!only_for_all).then(|| for_one(&inside.room, outcome, *person)).flatten();
            let own = own.map(push);
            let is_in = inside.room.standing(*person) == Some(Standing::In);
            let Some(push) = own.as_ref().or(shared.as_ref().filter(|_| is_in)) else { continue };
            lines.iter().filter_map(Weak::upgrade).for_each(|line| line.tell(push));
        }
        self.show_out(inside, outcome);
    }

    /// Those who were sent away hear nothing of the product any more.
    fn show_out(&self, inside: &mut Inside, outcome: &Outcome) {
        for (to, news) in &outcome.news {
            if let (To::One(person), News::Over { .. }) = (to, news) {
                inside.lines.remove(person);
                inside.showing.remove(person).into_iter().flatten().for_each(|line| self.hide(&line));
            }
        }
    }

    pub(super) fn hide(&self, line: &Weak<Listener>) {
        if let Some(line) = line.upgrade() {
            line.hide(self.product);
        }
    }
}

/// What somebody hears who hears more than all do; `None`: they hear what all hear.
fn for_one(room: &Room, outcome: &Outcome, person: PersonId) -> Option<Vec<News>> {
    let is_in = room.standing(person) == Some(Standing::In);
    let hears = |to: &To| match to {
        To::All => is_in,
        To::One(one) => *one == person,
        To::Leaders => is_in && room.leads(person),
    };
    let more = outcome.news.iter().any(|(to, _)| *to != To::All && hears(to));
    more.then(|| outcome.news.iter().filter(|(to, _)| hears(to)).map(|(_, news)| news.clone()).collect())
}
