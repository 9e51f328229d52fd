//! Notes in: a CSV of workshop notes, read row by row into cards. A dry run: nothing is put up here.
//!
//! N1 Every row that is not blank is accounted for, with the physical line it begins on: a card, or a reason.
//! N2 Comma, semicolon and tab are told apart by which of them makes sense of the headers.
//! N3 UTF-8 with or without BOM, UTF-16 with BOM, and Windows-1252 are read.
//! N4 Headers, sections and states are known in English and German, in any case, spelling and order.
//! N5 A missing state is *assumption*; a state or section that nobody knows leaves the row out.
//! N6 A text that the board has already in that section, or an earlier row says, is left out.
//! N7 A file that is not a table of texts is refused as a whole.
//! N8 A text in the last column that was cut by its own separators is put together again.
//! N9 Any other row with more fields than there are headers is left out: nothing of it is dropped in silence.
//!
//! Knows no board limits but the ones on a single card and file: whether the board has room is judged when
//! the cards are put up.

mod columns;
mod known;
mod reading;
mod report;
mod rows;

pub(crate) use reading::{Lines, decoded};
pub use report::{LeftOut, NotesReport, NotesRow, RowOutcome, Separator};

use crate::NotesError;
use columns::Columns;
use product::Product;
use product::limits::{CARDS_AT_ONCE, CSV_BYTES};
use rows::Sorter;

/// What each row of a file of notes would become on the board of `product`.
///
/// # Errors
/// A [`NotesError`] when the whole file is refused.
pub fn read_notes(bytes: &[u8], product: &Product) -> Result<NotesReport, NotesError> {
    if bytes.len() > CSV_BYTES {
        return Err(NotesError::TooBig { bytes: bytes.len(), limit: CSV_BYTES });
    }
    let text = reading::decoded(bytes)?;
    let (columns, table) = Columns::found_in(&text)?;
    if table.rows.len() > CARDS_AT_ONCE {
        return Err(NotesError::TooManyRows { rows: table.rows.len(), limit: CARDS_AT_ONCE });
    }
    let mut sorter = Sorter::new(&columns, table.separator, product);
    let rows: Vec<_> = table.rows.iter().map(|row| sorter.sort(row)).collect();
    let cards = rows.iter().filter(|row| matches!(row.outcome, RowOutcome::Card { .. })).count();
    Ok(NotesReport {
        separator: table.separator,
        unknown_headers: columns.unknown,
        cards: count(cards),
        left_out: count(rows.len() - cards),
        rows,
    })
}

/// Counts within the limits above; a count beyond them has been refused.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
