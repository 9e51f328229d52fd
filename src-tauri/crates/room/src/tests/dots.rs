//! Dots on cards: O42 to O48.

use super::meeting::{Meeting, card, person};
use crate::{Anonymity, CardDots, News, PersonDots, PersonId, Role, RoomAsk, RoomRefusal, limits};
use product::{CardId, Section};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A meeting in which three cards hang, and everybody has three dots, two of them at most on one card.
fn voting(anonymity: Anonymity, open: bool) -> Meeting {
    let mut meeting = Meeting::open();
    for number in 1..=3 {
        meeting.hanging.insert(card(number), Section::Needs);
    }
    meeting.does(meeting.host, start(anonymity, open));
    meeting
}

fn start(anonymity: Anonymity, open: bool) -> RoomAsk {
    RoomAsk::StartDots { section: None, each: 3, most: 2, anonymity, open }
}

fn put(number: u128, dots: u32) -> RoomAsk {
    RoomAsk::PutDots { card: card(number), dots, person: None }
}

fn put_for(person: PersonId, number: u128, dots: u32) -> RoomAsk {
    RoomAsk::PutDots { card: card(number), dots, person: Some(person) }
}

fn counts(meeting: &Meeting) -> Vec<(CardId, u32)> {
    meeting.view(meeting.host).counted.iter().map(|count| (count.card, count.dots)).collect()
}

fn own(meeting: &Meeting, person: PersonId) -> Vec<(CardId, u32)> {
    let mine = meeting.view(person).dots.into_iter().find(|dots| dots.person == person);
    mine.map_or(vec![], |mine| mine.cards.iter().map(|dots| (dots.card, dots.dots)).collect())
}

fn says_where(news: &News) -> bool {
    matches!(news, News::Counted { .. } | News::Dots { .. })
}

#[test]
fn o42_where_a_dot_is_nobody_hears_before_the_reveal_but_whose_it_is() {
    let mut meeting = voting(Anonymity::Names, false);
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.forget_told();
    meeting.does(kim, put(1, 2));
    meeting.does(kim, put(2, 1));
    assert_eq!(meeting.hears(kim).into_iter().filter(says_where).count(), 2);
    for other in [jo, meeting.host] {
        assert!(!meeting.hears(other).iter().any(says_where));
        let view = meeting.view(other);
        assert_eq!((view.dots, view.counted), (vec![], vec![]));
    }
    assert_eq!(own(&meeting, kim), [(card(1), 2), (card(2), 1)]);
    assert_eq!(meeting.room.stage().dots.as_ref().map(|vote| vote.done), Some(1));

    meeting.does(meeting.host, RoomAsk::RevealDots);
    assert!(meeting.hears(jo).iter().any(says_where));
    let by = meeting.view(jo).counted.into_iter().map(|count| count.by).collect::<Vec<_>>();
    assert_eq!(by, [vec![kim, kim], vec![kim]]);
    assert_eq!(own(&meeting, kim), [], "they are in the counts from now on");
}

#[test]
fn o42_an_open_vote_is_counted_at_once() {
    let mut meeting = voting(Anonymity::None, true);
    let kim = meeting.guest("Kim");
    meeting.forget_told();
    meeting.does(kim, put(1, 2));
    let count = |dots| News::Counted { cards: vec![CardDots { card: card(1), dots, by: vec![] }] };
    assert!(meeting.hears(meeting.host).contains(&count(2)));
    assert_eq!(counts(&meeting), [(card(1), 2)]);
    meeting.does(kim, put(1, 0));
    assert!(meeting.hears(meeting.host).contains(&count(0)));
    assert_eq!(counts(&meeting), []);
}

#[test]
fn o43_nobody_puts_more_dots_than_they_have_nor_more_on_one_card_than_agreed() {
    let mut meeting = voting(Anonymity::Names, false);
    let (kim, ida) = (meeting.guest("Kim"), meeting.observer("Ida"));
    meeting.refuses(kim, put(1, 3), RoomRefusal::TooManyDots { limit: 2 });
    meeting.refuses(kim, put(1, u32::MAX), RoomRefusal::TooManyDots { limit: 2 });
    meeting.does(kim, put(1, 2));
    meeting.does(kim, put(2, 1));
    meeting.refuses(kim, put(3, 1), RoomRefusal::TooManyDots { limit: 3 });
    meeting.forget_told();
    meeting.does(kim, put(2, 1));
    assert_eq!(meeting.hears(kim), [], "saying the same again changes nothing");
    meeting.does(kim, put(1, 1));
    meeting.does(kim, put(3, 1));
    assert_eq!(own(&meeting, kim), [(card(1), 1), (card(2), 1), (card(3), 1)]);
    meeting.refuses(ida, put(1, 1), RoomRefusal::Observing);
    meeting.refuses(meeting.host, put(9, 1), RoomRefusal::NoDotsHere);
    meeting.refuses(meeting.host, start(Anonymity::Names, true), RoomRefusal::UnderWay);

    meeting.does(meeting.host, RoomAsk::EndDots);
    for (each, most, limit) in
        [(0, 1, limits::DOTS), (limits::DOTS + 1, 1, limits::DOTS), (3, 4, 3), (3, 0, 3)]
    {
        let asked = RoomAsk::StartDots { section: None, each, most, anonymity: Anonymity::None, open: false };
        meeting.refuses(meeting.host, asked, RoomRefusal::TooManyDots { limit });
    }
    meeting.refuses(kim, put(1, 1), RoomRefusal::NothingUnderWay);
    meeting.refuses(meeting.host, RoomAsk::EndDots, RoomRefusal::NothingUnderWay);
}

#[test]
fn o43_dots_of_a_section_are_put_on_its_cards_alone() {
    let mut meeting = Meeting::open();
    meeting.hanging = BTreeMap::from([(card(1), Section::Needs), (card(2), Section::Product)]);
    let (section, anonymity) = (Some(Section::Needs), Anonymity::Names);
    meeting.does(meeting.host, RoomAsk::StartDots { section, each: 2, most: 2, anonymity, open: false });
    meeting.does(meeting.host, put(1, 1));
    meeting.refuses(meeting.host, put(2, 1), RoomRefusal::NoDotsHere);
}

#[test]
fn o44_after_the_reveal_no_dot_is_put_or_taken() {
    for open in [false, true] {
        let mut meeting = voting(Anonymity::Names, open);
        let kim = meeting.guest("Kim");
        meeting.does(kim, put(1, 2));
        meeting.does(meeting.host, put(1, 1));
        meeting.does(meeting.host, RoomAsk::RevealDots);
        assert_eq!(counts(&meeting), [(card(1), 3)]);
        for dots in [0, 1] {
            meeting.refuses(kim, put(1, dots), RoomRefusal::Revealed);
        }
        meeting.refuses(meeting.host, RoomAsk::RevealDots, RoomRefusal::Revealed);
        meeting.does(meeting.host, start(Anonymity::Names, open));
        assert_eq!(counts(&meeting), [], "the next vote begins without any");
    }
}

#[test]
fn o45_dots_without_names_tell_by_nothing_who_put_them() {
    let run = |swapped: bool| {
        let mut meeting = voting(Anonymity::None, false);
        let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
        let order = if swapped { [(jo, 1), (kim, 2)] } else { [(kim, 1), (jo, 2)] };
        for (person, number) in order {
            meeting.does(person, put(number, 2));
        }
        meeting.does(meeting.host, RoomAsk::RevealDots);
        assert!(!meeting.rows.keys().any(|key| key.starts_with("dots/")));
        meeting.view(meeting.host).counted
    };
    assert_eq!(run(false), run(true));
    assert!(run(false).iter().all(|count| count.by.is_empty()));
}

#[test]
fn o45_names_are_given_up_before_anybody_put_a_dot_and_never_brought_back() {
    let mut meeting = voting(Anonymity::Names, false);
    meeting.does(meeting.host, RoomAsk::AnonymiseDots);
    meeting.does(meeting.host, put(1, 1));
    meeting.does(meeting.host, RoomAsk::AnonymiseDots);
    meeting.does(meeting.host, RoomAsk::EndDots);
    meeting.does(meeting.host, start(Anonymity::Names, false));
    meeting.does(meeting.host, put(1, 1));
    meeting.does(meeting.host, put(1, 0));
    meeting.refuses(meeting.host, RoomAsk::AnonymiseDots, RoomRefusal::AlreadyWritten);
}

#[test]
fn o46_a_dot_goes_with_its_card_and_comes_back_from_one_that_is_taken_off() {
    let mut meeting = voting(Anonymity::Names, false);
    let kim = meeting.guest("Kim");
    meeting.does(kim, put(1, 2));
    meeting.does(kim, put(2, 1));
    meeting.hanging.insert(card(2), Section::Product);
    meeting.hanging.remove(&card(1));
    meeting.does(kim, put(3, 2));
    assert_eq!(own(&meeting, kim), [(card(2), 1), (card(3), 2)]);
    meeting.hanging.insert(card(1), Section::Needs);
    meeting.does(kim, put(2, 0));
    meeting.does(kim, put(1, 1));
    meeting.hanging.remove(&card(3));
    meeting.does(meeting.host, RoomAsk::RevealDots);
    assert_eq!(counts(&meeting), [(card(1), 1)]);
}

#[test]
fn o47_who_leads_puts_dots_for_one_without_a_device_and_sees_only_those() {
    let mut meeting = voting(Anonymity::Names, false);
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.does(kim, put(1, 1));
    meeting.refuses(meeting.host, put_for(kim, 2, 1), RoomRefusal::NotYours);
    meeting.goes(kim);
    meeting.refuses(jo, put_for(kim, 2, 1), RoomRefusal::OnlyLeaders);
    meeting.forget_told();
    meeting.does(meeting.host, put_for(kim, 2, 2));
    let dots = PersonDots { person: kim, cards: vec![CardDots { card: card(2), dots: 2, by: vec![] }] };
    assert!(meeting.hears(meeting.host).contains(&News::Dots { dots: dots.clone() }));
    assert_eq!(meeting.view(meeting.host).dots, [dots], "not what Kim put before");
    meeting.refuses(meeting.host, put_for(kim, 3, 1), RoomRefusal::TooManyDots { limit: 3 });

    meeting.comes(kim);
    assert_eq!(own(&meeting, kim), [(card(1), 1), (card(2), 2)]);
    meeting.does(kim, put(2, 1));
    assert_eq!(own(&meeting, kim), [(card(1), 1), (card(2), 1)]);
    assert_eq!(meeting.view(meeting.host).dots, []);
    meeting.does(meeting.host, RoomAsk::RevealDots);
    assert_eq!(counts(&meeting), [(card(1), 1), (card(2), 1)]);
}

#[test]
fn o48_what_was_revealed_is_kept_without_names_and_what_was_not_is_forgotten() {
    let mut meeting = voting(Anonymity::Names, false);
    let kim = meeting.guest("Kim");
    meeting.does(kim, put(1, 1));
    meeting.does(kim, put(2, 2));
    meeting.does(meeting.host, RoomAsk::RevealDots);
    meeting.does(meeting.host, RoomAsk::EndDots);
    meeting.does(meeting.host, start(Anonymity::None, false));
    meeting.does(kim, put(1, 1));
    meeting.does(meeting.host, RoomAsk::EndDots);
    let [result] = meeting.room.dot_results() else { panic!("one was revealed") };
    assert_eq!((result.at, &result.cards), (meeting.now, &vec![(card(2), 2), (card(1), 1)]));
    let (again, _) = meeting.reopened();
    assert_eq!(again.dot_results(), meeting.room.dot_results());
    assert!(!meeting.rows.keys().any(|key| key.starts_with("dots/") || key.starts_with("count/")));
}

#[test]
fn who_leaves_leaves_their_dots_and_a_second_device_finds_them() {
    let mut meeting = voting(Anonymity::None, false);
    let (mei, kim) = (meeting.member("Mei", 7), meeting.guest("Kim"));
    meeting.does(mei, put(1, 1));
    meeting.does(kim, put(2, 1));
    let again = meeting.knock("Mei", Some(super::meeting::member(7)), "phone").expect("is known");
    assert_eq!((again, own(&meeting, again)), (mei, vec![(card(1), 1)]));
    meeting.does(meeting.host, RoomAsk::SetRole { person: mei, role: Role::Observer });
    meeting.does(meeting.host, RoomAsk::SendAway { person: kim });
    meeting.does(meeting.host, RoomAsk::RevealDots);
    assert_eq!(counts(&meeting), [(card(1), 1), (card(2), 1)]);
}

#[derive(Clone, Debug)]
struct Wished {
    by: u128,
    number: u128,
    dots: u32,
}

fn wishes() -> impl Strategy<Value = Vec<Wished>> {
    let one = (0..4_u128, 1..4_u128, 0..4_u32).prop_map(|(by, number, dots)| Wished { by, number, dots });
    prop::collection::vec(one, 0..60)
}

/// Four people put dots as they wish; what was granted last for each of them and each card.
fn granted(meeting: &mut Meeting, wishes: &[Wished]) -> BTreeMap<(u128, u128), u32> {
    let people: Vec<_> = ["Kim", "Jo", "Li", "Mo"].map(|name| meeting.guest(name)).into();
    let mut granted = BTreeMap::new();
    for Wished { by, number, dots } in wishes {
        if meeting.ask(people[*by as usize], put(*number, *dots)).is_ok() {
            granted.insert((*by, *number), *dots);
        }
    }
    granted
}

proptest! {
    #[test]
    fn o44_the_counts_together_are_the_dots_that_were_put(wishes in wishes(), open: bool) {
        let mut meeting = voting(Anonymity::Names, open);
        let granted = granted(&mut meeting, &wishes);
        meeting.does(meeting.host, RoomAsk::RevealDots);
        let counted = meeting.view(meeting.host).counted;
        let by_card = |card: CardId| -> u32 {
            granted.iter().filter(|((_, number), _)| super::meeting::card(*number) == card).map(|(_, dots)| dots).sum()
        };
        for count in &counted {
            prop_assert_eq!(count.dots, by_card(count.card));
            prop_assert_eq!(count.by.len(), count.dots as usize);
        }
        prop_assert_eq!(counted.iter().map(|count| count.dots).sum::<u32>(), granted.values().sum::<u32>());
        for by in 0..4 {
            let put: Vec<_> = granted.iter().filter(|((one, _), _)| *one == by).map(|(_, dots)| *dots).collect();
            prop_assert!(put.iter().sum::<u32>() <= 3 && put.iter().all(|dots| *dots <= 2));
        }
    }

    /// What was granted in the end, put once more in another order, is counted alike.
    #[test]
    fn o44_the_order_in_which_dots_are_put_never_matters(wishes in wishes(), turn in 0..12_usize) {
        let mut meeting = voting(Anonymity::Names, false);
        let last: Vec<_> = granted(&mut meeting, &wishes)
            .into_iter()
            .map(|((by, number), dots)| Wished { by, number, dots })
            .collect();
        let mut turned = last.clone();
        turned.rotate_left(turn.min(last.len()));
        turned.reverse();
        let count = |wishes: &[Wished]| {
            let mut meeting = voting(Anonymity::Names, false);
            granted(&mut meeting, wishes);
            meeting.does(meeting.host, RoomAsk::RevealDots);
            meeting.view(meeting.host).counted
        };
        meeting.does(meeting.host, RoomAsk::RevealDots);
        prop_assert_eq!(count(&turned), meeting.view(meeting.host).counted);
    }

    /// Whatever is told in between, a page that folds it shows what one that enters anew is shown.
    #[test]
    fn what_is_told_of_dots_folds_to_what_is_seen(wishes in wishes(), open: bool, reveals: bool) {
        let mut meeting = voting(Anonymity::Names, open);
        let mut view = meeting.view(meeting.host);
        meeting.forget_told();
        granted(&mut meeting, &wishes);
        let li = person(500);
        meeting.does(meeting.host, RoomAsk::AddProxied { person: li, name: "Nan".to_owned(), member: None });
        meeting.does(meeting.host, put_for(li, 1, 1));
        meeting.does(meeting.host, put(2, 2));
        if reveals {
            meeting.does(meeting.host, RoomAsk::RevealDots);
        }
        meeting.hears(meeting.host).iter().for_each(|news| view.fold(news));
        view.counted.sort_by_key(|count| count.card);
        view.dots.sort_by_key(|dots| dots.person);
        let seen = meeting.view(meeting.host);
        prop_assert_eq!((view.dots, view.counted), (seen.dots, seen.counted));
    }
}
