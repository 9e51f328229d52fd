//! Markdown out: the board as headings and lists. What people wrote comes out as they wrote it: every
//! character that CommonMark or GitHub's tables, mathematics and links would take for markup is escaped.

use crate::letterhead::Letterhead;
use crate::vision::{Pile, group_name, printed_sections};
use product::{Card, Product};
use words::Words;

/// The board as one Markdown file.
pub(crate) fn write(product: &Product, head: &Letterhead, words: &Words) -> String {
    let mut out = format!(
        "# {}\n\n{} · {} · {}\n",
        escaped(&one_line(&product.name)),
        head.artefact,
        head.date,
        head.version
    );
    for section in printed_sections(product) {
        let key = section.section.key();
        out += &format!("\n## {}\n\n", words.say(&format!("section-{key}")));
        out += &format!("*{}*\n", words.say(&format!("ask-{key}")));
        for pile in &section.piles {
            out += &list(pile, words);
        }
    }
    out += &format!("\n---\n\n{}\n", head.attribution);
    out
}

/// Cards that hang together, a group of them under its name.
fn list(pile: &Pile<'_>, words: &Words) -> String {
    let mut out = "\n".to_owned();
    if let Some(group) = &pile.group {
        out += &format!("### {}\n\n", escaped(&one_line(&group_name(group, words))));
    }
    pile.cards.iter().for_each(|card| out += &item(card, words));
    out
}

/// A card: its text, and below it how sure the team is and who said it.
fn item(card: &Card, words: &Words) -> String {
    let mut marks = format!("*{}*", words.say(&format!("state-{}", card.state.key())));
    if let Some(author) = &card.author {
        marks += &format!(" · {}", escaped(&one_line(author)));
    }
    format!("- {}\\\n  {marks}\n", paragraphs(&card.text))
}

/// Lines become hard line breaks, blank lines new paragraphs, all of them inside the list item.
pub(crate) fn paragraphs(text: &str) -> String {
    let mut out = String::new();
    let mut blank = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            blank = !out.is_empty();
            continue;
        }
        if !out.is_empty() {
            out += if blank { "\n\n  " } else { "\\\n  " };
        }
        out += &escaped(line);
        blank = false;
    }
    out
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line of text that Markdown shows as it is.
pub(crate) fn escaped(line: &str) -> String {
    let number = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    marked(line, |at, c| match c {
        '#' | '+' | '-' | '=' | ':' => at == 0,
        '.' | ')' => number > 0 && at == number,
        _ => false,
    })
}

/// The same of a text that stands inside a line: at its beginning nothing means a list or a heading.
pub(crate) fn inside(line: &str) -> String {
    marked(line, |_, _| false)
}

/// A line with a mark before each character that means something, there by itself or at the beginning.
fn marked(line: &str, at_the_beginning: impl Fn(usize, char) -> bool) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        let means_something = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '&' | '^' => true,
            _ if at_the_beginning(at, c) => true,
            '.' => line[..at].to_lowercase().ends_with("www"),
            ':' => line[at..].starts_with("://"),
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
