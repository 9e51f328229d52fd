//! How a product lies in the document: names of containers and fields, and how values are written.
//!
//! Format 1. `product` {format, id, name, created_at} · `vision` {extended} · `vision_cards`: card id →
//! {section, state, author, created_at, deleted, text} · `vision_order`: ids of all cards. Everything is
//! mergeable: two machines that make the same container at once make one. Nothing is ever taken out: a
//! card that was taken down says `deleted` and keeps its place. What is absent reads as its default, and
//! no default is written after the first commit, lest it overwrite what another machine wrote.

use chrono::{DateTime, SecondsFormat, Utc};
use product::CardId;
use uuid::Uuid;
use uuid::fmt::Simple;

/// The format this program writes, and the newest it reads.
pub const FORMAT: i64 = 1;

/// What the product is.
pub const PRODUCT: &str = "product";
/// What is true of the whole vision board.
pub const VISION: &str = "vision";
/// The cards of the vision board by id.
pub const CARDS: &str = "vision_cards";
/// The ids of all its cards, in order.
pub const ORDER: &str = "vision_order";

/// Field names.
pub mod field {
    pub const FORMAT: &str = "format";
    pub const ID: &str = "id";
    pub const NAME: &str = "name";
    pub const CREATED_AT: &str = "created_at";
    pub const EXTENDED: &str = "extended";
    pub const SECTION: &str = "section";
    pub const STATE: &str = "state";
    pub const AUTHOR: &str = "author";
    pub const DELETED: &str = "deleted";
    pub const TEXT: &str = "text";
}

/// A card's id as a key: 32 hexadecimal digits.
pub struct Key([u8; Simple::LENGTH]);

impl Key {
    pub fn of(id: CardId) -> Self {
        let mut digits = [0; Simple::LENGTH];
        id.0.as_simple().encode_lower(&mut digits);
        Self(digits)
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("hexadecimal digits are ASCII")
    }
}

/// The card a key stands for; only the one spelling that [`Key`] writes counts.
pub fn card_id(key: &str) -> Option<CardId> {
    let id = CardId(Uuid::try_parse(key).ok()?);
    (Key::of(id).as_str() == key).then_some(id)
}

/// An instant as it is written: nothing of it is lost.
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// The instant that was written so.
pub fn read_instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_spelling() {
        let id = CardId(Uuid::from_u128(0xAB));
        assert_eq!(card_id(Key::of(id).as_str()), Some(id));
        assert_eq!(card_id("000000000000000000000000000000AB"), None);
        assert_eq!(card_id("00000000-0000-0000-0000-0000000000ab"), None);
    }

    #[test]
    fn an_instant_keeps_its_nanoseconds() {
        let at = DateTime::from_timestamp_nanos(1_795_000_000_123_456_789);
        assert_eq!(read_instant(&instant(at)), Some(at));
    }
}
