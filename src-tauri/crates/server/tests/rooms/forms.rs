//! A whole message of every kind a page can send: every request there is, and in it every command, look, ballot, ask,
//! artefact and name, so that a new one is not forgotten where messages are damaged or judged.

use crate::rights::{lots, request};
use app::protocol::{ClientMessage, Request};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Stands where some card, entry, person or vote is meant.
const THING: &str = "018f0000-0000-7000-8000-000000000002";
const AT: &str = "2026-11-22T10:00:00Z";

/// Every message, about this product.
pub fn all(product: &str) -> Vec<Value> {
    let plain = lots().map(|(name, _)| name).filter(|name| !PARTED.contains(name));
    let mut requests: Vec<Value> = plain.map(|name| request(name, product)).collect();
    for (name, part, forms) in parts() {
        requests.extend(forms.into_iter().map(|form| with(name, product, part, form)));
    }
    requests.into_iter().map(|ask| json!({"id": 1, "ask": ask})).collect()
}

/// Requests that have a part of many kinds.
const PARTED: [&str; 6] = ["do", "look", "export", "cast_ballot", "join", "room"];

/// The name of such a request, that of its part, and all that this can be.
fn parts() -> Vec<(&'static str, &'static str, Vec<Value>)> {
    vec![
        ("do", "command", commands()),
        ("look", "look", looks()),
        ("export", "artefact", artefacts()),
        ("cast_ballot", "ballot", ballots()),
        (
            "join",
            "who",
            vec![json!({"who": "guest", "name": "Ana"}), json!({"who": "member", "member": THING})],
        ),
        ("room", "ask", asks()),
    ]
}

fn with(name: &str, product: &str, part: &str, form: Value) -> Value {
    let mut whole = request(name, product);
    whole[part] = form;
    whole
}

fn commands() -> Vec<Value> {
    let card = json!({"id": THING, "section": "needs", "text": "a", "state": "assumption", "author": null});
    let entry = json!({"id": null, "kind": "goal", "fields": {"name": {"text": "Trust"}, "date": {"word": "Q1 2027"}}});
    let rules = json!({"voting": {"method": "majority", "base": "cast", "quorum": {"quorum": "share", "percent": 50},
        "secret": false, "floor": 2, "dots": 3, "stack": true}, "double_vote": ["roadmap"], "second_round": true});
    let mut commands = vec![
        json!({"command": "rename", "name": "Ferry 2"}),
        json!({"command": "extend", "extended": true}),
        json!({"command": "add_card", "card": card, "after": null}),
        json!({"command": "add_cards", "cards": [card, card], "file": "notes.csv"}),
        json!({"command": "write", "card": THING, "was": "a", "now": "ab"}),
        json!({"command": "move", "card": THING, "section": "product", "after": null}),
        json!({"command": "delete", "cards": [THING]}),
        json!({"command": "restore", "cards": [THING]}),
        json!({"command": "set_state", "card": THING, "state": "confirmed"}),
        json!({"command": "set_author", "card": THING, "author": "Ana"}),
        json!({"command": "add_entries", "entries": [entry], "after": null}),
        json!({"command": "write_field", "entry": THING, "field": "name", "was": "a", "now": "ab"}),
        json!({"command": "move_entry", "entry": THING, "after": null}),
        json!({"command": "delete_entries", "entries": [THING]}),
        json!({"command": "restore_entries", "entries": [THING]}),
        json!({"command": "hand_over", "member": THING, "from": AT, "until": null, "why": "for a while"}),
        json!({"command": "end_hand_over", "hand_over": THING, "at": AT}),
        json!({"command": "set_rules", "rules": rules}),
        json!({"command": "ask_for_rules", "decision": THING, "question": "a", "change": "b", "keep": "c", "rules": rules}),
        json!({"command": "conclude", "decision": THING, "reason": "a", "dissent": "b", "review_on": "2027-01-01"}),
        json!({"command": "start_group", "group": null, "name": "A", "cards": [THING]}),
        json!({"command": "group_cards", "cards": [THING], "group": null}),
        json!({"command": "ungroup_all", "section": "needs"}),
        json!({"command": "show_outside", "outside": {"dates": "quarter", "rows": ["goal"]}}),
        json!({"command": "review_roadmap", "on": "2026-11-22", "next": "2027-02-22", "note": "",
            "verdicts": [{"goal": THING, "verdict": "keep", "why": ""}]}),
        json!({"command": "add_readings", "metric": THING, "readings": [{"at": AT, "value": 1.5}], "file": null}),
        json!({"command": "take_reading_back", "metric": THING, "at": AT}),
    ];
    let values = [json!({"word": "a"}), json!({"number": 9.5}), json!({"flag": true}), Value::Null];
    commands.extend(
        values.map(|value| json!({"command": "set_field", "entry": THING, "field": "state", "value": value})),
    );
    commands
}

fn looks() -> Vec<Value> {
    let plain = ["metrics", "decisions", "votes", "team", "groups", "sessions", "coverage", "roadmap"];
    let mut looks: Vec<Value> = plain.map(|name| json!({"look": name})).into();
    let window = json!({"columns": 300, "from": AT, "until": null});
    looks.extend([
        json!({"look": "entries", "kinds": ["goal", "member"]}),
        json!({"look": "trace", "of": THING}),
        json!({"look": "things", "sections": ["needs"], "kinds": ["metric"]}),
        json!({"look": "metric", "metric": THING, "window": window}),
        json!({"look": "decision", "decision": THING}),
    ]);
    looks
}

fn artefacts() -> Vec<Value> {
    let roadmap = |face| json!({"roadmap": {"face": face}});
    vec![
        json!("vision"),
        json!("metrics"),
        json!({"decision": {"decision": THING}}),
        roadmap("internal"),
        roadmap("external"),
    ]
}

fn ballots() -> Vec<Value> {
    vec![
        json!({"ballot": "abstain"}),
        json!({"ballot": "option", "option": THING}),
        json!({"ballot": "consent"}),
        json!({"ballot": "concern", "text": "why"}),
        json!({"ballot": "objection", "reason": "why"}),
        json!({"ballot": "fist", "fingers": 5}),
        json!({"ballot": "dots", "on": [{"option": THING, "dots": 2}]}),
        json!({"ballot": "ranked", "levels": [[THING], []]}),
    ]
}

fn asks() -> Vec<Value> {
    let place = json!({"screen": "vision", "thing": THING});
    let plain = [
        "clear_ready",
        "pause_timer",
        "resume_timer",
        "end_timer",
        "start_round",
        "next_speaker",
        "end_round",
        "anonymise",
        "end_writing",
        "reveal_poll",
        "end_poll",
        "anonymise_dots",
        "reveal_dots",
        "end_dots",
    ];
    let mut asks: Vec<Value> = plain.map(|name| json!({"ask": name})).into();
    asks.extend([
        json!({"ask": "be", "at": place}),
        json!({"ask": "type", "thing": THING}),
        json!({"ask": "ready", "ready": true}),
        json!({"ask": "hand", "person": null, "up": true}),
        json!({"ask": "admit", "person": THING}),
        json!({"ask": "send_away", "person": THING}),
        json!({"ask": "set_role", "person": THING, "role": "observer"}),
        json!({"ask": "add_proxied", "person": THING, "name": "Li", "member": null}),
        json!({"ask": "lobby", "on": false}),
        json!({"ask": "task", "task": "Needs"}),
        json!({"ask": "lock", "on": false}),
        json!({"ask": "hide_typing", "on": true}),
        json!({"ask": "start_timer", "seconds": 60}),
        json!({"ask": "add_time", "seconds": 30}),
        json!({"ask": "spotlight", "thing": THING}),
        json!({"ask": "guide", "on": true}),
        json!({"ask": "summon", "to": place}),
        json!({"ask": "start_writing", "sections": ["needs"], "anonymity": "names"}),
        json!({"ask": "write_hidden", "card": THING, "section": "needs", "text": "x", "person": null}),
        json!({"ask": "drop_hidden", "card": THING}),
        json!({"ask": "reveal_writing", "of": null}),
        json!({"ask": "start_poll", "kind": "thumbs", "question": "?", "anonymous": true}),
        json!({"ask": "answer", "says": "yes", "person": null}),
        json!({"ask": "start_dots", "section": null, "each": 3, "most": 2, "anonymity": "names", "open": true}),
        json!({"ask": "put_dots", "card": THING, "dots": 1, "person": null}),
    ]);
    asks
}

/// The names that may stand there, as the message format tells them itself when it is given one that it does not know.
fn known(request: Value) -> BTreeSet<String> {
    let unknown = serde_json::from_value::<Request>(request).err().unwrap().to_string();
    unknown.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_kind_of_message_has_a_form_here() {
    for form in all(THING) {
        assert!(serde_json::from_value::<ClientMessage>(form.clone()).is_ok(), "{form}");
    }
    for (name, part, forms) in parts() {
        let kind = |form: &Value| match form {
            Value::String(kind) => kind.clone(),
            _ if part == "artefact" => form.as_object().unwrap().keys().next().unwrap().clone(),
            _ => form[part].as_str().unwrap().to_owned(),
        };
        let kinds: BTreeSet<String> = forms.iter().map(kind).collect();
        let unknown = if part == "artefact" { json!("?") } else { json!({ part: "?" }) };
        assert_eq!(known(with(name, THING, part, unknown)), kinds, "give a new {part} a form in forms.rs");
    }
}
