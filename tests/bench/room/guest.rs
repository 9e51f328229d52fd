//! Guests of a room: they come by the link, say who they are, open the product and enter the room, as the page does.

use super::host::Host;
use super::line::{Ears, Line, marked};
use product::{CardId, CardState, NewCard, ProductId, Section};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Instant;
use uuid::Uuid;

/// So many come at one time; more would crowd the door.
const AT_ONE_TIME: usize = 16;

/// A guest who is in.
pub struct Guest {
    /// Their line.
    pub line: Line,
    product: ProductId,
    card: CardId,
    text: String,
    asked: u32,
}

/// Where guests come in, and what they show.
#[derive(Clone)]
struct Door {
    live: String,
    secret: String,
    product: ProductId,
}

/// Lets guests come in, each as who is named.
pub async fn come(host: &Host, people: Vec<Value>, ears: &Arc<Ears>) -> Vec<Guest> {
    let door = Door { live: host.live.clone(), secret: host.secret.clone(), product: host.product };
    let mut guests = Vec::with_capacity(people.len());
    for group in people.chunks(AT_ONE_TIME) {
        let coming = group.iter().map(|who| tokio::spawn(come_in(door.clone(), who.clone(), ears.clone())));
        for guest in coming.collect::<Vec<_>>() {
            guests.push(guest.await.expect("they come in"));
        }
    }
    guests
}

/// So many people with names.
pub fn named(many: usize) -> Vec<Value> {
    (0..many).map(|number| json!({"who": "guest", "name": format!("Guest {number}")})).collect()
}

async fn come_in(door: Door, who: Value, ears: Arc<Ears>) -> Guest {
    let Door { live, secret, product } = door;
    let mut line = Line::to(&live, ears).await;
    line.say(json!({"room": secret}).to_string()).await;
    let card = CardId(Uuid::now_v7());
    let mut guest = Guest { line, product, card, text: String::new(), asked: 0 };
    guest.ask(json!({"request": "hello", "protocol": 1, "languages": ["en"]})).await;
    guest.ask(json!({"request": "join", "who": who})).await;
    guest.ask(json!({"request": "open_product", "product": product})).await;
    guest.ask(json!({"request": "enter_room", "product": product})).await;
    guest
}

impl Guest {
    /// Asks, and waits for the answer.
    pub async fn ask(&mut self, request: Value) -> String {
        self.say(request).await;
        let number = format!("\"id\":{},", self.asked);
        loop {
            let answer = self.line.answer().await.into_text().expect("text").to_string();
            let begins = answer.get(..48).unwrap_or(&answer);
            assert!(!begins.starts_with(r#"{"kind":"problem""#), "{answer}");
            if begins.contains(&number) {
                return answer;
            }
        }
    }

    /// Asks, and does not wait.
    pub async fn say(&mut self, request: Value) {
        self.asked += 1;
        self.line.say(json!({"id": self.asked, "ask": request}).to_string()).await;
    }

    /// Puts up a card of their own.
    pub async fn put_up_a_card(&mut self) {
        let (id, section, state) = (Some(self.card), Section::Needs, CardState::Assumption);
        self.text = "A card".to_owned();
        let card = NewCard { id, section, text: self.text.clone(), state, author: None };
        let command = json!({"command": "add_card", "card": card, "after": null});
        self.ask(json!({"request": "do", "product": self.product, "command": command, "writing": null}))
            .await;
    }

    /// Writes on their card what carries this mark; answers when they did, after it is acknowledged.
    pub async fn write(&mut self, mark: usize, bytes: usize) -> Instant {
        let now = marked(mark, bytes);
        let was = std::mem::replace(&mut self.text, now.clone());
        let command = json!({"command": "write", "card": self.card, "was": was, "now": now});
        let request = json!({"request": "do", "product": self.product, "command": command, "writing": null});
        let done_at = Instant::now();
        self.ask(request).await;
        done_at
    }
}
