//! Leading: O38 to O41.

use super::meeting::{Meeting, at};
use crate::{Anonymity, News, PollKind, Role, Room, RoomAsk, RoomRefusal, limits};
use product::Section;

#[test]
fn o38_nobody_is_ready_any_more_when_the_next_thing_begins() {
    let begins = [
        RoomAsk::Task { task: "Next".to_owned() },
        RoomAsk::StartWriting {
            sections: vec![Section::Needs],
            anonymity: Anonymity::Names,
            with_step: false,
        },
        RoomAsk::StartPoll { kind: PollKind::Word, question: String::new(), anonymous: true },
        RoomAsk::ClearReady,
    ];
    for next in begins {
        let mut meeting = Meeting::open();
        let kim = meeting.guest("Kim");
        meeting.does(kim, RoomAsk::Ready { ready: true });
        assert!(meeting.seen_by_host(kim).ready);
        meeting.does(meeting.host, next);
        assert!(!meeting.seen_by_host(kim).ready);
    }
}

#[test]
fn o38_that_nobody_is_ready_is_one_piece_of_news() {
    let mut meeting = Meeting::open();
    let people: Vec<_> = (1..=20).map(|number| meeting.guest(&format!("Guest {number}"))).collect();
    meeting.does(meeting.host, RoomAsk::ClearReady);
    people.iter().for_each(|one| meeting.does(*one, RoomAsk::Ready { ready: true }));
    let mut shown = meeting.view(people[0]);
    assert_eq!(shown.people.iter().filter(|one| one.ready).count(), 20);
    meeting.forget_told();
    meeting.does(meeting.host, RoomAsk::ClearReady);
    let told = meeting.hears(people[0]);
    assert_eq!(told, [News::NobodyReady]);
    told.iter().for_each(|news| shown.fold(news));
    assert_eq!(shown.people, meeting.view(people[0]).people);
    let ready = |room: &Room| room.view(meeting.host, meeting.now).people.iter().any(|one| one.ready);
    assert!(!ready(&meeting.reopened().0), "and it is kept");
    meeting.does(meeting.host, RoomAsk::ClearReady);
    assert!(meeting.hears(people[0]).is_empty(), "where nobody was ready there is nothing to tell");
}

#[test]
fn o39_a_hand_keeps_its_time_and_is_put_down_by_those_who_lead() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    let up = |person| RoomAsk::Hand { person, up: true };
    let down = |person| RoomAsk::Hand { person, up: false };
    let then = meeting.now;
    meeting.does(kim, up(None));
    meeting.passes(30);
    meeting.does(kim, up(None));
    assert_eq!(meeting.seen_by_host(kim).hand, Some(then));
    meeting.refuses(jo, down(Some(kim)), RoomRefusal::OnlyLeaders);
    meeting.refuses(meeting.host, up(Some(jo)), RoomRefusal::NotYours);
    meeting.does(meeting.host, down(Some(kim)));
    assert_eq!(meeting.seen_by_host(kim).hand, None);
}

#[test]
fn o40_only_those_who_lead_lead() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    let co = meeting.with_role("Co", Role::CoFacilitator);
    let asks = [
        RoomAsk::Task { task: "Something".to_owned() },
        RoomAsk::Lock { on: true },
        RoomAsk::HideTyping { on: true },
        RoomAsk::Spotlight { thing: Some(uuid::Uuid::nil()) },
        RoomAsk::Summon { to: at("roadmap", None) },
        RoomAsk::Lobby { on: true },
        RoomAsk::StartTimer { seconds: 60 },
        RoomAsk::StartRound,
        RoomAsk::StartWriting {
            sections: vec![Section::Needs],
            anonymity: Anonymity::Names,
            with_step: false,
        },
        RoomAsk::RevealWriting { of: None },
        RoomAsk::StartPoll { kind: PollKind::Word, question: String::new(), anonymous: true },
        RoomAsk::RevealPoll,
        RoomAsk::EndPoll,
        RoomAsk::ClearReady,
    ];
    for ask in asks {
        meeting.refuses(kim, ask.clone(), RoomRefusal::OnlyLeaders);
        meeting.does(co, ask);
    }
    let stage = meeting.room.stage();
    assert!(stage.locked && stage.typing_hidden && stage.lobby && stage.spotlight.is_some());
    assert_eq!(stage.summons.as_ref().map(|summons| (summons.by, summons.number)), Some((co, 1)));
    let limit = limits::TASK_CHARS;
    meeting.refuses(co, RoomAsk::Task { task: "x".repeat(limit + 1) }, RoomRefusal::TooLong { limit });
}

#[test]
fn o40_hidden_typing_is_not_told() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    let typing = RoomAsk::Type { thing: Some(uuid::Uuid::from_u128(5)) };
    meeting.does(kim, typing.clone());
    meeting.does(meeting.host, RoomAsk::HideTyping { on: true });
    assert_eq!(meeting.seen(jo, kim).and_then(|kim| kim.typing), None);
    meeting.forget_told();
    meeting.does(kim, typing);
    assert!(meeting.told.is_empty());
}

#[test]
fn o41_there_is_one_guide_at_a_time() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    let guide = |on| RoomAsk::Guide { on };
    meeting.does(kim, guide(true));
    meeting.refuses(jo, guide(true), RoomRefusal::UnderWay);
    meeting.refuses(jo, guide(false), RoomRefusal::OnlyLeaders);
    meeting.does(meeting.host, guide(true));
    assert_eq!(meeting.room.stage().guide, Some(meeting.host));
    meeting.does(meeting.host, guide(false));
    meeting.does(kim, guide(true));
    meeting.does(meeting.host, RoomAsk::SetRole { person: kim, role: Role::Observer });
    assert_eq!(meeting.room.stage().guide, None, "who looks on guides nobody");
}
