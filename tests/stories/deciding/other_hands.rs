//! What somebody does to a library with another tool, between two runs of the program.

use super::*;
use rusqlite::Connection;

impl Round {
    /// The same after the program was closed, something was done to its folder, and it was opened again.
    fn after(self, deed: impl FnOnce(&Path), folder: &Path) -> Self {
        let clock = self.person.clock.clone();
        self.person.app.close();
        drop(self.person);
        deed(&folder.join("library.db"));
        Self { person: Person::at_time(folder, clock), ..self }
    }

    fn conclusion(&self) -> Request {
        let (decision, reason) = (self.decision, "Once more".to_owned());
        let command = Command::Conclude { decision, reason, dissent: String::new(), review_on: None };
        Request::Do { product: self.product, command, writing: None }
    }
}

#[test]
fn y4_a_decision_whose_record_was_taken_away_stays_closed() {
    let folder = folder();
    let before = folder.path().join("before.db");
    let round = Round::at(folder.path(), false);
    round.reveal(round.vote("AAAA"));
    let round = round.after(
        |library| {
            std::fs::copy(library, &before).expect("a copy");
        },
        folder.path(),
    );
    round.conclude();
    let round = round.after(
        |library| {
            let after = folder.path().join("after.db");
            std::fs::rename(library, &after).expect("it is moved");
            std::fs::copy(&before, library).expect("it is put back");
            let rows = Connection::open(library).expect("a library");
            let after = after.to_str().expect("a path");
            rows.execute("ATTACH ?1 AS after", [after]).expect("the other library");
            rows.execute("INSERT INTO records SELECT * FROM after.records", []).expect("what was seen");
        },
        folder.path(),
    );
    let seen = round.seen();
    assert!(seen.record.is_none() && seen.line.tampered);
    assert_eq!(
        (seen.line.state, round.all().decisions[0].state),
        (DecisionState::Closed, DecisionState::Closed)
    );
    let (product, decision) = (round.product, round.decision);
    let field = Field::word("method");
    let value = Some(Value::Word("dots".into()));
    let set = |entry| Command::SetField { entry, field: field.clone(), value: value.clone() };
    let until = Some(Value::Word("2027-03-01".into()));
    let observe = Command::SetField { entry: round.options[0], field: Field::word("until"), value: until };
    let done = |command| Request::Do { product, command, writing: None };
    for request in [
        round.conclusion(),
        Request::OpenVote { product, decision },
        done(set(decision)),
        done(observe),
        done(Command::DeleteEntries { entries: vec![decision] }),
    ] {
        assert_eq!(round.person.refused(request.clone()).code, "vote_closed", "{request:?}");
    }
    let faults = round.check().faults;
    assert!(faults.len() == 1 && faults[0].contains("changed by another hand"), "{faults:?}");
    add(
        &round.person,
        product,
        Kind::Decision,
        [(Field::word("question"), Value::Text("What else?".into()))].into(),
    );
}

#[test]
fn a_sealed_ballot_that_was_changed_is_named_by_the_reveal_and_by_checking() {
    let folder = folder();
    let round = Round::at(folder.path(), true);
    let vote = round.vote("AAB");
    assert_eq!(round.check().faults, Vec::<String>::new());
    let jonas = round.members[1];
    let spoil = |library: &Path| {
        let rows = Connection::open(library).expect("a library");
        let sql = "UPDATE ballots SET sealed = zeroblob(length(sealed)) WHERE member = ?1";
        assert_eq!(rows.execute(sql, [jonas.0.as_bytes()]), Ok(1));
    };
    let round = round.after(spoil, folder.path());
    let faults = round.check().faults;
    assert!(faults.len() == 1 && faults[0].contains("The sealed ballot of Jonas was changed"), "{faults:?}");
    let refused = round.person.refused(Request::Reveal { product: round.product, vote });
    assert!(refused.code == "vote_ballot_changed" && refused.message.contains("Jonas"), "{refused:?}");
    round.person.ask(Request::AbandonVote { product: round.product, vote });
    assert_eq!(round.check().faults, Vec::<String>::new());
}

#[test]
fn a_day_that_has_passed_is_refused_as_the_clock_on_the_wall_has_it() {
    let folder = folder();
    let round = Round::at(folder.path(), false);
    let postpone = |day: &str| Request::Do {
        product: round.product,
        command: Command::SetField {
            entry: round.decision,
            field: Field::word("postponed_until"),
            value: Some(Value::Word(day.to_owned())),
        },
        writing: None,
    };
    let refused = round.person.refused(postpone("2026-11-02"));
    assert!(refused.code == "vote_day_passed" && refused.message.contains("2 November 2026"), "{refused:?}");
    assert_eq!(round.seen().line.postponed_until, None);
    round.person.ask(postpone("2026-11-03"));
    assert_eq!(round.seen().line.state, DecisionState::Postponed);
}
