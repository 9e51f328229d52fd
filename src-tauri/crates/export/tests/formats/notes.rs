//! Notes in: what each row of a file becomes.

use export::{LeftOut, NotesReport, RowOutcome, Separator, read_notes};
use product::{CardState, NewCard, Product, ProductId, Section};
use uuid::Uuid;

use crate::story::workshop;

pub fn empty() -> Product {
    let started = "2026-03-02T09:00:00Z".parse().unwrap();
    Product::new(ProductId(Uuid::from_u128(1)), "Hub", started)
}

pub fn read(file: &[u8]) -> NotesReport {
    read_notes(file, &empty()).unwrap()
}

pub fn cards(report: &NotesReport) -> Vec<&NewCard> {
    let mut cards = vec![];
    for row in &report.rows {
        if let RowOutcome::Card { card } = &row.outcome {
            cards.push(card);
        }
    }
    cards
}

pub fn reasons(report: &NotesReport) -> Vec<(u32, LeftOut)> {
    let reason = |row: &export::NotesRow| match &row.outcome {
        RowOutcome::Card { .. } => None,
        RowOutcome::LeftOut { reason, .. } => Some((row.line, reason.clone())),
    };
    report.rows.iter().filter_map(reason).collect()
}

fn texts(file: &[u8]) -> Vec<String> {
    cards(&read(file)).into_iter().map(|card| card.text.clone()).collect()
}

#[test]
fn n1_every_row_of_the_workshop_is_accounted_for() {
    let report = read(include_bytes!("../fixtures/workshop-notes.csv"));
    assert_eq!(report.separator, Separator::Comma);
    assert_eq!((report.cards, report.left_out), (32, 2));
    assert!(report.unknown_headers.is_empty());
    insta::assert_json_snapshot!("workshop_notes", report.rows);
}

#[test]
fn n1_every_row_of_the_german_workshop_is_accounted_for() {
    let report = read(include_bytes!("../fixtures/workshop-notes-semicolon.csv"));
    assert_eq!(report.separator, Separator::Semicolon);
    assert_eq!((report.cards, report.left_out), (11, 0));
    insta::assert_json_snapshot!("workshop_notes_semicolon", report.rows);
}

#[test]
fn n1_lines_are_the_ones_an_editor_shows() {
    for end in ["\n", "\r\n", "\r"] {
        let file = "section,text\nneeds,\"one\ntwo\n\nfive\"\n\n\nneeds,eight\n,nine\n".replace('\n', end);
        let report = read(file.as_bytes());
        let lines: Vec<_> = report.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 8, 9], "lines ended by {end:?}");
        assert_eq!(cards(&report)[0].text, "one\ntwo\n\nfive");
    }
}

#[test]
fn n2_the_separator_is_the_one_that_makes_sense_of_the_headers() {
    assert_eq!(read(b"section;text\nneeds;a, b, c\n").separator, Separator::Semicolon);
    assert_eq!(read(b"section\ttext\nneeds\ta; b, c\n").separator, Separator::Tab);
    assert_eq!(read(b"section,text,\"a;b;c;d\"\nneeds,a;b;c;d\n").separator, Separator::Comma);
    assert_eq!(read(b"text;\"author, or more\";x,y\na;b;c\n").separator, Separator::Semicolon);
}

#[test]
fn n2_a_line_of_excel_that_names_the_separator_is_believed() {
    let report = read(b"sep=;\r\nAbschnitt;Text\r\nBed\xfcrfnisse;a\r\n");
    assert_eq!(report.separator, Separator::Semicolon);
    assert_eq!((report.rows[0].line, cards(&report)[0].section), (3, Section::Needs));
}

#[test]
fn n3_files_of_many_programs_are_read() {
    let text = "Abschnitt;Notiz\r\nBedürfnisse;Größe & Maß – 10 €\r\n";
    let wide = |unit: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        let units = text.encode_utf16().flat_map(unit);
        mark.into_iter().chain(units).collect::<Vec<u8>>()
    };
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!lost);
    for file in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        wide(u16::to_le_bytes, [0xff, 0xfe]),
        wide(u16::to_be_bytes, [0xfe, 0xff]),
        windows.into_owned(),
    ] {
        assert_eq!(texts(&file), ["Größe & Maß – 10 €"], "{:?}", &file[..4]);
    }
}

#[test]
fn n4_headers_come_in_any_case_language_and_order() {
    for file in [
        "STATE,Author,TEXT,Section\nto validate,Jo,hello,Target Group",
        "Status;Autorin;Notiz;Bereich\nzu prüfen;Jo;hello;Zielgruppe",
        "Zustand\tName\tKarte\tFeld\nZU-PRUEFEN\tJo\thello\tZIELGRUPPE",
        " text , section,author,state\nhello,target_group, Jo ,To_Validate",
    ] {
        let report = read(file.as_bytes());
        let card = cards(&report)[0];
        assert_eq!((card.section, card.text.as_str()), (Section::TargetGroup, "hello"), "{file}");
        assert_eq!((card.state, card.author.as_deref()), (CardState::ToValidate, Some("Jo")));
    }
}

#[test]
fn n4_every_section_and_state_is_known_by_all_its_names() {
    let named = |section: &str| {
        let report = read(format!("section,text\n{section},x").as_bytes());
        cards(&report)[0].section
    };
    for language in words::Language::ALL {
        let words = words::Words::of(language);
        for section in Section::ALL {
            let name = words.say(&format!("section-{}", section.key()));
            assert_eq!(named(&name), section);
            assert_eq!(named(&name.to_uppercase()), section);
            assert_eq!(named(section.key()), section);
            assert_eq!(named(&section.key().replace('_', "-")), section);
        }
    }
    for state in CardState::ALL {
        let report = read(format!("section,text,state\nneeds,x,{}", state.key()).as_bytes());
        assert_eq!(cards(&report)[0].state, state);
    }
}

#[test]
fn n4_headers_that_mean_nothing_are_named_and_passed_over() {
    let report = read(b"section,text,priority,Text,\nneeds,a,high,b,\n");
    assert_eq!(report.unknown_headers, ["priority", "Text"]);
    assert_eq!(cards(&report)[0].text, "a");
}

#[test]
fn n5_a_missing_state_is_an_assumption_an_unknown_one_a_reason() {
    let report = read(b"section,text,state\nneeds,a,\nneeds,b\nneeds,c,perhaps\n");
    assert!(cards(&report).iter().all(|card| card.state == CardState::Assumption));
    let state = "perhaps".to_owned();
    assert_eq!(reasons(&report), [(4, LeftOut::UnknownState { state })]);
}

#[test]
fn n5_a_row_without_a_section_that_is_known_is_left_out() {
    let report = read(b"section,text\n,a\nparking,b\n");
    let section = "parking".to_owned();
    assert_eq!(reasons(&report), [(2, LeftOut::NoSection), (3, LeftOut::UnknownSection { section })]);
    assert_eq!(reasons(&read(b"text\na\n")), [(2, LeftOut::NoSection)]);
}

#[test]
fn n6_what_was_said_is_not_said_twice() {
    let file = include_bytes!("../fixtures/workshop-notes.csv");
    let again = read_notes(file, &workshop().product).unwrap();
    assert_eq!(again.cards, 0);
    assert!(reasons(&again).contains(&(2, LeftOut::AlreadyThere)));
    let twice = read(b"section,text\nneeds,a b\nneeds, a  b\nproduct,a b\n");
    assert_eq!(reasons(&twice), [(3, LeftOut::SaidBefore { line: 2 })]);
}

#[test]
fn n8_a_text_without_its_quotes_is_put_together_again() {
    assert_eq!(texts(b"section,text\nneeds,one, two, three,,\n"), ["one, two, three"]);
    assert_eq!(texts(b"section;text;\nneeds;one;two\n"), ["one"]);
}

#[test]
fn n9_a_row_that_would_lose_a_field_is_left_out() {
    let report = read(b"section,text,author\nneeds,fast, and safe,Jo\nneeds,quiet,Jo,,\nneeds,near,Jo,you\n");
    let more = LeftOut::MoreFields { fields: 4, headers: 3 };
    assert_eq!(reasons(&report), [(2, more.clone()), (4, more)]);
    assert_eq!(cards(&report)[0].text, "quiet");
}
