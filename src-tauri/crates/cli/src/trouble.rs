//! What was not done, and why: one sentence and a hint on standard error.

use app::protocol::Problem;
use serde_json::json;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use words::{FluentValue, Words};

/// Why a command was not done.
#[derive(Debug, PartialEq)]
pub struct Trouble(pub Problem);

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl Trouble {
    /// A trouble of the terminal's own: its sentences are `terminal-CODE` and `terminal-CODE-hint`.
    pub fn new(words: &Words, code: &str, gaps: &[(&str, FluentValue<'_>)]) -> Self {
        Self(Problem {
            code: code.to_owned(),
            message: words.say_with(&format!("terminal-{code}"), gaps),
            hint: words.say_with(&format!("terminal-{code}-hint"), gaps),
        })
    }

    /// A file that cannot be read.
    pub fn unreadable(words: &Words, file: &Path, error: &std::io::Error) -> Self {
        Self::about_file(words, "file_unreadable", file, error)
    }

    /// A file that cannot be written.
    pub fn unwritable(words: &Words, file: &Path, error: &std::io::Error) -> Self {
        Self::about_file(words, "file_unwritable", file, error)
    }

    /// The result cannot be put out.
    pub fn no_output(words: &Words, error: &std::io::Error) -> Self {
        Self::about_file(words, "file_unwritable", Path::new("-"), error)
    }

    /// The program answered something else than was asked: a bug, said as such.
    pub fn unexpected(words: &Words) -> Self {
        Self::new(words, "unexpected_answer", &[])
    }

    /// Says it, and how the program ends.
    pub fn tell(&self, json: bool) -> ExitCode {
        let Problem { message, hint, .. } = &self.0;
        let text = if json { json!({ "problem": self.0 }).to_string() } else { format!("{message}\n{hint}") };
        // Where standard error is gone, there is nowhere left to complain.
        let _ = writeln!(std::io::stderr(), "{}", text.trim_end());
        ExitCode::FAILURE
    }

    fn about_file(words: &Words, code: &str, file: &Path, error: &std::io::Error) -> Self {
        let file = file.display().to_string();
        Self::new(words, code, &[("file", file.into()), ("reason", reason(error).into())])
    }
}

/// What the system says, without the names of files that are only ours.
fn reason(error: &std::io::Error) -> String {
    let told = error.to_string();
    let end = told.find(" at path ").unwrap_or(told.len());
    told[..end].to_owned()
}
