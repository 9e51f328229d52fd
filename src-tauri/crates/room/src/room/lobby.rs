//! The lobby: letting people in, and sending them away.
//!
//! - O17 Those who lead let people in. When the lobby is lifted, everybody in it comes in, but for devices
//!   that say to belong to one who leads.
//! - O18 Nobody sends the host's machine away, nor somebody who may as much as they themselves; when the
//!   facilitator is sent away, the host's machine leads.

use super::Room;
use super::people::Person;
use super::rights::allowed;
use crate::outcome::Changes;
use crate::{News, PersonId, PersonView, Role, RoomRefusal, Standing, To};

impl Room {
    pub(super) fn admit(
        &mut self,
        person: Option<PersonId>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let Some(person) = person else {
            self.admit_all(changes);
            return Ok(());
        };
        match self.person(person)?.kept.standing {
            Standing::Waiting if self.was_sent_away(person) => Err(RoomRefusal::NoSuchPerson),
            Standing::Waiting => {
                self.let_in(person, changes);
                Ok(())
            }
            Standing::In => Ok(()),
            Standing::SentAway => Err(RoomRefusal::NoSuchPerson),
        }
    }

    fn admit_all(&mut self, changes: &mut Changes) {
        for person in self.waiting() {
            if !self.needs_a_look(person) {
                self.let_in(person, changes);
            }
        }
    }

    pub(super) fn set_lobby(&mut self, on: bool, changes: &mut Changes) {
        self.restage(changes, |stage| stage.lobby = on);
        if !on {
            self.admit_all(changes);
        }
    }

    pub(super) fn send_away(
        &mut self,
        by: PersonId,
        person: PersonId,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let sender = self.person_in(by)?;
        let sent = &self.person(person)?.kept;
        allowed(!sent.host, RoomRefusal::OnlyHost)?;
        allowed(sender.kept.host || sender.kept.role > sent.role, RoomRefusal::OnlyFacilitator)?;
        match sent.standing {
            Standing::SentAway => return Ok(()),
            Standing::Waiting => changes.tell(To::Leaders, News::Gone { person }),
            Standing::In => self.leave_stage(person, changes),
        }
        self.change(person, changes, |person| {
            person.kept.standing = Standing::SentAway;
            person.kept.role = Role::Participant;
            (person.kept.ready, person.kept.hand) = (false, None);
            (person.lines, person.at, person.typing) = (0, None, None);
        });
        changes.tell(To::One(person), News::Over { sent_away: true });
        Ok(())
    }

    /// Those in the lobby, by the time they came.
    pub(super) fn waiting(&self) -> Vec<PersonId> {
        let waits = |person: &&Person| person.kept.standing == Standing::Waiting;
        self.in_order().into_iter().filter(waits).map(|person| person.kept.id).collect()
    }

    pub(super) fn waiting_views(&self) -> Vec<PersonView> {
        self.waiting().into_iter().filter_map(|id| self.people.get(&id)).map(Person::seen).collect()
    }

    /// Whether those who lead have to look at who it is: they say to be one who leads, or was sent away.
    fn needs_a_look(&self, waiting: PersonId) -> bool {
        self.known_to_be(waiting).is_some_and(|known| self.leads(known)) || self.was_sent_away(waiting)
    }

    fn was_sent_away(&self, waiting: PersonId) -> bool {
        let known = self.known_to_be(waiting);
        known.is_some_and(|known| self.standing(known) == Some(Standing::SentAway))
    }

    /// The person whose further device waits here.
    fn known_to_be(&self, waiting: PersonId) -> Option<PersonId> {
        let waiting = &self.people.get(&waiting).filter(|person| person.kept.again)?.kept;
        self.known_member(waiting.member)
    }

    fn let_in(&mut self, person: PersonId, changes: &mut Changes) {
        if let Some(known) = self.known_to_be(person) {
            return self.become_one(person, known, changes);
        }
        self.change(person, changes, |person| {
            (person.kept.standing, person.kept.was_in) = (Standing::In, true);
            person.kept.again = false;
        });
        self.speak_at_the_end(person, changes);
    }

    /// The device that waited is a device of the member it said.
    fn become_one(&mut self, waiting: PersonId, known: PersonId, changes: &mut Changes) {
        if self.standing(known) == Some(Standing::Waiting) {
            self.let_in(known, changes);
        }
        let Some(mut person) = self.people.get(&waiting).cloned() else { return };
        self.forget(waiting, changes);
        for device in person.kept.devices.drain(..) {
            self.gain_device(known, Some(device), changes);
        }
        person.kept.standing = Standing::In;
        changes.tell(To::One(waiting), News::Person { person: person.seen() });
    }

    /// Somebody leads no more, guides no more and speaks no more.
    fn leave_stage(&mut self, person: PersonId, changes: &mut Changes) {
        if self.people.get(&person).is_some_and(|person| person.kept.role == Role::Facilitator) {
            self.appoint(self.core.host, Role::Facilitator, changes);
        }
        self.step_back(person, changes);
    }

    /// Somebody guides no more and speaks no more.
    pub(super) fn step_back(&mut self, person: PersonId, changes: &mut Changes) {
        self.restage(changes, |stage| stage.guide = stage.guide.filter(|guide| *guide != person));
        self.speak_no_more(person, changes);
    }
}
