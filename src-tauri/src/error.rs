//! What can go wrong in the shell itself, and the sentence for each.
//!
//! The sentences are in the catalogue (`window.ftl`); here is only which one.

use app::protocol::Problem;
use std::io;
use words::{FluentValue, Words};

/// What can go wrong in the shell itself.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another start holds this library's window and does not answer.
    #[error("the first window does not answer")]
    FirstIsSilent,
    /// There is nothing to open a window on.
    #[error("no screen")]
    NoScreen,
    /// The platform gave no window.
    #[error("no window: {reason}")]
    NoWindow {
        /// The platform's words.
        reason: String,
    },
    /// The page asked for something nobody here knows.
    #[error("not understood: {reason}")]
    NotUnderstood {
        /// What the reader stumbled over.
        reason: String,
    },
    /// A mistake of the program ended this request, and only this one.
    #[error("a request broke")]
    Broke,
    /// A file was not written.
    #[error("{name} was not saved: {reason}")]
    NotSaved {
        /// The file.
        name: String,
        /// Why.
        reason: io::Error,
    },
    /// A further page of a file would have replaced a file nobody was asked about.
    #[error("{name} is there already")]
    Taken {
        /// The file.
        name: String,
    },
    /// A dropped file is larger than any the program reads.
    #[error("{name} is too large")]
    TooLarge {
        /// The file.
        name: String,
        /// How large it may be.
        megabytes: u64,
    },
    /// A dropped file, or folder, could not be read.
    #[error("{name} was not read: {reason}")]
    NotRead {
        /// The file.
        name: String,
        /// Why.
        reason: io::Error,
    },
}

impl Error {
    /// The sentence and what to do next.
    pub fn problem(&self, words: &Words) -> Problem {
        let (code, gaps) = self.sentence();
        let id = format!("window-{}", code.replace('_', "-"));
        Problem {
            code: code.to_owned(),
            message: words.say_with(&id, &gaps),
            hint: words.say_with(&format!("{id}-hint"), &gaps),
        }
    }

    fn sentence(&self) -> (&'static str, Vec<(&'static str, FluentValue<'static>)>) {
        let named = |name: &String| ("name", FluentValue::from(name.clone()));
        let because = |reason: String| ("reason", FluentValue::from(reason));
        match self {
            Self::FirstIsSilent => ("first_is_silent", vec![]),
            Self::NoScreen => ("no_screen", vec![]),
            Self::NoWindow { reason } => ("no_window", vec![because(reason.clone())]),
            Self::NotUnderstood { .. } => ("not_understood", vec![]),
            Self::Broke => ("broke", vec![]),
            Self::NotSaved { name, reason } => ("not_saved", vec![named(name), because(reason.to_string())]),
            Self::Taken { name } => ("taken", vec![named(name)]),
            Self::TooLarge { name, megabytes } => {
                ("too_large", vec![named(name), ("megabytes", FluentValue::from(*megabytes))])
            }
            Self::NotRead { name, reason } => ("not_read", vec![named(name), because(reason.to_string())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn every_error_has_a_sentence_and_a_way_on_in_both_languages() {
        let name = || "board.pdf".to_owned();
        let reason = || io::Error::other("the disk is full");
        let every = [
            Error::FirstIsSilent,
            Error::NoScreen,
            Error::NoWindow { reason: "x".into() },
            Error::NotUnderstood { reason: "x".into() },
            Error::Broke,
            Error::NotSaved { name: name(), reason: reason() },
            Error::Taken { name: name() },
            Error::TooLarge { name: name(), megabytes: 256 },
            Error::NotRead { name: name(), reason: reason() },
        ];
        for language in Language::ALL {
            for error in &every {
                let problem = error.problem(Words::of(language));
                assert!(!problem.message.starts_with("window-"), "{}", problem.message);
                assert!(!problem.hint.starts_with("window-"), "{}", problem.hint);
                assert!(!problem.message.contains("{$"), "{}", problem.message);
            }
        }
    }
}
