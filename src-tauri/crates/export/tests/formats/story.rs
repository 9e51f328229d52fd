//! A product with a past, made by the rules themselves.

use chrono::{DateTime, TimeDelta, Utc};
use export::{RecordedAct, Stamp};
use product::{
    Act, ActId, CardState, Command, Edit, NewCard, Product, ProductId, Section, Setting, What, decide,
};
use uuid::Uuid;

/// A product and the acts that made it.
pub struct Story {
    pub product: Product,
    pub history: Vec<RecordedAct>,
    last_id: u128,
}

impl Story {
    pub fn of(name: &str) -> Self {
        let product = Product::new(ProductId(Uuid::from_u128(1)), name, first_day());
        let mut story = Self { product, history: vec![], last_id: 1 };
        let name = name.to_owned();
        let edits = vec![Edit::NameProduct { name: name.clone() }];
        story.record(What::Started { name }, edits);
        story
    }

    /// Does it if the rules allow it.
    pub fn act(&mut self, command: &Command) {
        let mut last_id = self.last_id;
        let mut new_id = || {
            last_id += 1;
            Uuid::from_u128(last_id)
        };
        let mut setting = Setting { by: "Amara", now: self.now(), new_id: &mut new_id };
        let decision = decide(&self.product, command, &mut setting);
        self.last_id = last_id;
        if let Ok(decision) = decision {
            self.record(decision.what, decision.edits);
        }
    }

    pub fn card(&mut self, section: Section, text: &str, state: CardState, author: Option<&str>) {
        self.act(&Command::AddCards {
            cards: vec![NewCard {
                id: None,
                section,
                text: text.to_owned(),
                state,
                author: author.map(str::to_owned),
            }],
            file: None,
        });
    }

    fn record(&mut self, what: What, edits: Vec<Edit>) {
        edits.iter().for_each(|edit| self.product.apply(edit));
        self.last_id += 1;
        let act =
            Act { id: ActId(Uuid::from_u128(self.last_id)), at: self.now(), by: "Amara".to_owned(), what };
        self.history.push(RecordedAct { act, edits });
    }

    fn now(&self) -> DateTime<Utc> {
        let minutes = i64::try_from(self.history.len()).unwrap();
        first_day() + TimeDelta::minutes(minutes)
    }
}

/// The board of the workshop, read from its notes.
pub fn workshop() -> Story {
    let mut story = Story::of("Customer Data Hub");
    let notes = include_bytes!("../fixtures/workshop-notes.csv");
    for row in export::read_notes(notes, &story.product).unwrap().rows {
        if let export::RowOutcome::Card { card } = row.outcome {
            story.act(&Command::AddCards { cards: vec![card], file: None });
        }
    }
    story
}

pub fn stamp() -> Stamp {
    Stamp { exported_at: "2026-11-22T23:30:00Z".parse().unwrap(), utc_offset_minutes: 60, version: 42 }
}

fn first_day() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().unwrap()
}
