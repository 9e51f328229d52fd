//! Coming in: by link, by code, again, with a second device; and what opens nothing.

use crate::meeting::{Meeting, join};
use crate::page::{Page, card, id};
use serde_json::{Value, json};

fn named(name: &str) -> Value {
    json!({"who": "guest", "name": name})
}

#[tokio::test]
async fn z5_by_the_link_one_is_in_at_once_where_there_is_no_lobby() {
    let mut meeting = Meeting::open().await;
    let mut ana = meeting.by_link().await;
    let hello = ana.hello().await;
    assert_eq!(hello["guest"]["name"], "Ferry");
    assert_eq!(hello["guest"]["standing"], Value::Null);
    assert_eq!(hello["library"]["products"], json!([]), "nothing is seen before one is in");
    assert_eq!(ana.refused(ana.about("open_product")).await, "room_not_in");
    assert_eq!(join(&mut ana, named("Ana")).await["standing"], "in");
    let room = ana.enter().await;
    assert_eq!(room["people"].as_array().unwrap().len(), 2);
    meeting
        .host
        .news("person", |news| news["person"]["name"] == "Ana" && news["person"]["here"] == true)
        .await;
}

#[tokio::test]
async fn z5_by_the_code_one_waits_in_the_lobby_until_let_in() {
    let mut meeting = Meeting::open_with(true).await;
    let code = meeting.door["code"].as_str().unwrap().to_owned();
    let mut ben = meeting.page(json!({"code": code.to_lowercase()})).await;
    ben.hello().await;
    assert_eq!(join(&mut ben, named("Ben")).await["standing"], "waiting");
    for request in ["open_product", "undo", "redo"] {
        assert_eq!(ben.refused(ben.about(request)).await, "room_not_in", "{request}");
    }
    let seen = ben.ask(ben.about("enter_room")).await;
    assert_eq!(seen["room"]["people"].as_array().unwrap().len(), 1, "only oneself");
    assert_eq!(seen["door"], Value::Null);
    meeting.host.news("person", |news| news["person"]["name"] == "Ben").await;
    meeting.host.act(card(&id(), "not for the lobby")).await;
    meeting.host.ask_room(json!({"ask": "task", "task": "not for the lobby"})).await;
    ben.hello().await;
    assert!(!ben.has_heard("not for the lobby"));
    meeting.host.ask_room(json!({"ask": "admit", "person": ben.you})).await;
    ben.news("person", |news| news["person"]["standing"] == "in").await;
    ben.enter().await;
    assert_eq!(ben.texts().await, ["not for the lobby"]);
}

#[tokio::test]
async fn u2_nothing_is_answered_before_secret_or_code() {
    let meeting = Meeting::open_with(true).await;
    let hello = json!({"id": 1, "ask": {"request": "hello", "protocol": 1, "languages": []}}).to_string();
    let wrong = json!({"room": "0".repeat(43)}).to_string();
    let typed = json!({"code": "AAAAAA"}).to_string();
    let machines = json!({"key": meeting.machine.secret()}).to_string();
    for first in [&hello, &wrong, &typed, &machines, "", "{}", "[]", &"x".repeat(5000)] {
        let mut page = Page::at(meeting.at()).await;
        page.say(first).await;
        // The line may be closed before this is out.
        let _ = futures_util::SinkExt::send(
            &mut page.line,
            tokio_tungstenite::tungstenite::Message::text(hello.as_str()),
        )
        .await;
        assert_eq!(page.hear().await, None, "{first}");
        assert!(page.heard.is_empty());
    }
}

#[tokio::test]
async fn z5_a_code_opens_nothing_without_a_lobby_nor_when_the_link_is_another() {
    let mut meeting = Meeting::open_with(true).await;
    let code = json!({"code": meeting.door["code"]});
    assert!(meeting.page(code.clone()).await.answers().await);
    meeting.host.ask_room(json!({"ask": "lobby", "on": false})).await;
    assert!(!meeting.page(code.clone()).await.answers().await, "there is no lobby it could lead to");
    meeting.host.ask_room(json!({"ask": "lobby", "on": true})).await;
    assert!(meeting.page(code.clone()).await.answers().await);
    meeting.host.ask(meeting.host.about("new_link")).await;
    assert!(!meeting.page(code).await.answers().await, "it went with the link");
}

#[tokio::test]
async fn z5_who_is_sent_away_is_told_what_would_open_and_asking_that_uses_up_no_code() {
    let mut meeting = Meeting::open_with(true).await;
    let code = meeting.door["code"].clone();
    for _ in 0..21 {
        assert_eq!(meeting.page(json!({"code": ""})).await.reason().await, "code");
    }
    assert_eq!(meeting.page(json!({"code": "AAAAAA"})).await.reason().await, "code");
    assert_eq!(meeting.page(json!({"room": "old"})).await.reason().await, "key");
    assert!(meeting.page(json!({"code": code})).await.answers().await);
    meeting.host.ask_room(json!({"ask": "lobby", "on": false})).await;
    assert_eq!(meeting.page(json!({"code": ""})).await.reason().await, "link");
    assert_eq!(meeting.page(json!({"code": code})).await.reason().await, "link");
}

#[tokio::test]
async fn z5_few_codes_can_be_tried_from_one_address() {
    let meeting = Meeting::open_with(true).await;
    let mut tries = Vec::new();
    for _ in 0..10 {
        tries.push(meeting.page(json!({"code": "AAAAAA"})).await);
    }
    for mut page in tries {
        assert_eq!(page.hear().await, None);
    }
    let host = meeting.at().to_string();
    let refused = Page::knock(meeting.at(), &host, Some(&format!("http://{host}"))).await;
    assert!(refused.is_err(), "an address that was wrong so often is not heard for a while");
}

#[tokio::test]
async fn a_device_that_comes_again_is_the_same_person_and_finds_what_it_left() {
    let mut meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    let writing = json!({"ask": "start_writing", "sections": ["needs"], "anonymity": "names"});
    meeting.host.ask_room(writing).await;
    let hidden = id();
    ana.ask_room(json!({
        "ask": "write_hidden", "card": hidden, "section": "needs", "text": "half a sen", "person": null,
    }))
    .await;
    ana.act(card(&id(), "mine")).await;
    let (mut again, before) = (meeting.again(&ana).await, ana.you.clone());
    drop(ana);
    let hello = again.hello().await;
    assert_eq!((&hello["guest"]["you"], &hello["guest"]["standing"]), (&json!(before), &json!("in")));
    let room = again.enter().await;
    assert_eq!(room["own"][0]["text"], "half a sen");
    assert_ne!(again.view().await["undo"]["undo"], Value::Null, "one's own act can be taken back");
    again.ask(again.about("undo")).await;
    assert!(again.texts().await.is_empty());
}

#[tokio::test]
async fn a_second_device_of_a_member_is_the_same_person() {
    let mut meeting = Meeting::open().await;
    let amara = meeting.add_member("Amara").await;
    let mut laptop = meeting.member(&amara).await;
    let mut phone = meeting.member(&amara).await;
    assert_eq!(laptop.you, phone.you);
    phone.act(card(&id(), "by phone")).await;
    laptop.pushed("product", |push| push.to_string().contains("by phone")).await;
    laptop.ask(laptop.about("undo")).await;
    assert!(phone.texts().await.is_empty(), "one hand on two devices");
}

#[tokio::test]
async fn z5_another_link_leaves_the_old_one_leading_nowhere_and_who_is_in_stays() {
    let mut meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    let old = json!({"room": meeting.secret()});
    let known = json!({"room": meeting.secret(), "device": ana.device});
    let new = meeting.host.ask(meeting.host.about("new_link")).await["door"].clone();
    assert!(!meeting.page(old).await.answers().await);
    ana.act(card(&id(), "still here")).await;
    assert!(meeting.page(known.clone()).await.answers().await, "who is in stays, also after a reload");
    meeting.door = new;
    let mut again = meeting.again(&ana).await;
    assert_eq!(again.hello().await["guest"]["standing"], "in", "a known device with the new link");
    meeting.host.ask_room(json!({"ask": "send_away", "person": ana.you})).await;
    assert!(!meeting.page(known).await.answers().await, "the old link and a device that was sent away");
}

impl Page {
    /// Whether the line answers at all.
    pub async fn answers(&mut self) -> bool {
        self.try_answer(json!({"request": "hello", "protocol": 1, "languages": ["en"]})).await.is_some()
    }
}
