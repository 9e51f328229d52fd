//! The language the shell speaks in its own few sentences: the page's, once the page has said hello.

use app::protocol::{LanguageChoice, Settings};
use std::sync::{Arc, PoisonError, RwLock};
use words::{Language, Words};

/// The language the shell speaks, shared by all its parts.
#[derive(Clone)]
pub struct Tongue(Arc<RwLock<Spoken>>);

struct Spoken {
    wished: Language,
    chosen: LanguageChoice,
}

impl Tongue {
    /// The machine's language, as the environment names it.
    #[must_use]
    pub fn of_the_machine() -> Self {
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
        let first = named.iter().find(|tag| !tag.is_empty()).map(String::as_str);
        Self::new(Language::best_of(first))
    }

    fn new(wished: Language) -> Self {
        Self(Arc::new(RwLock::new(Spoken { wished, chosen: LanguageChoice::System })))
    }

    /// The reader prefers these languages, best first.
    pub fn wish(&self, tags: &[String]) {
        if !tags.is_empty() {
            self.write(|spoken| spoken.wished = Language::best_of(tags.iter().map(String::as_str)));
        }
    }

    /// The reader has chosen a language, or leaves it to the machine.
    pub fn choose(&self, settings: &Settings) {
        self.write(|spoken| spoken.chosen = settings.language);
    }

    /// The sentences in the language spoken now.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        let spoken = self.0.read().unwrap_or_else(PoisonError::into_inner);
        Words::of(match spoken.chosen {
            LanguageChoice::System => spoken.wished,
            LanguageChoice::En => Language::En,
            LanguageChoice::De => Language::De,
        })
    }

    fn write(&self, change: impl FnOnce(&mut Spoken)) {
        change(&mut self.0.write().unwrap_or_else(PoisonError::into_inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_counts_more_than_a_wish() {
        let tongue = Tongue::new(Language::En);
        tongue.wish(&["de-CH".to_owned()]);
        assert_eq!(tongue.words().language(), Language::De);
        tongue.choose(&Settings { language: LanguageChoice::En, ..Settings::default() });
        assert_eq!(tongue.words().language(), Language::En);
        tongue.choose(&Settings::default());
        assert_eq!(tongue.words().language(), Language::De);
    }

    #[test]
    fn no_wish_changes_nothing() {
        let tongue = Tongue::new(Language::De);
        tongue.wish(&[]);
        assert_eq!(tongue.words().language(), Language::De);
    }
}
