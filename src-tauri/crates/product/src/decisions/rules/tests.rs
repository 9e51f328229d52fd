//! The promises P1 to P4; P5 is kept by replicas.

use super::*;
use crate::Command;
use crate::decisions::example::Table;

fn set(table: &mut Table, rules: &Rules) -> Result<Vec<Edit>, Refusal> {
    table.act(&Command::SetRules { rules: rules.clone() })
}

fn refused(refusal: VoteRefusal) -> Result<Vec<Edit>, Refusal> {
    Err(Refusal::Vote(refusal))
}

/// Rules that change everything that can be changed.
fn others() -> Rules {
    let voting = Voting {
        method: Method::TwoThirds,
        base: Base::All,
        quorum: Quorum::Count { voters: 3 },
        secret: true,
        floor: 3,
        dots: 5,
        stack: false,
    };
    Rules { voting, double_vote: [Scope::Roadmap].into(), second_round: false }
}

#[test]
fn p1_a_product_without_rules_has_the_usual_ones() {
    let table = Table::new();
    assert_eq!(Rules::of(&table.product), Rules::default());
}

#[test]
fn p2_rules_are_free_until_the_first_round_is_counted() {
    let mut table = Table::new();
    table.question(1);
    set(&mut table, &others()).expect("nothing was counted");
    assert_eq!(Rules::of(&table.product), others());
    let share = Rules { voting: Rules::default().voting, ..others() };
    set(&mut table, &share).expect("still nothing");
    assert_eq!(Rules::of(&table.product), share);
    table.round(1, "AAB").expect("it is a sound vote");
    assert_eq!(set(&mut table, &others()), refused(VoteRefusal::RulesNeedADecision));
}

#[test]
fn p2_a_concluded_decision_changes_them_to_just_what_its_option_says() {
    let mut table = Table::new();
    table.question_of_rules(1, others());
    table.round(1, "AAAB").expect("it is a sound vote");
    assert_eq!(Rules::of(&table.product), Rules::default(), "not before it is concluded");
    table.conclude(1).expect("it is decided");
    assert_eq!(Rules::of(&table.product), others());
}

#[test]
fn p2_a_lost_proposal_changes_nothing() {
    let mut table = Table::new();
    table.question_of_rules(1, others());
    table.round(1, "ABBB").expect("it is a sound vote");
    table.conclude(1).expect("it is decided");
    assert_eq!(Rules::of(&table.product), Rules::default());
}

#[test]
fn p3_the_double_vote_is_widened_by_a_decision_only() {
    let mut table = Table::new();
    let narrow = Rules { double_vote: BTreeSet::new(), ..Rules::default() };
    set(&mut table, &narrow).expect("narrowing is free");
    assert_eq!(set(&mut table, &Rules::default()), refused(VoteRefusal::WideningNeedsADecision));
    table.question_of_rules(1, Rules::default());
    table.round(1, "AAA").expect("it is a sound vote");
    table.conclude(1).expect("it is decided");
    assert_eq!(Rules::of(&table.product), Rules::default());
}

#[test]
fn p4_a_vote_keeps_the_rules_it_was_opened_with() {
    let mut table = Table::new();
    table.question(1);
    let vote = table.open(1).expect("it is complete");
    set(&mut table, &others()).expect("nothing was counted");
    table.count(&vote, 1, "AAB").expect("it was opened");
    let round = table.reading(1).rounds.remove(0);
    assert_eq!(round.vote.voting, Rules::default().voting);
    assert!(round.vote.double_vote && round.vote.second_round);
}

#[test]
fn rules_that_make_no_sense_are_refused() {
    let mut table = Table::new();
    let unfit = |voting: Voting| Rules { voting, ..Rules::default() };
    let usual = Rules::default().voting;
    for rules in [
        unfit(Voting { floor: 6, ..usual.clone() }),
        unfit(Voting { dots: 0, ..usual.clone() }),
        unfit(Voting { quorum: Quorum::Share { percent: 101 }, ..usual.clone() }),
        Rules { double_vote: [Scope::Other].into(), ..Rules::default() },
    ] {
        assert_eq!(set(&mut table, &rules), refused(VoteRefusal::RulesUnfit));
    }
}
