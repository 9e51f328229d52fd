//! What is parked, from a script.

use crate::Terminal;

fn hub() -> Terminal {
    let terminal = Terminal::new();
    terminal.done(&["new", "Hub"]);
    terminal.done(&["team", "Hub", "add", "Amara"]);
    terminal
}

#[test]
fn something_is_parked_with_who_looks_after_it_and_is_done_and_open_again() {
    let terminal = hub();
    assert_eq!(terminal.done(&["parking", "Hub"]).trim(), "Nothing is parked.");
    let legal = ["Ask legal", "--owner", "amara", "--follow-up", "Tell all on Friday"];
    terminal.done(&[&["parking", "Hub", "add"][..], &legal].concat());
    terminal.done(&["parking", "Hub", "add", "A name for it"]);
    let told = terminal.done(&["parking", "Hub"]);
    let wanted = "○ Ask legal\n  Amara looks after it · then: Tell all on Friday\n○ A name for it";
    assert_eq!(told.trim(), wanted);
    terminal.done(&["parking", "Hub", "done", "ask legal"]);
    assert_eq!(terminal.done(&["parking", "Hub", "list"]).trim(), "○ A name for it");
    assert!(terminal.done(&["parking", "Hub", "list", "--all"]).contains("✓ Ask legal"));
    terminal.done(&["parking", "Hub", "done", "ask legal", "--undo"]);
    assert_eq!(terminal.json(&["parking", "Hub"]).as_array().unwrap().len(), 2);
}

#[test]
fn what_is_not_there_is_refused() {
    let terminal = hub();
    assert_eq!(terminal.refused(&["parking", "Hub", "done", "Nothing"]), "no_such_parked");
    let nobody = ["parking", "Hub", "add", "Ask", "--owner", "Jörg"];
    assert_eq!(terminal.refused(&nobody), "no_such_member");
}
