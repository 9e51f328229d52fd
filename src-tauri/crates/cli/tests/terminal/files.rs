//! Files in and out: notes, boards, whole products.

use crate::{Terminal, said};
use std::io::Write as _;
use std::process::Stdio;

const NOTES: &str = "section,text,author\nneeds,Fewer queues,Anna\nproduct,A ferry,Ben\nnowhere,Lost,Ben\n";

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
