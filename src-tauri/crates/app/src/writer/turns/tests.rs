//! Many come at once, some while it closes, and some with what makes the worker panic.

use super::*;
use proptest::prelude::*;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, ThreadId, scope};

/// Who came with it, its number among theirs, and who waits for it.
struct Errand {
    of: usize,
    number: usize,
    done: Sender<ThreadId>,
}

/// A worker that notes what it did, and whether it was ever asked to do two things at a time.
#[derive(Default)]
struct Clerk {
    seen: Arc<Seen>,
    since_tidy: usize,
    tidies_after: usize,
    panics_at: Option<usize>,
}

#[derive(Default)]
struct Seen {
    done: Mutex<Vec<(usize, usize)>>,
    busy: AtomicBool,
    overlapped: AtomicBool,
    tidied: AtomicUsize,
    ended: AtomicUsize,
}

impl Worker for Clerk {
    type Job = Errand;

    fn work(&mut self, errands: VecDeque<Errand>) {
        let was_busy = self.seen.busy.swap(true, Ordering::SeqCst);
        self.seen.overlapped.fetch_or(was_busy, Ordering::SeqCst);
        for Errand { of, number, done } in errands {
            assert_ne!(Some(number), self.panics_at, "on purpose");
            locked(&self.seen.done).push((of, number));
            self.since_tidy += 1;
            let _ = done.send(thread::current().id());
        }
        self.seen.busy.store(false, Ordering::SeqCst);
    }

    fn is_untidy(&self) -> bool {
        self.since_tidy > self.tidies_after
    }

    fn tidy(&mut self) {
        self.since_tidy = 0;
        self.seen.tidied.fetch_add(1, Ordering::SeqCst);
    }

    fn end(&mut self) {
        self.seen.ended.fetch_add(1, Ordering::SeqCst);
    }
}

fn turns(clerk: Clerk) -> Turns<Clerk> {
    Turns::of(clerk, "clerk".to_owned()).expect("a thread")
}

/// Whose thread did it; `None`: nobody.
fn ask(turns: &Turns<Clerk>, of: usize, number: usize) -> Option<ThreadId> {
    let (done, is_done) = channel();
    turns.come(Errand { of, number, done });
    is_done.recv().ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// However many come, and whenever it is closed: what was taken is done once, in order, one at a time.
    #[test]
    fn w11_all_that_is_taken_is_done_one_at_a_time_and_in_order(
        people in 1_usize..6,
        each in 1_usize..60,
        tidies_after in 0_usize..30,
        closes_after in proptest::option::of(0_usize..100),
    ) {
        let seen = Arc::new(Seen::default());
        let turns = turns(Clerk { seen: seen.clone(), tidies_after, ..Clerk::default() });
        let asked = AtomicUsize::new(0);
        let answered: Vec<usize> = scope(|scope| {
            let person = |of| {
                let (turns, asked) = (&turns, &asked);
                move || {
                    let served = |number: &usize| {
                        if closes_after == Some(asked.fetch_add(1, Ordering::SeqCst)) {
                            turns.close();
                        }
                        ask(turns, of, *number).is_some()
                    };
                    (0..each).take_while(served).count()
                }
            };
            let people: Vec<_> = (0..people).map(|of| scope.spawn(person(of))).collect();
            people.into_iter().map(|person| person.join().unwrap()).collect()
        });
        turns.close();
        prop_assert!(!seen.overlapped.load(Ordering::SeqCst));
        prop_assert_eq!(seen.ended.load(Ordering::SeqCst), 1);
        let done = locked(&seen.done);
        for (of, answered) in answered.into_iter().enumerate() {
            let theirs: Vec<_> = done.iter().filter(|(who, _)| *who == of).map(|(_, number)| *number).collect();
            prop_assert_eq!(theirs, (0..answered).collect::<Vec<_>>());
            prop_assert!(closes_after.is_some() || answered == each);
        }
        let most = done.len() / (tidies_after + 1);
        prop_assert!(seen.tidied.load(Ordering::SeqCst) <= most);
    }
}

#[test]
fn whoever_comes_alone_works_on_their_own_thread() {
    let turns = turns(Clerk { tidies_after: usize::MAX, ..Clerk::default() });
    for number in 0..100 {
        assert_eq!(ask(&turns, 0, number), Some(thread::current().id()));
    }
}

#[test]
fn what_nobody_is_to_wait_for_is_the_threads() {
    let seen = Arc::new(Seen::default());
    let turns = turns(Clerk { seen: seen.clone(), ..Clerk::default() });
    assert_eq!(ask(&turns, 0, 0), Some(thread::current().id()));
    turns.close();
    assert_eq!((seen.tidied.load(Ordering::SeqCst), seen.ended.load(Ordering::SeqCst)), (1, 1));
}

#[test]
fn w12_after_a_panic_everybody_hears_that_nobody_works_here() {
    let seen = Arc::new(Seen::default());
    let turns =
        turns(Clerk { seen: seen.clone(), panics_at: Some(3), tidies_after: usize::MAX, ..Clerk::default() });
    let answers: Vec<_> = (0..5).map(|number| ask(&turns, 0, number).is_some()).collect();
    assert_eq!(answers, [true, true, true, false, false]);
    turns.close();
    assert_eq!(seen.ended.load(Ordering::SeqCst), 0, "what it had in hand is nothing to put away");
}
