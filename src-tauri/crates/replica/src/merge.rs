//! From a merge to edits: reads anew what was touched, says it in edits and folds them.
//!
//! The edits lead exactly to the product that the document now means. Should they ever not, the whole
//! document is read instead.

use crate::Error;
use crate::document::Document;
use crate::events::Touched;
use crate::undo::Undo;
use crate::{entries, place, read};
use product::{Card, CardId, Edit, Product, Splice};
use std::collections::{BTreeMap, BTreeSet};

/// Folds what a merge touched into the product, and carries it through what can be undone.
pub fn fold(
    document: &Document,
    product: &mut Product,
    aligned: &mut bool,
    undo: &mut Undo,
    touched: &Touched,
) -> Result<Vec<Edit>, Error> {
    let mut merge = Merge { document, product, undo, edits: Vec::new() };
    if touched.head {
        merge.head()?;
    }
    let mut new = BTreeMap::new();
    for id in &touched.cards {
        merge.card(*id, touched, &mut new);
    }
    let order = (touched.order || !new.is_empty()).then(|| merge.order(&touched.placed, new));
    merge.entries(touched);
    let edits = merge.edits;
    if let Some((order, same)) = &order {
        *aligned = *same && order == product.vision.order();
    }
    let expected = order.as_ref().map(|(order, _)| order.as_slice());
    if !is_exact(document, product, touched, expected) {
        let reading = read::product(document)?;
        *product = reading.product;
        *aligned = reading.aligned;
    }
    Ok(edits)
}

pub struct Merge<'a> {
    pub document: &'a Document,
    pub product: &'a mut Product,
    undo: &'a mut Undo,
    edits: Vec<Edit>,
}

impl Merge<'_> {
    fn head(&mut self) -> Result<(), Error> {
        let name = read::name(self.document)?;
        if name != self.product.name {
            self.push(Edit::NameProduct { name });
        }
        let extended = read::extended(self.document);
        if extended != self.product.vision.extended {
            self.push(Edit::ExtendBoard { extended });
        }
        Ok(())
    }

    fn card(&mut self, id: CardId, touched: &Touched, new: &mut BTreeMap<CardId, Card>) {
        let was = self.product.vision.card(id).cloned();
        match (was, read::card(self.document, id)) {
            (Some(was), Some(is)) => {
                self.text(&was, &is, touched.texts.get(&id).map_or(&[], Vec::as_slice));
                self.fields(&was, &is);
            }
            (None, Some(is)) => drop(new.insert(id, is)),
            (Some(was), None) if !was.deleted => self.push(Edit::DeleteCard { card: id }),
            _ => {}
        }
    }

    fn text(&mut self, was: &Card, is: &Card, splices: &[Splice]) {
        let mut text = was.text.clone();
        splices.iter().for_each(|splice| splice.apply(&mut text));
        let whole = || Splice::between(&was.text, &is.text).into_iter().collect();
        let splices: Vec<Splice> = if text == is.text { splices.to_vec() } else { whole() };
        for splice in splices {
            self.push(Edit::SpliceText { card: was.id, splice });
        }
    }

    fn fields(&mut self, was: &Card, is: &Card) {
        let card = was.id;
        if was.state != is.state {
            self.push(Edit::SetState { card, state: is.state });
        }
        if was.author != is.author {
            let author = is.author.clone();
            self.push(Edit::SetAuthor { card, author });
        }
        match (was.deleted, is.deleted) {
            (false, true) => self.push(Edit::DeleteCard { card }),
            (true, false) => self.push(Edit::RestoreCard { card }),
            _ => {}
        }
        if was.section != is.section {
            let (section, after) = (is.section, Some(card));
            self.push(Edit::MoveCard { card, section, after });
        }
    }

    /// Puts new cards and those that were placed elsewhere where the document's list has them. Says the
    /// order meant, and whether the list is just that.
    fn order(&mut self, placed: &BTreeSet<CardId>, mut new: BTreeMap<CardId, Card>) -> (Vec<CardId>, bool) {
        let listed = read::listed(&self.document.order);
        let known = self.product.vision.order().iter().copied();
        let order = read::order(&listed, known.chain(new.keys().copied()));
        self.place_all(&order, placed, &mut new);
        if self.product.vision.order() != order {
            // A name that stood in the list twice has gone from its first place.
            let all = order.iter().copied().collect();
            self.place_all(&order, &all, &mut new);
        }
        let same = listed == order;
        (order, same)
    }

    fn place_all(&mut self, order: &[CardId], placed: &BTreeSet<CardId>, new: &mut BTreeMap<CardId, Card>) {
        let mut above = None;
        for id in order {
            let card = new.remove(id);
            if card.is_some() || placed.contains(id) {
                self.place(*id, card, above);
            }
            above = Some(*id);
        }
    }

    fn place(&mut self, id: CardId, new: Option<Card>, above: Option<CardId>) {
        let board = &self.product.vision;
        let section = board.card(id).map(|card| card.section);
        let edits = match (new, section) {
            (Some(card), _) => place::adds(board, card, above),
            (None, Some(section)) if place::above(board, id) != above => {
                place::moves(board, id, section, above)
            }
            _ => Vec::new(),
        };
        for edit in edits {
            self.push(edit);
        }
    }

    pub fn push(&mut self, edit: Edit) {
        self.undo.carry(None, self.product, &edit);
        self.product.apply(&edit);
        self.edits.push(edit);
    }
}

fn is_exact(document: &Document, product: &Product, touched: &Touched, order: Option<&[CardId]>) -> bool {
    let board = &product.vision;
    let same = |id: &CardId| board.card(*id) == read::card(document, *id).as_ref();
    let cards = order.is_none_or(|order| order == board.order()) && touched.cards.iter().all(same);
    cards && entries::are_exact(document, product, touched)
}
