//! The promise D13.

use super::*;
use crate::decisions::example::{any_vote, id};
use proptest::prelude::*;

proptest! {
    #[test]
    fn d13_a_secret_round_is_the_same_whoever_said_what((mut vote, ballots) in any_vote(), by in 0..7usize) {
        vote.voting.secret = true;
        let round = |ballots: &Ballots| Round::count(vote.clone(), ballots, DateTime::UNIX_EPOCH, "Amara").ballots;
        let members: Vec<EntryId> = ballots.keys().copied().collect();
        let mut said: Vec<Ballot> = ballots.values().map(|cast| cast.ballot.clone()).collect();
        let turn = by % said.len().max(1);
        said.rotate_left(turn);
        let cast = |(member, ballot)| (member, CastBallot { member, ballot, proxy: None });
        let others: Ballots = members.into_iter().zip(said).map(cast).collect();
        let stored = round(&ballots);
        prop_assert_eq!(&round(&others), &stored);
        let told = serde_json::to_string(&stored).expect("it is plain");
        for number in 1..=7 {
            prop_assert!(!told.contains(&id(number).to_string()));
        }
    }
}
