//! Joining: who somebody is when they knock.
//!
//! - O5 A device that is known is the same person.
//! - O6 A member who is known is the same person on their second device, but nobody gets what those who lead may
//!   just by saying that they are one of them: such a device waits until it is let in, and where there is a
//!   lobby every new device does. The person at the host's machine is never anybody else's device.
//! - O7 A guest whose name is taken is told apart.
//! - O8 Who was sent away does not come back, neither by device nor as the same member.
//! - O9 A room holds no more people than its limit; who left the lobby makes room.

use super::people::{Kept, Person};
use super::rights::allowed;
use super::{Room, words};
use crate::outcome::Changes;
use crate::{News, Outcome, PersonId, Role, RoomRefusal, Standing, To, limits};
use chrono::{DateTime, Utc};
use product::EntryId;
use std::collections::HashSet;

/// Somebody who knocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Their id, should they turn out to be new.
    pub id: PersonId,
    /// Their name; a member's as it stands in the team.
    pub name: String,
    /// The member of the team they say they are.
    pub member: Option<EntryId>,
    /// Digest of what their device shows, so that it is known again.
    pub device: Option<String>,
}

impl Room {
    /// Lets somebody in, or into the lobby, or knows them again. Whoever waited under an id of their own, and is let
    /// in as somebody who was known already, is that person from then on: ask [`Self::person_of`] at each entering.
    ///
    /// # Errors
    /// A [`RoomRefusal`]; nothing has changed.
    pub fn join(
        &mut self,
        newcomer: Newcomer,
        now: DateTime<Utc>,
    ) -> Result<(PersonId, Outcome), RoomRefusal> {
        if self.core.closed {
            return Err(RoomRefusal::NotIn);
        }
        let mut changes = Changes::default();
        let known = newcomer.device.as_deref().and_then(|device| self.person_of(device));
        let person = match known.or_else(|| self.known_member(newcomer.member)) {
            Some(person) if self.standing(person) == Some(Standing::SentAway) => {
                return Err(RoomRefusal::NotIn);
            }
            Some(person) if known.is_some() => person,
            Some(person) => self.join_again(person, newcomer, &mut changes)?,
            None => self.join_anew(newcomer, &mut changes)?,
        };
        Ok((person, self.outcome(changes, now)))
    }

    /// Whose device it is.
    #[must_use]
    pub fn person_of(&self, device: &str) -> Option<PersonId> {
        let has = |person: &&Person| person.kept.devices.iter().any(|known| known == device);
        self.people.values().find(has).map(|person| person.kept.id)
    }

    /// The person who is a member, whether they are in or not.
    pub(super) fn known_member(&self, member: Option<EntryId>) -> Option<PersonId> {
        let member = member?;
        let is = |person: &&Person| person.kept.member == Some(member) && !person.kept.again;
        self.people.values().find(is).map(|person| person.kept.id)
    }

    fn join_anew(&mut self, newcomer: Newcomer, changes: &mut Changes) -> Result<PersonId, RoomRefusal> {
        let standing = if self.core.stage.lobby { Standing::Waiting } else { Standing::In };
        self.admissible(newcomer, standing, changes)
    }

    /// A device nobody knows says to be a member who is known.
    fn join_again(
        &mut self,
        person: PersonId,
        newcomer: Newcomer,
        changes: &mut Changes,
    ) -> Result<PersonId, RoomRefusal> {
        let leads = self.people.get(&person).is_some_and(Person::leads);
        if person == self.core.host {
            return self.join_anew(Newcomer { member: None, ..newcomer }, changes);
        }
        if !leads && !self.core.stage.lobby {
            self.gain_device(person, newcomer.device, changes);
            return Ok(person);
        }
        let id = self.admissible(newcomer, Standing::Waiting, changes)?;
        self.change(id, changes, |person| person.kept.again = true);
        Ok(id)
    }

    /// One more device of a person; they speak for themselves from now on.
    pub(super) fn gain_device(&mut self, person: PersonId, device: Option<String>, changes: &mut Changes) {
        self.change(person, changes, |person| {
            person.kept.proxied = false;
            person.kept.devices.extend(device);
            let surplus = person.kept.devices.len().saturating_sub(limits::DEVICES);
            person.kept.devices.drain(..surplus);
        });
    }

    fn admissible(
        &mut self,
        newcomer: Newcomer,
        standing: Standing,
        changes: &mut Changes,
    ) -> Result<PersonId, RoomRefusal> {
        // Ids are drawn at random; whoever comes with one that is taken must not become that person.
        allowed(!self.people.contains_key(&newcomer.id), RoomRefusal::NotIn)?;
        let name = self.called(&newcomer.name, newcomer.member)?;
        self.make_room(changes)?;
        Ok(self.add(Newcomer { name, ..newcomer }, standing, changes))
    }

    /// Refuses when the room is full, unless somebody has left the lobby.
    pub(super) fn make_room(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        if self.people.len() < limits::PEOPLE {
            return Ok(());
        }
        let left = |person: &&&Person| person.kept.standing == Standing::Waiting && !person.is_here();
        let people = self.in_order();
        let gone = people.iter().find(left).ok_or(RoomRefusal::Full { limit: limits::PEOPLE })?.kept.id;
        self.forget(gone, changes);
        Ok(())
    }

    /// Nobody knows any more that they were in the lobby.
    pub(super) fn forget(&mut self, person: PersonId, changes: &mut Changes) {
        self.people.remove(&person);
        changes.people.insert(person);
        changes.tell(To::Leaders, News::Gone { person });
    }

    /// The name somebody new goes by.
    pub(super) fn called(&self, name: &str, member: Option<EntryId>) -> Result<String, RoomRefusal> {
        match member {
            Some(_) => words::member(name),
            None => words::name(name).map(|name| self.told_apart(name)),
        }
    }

    fn told_apart(&self, name: String) -> String {
        let names = || self.people.values().map(|person| small(&person.kept.name));
        if names().all(|taken| taken.ne(small(&name))) {
            return name;
        }
        let taken: HashSet<String> = names().map(Iterator::collect).collect();
        let room = limits::NAME_CHARS - limits::PEOPLE.to_string().len() - 1;
        let short: String = name.chars().take(room).collect();
        let mut numbered = (2..).map(|number| format!("{} {number}", short.trim_end()));
        numbered.find(|name| !taken.contains(&small(name).collect::<String>())).unwrap_or(name)
    }

    pub(super) fn add(&mut self, newcomer: Newcomer, standing: Standing, changes: &mut Changes) -> PersonId {
        let Newcomer { id, name, member, device } = newcomer;
        self.core.people += 1;
        let kept = Kept {
            id,
            name,
            member,
            devices: device.into_iter().collect(),
            role: Role::Participant,
            standing,
            host: false,
            proxied: false,
            ready: false,
            hand: None,
            number: self.core.people,
            was_in: standing == Standing::In,
            again: false,
        };
        self.people.insert(id, Person::reopened(kept));
        changes.room = true;
        changes.people.insert(id);
        changes.told.insert(id);
        id
    }
}

/// A name, so that it can be compared with others.
fn small(name: &str) -> impl Iterator<Item = char> {
    name.chars().flat_map(char::to_lowercase)
}
