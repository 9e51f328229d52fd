//! The vision board: sections of cards in the order people gave them.
//!
//! Keeps three views of the same cards in step, so that a keystroke costs the same on a full board as
//! on an empty one: cards by id, one order over all cards (deleted ones keep their place), and the
//! cards that hang in each section.

use crate::{Card, CardId, Section};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The product vision board.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "BoardFile", into = "BoardFile")]
pub struct VisionBoard {
    /// Whether nine sections are shown instead of five.
    pub extended: bool,
    cards: HashMap<CardId, Card>,
    order: Vec<CardId>,
    hanging: [Vec<CardId>; 9],
}

/// The board as it stands in a file: every card once, in order, deleted ones included.
#[derive(Serialize, Deserialize)]
struct BoardFile {
    extended: bool,
    cards: Vec<Card>,
}

impl From<BoardFile> for VisionBoard {
    fn from(file: BoardFile) -> Self {
        Self::from_cards(file.extended, file.cards)
    }
}

impl From<VisionBoard> for BoardFile {
    fn from(board: VisionBoard) -> Self {
        Self { extended: board.extended, cards: board.all_cards().cloned().collect() }
    }
}

impl PartialEq for VisionBoard {
    fn eq(&self, other: &Self) -> bool {
        self.extended == other.extended && self.order == other.order && self.cards == other.cards
    }
}

impl VisionBoard {
    /// A board with these cards in this order. Of two cards with one id the first is kept.
    #[must_use]
    pub fn from_cards(extended: bool, cards: impl IntoIterator<Item = Card>) -> Self {
        let mut board = Self { extended, ..Self::default() };
        for card in cards {
            if !board.cards.contains_key(&card.id) {
                board.order.push(card.id);
                board.cards.insert(card.id, card);
            }
        }
        board.hang_all();
        board
    }

    /// The card with this id, deleted or not.
    #[must_use]
    pub fn card(&self, id: CardId) -> Option<&Card> {
        self.cards.get(&id)
    }

    /// The card with this id, if it hangs on the board.
    #[must_use]
    pub fn hanging_card(&self, id: CardId) -> Option<&Card> {
        self.card(id).filter(|card| !card.deleted)
    }

    /// The cards that hang in a section, from top to bottom.
    pub fn section(&self, section: Section) -> impl DoubleEndedIterator<Item = &Card> + ExactSizeIterator {
        self.hanging[section as usize].iter().map(|id| &self.cards[id])
    }

    /// The ids of the cards that hang in a section, from top to bottom.
    #[must_use]
    pub fn section_ids(&self, section: Section) -> &[CardId] {
        &self.hanging[section as usize]
    }

    /// All cards that hang on the board, section by section.
    pub fn hanging_cards(&self) -> impl Iterator<Item = &Card> {
        Section::ALL.into_iter().flat_map(|section| self.section(section))
    }

    /// Every card that was ever put up, in the order of the document.
    pub fn all_cards(&self) -> impl Iterator<Item = &Card> {
        self.order.iter().map(|id| &self.cards[id])
    }

    /// The order over all cards, deleted ones included.
    #[must_use]
    pub fn order(&self) -> &[CardId] {
        &self.order
    }

    /// How many cards hang on the board.
    #[must_use]
    pub fn len(&self) -> usize {
        self.hanging.iter().map(Vec::len).sum()
    }

    /// Whether no card hangs on the board.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The vision itself: the topmost card of the section *vision* that says something.
    #[must_use]
    pub fn statement(&self) -> Option<&str> {
        self.section(Section::Vision).map(|card| card.text.trim()).find(|text| !text.is_empty())
    }

    /// The sections people see: five, or nine. A section with cards is never out of sight, also when
    /// one machine hid the four while another put a card there.
    #[must_use]
    pub fn sections(&self) -> &'static [Section] {
        let in_use = |section: &Section| !self.section_ids(*section).is_empty();
        let nine = self.extended || Section::ALL[Section::FIVE.len()..].iter().any(in_use);
        if nine { &Section::ALL } else { &Section::FIVE }
    }

    /// The card above this one in its section.
    #[must_use]
    pub fn card_above(&self, id: CardId) -> Option<CardId> {
        let ids = self.section_ids(self.hanging_card(id)?.section);
        let place = ids.iter().position(|other| *other == id)?;
        place.checked_sub(1).map(|above| ids[above])
    }

    /// Where in the order a card of `section` stands when it hangs below `after`, or on top of the
    /// section. Cards that name a neighbour which is gone go to the end of the section.
    #[must_use]
    pub fn place_in_order(&self, section: Section, after: Option<CardId>) -> usize {
        let ids = self.section_ids(section);
        let below = |id: &CardId| self.order.iter().position(|other| other == id);
        match after {
            None => ids.first().and_then(below).unwrap_or(self.order.len()),
            Some(after) => {
                below(&after).or_else(|| ids.last().and_then(below)).map_or(self.order.len(), |at| at + 1)
            }
        }
    }

    /// Changes what a card says, not where it hangs.
    pub(crate) fn change(&mut self, id: CardId, change: impl FnOnce(&mut Card)) {
        if let Some(card) = self.cards.get_mut(&id) {
            change(card);
        }
    }

    pub(crate) fn add(&mut self, card: Card, after: Option<CardId>) {
        if self.cards.contains_key(&card.id) {
            return;
        }
        let place = self.place_in_order(card.section, after);
        let (id, section) = (card.id, card.section);
        self.order.insert(place, id);
        self.cards.insert(id, card);
        self.hang_section(section);
    }

    pub(crate) fn place(&mut self, id: CardId, section: Section, after: Option<CardId>) {
        let Some(card) = self.cards.get(&id) else { return };
        let was = card.section;
        if after != Some(id) {
            let to = self.move_target(id, section, after);
            let from = self.order.iter().position(|other| *other == id).unwrap_or(0);
            let moved = self.order.remove(from);
            self.order.insert(to, moved);
        }
        self.change(id, |card| card.section = section);
        self.hang_section(was);
        self.hang_section(section);
    }

    /// The index a card has after it was moved below `after`, counted with the card itself taken out.
    #[must_use]
    pub fn move_target(&self, id: CardId, section: Section, after: Option<CardId>) -> usize {
        let from = self.order.iter().position(|other| *other == id).unwrap_or(self.order.len());
        let to = self.place_in_order(section, after);
        if from < to { to - 1 } else { to }
    }

    pub(crate) fn set_deleted(&mut self, id: CardId, deleted: bool) {
        let Some(card) = self.cards.get_mut(&id) else {
            return;
        };
        card.deleted = deleted;
        let section = card.section;
        self.hang_section(section);
    }

    fn hang_section(&mut self, section: Section) {
        let hanging =
            |id: &&CardId| self.cards.get(id).is_some_and(|card| card.section == section && !card.deleted);
        self.hanging[section as usize] = self.order.iter().filter(hanging).copied().collect();
    }

    fn hang_all(&mut self) {
        self.hanging = Default::default();
        for id in &self.order {
            let card = &self.cards[id];
            if !card.deleted {
                self.hanging[card.section as usize].push(*id);
            }
        }
    }
}
