//! The room itself: what it holds, and how a change of it becomes rows and news. What may be asked, and what
//! comes of it, stands in the files of this folder, by topic.

mod asking;
mod dots;
mod joining;
mod kept;
mod leading;
mod lobby;
mod people;
mod poll;
mod reveal;
mod rights;
mod roles;
mod round;
mod timer;
mod view;
mod words;
mod writing;

pub use asking::Circumstances;
pub(crate) use dots::DotHand;
pub use joining::Newcomer;
pub use kept::Unreadable;

use crate::outcome::Changes;
use crate::{CardDots, News, Outcome, PersonId, Role, RoomRefusal, Stage, Standing, To};
use chrono::{DateTime, Utc};
use dots::Put;
use kept::{Core, FORMAT};
use people::Person;
use product::{CardId, EntryId, ProductId};
use std::collections::BTreeMap;
use uuid::Uuid;
use writing::Slot;

/// A live room around a product.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    core: Core,
    people: BTreeMap<PersonId, Person>,
    cards: BTreeMap<CardId, Slot>,
    answers: BTreeMap<PersonId, String>,
    dots: BTreeMap<DotHand, Put>,
    counts: BTreeMap<CardId, CardDots>,
}

impl Room {
    /// Opens a room; its host leads.
    #[must_use]
    pub fn open(
        id: Uuid,
        product: ProductId,
        host: Newcomer,
        lobby: bool,
        now: DateTime<Utc>,
    ) -> (Self, Outcome) {
        let stage = Stage { lobby, ..Stage::default() };
        let core = Core {
            format: FORMAT,
            id,
            product,
            host: host.id,
            stage,
            seq: 0,
            people: 0,
            cards: 0,
            first_speaker: None,
            written: false,
            ending: false,
            dotted: vec![],
            closed: false,
        };
        let mut room = Self::bare(core);
        let mut changes = Changes { room: true, ..Changes::default() };
        let who = host.id;
        room.add(host, Standing::In, &mut changes);
        room.change(who, &mut changes, |person| {
            person.kept.host = true;
            person.kept.role = Role::Facilitator;
        });
        let outcome = room.outcome(changes, now);
        (room, outcome)
    }

    /// Closes the room for all. What is still hidden is revealed: its acts are to be done, and [`Self::done`] called.
    /// Closed once more, it asks again for what was not done.
    pub fn closes(&mut self, now: DateTime<Utc>) -> Outcome {
        let mut changes = Changes::default();
        if !self.core.closed {
            self.core.closed = true;
            changes.room = true;
            self.reveal_rest(&mut changes);
            changes.tell(To::All, News::Over { sent_away: false });
            for waiting in self.waiting() {
                changes.tell(To::One(waiting), News::Over { sent_away: false });
            }
        } else {
            changes.acts = self.unfinished();
        }
        self.outcome(changes, now)
    }

    /// Whether the room is closed and nothing is left to be revealed: its rows may go.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.core.closed && !self.is_revealing()
    }

    /// Whether the room is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.core.closed
    }

    /// Which room it is.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.core.id
    }

    /// Around which product.
    #[must_use]
    pub fn product(&self) -> ProductId {
        self.core.product
    }

    /// How it is led.
    #[must_use]
    pub fn stage(&self) -> &Stage {
        &self.core.stage
    }

    /// The person at the host's machine.
    #[must_use]
    pub fn host(&self) -> PersonId {
        self.core.host
    }

    /// Whether a person is in.
    #[must_use]
    pub fn standing(&self, person: PersonId) -> Option<Standing> {
        self.people.get(&person).map(|person| person.kept.standing)
    }

    /// The name and the member that acts of a person are signed with; those of people who were never in have none.
    #[must_use]
    pub fn signature(&self, person: PersonId) -> Option<(String, Option<EntryId>)> {
        let kept = &self.people.get(&person).filter(|person| person.is_seen())?.kept;
        Some((kept.name.clone(), kept.member))
    }

    fn bare(core: Core) -> Self {
        Self {
            core,
            people: BTreeMap::new(),
            cards: BTreeMap::new(),
            answers: BTreeMap::new(),
            dots: BTreeMap::new(),
            counts: BTreeMap::new(),
        }
    }

    fn person(&self, id: PersonId) -> Result<&Person, RoomRefusal> {
        self.people.get(&id).ok_or(RoomRefusal::NoSuchPerson)
    }

    fn person_in(&self, id: PersonId) -> Result<&Person, RoomRefusal> {
        self.person(id).ok().filter(|person| person.is_in()).ok_or(RoomRefusal::NoSuchPerson)
    }

    /// Changes a person; rows and news follow by themselves.
    fn change(&mut self, id: PersonId, changes: &mut Changes, change: impl FnOnce(&mut Person)) {
        let Some(person) = self.people.get_mut(&id) else { return };
        let before = person.clone();
        change(person);
        if person.kept != before.kept {
            changes.people.insert(id);
        }
        if person.seen() != before.seen() {
            changes.told.insert(id);
        }
    }

    /// Changes everybody.
    fn change_all(&mut self, changes: &mut Changes, change: impl Fn(&mut Person)) {
        for id in self.people.keys().copied().collect::<Vec<_>>() {
            self.change(id, changes, &change);
        }
    }

    /// Changes the stage; its row and its news follow by themselves.
    fn restage(&mut self, changes: &mut Changes, change: impl FnOnce(&mut Stage)) {
        let before = self.core.stage.clone();
        change(&mut self.core.stage);
        if self.core.stage != before {
            changes.room = true;
            changes.stage = true;
        }
    }

    /// Rows and news of all that has changed.
    fn outcome(&mut self, changes: Changes, now: DateTime<Utc>) -> Outcome {
        let mut news: Vec<_> = changes.told.iter().flat_map(|id| self.person_news(*id)).collect();
        if changes.stage {
            news.push((To::All, News::Stage { stage: Box::new(self.core.stage.clone()), now }));
        }
        news.extend(changes.news.iter().cloned());
        self.core.seq += u32::from(!news.is_empty());
        Outcome { keep: self.rows(&changes), news, acts: changes.acts, seq: self.core.seq }
    }

    fn person_news(&self, id: PersonId) -> Vec<(To, News)> {
        let Some(person) = self.people.get(&id) else { return vec![] };
        let news = News::Person { person: person.seen() };
        match person.kept.standing {
            Standing::Waiting => vec![(To::Leaders, news.clone()), (To::One(id), news)],
            Standing::In | Standing::SentAway if person.is_seen() => vec![(To::All, news)],
            Standing::In | Standing::SentAway => vec![],
        }
    }
}
