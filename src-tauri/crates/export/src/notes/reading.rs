//! From bytes to a table of texts: encoding, separator, quotes, lines. Knows nothing of cards.

use super::Separator;
use crate::NotesError;
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The records of a file and where they begin.
pub(super) struct Table {
    /// What separates the fields.
    pub separator: Separator,
    /// The first record.
    pub headers: Vec<String>,
    /// The others.
    pub rows: Vec<Row>,
}

/// One record.
pub(super) struct Row {
    /// The physical line it begins on, from 1.
    pub line: u32,
    /// Its fields.
    pub fields: StringRecord,
}

/// N3. The text of a file, whatever wrote it.
pub(crate) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, NotesError> {
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    };
    let (text, broken) = encoding.decode_with_bom_removal(bytes);
    if broken || text.contains('\0') {
        return Err(NotesError::NotText);
    }
    Ok(text)
}

impl Table {
    /// The table, read with this separator.
    pub fn read(text: &str, separator: Separator) -> Result<Self, NotesError> {
        let mut rows = records(text, separator);
        // The last record is the end mark, unless an open quote has swallowed it.
        let last = rows.pop().ok_or(NotesError::Empty)?;
        if last.fields.len() != 1 || &last.fields[0] != END {
            return Err(NotesError::UnclosedQuote { line: last.line });
        }
        if rows.is_empty() {
            return Err(NotesError::Empty);
        }
        let headers = rows.remove(0).fields.iter().map(str::to_owned).collect();
        Ok(Self { separator, headers, rows })
    }
}

/// The first record, read with this separator.
pub(super) fn headers(text: &str, separator: Separator) -> Vec<String> {
    let mut record = StringRecord::new();
    match reader(text.as_bytes(), separator).read_record(&mut record) {
        Ok(true) => record.iter().map(str::to_owned).collect(),
        _ => vec![],
    }
}

/// A record of its own behind the last one; no file that is text holds it.
const END: &str = "\u{1}end of notes\u{1}";

fn records(text: &str, separator: Separator) -> Vec<Row> {
    let marked = format!("{text}\n{END}\n");
    let mut reader = reader(marked.as_bytes(), separator);
    let mut lines = Lines::of(&marked);
    let mut record = StringRecord::new();
    let mut rows = vec![];
    while let Ok(true) = reader.read_record(&mut record) {
        let byte = record.position().map_or(0, csv::Position::byte);
        rows.push(Row { line: lines.line_at(byte), fields: record.clone() });
    }
    rows
}

fn reader(bytes: &[u8], separator: Separator) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(match separator {
            Separator::Comma => b',',
            Separator::Semicolon => b';',
            Separator::Tab => b'\t',
        })
        .from_reader(bytes)
}

/// Counts physical lines, be they ended by LF, CRLF or CR.
pub(crate) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, line: 1 }
    }

    /// The line of the first byte from `byte` on that ends no line: where a record begins once the blank
    /// lines before it are passed over.
    pub fn line_at(&mut self, byte: u64) -> u32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(this) = self.bytes.get(self.at) {
            if self.at >= byte && !matches!(this, b'\n' | b'\r') {
                break;
            }
            let ends = *this == b'\n' || *this == b'\r' && self.bytes.get(self.at + 1) != Some(&b'\n');
            self.line += u32::from(ends);
            self.at += 1;
        }
        self.line
    }
}
