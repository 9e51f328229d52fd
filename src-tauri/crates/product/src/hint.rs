//! Hints: the method's advice, a quiet line with a reason, never an error
//! (Product Vision Board by Roman Pichler, romanpichler.com, CC BY-SA 4.0; the wording is ours).

use crate::{CardState, Product, Section};
use serde::{Deserialize, Serialize};

/// How many capabilities make a product clear: three to five.
const CAPABILITIES: usize = 5;
/// A vision of more characters than this is not a slogan any more.
const SLOGAN_CHARS: usize = 120;
/// From this many cards on a board should say what it tests first.
const CARDS_WORTH_TESTING: usize = 8;

/// One piece of advice about the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "hint", rename_all = "snake_case")]
pub enum Hint {
    /// Several visions: which is it?
    SeveralVisions {
        /// How many.
        count: usize,
    },
    /// The vision is long for a slogan.
    LongVision {
        /// Characters.
        chars: usize,
    },
    /// More capabilities than people remember.
    ManyCapabilities {
        /// How many.
        count: usize,
    },
    /// Nothing is marked *to validate*: which assumption is the riskiest?
    NothingToValidate,
}

impl Hint {
    /// The section the hint stands in; `None`: it is about the whole board.
    #[must_use]
    pub const fn section(&self) -> Option<Section> {
        match self {
            Self::SeveralVisions { .. } | Self::LongVision { .. } => Some(Section::Vision),
            Self::ManyCapabilities { .. } => Some(Section::Product),
            Self::NothingToValidate => None,
        }
    }
}

/// The hints for the board as it stands.
#[must_use]
pub fn hints(product: &Product) -> Vec<Hint> {
    let board = &product.vision;
    let visions = board.section(Section::Vision).len();
    let capabilities = board.section(Section::Product).len();
    let chars = board.statement().map_or(0, |text| text.chars().count());
    let mut hints = Vec::new();
    if visions > 1 {
        hints.push(Hint::SeveralVisions { count: visions });
    } else if chars > SLOGAN_CHARS {
        hints.push(Hint::LongVision { chars });
    }
    if capabilities > CAPABILITIES {
        hints.push(Hint::ManyCapabilities { count: capabilities });
    }
    if board.len() >= CARDS_WORTH_TESTING && !any_to_validate(product) {
        hints.push(Hint::NothingToValidate);
    }
    hints
}

fn any_to_validate(product: &Product) -> bool {
    product.vision.hanging_cards().any(|card| card.state == CardState::ToValidate)
}
