//! What waits to be sent to one page. Bounded: a page that reads slowly loses pushes, never answers, and
//! is told what to open again. Knows no socket.

use app::Pushed;
use app::protocol::Push;
use product::ProductId;
use std::collections::{BTreeSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::OwnedSemaphorePermit;

/// Pushes that wait before they are dropped.
const PUSHES: usize = 256;

/// What waits to be sent to one page, oldest first.
#[derive(Default)]
pub struct Outbox {
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    letters: VecDeque<Letter>,
    pushes: usize,
    closed: bool,
    abandoned: bool,
}

/// One message to the page.
#[derive(Debug)]
pub enum Letter {
    /// An answer.
    Answer {
        /// Written out.
        text: String,
        /// The room it takes until it is sent.
        _room: Option<OwnedSemaphorePermit>,
    },
    /// Something that comes unasked, written out once for all pages.
    Push(Pushed),
    /// A sign that lines give each other: of life, or of the end. A whole frame.
    Sign(Vec<u8>),
}

impl Outbox {
    /// Puts an answer in. How many wait is bounded by the room there is.
    pub fn answer(&self, answer: String, room: OwnedSemaphorePermit) {
        self.waiting().put(Letter::Answer { text: answer, _room: Some(room) });
    }

    /// Puts a push in.
    pub fn push(&self, push: &Pushed) {
        self.waiting().push(push);
    }

    /// Puts a sign in, unless the last one is there already.
    pub fn sign(&self, sign: Vec<u8>) {
        let mut waiting = self.waiting();
        if !waiting.closed {
            waiting.put(Letter::Sign(sign));
        }
    }

    /// Lets the page have what waits, then this last sign, and nothing more that comes unasked.
    pub fn close(&self, sign: Vec<u8>) {
        let mut waiting = self.waiting();
        waiting.put(Letter::Sign(sign));
        waiting.closed = true;
    }

    /// Throws away what waits, because nobody will read it.
    pub fn abandon(&self) {
        let mut waiting = self.waiting();
        waiting.abandoned = true;
        waiting.closed = true;
        waiting.letters.clear();
    }

    /// The oldest message.
    pub fn take(&self) -> Option<Letter> {
        self.waiting().take()
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting().letters.is_empty()
    }

    /// How much waits.
    #[cfg(test)]
    pub fn bytes(&self) -> usize {
        self.waiting().letters.iter().map(|letter| letter.bytes().len()).sum()
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Letter {
    /// What is sent.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Answer { text, .. } => text.as_bytes(),
            Self::Push(pushed) => pushed.text().as_bytes(),
            Self::Sign(sign) => sign,
        }
    }

    /// Whether it is a text, which goes into a frame of its own.
    pub const fn is_text(&self) -> bool {
        !matches!(self, Self::Sign(_))
    }
}

impl Waiting {
    fn put(&mut self, letter: Letter) {
        if !self.abandoned {
            self.pushes += usize::from(matches!(letter, Letter::Push(_)));
            self.letters.push_back(letter);
        }
    }

    fn push(&mut self, push: &Pushed) {
        if self.closed {
            return;
        }
        if self.pushes >= PUSHES {
            self.give_up();
        }
        if let Some(product) = product_of(push.push())
            && self.reopens(product)
        {
            return;
        }
        self.put(Letter::Push(push.clone()));
    }

    /// Whether the page will open this product again anyway, and so needs to hear nothing of it now.
    fn reopens(&self, product: ProductId) -> bool {
        self.letters.iter().any(
            |letter| matches!(letter, Letter::Push(push) if matches!(*push.push(), Push::Reopen { product: p } if p == product)),
        )
    }

    /// Drops the pushes; keeps the answers and signs, the newest word about library and settings, and the
    /// products that the page must open again.
    fn give_up(&mut self) {
        let (mut library, mut settings, mut reopen) = (None, None, BTreeSet::new());
        let mut kept = VecDeque::new();
        for letter in self.letters.drain(..) {
            match letter {
                Letter::Answer { .. } | Letter::Sign(_) => kept.push_back(letter),
                Letter::Push(push) => match push.push() {
                    Push::Library { .. } => library = Some(push),
                    Push::Settings { .. } => settings = Some(push),
                    Push::Product { product, .. }
                    | Push::Votes { product }
                    | Push::HandedIn { product, .. }
                    | Push::Room { product, .. }
                    | Push::Door { product }
                    | Push::Reopen { product } => {
                        reopen.insert(*product);
                    }
                },
            }
        }
        self.letters = kept;
        self.pushes = 0;
        let reopen = reopen.into_iter().map(|product| Push::Reopen { product }.into());
        for push in library.into_iter().chain(settings).chain(reopen) {
            self.put(Letter::Push(push));
        }
    }

    fn take(&mut self) -> Option<Letter> {
        let letter = self.letters.pop_front()?;
        self.pushes -= usize::from(matches!(letter, Letter::Push(_)));
        lean(&mut self.letters);
        Some(letter)
    }
}

/// Gives back the room that many took who are gone: there is a queue for every page, and one at a time is what comes.
pub fn lean<T>(queue: &mut VecDeque<T>) {
    if queue.is_empty() && queue.capacity() > 1 {
        *queue = VecDeque::with_capacity(1);
    }
}

const fn product_of(push: &Push) -> Option<ProductId> {
    match push {
        Push::Product { product, .. } => Some(*product),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::protocol::Settings;
    use proptest::prelude::*;

    fn product(number: u32) -> ProductId {
        format!("018f0000-0000-7000-8000-{number:012}").parse().unwrap()
    }

    fn change(number: u32, seq: u32) -> Pushed {
        serde_json::from_value(serde_json::json!({
            "push": "product", "product": product(number), "seq": seq, "acts": 1,
            "act": {"id": product(0), "at": "2026-11-22T10:00:00Z", "by": "", "what": {"what": "extended", "extended": true}},
            "fresh": [], "hints": [], "undo": null,
        }))
        .map(|push: Push| push.into())
        .unwrap()
    }

    fn settings(you: String) -> Pushed {
        let settings = Settings { you, ..Settings::default() };
        Push::Settings { settings }.into()
    }

    /// What a page knows that reads everything in the outbox at once.
    fn read_all(waiting: &mut Waiting) -> Vec<Letter> {
        std::iter::from_fn(|| waiting.take()).collect()
    }

    #[test]
    fn e9_a_page_that_reads_hears_everything_in_order() {
        let mut waiting = Waiting::default();
        for seq in 1..=3 {
            waiting.push(&change(1, seq));
        }
        let seqs: Vec<_> = read_all(&mut waiting)
            .into_iter()
            .map(|letter| match letter {
                Letter::Push(push) => match push.push() {
                    Push::Product { seq, .. } => *seq,
                    _ => 0,
                },
                Letter::Answer { .. } | Letter::Sign(_) => 0,
            })
            .collect();
        assert_eq!(seqs, [1, 2, 3]);
        assert_eq!(waiting.pushes, 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        /// However much comes: the queue stays short, no answer is lost, and of every product the
        /// page either hears the newest change or is told to open it again.
        #[test]
        fn e9_a_slow_page_loses_pushes_but_never_the_truth(
            acts in proptest::collection::vec((0_u32..5, prop::bool::weighted(0.05)), 0..2000)
        ) {
            let mut waiting = Waiting::default();
            let (mut newest, mut answers, mut named) = ([0; 5], 0, None);
            for (seq, (at, answer)) in (1..).zip(&acts) {
                if *answer {
                    waiting.put(Letter::Answer { text: String::new(), _room: None });
                    answers += 1;
                }
                if *at == 4 {
                    waiting.push(&settings(seq.to_string()));
                    named = Some(seq.to_string());
                } else {
                    newest[*at as usize] = seq;
                    waiting.push(&change(*at, seq));
                }
                prop_assert!(waiting.pushes <= PUSHES + 1);
            }
            let (mut heard, mut heard_answers, mut heard_name) = ([0; 5], 0, None);
            for letter in read_all(&mut waiting) {
                match letter {
                    Letter::Answer { .. } | Letter::Sign(_) => heard_answers += 1,
                    Letter::Push(push) => match push.push() {
                        Push::Product { product: id, seq, .. } => {
                            let at = (0..5).find(|at| product(*at) == *id).unwrap_or(0);
                            heard[at as usize] = *seq;
                        }
                        Push::Reopen { product: id } => {
                            let at = (0..5).find(|at| product(*at) == *id).unwrap_or(0);
                            heard[at as usize] = newest[at as usize];
                        }
                        Push::Settings { settings } => heard_name = Some(settings.you.clone()),
                        Push::Library { .. }
                        | Push::Votes { .. }
                        | Push::HandedIn { .. }
                        | Push::Room { .. }
                        | Push::Door { .. } => {}
                    },
                }
            }
            prop_assert_eq!(heard_answers, answers);
            prop_assert_eq!(heard, newest);
            prop_assert_eq!(heard_name, named);
        }
    }
}
