//! How long a line may be silent, before it is let in and after, and how much is done at one time. Knows no socket.

use app::protocol::Request;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What is done at one time for the pages of one server; each takes a thread. As many acts as go to the disk together.
const HANDS: usize = 64;

/// How long a line may be silent.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// After so long it is asked for a sign of life, which every browser gives by itself.
    pub asks_after: Duration,
    /// After so long without one it is ended.
    pub ends_after: Duration,
    /// So long a page may take to ask for something, and again until it asks for the next thing.
    pub asks_within: Duration,
    /// So long it may do so before it is let in; the page itself is there by then on the slowest network.
    pub in_within: Duration,
    /// So long copies can be taken away after a room was closed.
    pub copies_for: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            asks_after: Duration::from_secs(20),
            ends_after: Duration::from_secs(60),
            asks_within: Duration::from_secs(10),
            in_within: Duration::from_secs(120),
            copies_for: Duration::from_secs(600),
        }
    }
}

/// The desk at which what pages ask is done: so much at one time, and few copies of a product, which take long.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    hands: Arc<Semaphore>,
    copies: Arc<Semaphore>,
}

/// A place at the desk; free again when this is dropped.
pub(crate) struct AtTheDesk {
    _hand: Option<OwnedSemaphorePermit>,
    _copy: Option<OwnedSemaphorePermit>,
}

impl Desk {
    /// One at which so many copies are made at one time.
    pub fn of(copies: usize) -> Self {
        Self { hands: Arc::new(Semaphore::new(HANDS)), copies: Arc::new(Semaphore::new(copies)) }
    }

    /// Waits for a place. Whoever waits to make a copy holds up nothing else.
    pub async fn place(&self, request: &Request) -> AtTheDesk {
        let makes_a_copy = matches!(request, Request::Export { .. } | Request::AsOf { .. });
        let copy = if makes_a_copy { self.copies.clone().acquire_owned().await.ok() } else { None };
        AtTheDesk { _hand: self.hands.clone().acquire_owned().await.ok(), _copy: copy }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    const PRODUCT: &str = "018f0000-0000-7000-8000-000000000001";

    fn place(desk: &Desk, request: &Request) -> Poll<AtTheDesk> {
        pin!(desk.place(request)).poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn u8_few_copies_are_made_at_one_time_and_nothing_else_waits_for_them() {
        let desk = Desk::of(2);
        let copy = json!({"request": "export", "product": PRODUCT, "artefact": "vision", "format": "pdf", "paper": "a4"});
        let copy: Request = serde_json::from_value(copy).unwrap();
        let undo = Request::Undo { product: PRODUCT.parse().unwrap() };
        let (one, two) = (place(&desk, &copy), place(&desk, &copy));
        assert!(one.is_ready() && two.is_ready());
        assert!(place(&desk, &copy).is_pending(), "the third one waits");
        assert!(place(&desk, &undo).is_ready(), "nothing else does");
        drop(one);
        assert!(place(&desk, &copy).is_ready());
    }

    #[test]
    fn u8_only_so_much_is_done_at_one_time() {
        let desk = Desk::of(2);
        let undo = Request::Undo { product: PRODUCT.parse().unwrap() };
        let mut at_it: Vec<_> = (0..HANDS).map(|_| place(&desk, &undo)).collect();
        assert!(at_it.iter().all(Poll::is_ready));
        assert!(place(&desk, &undo).is_pending());
        at_it.pop();
        assert!(place(&desk, &undo).is_ready());
    }
}
