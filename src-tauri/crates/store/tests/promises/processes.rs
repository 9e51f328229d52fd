//! S4, S13 between processes: the test starts itself again as the other one.

use crate::sample::{added, append, closed_library, count, now, product};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use store::{Error, Library};
use tempfile::tempdir;

/// The folder the other process is to work in; set only there.
pub const FOLDER: &str = "STORE_TEST_FOLDER";

pub fn folder_given() -> Option<std::path::PathBuf> {
    std::env::var_os(FOLDER).map(Into::into)
}

/// This test in a process of its own.
pub fn again(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--exact", "--nocapture"]).env(FOLDER, folder).stdout(Stdio::piped());
    command
}

/// Waits for a line of the other process that starts so, and says how it goes on.
pub fn line_of(child: &mut BufReader<std::process::ChildStdout>, start: &str) -> String {
    child
        .lines()
        .map(|line| line.unwrap())
        .find_map(|line| line.split_once(start).map(|(_, rest)| rest.to_owned()))
        .unwrap()
}

pub fn lines_of(child: &mut Child) -> BufReader<std::process::ChildStdout> {
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
