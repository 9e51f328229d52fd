//! Edits: what the rules hand to the document once they have said yes. Small, complete, replayable.

use crate::{Card, CardId, CardState, Entry, EntryId, Field, Kind, Product, Section, Splice, Value};
use serde::{Deserialize, Serialize};

/// One change of a product. Stored in files: a new variant is fine, a changed one needs a new version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    /// Gives the product a name.
    NameProduct {
        /// The name.
        name: String,
    },
    /// Shows nine sections, or five.
    ExtendBoard {
        /// Nine?
        extended: bool,
    },
    /// Puts up a card.
    AddCard {
        /// The card.
        card: Card,
        /// The card of the same section it hangs below; `None`: on top.
        after: Option<CardId>,
    },
    /// Changes the text of a card.
    SpliceText {
        /// Which card.
        card: CardId,
        /// The change.
        #[serde(flatten)]
        splice: Splice,
    },
    /// Hangs a card somewhere else.
    MoveCard {
        /// Which card.
        card: CardId,
        /// Where to.
        section: Section,
        /// The card of that section it hangs below; `None`: on top.
        after: Option<CardId>,
    },
    /// Takes a card down. It keeps its place.
    DeleteCard {
        /// Which card.
        card: CardId,
    },
    /// Puts a card back that was taken down.
    RestoreCard {
        /// Which card.
        card: CardId,
    },
    /// Says how sure the team is.
    SetState {
        /// Which card.
        card: CardId,
        /// How sure.
        state: CardState,
    },
    /// Says who said it.
    SetAuthor {
        /// Which card.
        card: CardId,
        /// Whose it is.
        author: Option<String>,
    },
    /// Puts down an entry.
    AddEntry {
        /// The entry.
        entry: Entry,
        /// The entry of the same kind it comes below; `None`: first.
        after: Option<EntryId>,
    },
    /// Changes a text of an entry.
    SpliceField {
        /// Which entry.
        entry: EntryId,
        /// Which text.
        field: Field,
        /// The change.
        #[serde(flatten)]
        splice: Splice,
    },
    /// Says what a field holds that is not a text. One that is set for ever is set once.
    SetField {
        /// Of which entry.
        entry: EntryId,
        /// Which field.
        field: Field,
        /// What it holds; `None`: nothing.
        value: Option<Value>,
    },
    /// Puts an entry elsewhere among its kind.
    MoveEntry {
        /// Which entry.
        entry: EntryId,
        /// The entry of the same kind it comes below; `None`: first.
        after: Option<EntryId>,
    },
    /// Takes an entry away. It keeps its place.
    DeleteEntry {
        /// Which entry.
        entry: EntryId,
    },
    /// Puts an entry back that was taken away.
    RestoreEntry {
        /// Which entry.
        entry: EntryId,
    },
}

impl Edit {
    /// The card this edit is about.
    #[must_use]
    pub fn card(&self) -> Option<CardId> {
        match self {
            Self::AddCard { card, .. } => Some(card.id),
            Self::SpliceText { card, .. }
            | Self::MoveCard { card, .. }
            | Self::DeleteCard { card }
            | Self::RestoreCard { card }
            | Self::SetState { card, .. }
            | Self::SetAuthor { card, .. } => Some(*card),
            _ => None,
        }
    }

    /// The entry this edit is about.
    #[must_use]
    pub fn entry(&self) -> Option<EntryId> {
        match self {
            Self::AddEntry { entry, .. } => Some(entry.id),
            Self::SpliceField { entry, .. }
            | Self::SetField { entry, .. }
            | Self::MoveEntry { entry, .. }
            | Self::DeleteEntry { entry }
            | Self::RestoreEntry { entry } => Some(*entry),
            _ => None,
        }
    }
}

/// How something stands now, for everyone who shows the product. Folding one twice does no harm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "fresh", rename_all = "snake_case")]
pub enum Fresh {
    /// The product has this name.
    Name {
        /// The name.
        name: String,
    },
    /// The board shows nine sections, or five.
    Extended {
        /// Nine?
        extended: bool,
    },
    /// The card reads so and hangs here.
    Card {
        /// The whole card.
        card: Card,
        /// The card of its section right above it; `None`: it is on top.
        after: Option<CardId>,
    },
    /// The card does not hang on the board.
    Gone {
        /// Which card.
        card: CardId,
    },
    /// Entries of these kinds are others than before: what shows them is to be asked for again.
    Entries {
        /// The kinds.
        kinds: Vec<Kind>,
    },
}

impl Fresh {
    /// What the edits left behind, read off the product after they were applied; each thing once, in an
    /// order in which every card's neighbour above is already in place.
    #[must_use]
    pub fn after(product: &Product, edits: &[Edit]) -> Vec<Self> {
        let mut fresh = Vec::new();
        let mut touched: Vec<CardId> = Vec::new();
        for edit in edits {
            match edit {
                Edit::NameProduct { .. } => fresh.push(Self::Name { name: product.name.clone() }),
                Edit::ExtendBoard { .. } => fresh.push(Self::Extended { extended: product.vision.extended }),
                _ => touched.extend(edit.card()),
            }
        }
        fresh.extend(Self::cards(product, touched));
        let kinds = Self::kinds(product, edits);
        if !kinds.is_empty() {
            fresh.push(Self::Entries { kinds });
        }
        fresh
    }

    fn kinds(product: &Product, edits: &[Edit]) -> Vec<Kind> {
        let kind = |edit: &Edit| product.entries.get(edit.entry()?).map(|entry| entry.kind);
        let kinds: std::collections::BTreeSet<Kind> = edits.iter().filter_map(kind).collect();
        kinds.into_iter().collect()
    }

    fn cards(product: &Product, touched: Vec<CardId>) -> Vec<Self> {
        let touched: std::collections::HashSet<CardId> = touched.into_iter().collect();
        let board = &product.vision;
        if let [only] = touched.iter().copied().collect::<Vec<_>>()[..] {
            return vec![board.hanging_card(only).map_or(Self::Gone { card: only }, |card| Self::Card {
                card: card.clone(),
                after: board.card_above(only),
            })];
        }
        let mut gone: Vec<_> =
            touched.iter().filter(|id| board.hanging_card(**id).is_none()).copied().collect();
        gone.sort();
        let mut fresh: Vec<_> = gone.into_iter().map(|card| Self::Gone { card }).collect();
        for section in Section::ALL {
            let mut after = None;
            for card in board.section(section) {
                if touched.contains(&card.id) {
                    fresh.push(Self::Card { card: card.clone(), after });
                }
                after = Some(card.id);
            }
        }
        fresh
    }
}
