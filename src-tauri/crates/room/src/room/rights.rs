//! What people may do to the product and its votes, as far as their role matters.
//!
//! - O12 Observers look, and nothing else.
//! - O13 Participants work unless the board is locked, on several chosen cards at once, too: deleting or grouping them is
//!   taken back by whoever did it, and history tells it under their name. What undoes everybody's work in one stroke
//!   (all groups of a section, the whole board), the team and the rules are for those who lead.
//! - O14 A ballot is cast by whoever is the member; those who lead may enter it for a member without a
//!   device here, and never for somebody who is here with one.
//! - O15 A double vote is used by nobody but the member it belongs to.
//! - O16 What is the business of the host's machine is for the host's machine.

use super::Room;
use super::people::Person;
use crate::{Deed, PersonId, RoomRefusal};
use product::EntryId;

impl Room {
    /// Judges a deed by the role of the person.
    ///
    /// # Errors
    /// A [`RoomRefusal`] that says why not.
    pub fn may(&self, by: PersonId, deed: Deed) -> Result<(), RoomRefusal> {
        let person = self.people.get(&by).filter(|person| person.is_in() && !self.core.closed);
        let person = person.ok_or(RoomRefusal::NotIn)?;
        match deed {
            Deed::Look => Ok(()),
            Deed::Host => allowed(person.kept.host, RoomRefusal::OnlyHost),
            _ if person.looks_on() => Err(RoomRefusal::Observing),
            Deed::Edit => allowed(!self.core.stage.locked || person.leads(), RoomRefusal::Locked),
            Deed::EditMuch | Deed::EditTeam | Deed::LeadVote => {
                allowed(person.leads(), RoomRefusal::OnlyLeaders)
            }
            Deed::Cast { member, proxy: true } => self.may_cast_for(person, member),
            Deed::Cast { member, proxy: false } | Deed::DoubleVote { member } => {
                allowed(person.kept.member == Some(member), RoomRefusal::NotYours)
            }
        }
    }

    /// Whether a person leads.
    #[must_use]
    pub fn leads(&self, person: PersonId) -> bool {
        self.people.get(&person).is_some_and(Person::leads)
    }

    fn may_cast_for(&self, by: &Person, member: EntryId) -> Result<(), RoomRefusal> {
        allowed(by.leads(), RoomRefusal::OnlyLeaders)?;
        let known = self.known_member(Some(member)).and_then(|known| self.people.get(&known));
        allowed(known.is_none_or(Person::has_no_device_here), RoomRefusal::NotYours)
    }

    /// Whether somebody may write or answer as a person: they themselves, or who leads for one without a device here.
    pub(super) fn check_speaks_for(&self, by: PersonId, person: PersonId) -> Result<(), RoomRefusal> {
        if by == person {
            return Ok(());
        }
        self.check_leads(by)?;
        let person = self.person_in(person)?;
        allowed(!person.looks_on(), RoomRefusal::Observing)?;
        allowed(person.has_no_device_here(), RoomRefusal::NotYours)
    }

    pub(super) fn check_leads(&self, by: PersonId) -> Result<(), RoomRefusal> {
        allowed(self.leads(by), RoomRefusal::OnlyLeaders)
    }

    pub(super) fn check_works(&self, by: PersonId) -> Result<(), RoomRefusal> {
        allowed(!self.person_in(by)?.looks_on(), RoomRefusal::Observing)
    }
}

pub(super) fn allowed(allowed: bool, otherwise: RoomRefusal) -> Result<(), RoomRefusal> {
    if allowed { Ok(()) } else { Err(otherwise) }
}
