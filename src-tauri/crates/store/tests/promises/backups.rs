//! S9, S10, S11: backups are whole, kept ten deep, and can be put back.

use crate::sample::{added, append, closed_library, count, days_later, now, product, start};
use chrono::TimeDelta;
use std::fs;
use std::path::{Path, PathBuf};
use store::{Error, Library, backups_in, restore};
use tempfile::tempdir;

fn names(folder: &Path) -> Vec<String> {
    backups_in(folder).into_iter().map(|backup| backup.name).collect()
}

fn write_one(library: &Library, number: u128) {
    library.append(product(1), append(b"u", vec![added(number, "Fast")])).unwrap();
}

#[test]
fn s10_opening_backs_up_what_is_new_and_only_that() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let day = |day| drop(Library::open(folder.path(), days_later(day)).unwrap().backups());
    day(1);
    assert_eq!(names(folder.path())[0], "interpares-2026-11-23T12-30-05Z.db");
    let after_one = names(folder.path());
    day(2);
    assert_eq!(names(folder.path()), after_one, "nothing was new");
    let library = Library::open(folder.path(), days_later(3)).unwrap();
    assert_eq!(library.backups().unwrap().len(), after_one.len(), "what opening backs up is settled");
    library.set_archived(product(1), Some(now())).unwrap();
    drop(library);
    day(4);
    assert_eq!(names(folder.path())[0], "interpares-2026-11-26T12-30-05Z.db");
}

#[test]
fn s10_a_daily_backup_is_due_after_a_day_with_something_new() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    assert_eq!(library.back_up_if_due(days_later(1)).unwrap(), None, "nothing is new");
    write_one(&library, 2);
    assert_eq!(library.back_up_if_due(days_later(1) - TimeDelta::seconds(6)).unwrap(), None);
    let made = library.back_up_if_due(days_later(1)).unwrap().unwrap();
    assert_eq!(made.name, "interpares-2026-11-23T12-30-05Z.db");
    assert_eq!(made.bytes, fs::metadata(&made.path).unwrap().len());
}

#[test]
fn s10_another_history_of_the_same_length_is_new() {
    let folder = tempdir().unwrap();
    let of_two_acts = backed_up(folder.path());
    let library = Library::open(folder.path(), days_later(2)).unwrap();
    library.back_up(days_later(9)).unwrap();
    drop(library);
    restore(folder.path(), &of_two_acts, days_later(3)).unwrap();
    let library = Library::open(folder.path(), days_later(3)).unwrap();
    write_one(&library, 99);
    assert!(library.back_up_if_due(days_later(11)).unwrap().is_some(), "the newest has another third act");
}

#[test]
fn s9_ten_are_kept() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    for day in 1..=12 {
        library.back_up(days_later(day)).unwrap();
    }
    let kept = library.backups().unwrap();
    assert_eq!(kept.len(), 10);
    assert_eq!(
        (kept[0].made_at.date_naive(), kept[9].made_at.date_naive()),
        (days_later(12).date_naive(), days_later(3).date_naive(),)
    );
}

#[test]
fn s9_a_backup_never_replaces_another_of_the_same_second() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    let before = library.backups().unwrap().len();
    let (one, other) = (library.back_up(now()).unwrap(), library.back_up(now()).unwrap());
    assert_ne!(one.path, other.path);
    assert_eq!(library.backups().unwrap().len(), before + 2);
}

#[test]
fn s9_a_backup_that_fails_leaves_the_others_and_is_due_again() {
    let folder = tempdir().unwrap();
    backed_up(folder.path());
    let before = names(folder.path());
    let in_the_way = folder.path().join("backups/interpares-2026-11-23T13-30-05Z.db.part");
    fs::create_dir(&in_the_way).unwrap();
    let at = days_later(1) + TimeDelta::hours(1);
    let library = Library::open(folder.path(), at).unwrap();
    assert!(library.back_up_if_due(at).is_err(), "due, because the one at the start has failed");
    assert_eq!(names(folder.path()), before);
    fs::remove_dir(&in_the_way).unwrap();
    assert!(library.back_up_if_due(at).unwrap().is_some());
    write_one(&library, 3);
    assert_eq!(library.back_up_if_due(at + TimeDelta::hours(1)).unwrap(), None, "once is enough for today");
}

#[test]
fn s9_what_an_interrupted_backup_left_is_swept() {
    let folder = tempdir().unwrap();
    backed_up(folder.path());
    let left = folder.path().join("backups/interpares-2026-01-01T00-00-00Z.db.part");
    fs::write(&left, "half").unwrap();
    assert_eq!(names(folder.path()).len(), 2, "half a backup is none");
    drop(Library::open(folder.path(), now()).unwrap());
    assert!(!left.exists());
}

#[test]
fn s9_a_backup_is_one_moment_of_a_library_that_is_being_written() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    let writer = library.clone();
    let writing = std::thread::spawn(move || (2..300).for_each(|number| write_one(&writer, number)));
    let copies: Vec<_> = (0..10).map(|number| folder.path().join(format!("copy-{number}"))).collect();
    for copy in &copies {
        fs::create_dir(copy).unwrap();
        library.back_up_to(&copy.join("library.db")).unwrap();
    }
    writing.join().unwrap();
    for copy in copies {
        assert_eq!(Library::open(&copy, now()).unwrap().check().unwrap(), []);
    }
}

#[test]
fn s9_a_copy_never_replaces_the_library_itself() {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open_read_only(folder.path()).unwrap();
    for name in ["library.db", "library.db-wal", "library.lock"] {
        assert!(matches!(library.back_up_to(&folder.path().join(name)), Err(Error::NotOurs { .. })));
    }
    let elsewhere = tempdir().unwrap();
    library.back_up_to(&elsewhere.path().join("library.db")).unwrap();
    assert_eq!(count(&Library::open(elsewhere.path(), now()).unwrap(), product(1)), 2);
}

/// A library with a backup of two acts, and a third act after it.
fn backed_up(folder: &Path) -> PathBuf {
    closed_library(folder);
    let library = Library::open(folder, now()).unwrap();
    let backup = library.back_up(days_later(1)).unwrap();
    write_one(&library, 2);
    backup.path
}

#[test]
fn s11_a_backup_takes_the_librarys_place_and_what_was_there_is_kept() {
    let folder = tempdir().unwrap();
    let backup = backed_up(folder.path());
    let kept = restore(folder.path(), &backup, days_later(2)).unwrap().unwrap();
    assert_eq!(kept, folder.path().join("library-replaced-2026-11-24T12-30-05Z.db"));
    assert_eq!(count(&Library::open(folder.path(), days_later(2)).unwrap(), product(1)), 2);
    restore(folder.path(), &kept, days_later(3)).unwrap();
    assert_eq!(count(&Library::open(folder.path(), days_later(3)).unwrap(), product(1)), 3);
}

#[test]
fn s11_a_damaged_library_is_kept_byte_for_byte_with_its_log() {
    let folder = tempdir().unwrap();
    let backup = backed_up(folder.path());
    fs::write(folder.path().join("library.db"), b"damaged").unwrap();
    fs::write(folder.path().join("library.db-wal"), b"its log").unwrap();
    let kept = restore(folder.path(), &backup, days_later(2)).unwrap().unwrap();
    assert_eq!(fs::read(&kept).unwrap(), b"damaged");
    assert_eq!(fs::read(kept.with_extension("db-wal")).unwrap(), b"its log");
    assert_eq!(count(&Library::open(folder.path(), now()).unwrap(), product(1)), 2);
}

#[test]
fn s11_a_backup_is_put_back_where_there_is_no_library() {
    let (folder, empty) = (tempdir().unwrap(), tempdir().unwrap());
    let backup = backed_up(folder.path());
    assert_eq!(restore(&empty.path().join("new"), &backup, now()).unwrap(), None);
    assert_eq!(count(&Library::open(&empty.path().join("new"), now()).unwrap(), product(1)), 2);
}

#[test]
fn s11_a_bad_backup_changes_nothing() {
    let folder = tempdir().unwrap();
    let backup = backed_up(folder.path());
    let sound = fs::read(&backup).unwrap();
    let library = fs::read(folder.path().join("library.db")).unwrap();
    let mut newer = sound.clone();
    newer[60..64].copy_from_slice(&9u32.to_be_bytes());
    let mut scratched = sound.clone();
    scratched[4_096..8_192].fill(0xaa);
    for bytes in [b"text".to_vec(), vec![], sound[..sound.len() - 9].to_vec(), scratched, newer] {
        fs::write(&backup, bytes).unwrap();
        let refused = restore(folder.path(), &backup, now()).unwrap_err();
        assert!(
            matches!(refused, Error::BackupUnreadable { .. } | Error::Newer { found: 9, .. }),
            "{refused}"
        );
    }
    assert!(restore(folder.path(), &folder.path().join("nothing.db"), now()).is_err());
    assert_eq!(fs::read(folder.path().join("library.db")).unwrap(), library);
}

/// The machine stops after each of the renamings in turn; the next opening finishes.
#[test]
fn s11_an_interrupted_restore_is_finished_at_the_next_opening() {
    let stops: [&[(&str, &str)]; 3] = [
        &[],
        &[("library.db", "library-replaced-X.db")],
        &[("library.db", "library-replaced-X.db"), ("library.db-wal", "library-replaced-X.db-wal")],
    ];
    for done in stops {
        let folder = tempdir().unwrap();
        let backup = backed_up(folder.path());
        let old = fs::read(folder.path().join("library.db")).unwrap();
        fs::write(folder.path().join("library.db-wal"), b"its log").unwrap();
        fs::copy(&backup, folder.path().join("library-restoring-X.db")).unwrap();
        for (from, to) in done {
            fs::rename(folder.path().join(from), folder.path().join(to)).unwrap();
        }
        let library = Library::open(folder.path(), now()).unwrap();
        assert_eq!(count(&library, product(1)), 2);
        assert_eq!(fs::read(folder.path().join("library-replaced-X.db")).unwrap(), old);
        assert_eq!(fs::read(folder.path().join("library-replaced-X.db-wal")).unwrap(), b"its log");
        assert!(!folder.path().join("library-restoring-X.db").exists());
    }
}

#[test]
fn s11_a_backup_of_a_purged_product_brings_it_back() {
    let folder = tempdir().unwrap();
    let backup = backed_up(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    start(&library, product(2));
    library.set_deleted(product(1), Some(now())).unwrap();
    drop(library);
    assert_eq!(Library::open(folder.path(), days_later(40)).unwrap().products().unwrap().len(), 1);
    restore(folder.path(), &backup, days_later(40)).unwrap();
    assert_eq!(count(&Library::open(folder.path(), days_later(40)).unwrap(), product(1)), 2);
}
