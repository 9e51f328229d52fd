//! Rounds: O24 and O25.

use super::meeting::Meeting;
use crate::{PersonId, RoomAsk, RoomRefusal, SpeakingRound};

fn round(meeting: &Meeting) -> &SpeakingRound {
    meeting.room.stage().round.as_ref().expect("a round is there")
}

fn speaks(meeting: &Meeting) -> Option<PersonId> {
    round(meeting).speaks()
}

#[test]
fn o24_everyone_speaks_once_and_each_round_begins_with_another_one() {
    let mut meeting = Meeting::open();
    let host = meeting.host;
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.observer("Eye");
    let away = meeting.guest("Away");
    meeting.goes(away);
    let expected = [[host, kim, jo], [kim, jo, host], [jo, host, kim], [host, kim, jo]];
    for order in expected {
        meeting.does(host, RoomAsk::StartRound);
        meeting.refuses(host, RoomAsk::StartRound, RoomRefusal::UnderWay);
        for speaker in order {
            assert_eq!(speaks(&meeting), Some(speaker));
            meeting.does(host, RoomAsk::NextSpeaker);
        }
        assert_eq!(speaks(&meeting), None);
        meeting.refuses(host, RoomAsk::NextSpeaker, RoomRefusal::NothingUnderWay);
    }
    meeting.does(host, RoomAsk::EndRound);
    meeting.refuses(host, RoomAsk::EndRound, RoomRefusal::NothingUnderWay);
}

#[test]
fn o24_whoever_speaks_gives_the_word_on_and_nobody_else_takes_it() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.does(meeting.host, RoomAsk::StartRound);
    meeting.does(meeting.host, RoomAsk::NextSpeaker);
    meeting.refuses(jo, RoomAsk::NextSpeaker, RoomRefusal::OnlyLeaders);
    meeting.does(kim, RoomAsk::NextSpeaker);
    assert_eq!(speaks(&meeting), Some(jo));
}

#[test]
fn o25_who_has_left_is_passed_over_and_speaks_at_the_end_when_back() {
    let mut meeting = Meeting::open();
    let host = meeting.host;
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.does(host, RoomAsk::StartRound);
    meeting.goes(kim);
    meeting.does(host, RoomAsk::NextSpeaker);
    assert_eq!(speaks(&meeting), Some(jo));
    let late = meeting.guest("Late");
    meeting.comes(kim);
    assert_eq!(round(&meeting).order, [host, jo, late, kim]);
    meeting.does(host, RoomAsk::SendAway { person: jo });
    assert_eq!(speaks(&meeting), Some(late), "who is sent away does not hold the word");
    meeting.does(host, RoomAsk::NextSpeaker);
    meeting.does(host, RoomAsk::NextSpeaker);
    meeting.guest("Too late");
    assert_eq!(speaks(&meeting), None, "a round that is through stays through");
}

#[test]
fn o25_a_short_absence_of_whoever_speaks_costs_nothing() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.does(meeting.host, RoomAsk::StartRound);
    meeting.does(meeting.host, RoomAsk::NextSpeaker);
    meeting.goes(kim);
    meeting.comes(kim);
    assert_eq!(speaks(&meeting), Some(kim));
    assert_eq!(round(&meeting).order.len(), 2);
}

#[test]
fn o24_who_has_no_device_speaks_as_well() {
    let mut meeting = Meeting::open();
    let li = super::meeting::person(500);
    let add = RoomAsk::AddProxied { person: li, name: "Li".to_owned(), member: None };
    meeting.does(meeting.host, add);
    meeting.does(meeting.host, RoomAsk::StartRound);
    assert_eq!(round(&meeting).order, [meeting.host, li]);
}
