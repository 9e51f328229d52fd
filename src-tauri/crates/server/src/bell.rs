//! Calls those who send to pages, when something for many of them was put into their outboxes. Knows nothing of what.
//!
//! Whoever tells a thousand pages is the writer of a product, with the next act waiting: it only says who is to be
//! called. The calling is one piece of work of the server's own threads, which need not be woken one by one for it.

use crate::outbox::Outbox;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::Handle;

/// Calls for all pages of one server.
pub struct Bell {
    runtime: Handle,
    to_call: Mutex<Vec<Arc<Outbox>>>,
}

impl Bell {
    /// One that calls from the threads of this runtime.
    pub fn on(runtime: Handle) -> Arc<Self> {
        Arc::new(Self { runtime, to_call: Mutex::default() })
    }

    /// Has the one called who sends from this outbox; soon, with all others who are to be called by then.
    pub fn ring(self: &Arc<Self>, outbox: Arc<Outbox>) {
        if self.note(outbox) {
            let bell = self.clone();
            self.runtime.spawn(async move { bell.call() });
        }
    }

    /// Whether it is the first one to be called.
    fn note(&self, outbox: Arc<Outbox>) -> bool {
        let mut to_call = self.to_call.lock().unwrap_or_else(PoisonError::into_inner);
        to_call.push(outbox);
        to_call.len() == 1
    }

    fn call(&self) {
        let to_call = std::mem::take(&mut *self.to_call.lock().unwrap_or_else(PoisonError::into_inner));
        to_call.iter().for_each(|outbox| outbox.wake());
    }
}
