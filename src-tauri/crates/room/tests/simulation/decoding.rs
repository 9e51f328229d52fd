//! Whatever bytes come instead of an ask: they are read as an ask or refused, and the room holds.

use super::dice::Dice;
use super::driven::Driven;
use product::{CardId, Section};
use proptest::prelude::*;
use room::{Anonymity, PersonId, PollKind, Role, RoomAsk, Whereabouts};
use uuid::Uuid;

/// One ask of each kind that carries something.
fn examples() -> Vec<RoomAsk> {
    let at = || Whereabouts { screen: "vision".to_owned(), thing: Some(Uuid::nil()) };
    let person = PersonId(Uuid::from_u128(101));
    vec![
        RoomAsk::Be { at: at() },
        RoomAsk::Type { thing: Some(Uuid::nil()) },
        RoomAsk::Hand { person: Some(person), up: true },
        RoomAsk::Admit { person: None },
        RoomAsk::SetRole { person, role: Role::Observer },
        RoomAsk::AddProxied { person: PersonId(Uuid::max()), name: "Li".to_owned(), member: None },
        RoomAsk::Task { task: "Needs".to_owned() },
        RoomAsk::StartTimer { seconds: 60 },
        RoomAsk::AddTime { seconds: u32::MAX },
        RoomAsk::Summon { to: at() },
        RoomAsk::StartWriting {
            sections: Section::ALL.to_vec(),
            anonymity: Anonymity::Names,
            with_step: false,
        },
        RoomAsk::WriteHidden {
            card: CardId(Uuid::nil()),
            section: Section::Needs,
            text: "text".to_owned(),
            person: None,
        },
        RoomAsk::StartPoll { kind: PollKind::Thumbs, question: "?".to_owned(), anonymous: true },
        RoomAsk::Answer { says: "yes".to_owned(), person: Some(person) },
        RoomAsk::NextSpeaker,
        RoomAsk::StartDots {
            section: Some(Section::Needs),
            each: 5,
            most: 3,
            anonymity: Anonymity::None,
            open: true,
        },
        RoomAsk::PutDots { card: CardId(Uuid::nil()), dots: 2, person: None },
    ]
}

/// Reads the bytes as an ask of everybody, if they are one, and looks whether the room still stands.
fn offered(bytes: &[u8]) {
    let Ok(ask) = serde_json::from_slice::<RoomAsk>(bytes) else { return };
    let written = serde_json::to_vec(&ask).expect("JSON");
    assert_eq!(serde_json::from_slice::<RoomAsk>(&written).expect("reads what it wrote"), ask);
    let mut driven = Driven::open(2);
    let begin = RoomAsk::StartWriting {
        sections: Section::ALL.to_vec(),
        anonymity: Anonymity::Names,
        with_step: false,
    };
    driven.ask(driven.people[0], begin);
    let before = driven.rows.values().map(String::len).sum::<usize>();
    for person in driven.people.clone() {
        driven.ask(person, ask.clone());
    }
    let grown = driven.rows.values().map(String::len).sum::<usize>().saturating_sub(before);
    assert!(grown < 100_000, "one ask fills the disk");
}

#[test]
fn every_example_is_read() {
    for example in examples() {
        offered(&serde_json::to_vec(&example).expect("JSON"));
    }
}

#[test]
fn deep_and_long_asks_are_refused() {
    offered(&[b'['; 100_000]);
    let deep = format!(r#"{{"ask":"be","at":{}"#, r#"{"screen":"#.repeat(50_000));
    offered(deep.as_bytes());
    let long = RoomAsk::Be { at: Whereabouts { screen: "x".repeat(1_000_000), thing: None } };
    offered(&serde_json::to_vec(&long).expect("JSON"));
    let sections = RoomAsk::StartWriting {
        sections: vec![Section::Needs; 100_000],
        anonymity: Anonymity::None,
        with_step: false,
    };
    offered(&serde_json::to_vec(&sections).expect("JSON"));
}

proptest! {
    #[test]
    fn any_bytes_are_an_ask_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        offered(&bytes);
    }

    #[test]
    fn changed_asks_are_an_ask_or_refused(seed: u64, which in 0..17usize, changes in 1..6usize) {
        let mut dice = Dice::new(seed);
        let mut bytes = serde_json::to_vec(&examples()[which]).expect("JSON");
        for _ in 0..changes {
            let at = dice.below(bytes.len());
            match dice.below(4) {
                0 => bytes[at] = dice.throw() as u8,
                1 => bytes.insert(at, br#"{}[]":,0-9eE\u"#[dice.below(14)]),
                2 if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => {
                    let end = at + dice.below(bytes.len() - at);
                    let copied = bytes[at..end].to_vec();
                    bytes.splice(at..at, copied);
                }
            }
        }
        offered(&bytes);
    }
}
