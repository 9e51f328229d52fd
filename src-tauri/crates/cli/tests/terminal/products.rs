//! Products: started, named, found, put away, shown.

use crate::{Terminal, names};

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
    assert_eq!(terminal.refused(&["archive", "Bus"]), "product_deleted", "it is recovered first");
    assert_eq!(terminal.refused(&["delete", "Bus"]), "product_deleted");
    assert_eq!(names(&terminal.json(&["list"])), ["Harbour Ferry"]);
    assert_eq!(terminal.refused(&["rename", "Bus", "Tram"]), "product_deleted");
    terminal.done(&["delete", "--undo", "Bus"]);
    assert!(names(&terminal.json(&["list"])).contains(&"Bus"));
    assert_eq!(terminal.refused(&["delete", "--undo", "Bus"]), "no_such_product");
}

#[test]
fn an_empty_list_says_whether_there_is_nothing_or_everything_is_put_away() {
    let terminal = Terminal::new();
    assert!(terminal.done(&["list"]).contains("interpares new NAME"));
    terminal.done(&["new", "Ferry"]);
    terminal.done(&["archive", "Ferry"]);
    let said = terminal.done(&["list"]);
    assert!(said.contains("archived") && said.contains("list --all"), "{said}");
    assert!(!said.contains("interpares new"), "{said}");
    terminal.done(&["new", "Bus"]);
    terminal.done(&["delete", "Bus"]);
    assert!(terminal.done(&["list"]).contains("All 2 products"));
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
