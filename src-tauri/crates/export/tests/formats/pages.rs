//! Pages out: whole, tagged, the same each time, one picture a page.

use crate::story::{Story, stamp, workshop};
use export::{Error, Exported, Format, Paper, vision};
use product::{CardState, Product, Section};
use words::Language;

fn made(product: &Product, format: Format) -> Exported {
    vision(product, format, Paper::A4, Language::En, &stamp()).unwrap()
}

fn holds(file: &[u8], part: &str) -> bool {
    file.windows(part.len()).any(|window| window == part.as_bytes())
}

#[test]
fn a_pdf_is_accessible_and_brings_its_fonts() {
    let exported = made(&workshop().product, Format::Pdf);
    assert_eq!(exported.media_type, "application/pdf");
    assert_eq!(exported.pages.len(), 1);
    let (name, pdf) = &exported.pages[0];
    assert_eq!(name, "Customer Data Hub - Vision board.pdf");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for part in [
        "pdfuaid:part>1",
        "/StructTreeRoot",
        "/Marked true",
        "/Lang(en)",
        "/DisplayDocTitle true",
        "Customer Data Hub",
        "D:20261123003000+01",
        "/S/H1",
        "/S/H2",
        "/S/LI",
    ] {
        assert!(holds(pdf, part), "{part} is missing");
    }
    for font in ["Inter-Regular", "Inter-SemiBold", "NotoSansArabic", "DroidSansFallback"] {
        assert!(holds(pdf, font), "{font} is not embedded");
    }
    assert!(!holds(pdf, "/JavaScript") && !holds(pdf, "/URI"));
}

#[test]
fn the_same_board_makes_the_same_bytes() {
    let mut story = Story::of("Hub");
    story.card(Section::Needs, "one 顧客 👩🏽‍🔧", CardState::Confirmed, Some("Ahmed أحمد"));
    for format in [Format::Pdf, Format::Svg, Format::Png, Format::Md, Format::Csv] {
        let first = made(&story.product, format);
        let other = Story::of("Something else in between");
        made(&other.product, format);
        assert_eq!(made(&story.product, format), first, "{format:?}");
    }
}

#[test]
fn pictures_come_one_a_page_with_numbered_names() {
    let mut story = Story::of("Customer Data Hub");
    for at in 0..14 {
        story.card(Section::Needs, &format!("Card {at}"), CardState::Assumption, None);
    }
    for (format, start) in [(Format::Png, b"\x89PNG".as_slice()), (Format::Svg, b"<svg")] {
        let exported = made(&story.product, format);
        assert!(exported.pages.len() > 1);
        let ending = format.extension();
        assert_eq!(exported.pages[0].0, format!("Customer Data Hub - Vision board.{ending}"));
        assert_eq!(exported.pages[1].0, format!("Customer Data Hub - Vision board-2.{ending}"));
        assert!(exported.pages.iter().all(|(_, bytes)| bytes.starts_with(start)));
    }
}

#[test]
fn a_drawing_says_what_it_is_and_runs_nothing() {
    let story = Story::of("<script>alert(1)</script> & more");
    let svg = String::from_utf8(made(&story.product, Format::Svg).pages.remove(0).1).unwrap();
    assert!(svg.contains("<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</title>"));
    assert!(!svg.contains("<script") && !svg.contains("href=\"http"));
}

#[test]
fn a_picture_has_two_dots_for_every_one_of_a_screen() {
    let png = &made(&Story::of("Hub").product, Format::Png).pages[0].1;
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((number(16), number(20)), (2245, 1587));
}

#[test]
fn papers_have_their_sizes() {
    let sizes = [(Paper::A4, "841.88"), (Paper::A3, "1190.55"), (Paper::Letter, "792 612")];
    for (paper, size) in sizes {
        let exported = vision(&Story::of("Hub").product, Format::Pdf, paper, Language::En, &stamp()).unwrap();
        assert!(holds(&exported.pages[0].1, &format!("/MediaBox[0 0 {size}")), "{paper:?}");
    }
}

#[test]
fn a_board_alone_is_not_written_as_json() {
    let refused = vision(&Story::of("Hub").product, Format::Json, Paper::A4, Language::En, &stamp());
    assert!(matches!(refused, Err(Error::NotABoardFormat(Format::Json))));
}

#[test]
fn whatever_can_be_on_a_card_can_be_printed() {
    let mut story = Story::of("\u{202e}Hub\u{feff}");
    for text in [
        "not a character: \u{fffe} \u{10ffff} \u{fffd}",
        "a mark in the middle\u{feff} of a text, soft\u{ad}hyphen, \u{200e}\u{200f}\u{2066}\u{2069}",
        "turned \u{202e}around",
        "private: \u{e000} \u{f8ff} \u{f0000}",
        "a\tb\r\nc\rd\u{2028}e\u{2029}f",
        "\u{301} begins with an accent",
        "Ze\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}lgo",
        "tags 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} and lone parts 🇩 🏽 \u{200d} \u{fe0f}",
        "𓀀 𐎀 𒀀 ꦲ ᠮ",
    ] {
        story.card(Section::Needs, text, CardState::Confirmed, Some("\u{feff}Jo\u{200d}"));
    }
    for format in [Format::Pdf, Format::Svg] {
        let exported = made(&story.product, format);
        assert!(exported.undrawable.concat().contains('\u{fffe}'), "{:?}", exported.undrawable);
        assert!(format == Format::Svg || holds(&exported.pages[0].1, "/StructTreeRoot"));
    }
}

#[test]
fn monsters_of_one_endless_word_are_printed() {
    let mut story = Story::of("Hub");
    for monster in
        ["x".repeat(2_000), format!("e{}", "\u{301}".repeat(500)), format!("a{}b", "\n".repeat(500))]
    {
        story.card(Section::Channels, &monster, CardState::Confirmed, None);
    }
    for sign in ["👩🏽‍🔧", "顧", "ح"] {
        story.card(Section::Channels, &sign.repeat(100), CardState::Confirmed, None);
    }
    assert_eq!(story.product.vision.len(), 6);
    assert!(made(&story.product, Format::Pdf).undrawable.is_empty());
}
