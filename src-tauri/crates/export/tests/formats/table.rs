//! CSV out, and in again.

use crate::notes::{cards, empty};
use crate::story::{Story, stamp, workshop};
use export::{Format, Paper, read_notes, vision};
use product::{CardState, NewCard, Product, Section};
use proptest::prelude::*;
use words::Language;

fn csv(product: &Product) -> Vec<u8> {
    let mut exported = vision(product, Format::Csv, Paper::A4, Language::De, &stamp()).unwrap();
    exported.pages.remove(0).1
}

#[test]
fn the_workshop_as_a_table() {
    let csv = csv(&workshop().product);
    assert!(csv.starts_with(b"\xef\xbb\xbfsection,text,author,state\r\n"));
    insta::assert_snapshot!("workshop_csv", String::from_utf8(csv).unwrap());
}

#[test]
fn t1_no_cell_is_a_formula() {
    let mut story = Story::of("Hub");
    for text in ["=HYPERLINK(\"http://example.invalid\")", "+1", "-1", "@x", "\t=1", "'=1", "\n=1"] {
        story.card(Section::Needs, text, CardState::Assumption, Some("=cmd|' /C calc'!A0"));
    }
    let csv = csv(&story.product);
    let mut reader = csv::Reader::from_reader(&csv[3..]);
    for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
    }
}

fn any_card() -> impl Strategy<Value = NewCard> {
    let text = "['=+@\t-]{0,2}[ a-zäß;,\"'\n\u{1f9d1}\u{200d}=|-]{0,30}[a-z0-9]";
    let author = proptest::option::of("['=@-]{0,2}[a-zA-Z0-9 \",;.]{0,10}[a-z]");
    (0..9_usize, text, 0..3_usize, author).prop_map(|(section, text, state, author)| NewCard {
        id: None,
        section: Section::ALL[section],
        text,
        state: CardState::ALL[state],
        author: author.map(|name| name.trim().to_owned()),
    })
}

proptest! {
    #[test]
    fn t2_a_board_written_and_read_again_is_the_same(new in proptest::collection::vec(any_card(), 0..12)) {
        let mut story = Story::of("Hub");
        let gist = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut said = std::collections::HashSet::new();
        for card in new.iter().filter(|card| said.insert((card.section, gist(&card.text)))) {
            let author = Some(card.author.as_deref().unwrap_or("Amara"));
            story.card(card.section, &card.text, card.state, author);
        }
        let report = read_notes(&csv(&story.product), &empty()).unwrap();
        let told = |card: &NewCard| (card.section, card.text.clone(), card.state, card.author.clone());
        let back: Vec<_> = cards(&report).into_iter().map(told).collect();
        let board: Vec<_> = story
            .product
            .vision
            .hanging_cards()
            .map(|card| (card.section, card.text.clone(), card.state, card.author.clone()))
            .collect();
        prop_assert_eq!(back, board);
    }
}
