//! The page as the typesetter leaves it: is every text there, whole, inside the paper, and drawn?

use super::*;
use chrono::{DateTime, Utc};
use product::limits::CARD_CHARS;
use product::{CardId, CardState, Edit, Entry, EntryId, Field, Kind, ProductId, Value};
use std::collections::BTreeSet;
use typst::layout::{Frame, FrameItem, Point};
use uuid::Uuid;

/// A piece of text where it stands on its page, in points.
struct Piece {
    page: usize,
    text: String,
    left: f64,
    right: f64,
    baseline: f64,
    glyphs: Vec<u16>,
}

struct Printed {
    width: f64,
    height: f64,
    pieces: Vec<Piece>,
    boxes: usize,
}

impl Printed {
    fn of(product: &Product, paper: Paper, language: Language) -> Self {
        let words = Words::of(language);
        let head = Letterhead::new(&stamp(), words, "vision-board", "attribution-vision");
        let fonts = Fonts::for_text(&sheet::letters(product));
        let sheet = sheet::Sheet::new(product, paper, words, &head, &fonts);
        let document = typeset::compile(Template::Board, &sheet, &fonts).unwrap();
        let size = document.pages()[0].frame.size();
        let mut printed = Self { width: size.x.to_pt(), height: size.y.to_pt(), pieces: vec![], boxes: 0 };
        for (page, set) in document.pages().iter().enumerate() {
            printed.collect(page, &set.frame, Point::zero());
        }
        printed
    }

    fn collect(&mut self, page: usize, frame: &Frame, origin: Point) {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                FrameItem::Group(group) => self.collect(page, &group.frame, at),
                FrameItem::Text(text) => {
                    self.boxes += text.glyphs.iter().filter(|glyph| glyph.id == 0).count();
                    self.pieces.push(Piece {
                        page,
                        text: text.text.to_string(),
                        left: at.x.to_pt(),
                        right: (at.x + text.width()).to_pt(),
                        baseline: at.y.to_pt(),
                        glyphs: text.glyphs.iter().map(|glyph| glyph.id).collect(),
                    });
                }
                _ => {}
            }
        }
    }

    fn pages(&self) -> usize {
        self.pieces.iter().map(|piece| piece.page).max().unwrap_or(0) + 1
    }

    /// All letters of a page, or of all pages, without the spaces that line breaks swallow.
    fn letters(&self, page: Option<usize>) -> String {
        let wanted = |piece: &&Piece| page.is_none_or(|page| piece.page == page);
        let text: String = self.pieces.iter().filter(wanted).map(|piece| piece.text.as_str()).collect();
        squeezed(&text)
    }

    fn assert_sound(&self) {
        assert_eq!(self.boxes, 0, "a character is drawn as an empty box");
        for piece in &self.pieces {
            let inside = piece.left >= 20.0 && piece.right <= self.width - 20.0;
            assert!(inside, "page {}: {:?} sticks out sideways", piece.page + 1, piece.text);
            let inside = piece.baseline > 15.0 && piece.baseline < self.height - 15.0;
            assert!(inside, "page {}: {:?} is off the paper", piece.page + 1, piece.text);
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

fn stamp() -> Stamp {
    Stamp { exported_at: "2026-11-22T23:30:00Z".parse().unwrap(), utc_offset_minutes: 60, version: 42 }
}

fn board(cards: &[(Section, &str)]) -> Product {
    let started: DateTime<Utc> = stamp().exported_at;
    let mut product = Product::new(ProductId(Uuid::from_u128(1)), "Customer Data Hub", started);
    for (at, (section, text)) in cards.iter().enumerate() {
        let after = product.vision.section_ids(*section).last().copied();
        let card = Card {
            id: CardId(Uuid::from_u128(at as u128)),
            section: *section,
            text: (*text).to_owned(),
            state: CardState::ALL[at % 3],
            author: (at % 4 > 0).then(|| "Jörg".to_owned()),
            created_at: started,
            deleted: false,
        };
        product.apply(&Edit::AddCard { card, after });
    }
    product
}

#[test]
fn an_empty_board_asks_its_questions_on_one_page() {
    for paper in [Paper::A4, Paper::A3, Paper::Letter] {
        let printed = Printed::of(&board(&[]), paper, Language::De);
        printed.assert_sound();
        assert_eq!(printed.pages(), 1);
        let letters = printed.letters(None);
        for sentence in [
            "Wozu machen wir es überhaupt?",
            "23. November 2026",
            "Version 42",
            "Seite 1 von 1",
            "CC BY-SA 4.0",
        ] {
            assert!(letters.contains(&squeezed(sentence)), "{sentence} is missing");
        }
    }
}

fn group(product: &mut Product, name: &str, section: Section, cards: &[u128]) {
    let belongs = |card: &u128| (Field::about("card", CardId(Uuid::from_u128(*card))), Value::Flag(true));
    let said = [
        (Field::word("name"), Value::Text(name.to_owned())),
        (Field::word("section"), Value::Word(section.key().to_owned())),
    ];
    let entry = Entry {
        id: EntryId(Uuid::from_u128(1_000 + cards[0])),
        kind: Kind::Group,
        fields: said.into_iter().chain(cards.iter().map(belongs)).collect(),
        created_at: stamp().exported_at,
        created_by: String::new(),
        deleted: false,
    };
    product.apply(&Edit::AddEntry { entry, after: None });
}

fn grouped() -> Product {
    let mut product = board(&[
        (Section::Needs, "alone"),
        (Section::Needs, "quick"),
        (Section::Needs, "sound"),
        (Section::Vision, "One truth"),
        (Section::Vision, "beside it"),
    ]);
    group(&mut product, "=Feel *good*", Section::Needs, &[2, 1]);
    group(&mut product, " ", Section::Vision, &[4]);
    product
}

#[test]
fn the_name_of_a_group_stands_once_above_its_cards_and_what_is_in_none_comes_last() {
    let printed = Printed::of(&grouped(), Paper::A4, Language::En);
    printed.assert_sound();
    let letters = printed.letters(None);
    let places = ["Onetruth", "Groupwithoutaname", "besideit", "=Feel*good*", "quick", "sound", "alone"];
    let found: Vec<_> = places.iter().map(|text| letters.find(text).expect(text)).collect();
    assert!(found.is_sorted(), "{found:?} in {letters}");
    assert_eq!(letters.matches("=Feel*good*").count(), 1);
}

#[test]
fn a_group_that_goes_on_on_a_further_page_says_its_name_there() {
    let texts: Vec<String> = (0..40).map(|at| format!("Card number {at} says something long.")).collect();
    let cards: Vec<_> = texts.iter().map(|text| (Section::Needs, text.as_str())).collect();
    let mut product = board(&cards);
    group(&mut product, "Speed", Section::Needs, &(0..40).collect::<Vec<_>>());
    let printed = Printed::of(&product, Paper::A4, Language::En);
    printed.assert_sound();
    assert_eq!(printed.letters(Some(0)).matches("Speed").count(), 1);
    assert!(printed.letters(Some(1)).matches("Speed").count() > 1);
    let letters = printed.letters(None);
    for text in &texts {
        assert_eq!(letters.matches(&squeezed(text)).count(), 1, "{text}");
    }
}

#[test]
fn markdown_and_tables_name_the_groups_and_read_nothing_into_them() {
    let written = |format| {
        let mut file = vision(&grouped(), format, Paper::A4, Language::En, &stamp()).unwrap();
        String::from_utf8(file.pages.remove(0).1).unwrap()
    };
    let text = written(Format::Md);
    assert!(text.contains("\n### \\=Feel \\*good\\*\n\n- quick\\\n"), "{text}");
    assert!(text.find("- sound").unwrap() < text.find("- alone").unwrap(), "{text}");
    assert!(text.contains("### Group without a name\n\n- beside it"), "{text}");
    let table = written(Format::Csv);
    assert!(table.starts_with("\u{feff}section,text,author,state,group\r\n"), "{table}");
    assert!(table.contains("needs,quick,Jörg,to_validate,'=Feel *good*\r\n"), "{table}");
    assert!(table.contains("needs,alone,,assumption,\r\n"), "{table}");
}

#[test]
fn a_board_that_is_too_full_goes_on_section_by_section_and_cuts_nothing() {
    let texts: Vec<String> =
        (0..60).map(|at| format!("Card number {at} says something about customers.")).collect();
    let cards: Vec<_> =
        texts.iter().enumerate().map(|(at, text)| (Section::ALL[at % 3], text.as_str())).collect();
    let printed = Printed::of(&board(&cards), Paper::A4, Language::En);
    printed.assert_sound();
    assert!(printed.pages() > 1);
    let letters = printed.letters(None);
    for text in &texts {
        assert_eq!(letters.matches(&squeezed(text)).count(), 1, "{text}");
    }
    assert!(printed.letters(Some(0)).contains("moreonpage2"));
    assert!(printed.letters(Some(1)).contains("Targetgroup,continued"));
    assert!(printed.letters(Some(1)).contains(&format!("Page2of{}", printed.pages())));
}

#[test]
fn the_longest_card_flows_over_pages_word_by_word() {
    let words: Vec<String> = (0..CARD_CHARS / 6).map(|at| format!("w{at:04}")).collect();
    let text = words.join(" ");
    let cards =
        [(Section::Vision, text.as_str()), (Section::Needs, text.as_str()), (Section::Needs, "short")];
    let printed = Printed::of(&board(&cards), Paper::A4, Language::En);
    printed.assert_sound();
    let pieces: Vec<_> = printed.pieces.iter().flat_map(|piece| piece.text.split_whitespace()).collect();
    for word in &words {
        assert_eq!(pieces.iter().filter(|piece| *piece == word).count(), 2, "{word}");
    }
    let heights: BTreeSet<_> = printed.pieces.iter().map(|piece| piece.page).collect();
    assert!(heights.len() > 2);
}

#[test]
fn a_word_without_end_is_broken_not_lost() {
    let endless = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(8);
    let link = format!("https://example.invalid/{}?q={}", "a-b/".repeat(20), "x".repeat(90));
    let name = "N".repeat(120);
    let mut product =
        board(&[(Section::Vision, &endless), (Section::Needs, &endless), (Section::Product, &link)]);
    product.apply(&Edit::NameProduct { name: name.clone() });
    for card in product.vision.order().to_vec() {
        product.apply(&Edit::SetAuthor { card, author: Some(name.clone()) });
    }
    let printed = Printed::of(&product, Paper::A4, Language::En);
    printed.assert_sound();
    let letters = printed.letters(None);
    assert_eq!(letters.matches(&endless).count(), 2);
    assert!(letters.contains(&link));
    assert!(letters.contains(&name));
}

#[test]
fn text_is_never_read_as_markup_or_formula() {
    let texts = [
        "#panic(\"no\")",
        "*bold* _it_ `code` $x^2$",
        "= heading",
        "<b>b</b> @ref <label> \\u{1f600}",
        "-> => -- ... ~",
        "=HYPERLINK(\"x\")",
        "// comment",
        "[a](b) #let x = 1",
    ];
    let cards: Vec<_> = texts.iter().map(|text| (Section::Needs, *text)).collect();
    let printed = Printed::of(&board(&cards), Paper::A4, Language::En);
    printed.assert_sound();
    let letters = printed.letters(None);
    for text in texts {
        assert!(letters.contains(&squeezed(text)), "{text} came out differently");
    }
}

#[test]
fn signs_are_not_joined_into_others() {
    let cards = [(Section::Needs, "-"), (Section::Needs, ">"), (Section::Needs, "->")];
    let printed = Printed::of(&board(&cards), Paper::A4, Language::En);
    let drawn = |text: &str| printed.pieces.iter().find(|piece| piece.text == text).unwrap().glyphs.clone();
    assert_eq!(drawn("->"), [drawn("-"), drawn(">")].concat());
}

#[test]
fn arabic_runs_from_the_right() {
    let printed = Printed::of(&board(&[(Section::TargetGroup, "حذف البيانات")]), Paper::A4, Language::En);
    printed.assert_sound();
    let arabic = printed.pieces.iter().find(|piece| piece.text.contains('ح')).unwrap();
    let author = printed.pieces.iter().find(|piece| piece.text == "Target group").unwrap();
    assert!(arabic.left > author.left + 50.0, "it should hang on the right edge of its card");
}

#[test]
fn f3_what_no_font_has_is_printed_as_its_code_point_and_reported() {
    let product = board(&[(Section::Needs, "before \u{378} after")]);
    let printed = Printed::of(&product, Paper::A4, Language::En);
    printed.assert_sound();
    assert!(printed.letters(None).contains("before[U+0378]after"));
    let exported = vision(&product, Format::Svg, Paper::A4, Language::En, &stamp()).unwrap();
    assert_eq!(exported.undrawable, ["\u{378}"]);
}

#[test]
fn f2_the_machine_is_asked_only_when_a_font_is_missing() {
    let ours = Fonts::for_text("Grüße 顧客 👩🏽‍🔧");
    let again = Fonts::for_text("أحمد");
    assert!(std::sync::Arc::ptr_eq(&ours, &again));
}
