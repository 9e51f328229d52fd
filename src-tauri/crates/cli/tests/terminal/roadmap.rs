//! The roadmap in the terminal: goals are added, written, moved and taken away, seen, and handed out.

use crate::Terminal;
use serde_json::Value;

const HUB: &str = "Hub";

fn names(terminal: &Terminal) -> Vec<String> {
    let view = terminal.json(&["show", HUB, "roadmap"]);
    let steps = view["steps"].as_array().unwrap();
    steps.iter().map(|step| step["name"].as_str().unwrap().to_owned()).collect()
}

fn two() -> Terminal {
    let terminal = Terminal::started(HUB);
    let trust =
        ["--name", "Trust", "--date", "Q1 2031", "--goal", "No address is wrong", "--feature", "Import"];
    let more = ["--feature", "=1+1", "--metric", "imported / saved = 1 for four weeks"];
    terminal.done(&[&["roadmap", HUB, "add"][..], &trust, &more].concat());
    terminal.done(&["roadmap", HUB, "add", "--name", "Speed", "--horizon", "now"]);
    terminal
}

#[test]
fn goals_are_added_written_moved_and_taken_away() {
    let terminal = two();
    assert_eq!(names(&terminal), ["Trust", "Speed"]);
    terminal.done(&["roadmap", HUB, "move", "Speed", "--first"]);
    assert_eq!(names(&terminal), ["Speed", "Trust"]);
    terminal.done(&["roadmap", HUB, "move", "1", "--after", "trust"]);
    assert_eq!(names(&terminal), ["Trust", "Speed"]);
    terminal.done(&["roadmap", HUB, "set", "speed", "--date", "second half of 2031", "--name", "Pace"]);
    let view = terminal.json(&["show", HUB, "roadmap"]);
    assert_eq!(view["steps"][1]["span"]["first"], "2031-07-01");
    assert_eq!((&view["steps"][1]["horizon"], &view["steps"][1]["name"]), (&"now".into(), &"Pace".into()));
    assert_eq!(view["steps"][0]["features"], "Import\n=1+1");
    terminal.done(&["roadmap", HUB, "delete", "Trust"]);
    assert_eq!(names(&terminal), ["Pace"]);
    assert_eq!(terminal.refused(&["roadmap", HUB, "set", "Trust", "--date", "2031"]), "no_such_goal");
}

#[test]
fn a_name_that_several_goals_have_is_asked_back() {
    let terminal = two();
    terminal.done(&["roadmap", HUB, "add", "--name", "Speed"]);
    assert_eq!(terminal.refused(&["roadmap", HUB, "delete", "Speed"]), "ambiguous_goal");
    assert_eq!(names(&terminal).len(), 3);
}

#[test]
fn a_roadmap_is_told_with_its_hints_in_both_languages() {
    let terminal = two();
    let told = terminal.done(&["show", HUB, "roadmap"]);
    for part in [
        "1. Trust · Q1 2031",
        "No address is wrong",
        "- imported / saved = 1",
        "→ 2 features",
        "Roman Pichler",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let told = terminal.done(&["--lang", "de", "show", HUB, "roadmap"]);
    assert!(told.contains("→ 2 Features") && told.contains("Jetzt"), "{told}");
}

#[test]
fn a_roadmap_goes_out_for_the_team_and_for_outsiders() {
    let terminal = two();
    let made = |name: &str, view: &str| {
        terminal.done(&["export", HUB, "roadmap", "--to", name, "--view", view]);
        std::fs::read(terminal.file(name)).unwrap()
    };
    for (name, begin) in
        [("a.pdf", "%PDF-"), ("a.svg", "<svg"), ("a.md", "# Hub"), ("a.ics", "BEGIN:VCALENDAR")]
    {
        assert!(made(name, "external").starts_with(begin.as_bytes()), "{name}");
    }
    let (inside, outside) = (made("in.csv", "internal"), made("out.csv", "external"));
    let (inside, outside) = (String::from_utf8(inside).unwrap(), String::from_utf8(outside).unwrap());
    assert!(inside.contains("four weeks") && inside.contains("Speed") && outside.contains("Speed"));
    assert!(!outside.contains("four weeks"), "{outside}");
    let whole: Value = terminal.json(&["export", HUB, "--to", "whole.json"]);
    assert!(whole["files"].is_array());
    let other = Terminal::new();
    other.done(&["import", terminal.file("whole.json").to_str().unwrap()]);
    assert_eq!(names(&other), ["Trust", "Speed"]);
}

#[test]
fn a_review_is_put_on_record_and_read_again() {
    let terminal = two();
    let told = terminal.done(&["roadmap", HUB, "reviews"]);
    assert!(told.contains("no review on record"), "{told}");
    let days = ["--on", "2030-03-01", "--next", "2030-05-31"];
    let change = ["--change", "Speed=Two shops are left", "--note", "All were there"];
    terminal.done(&[&["roadmap", HUB, "review"][..], &change, &days].concat());
    let told = terminal.done(&["roadmap", HUB, "reviews"]);
    for part in
        ["1 March 2030", "31 May 2030", "Trust · Keep", "Speed · Change: Two shops are left", "All were"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    let told = terminal.done(&["--lang", "de", "roadmap", HUB, "reviews"]);
    assert!(told.contains("1. März 2030") && !told.contains("roadmap-"), "{told}");
    assert_eq!(terminal.json(&["roadmap", HUB, "reviews"])[0]["next"], "2030-05-31");
    let too_early = ["--on", "2030-03-01", "--next", "2030-03-01"];
    terminal.refused(&[&["roadmap", HUB, "review"][..], &too_early].concat());
    assert_eq!(terminal.refused(&["roadmap", HUB, "review", "--keep", "Fame"]), "no_such_goal");
    let review = terminal.json(&["roadmap", HUB, "review", "--reorder", "1=Later"]);
    assert_eq!(review["verdicts"][0]["why"], "Later");
}

#[test]
fn what_outsiders_see_is_chosen() {
    let terminal = two();
    let told = terminal.done(&["roadmap", HUB, "outside"]);
    assert!(told.contains("By quarter") && told.contains("Goal, Features"), "{told}");
    let wish = ["--dates", "half-year", "--rows", "serves,goal", "--hide", "Speed"];
    let view = terminal.json(&[&["roadmap", HUB, "outside"][..], &wish].concat());
    assert_eq!(view["outside"], serde_json::json!({ "dates": "half_year", "rows": ["goal", "serves"] }));
    assert_eq!(view["steps"].as_array().unwrap().len(), 1);
    let told = terminal.done(&["--lang", "de", "roadmap", HUB, "outside"]);
    assert!(told.contains("Speed") && !told.contains("roadmap-"), "{told}");
    let view = terminal.json(&["roadmap", HUB, "outside", "--rows", "none", "--show", "speed"]);
    assert_eq!((&view["outside"]["rows"], &view["hidden"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!(view["outside"]["dates"], "half_year");
    terminal.wrong(&["roadmap", HUB, "outside", "--dates", "daily"]);
}
