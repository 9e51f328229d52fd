//! Lines of people's texts, ready to be set: which way each runs, and where a word too long for its column may be
//! broken. Knows no millimetre and no template.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

/// Graphemes that fit into the narrowest column as one word.
const SHORT_WORD: usize = 16;

/// Asks for the colourful form of the character before it.
const EMOJI_FORM: char = '\u{fe0f}';

/// One line as a person wrote it.
#[derive(Serialize)]
pub(crate) struct Line {
    rtl: bool,
    runs: Vec<Run>,
}

/// A piece of a line.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Run {
    /// Text that breaks where texts break.
    Text(String),
    /// A long word, grapheme by grapheme: broken anywhere if it is wider than its column.
    LongWord(Vec<String>),
    /// A character whose writer asked for its colourful form.
    Emoji {
        /// The character.
        emoji: String,
    },
}

impl Line {
    /// A text without line breaks.
    pub fn new(text: &str) -> Self {
        Self { rtl: unicode_bidi::get_base_direction(text) == unicode_bidi::Direction::Rtl, runs: runs(text) }
    }
}

/// The lines of a text.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace('\t', "    ");
    text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(Line::new).collect()
}

fn runs(line: &str) -> Vec<Run> {
    let mut runs = vec![];
    for word in words_of(line) {
        match (&word[..], runs.last_mut()) {
            ([emoji], _) if emoji.contains(EMOJI_FORM) => {
                runs.push(Run::Emoji { emoji: (*emoji).to_owned() });
            }
            (word, _) if word.len() > SHORT_WORD => {
                runs.push(Run::LongWord(word.iter().map(|grapheme| (*grapheme).to_owned()).collect()));
            }
            (word, Some(Run::Text(text))) => text.extend(word.iter().copied()),
            ([], _) => {}
            (word, _) => runs.push(Run::Text(word.concat())),
        }
    }
    runs
}

/// The line cut where it may be broken anyway, and around emoji, each piece grapheme by grapheme.
fn words_of(line: &str) -> Vec<Vec<&str>> {
    let mut words = vec![vec![]];
    let mut ended = false;
    for grapheme in line.graphemes(true) {
        let alone = grapheme.contains(EMOJI_FORM);
        if ended || alone {
            words.push(vec![]);
        }
        words.last_mut().expect("there is always a word").push(grapheme);
        ended = alone || grapheme.chars().next().is_some_and(breaks_after);
    }
    words
}

/// Whether the typesetter may break a line here: after a space, a hyphen, a slash, and in scripts that are
/// written without spaces.
fn breaks_after(c: char) -> bool {
    let without_spaces = matches!(u32::from(c), 0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x2e80..=0xd7ff | 0xf900..=0xfaff | 0x20000..=0x3ffff);
    c.is_whitespace() || matches!(c, '-' | '/' | '\u{200b}') || without_spaces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_words_too_long_for_a_column_are_taken_apart() {
        let long = "Donaudampfschifffahrtsgesellschaft";
        let found = runs(&format!("Die {long} fährt"));
        assert_eq!(found.len(), 3);
        assert_eq!(found[0], Run::Text("Die ".to_owned()));
        assert_eq!(found[2], Run::Text("fährt".to_owned()));
        assert_eq!(runs("eine Zeile aus kurzen Wörtern").len(), 1);
        assert_eq!(runs("顧客データの重複を防ぐ顧客データの重複を防ぐ").len(), 1);
    }

    #[test]
    fn a_character_asked_for_in_colour_stands_alone() {
        let emoji = |emoji: &str| Run::Emoji { emoji: emoji.to_owned() };
        let text = |text: &str| Run::Text(text.to_owned());
        assert_eq!(runs("a❤️b 1️⃣"), [text("a"), emoji("❤️"), text("b "), emoji("1️⃣")]);
        assert_eq!(runs("❤"), [text("❤")]);
    }

    #[test]
    fn a_line_runs_as_its_first_letter_does() {
        assert!(Line::new("حذف البيانات 72").rtl);
        assert!(!Line::new("GDPR: حذف البيانات").rtl);
        assert!(!Line::new("72 %").rtl);
    }

    proptest! {
        #[test]
        fn no_character_of_a_line_is_lost(line in "\\PC{0,80}|[a-z/ -]{0,120}|([a-z\u{2764}\u{fe0f} ]){0,20}") {
            let whole: String = runs(&line).into_iter().map(|run| match run {
                Run::Text(text) => text,
                Run::LongWord(graphemes) => graphemes.concat(),
                Run::Emoji { emoji } => emoji,
            }).collect();
            prop_assert_eq!(whole, line);
        }
    }
}
