//! Small products to put into libraries.

use chrono::{DateTime, TimeDelta, Utc};
use product::{Act, ActId, Card, CardId, CardState, Edit, ProductId, Section, What};
use std::path::Path;
use store::{Append, Library, Line, NewAct, NewProduct};
use uuid::Uuid;

pub fn now() -> DateTime<Utc> {
    "2026-11-22T12:30:05.123456789Z".parse().unwrap()
}

pub fn days_later(days: i64) -> DateTime<Utc> {
    now() + TimeDelta::days(days)
}

pub fn product(number: u128) -> ProductId {
    ProductId(Uuid::from_u128(number))
}

pub fn card(number: u128) -> CardId {
    CardId(Uuid::from_u128(number))
}

/// An act that puts up a card.
pub fn added(number: u128, text: &str) -> NewAct {
    let section = Section::Needs;
    let what = What::Added { card: card(number), section, text: text.to_owned() };
    let card = Card {
        id: card(number),
        section,
        text: text.to_owned(),
        state: CardState::Assumption,
        author: None,
        created_at: now(),
        deleted: false,
    };
    NewAct {
        act: act(number, what),
        edits: vec![Edit::AddCard { card, after: None }],
        version: number.to_be_bytes().to_vec(),
    }
}

pub fn act(number: u128, what: What) -> Act {
    Act {
        id: ActId(Uuid::from_u128(number)),
        at: now() + TimeDelta::nanoseconds(i64::try_from(number).unwrap()),
        by: "Ada".to_owned(),
        what,
    }
}

/// The first act of a product.
pub fn started(name: &str) -> NewAct {
    NewAct {
        act: act(0, What::Started { name: name.to_owned() }),
        edits: vec![Edit::NameProduct { name: name.to_owned() }],
        version: vec![0],
    }
}

pub fn append(update: &[u8], acts: Vec<NewAct>) -> Append {
    Append { update: update.to_vec(), acts, line: line("Hub", 1) }
}

pub fn line(name: &str, cards: u32) -> Line {
    Line {
        name: name.to_owned(),
        statement: Some("Every customer known once".to_owned()),
        cards,
        changed_at: now(),
    }
}

/// A product with one act.
pub fn start(library: &Library, id: ProductId) {
    let new = NewProduct { id, created_at: now() };
    assert_eq!(library.add_product(new, append(b"first", vec![started("Hub")])), Ok(1));
}

/// A library with one product of two acts, closed.
pub fn closed_library(folder: &Path) {
    let library = Library::open(folder, now()).unwrap();
    assert_eq!(library.backups().unwrap(), [], "an empty library needs no backup");
    start(&library, product(1));
    library.append(product(1), append(b"second", vec![added(1, "Knows its customers")])).unwrap();
}

/// How many acts the product has.
pub fn count(library: &Library, id: ProductId) -> u32 {
    library.load(id).unwrap().last_seq
}
