//! One step: a command that works quietly, shows that it is alive, and tells everything when it fails.

use crate::tally::plain;
use std::fmt;
use std::io::{BufRead as _, BufReader, IsTerminal as _, Write as _};
use std::process::Command;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A line about what goes on, where nobody watches a moving one.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);
const REDRAW: Duration = Duration::from_millis(200);
/// The last lines of what a failed step said.
const TOLD: usize = 300;
const LINE: usize = 78;

/// Why something was not done; told already, or to be told.
pub struct Failed(String);

impl Failed {
    /// For a reason.
    pub fn because(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }

    /// All was said already.
    pub const fn told() -> Self {
        Self(String::new())
    }

    /// Whether there is nothing left to say.
    pub const fn is_told(&self) -> bool {
        self.0.is_empty()
    }

    /// Something could not be read, written or started.
    pub fn io(what: &str, error: &std::io::Error) -> Self {
        Self(format!("{what}: {error}"))
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a step said, and whether it went well.
pub struct Outcome {
    pub well: bool,
    pub said: String,
    pub took: Duration,
}

/// Runs a command as a step; a failure is told at once.
pub fn step(name: &str, command: &mut Command) -> Outcome {
    let begun = Instant::now();
    let mut sight = Sight::new(name);
    let outcome = match watched(command, &mut sight) {
        Ok((well, said)) => (well, said),
        Err(error) => (false, format!("{}: {error}", command.get_program().display())),
    };
    let (well, said) = outcome;
    let took = begun.elapsed();
    sight.end(well, took);
    if !well {
        eprintln!("{}\n", last_lines(&said, TOLD));
    }
    Outcome { well, said, took }
}

/// A step that everything after it needs.
pub fn must(name: &str, command: &mut Command) -> Result<(), Failed> {
    if step(name, command).well { Ok(()) } else { Err(Failed::because(format!("It ended at: {name}."))) }
}

/// `3 min 05 s`, `7 s`, `0.4 s`.
pub fn duration(took: Duration) -> String {
    let seconds = took.as_secs();
    match seconds {
        60.. => format!("{} min {:02} s", seconds / 60, seconds % 60),
        10.. => format!("{seconds} s"),
        _ => format!("{:.1} s", took.as_secs_f64()),
    }
}

fn watched(command: &mut Command, sight: &mut Sight) -> std::io::Result<(bool, String)> {
    let (reader, writer) = std::io::pipe()?;
    command
        .env("NO_COLOR", "1")
        .env("CARGO_TERM_COLOR", "never")
        .env("FORCE_COLOR", "0")
        .stdout(writer.try_clone()?)
        .stderr(writer);
    let mut child = command.spawn()?;
    // The command holds the writing ends of the pipe; only without them does the reading end.
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let (lines, heard) = mpsc::channel();
    let reading = std::thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let _ = lines.send(plain(&String::from_utf8_lossy(&line)));
            line.clear();
        }
    });
    let mut said = String::new();
    loop {
        match heard.recv_timeout(REDRAW) {
            Ok(line) => {
                sight.now(line.trim());
                said.push_str(&line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        sight.draw();
    }
    let _ = reading.join();
    Ok((child.wait()?.success(), said))
}

/// What is seen of a step while it runs.
struct Sight {
    name: String,
    begun: Instant,
    drawn: Instant,
    now: String,
    watched: bool,
}

impl Sight {
    fn new(name: &str) -> Self {
        let watched = std::io::stderr().is_terminal();
        if !watched {
            eprintln!("  … {name}");
        }
        Self {
            name: name.to_owned(),
            begun: Instant::now(),
            drawn: Instant::now(),
            now: String::new(),
            watched,
        }
    }

    fn now(&mut self, line: &str) {
        if !line.is_empty() {
            line.clone_into(&mut self.now);
        }
    }

    fn draw(&mut self) {
        let pause = if self.watched { REDRAW } else { SIGN_OF_LIFE };
        if self.drawn.elapsed() < pause {
            return;
        }
        self.drawn = Instant::now();
        let line = format!("  … {}  {}  {}", self.name, duration(self.begun.elapsed()), self.now);
        let line: String = line.chars().take(LINE).collect();
        if self.watched {
            eprint!("\r\u{1b}[2K{line}");
            let _ = std::io::stderr().flush();
        } else {
            eprintln!("{line}");
        }
    }

    fn end(&self, well: bool, took: Duration) {
        let mark = if well { '✓' } else { '✗' };
        let clear = if self.watched { "\r\u{1b}[2K" } else { "" };
        eprintln!("{clear}  {mark} {}  {}", self.name, duration(took));
    }
}

/// The end of a story, without what cargo says while all goes well.
fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<_> = text.lines().filter(|line| !is_progress(line)).collect();
    let from = lines.len().saturating_sub(count);
    lines[from..].join("\n")
}

fn is_progress(line: &str) -> bool {
    let verbs =
        ["Compiling ", "Checking ", "Downloading ", "Downloaded ", "Blocking ", "Updating ", "Locking "];
    line.starts_with("  ") && verbs.into_iter().any(|verb| line.trim_start().starts_with(verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_at_a_glance() {
        assert_eq!(duration(Duration::from_millis(430)), "0.4 s");
        assert_eq!(duration(Duration::from_secs(42)), "42 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn of_a_long_story_the_end_is_told() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 5), "a");
        assert_eq!(
            last_lines("   Compiling serde v1.0.0\nerror: no\n    Checking b v1.0.0\n", 5),
            "error: no"
        );
    }

    #[test]
    #[cfg(unix)]
    fn a_step_hears_both_outputs_and_knows_how_it_went() {
        let mut command = Command::new("sh");
        let outcome = step("say something", command.args(["-c", "echo out; echo err >&2; exit 3"]));
        assert!(!outcome.well);
        assert_eq!(outcome.said, "out\nerr\n");
        assert!(step("do nothing", &mut Command::new("true")).well);
        assert!(!step("call nobody", &mut Command::new("no-such-program")).well);
    }
}
