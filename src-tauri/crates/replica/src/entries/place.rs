//! The edits that put an entry at an exact place in the order over all entries.

use product::{Edit, Entry, EntryId, Product};

/// The edits that move an entry right below another one; `above` = `None`: to the very beginning.
pub fn moves(product: &Product, entry: EntryId, above: Option<EntryId>) -> Vec<Edit> {
    let to = |entry, after| Edit::MoveEntry { entry, after };
    let Some(kind) = product.entries.get(entry).map(|entry| entry.kind) else { return Vec::new() };
    match (above, product.entries.order().first().copied()) {
        (Some(above), _) => vec![to(entry, Some(above))],
        (None, Some(first)) if first == entry => Vec::new(),
        (None, Some(first)) if product.entries.place_in_order(kind, None) > 0 => {
            vec![to(entry, Some(first)), to(first, Some(entry))]
        }
        (None, _) => vec![to(entry, None)],
    }
}

/// The edits that put a new entry right below another one.
pub fn adds(product: &Product, entry: Entry, above: Option<EntryId>) -> Vec<Edit> {
    let (id, kind) = (entry.id, entry.kind);
    let add = |after| Edit::AddEntry { entry, after };
    match (above, product.entries.order().first().copied()) {
        (Some(above), _) => vec![add(Some(above))],
        (None, Some(first)) if product.entries.place_in_order(kind, None) > 0 => {
            vec![add(Some(first)), Edit::MoveEntry { entry: first, after: Some(id) }]
        }
        (None, _) => vec![add(None)],
    }
}

/// The entry right above in the order over all entries.
pub fn above(product: &Product, entry: EntryId) -> Option<EntryId> {
    position(product, entry)?.checked_sub(1).map(|above| product.entries.order()[above])
}

/// Where an entry stands in the order over all entries.
pub fn position(product: &Product, entry: EntryId) -> Option<usize> {
    product.entries.order().iter().position(|id| *id == entry)
}
