//! Ballots: what one voter says, and whether it fits the vote.

use super::{Method, OpenedVote, VoteRefusal};
use crate::EntryId;
use crate::check::is_text;
use crate::limits::TEXT_CHARS;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Fingers on a hand.
pub const FINGERS: u32 = 5;

/// What one voter says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "ballot", rename_all = "snake_case")]
pub enum Ballot {
    /// Takes part, and casts no vote.
    Abstain,
    /// This option.
    Option {
        /// Which.
        option: EntryId,
    },
    /// Agrees with the first option.
    Consent,
    /// Agrees, with a concern that goes on record.
    Concern {
        /// Which.
        text: String,
    },
    /// Objects to the first option.
    Objection {
        /// Why.
        reason: String,
    },
    /// Shows fingers for the first option.
    Fist {
        /// None to five.
        fingers: u32,
    },
    /// Dots over the options.
    Dots {
        /// Where they lie.
        on: Vec<DotsOn>,
    },
    /// The options in order, best first; what is on one level is equally good, what is left out comes last.
    Ranked {
        /// Level by level.
        levels: Vec<Vec<EntryId>>,
    },
}

/// Dots on one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct DotsOn {
    /// Which.
    pub option: EntryId,
    /// How many.
    pub dots: u32,
}

/// A ballot that was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct CastBallot {
    /// Whose it is.
    pub member: EntryId,
    /// What it says.
    pub ballot: Ballot,
    /// Who entered it for them, by name.
    pub proxy: Option<String>,
}

/// All ballots of a vote: one for each member, the last that was handed in.
pub type Ballots = BTreeMap<EntryId, CastBallot>;

impl CastBallot {
    /// Whether the vote takes it: from a voter, fit for the method, and with the name of whoever enters it for them.
    ///
    /// # Errors
    /// The refusal that says what is wrong with it.
    pub fn check(&self, vote: &OpenedVote) -> Result<(), VoteRefusal> {
        vote.voter(self.member).ok_or(VoteRefusal::NotAVoter)?;
        if self.proxy.as_deref().is_some_and(|name| name.trim().is_empty()) {
            return Err(VoteRefusal::ProxyUnnamed);
        }
        self.ballot.check(vote)
    }
}

impl Ballot {
    /// Whether it fits the vote.
    ///
    /// # Errors
    /// The refusal that says what does not fit.
    pub fn check(&self, vote: &OpenedVote) -> Result<(), VoteRefusal> {
        let method = vote.voting.method;
        let unfit = Err(VoteRefusal::BallotUnfit { method });
        match (self, method) {
            (Self::Abstain, _) | (Self::Consent, Method::Consent) => Ok(()),
            (Self::Option { option }, Method::Majority | Method::TwoThirds) => known(vote, [option]),
            (Self::Concern { text } | Self::Objection { reason: text }, Method::Consent) => said(text),
            (Self::Fist { fingers }, Method::Fist) if *fingers <= FINGERS => Ok(()),
            (Self::Dots { on }, Method::Dots) => dots(vote, on),
            (Self::Ranked { levels }, Method::Ranked) => {
                known(vote, levels.iter().flatten())?;
                if levels.iter().flatten().next().is_some() { Ok(()) } else { unfit }
            }
            _ => unfit,
        }
    }
}

/// Each of these is an option, and none is named twice.
fn known<'a>(vote: &OpenedVote, options: impl IntoIterator<Item = &'a EntryId>) -> Result<(), VoteRefusal> {
    let mut named = BTreeSet::new();
    for option in options {
        if vote.option(*option).is_none() || !named.insert(option) {
            return Err(VoteRefusal::NoSuchOption);
        }
    }
    Ok(())
}

fn said(text: &str) -> Result<(), VoteRefusal> {
    let chars = text.chars().count();
    if text.trim().is_empty() {
        Err(VoteRefusal::NoReason)
    } else if chars > TEXT_CHARS || !is_text(text) {
        Err(VoteRefusal::ReasonUnfit { chars, limit: TEXT_CHARS })
    } else {
        Ok(())
    }
}

fn dots(vote: &OpenedVote, on: &[DotsOn]) -> Result<(), VoteRefusal> {
    known(vote, on.iter().map(|dots| &dots.option))?;
    let placed: u64 = on.iter().map(|on| u64::from(on.dots)).sum();
    let stacked = on.iter().any(|on| on.dots > 1);
    if placed > u64::from(vote.voting.dots) {
        Err(VoteRefusal::TooManyDots { dots: vote.voting.dots })
    } else if stacked && !vote.voting.stack {
        Err(VoteRefusal::DotsStacked)
    } else if placed == 0 {
        Err(VoteRefusal::BallotUnfit { method: Method::Dots })
    } else {
        Ok(())
    }
}
