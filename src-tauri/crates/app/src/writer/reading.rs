//! A product as it is read from disk, and what is told of it: a line of the list, and all a screen needs.

use crate::Error;
use crate::protocol::{ProductView, UndoState};
use chrono::{DateTime, Utc};
use product::{Product, ProductId, excerpt, hints};
use replica::Replica;
use store::{Library, Line};

/// The product and the number of its latest act, read from disk. A snapshot only makes that faster: when
/// it is damaged, the acts are read from the first one on.
pub(crate) fn read(id: ProductId, library: &Library, peer: u64) -> Result<(Replica, u32), Error> {
    let loaded = library.load(id)?;
    let error = match Replica::load(peer, loaded.snapshot.as_deref(), &loaded.updates) {
        Ok(replica) => return Ok((replica, loaded.last_seq)),
        Err(error) => error,
    };
    if loaded.snapshot.is_none() {
        return Err(error.into());
    }
    tracing::warn!(%error, "a snapshot cannot be read");
    let whole = library.load_from_the_first_act(id)?;
    Ok((Replica::load(peer, None, &whole.updates)?, whole.last_seq))
}

/// What the list shows of a product.
pub(crate) fn line(product: &Product, changed_at: DateTime<Utc>) -> Line {
    Line {
        name: product.name.clone(),
        statement: product.vision.statement().map(|text| excerpt(text, 300)),
        cards: u32::try_from(product.vision.len()).unwrap_or(u32::MAX),
        changed_at,
    }
}

/// A product as a screen needs it.
pub(crate) fn view(product: &Product, seq: u32, undo: UndoState, read_only: bool) -> ProductView {
    ProductView {
        id: product.id,
        name: product.name.clone(),
        created_at: product.created_at,
        seq,
        extended: product.vision.extended,
        cards: product.vision.hanging_cards().cloned().collect(),
        hints: hints(product),
        undo,
        read_only,
    }
}
