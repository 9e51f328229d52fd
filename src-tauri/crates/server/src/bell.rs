//! Has sent to many pages what was put into their outboxes. Knows nothing of what.
//!
//! Whoever tells a thousand pages is the writer of a product, with the next act waiting: it only says who is to be sent
//! to. The sending is work for the server's own threads, a crowd of pages for each.

use crate::wire::Wire;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::Handle;
use tokio::task::unconstrained;

/// Pages that one thread sends to in one go; other work gets its turn in between.
const CROWD: usize = 64;

/// Calls for all pages of one server.
pub struct Bell {
    runtime: Handle,
    to_call: Mutex<Vec<Arc<Wire>>>,
}

impl Bell {
    /// One that calls from the threads of this runtime.
    pub fn on(runtime: Handle) -> Arc<Self> {
        Arc::new(Self { runtime, to_call: Mutex::default() })
    }

    /// Has sent what waits for this page; soon, with all others who are called by then.
    pub fn ring(self: &Arc<Self>, wire: Arc<Wire>) {
        if self.note(wire) {
            let bell = self.clone();
            self.runtime.spawn(unconstrained(async move { bell.call() }));
        }
    }

    /// Whether it is the first one to be called.
    fn note(&self, wire: Arc<Wire>) -> bool {
        let mut to_call = self.to_call.lock().unwrap_or_else(PoisonError::into_inner);
        to_call.push(wire);
        to_call.len() == 1
    }

    fn call(&self) {
        let to_call = std::mem::take(&mut *self.to_call.lock().unwrap_or_else(PoisonError::into_inner));
        let mut crowds = to_call.chunks(CROWD);
        let first = crowds.next();
        for crowd in crowds {
            let crowd = crowd.to_vec();
            self.runtime.spawn(unconstrained(async move { send_to(&crowd) }));
        }
        first.into_iter().for_each(send_to);
    }
}

fn send_to(crowd: &[Arc<Wire>]) {
    crowd.iter().for_each(|wire| wire.send());
}
