//! Pages that mean harm: other hosts and origins, forged names, floods, and lines that are held open or never read.

use crate::meeting::{Meeting, join};
use crate::page::{Page, card, id};
use futures_util::SinkExt as _;
use serde_json::{Value, json};
use server::{GUEST_BYTES, Patience, RoomDoors};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::runtime::Handle;
use tokio_tungstenite::tungstenite::{Error, Message};

async fn status(opened: Result<Page, Error>) -> u16 {
    match opened {
        Err(Error::Http(answer)) => answer.status().as_u16(),
        Err(other) => panic!("{other}"),
        Ok(_) => 101,
    }
}

#[tokio::test]
async fn u1_a_door_answers_only_to_its_own_address_and_its_own_page() {
    let meeting = Meeting::open().await;
    let (at, port) = (meeting.at(), meeting.at().port());
    let own = format!("http://{at}");
    for host in ["evil.example", &format!("evil.example:{port}"), &format!("localhost:{port}"), "127.0.0.1"] {
        let opened = Page::knock(at, host, Some(&format!("http://{host}"))).await;
        assert_eq!(status(opened).await, 421, "{host}");
    }
    let host = at.to_string();
    let machine = format!("http://{}", meeting.machine.address());
    for origin in [None, Some("http://evil.example"), Some("null"), Some(machine.as_str())] {
        assert_eq!(status(Page::knock(at, &host, origin).await).await, 403, "{origin:?}");
    }
    assert_eq!(status(Page::knock(at, &host, Some(&own)).await).await, 101);
    let mut line = TcpStream::connect(at).await.unwrap();
    line.write_all(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 421 ") && !answer.contains("Ferry"), "{answer}");
}

#[tokio::test]
async fn u2_the_key_of_the_machine_opens_no_room_and_the_secret_of_a_room_not_the_machine() {
    let meeting = Meeting::open().await;
    let mut page = meeting.page(json!({"key": meeting.machine.secret(), "room": null})).await;
    assert_eq!(page.hear().await, None);
    let mut page = Page::at(meeting.machine.address()).await;
    page.say(&json!({"key": meeting.secret(), "room": meeting.secret()}).to_string()).await;
    assert_eq!(page.hear().await, None);
}

#[tokio::test]
async fn z4_nobody_gets_anything_by_saying_to_be_somebody_else() {
    let mut meeting = Meeting::open().await;
    let (ana, mut eve) = (meeting.guest("Ana").await, meeting.guest("Eve").await);
    let hosts = meeting.host.enter().await["you"].as_str().unwrap().to_owned();
    let writing = json!({"ask": "start_writing", "sections": ["needs"], "anonymity": "names"});
    meeting.host.ask_room(writing).await;
    meeting
        .host
        .ask_room(json!({"ask": "start_poll", "kind": "thumbs", "question": "", "anonymous": false}))
        .await;
    for forged in [
        json!({"ask": "set_role", "person": eve.you, "role": "facilitator"}),
        json!({"ask": "set_role", "person": hosts, "role": "observer"}),
        json!({"ask": "send_away", "person": ana.you}),
        json!({"ask": "send_away", "person": hosts}),
        json!({"ask": "admit", "person": null}),
        json!({"ask": "lobby", "on": true}),
        json!({"ask": "lock", "on": true}),
        json!({"ask": "reveal_writing", "of": null}),
        json!({"ask": "end_writing"}),
        json!({"ask": "reveal_poll"}),
        json!({"ask": "summon", "to": {"screen": "vision", "thing": null}}),
        json!({"ask": "add_proxied", "person": id(), "name": "Puppet", "member": null}),
        json!({"ask": "write_hidden", "card": id(), "section": "needs", "text": "as Ana", "person": ana.you}),
        json!({"ask": "answer", "says": "yes", "person": ana.you}),
        json!({"ask": "hand", "person": ana.you, "up": true}),
    ] {
        let expected =
            if forged["ask"] == "set_role" { "room_only_facilitator" } else { "room_only_leaders" };
        assert_eq!(eve.refused(eve.room(forged.clone())).await, expected, "{forged}");
    }
    // What stands beside the request is not looked at.
    let forged = json!({
        "id": 900, "by": "Ana", "person": ana.you, "host": true, "role": "facilitator",
        "ask": {"request": "do", "product": eve.product, "command": card(&id(), "whose?"), "writing": null,
            "by": "Ana", "hand": ana.you},
    });
    eve.say(&forged.to_string()).await;
    let answer = eve.answer_to(900).await;
    assert_eq!(answer["kind"], "reply", "{answer}");
    assert_eq!(eve.history().await[0].0, "Eve");
    let mut again = meeting.page(json!({"room": meeting.secret(), "device": hosts})).await;
    assert_eq!(again.hello().await["guest"]["standing"], Value::Null, "the id of a person is no device");
}

#[tokio::test]
async fn what_is_sent_a_second_time_is_done_or_refused_like_the_first() {
    let meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    let message = json!({"id": 500, "ask": ana.doing(card(&id(), "once"))}).to_string();
    for _ in 0..3 {
        ana.say(&message).await;
        ana.answer_to(500).await;
    }
    assert_eq!(ana.texts().await, ["once"], "a card with an id is put up once");
}

#[tokio::test]
async fn u3_a_message_beyond_the_limit_ends_the_line_and_no_other() {
    let meeting = Meeting::open().await;
    let (mut ana, mut eve) = (meeting.guest("Ana").await, meeting.guest("Eve").await);
    // A message as long as allowed is read, and is too long for a card.
    let long = eve.doing(card(&id(), &"x".repeat(GUEST_BYTES - 1000)));
    eve.refused(long).await;
    // The head of a frame that announces more than is allowed; the rest need not follow.
    let mut head = vec![0x81, 0xff];
    head.extend((GUEST_BYTES as u64 + 1).to_be_bytes());
    head.extend([0; 4]);
    eve.line.get_mut().write_all(&head).await.unwrap();
    eve.hear_out().await;
    ana.act(card(&id(), "still here")).await;
    // A message in many small frames that together are too long.
    let mut eve = meeting.again(&eve).await;
    eve.hello().await;
    let (stream, piece) = (eve.line.get_mut(), vec![b'x'; 1000]);
    for at in 0..GUEST_BYTES / 1000 + 2 {
        let mut frame = vec![u8::from(at == 0), 0xfe];
        frame.extend(1000_u16.to_be_bytes());
        frame.extend([0; 4]);
        frame.extend(&piece);
        if stream.write_all(&frame).await.is_err() {
            break;
        }
    }
    eve.hear_out().await;
    ana.act(card(&id(), "and here")).await;
}

#[tokio::test]
async fn deep_and_odd_messages_get_a_problem_and_the_line_stays() {
    let meeting = Meeting::open().await;
    let mut eve = meeting.guest("Eve").await;
    let deep = format!(r#"{{"id":7,"ask":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let wide =
        format!(r#"{{"id":7,"ask":{{"request":"hello",{}"protocol":1}}}}"#, r#""a":1,"#.repeat(50_000));
    for odd in [deep.as_str(), wide.as_str(), "", "null", "\u{0}", r#"{"id":7}"#, r#"{"id":99999999999}"#] {
        eve.say(odd).await;
        assert_eq!(eve.hear().await.expect("an answer")["kind"], "problem");
    }
    eve.line.send(Message::binary(vec![0xff; 1000])).await.unwrap();
    assert_eq!(eve.hear().await.expect("an answer")["kind"], "problem");
    let ids = ["", "x", "00000000-0000-0000-0000-00000000000g"];
    for odd in ids {
        let ask = json!({"ask": "send_away", "person": odd});
        assert_eq!(eve.refused(eve.room(ask)).await, "not_understood");
    }
    eve.act(card(&id(), "fine")).await;
}

/// A guest who says so many things and listens to nothing until all is said.
async fn flood(meeting: &Meeting, name: &str, messages: usize) -> tokio::task::JoinHandle<usize> {
    let mut eve = meeting.guest(name).await;
    tokio::spawn(async move {
        let kinds = [
            eve.room(json!({"ask": "type", "thing": id()})),
            eve.room(json!({"ask": "lock", "on": true})),
            eve.about("undo"),
            json!({"request": "fly"}),
            json!({"request": "search", "text": "a", "limit": 500}),
            json!({"request": "history", "product": eve.product, "before": null, "limit": 1000, "about": null}),
        ];
        for at in 0..messages {
            let message = json!({"id": at, "ask": kinds[at % kinds.len()]}).to_string();
            if eve.line.feed(Message::text(message)).await.is_err() {
                return at;
            }
        }
        let _ = tokio::time::timeout(Duration::from_millis(1), eve.line.flush()).await;
        messages
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn u4_while_one_line_floods_all_others_are_answered() {
    let meeting = Meeting::open().await;
    let mut ana = meeting.guest("Ana").await;
    let flooding = flood(&meeting, "Eve", 20_000).await;
    for number in 0..30 {
        ana.act(card(&id(), &format!("card {number}"))).await;
        ana.ask_room(json!({"ask": "ready", "ready": number % 2 == 0})).await;
    }
    assert_eq!(ana.texts().await.len(), 30);
    flooding.abort();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn u4_while_many_lines_flood_all_others_are_answered() {
    let meeting = Meeting::open().await;
    let (mut ana, mut ben) = (meeting.guest("Ana").await, meeting.guest("Ben").await);
    let mut floods = vec![];
    for number in 0..20 {
        floods.push(flood(&meeting, &format!("Eve {number}"), 1_000).await);
    }
    for number in 0..20 {
        ana.act(card(&id(), &format!("card {number}"))).await;
        ben.act(card(&id(), &format!("card of Ben {number}"))).await;
    }
    assert_eq!(ana.texts().await.len(), 40);
    floods.iter().for_each(tokio::task::JoinHandle::abort);
}

#[tokio::test]
async fn who_stands_at_the_door_and_says_nothing_keeps_nobody_out() {
    let meeting = Meeting::open().await;
    let mut silent = vec![];
    for _ in 0..400 {
        silent.push(TcpStream::connect(meeting.at()).await.unwrap());
    }
    let mut half_said = TcpStream::connect(meeting.at()).await.unwrap();
    half_said.write_all(b"GET /live HTTP/1.1\r\nHost: 127").await.unwrap();
    let mut ana = meeting.guest("Ana").await;
    ana.act(card(&id(), "in")).await;
    drop(silent);
}

#[tokio::test]
async fn a_guest_who_reads_nothing_slows_nobody_and_is_told_to_look_again() {
    let mut meeting = Meeting::open().await;
    let (mut ana, mut sleeper) = (meeting.guest("Ana").await, meeting.guest("Sleeper").await);
    meeting.host.ask_room(json!({"ask": "set_role", "person": ana.you, "role": "co_facilitator"})).await;
    let text = "word ".repeat(1900);
    let cards = vec![json!({"section": "needs", "text": text}); 90];
    for _ in 0..12 {
        ana.act(json!({"command": "add_cards", "cards": cards, "file": null})).await;
    }
    for number in 0..300 {
        meeting.host.ask_room(json!({"ask": "task", "task": format!("task {number}")})).await;
    }
    sleeper.pushed("reopen", |_| true).await;
    let room = sleeper.enter().await;
    assert_eq!(room["stage"]["task"], "task 299");
    assert_eq!(sleeper.view().await["cards"].as_array().unwrap().len(), 12 * 90);
    meeting.host.ask_room(json!({"ask": "task", "task": "and on"})).await;
    sleeper.news("stage", |news| news["stage"]["task"] == "and on").await;
}

#[tokio::test]
async fn who_joins_over_and_over_on_one_line_is_one_person() {
    let mut meeting = Meeting::open().await;
    let mut eve = meeting.by_link().await;
    for number in 0..50 {
        join(&mut eve, json!({"who": "guest", "name": format!("Eve {number}")})).await;
    }
    assert_eq!(meeting.host.enter().await["people"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn u7_who_gives_no_sign_of_life_is_gone_and_who_only_listens_is_not() {
    let patience = Patience {
        asks_after: Duration::from_millis(50),
        ends_after: Duration::from_secs(3),
        ..Patience::default()
    };
    let doors = RoomDoors::on(Handle::current()).with_patience(patience);
    let mut meeting = Meeting::open_through(doors, false).await;
    let mut listener = meeting.guest("Listener").await;
    let (you, listening) = (listener.you.clone(), tokio::spawn(async move { listener.hear_out().await }));
    // Nobody reads what comes on this line, as when the network is gone.
    let _lost = meeting.guest("Lost").await;
    // That nobody was there yet is told when they join.
    meeting.host.pushes().await;
    meeting
        .host
        .news("person", |news| news["person"]["name"] == "Lost" && news["person"]["here"] == false)
        .await;
    let room = meeting.host.enter().await;
    let people = room["people"].as_array().unwrap();
    assert!(people.iter().any(|person| person["id"] == you.as_str() && person["here"] == true), "{room}");
    listening.abort();
}
