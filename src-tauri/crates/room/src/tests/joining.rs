//! Who somebody is when they knock: O5 to O9.

use super::meeting::{Meeting, member, person};
use crate::{Newcomer, Role, RoomAsk, RoomRefusal, Standing, limits};

#[test]
fn o5_a_device_that_is_known_is_the_same_person() {
    let mut meeting = Meeting::with_lobby();
    let kim = meeting.guest("Kim");
    meeting.does(meeting.host, RoomAsk::Admit { person: Some(kim) });
    let people = meeting.rows.len();
    assert_eq!(meeting.knock("Somebody else", Some(member(4)), "Kim"), Ok(kim));
    assert_eq!(meeting.room.standing(kim), Some(Standing::In));
    assert_eq!(meeting.rows.len(), people);
    assert_eq!(meeting.room.person_of("Kim"), Some(kim));
    assert_eq!(meeting.room.person_of("never seen"), None);
}

#[test]
fn o6_a_member_who_is_known_is_the_same_person_on_their_second_device() {
    let mut meeting = Meeting::open();
    let mira = meeting.member("Mira", 2);
    assert_eq!(meeting.knock("Mira", Some(member(2)), "phone"), Ok(mira));
    assert_eq!(meeting.room.person_of("phone"), Some(mira));
}

#[test]
fn o6_nobody_leads_just_by_saying_that_they_are_one_who_does() {
    let mut meeting = Meeting::open();
    let mira = meeting.member("Mira", 2);
    meeting.does(meeting.host, RoomAsk::SetRole { person: mira, role: Role::CoFacilitator });
    let phone = meeting.knock("Mira", Some(member(2)), "phone").expect("waits");
    assert_ne!(phone, mira);
    assert_eq!(meeting.room.standing(phone), Some(Standing::Waiting));
    assert!(!meeting.room.leads(phone));

    meeting.does(meeting.host, RoomAsk::Lobby { on: true });
    meeting.does(meeting.host, RoomAsk::Lobby { on: false });
    assert_eq!(meeting.room.standing(phone), Some(Standing::Waiting), "it is looked at by somebody");
    meeting.does(mira, RoomAsk::Admit { person: Some(phone) });
    assert_eq!(meeting.room.person_of("phone"), Some(mira));
    assert_eq!(meeting.room.standing(phone), None);
    assert_eq!(meeting.rows.keys().filter(|key| key.starts_with("person/")).count(), 2);
}

#[test]
fn o6_nobody_becomes_somebody_by_their_id() {
    let mut meeting = Meeting::open();
    let thief = Newcomer { id: meeting.host, name: "Ada".to_owned(), member: None, device: None };
    assert_eq!(meeting.room.join(thief, meeting.now).err(), Some(RoomRefusal::NotIn));
}

#[test]
fn o6_where_there_is_a_lobby_every_new_device_waits() {
    let mut meeting = Meeting::open();
    let mira = meeting.member("Mira", 2);
    meeting.does(meeting.host, RoomAsk::Lobby { on: true });
    let phone = meeting.knock("Mira", Some(member(2)), "phone").expect("waits");
    assert_eq!(meeting.room.standing(phone), Some(Standing::Waiting));
    meeting.does(meeting.host, RoomAsk::Admit { person: None });
    assert_eq!(meeting.room.person_of("phone"), Some(mira));
}

#[test]
fn o6_the_host_is_nobody_elses_device() {
    let mut meeting = Meeting::open();
    let stranger = meeting.member("Ada", 1);
    let view = meeting.seen_by_host(stranger);
    assert_ne!(stranger, meeting.host);
    assert_eq!((view.member, view.role, view.host), (None, Role::Participant, false));
    assert_eq!(view.name, "Ada 2");
}

#[test]
fn o7_a_guest_whose_name_is_taken_is_told_apart() {
    let mut meeting = Meeting::open();
    let mut names = vec![];
    for (at, name) in ["Kim", "kim", "Kim 2", "Kim"].into_iter().enumerate() {
        let kim = meeting.knock(name, None, &at.to_string()).expect("is let in");
        names.push(meeting.seen_by_host(kim).name);
    }
    assert_eq!(names, ["Kim", "kim 2", "Kim 2 2", "Kim 3"]);

    let long = "x".repeat(limits::NAME_CHARS);
    meeting.guest(&long);
    let second = meeting.knock(&long, None, "another").expect("is let in");
    assert!(meeting.seen_by_host(second).name.chars().count() <= limits::NAME_CHARS);
}

#[test]
fn a_name_says_something_and_is_not_too_long() {
    let mut meeting = Meeting::open();
    let refusal = Err(RoomRefusal::Name { limit: limits::NAME_CHARS });
    assert_eq!(meeting.knock(" \u{7} ", None, "one"), refusal);
    assert_eq!(meeting.knock(&"x".repeat(limits::NAME_CHARS + 1), None, "two"), refusal);
    let kim = meeting.knock(" Kim\n de  Vries ", None, "three").expect("is let in");
    assert_eq!(meeting.seen_by_host(kim).name, "Kim de Vries");
    let turned = meeting.knock("Ahmed \u{202e}live\u{2066} مرحبا", None, "four").expect("is let in");
    assert_eq!(
        meeting.seen_by_host(turned).name,
        "Ahmed live مرحبا",
        "it does not turn what stands beside it"
    );
    let long = meeting.member(&"y".repeat(200), 9);
    assert_eq!(meeting.seen_by_host(long).name.len(), limits::NAME_CHARS, "a member's name is only cut");
}

#[test]
fn o8_who_was_sent_away_does_not_come_back() {
    let mut meeting = Meeting::open();
    let mira = meeting.member("Mira", 2);
    meeting.does(meeting.host, RoomAsk::SendAway { person: mira });
    assert_eq!(meeting.knock("Mira", Some(member(2)), "Mira"), Err(RoomRefusal::NotIn), "same device");
    assert_eq!(meeting.knock("Mira", Some(member(2)), "new"), Err(RoomRefusal::NotIn), "same member");
    assert_eq!(meeting.knock("Nobody", None, "Mira"), Err(RoomRefusal::NotIn), "another name");
    meeting.comes(mira);
    assert!(!meeting.seen_by_host(mira).here);
    meeting.refuses(mira, RoomAsk::Ready { ready: true }, RoomRefusal::NotIn);
    assert!(meeting.view(mira).people.iter().all(|person| person.id == mira));
}

#[test]
fn o9_a_room_holds_no_more_people_than_its_limit() {
    let mut meeting = Meeting::open();
    meeting.crowd(limits::PEOPLE - 1);
    let full = RoomRefusal::Full { limit: limits::PEOPLE };
    assert_eq!(meeting.knock("One more", None, "more"), Err(full.clone()));
    let proxied = RoomAsk::AddProxied { person: person(9_999), name: "Li".to_owned(), member: None };
    meeting.refuses(meeting.host, proxied, full);
    assert_eq!(meeting.room.person_of("5"), meeting.knock("5", None, "5").ok(), "who is known comes back");
}

#[test]
fn o9_who_left_the_lobby_makes_room() {
    let mut meeting = Meeting::open();
    meeting.crowd(limits::PEOPLE - 2);
    meeting.does(meeting.host, RoomAsk::Lobby { on: true });
    let first = meeting.guest("first");
    assert!(meeting.knock("late", None, "late").is_err());
    meeting.goes(first);
    meeting.forget_told();
    meeting.guest("late");
    assert_eq!(meeting.room.standing(first), None);
    assert!(!meeting.rows.contains_key(&format!("person/{first}")));
}

#[test]
fn a_closed_room_lets_nobody_in() {
    let mut meeting = Meeting::open();
    let _ = meeting.room.closes(meeting.now);
    let kim = Newcomer { id: person(50), name: "Kim".to_owned(), member: None, device: None };
    assert_eq!(meeting.room.join(kim, meeting.now).err(), Some(RoomRefusal::NotIn));
    assert!(meeting.room.is_over());
}
