//! An evening in a live room: people join, write silently, answer, vote in secret; and what of it stays with the host.

use crate::{Person, folder};
use app::protocol::{Reply, Request};
use app::{App, Doors, OpenedDoor, Session, Trial};
use chrono::TimeDelta;
use product::ProductId;
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// A door in a world without a network: whoever is handed to the program is through it.
pub(crate) struct Unlocked;

impl Doors for Unlocked {
    fn addresses(&self) -> Vec<app::protocol::AddressView> {
        vec![]
    }

    fn open(&self, _: &App, _: ProductId, address: &str, _: Option<u16>) -> Result<OpenedDoor, String> {
        Ok(OpenedDoor { origin: format!("http://{address}:4747"), port: 4747 })
    }

    fn close(&self, _: ProductId) {}

    fn shut(&self, _: ProductId) {}

    fn try_out(&self, _: ProductId) -> Trial {
        Trial { answers: true, advice: vec![] }
    }
}

/// The reply to a request as a page writes it.
pub(crate) fn ask(session: &Session, request: &Value) -> Value {
    let read: Request =
        serde_json::from_value(request.clone()).unwrap_or_else(|error| panic!("{request}: {error}"));
    match session.ask(read) {
        Ok(reply) => serde_json::to_value(reply).expect("a reply is JSON"),
        Err(problem) => panic!("{request}: {}", problem.code),
    }
}

pub(crate) fn ask_room(session: &Session, product: ProductId, ask_: &Value) {
    ask(session, &json!({"request": "room", "product": product, "ask": ask_}));
}

pub(crate) fn add(session: &Session, product: ProductId, kind: &str, fields: &Value) -> Uuid {
    let id = Uuid::now_v7();
    let entry = json!({"id": id, "kind": kind, "fields": fields});
    let command = json!({"command": "add_entries", "entries": [entry], "after": null});
    ask(session, &json!({"request": "do", "product": product, "command": command, "writing": null}));
    id
}

pub(crate) fn join(host: &Person, product: ProductId, member: Uuid) -> Session {
    let page = host.app.guest(product, None, |_| {}).expect("the room is open");
    ask(&page, &json!({"request": "hello", "protocol": 1, "languages": ["en"]}));
    ask(&page, &json!({"request": "join", "who": {"who": "member", "member": member}}));
    ask(&page, &json!({"request": "open_product", "product": product}));
    ask(&page, &json!({"request": "enter_room", "product": product}));
    page
}

/// A room around a new product, and two members who have each written a hidden card in it.
pub(crate) fn two_who_write_hidden_cards(
    host: &Person,
    anonymity: &str,
) -> (ProductId, [Uuid; 2], [Session; 2]) {
    host.app.open_doors_with(Arc::new(Unlocked));
    let product = host.start("Ferry");
    let members = ["Amara", "Jonas"]
        .map(|name| add(&host.session, product, "member", &json!({"name": {"text": name}})));
    let open = json!({"request": "open_room", "product": product, "address": "127.0.0.1", "lobby": false});
    ask(&host.session, &open);
    let pages = members.map(|member| join(host, product, member));
    let writing = json!({"ask": "start_writing", "sections": ["needs"], "anonymity": anonymity});
    ask_room(&host.session, product, &writing);
    for (page, text) in pages.iter().zip(["Fewer queues", "A roof at the pier"]) {
        let card = json!({"ask": "write_hidden", "card": Uuid::now_v7(), "section": "needs", "text": text, "person": null});
        ask_room(page, product, &card);
    }
    (product, members, pages)
}

fn history(session: &Session, product: ProductId) -> Vec<Value> {
    let request =
        json!({"request": "history", "product": product, "before": null, "limit": 100, "about": null});
    ask(session, &request)["entries"].as_array().cloned().unwrap_or_default()
}

#[test]
fn an_evening_in_a_room_leaves_cards_without_names_a_vote_and_who_was_there() {
    let folder = folder();
    let host = Person::at(folder.path());
    let (product, members, pages) = two_who_write_hidden_cards(&host, "none");
    assert!(host.texts(product).is_empty());
    ask_room(&host.session, product, &json!({"ask": "end_writing"}));
    let mut texts = host.texts(product);
    texts.sort();
    assert_eq!(texts, ["A roof at the pier", "Fewer queues"]);
    let newest = history(&pages[0], product).remove(0);
    assert_eq!(newest["act"]["by"], "", "nobody wrote them");

    let question = json!({"question": {"text": "Sail on Sundays?"}, "artefact": {"word": "roadmap"}, "secret": {"flag": true}});
    let decision = add(&host.session, product, "decision", &question);
    let options = ["Sail", "Stay"].map(|words| {
        add(
            &host.session,
            product,
            "option",
            &json!({"text": {"text": words}, "decision": {"word": decision}}),
        )
    });
    let vote = ask(&host.session, &json!({"request": "open_vote", "product": product, "decision": decision}));
    let vote = vote["vote"]["vote"]["id"].clone();
    for (page, member) in pages.iter().zip(members) {
        let ballot = json!({"ballot": "option", "option": options[0]});
        ask(
            page,
            &json!({"request": "cast_ballot", "product": product, "vote": vote, "member": member,
            "ballot": ballot, "proxy": false}),
        );
    }
    host.clock.pass(TimeDelta::minutes(1));
    ask(&host.session, &json!({"request": "reveal", "product": product, "vote": vote}));
    let seen = ask(
        &pages[1],
        &json!({"request": "look", "product": product, "as_of": null,
        "look": {"look": "decision", "decision": decision}}),
    );
    assert_eq!(seen["seen"]["decision"]["rounds"][0]["took_part"].as_array().map(Vec::len), Some(2));

    ask(&host.session, &json!({"request": "close_room", "product": product}));
    assert!(pages[0].ask(Request::Undo { product }).is_err(), "everybody is out");
    let copy = ask(
        &host.session,
        &json!({"request": "export", "product": product, "artefact": "vision",
        "format": "json", "paper": "a4"}),
    );
    comes_back_elsewhere(&copy["file"], &texts);
}

/// The copy holds it all: cards that nobody signed are read again, and so is who was there.
fn comes_back_elsewhere(file: &Value, texts: &[String]) {
    let folder = folder();
    let other = Person::at(folder.path());
    let file = json!({"name": file["name"], "base64": file["base64"]});
    let imported = ask(&other.session, &json!({"request": "import_product", "file": file}));
    let product: ProductId = serde_json::from_value(imported["product"].clone()).expect("an id");
    let mut there = other.texts(product);
    there.sort();
    assert_eq!(there, texts);
    let sessions = Request::Look {
        product,
        look: serde_json::from_value(json!({"look": "entries", "kinds": ["session"]})).expect("a look"),
        as_of: None,
    };
    let Reply::Look { seen, .. } = other.ask(sessions) else { panic!("no look") };
    let seen = serde_json::to_string(&seen).expect("JSON");
    assert!(seen.contains("Amara") && seen.contains("Jonas"), "{seen}");
}
