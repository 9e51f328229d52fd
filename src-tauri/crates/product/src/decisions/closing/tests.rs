//! K1 to K3 as one machine sees them, and the way of a stuck question.

use crate::decisions::example::{Table, id};
use crate::decisions::*;
use crate::{Command, Edit, Field, Refusal, Value};

const CLOSED: Refusal = Refusal::Vote(VoteRefusal::Closed);

fn view(table: &Table, number: usize) -> DecisionView {
    decision(&table.product, id(0xd00 + number), table.now.fixed_offset()).expect("it is there")
}

/// A decision that was stuck twice and closed with the double vote.
fn closed() -> Table {
    let mut table = Table::new();
    table.question(1);
    table.round(1, "AABB.").expect("the first round");
    table.round(1, "AABB.").expect("the second");
    table.double_vote(1, 1).expect("it is stuck twice");
    table.conclude(1).expect("it is decided");
    table
}

#[test]
fn a_question_that_is_stuck_twice_is_decided_by_the_double_vote() {
    let mut table = Table::new();
    table.question(1);
    assert_eq!(view(&table, 1).line.state, DecisionState::Draft);
    table.round(1, "AABB.").expect("the first round");
    assert_eq!(view(&table, 1).line.state, DecisionState::Stuck);
    assert_eq!(view(&table, 1).double.refused, Some(VoteRefusal::SecondRoundNeeded));
    assert_eq!(table.double_vote(1, 1), Err(VoteRefusal::SecondRoundNeeded.into()));
    assert_eq!(table.conclude(1), Err(VoteRefusal::NothingDecided.into()));
    table.round(1, "AABB.").expect("the second");
    let seen = view(&table, 1);
    assert_eq!((seen.double.refused, seen.double.holder), (None, Some(id(1))));
    let weighted = seen.double.weighted.expect("the ballots are open");
    assert_eq!((weighted.counts[0].count, weighted.counts[1].count), (3, 2));
    assert_eq!(table.double_vote(1, 2), Err(VoteRefusal::NotThePrimus.into()));
    table.double_vote(1, 1).expect("now it may be used");
    assert_eq!(view(&table, 1).line.state, DecisionState::Decided);
    assert_eq!(table.double_vote(1, 1), Err(VoteRefusal::AlreadyDoubled.into()));
    assert_eq!(table.open(1), Err(VoteRefusal::AlreadyDecided.into()));
    table.conclude(1).expect("it is decided");
    let record = view(&table, 1).record.expect("it is closed");
    let plain = &record.rounds[1].tally;
    assert_eq!((plain.counts[0].count, plain.counts[1].count), (2, 2), "the plain result stands beside it");
    assert_eq!(
        (record.rounds.len(), record.chosen().map(|option| option.text.as_str())),
        (2, Some("Build it"))
    );
}

#[test]
fn a_question_that_was_put_off_is_due_from_its_day_on_until_a_round_is_counted() {
    let mut table = Table::new();
    table.question(1);
    table.round(1, "AABB.").expect("it ties");
    let day = table.now.date_naive() + chrono::TimeDelta::days(2);
    let postpone = Command::SetField {
        entry: id(0xd01),
        field: Field::word("postponed_until"),
        value: Some(Value::Word(day.to_string())),
    };
    table.act(&postpone).expect("it is open");
    let line = view(&table, 1).line;
    assert_eq!((line.state, line.postponed_until), (DecisionState::Postponed, Some(day)));
    table.now += chrono::TimeDelta::days(2);
    let line = view(&table, 1).line;
    assert_eq!((line.state, line.postponed_until), (DecisionState::Stuck, Some(day)));
    table.round(1, "AABB.").expect("it ties again");
    let line = view(&table, 1).line;
    assert_eq!((line.state, line.postponed_until), (DecisionState::Stuck, None));
}

#[test]
fn who_enters_a_ballot_for_somebody_is_named() {
    let mut table = Table::new();
    table.question(1);
    let vote = table.open(1).expect("it is ready");
    let by = |proxy: Option<&str>| CastBallot {
        member: id(1),
        ballot: Ballot::Abstain,
        proxy: proxy.map(str::to_owned),
    };
    assert_eq!(by(Some(" ")).check(&vote), Err(VoteRefusal::ProxyUnnamed));
    assert_eq!((by(Some("Jonas")).check(&vote), by(None).check(&vote)), (Ok(()), Ok(())));
    assert_eq!(CastBallot { member: id(99), ..by(None) }.check(&vote), Err(VoteRefusal::NotAVoter));
}

#[test]
fn k1_no_command_changes_a_closed_decision() {
    let mut table = closed();
    let (entry, choice) = (id(0xd01), table.choice(1, 'A'));
    let (before, field) = (table.product.clone(), Field::word("question"));
    let write =
        |entry, field, was: &str| Command::WriteField { entry, field, was: was.into(), now: "Else".into() };
    for command in [
        write(entry, field, "Build or buy?"),
        write(choice, Field::word("text"), "Build it"),
        Command::SetField { entry, field: Field::word("method"), value: Some(Value::Word("dots".into())) },
        Command::MoveEntry { entry, after: None },
        Command::DeleteEntries { entries: vec![entry] },
        Command::DeleteEntries { entries: vec![choice] },
    ] {
        assert_eq!(table.act(&command), Err(CLOSED), "{command:?}");
    }
    assert_eq!(table.conclude(1), Err(CLOSED));
    assert_eq!(table.open(1), Err(CLOSED));
    assert_eq!(table.double_vote(1, 1), Err(CLOSED));
    assert_eq!(table.product, before);
}

#[test]
fn k1_a_vote_that_was_opened_before_the_conclusion_counts_no_more() {
    let mut table = Table::new();
    table.question(1);
    let late = table.open(1).expect("it is complete");
    table.round(1, "AAB").expect("another vote was faster");
    table.conclude(1).expect("it is decided");
    assert_eq!(table.count(&late, 1, "BBB"), Err(CLOSED));
}

#[test]
fn a_vote_is_counted_once() {
    let mut table = Table::new();
    table.question(1);
    let vote = table.round(1, "AAB").expect("it is a sound vote");
    table.count(&vote, 1, "BBB").expect("nothing happens");
    assert_eq!(table.reading(1).rounds.len(), 1);
}

/// Puts another text under a field that is kept for ever, as no edit of this program would.
fn forge(table: &mut Table, from: &str, to: &str, new_digest: bool) {
    let entry = table.product.entries.get(id(0xd01)).expect("it is there").clone();
    let mut forged = entry.clone();
    forged.fields.clear();
    for (field, value) in entry.fields {
        let Value::Word(text) = &value else {
            forged.fields.insert(field, value);
            continue;
        };
        let text = text.replace(from, to);
        let stem = field.stem().to_owned();
        let digest = digest_of(&text);
        let field = match stem.as_str() {
            "round" if new_digest => Field::about("round", digest),
            "record" if new_digest => Field::about("record", digest),
            _ => field,
        };
        forged.fields.insert(field, Value::Word(text));
    }
    table.product = crate::Product::new(table.product.id, "Forged", table.now);
    table.product.apply(&Edit::AddEntry { entry: forged, after: None });
}

#[test]
fn k3_a_changed_record_is_shown_as_tampered_with_and_stays_closed() {
    let mut table = closed();
    assert!(!view(&table, 1).line.tampered);
    forge(&mut table, "It is best", "It is worst", false);
    let seen = view(&table, 1);
    assert!(seen.line.tampered && seen.record.is_none());
    assert_eq!(seen.line.state, DecisionState::Closed);
}

#[test]
fn k3_a_record_that_does_not_add_up_is_shown_even_with_a_new_digest() {
    let mut table = closed();
    forge(&mut table, "\"count\":2", "\"count\":4", true);
    assert!(view(&table, 1).line.tampered);
    let mut table = closed();
    let (build, buy) = (table.choice(1, 'A'), table.choice(1, 'B'));
    forge(&mut table, &format!("\"outcome\":\"{build}\""), &format!("\"outcome\":\"{buy}\""), true);
    assert!(view(&table, 1).line.tampered);
}

#[test]
fn a_decision_that_takes_the_place_of_another_is_named_there() {
    let mut table = Table::new();
    let (old, new) = (table.question(1), table.question(2));
    let supersedes = Command::SetField {
        entry: new,
        field: Field::about("supersedes", old),
        value: Some(Value::Flag(true)),
    };
    for number in [1, 2] {
        if number == 2 {
            table.act(&supersedes).expect("it is a draft");
        }
        table.round(number, "AAB").expect("it is a sound vote");
        table.conclude(number).expect("it is decided");
    }
    let all = decisions(&table.product, table.now.fixed_offset()).decisions;
    assert_eq!(all[0].superseded_by.iter().map(|subject| subject.id).collect::<Vec<_>>(), [new.0]);
    assert_eq!(all[1].superseded_by, []);
}

#[test]
fn a_vote_needs_a_question_two_options_and_enough_voters() {
    let mut table = Table::new();
    let decision = table.question(1);
    let set =
        |field, value| Command::SetField { entry: decision, field: Field::word(field), value: Some(value) };
    table.act(&set("quorum", Value::Number(6.0))).expect("it is a number");
    assert_eq!(table.open(1), Err(VoteRefusal::QuorumTooHigh { needed: 6, voters: 5 }.into()));
    table.act(&set("quorum", Value::Number(5.0))).expect("it is a number");
    table.act(&Command::DeleteEntries { entries: vec![table.choice(1, 'B')] }).expect("it is a draft");
    assert_eq!(table.open(1), Err(VoteRefusal::TooFewOptions.into()));
    let write = Command::WriteField {
        entry: decision,
        field: Field::word("question"),
        was: "Build or buy?".into(),
        now: String::new(),
    };
    table.act(&write).expect("it is a draft");
    assert_eq!(table.open(1), Err(VoteRefusal::NoQuestion.into()));
}

#[test]
fn the_voters_are_the_team_of_that_day_or_those_who_were_named() {
    let mut table = Table::new();
    let decision = table.question(1);
    let left = Command::SetField {
        entry: id(5),
        field: Field::word("left"),
        value: Some(Value::Word("1970-01-01".into())),
    };
    table.act(&left).expect("it is a day");
    let who = |table: &mut Table| table.open(1).expect("it is complete").voters.len();
    assert_eq!(who(&mut table), 4);
    for member in [1, 2] {
        let field = Field::about("voters", id(member));
        table
            .act(&Command::SetField { entry: decision, field, value: Some(Value::Flag(true)) })
            .expect("a member");
    }
    assert_eq!(who(&mut table), 2);
}

#[test]
fn what_would_be_counted_otherwise_than_it_was_said_is_refused() {
    let mut table = Table::new();
    let entry = table.question(1);
    for (field, too_high, limit) in [("quorum_share", 101.0, 100), ("floor", 6.0, 5), ("dots", 101.0, 100)] {
        let field = Field::word(field);
        let mut set = |number| {
            let value = Some(Value::Number(number));
            table.act(&Command::SetField { entry, field: field.clone(), value })
        };
        let refused = Refusal::NumberTooHigh { kind: Kind::Decision, field: field.clone(), limit };
        assert_eq!(set(too_high), Err(refused));
        assert_eq!(set(f64::from(limit)).map(|edits| edits.len()), Ok(1));
        assert!(matches!(set(0.0), Err(Refusal::FieldWants { .. })));
    }
}

#[test]
fn a_long_question_is_seen_whole_also_before_it_is_closed() {
    let mut table = Table::new();
    let decision = table.question(1);
    let long = format!("{}?", "Which of them ".repeat(15).trim_end());
    let (field, was) = (Field::word("question"), "Build or buy?".to_owned());
    table
        .act(&Command::WriteField { entry: decision, field, was, now: long.clone() })
        .expect("it is one line");
    assert_eq!(view(&table, 1).line.question, long);
}
