//! The one writer of an open product, which takes everything that waits as one batch.
//!
//! - W1 An act is answered only when it is on disk.
//! - W2 A batch that cannot be written leaves the product as it is on disk, and says so to everyone in it.
//! - W3 A refused act fails alone; the others in the batch are done.
//! - W4 A panic in one act ends neither the program nor the product.
//! - W5 An undo or redo that others have overtaken writes nothing, and says so.

mod reading;
mod telling;
mod turns;

pub(crate) use reading::{line, read, view};

use crate::Error;
use crate::audience::Audience;
use crate::protocol::{Done, ProductView, Push};
use crate::seat::By;
use crate::surroundings::Surroundings;
use crate::votes::check_closed;
use chrono::{DateTime, Utc};
use product::decisions;
use product::{
    Act, ActId, CardId, Command, Decision, Edit, Product, ProductId, Setting, What, WritingId, excerpt,
};
use replica::{Applied, Hand, Replica, Version};
use std::collections::{BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use store::{Append, Library, Line, NewAct};
use turns::{Turns, Worker};

/// Acts of one batch at the most; more wait for the next one.
const BATCH: usize = 256;
/// After so many acts the document is written whole, so that opening stays fast also after a kill. More often
/// would cost as much for each act as doing it.
const SNAPSHOT_EVERY: u32 = 2_000;

/// What somebody wants done to an open product.
pub(crate) enum Wish {
    /// A command.
    Do { command: Command, writing: Option<WritingId> },
    /// Take the latest act back.
    Undo,
    /// Do it again.
    Redo,
    /// What votes under way have come to.
    Judge(Judge),
    /// Make a card, or the board, what it was.
    PutBack { was: Box<Product>, then: DateTime<Utc>, card: Option<CardId> },
}

/// What the rules say to something that is no command: only this program brings it.
pub(crate) type Judge = Box<dyn FnOnce(&Product, &Setting<'_>) -> Result<Decision, product::Refusal> + Send>;

enum Job {
    Act { wish: Wish, by: By, answer: Sender<Result<Done, Error>> },
    View { hand: Hand, answer: Sender<ProductView> },
    Look { answer: Sender<Looked> },
    Forget { hands: Vec<Hand> },
}

/// A product as it is, and the number of its latest act.
pub(crate) struct Looked {
    pub(crate) product: Arc<Product>,
    pub(crate) seq: u32,
}

/// An open product. Dropping it lets the writer finish what waits, and end.
pub(crate) struct OpenProduct(Turns<Writer>);

impl OpenProduct {
    /// Reads the product from the library, for its writer.
    pub(crate) fn open(
        id: ProductId,
        library: Library,
        surroundings: Arc<Surroundings>,
        audience: Arc<Audience>,
        changed: Box<dyn Fn(&Line) + Send>,
    ) -> Result<Self, Error> {
        let (replica, seq) = read(id, &library, surroundings.new_peer())?;
        let writer = Writer { id, library, surroundings, audience, changed, replica, seq, snapshot: seq };
        let turns = Turns::of(writer, format!("writer {id}"));
        turns.map(Self).map_err(|error| Error::Fault(error.to_string()))
    }

    /// Does what is wished; returns when it is on disk.
    pub(crate) fn act(&self, wish: Wish, by: impl Into<By>) -> Result<Done, Error> {
        let by = by.into();
        self.ask(|answer| Job::Act { wish, by, answer })?
    }

    /// The product as a screen needs it that belongs to this hand.
    pub(crate) fn view(&self, hand: Hand) -> Result<ProductView, Error> {
        self.ask(|answer| Job::View { hand, answer })
    }

    /// The product as it is.
    pub(crate) fn look(&self) -> Result<Looked, Error> {
        self.ask(|answer| Job::Look { answer })
    }

    /// Forgets what these hands could take back: they have left.
    pub(crate) fn forget(&self, hands: Vec<Hand>) {
        // A writer that is gone has forgotten everything.
        self.0.come(Job::Forget { hands });
    }

    /// Whether the writer is gone: it was closed, or it panicked.
    pub(crate) fn is_over(&self) -> bool {
        self.0.is_over()
    }

    /// Finishes what waits and ends the writer.
    pub(crate) fn close(&self) {
        self.0.close();
    }

    fn ask<T>(&self, job: impl FnOnce(Sender<T>) -> Job) -> Result<T, Error> {
        let (answer, answered) = channel();
        self.0.come(job(answer));
        // A writer that panicked has answered nobody; the product is opened again from disk for whoever asks next.
        answered.recv().map_err(|_| Error::Fault("the product was closed".to_owned()))
    }
}

struct Writer {
    id: ProductId,
    library: Library,
    surroundings: Arc<Surroundings>,
    audience: Arc<Audience>,
    changed: Box<dyn Fn(&Line) + Send>,
    replica: Replica,
    seq: u32,
    snapshot: u32,
}

/// Acts that are in the document and not yet on disk, with those who wait for them.
struct Batch {
    since: Version,
    acts: Vec<NewAct>,
    hands: BTreeSet<Hand>,
    waiting: Vec<Sender<Result<Done, Error>>>,
}

impl Worker for Writer {
    type Job = Job;

    fn work(&mut self, jobs: VecDeque<Job>) {
        let mut batch = self.batch();
        for job in jobs {
            if let Job::Act { wish, by, answer } = job {
                self.take(wish, by, answer, &mut batch);
                if batch.acts.len() < BATCH {
                    continue;
                }
                batch = self.write(batch);
            } else {
                batch = self.write(batch);
                self.answer(job);
            }
        }
        self.write(batch);
    }

    fn is_untidy(&self) -> bool {
        self.lags_by(SNAPSHOT_EVERY)
    }

    /// What lies on disk need not lie in memory as it was lived through.
    fn tidy(&mut self) {
        let settled = self.save_snapshot().and_then(|bytes| Ok(self.replica.settle(&bytes)?));
        noted(settled);
    }

    fn end(&mut self) {
        if self.lags_by(1) {
            noted(self.save_snapshot().map(drop));
        }
    }
}

impl Writer {
    fn batch(&self) -> Batch {
        Batch { since: self.replica.version(), acts: vec![], hands: BTreeSet::new(), waiting: vec![] }
    }

    /// Does one act in the document; the answer waits for the disk.
    fn take(&mut self, wish: Wish, by: By, answer: Sender<Result<Done, Error>>, batch: &mut Batch) {
        let hand = by.hand();
        let done = catch_unwind(AssertUnwindSafe(|| self.act(wish, by)));
        match done {
            Ok(Ok(Some(act))) => {
                batch.acts.push(act);
                batch.hands.insert(hand);
                batch.waiting.push(answer);
            }
            Ok(Ok(None)) => reply(&answer, Ok(Done { seq: None, act: None })),
            Ok(Err(error)) => reply(&answer, Err(error)),
            Err(_) => {
                // The document may be halfway: back to what is on disk, and nobody in the batch is told "done".
                let error = Error::Fault("an act could not be done".to_owned());
                batch.waiting.push(answer);
                self.fail(std::mem::replace(batch, self.batch()), &error);
                *batch = self.batch();
            }
        }
    }

    fn act(&mut self, wish: Wish, by: By) -> Result<Option<NewAct>, Error> {
        let hand = by.hand();
        let by = by.name_in(self.replica.product());
        let (id, at) = (ActId(self.surroundings.new_id()), self.surroundings.now());
        match wish {
            Wish::Do { command, writing } => {
                let mut new_id = || self.surroundings.new_id();
                let setting = &mut Setting { by: &by, now: at, new_id: &mut new_id };
                let today = self.surroundings.wall_clock().date_naive();
                decisions::check_days(self.replica.product(), &command, today)
                    .map_err(product::Refusal::from)?;
                let decision = product::decide(self.replica.product(), &command, setting)?;
                self.apply(Act { id, at, by, what: decision.what }, &decision.edits, writing, hand)
            }
            Wish::Judge(judge) => {
                let setting = Setting { by: &by, now: at, new_id: &mut || self.surroundings.new_id() };
                let decision = judge(self.replica.product(), &setting)?;
                self.apply(Act { id, at, by, what: decision.what }, &decision.edits, None, hand)
            }
            Wish::Undo => {
                let undone = self.replica.undo(hand, id, at, &by)?.ok_or(Error::NothingToUndo)?;
                Ok(self.unless_overtaken(undone, hand))
            }
            Wish::Redo => {
                let redone = self.replica.redo(hand, id, at, &by)?.ok_or(Error::NothingToRedo)?;
                Ok(self.unless_overtaken(redone, hand))
            }
            Wish::PutBack { was, then, card } => {
                let (edits, what) = self.put_back(&was, then, card);
                self.apply(Act { id, at, by, what }, &edits, None, hand)
            }
        }
    }

    fn apply(
        &mut self,
        act: Act,
        edits: &[Edit],
        writing: Option<WritingId>,
        hand: Hand,
    ) -> Result<Option<NewAct>, Error> {
        if edits.is_empty() {
            return Ok(None);
        }
        let product = self.replica.product();
        check_closed(&self.library, product, &decisions::decisions_in(product, edits))?;
        let applied = self.replica.apply(&act, edits, writing, hand)?;
        Ok(Some(recorded((act, applied))))
    }

    /// W5. Nothing was written; but what this hand can undo next is something else now.
    fn unless_overtaken(&self, (act, applied): (Act, Applied), hand: Hand) -> Option<NewAct> {
        if applied.edits.is_empty() {
            let product = self.id;
            self.audience.tell_hand(product, hand, || Push::Reopen { product });
            return None;
        }
        Some(recorded((act, applied)))
    }

    fn put_back(&self, was: &Product, then: DateTime<Utc>, card: Option<CardId>) -> (Vec<Edit>, What) {
        let now = self.replica.product();
        match card {
            None => (product::put_back_board(now, was), What::BoardPutBack { then }),
            Some(card) => {
                let said = was.vision.card(card).or(now.vision.card(card)).map_or("", |card| &card.text);
                let text = excerpt(said, product::limits::EXCERPT_CHARS);
                (product::put_back_card(now, was, card), What::CardPutBack { card, text, then })
            }
        }
    }

    /// Writes the batch, answers everyone in it, tells everyone else.
    fn write(&mut self, batch: Batch) -> Batch {
        if batch.acts.is_empty() {
            return self.batch();
        }
        match self.store(&batch) {
            Ok(first) => self.written(batch, first),
            Err(error) => self.fail(batch, &error),
        }
        self.batch()
    }

    fn store(&self, batch: &Batch) -> Result<u32, Error> {
        let update = self.replica.updates_since(&batch.since)?;
        let changed_at = batch.acts.last().map_or_else(|| self.surroundings.now(), |act| act.act.at);
        let line = line(self.replica.product(), changed_at);
        let first =
            self.library.append(self.id, Append { update, acts: batch.acts.clone(), line: line.clone() })?;
        (self.changed)(&line);
        Ok(first)
    }

    fn written(&mut self, batch: Batch, first: u32) {
        let count = u32::try_from(batch.acts.len()).unwrap_or(u32::MAX);
        self.seq = first + count - 1;
        self.tell(&batch, count);
        for (seq, (act, answer)) in (first..).zip(batch.acts.iter().zip(&batch.waiting)) {
            reply(answer, Ok(Done { seq: Some(seq), act: Some(act.act.id) }));
        }
    }

    /// Nothing of the batch is on disk: back to what is.
    fn fail(&mut self, batch: Batch, error: &Error) {
        match read(self.id, &self.library, self.surroundings.new_peer()) {
            Ok((replica, seq)) => (self.replica, self.seq) = (replica, seq),
            Err(error) => tracing::error!(%error, "a product could not be read again"),
        }
        for answer in &batch.waiting {
            reply(answer, Err(error.clone()));
        }
        let product = self.id;
        self.audience.tell_of(product, || Push::Reopen { product });
    }

    fn answer(&mut self, job: Job) {
        match job {
            Job::Act { .. } => {}
            Job::View { hand, answer } => {
                let product = self.replica.product();
                reply(&answer, view(product, self.seq, self.undo_state(hand), self.library.is_read_only()));
            }
            Job::Look { answer } => {
                reply(&answer, Looked { product: Arc::clone(self.replica.product()), seq: self.seq });
            }
            Job::Forget { hands } => hands.into_iter().for_each(|hand| self.replica.forget_hand(hand)),
        }
    }

    /// Whether the snapshot is so many acts behind, and can be written.
    fn lags_by(&self, acts: u32) -> bool {
        self.seq - self.snapshot >= acts && !self.library.is_read_only()
    }

    fn save_snapshot(&mut self) -> Result<Vec<u8>, Error> {
        let bytes = self.replica.snapshot()?;
        self.library.save_snapshot(self.id, self.seq, &bytes)?;
        self.snapshot = self.seq;
        Ok(bytes)
    }
}

/// A snapshot only makes opening faster and memory smaller: that it failed is noted, and nothing is lost.
fn noted(saved: Result<(), Error>) {
    if let Err(error) = saved {
        tracing::warn!(%error, "a snapshot was not written, or not settled into");
    }
}

fn recorded((act, applied): (Act, Applied)) -> NewAct {
    NewAct { act, edits: applied.edits, version: applied.version.as_bytes().to_vec() }
}

/// Answers; somebody who went away does not need it any more.
fn reply<T>(answer: &Sender<T>, value: T) {
    let _ = answer.send(value);
}

#[cfg(test)]
mod tests;
