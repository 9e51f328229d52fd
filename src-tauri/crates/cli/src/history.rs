//! The history of a product, newest first.

use crate::act;
use crate::answer::Answer;
use crate::place::{Place, reply};
use crate::products::moment;
use crate::trouble::Trouble;
use app::protocol::{HistoryEntry, Reply, Request};
use product::ProductId;
use words::Words;

/// Entries asked for at one time.
const PAGE: u32 = 500;

/// The history, whole or its newest entries.
pub fn history(place: &Place, wanted: &str, limit: Option<u32>) -> Result<Answer, Trouble> {
    let product = place.to_see(wanted)?.id;
    let entries = entries(place, product, limit.unwrap_or(u32::MAX))?;
    Ok(Answer::new(told(&entries, place.words), &entries))
}

fn entries(place: &Place, product: ProductId, limit: u32) -> Result<Vec<HistoryEntry>, Trouble> {
    let mut all: Vec<HistoryEntry> = Vec::new();
    loop {
        let missing = limit.saturating_sub(u32::try_from(all.len()).unwrap_or(u32::MAX));
        let request = Request::History {
            product,
            before: all.last().map(|entry| entry.first_seq),
            limit: missing.min(PAGE),
            about: None,
        };
        if missing == 0 {
            return Ok(all);
        }
        let (entries, more) = reply!(place, request, Reply::History { entries, more } => (entries, more));
        let ended = entries.is_empty() || !more;
        all.extend(entries);
        if ended {
            return Ok(all);
        }
    }
}

fn told(entries: &[HistoryEntry], words: &Words) -> String {
    let wide = entries.first().map_or(0, |newest| newest.seq.to_string().len());
    let line = |entry: &HistoryEntry| {
        let (when, what) = (moment(entry.act.at), act::sentence(&entry.act, words));
        format!("{:>wide$}  {when}  {what}", entry.seq)
    };
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}
