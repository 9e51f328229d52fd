//! Counting: a thousand ranked ballots over twenty options.

use crate::figures::{spread, time};
use crate::table::Table;
use chrono::DateTime;
use product::EntryId;
use product::decisions::{
    Ballot, Ballots, CastBallot, Method, OpenedVote, Rules, Scope, VoteOption, Voter, Voting, tally,
};
use uuid::Uuid;

const BALLOTS: u128 = 1_000;
const OPTIONS: u128 = 20;
const ROUNDS: usize = 50;

pub fn measure(table: &mut Table) {
    let (vote, ballots) = (vote(), ballots());
    let times: Vec<_> = (0..ROUNDS).map(|_| time(|| tally(&vote, &ballots)).0).collect();
    table.figure("tally of 1,000 ranked ballots over 20 options", spread(&times), "≤ 5 ms");
}

fn vote() -> OpenedVote {
    let option =
        |number| VoteOption { id: id(number), text: format!("option {number}"), until: None, rules: None };
    let voter = |number| Voter {
        member: id(1_000 + number),
        name: format!("member {number}"),
        discipline: "other".to_owned(),
    };
    OpenedVote {
        id: Uuid::nil(),
        decision: id(0),
        round: 1,
        question: "Which?".to_owned(),
        about: vec![],
        scope: Scope::Other,
        options: (0..OPTIONS).map(option).collect(),
        voting: Voting { method: Method::Ranked, ..Rules::default().voting },
        voters: (0..BALLOTS).map(voter).collect(),
        double_vote: false,
        second_round: true,
        primus: None,
        opened_at: DateTime::default(),
        opened_by: String::new(),
    }
}

/// Each ballot begins elsewhere and steps on by another stride, so that no two neighbours agree.
fn ballots() -> Ballots {
    let strides = [1, 3, 7, 9, 11, 13, 17, 19];
    let ballot = |number: u128| {
        let stride = strides[(number % 8) as usize];
        let levels = (0..OPTIONS).map(|step| vec![id((number + step * stride) % OPTIONS)]).collect();
        let member = id(1_000 + number);
        (member, CastBallot { member, ballot: Ballot::Ranked { levels }, proxy: None })
    };
    (0..BALLOTS).map(ballot).collect()
}

fn id(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(number))
}
