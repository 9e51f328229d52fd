//! The document with its containers at hand. Makes, exports and copies documents; what their contents
//! mean is read in `read` and written in `pen`.

use crate::Error;
use crate::guard::guarded;
use crate::layout::{CARDS, ENTRIES, ENTRIES_ORDER, FORMAT, Key, ORDER, PRODUCT, VISION, field, instant};
use chrono::{DateTime, Utc};
use loro::{
    CommitOptions, Container, ExportMode, Frontiers, IdSpan, ImportStatus, LoroDoc, LoroError, LoroMap,
    LoroMovableList, LoroText, ValueOrContainer,
};
use product::{CardId, EntryId, ProductId};
use std::cell::RefCell;
use std::collections::HashMap;

/// So many texts are kept at hand: about as many as are written in at a time.
const TEXTS_AT_HAND: usize = 64;

/// A document and the containers of its layout.
#[derive(Debug)]
pub struct Document {
    pub doc: LoroDoc,
    pub product: LoroMap,
    pub vision: LoroMap,
    pub cards: LoroMap,
    pub order: LoroMovableList,
    pub entries: LoroMap,
    pub entries_order: LoroMovableList,
    /// Finding the text of a card costs as much as writing a letter in it, and people write many.
    texts: RefCell<HashMap<CardId, LoroText>>,
}

impl Document {
    /// A new product; its head is the first commit.
    pub fn create(id: ProductId, name: &str, created_at: DateTime<Utc>, peer: u64) -> Result<Self, Error> {
        let document = Self::empty(peer)?;
        let head = &document.product;
        head.insert(field::FORMAT, FORMAT)?;
        head.insert(field::ID, id.to_string())?;
        head.insert(field::NAME, name)?;
        head.insert(field::CREATED_AT, instant(created_at))?;
        document.commit("", created_at);
        Ok(document)
    }

    /// The document that a snapshot and the updates after it make.
    pub fn load(peer: u64, snapshot: Option<&[u8]>, updates: &[Vec<u8>]) -> Result<Self, Error> {
        let document = Self::empty(peer)?;
        if let Some(snapshot) = snapshot {
            document.take(|doc| doc.import(snapshot))?;
        }
        if !updates.is_empty() {
            document.take(|doc| doc.import_batch(updates))?;
        }
        Ok(document)
    }

    /// Takes bytes into a document that nobody needs, so that most damage shows where it does no harm.
    pub fn try_out(bytes: &[u8]) -> Result<(), Error> {
        sound(|| LoroDoc::new().import(bytes)).map(|_| ())
    }

    /// Ends an act: its edits become one commit that carries the message.
    pub fn commit(&self, message: &str, at: DateTime<Utc>) {
        let options = CommitOptions::new().commit_msg(message).timestamp(at.timestamp());
        self.doc.commit_with(options);
    }

    /// A document of its own with the history up to a version. Replaying forward takes the engine a
    /// fraction of what travelling back would.
    pub fn up_to(&self, version: &Frontiers, peer: u64) -> Result<Self, Error> {
        let known = self.doc.frontiers_to_vv(version).ok_or(Error::UnknownVersion)?;
        let spans: Vec<_> = known.iter().map(|(peer, end)| IdSpan::new(*peer, 0, *end)).collect();
        let bytes = self.doc.export(ExportMode::updates_in_range(spans))?;
        Self::load(peer, Some(&bytes), &[])
    }

    /// The fields of a card.
    pub fn card(&self, id: CardId) -> Option<LoroMap> {
        map_in(&self.cards, Key::of(id).as_str())
    }

    /// What an entry holds.
    pub fn entry(&self, id: EntryId) -> Option<LoroMap> {
        map_in(&self.entries, Key::of(id).as_str())
    }

    /// The text of a card, to write in.
    pub fn text(&self, id: CardId) -> Result<LoroText, Error> {
        let mut texts = self.texts.borrow_mut();
        if let Some(text) = texts.get(&id) {
            return Ok(text.clone());
        }
        let card = self.cards.ensure_mergeable_map(Key::of(id).as_str())?;
        let text = card.ensure_mergeable_text(field::TEXT)?;
        if texts.len() >= TEXTS_AT_HAND {
            texts.clear();
        }
        texts.insert(id, text.clone());
        Ok(text)
    }

    /// Something came in from elsewhere: what was at hand may not be where it was.
    pub fn changed_elsewhere(&self) {
        self.texts.borrow_mut().clear();
    }

    fn empty(peer: u64) -> Result<Self, Error> {
        let doc = LoroDoc::new();
        doc.set_peer_id(peer)?;
        Ok(Self {
            product: doc.get_map(PRODUCT),
            vision: doc.get_map(VISION),
            cards: doc.get_map(CARDS),
            order: doc.get_movable_list(ORDER),
            entries: doc.get_map(ENTRIES),
            entries_order: doc.get_movable_list(ENTRIES_ORDER),
            texts: RefCell::default(),
            doc,
        })
    }

    fn take(&self, import: impl FnOnce(&LoroDoc) -> Result<ImportStatus, LoroError>) -> Result<(), Error> {
        let status = sound(|| import(&self.doc))?;
        if status.pending.is_some() {
            return Err(Error::Gap);
        }
        Ok(())
    }
}

fn map_in(maps: &LoroMap, key: &str) -> Option<LoroMap> {
    match maps.get(key) {
        Some(ValueOrContainer::Container(Container::Map(map))) => Some(map),
        _ => None,
    }
}

/// Does an import; that it fails says that the bytes are damaged.
fn sound(import: impl FnOnce() -> Result<ImportStatus, LoroError>) -> Result<ImportStatus, Error> {
    guarded(|| Ok(import()?)).map_err(|error| Error::Damaged(error.to_string()))
}
