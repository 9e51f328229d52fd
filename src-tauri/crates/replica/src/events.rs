//! What a merge touched, as the engine tells it. Names things; what became of them is read in `merge`.

use crate::layout::{CARDS, ENTRIES, ENTRIES_ORDER, Id, ORDER, PRODUCT, VISION, entry_field, read_key};
use loro::event::{ContainerDiff, Diff, DiffEvent, ListDiffItem};
use loro::{ContainerID, Index, LoroDoc, LoroValue, Subscription, TextDelta, ValueOrContainer};
use product::{CardId, EntryId, Field, Splice};
use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

/// What a merge touched.
#[derive(Debug, Default)]
pub struct Touched {
    /// The product's name or the board's breadth.
    pub head: bool,
    /// Cards of which anything changed.
    pub cards: BTreeSet<CardId>,
    /// How texts changed, splice by splice.
    pub texts: BTreeMap<CardId, Vec<Splice>>,
    /// The list of cards changed.
    pub order: bool,
    /// Cards that were put into the list or elsewhere in it.
    pub placed: BTreeSet<CardId>,
    /// Entries of which anything changed.
    pub entries: BTreeSet<EntryId>,
    /// How texts of entries changed, splice by splice.
    pub entry_texts: BTreeMap<(EntryId, Field), Vec<Splice>>,
    /// The list of entries changed.
    pub entries_order: bool,
    /// Entries that were put into the list or elsewhere in it.
    pub entries_placed: BTreeSet<EntryId>,
}

/// Listens to a document for as long as it lives.
pub struct Listener {
    touched: Arc<Mutex<Touched>>,
    _subscription: Subscription,
}

impl Listener {
    /// Starts to listen.
    pub fn new(doc: &LoroDoc) -> Self {
        let touched = Arc::new(Mutex::new(Touched::default()));
        let heard = Arc::clone(&touched);
        let subscription = doc.subscribe_root(Arc::new(move |event| {
            heard.lock().unwrap_or_else(PoisonError::into_inner).note(&event);
        }));
        Self { touched, _subscription: subscription }
    }

    /// What was heard so far.
    pub fn heard(self) -> Touched {
        std::mem::take(&mut self.touched.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Touched {
    fn note(&mut self, event: &DiffEvent<'_>) {
        for change in &event.events {
            let root = change.path.first().map_or(change.target, |(root, _)| root);
            match name(root) {
                Some(PRODUCT | VISION) => self.head = true,
                Some(ORDER) => {
                    self.order = true;
                    self.placed.extend(placed::<CardId>(&change.diff));
                }
                Some(ENTRIES_ORDER) => {
                    self.entries_order = true;
                    self.entries_placed.extend(placed::<EntryId>(&change.diff));
                }
                Some(CARDS) => self.note_card(&keys(change), &change.diff),
                Some(ENTRIES) => self.note_entry(&keys(change), &change.diff),
                _ => {}
            }
        }
    }

    fn note_card(&mut self, keys: &[&str], diff: &Diff<'_>) {
        self.cards.extend(named_in::<CardId>(diff));
        let Some(card) = keys.iter().find_map(|key| read_key(key)) else { return };
        self.cards.insert(card);
        if let Diff::Text(delta) = diff {
            self.texts.entry(card).or_default().extend(splices(delta));
        }
    }

    fn note_entry(&mut self, keys: &[&str], diff: &Diff<'_>) {
        self.entries.extend(named_in::<EntryId>(diff));
        let Some(entry) = keys.iter().find_map(|key| read_key(key)) else { return };
        self.entries.insert(entry);
        let field = keys.iter().find_map(|key| entry_field(key));
        if let (Diff::Text(delta), Some((field, true))) = (diff, field) {
            self.entry_texts.entry((entry, field)).or_default().extend(splices(delta));
        }
    }
}

/// The keys on the way to what changed.
fn keys<'a>(change: &'a ContainerDiff<'_>) -> Vec<&'a str> {
    let key = |index: &'a Index| match index {
        Index::Key(key) => Some(&**key),
        _ => None,
    };
    change.path.iter().filter_map(|(_, index)| key(index)).collect()
}

/// The ids whose whole map came or went.
fn named_in<I: Id>(diff: &Diff<'_>) -> Vec<I> {
    match diff {
        Diff::Map(fields) => fields.updated.keys().filter_map(|key| read_key(key)).collect(),
        _ => Vec::new(),
    }
}

/// The ids that were put into a list.
fn placed<I: Id>(diff: &Diff<'_>) -> Vec<I> {
    let Diff::List(items) = diff else { return Vec::new() };
    let inserted = |item: &ListDiffItem| match item {
        ListDiffItem::Insert { insert, .. } => insert.iter().filter_map(named).collect(),
        _ => Vec::new(),
    };
    items.iter().flat_map(inserted).collect()
}

fn name(container: &ContainerID) -> Option<&str> {
    match container {
        ContainerID::Root { name, .. } => Some(name),
        ContainerID::Normal { .. } => None,
    }
}

fn named<I: Id>(item: &ValueOrContainer) -> Option<I> {
    match item {
        ValueOrContainer::Value(LoroValue::String(key)) => read_key(key),
        _ => None,
    }
}

/// A text delta as splices, to be applied in turn. What came and what went at one place is one splice, as the one who
/// wrote it meant it: two would pass by what others put there on different sides.
fn splices(delta: &[TextDelta]) -> Vec<Splice> {
    let mut splices = Vec::new();
    let mut next = Splice { at: 0, delete: 0, insert: String::new() };
    for item in delta {
        match item {
            TextDelta::Insert { insert, .. } => next.insert.push_str(insert),
            TextDelta::Delete { delete } => next.delete += delete,
            TextDelta::Retain { retain, .. } => {
                let at = next.at + next.insert.chars().count() + retain;
                splices.push(mem::replace(&mut next, Splice { at, delete: 0, insert: String::new() }));
            }
        }
    }
    splices.push(next);
    splices.retain(|splice| splice.delete > 0 || !splice.insert.is_empty());
    splices
}
