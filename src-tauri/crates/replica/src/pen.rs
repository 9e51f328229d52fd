//! From edits to the document: writes an edit, folds it into the product, and notes what takes it back.
//!
//! An edit that would change nothing is not written, as the product would not change either.

use crate::Error;
use crate::document::Document;
use crate::inverse::Inverse;
use crate::layout::{Key, field, instant};
use crate::undo::Undo;
use crate::{Hand, entries, place};
use loro::LoroValue;
use product::{Card, CardId, Edit, Product, Section, Splice};

/// Writes one act.
pub struct Pen<'a> {
    document: &'a Document,
    product: &'a mut Product,
    aligned: &'a mut bool,
    undo: &'a mut Undo,
    hand: Option<Hand>,
    /// What was written, in order.
    pub edits: Vec<Edit>,
    /// What takes each of it back, in the same order.
    pub back: Vec<Inverse>,
}

impl<'a> Pen<'a> {
    /// A pen over a document and its product. `aligned`: the product's order is index by index the
    /// document's list. What it writes is carried through what can be undone by every hand but this one.
    pub fn new(
        document: &'a Document,
        product: &'a mut Product,
        aligned: &'a mut bool,
        undo: &'a mut Undo,
        hand: Option<Hand>,
    ) -> Self {
        Self { document, product, aligned, undo, hand, edits: Vec::new(), back: Vec::new() }
    }

    /// The product as written so far.
    pub fn product(&self) -> &Product {
        self.product
    }

    /// Writes an edit.
    pub fn write(&mut self, edit: &Edit) -> Result<(), Error> {
        let Some(edit) = effective(self.product, edit) else {
            return Ok(());
        };
        self.put(&edit)?;
        self.back.push(Inverse::of(self.product, &edit));
        self.undo.carry(self.hand, self.product, &edit);
        self.product.apply(&edit);
        self.edits.push(edit);
        Ok(())
    }

    fn put(&mut self, edit: &Edit) -> Result<(), Error> {
        match edit {
            Edit::NameProduct { name } => Ok(self.document.product.insert(field::NAME, name.as_str())?),
            Edit::ExtendBoard { extended } => Ok(self.document.vision.insert(field::EXTENDED, *extended)?),
            Edit::AddCard { card, after } => self.put_card(card, *after),
            Edit::SpliceText { card, splice } => self.put_splice(*card, splice),
            Edit::MoveCard { card, section, after } => self.put_move(*card, *section, *after),
            Edit::DeleteCard { card } => self.set(*card, field::DELETED, true),
            Edit::RestoreCard { card } => self.set(*card, field::DELETED, false),
            Edit::SetState { card, state } => self.set(*card, field::STATE, state.key()),
            Edit::SetAuthor { card, author } => self.set(*card, field::AUTHOR, nullable(author.as_deref())),
            _ => entries::put(self.document, self.product, edit),
        }
    }

    fn put_card(&mut self, card: &Card, after: Option<CardId>) -> Result<(), Error> {
        let key = Key::of(card.id);
        let fields = self.document.cards.ensure_mergeable_map(key.as_str())?;
        fields.insert(field::SECTION, card.section.key())?;
        fields.insert(field::STATE, card.state.key())?;
        fields.insert(field::CREATED_AT, instant(card.created_at))?;
        if let Some(author) = &card.author {
            fields.insert(field::AUTHOR, author.as_str())?;
        }
        if card.deleted {
            fields.insert(field::DELETED, true)?;
        }
        let text = fields.ensure_mergeable_text(field::TEXT)?;
        text.insert(0, &card.text)?;
        if !*self.aligned {
            place::take_out(&self.document.order, card.id)?;
        }
        let place = self.product.vision.place_in_order(card.section, after);
        let index = self.list_index(place)?;
        Ok(self.document.order.insert(index, key.as_str())?)
    }

    fn put_splice(&self, card: CardId, splice: &Splice) -> Result<(), Error> {
        let text = self.document.text(card)?;
        if splice.delete > 0 {
            text.delete(splice.at, splice.delete)?;
        }
        if !splice.insert.is_empty() {
            text.insert(splice.at, &splice.insert)?;
        }
        Ok(())
    }

    fn put_move(&mut self, card: CardId, section: Section, after: Option<CardId>) -> Result<(), Error> {
        let board = &self.product.vision;
        if board.card(card).is_some_and(|card| card.section != section) {
            self.set(card, field::SECTION, section.key())?;
        }
        let from = place::position(board, card);
        let to = board.move_target(card, section, after);
        match from {
            Some(from) if after != Some(card) && from != to => self.put_place(from, to),
            _ => Ok(()),
        }
    }

    fn put_place(&mut self, from: usize, to: usize) -> Result<(), Error> {
        // The list counts the target with the card taken out, as the order does; among passed-over
        // names the target is the place of the card that will stand right below.
        let below = if from < to { to + 1 } else { to };
        let (raw_from, raw_below) = (self.list_index(from)?, self.list_index(below)?);
        let raw_to = if raw_from < raw_below { raw_below - 1 } else { raw_below };
        Ok(self.document.order.mov(raw_from, raw_to)?)
    }

    fn set(&self, card: CardId, field: &str, value: impl Into<LoroValue>) -> Result<(), Error> {
        let fields = self.document.cards.ensure_mergeable_map(Key::of(card).as_str())?;
        Ok(fields.insert(field, value)?)
    }

    /// Where in the document's list the place of the order is; one behind the last: the list's end.
    fn list_index(&mut self, place: usize) -> Result<usize, Error> {
        if *self.aligned {
            return Ok(place);
        }
        let places = place::mend(&self.document.order, self.product.vision.order())?;
        let list = self.document.order.len();
        *self.aligned = places.len() == list;
        Ok(places.get(place).copied().unwrap_or(list))
    }
}

/// The edit as far as it changes the product; `None`: not at all.
fn effective(product: &Product, edit: &Edit) -> Option<Edit> {
    let card = |id: &CardId| product.vision.card(*id);
    let changes = match edit {
        Edit::NameProduct { name } => *name != product.name,
        Edit::ExtendBoard { extended } => *extended != product.vision.extended,
        Edit::AddCard { card: new, .. } => card(&new.id).is_none(),
        Edit::SpliceText { card: id, splice } => {
            let splice = clamped(splice, &card(id)?.text)?;
            return Some(Edit::SpliceText { card: *id, splice });
        }
        Edit::MoveCard { card: id, section, after } => {
            card(id)?.section != *section || is_elsewhere(product, *id, *section, *after)
        }
        Edit::DeleteCard { card: id } => !card(id)?.deleted,
        Edit::RestoreCard { card: id } => card(id)?.deleted,
        Edit::SetState { card: id, state } => card(id)?.state != *state,
        Edit::SetAuthor { card: id, author } => card(id)?.author != *author,
        _ => return entries::effective(product, edit),
    };
    changes.then(|| edit.clone())
}

fn is_elsewhere(product: &Product, card: CardId, section: Section, after: Option<CardId>) -> bool {
    let board = &product.vision;
    after != Some(card) && place::position(board, card) != Some(board.move_target(card, section, after))
}

/// The splice within the text's length; `None` when it changes nothing.
pub fn clamped(splice: &Splice, text: &str) -> Option<Splice> {
    let chars = text.chars().count();
    let at = splice.at.min(chars);
    let delete = splice.delete.min(chars - at);
    (delete > 0 || !splice.insert.is_empty()).then(|| Splice { at, delete, insert: splice.insert.clone() })
}

fn nullable(text: Option<&str>) -> LoroValue {
    text.map_or(LoroValue::Null, LoroValue::from)
}
