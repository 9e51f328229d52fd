//! The steps of one hand: two stacks, each read from its top.
//!
//! The top step fits the product as it is now, the next one the product as it will be once the top step is
//! done, and so on. What others do meanwhile is carried down through both stacks.

use super::Theirs;
use crate::inverse::Inverse;
use operational_transform::OperationSeq;
use product::{CardId, Product, What, WritingId};
use std::collections::HashSet;
use uuid::Uuid;

/// One step: an act, or the acts of one stay in a text.
#[derive(Clone, Debug)]
pub struct Step {
    /// What the act did; the label.
    pub what: Box<What>,
    /// What takes its edits back, in the order of the edits.
    pub back: Vec<Inverse>,
    writing: Option<WritingId>,
}

/// What one hand can take back, and what it can do again.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The cards and entries whose texts or places the steps are about, perhaps some more.
    about: HashSet<Uuid>,
}

impl Steps {
    /// Notes a new act. It joins the step before when both belong to one stay in a text. What was
    /// taken back before can no longer be done again.
    pub fn note(&mut self, what: &What, mut back: Vec<Inverse>, writing: Option<WritingId>) {
        let fresh = self.undone.is_empty();
        self.undone.clear();
        self.about.extend(back.iter().flat_map(Inverse::about));
        match self.done.last_mut() {
            Some(step) if fresh && writing.is_some() && step.writing == writing => step.extend(what, back),
            _ => {
                // It may lie here for as long as the product is open.
                back.shrink_to_fit();
                self.done.push(Step { what: Box::new(what.clone()), back, writing });
            }
        }
    }

    /// What undo would take back, and what redo would do again.
    pub fn labels(&self) -> (Option<&What>, Option<&What>) {
        (self.done.last().map(|step| &*step.what), self.undone.last().map(|step| &*step.what))
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
    pub fn was_undone(&mut self, what: Box<What>, back: Vec<Inverse>) {
        self.about.extend(back.iter().flat_map(Inverse::about));
        self.undone.extend(Step::sealed(what, back));
    }

    /// The step was done again; `back` takes it back.
    pub fn was_redone(&mut self, what: Box<What>, back: Vec<Inverse>) {
        self.about.extend(back.iter().flat_map(Inverse::about));
        self.done.extend(Step::sealed(what, back));
    }

    /// Whether there is nothing to take back and nothing to do again.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.undone.is_empty()
    }

    /// Takes the steps off both stacks of which nothing can be done any more. What is left fits all the same: a text
    /// or a place that is closed is in no other step.
    pub fn drop_spent(&mut self, product: &Product) {
        for stack in [&mut self.done, &mut self.undone] {
            stack.retain(|step| !step.back.iter().all(|inverse| inverse.is_spent(product)));
        }
    }

    /// Carries what somebody else did down through both stacks.
    pub fn carry(&mut self, theirs: &Theirs) {
        if !self.about.contains(&theirs.about()) {
            return;
        }
        self.about.extend(theirs.above());
        for stack in [&mut self.done, &mut self.undone] {
            match theirs {
                Theirs::Text { card, change } => carry_text(stack, *card, change.clone()),
                Theirs::Move { card, above } => carry_move(stack, *card, *above),
                Theirs::Entry(theirs) => carry_entry(stack, theirs.clone()),
            }
        }
    }
}

impl Step {
    /// A step that later writing does not join; none when there is nothing in it.
    fn sealed(what: Box<What>, back: Vec<Inverse>) -> Option<Self> {
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
        if let (What::Wrote { to, .. }, What::Wrote { to: latest, .. }) = (&mut *self.what, what) {
            to.clone_from(latest);
        }
        if let (What::FieldWrote { to, .. }, What::FieldWrote { to: latest, .. }) = (&mut *self.what, what) {
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

fn carry_entry(stack: &mut [Step], mut theirs: crate::entries::Carried) {
    for inverse in stack.iter_mut().rev().flat_map(|step| step.back.iter_mut().rev()) {
        if let Inverse::Entry(inverse) = inverse {
            inverse.carry(&mut theirs);
        }
    }
}
