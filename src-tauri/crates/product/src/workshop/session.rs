//! Sessions that took place: who sat together, and when. Written once by the program when a room is closed; by
//! nobody's hand, and never changed.
//!
//! - A9 A session is on record once, however often it is written.

use super::dotted::{self, DottedVote};
use crate::limits::ENTRIES;
use crate::{
    Decision, Edit, Entry, EntryId, Field, Kind, Product, Refusal, Setting, Value, What, check_value,
};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const STARTED: Field = Field::word("started");
const ENDED: Field = Field::word("ended");
const PARTICIPANTS: Field = Field::word("participants");
const HOST: Field = Field::word("host");
const DOTS: Field = Field::word("dots");

/// A session that took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Session {
    /// Its id, the room's.
    pub id: EntryId,
    /// When it began.
    pub started: DateTime<Utc>,
    /// When it ended.
    pub ended: DateTime<Utc>,
    /// Who took part, by name.
    pub participants: Vec<String>,
    /// On whose machine it was, by name.
    pub host: String,
    /// What came of the votes with dots, the earliest first.
    pub dots: Vec<DottedVote>,
}

impl Session {
    fn read(entry: &Entry) -> Option<Self> {
        let started = entry.instant(&STARTED)?;
        Some(Self {
            id: entry.id,
            started,
            ended: entry.instant(&ENDED).unwrap_or(started),
            participants: entry.word(&PARTICIPANTS).unwrap_or_default().lines().map(str::to_owned).collect(),
            host: entry.word(&HOST).unwrap_or_default().to_owned(),
            dots: entry.word(&DOTS).map(dotted::read).unwrap_or_default(),
        })
    }
}

/// The sessions on record, the latest first.
#[must_use]
pub fn sessions(product: &Product) -> Vec<Session> {
    let mut all: Vec<Session> = product.entries.of(Kind::Session).rev().filter_map(Session::read).collect();
    all.sort_by_key(|session| std::cmp::Reverse(session.started));
    all
}

/// Puts a session on record; one that is on record already stays as it is.
///
/// # Errors
/// [`Refusal::ProductFull`], and when a name is no text.
pub fn record_session(
    product: &Product,
    session: &Session,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    let people = session.participants.len();
    let what = What::SessionHeld { session: session.id, started: session.started, people };
    if product.entries.get(session.id).is_some() {
        return Ok(Decision { edits: vec![], what });
    }
    if product.entries.order().len() >= ENTRIES {
        return Err(Refusal::ProductFull { limit: ENTRIES });
    }
    let entry = Entry {
        id: session.id,
        kind: Kind::Session,
        fields: fields(session),
        created_at: setting.now,
        created_by: setting.by.to_owned(),
        deleted: false,
    };
    for (field, value) in &entry.fields {
        check_value(field, value)?;
    }
    let after = product.entries.ids(Kind::Session).last().copied();
    Ok(Decision { edits: vec![Edit::AddEntry { entry, after }], what })
}

fn fields(session: &Session) -> BTreeMap<Field, Value> {
    let instant = |at: DateTime<Utc>| Value::Word(at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
    let line = |name: &String| name.split_whitespace().collect::<Vec<_>>().join(" ");
    let participants: Vec<String> = session.participants.iter().map(line).collect();
    let dots = dotted::written(&session.dots).map(|dots| (DOTS, Value::Word(dots)));
    let fields = [
        (STARTED, instant(session.started)),
        (ENDED, instant(session.ended)),
        (PARTICIPANTS, Value::Word(participants.join("\n"))),
        (HOST, Value::Word(line(&session.host))),
    ];
    fields.into_iter().chain(dots).collect()
}
