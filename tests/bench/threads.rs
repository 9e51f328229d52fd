//! Following threads: the coverage of a product in which much is tied to much.

use crate::figures::{spread, time};
use crate::table::Table;
use chrono::DateTime;
use product::{
    Card, CardId, CardState, Edit, Entry, EntryId, Field, Kind, Product, ProductId, Section, Value,
};
use uuid::Uuid;

/// Cards and entries, each tied to three others.
const THINGS: u128 = 2_000;
const ROUNDS: usize = 50;

pub fn measure(table: &mut Table) {
    let product = linked();
    let coverage = || product::Threads::of(&product).coverage();
    let times: Vec<_> = (0..ROUNDS).map(|_| time(coverage).0).collect();
    table.figure("coverage of 2,000 linked things", spread(&times), "≤ 20 ms");
}

fn linked() -> Product {
    let mut product = Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default());
    let quarter = THINGS / 4;
    for number in 0..quarter {
        let card = Card {
            id: CardId(Uuid::from_u128(number)),
            section: Section::Needs,
            text: format!("need {number}"),
            state: CardState::default(),
            author: None,
            created_at: DateTime::default(),
            deleted: false,
        };
        product.apply(&Edit::AddCard { card, after: None });
    }
    let mut after = None;
    for number in quarter..THINGS {
        let kind = [Kind::Goal, Kind::Metric, Kind::Decision][(number % 3) as usize];
        let serves = |step: u128| Field::about("serves", Uuid::from_u128((number * 7 + step) % number));
        let mut fields: std::collections::BTreeMap<Field, Value> =
            (0..3).map(|step| (serves(step), Value::Flag(true))).collect();
        fields.insert(Field::word("name"), Value::Text(format!("thing {number}")));
        let entry = Entry {
            id: EntryId(Uuid::from_u128(number)),
            kind,
            fields,
            created_at: DateTime::default(),
            created_by: String::new(),
            deleted: false,
        };
        let id = entry.id;
        product.apply(&Edit::AddEntry { entry, after });
        after = Some(id);
    }
    product
}
