//! The promises D9 to D12.

use super::*;
use crate::decisions::example::{any_vote, choices, id, option, vote};
use crate::decisions::{Base, OpenedVote, Quorum, Scope, Stuck};
use chrono::DateTime;
use proptest::prelude::*;

fn round(vote: OpenedVote, letters: &str) -> Round {
    Round::count(vote, &choices(letters), DateTime::UNIX_EPOCH, "Amara")
}

fn majority(voters: usize) -> OpenedVote {
    vote(Method::Majority, Base::Cast, voters, "AB")
}

fn build() -> Ballot {
    Ballot::Option { option: option('A') }
}

const WHY: &str = "we must own matching";

/// What is said to the double vote of member 1 on the second of two such rounds.
fn said(vote: OpenedVote, letters: &str) -> Result<(), VoteRefusal> {
    let (first, second) = (round(vote.clone(), letters), round(vote, letters));
    Moment { round: &second, earlier: &[first], used: false, holder: Some(id(1)) }.check(id(1))
}

#[test]
fn d9_three_to_three_becomes_four_to_three_with_the_plain_result_beside_it() {
    let (first, second) = (round(majority(7), "AAABBB."), round(majority(7), "AAABBB."));
    let moment = Moment { round: &second, earlier: &[first], used: false, holder: Some(id(1)) };
    let weighted = moment.cast(id(1), &build(), WHY).expect("it is stuck for the second time");
    assert_eq!(weighted.verdict, TallyVerdict::Decided { option: option('A') });
    assert_eq!((weighted.counts[0].count, weighted.counts[1].count, weighted.took_part), (4, 3, 7));
    assert_eq!((second.tally.counts[0].count, second.tally.counts[1].count), (3, 3));
}

#[test]
fn d10_no_double_vote_where_the_rules_say_no() {
    assert_eq!(said(majority(6), "AAABBB"), Ok(()));
    assert_eq!(said(majority(6), "AAAABB"), Err(VoteRefusal::NotStuck));
    let no_quorum = OpenedVote {
        voting: crate::decisions::Voting { quorum: Quorum::Count { voters: 7 }, ..majority(7).voting },
        ..majority(7)
    };
    assert_eq!(said(no_quorum, "AAABBB"), Err(VoteRefusal::NoQuorum));
    let elsewhere = OpenedVote { double_vote: false, scope: Scope::Other, ..majority(6) };
    assert_eq!(said(elsewhere, "AAABBB"), Err(VoteRefusal::OutOfScope { scope: Scope::Other }));
    for method in [Method::Consent, Method::Fist] {
        let mut other = majority(2);
        other.voting.method = method;
        assert_eq!(said(other, "AB"), Err(VoteRefusal::MethodForbids { method }));
    }
    assert_eq!(said(majority(7), ".AAABBB"), Ok(()), "who abstained took part …");
    let abstained = round(majority(7), ".AAABBB");
    let moment = Moment {
        round: &abstained,
        earlier: std::slice::from_ref(&abstained),
        used: false,
        holder: Some(id(1)),
    };
    assert_eq!(
        moment.cast(id(1), &Ballot::Abstain, WHY),
        Err(VoteRefusal::NoOwnVote),
        "… and has nothing to double"
    );
}

#[test]
fn d10_not_by_anyone_but_the_holder_not_twice_and_not_without_a_reason() {
    let stuck = round(majority(6), "AAABBB");
    let moment =
        Moment { round: &stuck, earlier: std::slice::from_ref(&stuck), used: false, holder: Some(id(1)) };
    assert_eq!(moment.check(id(2)), Err(VoteRefusal::NotThePrimus));
    assert_eq!(Moment { holder: None, ..moment }.check(id(1)), Err(VoteRefusal::NotThePrimus));
    assert_eq!(Moment { holder: Some(id(2)), ..moment }.check(id(1)), Err(VoteRefusal::NotThePrimus));
    assert_eq!(Moment { used: true, ..moment }.check(id(1)), Err(VoteRefusal::AlreadyDoubled));
    assert_eq!(moment.cast(id(1), &build(), "  "), Err(VoteRefusal::NoReason));
    assert_eq!(Moment { holder: Some(id(9)), ..moment }.check(id(9)), Err(VoteRefusal::NoOwnVote));
}

#[test]
fn d11_not_in_the_first_round_unless_the_rules_waive_the_second() {
    let once = |vote: OpenedVote| {
        let stuck = round(vote, "AAABBB");
        Moment { round: &stuck, earlier: &[], used: false, holder: Some(id(1)) }.check(id(1))
    };
    assert_eq!(once(majority(6)), Err(VoteRefusal::SecondRoundNeeded));
    assert_eq!(once(OpenedVote { second_round: false, ..majority(6) }), Ok(()));
    let (decided, stuck) = (round(majority(6), "AAAABB"), round(majority(6), "AAABBB"));
    let moment = Moment { round: &stuck, earlier: &[decided], used: false, holder: Some(id(1)) };
    assert_eq!(moment.check(id(1)), Err(VoteRefusal::SecondRoundNeeded), "the first round was not stuck");
}

#[test]
fn d12_the_members_do_not_become_more_when_a_ballot_counts_twice() {
    let all = vote(Method::Majority, Base::All, 7, "AB");
    let stuck = round(all, "AAABBB.");
    let weighted = stuck.weighted(id(1), &build()).expect("it is their ballot");
    assert_eq!((stuck.tally.needed, weighted.needed), (Some(4), Some(4)));
    assert_eq!((weighted.voters, weighted.took_part, weighted.votes_cast), (7, 7, 7));
    assert_eq!(stuck.weighted(id(4), &build()), None, "nobody else's ballot");
}

proptest! {
    #[test]
    fn d9_what_is_not_stuck_stays_as_it_is((mut vote, ballots) in any_vote(), member in 1..8usize) {
        vote.second_round = false;
        let round = Round::count(vote, &ballots, DateTime::UNIX_EPOCH, "Amara");
        let moment = Moment { round: &round, earlier: &[], used: false, holder: Some(id(member)) };
        let own = ballots.get(&id(member)).map_or(Ballot::Abstain, |cast| cast.ballot.clone());
        let was_stuck = matches!(round.tally.verdict, TallyVerdict::Stuck { .. });
        let outvotes = matches!(&round.tally.verdict, TallyVerdict::Stuck { why: Stuck::Objections { .. } | Stuck::BelowTheFloor { .. } });
        match moment.cast(id(member), &own, WHY) {
            Ok(weighted) => {
                prop_assert!(was_stuck && !outvotes);
                prop_assert_eq!(weighted.took_part, round.tally.took_part);
                prop_assert_eq!(weighted.votes_cast, round.tally.votes_cast + 1);
            }
            Err(_) => prop_assert!(!was_stuck || outvotes || own == Ballot::Abstain || matches!(round.vote.voting.method, Method::Consent | Method::Fist)),
        }
    }

    #[test]
    fn d12_a_secret_round_weighs_like_an_open_one((mut vote, ballots) in any_vote(), member in 1..8usize) {
        let Some(own) = ballots.get(&id(member)) else { return Ok(()) };
        let weighted = |vote: &OpenedVote| Round::count(vote.clone(), &ballots, DateTime::UNIX_EPOCH, "").weighted(id(member), &own.ballot);
        vote.voting.secret = false;
        let open = weighted(&vote);
        prop_assert_eq!(open.as_ref(), Some(&crate::decisions::weighted_tally(&vote, &ballots, id(member))));
        vote.voting.secret = true;
        prop_assert_eq!(weighted(&vote), open);
    }
}
