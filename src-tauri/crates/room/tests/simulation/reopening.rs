//! What comes back from disk is the room that was kept.

use super::dice::Dice;
use super::driven::Driven;
use proptest::prelude::*;
use room::{PersonView, Room, RoomView};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn o1_a_room_opened_again_from_its_rows_is_the_room_it_was(seed: u64, steps in 1..120usize) {
        let mut dice = Dice::new(seed);
        let mut driven = Driven::open(4);
        for _ in 0..steps {
            driven.step(&mut dice);
        }
        let (again, outcome) = Room::reopen(driven.rows.clone()).expect("the rows are those of a room");
        for person in &driven.people {
            let (was, is) = (driven.room.view(*person, driven.now), again.view(*person, driven.now));
            prop_assert_eq!(offline(was), offline(is));
        }
        let mut waiting: Vec<_> = driven.waiting.iter().flat_map(|act| act.cards()).collect();
        let mut asked: Vec<_> = outcome.acts.iter().flat_map(|act| act.cards()).collect();
        waiting.retain(|card| driven.product.vision.card(*card).is_none());
        waiting.sort();
        waiting.dedup();
        asked.sort();
        prop_assert_eq!(waiting, asked, "what was under way is asked for again");
    }

    /// Also what no view shows.
    #[test]
    fn o1_nothing_else_of_a_room_is_lost(seed: u64, steps in 1..120usize) {
        let mut dice = Dice::new(seed);
        let mut driven = Driven::open(4);
        for _ in 0..steps {
            driven.step(&mut dice);
        }
        for person in driven.people.clone() {
            while driven.room.view(person, driven.now).people.iter().any(|one| one.id == person && one.here) {
                driven.goes(person);
            }
        }
        let (again, _) = Room::reopen(driven.rows.clone()).expect("the rows are those of a room");
        prop_assert_eq!(unnumbered(&again), unnumbered(&driven.room));
    }
}

/// As it would be with nobody connected, and without the number of the news.
pub fn offline(view: RoomView) -> RoomView {
    let away = |person: PersonView| PersonView { here: false, at: None, typing: None, ..person };
    RoomView { seq: 0, people: view.people.into_iter().map(away).collect(), ..view }
}

/// All that a room holds, but for the number of its latest news.
fn unnumbered(room: &Room) -> String {
    let all = format!("{room:?}");
    let (before, after) = all.split_once("seq: ").expect("news have numbers");
    before.to_owned() + after.trim_start_matches(|c: char| c.is_ascii_digit())
}
