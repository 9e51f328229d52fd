//! `interpares serve`, and other commands beside it.

use crate::{Terminal, names};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};

/// `interpares serve`, as it runs beside other commands.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn on(terminal: &Terminal) -> Self {
        let mut child = terminal
            .command(&["serve", "--no-open", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { child, address: address.trim().to_owned() }
    }

    /// Asks it to end, and says how it ended.
    #[cfg(unix)]
    fn end(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
#[cfg(unix)]
fn serving_prints_the_address_and_ends_cleanly_when_asked() {
    let terminal = Terminal::started("Ferry");
    let serving = Serving::on(&terminal);
    assert!(
        serving.address.starts_with("http://127.0.0.1:") && serving.address.contains("/#key="),
        "{}",
        serving.address
    );
    assert_eq!(serving.end(), Some(0));
    terminal.done(&["new", "Tram"]);
}

/// What a room that is served says to people, until it was asked to end.
#[cfg(unix)]
fn said_while_serving(terminal: &Terminal, more: &[&str]) -> (String, String) {
    let words: Vec<_> = ["serve", "--no-open", "--port", "0"].iter().chain(more).copied().collect();
    let mut child = terminal.command(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap());
    let (mut out, mut err, mut line) = (String::new(), String::new(), String::new());
    while !line.contains("Ctrl-C") && said.read_line(&mut line).unwrap() > 0 {
        err.push_str(&line);
        if !line.contains("Ctrl-C") {
            line.clear();
        }
    }
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    said.read_to_string(&mut err).unwrap();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{err}");
    (out, err)
}

#[test]
#[cfg(unix)]
fn a_room_that_goes_on_by_itself_is_named_and_one_that_is_asked_for_is_as_it_is_asked_for() {
    let terminal = Terminal::started("Ferry");
    terminal.done(&["new", "Tram"]);
    let (out, err) = said_while_serving(&terminal, &["--room", "Ferry", "--bind", "127.0.0.1", "--no-lobby"]);
    let link = out.lines().nth(1).unwrap().to_owned();
    assert!(!err.contains("type the code") && err.contains("“Ferry” was not closed"), "{err}");
    let (_, err) = said_while_serving(&terminal, &[]);
    assert!(err.contains("“Ferry” is open again") && link.starts_with("http"), "{err}");
    let (_, err) = said_while_serving(&terminal, &["--room", "Tram", "--bind", "127.0.0.1"]);
    assert!(err.contains("“Ferry” is open again") && !err.contains("“Tram” is open again"), "{err}");
    let (out, err) = said_while_serving(&terminal, &["--room", "Ferry", "--bind", "127.0.0.1"]);
    assert!(err.contains("type the code"), "now there is a lobby: {err}");
    assert!(out.contains(&link), "it is the same room: {out}");
    let (out, _) = said_while_serving(&terminal, &["--room", "Ferry", "--bind", "127.0.0.2"]);
    assert!(out.lines().nth(1).is_some_and(|link| link.starts_with("http://127.0.0.2:")), "{out}");
    assert_eq!(terminal.refused(&["serve", "--no-open", "--room", "Ferry", "--bind", "nowhere"]), "address");
}

#[test]
fn beside_a_program_that_has_the_library_open_reading_works_and_changing_is_refused() {
    let terminal = Terminal::started("Ferry");
    let serving = Serving::on(&terminal);
    assert_eq!(names(&terminal.json(&["list"])), ["Ferry"]);
    assert_eq!(terminal.json(&["show", "Ferry"])["name"], "Ferry");
    terminal.done(&["export", "Ferry", "--to", "a.md"]);
    terminal.done(&["history", "Ferry"]);
    assert_eq!(terminal.refused(&["new", "Tram"]), "library_locked");
    assert_eq!(terminal.refused(&["rename", "Ferry", "Tram"]), "library_locked");
    drop(serving);
    terminal.done(&["new", "Tram"]);
}

#[test]
fn a_taken_port_is_said() {
    let terminal = Terminal::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    assert_eq!(terminal.refused(&["serve", "--no-open", "--port", &port]), "port_taken");
}
