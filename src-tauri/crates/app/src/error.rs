//! What can go wrong in a use case, and how it is told: as a [`Problem`] in the reader's language.

use crate::error_files::{notes_code, product_file_code, store_code};
use crate::protocol::{Problem, WayOut};
use product::Refusal;
use std::sync::Arc;
use words::{FluentValue, Words};

/// Why a request was not done. Nothing has changed.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// The rules say no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The library says no.
    #[error(transparent)]
    Store(#[from] Arc<store::Error>),
    /// The document says no.
    #[error(transparent)]
    Replica(#[from] Arc<replica::Error>),
    /// A file could not be made.
    #[error(transparent)]
    Export(#[from] Arc<export::Error>),
    /// A file of notes could not be read.
    #[error(transparent)]
    Notes(#[from] Arc<export::NotesError>),
    /// A product file could not be read.
    #[error(transparent)]
    ProductFile(#[from] Arc<export::ProductFileError>),
    /// The page speaks another version.
    #[error("the page speaks version {0}")]
    OtherProtocol(u32),
    /// No such product.
    #[error("no such product")]
    NoSuchProduct,
    /// The product is in the bin.
    #[error("the product is deleted")]
    ProductDeleted,
    /// The library is open for reading only.
    #[error("open for reading only")]
    ReadOnly,
    /// There is no such act.
    #[error("no such act")]
    NoSuchAct,
    /// Nothing to undo, or to redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// Not one row of the file becomes a card.
    #[error("no row becomes a card")]
    NoCardInFile,
    /// The bytes of a file did not arrive whole.
    #[error("not base64")]
    NotBase64,
    /// There is no such backup.
    #[error("no such backup")]
    NoSuchBackup,
    /// A folder that cannot be used.
    #[error("not a folder")]
    NotAFolder,
    /// The program itself is at fault.
    #[error("a fault in the program: {0}")]
    Fault(String),
}

macro_rules! from_shared {
    ($($error:ty),*) => {
        $(impl From<$error> for Error {
            fn from(error: $error) -> Self {
                Arc::new(error).into()
            }
        })*
    };
}
from_shared!(store::Error, replica::Error, export::Error, export::NotesError, export::ProductFileError);

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

pub(crate) type Gaps = Vec<(&'static str, FluentValue<'static>)>;

impl Error {
    /// The problem as it is told: code, sentence, and what to do next.
    #[must_use]
    pub fn told_in(&self, words: &Words) -> Problem {
        let (code, gaps) = self.code(words);
        let say = |id: String| words.say_with(&id, &gaps);
        Problem {
            code: code.to_owned(),
            message: say(format!("problem-{code}")),
            hint: say(format!("problem-{code}-hint")),
        }
    }

    /// What can be done about a library that does not open for this reason.
    pub(crate) fn ways_out(&self, any_backups: bool) -> Vec<WayOut> {
        let Self::Store(error) = self else {
            return vec![WayOut::TryAgain, WayOut::ChoosePlace];
        };
        let mut ways = match **error {
            store::Error::Locked { .. } | store::Error::ReadOnlyFolder { .. } => {
                vec![WayOut::TryAgain, WayOut::OpenReadOnly, WayOut::ChoosePlace]
            }
            store::Error::Damaged { .. } => vec![WayOut::Restore, WayOut::OpenReadOnly, WayOut::ChoosePlace],
            store::Error::Newer { .. } => vec![WayOut::ChoosePlace],
            store::Error::NotOurs { .. } => vec![WayOut::Restore, WayOut::ChoosePlace],
            _ => vec![WayOut::TryAgain, WayOut::ChoosePlace],
        };
        ways.retain(|way| *way != WayOut::Restore || any_backups);
        ways
    }

    fn code(&self, words: &Words) -> (&'static str, Gaps) {
        match self {
            Self::Refused(refusal) => refusal_code(refusal, words),
            Self::Store(error) => store_code(error),
            Self::Replica(error) => ("document_damaged", vec![("detail", text(error))]),
            Self::Export(error) => ("export_failed", vec![("detail", text(error))]),
            Self::Notes(error) => notes_code(error),
            Self::ProductFile(error) => product_file_code(error, words),
            Self::OtherProtocol(version) => ("other_protocol", vec![("version", (*version).into())]),
            Self::NoSuchProduct => ("no_such_product", vec![]),
            Self::ProductDeleted => ("product_deleted", vec![]),
            Self::ReadOnly => ("read_only", vec![]),
            Self::NoSuchAct => ("no_such_act", vec![]),
            Self::NothingToUndo => ("nothing_to_undo", vec![]),
            Self::NothingToRedo => ("nothing_to_redo", vec![]),
            Self::NoCardInFile => ("no_card_in_file", vec![]),
            Self::NotBase64 => ("file_incomplete", vec![]),
            Self::NoSuchBackup => ("no_such_backup", vec![]),
            Self::NotAFolder => ("not_a_folder", vec![]),
            Self::Fault(detail) => ("fault", vec![("detail", text(detail))]),
        }
    }
}

pub(crate) fn text(value: impl ToString) -> FluentValue<'static> {
    FluentValue::from(value.to_string())
}

pub(crate) fn refusal_code(refusal: &Refusal, words: &Words) -> (&'static str, Gaps) {
    match refusal {
        Refusal::NameEmpty => ("name_empty", vec![]),
        Refusal::NameTooLong { chars, limit } => {
            ("name_too_long", vec![("chars", (*chars).into()), ("limit", (*limit).into())])
        }
        Refusal::NameHas { character } => ("name_has", vec![("character", text(character))]),
        Refusal::CardTooLong { number, chars, limit } => (
            "card_too_long",
            vec![("number", (*number).into()), ("chars", (*chars).into()), ("limit", (*limit).into())],
        ),
        Refusal::NotText { number } => ("not_text", vec![("number", (*number).into())]),
        Refusal::NothingToAdd => ("nothing_to_add", vec![]),
        Refusal::CardEmpty { number } => ("card_empty", vec![("number", (*number).into())]),
        Refusal::NothingChosen => ("nothing_chosen", vec![]),
        Refusal::TooManyAtOnce { count, limit } => {
            ("too_many_at_once", vec![("count", (*count).into()), ("limit", (*limit).into())])
        }
        Refusal::BoardFull { limit } => ("board_full", vec![("limit", (*limit).into())]),
        Refusal::NoSuchCard { .. } => ("no_such_card", vec![]),
        Refusal::CardExists { .. } => ("card_exists", vec![]),
        Refusal::SectionInUse { section, count } => {
            let section = words.say(&format!("section-{}", section.key()));
            ("section_in_use", vec![("section", section.into()), ("count", (*count).into())])
        }
    }
}
