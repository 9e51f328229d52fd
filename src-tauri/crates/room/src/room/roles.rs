//! Roles: who leads.
//!
//! - O19 There is always exactly one facilitator; whoever gives the role away helps to lead from then on.
//! - O20 Nobody but the facilitator and the host's machine gives roles, and the host's machine can always take the
//!   lead back.
//! - O21 Those who begin to lead are told who waits in the lobby; those who lead no more forget it.

use super::Room;
use super::rights::allowed;
use crate::outcome::Changes;
use crate::{News, PersonId, Role, RoomRefusal, To};

impl Room {
    pub(super) fn set_role(
        &mut self,
        by: PersonId,
        person: PersonId,
        role: Role,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let giver = self.person_in(by)?;
        allowed(giver.kept.host || giver.kept.role == Role::Facilitator, RoomRefusal::OnlyFacilitator)?;
        let given = self.person_in(person)?;
        let leads = role >= Role::CoFacilitator;
        allowed(!(leads && given.kept.proxied), RoomRefusal::NoSuchPerson)?;
        let lowered = given.kept.role == Role::Facilitator && role != Role::Facilitator;
        if lowered {
            allowed(giver.kept.host && !given.kept.host, RoomRefusal::OnlyFacilitator)?;
            self.appoint(self.core.host, Role::Facilitator, changes);
        }
        self.appoint(person, role, changes);
        Ok(())
    }

    /// Gives somebody a role; a facilitator before them helps to lead from now on.
    pub(super) fn appoint(&mut self, person: PersonId, role: Role, changes: &mut Changes) {
        if role == Role::Facilitator {
            self.relieve_all_but(person, changes);
        }
        let led = self.leads(person);
        self.change(person, changes, |person| person.kept.role = role);
        if role == Role::Observer {
            self.change(person, changes, |person| {
                (person.kept.ready, person.kept.hand, person.typing) = (false, None, None);
            });
            self.step_back(person, changes);
        }
        self.tell_of_lobby(person, led, changes);
    }

    fn relieve_all_but(&mut self, person: PersonId, changes: &mut Changes) {
        self.change_all(changes, |other| {
            if other.kept.role == Role::Facilitator && other.kept.id != person {
                other.kept.role = Role::CoFacilitator;
            }
        });
    }

    fn tell_of_lobby(&self, person: PersonId, led: bool, changes: &mut Changes) {
        let leads = self.leads(person);
        for waiting in self.waiting_views() {
            match (led, leads) {
                (false, true) => changes.tell(To::One(person), News::Person { person: waiting }),
                (true, false) => changes.tell(To::One(person), News::Gone { person: waiting.id }),
                _ => {}
            }
        }
    }
}
