//! CSV out: the cards of a board as a table that spreadsheets open and `read_notes` reads back.
//!
//! T1 A field that a spreadsheet would take for a formula starts with an apostrophe, and reading takes
//!    exactly that apostrophe off again.
//! T2 A board that is written and read again gives the same cards.
//!
//! Cards that say nothing are left out, as they are when notes are read.

use product::Product;

/// The headers, the same in every language, as `read_notes` knows them.
const HEADERS: [&str; 4] = ["section", "text", "author", "state"];

/// A file of the cards on the board, from the first section to the last: UTF-8 with BOM, CRLF.
pub(crate) fn write(product: &Product) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let said = |card: &&product::Card| !card.text.trim().is_empty();
    let rows = product.vision.hanging_cards().filter(said).map(|card| {
        [
            card.section.key().to_owned(),
            guarded(&card.text),
            guarded(card.author.as_deref().unwrap_or_default()),
            card.state.key().to_owned(),
        ]
    });
    for row in std::iter::once(HEADERS.map(str::to_owned)).chain(rows) {
        writer.write_record(&row).expect("every row has four fields and memory takes every byte");
    }
    writer.into_inner().expect("memory takes every byte")
}

/// T1, writing.
fn guarded(field: &str) -> String {
    if is_tempting(field) { format!("'{field}") } else { field.to_owned() }
}

/// T1, reading.
pub(crate) fn unguarded(field: &str) -> &str {
    match field.strip_prefix('\'') {
        Some(rest) if is_tempting(rest) => rest,
        _ => field,
    }
}

/// Whether a spreadsheet might calculate with it (OWASP, "CSV Injection"), apostrophes in front or not.
fn is_tempting(field: &str) -> bool {
    field.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t1_formulas_are_guarded_and_come_back() {
        for field in ["=1+1", "+49 30", "-5 %", "@name", "\tx", "'=1", "''-", "＝1"] {
            assert_eq!(guarded(field), format!("'{field}"));
            assert_eq!(unguarded(&guarded(field)), field);
        }
    }

    #[test]
    fn t1_other_apostrophes_stay() {
        for field in ["'tis", "'", "", "it's = fine"] {
            assert_eq!(guarded(field), field);
            assert_eq!(unguarded(field), field);
        }
    }
}
