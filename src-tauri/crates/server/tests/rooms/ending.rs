//! Being sent away, and the end of a room: nothing more is heard of the product, and nobody comes back.

use crate::evening::take_away;
use crate::meeting::{Meeting, join, usual_port};
use crate::page::{Page, card, id};
use serde_json::{Value, json};
use server::{Patience, RoomDoors};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::runtime::Handle;

/// Longer than a door takes to be shut.
const SOON: Duration = Duration::from_secs(10);

async fn is_deaf(page: &mut Page) {
    is_deaf_but_for(page, "nothing").await;
}

async fn is_deaf_but_for(page: &mut Page, answered: &str) {
    for request in ["open_product", "undo", "enter_room"] {
        assert_eq!(page.refused(page.about(request)).await, "room_not_in", "{request}");
    }
    let product = page.product.clone();
    for request in [
        json!({"request": "look", "product": product, "look": {"look": "team"}, "as_of": null}),
        copy(page),
        json!({"request": "history", "product": product, "before": null, "limit": 9, "about": null}),
        json!({"request": "search", "text": "secret", "limit": 9}),
        page.doing(card(&id(), "still?")),
        page.room(json!({"ask": "ready", "ready": true})),
    ] {
        if request["request"] != answered {
            let refused = page.refused(request.clone()).await;
            assert!(["room_not_in", "no_room"].contains(&&*refused), "{refused}: {request}");
        }
    }
}

fn copy(page: &Page) -> Value {
    json!({"request": "export", "product": page.product, "artefact": "vision", "format": "md", "paper": "a4"})
}

#[tokio::test]
async fn z4_who_was_sent_away_hears_nothing_more_on_any_line_and_does_not_come_back() {
    let mut meeting = Meeting::open().await;
    let mut eve = meeting.guest("Eve").await;
    // A line of hers that shows the product and never entered the room.
    let mut second = meeting.again(&eve).await;
    second.hello().await;
    second.view().await;
    meeting.host.ask_room(json!({"ask": "send_away", "person": eve.you})).await;
    eve.news("over", |news| news["sent_away"] == true).await;
    meeting.host.act(card(&id(), "after she left")).await;
    meeting.host.ask_room(json!({"ask": "task", "task": "after she left"})).await;
    is_deaf(&mut eve).await;
    is_deaf(&mut second).await;
    assert!(!eve.has_heard("after she left"));
    assert!(!second.has_heard("after she left"), "no line of hers hears of the product");
    let mut again = meeting.again(&eve).await;
    assert_eq!(again.hello().await["guest"]["standing"], "sent_away");
    let joined = again.ask(json!({"request": "join", "who": {"who": "guest", "name": "Eve"}})).await;
    assert_eq!(joined["standing"], "sent_away", "the same device is the same person");
    is_deaf(&mut again).await;
}

#[tokio::test]
async fn z4_a_member_who_was_sent_away_does_not_come_back_with_another_device() {
    let mut meeting = Meeting::open().await;
    let amara = meeting.add_member("Amara").await;
    let member = meeting.member(&amara).await;
    meeting.host.ask_room(json!({"ask": "send_away", "person": member.you})).await;
    let mut other = meeting.by_link().await;
    other.hello().await;
    let who = json!({"request": "join", "who": {"who": "member", "member": amara}});
    assert_eq!(other.refused(who).await, "room_not_in");
}

#[tokio::test]
async fn z8_who_is_sent_away_with_the_link_does_not_come_back_as_somebody_else() {
    let mut meeting = Meeting::open().await;
    let (mut ana, eve) = (meeting.guest("Ana").await, meeting.guest("Eve").await);
    let mut ben = meeting.guest("Ben").await;
    let old = json!({"room": meeting.secret()});
    let send_eve_away = json!({"request": "send_away", "product": meeting.product, "person": eve.you});
    assert_eq!(ana.refused(send_eve_away.clone()).await, "room_only_leaders");
    assert!(meeting.page(old.clone()).await.answers().await, "what is refused changes no link");
    meeting.host.ask_room(json!({"ask": "set_role", "person": ana.you, "role": "co_facilitator"})).await;
    ana.enter().await;
    ana.ask(send_eve_away).await;
    assert!(!meeting.page(old.clone()).await.answers().await, "the storage of her browser is cleared");
    let known = |device: &Option<String>| json!({"room": old["room"], "device": device});
    assert!(!meeting.page(known(&eve.device)).await.answers().await);
    assert!(
        meeting.page(known(&ben.device)).await.answers().await,
        "who is in stays in, also after a reload"
    );
    ben.act(card(&id(), "still here")).await;
    ana.pushed("door", |_| true).await;
    let door = ana.ask(ana.about("enter_room")).await["door"].clone();
    assert_ne!(door["link"], meeting.door["link"]);
    meeting.door = door;
    meeting.guest("Cleo").await;
}

#[tokio::test]
async fn u5_a_closed_room_tells_everybody_and_its_lines_end() {
    let _usual = usual_port();
    let patience = Patience { copies_for: Duration::ZERO, ..Patience::default() };
    let doors = RoomDoors::on(Handle::current()).with_patience(patience);
    let mut meeting = Meeting::open_through(doors, false).await;
    let (mut ana, mut ben) = (meeting.guest("Ana").await, meeting.guest("Ben").await);
    let mut looking = meeting.again(&ben).await;
    looking.hello().await;
    looking.view().await;
    let at = meeting.at();
    meeting.host.ask(meeting.host.about("close_room")).await;
    meeting.host.act(card(&id(), "after the end")).await;
    for page in [&mut ana, &mut ben] {
        page.news("over", |news| news["sent_away"] == false).await;
    }
    for page in [&mut ana, &mut ben, &mut looking] {
        page.hear_out().await;
        assert!(!page.has_heard("after the end"));
    }
    assert!(TcpStream::connect(at).await.is_err(), "nobody listens there");
    let entered = meeting.host.ask(meeting.host.about("enter_room")).await;
    assert_eq!(entered["room"], Value::Null);
}

#[tokio::test]
async fn z9_who_was_in_takes_copies_away_of_the_product_as_it_stood_at_the_end() {
    let _usual = usual_port();
    let mut meeting = Meeting::open().await;
    let (mut ana, mut eve) = (meeting.guest("Ana").await, meeting.guest("Eve").await);
    meeting.host.ask_room(json!({"ask": "lobby", "on": true})).await;
    let mut waiting = meeting.by_link().await;
    waiting.hello().await;
    join(&mut waiting, json!({"who": "guest", "name": "Wanda"})).await;
    meeting.host.act(card(&id(), "before the end")).await;
    meeting.host.ask_room(json!({"ask": "send_away", "person": eve.you})).await;
    let at = meeting.at();
    meeting.host.ask(meeting.host.about("close_room")).await;
    meeting.host.act(card(&id(), "after the end")).await;
    ana.news("over", |news| news["sent_away"] == false).await;
    for format in ["md", "json", "zip"] {
        take_away(&mut ana, format, json!("vision")).await;
    }
    assert!(ana.has_heard("before the end"));
    assert!(
        !ana.has_heard("after the end"),
        "the copies are of the product as it stood when the room was closed"
    );
    let nobody_listens = async { while TcpStream::connect(at).await.is_ok() {} };
    tokio::time::timeout(SOON, nobody_listens).await.expect("nobody new comes in");
    is_deaf_but_for(&mut ana, "export").await;
    is_deaf(&mut eve).await;
    assert_eq!(waiting.refused(copy(&waiting)).await, "room_not_in", "she was never in");
}

#[tokio::test]
async fn what_is_hidden_when_the_room_closes_is_in_the_product() {
    let mut meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    meeting.host.ask_room(json!({"ask": "start_writing", "sections": ["needs"], "anonymity": "none"})).await;
    let hidden =
        json!({"ask": "write_hidden", "card": id(), "section": "needs", "text": "kept", "person": null});
    ana.ask_room(hidden).await;
    meeting.host.ask(meeting.host.about("close_room")).await;
    assert_eq!(meeting.host.texts().await, ["kept"]);
}
