//! Tallies: from ballots to a result. Pure; knows no time, no names and nobody's role.
//!
//! - D1 The order of ballots never matters.
//! - D2 Nobody counts twice, and only those count who may vote.
//! - D3 An abstention takes part and is no vote cast.
//! - D4 Without quorum nothing is decided, and nothing is stuck.
//! - D5 A majority is more than half of the base, two thirds are at least two thirds of it.
//! - D6 Consent stands when nobody objects; a fist of five when nobody is below the floor.
//! - D7 Dots rank the options and never decide.
//! - D8 Ranked ballots are decided by the Schulze winner; several winners are a tie.

use super::{Ballot, Ballots, Base, FINGERS, Method, OpenedVote, schulze};
use crate::EntryId;
use serde::{Deserialize, Serialize};

/// What was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Tally {
    /// How many may vote.
    pub voters: u32,
    /// How many took part, abstentions included.
    pub took_part: u32,
    /// How many had to.
    pub quorum: u32,
    /// How many abstained.
    pub abstentions: u32,
    /// Votes cast, as they weigh.
    pub votes_cast: u32,
    /// Votes an option needs, where there is a bar.
    pub needed: Option<u32>,
    /// What each option got, in the order of the options: votes, or dots; for ranked ballots how many named
    /// it first (alone or among others).
    pub counts: Vec<OptionCount>,
    /// For consent.
    pub consent: Option<ConsentCount>,
    /// For fist of five: how many showed no finger, one, … five.
    pub fingers: Option<[u32; 6]>,
    /// The options from best to worst; those on one level are equal.
    pub ranking: Vec<Vec<EntryId>>,
    /// For ranked ballots: how many prefer the option of the row to that of the column.
    pub pairwise: Option<Vec<Vec<u32>>>,
    /// What follows.
    pub verdict: TallyVerdict,
}

/// What an option got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct OptionCount {
    /// Which.
    pub option: EntryId,
    /// Votes or dots.
    pub count: u32,
}

/// What was said to a proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct ConsentCount {
    /// Agree.
    pub consents: u32,
    /// Agree, with a concern.
    pub concerns: u32,
    /// Object.
    pub objections: u32,
}

/// What follows from a tally.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum TallyVerdict {
    /// Too few took part: not yet decided.
    NoQuorum,
    /// An option is decided.
    Decided {
        /// Which.
        option: EntryId,
    },
    /// The options are ranked; that decides nothing by itself.
    Narrowed,
    /// Quorum, and no option decided.
    Stuck {
        /// Why.
        why: Stuck,
    },
}

/// Why a vote is stuck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "stuck", rename_all = "snake_case")]
pub enum Stuck {
    /// Several are equally far ahead.
    Tie {
        /// Which, in the order of the options.
        options: Vec<EntryId>,
    },
    /// No option has the votes it needs.
    NobodyOverTheBar,
    /// Somebody objects.
    Objections {
        /// How many.
        count: u32,
    },
    /// Somebody is below the floor.
    BelowTheFloor {
        /// How many.
        count: u32,
    },
}

/// Counts the ballots of a vote, one for each member who may vote.
#[must_use]
pub fn tally(vote: &OpenedVote, ballots: &Ballots) -> Tally {
    count(vote, valid(vote, ballots).map(|cast| (&cast.ballot, 1)))
}

/// Counts them with one member's ballot twice.
#[must_use]
pub fn weighted_tally(vote: &OpenedVote, ballots: &Ballots, twice: EntryId) -> Tally {
    let weight = |member| if member == twice { 2 } else { 1 };
    count(vote, valid(vote, ballots).map(|cast| (&cast.ballot, weight(cast.member))))
}

/// Counts ballots of different voters, each with its weight. What does not fit the vote counts as an
/// abstention.
pub(super) fn count<'a>(vote: &OpenedVote, ballots: impl IntoIterator<Item = (&'a Ballot, u32)>) -> Tally {
    let ballots: Vec<(&Ballot, u32)> = ballots.into_iter().collect();
    let cast: Vec<(&Ballot, u32)> =
        ballots.iter().copied().filter(|(ballot, _)| is_vote(ballot, vote)).collect();
    let (voters, took_part) = (vote.voters.len(), ballots.len());
    let votes_cast = cast.iter().map(|(_, weight)| weight).sum();
    let mut tally = Tally {
        voters: small(voters),
        took_part: small(took_part),
        quorum: small(vote.quorum_needed()),
        abstentions: small(took_part - cast.len()),
        votes_cast,
        needed: needed(vote, votes_cast, small(took_part)),
        counts: vec![],
        consent: None,
        fingers: None,
        ranking: vec![],
        pairwise: None,
        verdict: TallyVerdict::NoQuorum,
    };
    let verdict = match vote.voting.method {
        Method::Majority | Method::TwoThirds => over_the_bar(vote, &cast, &mut tally),
        Method::Consent => consent(vote, &cast, &mut tally),
        Method::Fist => fist(vote, &cast, &mut tally),
        Method::Dots => dots(vote, &cast, &mut tally),
        Method::Ranked => ranked(vote, &cast, &mut tally),
    };
    if tally.took_part >= tally.quorum {
        tally.verdict = verdict;
    }
    tally
}

fn valid<'a>(vote: &'a OpenedVote, ballots: &'a Ballots) -> impl Iterator<Item = &'a super::CastBallot> {
    vote.voters.iter().filter_map(|voter| ballots.get(&voter.member))
}

fn is_vote(ballot: &Ballot, vote: &OpenedVote) -> bool {
    *ballot != Ballot::Abstain && ballot.check(vote).is_ok()
}

/// The bar. The present and all members are people: they do not become more when a ballot counts twice.
fn needed(vote: &OpenedVote, votes_cast: u32, took_part: u32) -> Option<u32> {
    let base = match vote.voting.base {
        Base::Cast => votes_cast,
        Base::Present => took_part,
        Base::All => small(vote.voters.len()),
    };
    match vote.voting.method {
        Method::Majority => Some(base / 2 + 1),
        Method::TwoThirds => Some((base * 2).div_ceil(3).max(1)),
        _ => None,
    }
}

fn over_the_bar(vote: &OpenedVote, cast: &[(&Ballot, u32)], tally: &mut Tally) -> TallyVerdict {
    let votes = |id| {
        cast.iter()
            .filter(|(ballot, _)| **ballot == Ballot::Option { option: id })
            .map(|(_, weight)| weight)
            .sum()
    };
    tally.counts = counts(vote, votes);
    tally.ranking = by_count(&tally.counts);
    let needed = tally.needed.unwrap_or(u32::MAX);
    match tally.counts.iter().find(|counted| counted.count >= needed) {
        Some(decided) => TallyVerdict::Decided { option: decided.option },
        None => tie_or_bar(tally),
    }
}

fn tie_or_bar(tally: &Tally) -> TallyVerdict {
    let why = match tally.ranking.first() {
        Some(top) if top.len() > 1 && tally.votes_cast > 0 => Stuck::Tie { options: top.clone() },
        _ => Stuck::NobodyOverTheBar,
    };
    TallyVerdict::Stuck { why }
}

fn consent(vote: &OpenedVote, cast: &[(&Ballot, u32)], tally: &mut Tally) -> TallyVerdict {
    let mut said = ConsentCount::default();
    for (ballot, weight) in cast {
        match ballot {
            Ballot::Consent => said.consents += weight,
            Ballot::Concern { .. } => said.concerns += weight,
            _ => said.objections += weight,
        }
    }
    tally.consent = Some(said);
    if said.objections > 0 {
        return TallyVerdict::Stuck { why: Stuck::Objections { count: said.objections } };
    }
    the_proposal(vote, tally)
}

fn fist(vote: &OpenedVote, cast: &[(&Ballot, u32)], tally: &mut Tally) -> TallyVerdict {
    let mut hands = [0; FINGERS as usize + 1];
    for (ballot, weight) in cast {
        if let Ballot::Fist { fingers } = ballot {
            hands[(*fingers).min(FINGERS) as usize] += weight;
        }
    }
    tally.fingers = Some(hands);
    let count = hands.iter().take(vote.voting.floor.min(FINGERS) as usize).sum();
    if count > 0 {
        return TallyVerdict::Stuck { why: Stuck::BelowTheFloor { count } };
    }
    the_proposal(vote, tally)
}

/// The first option stands, if anybody said so.
fn the_proposal(vote: &OpenedVote, tally: &Tally) -> TallyVerdict {
    match vote.options.first() {
        Some(proposal) if tally.votes_cast > 0 => TallyVerdict::Decided { option: proposal.id },
        _ => TallyVerdict::Stuck { why: Stuck::NobodyOverTheBar },
    }
}

fn dots(vote: &OpenedVote, cast: &[(&Ballot, u32)], tally: &mut Tally) -> TallyVerdict {
    let on = |ballot: &Ballot, id| match ballot {
        Ballot::Dots { on } => on.iter().filter(|on| on.option == id).map(|on| on.dots).sum(),
        _ => 0,
    };
    tally.counts = counts(vote, |id| cast.iter().map(|(ballot, weight)| on(ballot, id) * weight).sum());
    tally.ranking = by_count(&tally.counts);
    TallyVerdict::Narrowed
}

fn ranked(vote: &OpenedVote, cast: &[(&Ballot, u32)], tally: &mut Tally) -> TallyVerdict {
    let ids: Vec<EntryId> = vote.options.iter().map(|option| option.id).collect();
    let levels = |ballot: &&Ballot| match ballot {
        Ballot::Ranked { levels } => schulze::ranks(&ids, levels),
        _ => vec![0; ids.len()],
    };
    let ballots: Vec<(Vec<usize>, u32)> =
        cast.iter().map(|(ballot, weight)| (levels(ballot), *weight)).collect();
    let firsts =
        |at: usize| ballots.iter().filter(|(ranks, _)| ranks[at] == 0).map(|(_, weight)| weight).sum();
    tally.counts =
        ids.iter().enumerate().map(|(at, id)| OptionCount { option: *id, count: firsts(at) }).collect();
    let pairwise = schulze::pairwise(ids.len(), &ballots);
    let ranking = schulze::ranking(&pairwise);
    tally.ranking = ranking.iter().map(|level| level.iter().map(|at| ids[*at]).collect()).collect();
    tally.pairwise = Some(pairwise);
    match tally.ranking.first().map(Vec::as_slice) {
        Some([winner]) if tally.votes_cast > 0 => TallyVerdict::Decided { option: *winner },
        _ => tie_or_bar(tally),
    }
}

fn counts(vote: &OpenedVote, count: impl Fn(EntryId) -> u32) -> Vec<OptionCount> {
    vote.options.iter().map(|option| OptionCount { option: option.id, count: count(option.id) }).collect()
}

/// From most to fewest; equal ones on one level, in the order of the options.
fn by_count(counts: &[OptionCount]) -> Vec<Vec<EntryId>> {
    let mut amounts: Vec<u32> = counts.iter().map(|counted| counted.count).collect();
    amounts.sort_unstable_by(|one, other| other.cmp(one));
    amounts.dedup();
    let level = |amount| {
        counts.iter().filter(|counted| counted.count == amount).map(|counted| counted.option).collect()
    };
    amounts.into_iter().map(level).collect()
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
