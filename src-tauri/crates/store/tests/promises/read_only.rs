//! S3: a library can be read without being changed.

use crate::sample::{added, append, closed_library, count, now, product, start, started};
use std::fs;
use store::{Error, Library, NewProduct};
use tempfile::tempdir;

#[test]
fn s3_reading_only_changes_nothing_and_says_so() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let before = fs::read(folder.path().join("library.db")).unwrap();
    let library = Library::open_read_only(folder.path()).unwrap();
    assert!(library.is_read_only());
    assert_eq!(library.append(product(1), append(b"u", vec![added(1, "Fast")])), Err(Error::ReadOnly));
    let new = NewProduct { id: product(2), created_at: now() };
    assert_eq!(library.add_product(new, append(b"u", vec![started("Hub")])), Err(Error::ReadOnly));
    assert_eq!(library.set_settings("{}"), Err(Error::ReadOnly));
    assert_eq!(library.set_deleted(product(1), Some(now())), Err(Error::ReadOnly));
    assert_eq!(library.back_up(now()), Err(Error::ReadOnly));
    assert_eq!(count(&library, product(1)), 2);
    drop(library);
    assert_eq!(fs::read(folder.path().join("library.db")).unwrap(), before);
}

#[test]
fn s3_a_reader_sees_what_another_writes() {
    let folder = tempdir().unwrap();
    let writer = Library::open(folder.path(), now()).unwrap();
    start(&writer, product(1));
    let reader = Library::open_read_only(folder.path()).unwrap();
    assert_eq!(count(&reader, product(1)), 1);
    writer.append(product(1), append(b"u", vec![added(1, "Fast")])).unwrap();
    assert_eq!(count(&reader, product(1)), 2);
    drop(writer);
    assert_eq!(count(&reader, product(1)), 2);
    let writer = Library::open(folder.path(), now()).unwrap();
    writer.append(product(1), append(b"u", vec![added(2, "Safe")])).unwrap();
    assert_eq!(count(&reader, product(1)), 3);
}

#[test]
fn s3_a_file_from_before_there_were_votes_is_read_as_it_is() {
    let folder = tempdir().unwrap();
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/version-1.db");
    fs::copy(fixture, folder.path().join("library.db")).unwrap();
    let library = Library::open_read_only(folder.path()).unwrap();
    assert_eq!(library.votes(product(1)), Ok(vec![]));
    assert_eq!(library.changed_records(product(1), &[]), Ok(vec![]));
    assert!(!folder.path().join("keys").exists());
}

#[test]
fn a_folder_of_any_name_will_do() {
    let folder = tempdir().unwrap();
    let named = folder.path().join("50% \"ours\" #1? & 'yours'; äöü 図");
    closed_library(&named);
    assert_eq!(count(&Library::open_read_only(&named).unwrap(), product(1)), 2);
    let library = Library::open(&named, now()).unwrap();
    assert_eq!(library.backups().unwrap().len(), 1);
}
