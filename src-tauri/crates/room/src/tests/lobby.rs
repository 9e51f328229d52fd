//! The lobby, and being sent away: O10, O11, O17, O18.

use super::meeting::{Meeting, at};
use crate::{Anonymity, News, Role, RoomAsk, RoomRefusal, Stage, Standing};

#[test]
fn o10_who_waits_sees_nothing_but_themselves() {
    let mut meeting = Meeting::with_lobby();
    meeting.does(meeting.host, RoomAsk::Task { task: "Something secret".to_owned() });
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.does(meeting.host, RoomAsk::Be { at: at("vision", None) });
    let view = meeting.view(kim);
    assert_eq!(view.people.iter().map(|person| person.id).collect::<Vec<_>>(), [kim]);
    assert_eq!(view.stage, Stage::default());
    let about_others = |news: &News| !matches!(news, News::Person { person } if person.id == kim);
    assert!(!meeting.hears(kim).iter().any(about_others));
    meeting.refuses(kim, RoomAsk::Ready { ready: true }, RoomRefusal::NotIn);
    meeting.does(meeting.host, RoomAsk::SendAway { person: jo });
    assert_eq!(meeting.view(jo).people.len(), 1);
    assert!(meeting.view(super::meeting::person(77)).people.is_empty());
}

#[test]
fn o11_who_waits_is_seen_by_those_who_lead_alone() {
    let mut meeting = Meeting::open();
    let jo = meeting.guest("Jo");
    meeting.does(meeting.host, RoomAsk::Lobby { on: true });
    meeting.forget_told();
    let kim = meeting.guest("Kim");
    meeting.does(meeting.host, RoomAsk::SendAway { person: kim });
    assert!(meeting.hears(jo).is_empty());
    assert_eq!(meeting.seen(jo, kim), None);
    let heard = meeting.hears(meeting.host);
    assert!(matches!(&heard[0], News::Person { person } if person.id == kim));
    assert_eq!(heard.last(), Some(&News::Gone { person: kim }), "and who was not let in, was never seen");
    assert_eq!(meeting.seen(meeting.host, kim), None);
}

#[test]
fn o17_those_who_lead_let_people_in() {
    let mut meeting = Meeting::with_lobby();
    let co = meeting.guest("Co");
    meeting.does(meeting.host, RoomAsk::Admit { person: Some(co) });
    meeting.does(meeting.host, RoomAsk::SetRole { person: co, role: Role::CoFacilitator });
    let (kim, jo, li) = (meeting.guest("Kim"), meeting.guest("Jo"), meeting.guest("Li"));
    meeting.forget_told();
    meeting.does(co, RoomAsk::Admit { person: Some(kim) });
    let told = meeting.hears(kim);
    assert!(matches!(&told[..], [News::Person { person }] if person.standing == Standing::In));
    meeting.refuses(kim, RoomAsk::Admit { person: Some(jo) }, RoomRefusal::OnlyLeaders);
    meeting.does(co, RoomAsk::Lobby { on: false });
    assert_eq!(meeting.room.standing(jo), Some(Standing::In));
    assert_eq!(meeting.room.standing(li), Some(Standing::In));
}

#[test]
fn o18_nobody_sends_the_host_away_nor_one_who_may_as_much() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    let (co, other) = (meeting.with_role("Co", Role::CoFacilitator), meeting.guest("Other"));
    meeting.does(meeting.host, RoomAsk::SetRole { person: other, role: Role::CoFacilitator });
    meeting.refuses(co, RoomAsk::SendAway { person: meeting.host }, RoomRefusal::OnlyHost);
    meeting.refuses(co, RoomAsk::SendAway { person: other }, RoomRefusal::OnlyFacilitator);
    meeting.refuses(co, RoomAsk::SendAway { person: co }, RoomRefusal::OnlyFacilitator);
    meeting.refuses(kim, RoomAsk::SendAway { person: co }, RoomRefusal::OnlyLeaders);
    meeting.forget_told();
    meeting.does(co, RoomAsk::SendAway { person: kim });
    assert_eq!(meeting.hears(kim), [News::Over { sent_away: true }]);
}

#[test]
fn o18_when_the_facilitator_is_sent_away_the_host_leads() {
    let mut meeting = Meeting::open();
    let kim = meeting.with_role("Kim", Role::Facilitator);
    meeting.does(kim, RoomAsk::Guide { on: true });
    meeting.does(meeting.host, RoomAsk::SendAway { person: kim });
    assert_eq!(meeting.seen_by_host(meeting.host).role, Role::Facilitator);
    assert!(!meeting.room.leads(kim));
    assert_eq!(meeting.room.stage().guide, None);
}

#[test]
fn whoever_waited_sees_the_room_once_they_are_in() {
    let mut meeting = Meeting::with_lobby();
    meeting.writing(Anonymity::Names);
    let kim = meeting.guest("Kim");
    meeting.does(meeting.host, RoomAsk::Admit { person: Some(kim) });
    let view = meeting.view(kim);
    assert_eq!(view.people.len(), 2);
    assert!(view.stage.writing.is_some());
}
