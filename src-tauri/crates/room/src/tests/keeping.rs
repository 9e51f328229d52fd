//! What is kept: O2. That nothing is missing in the rows, the random runs of `tests/simulation.rs` try.

use super::meeting::{Meeting, answer};
use crate::{Anonymity, Circumstances, PollKind, Room, RoomAsk, Unreadable};
use product::Section;

#[test]
fn o2_rows_of_a_later_format_or_damaged_ones_are_refused() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.writing(Anonymity::Names);
    meeting.writes(kim, 1, "k1");
    let kind = PollKind::Word;
    meeting.does(meeting.host, RoomAsk::StartPoll { kind, question: String::new(), anonymous: false });
    meeting.does(kim, answer("word"));
    let rows = meeting.rows.clone();
    assert!(Room::reopen(rows.clone()).is_ok());

    assert_eq!(Room::reopen(vec![]).err(), Some(Unreadable::NoRoom));
    let mut later = rows.clone();
    later.insert("room".to_owned(), r#"{"format":2,"more":true}"#.to_owned());
    assert_eq!(Room::reopen(later).err(), Some(Unreadable::Later { format: 2 }));
    let mut without_host = rows.clone();
    without_host.remove(&format!("person/{}", meeting.host));
    assert_eq!(Room::reopen(without_host).err(), Some(Unreadable::NoHost));
    for key in rows.keys() {
        let mut damaged = rows.clone();
        damaged.insert(key.clone(), "{\"form".to_owned());
        assert!(matches!(Room::reopen(damaged), Err(Unreadable::Row { key: found, .. }) if found == *key));
    }
    let mut strange = rows;
    strange.insert("seat/1".to_owned(), "{}".to_owned());
    assert!(matches!(Room::reopen(strange), Err(Unreadable::Row { .. })));
}

/// Rows as the first release kept them must open for ever.
#[test]
fn the_first_rows_open_for_ever() {
    let rows: Vec<(String, String)> =
        serde_json::from_str(include_str!("rows-1.json")).expect("the stored example is JSON");
    let (room, outcome) = Room::reopen(rows).expect("they open");
    assert_eq!(room.stage().writing.as_ref().map(|writing| writing.count), Some(1));
    assert!(outcome.acts.is_empty());
}

/// Rows with dots, as they were kept first: they open, and are counted.
#[test]
fn the_first_rows_with_dots_open_for_ever() {
    let rows: Vec<(String, String)> =
        serde_json::from_str(include_str!("rows-1-dots.json")).expect("the stored example is JSON");
    let (mut room, _) = Room::reopen(rows.clone()).expect("they open");
    let vote = room.stage().dots.clone().expect("there is a vote");
    assert_eq!((vote.each, vote.most, vote.done, vote.revealed), (3, 2, 1, false));
    assert_eq!(room.dot_results()[0].cards.iter().map(|(_, dots)| *dots).collect::<Vec<_>>(), [4, 1]);
    let now = room.dot_results()[0].at;
    let mut around = Circumstances { now, new_id: &mut uuid::Uuid::nil, hangs: &|_| Some(Section::Needs) };
    let host = room.host();
    let outcome = room.ask(host, RoomAsk::RevealDots, &mut around).expect("the host leads");
    assert_eq!(room.view(host, now).counted.iter().map(|count| count.dots).collect::<Vec<_>>(), [3, 1]);
    let gone: Vec<_> = outcome.keep.iter().filter(|keep| keep.text.is_none()).map(|keep| &keep.key).collect();
    assert!(rows.iter().filter(|(key, _)| key.starts_with("dots/")).all(|(key, _)| gone.contains(&key)));
}
