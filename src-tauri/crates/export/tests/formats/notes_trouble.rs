//! Notes in: limits, files that are none, and anything at all.

use crate::notes::{cards, empty, read, reasons};
use export::{LeftOut, NotesError, read_notes};
use product::limits::{CARD_CHARS, CARDS_AT_ONCE, CSV_BYTES, NAME_CHARS};
use proptest::prelude::*;

fn refused(file: &[u8]) -> NotesError {
    read_notes(file, &empty()).unwrap_err()
}

#[test]
fn a_row_beyond_a_limit_is_left_out_and_the_others_stay() {
    let (long, longer) = ("ä".repeat(CARD_CHARS), "ä".repeat(CARD_CHARS + 1));
    let name = "x".repeat(NAME_CHARS + 1);
    let file = format!(
        "section,text,author\nneeds,{long},\nneeds,{longer},\nneeds,a,{name}\nneeds,b\u{7},\nneeds,c,d\u{1b}e\n"
    );
    let report = read(file.as_bytes());
    assert_eq!(cards(&report).len(), 1);
    assert_eq!(
        reasons(&report),
        [
            (3, LeftOut::TooLong { chars: 10_001, limit: 10_000 }),
            (4, LeftOut::AuthorTooLong { chars: 121, limit: 120 }),
            (5, LeftOut::NotText),
            (6, LeftOut::NotText),
        ]
    );
}

#[test]
fn n7_a_file_that_is_no_table_of_texts_is_refused() {
    let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0, 0, 0, 13], b"IHDR"].concat();
    assert_eq!(refused(&png), NotesError::NotText);
    assert_eq!(refused(b"PK\x03\x04\x14\x08\x08,text\n"), NotesError::NotText);
    assert_eq!(refused(b""), NotesError::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf\r\n\r\n"), NotesError::Empty);
    let headers = vec!["needs".to_owned(), "just a note".to_owned()];
    assert_eq!(refused(b"needs,just a note\n"), NotesError::NoTextColumn { headers });
}

#[test]
fn n7_a_quote_that_is_never_closed_is_named_with_its_line() {
    let file = b"section,text\nneeds,\"fine\nstill fine\"\nneeds,\"never closed\nneeds,b\nneeds,c\n";
    assert_eq!(refused(file), NotesError::UnclosedQuote { line: 4 });
    assert_eq!(refused(b"section,\"text\nneeds,b"), NotesError::UnclosedQuote { line: 1 });
}

#[test]
fn n7_too_much_is_refused_with_the_limit() {
    let rows = |count| format!("section,text\n{}", "needs,x\n".repeat(count));
    assert_eq!(read(rows(CARDS_AT_ONCE).as_bytes()).rows.len(), CARDS_AT_ONCE);
    let (rows, limit) = (rows(100_000), CARDS_AT_ONCE);
    assert_eq!(refused(rows.as_bytes()), NotesError::TooManyRows { rows: 100_000, limit });
    let (bytes, limit) = (CSV_BYTES + 1, CSV_BYTES);
    assert_eq!(refused(&vec![b'x'; bytes]), NotesError::TooBig { bytes, limit });
}

proptest! {
    #[test]
    fn n1_any_bytes_give_a_report_or_a_refusal(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(report) = read_notes(&bytes, &empty()) {
            prop_assert_eq!(report.rows.len(), (report.cards + report.left_out) as usize);
        }
    }

    #[test]
    fn n1_any_table_is_accounted_for_line_by_line(
        lines in proptest::collection::vec("[a-z;,\t' =]{1,20}", 1..20),
    ) {
        let lines: Vec<_> = lines.iter().map(|line| format!("x{line}")).collect();
        let report = read(format!("text;section\n{}\n", lines.join("\n")).as_bytes());
        let numbers: Vec<_> = report.rows.iter().map(|row| row.line as usize).collect();
        prop_assert_eq!(numbers, (2..lines.len() + 2).collect::<Vec<_>>());
    }
}
