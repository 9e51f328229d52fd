//! What can go wrong in a use case, and how it is told: as a [`Problem`] in the reader's language.

use crate::error_files::{notes_code, product_file_code, readings_code, replica_code, store_code};
use crate::protocol::{Problem, WayOut};
use product::{Field, Kind, Refusal};
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
    /// The history in a product file would take minutes to replay.
    #[error("the history in the file is too long to be replayed")]
    HistoryTooLong,
    /// A file of readings could not be read.
    #[error(transparent)]
    Readings(#[from] Arc<export::ReadingsError>),
    /// Rows of a file of readings are none.
    #[error("{rows} rows are no readings")]
    RowsWithoutReading {
        /// How many.
        rows: usize,
        /// The line of the first, from 1.
        line: u32,
    },
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
    /// A room says no.
    #[error("the room refuses: {0:?}")]
    Room(room::RoomRefusal),
    /// There is no room around this product.
    #[error("no room is open")]
    NoRoom,
    /// This program has no way of opening rooms.
    #[error("no rooms can be opened here")]
    NoDoor,
    /// The address or port could not be taken.
    #[error("the address cannot be used: {0}")]
    Address(String),
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
from_shared!(
    store::Error,
    replica::Error,
    export::Error,
    export::NotesError,
    export::ProductFileError,
    export::ReadingsError
);

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<room::RoomRefusal> for Error {
    fn from(refusal: room::RoomRefusal) -> Self {
        Self::Room(refusal)
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
            store::Error::Locked { .. } | store::Error::ReadOnlyFolder { .. } | store::Error::DiskFull => {
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
            Self::Replica(error) => replica_code(error),
            Self::Export(error) => match &**error {
                export::Error::NotABoardFormat(format) => {
                    ("no_such_format", vec![("format", text(format.extension()))])
                }
                error => ("export_failed", vec![("detail", text(error))]),
            },
            Self::Notes(error) => notes_code(error),
            Self::ProductFile(error) => product_file_code(error, words),
            Self::HistoryTooLong => ("file_history_too_long", vec![]),
            Self::Readings(error) => readings_code(error),
            Self::RowsWithoutReading { rows, line } => {
                ("rows_without_reading", vec![("rows", (*rows).into()), ("line", (*line).into())])
            }
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
            Self::Room(refusal) => crate::error_room::room_code(refusal),
            Self::NoRoom => ("no_room", vec![]),
            Self::NoDoor => ("no_door", vec![]),
            Self::Address(detail) => ("address", vec![("detail", text(detail))]),
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
        Refusal::NoSuchEntry { .. } => ("no_such_entry", vec![]),
        Refusal::EntryExists { .. } => ("entry_exists", vec![]),
        Refusal::EntryNotByHand { kind } => ("entry_not_by_hand", vec![("kind", kind_name(*kind, words))]),
        Refusal::NoSuchField { kind, field } => {
            ("no_such_field", vec![("kind", kind_name(*kind, words)), ("field", text(field))])
        }
        Refusal::FieldWants { kind, field, wants } => {
            let wants = words.say(&format!("wants-{wants}"));
            ("field_wants", vec![("field", field_name(*kind, field, words)), ("wants", wants.into())])
        }
        Refusal::NumberTooHigh { kind, field, limit } => {
            ("number_too_high", vec![("field", field_name(*kind, field, words)), ("limit", (*limit).into())])
        }
        Refusal::CannotServe { thing, to } => {
            ("cannot_serve", vec![("thing", text(thing)), ("to", text(to))])
        }
        Refusal::TextTooLong { field, chars, limit } => (
            "text_too_long",
            vec![("field", text(field)), ("chars", (*chars).into()), ("limit", (*limit).into())],
        ),
        Refusal::NextReviewTooEarly { on, next } => {
            ("next_review_too_early", vec![("on", text(on)), ("next", text(next))])
        }
        Refusal::OtherSection { card, group } => {
            ("other_section", vec![("card", text(card)), ("group", text(group))])
        }
        Refusal::VerdictWithoutWhy { goal } => ("verdict_without_why", vec![("goal", text(goal))]),
        Refusal::NotAKpi => ("not_a_kpi", vec![]),
        Refusal::NotANumber { number } => ("not_a_number", vec![("number", (*number).into())]),
        Refusal::TooManyReadings { count, limit } => {
            ("too_many_readings", vec![("count", (*count).into()), ("limit", (*limit).into())])
        }
        Refusal::NoSuchReading => ("no_such_reading", vec![]),
        Refusal::Role(refusal) => crate::error_team::role_code(refusal, words),
        Refusal::Vote(refusal) => crate::error_votes::vote_code(refusal, words),
        Refusal::ProductFull { limit } => ("product_full", vec![("limit", (*limit).into())]),
    }
}

/// What a kind of entry is called.
pub(crate) fn kind_name(kind: Kind, words: &Words) -> FluentValue<'static> {
    words.say(&format!("kind-{}", kind.key())).into()
}

/// What a field of an entry is called.
pub(crate) fn field_name(kind: Kind, field: &Field, words: &Words) -> FluentValue<'static> {
    words.say(&format!("field-{}-{}", kind.key(), field.stem())).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn a_document_of_a_newer_program_is_not_called_damaged() {
        let error = Error::from(replica::Error::Newer { found: 9, known: 1 });
        for language in Language::ALL {
            let told = error.told_in(Words::of(language));
            assert_eq!(told.code, "document_newer");
            assert!(told.message.contains('9') && told.message.contains('1'), "{}", told.message);
            assert!(!told.hint.starts_with("problem-"), "{}", told.hint);
        }
    }
}
