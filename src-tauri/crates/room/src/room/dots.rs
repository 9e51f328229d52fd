//! Dots on cards: everybody has so many and puts them where they please; they are counted for all at once.
//!
//! - O42 Unless the vote is open, nobody is told before the reveal where a dot is, but who put it and whose it is; how
//!   many people have put all theirs is told to all.
//! - O43 Nobody has more dots on the cards than they were given, nor more on one card than agreed, whoever put them;
//!   saying the same again changes nothing, and those who look on put none.
//! - O44 The counts together are the dots that were put, in whatever order; after the reveal no dot is put or taken.
//! - O45 Where dots carry no names, nothing tells who put one: no count, no order, no row of the room after the reveal.
//!   Names can be given up before anybody put a dot, and are never brought back.
//! - O46 A dot goes with its card to another section; one on a card that is taken off the board is its owner's again.
//! - O47 Who leads puts dots for one without a device here, and sees only those they put; who speaks for themselves
//!   takes them over.
//! - O48 What was revealed is kept when the counts are taken away, without names; what was not is forgotten.

use super::rights::allowed;
use super::{Circumstances, Room};
use crate::outcome::Changes;
use crate::{Anonymity, CardDots, DotResult, DotVote, News, PersonDots, PersonId, RoomRefusal, To, limits};
use product::{CardId, Section};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Whose dots, and who put them: they themselves, or who leads for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DotHand {
    pub(crate) of: PersonId,
    pub(crate) by: PersonId,
}

/// The row of what one hand put: how many on which card, never none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Put(pub(super) BTreeMap<CardId, u32>);

/// How a vote with dots begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct DotTerms {
    pub(super) section: Option<Section>,
    pub(super) each: u32,
    pub(super) most: u32,
    pub(super) anonymity: Anonymity,
    pub(super) open: bool,
}

impl Room {
    /// What came of the votes with dots in this room, the earliest first.
    #[must_use]
    pub fn dot_results(&self) -> &[DotResult] {
        &self.core.dotted
    }

    pub(super) fn start_dots(
        &mut self,
        terms: DotTerms,
        id: Uuid,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let hidden = self.core.stage.dots.as_ref().is_some_and(|vote| !vote.revealed);
        allowed(!hidden, RoomRefusal::UnderWay)?;
        let DotTerms { section, each, most, anonymity, open } = terms;
        allowed((1..=limits::DOTS).contains(&each), RoomRefusal::TooManyDots { limit: limits::DOTS })?;
        allowed((1..=each).contains(&most), RoomRefusal::TooManyDots { limit: each })?;
        self.clear_counts(changes);
        let (begun, done, revealed) = (false, 0, false);
        let vote = DotVote { id, section, each, most, anonymity, open, begun, done, revealed };
        self.restage(changes, |stage| stage.dots = Some(vote));
        self.clear_ready(changes);
        Ok(())
    }

    pub(super) fn anonymise_dots(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        let vote = self.open_dots()?;
        allowed(!vote.begun || vote.anonymity == Anonymity::None, RoomRefusal::AlreadyWritten)?;
        self.change_dots(changes, |vote| vote.anonymity = Anonymity::None);
        Ok(())
    }

    /// So many dots are on this card from now on.
    pub(super) fn put_dots(
        &mut self,
        by: PersonId,
        (card, dots, of): (CardId, u32, Option<PersonId>),
        around: &Circumstances<'_>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let of = of.unwrap_or(by);
        self.open_dots()?;
        self.check_speaks_for(by, of)?;
        let mut hands = self.hands_of(of, around);
        if by == of {
            let all = sum(hands.values());
            hands = BTreeMap::from([(DotHand { of, by }, all)]);
        }
        let Put(put) = hands.entry(DotHand { of, by }).or_default();
        let before = put.remove(&card).unwrap_or(0);
        if dots > 0 {
            put.insert(card, dots);
        }
        if dots > before {
            self.check_goes_on(card, around)?;
            self.check_has_so_many(card, &sum(hands.values()))?;
        }
        self.hold(of, hands, changes);
        Ok(())
    }

    /// All dots are counted, and seen; those on cards that are not on the board any more are nobody's.
    pub(super) fn reveal_dots(
        &mut self,
        around: &Circumstances<'_>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let vote = self.open_dots()?.clone();
        let owners: BTreeSet<_> = self.dots.keys().map(|hand| hand.of).collect();
        for of in owners {
            let hands = self.hands_of(of, around);
            self.hold(of, hands, changes);
        }
        let counts = self.count_dots();
        let told: Vec<_> = if vote.open { vec![] } else { counts.values().cloned().collect() };
        self.tell_counts(told, changes);
        self.forget_dots(changes);
        self.keep_result(&vote, &counts, around, changes);
        self.counts = counts;
        changes.counts.extend(self.counts.keys());
        self.change_dots(changes, |vote| vote.revealed = true);
        Ok(())
    }

    pub(super) fn end_dots(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        allowed(self.core.stage.dots.is_some(), RoomRefusal::NothingUnderWay)?;
        self.clear_counts(changes);
        self.restage(changes, |stage| stage.dots = None);
        Ok(())
    }

    /// The dots a person knows of, before they are counted for all: their own, and those they put for others.
    pub(super) fn dots_known_to(&self, person: PersonId) -> Vec<PersonDots> {
        let hands = self.dots.keys().filter(|hand| hand.of == person || hand.by == person);
        let owners: BTreeSet<_> = hands.map(|hand| hand.of).collect();
        owners.into_iter().map(|of| self.dots_told(of, person)).collect()
    }

    /// The counts that everybody sees.
    pub(super) fn counted(&self) -> Vec<CardDots> {
        let vote = self.core.stage.dots.as_ref();
        match vote.filter(|vote| vote.is_counted()) {
            Some(vote) if vote.revealed => self.counts.values().cloned().collect(),
            Some(_) => self.count_dots().into_values().collect(),
            None => vec![],
        }
    }

    fn open_dots(&self) -> Result<&DotVote, RoomRefusal> {
        let vote = self.core.stage.dots.as_ref().ok_or(RoomRefusal::NothingUnderWay)?;
        if vote.revealed { Err(RoomRefusal::Revealed) } else { Ok(vote) }
    }

    fn check_goes_on(&self, card: CardId, around: &Circumstances<'_>) -> Result<(), RoomRefusal> {
        let section = (around.hangs)(card).ok_or(RoomRefusal::NoDotsHere)?;
        let only = self.open_dots()?.section;
        allowed(only.is_none_or(|only| only == section), RoomRefusal::NoDotsHere)
    }

    fn check_has_so_many(&self, card: CardId, all: &Put) -> Result<(), RoomRefusal> {
        let DotVote { each, most, .. } = *self.open_dots()?;
        let here = all.0.get(&card).copied().unwrap_or(0);
        allowed(here <= most, RoomRefusal::TooManyDots { limit: most })?;
        let total = all.0.values().fold(0_u32, |total, dots| total.saturating_add(*dots));
        allowed(total <= each, RoomRefusal::TooManyDots { limit: each })
    }

    fn change_dots(&mut self, changes: &mut Changes, change: impl FnOnce(&mut DotVote)) {
        self.restage(changes, |stage| {
            if let Some(vote) = &mut stage.dots {
                change(vote);
            }
        });
    }

    /// What hands put for a person, on cards that hang.
    fn hands_of(&self, of: PersonId, around: &Circumstances<'_>) -> BTreeMap<DotHand, Put> {
        let hangs = |put: &Put| {
            let hanging = put.0.iter().filter(|(card, _)| (around.hangs)(**card).is_some());
            Put(hanging.map(|(card, dots)| (*card, *dots)).collect())
        };
        let hands = self.dots.iter().filter(|(hand, _)| hand.of == of);
        hands.map(|(hand, put)| (*hand, hangs(put))).collect()
    }

    /// From now on these are the dots of this person.
    fn hold(&mut self, of: PersonId, hands: BTreeMap<DotHand, Put>, changes: &mut Changes) {
        let before: BTreeMap<_, _> = self
            .dots
            .iter()
            .filter(|(hand, _)| hand.of == of)
            .map(|(hand, put)| (*hand, put.clone()))
            .collect();
        let hands: BTreeMap<_, _> = hands.into_iter().filter(|(_, put)| !put.0.is_empty()).collect();
        if hands == before {
            return;
        }
        let counts = self.count_dots();
        self.dots.retain(|hand, _| hand.of != of);
        changes.dots.extend(before.keys().chain(hands.keys()));
        let knowing: BTreeSet<_> =
            before.keys().chain(hands.keys()).map(|hand| hand.by).chain([of]).collect();
        self.dots.extend(hands);
        for person in knowing {
            changes.tell(To::One(person), News::Dots { dots: self.dots_told(of, person) });
        }
        if self.core.stage.dots.as_ref().is_some_and(|vote| vote.open) {
            self.tell_counts(changed(&counts, &self.count_dots()), changes);
        }
        let done = self.done_with_dots();
        self.change_dots(changes, |vote| (vote.begun, vote.done) = (true, done));
    }

    /// The dots of one person that another one, or they themselves, may know of.
    fn dots_told(&self, of: PersonId, to: PersonId) -> PersonDots {
        let known = self.dots.iter().filter(|(hand, _)| hand.of == of && (hand.by == to || of == to));
        let Put(all) = sum(known.map(|(_, put)| put));
        let cards = all.into_iter().map(|(card, dots)| CardDots { card, dots, by: vec![] });
        PersonDots { person: of, cards: cards.collect() }
    }

    fn done_with_dots(&self) -> u32 {
        let each = self.core.stage.dots.as_ref().map_or(0, |vote| vote.each);
        let mut put: BTreeMap<PersonId, u32> = BTreeMap::new();
        for (hand, dots) in &self.dots {
            *put.entry(hand.of).or_default() += dots.0.values().sum::<u32>();
        }
        u32::try_from(put.values().filter(|dots| **dots >= each).count()).unwrap_or(u32::MAX)
    }

    /// The dots on each card; who put them in the order they came to the room, where there are names.
    fn count_dots(&self) -> BTreeMap<CardId, CardDots> {
        let vote = self.core.stage.dots.as_ref();
        let named = vote.is_some_and(|vote| vote.anonymity == Anonymity::Names);
        let came = |id: PersonId| self.people.get(&id).map(|person| person.kept.number);
        let mut hands: Vec<_> = self.dots.iter().collect();
        hands.sort_by_key(|(hand, _)| (came(hand.of), **hand));
        let mut counts = BTreeMap::new();
        for (hand, Put(put)) in hands {
            for (card, dots) in put {
                let count = counts.entry(*card).or_insert(CardDots { card: *card, dots: 0, by: vec![] });
                count.dots += dots;
                count.by.extend((0..*dots).filter(|_| named).map(|_| hand.of));
            }
        }
        counts
    }

    fn tell_counts(&self, cards: Vec<CardDots>, changes: &mut Changes) {
        if !cards.is_empty() {
            changes.tell(To::All, News::Counted { cards });
        }
    }

    /// Nobody has a dot on any card any more, and no count is seen.
    fn clear_counts(&mut self, changes: &mut Changes) {
        let gone = self.counted().into_iter().map(|count| CardDots { dots: 0, by: vec![], ..count });
        self.tell_counts(gone.collect(), changes);
        self.forget_dots(changes);
        changes.counts.extend(std::mem::take(&mut self.counts).into_keys());
    }

    fn forget_dots(&mut self, changes: &mut Changes) {
        if !self.dots.is_empty() {
            changes.tell(To::All, News::DotsGone);
        }
        changes.dots.extend(std::mem::take(&mut self.dots).into_keys());
    }

    fn keep_result(
        &mut self,
        vote: &DotVote,
        counts: &BTreeMap<CardId, CardDots>,
        around: &Circumstances<'_>,
        changes: &mut Changes,
    ) {
        let mut cards: Vec<_> = counts.values().map(|count| (count.card, count.dots)).collect();
        cards.sort_by_key(|(card, dots)| (std::cmp::Reverse(*dots), *card));
        let surplus = (self.core.dotted.len() + 1).saturating_sub(limits::DOT_RESULTS);
        self.core.dotted.drain(..surplus);
        self.core.dotted.push(DotResult { id: vote.id, at: around.now, section: vote.section, cards });
        changes.room = true;
    }
}

/// What hands put together.
fn sum<'a>(hands: impl IntoIterator<Item = &'a Put>) -> Put {
    let mut all = BTreeMap::new();
    for (card, dots) in hands.into_iter().flat_map(|Put(put)| put) {
        let count = all.entry(*card).or_insert(0_u32);
        *count = count.saturating_add(*dots);
    }
    Put(all)
}

/// What is counted otherwise than before.
fn changed(before: &BTreeMap<CardId, CardDots>, now: &BTreeMap<CardId, CardDots>) -> Vec<CardDots> {
    let gone = before.values().filter(|count| !now.contains_key(&count.card));
    let gone = gone.map(|count| CardDots { card: count.card, dots: 0, by: vec![] });
    let new = now.values().filter(|count| before.get(&count.card) != Some(*count));
    gone.chain(new.cloned()).collect()
}
