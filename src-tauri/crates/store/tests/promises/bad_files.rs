//! S2, S12: what is not a sound library is refused and left as it is; damage that hides is found.

use crate::sample::{added, append, closed_library, now, product};
use proptest::prelude::*;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use store::{Error, Fault, Library};
use tempfile::tempdir;

/// Every file in the folder, by size and hash, but for the lock, which says only who looked last.
fn files(folder: &Path) -> BTreeMap<PathBuf, (usize, u64)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.is_file() && !path.ends_with("library.lock"));
    files.map(|path| (path.clone(), hashed(&fs::read(path).unwrap()))).collect()
}

fn hashed(bytes: &[u8]) -> (usize, u64) {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    (bytes.len(), hasher.finish())
}

/// Opens a folder with this file in it, both ways, and says why it did not open; nothing has changed then.
fn refusal(bytes: &[u8]) -> Error {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("library.db"), bytes).unwrap();
    let before = files(folder.path());
    let refused = Library::open(folder.path(), now()).unwrap_err();
    assert_eq!(files(folder.path()), before);
    assert_eq!(Library::open_read_only(folder.path()).unwrap_err(), refused);
    assert_eq!(files(folder.path()), before);
    refused
}

fn sound_library() -> Vec<u8> {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    fs::read(folder.path().join("library.db")).unwrap()
}

fn foreign_database() -> Vec<u8> {
    let folder = tempdir().unwrap();
    let file = folder.path().join("foreign.db");
    let foreign = Connection::open(&file).unwrap();
    foreign.execute_batch("CREATE TABLE products (name TEXT); PRAGMA user_version = 1;").unwrap();
    drop(foreign);
    fs::read(file).unwrap()
}

#[test]
fn s2_another_programs_file_is_left_alone() {
    assert!(matches!(refusal(&foreign_database()), Error::NotOurs { .. }));
    assert!(matches!(refusal(b"PK\x03\x04 something else"), Error::NotOurs { .. }));
    assert!(matches!(refusal(&b"plain text\n".repeat(2_000)), Error::NotOurs { .. }));
}

#[test]
fn s2_a_file_cut_short_anywhere_is_left_alone() {
    let sound = sound_library();
    for length in [0, 5, 16, 99, 100, 511, 512, 4_095, 4_096, sound.len() / 2, sound.len() - 1] {
        let refused = refusal(&sound[..length]);
        assert!(matches!(refused, Error::Damaged { .. }), "{length} bytes: {refused}");
    }
}

#[test]
fn s2_a_newer_file_is_left_alone() {
    let mut newer = sound_library();
    newer[60..64].copy_from_slice(&7u32.to_be_bytes());
    assert_eq!(refusal(&newer), Error::Newer { found: 7, known: 4 });
}

#[test]
fn s2_a_file_overwritten_with_nothing_is_damaged_not_foreign() {
    assert!(matches!(refusal(&vec![0; 50_000]), Error::Damaged { .. }));
}

#[test]
fn s2_a_library_of_ours_without_its_tables_is_left_alone() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let file = folder.path().join("library.db");
    Connection::open(&file).unwrap().execute_batch("DROP TABLE act_cards").unwrap();
    assert!(matches!(refusal(&fs::read(&file).unwrap()), Error::Damaged { .. }));
}

#[test]
fn s2_a_log_without_its_library_is_left_alone() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("library.db-wal"), b"acknowledged acts").unwrap();
    let before = files(folder.path());
    assert!(matches!(Library::open(folder.path(), now()), Err(Error::Damaged { .. })));
    assert_eq!(files(folder.path()), before);
}

#[test]
fn s2_a_file_where_the_folder_should_be_is_left_alone() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    fs::write(&file, "mine").unwrap();
    for place in [file.clone(), file.join("below")] {
        assert!(matches!(Library::open(&place, now()), Err(Error::NoFolder { .. })), "{place:?}");
    }
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    let nowhere = folder.path().join("nowhere");
    assert!(matches!(Library::open_read_only(&nowhere), Err(Error::NoFolder { .. })));
    assert!(!nowhere.exists());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn s2_s12_damage_is_refused_or_found_and_never_made_worse(
        at in 0.0..1.0f64, noise in prop::collection::vec(any::<u8>(), 1..200),
    ) {
        let sound = sound_library();
        let mut damaged = sound.clone();
        let start = ((sound.len() - noise.len()) as f64 * at) as usize;
        damaged[start..start + noise.len()].copy_from_slice(&noise);
        let folder = tempdir().unwrap();
        fs::write(folder.path().join("library.db"), &damaged).unwrap();
        if let Ok(library) = Library::open(folder.path(), now()) {
            let found = library.check();
            let reads = library.act(product(1), 2).is_ok() && library.load(product(1)).is_ok();
            prop_assert!(reads || found != Ok(vec![]), "it does not read, and the check says nothing");
        }
        let after = fs::read(folder.path().join("library.db")).unwrap();
        prop_assert_eq!(hashed(&after), hashed(&damaged));
    }
}

/// A library with this done to its tables.
fn faults_after(sql: &str) -> Vec<Fault> {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let tampered = Connection::open(folder.path().join("library.db")).unwrap();
    tampered.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
    drop(tampered);
    Library::open(folder.path(), now()).unwrap().check().unwrap()
}

#[test]
fn s12_checking_finds_what_is_missing() {
    let product = product(1);
    assert_eq!(faults_after(""), []);
    assert_eq!(faults_after("DELETE FROM acts WHERE place & 3 = 1"), [Fault::Missing { product, seq: 1 }]);
    assert_eq!(faults_after("UPDATE products SET last_seq = 3"), [Fault::Missing { product, seq: 3 }]);
    assert_eq!(
        faults_after("UPDATE acts SET \"update\" = NULL WHERE place & 3 = 2"),
        [Fault::NoUpdate { product, seq: 2 }]
    );
    assert_eq!(
        faults_after("INSERT INTO snapshots VALUES (1, 9, x'00')"),
        [Fault::SnapshotAhead { product }]
    );
    assert_eq!(
        faults_after("INSERT INTO snapshots VALUES (8, 1, x'00')"),
        [Fault::Stray { table: "snapshots".to_owned() }]
    );
    assert_eq!(
        faults_after("UPDATE acts SET place = place + (9 << 32) WHERE place & 3 = 2"),
        [Fault::Stray { table: "acts".to_owned() }]
    );
}

/// How many acts there are is noted with each snapshot.
#[test]
fn s12_acts_that_were_counted_once_are_missed() {
    let (folder, product) = (tempdir().unwrap(), product(1));
    closed_library(folder.path());
    Library::open(folder.path(), now()).unwrap().save_snapshot(product, 1, b"snapshot").unwrap();
    let tampered = Connection::open(folder.path().join("library.db")).unwrap();
    tampered.execute_batch("DELETE FROM acts WHERE place & 3 = 2").unwrap();
    drop(tampered);
    let faults = Library::open(folder.path(), now()).unwrap().check().unwrap();
    assert_eq!(faults, [Fault::Missing { product, seq: 2 }]);
}

#[test]
fn s12_checking_finds_what_does_not_read() {
    for column in ["what = '{}'", "edits = 'x'", "at = 'yesterday'", "what = '{\"what\":\"flew\"}'"] {
        let faults = faults_after(&format!("UPDATE acts SET {column} WHERE place & 3 = 2"));
        assert!(matches!(&faults[..], [Fault::Unreadable { seq: 2, .. }]), "{column}: {faults:?}");
    }
    let undated = faults_after("UPDATE products SET archived_at = 'once'");
    assert!(matches!(&undated[..], [Fault::File { .. }]), "{undated:?}");
}

#[test]
fn s2_nothing_is_written_once_damage_was_found() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let tampered = Connection::open(folder.path().join("library.db")).unwrap();
    tampered.execute_batch("UPDATE acts SET what = '?' WHERE place & 3 = 2").unwrap();
    drop(tampered);
    let library = Library::open(folder.path(), now()).unwrap();
    let damaged = library.acts(product(1), None, 9, None).unwrap_err();
    assert!(matches!(damaged, Error::Damaged { .. }));
    assert_eq!(library.append(product(1), append(b"u", vec![added(3, "Fast")])), Err(damaged));
}
