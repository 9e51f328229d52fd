//! The real program in a terminal, on libraries of its own: what it says, how it ends, what it leaves alone.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use serde_json::Value;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

const NOTES: &str = "section,text,author\nneeds,Fewer queues,Anna\nproduct,A ferry,Ben\nnowhere,Lost,Ben\n";

struct Terminal {
    folder: TempDir,
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Terminal {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: &str) -> String {
        let path = self.file(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_interpares"));
        command.arg("--data").arg(self.library()).args(words).current_dir(self.folder.path());
        for name in ["INTERPARES_DATA", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
            command.env_remove(name);
        }
        command.env("LANG", "en_GB.UTF-8").stdin(Stdio::null());
        command
    }

    fn say(&self, words: &[&str]) -> Said {
        said(self.command(words).output().unwrap())
    }

    /// What a command that is done puts out.
    fn done(&self, words: &[&str]) -> String {
        let said = self.say(words);
        assert_eq!(said.code, 0, "{words:?}: {}{}", said.out, said.err);
        said.out
    }

    fn json(&self, words: &[&str]) -> Value {
        let words: Vec<_> = words.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.done(&words)).unwrap()
    }

    /// The code of the problem a command is refused with; it says a sentence and a hint, and puts out nothing.
    fn refused(&self, words: &[&str]) -> String {
        let said = self.say(words);
        assert_eq!(said.code, 1, "{words:?}: {}{}", said.out, said.err);
        assert_eq!(said.out, "", "{words:?}");
        let lines: Vec<_> = said.err.lines().collect();
        assert!(lines.len() >= 2, "a sentence and a hint: {}", said.err);
        let words: Vec<_> = words.iter().copied().chain(["--json"]).collect();
        let problem: Value = serde_json::from_str(&self.say(&words).err).unwrap();
        assert_eq!(problem["problem"]["message"], lines[0]);
        assert_eq!(problem["problem"]["hint"], lines[1]);
        problem["problem"]["code"].as_str().unwrap().to_owned()
    }

    fn wrong(&self, words: &[&str]) {
        let said = self.say(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}: {}", said.err);
        assert!(!said.err.is_empty(), "{words:?}");
    }

    fn started(name: &str) -> Self {
        let terminal = Self::new();
        terminal.done(&["new", name]);
        terminal
    }
}

fn said(output: Output) -> Said {
    Said {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect()
}

#[test]
fn a_product_is_started_named_copied_put_away_deleted_and_recovered() {
    let terminal = Terminal::started("Ferry");
    assert_eq!(names(&terminal.json(&["list"])), ["Ferry"]);
    terminal.done(&["rename", "ferry", "Harbour Ferry"]);
    let copy = terminal.json(&["duplicate", "HARBOUR FERRY", "Bus"]);
    let id = copy["product"].as_str().unwrap();
    assert_eq!(copy["name"], "Bus");
    terminal.done(&["archive", "Bus"]);
    assert_eq!(names(&terminal.json(&["list"])), ["Harbour Ferry"]);
    assert!(terminal.done(&["list", "--all"]).contains("archived"));
    terminal.done(&["archive", "--undo", id]);
    assert_eq!(terminal.json(&["list"]).as_array().map(Vec::len), Some(2));
    terminal.done(&["delete", id]);
    assert_eq!(names(&terminal.json(&["list"])), ["Harbour Ferry"]);
    assert_eq!(terminal.refused(&["rename", "Bus", "Tram"]), "product_deleted");
    terminal.done(&["delete", "--undo", "Bus"]);
    assert!(names(&terminal.json(&["list"])).contains(&"Bus"));
    assert_eq!(terminal.refused(&["delete", "--undo", "Bus"]), "no_such_product");
}

#[test]
fn a_product_is_meant_by_name_id_or_the_beginning_of_an_id() {
    let terminal = Terminal::new();
    let first = terminal.json(&["new", "Ferry"])["product"].as_str().unwrap().to_owned();
    terminal.done(&["new", "ferry"]);
    assert_eq!(terminal.refused(&["show", "Ferry"]), "ambiguous_product");
    let said = terminal.say(&["show", "Ferry"]);
    assert!(said.err.contains(&first), "{}", said.err);
    assert_eq!(terminal.json(&["show", &first])["id"], first.as_str());
    assert_eq!(terminal.refused(&["show", "Tram"]), "no_such_product");
}

#[test]
fn the_sample_is_shown_searched_and_told() {
    let terminal = Terminal::new();
    let id = terminal.json(&["sample"])["product"].as_str().unwrap().to_owned();
    let board = terminal.done(&["show", "Customer Data Hub"]);
    assert!(board.contains("── Target group ─") && board.contains("romanpichler.com"), "{board}");
    assert!(board.lines().all(|line| line.chars().count() <= 100), "{board}");
    assert!(!board.contains('\u{1b}'), "colours are for people");
    let view = terminal.json(&["show", &id, "vision"]);
    let cards = view["cards"].as_array().unwrap();
    assert!(cards.len() > 5);
    let word = cards[0]["text"].as_str().unwrap().split_whitespace().next().unwrap();
    let hits = terminal.json(&["search", word]);
    assert!(hits.as_array().unwrap().iter().any(|hit| hit["hit"] == "card"), "{hits}");
    let history = terminal.json(&["history", &id]);
    let seqs: Vec<_> =
        history.as_array().unwrap().iter().map(|entry| entry["seq"].as_u64().unwrap()).collect();
    assert!(seqs.windows(2).all(|pair| pair[0] > pair[1]), "newest first: {seqs:?}");
    assert_eq!(seqs.last(), Some(&1));
    assert_eq!(terminal.json(&["history", &id, "--limit", "1"]).as_array().map(Vec::len), Some(1));
    assert!(terminal.done(&["history", &id]).lines().count() == seqs.len());
}

#[test]
fn notes_are_tried_and_then_brought_in_whole() {
    let terminal = Terminal::started("Ferry");
    let notes = terminal.write("notes.csv", NOTES);
    let tried = terminal.done(&["import", "Ferry", "vision", &notes, "--dry-run"]);
    assert!(tried.contains("Needs: Fewer queues") && tried.contains("line 4"), "{tried}");
    assert!(tried.contains("2 rows would become cards, 1 would be left out"), "{tried}");
    assert_eq!(terminal.json(&["show", "Ferry"])["cards"].as_array().map(Vec::len), Some(0));
    let done = terminal.json(&["import", "Ferry", "vision", &notes]);
    assert_eq!((&done["report"]["cards"], &done["report"]["left_out"]), (&2.into(), &1.into()));
    assert_eq!(terminal.json(&["show", "Ferry"])["cards"].as_array().map(Vec::len), Some(2));
    assert_eq!(terminal.refused(&["import", "Ferry", "vision", &notes]), "no_card_in_file");
    assert_eq!(terminal.refused(&["import", "Ferry", "vision", "missing.csv"]), "file_unreadable");
}

#[test]
fn notes_come_from_standard_input_too() {
    let terminal = Terminal::started("Ferry");
    let mut child = terminal
        .command(&["import", "Ferry", "vision", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(NOTES.as_bytes()).unwrap();
    let said = said(child.wait_with_output().unwrap());
    assert!(said.code == 0 && said.out.contains("Put up 2 cards, left out 1."), "{}{}", said.out, said.err);
}

#[test]
fn a_board_goes_out_in_every_format_and_a_product_comes_back_in() {
    let terminal = Terminal::new();
    terminal.done(&["sample"]);
    let product = "Customer Data Hub";
    for (name, begin) in [
        ("a.pdf", "%PDF-"),
        ("a.png", "\u{fffd}PNG"),
        ("a.svg", "<svg"),
        ("a.md", "#"),
        ("a.csv", "\u{feff}"),
    ] {
        let told = terminal.done(&["export", product, "vision", "--to", name, "--paper", "a3"]);
        assert!(told.contains(name), "{told}");
        let bytes = std::fs::read(terminal.file(name)).unwrap();
        assert!(String::from_utf8_lossy(&bytes).starts_with(begin), "{name}");
    }
    terminal.done(&["export", product, "--to", "whole.json"]);
    let other = Terminal::new();
    let file = terminal.file("whole.json");
    let imported = other.json(&["import", file.to_str().unwrap()]);
    assert_eq!(imported["name"], product);
    let shown = |terminal: &Terminal| terminal.json(&["show", product])["cards"].clone();
    assert_eq!(shown(&other), shown(&terminal));
    assert_eq!(other.json(&["history", product]), terminal.json(&["history", product]));
}

#[test]
fn an_export_goes_to_standard_output_as_it_is() {
    let terminal = Terminal::started("Ferry");
    let written = terminal.done(&["export", "Ferry", "--to", "-", "--format", "md"]);
    assert!(written.contains("Ferry") && !written.contains("Wrote"), "{written}");
}

#[test]
fn an_export_that_is_refused_leaves_everything_as_it_was() {
    let terminal = Terminal::started("Ferry");
    terminal.write("a.pdf", "what was here before");
    assert_eq!(terminal.refused(&["export", "Ferry", "--to", "a.docx"]), "unknown_format");
    assert_eq!(terminal.refused(&["export", "Ferry", "--to", "-"]), "unknown_format");
    assert_eq!(terminal.refused(&["export", "Ferry", "--to", "no/such/folder.md"]), "file_unwritable");
    assert_eq!(terminal.refused(&["export", "Tram", "--to", "a.pdf"]), "no_such_product");
    assert_eq!(std::fs::read_to_string(terminal.file("a.pdf")).unwrap(), "what was here before");
    let left: Vec<_> =
        std::fs::read_dir(terminal.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "only the library and the file: {left:?}");
}

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
        &["show", "a", "roadmap"],
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

/// `interpares serve`, as it runs beside other commands.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn on(terminal: &Terminal) -> Self {
        let mut child = terminal
            .command(&["serve", "--no-open", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { child, address: address.trim().to_owned() }
    }

    /// Asks it to end, and says how it ended.
    #[cfg(unix)]
    fn end(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
#[cfg(unix)]
fn serving_prints_the_address_and_ends_cleanly_when_asked() {
    let terminal = Terminal::started("Ferry");
    let serving = Serving::on(&terminal);
    assert!(
        serving.address.starts_with("http://127.0.0.1:") && serving.address.contains("/#key="),
        "{}",
        serving.address
    );
    assert_eq!(serving.end(), Some(0));
    terminal.done(&["new", "Tram"]);
}

#[test]
fn beside_a_program_that_has_the_library_open_reading_works_and_changing_is_refused() {
    let terminal = Terminal::started("Ferry");
    let serving = Serving::on(&terminal);
    assert_eq!(names(&terminal.json(&["list"])), ["Ferry"]);
    assert_eq!(terminal.json(&["show", "Ferry"])["name"], "Ferry");
    terminal.done(&["export", "Ferry", "--to", "a.md"]);
    terminal.done(&["history", "Ferry"]);
    assert_eq!(terminal.refused(&["new", "Tram"]), "library_locked");
    assert_eq!(terminal.refused(&["rename", "Ferry", "Tram"]), "library_locked");
    drop(serving);
    terminal.done(&["new", "Tram"]);
}

#[test]
fn a_taken_port_is_said() {
    let terminal = Terminal::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    assert_eq!(terminal.refused(&["serve", "--no-open", "--port", &port]), "port_taken");
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
