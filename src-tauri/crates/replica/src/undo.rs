//! One's own acts, to be taken back and done again: for each hand its own steps.
//!
//! What one hand does is carried through the steps of all others, exactly as what comes from other replicas is
//! carried through the steps of all. The engine's own undo is not used: for each step it travels through
//! history, which takes seconds on a full board, it overrules what others set meanwhile, and it knows one hand
//! only. The steps live as long as the replica is open; nothing bounds their number.

mod steps;

use crate::Hand;
use crate::entries::Carried;
use crate::inverse::{Inverse, change};
use crate::place;
use operational_transform::OperationSeq;
use product::{CardId, Edit, Product, What, WritingId};
use std::collections::BTreeMap;
pub use steps::Step;
use steps::Steps;
use uuid::Uuid;

/// What each hand can take back and do again. Hands that can do neither are not in it.
#[derive(Debug, Default)]
pub struct Undo {
    hands: BTreeMap<Hand, Steps>,
}

impl Undo {
    /// Notes a new act of a hand; one with nothing in it is not noted.
    pub fn note(&mut self, hand: Hand, what: &What, back: Vec<Inverse>, writing: Option<WritingId>) {
        if !back.is_empty() {
            self.hands.entry(hand).or_default().note(what, back, writing);
        }
    }

    /// What undo of this hand would take back, and what redo would do again.
    pub fn labels(&self, hand: Hand) -> (Option<&What>, Option<&What>) {
        self.hands.get(&hand).map_or((None, None), Steps::labels)
    }

    /// Takes the step that undo takes back.
    pub fn take_done(&mut self, hand: Hand) -> Option<Step> {
        self.hands.get_mut(&hand)?.take_done()
    }

    /// Takes the step that redo does again.
    pub fn take_undone(&mut self, hand: Hand) -> Option<Step> {
        self.hands.get_mut(&hand)?.take_undone()
    }

    /// The step was taken back; `back` does it again.
    pub fn was_undone(&mut self, hand: Hand, what: Box<What>, back: Vec<Inverse>) {
        self.change(hand, |steps| steps.was_undone(what, back));
    }

    /// The step was done again; `back` takes it back.
    pub fn was_redone(&mut self, hand: Hand, what: Box<What>, back: Vec<Inverse>) {
        self.change(hand, |steps| steps.was_redone(what, back));
    }

    /// The hand will not take anything back any more.
    pub fn forget(&mut self, hand: Hand) {
        self.hands.remove(&hand);
    }

    /// Takes the steps off every hand's list of which nothing can be done any more, since a decision was closed.
    pub fn drop_spent(&mut self, product: &Product) {
        self.hands.values_mut().for_each(|steps| steps.drop_spent(product));
        self.hands.retain(|_, steps| !steps.is_empty());
    }

    /// Carries an edit through the steps of every hand but the one that made it; `None`: it came from another
    /// replica. The product is as it was before the edit.
    pub fn carry(&mut self, by: Option<Hand>, product: &Product, edit: &Edit) {
        let mut others = self.hands.iter_mut().filter(|(hand, _)| Some(**hand) != by).peekable();
        if others.peek().is_none() {
            return;
        }
        if let Some(theirs) = Theirs::over(product, edit) {
            others.for_each(|(_, steps)| steps.carry(&theirs));
        }
    }

    fn change(&mut self, hand: Hand, change: impl FnOnce(&mut Steps)) {
        let Some(steps) = self.hands.get_mut(&hand) else { return };
        change(steps);
        if steps.is_empty() {
            self.hands.remove(&hand);
        }
    }
}

/// What somebody else did to a text or a place, on its way down through what can be undone.
#[derive(Clone, Debug)]
pub enum Theirs {
    /// The text of a card was changed.
    Text { card: CardId, change: OperationSeq },
    /// A card was moved from below another one.
    Move { card: CardId, above: Option<CardId> },
    /// The same of an entry.
    Entry(Carried),
}

impl Theirs {
    /// What an edit does, if it concerns texts or places; the product is as it was before it.
    fn over(product: &Product, edit: &Edit) -> Option<Self> {
        match edit {
            Edit::SpliceText { card, splice } => {
                let text = product.vision.card(*card).map_or("", |card| card.text.as_str());
                Some(Self::Text { card: *card, change: change(splice, text) })
            }
            Edit::MoveCard { card, .. } => {
                Some(Self::Move { card: *card, above: place::above(&product.vision, *card) })
            }
            edit => Carried::over(product, edit).map(Self::Entry),
        }
    }

    /// The card or entry it was done to.
    fn about(&self) -> Uuid {
        match self {
            Self::Text { card, .. } | Self::Move { card, .. } => card.0,
            Self::Entry(Carried::Text { entry, .. } | Carried::Move { entry, .. }) => entry.0,
        }
    }

    /// What the moved one stood below.
    fn above(&self) -> Option<Uuid> {
        match self {
            Self::Move { above, .. } => above.map(|card| card.0),
            Self::Entry(Carried::Move { above, .. }) => above.map(|entry| entry.0),
            _ => None,
        }
    }
}
