//! Whose turn it is: one works at a time, on everything that waits then. Whoever comes while nobody works does so on
//! their own thread, so that a lone job pays for no change of threads; what comes meanwhile is left to a thread that is
//! there for it, so that nobody works for others for long. Knows no product.
//!
//! - W11 Every job that was taken is done, one at a time and in the order in which they came, also when this is closed.
//! - W12 A worker that panicked works no more: those who wait hear that it is gone, and so does whoever comes later.

use crate::audience::locked;
use std::collections::VecDeque;
use std::mem::take;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// Does jobs.
pub(super) trait Worker: Send + 'static {
    /// What is to be done. Dropped undone, it tells whoever waits for it.
    type Job: Send;

    /// Does all of these.
    fn work(&mut self, jobs: VecDeque<Self::Job>);

    /// Whether there is something to tidy up that nobody is to wait for.
    fn is_untidy(&self) -> bool;

    /// Tidies up.
    fn tidy(&mut self);

    /// Puts everything away.
    fn end(&mut self);
}

/// A worker, and what waits for it.
pub(super) struct Turns<W: Worker> {
    house: Arc<House<W>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

struct House<W: Worker> {
    worker: Mutex<W>,
    waiting: Mutex<Waiting<W::Job>>,
    /// There is something for the thread.
    called: Condvar,
}

struct Waiting<J> {
    jobs: VecDeque<J>,
    turn: Turn,
    /// No more jobs are taken.
    closed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Nobodys,
    /// Of somebody who came with a job.
    Theirs,
    Threads,
    /// W12. Of nobody any more.
    Over,
}

impl<W: Worker> Turns<W> {
    /// With a thread of this name.
    ///
    /// # Errors
    /// The machine has no thread left.
    pub(super) fn of(worker: W, name: String) -> std::io::Result<Self> {
        let waiting = Waiting { jobs: VecDeque::new(), turn: Turn::Nobodys, closed: false };
        let house = Arc::new(House {
            worker: Mutex::new(worker),
            waiting: Mutex::new(waiting),
            called: Condvar::new(),
        });
        let inside = house.clone();
        let thread = std::thread::Builder::new().name(name).spawn(move || inside.stand_by())?;
        Ok(Self { house, thread: Mutex::new(Some(thread)) })
    }

    /// Has this done: now, when nobody works; soon, by the thread, when somebody does. When this is closed it is dropped.
    pub(super) fn come(&self, job: W::Job) {
        let jobs = {
            let mut waiting = self.house.waiting();
            if waiting.closed {
                return;
            }
            waiting.jobs.push_back(job);
            if waiting.turn != Turn::Nobodys {
                return;
            }
            waiting.turn = Turn::Theirs;
            take(&mut waiting.jobs)
        };
        if let Some(is_untidy) = self.house.work(jobs) {
            self.house.hand_over(is_untidy);
        }
    }

    /// Whether nobody works here any more.
    pub(super) fn is_over(&self) -> bool {
        self.house.waiting().closed
    }

    /// Takes no more jobs; returns when those that wait are done and everything is put away.
    pub(super) fn close(&self) {
        self.house.close();
        if let Some(thread) = locked(&self.thread).take() {
            // It does not panic where the worker does.
            let _ = thread.join();
        }
    }
}

/// What waits is done still; nobody waits for that.
impl<W: Worker> Drop for Turns<W> {
    fn drop(&mut self) {
        self.house.close();
    }
}

impl<W: Worker> House<W> {
    /// Whether the worker has something to tidy up now; `None`: it panicked.
    fn work(&self, jobs: VecDeque<W::Job>) -> Option<bool> {
        self.sheltered(|worker| {
            worker.work(jobs);
            worker.is_untidy()
        })
    }

    /// W12.
    fn sheltered<T>(&self, deed: impl FnOnce(&mut W) -> T) -> Option<T> {
        let done = catch_unwind(AssertUnwindSafe(|| {
            deed(&mut self.worker.lock().unwrap_or_else(PoisonError::into_inner))
        }));
        if done.is_err() {
            let mut waiting = self.waiting();
            waiting.closed = true;
            waiting.turn = Turn::Over;
            let undone = take(&mut waiting.jobs);
            drop(waiting);
            drop(undone);
            self.called.notify_one();
        }
        done.ok()
    }

    /// Ends one's turn; what came meanwhile is the thread's.
    fn hand_over(&self, is_untidy: bool) {
        let mut waiting = self.waiting();
        let is_done = waiting.jobs.is_empty() && !is_untidy;
        waiting.turn = if is_done { Turn::Nobodys } else { Turn::Threads };
        if !is_done || waiting.closed {
            self.called.notify_one();
        }
    }

    fn close(&self) {
        self.waiting().closed = true;
        self.called.notify_one();
    }

    /// What the thread does.
    fn stand_by(&self) {
        loop {
            match self.is_called() {
                Turn::Threads if self.work_on().is_some() => {}
                Turn::Nobodys => {
                    self.sheltered(W::end);
                    return;
                }
                _ => return,
            }
        }
    }

    /// Whose turn it is, once that is the thread's concern; nobody's: all is done, and nothing more will come.
    fn is_called(&self) -> Turn {
        let asleep = |waiting: &mut Waiting<W::Job>| match waiting.turn {
            Turn::Nobodys => !waiting.closed,
            Turn::Theirs => true,
            Turn::Threads | Turn::Over => false,
        };
        self.called.wait_while(self.waiting(), asleep).unwrap_or_else(PoisonError::into_inner).turn
    }

    /// Works until nothing waits. `None`: the worker panicked.
    fn work_on(&self) -> Option<()> {
        loop {
            let mut waiting = self.waiting();
            let jobs = take(&mut waiting.jobs);
            drop(waiting);
            if !jobs.is_empty() {
                self.work(jobs)?;
                continue;
            }
            self.sheltered(|worker| {
                if worker.is_untidy() {
                    worker.tidy();
                }
            })?;
            let mut waiting = self.waiting();
            if waiting.jobs.is_empty() {
                waiting.turn = Turn::Nobodys;
                return Some(());
            }
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting<W::Job>> {
        locked(&self.waiting)
    }
}

#[cfg(test)]
mod tests;
