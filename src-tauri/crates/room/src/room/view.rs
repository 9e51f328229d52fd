//! What one person may see of a room.
//!
//! - O10 Who waits in the lobby, was sent away or is not known sees nothing but themselves.
//! - O11 Who waits in the lobby is seen by those who lead, and by nobody else.

use super::Room;
use super::people::Person;
use crate::{HiddenCard, PersonId, RoomView, Stage, Standing};
use chrono::{DateTime, Utc};

impl Room {
    /// The room, as a person may see it. Like news, it is told when what it shows is on disk: after all that was to be
    /// kept before it was taken.
    #[must_use]
    pub fn view(&self, for_: PersonId, now: DateTime<Utc>) -> RoomView {
        let is_in = self.standing(for_) == Some(Standing::In);
        let people = self.in_order().into_iter().filter(|one| self.sees(for_, one)).map(Person::seen);
        RoomView {
            id: self.core.id,
            product: self.core.product,
            you: for_,
            seq: self.core.seq,
            now,
            people: people.collect(),
            stage: if is_in { self.core.stage.clone() } else { Stage::default() },
            own: if is_in { self.own_cards(for_) } else { vec![] },
            answer: self.answers.get(&for_).filter(|_| is_in).cloned(),
            dots: if is_in { self.dots_known_to(for_) } else { vec![] },
            counted: if is_in { self.counted() } else { vec![] },
        }
    }

    fn sees(&self, for_: PersonId, other: &Person) -> bool {
        if for_ == other.kept.id {
            return true;
        }
        let waits = other.kept.standing == Standing::Waiting;
        let is_in = self.standing(for_) == Some(Standing::In);
        if waits { self.leads(for_) } else { is_in && other.is_seen() }
    }

    fn own_cards(&self, person: PersonId) -> Vec<HiddenCard> {
        let mut own: Vec<_> = self.hidden().filter(|(_, hidden)| hidden.is_known_to(person)).collect();
        own.sort_by_key(|(_, hidden)| hidden.number);
        own.into_iter().map(|(id, hidden)| hidden.card(id)).collect()
    }
}
