//! Reading what a decision keeps for ever, and telling whether somebody tampered with it.
//!
//! - K1 A closed decision is changed by no command, no undo and no merge.
//! - K2 Of two records of one decision the one closed first stands, everywhere the same; the other is shown.
//! - K3 What does not agree with its digest, or does not add up, is shown as tampered with.

use super::round::Page;
use super::{DecisionRecord, DoubleVote, Round};
use crate::{Edit, Entry, EntryId, Field, Kind, Product, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The field of rounds.
pub(super) const ROUND: &str = "round";
/// The field of records.
pub(super) const RECORD: &str = "record";
const DECISION: Field = Field::word("decision");

/// What a decision keeps for ever.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The rounds, the earliest first.
    pub rounds: Vec<Round>,
    /// The double votes, the earliest first.
    pub double_votes: Vec<DoubleVote>,
    /// The records with their digests; the first one stands.
    pub records: Vec<(String, DecisionRecord)>,
    /// Something in it was changed by another hand than this program's.
    pub tampered: bool,
    closed: bool,
}

impl Reading {
    /// Reads an entry.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        let mut reading = Self::default();
        for (digest, value) in entry.each(ROUND) {
            match sound(digest, value) {
                Some(Page::Round(round)) if round.adds_up() => reading.rounds.push(round),
                Some(Page::DoubleVote(double)) => reading.double_votes.push(double),
                _ => reading.tampered = true,
            }
        }
        for (digest, value) in entry.each(RECORD) {
            reading.closed = true;
            match sound::<DecisionRecord>(digest, value) {
                Some(record) if holds(&record, entry.id) => reading.records.push((digest.to_owned(), record)),
                _ => reading.tampered = true,
            }
        }
        reading.rounds.sort_by_key(|round| (round.revealed_at, round.vote.id));
        reading.double_votes.sort_by_key(|double| (double.at, double.vote));
        reading.records.sort_by(|(digest, one), (other_digest, other)| {
            (one.closed_at, digest).cmp(&(other.closed_at, other_digest))
        });
        reading.tampered |= reading.double_votes.iter().any(|double| !reading.supports(double));
        reading
    }

    /// Whether nothing was counted and nothing closed.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.rounds.is_empty() && !self.closed && !self.tampered
    }

    /// Whether the decision is closed, even if its record does not read.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// The latest round.
    #[must_use]
    pub fn latest(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The double vote on a round.
    #[must_use]
    pub fn double_vote_on(&self, vote: Uuid) -> Option<&DoubleVote> {
        self.double_votes.iter().find(|double| double.vote == vote && self.supports(double))
    }

    fn supports(&self, double: &DoubleVote) -> bool {
        let round = self.rounds.iter().find(|round| round.vote.id == double.vote);
        round.is_some_and(|round| is_weighted(round, double))
    }
}

/// Whether the decision this entry is, or is an option of, is closed.
#[must_use]
pub fn is_closed(product: &Product, entry: &Entry) -> bool {
    let has_record = |entry: &Entry| entry.each(RECORD).next().is_some();
    match entry.kind {
        Kind::Decision => has_record(entry),
        Kind::Choice => decision_of(entry).and_then(|id| product.entries.get(id)).is_some_and(has_record),
        _ => false,
    }
}

/// Whether an edit closes a decision.
#[must_use]
pub fn closes(edit: &Edit) -> bool {
    matches!(edit, Edit::SetField { field, value: Some(_), .. } if field.what(RECORD).is_some())
}

/// The records a decision keeps, sound or not: digest and text.
pub fn kept_records(entry: &Entry) -> impl Iterator<Item = (&str, &str)> {
    entry.each(RECORD).filter_map(|(digest, value)| match value {
        Value::Word(text) => Some((digest, text.as_str())),
        _ => None,
    })
}

/// The decision a choice belongs to.
pub(super) fn decision_of(choice: &Entry) -> Option<EntryId> {
    choice.entry(&DECISION)
}

/// The field and the value under which something is kept for ever.
pub(super) fn for_ever(word: &'static str, kept: &impl Serialize) -> Option<(Field, Value)> {
    let text = serde_json::to_string(kept).ok()?;
    Some((Field::about(word, digest_of(&text)), Value::Word(text)))
}

/// The SHA-256 of a text, in hexadecimal.
#[must_use]
pub fn digest_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn sound<T: DeserializeOwned>(digest: &str, value: &Value) -> Option<T> {
    let Value::Word(text) = value else { return None };
    (digest_of(text) == digest).then(|| serde_json::from_str(text).ok()).flatten()
}

/// Whether a record says of itself what its rounds bear out.
fn holds(record: &DecisionRecord, id: EntryId) -> bool {
    let Some(round) = record.deciding_round() else { return false };
    let tally = record.double_vote.as_ref().map_or(&round.tally, |double| &double.weighted);
    let decided = tally.verdict == super::TallyVerdict::Decided { option: record.outcome };
    let doubled = record.double_vote.as_ref().is_none_or(|double| is_weighted(round, double));
    record.decision == id && decided && doubled && record.rounds.iter().all(Round::adds_up)
}

fn is_weighted(round: &Round, double: &DoubleVote) -> bool {
    double.vote == round.vote.id
        && round.has(double.member)
        && round.weighted(double.member, &double.ballot).as_ref() == Some(&double.weighted)
}
