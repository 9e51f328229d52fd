//! Working together: in one text, under one's own name, with one's own undo, seen by the others.

use crate::meeting::Meeting;
use crate::page::{card, id};
use serde_json::{Value, json};

#[tokio::test]
async fn two_who_write_in_one_text_lose_no_character() {
    let meeting = Meeting::open().await;
    let (mut ana, mut ben) = (meeting.guest("Ana").await, meeting.guest("Ben").await);
    let shared = id();
    ana.act(card(&shared, "|")).await;
    let (mut anas, mut bens) = (vec![], vec![]);
    for step in 0..20 {
        // Each writes on from what they themselves have seen.
        let (left, right) = ("a".repeat(step), "b".repeat(step));
        let write =
            |was: String, now: String| json!({"command": "write", "card": shared, "was": was, "now": now});
        anas.push(ana.send(ana.doing(write(format!("{left}|"), format!("{left}a|")))).await);
        bens.push(ben.send(ben.doing(write(format!("|{right}"), format!("|{right}b")))).await);
    }
    for (a, b) in anas.into_iter().zip(bens) {
        assert_eq!(ana.answer_to(a).await["kind"], "reply");
        assert_eq!(ben.answer_to(b).await["kind"], "reply");
    }
    let expected = format!("{}|{}", "a".repeat(20), "b".repeat(20));
    assert_eq!(ana.texts().await, [expected.as_str()]);
    assert_eq!(ben.texts().await, [expected.as_str()]);
}

#[tokio::test]
async fn everyone_takes_back_only_what_they_did_themselves() {
    let mut meeting = Meeting::open().await;
    let (mut ana, mut ben) = (meeting.guest("Ana").await, meeting.guest("Ben").await);
    meeting.host.act(card(&id(), "by the host")).await;
    ana.act(card(&id(), "by Ana")).await;
    ben.act(card(&id(), "by Ben")).await;
    ana.ask(ana.about("undo")).await;
    assert_eq!(ben.texts().await, ["by Ben", "by the host"]);
    assert_eq!(ana.refused(ana.about("undo")).await, "nothing_to_undo");
    meeting.host.ask(meeting.host.about("undo")).await;
    assert_eq!(ben.texts().await, ["by Ben"]);
    ana.ask(ana.about("redo")).await;
    let mut texts = ben.texts().await;
    texts.sort();
    assert_eq!(texts, ["by Ana", "by Ben"]);
}

#[tokio::test]
async fn z3_a_page_that_has_not_entered_yet_is_offered_nothing_of_the_host_to_take_back() {
    let mut meeting = Meeting::open().await;
    meeting.host.act(card(&id(), "the host's own")).await;
    let mut ana = meeting.by_link().await;
    ana.hello().await;
    crate::meeting::join(&mut ana, json!({"who": "guest", "name": "Ana"})).await;
    assert_eq!(ana.view().await["undo"], json!({"undo": null, "redo": null}));
    meeting.host.act(card(&id(), "another")).await;
    let push = ana.pushed("product", |_| true).await;
    assert_eq!(push["undo"], Value::Null, "{push}");
}

#[tokio::test]
async fn what_a_guest_brings_in_from_a_file_is_theirs_to_take_back_and_not_the_hosts() {
    let mut meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    meeting.host.ask_room(json!({"ask": "set_role", "person": ana.you, "role": "co_facilitator"})).await;
    use base64::Engine as _;
    let file = base64::engine::general_purpose::STANDARD.encode("section,text\nneeds,from a file\n");
    let import = json!({
        "request": "import_notes", "product": ana.product, "file": {"name": "notes.csv", "base64": file},
    });
    ana.ask(import).await;
    assert_eq!(ana.texts().await, ["from a file"]);
    let (by, _) = ana.history().await.remove(0);
    assert_eq!(by, "Ana");
    assert_eq!(meeting.host.refused(meeting.host.about("undo")).await, "nothing_to_undo");
    ana.ask(ana.about("undo")).await;
    assert!(ana.texts().await.is_empty());
}

#[tokio::test]
async fn acts_stand_under_the_names_of_those_who_did_them() {
    let mut meeting = Meeting::open().await;
    let amara = meeting.add_member("Amara").await;
    let mut member = meeting.member(&amara).await;
    let mut ana = meeting.guest("Ana").await;
    let mut other = meeting.guest("ana").await;
    member.act(card(&id(), "one")).await;
    ana.act(card(&id(), "two")).await;
    other.act(card(&id(), "three")).await;
    let names: Vec<String> = ana.history().await.into_iter().take(3).map(|(by, _)| by).collect();
    assert_eq!(names, ["ana 2", "Ana", "Amara"]);
}

#[tokio::test]
async fn who_is_where_and_types_in_what_is_told_to_the_others() {
    let mut meeting = Meeting::open().await;
    let (mut ana, mut ben) = (meeting.guest("Ana").await, meeting.guest("Ben").await);
    let shared = id();
    ana.ask_room(json!({"ask": "be", "at": {"screen": "vision", "thing": shared}})).await;
    ana.ask_room(json!({"ask": "type", "thing": shared})).await;
    let seen = ben.news("person", |news| news["person"]["typing"] == shared.as_str()).await;
    assert_eq!(seen["person"]["at"]["screen"], "vision");
    meeting.host.ask_room(json!({"ask": "hide_typing", "on": true})).await;
    ben.news("person", |news| news["person"]["typing"] == Value::Null).await;
    let device = meeting.again(&ana).await;
    drop(ana);
    drop(device);
    ben.news("person", |news| news["person"]["name"] == "Ana" && news["person"]["here"] == false).await;
}

#[tokio::test]
async fn z3_a_guest_sees_nothing_of_the_library_but_the_product_of_the_room() {
    let mut meeting = Meeting::open().await;
    let other = meeting.host.ask(json!({"request": "start_product", "name": "Harbour Zebra"})).await;
    let other = other["product"].as_str().unwrap().to_owned();
    let mut ana = meeting.guest("Ana").await;
    let act =
        json!({"request": "do", "product": other, "command": card(&id(), "Zebra card"), "writing": null});
    meeting.host.ask(act).await;
    for _ in 0..3 {
        meeting.host.act(card(&id(), "Zebra here")).await;
    }
    assert_eq!(ana.hello().await["library"]["products"].as_array().unwrap().len(), 1);
    let found = ana.ask(json!({"request": "search", "text": "Zebra", "limit": 2})).await;
    let hits = found["hits"].as_array().unwrap();
    assert_eq!(hits.len(), 2, "what is found elsewhere takes no place from what is found here");
    assert!(hits.iter().all(|hit| hit["product"] == ana.product.as_str()), "{hits:?}");
    for request in asks_about(&other) {
        assert_eq!(ana.refused(request.clone()).await, "no_such_product", "{request}");
    }
    meeting.host.ask(json!({"request": "start_product", "name": "Harbour Yak"})).await;
    meeting.host.ask(json!({"request": "archive_product", "product": other, "archived": true})).await;
    ana.hello().await;
    for name in ["Harbour", "Zebra card", other.as_str()] {
        assert!(!ana.has_heard(name), "{name}");
    }
}

fn asks_about(product: &str) -> Vec<Value> {
    vec![
        json!({"request": "open_product", "product": product}),
        json!({"request": "close_product", "product": product}),
        json!({"request": "history", "product": product, "before": null, "limit": 9, "about": null}),
        json!({"request": "as_of", "product": product, "seq": 1}),
        json!({"request": "look", "product": product, "look": {"look": "team"}, "as_of": null}),
        json!({"request": "look", "product": product, "look": {"look": "votes"}, "as_of": null}),
        json!({"request": "export", "product": product, "artefact": "vision", "format": "json", "paper": "a4"}),
        json!({"request": "do", "product": product, "command": card(&id(), "in"), "writing": null}),
        json!({"request": "undo", "product": product}),
        json!({"request": "enter_room", "product": product}),
        json!({"request": "room", "product": product, "ask": {"ask": "clear_ready"}}),
    ]
}
