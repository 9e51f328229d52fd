//! Everyone who shows something, and what of it they are told.

use crate::protocol::Push;
use product::ProductId;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// One window, page or terminal that is told what changes.
pub(crate) struct Listener {
    push: Box<dyn Fn(&Push) + Send + Sync>,
    shows: Mutex<HashSet<ProductId>>,
}

impl Listener {
    pub(crate) fn new(push: impl Fn(&Push) + Send + Sync + 'static) -> Self {
        Self { push: Box::new(push), shows: Mutex::default() }
    }

    pub(crate) fn show(&self, product: ProductId) {
        locked(&self.shows).insert(product);
    }

    pub(crate) fn hide(&self, product: ProductId) {
        locked(&self.shows).remove(&product);
    }

    fn shows(&self, product: ProductId) -> bool {
        locked(&self.shows).contains(&product)
    }
}

/// All listeners. Those that went away are forgotten by themselves.
#[derive(Default)]
pub(crate) struct Audience {
    listeners: Mutex<Vec<Weak<Listener>>>,
}

impl Audience {
    pub(crate) fn join(&self, listener: &Arc<Listener>) {
        let mut listeners = locked(&self.listeners);
        listeners.retain(|listener| listener.strong_count() > 0);
        listeners.push(Arc::downgrade(listener));
    }

    /// Tells everybody.
    pub(crate) fn tell(&self, push: &Push) {
        for listener in self.present() {
            (listener.push)(push);
        }
    }

    /// Tells those who show the product; the push is made only when there is one.
    pub(crate) fn tell_of(&self, product: ProductId, push: impl FnOnce() -> Push) {
        let shown: Vec<_> = self.present().into_iter().filter(|listener| listener.shows(product)).collect();
        if shown.is_empty() {
            return;
        }
        let push = push();
        for listener in shown {
            (listener.push)(&push);
        }
    }

    fn present(&self) -> Vec<Arc<Listener>> {
        locked(&self.listeners).iter().filter_map(Weak::upgrade).collect()
    }
}

/// The lock, also after another thread panicked with it: what it guards is only ever replaced whole.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
