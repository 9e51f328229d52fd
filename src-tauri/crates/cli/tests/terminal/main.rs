//! The real program in a terminal, on libraries of its own: what it says, how it ends, what it leaves alone.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod care;
mod deciding;
mod files;
mod metrics;
mod parking;
mod products;
mod roadmap;
mod serving;
mod team;
mod threads;
mod usage;

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

struct Terminal {
    folder: TempDir,
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Terminal {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: &str) -> String {
        let path = self.file(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_interpares"));
        command.arg("--data").arg(self.library()).args(words).current_dir(self.folder.path());
        for name in ["INTERPARES_DATA", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
            command.env_remove(name);
        }
        command.env("LANG", "en_GB.UTF-8").stdin(Stdio::null());
        command
    }

    fn say(&self, words: &[&str]) -> Said {
        said(self.command(words).output().unwrap())
    }

    /// What a command that is done puts out.
    fn done(&self, words: &[&str]) -> String {
        let said = self.say(words);
        assert_eq!(said.code, 0, "{words:?}: {}{}", said.out, said.err);
        said.out
    }

    fn json(&self, words: &[&str]) -> Value {
        let words: Vec<_> = words.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.done(&words)).unwrap()
    }

    /// The code of the problem a command is refused with; it says a sentence and a hint, and puts out nothing.
    fn refused(&self, words: &[&str]) -> String {
        let said = self.say(words);
        assert_eq!(said.code, 1, "{words:?}: {}{}", said.out, said.err);
        assert_eq!(said.out, "", "{words:?}");
        let lines: Vec<_> = said.err.lines().collect();
        assert!(lines.len() >= 2, "a sentence and a hint: {}", said.err);
        let words: Vec<_> = words.iter().copied().chain(["--json"]).collect();
        let problem: Value = serde_json::from_str(&self.say(&words).err).unwrap();
        assert_eq!(problem["problem"]["message"], lines[0]);
        assert_eq!(problem["problem"]["hint"], lines[1]);
        problem["problem"]["code"].as_str().unwrap().to_owned()
    }

    fn wrong(&self, words: &[&str]) {
        let said = self.say(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}: {}", said.err);
        assert!(!said.err.is_empty(), "{words:?}");
    }

    fn started(name: &str) -> Self {
        let terminal = Self::new();
        terminal.done(&["new", name]);
        terminal
    }
}

fn said(output: Output) -> Said {
    Said {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect()
}
