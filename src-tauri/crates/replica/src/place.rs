//! Places in the order: the edits that put a card at an exact place, and the place an edit means in the
//! document's list.

use crate::layout::{Id, Key};
use crate::{Error, read};
use loro::LoroMovableList;
use product::{Card, CardId, Edit, Section, VisionBoard};
use std::collections::HashSet;

/// The edits that put a card into a section right below another one in the order over all cards;
/// `above` = `None`: at its very beginning.
pub fn moves(board: &VisionBoard, card: CardId, section: Section, above: Option<CardId>) -> Vec<Edit> {
    let to = |after| Edit::MoveCard { card, section, after };
    let first = board.order().first().copied();
    match (above, first) {
        (Some(above), _) => vec![to(Some(above))],
        (None, Some(first)) if first == card => vec![to(Some(card))],
        (None, Some(first)) if board.place_in_order(section, None) > 0 => {
            vec![to(Some(first)), below(board, first, card)]
        }
        (None, _) => vec![to(None)],
    }
}

/// The edits that put a new card right below another one in the order over all cards.
pub fn adds(board: &VisionBoard, card: Card, above: Option<CardId>) -> Vec<Edit> {
    let (id, section) = (card.id, card.section);
    let add = |after| Edit::AddCard { card, after };
    match (above, board.order().first().copied()) {
        (Some(above), _) => vec![add(Some(above))],
        (None, Some(first)) if board.place_in_order(section, None) > 0 => {
            vec![add(Some(first)), below(board, first, id)]
        }
        (None, _) => vec![add(None)],
    }
}

/// The card right above in the order over all cards.
pub fn above(board: &VisionBoard, card: CardId) -> Option<CardId> {
    let place = position(board, card)?;
    place.checked_sub(1).map(|above| board.order()[above])
}

/// Where the card stands in the order over all cards.
pub fn position(board: &VisionBoard, card: CardId) -> Option<usize> {
    board.order().iter().position(|id| *id == card)
}

/// Makes a list of the document name every card (or entry) of the order exactly once, and says where in the list the
/// places of the order are. Names of cards this program cannot read are left where they are.
pub fn mend<I: Id>(list: &LoroMovableList, order: &[I]) -> Result<Vec<usize>, Error> {
    let listed: Vec<I> = read::listed(list);
    let mut missing: HashSet<I> = order.iter().copied().collect();
    let all = missing.clone();
    let mut places = Vec::with_capacity(order.len());
    let mut taken_out = 0;
    for (index, id) in listed.iter().enumerate() {
        if missing.remove(id) {
            places.push(index - taken_out);
        } else if all.contains(id) {
            list.delete(index - taken_out, 1)?;
            taken_out += 1;
        }
    }
    for id in &order[places.len()..] {
        places.push(list.len());
        list.push(Key::of(*id).as_str())?;
    }
    Ok(places)
}

/// Takes every name of a card or an entry out of a list of the document.
pub fn take_out<I: Id>(list: &LoroMovableList, one: I) -> Result<(), Error> {
    let listed: Vec<I> = read::listed(list);
    for (index, _) in listed.iter().enumerate().rev().filter(|(_, id)| **id == one) {
        list.delete(index, 1)?;
    }
    Ok(())
}

fn below(board: &VisionBoard, card: CardId, above: CardId) -> Edit {
    let section = board.card(card).map_or(Section::Vision, |card| card.section);
    Edit::MoveCard { card, section, after: Some(above) }
}
