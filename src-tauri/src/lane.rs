//! The order of what the page asks.
//!
//! L1 Acts are done one after the other, in the order they were asked.
//! L2 What only looks, or takes long, begins after everything asked before it and holds up nothing asked after it.
//! L3 A mistake of the program in one request ends that request and no other.
//! L4 Whatever ends, everything asked is answered once, unless the whole program ends.
//!
//! Knows nothing of windows and nothing of what is asked, except which requests are long.

use crate::error::Error;
use app::protocol::{Problem, Reply, Request};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// What became of a request.
pub enum Outcome {
    /// It was done.
    Done(Box<Reply>),
    /// The program says no.
    Refused(Problem),
    /// The shell could not have it done.
    Failed(Error),
}

/// Where an outcome goes.
pub type Answer = Box<dyn FnOnce(Outcome) + Send>;

/// One conversation with the program.
pub type Conversation = Arc<dyn Fn(Request) -> Result<Reply, Problem> + Send + Sync>;

/// What the lane leads to.
pub trait Program {
    /// Begins a conversation.
    fn begin(&mut self) -> Conversation;
    /// Everything asked has been done.
    fn close(self);
}

enum Job {
    Ask(Box<Request>, Answer),
    Then(Box<dyn FnOnce() + Send>),
    Anew,
    End,
}

/// Does what is asked, in order, on a thread of its own.
pub struct Lane {
    jobs: Sender<Job>,
    thread: Mutex<Option<JoinHandle<()>>>,
    ended: Mutex<Receiver<()>>,
}

impl Lane {
    /// Begins. `prepare` runs first, on the lane's thread, so that nobody waits for the program to start.
    pub fn start<P: Program>(prepare: impl FnOnce() -> P + Send + 'static) -> Self {
        let (jobs, waiting) = channel();
        let (end, ended) = channel();
        let thread = thread::spawn(move || {
            run(prepare(), &waiting);
            // Nobody may be left to hear it.
            let _ = end.send(());
        });
        Self { jobs, thread: Mutex::new(Some(thread)), ended: Mutex::new(ended) }
    }

    /// Has this done in its turn.
    pub fn ask(&self, request: Request, answer: Answer) {
        self.queue(Job::Ask(Box::new(request), answer));
    }

    /// Calls this when everything asked so far that is not long has been answered.
    pub fn then(&self, call: impl FnOnce() + Send + 'static) {
        self.queue(Job::Then(Box::new(call)));
    }

    /// Begins a new conversation in its turn: another page is listening.
    pub fn anew(&self) {
        self.queue(Job::Anew);
    }

    /// Finishes what was asked and lets go of the program, or gives up after `limit`.
    pub fn end(&self, limit: Duration) {
        self.queue(Job::End);
        let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        if ended.recv_timeout(limit).is_ok()
            && let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take()
        {
            // A panic outside of any request has been reported where it happened.
            let _ = thread.join();
        }
    }

    fn queue(&self, job: Job) {
        if let Err(unsent) = self.jobs.send(job)
            && let Job::Ask(_, answer) = unsent.0
        {
            answer(Outcome::Failed(Error::Broke));
        }
    }
}

fn run(mut program: impl Program, waiting: &Receiver<Job>) {
    let mut conversation = program.begin();
    for job in waiting {
        match job {
            Job::Ask(request, answer) if is_long(&request) => {
                let conversation = conversation.clone();
                thread::spawn(move || answer(ask(&conversation, *request)));
            }
            Job::Ask(request, answer) => answer(ask(&conversation, *request)),
            Job::Then(call) => call(),
            Job::Anew => conversation = program.begin(),
            Job::End => break,
        }
    }
    drop(conversation);
    program.close();
}

fn ask(conversation: &Conversation, request: Request) -> Outcome {
    match catch_unwind(AssertUnwindSafe(|| conversation(request))) {
        Ok(Ok(reply)) => Outcome::Done(Box::new(reply)),
        Ok(Err(problem)) => Outcome::Refused(problem),
        Err(_) => Outcome::Failed(Error::Broke),
    }
}

const fn is_long(request: &Request) -> bool {
    matches!(
        request,
        Request::Export { .. }
            | Request::ReadNotes { .. }
            | Request::Search { .. }
            | Request::History { .. }
            | Request::AsOf { .. }
            | Request::ListBackups
            | Request::BackUp
            | Request::CheckLibrary
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};

    const SOON: Duration = Duration::from_secs(10);

    impl<Begin: FnMut() -> Conversation> Program for Begin {
        fn begin(&mut self) -> Conversation {
            self()
        }

        fn close(self) {}
    }

    fn start(conversation: impl Fn(Request) -> Result<Reply, Problem> + Send + Sync + 'static) -> Lane {
        let conversation: Conversation = Arc::new(conversation);
        Lane::start(move || move || conversation.clone())
    }

    fn named(name: &str) -> Request {
        Request::StartProduct { name: name.to_owned() }
    }

    #[test]
    fn l1_acts_are_done_in_the_order_they_were_asked() {
        let (done, seen) = channel();
        let lane = start(move |request| {
            if let Request::StartProduct { name } = request {
                done.send(name).unwrap();
            }
            Ok(Reply::ArchiveProduct)
        });
        for number in 0..100 {
            lane.ask(named(&number.to_string()), Box::new(|_| {}));
        }
        lane.end(SOON);
        let order: Vec<_> = seen.try_iter().collect();
        assert_eq!(order, (0..100).map(|number| number.to_string()).collect::<Vec<_>>());
    }

    #[test]
    fn l2_a_long_look_begins_after_what_came_before_and_holds_up_nothing() {
        let acts = Arc::new(AtomicU32::new(0));
        let (release, held) = channel::<()>();
        let held = Mutex::new(held);
        let counted = acts.clone();
        let lane = start(move |request| {
            if matches!(request, Request::CheckLibrary) {
                let before = counted.load(Ordering::SeqCst);
                held.lock().unwrap().recv_timeout(SOON).unwrap();
                assert_eq!(before, 1);
                return Ok(Reply::CloseProduct);
            }
            counted.fetch_add(1, Ordering::SeqCst);
            Ok(Reply::ArchiveProduct)
        });
        let (looked, look) = channel();
        let (acted, act) = channel();
        lane.ask(named("before"), Box::new(|_| {}));
        lane.ask(Request::CheckLibrary, Box::new(move |outcome| looked.send(outcome).unwrap()));
        lane.then(move || acted.send(()).unwrap());
        act.recv_timeout(SOON).unwrap();
        assert!(look.try_recv().is_err(), "the look is still held");
        release.send(()).unwrap();
        assert!(matches!(look.recv_timeout(SOON).unwrap(), Outcome::Done(_)));
    }

    #[test]
    fn l3_a_mistake_in_one_request_ends_no_other() {
        let lane = start(|request| match request {
            Request::OpenSample => panic!("a mistake"),
            _ => Ok(Reply::ArchiveProduct),
        });
        let (first, broken) = channel();
        let (second, sound) = channel();
        lane.ask(Request::OpenSample, Box::new(move |outcome| first.send(outcome).unwrap()));
        lane.ask(named("next"), Box::new(move |outcome| second.send(outcome).unwrap()));
        assert!(matches!(broken.recv_timeout(SOON).unwrap(), Outcome::Failed(Error::Broke)));
        assert!(matches!(sound.recv_timeout(SOON).unwrap(), Outcome::Done(_)));
    }

    #[test]
    fn l4_what_is_asked_after_the_end_is_answered_too() {
        let lane = start(|_| Ok(Reply::ArchiveProduct));
        lane.end(SOON);
        let (late, answer) = channel();
        lane.ask(named("late"), Box::new(move |outcome| late.send(outcome).unwrap()));
        assert!(matches!(answer.recv_timeout(SOON).unwrap(), Outcome::Failed(Error::Broke)));
    }

    #[test]
    fn a_new_page_gets_a_conversation_of_its_own() {
        let mut begun = 0;
        let lane = Lane::start(move || {
            move || {
                begun += 1;
                let problem =
                    Problem { code: begun.to_string(), message: String::new(), hint: String::new() };
                Arc::new(move |_| Err(problem.clone())) as Conversation
            }
        });
        let (heard, codes) = channel();
        for _ in 0..2 {
            let heard = heard.clone();
            let hear = move |outcome| match outcome {
                Outcome::Refused(problem) => heard.send(problem.code).unwrap(),
                _ => panic!("refused"),
            };
            lane.ask(named("who"), Box::new(hear));
            lane.anew();
        }
        lane.end(SOON);
        assert_eq!(codes.try_iter().collect::<Vec<_>>(), ["1", "2"]);
    }
}
