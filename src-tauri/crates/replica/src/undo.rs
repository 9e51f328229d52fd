//! One's own acts, to be taken back and done again: two stacks of steps.
//!
//! Each stack reads from its top: the top step fits the product as it is now, the next one the product
//! as it will be once the top step is done, and so on. What others do meanwhile is carried down through
//! both stacks. The engine's own undo is not used: for each step it travels through history, which takes
//! seconds on a full board, and it overrules what others set meanwhile. The stacks live as long as the
//! replica is open; nothing bounds their depth.

use crate::inverse::{Inverse, change};
use crate::place;
use operational_transform::OperationSeq;
use product::{CardId, Edit, Product, What, WritingId};

/// One step: an act, or the acts of one stay in a text.
#[derive(Clone, Debug)]
pub struct Step {
    /// What the act did; the label.
    pub what: What,
    /// What takes its edits back, in the order of the edits.
    pub back: Vec<Inverse>,
    writing: Option<WritingId>,
}

/// What can be taken back, and what can be done again.
#[derive(Debug, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Undo {
    /// Notes a new act. It joins the step before when both belong to one stay in a text. What was
    /// taken back before can no longer be done again.
    pub fn note(&mut self, what: &What, back: Vec<Inverse>, writing: Option<WritingId>) {
        let fresh = self.undone.is_empty();
        self.undone.clear();
        match self.done.last_mut() {
            Some(step) if fresh && writing.is_some() && step.writing == writing => step.extend(what, back),
            _ => self.done.push(Step { what: what.clone(), back, writing }),
        }
    }

    /// What undo would take back, and what redo would do again.
    pub fn labels(&self) -> (Option<&What>, Option<&What>) {
        (self.done.last().map(|step| &step.what), self.undone.last().map(|step| &step.what))
    }

    /// Takes the step that undo takes back.
    pub fn take_done(&mut self) -> Option<Step> {
        self.done.pop()
    }

    /// Takes the step that redo does again.
    pub fn take_undone(&mut self) -> Option<Step> {
        self.undone.pop()
    }

    /// The step was taken back; `back` does it again.
    pub fn was_undone(&mut self, what: What, back: Vec<Inverse>) {
        self.undone.extend(Step::sealed(what, back));
    }

    /// The step was done again; `back` takes it back.
    pub fn was_redone(&mut self, what: What, back: Vec<Inverse>) {
        self.done.extend(Step::sealed(what, back));
    }

    /// Carries an edit of somebody else down through both stacks; the product is as it was before it.
    pub fn carry(&mut self, product: &Product, edit: &Edit) {
        match edit {
            Edit::SpliceText { card, splice } => {
                let text = product.vision.card(*card).map_or("", |card| card.text.as_str());
                let change = change(splice, text);
                carry_text(&mut self.done, *card, change.clone());
                carry_text(&mut self.undone, *card, change);
            }
            Edit::MoveCard { card, .. } => {
                let above = place::above(&product.vision, *card);
                carry_move(&mut self.done, *card, above);
                carry_move(&mut self.undone, *card, above);
            }
            _ => {}
        }
    }
}

impl Step {
    /// A step that later writing does not join; none when there is nothing in it.
    fn sealed(what: What, back: Vec<Inverse>) -> Option<Self> {
        let writing = None;
        (!back.is_empty()).then_some(Self { what, back, writing })
    }

    fn extend(&mut self, what: &What, back: Vec<Inverse>) {
        for next in back {
            let joined = self.back.last_mut().is_some_and(|last| last.joined(&next));
            if !joined {
                self.back.push(next);
            }
        }
        if let (What::Wrote { to, .. }, What::Wrote { to: latest, .. }) = (&mut self.what, what) {
            to.clone_from(latest);
        }
    }
}

fn carry_text(stack: &mut [Step], about: CardId, mut theirs: OperationSeq) {
    for inverse in stack.iter_mut().rev().flat_map(|step| step.back.iter_mut().rev()) {
        let Inverse::Text { card, change } = inverse else {
            continue;
        };
        if *card != about {
            continue;
        }
        // Lengths that do not fit cannot come about; a change without effect is the harmless answer.
        let (mine, carried) = change.transform(&theirs).unwrap_or_default();
        (*change, theirs) = (mine, carried);
    }
}

fn carry_move(stack: &mut [Step], moved: CardId, above_it: Option<CardId>) {
    for inverse in stack.iter_mut().flat_map(|step| step.back.iter_mut()) {
        let Inverse::Place { card, above, overtaken, .. } = inverse else {
            continue;
        };
        *overtaken |= *card == moved;
        if *above == Some(moved) {
            *above = above_it.filter(|id| id != card);
        }
    }
}
