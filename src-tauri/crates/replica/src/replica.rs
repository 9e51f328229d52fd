//! The replica: one document, its product, and what can be undone.

use crate::document::Document;
use crate::events::Listener;
use crate::guard::guarded;
use crate::inverse::Inverse;
use crate::pen::Pen;
use crate::undo::{Step, Undo};
use crate::{Error, Hand, Version, journal, merge, read};
use chrono::{DateTime, Utc};
use loro::{ExportMode, Frontiers, IdSpan};
use product::decisions::{closes, is_closed, touches_closed};
use product::{Act, ActId, Edit, Product, ProductId, What, WritingId};
use std::sync::Arc;

/// Bytes an update from elsewhere may have.
pub const UPDATE_BYTES: usize = 64 * 1024 * 1024;

/// One product as a document that merges.
#[derive(Debug)]
pub struct Replica {
    document: Document,
    peer: u64,
    product: Arc<Product>,
    aligned: bool,
    undo: Undo,
    version: Frontiers,
    /// Since this version there are only commits of this replica, from this counter on.
    own: (Frontiers, i32),
    broken: bool,
}

/// What an act did to the product.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// The edits that changed something, in order; folding them gives the product as it is now.
    pub edits: Vec<Edit>,
    /// The version right after the act.
    pub version: Version,
}

/// What a merge did to the product.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The edits, in order; folding them gives the product as it is now.
    pub edits: Vec<Edit>,
    /// The acts that came in, each author's in order.
    pub acts: Vec<Act>,
    /// The version after the merge.
    pub version: Version,
    /// Some of it waits for updates that are still missing.
    pub waiting: bool,
}

impl Replica {
    /// Starts a product. `peer` must be a number that no replica had before.
    ///
    /// # Errors
    /// [`Error::Engine`] when the peer number cannot be used.
    pub fn create(id: ProductId, name: &str, created_at: DateTime<Utc>, peer: u64) -> Result<Self, Error> {
        let document = guarded(|| Document::create(id, name, created_at, peer))?;
        Self::over(document, peer, Frontiers::default())
    }

    /// Opens a product from its snapshot and the updates after it. `peer` as in [`Replica::create`].
    ///
    /// # Errors
    /// When the bytes are damaged, incomplete, no product, or of a newer format.
    pub fn load(peer: u64, snapshot: Option<&[u8]>, updates: &[Vec<u8>]) -> Result<Self, Error> {
        let document = Document::load(peer, snapshot, updates)?;
        let start = document.doc.oplog_frontiers();
        Self::over(document, peer, start)
    }

    /// The product as it stands.
    #[must_use]
    pub fn product(&self) -> &Arc<Product> {
        &self.product
    }

    /// The version as it stands.
    #[must_use]
    pub fn version(&self) -> Version {
        Version::of(&self.version)
    }

    /// Does an act: writes its edits as one commit and folds them. Edits that would change nothing are
    /// left out; an act of only such edits leaves no trace. One that stands for ever cannot be undone.
    ///
    /// # Errors
    /// When the engine fails; the product is then as before, and what could be undone is forgotten.
    pub fn apply(
        &mut self,
        act: &Act,
        edits: &[Edit],
        writing: Option<WritingId>,
        hand: Hand,
    ) -> Result<Applied, Error> {
        // What stands for ever is nobody's step: it passes through those of its own hand, too.
        let noted = (!act.what.is_final()).then_some(hand);
        let written = self.write(act, noted, |pen| edits.iter().try_for_each(|edit| pen.write(edit)))?;
        if let Some(hand) = noted {
            self.undo.note(hand, &act.what, written.back, writing);
        }
        self.drop_spent(&written.edits);
        Ok(self.applied(written.edits))
    }

    /// Takes the latest act of this hand back, as an act of its own; `None` when there is none. Without
    /// edits: others had already made its effect disappear, and it is off the list.
    ///
    /// # Errors
    /// As [`Replica::apply`].
    pub fn undo(
        &mut self,
        hand: Hand,
        id: ActId,
        at: DateTime<Utc>,
        by: &str,
    ) -> Result<Option<(Act, Applied)>, Error> {
        let Some(step) = self.undo.take_done(hand) else {
            return Ok(None);
        };
        let act = Act { id, at, by: by.to_owned(), what: What::Undid { act: step.what.clone() } };
        let written = self.write_back(&act, hand, &step)?;
        self.undo.was_undone(hand, step.what, written.back);
        self.drop_spent(&written.edits);
        Ok(Some((act, self.applied(written.edits))))
    }

    /// Does again what was taken back last, as an act of its own; otherwise as [`Replica::undo`].
    ///
    /// # Errors
    /// As [`Replica::apply`].
    pub fn redo(
        &mut self,
        hand: Hand,
        id: ActId,
        at: DateTime<Utc>,
        by: &str,
    ) -> Result<Option<(Act, Applied)>, Error> {
        let Some(step) = self.undo.take_undone(hand) else {
            return Ok(None);
        };
        let act = Act { id, at, by: by.to_owned(), what: What::Redid { act: step.what.clone() } };
        let written = self.write_back(&act, hand, &step)?;
        self.undo.was_redone(hand, step.what, written.back);
        self.drop_spent(&written.edits);
        Ok(Some((act, self.applied(written.edits))))
    }

    /// What undo of this hand would take back, and what redo would do again.
    #[must_use]
    pub fn undo_state(&self, hand: Hand) -> (Option<&What>, Option<&What>) {
        self.undo.labels(hand)
    }

    /// This hand has gone for good: what it could take back is forgotten.
    pub fn forget_hand(&mut self, hand: Hand) {
        self.undo.forget(hand);
    }

    /// The update that brings a replica from `since` to here.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] when this document was never there.
    pub fn updates_since(&self, since: &Version) -> Result<Vec<u8>, Error> {
        self.check()?;
        let since = since.frontiers()?;
        guarded(|| {
            if let Some(span) = self.own_since(&since) {
                return Ok(self.document.doc.export(ExportMode::updates_in_range(vec![span]))?);
            }
            let known = self.document.doc.frontiers_to_vv(&since).ok_or(Error::UnknownVersion)?;
            Ok(self.document.doc.export(ExportMode::updates(&known))?)
        })
    }

    /// Everything, history included.
    ///
    /// # Errors
    /// When the engine fails.
    pub fn snapshot(&self) -> Result<Vec<u8>, Error> {
        self.check()?;
        guarded(|| Ok(self.document.doc.export(ExportMode::Snapshot)?))
    }

    /// Lies in memory as it lies in its snapshot, which is a tenth of what history takes that was lived through. What can
    /// be undone stays.
    ///
    /// # Errors
    /// When these bytes are no snapshot of this replica as it stands; it is then as before.
    pub fn settle(&mut self, snapshot: &[u8]) -> Result<(), Error> {
        self.check()?;
        let document = Document::load(self.peer, Some(snapshot), &[])?;
        if document.doc.oplog_frontiers() != self.version {
            return Err(Error::UnknownVersion);
        }
        self.document = document;
        Ok(())
    }

    /// The product as it was at a version. Takes time in proportion to the history before it.
    ///
    /// # Errors
    /// [`Error::UnknownVersion`] when this document was never there.
    pub fn as_of(&self, version: &Version) -> Result<Product, Error> {
        self.check()?;
        let version = version.frontiers()?;
        if version == self.version {
            return Ok(Product::clone(&self.product));
        }
        guarded(|| {
            let past = self.document.up_to(&version, self.peer)?;
            Ok(read::product(&past)?.product)
        })
    }

    /// Merges an update of another replica.
    ///
    /// # Errors
    /// When the bytes are damaged, too many, or of another product; nothing is changed then.
    pub fn import(&mut self, bytes: &[u8]) -> Result<Merged, Error> {
        self.check()?;
        if bytes.len() > UPDATE_BYTES {
            return Err(Error::TooLarge { bytes: bytes.len(), limit: UPDATE_BYTES });
        }
        Document::try_out(bytes)?;
        let merged = guarded(|| self.merge(bytes));
        if merged.is_err() && !self.is_untouched() {
            self.rebuild();
        }
        merged
    }

    /// The product by a full reading of the document, for checks.
    ///
    /// # Errors
    /// When the document is not to be read.
    pub fn read_through(&self) -> Result<Product, Error> {
        self.check()?;
        guarded(|| Ok(read::product(&self.document)?.product))
    }
}

struct Written {
    edits: Vec<Edit>,
    back: Vec<Inverse>,
}

impl Replica {
    fn over(document: Document, peer: u64, start: Frontiers) -> Result<Self, Error> {
        let reading = guarded(|| read::product(&document))?;
        let version = document.doc.oplog_frontiers();
        let first = if start == version { end_of(&document, peer) } else { 0 };
        Ok(Self {
            document,
            peer,
            product: Arc::new(reading.product),
            aligned: reading.aligned,
            undo: Undo::default(),
            version,
            own: (start, first),
            broken: false,
        })
    }

    fn check(&self) -> Result<(), Error> {
        if self.broken { Err(Error::Broken) } else { Ok(()) }
    }

    fn write(
        &mut self,
        act: &Act,
        hand: Option<Hand>,
        work: impl FnOnce(&mut Pen<'_>) -> Result<(), Error>,
    ) -> Result<Written, Error> {
        self.check()?;
        let written = guarded(|| {
            let message = journal::message(act)?;
            let product = Arc::make_mut(&mut self.product);
            let mut pen = Pen::new(&self.document, product, &mut self.aligned, &mut self.undo, hand);
            work(&mut pen)?;
            let Pen { edits, mut back, .. } = pen;
            back.retain(|inverse| !inverse.is_spent(&self.product));
            if !edits.is_empty() {
                self.document.commit(&message, act.at);
            }
            Ok(Written { edits, back })
        });
        match &written {
            Ok(_) => self.version = self.document.doc.oplog_frontiers(),
            Err(_) => self.rebuild(),
        }
        written
    }

    fn write_back(&mut self, act: &Act, hand: Hand, step: &Step) -> Result<Written, Error> {
        self.write(act, Some(hand), |pen| {
            for inverse in step.back.iter().rev() {
                for edit in inverse.edits(pen.product()) {
                    if !touches_closed(pen.product(), &edit) {
                        pen.write(&edit)?;
                    }
                }
            }
            Ok(())
        })
    }

    /// What belongs to a decision that these edits close is no longer offered to be taken back; neither is that
    /// something closed is put back up, once these edits did it.
    fn drop_spent(&mut self, edits: &[Edit]) {
        let puts_back_closed = |edit: &Edit| {
            let Edit::RestoreEntry { entry } = edit else { return false };
            self.product.entries.get(*entry).is_some_and(|entry| is_closed(&self.product, entry))
        };
        if edits.iter().any(|edit| closes(edit) || puts_back_closed(edit)) {
            self.undo.drop_spent(&self.product);
        }
    }

    fn applied(&self, edits: Vec<Edit>) -> Applied {
        let version = self.version();
        Applied { edits, version }
    }

    fn merge(&mut self, bytes: &[u8]) -> Result<Merged, Error> {
        let doc = &self.document.doc;
        let listener = Listener::new(doc);
        let status = doc.import(bytes).map_err(|error| Error::Damaged(error.to_string()))?;
        self.document.changed_elsewhere();
        let acts = journal::acts(doc, &status.success)?;
        let touched = listener.heard();
        let edits = merge::fold(
            &self.document,
            Arc::make_mut(&mut self.product),
            &mut self.aligned,
            &mut self.undo,
            &touched,
        )?;
        self.version = self.document.doc.oplog_frontiers();
        self.own = (self.version.clone(), end_of(&self.document, self.peer));
        self.drop_spent(&edits);
        Ok(Merged { edits, acts, version: self.version(), waiting: status.pending.is_some() })
    }

    /// Whether the document still is at the version the product was read from.
    fn is_untouched(&self) -> bool {
        guarded(|| Ok(self.document.doc.oplog_frontiers() == self.version)).unwrap_or(false)
    }

    /// The span of this replica's commits that is all there is since a version, if that is so.
    fn own_since(&self, since: &Frontiers) -> Option<IdSpan> {
        let (start, first) = &self.own;
        let last = self.version.as_single().filter(|id| id.peer == self.peer)?;
        let from = match since.as_single() {
            Some(id) if id.peer == self.peer && id.counter >= *first => id.counter + 1,
            _ if since == start => *first,
            _ => return None,
        };
        (from <= last.counter).then(|| IdSpan::new(self.peer, from, last.counter + 1))
    }

    /// Makes the document anew from its sound history, after something went wrong in it.
    fn rebuild(&mut self) {
        let rebuilt = guarded(|| {
            let document = self.document.up_to(&self.version, self.peer)?;
            Self::over(document, self.peer, self.version.clone())
        });
        match rebuilt {
            Ok(replica) => *self = replica,
            Err(_) => self.broken = true,
        }
    }
}

/// One behind the last counter of a peer.
fn end_of(document: &Document, peer: u64) -> i32 {
    document.doc.oplog_vv().get(&peer).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests;
