//! Care: backups, checks, libraries that are damaged.

use crate::{Terminal, names};

#[test]
fn a_library_is_backed_up_checked_and_put_back() {
    let terminal = Terminal::started("Ferry");
    let copy = terminal.file("copy.db");
    terminal.done(&["backup", copy.to_str().unwrap()]);
    let made = terminal.json(&["backup"]);
    let name = made["backup"]["name"].as_str().unwrap();
    let listed = terminal.json(&["backup", "--list"]);
    assert!(names(&listed).contains(&name), "{listed}");
    assert!(terminal.done(&["check"]).contains("sound"));
    terminal.done(&["new", "Later"]);
    terminal.done(&["restore", copy.to_str().unwrap()]);
    assert_eq!(names(&terminal.json(&["list"])), ["Ferry"]);
    terminal.done(&["delete", "Ferry"]);
    terminal.done(&["restore", name]);
    assert_eq!(names(&terminal.json(&["list"])), ["Ferry"]);
    let other = terminal.write("other.db", "no backup at all");
    assert_eq!(terminal.refused(&["restore", &other]), "backup_unreadable");
    assert_eq!(terminal.refused(&["restore", "no-such-backup"]), "no_such_backup");
    assert_eq!(names(&terminal.json(&["list"])), ["Ferry"]);
}

#[test]
fn a_damaged_library_is_refused_untouched_and_a_backup_brings_it_back() {
    let terminal = Terminal::started("Ferry");
    let copy = terminal.file("copy.db");
    terminal.done(&["backup", copy.to_str().unwrap()]);
    let file = terminal.library().join("library.db");
    std::fs::write(&file, "this is no database").unwrap();
    assert_eq!(terminal.refused(&["new", "Tram"]), "library_not_ours");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "this is no database");
    terminal.done(&["restore", copy.to_str().unwrap()]);
    assert_eq!(names(&terminal.json(&["list"])), ["Ferry"]);
}
