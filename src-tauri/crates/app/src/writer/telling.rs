//! What everybody who shows a product is told of a batch that is on disk.

use super::{Batch, Writer};
use crate::protocol::{Push, UndoState};
use product::{Edit, Fresh, Hint, hints};
use replica::Hand;
use std::cell::OnceCell;

impl Writer {
    /// W8. Whoever acted has other things to take back now; after an act that stands for ever, so may everybody.
    pub(super) fn tell(&self, batch: &Batch, acts: u32) {
        let for_ever = batch.acts.iter().any(|act| act.act.what.is_final());
        let own =
            |hand| batch.hands.contains(&hand) || (for_ever && self.replica.undo_state(hand) != (None, None));
        let news = OnceCell::new();
        self.audience.tell_hands(self.id, own, |hand| {
            let (fresh, hints) = news.get_or_init(|| self.news(batch)).clone();
            Push::Product {
                product: self.id,
                seq: self.seq,
                acts,
                act: batch.acts[batch.acts.len() - 1].act.clone(),
                fresh,
                hints,
                undo: hand.map(|hand| self.undo_state(hand)),
            }
        });
    }

    fn news(&self, batch: &Batch) -> (Vec<Fresh>, Vec<Hint>) {
        let product = self.replica.product();
        let edits: Vec<Edit> = batch.acts.iter().flat_map(|act| act.edits.iter().cloned()).collect();
        (Fresh::after(product, &edits), hints(product))
    }

    /// What this hand can take back and do again now.
    pub(super) fn undo_state(&self, hand: Hand) -> UndoState {
        let (undo, redo) = self.replica.undo_state(hand);
        UndoState { undo: undo.cloned(), redo: redo.cloned() }
    }
}
