//! Being sent away, and the end of a room: nothing more is heard of the product, and nobody comes back.

use crate::meeting::Meeting;
use crate::page::{Page, card, id};
use serde_json::{Value, json};

async fn is_deaf(page: &mut Page) {
    for request in ["open_product", "undo", "enter_room"] {
        assert_eq!(page.refused(page.about(request)).await, "room_not_in", "{request}");
    }
    let product = page.product.clone();
    for request in [
        json!({"request": "look", "product": product, "look": {"look": "team"}, "as_of": null}),
        json!({"request": "export", "product": product, "artefact": "vision", "format": "md", "paper": "a4"}),
        json!({"request": "history", "product": product, "before": null, "limit": 9, "about": null}),
        json!({"request": "search", "text": "secret", "limit": 9}),
        page.doing(card(&id(), "still?")),
        page.room(json!({"ask": "ready", "ready": true})),
    ] {
        assert_eq!(page.refused(request.clone()).await, "room_not_in", "{request}");
    }
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
async fn u5_a_closed_room_tells_everybody_and_its_door_is_gone() {
    let mut meeting = Meeting::open().await;
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
    assert!(tokio::net::TcpStream::connect(at).await.is_err(), "nobody listens there");
    let entered = meeting.host.ask(meeting.host.about("enter_room")).await;
    assert_eq!(entered["room"], Value::Null);
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
