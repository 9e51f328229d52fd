//! What the rules of deciding refuse, and why.

use super::{Method, Scope};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why something about a decision is not done. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "vote_refusal", rename_all = "snake_case")]
pub enum VoteRefusal {
    /// The decision is closed; its record stands.
    Closed,
    /// There is no question yet.
    NoQuestion,
    /// Fewer than two options.
    TooFewOptions,
    /// Nobody may vote.
    NoVoters,
    /// More must take part than may vote.
    QuorumTooHigh {
        /// How many must.
        needed: usize,
        /// How many may.
        voters: usize,
    },
    /// A vote on it is under way already.
    UnderWay,
    /// The latest round has decided it: to conclude is what is left.
    AlreadyDecided,
    /// This member may not vote in this vote.
    NotAVoter,
    /// Somebody enters a ballot for a member, and nobody knows who.
    ProxyUnnamed,
    /// The ballot is none for this method.
    BallotUnfit {
        /// The method.
        method: Method,
    },
    /// The ballot names what is no option, or one twice.
    NoSuchOption,
    /// More dots than there are.
    TooManyDots {
        /// How many there are.
        dots: u32,
    },
    /// Several dots on one option, where each may have one.
    DotsStacked,
    /// It needs a reason in words.
    NoReason,
    /// The reason is too long, or no text.
    ReasonUnfit {
        /// Characters it has.
        chars: usize,
        /// Characters it may have.
        limit: usize,
    },
    /// There is no such vote under way on this machine.
    NoSuchVote,
    /// The ballots are open already.
    Revealed,
    /// The key to the ballots is not on this machine any more: they cannot be read.
    KeyLost,
    /// A sealed ballot was changed by another hand than this program's: the vote cannot be counted.
    BallotChanged {
        /// Whose it is.
        name: String,
    },
    /// No round was counted yet.
    NoRound,
    /// Too few took part: that is not stuck, it is not yet decided.
    NoQuorum,
    /// The latest round is not stuck.
    NotStuck,
    /// With this method nobody is outvoted.
    MethodForbids {
        /// The method.
        method: Method,
    },
    /// The rules allow no double vote on this.
    OutOfScope {
        /// On what.
        scope: Scope,
    },
    /// First it is discussed and voted on again.
    SecondRoundNeeded,
    /// The double vote was used already.
    AlreadyDoubled,
    /// Only who holds the role of the primus at this moment may.
    NotThePrimus,
    /// The primus cast no vote of their own in this round.
    NoOwnVote,
    /// Dots only narrow: vote again on what leads.
    OnlyNarrowed,
    /// Nothing is decided that could be concluded.
    NothingDecided,
    /// The record is too long to be kept.
    RecordTooLong,
    /// Votes have been counted under these rules: only a decision changes them.
    RulesNeedADecision,
    /// A wider double vote takes a decision.
    WideningNeedsADecision,
    /// These rules do not make sense.
    RulesUnfit,
    /// A day that is to come is over already.
    DayPassed {
        /// Which day.
        #[cfg_attr(feature = "protocol", ts(type = "string"))]
        day: NaiveDate,
    },
}

impl VoteRefusal {
    /// The name on the wire, for a sentence.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::NoQuestion => "no_question",
            Self::TooFewOptions => "too_few_options",
            Self::NoVoters => "no_voters",
            Self::QuorumTooHigh { .. } => "quorum_too_high",
            Self::UnderWay => "under_way",
            Self::AlreadyDecided => "already_decided",
            Self::NotAVoter => "not_a_voter",
            Self::ProxyUnnamed => "proxy_unnamed",
            Self::BallotUnfit { .. } => "ballot_unfit",
            Self::NoSuchOption => "no_such_option",
            Self::TooManyDots { .. } => "too_many_dots",
            Self::DotsStacked => "dots_stacked",
            Self::NoReason => "no_reason",
            Self::ReasonUnfit { .. } => "reason_unfit",
            Self::NoSuchVote => "no_such_vote",
            Self::Revealed => "revealed",
            Self::KeyLost => "key_lost",
            Self::BallotChanged { .. } => "ballot_changed",
            Self::NoRound => "no_round",
            Self::NoQuorum => "no_quorum",
            Self::NotStuck => "not_stuck",
            Self::MethodForbids { .. } => "method_forbids",
            Self::OutOfScope { .. } => "out_of_scope",
            Self::SecondRoundNeeded => "second_round_needed",
            Self::AlreadyDoubled => "already_doubled",
            Self::NotThePrimus => "not_the_primus",
            Self::NoOwnVote => "no_own_vote",
            Self::OnlyNarrowed => "only_narrowed",
            Self::NothingDecided => "nothing_decided",
            Self::RecordTooLong => "record_too_long",
            Self::RulesNeedADecision => "rules_need_a_decision",
            Self::WideningNeedsADecision => "widening_needs_a_decision",
            Self::RulesUnfit => "rules_unfit",
            Self::DayPassed { .. } => "day_passed",
        }
    }
}
