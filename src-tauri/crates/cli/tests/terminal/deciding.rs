//! Deciding from a script: ballots from standard input, the double vote, the record.

use crate::{Said, Terminal, said};
use std::io::Write as _;
use std::process::Stdio;

const TEAM: [&str; 7] = ["Amara", "Jonas", "Sofía", "Ahmed", "Priya", "Jörg", "Mei-Ling"];

impl Terminal {
    /// The same with something to read.
    fn told(&self, words: &[&str], input: &str) -> Said {
        let mut command = self.command(words);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        said(child.wait_with_output().unwrap())
    }

    /// One round on the third decision of the sample.
    fn round(&self, ballots: [&str; 7]) {
        self.done(&["decide", "hub", "open", "3"]);
        for (name, ballot) in TEAM.iter().zip(ballots) {
            let cast = self.told(&["decide", "hub", "cast", "3", name], ballot);
            assert_eq!(cast.code, 0, "{}{}", cast.out, cast.err);
        }
        self.done(&["decide", "hub", "reveal", "3"]);
    }
}

fn with_question() -> Terminal {
    let terminal = Terminal::new();
    let id = terminal.json(&["sample"])["product"].as_str().unwrap().to_owned();
    terminal.done(&["rename", &id, "hub"]);
    terminal.done(&[
        "decide",
        "hub",
        "new",
        "Which queue?",
        "--option",
        "Kafka",
        "--option",
        "Postgres",
        "--about",
        "roadmap",
        "--quorum",
        "50%",
    ]);
    terminal
}

#[test]
fn a_stuck_question_is_decided_from_a_script() {
    let terminal = with_question();
    let split = ["1", "kafka", "2", "Postgres", "1", "2", "abstain"];
    terminal.round(split);
    let primus = holder(&terminal);
    let double = ["decide", "hub", "double-vote", "3", &primus, "--why", "We run Postgres already"];
    assert_eq!(terminal.refused(&double), "vote_second_round_needed");
    terminal.round(split);
    terminal.done(&double);
    let told = terminal.done(&["decide", "hub", "conclude", "3", "--why", "We run it already"]);
    assert!(told.contains("3 → ") && told.contains(" 3 ") && told.contains("closed"), "{told}");
    for part in ["base: votes cast", "7 of 7 took part", "- Jonas: Kafka", "Dissent: None on record."] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let german = terminal.done(&["--lang", "de", "decide", "hub", "status", "3"]);
    assert!(german.contains("abgeschlossen · „"), "{german}");
    let list = terminal.done(&["show", "hub", "decisions"]);
    assert!(list.contains("Which queue?") && list.contains("Build the name search"), "{list}");
    let history = terminal.done(&["history", "hub", "--limit", "3"]);
    assert!(history.contains("concluded “Which queue?”") && history.contains("double vote"), "{history}");
    let record = terminal.done(&["decide", "hub", "export", "Which queue?", "--to", "-", "--format", "md"]);
    assert!(record.contains("with the double vote") && record.contains("base: votes cast"), "{record}");
    assert_eq!(terminal.refused(&["decide", "hub", "open", "3"]), "vote_closed");
    assert_eq!(terminal.json(&["check"])["faults"], serde_json::json!([]));
}

/// The name of who holds the role of the primus in the sample now.
fn holder(terminal: &Terminal) -> String {
    let status = terminal.json(&["decide", "hub", "status", "3"]);
    let holder = &status["decision"]["double"]["holder"];
    let voters = status["decision"]["draft"]["voters"].as_array().unwrap();
    let voter = voters.iter().find(|voter| voter["member"] == *holder).unwrap();
    voter["name"].as_str().unwrap().to_owned()
}

#[test]
fn what_was_voted_is_told_by_nothing_before_the_reveal() {
    let terminal = with_question();
    terminal.done(&["decide", "hub", "open", "Which queue?"]);
    let cast = terminal.told(&["decide", "hub", "cast", "3", "jonas", "--json"], "2\n");
    let told = format!("{}{}", cast.out, terminal.done(&["decide", "hub", "status", "3", "--json"]));
    assert!(!told.contains("\"ballot\""), "{told}");
    assert!(terminal.done(&["decide", "hub", "status", "3"]).contains("1 of 7 have voted"));
    assert!(terminal.done(&["decide", "hub", "status"]).contains("1 of 7 have voted"));
    let told = terminal.done(&["decide", "hub", "status", "3"]);
    assert_eq!(told.matches("Which queue?").count(), 1, "{told}");
    assert!(told.contains("\nvoting\n"), "{told}");
    let list = terminal.json(&["decide", "hub", "status"]);
    assert_eq!(list["decisions"][2]["state"], "voting");
    let nobody = terminal.say(&["decide", "hub", "cast", "3", "NoBody"]);
    assert!(nobody.err.contains("“NoBody”"), "{}", nobody.err);
    let wrong = terminal.told(&["decide", "hub", "cast", "3", "Sofía", "--json"], "both");
    assert!(wrong.code == 1 && wrong.err.contains("no_ballot_so"), "{}", wrong.err);
    assert_eq!(terminal.refused(&["decide", "hub", "open", "3"]), "vote_under_way");
    terminal.done(&["decide", "hub", "abandon", "3"]);
    assert_eq!(terminal.refused(&["decide", "hub", "reveal", "3"]), "no_vote");
    terminal.done(&["decide", "hub", "postpone", "3", "2099-01-01"]);
    assert!(terminal.done(&["show", "hub", "decisions"]).contains("postponed"));
}

#[test]
fn what_nobody_can_mean_is_refused() {
    let terminal = with_question();
    assert_eq!(terminal.refused(&["decide", "hub", "status", "9"]), "no_such_decision");
    assert_eq!(terminal.refused(&["decide", "hub", "new", "Q?", "--quorum", "half"]), "no_quorum_so");
    assert_eq!(terminal.refused(&["decide", "hub", "new", " "]), "no_question");
    assert_eq!(terminal.refused(&["decide", "hub", "postpone", "3", "2020-01-01"]), "vote_day_passed");
    terminal.wrong(&["decide", "hub", "new", "Q?", "--method", "dice"]);
    for (option, number) in [("--quorum", "150%"), ("--floor", "6"), ("--dots", "100000")] {
        assert_eq!(terminal.refused(&["decide", "hub", "new", "Q?", option, number]), "number_too_high");
    }
    terminal.wrong(&["decide", "hub", "conclude", "3"]);
}

#[test]
fn rules_are_shown_and_set_as_long_as_nothing_was_counted() {
    let terminal = Terminal::started("hub");
    let told = terminal.done(&["decide", "hub", "rules"]);
    assert!(told.contains("method: majority") && told.contains("quorum: 50 %"), "{told}");
    let change = ["--method", "fist", "--floor", "3", "--quorum", "4", "--secret", "yes"];
    let doubled = ["--double-vote", "roadmap", "--second-round", "no"];
    terminal.done(&[&["decide", "hub", "rules", "set"][..], &change, &doubled].concat());
    let told = terminal.done(&["decide", "hub", "rules"]);
    for part in ["fist of five", "floor of fist of five: 3", "quorum: 4", "double vote: roadmap"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(terminal.json(&["decide", "hub", "rules"])["second_round"], false);
    let wider = ["decide", "hub", "rules", "set", "--double-vote", "roadmap,vision"];
    assert_eq!(terminal.refused(&wider), "vote_widening_needs_a_decision");
    assert_eq!(terminal.refused(&["decide", "hub", "rules", "set", "--quorum", "many"]), "no_quorum_so");
    terminal.wrong(&["decide", "hub", "rules", "set"]);
}

#[test]
fn a_change_of_the_rules_is_a_decision() {
    let terminal = with_question();
    let set = ["decide", "hub", "rules", "set", "--secret", "yes"];
    assert_eq!(terminal.refused(&set), "vote_rules_need_a_decision");
    for unfit in [["--quorum", "200%"], ["--floor", "9"]] {
        let propose = [&["decide", "hub", "rules", "propose"][..], &unfit].concat();
        assert_eq!(terminal.refused(&propose), "vote_rules_unfit");
    }
    let asked = terminal.json(&["decide", "hub", "status"]);
    assert_eq!(asked["decisions"].as_array().unwrap().len(), 3, "what was refused left no question behind");
    let question = terminal.json(&["decide", "hub", "rules", "propose", "--secret", "yes", "--dots", "5"]);
    let decision = question["decision"].as_str().unwrap();
    let told = terminal.done(&["--lang", "de", "decide", "hub", "rules"]);
    assert!(told.contains("Mehrheit") && !told.contains("field-"), "{told}");
    terminal.done(&["decide", "hub", "open", decision]);
    for name in TEAM {
        terminal.told(&["decide", "hub", "cast", decision, name], "1");
    }
    terminal.done(&["decide", "hub", "reveal", decision]);
    let told = terminal.done(&["decide", "hub", "conclude", decision, "--why", "We are shy"]);
    assert!(told.contains("secret ballots: yes; dots each: 5"), "{told}");
    let rules = terminal.json(&["decide", "hub", "rules"]);
    assert_eq!((&rules["voting"]["secret"], &rules["voting"]["dots"]), (&true.into(), &5.into()));
}

/// A round by a method, with the ballots of some of the team; what the terminal tells of it.
fn told_by(method: &[&str], ballots: &[&str]) -> String {
    let terminal = with_question();
    let options = ["--option", "Kafka", "--option", "Postgres", "--option", "Files"];
    terminal.done(&[&["decide", "hub", "new", "How?"][..], &options, method].concat());
    terminal.done(&["decide", "hub", "open", "4"]);
    for (name, ballot) in TEAM.iter().zip(ballots) {
        assert_eq!(terminal.told(&["decide", "hub", "cast", "4", name], ballot).code, 0);
    }
    terminal.done(&["decide", "hub", "reveal", "4"])
}

#[test]
fn what_was_counted_is_told_for_every_method() {
    let consent =
        told_by(&["--method", "consent"], &["consent", "consent", "concern: cost", "objection: risk"]);
    for part in ["   2 consent\n", "   1 concerns\n", "   1 objections\n", "Ahmed: objects: risk"] {
        assert!(consent.contains(part), "{part}: {consent}");
    }
    let fist = told_by(&["--method", "fist", "--floor", "3"], &["5", "5", "1", "3"]);
    for part in ["floor: 3", "   2 5 fingers\n", "   1 one finger\n", "below the floor of 3"] {
        assert!(fist.contains(part), "{part}: {fist}");
    }
    let dots = told_by(&["--method", "dots", "--dots", "2"], &["1=2", "1=1 2=1", "2=2", "1=2"]);
    assert!(dots.contains("dots each: 2") && dots.contains("   5 Kafka\n"), "{dots}");
    let ranked = told_by(&["--method", "ranked"], &["1>2>3", "1>2>3", "2>1>3", "3>2=1"]);
    for part in
        ["   1. Kafka\n", "put first:\n   2 Kafka\n", "       1   2   3\n", "   1   –   2   3  Kafka\n"]
    {
        assert!(ranked.contains(part), "{part}: {ranked}");
    }
}
