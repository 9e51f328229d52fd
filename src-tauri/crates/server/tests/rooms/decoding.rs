//! Whatever comes instead of a greeting or a message: it is read or refused, and the room goes on.

use crate::forms;
use crate::meeting::Meeting;
use crate::page::{Page, card, id};
use app::protocol::ClientMessage;
use futures_util::SinkExt as _;
use proptest::prelude::*;
use serde_json::{Value, json};
use server::GUEST_BYTES;
use std::sync::LazyLock;
use tokio_tungstenite::tungstenite::Message;

/// Stands in the examples where a product is meant.
const PRODUCT: &str = "018f0000-0000-7000-8000-000000000001";

/// One whole message of every kind there is.
static FORMS: LazyLock<Vec<Value>> = LazyLock::new(|| forms::all(PRODUCT));
static EXAMPLES: LazyLock<Vec<String>> = LazyLock::new(|| FORMS.iter().map(Value::to_string).collect());

/// What is done to a message on its way.
#[derive(Clone, Debug)]
enum Damage {
    Nothing,
    Set(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Drop(prop::sample::Index),
    Twice(prop::sample::Index),
}

impl Damage {
    fn done_to(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Self::Nothing => {}
            Self::Set(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Self::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Self::Drop(at) => {
                bytes.remove(at.index(bytes.len()));
            }
            Self::Twice(at) => {
                let rest = bytes[at.index(bytes.len())..].to_vec();
                bytes.extend(rest);
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        Just(Damage::Nothing),
        (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Set(at, byte)),
        (at(), prop::sample::select(b"\"{}[],:0-9e.\\nul".to_vec()))
            .prop_map(|(at, byte)| Damage::Set(at, byte)),
        at().prop_map(Damage::Cut),
        at().prop_map(Damage::Drop),
        at().prop_map(Damage::Twice),
    ]
}

/// A message, damaged here and there.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    (any::<prop::sample::Index>(), prop::collection::vec(damage(), 0..4)).prop_map(|(which, damages)| {
        let mut bytes = which.get(&EXAMPLES).clone().into_bytes();
        damages.iter().for_each(|damage| damage.done_to(&mut bytes));
        bytes
    })
}

/// What is done to one part of a message, which stays JSON, or nearly.
#[derive(Clone, Debug)]
enum Wound {
    /// Another text in its place, whatever that is.
    Become(&'static str),
    Nest(&'static str, &'static str, usize),
    Long(&'static str, usize),
    /// A part of another message in its place.
    Stranger(prop::sample::Index, prop::sample::Index),
    Remove,
    /// Its name a second time, with this beside it.
    Doubled(&'static str),
}

/// Numbers on both sides of every edge, texts that are none, and values of every other type.
const ODD: [&str; 33] = [
    "null",
    "true",
    "[]",
    "{}",
    "[[],{}]",
    r#""""#,
    "0",
    "-1",
    "-0",
    "0.1",
    "1e400",
    "-1e400",
    "1e308",
    "5e-324",
    "4294967295",
    "4294967296",
    "9007199254740993",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "123456789012345678901234567890",
    "NaN",
    "01",
    r#""\ud800""#,
    r#""\udc00\ud800""#,
    r#""\u0000""#,
    "\"\0\"",
    r#""\u202e\ufeff""#,
    r#""9999-12-31T23:59:60Z""#,
    r#""+262142-12-31T23:59:59Z""#,
    r#""-262143-01-01""#,
    r#""018F0000000070008000000000000001""#,
];

fn wound() -> impl Strategy<Value = Wound> {
    let at = any::<prop::sample::Index>;
    let odd = || prop::sample::select(ODD.to_vec());
    let deep = || prop::sample::select(vec![2, 120, 130, 20_000]);
    prop_oneof![
        6 => odd().prop_map(Wound::Become),
        1 => deep().prop_map(|deep| Wound::Nest("[", "]", deep)),
        1 => deep().prop_map(|deep| Wound::Nest(r#"{"ask":"#, "}", deep)),
        1 => (prop::sample::select(vec!["a", "ä", "\\u0000", "\\n"]), prop::sample::select(vec![121, 10_001, 70_000]))
            .prop_map(|(piece, times)| Wound::Long(piece, times)),
        3 => (at(), at()).prop_map(|(which, part)| Wound::Stranger(which, part)),
        2 => Just(Wound::Remove),
        2 => odd().prop_map(Wound::Doubled),
    ]
}

impl Wound {
    /// Changes the part at this place. What is no JSON is marked here, and put in when the message is written.
    fn done_to(&self, message: &mut Value, place: &str, raw: &mut Vec<String>) {
        let mark = |raw: &mut Vec<String>, text: String| {
            raw.push(text);
            format!("\u{1}{}\u{1}", raw.len() - 1)
        };
        let (above, name) = place.rsplit_once('/').unwrap_or_default();
        if let (Self::Remove | Self::Doubled(_), Some(Value::Object(fields))) =
            (self, message.pointer_mut(above))
        {
            match self {
                Self::Doubled(odd) => {
                    let (key, value) = (mark(raw, format!("\"{name}\"")), mark(raw, (*odd).to_owned()));
                    fields.insert(key, Value::String(value));
                }
                _ => drop(fields.remove(name)),
            }
            return;
        }
        let Some(part) = message.pointer_mut(place) else { return };
        *part = match self {
            Self::Become(odd) | Self::Doubled(odd) => Value::String(mark(raw, (*odd).to_owned())),
            Self::Nest(open, close, deep) => {
                Value::String(mark(raw, format!("{}1{}", open.repeat(*deep), close.repeat(*deep))))
            }
            Self::Long(piece, times) => Value::String(mark(raw, format!("\"{}\"", piece.repeat(*times)))),
            Self::Stranger(which, at) => {
                let other = which.get(&FORMS);
                let places = places(other);
                other.pointer(at.get::<String>(&places)).cloned().unwrap_or_default()
            }
            Self::Remove => Value::Null,
        };
    }
}

/// The places of all parts of a message.
fn places(message: &Value) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut at = 0;
    while at < all.len() {
        let here = all[at].clone();
        match message.pointer(&here) {
            Some(Value::Object(fields)) => all.extend(fields.keys().map(|key| format!("{here}/{key}"))),
            Some(Value::Array(items)) => all.extend((0..items.len()).map(|item| format!("{here}/{item}"))),
            _ => {}
        }
        at += 1;
    }
    all
}

/// A message of which some parts are something else.
fn wounded() -> impl Strategy<Value = Vec<u8>> {
    let wounds = prop::collection::vec((any::<prop::sample::Index>(), wound()), 0..4);
    (any::<prop::sample::Index>(), wounds).prop_map(|(which, wounds)| {
        let (mut message, mut raw) = (which.get(&FORMS).clone(), vec![]);
        for (at, wound) in wounds {
            let places = places(&message);
            wound.done_to(&mut message, at.get::<String>(&places), &mut raw);
        }
        let written = raw.iter().enumerate().fold(message.to_string(), |text, (number, raw)| {
            text.replace(&format!(r#""\u0001{number}\u0001""#), raw)
        });
        written.into_bytes()
    })
}

/// Reads it, and what was read says the same when it is written and read again.
fn read(bytes: &[u8]) {
    if let Ok(message) = serde_json::from_slice::<ClientMessage>(bytes) {
        let written = serde_json::to_string(&message).unwrap();
        let again: ClientMessage = serde_json::from_str(&written).unwrap();
        assert_eq!(serde_json::to_string(&again).unwrap(), written);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_damaged_message_is_read_or_refused(bytes in damaged()) {
        read(&bytes);
    }

    #[test]
    fn a_wounded_message_is_read_or_refused(bytes in wounded()) {
        read(&bytes);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn a_line_answers_every_damaged_message_and_the_room_goes_on(
        messages in prop::collection::vec(prop_oneof![damaged(), wounded()], 1..60)
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(offered(messages));
    }

    #[test]
    fn u2_a_damaged_greeting_opens_nothing(
        damages in prop::collection::vec(damage(), 1..4),
        bytes in prop::collection::vec(any::<u8>(), 0..100),
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(greeted(damages, bytes));
    }
}

/// By somebody who may as much as a guest can; somebody else goes on beside, undisturbed.
async fn offered(messages: Vec<Vec<u8>>) {
    let mut meeting = Meeting::open().await;
    let (mut eve, mut ana) = (meeting.guest("Eve").await, meeting.guest("Ana").await);
    meeting.host.ask_room(json!({"ask": "set_role", "person": eve.you, "role": "facilitator"})).await;
    let mut wanted = vec![];
    for bytes in messages {
        let text = String::from_utf8_lossy(&bytes).replace(PRODUCT, &meeting.product);
        let numbered = serde_json::from_str::<Numbered>(&text).map_or(0, |numbered| numbered.id);
        wanted.push(numbered);
        eve.line.send(Message::text(text)).await.unwrap();
        ana.hello().await;
    }
    let mut answered = vec![];
    while answered.len() < wanted.len() {
        let message = eve.hear().await.expect("the line stays");
        if message["kind"] != "push" {
            answered.push(u32::try_from(message["id"].as_u64().unwrap()).unwrap());
        }
    }
    wanted.sort_unstable();
    answered.sort_unstable();
    assert_eq!(answered, wanted, "each is answered under its number");
    meeting.host.act(card(&id(), "on we go")).await;
    let people = meeting.host.enter().await["people"].clone();
    let host = people.as_array().unwrap().iter().find(|person| person["host"] == true).unwrap().clone();
    assert_eq!(host["standing"], "in", "nobody sends the host away");
}

/// The number in a message of which nothing else needs to be right.
#[derive(serde::Deserialize)]
struct Numbered {
    id: u32,
}

async fn greeted(damages: Vec<Damage>, bytes: Vec<u8>) {
    let meeting = Meeting::open_with(true).await;
    let right = json!({"room": meeting.secret(), "device": null}).to_string();
    let mut wrong = right.clone().into_bytes();
    damages.iter().for_each(|damage| damage.done_to(&mut wrong));
    for greeting in [wrong, bytes] {
        let text = String::from_utf8_lossy(&greeting).into_owned();
        let opens =
            serde_json::from_str::<Value>(&text).is_ok_and(|value| value["room"] == json!(meeting.secret()));
        let mut page = Page::at(meeting.at()).await;
        page.line.send(Message::text(text)).await.unwrap();
        let hello = json!({"id": 1, "ask": {"request": "hello", "protocol": 1, "languages": []}});
        // The line may be closed before this is out.
        let _ = page.line.send(Message::text(hello.to_string())).await;
        let answered = page.hear().await.is_some();
        assert!(!answered || opens, "{greeting:?}");
    }
}

#[tokio::test]
async fn u3_a_message_as_long_as_allowed_is_answered_and_one_byte_more_ends_the_line() {
    let meeting = Meeting::open().await;
    let (mut eve, mut ana) = (meeting.guest("Eve").await, meeting.guest("Ana").await);
    // From a quarter of a megabyte on messages are read elsewhere.
    let elsewhere = 256 * 1024;
    for bytes in [elsewhere - 1, elsewhere, elsewhere + 1, GUEST_BYTES - 1, GUEST_BYTES] {
        eve.say(&hello_of(bytes)).await;
        assert_eq!(eve.answer_to(7).await["kind"], "reply", "{bytes}");
    }
    // The line may be closed before all of it is out.
    let _ = eve.line.send(Message::text(hello_of(GUEST_BYTES + 1))).await;
    assert_eq!(eve.hear().await, None);
    ana.hello().await;
}

fn hello_of(bytes: usize) -> String {
    let hello = json!({"id": 7, "ask": {"request": "hello", "protocol": 1, "languages": []}}).to_string();
    hello.clone() + &" ".repeat(bytes - hello.len())
}
