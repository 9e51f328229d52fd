//! R1, R2, R6, R7, R10: what comes of working at the same time.

use crate::team::{Deed, Member, deed, started};
use product::{Card, CardId, Command, Edit, Section, Splice};
use proptest::prelude::*;
use std::collections::HashSet;

fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(deed(), 0..most)
}

/// Whether `part` is `whole` with characters left out.
fn is_within(part: &str, whole: &str) -> bool {
    let mut whole = whole.chars();
    part.chars().all(|c| whole.any(|other| other == c))
}

const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn r1_in_whatever_order_acts_come_all_read_the_same_product(
        common in deeds(12), apart in prop::array::uniform3(deeds(12)),
    ) {
        let mut team = Member::three(&common);
        let base = team[0].replica.version();
        for (member, deeds) in team.iter_mut().zip(&apart) {
            deeds.iter().for_each(|deed| drop(member.perform(deed)));
        }
        let updates: Vec<_> = team.iter().map(|member| member.replica.updates_since(&base).unwrap()).collect();
        let mut readers = Vec::new();
        for (peer, order) in (100..).zip(ORDERS) {
            let mut reader = Member::three(&common)[0].joined_as(peer);
            order.iter().for_each(|from| drop(reader.take(&updates[*from])));
            readers.push(reader);
        }
        for pair in readers.windows(2) {
            prop_assert_eq!(pair[0].product(), pair[1].product());
        }
    }

    #[test]
    fn r1_replicas_that_talk_while_they_work_agree_in_the_end(
        common in deeds(8),
        story in prop::collection::vec((0..3usize, deed(), prop::option::of(0..3usize)), 1..40),
    ) {
        let mut team = Member::three(&common);
        for (who, deed, hears) in &story {
            team[*who].perform(deed);
            if let Some(other) = hears.filter(|other| other != who) {
                let update = team[other].replica.updates_since(&Default::default()).unwrap();
                team[*who].take(&update);
            }
        }
        for _ in 0..2 {
            for (from, to) in [(0, 1), (1, 2), (2, 0)] {
                let update = team[from].replica.updates_since(&Default::default()).unwrap();
                team[to].take(&update);
            }
        }
        prop_assert_eq!(team[0].product(), team[1].product());
        prop_assert_eq!(team[1].product(), team[2].product());
    }

    #[test]
    fn r2_the_product_kept_up_is_the_product_read(story in deeds(60)) {
        let mut member = Member::over(started(), 1);
        story.iter().for_each(|deed| drop(member.perform(deed)));
    }

    #[test]
    fn r6_two_who_write_in_one_text_at_once_lose_no_character(
        text in "[a-z]{0,8}",
        left in prop::collection::vec((0..20usize, "[A-M😀]{1,3}"), 0..8),
        right in prop::collection::vec((0..20usize, "[N-Zß]{1,3}"), 0..8),
    ) {
        let mut first = Member::over(started(), 1);
        let card = first.add(Section::Needs, &format!("{text}."), None);
        let mut second = first.joined_as(2);
        for (member, words) in [(&mut first, &left), (&mut second, &right)] {
            for (at, word) in words {
                let mut now: Vec<char> = member.text(card).chars().collect();
                let at = at % (now.len() + 1);
                now.splice(at..at, word.chars());
                member.write(card, &now.into_iter().collect::<String>(), None);
            }
        }
        let (mine, theirs) = (first.text(card).to_owned(), second.text(card).to_owned());
        first.hear(&second);
        second.hear(&first);
        let both = first.text(card);
        prop_assert_eq!(both, second.text(card));
        prop_assert!(is_within(&mine, both) && is_within(&theirs, both), "{mine} and {theirs} made {both}");
    }

    #[test]
    fn r7_each_card_stands_in_the_order_exactly_once(
        common in deeds(10), apart in prop::array::uniform3(deeds(10)),
    ) {
        let mut team = Member::three(&common);
        let mut all: HashSet<CardId> = HashSet::new();
        for (member, deeds) in team.iter_mut().zip(&apart) {
            deeds.iter().for_each(|deed| drop(member.perform(deed)));
            all.extend(member.card_ids());
        }
        let [first, second, third] = &mut team;
        first.hear(second);
        first.hear(third);
        let order = first.card_ids();
        prop_assert_eq!(order.len(), all.len());
        prop_assert_eq!(order.into_iter().collect::<HashSet<_>>(), all);
    }

    #[test]
    fn r7_a_card_put_up_on_two_machines_stands_once_and_can_be_worked_with(story in deeds(30), at in 0..30usize) {
        let mut first = Member::over(started(), 1);
        first.add(Section::Vision, "one", None);
        let second_card = first.add(Section::Vision, "two", None);
        let twin = Card { id: CardId(uuid::Uuid::from_u128(5)), ..first.product().vision.card(second_card).unwrap().clone() };
        let mut second = first.joined_as(2);
        first.apply(&[Edit::AddCard { card: twin.clone(), after: None }]);
        second.apply(&[Edit::AddCard { card: twin.clone(), after: Some(second_card) }]);
        first.hear(&second);
        prop_assert_eq!(first.card_ids().iter().filter(|id| **id == twin.id).count(), 1);
        for (number, deed) in story.iter().enumerate() {
            first.perform(deed);
            second.perform(deed);
            if number == at {
                second.hear(&first);
            }
        }
        second.hear(&first);
        first.hear(&second);
        prop_assert_eq!(first.product(), second.product());
    }
}

#[test]
fn r2_a_merge_says_what_changed_in_a_text_place_by_place() {
    let mut first = Member::over(started(), 1);
    let card = first.add(Section::Needs, "find", None);
    let mut second = first.joined_as(2);
    first.write(card, "We find", None);
    first.write(card, "We find it", None);
    let splice = |at, insert: &str| Edit::SpliceText {
        card,
        splice: Splice { at, delete: 0, insert: insert.to_owned() },
    };
    assert_eq!(second.hear(&first).edits, [splice(0, "We "), splice(7, " it")]);
}

#[test]
fn r2_a_merge_moves_only_the_card_that_was_moved() {
    let mut first = Member::over(started(), 1);
    let last = first.add(Section::Needs, "d", None);
    for text in ["c", "b"] {
        first.add(Section::Needs, text, None);
    }
    let card = first.add(Section::Needs, "a", None);
    let mut second = first.joined_as(2);
    first.order(&Command::Move { card, section: Section::Needs, after: Some(last) });
    let (section, after) = (Section::Needs, Some(last));
    assert_eq!(second.hear(&first).edits, [Edit::MoveCard { card, section, after }]);
}

#[test]
fn r10_an_act_travels_with_its_edits() {
    let mut first = Member::over(started(), 1);
    let mut second = first.joined_as(2);
    let card = first.add(Section::Needs, "Find what others know", None);
    first.write(card, "Find what others know already", None);
    first.order(&Command::Delete { cards: vec![card] });
    first.undo();
    let merged = second.hear(&first);
    assert_eq!(merged.acts, first.acts);
    assert_eq!(merged.acts.len(), 4);
    assert!(second.hear(&first).acts.is_empty(), "nothing comes twice");
}

#[test]
fn r1_an_update_that_comes_early_waits_for_the_one_before_it() {
    let mut first = Member::over(started(), 1);
    let mut second = first.joined_as(2);
    let start = first.replica.version();
    let card = first.add(Section::Needs, "one", None);
    let between = first.replica.version();
    let early = first.replica.updates_since(&start).unwrap();
    first.write(card, "one and two", None);
    let late = first.replica.updates_since(&between).unwrap();
    let merged = second.take(&late);
    assert!(merged.waiting && merged.edits.is_empty());
    assert!(!second.take(&early).waiting);
    assert_eq!(second.product(), first.product());
}
