//! S1: a file of version 1 opens for ever.
//!
//! `fixtures/version-1.db` was written once by the program of that version and is never written again. An
//! example of a version to come is made by the test of that version in the same way: fill a library through
//! the public door as [`example`] does, and `back_up_to` the file, with INTERPARES_GENERATE=1 set.

use crate::sample::{added, append, card, closed_library, days_later, now, product};
use std::fs;
use std::path::{Path, PathBuf};
use store::Library;
use tempfile::tempdir;

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
    assert_eq!(library.acts(product(1), None, 9, Some(card(2))).unwrap().len(), 1);
    let loaded = library.load(product(1)).unwrap();
    assert_eq!((loaded.snapshot, loaded.updates), (Some(b"snapshot".to_vec()), vec![b"third".to_vec()]));
    assert_eq!(library.settings().unwrap().as_deref(), Some("{\"you\":\"Ada\"}"));
}
