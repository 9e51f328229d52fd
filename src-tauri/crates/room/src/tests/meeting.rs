//! A meeting to try promises on: drives a room as a host does, and hears all that anybody is told.

use crate::{
    Anonymity, Circumstances, Keep, Newcomer, News, Outcome, PersonId, PersonView, Role, Room, RoomAct,
    RoomAsk, RoomRefusal, RoomView, Standing, To, Whereabouts,
};
use chrono::{DateTime, TimeDelta, Utc};
use product::{CardId, EntryId, ProductId, Section};
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) struct Meeting {
    pub(super) room: Room,
    pub(super) rows: BTreeMap<String, String>,
    pub(super) now: DateTime<Utc>,
    pub(super) host: PersonId,
    pub(super) told: Vec<(PersonId, News)>,
    pub(super) acts: Vec<RoomAct>,
    /// What hangs on the board.
    pub(super) hanging: BTreeMap<CardId, Section>,
    ids: u128,
}

impl Meeting {
    pub(super) fn open() -> Self {
        let now = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        let host = Newcomer { id: person(1), name: "Ada".to_owned(), member: Some(member(1)), device: None };
        let (room, outcome) = Room::open(Uuid::from_u128(7), ProductId(Uuid::from_u128(8)), host, false, now);
        let (rows, told, acts) = (BTreeMap::new(), vec![], vec![]);
        let mut meeting =
            Self { room, rows, now, host: person(1), told, acts, hanging: BTreeMap::new(), ids: 1 };
        meeting.take(outcome);
        meeting.comes(person(1));
        meeting
    }

    pub(super) fn with_lobby() -> Self {
        let mut meeting = Self::open();
        meeting.does(meeting.host, RoomAsk::Lobby { on: true });
        meeting
    }

    /// Somebody with a device named after them joins by name, and comes.
    pub(super) fn guest(&mut self, name: &str) -> PersonId {
        self.knock(name, None, name).expect("is let in")
    }

    /// A member joins with a device named after them, and comes.
    pub(super) fn member(&mut self, name: &str, number: u128) -> PersonId {
        self.knock(name, Some(member(number)), name).expect("is let in")
    }

    pub(super) fn knock(
        &mut self,
        name: &str,
        member: Option<EntryId>,
        device: &str,
    ) -> Result<PersonId, RoomRefusal> {
        self.ids += 1;
        let id = person(self.ids);
        let newcomer = Newcomer { id, name: name.to_owned(), member, device: Some(device.to_owned()) };
        let (person, outcome) = self.room.join(newcomer, self.now)?;
        self.take(outcome);
        self.comes(person);
        Ok(person)
    }

    /// So many guests join, whom nobody hears of.
    pub(super) fn crowd(&mut self, guests: usize) {
        for number in 1..=guests {
            let (id, name) = (PersonId(Uuid::from_u128(1 << 64 | number as u128)), number.to_string());
            let newcomer = Newcomer { id, device: Some(name.clone()), name, member: None };
            self.room.join(newcomer, self.now).expect("there is room");
        }
    }

    pub(super) fn comes(&mut self, person: PersonId) {
        let outcome = self.room.came(person, self.now);
        self.take(outcome);
    }

    pub(super) fn goes(&mut self, person: PersonId) {
        let outcome = self.room.went(person, self.now);
        self.take(outcome);
    }

    pub(super) fn ask(&mut self, by: PersonId, ask: RoomAsk) -> Result<(), RoomRefusal> {
        let before = self.room.clone();
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let hangs = |card| self.hanging.get(&card).copied();
        let mut around = Circumstances { now: self.now, new_id: &mut new_id, hangs: &hangs };
        match self.room.ask(by, ask, &mut around) {
            Ok(outcome) => {
                self.take(outcome);
                Ok(())
            }
            Err(refusal) => {
                assert_eq!(self.room, before, "a refused ask changes nothing");
                Err(refusal)
            }
        }
    }

    pub(super) fn does(&mut self, by: PersonId, ask: RoomAsk) {
        self.ask(by, ask).expect("is allowed");
    }

    pub(super) fn refuses(&mut self, by: PersonId, ask: RoomAsk, refusal: RoomRefusal) {
        assert_eq!(self.ask(by, ask), Err(refusal));
    }

    pub(super) fn observer(&mut self, name: &str) -> PersonId {
        self.with_role(name, Role::Observer)
    }

    pub(super) fn with_role(&mut self, name: &str, role: Role) -> PersonId {
        let person = self.guest(name);
        self.does(self.host, RoomAsk::SetRole { person, role });
        person
    }

    pub(super) fn writing(&mut self, anonymity: Anonymity) {
        self.does(
            self.host,
            RoomAsk::StartWriting { sections: Section::FIVE.to_vec(), anonymity, with_step: false },
        );
    }

    pub(super) fn writes(&mut self, by: PersonId, number: u128, text: &str) {
        self.does(by, write(number, text));
    }

    /// The acts of the last reveals are on disk.
    pub(super) fn finish(&mut self) {
        for act in std::mem::take(&mut self.acts) {
            let outcome = self.room.done(&act.cards(), self.now);
            self.take(outcome);
        }
    }

    pub(super) fn passes(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
    }

    pub(super) fn view(&self, person: PersonId) -> RoomView {
        self.room.view(person, self.now)
    }

    pub(super) fn seen(&self, by: PersonId, person: PersonId) -> Option<PersonView> {
        self.view(by).people.into_iter().find(|one| one.id == person)
    }

    pub(super) fn seen_by_host(&self, person: PersonId) -> PersonView {
        self.seen(self.host, person).expect("the host sees them")
    }

    /// What one person was told since this was last asked.
    pub(super) fn hears(&mut self, person: PersonId) -> Vec<News> {
        let (theirs, others) = std::mem::take(&mut self.told).into_iter().partition(|(to, _)| *to == person);
        self.told = others;
        let theirs: Vec<(PersonId, News)> = theirs;
        theirs.into_iter().map(|(_, news)| news).collect()
    }

    pub(super) fn forget_told(&mut self) {
        self.told.clear();
    }

    pub(super) fn reopened(&self) -> (Room, Outcome) {
        Room::reopen(self.rows.clone()).expect("the rows are those of a room")
    }

    fn take(&mut self, outcome: Outcome) {
        for Keep { key, text } in outcome.keep {
            match text {
                Some(text) => self.rows.insert(key, text),
                None => self.rows.remove(&key),
            };
        }
        for (to, news) in outcome.news {
            self.told.extend(self.listeners(to).into_iter().map(|person| (person, news.clone())));
        }
        self.acts.extend(outcome.acts);
    }

    fn listeners(&self, to: To) -> Vec<PersonId> {
        let everybody = (1..=self.ids).map(person);
        match to {
            To::One(person) => vec![person],
            To::All => everybody.filter(|one| self.room.standing(*one) == Some(Standing::In)).collect(),
            To::Leaders => everybody.filter(|one| self.room.leads(*one)).collect(),
        }
    }
}

pub(super) fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub(super) fn member(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(1_000_000 + number))
}

pub(super) fn card(number: u128) -> CardId {
    CardId(Uuid::from_u128(2_000_000 + number))
}

pub(super) fn write(number: u128, text: &str) -> RoomAsk {
    RoomAsk::WriteHidden { card: card(number), section: Section::Needs, text: text.to_owned(), person: None }
}

pub(super) fn answer(says: &str) -> RoomAsk {
    RoomAsk::Answer { says: says.to_owned(), person: None }
}

pub(super) fn at(screen: &str, thing: Option<u128>) -> Whereabouts {
    Whereabouts { screen: screen.to_owned(), thing: thing.map(Uuid::from_u128) }
}
