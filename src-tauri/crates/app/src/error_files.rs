//! How problems with the disk, documents and files are told.

use crate::error::{Gaps, refusal_code, text};
use export::{NotesError, ProductFileError, ReadingsError};
use words::Words;

pub(crate) fn store_code(error: &store::Error) -> (&'static str, Gaps) {
    use store::Error as Disk;
    match error {
        Disk::NotOurs { file } => ("library_not_ours", vec![("file", text(file.display()))]),
        Disk::Newer { found, known } => {
            ("library_newer", vec![("found", (*found).into()), ("known", (*known).into())])
        }
        Disk::Damaged { detail } => ("library_damaged", vec![("detail", text(detail))]),
        Disk::Locked { pid } => {
            ("library_locked", vec![("pid", text(pid.map_or("none".into(), |pid| pid.to_string())))])
        }
        Disk::ReadOnlyFolder { folder } => {
            ("library_folder_read_only", vec![("folder", text(folder.display()))])
        }
        Disk::ReadOnly => ("read_only", vec![]),
        Disk::DiskFull => ("disk_full", vec![]),
        Disk::NoFolder { folder, detail } => {
            ("library_no_folder", vec![("folder", text(folder.display())), ("detail", text(detail))])
        }
        Disk::NotFound(_) => ("no_such_product", vec![]),
        Disk::AlreadyThere(_) => ("product_there", vec![]),
        Disk::VoteUnderWay => ("vote_under_way", vec![]),
        Disk::NoSuchVote => ("vote_no_such_vote", vec![]),
        Disk::VoteRevealed => ("vote_revealed", vec![]),
        Disk::NotRevealed => ("vote_not_revealed", vec![]),
        Disk::KeyLost => ("vote_key_lost", vec![]),
        Disk::BallotChanged { member } => ("vote_ballot_changed", vec![("name", text(member))]),
        Disk::TooLarge => ("too_large", vec![]),
        Disk::BackupUnreadable { file, detail } => {
            ("backup_unreadable", vec![("file", text(file.display())), ("detail", text(detail))])
        }
        Disk::NoActs | Disk::SnapshotAhead { .. } => ("fault", vec![("detail", text(error))]),
        Disk::Io { detail } => ("disk_failed", vec![("detail", text(detail))]),
    }
}

pub(crate) fn replica_code(error: &replica::Error) -> (&'static str, Gaps) {
    match error {
        replica::Error::Newer { found, known } => {
            ("document_newer", vec![("found", text(found)), ("known", text(known))])
        }
        _ => ("document_damaged", vec![("detail", text(error))]),
    }
}

pub(crate) fn notes_code(error: &NotesError) -> (&'static str, Gaps) {
    match error {
        NotesError::TooBig { bytes, limit } => ("notes_too_big", too_big(*bytes, *limit)),
        NotesError::NotText => ("notes_not_text", vec![]),
        NotesError::Empty => ("notes_empty", vec![]),
        NotesError::NoTextColumn { headers } => {
            ("notes_no_text_column", vec![("headers", text(headers.join(", ")))])
        }
        NotesError::UnclosedQuote { line } => ("notes_unclosed_quote", vec![("line", (*line).into())]),
        NotesError::TooManyRows { rows, limit } => {
            ("notes_too_many_rows", vec![("rows", (*rows).into()), ("limit", (*limit).into())])
        }
    }
}

pub(crate) fn readings_code(error: &ReadingsError) -> (&'static str, Gaps) {
    match error {
        ReadingsError::TooBig { bytes, limit } => ("readings_too_big", too_big(*bytes, *limit)),
        ReadingsError::NotText => ("notes_not_text", vec![]),
        ReadingsError::Empty => ("readings_empty", vec![]),
        ReadingsError::NoColumns { headers } => {
            ("readings_no_columns", vec![("headers", text(headers.join(", ")))])
        }
        ReadingsError::TooManyRows { rows, limit } => {
            ("too_many_readings", vec![("count", (*rows).into()), ("limit", (*limit).into())])
        }
    }
}

pub(crate) fn product_file_code(error: &ProductFileError, words: &Words) -> (&'static str, Gaps) {
    use ProductFileError as File;
    let place = |line: usize, column: usize, message: &str| {
        vec![("line", line.into()), ("column", column.into()), ("detail", text(message))]
    };
    let within = |number: usize, refusal| {
        let (code, gaps) = refusal_code(refusal, words);
        vec![("number", number.into()), ("detail", text(words.say_with(&format!("problem-{code}"), &gaps)))]
    };
    match error {
        File::TooBig { bytes, limit } => ("file_too_big", too_big(*bytes, *limit)),
        File::NotJson { line, column, message } => ("file_not_json", place(*line, *column, message)),
        File::Foreign => ("file_foreign", vec![]),
        File::Newer { version, known } => {
            ("file_newer", vec![("version", text(version)), ("known", (*known).into())])
        }
        File::Shape { line, column, message } => ("file_shape", place(*line, *column, message)),
        File::Name { refusal } => ("file_name", within(0, refusal)),
        File::TooManyCards { cards, limit } => {
            ("file_too_many_cards", vec![("count", (*cards).into()), ("limit", (*limit).into())])
        }
        File::CardTwice { card } => ("file_card_twice", vec![("card", text(card))]),
        File::Card { number, refusal } => ("file_card", within(*number, refusal)),
        File::TooManyEntries { entries, limit } => {
            ("file_too_many_entries", vec![("count", (*entries).into()), ("limit", (*limit).into())])
        }
        File::EntryTwice { entry } => ("file_entry_twice", vec![("entry", text(entry))]),
        File::Entry { number, refusal } => ("file_entry", within(*number, refusal)),
        File::ActTwice { number } => ("file_act_twice", vec![("number", (*number).into())]),
        File::Act { number, refusal } => ("file_act", within(*number, refusal)),
    }
}

#[allow(clippy::cast_precision_loss)] // a size to read, in megabytes
fn too_big(bytes: usize, limit: usize) -> Gaps {
    let megabytes = |bytes: usize| text(format!("{:.0}", (bytes as f64 / 1_048_576.0).ceil()));
    vec![("size", megabytes(bytes)), ("limit", megabytes(limit))]
}
