//! The people of a room: what is kept of them, and who is connected.
//!
//! - O3 A person with two devices is here until the last line ends.
//! - O4 Where people are and what they type in is told to the others, and never kept.

use super::Room;
use crate::outcome::Changes;
use crate::{Outcome, PersonId, PersonView, Role, Standing, Whereabouts};
use chrono::{DateTime, Utc};
use product::EntryId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A person: what is kept of them, and what is not.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Person {
    pub(super) kept: Kept,
    /// Lines of their devices that are open.
    pub(super) lines: u32,
    pub(super) at: Option<Whereabouts>,
    pub(super) typing: Option<Uuid>,
}

/// The row of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) member: Option<EntryId>,
    /// Digests of what their devices show, the oldest first.
    pub(super) devices: Vec<String>,
    pub(super) role: Role,
    pub(super) standing: Standing,
    pub(super) host: bool,
    pub(super) proxied: bool,
    pub(super) ready: bool,
    pub(super) hand: Option<DateTime<Utc>>,
    /// Grows with each who comes.
    pub(super) number: u32,
    /// They were in the room, now or before.
    pub(super) was_in: bool,
    /// Says to be a member who is known already, and waits until those who lead believe it.
    pub(super) again: bool,
}

impl Person {
    pub(super) fn reopened(kept: Kept) -> Self {
        Self { kept, lines: 0, at: None, typing: None }
    }

    pub(super) fn is_in(&self) -> bool {
        self.kept.standing == Standing::In
    }

    pub(super) fn is_here(&self) -> bool {
        self.lines > 0
    }

    /// Whether everybody in the room sees them.
    pub(super) fn is_seen(&self) -> bool {
        self.kept.was_in
    }

    pub(super) fn leads(&self) -> bool {
        self.is_in() && self.kept.role >= Role::CoFacilitator
    }

    pub(super) fn looks_on(&self) -> bool {
        self.kept.role == Role::Observer
    }

    /// Whether somebody may enter things for them.
    pub(super) fn has_no_device_here(&self) -> bool {
        !self.is_here()
    }

    /// As the others see them.
    pub(super) fn seen(&self) -> PersonView {
        let kept = &self.kept;
        PersonView {
            id: kept.id,
            name: kept.name.clone(),
            member: kept.member,
            role: kept.role,
            standing: kept.standing,
            host: kept.host,
            proxied: kept.proxied,
            here: self.is_here(),
            ready: kept.ready,
            hand: kept.hand,
            at: self.at.clone(),
            typing: self.typing,
        }
    }
}

impl Room {
    /// A line of one of a person's devices opens.
    pub fn came(&mut self, person: PersonId, now: DateTime<Utc>) -> Outcome {
        let mut changes = Changes::default();
        if !matches!(self.standing(person), None | Some(Standing::SentAway)) {
            self.change(person, &mut changes, |person| {
                person.lines += 1;
                person.kept.proxied = false;
            });
            self.speak_at_the_end(person, &mut changes);
        }
        self.outcome(changes, now)
    }

    /// A line of one of a person's devices ends.
    pub fn went(&mut self, person: PersonId, now: DateTime<Utc>) -> Outcome {
        let mut changes = Changes::default();
        self.change(person, &mut changes, |person| {
            person.lines = person.lines.saturating_sub(1);
            if person.lines == 0 {
                (person.at, person.typing) = (None, None);
            }
        });
        self.outcome(changes, now)
    }

    /// People by the time they came.
    pub(super) fn in_order(&self) -> Vec<&Person> {
        let mut people: Vec<_> = self.people.values().collect();
        people.sort_by_key(|person| person.kept.number);
        people
    }
}
