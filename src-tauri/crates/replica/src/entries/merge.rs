//! From a merge to edits of entries.

use super::place;
use crate::document::Document;
use crate::events::Touched;
use crate::merge::Merge;
use crate::read;
use product::{Edit, Entry, EntryId, Field, Product, Splice, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Whether the touched entries and their order are what the document says.
pub fn are_exact(document: &Document, product: &Product, touched: &Touched) -> bool {
    let same = |id: &EntryId| product.entries.get(*id) == read::entry(document, *id).as_ref();
    let listed = || read::listed(&document.entries_order);
    let in_order =
        || read::order(&listed(), product.entries.order().iter().copied()) == product.entries.order();
    let any = touched.entries_order || !touched.entries.is_empty();
    !any || (touched.entries.iter().all(same) && in_order())
}

impl Merge<'_> {
    /// Says in edits what became of the entries that were touched, and folds them.
    pub fn entries(&mut self, touched: &Touched) {
        let mut new = BTreeMap::new();
        for id in &touched.entries {
            let was = self.product.entries.get(*id).cloned();
            match (was, read::entry(self.document, *id)) {
                (Some(was), Some(is)) => self.entry(&was, &is, touched),
                (None, Some(is)) => drop(new.insert(*id, is)),
                (Some(was), None) if !was.deleted => self.push(Edit::DeleteEntry { entry: *id }),
                _ => {}
            }
        }
        if touched.entries_order || !new.is_empty() {
            self.entries_order(&touched.entries_placed, new);
        }
    }

    fn entry(&mut self, was: &Entry, is: &Entry, touched: &Touched) {
        let entry = was.id;
        let fields: BTreeSet<&Field> = was.fields.keys().chain(is.fields.keys()).collect();
        for field in fields {
            let (before, after) = (was.fields.get(field), is.fields.get(field));
            if before == after {
                continue;
            }
            if matches!(before.or(after), Some(Value::Text(_))) {
                let heard = touched.entry_texts.get(&(entry, field.clone())).map_or(&[][..], Vec::as_slice);
                self.entry_text(entry, field, [was.text(field), is.text(field)], heard);
            } else {
                self.push(Edit::SetField { entry, field: field.clone(), value: after.cloned() });
            }
        }
        match (was.deleted, is.deleted) {
            (false, true) => self.push(Edit::DeleteEntry { entry }),
            (true, false) => self.push(Edit::RestoreEntry { entry }),
            _ => {}
        }
    }

    fn entry_text(&mut self, entry: EntryId, field: &Field, [was, is]: [&str; 2], heard: &[Splice]) {
        let mut text = was.to_owned();
        heard.iter().for_each(|splice| splice.apply(&mut text));
        let whole = || Splice::between(was, is).into_iter().collect();
        let splices: Vec<Splice> = if text == is { heard.to_vec() } else { whole() };
        for splice in splices {
            self.push(Edit::SpliceField { entry, field: field.clone(), splice });
        }
    }

    /// Puts new entries and those that were placed elsewhere where the document's list has them.
    fn entries_order(&mut self, placed: &BTreeSet<EntryId>, mut new: BTreeMap<EntryId, Entry>) {
        let listed: Vec<EntryId> = read::listed(&self.document.entries_order);
        let known = self.product.entries.order().iter().copied();
        let order = read::order(&listed, known.chain(new.keys().copied()));
        self.place_entries(&order, placed, &mut new);
        if self.product.entries.order() != order {
            // A name that stood in the list twice has gone from its first place.
            let all = order.iter().copied().collect();
            self.place_entries(&order, &all, &mut new);
        }
    }

    fn place_entries(
        &mut self,
        order: &[EntryId],
        placed: &BTreeSet<EntryId>,
        new: &mut BTreeMap<EntryId, Entry>,
    ) {
        let mut above = None;
        for id in order {
            let edits = match new.remove(id) {
                Some(entry) => place::adds(self.product, entry, above),
                None if placed.contains(id) && place::above(self.product, *id) != above => {
                    place::moves(self.product, *id, above)
                }
                None => Vec::new(),
            };
            edits.into_iter().for_each(|edit| self.push(edit));
            above = Some(*id);
        }
    }
}
