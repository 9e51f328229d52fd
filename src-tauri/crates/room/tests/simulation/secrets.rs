//! Texts that can be found again in whatever anybody is told, and who may find them.

use room::PersonId;
use std::collections::BTreeMap;

const MARK: &str = "secret-";

/// Every hidden text there ever was.
#[derive(Default)]
pub struct Secrets {
    kept: BTreeMap<u64, Secret>,
}

struct Secret {
    known_to: Vec<PersonId>,
    open: bool,
}

impl Secrets {
    /// A text that nobody but these may find before it is opened.
    pub fn text(&mut self, known_to: Vec<PersonId>) -> String {
        let number = self.kept.len() as u64;
        self.kept.insert(number, Secret { known_to, open: false });
        format!("{MARK}{number}-")
    }

    /// Whatever is in this text is hidden no more.
    pub fn open(&mut self, text: &str) {
        for number in found(text) {
            if let Some(secret) = self.kept.get_mut(&number) {
                secret.open = true;
            }
        }
    }

    /// Panics when somebody finds in a text what is hidden from them.
    pub fn check(&self, listener: PersonId, text: &str) {
        for number in found(text) {
            let secret = &self.kept[&number];
            assert!(
                secret.open || secret.known_to.contains(&listener),
                "{listener} was told what is hidden from them: {text}"
            );
        }
    }
}

fn found(text: &str) -> impl Iterator<Item = u64> + '_ {
    let parts = text.split(MARK).skip(1);
    parts.map(|part| part.split('-').next().and_then(|number| number.parse().ok()).expect("a whole secret"))
}
