//! How wide the terminal is, and text that fits into it, whatever its script. Knows no product.

use std::io::IsTerminal as _;
use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr as _;

/// Lines are never longer than this: people read short lines better.
const WIDEST: usize = 100;
/// When standard output is a file or another program.
const USUAL: usize = 80;
const NARROWEST: usize = 20;

/// The columns there are.
pub fn columns() -> usize {
    let wide = terminal_size::terminal_size().map_or(USUAL, |(width, _)| usize::from(width.0));
    wide.clamp(NARROWEST, WIDEST)
}

/// Whether a person looks at standard output.
pub fn is_seen() -> bool {
    std::io::stdout().is_terminal()
}

/// A text on lines of at most `columns`, the first behind `first`, the others as far in.
pub fn wrapped(text: &str, first: &str, columns: usize) -> String {
    let indent = " ".repeat(first.width());
    let options = Options::new(columns)
        .initial_indent(first)
        .subsequent_indent(&indent)
        .word_splitter(WordSplitter::NoHyphenation);
    let text = printable(text);
    let lines = textwrap::wrap(&text, options);
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

/// A text in exactly `columns`, where it is not longer.
pub fn padded(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
}

/// The columns of the longest of these.
pub fn longest<'a>(texts: impl IntoIterator<Item = &'a str>) -> usize {
    texts.into_iter().map(|text| text.width()).max().unwrap_or(0)
}

/// A text on one line, without what could move the cursor or change a terminal.
pub fn one_line(text: &str) -> String {
    printable(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn printable(text: &str) -> String {
    let kept = |c: char| match c {
        '\t' => ' ',
        '\n' => '\n',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.replace("\r\n", "\n").replace('\r', "\n").chars().map(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(padded("客户", 6), "客户  ");
        assert_eq!(longest(["abc", "客户"]), 4);
        assert_eq!(wrapped("客户 数据", "• ", 7), "• 客户\n  数据");
    }

    #[test]
    fn lines_of_a_text_stay_lines() {
        assert_eq!(wrapped("one\r\ntwo\nthree", "• ", 40), "• one\n  two\n  three");
    }

    #[test]
    fn nothing_in_a_text_reaches_the_terminal_as_a_command() {
        assert_eq!(one_line("a\u{1b}[31mb\tc\nd"), "a\u{fffd}[31mb c d");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_terminal_and_no_word_is_lost(
            text in "[a-z 客ö\n]{0,200}", columns in 20_usize..100
        ) {
            let made = wrapped(&text, "• ", columns);
            for line in made.lines() {
                prop_assert!(line.width() <= columns);
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '•').collect::<String>();
            prop_assert_eq!(letters(&made), letters(&text));
        }
    }
}
