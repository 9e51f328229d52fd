//! The record of a decision: closed once, kept for ever as `record/<digest>`.

use super::{DoubleVote, Round, Scope, Subject, VoteOption};
use crate::EntryId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The version of the record's form.
pub const RECORD_VERSION: u32 = 1;

/// A decision that was concluded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DecisionRecord {
    /// The version of this form.
    pub version: u32,
    /// Which decision.
    pub decision: EntryId,
    /// The question.
    pub question: String,
    /// Why it was asked.
    pub context: String,
    /// What it is about.
    pub about: Vec<Subject>,
    /// The artefact it is about.
    pub scope: Scope,
    /// The options of the round that decided.
    pub options: Vec<VoteOption>,
    /// All rounds, in order; the last one decided.
    pub rounds: Vec<Round>,
    /// The double vote on the last round.
    pub double_vote: Option<DoubleVote>,
    /// The option that was decided.
    pub outcome: EntryId,
    /// Why.
    pub reason: String,
    /// Who disagrees, and why.
    pub dissent: String,
    /// When it is looked at again.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub review_on: Option<NaiveDate>,
    /// The decisions it takes the place of.
    pub supersedes: Vec<Subject>,
    /// When it was closed.
    pub closed_at: DateTime<Utc>,
    /// By whom, by name.
    pub closed_by: String,
}

impl DecisionRecord {
    /// The option that was decided.
    #[must_use]
    pub fn chosen(&self) -> Option<&VoteOption> {
        self.options.iter().find(|option| option.id == self.outcome)
    }

    /// The round that decided.
    #[must_use]
    pub fn deciding_round(&self) -> Option<&Round> {
        self.rounds.last()
    }
}
