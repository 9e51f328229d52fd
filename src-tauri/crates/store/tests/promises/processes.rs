//! S1–S4 between processes: the test starts itself again as the other one.

use crate::sample::{added, append, closed_library, count, now, product, start};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use store::{Error, Library};
use tempfile::tempdir;

/// The folder the other process is to work in; set only there.
const FOLDER: &str = "STORE_TEST_FOLDER";

fn folder_given() -> Option<std::path::PathBuf> {
    std::env::var_os(FOLDER).map(Into::into)
}

/// This test in a process of its own.
fn again(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--exact", "--nocapture"]).env(FOLDER, folder).stdout(Stdio::piped());
    command
}

/// Waits for a line of the other process that starts so, and says how it goes on.
fn line_of(child: &mut BufReader<std::process::ChildStdout>, start: &str) -> String {
    child
        .lines()
        .map(|line| line.unwrap())
        .find_map(|line| line.split_once(start).map(|(_, rest)| rest.to_owned()))
        .unwrap()
}

fn lines_of(child: &mut Child) -> BufReader<std::process::ChildStdout> {
    BufReader::new(child.stdout.take().unwrap())
}

#[test]
fn s13_a_second_process_is_told_who_has_the_library() {
    if let Some(folder) = folder_given() {
        let library = Library::open(&folder, now()).unwrap();
        println!("open in {}", std::process::id());
        std::io::stdin().lines().next();
        return drop(library);
    }
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    let mut other = again("processes::s13_a_second_process_is_told_who_has_the_library", folder.path());
    let mut other = other.stdin(Stdio::piped()).spawn().unwrap();
    let mut lines = lines_of(&mut other);
    let pid = line_of(&mut lines, "open in ").parse().unwrap();
    assert_eq!(Library::open(folder.path(), now()).unwrap_err(), Error::Locked { pid: Some(pid) });
    assert_eq!(count(&Library::open_read_only(folder.path()).unwrap(), product(1)), 2);
    drop(other.stdin.take());
    assert!(other.wait().unwrap().success());
    assert_eq!(count(&Library::open(folder.path(), now()).unwrap(), product(1)), 2);
}

#[test]
fn s13_a_second_opening_in_the_same_process_is_refused_too() {
    let folder = tempdir().unwrap();
    let library = Library::open(folder.path(), now()).unwrap();
    let locked = Error::Locked { pid: Some(std::process::id()) };
    assert_eq!(Library::open(folder.path(), now()).unwrap_err(), locked);
    assert_eq!(store::restore(folder.path(), folder.path(), now()), Err(locked));
    let clone = library.clone();
    drop(library);
    assert!(Library::open(folder.path(), now()).is_err(), "a clone still has it open");
    drop(clone);
    assert!(Library::open(folder.path(), now()).is_ok());
}

#[test]
fn s4_killed_at_any_moment_it_has_what_it_acknowledged() {
    if let Some(folder) = folder_given() {
        let library = Library::open(&folder, now()).unwrap();
        for number in u128::from(count(&library, product(1))).. {
            let seq = library.append(product(1), append(b"u", vec![added(number, "Fast")])).unwrap();
            println!("acknowledged {seq}");
        }
    }
    let folder = tempdir().unwrap();
    closed_library(folder.path());
    for round in 1..=8 {
        let mut other =
            again("processes::s4_killed_at_any_moment_it_has_what_it_acknowledged", folder.path());
        let mut other = other.spawn().unwrap();
        let mut lines = lines_of(&mut other);
        let heard = (0..round * 30).map(|_| line_of(&mut lines, "acknowledged ")).last();
        other.kill().unwrap();
        other.wait().unwrap();
        let rest = lines.lines().map_while(Result::ok);
        let rest = rest.filter_map(|line| Some(line.strip_prefix("acknowledged ")?.to_owned())).last();
        let acknowledged: u32 = rest.or(heard).unwrap().parse().unwrap();
        let reader = Library::open_read_only(folder.path()).unwrap();
        assert!(count(&reader, product(1)) >= acknowledged);
        drop(reader);
        let library = Library::open(folder.path(), now()).unwrap();
        assert!(count(&library, product(1)) >= acknowledged);
        assert_eq!(library.check().unwrap(), []);
    }
}

/// The limit on the size of any file stands in for a disk that fills up.
#[cfg(unix)]
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
    let test = again("processes::s4_a_full_disk_is_said_and_leaves_nothing_half_written", folder.path());
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

#[cfg(unix)]
fn append_large(library: &Library, number: u128) -> Result<u32, Error> {
    library.append(product(1), append(&vec![7; 200_000], vec![added(number, "Fast")]))
}

#[cfg(unix)]
fn unfinished(folder: &Path) -> usize {
    let files = [folder.to_path_buf(), folder.join("backups")].map(|folder| fs::read_dir(folder).unwrap());
    files
        .into_iter()
        .flatten()
        .filter(|e| e.as_ref().unwrap().path().to_string_lossy().contains(".part"))
        .count()
}

/// Root may write anywhere, so the other process is nobody.
#[cfg(unix)]
#[test]
fn s3_a_folder_that_cannot_be_written_is_read() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    if let Some(folder) = folder_given() {
        for library in ["closed", "killed"].map(|name| folder.join(name)) {
            let refused = Library::open(&library, now()).unwrap_err();
            assert_eq!(refused, Error::ReadOnlyFolder { folder: library.clone() });
            assert_eq!(count(&Library::open_read_only(&library).unwrap(), product(1)), 2);
        }
        assert!(matches!(Library::open(&folder.join("new"), now()), Err(Error::ReadOnlyFolder { .. })));
        return;
    }
    let folder = tempdir().unwrap();
    let (closed, killed) = (folder.path().join("closed"), folder.path().join("killed"));
    closed_library(&closed);
    leave_as_if_killed(&closed, &killed);
    let exe = folder.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &exe).unwrap();
    for path in [&closed, &killed, folder.path()] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o555)).unwrap();
    }
    let mut other = Command::new(exe);
    other.args(["processes::s3_a_folder_that_cannot_be_written_is_read", "--exact", "--nocapture"]);
    other.env(FOLDER, folder.path());
    if fs::metadata(folder.path()).unwrap().uid() == 0 {
        other.uid(65_534).gid(65_534);
    }
    let output = other.output().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    for path in [&closed, &killed] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// Copies a library that is open, log and all, as a killed program leaves it.
#[cfg(unix)]
fn leave_as_if_killed(from: &Path, to: &Path) {
    let scratch = tempdir().unwrap();
    let library = Library::open(scratch.path(), now()).unwrap();
    start(&library, product(1));
    library.append(product(1), append(b"second", vec![added(1, "Fast")])).unwrap();
    fs::create_dir(to).unwrap();
    for name in ["library.db", "library.db-wal"] {
        fs::copy(scratch.path().join(name), to.join(name)).unwrap();
    }
    assert!(from.exists() && fs::metadata(to.join("library.db-wal")).unwrap().len() > 0);
}
