//! Markdown out: read back by somebody else's reader, it says what people wrote.

use crate::story::{Story, stamp, workshop};
use export::{Format, Paper, vision};
use product::{CardState, Product, Section};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use words::Language;

fn markdown(product: &Product, language: Language) -> String {
    let mut exported = vision(product, Format::Md, Paper::A4, language, &stamp()).unwrap();
    String::from_utf8(exported.pages.remove(0).1).unwrap()
}

/// The cards as a reader of Markdown shows them, line by line, without the line of state and author; `None` when anything but
/// text stands in them.
fn shown(markdown: &str) -> Option<Vec<Vec<String>>> {
    let mut cards = vec![];
    let mut lines: Option<Vec<String>> = None;
    for event in Parser::new_ext(markdown, reader()) {
        match (event, &mut lines) {
            (Event::Start(Tag::Item), _) => lines = Some(vec![String::new()]),
            (Event::End(TagEnd::Item), Some(said)) => {
                said.pop();
                cards.push(said.drain(..).filter(|line| !line.is_empty()).collect());
                lines = None;
            }
            (Event::Text(text), Some(said)) => said.last_mut()?.push_str(&text),
            (Event::HardBreak, Some(said)) => said.push(String::new()),
            (Event::Start(Tag::Paragraph), Some(said)) => said.push(String::new()),
            (Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis | TagEnd::Paragraph), Some(_)) => {}
            (_, Some(_)) => return None,
            (_, None) => {}
        }
    }
    Some(cards)
}

/// Everything a reader may understand, but for replacing quotes and dashes by typographic ones.
fn reader() -> Options {
    Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_workshop_as_text() {
    insta::assert_snapshot!("workshop_md", markdown(&workshop().product, Language::En));
    insta::assert_snapshot!("empty_md", markdown(&Story::of("Leer").product, Language::De));
}

#[test]
fn text_stays_text() {
    let traps = [
        "# not a heading",
        "- not a list",
        "1. not a number",
        "2) nor this",
        "> not a quote",
        "---",
        "===",
        "**not bold** _nor_ *this*",
        "`not code` ```nor this",
        "[not](a-link)",
        "![nor](a-picture)",
        "<b>not bold</b>",
        "<https://example.invalid>",
        "http://example.invalid www.example.invalid",
        "| not | a | table |",
        "a | b\n--- | ---",
        "$x$ and $$y$$",
        "~~not struck~~ H~2~O x^2^",
        "&amp; &copy;",
        "back\\slash",
        "trailing\\",
        "[ ] not a task",
        "[^1] nor a note",
        "+ plus",
        "* star",
        "    indented",
        "\ttab",
        ": definition",
        "| x",
        "first\n\n\nfourth\n# fifth",
        "#panic()",
        "<!-- hidden -->",
        "{#id .class}",
        "a\n===\nb",
        "1986\\. x",
        "+",
        "-",
        "12.",
        "<script>alert(1)</script>\n\n</script>",
        "> [!NOTE]\n> x",
    ];
    for trap in traps {
        let mut story = Story::of("Hub");
        story.card(Section::Needs, trap, CardState::Assumption, Some("*Jo*"));
        let markdown = markdown(&story.product, Language::En);
        assert_eq!(shown(&markdown), Some(vec![lines(trap)]), "{markdown}");
    }
}

#[test]
fn a_name_cannot_add_a_line() {
    let story = Story::of("# *Hub* <i>");
    assert!(markdown(&story.product, Language::En).starts_with("# \\# \\*Hub\\* \\<i\\>\n"));
}

proptest! {
    #[test]
    fn whatever_is_written_is_shown(text in "[ -~\näö…]{0,40}[!-~]") {
        let mut story = Story::of("Hub");
        story.card(Section::Needs, &text, CardState::Confirmed, Some("Jo"));
        let markdown = markdown(&story.product, Language::En);
        prop_assert_eq!(shown(&markdown), Some(vec![lines(&text)]), "{}", markdown);
    }
}
