//! How a product lies in the document: names of containers and fields, and how values are written.
//!
//! Format 1. `product` {format, id, name, created_at} · `vision` {extended} · `vision_cards`: card id →
//! {section, state, author, created_at, deleted, text} · `vision_order`: ids of all cards · `entries`:
//! entry id → {kind, created_by, created_at, deleted, f/<field> what it holds, t/<field> a text} ·
//! `entries_order`: ids of all entries. Everything is
//! mergeable: two machines that make the same container at once make one. Nothing is ever taken out: a
//! card that was taken down says `deleted` and keeps its place. What is absent reads as its default, and
//! no default is written after the first commit, lest it overwrite what another machine wrote.

use chrono::{DateTime, SecondsFormat, Utc};
use product::Field;
use std::hash::Hash;
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

/// All entries by id.
pub const ENTRIES: &str = "entries";
/// The ids of all entries, in order.
pub const ENTRIES_ORDER: &str = "entries_order";

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
    pub const KIND: &str = "kind";
    pub const CREATED_BY: &str = "created_by";
}

/// An id as a thing of the document.
pub trait Id: Copy + Eq + Hash + Ord + From<Uuid> + Into<Uuid> {}

impl<I: Copy + Eq + Hash + Ord + From<Uuid> + Into<Uuid>> Id for I {}

/// The key of an entry's field: texts and other values never share one.
pub fn field_key(field: &Field, is_text: bool) -> String {
    format!("{}/{field}", if is_text { 't' } else { 'f' })
}

/// The entry's field a key stands for, and whether it is a text.
pub fn entry_field(key: &str) -> Option<(Field, bool)> {
    let (sort, name) = key.split_once('/')?;
    let is_text = match sort {
        "t" => true,
        "f" => false,
        _ => return None,
    };
    Some((Field::try_from(name.to_owned()).ok()?, is_text))
}

/// The id of a card or an entry as a key: 32 hexadecimal digits.
pub struct Key([u8; Simple::LENGTH]);

impl Key {
    pub fn of(id: impl Id) -> Self {
        let mut digits = [0; Simple::LENGTH];
        let id: Uuid = id.into();
        id.as_simple().encode_lower(&mut digits);
        Self(digits)
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("hexadecimal digits are ASCII")
    }
}

/// The card or entry a key stands for; only the one spelling that [`Key`] writes counts.
pub fn read_key<I: Id>(key: &str) -> Option<I> {
    let id = I::from(Uuid::try_parse(key).ok()?);
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
    use product::CardId;

    #[test]
    fn a_key_has_one_spelling() {
        let id = CardId(Uuid::from_u128(0xAB));
        assert_eq!(read_key(Key::of(id).as_str()), Some(id));
        assert_eq!(read_key::<CardId>("000000000000000000000000000000AB"), None);
        assert_eq!(read_key::<CardId>("00000000-0000-0000-0000-0000000000ab"), None);
    }

    #[test]
    fn an_instant_keeps_its_nanoseconds() {
        let at = DateTime::from_timestamp_nanos(1_795_000_000_123_456_789);
        assert_eq!(read_instant(&instant(at)), Some(at));
    }
}
