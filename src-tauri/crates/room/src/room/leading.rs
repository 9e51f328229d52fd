//! Leading: what is being done now, who is ready, who has a hand up, where all look.
//!
//! - O38 Nobody is ready any more when another task, silent writing or a poll begins; all hear of it in one piece of
//!   news, however many there are.
//! - O39 A hand goes up by whose it is, and keeps its time; those who lead may put it down.
//! - O40 Only those who lead say what is done, lock the board, hide typing, put into the spotlight and summon.
//! - O41 There is one guide at a time; who leads may take over.

use super::people::Person;
use super::rights::allowed;
use super::{Newcomer, Room, words};
use crate::outcome::Changes;
use crate::{News, PersonId, RoomRefusal, Standing, Summons, To, Whereabouts, limits};
use chrono::{DateTime, Utc};
use product::{CardId, EntryId};
use uuid::Uuid;

impl Room {
    pub(super) fn be(
        &mut self,
        by: PersonId,
        at: Whereabouts,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let mut at = words::place(at)?;
        at.thing = at.thing.filter(|_| self.core.stage.writing.is_none());
        self.change(by, changes, |person| {
            if person.is_here() {
                person.at = Some(at);
            }
        });
        Ok(())
    }

    pub(super) fn type_in(&mut self, by: PersonId, thing: Option<Uuid>, changes: &mut Changes) {
        let stage = &self.core.stage;
        let shown = !stage.typing_hidden && stage.writing.is_none();
        self.change(by, changes, |person| {
            person.typing = thing.filter(|_| shown && person.is_here());
        });
    }

    pub(super) fn hide_typing(&mut self, on: bool, changes: &mut Changes) {
        self.restage(changes, |stage| stage.typing_hidden = on);
        if on {
            self.change_all(changes, |person| person.typing = None);
        }
    }

    pub(super) fn set_ready(&mut self, by: PersonId, ready: bool, changes: &mut Changes) {
        self.change(by, changes, |person| person.kept.ready = ready);
    }

    pub(super) fn clear_ready(&mut self, changes: &mut Changes) {
        let ready: Vec<_> = self.people.values_mut().filter(|person| person.kept.ready).collect();
        if ready.is_empty() {
            return;
        }
        for person in ready {
            person.kept.ready = false;
            changes.people.insert(person.kept.id);
        }
        changes.tell(To::All, News::NobodyReady);
    }

    pub(super) fn set_hand(
        &mut self,
        by: PersonId,
        person: Option<PersonId>,
        up: Option<DateTime<Utc>>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let person = person.unwrap_or(by);
        match up {
            Some(_) => self.check_speaks_for(by, person)?,
            None if person != by => self.check_leads(by)?,
            None => {}
        }
        self.person_in(person)?;
        self.change(person, changes, |person| {
            person.kept.hand = up.map(|now| person.kept.hand.unwrap_or(now));
        });
        Ok(())
    }

    pub(super) fn set_task(&mut self, task: &str, changes: &mut Changes) -> Result<(), RoomRefusal> {
        let task = words::line(task, limits::TASK_CHARS)?;
        if task != self.core.stage.task {
            self.restage(changes, |stage| stage.task = task);
            self.clear_ready(changes);
            self.end_writing_with_step(changes);
        }
        Ok(())
    }

    pub(super) fn set_guide(
        &mut self,
        by: PersonId,
        on: bool,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let others = self.core.stage.guide.is_some_and(|guide| guide != by);
        if others && on {
            allowed(self.leads(by), RoomRefusal::UnderWay)?;
        }
        if others && !on {
            self.check_leads(by)?;
        }
        self.restage(changes, |stage| stage.guide = on.then_some(by));
        Ok(())
    }

    /// All look at something; a card that is hidden is nothing to look at.
    pub(super) fn spotlight(&mut self, thing: Option<Uuid>, changes: &mut Changes) {
        let thing = thing.filter(|thing| !self.is_hidden(*thing));
        self.restage(changes, |stage| stage.spotlight = thing);
    }

    fn is_hidden(&self, thing: Uuid) -> bool {
        self.cards.contains_key(&CardId(thing))
    }

    pub(super) fn summon(
        &mut self,
        by: PersonId,
        to: Whereabouts,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let mut to = words::place(to)?;
        to.thing = to.thing.filter(|thing| !self.is_hidden(*thing));
        self.restage(changes, |stage| {
            let number = stage.summons.as_ref().map_or(0, |summons| summons.number) + 1;
            stage.summons = Some(Summons { by, to, number });
        });
        Ok(())
    }

    /// Somebody without a device takes part: one who is new, or a member who is known and not here with one.
    pub(super) fn add_proxied(
        &mut self,
        id: PersonId,
        name: &str,
        member: Option<EntryId>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let known = self.people.get(&id).map(|person| person.kept.id).or_else(|| self.known_member(member));
        let id = match known {
            Some(known) => {
                let person = self.person_in(known)?;
                allowed(person.kept.proxied || person.has_no_device_here(), RoomRefusal::NotYours)?;
                allowed(!person.leads(), RoomRefusal::NotYours)?;
                known
            }
            None => {
                let name = self.called(name, member)?;
                self.make_room(changes)?;
                self.add(Newcomer { id, name, member, device: None }, Standing::In, changes)
            }
        };
        self.change(id, changes, |person: &mut Person| person.kept.proxied = true);
        self.speak_at_the_end(id, changes);
        Ok(())
    }
}
