//! Rounds: what was counted, kept for ever in the decision as `round/<digest>`, and the double vote on one.
//!
//! An open round keeps the ballots with their names. A secret one keeps them sorted by what they say; only who
//! took part is named.
//!
//! - D13 What a secret round keeps is the same, whoever said what.

use super::tally::count;
use super::{Ballot, Ballots, CastBallot, OpenedVote, Tally, tally};
use crate::EntryId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A round that was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Round {
    /// The vote as it was opened.
    pub vote: OpenedVote,
    /// Who took part.
    pub took_part: Vec<TookPart>,
    /// What was said.
    pub ballots: RoundBallots,
    /// What was counted.
    pub tally: Tally,
    /// When the ballots were revealed.
    pub revealed_at: DateTime<Utc>,
    /// By whom, by name.
    pub revealed_by: String,
}

/// Somebody who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct TookPart {
    /// Which member.
    pub member: EntryId,
    /// Their name.
    pub name: String,
    /// Who entered the ballot for them, by name.
    pub proxy: Option<String>,
}

/// The ballots of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "ballots", rename_all = "snake_case")]
pub enum RoundBallots {
    /// With names.
    Open {
        /// In the order of the voters.
        cast: Vec<CastBallot>,
    },
    /// Without.
    Secret {
        /// Sorted by what they say.
        cast: Vec<Ballot>,
    },
}

/// The double vote on a stuck round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DoubleVote {
    /// Of which vote.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub vote: Uuid,
    /// The primus.
    pub member: EntryId,
    /// Their name.
    pub name: String,
    /// Their own ballot, which counts twice.
    pub ballot: Ballot,
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What was counted with it. The plain tally stands in the round.
    pub weighted: Tally,
}

/// What lies in a field `round/…`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "page", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)] // read one by one
pub(super) enum Page {
    /// A round that was counted.
    Round(Round),
    /// The double vote on one.
    DoubleVote(DoubleVote),
}

impl Round {
    /// Counts the ballots of a vote.
    #[must_use]
    pub fn count(vote: OpenedVote, ballots: &Ballots, revealed_at: DateTime<Utc>, revealed_by: &str) -> Self {
        let tally = tally(&vote, ballots);
        let cast: Vec<&CastBallot> =
            vote.voters.iter().filter_map(|voter| ballots.get(&voter.member)).collect();
        let name = |member| vote.voter(member).map_or_else(String::new, |voter| voter.name.clone());
        let took_part = |cast: &&CastBallot| TookPart {
            member: cast.member,
            name: name(cast.member),
            proxy: cast.proxy.clone(),
        };
        Self {
            took_part: cast.iter().map(took_part).collect(),
            ballots: RoundBallots::of(&cast, vote.voting.secret),
            tally,
            revealed_at,
            revealed_by: revealed_by.to_owned(),
            vote,
        }
    }

    /// The ballot of a member, where ballots have names.
    #[must_use]
    pub fn ballot_of(&self, member: EntryId) -> Option<&Ballot> {
        match &self.ballots {
            RoundBallots::Open { cast } => {
                cast.iter().find(|cast| cast.member == member).map(|cast| &cast.ballot)
            }
            RoundBallots::Secret { .. } => None,
        }
    }

    /// Whether this member took part.
    #[must_use]
    pub fn has(&self, member: EntryId) -> bool {
        self.took_part.iter().any(|part| part.member == member)
    }

    /// The tally with one ballot counted twice; `None`: there is no such ballot in this round.
    #[must_use]
    pub fn weighted(&self, member: EntryId, own: &Ballot) -> Option<Tally> {
        let all = self.cast();
        let at = match &self.ballots {
            RoundBallots::Open { cast } => {
                cast.iter().position(|cast| cast.member == member && cast.ballot == *own)
            }
            RoundBallots::Secret { cast } => cast.iter().position(|ballot| ballot == own),
        }?;
        let weight = |place| if place == at { 2 } else { 1 };
        Some(count(&self.vote, all.into_iter().enumerate().map(|(place, ballot)| (ballot, weight(place)))))
    }

    /// Whether the tally is what the ballots make it.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let cast = self.cast();
        cast.len() == self.took_part.len()
            && count(&self.vote, cast.into_iter().map(|ballot| (ballot, 1))) == self.tally
    }

    fn cast(&self) -> Vec<&Ballot> {
        match &self.ballots {
            RoundBallots::Open { cast } => cast.iter().map(|cast| &cast.ballot).collect(),
            RoundBallots::Secret { cast } => cast.iter().collect(),
        }
    }
}

impl RoundBallots {
    fn of(cast: &[&CastBallot], secret: bool) -> Self {
        if !secret {
            return Self::Open { cast: cast.iter().map(|cast| (*cast).clone()).collect() };
        }
        let mut ballots: Vec<Ballot> = cast.iter().map(|cast| cast.ballot.clone()).collect();
        ballots.sort();
        Self::Secret { cast: ballots }
    }
}

#[cfg(test)]
mod tests;
