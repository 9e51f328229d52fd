//! Decisions as people look at them: the list, and one of them whole.
//!
//! A closed decision is read from its record alone; its draft no longer matters.

use super::closing::moment;
use super::opening::{draft, missing, scope, subjects};
use super::reading::Reading;
use super::word::word;
use super::{
    DecisionRecord, DoubleVote, Method, OpenedVote, Round, Rules, Scope, Subject, Tally, TallyVerdict,
    VoteRefusal,
};
use crate::{Entry, EntryId, Field, Kind, Product, Setting, team, title};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const QUESTION: Field = Field::word("question");
const CONTEXT: Field = Field::word("context");
const REVIEW_ON: Field = Field::word("review_on");
const POSTPONED: Field = Field::word("postponed_until");
const SPLIT_FROM: Field = Field::word("split_from");

word! {
    /// How a decision stands.
    DecisionState {
        /// Nothing was counted yet.
        Draft = "draft",
        /// Too few took part in the latest round.
        NoQuorum = "no_quorum",
        /// The latest round is stuck.
        Stuck = "stuck",
        /// The latest round has narrowed the options.
        Narrowed = "narrowed",
        /// The latest round has decided; it is to be concluded.
        Decided = "decided",
        /// Put off until a day that has not come.
        Postponed = "postponed",
        /// Concluded: the record stands.
        Closed = "closed",
    }
}

/// All decisions of a product, and its rules of deciding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DecisionsView {
    /// The decisions, in order.
    pub decisions: Vec<DecisionLine>,
    /// The rules of deciding.
    pub rules: Rules,
    /// Whether the rules may still be set without a decision.
    pub rules_are_free: bool,
    /// Who holds the role of the primus now.
    pub primus: Option<EntryId>,
}

/// One decision in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DecisionLine {
    /// Which.
    pub id: EntryId,
    /// The question.
    pub question: String,
    /// How it stands.
    pub state: DecisionState,
    /// The artefact it is about.
    pub scope: Scope,
    /// How it is voted on.
    pub method: Method,
    /// What was decided, in the words of the option.
    pub outcome: Option<String>,
    /// Rounds that were counted.
    pub rounds: u32,
    /// When it was closed.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub closed_at: Option<DateTime<Utc>>,
    /// When it is looked at again.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub review_on: Option<NaiveDate>,
    /// Whether that day has come.
    pub review_is_due: bool,
    /// Put off until; also when that day has come, as long as no round was counted since.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub postponed_until: Option<NaiveDate>,
    /// Decisions that took its place.
    pub superseded_by: Vec<Subject>,
    /// Something in it was changed by another hand than this program's.
    pub tampered: bool,
    /// Two machines closed it, with different records.
    pub conflict: bool,
}

/// One decision whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DecisionView {
    /// What the list says of it.
    pub line: DecisionLine,
    /// Why it is asked.
    pub context: String,
    /// The vote as it would be opened now: options, voters, method, base, quorum. Of a closed decision, the
    /// one that decided.
    pub draft: OpenedVote,
    /// What is missing before a vote can be opened; `None`: nothing.
    pub missing: Option<VoteRefusal>,
    /// What was counted, the earliest first.
    pub rounds: Vec<Round>,
    /// The double vote on the latest round.
    pub double_vote: Option<DoubleVote>,
    /// Whether the double vote may be used now.
    pub double: DoubleVoteState,
    /// The record that stands.
    pub record: Option<DecisionRecord>,
    /// Its digest.
    pub digest: Option<String>,
    /// Records another machine closed as well, with their digests.
    pub others: Vec<OtherRecord>,
    /// The decisions it takes the place of.
    pub supersedes: Vec<Subject>,
    /// The decision it was split from.
    pub split_from: Option<Subject>,
    /// The decisions it was split into.
    pub split_into: Vec<Subject>,
}

impl DecisionLine {
    /// A record of it that was seen is another one now, or gone: it stays closed, and says so.
    pub fn found_changed(&mut self) {
        self.tampered = true;
        self.state = DecisionState::Closed;
    }
}

impl DecisionView {
    /// As [`DecisionLine::found_changed`]; and nothing more is to be done to it.
    pub fn found_changed(&mut self) {
        self.line.found_changed();
        self.missing = Some(VoteRefusal::Closed);
        self.double.refused = Some(VoteRefusal::Closed);
        self.double.weighted = None;
    }
}

/// A record that does not stand, because another was closed earlier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct OtherRecord {
    /// Its digest.
    pub digest: String,
    /// What it says.
    pub record: DecisionRecord,
}

/// Whether the primus may use the double vote now, and what it would do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DoubleVoteState {
    /// Who could: the holder of the role.
    pub holder: Option<EntryId>,
    /// Why not; `None`: it may be used.
    pub refused: Option<VoteRefusal>,
    /// Using it reveals the primus's ballot, for the ballots were secret.
    pub reveals: bool,
    /// What would be counted with it, where the ballots are open.
    pub weighted: Option<Tally>,
}

/// All decisions of a product.
#[must_use]
pub fn decisions(product: &Product, now: DateTime<FixedOffset>) -> DecisionsView {
    let succession = Succession::of(product);
    let entries: Vec<&Entry> = present(product).collect();
    let line = |entry: &&Entry| line(product, entry, &Reading::of(entry), &succession, now.date_naive());
    DecisionsView {
        decisions: entries.iter().map(line).collect(),
        rules: Rules::of(product),
        rules_are_free: entries.iter().all(|entry| Reading::of(entry).is_untouched()),
        primus: team::holder(product, now.with_timezone(&Utc)),
    }
}

/// One decision whole; `None`: there is none with this id.
#[must_use]
pub fn decision(product: &Product, id: EntryId, now: DateTime<FixedOffset>) -> Option<DecisionView> {
    let entry = present(product).find(|entry| entry.id == id)?;
    let reading = Reading::of(entry);
    let line = line(product, entry, &reading, &Succession::of(product), now.date_naive());
    let mut no_id = uuid::Uuid::nil;
    let setting = Setting { by: "", now: now.with_timezone(&Utc), new_id: &mut no_id };
    let stands = reading.records.first();
    let rounds = stands.map_or_else(|| reading.rounds.clone(), |(_, record)| record.rounds.clone());
    let deciding = stands.and_then(|(_, record)| record.deciding_round()).map(|round| round.vote.clone());
    Some(DecisionView {
        context: stands.map_or_else(|| entry.text(&CONTEXT).to_owned(), |(_, record)| record.context.clone()),
        draft: deciding.unwrap_or_else(|| draft(product, entry, &reading, now.date_naive(), &setting)),
        missing: missing(product, entry, &reading, now.date_naive(), &setting).filter(|_| stands.is_none()),
        double_vote: double_vote(&reading),
        double: double(product, &reading, &setting),
        record: stands.map(|(_, record)| record.clone()),
        digest: stands.map(|(digest, _)| digest.clone()),
        others: reading.records.iter().skip(1).map(other).collect(),
        supersedes: match stands {
            Some((_, record)) => record.supersedes.clone(),
            None => subjects(product, entry.about("supersedes")),
        },
        split_from: entry.entry(&SPLIT_FROM).and_then(|from| product.entries.present(from)).map(subject),
        split_into: present(product)
            .filter(|other| other.entry(&SPLIT_FROM) == Some(id))
            .map(subject)
            .collect(),
        rounds,
        line,
    })
}

/// The decisions there are; a closed one also when somebody took it away before they knew.
fn present(product: &Product) -> impl Iterator<Item = &Entry> {
    let there =
        |entry: &&Entry| entry.kind == Kind::Decision && (!entry.deleted || super::is_closed(product, entry));
    product.entries.all().filter(there)
}

/// Which decisions took the place of which.
struct Succession(BTreeMap<EntryId, Vec<Subject>>);

impl Succession {
    fn of(product: &Product) -> Self {
        let mut succession: BTreeMap<EntryId, Vec<Subject>> = BTreeMap::new();
        for entry in present(product) {
            let reading = Reading::of(entry);
            let Some((_, record)) = reading.records.first() else { continue };
            for before in &record.supersedes {
                succession.entry(EntryId(before.id)).or_default().push(subject(entry));
            }
        }
        Self(succession)
    }

    fn after(&self, id: EntryId) -> Vec<Subject> {
        self.0.get(&id).cloned().unwrap_or_default()
    }
}

fn line(
    product: &Product,
    entry: &Entry,
    reading: &Reading,
    succession: &Succession,
    today: NaiveDate,
) -> DecisionLine {
    let record = reading.records.first().map(|(_, record)| record);
    let superseded_by = succession.after(entry.id);
    let review_on = record.map_or_else(|| entry.day(&REVIEW_ON), |record| record.review_on);
    let counted_since = |day| reading.latest().is_some_and(|round| day <= round.revealed_at.date_naive());
    let postponed_until = entry.day(&POSTPONED).filter(|day| !reading.is_closed() && !counted_since(*day));
    let method = || Rules::of(product).voting.overridden(entry).method;
    DecisionLine {
        id: entry.id,
        question: record
            .map_or_else(|| entry.text(&QUESTION).trim().to_owned(), |record| record.question.clone()),
        state: state(reading, postponed_until.is_some_and(|day| today < day)),
        scope: record.map_or_else(|| scope(entry), |record| record.scope),
        method: record
            .and_then(DecisionRecord::deciding_round)
            .map_or_else(method, |round| round.vote.voting.method),
        outcome: record.and_then(DecisionRecord::chosen).map(|option| option.text.clone()),
        rounds: u32::try_from(reading.rounds.len()).unwrap_or(u32::MAX),
        closed_at: record.map(|record| record.closed_at),
        review_is_due: record.is_some()
            && superseded_by.is_empty()
            && review_on.is_some_and(|day| day <= today),
        review_on,
        postponed_until,
        superseded_by,
        tampered: reading.tampered,
        conflict: reading.records.len() > 1,
    }
}

fn state(reading: &Reading, postponed: bool) -> DecisionState {
    if reading.is_closed() {
        return DecisionState::Closed;
    }
    let Some(round) = reading.latest() else {
        return if postponed { DecisionState::Postponed } else { DecisionState::Draft };
    };
    let doubled = reading.double_vote_on(round.vote.id).map(|double| &double.weighted.verdict);
    match doubled.unwrap_or(&round.tally.verdict) {
        TallyVerdict::Decided { .. } => DecisionState::Decided,
        _ if postponed => DecisionState::Postponed,
        TallyVerdict::NoQuorum => DecisionState::NoQuorum,
        TallyVerdict::Narrowed => DecisionState::Narrowed,
        TallyVerdict::Stuck { .. } => DecisionState::Stuck,
    }
}

fn double_vote(reading: &Reading) -> Option<DoubleVote> {
    match reading.records.first() {
        Some((_, record)) => record.double_vote.clone(),
        None => reading.latest().and_then(|round| reading.double_vote_on(round.vote.id)).cloned(),
    }
}

fn double(product: &Product, reading: &Reading, setting: &Setting<'_>) -> DoubleVoteState {
    let holder = team::holder(product, setting.now);
    let moment = moment(product, reading, setting).filter(|_| !reading.is_closed());
    let refused = match (&moment, holder) {
        (None, _) => Some(if reading.is_closed() { VoteRefusal::Closed } else { VoteRefusal::NoRound }),
        (Some(moment), Some(holder)) => moment.check(holder).err(),
        (Some(_), None) => Some(VoteRefusal::NotThePrimus),
    };
    let own = moment
        .zip(holder)
        .and_then(|(moment, holder)| Some((moment, holder, moment.round.ballot_of(holder)?)));
    let may = own.filter(|_| refused.is_none());
    DoubleVoteState {
        holder,
        reveals: moment.is_some_and(|moment| moment.round.vote.voting.secret),
        weighted: may.and_then(|(moment, holder, own)| moment.round.weighted(holder, own)),
        refused,
    }
}

fn other((digest, record): &(String, DecisionRecord)) -> OtherRecord {
    OtherRecord { digest: digest.clone(), record: record.clone() }
}

fn subject(entry: &Entry) -> Subject {
    Subject { id: entry.id.0, title: title(entry) }
}
