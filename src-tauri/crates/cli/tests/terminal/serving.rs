//! `interpares serve`, and other commands beside it.

use crate::{Terminal, names};
use std::io::{BufRead as _, BufReader};
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
