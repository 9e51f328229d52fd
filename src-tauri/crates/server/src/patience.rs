//! How long a line may be silent, before it is let in and after, and how many copies are made at one time. Knows no
//! socket.

use app::protocol::Request;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

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
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            asks_after: Duration::from_secs(20),
            ends_after: Duration::from_secs(60),
            asks_within: Duration::from_secs(10),
            in_within: Duration::from_secs(120),
        }
    }
}

/// The desk at which copies of a product are made, which takes long.
#[derive(Clone, Debug)]
pub(crate) struct Desk(Arc<Semaphore>);

impl Desk {
    /// One at which so many are made at one time.
    pub fn of(places: usize) -> Self {
        Self(Arc::new(Semaphore::new(places)))
    }

    /// Waits for a place, if this is a request that needs one; it is free again when the answer is dropped.
    pub async fn place(&self, request: &Request) -> Option<OwnedSemaphorePermit> {
        if !matches!(request, Request::Export { .. } | Request::AsOf { .. }) {
            return None;
        }
        self.0.clone().acquire_owned().await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    const PRODUCT: &str = "018f0000-0000-7000-8000-000000000001";

    fn place(desk: &Desk, request: &Request) -> Poll<Option<OwnedSemaphorePermit>> {
        pin!(desk.place(request)).poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn u8_few_copies_are_made_at_one_time_and_nothing_else_waits_for_them() {
        let desk = Desk::of(2);
        let copy = json!({"request": "export", "product": PRODUCT, "artefact": "vision", "format": "pdf", "paper": "a4"});
        let copy: Request = serde_json::from_value(copy).unwrap();
        let undo = Request::Undo { product: PRODUCT.parse().unwrap() };
        let (one, two) = (place(&desk, &copy), place(&desk, &copy));
        assert!(matches!((&one, &two), (Poll::Ready(Some(_)), Poll::Ready(Some(_)))));
        assert!(place(&desk, &copy).is_pending(), "the third one waits");
        assert!(matches!(place(&desk, &undo), Poll::Ready(None)));
        drop(one);
        assert!(matches!(place(&desk, &copy), Poll::Ready(Some(_))));
    }
}
