//! File names made of product names, safe on every system; knows no folders.

/// Characters in a stem: leaves room for the artefact, a page number and the ending within 255 bytes.
const STEM_BYTES: usize = 160;

/// Names that Windows keeps for devices.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// A file name without ending for a product: readable, umlauts kept, safe on Windows, macOS and Linux.
#[must_use]
pub fn file_stem(product_name: &str) -> String {
    let plain: String = product_name.chars().filter_map(allowed).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let stem = shortened(words.trim_matches([' ', '.', '-']), STEM_BYTES);
    match stem {
        "" => "product".to_owned(),
        stem if is_device(stem) => format!("{stem}_"),
        stem => stem.to_owned(),
    }
}

/// The character as it may stand in a name; `None` for what nobody would see.
fn allowed(c: char) -> Option<char> {
    match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => Some('-'),
        c if c.is_whitespace() || c.is_control() => Some(' '),
        c if typst::text::is_default_ignorable(c) && c != '\u{200d}' => None,
        c => Some(c),
    }
}

fn shortened(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].trim_end_matches([' ', '.', '-'])
}

/// Windows takes `con`, `con.txt` and `com1` for devices, whatever follows the first dot.
fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = |device: &str| {
        first.strip_prefix(device).is_some_and(|number| {
            matches!(number.chars().collect::<Vec<_>>()[..], ['0'..='9' | '¹' | '²' | '³'])
        })
    };
    DEVICES.contains(&first.as_str()) || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_stays_readable() {
        assert_eq!(file_stem("Customer Data Hub"), "Customer Data Hub");
        assert_eq!(file_stem("Größe & Maß – 顧客"), "Größe & Maß – 顧客");
    }

    #[test]
    fn what_a_system_forbids_is_replaced() {
        assert_eq!(file_stem("a/b\\c:d*e?f\"g<h>i|j"), "a-b-c-d-e-f-g-h-i-j");
        assert_eq!(file_stem("../../etc/passwd"), "etc-passwd");
        assert_eq!(file_stem(" . "), "product");
        assert_eq!(file_stem("invoice\u{202e}fdp"), "invoicefdp");
        assert_eq!(file_stem("ends with dots..."), "ends with dots");
    }

    #[test]
    fn a_device_of_windows_gets_a_tail() {
        assert_eq!(file_stem("con"), "con_");
        assert_eq!(file_stem("LPT1.board"), "LPT1.board_");
        assert_eq!(file_stem("Console"), "Console");
        assert_eq!(file_stem("COM10"), "COM10");
    }

    proptest! {
        #[test]
        fn every_name_makes_a_safe_stem(name in "\\PC{0,200}") {
            let stem = file_stem(&name);
            prop_assert!(!stem.is_empty() && stem.len() <= STEM_BYTES + 1);
            prop_assert!(!stem.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']));
            prop_assert!(!stem.chars().any(char::is_control));
            prop_assert!(!stem.starts_with(['.', ' ']) && !stem.ends_with(['.', ' ']));
            prop_assert_eq!(file_stem(&stem), stem);
        }
    }
}
