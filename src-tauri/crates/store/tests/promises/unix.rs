//! S3, S4 where the system can be told to refuse: a folder that cannot be written, a disk that is full.

use crate::processes::{FOLDER, again, folder_given, line_of, lines_of};
use crate::sample::{added, append, closed_library, count, now, product, start};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use store::{Error, Library};
use tempfile::tempdir;

/// The limit on the size of any file stands in for a disk that fills up.
#[test]
fn s4_a_full_disk_is_said_and_leaves_nothing_half_written() {
    if let Some(folder) = folder_given() {
        let library = Library::open(&folder, now()).unwrap();
        let refused = (1..50).map(|number| append_large(&library, number)).find_map(Result::err);
        assert_eq!(refused, Some(Error::DiskFull));
        let kept = count(&library, product(1));
        assert_eq!(library.check().unwrap(), []);
        assert_eq!(library.back_up(now()), Err(Error::DiskFull));
        return println!("kept {kept}");
    }
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let library = Library::open(folder.path(), now()).unwrap();
    for number in 1..4 {
        append_large(&library, number).unwrap();
    }
    drop(library);
    let test = again("unix::s4_a_full_disk_is_said_and_leaves_nothing_half_written", folder.path());
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\""]);
    shell.arg(test.get_program()).args(test.get_args()).env(FOLDER, folder.path());
    let mut other = shell.stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = lines_of(&mut other);
    let kept: u32 = line_of(&mut lines, "kept ").parse().unwrap();
    assert!(other.wait().unwrap().success());
    assert!(kept > 5, "some fitted: {kept}");
    let library = Library::open(folder.path(), now()).unwrap();
    assert_eq!((count(&library, product(1)), library.check().unwrap()), (kept, vec![]));
    assert!(library.back_up(now()).is_ok(), "there is room again");
    assert_eq!(unfinished(folder.path()), 0);
}

fn append_large(library: &Library, number: u128) -> Result<u32, Error> {
    library.append(product(1), append(&vec![7; 200_000], vec![added(number, "Fast")]))
}

fn unfinished(folder: &Path) -> usize {
    let files = [folder.to_path_buf(), folder.join("backups")].map(|folder| fs::read_dir(folder).unwrap());
    files
        .into_iter()
        .flatten()
        .filter(|e| e.as_ref().unwrap().path().to_string_lossy().contains(".part"))
        .count()
}

#[test]
fn s3_what_cannot_be_written_is_read() {
    if let Some(folder) = folder_given() {
        for library in ["closed", "killed", "guarded"].map(|name| folder.join(name)) {
            let refused = Library::open(&library, now()).unwrap_err();
            assert_eq!(refused, Error::ReadOnlyFolder { folder: library.clone() });
            assert_eq!(count(&Library::open_read_only(&library).unwrap(), product(1)), 2);
        }
        assert!(matches!(Library::open(&folder.join("new"), now()), Err(Error::ReadOnlyFolder { .. })));
        return;
    }
    let folder = tempdir().unwrap();
    let [closed, killed, guarded] = ["closed", "killed", "guarded"].map(|name| folder.path().join(name));
    closed_library(&closed);
    leave_as_if_killed(&killed);
    closed_library(&guarded);
    fs::remove_file(guarded.join("library.lock")).unwrap();
    allow(&guarded, 0o777);
    allow(&guarded.join("library.db"), 0o444);
    [folder.path(), &closed, &killed].iter().for_each(|folder| allow(folder, 0o555));
    let output = as_one_who_must_ask("unix::s3_what_cannot_be_written_is_read", folder.path());
    [folder.path(), &closed, &killed].iter().for_each(|folder| allow(folder, 0o755));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Root may write anywhere, so in root's place the other process is nobody.
fn as_one_who_must_ask(test: &str, folder: &Path) -> Output {
    let elsewhere = tempdir().unwrap();
    allow(elsewhere.path(), 0o755);
    let program = elsewhere.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut other = Command::new(program);
    other.args([test, "--exact", "--nocapture"]).env(FOLDER, folder);
    if fs::metadata(folder).unwrap().uid() == 0 {
        other.uid(65_534).gid(65_534);
    }
    other.output().unwrap()
}

/// Copies a library that is open, log and all, as a killed program leaves it.
fn leave_as_if_killed(folder: &Path) {
    let scratch = tempdir().unwrap();
    let library = Library::open(scratch.path(), now()).unwrap();
    start(&library, product(1));
    library.append(product(1), append(b"second", vec![added(1, "Fast")])).unwrap();
    fs::create_dir(folder).unwrap();
    for name in ["library.db", "library.db-wal"] {
        fs::copy(scratch.path().join(name), folder.join(name)).unwrap();
    }
    assert!(fs::metadata(folder.join("library.db-wal")).unwrap().len() > 0);
}
