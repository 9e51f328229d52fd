//! The double vote: what the primus may do when a question is stuck, and only then.
//!
//! - D9 A double vote changes a result only from stuck.
//! - D10 There is no double vote without quorum, out of scope, by anyone but the holder of the role at that
//!   moment, twice, with consent or fist of five, or without a reason.
//! - D11 There is none in the first round, unless the rules waive the second.
//! - D12 It counts the primus's own ballot of that round twice, and nobody as two people.

use super::{Ballot, Method, Round, Tally, TallyVerdict, VoteRefusal};
use crate::EntryId;

/// The circumstances of a double vote.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// The round it is about.
    pub round: &'a Round,
    /// The rounds before.
    pub earlier: &'a [Round],
    /// Whether it was used on this round already.
    pub used: bool,
    /// Who holds the role of the primus now.
    pub holder: Option<EntryId>,
}

impl Moment<'_> {
    /// Whether this member may use the double vote now.
    ///
    /// # Errors
    /// The refusal that says why not.
    pub fn check(&self, member: EntryId) -> Result<(), VoteRefusal> {
        let vote = &self.round.vote;
        if matches!(vote.voting.method, Method::Consent | Method::Fist) {
            return Err(VoteRefusal::MethodForbids { method: vote.voting.method });
        }
        match self.round.tally.verdict {
            TallyVerdict::NoQuorum => return Err(VoteRefusal::NoQuorum),
            TallyVerdict::Stuck { .. } => {}
            TallyVerdict::Decided { .. } | TallyVerdict::Narrowed => return Err(VoteRefusal::NotStuck),
        }
        if self.used {
            return Err(VoteRefusal::AlreadyDoubled);
        }
        if !vote.double_vote {
            return Err(VoteRefusal::OutOfScope { scope: vote.scope });
        }
        let was_stuck = |round: &Round| matches!(round.tally.verdict, TallyVerdict::Stuck { .. });
        if vote.second_round && !self.earlier.iter().any(was_stuck) {
            return Err(VoteRefusal::SecondRoundNeeded);
        }
        if self.holder != Some(member) {
            return Err(VoteRefusal::NotThePrimus);
        }
        if self.round.has(member) { Ok(()) } else { Err(VoteRefusal::NoOwnVote) }
    }

    /// The tally with the member's own ballot counted twice.
    ///
    /// # Errors
    /// As [`Moment::check`]; and when the reason is missing, or no vote was cast.
    pub fn cast(&self, member: EntryId, own: &Ballot, reason: &str) -> Result<Tally, VoteRefusal> {
        self.check(member)?;
        if *own == Ballot::Abstain {
            return Err(VoteRefusal::NoOwnVote);
        }
        if reason.trim().is_empty() {
            return Err(VoteRefusal::NoReason);
        }
        self.round.weighted(member, own).ok_or(VoteRefusal::NoOwnVote)
    }
}

#[cfg(test)]
mod tests;
