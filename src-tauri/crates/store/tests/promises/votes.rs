//! B3 to B8: ballots under seal, and records that are known again.

use crate::sample::{closed_library, days_later, now, product};
use product::EntryId;
use std::fs;
use std::path::{Path, PathBuf};
use store::{Error, HandedIn, Library, NewVote, SeenRecord, backups_in};
use tempfile::{TempDir, tempdir};
use uuid::Uuid;

const SECRET: &[u8] = b"{\"ballot\":\"option\",\"option\":\"we-build-it-ourselves\"}";
const OTHER: &[u8] = b"{\"ballot\":\"option\",\"option\":\"we-buy-it-instead\"}";

fn vote(number: u128) -> Uuid {
    Uuid::from_u128(0xb0 + number)
}

fn member(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(0xe0 + number))
}

fn new_vote(number: u128, decision: u128) -> NewVote {
    NewVote {
        id: vote(number),
        decision: EntryId(Uuid::from_u128(decision)),
        opened_at: now(),
        opened: "{\"question\":\"Build or buy?\"}".into(),
    }
}

fn by(number: u128) -> HandedIn {
    HandedIn { member: member(number), at: now(), proxy: None }
}

/// A library with one vote and two ballots.
fn library() -> (TempDir, Library) {
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    library.open_vote(product(1), new_vote(1, 7)).unwrap();
    library.hand_in(vote(1), by(1), SECRET).unwrap();
    let proxy = Some("Amara".to_owned());
    library.hand_in(vote(1), HandedIn { proxy, ..by(2) }, OTHER).unwrap();
    (folder, library)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn is_anywhere(folder: &Path, text: &[u8]) -> bool {
    files(folder).iter().any(|file| fs::read(file).unwrap().windows(text.len()).any(|window| window == text))
}

#[test]
fn b3_no_ballot_is_in_any_file_before_the_reveal_and_every_one_is_there_after_it() {
    let (folder, library) = library();
    let backup = library.back_up(days_later(1)).unwrap();
    for word in [&b"we-build-it-ourselves"[..], b"we-buy-it-instead"] {
        assert!(!is_anywhere(folder.path(), word), "log, database and backups say nothing");
    }
    assert!(is_anywhere(folder.path(), b"Build or buy?"), "the question is no secret");
    let log = folder.path().join("library.db-wal");
    assert!(fs::metadata(log).is_ok_and(|log| log.len() > 40_000), "the ballots stand in the log");
    assert_eq!(library.open_ballots(vote(1)), Err(Error::NotRevealed));
    library.reveal(vote(1), now()).unwrap();
    let said: Vec<Vec<u8>> =
        library.open_ballots(vote(1)).unwrap().into_iter().map(|open| open.text).collect();
    assert_eq!(said, [SECRET, OTHER]);
    assert!(backup.path.is_file());
}

#[test]
fn b3_what_was_handed_in_is_there_after_the_program_was_killed() {
    let (folder, library) = library();
    // Nothing of it is dropped: as if the process had ended here.
    let copy = tempdir().unwrap();
    for file in files(folder.path()).iter().filter(|file| !file.ends_with("library.lock")) {
        let to = copy.path().join(file.strip_prefix(folder.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file, to).unwrap();
    }
    let after = Library::open(copy.path(), now()).unwrap();
    assert_eq!(after.votes(product(1)), library.votes(product(1)));
    after.reveal(vote(1), now()).unwrap();
    assert_eq!(after.open_ballots(vote(1)).unwrap().len(), 2);
    assert_eq!(after.check().unwrap(), []);
}

#[test]
fn b3_who_has_voted_is_known_and_a_backup_alone_opens_nothing() {
    let (_folder, library) = library();
    let seen = &library.votes(product(1)).unwrap()[0];
    let who: Vec<_> =
        seen.handed_in.iter().map(|handed_in| (handed_in.member, handed_in.proxy.as_deref())).collect();
    assert_eq!(who, [(member(1), None), (member(2), Some("Amara"))]);
    library.back_up(days_later(1)).unwrap();
    let elsewhere = tempdir().unwrap();
    let backup = &backups_in(library.folder())[0].path;
    fs::copy(backup, elsewhere.path().join("library.db")).unwrap();
    let stolen = Library::open(elsewhere.path(), now()).unwrap();
    assert!(!stolen.votes(product(1)).unwrap()[0].has_key);
    stolen.reveal(vote(1), now()).unwrap();
    assert_eq!(stolen.open_ballots(vote(1)), Err(Error::KeyLost));
    assert_eq!(stolen.hand_in(vote(1), by(3), SECRET), Err(Error::KeyLost));
}

#[test]
fn b4_a_changed_ballot_takes_the_place_of_the_one_before_until_the_reveal() {
    let (_folder, library) = library();
    library.hand_in(vote(1), by(1), OTHER).unwrap();
    assert_eq!(library.votes(product(1)).unwrap()[0].handed_in.len(), 2);
    library.reveal(vote(1), now()).unwrap();
    assert_eq!(library.hand_in(vote(1), by(1), SECRET), Err(Error::VoteRevealed));
    let said: Vec<Vec<u8>> =
        library.open_ballots(vote(1)).unwrap().into_iter().map(|open| open.text).collect();
    assert_eq!(said, [OTHER, OTHER]);
    assert_eq!(library.hand_in(vote(9), by(1), SECRET), Err(Error::NoSuchVote));
}

#[test]
fn b5_one_vote_on_a_decision_at_a_time() {
    let (folder, library) = library();
    assert_eq!(library.open_vote(product(1), new_vote(2, 7)), Err(Error::VoteUnderWay));
    assert!(!folder.path().join(format!("keys/{}.key", vote(2))).exists());
    library.open_vote(product(1), new_vote(3, 8)).unwrap();
    library.reveal(vote(1), now()).unwrap();
    library.open_vote(product(1), new_vote(2, 7)).unwrap();
    assert_eq!(library.votes(product(1)).unwrap().len(), 3);
}

#[test]
fn b6_a_forgotten_vote_is_never_opened_again() {
    let (folder, library) = library();
    let key = folder.path().join(format!("keys/{}.key", vote(1)));
    let kept = fs::read(&key).unwrap();
    library.forget_vote(vote(1)).unwrap();
    assert!(!key.exists() && library.votes(product(1)).unwrap().is_empty());
    assert_eq!(library.open_ballots(vote(1)), Err(Error::NoSuchVote));
    fs::write(&key, kept).unwrap();
    drop(library);
    Library::open(folder.path(), now()).unwrap();
    assert!(!key.exists(), "a key without a vote is swept");
}

#[test]
fn b8_a_sealed_ballot_that_was_changed_or_exchanged_is_named_and_not_counted() {
    let spoilt = "UPDATE ballots SET sealed = zeroblob(length(sealed)) WHERE member = ?1";
    let exchanged = "UPDATE ballots SET sealed = (SELECT sealed FROM ballots WHERE member != ?1)";
    for (sql, changed) in [(spoilt, vec![member(2)]), (exchanged, vec![member(2)])] {
        let (folder, library) = library();
        assert_eq!(library.changed_ballots(vote(1)), Ok(vec![]));
        let rows = rusqlite::Connection::open(folder.path().join("library.db")).unwrap();
        rows.execute(sql, [member(2).0.as_bytes()]).unwrap();
        drop(rows);
        assert_eq!(library.changed_ballots(vote(1)), Ok(changed));
        library.reveal(vote(1), now()).unwrap();
        assert_eq!(library.open_ballots(vote(1)), Err(Error::BallotChanged { member: member(2) }));
        fs::remove_file(folder.path().join(format!("keys/{}.key", vote(1)))).unwrap();
        assert_eq!(library.changed_ballots(vote(1)), Ok(vec![]), "without the key nobody can tell");
    }
}

#[cfg(unix)]
#[test]
fn b3_the_keys_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, _library) = library();
    let key = folder.path().join(format!("keys/{}.key", vote(1)));
    assert_eq!(fs::metadata(key).unwrap().permissions().mode() & 0o777, 0o600);
}

fn record(text: &str) -> SeenRecord {
    SeenRecord { decision: member(1), digest: format!("{:x}", text.len()), text: text.to_owned() }
}

#[test]
fn b7_a_record_that_was_seen_is_known_again() {
    let (_folder, library) = library();
    let changed = |records: &[SeenRecord]| library.changed_records(product(1), records).unwrap();
    assert_eq!(changed(&[record("we build")]), []);
    library.remember_records(product(1), &[record("we build")]).unwrap();
    assert_eq!(changed(&[record("we build")]), []);
    assert_eq!(changed(&[record("we build"), record("another one")]), []);
    assert_eq!(changed(&[record("we bury")]), [member(1)], "the same digest, another text");
    assert_eq!(changed(&[record("something else")]), [member(1)], "another digest");
    assert_eq!(changed(&[]), [member(1)], "it has gone");
    library.remember_records(product(1), &[record("we bury")]).unwrap();
    assert_eq!(changed(&[record("we bury")]), [member(1)], "what was seen first stays");
}

#[test]
fn b7_a_copy_without_its_key_takes_what_it_has_for_true() {
    let (folder, library) = library();
    library.remember_records(product(1), &[record("we build")]).unwrap();
    fs::remove_file(folder.path().join("keys/records.key")).unwrap();
    let changed = |records: &[SeenRecord]| library.changed_records(product(1), records).unwrap();
    assert_eq!((changed(&[record("we build")]), changed(&[])), (vec![], vec![member(1)]));
    library.remember_records(product(1), &[record("we bury")]).unwrap();
    assert_eq!(changed(&[record("we bury")]), []);
    assert_eq!(changed(&[record("we build")]), [member(1)], "from here on it is known again");
}
