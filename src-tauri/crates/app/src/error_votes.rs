//! How refusals of the rules of deciding are told.

use crate::error::Gaps;
use chrono::Datelike as _;
use product::decisions::{Method, VoteRefusal};
use words::Words;

/// The code of a refusal: `vote_` and its name on the wire.
pub(crate) fn vote_code(refusal: &VoteRefusal, words: &Words) -> (&'static str, Gaps) {
    (code(refusal), gaps(refusal, words))
}

fn gaps(refusal: &VoteRefusal, words: &Words) -> Gaps {
    let method = |method: Method| vec![("method", words.say(&format!("method-{}", method.key())).into())];
    match refusal {
        VoteRefusal::QuorumTooHigh { needed, voters } => {
            vec![("needed", (*needed).into()), ("voters", (*voters).into())]
        }
        VoteRefusal::BallotUnfit { method: of } | VoteRefusal::MethodForbids { method: of } => method(*of),
        VoteRefusal::TooManyDots { dots } => vec![("dots", (*dots).into())],
        VoteRefusal::ReasonUnfit { chars, limit } => {
            vec![("chars", (*chars).into()), ("limit", (*limit).into())]
        }
        VoteRefusal::OutOfScope { scope } => {
            vec![("scope", words.say(&format!("scope-{}", scope.key())).into())]
        }
        VoteRefusal::BallotChanged { name } => vec![("name", name.clone().into())],
        VoteRefusal::DayPassed { day } => {
            vec![("day", words.day(day.year(), day.month(), day.day()).into())]
        }
        _ => vec![],
    }
}

const fn code(refusal: &VoteRefusal) -> &'static str {
    match refusal {
        VoteRefusal::Closed => "vote_closed",
        VoteRefusal::NoQuestion => "vote_no_question",
        VoteRefusal::TooFewOptions => "vote_too_few_options",
        VoteRefusal::NoVoters => "vote_no_voters",
        VoteRefusal::QuorumTooHigh { .. } => "vote_quorum_too_high",
        VoteRefusal::UnderWay => "vote_under_way",
        VoteRefusal::AlreadyDecided => "vote_already_decided",
        VoteRefusal::NotAVoter => "vote_not_a_voter",
        VoteRefusal::ProxyUnnamed => "vote_proxy_unnamed",
        VoteRefusal::BallotUnfit { .. } => "vote_ballot_unfit",
        VoteRefusal::NoSuchOption => "vote_no_such_option",
        VoteRefusal::TooManyDots { .. } => "vote_too_many_dots",
        VoteRefusal::DotsStacked => "vote_dots_stacked",
        VoteRefusal::NoReason => "vote_no_reason",
        VoteRefusal::ReasonUnfit { .. } => "vote_reason_unfit",
        VoteRefusal::NoSuchVote => "vote_no_such_vote",
        VoteRefusal::Revealed => "vote_revealed",
        VoteRefusal::KeyLost => "vote_key_lost",
        VoteRefusal::BallotChanged { .. } => "vote_ballot_changed",
        VoteRefusal::NoRound => "vote_no_round",
        VoteRefusal::NoQuorum => "vote_no_quorum",
        VoteRefusal::NotStuck => "vote_not_stuck",
        VoteRefusal::MethodForbids { .. } => "vote_method_forbids",
        VoteRefusal::OutOfScope { .. } => "vote_out_of_scope",
        VoteRefusal::SecondRoundNeeded => "vote_second_round_needed",
        VoteRefusal::AlreadyDoubled => "vote_already_doubled",
        VoteRefusal::NotThePrimus => "vote_not_the_primus",
        VoteRefusal::NoOwnVote => "vote_no_own_vote",
        VoteRefusal::OnlyNarrowed => "vote_only_narrowed",
        VoteRefusal::NothingDecided => "vote_nothing_decided",
        VoteRefusal::RecordTooLong => "vote_record_too_long",
        VoteRefusal::RulesNeedADecision => "vote_rules_need_a_decision",
        VoteRefusal::WideningNeedsADecision => "vote_widening_needs_a_decision",
        VoteRefusal::RulesUnfit => "vote_rules_unfit",
        VoteRefusal::DayPassed { .. } => "vote_day_passed",
    }
}
