//! Notes pasted from elsewhere: many lines become many cards.

/// One card for each line that says something; bullets, numbers and checkboxes in front are left off.
#[must_use]
pub fn lines_as_cards(notes: &str) -> Vec<String> {
    notes.split(['\n', '\r']).map(without_bullet).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let rest = line.strip_prefix(['-', '*', '•', '–', '·', '▪', '◦', '‣']).or_else(|| without_number(line));
    let rest = match rest {
        Some(rest) if rest.is_empty() || rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    };
    let unchecked = ["[ ]", "[x]", "[X]"].into_iter().find_map(|mark| rest.strip_prefix(mark));
    unchecked.unwrap_or(rest).trim()
}

fn without_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    if (1..=3).contains(&digits) { rest.strip_prefix(['.', ')']) } else { None }
}

#[cfg(test)]
mod tests {
    use super::lines_as_cards;
    use proptest::prelude::*;

    #[test]
    fn one_card_for_each_line_that_says_something() {
        assert_eq!(lines_as_cards("\u{feff} a\n\n  b \r\n\t\nc\rd"), ["a", "b", "c", "d"]);
    }

    #[test]
    fn bullets_numbers_and_checkboxes_are_left_off() {
        let notes = "- one\n* two\n• three\n1. four\n12) five\n- [ ] six\n[x] seven\n-\n";
        assert_eq!(lines_as_cards(notes), ["one", "two", "three", "four", "five", "six", "seven"]);
    }

    #[test]
    fn what_only_looks_like_a_bullet_stays() {
        let notes = "-5 % churn\n*important*\n2027. Year of trust\n3.5 days";
        assert_eq!(lines_as_cards(notes), ["-5 % churn", "*important*", "2027. Year of trust", "3.5 days"]);
    }

    proptest! {
        #[test]
        fn no_card_is_empty_or_has_several_lines(notes in r"(-|\*|\[ \]|1\.|[ \t]|\r|\n|\u{feff}|ä){0,40}") {
            for card in lines_as_cards(&notes) {
                prop_assert!(!card.is_empty() && card.trim() == card && !card.contains(['\n', '\r']), "{card:?}");
            }
        }
    }
}
