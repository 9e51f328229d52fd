//! The history as people read it: the acts of one stay in a text are one entry.

use crate::Error;
use crate::protocol::HistoryEntry;
use chrono::{DateTime, TimeDelta, Utc};
use product::{Act, ProductId, What};
use store::Library;
use uuid::Uuid;

/// A stay in a text ends after this pause.
const PAUSE: TimeDelta = TimeDelta::minutes(10);
/// Acts read at once.
const PAGE: u32 = 500;

/// Entries of a history, newest first, and whether there are older ones.
pub(crate) struct History {
    pub(crate) entries: Vec<HistoryEntry>,
    pub(crate) more: bool,
}

/// Reads at most `limit` entries from before an act, or from the newest on.
pub(crate) fn history(
    library: &Library,
    product: ProductId,
    before: Option<u32>,
    limit: u32,
    about: Option<Uuid>,
) -> Result<History, Error> {
    let limit = usize::try_from(limit.clamp(1, 1000)).unwrap_or(1000);
    let mut reading = Reading::default();
    let mut before = before;
    loop {
        let page = library.acts(product, before, PAGE, about)?;
        let last_page = page.len() < PAGE as usize;
        for (seq, act) in page {
            before = Some(seq);
            reading.take(seq, act);
            if reading.entries.len() > limit {
                reading.entries.truncate(limit);
                return Ok(History { entries: reading.entries, more: true });
            }
        }
        if last_page {
            return Ok(History { entries: reading.entries, more: false });
        }
    }
}

#[derive(Default)]
struct Reading {
    entries: Vec<HistoryEntry>,
    /// When the oldest act of the newest unfinished entry was done.
    began: DateTime<Utc>,
}

impl Reading {
    /// Takes the next older act: into the entry it belongs to, or as an entry of its own.
    fn take(&mut self, seq: u32, act: Act) {
        let began = std::mem::replace(&mut self.began, act.at);
        if let Some(entry) = self.entries.last_mut().filter(|entry| same_stay(&entry.act, began, &act)) {
            entry.first_seq = seq;
            if let (
                What::Wrote { from, .. } | What::FieldWrote { from, .. },
                What::Wrote { from: earlier, .. } | What::FieldWrote { from: earlier, .. },
            ) = (&mut entry.act.what, act.what)
            {
                *from = earlier;
            }
            return;
        }
        self.entries.push(HistoryEntry { seq, first_seq: seq, act });
    }
}

fn same_stay(newer: &Act, began: DateTime<Utc>, older: &Act) -> bool {
    let same_text = match (&newer.what, &older.what) {
        (What::Wrote { card: one, .. }, What::Wrote { card: other, .. }) => one == other,
        (
            What::FieldWrote { entry: one, field, .. },
            What::FieldWrote { entry: other, field: before, .. },
        ) => one == other && field == before,
        _ => false,
    };
    same_text && newer.by == older.by && began - older.at <= PAUSE
}

#[cfg(test)]
mod tests {
    use super::*;
    use product::{ActId, CardId, EntryId, Field, Kind};

    fn wrote(card: u128, by: &str, minute: i64, from: &str, to: &str) -> Act {
        let at = DateTime::<Utc>::default() + TimeDelta::minutes(minute);
        let what = What::Wrote { card: CardId(Uuid::from_u128(card)), from: from.into(), to: to.into() };
        Act { id: ActId(Uuid::nil()), at, by: by.into(), what }
    }

    fn read(acts: Vec<Act>) -> Vec<(u32, u32)> {
        let mut reading = Reading::default();
        for (seq, act) in (1..).zip(acts).collect::<Vec<_>>().into_iter().rev() {
            reading.take(seq, act);
        }
        reading.entries.iter().map(|entry| (entry.first_seq, entry.seq)).collect()
    }

    #[test]
    fn a_stay_in_a_text_is_one_entry_from_the_first_text_to_the_last() {
        let mut reading = Reading::default();
        reading.take(3, wrote(1, "Mei", 2, "ab", "abc"));
        reading.take(2, wrote(1, "Mei", 1, "a", "ab"));
        reading.take(1, wrote(1, "Mei", 0, "", "a"));
        let [entry] = &reading.entries[..] else { panic!("one entry") };
        assert_eq!((entry.first_seq, entry.seq), (1, 3));
        assert_eq!(entry.act.what, wrote(1, "Mei", 0, "", "abc").what);
    }

    #[test]
    fn a_stay_in_one_field_of_an_entry_is_one_entry() {
        let entry = EntryId(Uuid::nil());
        let wrote = |minute, field, from: &str, to: &str| Act {
            what: What::FieldWrote {
                entry,
                kind: Kind::Goal,
                title: "Trust".into(),
                field: Field::word(field),
                from: from.into(),
                to: to.into(),
            },
            ..wrote(1, "Mei", minute, "", "")
        };
        assert_eq!(
            read(vec![wrote(0, "goal", "", "a"), wrote(1, "goal", "a", "ab"), wrote(2, "date", "", "Q1")]),
            [(3, 3), (1, 2)]
        );
    }

    #[test]
    fn another_card_person_or_day_begins_another_entry() {
        let acts = vec![
            wrote(1, "Mei", 0, "", "a"),
            wrote(1, "Mei", 9, "a", "b"),
            wrote(1, "Mei", 18, "b", "c"),
            wrote(1, "Mei", 40, "c", "d"),
            wrote(2, "Mei", 41, "", "e"),
            wrote(2, "Jonas", 42, "e", "f"),
        ];
        assert_eq!(read(acts), [(6, 6), (5, 5), (4, 4), (1, 3)]);
    }
}
