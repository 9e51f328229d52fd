//! Closing without losing what is being typed.
//!
//! C1 A page that listens is asked to send what is being typed, and has two seconds.
//! C2 A page that does not listen is not waited for.
//! C3 However often a person closes, the program ends once.

use crate::page::Page;
use crate::requests::WindowPush;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a page may take.
pub const LIMIT: Duration = Duration::from_secs(2);

/// Whether the window is closing, and who waits for the page.
#[derive(Default)]
pub struct Closing {
    waiting: Mutex<Option<Sender<()>>>,
}

impl Closing {
    /// Asks the page to finish, then calls `leave`.
    pub fn begin(&self, page: &Page, limit: Duration, leave: impl FnOnce() + Send + 'static) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.is_some() {
            return;
        }
        let (finished, wait) = channel();
        *waiting = Some(finished);
        let asked = page.push(&WindowPush::Closing);
        thread::spawn(move || {
            if asked && wait.recv_timeout(limit).is_err() {
                tracing::warn!("the page did not finish in time");
            }
            leave();
        });
    }

    /// The page has finished.
    pub fn page_has_finished(&self) {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(finished) = waiting.as_ref() {
            // Whoever waited may have given up.
            let _ = finished.send(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::Receiver;
    use tauri::ipc::Channel;

    const SOON: Duration = Duration::from_secs(10);

    fn listening() -> (Page, Receiver<()>) {
        let (asked, hears) = channel();
        let page = Page::default();
        page.listens(Channel::new(move |_| {
            asked.send(()).unwrap();
            Ok(())
        }));
        (page, hears)
    }

    #[test]
    fn c1_a_page_that_listens_is_asked_and_waited_for() {
        let (page, asked) = listening();
        let (leave, left) = channel();
        let closing = Closing::default();
        closing.begin(&page, SOON * 10, move || leave.send(()).unwrap());
        asked.recv_timeout(SOON).unwrap();
        assert!(left.try_recv().is_err());
        closing.page_has_finished();
        left.recv_timeout(SOON).unwrap();
    }

    #[test]
    fn c1_a_page_that_never_finishes_is_left_after_the_limit() {
        let (page, _asked) = listening();
        let (leave, left) = channel();
        Closing::default().begin(&page, Duration::from_millis(1), move || leave.send(()).unwrap());
        left.recv_timeout(SOON).unwrap();
    }

    #[test]
    fn c2_a_page_that_does_not_listen_is_not_waited_for() {
        let (leave, left) = channel();
        Closing::default().begin(&Page::default(), SOON * 10, move || leave.send(()).unwrap());
        left.recv_timeout(SOON).unwrap();
    }

    #[test]
    fn c3_the_program_ends_once() {
        let (page, asked) = listening();
        let (leave, left) = channel();
        let closing = Closing::default();
        for _ in 0..3 {
            let leave = leave.clone();
            closing.begin(&page, SOON, move || leave.send(()).unwrap());
        }
        drop(leave);
        closing.page_has_finished();
        assert_eq!(left.iter().count(), 1);
        assert_eq!(asked.try_iter().count(), 1);
    }
}
