//! Looks that many ask for at one time, worked out once for all of them. Knows nothing of what is seen.
//!
//! When a round is revealed, every page looks at the decision again, and all see the same.
//!
//! - W9 Who looks sees what was so when they asked, or later; whoever asks for the same while another one is worked out
//!   waits, and is shown the next one together with all who wait.
//! - W10 What was seen at a moment is shown again to whoever asks at that moment. The latest looks are kept, and few.

use crate::Error;
use crate::audience::locked;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

/// Looks that are kept.
const KEPT: usize = 16;

/// Looks, by what is looked at and at which moment.
pub(crate) struct Together<M, T> {
    under_way: Mutex<HashMap<String, Arc<Gate<T>>>>,
    kept: Mutex<VecDeque<Kept<M, T>>>,
}

/// What was seen at a moment.
struct Kept<M, T> {
    what: String,
    moment: M,
    seen: T,
}

/// Where those wait who look at the same.
struct Gate<T> {
    /// Held by whoever works it out.
    busy: Mutex<()>,
    /// The turn that has not begun yet.
    next: Mutex<Option<Arc<Turn<T>>>>,
}

/// What all are shown who share a turn. Whoever comes first waits for the turn before and works it out.
type Turn<T> = Mutex<Option<Result<T, Error>>>;

impl<M, T> Default for Together<M, T> {
    fn default() -> Self {
        Self { under_way: Mutex::default(), kept: Mutex::default() }
    }
}

impl<M: PartialEq, T: Clone> Together<M, T> {
    /// What is seen there: worked out now, by this work or by that of somebody who asks the same, or what was seen
    /// before at this moment. `None`: nobody knows what has changed since.
    pub(crate) fn see(
        &self,
        what: &str,
        moment: Option<M>,
        work: impl FnOnce() -> Result<T, Error>,
    ) -> Result<T, Error> {
        if let Some(seen) = self.kept(what, moment.as_ref()) {
            return Ok(seen);
        }
        let gate = locked(&self.under_way).entry(what.to_owned()).or_default().clone();
        let seen = gate.see(|| match self.kept(what, moment.as_ref()) {
            Some(seen) => Ok(seen),
            None => Ok(self.keep(what, moment, work()?)),
        });
        self.leave(what, gate);
        seen
    }

    fn kept(&self, what: &str, moment: Option<&M>) -> Option<T> {
        let moment = moment?;
        let kept = locked(&self.kept);
        kept.iter().find(|kept| kept.what == what && kept.moment == *moment).map(|kept| kept.seen.clone())
    }

    fn keep(&self, what: &str, moment: Option<M>, seen: T) -> T {
        if let Some(moment) = moment {
            let mut kept = locked(&self.kept);
            kept.retain(|kept| kept.what != what);
            kept.truncate(KEPT - 1);
            kept.push_front(Kept { what: what.to_owned(), moment, seen: seen.clone() });
        }
        seen
    }

    /// The last one out closes the gate.
    fn leave(&self, what: &str, gate: Arc<Gate<T>>) {
        let mut gates = locked(&self.under_way);
        drop(gate);
        if gates.get(what).is_some_and(|gate| Arc::strong_count(gate) == 1) {
            gates.remove(what);
        }
    }
}

impl<T> Default for Gate<T> {
    fn default() -> Self {
        Self { busy: Mutex::default(), next: Mutex::default() }
    }
}

impl<T: Clone> Gate<T> {
    fn see(&self, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let turn = locked(&self.next).get_or_insert_default().clone();
        let mut seen = locked(&turn);
        if let Some(seen) = &*seen {
            return seen.clone();
        }
        let _one_at_a_time = locked(&self.busy);
        self.begin(&turn);
        seen.insert(work()).clone()
    }

    /// Whoever asks from now on asks for the next turn.
    fn begin(&self, turn: &Arc<Turn<T>>) {
        locked(&self.next).take_if(|next| Arc::ptr_eq(next, turn));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::mpsc::channel;
    use std::thread::{scope, yield_now};

    const BOARD: &str = "board";

    /// How many wait for the turn that has not begun; the gate holds it, too.
    fn waiting(together: &Together<u8, u32>) -> usize {
        let gates = locked(&together.under_way);
        let next = gates.get(BOARD).and_then(|gate| locked(&gate.next).clone());
        next.map_or(0, |turn| Arc::strong_count(&turn) - 2)
    }

    #[test]
    fn w9_those_who_wait_are_shown_the_next_one_together() {
        let (together, worked_out) = (Together::default(), AtomicU32::new(0));
        let work = || Ok(worked_out.fetch_add(1, Ordering::SeqCst));
        let ((begun, begins), (go, goes)) = (channel(), channel::<()>());
        let (together, work) = (&together, &work);
        scope(|scope| {
            let first = scope.spawn(move || {
                together.see(BOARD, None, || {
                    begun.send(()).expect("the test waits");
                    goes.recv().expect("the test lets it go on");
                    work()
                })
            });
            begins.recv().expect("the first one is at it");
            let others: Vec<_> =
                (0..5).map(|_| scope.spawn(move || together.see(BOARD, None, work))).collect();
            while waiting(together) < 5 {
                yield_now();
            }
            assert_eq!(together.see("another", None, || Ok(7)).ok(), Some(7), "nothing else waits");
            go.send(()).expect("it waits");
            assert_eq!(first.join().expect("no panic").ok(), Some(0));
            let seen: Vec<_> = others.into_iter().map(|other| other.join().expect("no panic").ok()).collect();
            assert_eq!(seen, [Some(1); 5], "none is shown what was worked out before they asked");
        });
        assert!(locked(&together.under_way).is_empty(), "nobody looks any more");
    }

    #[test]
    fn w10_what_was_seen_at_a_moment_is_worked_out_once() {
        let (together, worked_out) = (Together::default(), AtomicU32::new(0));
        let see = |what: &str, moment| {
            together.see(what, moment, || Ok(worked_out.fetch_add(1, Ordering::SeqCst))).expect("it is seen")
        };
        assert_eq!((see(BOARD, Some(1)), see(BOARD, Some(1))), (0, 0));
        assert_eq!(see("roadmap", Some(1)), 1, "something else");
        assert_eq!((see(BOARD, Some(2)), see(BOARD, Some(1))), (2, 3), "at another moment");
        assert_eq!((see(BOARD, None), see(BOARD, None)), (4, 5), "nobody knows what has changed");
        for number in 0..100 {
            see(&number.to_string(), Some(1));
        }
        assert_eq!(locked(&together.kept).len(), KEPT);
        assert_eq!(see("99", Some(1)), 105, "the latest are kept");
    }

    #[test]
    fn w9_a_look_that_fails_or_panics_leaves_the_next_one_alone() {
        let together = Together::<u8, u32>::default();
        assert!(together.see(BOARD, None, || Err(Error::NoRoom)).is_err());
        let crashed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            together.see(BOARD, None, || panic!("a bug, on purpose"))
        }));
        assert!(crashed.is_err());
        assert_eq!(together.see(BOARD, None, || Ok(3)).ok(), Some(3));
    }
}
