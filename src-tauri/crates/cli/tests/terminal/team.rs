//! The team from a script: members, the first primus, a hand-over, who sits there.

use crate::Terminal;

fn hub() -> Terminal {
    let terminal = Terminal::new();
    terminal.done(&["new", "Hub"]);
    terminal.done(&["team", "Hub", "add", "Amara", "--discipline", "management"]);
    terminal.done(&["team", "Hub", "add", "Priya", "--discipline", "development", "--joined", "2026-01-02"]);
    terminal
}

#[test]
fn the_role_is_named_handed_over_and_called_off() {
    let terminal = hub();
    assert!(terminal.done(&["team", "Hub"]).contains("Nobody is primus yet"));
    terminal.done(&["team", "Hub", "hand-over", "amara"]);
    assert_eq!(terminal.refused(&["team", "Hub", "hand-over", "Priya"]), "hand_over_without_why");
    let days = ["--from", "2124-01-15", "--until", "2124-03-15"];
    let over = [&["team", "Hub", "hand-over", "Priya", "--why", "Parental leave"][..], &days].concat();
    let told = terminal.done(&over);
    assert!(told.contains("Amara holds the role until 14 January 2124; then it goes to Priya."), "{told}");
    let view = terminal.json(&["show", "Hub", "team"]);
    assert_eq!(view["upcoming"][0]["first_day"], "2124-01-15");
    assert_eq!(view["upcoming"][0]["last_day"], "2124-03-15");
    assert_eq!(view["upcoming"][1]["name"], "Amara", "it returns by itself");
    let told = terminal.done(&["team", "Hub", "end", "Priya"]);
    assert!(told.contains("without an end"), "{told}");
    assert!(terminal.done(&["history", "Hub"]).contains("called off the hand-over to Priya"));
    assert_eq!(terminal.refused(&["team", "Hub", "end", "Amara"]), "no_such_hand_over");
    assert_eq!(terminal.refused(&["team", "Hub", "hand-over", "Jörg"]), "no_such_member");
}

#[test]
fn the_past_is_not_handed_over() {
    let terminal = hub();
    terminal.done(&["team", "Hub", "hand-over", "Amara"]);
    let late = ["team", "Hub", "hand-over", "Priya", "--from", "2020-01-01", "--why", "x"];
    assert_eq!(terminal.refused(&late), "hand_over_in_the_past");
    let unclear = terminal.say(&["team", "Hub", "hand-over", "Priya", "--from", "tomorrow"]);
    assert_eq!(unclear.code, 2);
}

#[test]
fn acts_are_signed_by_whoever_sits_there() {
    let terminal = hub();
    terminal.done(&["team", "Hub", "you-are", "Priya"]);
    terminal.done(&["rename", "Hub", "Hub 2"]);
    assert!(terminal.done(&["history", "Hub 2", "--limit", "1"]).contains("Priya renamed"));
    terminal.done(&["team", "Hub 2", "you-are"]);
    terminal.done(&["rename", "Hub 2", "Hub"]);
    assert!(!terminal.done(&["history", "Hub", "--limit", "1"]).contains("Priya"));
}

#[test]
fn the_sample_has_its_team_and_a_primus_for_two_months() {
    let terminal = Terminal::new();
    let id = terminal.json(&["sample"])["product"].as_str().unwrap().to_owned();
    let view = terminal.json(&["show", &id, "team"]);
    assert_eq!(view["members"].as_array().unwrap().len(), 7);
    assert_eq!(view["holder"]["name"], "Priya");
    assert_eq!(view["upcoming"][0]["name"], "Amara");
    let german = terminal.done(&["--lang", "de", "team", &id]);
    assert!(
        german.contains("Priya ist Primus inter Pares") && german.contains("geht sie an Amara zurück"),
        "{german}"
    );
}
