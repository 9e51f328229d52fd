//! Who is here, and where: O3 and O4.

use super::meeting::{Meeting, at};
use crate::{News, RoomAsk};
use uuid::Uuid;

#[test]
fn o3_a_person_with_two_devices_is_here_until_the_last_line_ends() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.comes(kim);
    meeting.does(kim, RoomAsk::Be { at: at("vision", None) });
    meeting.goes(kim);
    assert!(meeting.seen_by_host(kim).here);
    assert_eq!(meeting.seen_by_host(kim).at, Some(at("vision", None)));
    meeting.goes(kim);
    assert!(!meeting.seen_by_host(kim).here);
    meeting.goes(kim);
    meeting.comes(kim);
    assert!(meeting.seen_by_host(kim).here, "a line that ended twice is not owed");
}

#[test]
fn o4_where_people_are_is_told_to_the_others_and_never_kept() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    let rows = meeting.rows.clone();
    meeting.forget_told();
    meeting.does(kim, RoomAsk::Be { at: at("roadmap", Some(5)) });
    meeting.does(kim, RoomAsk::Type { thing: Some(Uuid::from_u128(5)) });
    let heard = meeting.hears(jo);
    let [News::Person { .. }, News::Person { person }] = &heard[..] else { panic!("{heard:?}") };
    assert_eq!((person.id, person.typing), (kim, Some(Uuid::from_u128(5))));
    assert_eq!(person.at, Some(at("roadmap", Some(5))));
    assert_eq!(meeting.rows, rows);

    meeting.goes(kim);
    let gone = meeting.seen_by_host(kim);
    assert_eq!((gone.at, gone.typing), (None, None), "who left is nowhere");
}

#[test]
fn the_same_place_again_is_no_news() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.does(kim, RoomAsk::Be { at: at("vision", None) });
    meeting.forget_told();
    meeting.does(kim, RoomAsk::Be { at: at("vision", None) });
    assert!(meeting.told.is_empty());
}
