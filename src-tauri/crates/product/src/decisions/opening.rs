//! Opening a vote: from the draft of a decision to a vote in which everything is fixed.

use super::reading::{Reading, decision_of};
use super::{OpenedVote, Rules, Scope, Subject, TallyVerdict, VoteOption, VoteRefusal, Voter, Voting};
use crate::{Entry, EntryId, Field, Kind, Product, Refusal, Setting, Thing, team, thing};
use chrono::NaiveDate;
use uuid::Uuid;

const QUESTION: Field = Field::word("question");
const ARTEFACT: Field = Field::word("artefact");
const TEXT: Field = Field::word("text");
const UNTIL: Field = Field::word("until");
const RULES: Field = Field::word("rules");
const NAME: Field = Field::word("name");
const DISCIPLINE: Field = Field::word("discipline");

/// The vote that would be opened on a decision now; who belongs to the team on this day may vote, unless the
/// decision names its voters.
///
/// # Errors
/// The refusal that says what is missing.
pub fn open_vote(
    product: &Product,
    decision: EntryId,
    today: NaiveDate,
    setting: &mut Setting<'_>,
) -> Result<OpenedVote, Refusal> {
    let entry = product
        .entries
        .present_of(Kind::Decision, decision)
        .ok_or(Refusal::NoSuchEntry { entry: decision })?;
    let reading = Reading::of(entry);
    if reading.is_closed() {
        return Err(VoteRefusal::Closed.into());
    }
    check_round(&reading)?;
    let vote = OpenedVote { id: (setting.new_id)(), ..draft(product, entry, &reading, today, setting) };
    check(&vote)?;
    Ok(vote)
}

/// What is missing before a vote can be opened; `None`: nothing.
pub(super) fn missing(
    product: &Product,
    entry: &Entry,
    reading: &Reading,
    today: NaiveDate,
    setting: &Setting<'_>,
) -> Option<VoteRefusal> {
    check_round(reading).and_then(|()| check(&draft(product, entry, reading, today, setting))).err()
}

/// The vote as the draft has it, without an id.
pub(super) fn draft(
    product: &Product,
    entry: &Entry,
    reading: &Reading,
    today: NaiveDate,
    setting: &Setting<'_>,
) -> OpenedVote {
    let rules = Rules::of(product);
    let scope = scope(entry);
    OpenedVote {
        id: Uuid::nil(),
        decision: entry.id,
        round: u32::try_from(reading.rounds.len()).unwrap_or(u32::MAX).saturating_add(1),
        question: entry.text(&QUESTION).trim().to_owned(),
        about: subjects(product, entry.about("about")),
        scope,
        options: options(product, entry.id),
        voting: voting(&rules, entry),
        voters: voters(product, entry, today),
        double_vote: rules.double_vote.contains(&scope),
        second_round: rules.second_round,
        primus: team::holder(product, setting.now),
        opened_at: setting.now,
        opened_by: setting.by.to_owned(),
    }
}

/// What a decision is about, as far as the double vote is concerned.
pub(super) fn scope(entry: &Entry) -> Scope {
    entry.word(&ARTEFACT).and_then(Scope::from_key).unwrap_or(Scope::Other)
}

/// The things with these ids that are there, as they are called.
pub(super) fn subjects<'a>(product: &Product, ids: impl Iterator<Item = &'a str>) -> Vec<Subject> {
    let title = |id| match thing(product, id)? {
        Thing::Card { title, .. } | Thing::Entry { title, .. } => Some(title),
    };
    let subject = |id: Uuid| Some(Subject { id, title: title(id)? });
    ids.filter_map(|id| id.parse().ok()).filter_map(subject).collect()
}

/// The options of a decision that say something, in order.
fn options(product: &Product, decision: EntryId) -> Vec<VoteOption> {
    let of_it = |choice: &&Entry| decision_of(choice) == Some(decision);
    let option = |choice: &Entry| VoteOption {
        id: choice.id,
        text: choice.text(&TEXT).trim().to_owned(),
        until: choice.day(&UNTIL),
        rules: choice.word(&RULES).and_then(|rules| serde_json::from_str(rules).ok()),
    };
    let options = product.entries.of(Kind::Choice).filter(of_it).map(option);
    options.filter(|option| !option.text.is_empty() || option.until.is_some()).collect()
}

fn voting(rules: &Rules, entry: &Entry) -> Voting {
    rules.voting.clone().overridden(entry)
}

/// The members the decision names, or all who belong to the team on this day.
fn voters(product: &Product, entry: &Entry, today: NaiveDate) -> Vec<Voter> {
    let named: Vec<&str> = entry.about("voters").collect();
    let may = |member: &&Entry| named.is_empty() || named.contains(&member.id.to_string().as_str());
    let here = |member: &&Entry| team::is_in_team(member, today);
    let voter = |member: &Entry| Voter {
        member: member.id,
        name: member.text(&NAME).to_owned(),
        discipline: member.word(&DISCIPLINE).unwrap_or("other").to_owned(),
    };
    product.entries.of(Kind::Member).filter(here).filter(may).map(voter).collect()
}

fn check_round(reading: &Reading) -> Result<(), VoteRefusal> {
    let Some(round) = reading.latest() else { return Ok(()) };
    let doubled = reading.double_vote_on(round.vote.id).map(|double| &double.weighted);
    match doubled.unwrap_or(&round.tally).verdict {
        TallyVerdict::Decided { .. } => Err(VoteRefusal::AlreadyDecided),
        _ => Ok(()),
    }
}

fn check(vote: &OpenedVote) -> Result<(), VoteRefusal> {
    let (needed, voters) = (vote.quorum_needed(), vote.voters.len());
    if vote.question.is_empty() {
        Err(VoteRefusal::NoQuestion)
    } else if vote.options.len() < 2 {
        Err(VoteRefusal::TooFewOptions)
    } else if voters == 0 {
        Err(VoteRefusal::NoVoters)
    } else if needed > voters {
        Err(VoteRefusal::QuorumTooHigh { needed, voters })
    } else {
        Ok(())
    }
}
