//! The clock: O22 and O23.

use super::meeting::Meeting;
use crate::{RoomAsk, RoomRefusal, Timer, limits};
use chrono::TimeDelta;
use proptest::prelude::*;

fn timer(meeting: &Meeting) -> Timer {
    meeting.room.stage().timer.clone().expect("a clock is there")
}

fn left(meeting: &Meeting) -> i64 {
    let timer = timer(meeting);
    timer.ends_at.map_or(i64::from(timer.left_ms), |ends_at| (ends_at - meeting.now).num_milliseconds())
}

#[test]
fn o22_time_is_added_held_and_let_run_again() {
    let mut meeting = Meeting::open();
    let host = meeting.host;
    meeting.does(host, RoomAsk::StartTimer { seconds: 180 });
    meeting.passes(60);
    assert_eq!(left(&meeting), 120_000);
    meeting.does(host, RoomAsk::AddTime { seconds: 60 });
    assert_eq!((left(&meeting), timer(&meeting).seconds), (180_000, 240));
    meeting.does(host, RoomAsk::PauseTimer);
    meeting.passes(1_000);
    assert_eq!(left(&meeting), 180_000);
    meeting.does(host, RoomAsk::AddTime { seconds: 5 });
    meeting.does(host, RoomAsk::PauseTimer);
    meeting.does(host, RoomAsk::ResumeTimer);
    meeting.passes(5);
    meeting.does(host, RoomAsk::ResumeTimer);
    assert_eq!(left(&meeting), 180_000);
    meeting.refuses(host, RoomAsk::StartTimer { seconds: 60 }, RoomRefusal::UnderWay);
    meeting.does(host, RoomAsk::EndTimer);
    meeting.refuses(host, RoomAsk::PauseTimer, RoomRefusal::NothingUnderWay);
}

#[test]
fn o22_a_clock_shows_between_one_second_and_a_day() {
    let mut meeting = Meeting::open();
    let host = meeting.host;
    for seconds in [0, limits::TIMER_SECONDS + 1, u32::MAX] {
        meeting.refuses(host, RoomAsk::StartTimer { seconds }, RoomRefusal::WrongTime);
    }
    meeting.does(host, RoomAsk::StartTimer { seconds: limits::TIMER_SECONDS - 1 });
    meeting.does(host, RoomAsk::AddTime { seconds: 1 });
    for seconds in [0, 1, u32::MAX] {
        meeting.refuses(host, RoomAsk::AddTime { seconds }, RoomRefusal::WrongTime);
    }
}

#[test]
fn o23_time_given_to_a_clock_that_has_run_out_counts_from_now() {
    let mut meeting = Meeting::open();
    let host = meeting.host;
    meeting.does(host, RoomAsk::StartTimer { seconds: 10 });
    meeting.passes(30);
    meeting.does(host, RoomAsk::AddTime { seconds: 60 });
    assert_eq!(left(&meeting), 60_000);
    meeting.passes(90);
    meeting.does(host, RoomAsk::StartTimer { seconds: 5 });
    assert_eq!(timer(&meeting).seconds, 5, "a clock that has run out makes way for the next");
}

#[test]
fn o22_a_clock_of_the_host_that_was_set_back_gives_no_time() {
    let mut meeting = Meeting::open();
    meeting.does(meeting.host, RoomAsk::StartTimer { seconds: 10 });
    meeting.passes(-3_600);
    meeting.does(meeting.host, RoomAsk::PauseTimer);
    assert_eq!(left(&meeting), 10_000);
}

proptest! {
    #[test]
    fn o22_what_is_left_is_never_more_than_what_was_set(
        steps in prop::collection::vec((0..5u8, 0..100_000u32, 0..50_000i64), 1..40),
    ) {
        let mut meeting = Meeting::open();
        for (kind, seconds, passes) in steps {
            meeting.now += TimeDelta::milliseconds(passes * 17);
            let ask = match kind {
                0 => RoomAsk::StartTimer { seconds },
                1 => RoomAsk::AddTime { seconds },
                2 => RoomAsk::PauseTimer,
                3 => RoomAsk::ResumeTimer,
                _ => RoomAsk::AddTime { seconds: seconds % 60 },
            };
            let allowed = meeting.ask(meeting.host, ask).is_ok();
            if let Some(timer) = meeting.room.stage().timer.as_ref().filter(|_| allowed) {
                prop_assert!((1..=limits::TIMER_SECONDS).contains(&timer.seconds));
                prop_assert!(left(&meeting) <= i64::from(timer.seconds) * 1000);
            }
        }
    }
}
