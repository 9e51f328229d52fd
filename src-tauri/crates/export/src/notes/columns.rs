//! Which column is which, and by that what separates the fields.

use super::known::{self, Column};
use super::reading::{Table, headers};
use super::{LeftOut, Separator, count};
use crate::NotesError;
use csv::StringRecord;

/// Characters of a header that are quoted.
const HEADER_CHARS: usize = 40;

/// Where the columns are.
pub(super) struct Columns {
    places: Vec<Option<Column>>,
    /// Headers that mean nothing here.
    pub unknown: Vec<String>,
}

impl Columns {
    /// N2. The table, read with the separator that makes most sense of the headers.
    pub fn found_in(text: &str) -> Result<(Self, Table), NotesError> {
        let (text, named) = without_sep_line(text);
        let sense = |separator: &Separator| {
            let headers = headers(text, *separator);
            (Self::of(&headers).known(), headers.len())
        };
        let separator = named.unwrap_or_else(|| {
            let by_sense = [Separator::Tab, Separator::Semicolon, Separator::Comma];
            by_sense.into_iter().max_by_key(sense).unwrap_or(Separator::Comma)
        });
        let table = Table::read(text, separator)?;
        let columns = Self::of(&table.headers);
        if table.headers.iter().any(|header| header.chars().any(is_no_text)) {
            return Err(NotesError::NotText);
        }
        if !columns.places.contains(&Some(Column::Text)) {
            return Err(NotesError::NoTextColumn {
                headers: table.headers.iter().map(|header| product::excerpt(header, HEADER_CHARS)).collect(),
            });
        }
        Ok((columns, table))
    }

    /// The field of a row in this column, if the file has it.
    pub fn field<'a>(&self, column: Column, row: &'a StringRecord) -> Option<&'a str> {
        let place = self.places.iter().position(|place| *place == Some(column))?;
        row.get(place)
    }

    /// N9. Empty fields at the end of a row are no fields.
    pub fn check_fields(&self, row: &StringRecord) -> Result<(), LeftOut> {
        let said = row.iter().zip(1..).filter(|(field, _)| !field.trim().is_empty());
        let fields = said.last().map_or(0, |(_, number)| number);
        if fields <= self.places.len() || self.text_is_last() {
            return Ok(());
        }
        Err(LeftOut::MoreFields { fields: count(fields), headers: count(self.places.len()) })
    }

    /// What the card of a row says. When texts stand in the last column and somebody forgot the quotes, the
    /// pieces that a separator in the text has cut are put together again.
    pub fn text(&self, row: &StringRecord, separator: Separator) -> String {
        let text = self.field(Column::Text, row).unwrap_or_default();
        let beyond = row.iter().skip(self.places.len());
        let cut_off: Vec<_> = beyond.filter(|_| self.text_is_last()).collect();
        let end = cut_off.iter().rposition(|piece| !piece.trim().is_empty()).map_or(0, |last| last + 1);
        let pieces: Vec<_> = std::iter::once(text).chain(cut_off[..end].iter().copied()).collect();
        pieces.join(separator.sign())
    }

    fn text_is_last(&self) -> bool {
        self.places.last() == Some(&Some(Column::Text))
    }

    fn of(headers: &[String]) -> Self {
        let mut columns = Self { places: vec![], unknown: vec![] };
        for header in headers {
            let column = known::column(header).filter(|found| !columns.places.contains(&Some(*found)));
            if column.is_none() && !header.trim().is_empty() {
                columns.unknown.push(product::excerpt(header, HEADER_CHARS));
            }
            columns.places.push(column);
        }
        columns
    }

    fn known(&self) -> usize {
        self.places.iter().flatten().count()
    }
}

fn is_no_text(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
}

/// Excel writes and reads a first line `sep=;` that says what separates the fields. An empty line is left
/// in its place, so that lines are counted as they stand in the file.
fn without_sep_line(text: &str) -> (&str, Option<Separator>) {
    let named = |separator: &str| match separator {
        ";" => Some(Separator::Semicolon),
        "," => Some(Separator::Comma),
        "\t" => Some(Separator::Tab),
        _ => None,
    };
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    match text[..end].strip_prefix("sep=").and_then(named) {
        Some(separator) => (&text[end..], Some(separator)),
        None => (text, None),
    }
}
