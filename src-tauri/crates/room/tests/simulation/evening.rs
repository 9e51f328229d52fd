//! Evenings: a host and four guests on five devices, a network that delays and loses, a host that is killed between
//! any two steps. In the end everybody sees the same, and nothing acknowledged is lost.

use super::asks::Asker;
use super::dice::Dice;
use super::host::{Host, LineId, host_person};
use super::page::{Page, Wish};
use super::reopening::offline;
use super::secrets::Secrets;
use chrono::{DateTime, TimeDelta};
use product::{CardId, CardState, Command, EntryId, NewCard, Section};
use room::{Newcomer, PersonId, RoomAsk, RoomView};
use std::collections::BTreeMap;
use uuid::Uuid;

const EVENINGS: u64 = 2_000;
const STEPS: usize = 700;

#[test]
fn o36_in_the_end_everybody_sees_the_same_and_nothing_is_lost() {
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let spend_some = |first| (first..EVENINGS).step_by(threads as usize).map(spend).sum::<u64>();
    let revealed: u64 = std::thread::scope(|scope| {
        let spent: Vec<_> = (0..threads).map(|first| scope.spawn(move || spend_some(first))).collect();
        spent.into_iter().map(|some| some.join().expect("all evenings went well")).sum()
    });
    assert!(revealed > EVENINGS, "only {revealed} acknowledged cards were revealed: too little happened");
}

/// In it the host is killed after a reveal is on disk, and before anybody is told.
#[test]
fn o36_an_evening_that_is_cut_off_between_a_reveal_and_its_news_goes_well() {
    spend(2_763);
}

/// One evening; answers how many hidden cards were acknowledged and are on the board now.
fn spend(seed: u64) -> u64 {
    let spent = std::panic::catch_unwind(|| {
        let mut evening = Evening::new(seed);
        (0..evening.pages.len()).for_each(|page| evening.connect(page));
        (0..STEPS).for_each(|_| evening.step());
        evening.end();
        evening.check();
        evening.revealed()
    });
    spent.unwrap_or_else(|_| panic!("the evening with seed {seed} went wrong, see above"))
}

struct Evening {
    dice: Dice,
    host: Host,
    pages: Vec<Page>,
    secrets: Secrets,
    cards: BTreeMap<usize, Vec<(CardId, Option<PersonId>)>>,
    lines: LineId,
}

impl Evening {
    fn new(seed: u64) -> Self {
        let now = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        let pages = [host_person(), guest(1, 1), guest(2, 2), guest(3, 3), guest(4, 4), guest(5, 2)];
        Self {
            dice: Dice::new(seed),
            host: Host::open(now),
            pages: pages.map(Page::new).into(),
            secrets: Secrets::default(),
            cards: BTreeMap::new(),
            lines: 0,
        }
    }

    fn step(&mut self) {
        let page = self.dice.below(self.pages.len());
        match self.dice.below(460) {
            0..=1 => self.host.kill(),
            2..=21 => self.host.start(),
            22..=25 => self.pages[page].cut(),
            26..=27 => self.hang_up_somewhere(),
            28..=67 => self.connect(page),
            68..=187 => drop(self.host.step(&mut self.secrets)),
            188..=257 => drop(self.deliver_to_host(page)),
            258..=337 => drop(self.deliver_to_page(page)),
            338..=345 => self.put_up(page),
            346..=367 => self.lead(0),
            368..=369 => self.lead(page),
            _ => self.everyday(page),
        }
        self.host.now += TimeDelta::milliseconds(self.dice.below(5_000) as i64);
    }

    fn connect(&mut self, page: usize) {
        let page = &mut self.pages[page];
        if page.line.is_some() && !self.dice.one_in(5) || page.over || self.host.room.is_none() {
            return;
        }
        self.lines += 1;
        self.host.lines.insert(self.lines, Default::default());
        page.connect(self.lines);
    }

    /// The host notices a line that no page holds any more, or one whose page does not know yet.
    fn hang_up_somewhere(&mut self) {
        let lines: Vec<_> = self.host.lines.keys().copied().collect();
        if let Some(line) = self.dice.pick(&lines) {
            self.host.hang_up(*line);
        }
    }

    fn deliver_to_host(&mut self, page: usize) -> bool {
        let page = &mut self.pages[page];
        let (Some(line), Some(message)) = (page.line, page.to_host.pop_front()) else { return false };
        self.host.take(line, message);
        true
    }

    fn deliver_to_page(&mut self, page: usize) -> bool {
        let page = &mut self.pages[page];
        let Some(on) = page.line else { return false };
        match self.host.lines.get_mut(&on) {
            None => page.cut(),
            Some(line) => match line.to_page.pop_front() {
                Some(push) => page.take(push),
                None => return false,
            },
        }
        true
    }

    fn everyday(&mut self, page: usize) {
        let Some(mut asker) = asker(&self.pages[page], &mut self.cards, page) else { return };
        let ask = asker.everyday(&mut self.dice, &mut self.secrets);
        let page = &mut self.pages[page];
        match ask {
            RoomAsk::WriteHidden { .. }
            | RoomAsk::DropHidden { .. }
            | RoomAsk::Answer { .. }
            | RoomAsk::PutDots { .. } => {
                page.wish(Wish::Ask(ask));
            }
            ask => page.ask_once(ask),
        }
    }

    fn lead(&mut self, page: usize) {
        let Some(asker) = asker(&self.pages[page], &mut self.cards, page) else { return };
        let ask = asker.leading(&mut self.dice);
        let ask = calmly(&mut self.dice, ask);
        self.pages[page].ask_once(ask);
    }

    fn put_up(&mut self, page: usize) {
        let card = NewCard {
            id: Some(CardId(self.dice.id())),
            section: Section::Vision,
            text: "in the open".to_owned(),
            state: CardState::default(),
            author: None,
        };
        if self.pages[page].product.is_some() {
            self.pages[page].wish(Wish::Command(Command::AddCard { card, after: None }));
        }
    }

    /// The network is well again, everybody comes back, and the host ends what is under way.
    fn end(&mut self) {
        self.host.start();
        for page in 0..self.pages.len() {
            self.pages[page].cut();
            self.lines += 1;
            self.host.lines.insert(self.lines, Default::default());
            self.pages[page].connect(self.lines);
        }
        let stale: Vec<_> = self.host.lines.keys().copied().filter(|line| !self.is_held(*line)).collect();
        stale.into_iter().for_each(|line| self.host.hang_up(line));
        self.settle();
        self.pages[0].ask_once(RoomAsk::EndWriting);
        self.settle();
        self.pages[0].ask_once(RoomAsk::RevealWriting { of: None });
        self.settle();
    }

    fn is_held(&self, line: LineId) -> bool {
        self.pages.iter().any(|page| page.line == Some(line))
    }

    fn settle(&mut self) {
        loop {
            let mut moved = self.host.step(&mut self.secrets);
            for page in 0..self.pages.len() {
                moved |= self.deliver_to_host(page) | self.deliver_to_page(page);
            }
            if !moved {
                return;
            }
        }
    }

    fn check(&self) {
        let room = self.host.room.as_ref().expect("the host is up");
        for page in self.pages.iter().filter(|page| !page.over) {
            let shown = page.view.clone().expect("it shows the room");
            let you = shown.you;
            assert_eq!(comparable(shown), comparable(room.view(you, self.host.now)));
            if let Some(product) = &page.product {
                assert_eq!(*product, self.host.disk.product, "everybody sees the same product");
            }
        }
        self.pages.iter().for_each(|page| self.check_acknowledged(page));
        let (again, _) = room::Room::reopen(self.host.disk.rows.clone()).expect("it was kept whole");
        for page in self.pages.iter().filter_map(|page| page.view.as_ref()) {
            let [was, is] = [room, &again].map(|room| offline(room.view(page.you, self.host.now)));
            assert_eq!(comparable(was), comparable(is));
        }
    }

    fn revealed(&self) -> u64 {
        let board = &self.host.disk.product.vision;
        let acknowledged = self.pages.iter().flat_map(|page| page.granted.keys());
        acknowledged.filter(|card| board.card(**card).is_some()).count() as u64
    }

    /// Whatever was acknowledged last, or wished since, is what there is.
    fn check_acknowledged(&self, page: &Page) {
        let board = &self.host.disk.product.vision;
        for (card, granted) in &page.granted {
            let text = board.card(*card).map(|card| card.text.clone());
            let possible = &page.wished[card][*granted..];
            // A card that says nothing is thrown away when silent writing ends.
            let empty = text.is_none() && possible.contains(&Some(String::new()));
            assert!(empty || possible.contains(&text), "{card} says {text:?}, not one of {possible:?}");
        }
        for card in &page.put_up {
            assert!(board.card(*card).is_some(), "{card} was acknowledged, and is lost");
        }
    }
}

/// Whoever looks at a page asks from what it shows.
fn asker<'a>(
    page: &'a Page,
    cards: &'a mut BTreeMap<usize, Vec<(CardId, Option<PersonId>)>>,
    number: usize,
) -> Option<Asker<'a>> {
    let view: &RoomView = page.view.as_ref().filter(|_| !page.over)?;
    let people = view.people.iter().map(|person| person.id).collect();
    Some(Asker { by: view.you, people, cards: cards.entry(number).or_default() })
}

/// Few are sent away, or soon nobody is left.
fn calmly(dice: &mut Dice, ask: RoomAsk) -> RoomAsk {
    match ask {
        RoomAsk::SendAway { .. } if !dice.one_in(3) => RoomAsk::Lobby { on: true },
        ask => ask,
    }
}

/// Views as sets: in which order people and cards came to be known differs with what was missed.
fn comparable(view: RoomView) -> RoomView {
    let mut view = RoomView { seq: 0, now: DateTime::UNIX_EPOCH, ..view };
    view.people.sort_by_key(|person| person.id);
    view.own.sort_by_key(|card| card.id);
    view.dots.sort_by_key(|dots| dots.person);
    view.counted.sort_by_key(|count| count.card);
    view
}

/// A guest on a device of their own; even numbers are members, and 2 has two devices.
fn guest(device: u128, number: u128) -> Newcomer {
    Newcomer {
        id: PersonId(Uuid::from_u128(100 + device)),
        name: format!("Person {number}"),
        member: number.is_multiple_of(2).then(|| EntryId(Uuid::from_u128(200 + number))),
        device: Some(format!("device {device}")),
    }
}
