//! S14, S15: what live rooms must not forget.

use crate::processes::{again, folder_given, line_of, lines_of};
use crate::sample::{closed_library, days_later, now, product, start};
use std::io::BufRead;
use store::{Error, Library, RECOVERABLE_DAYS, RoomRow};
use tempfile::{TempDir, tempdir};

fn row(key: &str, text: &str) -> RoomRow {
    RoomRow { key: key.to_owned(), text: Some(text.to_owned()) }
}

fn gone(key: &str) -> RoomRow {
    RoomRow { key: key.to_owned(), text: None }
}

fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
}

/// A library with two products, and a room around the first.
fn library() -> (TempDir, Library) {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    start(&library, product(2));
    library
        .keep_room(product(1), &[row("card/2", "Größe 図 🧭"), row("card/1", "{}"), row("room", "open")])
        .unwrap();
    (folder, library)
}

#[test]
fn s14_what_a_room_keeps_comes_back_as_it_was_kept() {
    let (folder, library) = library();
    let kept = pairs(&[("card/1", "{}"), ("card/2", "Größe 図 🧭"), ("room", "open")]);
    assert_eq!(library.room_rows(product(1)).unwrap(), kept);
    assert_eq!(library.room_rows(product(2)).unwrap(), []);
    library.keep_room(product(1), &[gone("card/1"), row("room", "closing"), gone("nobody")]).unwrap();
    library.keep_room(product(1), &[]).unwrap();
    drop(library);
    let library = Library::open(folder.path(), now()).unwrap();
    assert_eq!(
        library.room_rows(product(1)).unwrap(),
        pairs(&[("card/2", "Größe 図 🧭"), ("room", "closing")])
    );
    assert_eq!(library.rooms().unwrap(), [product(1)]);
    assert_eq!(library.check().unwrap(), []);
    let nobody = product(9);
    assert_eq!(library.keep_room(nobody, &[row("room", "")]), Err(Error::NotFound(nobody)));
    assert_eq!(library.room_rows(nobody), Err(Error::NotFound(nobody)));
    assert_eq!(library.forget_room(nobody), Err(Error::NotFound(nobody)));
}

#[test]
fn s14_a_library_that_is_only_read_keeps_nothing() {
    let (folder, library) = library();
    drop(library);
    let reader = Library::open_read_only(folder.path()).unwrap();
    assert_eq!(reader.keep_room(product(1), &[row("room", "")]), Err(Error::ReadOnly));
    assert_eq!(reader.room_rows(product(1)).unwrap().len(), 3);
}

#[test]
fn s15_a_room_that_is_forgotten_leaves_nothing_and_the_others_be() {
    let (_folder, library) = library();
    library.keep_room(product(2), &[row("room", "open")]).unwrap();
    assert_eq!(library.rooms().unwrap(), [product(1), product(2)]);
    library.forget_room(product(1)).unwrap();
    assert_eq!(library.room_rows(product(1)).unwrap(), []);
    assert_eq!(library.rooms().unwrap(), [product(2)]);
}

#[test]
fn s15_what_a_room_kept_goes_with_its_product_for_good() {
    let (folder, library) = library();
    library.set_deleted(product(1), Some(now())).unwrap();
    assert_eq!(library.rooms().unwrap(), [], "nobody meets around what is deleted");
    library.set_deleted(product(1), None).unwrap();
    assert_eq!(library.rooms().unwrap(), [product(1)], "recovered with its room");
    library.set_deleted(product(1), Some(now())).unwrap();
    drop(library);
    drop(Library::open(folder.path(), days_later(RECOVERABLE_DAYS + 1)).unwrap());
    let rows = rusqlite::Connection::open(folder.path().join("library.db")).unwrap();
    let left: u32 = rows.query_row("SELECT count(*) FROM room_rows", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
}

#[test]
fn s14_killed_at_any_moment_it_has_what_it_acknowledged_and_nothing_halfway() {
    if let Some(folder) = folder_given() {
        let library = Library::open(&folder, now()).unwrap();
        let first =
            library.room_rows(product(1)).unwrap().first().map_or(0, |(_, text)| text.parse().unwrap());
        for number in first + 1.. {
            let text = number.to_string();
            library.keep_room(product(1), &[row("a", &text), row("b", &text)]).unwrap();
            println!("acknowledged {number}");
        }
    }
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let test = "rooms::s14_killed_at_any_moment_it_has_what_it_acknowledged_and_nothing_halfway";
    for round in 1..=6 {
        let mut other = again(test, folder.path()).spawn().unwrap();
        let mut lines = lines_of(&mut other);
        let heard = (0..round * 20).map(|_| line_of(&mut lines, "acknowledged ")).last();
        other.kill().unwrap();
        other.wait().unwrap();
        let rest = lines.lines().map_while(Result::ok);
        let rest = rest.filter_map(|line| Some(line.strip_prefix("acknowledged ")?.to_owned())).last();
        let acknowledged: u32 = rest.or(heard).unwrap().parse().unwrap();
        let library = Library::open(folder.path(), now()).unwrap();
        let rows = library.room_rows(product(1)).unwrap();
        assert_eq!(rows[0].1, rows[1].1, "both or none");
        assert!(rows[0].1.parse::<u32>().unwrap() >= acknowledged);
        assert_eq!(library.check().unwrap(), []);
    }
}
