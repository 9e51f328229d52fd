//! From ballots to the record: the rounds that were counted, the double vote, the conclusion.
//!
//! What is written here is written for ever; nothing of it can be taken back.

use super::opening::{scope, subjects};
use super::reading::{RECORD, ROUND, Reading, for_ever};
use super::round::Page;
use super::{
    Ballot, Ballots, DecisionRecord, DoubleVote, Moment, OpenedVote, RECORD_VERSION, Round, TallyVerdict,
    VoteRefusal,
};
use crate::limits::WORD_BYTES;
use crate::{
    Decision, Edit, Entry, EntryId, Field, Kind, Product, Refusal, Setting, Value, What, team, title,
};
use chrono::NaiveDate;

const CONTEXT: Field = Field::word("context");
const REVIEW_ON: Field = Field::word("review_on");

/// Counts the ballots of a vote and keeps the round. A vote that was counted already is not counted again.
///
/// # Errors
/// When the decision is closed or gone.
pub fn count_round(
    product: &Product,
    vote: &OpenedVote,
    ballots: &Ballots,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    let (entry, reading) = open(product, vote.decision)?;
    let round = Round::count(vote.clone(), ballots, setting.now, setting.by);
    let what = What::RoundCounted {
        entry: entry.id,
        title: title(entry),
        round: vote.round,
        verdict: word_of(&round.tally.verdict).to_owned(),
        option: decided(&round).and_then(|id| text_of(vote, id)),
    };
    if reading.rounds.iter().any(|round| round.vote.id == vote.id) {
        return Ok(Decision { edits: vec![], what });
    }
    Ok(Decision { edits: vec![keep(entry.id, ROUND, &Page::Round(round))?], what })
}

/// Uses the double vote on the latest round. `sealed` is the primus's ballot of a secret round.
///
/// # Errors
/// When the rules do not allow it, see [`Moment::check`].
pub fn double_vote(
    product: &Product,
    decision: EntryId,
    member: EntryId,
    sealed: Option<&Ballot>,
    reason: &str,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    let (entry, reading) = open(product, decision)?;
    let moment = moment(product, &reading, setting).ok_or(VoteRefusal::NoRound)?;
    moment.check(member)?;
    let own = moment.round.ballot_of(member).or(sealed).ok_or(VoteRefusal::KeyLost)?;
    let weighted = moment.cast(member, own, reason)?;
    let vote = &moment.round.vote;
    let name = vote.voter(member).map_or_else(String::new, |voter| voter.name.clone());
    let what = What::DoubleVoted {
        entry: entry.id,
        title: title(entry),
        member: name.clone(),
        verdict: word_of(&weighted.verdict).to_owned(),
        option: option_of(&weighted.verdict).and_then(|id| text_of(vote, id)),
    };
    let double = DoubleVote {
        vote: vote.id,
        member,
        name,
        ballot: own.clone(),
        reason: reason.trim().to_owned(),
        at: setting.now,
        weighted,
    };
    Ok(Decision { edits: vec![keep(entry.id, ROUND, &Page::DoubleVote(double))?], what })
}

/// How the double vote stands with a decision now; `None`: there is no round.
pub(super) fn moment<'a>(
    product: &Product,
    reading: &'a Reading,
    setting: &Setting<'_>,
) -> Option<Moment<'a>> {
    let (round, earlier) = reading.rounds.split_last()?;
    let used = reading.double_vote_on(round.vote.id).is_some();
    Some(Moment { round, earlier, used, holder: team::holder(product, setting.now) })
}

/// What was said when a decision was concluded.
pub(crate) struct Conclusion<'a> {
    pub(crate) reason: &'a str,
    pub(crate) dissent: &'a str,
    pub(crate) review_on: Option<NaiveDate>,
}

/// Closes a decision with what its latest round decided. Rules that the chosen option brings come into
/// force with it.
pub(crate) fn conclude(
    product: &Product,
    decision: EntryId,
    said: &Conclusion<'_>,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    let (entry, reading) = open(product, decision)?;
    let record = record(product, entry, &reading, said, setting)?;
    let outcome = record.chosen().map_or_else(String::new, |option| option.text.clone());
    let what = What::Concluded { entry: entry.id, title: title(entry), outcome };
    let rules = record.chosen().and_then(|option| option.rules.as_ref());
    let in_force = rules.map_or_else(Vec::new, |rules| rules.edits(product, setting));
    let mut edits = vec![keep(entry.id, RECORD, &record)?];
    edits.extend(in_force);
    Ok(Decision { edits, what })
}

fn record(
    product: &Product,
    entry: &Entry,
    reading: &Reading,
    said: &Conclusion<'_>,
    setting: &Setting<'_>,
) -> Result<DecisionRecord, VoteRefusal> {
    let round = reading.latest().ok_or(VoteRefusal::NoRound)?;
    let double_vote = reading.double_vote_on(round.vote.id).cloned();
    let verdict = double_vote.as_ref().map_or(&round.tally.verdict, |double| &double.weighted.verdict);
    let outcome = match verdict {
        TallyVerdict::Decided { option } => *option,
        TallyVerdict::NoQuorum => return Err(VoteRefusal::NoQuorum),
        TallyVerdict::Narrowed => return Err(VoteRefusal::OnlyNarrowed),
        TallyVerdict::Stuck { .. } => return Err(VoteRefusal::NothingDecided),
    };
    check_said(said)?;
    Ok(DecisionRecord {
        version: RECORD_VERSION,
        decision: entry.id,
        question: round.vote.question.clone(),
        context: entry.text(&CONTEXT).trim().to_owned(),
        about: subjects(product, entry.about("about")),
        scope: scope(entry),
        options: round.vote.options.clone(),
        outcome,
        double_vote,
        reason: said.reason.trim().to_owned(),
        dissent: said.dissent.trim().to_owned(),
        review_on: said.review_on.or_else(|| entry.day(&REVIEW_ON)),
        supersedes: subjects(product, entry.about("supersedes")),
        closed_at: setting.now,
        closed_by: setting.by.to_owned(),
        rounds: reading.rounds.clone(),
    })
}

fn check_said(said: &Conclusion<'_>) -> Result<(), VoteRefusal> {
    let limit = crate::limits::TEXT_CHARS;
    if said.reason.trim().is_empty() {
        return Err(VoteRefusal::NoReason);
    }
    for text in [said.reason, said.dissent] {
        let chars = text.chars().count();
        if chars > limit || !crate::check::is_text(text) {
            return Err(VoteRefusal::ReasonUnfit { chars, limit });
        }
    }
    Ok(())
}

fn open(product: &Product, decision: EntryId) -> Result<(&Entry, Reading), Refusal> {
    let entry = product
        .entries
        .present_of(Kind::Decision, decision)
        .ok_or(Refusal::NoSuchEntry { entry: decision })?;
    let reading = Reading::of(entry);
    if reading.is_closed() { Err(VoteRefusal::Closed.into()) } else { Ok((entry, reading)) }
}

fn keep(entry: EntryId, word: &'static str, kept: &impl serde::Serialize) -> Result<Edit, VoteRefusal> {
    let (field, value) = for_ever(word, kept).ok_or(VoteRefusal::RecordTooLong)?;
    match &value {
        Value::Word(text) if text.len() > WORD_BYTES => Err(VoteRefusal::RecordTooLong),
        _ => Ok(Edit::SetField { entry, field, value: Some(value) }),
    }
}

fn decided(round: &Round) -> Option<EntryId> {
    option_of(&round.tally.verdict)
}

fn option_of(verdict: &TallyVerdict) -> Option<EntryId> {
    match verdict {
        TallyVerdict::Decided { option } => Some(*option),
        _ => None,
    }
}

fn text_of(vote: &OpenedVote, option: EntryId) -> Option<String> {
    vote.option(option).map(|option| option.text.clone())
}

fn word_of(verdict: &TallyVerdict) -> &'static str {
    match verdict {
        TallyVerdict::NoQuorum => "no_quorum",
        TallyVerdict::Decided { .. } => "decided",
        TallyVerdict::Narrowed => "narrowed",
        TallyVerdict::Stuck { .. } => "stuck",
    }
}

#[cfg(test)]
mod tests;
