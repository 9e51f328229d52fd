//! Who leads: O19 to O21.

use super::meeting::Meeting;
use crate::{News, Role, RoomAsk, RoomRefusal};

fn facilitators(meeting: &Meeting) -> Vec<crate::PersonId> {
    let people = meeting.view(meeting.host).people.into_iter();
    people.filter(|person| person.role == Role::Facilitator).map(|person| person.id).collect()
}

#[test]
fn o19_there_is_always_exactly_one_facilitator() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    let host = meeting.host;
    meeting.does(host, RoomAsk::SetRole { person: kim, role: Role::Facilitator });
    assert_eq!(facilitators(&meeting), [kim]);
    assert_eq!(meeting.seen_by_host(host).role, Role::CoFacilitator);
    meeting.does(kim, RoomAsk::SetRole { person: jo, role: Role::Facilitator });
    assert_eq!(facilitators(&meeting), [jo]);
    assert_eq!(meeting.seen_by_host(kim).role, Role::CoFacilitator);
    let lower = RoomAsk::SetRole { person: jo, role: Role::Observer };
    meeting.refuses(jo, lower.clone(), RoomRefusal::OnlyFacilitator);
    meeting.does(host, lower);
    assert_eq!(facilitators(&meeting), [host], "the host's machine takes over");
    let lower = RoomAsk::SetRole { person: host, role: Role::Participant };
    meeting.refuses(host, lower, RoomRefusal::OnlyFacilitator);
}

#[test]
fn o20_nobody_but_the_facilitator_and_the_host_gives_roles() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    let co = meeting.with_role("Co", Role::CoFacilitator);
    for by in [kim, co] {
        let take = RoomAsk::SetRole { person: by, role: Role::Facilitator };
        meeting.refuses(by, take, RoomRefusal::OnlyFacilitator);
    }
    meeting.does(meeting.host, RoomAsk::SetRole { person: kim, role: Role::Facilitator });
    meeting.does(kim, RoomAsk::SetRole { person: meeting.host, role: Role::Observer });
    meeting.does(meeting.host, RoomAsk::SetRole { person: meeting.host, role: Role::Facilitator });
    assert_eq!(facilitators(&meeting), [meeting.host], "also after it was made an observer");
}

#[test]
fn o21_those_who_begin_to_lead_are_told_who_waits_and_others_forget_it() {
    let mut meeting = Meeting::open();
    let jo = meeting.guest("Jo");
    meeting.does(meeting.host, RoomAsk::Lobby { on: true });
    let kim = meeting.guest("Kim");
    meeting.forget_told();
    meeting.does(meeting.host, RoomAsk::SetRole { person: jo, role: Role::CoFacilitator });
    let told = meeting.hears(jo);
    assert!(told.iter().any(|news| matches!(news, News::Person { person } if person.id == kim)));
    meeting.does(meeting.host, RoomAsk::SetRole { person: jo, role: Role::Participant });
    assert!(meeting.hears(jo).contains(&News::Gone { person: kim }));
}

#[test]
fn who_has_no_device_does_not_lead() {
    let mut meeting = Meeting::open();
    let li = super::meeting::person(500);
    let add = RoomAsk::AddProxied { person: li, name: "Li".to_owned(), member: None };
    meeting.does(meeting.host, add);
    let lead = RoomAsk::SetRole { person: li, role: Role::Facilitator };
    meeting.refuses(meeting.host, lead, RoomRefusal::NoSuchPerson);
}
