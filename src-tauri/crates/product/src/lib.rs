//! The rules of owning a product together: what a product is, what may be done to it, and what follows.
//!
//! Pure. This crate looks at no clock, draws no random number, and knows no disk, no network and no
//! screen: time, ids and the person acting are arguments. A command goes in ([`decide`]), edits come
//! out, and [`Product::apply`] folds them.

mod act;
mod board;
mod card;
mod check;
mod command;
mod decide;
mod difference;
mod edit;
mod hint;
mod ids;
pub mod limits;
mod notes;
mod put_back;
mod refusal;
mod text;

pub use act::{Act, What};
pub use board::VisionBoard;
pub use card::{Card, CardState, Section};
pub use check::checked_name;
pub use command::{Command, NewCard};
pub use decide::{Decision, Setting, decide};
pub use difference::{CardChange, Difference, difference};
pub use edit::{Edit, Fresh};
pub use hint::{Hint, hints};
pub use ids::{ActId, CardId, ProductId, WritingId};
pub use notes::lines_as_cards;
pub use put_back::{put_back_board, put_back_card};
pub use refusal::Refusal;
pub use text::{Splice, excerpt};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One product and everything its team owns together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Product {
    /// Its id, the same in every replica.
    pub id: ProductId,
    /// What people call it.
    pub name: String,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// The product vision board.
    pub vision: VisionBoard,
}

impl Product {
    /// A product with a name and nothing else yet.
    #[must_use]
    pub fn new(id: ProductId, name: impl Into<String>, created_at: DateTime<Utc>) -> Self {
        Self { id, name: name.into(), created_at, vision: VisionBoard::default() }
    }

    /// Folds one edit into the product. An edit about a card that is not there changes nothing.
    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::NameProduct { name } => self.name.clone_from(name),
            Edit::ExtendBoard { extended } => self.vision.extended = *extended,
            Edit::AddCard { card, after } => self.vision.add(card.clone(), *after),
            Edit::SpliceText { card, splice } => {
                self.vision.change(*card, |card| splice.apply(&mut card.text))
            }
            Edit::MoveCard { card, section, after } => self.vision.place(*card, *section, *after),
            Edit::DeleteCard { card } => self.vision.set_deleted(*card, true),
            Edit::RestoreCard { card } => self.vision.set_deleted(*card, false),
            Edit::SetState { card, state } => self.vision.change(*card, |card| card.state = *state),
            Edit::SetAuthor { card, author } => {
                self.vision.change(*card, |card| card.author.clone_from(author))
            }
        }
    }
}
