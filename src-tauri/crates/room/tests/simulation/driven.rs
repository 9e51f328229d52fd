//! A room that is driven without any network: what it keeps is kept, what it tells is heard, its acts are done at
//! once or, if wanted, much later.

use super::asks::Asker;
use super::dice::Dice;
use super::secrets::Secrets;
use chrono::{DateTime, TimeDelta, Utc};
use product::{CardId, EntryId, Product, ProductId, Section, Setting, decide};
use room::{
    Anonymity, CardDots, Circumstances, Newcomer, News, Outcome, PersonDots, PersonId, Room, RoomAct,
    RoomAsk, Standing, To,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use uuid::Uuid;

pub struct Driven {
    pub room: Room,
    pub rows: BTreeMap<String, String>,
    pub product: Product,
    pub now: DateTime<Utc>,
    pub people: Vec<PersonId>,
    pub secrets: Secrets,
    /// Everything one person is told.
    pub heard: BTreeMap<PersonId, Vec<String>>,
    /// Acts that are not done yet.
    pub waiting: VecDeque<RoomAct>,
    cards: BTreeMap<PersonId, Vec<(CardId, Option<PersonId>)>>,
    /// Who put dots for whom.
    put_for: BTreeSet<(PersonId, PersonId)>,
    ids: u128,
}

impl Driven {
    /// A room with its host and so many guests, of whom the first ones are members.
    pub fn open(guests: u128) -> Self {
        let now = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        let product = ProductId(Uuid::from_u128(8));
        let host = newcomer(0);
        let (room, outcome) = Room::open(Uuid::from_u128(7), product, host, false, now);
        let mut driven = Self {
            room,
            rows: BTreeMap::new(),
            product: Product::new(product, "Atlas", now),
            now,
            people: vec![],
            secrets: Secrets::default(),
            heard: BTreeMap::new(),
            waiting: VecDeque::new(),
            cards: BTreeMap::new(),
            put_for: BTreeSet::new(),
            ids: 1 << 100,
        };
        driven.take(outcome);
        driven.comes(newcomer(0).id);
        for guest in 1..=guests {
            driven.joins(guest);
        }
        driven
    }

    /// Whoever has this number joins, or comes back.
    pub fn joins(&mut self, number: u128) {
        if let Ok((person, outcome)) = self.room.join(newcomer(number), self.now) {
            self.take(outcome);
            self.comes(person);
        }
    }

    pub fn comes(&mut self, person: PersonId) {
        if !self.people.contains(&person) {
            self.people.push(person);
        }
        let outcome = self.room.came(person, self.now);
        self.take(outcome);
    }

    pub fn goes(&mut self, person: PersonId) {
        let outcome = self.room.went(person, self.now);
        self.take(outcome);
    }

    pub fn ask(&mut self, by: PersonId, ask: RoomAsk) -> bool {
        let reveals = matches!(ask, RoomAsk::RevealPoll);
        if let RoomAsk::PutDots { person: Some(of), .. } = &ask {
            self.put_for.insert((by, *of));
        }
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let hangs = hanging_at(self.now);
        let mut around = Circumstances { now: self.now, new_id: &mut new_id, hangs: &hangs };
        let Ok(outcome) = self.room.ask(by, ask, &mut around) else { return false };
        if reveals {
            let stage = serde_json::to_string(self.room.stage()).expect("JSON");
            self.secrets.open(&stage);
        }
        self.take(outcome);
        true
    }

    /// One step at random of anybody.
    pub fn step(&mut self, dice: &mut Dice) {
        self.now += TimeDelta::milliseconds(dice.below(20_000) as i64);
        let by = self.people[dice.below(self.people.len())];
        match dice.below(12) {
            0 => self.goes(by),
            1 => self.comes(by),
            2 => self.joins(1 + dice.below(8) as u128),
            3 if dice.one_in(4) => self.refuse_one(),
            3 => self.finish_one(),
            4..=6 => {
                let host = self.room.host();
                let ask = self.asker(host).1.leading(dice);
                self.ask(host, ask);
            }
            7 => {
                let ask = self.asker(by).1.leading(dice);
                self.ask(by, ask);
            }
            _ => {
                let (secrets, mut asker) = self.asker(by);
                let ask = asker.everyday(dice, secrets);
                self.ask(by, ask);
            }
        }
    }

    /// The oldest act that waits is done, and said to be done.
    pub fn finish_one(&mut self) {
        let Some(act) = self.waiting.pop_front() else { return };
        let cards = act.cards();
        if let Some(RoomAct { by, command }) = act.without(|id| self.product.vision.card(id).is_some()) {
            let by = by.map_or(String::new(), |by| self.room.signature(by).expect("they were in").0);
            let mut setting =
                Setting { by: &by, now: self.now, new_id: &mut || unreachable!("cards have ids") };
            let decision = decide(&self.product, &command, &mut setting).expect("the rules allow it");
            decision.edits.iter().for_each(|edit| self.product.apply(edit));
            self.secrets.open(&serde_json::to_string(&command).expect("JSON"));
        }
        let outcome = self.room.done(&cards, self.now);
        self.take(outcome);
    }

    /// The oldest act that waits is refused, and with it whatever else would put up its cards.
    fn refuse_one(&mut self) {
        let Some(act) = self.waiting.front() else { return };
        let first = act.cards();
        let shares = |act: &RoomAct| act.cards().iter().any(|card| first.contains(card));
        let (refused, waiting) = std::mem::take(&mut self.waiting).into_iter().partition(shares);
        self.waiting = waiting;
        let refused: VecDeque<RoomAct> = refused;
        let cards: Vec<_> = refused.iter().flat_map(RoomAct::cards).collect();
        let outcome = self.room.undone(&cards, self.now);
        self.take(outcome);
    }

    pub fn listeners(&self, to: To) -> Vec<PersonId> {
        let everybody = self.people.iter().copied();
        match to {
            To::One(person) => vec![person],
            To::All => everybody.filter(|one| self.room.standing(*one) == Some(Standing::In)).collect(),
            To::Leaders => everybody.filter(|one| self.room.leads(*one)).collect(),
        }
    }

    /// Where dots are hears nobody but whose they are and who put them, until they are counted; and with names only
    /// where there are names.
    pub fn check_dots(&self, listener: PersonId, dots: &[PersonDots], counted: &[CardDots]) {
        let known = |of: PersonId| of == listener || self.put_for.contains(&(listener, of));
        let foreign = dots.iter().find(|dots| !known(dots.person) && !dots.cards.is_empty());
        assert_eq!(foreign, None, "{listener} hears where dots of others are");
        if counted.iter().any(|count| count.dots > 0) {
            let vote = self.room.stage().dots.as_ref().filter(|vote| vote.is_counted());
            let vote = vote.unwrap_or_else(|| panic!("{listener} hears of counts: {counted:?}"));
            let names = vote.anonymity == Anonymity::Names;
            assert!(names || counted.iter().all(|count| count.by.is_empty()), "{listener} hears of names");
        }
    }

    fn asker(&mut self, by: PersonId) -> (&mut Secrets, Asker<'_>) {
        let cards = self.cards.entry(by).or_default();
        (&mut self.secrets, Asker { by, people: self.people.clone(), cards })
    }

    fn take(&mut self, outcome: Outcome) {
        for keep in outcome.keep {
            match keep.text {
                Some(text) => self.rows.insert(keep.key, text),
                None => self.rows.remove(&keep.key),
            };
        }
        for (to, news) in outcome.news {
            let told = serde_json::to_string(&(outcome.seq, &news)).expect("JSON");
            for listener in self.listeners(to) {
                self.secrets.check(listener, &told);
                match &news {
                    News::Counted { cards } => self.check_dots(listener, &[], cards),
                    News::Dots { dots } => self.check_dots(listener, std::slice::from_ref(dots), &[]),
                    _ => {}
                }
                self.heard.entry(listener).or_default().push(told.clone());
            }
        }
        self.waiting.extend(outcome.acts);
    }
}

/// Cards hang and are taken off, by the minute, so that each is gone a third of the time.
pub fn hanging_at(now: DateTime<Utc>) -> impl Fn(CardId) -> Option<Section> {
    move |card| {
        let number = card.0.as_u128();
        let minute = u128::from(now.timestamp().unsigned_abs() / 60);
        let section = Section::FIVE[(number % 5) as usize];
        (number < 100 && (number + minute) % 3 > 0).then_some(section)
    }
}

/// The host has number 0; one of two of the others is a member.
pub fn newcomer(number: u128) -> Newcomer {
    Newcomer {
        id: PersonId(Uuid::from_u128(100 + number)),
        name: format!("Person {number}"),
        member: number.is_multiple_of(2).then(|| EntryId(Uuid::from_u128(200 + number))),
        device: (number > 0).then(|| format!("device {number}")),
    }
}
