//! Everyone who shows something, and what of it they are told.
//!
//! - W7 What all hear alike is made once and written out once, however many hear it.
//! - W8 What a hand can take back and do again is told only to those it belongs to.

use crate::Pushed;
use crate::protocol::Push;
use product::ProductId;
use replica::Hand;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// One window, page or terminal that is told what changes.
pub(crate) struct Listener {
    push: Box<dyn Fn(&Pushed) + Send + Sync>,
    shows: Mutex<HashSet<ProductId>>,
    hand: Mutex<Hand>,
}

impl Listener {
    /// One at the host's machine, until it is said whose it is.
    pub(crate) fn new(push: impl Fn(&Pushed) + Send + Sync + 'static) -> Self {
        Self { push: Box::new(push), shows: Mutex::default(), hand: Mutex::new(Hand::HOST) }
    }

    /// Whoever listens here works with this hand from now on.
    pub(crate) fn belongs_to(&self, hand: Hand) {
        *locked(&self.hand) = hand;
    }

    /// Whose hand works here.
    pub(crate) fn hand(&self) -> Hand {
        *locked(&self.hand)
    }

    pub(crate) fn show(&self, product: ProductId) {
        locked(&self.shows).insert(product);
    }

    pub(crate) fn hide(&self, product: ProductId) {
        locked(&self.shows).remove(&product);
    }

    pub(crate) fn tell(&self, pushed: &Pushed) {
        (self.push)(pushed);
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
        let pushed = Pushed::from(push.clone());
        self.present().iter().for_each(|listener| listener.tell(&pushed));
    }

    /// Tells those who show the product; the push is made only when there is one.
    pub(crate) fn tell_of(&self, product: ProductId, push: impl FnOnce() -> Push) {
        let shown = self.showing(product);
        if shown.is_empty() {
            return;
        }
        let pushed = Pushed::from(push());
        shown.iter().for_each(|listener| listener.tell(&pushed));
    }

    /// Tells those who show the product. `own` says for which hands there is something of their own in it; `push`
    /// makes what such a hand is told, and, without a hand, what all others are.
    pub(crate) fn tell_hands(
        &self,
        product: ProductId,
        own: impl Fn(Hand) -> bool,
        push: impl Fn(Option<Hand>) -> Push,
    ) {
        let mut made: BTreeMap<Option<Hand>, Pushed> = BTreeMap::new();
        for listener in self.showing(product) {
            let hand = Some(listener.hand()).filter(|hand| own(*hand));
            listener.tell(made.entry(hand).or_insert_with(|| push(hand).into()));
        }
    }

    /// Tells those who show the product and work with this hand.
    pub(crate) fn tell_hand(&self, product: ProductId, hand: Hand, push: impl FnOnce() -> Push) {
        let mut shown = self.showing(product);
        shown.retain(|listener| listener.hand() == hand);
        if !shown.is_empty() {
            let pushed = Pushed::from(push());
            shown.iter().for_each(|listener| listener.tell(&pushed));
        }
    }

    fn showing(&self, product: ProductId) -> Vec<Arc<Listener>> {
        let mut present = self.present();
        present.retain(|listener| listener.shows(product));
        present
    }

    fn present(&self) -> Vec<Arc<Listener>> {
        locked(&self.listeners).iter().filter_map(Weak::upgrade).collect()
    }
}

/// The lock, also after another thread panicked with it: what it guards is only ever replaced whole.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
