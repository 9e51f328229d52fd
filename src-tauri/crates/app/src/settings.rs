//! What a person has chosen, kept in their library.

use crate::library::Standing;
use crate::protocol::{LanguageChoice, Push, Settings};
use crate::{App, Error};
use product::{ProductId, checked_name};
use serde::{Deserialize, Serialize};
use std::sync::PoisonError;
use words::{Language, Words};

/// What is kept: the settings, and which product is the sample.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    #[serde(flatten)]
    settings: Settings,
    sample: Option<ProductId>,
}

/// The settings of a library; a library that does not open has the usual ones.
pub(crate) fn read(standing: &Standing) -> Settings {
    kept(standing).settings
}

fn kept(standing: &Standing) -> Kept {
    let json = standing.library().ok().and_then(|library| library.settings().ok().flatten());
    json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

impl App {
    pub(crate) fn settings(&self) -> Settings {
        self.inner.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_settings(&self, mut settings: Settings) -> Result<Settings, Error> {
        if settings.you.trim().is_empty() {
            settings.you.clear();
        } else {
            settings.you = checked_name(&settings.you)?.to_owned();
        }
        self.keep(|kept| kept.settings = settings.clone())?;
        *self.inner.settings.write().unwrap_or_else(PoisonError::into_inner) = settings.clone();
        self.inner.audience.tell(&Push::Settings { settings: settings.clone() });
        Ok(settings)
    }

    pub(crate) fn sample(&self) -> Option<ProductId> {
        self.standing(kept).sample
    }

    pub(crate) fn keep_sample(&self, sample: ProductId) -> Result<(), Error> {
        self.keep(|kept| kept.sample = Some(sample))
    }

    /// The person at this machine, by name.
    pub(crate) fn you(&self) -> String {
        let chosen = self.settings().you;
        if chosen.is_empty() { self.inner.surroundings.login_name.clone() } else { chosen }
    }

    /// The words for a reader: in the language chosen, else the reader's, else the machine's.
    pub(crate) fn words(&self, preferred: &[String]) -> &'static Words {
        Words::of(match self.settings().language {
            LanguageChoice::En => Language::En,
            LanguageChoice::De => Language::De,
            LanguageChoice::System => {
                let machine = &self.inner.surroundings.languages;
                Language::best_of(preferred.iter().chain(machine).map(String::as_str))
            }
        })
    }

    fn keep(&self, change: impl FnOnce(&mut Kept)) -> Result<(), Error> {
        let library = self.writable()?;
        let mut kept = self.standing(kept);
        change(&mut kept);
        let json = serde_json::to_string(&kept).map_err(|error| Error::Fault(error.to_string()))?;
        Ok(library.set_settings(&json)?)
    }
}
