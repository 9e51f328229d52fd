//! Taking back: for each edit what undoes it, and what becomes of that when others go on working.
//!
//! A field goes back only while it says what the edit made it say: what somebody else set meanwhile
//! stays. A text takes back exactly the characters the edit typed and returns those it deleted, wherever
//! they have moved to. A card that was put up is taken down, not destroyed.

use crate::entries::EntryInverse;
use crate::place;
use operational_transform::{Operation, OperationSeq};
use product::{CardId, CardState, Edit, Product, Section, Splice};
use uuid::Uuid;

/// What takes one edit back.
#[derive(Clone, Debug)]
pub enum Inverse {
    /// The product's name again.
    Name { was: String, became: String },
    /// Nine sections or five again.
    Extended { became: bool },
    /// The card down or up again.
    Deleted { card: CardId, became: bool },
    /// How sure the team was.
    State { card: CardId, was: CardState, became: CardState },
    /// Who said it.
    Author { card: CardId, was: Option<String>, became: Option<String> },
    /// The old place, right below `above` in the order over all cards.
    Place {
        card: CardId,
        section: Section,
        above: Option<CardId>,
        /// Somebody else has moved the card since.
        overtaken: bool,
    },
    /// The old text.
    Text { card: CardId, change: OperationSeq },
    /// What an entry held, or where it stood.
    Entry(EntryInverse),
}

impl Inverse {
    /// What takes `edit` back; the product is as it was before the edit.
    pub fn of(product: &Product, edit: &Edit) -> Self {
        let board = &product.vision;
        let card = edit.card().and_then(|id| board.card(id));
        match edit {
            Edit::NameProduct { name } => Self::Name { was: product.name.clone(), became: name.clone() },
            Edit::ExtendBoard { extended } => Self::Extended { became: *extended },
            Edit::AddCard { card, .. } => Self::deleted(card.id, card.deleted),
            Edit::DeleteCard { card } => Self::deleted(*card, true),
            Edit::RestoreCard { card } => Self::deleted(*card, false),
            Edit::SetState { card: id, state } => {
                Self::State { card: *id, was: card.map_or(*state, |card| card.state), became: *state }
            }
            Edit::SetAuthor { card: id, author } => Self::Author {
                card: *id,
                was: card.and_then(|card| card.author.clone()),
                became: author.clone(),
            },
            Edit::MoveCard { card: id, section, .. } => Self::Place {
                card: *id,
                section: card.map_or(*section, |card| card.section),
                above: place::above(board, *id),
                overtaken: false,
            },
            Edit::SpliceText { card: id, splice } => {
                let text = card.map_or("", |card| card.text.as_str());
                Self::Text { card: *id, change: change(splice, text).invert(text) }
            }
            _ => Self::Entry(EntryInverse::of(product, edit)),
        }
    }

    /// The edits that do it to the product as it is now; none when its effect is gone already.
    pub fn edits(&self, product: &Product) -> Vec<Edit> {
        let board = &product.vision;
        let card = |id: &CardId| board.card(*id);
        match self {
            Self::Name { was, became } if product.name == *became => {
                vec![Edit::NameProduct { name: was.clone() }]
            }
            Self::Extended { became } if board.extended == *became => {
                vec![Edit::ExtendBoard { extended: !became }]
            }
            Self::Deleted { card, became: true } => vec![Edit::RestoreCard { card: *card }],
            Self::Deleted { card, became: false } => vec![Edit::DeleteCard { card: *card }],
            Self::State { card: id, was, became } if card(id).is_some_and(|card| card.state == *became) => {
                vec![Edit::SetState { card: *id, state: *was }]
            }
            Self::Author { card: id, was, became } if card(id).is_some_and(|card| card.author == *became) => {
                vec![Edit::SetAuthor { card: *id, author: was.clone() }]
            }
            Self::Place { card, section, above, overtaken: false } => {
                place::moves(board, *card, *section, *above)
            }
            Self::Text { card, change } => {
                splices(change).into_iter().map(|splice| Edit::SpliceText { card: *card, splice }).collect()
            }
            Self::Entry(inverse) => inverse.edits(product),
            _ => Vec::new(),
        }
    }

    /// The cards and entries that this needs to hear of when others change a text or a place.
    pub fn about(&self) -> impl Iterator<Item = Uuid> + use<> {
        let (it, above) = match self {
            Self::Text { card, .. } => (Some(card.0), None),
            Self::Place { card, above, .. } => (Some(card.0), above.map(|above| above.0)),
            Self::Entry(inverse) => inverse.about(),
            _ => (None, None),
        };
        it.into_iter().chain(above)
    }

    /// Joins what takes back the next edit, when both are about the text of one card.
    pub fn joined(&mut self, next: &Self) -> bool {
        match (self, next) {
            (Self::Text { card, change }, Self::Text { card: same, change: later }) if card == same => {
                later.compose(change).map(|both| *change = both).is_ok()
            }
            (Self::Entry(inverse), Self::Entry(next)) => inverse.joined(next),
            _ => false,
        }
    }

    /// Whether it can do nothing any more, because the decision it is about was closed.
    pub fn is_spent(&self, product: &Product) -> bool {
        matches!(self, Self::Entry(inverse) if inverse.is_spent(product))
    }

    fn deleted(card: CardId, became: bool) -> Self {
        Self::Deleted { card, became }
    }
}

/// A splice of this text as a change from its first to its last character.
pub fn change(splice: &Splice, text: &str) -> OperationSeq {
    let chars = text.chars().count();
    let mut change = OperationSeq::default();
    change.retain(splice.at as u64);
    change.delete(splice.delete as u64);
    change.insert(&splice.insert);
    change.retain(chars.saturating_sub(splice.at + splice.delete) as u64);
    change
}

/// The splices that make the change, one after the other.
pub fn splices(change: &OperationSeq) -> Vec<Splice> {
    let mut splices: Vec<Splice> = Vec::new();
    let mut at = 0;
    for operation in change.ops() {
        match operation {
            Operation::Retain(chars) => at += *chars as usize,
            Operation::Insert(text) => {
                splices.push(Splice { at, delete: 0, insert: text.clone() });
                at += text.chars().count();
            }
            // Stands behind what is inserted at the same place, so both make one splice.
            Operation::Delete(chars) => match splices.last_mut() {
                Some(last) if last.at + last.insert.chars().count() == at && last.delete == 0 => {
                    last.delete = *chars as usize;
                }
                _ => splices.push(Splice { at, delete: *chars as usize, insert: String::new() }),
            },
        }
    }
    splices
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn splice() -> impl Strategy<Value = Splice> {
        (0..12usize, 0..6usize, "[aß😀]{0,4}").prop_map(|(at, delete, insert)| Splice { at, delete, insert })
    }

    proptest! {
        #[test]
        fn a_change_and_its_inverse_are_the_splices_they_say(text in "[a-zäß😀]{0,10}", splice in splice()) {
            let chars = text.chars().count();
            let at = splice.at.min(chars);
            let splice = Splice { at, delete: splice.delete.min(chars - at), insert: splice.insert };
            let mut after = text.clone();
            splice.apply(&mut after);
            let forth = change(&splice, &text);
            prop_assert_eq!(&forth.apply(&text).expect("the lengths fit"), &after);
            let mut back = after;
            for splice in splices(&forth.invert(&text)) {
                splice.apply(&mut back);
            }
            prop_assert_eq!(back, text);
        }
    }
}
