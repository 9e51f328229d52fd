//! Every sentence the program prints or answers with, in English and German.
//!
//! The catalogue is `ui/src/words/{en,de}/*.ftl`, one for screen, print and terminal. This crate reads
//! the files that Rust needs; it holds no sentence of its own.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::OnceLock;
use unic_langid::{LanguageIdentifier, langid};

pub use fluent_bundle::FluentValue;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The first language of these tags (`de-AT`, `en_GB.UTF-8`, …) that the program speaks, or English.
    pub fn best_of<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let spoken = |tag: &str| {
            let language = tag.split(['-', '_', '.']).next().unwrap_or_default().to_lowercase();
            Self::ALL.into_iter().find(|known| known.tag() == language)
        };
        tags.into_iter().find_map(spoken).unwrap_or_default()
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::En => langid!("en"),
            Self::De => langid!("de"),
        }
    }

    fn sources(self) -> &'static [&'static str] {
        match self {
            Self::En => &EN,
            Self::De => &DE,
        }
    }
}

macro_rules! catalogue {
    ($name:ident, $language:literal) => {
        const $name: [&str; 13] = [
            include_str!(concat!("../../../../ui/src/words/", $language, "/board.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/acts.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/entries.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/roadmap.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/metrics.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/problems.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/room.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/decisions.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/coverage.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/team.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/print.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/terminal.ftl")),
            include_str!(concat!("../../../../ui/src/words/", $language, "/window.ftl")),
        ];
    };
}
catalogue!(EN, "en");
catalogue!(DE, "de");

/// The sentences of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The sentences of a language; read once.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static EN: OnceLock<Words> = OnceLock::new();
        static DE: OnceLock<Words> = OnceLock::new();
        let place = match language {
            Language::En => &EN,
            Language::De => &DE,
        };
        place.get_or_init(|| Self::read(language))
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence with this id. An unknown id comes back as it is, so that nothing is lost.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence with this id, its gaps filled.
    #[must_use]
    pub fn say_with(&self, id: &str, gaps: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut arguments = FluentArgs::with_capacity(gaps.len());
        for (name, value) in gaps {
            arguments.set(*name, value.clone());
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// A day as people write it: “3 March 2027”.
    #[must_use]
    pub fn day(&self, year: i32, month: u32, day: u32) -> String {
        // The month chooses a name; the others are digits that no language groups.
        let digits = |number: i64| FluentValue::from(number.to_string());
        let gaps =
            [("day", digits(day.into())), ("month", FluentValue::from(month)), ("year", digits(year.into()))];
        self.say_with("print-date", &gaps)
    }

    /// Whether there is a sentence with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        for source in language.sources() {
            // A broken line is left out and found by the test below; the rest still speaks.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_sound_fluent() {
        for language in Language::ALL {
            for source in language.sources() {
                let broken = FluentResource::try_new((*source).to_owned()).err().map(|(_, errors)| errors);
                assert!(broken.is_none(), "{}: {broken:?}", language.tag());
            }
        }
    }

    #[test]
    fn the_best_language_is_the_first_one_spoken() {
        assert_eq!(Language::best_of(["fr-FR", "de_AT.UTF-8", "en"]), Language::De);
        assert_eq!(Language::best_of(["fr"]), Language::En);
        assert_eq!(Language::best_of([]), Language::En);
    }

    #[test]
    fn a_sentence_is_said_in_both_languages_with_its_gaps_filled() {
        let gaps = [("count", FluentValue::from(2))];
        assert_eq!(Words::of(Language::En).say_with("cards", &gaps), "2 cards");
        assert_eq!(Words::of(Language::De).say_with("cards", &gaps), "2 Karten");
    }
}
