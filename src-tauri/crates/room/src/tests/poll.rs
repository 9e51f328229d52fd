//! Quick polls: O26 to O28.

use super::meeting::{Meeting, answer};
use crate::{News, PollAnswer, PollKind, RoomAsk, RoomRefusal, limits};

fn poll(meeting: &mut Meeting, kind: PollKind, anonymous: bool) {
    meeting.does(meeting.host, RoomAsk::StartPoll { kind, question: "How is it?".to_owned(), anonymous });
}

fn answers(meeting: &Meeting) -> Vec<PollAnswer> {
    meeting.room.stage().poll.clone().and_then(|poll| poll.answers).expect("they are revealed")
}

#[test]
fn o26_an_answer_is_told_to_whom_it_is_of_alone() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    poll(&mut meeting, PollKind::Word, false);
    meeting.forget_told();
    meeting.does(kim, answer("rainy"));
    let told = |news: &[News]| serde_json::to_string(news).expect("JSON").contains("rainy");
    assert!(told(&meeting.hears(kim)));
    assert!(!told(&meeting.hears(jo)) && !told(&meeting.hears(meeting.host)));
    assert_eq!(meeting.view(kim).answer.as_deref(), Some("rainy"));
    assert_eq!(meeting.view(jo).answer, None);
    assert_eq!(meeting.room.stage().poll.as_ref().map(|poll| poll.answered), Some(1));
    meeting.does(kim, answer("sunny"));
    assert_eq!(meeting.room.stage().poll.as_ref().map(|poll| poll.answered), Some(1), "in its place");

    meeting.does(meeting.host, RoomAsk::RevealPoll);
    assert_eq!(answers(&meeting), [PollAnswer { by: Some(kim), says: "sunny".to_owned() }]);
    assert_eq!(meeting.view(kim).answer, None);
    assert_eq!(meeting.hears(kim).last(), Some(&News::Answer { says: None }));
    meeting.refuses(jo, answer("late"), RoomRefusal::Revealed);
    meeting.refuses(meeting.host, RoomAsk::RevealPoll, RoomRefusal::Revealed);
}

#[test]
fn o27_anonymous_answers_tell_by_nothing_whose_they_are() {
    let run = |swapped: bool| {
        let mut meeting = Meeting::open();
        let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
        poll(&mut meeting, PollKind::Thumbs, true);
        let order = if swapped { [(jo, "yes"), (kim, "no")] } else { [(kim, "yes"), (jo, "no")] };
        for (person, says) in order {
            meeting.does(person, answer(says));
        }
        meeting.does(meeting.host, RoomAsk::RevealPoll);
        assert!(!meeting.rows.keys().any(|key| key.starts_with("answer/")));
        answers(&meeting)
    };
    assert_eq!(run(false), run(true));
    assert!(run(false).iter().all(|answer| answer.by.is_none()));
}

#[test]
fn o28_an_answer_fits_what_is_asked_for() {
    let mut meeting = Meeting::open();
    let host = meeting.host;
    meeting.refuses(host, answer("5"), RoomRefusal::NothingUnderWay);
    let cases: [(PollKind, &[&str], &[&str]); 2] = [
        (PollKind::FistOfFive, &["0", "5", ""], &["6", "-1", "yes", "５"]),
        (PollKind::Thumbs, &["yes", "no", "sideways", ""], &["maybe", "1"]),
    ];
    for (kind, fits, unfit) in cases {
        poll(&mut meeting, kind, false);
        fits.iter().for_each(|says| meeting.does(host, answer(says)));
        unfit.iter().for_each(|says| meeting.refuses(host, answer(says), RoomRefusal::WrongAnswer));
        meeting.does(host, RoomAsk::EndPoll);
    }
    poll(&mut meeting, PollKind::Word, false);
    let limit = limits::WORD_CHARS;
    meeting.refuses(host, answer(&"x".repeat(limit + 1)), RoomRefusal::TooLong { limit });
    let question = "?".repeat(limits::QUESTION_CHARS + 1);
    let another = RoomAsk::StartPoll { kind: PollKind::Word, question, anonymous: false };
    meeting.refuses(host, another.clone(), RoomRefusal::UnderWay);
    meeting.does(host, RoomAsk::EndPoll);
    meeting.refuses(host, another, RoomRefusal::TooLong { limit: limits::QUESTION_CHARS });
    meeting.refuses(host, RoomAsk::EndPoll, RoomRefusal::NothingUnderWay);
}

#[test]
fn who_leads_answers_for_one_without_a_device_and_for_nobody_who_is_here() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    poll(&mut meeting, PollKind::FistOfFive, false);
    let for_kim = || RoomAsk::Answer { says: "3".to_owned(), person: Some(kim) };
    meeting.refuses(meeting.host, for_kim(), RoomRefusal::NotYours);
    meeting.goes(kim);
    meeting.refuses(jo, for_kim(), RoomRefusal::OnlyLeaders);
    meeting.does(meeting.host, for_kim());
    meeting.does(meeting.host, RoomAsk::RevealPoll);
    assert_eq!(answers(&meeting), [PollAnswer { by: Some(kim), says: "3".to_owned() }]);
}
