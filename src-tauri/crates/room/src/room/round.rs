//! Rounds: everyone speaks once.
//!
//! - O24 In a round everyone who works and is in the room speaks once; each round begins with another one.
//! - O25 Who has left is passed over; who comes, or comes back, while the round is under way speaks at its end.

use super::Room;
use super::people::Person;
use super::rights::allowed;
use crate::outcome::Changes;
use crate::{PersonId, RoomRefusal, SpeakingRound};

impl Room {
    pub(super) fn start_round(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        let under_way = self.core.stage.round.as_ref().is_some_and(SpeakingRound::is_under_way);
        allowed(!under_way, RoomRefusal::UnderWay)?;
        let people = self.in_order();
        let number = |id| self.people.get(&id).map(|person| person.kept.number);
        let began = self.core.first_speaker.and_then(number).unwrap_or(0);
        let mut speakers: Vec<_> = people.into_iter().filter(|person| person.can_speak()).collect();
        let start = speakers.iter().position(|person| person.kept.number > began).unwrap_or(0);
        speakers.rotate_left(start);
        let order: Vec<_> = speakers.into_iter().map(|person| person.kept.id).collect();
        self.core.first_speaker = order.first().copied();
        self.restage(changes, |stage| stage.round = Some(SpeakingRound { order, spoken: 0 }));
        Ok(())
    }

    /// The next one speaks; whoever speaks now may say so, too.
    pub(super) fn next_speaker(&mut self, by: PersonId, changes: &mut Changes) -> Result<(), RoomRefusal> {
        let round = self.core.stage.round.as_ref().filter(|round| round.is_under_way());
        let mut round = round.cloned().ok_or(RoomRefusal::NothingUnderWay)?;
        if round.speaks() != Some(by) {
            self.check_leads(by)?;
        }
        round.spoken += 1;
        while round.speaks().is_some_and(|next| !self.people.get(&next).is_some_and(Person::can_speak)) {
            round.order.remove(round.spoken as usize);
        }
        self.restage(changes, |stage| stage.round = Some(round));
        Ok(())
    }

    pub(super) fn end_round(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        allowed(self.core.stage.round.is_some(), RoomRefusal::NothingUnderWay)?;
        self.restage(changes, |stage| stage.round = None);
        Ok(())
    }

    /// Somebody came while a round is under way.
    pub(super) fn speak_at_the_end(&mut self, person: PersonId, changes: &mut Changes) {
        if !self.people.get(&person).is_some_and(Person::can_speak) {
            return;
        }
        self.restage(changes, |stage| {
            let round = stage.round.as_mut().filter(|round| round.is_under_way());
            if let Some(round) = round.filter(|round| !round.order.contains(&person)) {
                round.order.push(person);
            }
        });
    }

    /// Somebody is not in the room any more, or looks on.
    pub(super) fn speak_no_more(&mut self, person: PersonId, changes: &mut Changes) {
        self.restage(changes, |stage| {
            let Some(round) = &mut stage.round else { return };
            let place = round.order.iter().position(|one| *one == person);
            if let Some(place) = place.filter(|place| *place >= round.spoken as usize) {
                round.order.remove(place);
            }
        });
    }
}

impl SpeakingRound {
    /// Who speaks now; `None`: everyone has spoken.
    #[must_use]
    pub fn speaks(&self) -> Option<PersonId> {
        self.order.get(self.spoken as usize).copied()
    }

    fn is_under_way(&self) -> bool {
        self.speaks().is_some()
    }
}

impl Person {
    fn can_speak(&self) -> bool {
        self.is_in() && !self.looks_on() && (self.is_here() || self.kept.proxied)
    }
}
