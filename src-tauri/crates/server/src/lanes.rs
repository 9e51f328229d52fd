//! The order in which the requests of one page are done.
//!
//! Requests about one product go one after the other, those about different products side by side.
//! A long reading waits for what came before it and lets the next one begin. Knows nothing of how a
//! request is done.

use app::protocol::Request;
use product::ProductId;
use std::collections::HashMap;
use tokio::sync::oneshot::{self, error::TryRecvError};

/// From this many lanes on, those where nothing happens are forgotten.
const LANES: usize = 64;

/// The lanes of one page; `None` is the library's.
#[derive(Default)]
pub struct Lanes {
    last: HashMap<Option<ProductId>, oneshot::Receiver<()>>,
}

/// A request's place in its lane. The next one begins when it is dropped.
pub struct Turn {
    before: Option<oneshot::Receiver<()>>,
    after: Option<oneshot::Sender<()>>,
    holds_up: bool,
}

impl Lanes {
    /// Takes the next place in the request's lane.
    pub fn enter(&mut self, request: &Request) -> Turn {
        if self.last.len() >= LANES {
            self.last.retain(|_, done| matches!(done.try_recv(), Err(TryRecvError::Empty)));
        }
        let (after, done) = oneshot::channel();
        Turn {
            before: self.last.insert(request.product(), done),
            after: Some(after),
            holds_up: holds_up(request),
        }
    }
}

impl Turn {
    /// Waits until it is this request's turn.
    pub async fn begin(&mut self) {
        if let Some(before) = self.before.take() {
            // Nobody sends: the sender is dropped when that request is done, panic or not.
            let _ = before.await;
        }
        if !self.holds_up {
            self.after = None;
        }
    }
}

fn holds_up(request: &Request) -> bool {
    !matches!(
        request,
        Request::Search { .. }
            | Request::History { .. }
            | Request::AsOf { .. }
            | Request::Look { .. }
            | Request::ReadLines { .. }
            | Request::ReadNotes { .. }
            | Request::Export { .. }
            | Request::ListBackups
            | Request::BackUp
            | Request::CheckLibrary
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::protocol::Artefact;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    const ONE: &str = "018f0000-0000-7000-8000-000000000001";
    const OTHER: &str = "018f0000-0000-7000-8000-000000000002";

    fn undo(product: &str) -> Request {
        Request::Undo { product: product.parse().unwrap() }
    }

    fn export(product: &str) -> Request {
        serde_json::from_value(serde_json::json!({
            "request": "export", "product": product, "artefact": Artefact::Vision,
            "format": "pdf", "paper": "a4",
        }))
        .unwrap()
    }

    fn may_begin(turn: &mut Turn) -> bool {
        let begun = pin!(turn.begin());
        begun.poll(&mut Context::from_waker(Waker::noop())) == Poll::Ready(())
    }

    #[test]
    fn e8_one_product_in_order_and_different_ones_side_by_side() {
        let mut lanes = Lanes::default();
        let mut first = lanes.enter(&undo(ONE));
        let mut second = lanes.enter(&undo(ONE));
        let mut elsewhere = lanes.enter(&undo(OTHER));
        assert!(may_begin(&mut first) && may_begin(&mut elsewhere));
        let mut third = lanes.enter(&undo(ONE));
        drop(first);
        assert!(may_begin(&mut second));
        drop(second);
        assert!(may_begin(&mut third));
    }

    #[test]
    fn e8_nothing_begins_before_what_came_before_it() {
        let mut lanes = Lanes::default();
        let first = lanes.enter(&undo(ONE));
        let mut second = lanes.enter(&undo(ONE));
        assert!(!may_begin(&mut second));
        drop(first);
    }

    #[test]
    fn e8_a_long_reading_waits_but_holds_nobody_up() {
        let mut lanes = Lanes::default();
        let mut act = lanes.enter(&undo(ONE));
        let mut reading = lanes.enter(&export(ONE));
        assert!(may_begin(&mut act));
        drop(act);
        assert!(may_begin(&mut reading));
        assert!(may_begin(&mut lanes.enter(&undo(ONE))));
    }

    #[test]
    fn quiet_lanes_are_forgotten() {
        let mut lanes = Lanes::default();
        let busy = lanes.enter(&undo(OTHER));
        for number in 0..LANES * 3 {
            let product = format!("018f0000-0000-7000-9000-{number:012}");
            drop(lanes.enter(&undo(&product)));
        }
        assert!(lanes.last.len() <= LANES);
        assert!(lanes.last.contains_key(&Some(OTHER.parse().unwrap())));
        drop(busy);
    }
}
