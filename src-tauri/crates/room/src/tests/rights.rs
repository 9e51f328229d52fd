//! What people may do to the product and its votes: O12 to O16.

use super::meeting::{Meeting, answer, at, member, person, write};
use crate::{Anonymity, Deed, PollKind, Role, RoomAsk, RoomRefusal};
use uuid::Uuid;

const MUCH: [Deed; 3] = [Deed::EditMuch, Deed::EditTeam, Deed::LeadVote];

fn cast(number: u128, proxy: bool) -> Deed {
    Deed::Cast { member: member(number), proxy }
}

#[test]
fn o12_observers_look_and_nothing_else() {
    let mut meeting = Meeting::open();
    let eye = meeting.observer("Eye");
    assert_eq!(meeting.room.may(eye, Deed::Look), Ok(()));
    let deeds = [Deed::Edit, cast(1, true), cast(1, false), Deed::DoubleVote { member: member(1) }];
    for deed in deeds.into_iter().chain(MUCH) {
        assert_eq!(meeting.room.may(eye, deed), Err(RoomRefusal::Observing));
    }
    meeting.writing(Anonymity::Names);
    let kind = PollKind::Word;
    meeting.does(meeting.host, RoomAsk::StartPoll { kind, question: String::new(), anonymous: false });
    for ask in [
        RoomAsk::Type { thing: Some(Uuid::nil()) },
        RoomAsk::Ready { ready: true },
        RoomAsk::Hand { person: None, up: true },
        RoomAsk::Guide { on: true },
        write(1, "text"),
        answer("word"),
    ] {
        meeting.refuses(eye, ask, RoomRefusal::Observing);
    }
    meeting.does(eye, RoomAsk::Be { at: at("vision", None) });
}

#[test]
fn o13_participants_work_unless_the_board_is_locked() {
    let mut meeting = Meeting::open();
    let (kim, co) = (meeting.guest("Kim"), meeting.with_role("Co", Role::CoFacilitator));
    assert_eq!(meeting.room.may(kim, Deed::Edit), Ok(()));
    for deed in MUCH {
        assert_eq!(meeting.room.may(kim, deed), Err(RoomRefusal::OnlyLeaders));
        assert_eq!(meeting.room.may(co, deed), Ok(()));
    }
    meeting.does(co, RoomAsk::Lock { on: true });
    assert_eq!(meeting.room.may(kim, Deed::Edit), Err(RoomRefusal::Locked));
    assert_eq!(meeting.room.may(co, Deed::Edit), Ok(()));
    meeting.writing(Anonymity::Names);
    meeting.writes(kim, 1, "what is hidden is not on the board");
    assert_eq!(meeting.room.may(person(99), Deed::Look), Err(RoomRefusal::NotIn));
}

#[test]
fn o14_a_ballot_is_cast_by_whoever_is_the_member() {
    let mut meeting = Meeting::open();
    let (mira, kim) = (meeting.member("Mira", 2), meeting.guest("Kim"));
    assert_eq!(meeting.room.may(mira, cast(2, false)), Ok(()));
    assert_eq!(meeting.room.may(mira, cast(3, false)), Err(RoomRefusal::NotYours));
    assert_eq!(meeting.room.may(kim, cast(2, false)), Err(RoomRefusal::NotYours));
    assert_eq!(meeting.room.may(meeting.host, cast(2, false)), Err(RoomRefusal::NotYours));
    assert_eq!(meeting.room.may(kim, cast(3, true)), Err(RoomRefusal::OnlyLeaders));
}

#[test]
fn o14_those_who_lead_cast_for_members_without_a_device_here() {
    let mut meeting = Meeting::open();
    let mira = meeting.member("Mira", 2);
    let host = meeting.host;
    assert_eq!(meeting.room.may(host, cast(3, true)), Ok(()), "never came");
    assert_eq!(meeting.room.may(host, cast(2, true)), Err(RoomRefusal::NotYours), "is here");
    let take_over = RoomAsk::AddProxied { person: person(70), name: "Mira".into(), member: Some(member(2)) };
    meeting.refuses(host, take_over.clone(), RoomRefusal::NotYours);
    meeting.goes(mira);
    assert_eq!(meeting.room.may(host, cast(2, true)), Ok(()), "went");
    meeting.does(host, take_over);
    assert!(meeting.seen_by_host(mira).proxied);
    meeting.comes(mira);
    assert!(!meeting.seen_by_host(mira).proxied, "who comes with a device speaks for themselves");
    assert_eq!(meeting.room.may(host, cast(2, true)), Err(RoomRefusal::NotYours));
}

#[test]
fn o15_a_double_vote_is_used_by_whom_it_belongs_to() {
    let mut meeting = Meeting::open();
    let mira = meeting.member("Mira", 2);
    let double = Deed::DoubleVote { member: member(2) };
    assert_eq!(meeting.room.may(mira, double), Ok(()));
    meeting.goes(mira);
    assert_eq!(meeting.room.may(meeting.host, double), Err(RoomRefusal::NotYours));
}

#[test]
fn o16_what_is_the_hosts_is_for_the_host() {
    let mut meeting = Meeting::open();
    let kim = meeting.with_role("Kim", Role::Facilitator);
    assert_eq!(meeting.room.may(kim, Deed::Host), Err(RoomRefusal::OnlyHost));
    assert_eq!(meeting.room.may(meeting.host, Deed::Host), Ok(()));
}
