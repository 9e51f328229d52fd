//! A vote as it was opened: everything that decides how it is counted, fixed before the first ballot.
//!
//! Nothing is looked up later: weights, rules and voters are those of the moment it was opened.

use super::Rules;
use super::word::word;
use crate::EntryId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

word! {
    /// How ballots become a result.
    Method {
        /// One option each; more than half.
        Majority = "majority",
        /// One option each; at least two thirds.
        TwoThirds = "two_thirds",
        /// The first option stands unless somebody objects.
        Consent = "consent",
        /// The first option stands when no hand shows fewer fingers than the floor.
        Fist = "fist",
        /// Dots over the options; it ranks, it does not decide.
        Dots = "dots",
        /// Options in order; the Schulze winner.
        Ranked = "ranked",
    }
}

word! {
    /// Of what a majority is taken.
    Base {
        /// The votes cast; an abstention is none.
        Cast = "cast",
        /// Those who took part, abstentions included.
        Present = "present",
        /// All who may vote.
        All = "all",
    }
}

word! {
    /// What a decision is about, as far as the double vote is concerned.
    Scope {
        /// The vision.
        Vision = "vision",
        /// The roadmap.
        Roadmap = "roadmap",
        /// The backlog.
        Backlog = "backlog",
        /// Anything else: there is no double vote.
        Other = "other",
    }
}

/// How many of those who may vote must take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "quorum", rename_all = "snake_case")]
pub enum Quorum {
    /// So many.
    Count {
        /// How many.
        voters: u32,
    },
    /// Such a share, rounded up.
    Share {
        /// Per cent.
        percent: u32,
    },
}

impl Quorum {
    /// How many must take part of so many who may vote; at least one.
    #[must_use]
    pub fn needed(self, voters: usize) -> usize {
        match self {
            Self::Count { voters } => voters as usize,
            Self::Share { percent } => (voters * percent as usize).div_ceil(100),
        }
        .max(1)
    }
}

/// How one vote is held and counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Voting {
    /// How ballots become a result.
    pub method: Method,
    /// Of what a majority is taken.
    pub base: Base,
    /// How many must take part.
    pub quorum: Quorum,
    /// Nobody sees who voted what, also not after the reveal.
    pub secret: bool,
    /// The fewest fingers that are no veto.
    pub floor: u32,
    /// Dots each has.
    pub dots: u32,
    /// Whether several dots of one may lie on one option.
    pub stack: bool,
}

/// Somebody who may vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Voter {
    /// Which member.
    pub member: EntryId,
    /// Their name.
    pub name: String,
    /// Their discipline.
    pub discipline: String,
}

/// Something that can be voted for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct VoteOption {
    /// Which choice of the decision.
    pub id: EntryId,
    /// What it says.
    pub text: String,
    /// Do nothing and observe, until this day.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub until: Option<NaiveDate>,
    /// The rules of deciding that come into force with it.
    pub rules: Option<Rules>,
}

/// Something the decision is about, as it was called then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Subject {
    /// Which card or entry.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub id: Uuid,
    /// What it was called.
    pub title: String,
}

/// A vote that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct OpenedVote {
    /// Its id.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub id: Uuid,
    /// The decision it is for.
    pub decision: EntryId,
    /// Which round it is, from 1.
    pub round: u32,
    /// The question.
    pub question: String,
    /// What it is about.
    pub about: Vec<Subject>,
    /// The artefact it is about.
    pub scope: Scope,
    /// The options, in order.
    pub options: Vec<VoteOption>,
    /// How it is held and counted.
    pub voting: Voting,
    /// Who may vote.
    pub voters: Vec<Voter>,
    /// Whether the rules allow the double vote on this.
    pub double_vote: bool,
    /// Whether the double vote needs a second round.
    pub second_round: bool,
    /// Who was primus when it was opened.
    pub primus: Option<EntryId>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By whom, by name.
    pub opened_by: String,
}

impl OpenedVote {
    /// Somebody who may vote, by their id.
    #[must_use]
    pub fn voter(&self, member: EntryId) -> Option<&Voter> {
        self.voters.iter().find(|voter| voter.member == member)
    }

    /// An option by its id.
    #[must_use]
    pub fn option(&self, id: EntryId) -> Option<&VoteOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// How many must take part.
    #[must_use]
    pub fn quorum_needed(&self) -> usize {
        self.voting.quorum.needed(self.voters.len())
    }
}
