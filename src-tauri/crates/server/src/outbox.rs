//! What waits to be sent to one page. Bounded: a page that reads slowly loses pushes, never answers, and
//! is told what to open again. Knows no socket.

use crate::bell::Bell;
use app::Pushed;
use app::protocol::Push;
use product::ProductId;
use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, OwnedSemaphorePermit};

/// Pushes that wait before they are dropped.
const PUSHES: usize = 256;

/// What waits to be sent to one page, oldest first.
pub struct Outbox {
    waiting: Mutex<Waiting>,
    changed: Notify,
    bell: Arc<Bell>,
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
    /// An answer, written out, and the room it takes until it is sent.
    Answer(String, Option<OwnedSemaphorePermit>),
    /// Something that comes unasked, written out once for all pages.
    Push(Pushed),
}

impl Outbox {
    /// An empty one.
    pub fn new(bell: Arc<Bell>) -> Self {
        Self { waiting: Mutex::default(), changed: Notify::new(), bell }
    }

    /// Puts an answer in. How many wait is bounded by the room there is.
    pub fn answer(&self, answer: String, room: OwnedSemaphorePermit) {
        self.waiting().answer(answer, Some(room));
        self.changed.notify_one();
    }

    /// Puts a push in; never waits.
    pub fn push(self: &Arc<Self>, push: &Pushed) {
        self.waiting().push(push);
        self.bell.ring(self.clone());
    }

    /// Lets whoever sends from it look in.
    pub fn wake(&self) {
        self.changed.notify_one();
    }

    /// Lets the page have what waits, and nothing more.
    pub fn close(&self) {
        self.waiting().closed = true;
        self.changed.notify_one();
    }

    /// Throws away what waits, because nobody will read it.
    pub fn abandon(&self) {
        let mut waiting = self.waiting();
        waiting.abandoned = true;
        waiting.closed = true;
        waiting.letters.clear();
    }

    /// The oldest message, as soon as there is one; `None` when the outbox is closed and empty.
    pub async fn next(&self) -> Option<Letter> {
        loop {
            let changed = self.changed.notified();
            if let Some(next) = self.waiting().take() {
                return next;
            }
            changed.await;
        }
    }

    /// The oldest message, if there is one now.
    pub fn at_hand(&self) -> Option<Letter> {
        self.waiting().take().flatten()
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn answer(&mut self, answer: String, room: Option<OwnedSemaphorePermit>) {
        if !self.abandoned {
            self.letters.push_back(Letter::Answer(answer, room));
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
        self.put(push.clone());
    }

    fn put(&mut self, push: Pushed) {
        self.letters.push_back(Letter::Push(push));
        self.pushes += 1;
    }

    /// Whether the page will open this product again anyway, and so needs to hear nothing of it now.
    fn reopens(&self, product: ProductId) -> bool {
        self.letters.iter().any(
            |letter| matches!(letter, Letter::Push(push) if matches!(*push.push(), Push::Reopen { product: p } if p == product)),
        )
    }

    /// Drops the pushes; keeps the answers, the newest word about library and settings, and the
    /// products that the page must open again.
    fn give_up(&mut self) {
        let (mut library, mut settings, mut reopen) = (None, None, BTreeSet::new());
        let mut answers = VecDeque::new();
        for letter in self.letters.drain(..) {
            match letter {
                Letter::Answer(..) => answers.push_back(letter),
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
        self.letters = answers;
        self.pushes = 0;
        let reopen = reopen.into_iter().map(|product| Push::Reopen { product }.into());
        for push in library.into_iter().chain(settings).chain(reopen) {
            self.put(push);
        }
    }

    /// `Some(None)`: the end.
    fn take(&mut self) -> Option<Option<Letter>> {
        match self.letters.pop_front() {
            Some(letter) => {
                self.pushes -= usize::from(matches!(letter, Letter::Push(_)));
                Some(Some(letter))
            }
            None => self.closed.then_some(None),
        }
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
        std::iter::from_fn(|| waiting.take().flatten()).collect()
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
                Letter::Answer(..) => 0,
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
                    waiting.answer(String::new(), None);
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
                    Letter::Answer(..) => heard_answers += 1,
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
