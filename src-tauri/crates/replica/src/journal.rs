//! The acts in a document's history: each commit carries the act it was made for.

use crate::Error;
use loro::{ChangeMeta, Counter, ID, LoroDoc, PeerID, VersionRange};
use product::Act;

/// An act as the message of its commit.
pub fn message(act: &Act) -> Result<String, Error> {
    Ok(serde_json::to_string(act)?)
}

/// The acts in these ranges of history, each author's in order.
pub fn acts(doc: &LoroDoc, ranges: &VersionRange) -> Result<Vec<Act>, Error> {
    let mut acts: Vec<Act> = Vec::new();
    let mut ranges: Vec<_> = ranges.iter().collect();
    ranges.sort_unstable();
    for (peer, (start, end)) in ranges {
        for change in changes(doc, *peer, *start, *end) {
            // Only the commit that started a product has nothing before it.
            if change.deps.is_empty() && change.id.counter == 0 {
                return Err(Error::OtherProduct);
            }
            let act = change.message.and_then(|json| serde_json::from_str::<Act>(&json).ok());
            // A long commit comes as several changes.
            acts.extend(act.filter(|act| acts.last().is_none_or(|last| last.id != act.id)));
        }
    }
    Ok(acts)
}

fn changes(doc: &LoroDoc, peer: PeerID, start: Counter, end: Counter) -> impl Iterator<Item = ChangeMeta> {
    let at = move |counter| doc.get_change(ID::new(peer, counter));
    std::iter::successors(at(start), move |change| {
        let next = change.id.counter.checked_add(Counter::try_from(change.len).ok()?)?;
        (next < end).then(|| at(next)).flatten()
    })
}
