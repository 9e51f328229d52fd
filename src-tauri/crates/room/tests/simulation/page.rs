//! A page of an evening: shows what it is told, keeps what was not answered yet, and comes back by itself.

use super::host::{LineId, Message, Push};
use product::{CardId, Command, Product};
use room::{Newcomer, News, RoomAsk, RoomView, Standing};
use std::collections::{BTreeMap, VecDeque};

/// What a page sends again until it is answered.
#[derive(Clone, Debug)]
pub enum Wish {
    Ask(RoomAsk),
    Command(Command),
}

pub struct Page {
    pub newcomer: Newcomer,
    pub line: Option<LineId>,
    pub to_host: VecDeque<Message>,
    pub view: Option<RoomView>,
    pub product: Option<Product>,
    /// Sent away, or never let in.
    pub over: bool,
    /// What was not answered yet, in the order it was wished.
    pub unanswered: VecDeque<(u32, Wish)>,
    /// All that was ever wished of a hidden card: the text, or nothing; and how many of these were answered last.
    pub wished: BTreeMap<CardId, Vec<Option<String>>>,
    pub granted: BTreeMap<CardId, usize>,
    /// Cards that were put up in the open, and acknowledged.
    pub put_up: Vec<CardId>,
    number: u32,
}

impl Page {
    pub fn new(newcomer: Newcomer) -> Self {
        Self {
            newcomer,
            line: None,
            to_host: VecDeque::new(),
            view: None,
            product: None,
            over: false,
            unanswered: VecDeque::new(),
            wished: BTreeMap::new(),
            granted: BTreeMap::new(),
            put_up: vec![],
            number: 0,
        }
    }

    /// A new line: says who it is, and all again that was not answered.
    pub fn connect(&mut self, line: LineId) {
        self.line = Some(line);
        self.to_host = VecDeque::from([Message::Enter { newcomer: self.newcomer.clone() }]);
        let again = self.unanswered.iter().map(|(number, wish)| message(*number, wish.clone()));
        self.to_host.extend(again);
    }

    pub fn cut(&mut self) {
        self.line = None;
        self.to_host.clear();
    }

    /// Asks once, and does not mind whether it arrives.
    pub fn ask_once(&mut self, ask: RoomAsk) {
        if self.line.is_some() {
            self.to_host.push_back(Message::Ask { number: 0, ask });
        }
    }

    /// Asks until it is answered.
    pub fn wish(&mut self, wish: Wish) {
        self.number += 1;
        match &wish {
            Wish::Ask(RoomAsk::WriteHidden { card, text, .. }) => {
                self.wished.entry(*card).or_default().push(Some(text.clone()));
            }
            Wish::Ask(RoomAsk::DropHidden { card }) => self.wished.entry(*card).or_default().push(None),
            _ => {}
        }
        self.unanswered.push_back((self.number, wish.clone()));
        if self.line.is_some() {
            self.to_host.push_back(message(self.number, wish));
        }
    }

    pub fn take(&mut self, push: Push) {
        match push {
            Push::Room { view, product } => {
                self.view = Some(*view);
                self.product = product.map(|product| *product);
            }
            Push::Refused => self.over = true,
            Push::Answered { number, done } => self.answered(number, done),
            Push::News { seq, news } => self.hear(seq, &news),
            Push::Edits { edits } => {
                if let Some(product) = &mut self.product {
                    edits.iter().for_each(|edit| product.apply(edit));
                }
            }
        }
    }

    fn hear(&mut self, seq: u32, news: &[News]) {
        let Some(view) = self.view.as_mut().filter(|view| seq > view.seq) else { return };
        view.seq = seq;
        news.iter().for_each(|one| view.fold(one));
        let you = view.you;
        let let_in = |one: &News| matches!(one, News::Person { person } if person.id == you && person.standing == Standing::In);
        self.over |= news.iter().any(|one| matches!(one, News::Over { .. }));
        if self.product.is_none() && news.iter().any(let_in) {
            self.to_host.push_back(Message::Enter { newcomer: self.newcomer.clone() });
        }
    }

    fn answered(&mut self, number: u32, done: bool) {
        let Some(at) = self.unanswered.iter().position(|(one, _)| *one == number) else { return };
        let Some((_, wish)) = self.unanswered.remove(at) else { return };
        match wish {
            Wish::Ask(RoomAsk::WriteHidden { card, text, .. }) if done => self.grant(card, Some(text)),
            Wish::Ask(RoomAsk::DropHidden { card }) if done => self.grant(card, None),
            Wish::Command(Command::AddCard { card, .. }) if done => self.put_up.extend(card.id),
            _ => {}
        }
    }

    fn grant(&mut self, card: CardId, what: Option<String>) {
        let wished = &self.wished[&card];
        let from = self.granted.get(&card).copied().unwrap_or(0);
        let at = wished.iter().skip(from).position(|one| *one == what);
        self.granted.insert(card, from + at.unwrap_or(0));
    }
}

fn message(number: u32, wish: Wish) -> Message {
    match wish {
        Wish::Ask(ask) => Message::Ask { number, ask },
        Wish::Command(command) => Message::Command { number, command },
    }
}
