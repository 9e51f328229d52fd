//! S1: a file of version 1 opens for ever.
//!
//! `fixtures/version-1.db` was written once by the program of that version and is never written again. An
//! example of a version to come is made by the test of that version in the same way: fill a library through
//! the public door as [`example`] does, and `back_up_to` the file, with INTERPARES_GENERATE=1 set.

use crate::sample::{added, append, card, closed_library, days_later, now, product};
use product::EntryId;
use std::fs;
use std::path::{Path, PathBuf};
use store::{HandedIn, Library, NewVote, RoomRow, SeenRecord};
use tempfile::tempdir;
use uuid::Uuid;

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-1.db")
}

/// A library with something in every table.
fn example(folder: &Path) -> Library {
    closed_library(folder);
    let library = Library::open(folder, now()).unwrap();
    library.append(product(1), append(b"third", vec![added(2, "Größe 図 \u{1f9ed}")])).unwrap();
    library.save_snapshot(product(1), 2, b"snapshot").unwrap();
    library.set_archived(product(1), Some(days_later(1))).unwrap();
    library.set_settings("{\"you\":\"Ada\"}").unwrap();
    library
}

#[test]
fn s1_a_file_of_version_1_opens_for_ever() {
    if std::env::var_os("INTERPARES_GENERATE").is_some() && !fixture().exists() {
        example(tempdir().unwrap().path()).back_up_to(&fixture()).unwrap();
    }
    let folder = tempdir().unwrap();
    fs::copy(fixture(), folder.path().join("library.db")).unwrap();
    let library = Library::open(folder.path(), days_later(2)).unwrap();
    assert_eq!(library.check().unwrap(), []);
    let row = &library.products().unwrap()[0];
    assert_eq!((row.id, row.line.name.as_str(), row.last_seq), (product(1), "Hub", 3));
    assert_eq!((row.created_at, row.archived_at, row.deleted_at), (now(), Some(days_later(1)), None));
    let stored = library.act(product(1), 3).unwrap().unwrap();
    let expected = added(2, "Größe 図 \u{1f9ed}");
    assert_eq!((stored.act, stored.edits, stored.version), (expected.act, expected.edits, expected.version));
    assert_eq!(library.acts(product(1), None, 9, Some(card(2).0)).unwrap().len(), 1);
    let loaded = library.load(product(1)).unwrap();
    assert_eq!((loaded.snapshot, loaded.updates), (Some(b"snapshot".to_vec()), vec![b"third".to_vec()]));
    assert_eq!(library.settings().unwrap().as_deref(), Some("{\"you\":\"Ada\"}"));
}

fn fixture_2() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-2.db")
}

/// The same with a vote, a ballot in it, and a record that was seen.
fn example_2(folder: &Path) -> Library {
    let library = example(folder);
    let (vote, decision) = (Uuid::from_u128(20), EntryId(Uuid::from_u128(21)));
    let opened = "{\"question\":\"Größe?\"}".to_owned();
    library.open_vote(product(1), NewVote { id: vote, decision, opened_at: now(), opened }).unwrap();
    let handed_in = HandedIn { member: EntryId(Uuid::from_u128(22)), at: now(), proxy: Some("Ada".into()) };
    library.hand_in(vote, handed_in, b"yes").unwrap();
    let record = SeenRecord { decision, digest: "d1".into(), text: "{}".into() };
    library.remember_records(product(1), &[record]).unwrap();
    library
}

#[test]
fn s1_a_file_of_version_2_opens_for_ever() {
    if std::env::var_os("INTERPARES_GENERATE").is_some() && !fixture_2().exists() {
        example_2(tempdir().unwrap().path()).back_up_to(&fixture_2()).unwrap();
    }
    let folder = tempdir().unwrap();
    fs::copy(fixture_2(), folder.path().join("library.db")).unwrap();
    let library = Library::open(folder.path(), days_later(2)).unwrap();
    assert_eq!(library.check().unwrap(), []);
    let vote = &library.votes(product(1)).unwrap()[0];
    assert_eq!((vote.opened_at, vote.revealed_at, vote.has_key), (now(), None, false));
    assert_eq!(vote.opened, "{\"question\":\"Größe?\"}");
    assert_eq!((vote.handed_in.len(), vote.handed_in[0].proxy.as_deref()), (1, Some("Ada")));
    let decision = EntryId(Uuid::from_u128(21));
    let seen = SeenRecord { decision, digest: "d1".into(), text: "{}".into() };
    assert_eq!(library.changed_records(product(1), &[seen]).unwrap(), []);
    assert_eq!(library.changed_records(product(1), &[]).unwrap(), [decision]);
}

fn fixture_3() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-3.db")
}

/// The same with what a live room keeps.
fn example_3(folder: &Path) -> Library {
    let library = example_2(folder);
    let row = RoomRow { key: "room".into(), text: Some("{\"stage\":\"Größe\"}".into()) };
    library.keep_room(product(1), &[row]).unwrap();
    library
}

#[test]
fn s1_a_file_of_version_3_opens_for_ever() {
    if std::env::var_os("INTERPARES_GENERATE").is_some() && !fixture_3().exists() {
        example_3(tempdir().unwrap().path()).back_up_to(&fixture_3()).unwrap();
    }
    let folder = tempdir().unwrap();
    fs::copy(fixture_3(), folder.path().join("library.db")).unwrap();
    let library = Library::open(folder.path(), days_later(2)).unwrap();
    assert_eq!(library.check().unwrap(), []);
    assert_eq!(library.votes(product(1)).unwrap().len(), 1);
    let kept = [("room".to_owned(), "{\"stage\":\"Größe\"}".to_owned())];
    assert_eq!(
        (library.room_rows(product(1)).unwrap(), library.rooms().unwrap()),
        (kept.to_vec(), vec![product(1)])
    );
}

fn fixture_4() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-4.db")
}

/// The same with acts that were done after the last snapshot.
fn example_4(folder: &Path) -> Library {
    let library = example_3(folder);
    library.append(product(1), append(b"fourth", vec![added(2, "Größer")])).unwrap();
    library
}

#[test]
fn s1_a_file_of_version_4_opens_for_ever() {
    if std::env::var_os("INTERPARES_GENERATE").is_some() && !fixture_4().exists() {
        example_4(tempdir().unwrap().path()).back_up_to(&fixture_4()).unwrap();
    }
    let folder = tempdir().unwrap();
    fs::copy(fixture_4(), folder.path().join("library.db")).unwrap();
    let library = Library::open(folder.path(), days_later(2)).unwrap();
    assert_eq!(library.check().unwrap(), []);
    let row = &library.products().unwrap()[0];
    assert_eq!((row.last_seq, row.line.changed_at), (4, added(2, "").act.at));
    let about: Vec<_> = library.acts(product(1), None, 9, Some(card(2).0)).unwrap();
    assert_eq!(about.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), [4, 3]);
}

/// A program of version 3 wrote every act into the index, and the count with it.
#[test]
fn s1_acts_of_an_earlier_version_are_told_once_each() {
    let folder = tempdir().unwrap();
    fs::copy(fixture_3(), folder.path().join("library.db")).unwrap();
    let library = Library::open(folder.path(), days_later(2)).unwrap();
    let about = |library: &Library| -> Vec<u32> {
        let acts = library.acts(product(1), None, 9, Some(card(2).0)).unwrap();
        acts.into_iter().map(|(seq, _)| seq).collect()
    };
    assert_eq!(about(&library), [3]);
    library.append(product(1), append(b"fourth", vec![added(2, "Größer")])).unwrap();
    assert_eq!(about(&library), [4, 3]);
    library.save_snapshot(product(1), 4, b"all").unwrap();
    assert_eq!(about(&library), [4, 3]);
    assert_eq!(library.check().unwrap(), []);
}

#[test]
fn s1_before_it_is_led_to_a_newer_version_a_library_can_be_read_without_rooms() {
    let folder = tempdir().unwrap();
    fs::copy(fixture_2(), folder.path().join("library.db")).unwrap();
    let reader = Library::open_read_only(folder.path()).unwrap();
    assert_eq!((reader.room_rows(product(1)).unwrap(), reader.rooms().unwrap()), (vec![], vec![]));
}
