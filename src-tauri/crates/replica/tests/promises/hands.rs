//! R12, R13: several hands in one replica, also where it settles.

use crate::team::{Deed, Member, deed, started};
use product::{CardId, CardState, Command, Section, What};
use proptest::prelude::*;
use replica::Hand;
use uuid::Uuid;

const HANDS: [Hand; 3] = [Hand::HOST, Hand(Uuid::from_u128(1)), Hand(Uuid::from_u128(2))];

fn performs(member: &mut Member, hand: usize, deed: &Deed) -> bool {
    member.hand = HANDS[hand];
    member.perform(deed).is_some()
}

/// The characters that each of four writers types; the last one works in another replica.
const LETTERS: [&str; 4] = ["[a-f]{1,4}", "[g-m]{1,4}", "[n-s]{1,4}", "[t-z😀]{1,4}"];

fn writer_of(letter: char) -> usize {
    LETTERS
        .iter()
        .zip(["abcdef", "ghijklm", "nopqrs", "tuvwxyz😀"])
        .position(|(_, all)| all.contains(letter))
        .unwrap_or(9)
}

fn word() -> impl Strategy<Value = (usize, usize, String)> {
    (0..4usize, 0..40usize).prop_flat_map(|(who, at)| (Just(who), Just(at), LETTERS[who]))
}

fn written_by(text: &str, of: impl Fn(usize) -> bool) -> String {
    text.chars().filter(|letter| of(writer_of(*letter))).collect()
}

fn type_in(member: &mut Member, card: CardId, at: usize, word: &str) {
    let mut now: Vec<char> = member.text(card).chars().collect();
    let at = at % (now.len() + 1);
    now.splice(at..at, word.chars());
    member.write(card, &now.into_iter().collect::<String>(), None);
}

fn settle(member: &mut Member) {
    let snapshot = member.replica.snapshot().unwrap();
    member.replica.settle(&snapshot).unwrap();
}

/// Whether three hands do together in one replica what they do apart in one each, after each of the deeds. The one may
/// settle after some of them.
fn agree_together_and_apart(story: &[(usize, Deed)], settles_after: &[usize]) -> bool {
    let mut together = Member::over(started(), 1);
    let mut apart = [11, 12, 13].map(|peer| together.joined_as(peer));
    story.iter().enumerate().all(|(number, (who, deed))| {
        apart[*who].counting_as(&together);
        let done = performs(&mut together, *who, deed);
        if settles_after.contains(&number) {
            settle(&mut together);
        }
        let same = apart[*who].perform(deed).is_some() == done;
        let update = apart[*who].replica.updates_since(&Default::default()).unwrap();
        (0..3).filter(|other| other != who).for_each(|other| drop(apart[other].take(&update)));
        same && HANDS.iter().zip(&apart).all(|(hand, elsewhere)| {
            together.replica.undo_state(*hand) == elsewhere.undo_state()
                && together.view() == elsewhere.view()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn r12_hands_in_one_replica_do_what_they_would_do_in_one_each(
        story in prop::collection::vec((0..3usize, deed()), 1..40),
    ) {
        prop_assert!(agree_together_and_apart(&story, &[]));
    }

    #[test]
    fn r13_hands_in_a_replica_that_settles_do_what_they_would_do_in_one_each(
        story in prop::collection::vec((0..3usize, deed()), 1..40),
        settles_after in prop::collection::vec(0..40usize, 1..10),
    ) {
        prop_assert!(agree_together_and_apart(&story, &settles_after));
    }

    #[test]
    fn r12_each_hand_takes_back_every_own_character_and_none_of_another(
        words in prop::collection::vec((word(), any::<bool>()), 1..40),
        whose in 0..3usize,
        meanwhile in prop::collection::vec(word(), 0..4),
    ) {
        let mut host = Member::over(started(), 1);
        host.hand = Hand(Uuid::from_u128(9));
        let card = host.add(Section::Needs, "#", None);
        let mut elsewhere = host.joined_as(2);
        for ((who, at, word), talk) in &words {
            match HANDS.get(*who) {
                Some(hand) => host.hand = *hand,
                None => type_in(&mut elsewhere, card, *at, word),
            }
            if *who < 3 {
                type_in(&mut host, card, *at, word);
            }
            if *talk {
                host.hear(&elsewhere);
                elsewhere.hear(&host);
            }
        }
        host.hear(&elsewhere);
        let all = host.text(card).to_owned();
        host.hand = HANDS[whose];
        let mut back = 0;
        while host.undo().is_some() {
            back += 1;
        }
        prop_assert_eq!(host.text(card), written_by(&all, |writer| writer != whose));
        for (who, at, word) in meanwhile.iter().filter(|(who, ..)| *who != whose && *who < 3) {
            host.hand = HANDS[*who];
            type_in(&mut host, card, *at, word);
        }
        let others = host.text(card).to_owned();
        host.hand = HANDS[whose];
        for _ in 0..back {
            prop_assert!(host.redo().is_some());
        }
        prop_assert_eq!(written_by(host.text(card), |writer| writer == whose), written_by(&all, |writer| writer == whose));
        prop_assert_eq!(written_by(host.text(card), |writer| writer != whose), others);
    }

    #[test]
    fn r12_hands_never_lose_step_with_another_replica_at_work(
        story in prop::collection::vec((0..4usize, deed(), any::<bool>()), 1..50),
    ) {
        let mut host = Member::over(started(), 1);
        let mut other = host.joined_as(2);
        for (who, deed, talk) in &story {
            if *who < 3 { performs(&mut host, *who, deed) } else { other.perform(deed).is_some() };
            if *talk {
                host.hear(&other);
                other.hear(&host);
            }
        }
        for hand in HANDS {
            host.hand = hand;
            while host.undo_state().0.is_some() {
                prop_assert!(host.perform(&Deed::Undo).is_some());
            }
        }
        for hand in HANDS {
            host.hand = hand;
            while host.undo_state().1.is_some() {
                prop_assert!(host.perform(&Deed::Redo).is_some());
            }
        }
        host.hear(&other);
        other.hear(&host);
        prop_assert_eq!(host.product(), other.product());
    }
}

#[test]
fn r12_words_come_back_beside_what_others_put_there_in_one_replica_as_in_one_each() {
    let write = |at, delete, insert: &str| Deed::WriteField {
        entry: 0,
        at,
        delete,
        insert: insert.into(),
        stay: None,
    };
    assert!(agree_together_and_apart(
        &[
            (0, Deed::AddEntry { kind: 0, below: 0, text: "xyyzz".into() }),
            (0, write(0, 2, "x")),
            (2, write(1, 2, "yy")),
            (0, write(1, 1, "a")),
            (2, Deed::Undo),
        ],
        &[]
    ));
}

#[test]
fn r12_what_another_hand_set_since_stays() {
    let mut host = Member::over(started(), 1);
    let card = host.add(Section::Needs, "a need", None);
    host.hand = HANDS[1];
    host.order(&Command::SetState { card, state: CardState::ToValidate });
    host.hand = HANDS[2];
    host.order(&Command::SetState { card, state: CardState::Confirmed });
    host.hand = HANDS[1];
    let (_, applied) = host.undo().unwrap();
    assert!(applied.edits.is_empty(), "there is nothing left to take back");
    host.hand = HANDS[2];
    host.undo();
    assert_eq!(host.product().vision.card(card).unwrap().state, CardState::ToValidate);
}

#[test]
fn r12_a_new_act_of_one_hand_leaves_the_others_what_they_can_do_again() {
    let mut host = Member::over(started(), 1);
    host.add(Section::Needs, "one", None);
    host.undo();
    host.hand = HANDS[1];
    host.add(Section::Needs, "two", None);
    assert!(matches!(host.undo_state(), (Some(What::Added { .. }), None)));
    assert!(matches!(host.replica.undo_state(Hand::HOST), (None, Some(What::Added { .. }))));
    host.hand = Hand::HOST;
    assert!(host.redo().is_some());
}

#[test]
fn r12_a_hand_that_is_forgotten_has_nothing_to_take_back() {
    let mut host = Member::over(started(), 1);
    for hand in [HANDS[1], HANDS[2]] {
        host.hand = hand;
        host.add(Section::Needs, "one", None);
    }
    host.replica.forget_hand(HANDS[1]);
    assert_eq!(host.replica.undo_state(HANDS[1]), (None, None));
    assert!(host.replica.undo_state(HANDS[2]).0.is_some());
}
