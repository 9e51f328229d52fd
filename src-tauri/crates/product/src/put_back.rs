//! Putting back: the edits that make a card, or the whole board, what it was.

use crate::difference::longest_rising;
use crate::{Card, CardId, Edit, Product, Section, Splice};

/// The edits that make one card what it was then, place in its section included; empty when it already
/// is. A card that did not hang then is taken down.
#[must_use]
pub fn put_back_card(now: &Product, then: &Product, card: CardId) -> Vec<Edit> {
    let Some(was) = then.vision.hanging_card(card) else {
        return now.vision.hanging_card(card).map(|_| Edit::DeleteCard { card }).into_iter().collect();
    };
    let mut edits = contents(now, was);
    let after = nearest_above(now, then, was);
    let hangs_there = |is: &Card| is.section == was.section && nearest_above(then, now, is) == after;
    if !now.vision.hanging_card(card).is_some_and(hangs_there) {
        edits.push(Edit::MoveCard { card, section: was.section, after });
    }
    edits
}

/// The edits that make the board what it was then; empty when it already is.
#[must_use]
pub fn put_back_board(now: &Product, then: &Product) -> Vec<Edit> {
    let mut edits = Vec::new();
    if now.vision.extended != then.vision.extended {
        edits.push(Edit::ExtendBoard { extended: then.vision.extended });
    }
    let newer = now.vision.hanging_cards().filter(|card| then.vision.hanging_card(card.id).is_none());
    edits.extend(newer.map(|card| Edit::DeleteCard { card: card.id }));
    for was in then.vision.hanging_cards() {
        edits.extend(contents(now, was));
    }
    let mut halfway = now.clone();
    edits.iter().for_each(|edit| halfway.apply(edit));
    for section in Section::ALL {
        edits.extend(order(&halfway, then, section));
    }
    edits
}

/// Makes text, state and author what they were, and the card hang at all.
fn contents(now: &Product, was: &Card) -> Vec<Edit> {
    let card = was.id;
    let Some(is) = now.vision.card(card) else {
        let last = now.vision.section_ids(was.section).last().copied();
        return vec![Edit::AddCard { card: was.clone(), after: last }];
    };
    let mut edits = Vec::new();
    if is.deleted {
        edits.push(Edit::RestoreCard { card });
    }
    if let Some(splice) = Splice::between(&is.text, &was.text) {
        edits.push(Edit::SpliceText { card, splice });
    }
    if is.state != was.state {
        edits.push(Edit::SetState { card, state: was.state });
    }
    if is.author != was.author {
        edits.push(Edit::SetAuthor { card, author: was.author.clone() });
    }
    edits
}

/// The moves that give a section its old cards in their old order, as few as can be.
fn order(now: &Product, then: &Product, section: Section) -> Vec<Edit> {
    let wanted = then.vision.section_ids(section);
    let place = |id: &CardId| now.vision.section_ids(section).iter().position(|other| other == id);
    let staying: Vec<(usize, usize)> =
        wanted.iter().enumerate().filter_map(|(at, id)| Some((at, place(id)?))).collect();
    let rising = longest_rising(&staying.iter().map(|(_, place)| *place).collect::<Vec<_>>());
    let kept: std::collections::HashSet<usize> = rising.into_iter().map(|at| staying[at].0).collect();
    let mut edits = Vec::new();
    for (at, card) in wanted.iter().copied().enumerate().filter(|(at, _)| !kept.contains(at)) {
        let after = at.checked_sub(1).map(|above| wanted[above]);
        edits.push(Edit::MoveCard { card, section, after });
    }
    edits
}

/// The nearest card that hung above `was` then and hangs in that section now, too.
fn nearest_above(now: &Product, then: &Product, was: &Card) -> Option<CardId> {
    let ids = then.vision.section_ids(was.section);
    let place = ids.iter().position(|id| *id == was.id).unwrap_or(0);
    let still = |id: &&CardId| now.vision.hanging_card(**id).is_some_and(|card| card.section == was.section);
    ids[..place].iter().rev().find(still).copied()
}
