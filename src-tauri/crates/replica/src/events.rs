//! What a merge touched, as the engine tells it. Names things; what became of them is read in `merge`.

use crate::layout::{CARDS, ORDER, PRODUCT, VISION, card_id};
use loro::event::{Diff, DiffEvent, ListDiffItem};
use loro::{ContainerID, Index, LoroDoc, LoroValue, Subscription, TextDelta, ValueOrContainer};
use product::{CardId, Splice};
use std::collections::{BTreeMap, BTreeSet};
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
                Some(ORDER) => self.note_order(&change.diff),
                Some(CARDS) => self.note_card(change.path.iter().map(|(_, index)| index), &change.diff),
                _ => {}
            }
        }
    }

    fn note_order(&mut self, diff: &Diff<'_>) {
        self.order = true;
        let Diff::List(items) = diff else { return };
        for item in items {
            if let ListDiffItem::Insert { insert, .. } = item {
                self.placed.extend(insert.iter().filter_map(named_card));
            }
        }
    }

    fn note_card<'a>(&mut self, mut path: impl Iterator<Item = &'a Index>, diff: &Diff<'_>) {
        if let Diff::Map(fields) = diff {
            self.cards.extend(fields.updated.keys().filter_map(|key| card_id(key)));
        }
        let key = path.find_map(|index| match index {
            Index::Key(key) => card_id(key),
            _ => None,
        });
        let Some(card) = key else { return };
        self.cards.insert(card);
        if let Diff::Text(delta) = diff {
            self.texts.entry(card).or_default().extend(splices(delta));
        }
    }
}

fn name(container: &ContainerID) -> Option<&str> {
    match container {
        ContainerID::Root { name, .. } => Some(name),
        ContainerID::Normal { .. } => None,
    }
}

fn named_card(item: &ValueOrContainer) -> Option<CardId> {
    match item {
        ValueOrContainer::Value(LoroValue::String(key)) => card_id(key),
        _ => None,
    }
}

/// A text delta as splices, to be applied in turn.
fn splices(delta: &[TextDelta]) -> Vec<Splice> {
    let mut at = 0;
    let mut splices = Vec::new();
    for item in delta {
        let splice = match item {
            TextDelta::Retain { retain, .. } => {
                at += retain;
                continue;
            }
            TextDelta::Insert { insert, .. } => Splice { at, delete: 0, insert: insert.clone() },
            TextDelta::Delete { delete } => Splice { at, delete: *delete, insert: String::new() },
        };
        at += splice.insert.chars().count();
        splices.push(splice);
    }
    splices
}
