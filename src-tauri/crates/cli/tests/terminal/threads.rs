//! Threads in the terminal: tied, seen from both ends, and taken away again.

use crate::Terminal;
use serde_json::Value;

const HUB: &str = "Hub";

/// A need, a goal, a metric and a question, none of them tied.
fn loose() -> Terminal {
    let terminal = Terminal::started(HUB);
    let file = terminal.write("notes.csv", "section,text\nneeds,No parcel goes astray\n");
    terminal.done(&["import", HUB, "vision", &file]);
    terminal.done(&["roadmap", HUB, "add", "--name", "Trust"]);
    terminal.done(&["metrics", HUB, "add", "Saved"]);
    terminal.done(&["decide", HUB, "new", "Which queue?"]);
    terminal
}

fn titles(things: &Value) -> Vec<&str> {
    things.as_array().unwrap().iter().map(|thing| thing["title"].as_str().unwrap()).collect()
}

#[test]
fn a_thread_is_tied_seen_from_both_ends_and_untied() {
    let terminal = loose();
    terminal.done(&["threads", HUB, "tie", "trust", "No parcel goes astray"]);
    terminal.done(&["threads", HUB, "tie", "Saved", "Trust"]);
    terminal.done(&["threads", HUB, "tie", "Which queue?", "Trust"]);
    let trust = terminal.json(&["threads", HUB, "of", "Trust"]);
    assert_eq!(titles(&trust["serves"]), ["No parcel goes astray"]);
    assert_eq!(titles(&trust["served_by"]), ["Saved"]);
    assert_eq!(titles(&trust["decided"]), ["Which queue?"]);
    let need = terminal.done(&["threads", HUB, "of", "no parcel goes astray"]);
    assert!(need.contains("Served by\n  - ") && need.contains(": Trust"), "{need}");
    let question = terminal.done(&["--lang", "de", "threads", HUB, "of", "Which queue?"]);
    assert!(question.contains("Trust") && !question.contains("trace-"), "{question}");
    terminal.done(&["threads", HUB, "untie", "Saved", "Trust"]);
    assert_eq!(titles(&terminal.json(&["threads", HUB, "of", "Trust"])["served_by"]), Vec::<&str>::new());
}

#[test]
fn a_thread_that_the_goal_names_is_untied_from_the_metric_as_well() {
    let terminal = Terminal::new();
    let sample = terminal.json(&["sample"])["product"].as_str().unwrap().to_owned();
    let metric = "Imported / saved";
    let serves = || terminal.json(&["threads", &sample, "of", metric])["serves"].clone();
    let named = serves();
    assert!(titles(&named).contains(&"Trust"), "{named}");
    terminal.done(&["threads", &sample, "untie", metric, "Trust"]);
    assert!(!titles(&serves()).contains(&"Trust"));
}

#[test]
fn where_threads_break_off_is_told() {
    let terminal = loose();
    let told = terminal.done(&["threads", HUB]);
    for part in ["4 of 4 have a loose end", "Needs without a goal\n  - Needs: No parcel", "Decisions without"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    terminal.done(&["threads", HUB, "tie", "Trust", "No parcel goes astray"]);
    assert_eq!(terminal.json(&["threads", HUB])["needs_without_goal"], serde_json::json!([]));
    let told = terminal.done(&["--lang", "de", "threads", HUB]);
    assert!(!told.contains("coverage-"), "{told}");
}

#[test]
fn what_cannot_be_tied_is_refused() {
    let terminal = loose();
    let refused = |words: &[&str]| terminal.refused(&[&["threads", HUB][..], words].concat());
    assert_eq!(refused(&["tie", "No parcel goes astray", "Trust"]), "serves_nothing");
    assert_eq!(refused(&["tie", "Trust", "Nothing like it"]), "no_such_thing");
    assert_eq!(refused(&["untie", "Saved", "Trust"]), "not_tied");
    terminal.done(&["metrics", HUB, "add", "Errors"]);
    for pair in [["Errors", "Errors"], ["Trust", "Trust"], ["Trust", "Errors"]] {
        assert_eq!(refused(&["tie", pair[0], pair[1]]), "cannot_serve");
    }
    terminal.done(&["metrics", HUB, "add", "Trust"]);
    assert_eq!(refused(&["of", "Trust"]), "ambiguous_thing");
}
