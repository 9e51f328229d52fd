//! The reveal: hidden cards become cards of the product.
//!
//! A reveal is begun (its cards are marked, on disk), done (by whoever drives the room) and finished ([`Room::done`]).
//! Until it is finished the cards stay in the room, and a room that is opened again asks for the same acts again.
//!
//! - O34 Revealed cards with names are put up by whoever wrote them; where somebody wrote for another one, the
//!   act is the writer's and the card the author's.
//! - O35 Where cards carry no names, nothing tells who wrote one: no act, no order, no row of the room afterwards.
//!   They are revealed all together only.
//! - O36 A reveal that is cut off at any step neither loses nor doubles a card when it is taken up again.
//! - O37 When silent writing ends, what is still hidden is revealed first; an act that was refused hides its cards again.

use super::Room;
use super::writing::{Hidden, Slot};
use crate::outcome::Changes;
use crate::{Anonymity, News, Outcome, PersonId, RoomAct, RoomRefusal, To, limits};
use chrono::{DateTime, Utc};
use product::{CardId, CardState, Command, NewCard};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

impl Room {
    /// The acts that put these cards up are on disk, or they were there already: they are hidden no more.
    pub fn done(&mut self, cards: &[CardId], now: DateTime<Utc>) -> Outcome {
        let mut changes = Changes::default();
        let revealed: Vec<_> = cards.iter().copied().filter(|id| self.revealing(*id).is_some()).collect();
        self.tell_gone(&revealed, &mut changes);
        for id in revealed {
            self.cards.insert(id, Slot::Revealed);
            changes.cards.insert(id);
        }
        self.count_cards(&mut changes);
        if self.core.ending && !self.is_revealing() {
            self.finish_writing(&mut changes);
        }
        self.outcome(changes, now)
    }

    /// The act that puts these cards up was refused: they are hidden as before, and silent writing goes on. In a
    /// closed room they go on waiting for their act, which comes again when the room is opened again.
    pub fn undone(&mut self, cards: &[CardId], now: DateTime<Utc>) -> Outcome {
        let mut changes = Changes::default();
        if !self.core.closed {
            for id in cards {
                if let Some(Slot::Hidden(hidden)) = self.cards.get_mut(id) {
                    hidden.revealing = false;
                    changes.cards.insert(*id);
                }
            }
            changes.room |= std::mem::replace(&mut self.core.ending, false);
        }
        self.outcome(changes, now)
    }

    /// The acts of a reveal that is under way. Doing them again changes nothing.
    #[must_use]
    pub fn unfinished(&self) -> Vec<RoomAct> {
        self.reveal_acts(|_| true)
    }

    pub(super) fn reveal_writing(
        &mut self,
        of: Option<PersonId>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let named = self.writing()?.anonymity == Anonymity::Names;
        if of.is_some() && !named {
            return Err(RoomRefusal::Anonymous);
        }
        self.begin_reveal(|hidden| of.is_none_or(|of| hidden.author == of), changes);
        Ok(())
    }

    /// Ends silent writing, at once or when all is revealed.
    pub(super) fn end_writing(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        self.writing()?;
        self.reveal_rest(changes);
        Ok(())
    }

    /// Reveals what is still hidden; silent writing, if it is under way, ends with it.
    pub(super) fn reveal_rest(&mut self, changes: &mut Changes) {
        self.begin_reveal(|_| true, changes);
        self.core.ending = self.core.stage.writing.is_some();
        changes.room = true;
        if self.core.ending && !self.is_revealing() {
            self.finish_writing(changes);
        }
    }

    pub(super) fn is_revealing(&self) -> bool {
        self.hidden().any(|(_, hidden)| hidden.revealing)
    }

    /// The acts of the reveal under way, of these cards only.
    pub(super) fn reveal_acts(&self, of: impl Fn(CardId) -> bool) -> Vec<RoomAct> {
        let revealing = self.hidden().filter(|(id, hidden)| hidden.revealing && of(*id));
        let named = self.writing().is_ok_and(|writing| writing.anonymity == Anonymity::Names);
        if named { self.signed(revealing.collect()) } else { self.nobodys(revealing.collect()) }
    }

    /// Marks cards as being revealed. The acts of those that were marked before come again: they may have been lost,
    /// and doing them twice changes nothing.
    fn begin_reveal(&mut self, wanted: impl Fn(&Hidden) -> bool, changes: &mut Changes) {
        let begins = |hidden: &Hidden| hidden.says_something() && wanted(hidden);
        let begun: BTreeSet<_> =
            self.hidden().filter(|(_, hidden)| begins(hidden)).map(|(id, _)| id).collect();
        for id in &begun {
            match self.cards.get_mut(id) {
                Some(Slot::Hidden(hidden)) if !hidden.revealing => {
                    hidden.revealing = true;
                    changes.cards.insert(*id);
                }
                _ => {}
            }
        }
        changes.acts.extend(self.reveal_acts(|id| begun.contains(&id)));
    }

    /// One act for each hand, in the order people came, the cards in the order they were written.
    fn signed(&self, mut cards: Vec<(CardId, &Hidden)>) -> Vec<RoomAct> {
        let came = |id: PersonId| self.people.get(&id).map(|person| person.kept.number);
        cards.sort_by_key(|(_, hidden)| hidden.number);
        let mut hands: BTreeMap<_, Vec<NewCard>> = BTreeMap::new();
        for (id, hidden) in cards {
            let author = (hidden.author != hidden.writer).then(|| self.signature(hidden.author)).flatten();
            let card = new_card(id, hidden, author.map(|(name, _)| name));
            hands.entry((came(hidden.writer), hidden.writer)).or_default().push(card);
        }
        hands.into_iter().map(|((_, writer), cards)| act(Some(writer), cards)).collect()
    }

    /// Nobody's acts, in an order that comes of the cards' ids but tells neither when nor by whom they were made.
    fn nobodys(&self, mut cards: Vec<(CardId, &Hidden)>) -> Vec<RoomAct> {
        cards.sort_by_cached_key(|(id, _)| {
            let mut hasher = DefaultHasher::new();
            (self.core.id, id.0).hash(&mut hasher);
            (hasher.finish(), *id)
        });
        let new = |chunk: &[(CardId, &Hidden)]| {
            let cards = chunk.iter().map(|(id, hidden)| new_card(*id, hidden, None));
            act(None, cards.collect())
        };
        cards.chunks(limits::CARDS_IN_ACT).map(new).collect()
    }

    fn revealing(&self, id: CardId) -> Option<&Hidden> {
        match self.cards.get(&id) {
            Some(Slot::Hidden(hidden)) if hidden.revealing => Some(hidden),
            _ => None,
        }
    }

    /// Tells those who know these hidden cards that they are gone.
    fn tell_gone(&self, cards: &[CardId], changes: &mut Changes) {
        let mut known: BTreeMap<PersonId, Vec<CardId>> = BTreeMap::new();
        for id in cards {
            let Some(Slot::Hidden(hidden)) = self.cards.get(id) else { continue };
            hidden.known_to().into_iter().for_each(|person| known.entry(person).or_default().push(*id));
        }
        for (person, cards) in known {
            changes.tell(To::One(person), News::OwnGone { cards });
        }
    }

    /// Silent writing is over; cards that say nothing are thrown away.
    fn finish_writing(&mut self, changes: &mut Changes) {
        let empty: Vec<_> = self.hidden().map(|(id, _)| id).collect();
        self.tell_gone(&empty, changes);
        for id in empty {
            self.cards.remove(&id);
            changes.cards.insert(id);
        }
        (self.core.ending, self.core.written) = (false, false);
        self.restage(changes, |stage| stage.writing = None);
        changes.room = true;
    }
}

fn act(by: Option<PersonId>, cards: Vec<NewCard>) -> RoomAct {
    RoomAct { by, command: Command::AddCards { cards, file: None } }
}

fn new_card(id: CardId, hidden: &Hidden, author: Option<String>) -> NewCard {
    let (section, text) = (hidden.section, hidden.text.clone());
    NewCard { id: Some(id), section, text, state: CardState::default(), author }
}
