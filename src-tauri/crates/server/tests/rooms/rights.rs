//! What a guest may ask: every request there is, one by one, so that a new one is not forgotten.

use crate::meeting::Meeting;
use crate::page::{Page, card, id};
use app::protocol::Request;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What is a request's lot when a guest makes it who may as much as a guest can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lot {
    /// It is for this machine alone.
    Hosts,
    /// The room decides by role and standing.
    Judged,
    /// It is about the page itself.
    Own,
}
use Lot::{Hosts, Judged, Own};

/// Every request there is.
const REQUESTS: [(&str, Lot); 46] = [
    ("hello", Own),
    ("set_settings", Own),
    ("start_product", Hosts),
    ("open_sample", Hosts),
    ("archive_product", Hosts),
    ("duplicate_product", Hosts),
    ("delete_product", Hosts),
    ("recover_product", Hosts),
    ("search", Judged),
    ("open_product", Judged),
    ("close_product", Own),
    ("do", Judged),
    ("undo", Judged),
    ("redo", Judged),
    ("history", Judged),
    ("as_of", Judged),
    ("look", Judged),
    ("put_back", Judged),
    ("read_lines", Judged),
    ("read_notes", Judged),
    ("import_notes", Judged),
    ("read_readings", Judged),
    ("import_readings", Judged),
    ("import_product", Hosts),
    ("export", Judged),
    ("open_vote", Judged),
    ("cast_ballot", Judged),
    ("reveal", Judged),
    ("abandon_vote", Judged),
    ("double_vote", Judged),
    ("list_addresses", Hosts),
    ("open_room", Hosts),
    ("check_door", Hosts),
    ("new_link", Hosts),
    ("send_away", Judged),
    ("close_room", Hosts),
    ("join", Own),
    ("enter_room", Judged),
    ("room", Judged),
    ("list_backups", Hosts),
    ("back_up", Hosts),
    ("restore_backup", Hosts),
    ("check_library", Hosts),
    ("open_read_only", Hosts),
    ("choose_place", Hosts),
    ("try_again", Hosts),
];

/// The names a tagged enum knows, as it tells them itself when it is given one that it does not know.
fn names<T: DeserializeOwned>(tag: &str) -> BTreeSet<String> {
    let unknown = serde_json::from_value::<T>(json!({ tag: "?" })).err().unwrap().to_string();
    unknown.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

/// A request of this name about this product, whole enough to be understood.
pub fn request(name: &str, product: &str) -> Value {
    let file = json!({"name": "notes.csv", "base64": "c2VjdGlvbix0ZXh0Cg=="});
    json!({
        "request": name, "product": product, "protocol": 1, "languages": [], "settings": settings(), "name": "Other",
        "archived": true, "text": "a", "limit": 1, "command": card(&id(), "a"), "writing": null,
        "before": null, "about": null, "seq": 1, "look": {"look": "team"}, "as_of": null, "card": null,
        "file": file, "metric": id(), "artefact": "vision", "format": "md", "paper": "a4", "decision": id(),
        "vote": id(), "member": id(), "ballot": {"ballot": "abstain"}, "proxy": false, "reason": "why",
        "address": "127.0.0.1", "lobby": false, "who": {"who": "guest", "name": "Ana"},
        "ask": {"ask": "ready", "ready": true}, "person": id(), "folder": "/nowhere",
    })
}

fn settings() -> Value {
    serde_json::to_value(app::protocol::Settings::default()).unwrap()
}

pub fn lots() -> impl Iterator<Item = (&'static str, Lot)> {
    REQUESTS.into_iter()
}

#[test]
fn z4_every_request_there_is_has_a_lot() {
    let known: BTreeSet<String> = lots().map(|(name, _)| name.to_owned()).collect();
    assert_eq!(
        names::<Request>("request"),
        known,
        "give a new request its lot here, and a deed in rooms/guest.rs"
    );
    for (name, _) in lots() {
        let asked = request(name, &id());
        assert!(serde_json::from_value::<Request>(asked.clone()).is_ok(), "{asked}");
    }
}

#[tokio::test]
async fn z4_nobody_but_the_host_asks_for_what_is_the_hosts() {
    let mut meeting = Meeting::open().await;
    let mut eve = meeting.guest("Eve").await;
    meeting.host.ask_room(json!({"ask": "set_role", "person": eve.you, "role": "facilitator"})).await;
    let before = meeting.host.hello().await["library"].clone();
    for (name, _) in lots().filter(|(_, lot)| *lot == Hosts) {
        for product in [eve.product.clone(), id()] {
            let refused = eve.refused(request(name, &product)).await;
            assert!(refused == "room_only_host" || refused == "no_such_product", "{name}: {refused}");
        }
    }
    assert_eq!(meeting.host.hello().await["library"], before, "and nothing happened");
}

#[tokio::test]
async fn z4_without_a_name_one_may_nothing_but_say_it() {
    let meeting = Meeting::open().await;
    let mut stranger = meeting.by_link().await;
    for (name, _) in lots().filter(|(_, lot)| *lot != Own) {
        let refused = stranger.refused(request(name, &meeting.product)).await;
        assert_eq!(refused, "room_not_in", "{name}");
    }
}

async fn may(page: &mut Page, request: Value) -> Result<(), String> {
    let answer = page.answer(request).await;
    match answer["kind"].as_str() {
        Some("reply") => Ok(()),
        _ => Err(answer["problem"]["code"].as_str().unwrap().to_owned()),
    }
}

#[tokio::test]
async fn z4_observers_look_on_and_nothing_else() {
    let mut meeting = Meeting::open().await;
    let mut otto = meeting.guest("Otto").await;
    meeting.host.ask_room(json!({"ask": "set_role", "person": otto.you, "role": "observer"})).await;
    let looks = ["search", "open_product", "history", "look", "read_lines", "read_notes", "export"];
    for (name, _) in lots().filter(|(_, lot)| *lot == Judged) {
        let answer = may(&mut otto, request(name, &meeting.product)).await;
        if looks.contains(&name) || name == "enter_room" {
            assert_eq!(answer, Ok(()), "{name}");
        } else if name == "send_away" {
            assert_eq!(answer, Err("room_only_leaders".to_owned()));
        } else if !["as_of", "read_readings"].contains(&name) {
            assert_eq!(answer, Err("room_observing".to_owned()), "{name}");
        }
    }
    assert!(otto.texts().await.is_empty());
}

#[tokio::test]
async fn z4_a_locked_board_is_changed_by_those_who_lead_only() {
    let mut meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    meeting.host.ask_room(json!({"ask": "lock", "on": true})).await;
    assert_eq!(ana.refused(ana.doing(card(&id(), "a"))).await, "room_locked");
    assert_eq!(ana.refused(ana.about("undo")).await, "room_locked");
    meeting.host.act(card(&id(), "the host")).await;
    meeting.host.ask_room(json!({"ask": "lock", "on": false})).await;
    ana.act(card(&id(), "now")).await;
}

#[tokio::test]
async fn z4_several_cards_are_deleted_by_participants_and_all_groups_taken_apart_by_those_who_lead() {
    let mut meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    let cards = [id(), id()];
    for (card_id, text) in cards.iter().zip(["a", "b"]) {
        meeting.host.act(card(card_id, text)).await;
    }
    let apart = json!({"command": "ungroup_all", "section": "needs"});
    assert_eq!(ana.refused(ana.doing(apart)).await, "room_only_leaders");
    ana.act(json!({"command": "delete", "cards": cards})).await;
    assert!(ana.texts().await.is_empty());
    let told = ana
        .ask(json!({"request": "history", "product": ana.product, "before": null, "limit": 1, "about": null}))
        .await;
    assert_eq!(told["entries"][0]["act"]["by"], "Ana");
    ana.ask(ana.about("undo")).await;
    assert_eq!(ana.texts().await.len(), 2, "and whoever did it takes it back in one step");
}

#[tokio::test]
async fn z4_team_rules_and_name_are_not_changed_by_participants_in_any_way() {
    let mut meeting = Meeting::open().await;
    let amara = meeting.add_member("Amara").await;
    let mut eve = meeting.guest("Eve").await;
    let entry = json!({"id": id(), "kind": "member", "fields": {"name": {"text": "Eve"}}});
    for command in [
        json!({"command": "rename", "name": "Mine"}),
        json!({"command": "add_entries", "entries": [entry], "after": null}),
        json!({"command": "write_field", "entry": amara, "field": "name", "was": "Amara", "now": "Eve"}),
        json!({"command": "set_field", "entry": amara, "field": "weight", "value": {"number": 9.0}}),
        json!({"command": "delete_entries", "entries": [amara]}),
        json!({"command": "move_entry", "entry": amara, "after": null}),
        json!({"command": "hand_over", "member": amara, "from": "2026-01-01T00:00:00Z", "until": null}),
    ] {
        assert_eq!(eve.refused(eve.doing(command.clone())).await, "room_only_leaders", "{command}");
    }
}

#[tokio::test]
async fn z4_a_ballot_is_cast_by_nobody_but_whom_it_belongs_to() {
    let mut meeting = Meeting::open().await;
    let (amara, jonas) = (meeting.add_member("Amara").await, meeting.add_member("Jonas").await);
    let mut eve = meeting.member(&jonas).await;
    for proxy in [false, true] {
        let ballot = json!({"request": "cast_ballot", "product": eve.product, "vote": id(), "member": amara,
            "ballot": {"ballot": "abstain"}, "proxy": proxy});
        let expected = if proxy { "room_only_leaders" } else { "room_not_yours" };
        assert_eq!(eve.refused(ballot).await, expected);
    }
    let double = json!({"request": "double_vote", "product": eve.product, "decision": id(), "member": amara, "reason": "mine"});
    assert_eq!(eve.refused(double).await, "room_not_yours");
}
