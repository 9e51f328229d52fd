//! From the document to the product: the full reading, and the reading of single things.
//!
//! Reads whatever a merge may leave, always the same way: a card that the order does not name stands at
//! its end (by id), one it names twice stands at the first place, a name without a card is passed over.
//! A card this program cannot read (a section of a later format, say) is left alone and not shown.

use crate::Error;
use crate::document::Document;
use crate::layout::{FORMAT, Id, entry_field, field, read_instant, read_key};
use loro::{Container, LoroMap, LoroMovableList, LoroValue, ValueOrContainer};
use product::{
    Card, CardId, CardState, Entries, Entry, EntryId, Kind, Product, ProductId, Section, Value, VisionBoard,
};
use std::collections::{HashMap, HashSet};

/// The product, and whether its order is index by index the document's list.
pub struct Reading {
    pub product: Product,
    pub aligned: bool,
}

/// Reads the whole document.
pub fn product(document: &Document) -> Result<Reading, Error> {
    let mut product = head(document)?;
    let mut cards = cards(document);
    let listed = listed(&document.order);
    let order = order(&listed, cards.keys().copied());
    let aligned = listed == order;
    let cards = order.iter().filter_map(|id| cards.remove(id));
    product.vision = VisionBoard::from_cards(extended(document), cards);
    product.entries = entries(document);
    Ok(Reading { product, aligned })
}

/// The product's name.
pub fn name(document: &Document) -> Result<String, Error> {
    string(&document.product, field::NAME).ok_or(Error::NotAProduct { field: field::NAME })
}

/// Whether the board shows nine sections.
pub fn extended(document: &Document) -> bool {
    boolean(&document.vision, field::EXTENDED)
}

/// One card, if it is there and readable.
pub fn card(document: &Document, id: CardId) -> Option<Card> {
    read_card(id, &document.card(id)?)
}

/// One entry, if it is there and readable.
pub fn entry(document: &Document, id: EntryId) -> Option<Entry> {
    read_entry(id, &document.entry(id)?)
}

/// The ids in a list of the document, as they stand there.
pub fn listed<I: Id>(list: &LoroMovableList) -> Vec<I> {
    let LoroValue::List(list) = list.get_value() else {
        return Vec::new();
    };
    // What is no id is kept as the nil id, so that places still count.
    let id = |value: &LoroValue| value.as_string().and_then(|key| read_key(key));
    list.iter().map(|value| id(value).unwrap_or(I::from(uuid::Uuid::nil()))).collect()
}

/// The order over exactly these things that a list of ids means.
pub fn order<I: Id>(listed: &[I], things: impl Iterator<Item = I>) -> Vec<I> {
    let mut left: HashSet<I> = things.collect();
    let mut order: Vec<I> = listed.iter().filter(|id| left.remove(id)).copied().collect();
    let mut unnamed: Vec<I> = left.into_iter().collect();
    unnamed.sort_unstable();
    order.append(&mut unnamed);
    order
}

fn head(document: &Document) -> Result<Product, Error> {
    let head = &document.product;
    let missing = |field| Error::NotAProduct { field };
    let found = integer(head, field::FORMAT).ok_or(missing(field::FORMAT))?;
    if found > FORMAT {
        return Err(Error::Newer { found, known: FORMAT });
    }
    let id = string(head, field::ID).and_then(|id| id.parse::<ProductId>().ok());
    let created_at = string(head, field::CREATED_AT).and_then(|at| read_instant(&at));
    Ok(Product::new(
        id.ok_or(missing(field::ID))?,
        name(document)?,
        created_at.ok_or(missing(field::CREATED_AT))?,
    ))
}

fn cards(document: &Document) -> HashMap<CardId, Card> {
    let mut cards = HashMap::with_capacity(document.cards.len());
    document.cards.for_each(|key, value| {
        if let (Some(id), ValueOrContainer::Container(Container::Map(map))) = (read_key(key), value) {
            cards.extend(read_card(id, &map).map(|card| (id, card)));
        }
    });
    cards
}

fn entries(document: &Document) -> Entries {
    let mut entries = HashMap::with_capacity(document.entries.len());
    document.entries.for_each(|key, value| {
        if let (Some(id), ValueOrContainer::Container(Container::Map(map))) = (read_key(key), value) {
            entries.extend(read_entry(id, &map).map(|entry| (id, entry)));
        }
    });
    let order = order(&listed(&document.entries_order), entries.keys().copied());
    let entries: Vec<Entry> = order.iter().filter_map(|id| entries.remove(id)).collect();
    Entries::from(entries)
}

fn read_entry(id: EntryId, map: &LoroMap) -> Option<Entry> {
    let mut fields = std::collections::BTreeMap::new();
    map.for_each(|key, value| {
        let held = entry_field(key).and_then(|(field, is_text)| Some((field, held(value, is_text)?)));
        fields.extend(held);
    });
    Some(Entry {
        id,
        kind: Kind::from_key(&string(map, field::KIND)?)?,
        fields,
        created_at: read_instant(&string(map, field::CREATED_AT)?)?,
        created_by: string(map, field::CREATED_BY)?,
        deleted: boolean(map, field::DELETED),
    })
}

fn held(value: ValueOrContainer, is_text: bool) -> Option<Value> {
    match value {
        ValueOrContainer::Container(Container::Text(text)) if is_text => {
            Some(text.to_string()).filter(|text| !text.is_empty()).map(Value::Text)
        }
        ValueOrContainer::Value(LoroValue::String(word)) if !is_text => Some(Value::Word(word.to_string())),
        ValueOrContainer::Value(LoroValue::Double(number)) if !is_text => Some(Value::Number(number)),
        ValueOrContainer::Value(LoroValue::Bool(yes)) if !is_text => Some(Value::Flag(yes)),
        _ => None,
    }
}

fn read_card(id: CardId, map: &LoroMap) -> Option<Card> {
    let LoroValue::Map(fields) = map.get_value() else { return None };
    let string = |field| fields.get(field)?.as_string().map(|text| text.as_str());
    Some(Card {
        id,
        section: Section::from_key(string(field::SECTION)?)?,
        text: text(map)?,
        state: CardState::from_key(string(field::STATE)?)?,
        author: string(field::AUTHOR).map(str::to_owned),
        created_at: read_instant(string(field::CREATED_AT)?)?,
        deleted: matches!(fields.get(field::DELETED), Some(LoroValue::Bool(true))),
    })
}

fn text(card: &LoroMap) -> Option<String> {
    match card.get(field::TEXT)? {
        ValueOrContainer::Container(Container::Text(text)) => Some(text.to_string()),
        _ => None,
    }
}

fn string(map: &LoroMap, field: &str) -> Option<String> {
    match map.get(field)? {
        ValueOrContainer::Value(LoroValue::String(text)) => Some(text.to_string()),
        _ => None,
    }
}

fn integer(map: &LoroMap, field: &str) -> Option<i64> {
    match map.get(field)? {
        ValueOrContainer::Value(LoroValue::I64(number)) => Some(number),
        _ => None,
    }
}

fn boolean(map: &LoroMap, field: &str) -> bool {
    matches!(map.get(field), Some(ValueOrContainer::Value(LoroValue::Bool(true))))
}
