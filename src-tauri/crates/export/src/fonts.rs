//! Fonts: those the program brings along, and the machine's own for scripts that those lack.
//!
//! F1 The same text is drawn with the same bundled fonts on every machine.
//! F2 The machine's fonts are looked for only when a text holds a character that no bundled font has.
//! F3 A character that no font has is reported, and printed as its code point, never dropped.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Arc, OnceLock};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, FontStyle, is_default_ignorable};
use typst::utils::LazyHash;

macro_rules! bundled {
    ($($file:literal),* $(,)?) => {
        /// In the order in which they are asked for a character.
        const BUNDLED: &[&[u8]] = &[$(include_bytes!(concat!("../fonts/", $file))),*];
    };
}
bundled![
    "Inter-Regular.otf",
    "Inter-SemiBold.otf",
    "NotoSans-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansBengali-Regular.ttf",
    "NotoSansGurmukhi-Regular.ttf",
    "NotoSansGujarati-Regular.ttf",
    "NotoSansOriya-Regular.ttf",
    "NotoSansTamil-Regular.ttf",
    "NotoSansTelugu-Regular.ttf",
    "NotoSansKannada-Regular.ttf",
    "NotoSansMalayalam-Regular.ttf",
    "NotoSansSinhala-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansLao-Regular.ttf",
    "NotoSansKhmer-Regular.ttf",
    "NotoSansMyanmar-Regular.ttf",
    "NotoSansEthiopic-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansArmenian-Regular.ttf",
    "DroidSansFallbackFull.ttf",
    "NanumSquareR.ttf",
    "NotoColorEmoji.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
];

/// The fonts a text is drawn with.
pub(crate) struct Fonts {
    faces: Vec<Font>,
    book: LazyHash<FontBook>,
    drawn: HashSet<u32>,
}

impl Fonts {
    /// The bundled fonts and, if they do not suffice, those of the machine's that help.
    pub fn for_text(text: &str) -> Arc<Self> {
        static BUNDLE: OnceLock<Arc<Fonts>> = OnceLock::new();
        let bundle = BUNDLE.get_or_init(|| Arc::new(Self::of(bundled_faces())));
        let missing = bundle.missing(text);
        if missing.is_empty() {
            return bundle.clone();
        }
        let found = Machine::get().faces_with(missing);
        if found.is_empty() {
            return bundle.clone();
        }
        Arc::new(Self::of(bundle.faces.iter().cloned().chain(found).collect()))
    }

    /// The book the typesetter looks fonts up in.
    pub fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// The font at this place in the book.
    pub fn face(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// The families, in the order in which they are asked.
    pub fn families(&self) -> Vec<String> {
        let mut families: Vec<String> = vec![];
        for face in &self.faces {
            if !families.contains(&face.info().family) {
                families.push(face.info().family.clone());
            }
        }
        families
    }

    /// F3. The text with what cannot be drawn as code points.
    pub fn legible(&self, text: &str) -> String {
        let mut legible = String::with_capacity(text.len());
        for c in text.chars() {
            if self.draws(c) {
                legible.push(c);
            } else {
                legible += &format!("[U+{:04X}]", u32::from(c));
            }
        }
        legible
    }

    /// F3. The pieces of a text that cannot be drawn, each once.
    pub fn undrawable(&self, text: &str) -> Vec<String> {
        let mut pieces: Vec<String> = vec![];
        for piece in text.split(|c| self.draws(c)) {
            if !piece.is_empty() && !pieces.iter().any(|known| known == piece) {
                pieces.push(piece.to_owned());
            }
        }
        pieces
    }

    fn of(faces: Vec<Font>) -> Self {
        Self {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            drawn: faces.iter().flat_map(|face| face.info().coverage.iter()).collect(),
            faces,
        }
    }

    fn missing(&self, text: &str) -> BTreeSet<char> {
        text.chars().filter(|c| !self.draws(*c)).collect()
    }

    fn draws(&self, c: char) -> bool {
        self.drawn.contains(&u32::from(c)) || needs_no_font(c)
    }
}

fn bundled_faces() -> Vec<Font> {
    let face = |bytes: &&'static [u8]| Font::new(Bytes::new(*bytes), 0);
    BUNDLED.iter().filter_map(face).collect()
}

fn needs_no_font(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_default_ignorable(c)
}

fn has(info: &FontInfo, c: char) -> bool {
    info.coverage.contains(u32::from(c))
}

/// What is installed on this machine.
struct Machine {
    database: fontdb::Database,
    faces: Vec<(fontdb::ID, FontInfo)>,
}

impl Machine {
    /// F2. Looked through once, when first needed.
    fn get() -> &'static Self {
        static MACHINE: OnceLock<Machine> = OnceLock::new();
        MACHINE.get_or_init(|| {
            let mut database = fontdb::Database::new();
            database.load_system_fonts();
            let info = |id| Some((id, database.with_face_data(id, FontInfo::new)??));
            let mut faces: Vec<_> = database.faces().filter_map(|face| info(face.id)).collect();
            faces.retain(|(_, info)| !info.is_last_resort());
            faces.sort_by_cached_key(|(_, info)| plainness(info));
            Self { database, faces }
        })
    }

    /// The plainest faces that between them have these characters, as far as any has.
    fn faces_with(&self, mut missing: BTreeSet<char>) -> Vec<Font> {
        let mut found = vec![];
        for (id, info) in &self.faces {
            if missing.is_empty() {
                break;
            }
            if missing.iter().any(|c| has(info, *c))
                && let Some(font) = self.load(*id)
            {
                missing.retain(|c| !has(info, *c));
                found.push(font);
            }
        }
        found
    }

    fn load(&self, id: fontdb::ID) -> Option<Font> {
        self.database.with_face_data(id, |bytes, index| Font::new(Bytes::new(bytes.to_vec()), index))?
    }
}

/// Upright before slanted, regular before bold; the rest by name, so that the choice is the same each time.
fn plainness(info: &FontInfo) -> (bool, u16, String) {
    let upright = info.variant.style == FontStyle::Normal;
    let weight = info.variant.weight.to_number().abs_diff(400);
    (!upright, weight, info.family.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f1_every_bundled_font_can_be_read() {
        assert_eq!(bundled_faces().len(), BUNDLED.len());
    }

    #[test]
    fn f1_the_bundle_draws_the_scripts_most_people_read() {
        let bundle = Fonts::of(bundled_faces());
        let samples = "Grüße Ελλάδα Привет العربية עברית हिन्दी বাংলা ਪੰਜਾਬੀ ગુજરાતી ଓଡ଼ିଆ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം \
                       සිංහල ไทย ລາວ ខ្មែរ မြန်မာ አማርኛ ქართული Հայերեն 顧客データ 客户 고객 Tiếng Việt ✓ → € ≈ ☂ 🇩🇪 👩🏽‍🔧 1️⃣";
        assert_eq!(bundle.missing(samples), BTreeSet::new());
    }

    #[test]
    fn f3_what_cannot_be_drawn_is_printed_as_its_code_point_and_reported_once() {
        let bundle = Fonts::of(bundled_faces());
        let text = "a\u{378}\u{379}b \u{378}\u{379} c";
        assert_eq!(bundle.legible(text), "a[U+0378][U+0379]b [U+0378][U+0379] c");
        assert_eq!(bundle.undrawable(text), ["\u{378}\u{379}"]);
    }
}
