//! CSV out: the cards of a board as a table that spreadsheets open and `read_notes` reads back.
//!
//! T1 A field that a spreadsheet would take for a formula starts with an apostrophe, and reading takes
//!    exactly that apostrophe off again.
//! T2 A board that is written and read again gives the same cards.
//!
//! Cards that say nothing are left out, as they are when notes are read. Where there are groups, a last column
//! names the group of each card; a board without groups has no such column. Reading takes in no groups.

use product::{Card, CardId, Kind, Product};
use std::collections::HashMap;

/// The headers, the same in every language, as `read_notes` knows them; the last one only where there are groups.
const HEADERS: [&str; 5] = ["section", "text", "author", "state", "group"];

/// A file of the cards on the board, from the first section to the last: UTF-8 with BOM, CRLF.
pub(crate) fn write(product: &Product) -> Vec<u8> {
    let said = |card: &&Card| !card.text.trim().is_empty();
    if product.entries.of(Kind::Group).next().is_none() {
        return written(&HEADERS[..4], product.vision.hanging_cards().filter(said).map(fields));
    }
    let groups = group_of_each(product);
    let name = |card: &Card| guarded(groups.get(&card.id).map_or("", String::as_str));
    let cards = product.vision.hanging_cards().filter(said);
    written(&HEADERS, cards.map(|card| fields(card).into_iter().chain([name(card)])))
}

fn fields(card: &Card) -> [String; 4] {
    [
        card.section.key().to_owned(),
        guarded(&card.text),
        guarded(card.author.as_deref().unwrap_or_default()),
        card.state.key().to_owned(),
    ]
}

fn group_of_each(product: &Product) -> HashMap<CardId, String> {
    let groups = product::groups(product).into_iter().flat_map(|section| section.groups);
    groups.flat_map(|group| group.cards.into_iter().map(move |card| (card, group.name.clone()))).collect()
}

/// A table that spreadsheets open: UTF-8 with BOM, CRLF.
pub(crate) fn written(
    headers: &[&str],
    rows: impl Iterator<Item = impl IntoIterator<Item = String>>,
) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(headers).expect("memory takes every byte");
    for row in rows {
        writer.write_record(row).expect("every row has as many fields and memory takes every byte");
    }
    writer.into_inner().expect("memory takes every byte")
}

/// T1, writing.
pub(crate) fn guarded(field: &str) -> String {
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
