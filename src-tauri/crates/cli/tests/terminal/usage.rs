//! Usage: what is refused or wrong, help, languages, folders, readers that have seen enough.

use crate::{Terminal, said};
use std::path::Path;
use std::process::{Command, Stdio};

#[test]
fn what_is_refused_changes_nothing() {
    let terminal = Terminal::started("Ferry");
    let before = (terminal.json(&["list"]), terminal.json(&["history", "Ferry"]));
    assert_eq!(terminal.refused(&["new", " "]), "name_empty");
    assert_eq!(terminal.refused(&["new", "a/b"]), "name_has");
    assert_eq!(terminal.refused(&["rename", "Ferry", &"x".repeat(200)]), "name_too_long");
    let foreign = terminal.write("foreign.json", "{\"name\": \"other\"}");
    assert_eq!(terminal.refused(&["import", &foreign]), "file_foreign");
    let broken = terminal.write("broken.json", "{\"format\":");
    assert_eq!(terminal.refused(&["import", &broken]), "file_not_json");
    assert_eq!((terminal.json(&["list"]), terminal.json(&["history", "Ferry"])), before);
}

#[test]
fn wrong_usage_ends_with_two() {
    let terminal = Terminal::new();
    for words in [
        &[][..],
        &["fly"],
        &["new"],
        &["show", "a", "weather"],
        &["import", "a", "b"],
        &["import", "a.json", "--dry-run"],
        &["import", "a", "roadmap", "b.csv"],
        &["export", "a"],
        &["export", "a", "--to", "x.pdf", "--paper", "a5"],
        &["backup", "x.db", "--list"],
        &["serve", "--port", "high"],
        &["list", "--lang", "fr"],
    ] {
        terminal.wrong(words);
    }
    assert!(!terminal.library().exists(), "nothing was made");
}

#[test]
fn every_command_explains_itself_in_both_languages() {
    let terminal = Terminal::new();
    let commands = [
        "new",
        "sample",
        "list",
        "show",
        "rename",
        "duplicate",
        "archive",
        "delete",
        "search",
        "import",
        "export",
        "history",
        "backup",
        "restore",
        "check",
        "decide",
        "serve",
    ];
    let whole = terminal.done(&["--help"]);
    for command in commands {
        assert!(whole.contains(&format!("  {command} ")), "{command}");
        let (english, german) =
            (terminal.done(&[command, "--help"]), terminal.done(&[command, "--help", "--lang", "de"]));
        assert!(english.contains("Usage: interpares") && english.contains("--json"), "{english}");
        assert!(german.contains("Aufruf: interpares") && german.contains("In JSON antworten"), "{german}");
    }
    assert!(!terminal.library().exists(), "nothing was made");
}

#[test]
fn it_speaks_the_language_of_the_machine_or_the_one_asked_for() {
    let terminal = Terminal::started("Ferry");
    let german = |words: &[&str]| said(terminal.command(words).env("LANG", "de_DE.UTF-8").output().unwrap());
    assert!(german(&["new", " "]).err.starts_with("Ein Name"), "{}", german(&["new", " "]).err);
    assert!(german(&["new", "--lang", "en", " "]).err.starts_with("A name"));
    assert!(terminal.say(&["--lang", "de", "show", "Tram"]).err.contains("gibt es nicht"));
    assert!(terminal.done(&["--lang", "de", "show", "Ferry"]).contains("Zielgruppe"));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let terminal = Terminal::new();
    terminal.done(&["sample"]);
    let mut child = terminal
        .command(&["show", "Customer Data Hub"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let said = said(child.wait_with_output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}

#[test]
fn the_folder_of_the_environment_is_used_when_no_other_is_named() {
    let terminal = Terminal::new();
    let folder = terminal.file("elsewhere");
    let mut command = Command::new(env!("CARGO_BIN_EXE_interpares"));
    let output =
        command.args(["new", "Ferry"]).env("INTERPARES_DATA", &folder).env("LANG", "C").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(Path::new(&folder).join("library.db").is_file());
}
