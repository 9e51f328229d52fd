//! The host of an evening: a room in memory, a disk that survives, and the steps between an ask and its answer, any
//! of which may be the last one before the host is killed.

use super::driven::hanging_at;
use super::secrets::Secrets;
use chrono::{DateTime, Utc};
use product::{CardId, Command, Edit, EntryId, Product, ProductId, Setting, decide};
use room::{
    Circumstances, Deed, Keep, Newcomer, News, Outcome, PersonId, Room, RoomAct, RoomAsk, RoomRefusal,
    RoomView, Standing, To,
};
use std::collections::{BTreeMap, VecDeque};
use uuid::Uuid;

pub type LineId = u64;

/// What a page sends.
#[derive(Clone, Debug)]
pub enum Message {
    /// Who it is; again whenever it wants the whole room.
    Enter { newcomer: Newcomer },
    /// An ask, with the number under which it is answered.
    Ask { number: u32, ask: RoomAsk },
    /// A command to the product.
    Command { number: u32, command: Command },
}

/// What a page is sent.
#[derive(Clone, Debug)]
pub enum Push {
    /// The whole room; and the product, for those who are in.
    Room { view: Box<RoomView>, product: Option<Box<Product>> },
    /// The room does not let it in.
    Refused,
    /// Done, and on disk; or refused.
    Answered { number: u32, done: bool },
    /// News of the room.
    News { seq: u32, news: Vec<News> },
    /// Edits of the product.
    Edits { edits: Vec<Edit> },
}

/// What is done after an ask was judged, one at a time, in this order.
enum Step {
    /// What is on disk as revealed may be told from now on, also by a host that is killed right after.
    Keep {
        rows: Vec<Keep>,
        opens: Option<String>,
    },
    Tell {
        seq: u32,
        news: Vec<(Vec<PersonId>, News)>,
    },
    Send {
        line: LineId,
        push: Push,
    },
    Act(RoomAct),
    Done(Vec<CardId>),
    Do {
        line: LineId,
        number: u32,
        by: PersonId,
        command: Command,
    },
    /// The page is told the room as it was when it asked, and the product as it is now.
    Show {
        line: LineId,
        view: Box<RoomView>,
    },
}

/// What survives a kill.
pub struct Disk {
    pub rows: BTreeMap<String, String>,
    pub product: Product,
}

pub struct Host {
    pub disk: Disk,
    /// `None`: killed.
    pub room: Option<Room>,
    pub lines: BTreeMap<LineId, Line>,
    pub now: DateTime<Utc>,
    steps: VecDeque<Step>,
    ids: u128,
}

/// The host's end of a line.
#[derive(Default)]
pub struct Line {
    person: Option<PersonId>,
    pub to_page: VecDeque<Push>,
}

pub fn host_person() -> Newcomer {
    let id = PersonId(Uuid::from_u128(100));
    Newcomer { id, name: "Ada".to_owned(), member: Some(EntryId(Uuid::from_u128(200))), device: None }
}

impl Host {
    pub fn open(now: DateTime<Utc>) -> Self {
        let id = ProductId(Uuid::from_u128(8));
        let (room, outcome) = Room::open(Uuid::from_u128(7), id, host_person(), false, now);
        let disk = Disk { rows: BTreeMap::new(), product: Product::new(id, "Atlas", now) };
        let (lines, steps) = (BTreeMap::new(), VecDeque::new());
        let mut host = Self { disk, room: Some(room), lines, now, steps, ids: 1 << 100 };
        host.then(outcome);
        while host.step(&mut Secrets::default()) {}
        host
    }

    /// Everything in memory is gone, and so are all lines.
    pub fn kill(&mut self) {
        self.room = None;
        self.steps.clear();
        self.lines.clear();
    }

    pub fn start(&mut self) {
        if self.room.is_none() {
            let (room, outcome) = Room::reopen(self.disk.rows.clone()).expect("it was kept whole");
            self.room = Some(room);
            self.then(outcome);
        }
    }

    /// The host notices that a line is gone.
    pub fn hang_up(&mut self, line: LineId) {
        let Some(person) = self.lines.remove(&line).and_then(|line| line.person) else { return };
        if let Some(room) = &mut self.room {
            let outcome = room.went(person, self.now);
            self.then(outcome);
        }
    }

    pub fn take(&mut self, line: LineId, message: Message) {
        if self.room.is_none() || !self.lines.contains_key(&line) {
            return;
        }
        match message {
            Message::Enter { newcomer } => self.enter(line, newcomer),
            Message::Ask { number, ask } => self.ask(line, number, ask),
            Message::Command { number, command } => self.command(line, number, command),
        }
    }

    /// Does the next step; `false`: there is none.
    pub fn step(&mut self, secrets: &mut Secrets) -> bool {
        let Some(step) = self.steps.pop_front() else { return false };
        match step {
            Step::Keep { rows, opens } => {
                self.keep(rows);
                opens.iter().for_each(|text| secrets.open(text));
            }
            Step::Tell { seq, news } => self.tell(seq, &news, secrets),
            Step::Send { line, push } => self.send(line, push),
            Step::Act(act) => self.act(act, secrets),
            Step::Done(cards) => {
                let outcome = self.room.as_mut().map(|room| room.done(&cards, self.now));
                outcome.into_iter().for_each(|outcome| self.then(outcome));
            }
            Step::Do { line, number, by, command } => self.do_command(line, number, by, &command),
            Step::Show { line, view } => self.show(line, view, secrets),
        }
        true
    }

    fn enter(&mut self, line: LineId, newcomer: Newcomer) {
        let Some(room) = &mut self.room else { return };
        let joined =
            if newcomer.device.is_none() { Ok(None) } else { room.join(newcomer, self.now).map(Some) };
        match joined {
            Err(_) => self.steps.push_back(Step::Send { line, push: Push::Refused }),
            Ok(joined) => {
                let person = joined.as_ref().map_or(host_person().id, |(person, _)| *person);
                joined.into_iter().for_each(|(_, outcome)| self.then(outcome));
                self.be_on(line, person);
                self.show_soon(line, person);
            }
        }
    }

    /// The line is this person's from now on.
    fn be_on(&mut self, line: LineId, person: PersonId) {
        let (Some(room), Some(on)) = (&mut self.room, self.lines.get_mut(&line)) else { return };
        let before = on.person.replace(person);
        if before == Some(person) {
            return;
        }
        let left = before.map(|before| room.went(before, self.now));
        let came = room.came(person, self.now);
        left.into_iter().chain([came]).for_each(|outcome| self.then(outcome));
    }

    /// Shows the room as soon as all is kept that it shows: it may overtake news, never what is kept.
    fn show_soon(&mut self, line: LineId, person: PersonId) {
        let Some(room) = &self.room else { return };
        let view = Box::new(room.view(person, self.now));
        let kept = self.steps.iter().rposition(|step| !matches!(step, Step::Tell { .. } | Step::Send { .. }));
        self.steps.insert(kept.map_or(0, |last| last + 1), Step::Show { line, view });
    }

    fn show(&mut self, line: LineId, view: Box<RoomView>, secrets: &Secrets) {
        secrets.check(view.you, &serde_json::to_string(&view).expect("JSON"));
        let you = view.people.iter().find(|person| person.id == view.you);
        let is_in = you.is_some_and(|you| you.standing == Standing::In);
        let product = is_in.then(|| Box::new(self.disk.product.clone()));
        self.send(line, Push::Room { view, product });
    }

    fn ask(&mut self, line: LineId, number: u32, ask: RoomAsk) {
        let (Some(room), Some(by)) = (&mut self.room, self.lines[&line].person) else { return };
        let reveals = matches!(ask, RoomAsk::RevealPoll);
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let hangs = hanging_at(self.now);
        let mut around = Circumstances { now: self.now, new_id: &mut new_id, hangs: &hangs };
        let answer = room.ask(by, ask, &mut around);
        let done = answer.is_ok();
        if let Ok(outcome) = answer {
            let opens = reveals.then(|| serde_json::to_string(room.stage()).expect("JSON"));
            self.then_opening(outcome, opens);
        }
        self.steps.push_back(Step::Send { line, push: Push::Answered { number, done } });
    }

    fn command(&mut self, line: LineId, number: u32, command: Command) {
        let (Some(room), Some(by)) = (&self.room, self.lines[&line].person) else { return };
        let step = match room.may(by, Deed::Edit) {
            Ok(()) => Step::Do { line, number, by, command },
            Err(RoomRefusal::Locked | RoomRefusal::Observing | RoomRefusal::NotIn) => {
                Step::Send { line, push: Push::Answered { number, done: false } }
            }
            Err(other) => panic!("{other:?} is no reason not to edit"),
        };
        self.steps.push_back(step);
    }

    fn then(&mut self, outcome: Outcome) {
        self.then_opening(outcome, None);
    }

    fn then_opening(&mut self, outcome: Outcome, opens: Option<String>) {
        let Outcome { keep, news, acts, seq } = outcome;
        let news: Vec<_> = news.into_iter().map(|(to, news)| (self.listeners(to), news)).collect();
        self.steps.push_back(Step::Keep { rows: keep, opens });
        if !news.is_empty() {
            self.steps.push_back(Step::Tell { seq, news });
        }
        for act in acts {
            let cards = act.cards();
            self.steps.push_back(Step::Act(act));
            self.steps.push_back(Step::Done(cards));
        }
    }

    fn listeners(&self, to: To) -> Vec<PersonId> {
        let Some(room) = &self.room else { return vec![] };
        let connected = self.lines.values().filter_map(|line| line.person);
        match to {
            To::One(person) => vec![person],
            To::All => connected.filter(|one| room.standing(*one) == Some(Standing::In)).collect(),
            To::Leaders => connected.filter(|one| room.leads(*one)).collect(),
        }
    }

    fn keep(&mut self, rows: Vec<Keep>) {
        for Keep { key, text } in rows {
            match text {
                Some(text) => self.disk.rows.insert(key, text),
                None => self.disk.rows.remove(&key),
            };
        }
    }

    fn tell(&mut self, seq: u32, told: &[(Vec<PersonId>, News)], secrets: &Secrets) {
        let texts: Vec<_> = told.iter().map(|(_, news)| serde_json::to_string(news).expect("JSON")).collect();
        for line in self.lines.values_mut() {
            let Some(person) = line.person else { continue };
            let theirs = told.iter().zip(&texts).filter(|((listeners, _), _)| listeners.contains(&person));
            let mut news = vec![];
            for ((_, one), text) in theirs {
                secrets.check(person, text);
                news.push(one.clone());
            }
            if !news.is_empty() {
                line.to_page.push_back(Push::News { seq, news });
            }
        }
    }

    fn send(&mut self, line: LineId, push: Push) {
        self.lines.entry(line).and_modify(|line| line.to_page.push_back(push));
    }

    fn act(&mut self, act: RoomAct, secrets: &mut Secrets) {
        let there = |id| self.disk.product.vision.card(id).is_some();
        let Some(RoomAct { by, command }) = act.without(there) else { return };
        let name = by.map_or(String::new(), |by| self.signed(by));
        let edits = self.decided(&name, &command).expect("the rules allow it");
        secrets.open(&serde_json::to_string(&command).expect("JSON"));
        self.edit(edits);
    }

    fn do_command(&mut self, line: LineId, number: u32, by: PersonId, command: &Command) {
        let name = self.signed(by);
        let again = matches!(self.decided(&name, command), Err(product::Refusal::CardExists { .. }));
        let edits = self.decided(&name, command).ok();
        let done = again || edits.is_some();
        self.edit(edits.unwrap_or_default());
        self.send(line, Push::Answered { number, done });
    }

    fn signed(&self, by: PersonId) -> String {
        let signature = self.room.as_ref().and_then(|room| room.signature(by));
        signature.expect("who acts was in").0
    }

    fn decided(&self, by: &str, command: &Command) -> Result<Vec<Edit>, product::Refusal> {
        let mut setting = Setting { by, now: self.now, new_id: &mut || unreachable!("cards have ids") };
        decide(&self.disk.product, command, &mut setting).map(|decision| decision.edits)
    }

    /// On disk, and told to everybody who is in.
    fn edit(&mut self, edits: Vec<Edit>) {
        edits.iter().for_each(|edit| self.disk.product.apply(edit));
        let Some(room) = &self.room else { return };
        for line in self.lines.values_mut() {
            let is_in = line.person.is_some_and(|one| room.standing(one) == Some(Standing::In));
            if is_in && !edits.is_empty() {
                line.to_page.push_back(Push::Edits { edits: edits.clone() });
            }
        }
    }
}
