//! R4, R5: taking back and doing again.

use crate::team::{Deed, Member, deed, started};
use product::{CardState, Command, Section, What, WritingId};
use proptest::prelude::*;
use uuid::Uuid;

fn stay(number: u128) -> Option<WritingId> {
    Some(WritingId(Uuid::from_u128(number)))
}

fn own_deed() -> impl Strategy<Value = Deed> {
    deed().prop_filter("acts only", |deed| !matches!(deed, Deed::Undo | Deed::Redo))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn r4_undo_goes_back_through_every_state_and_redo_returns_through_them(
        story in prop::collection::vec(own_deed(), 0..40),
    ) {
        let mut member = Member::over(started(), 1);
        let mut states = vec![member.view()];
        for deed in &story {
            let before = member.undo_state().0.cloned();
            let Some(applied) = member.perform(&without_stay(deed)) else { continue };
            if applied.edits.is_empty() {
                prop_assert_eq!(member.undo_state().0, before.as_ref());
            } else {
                states.push(member.view());
            }
        }
        let last = member.product().clone();
        for state in states.iter().rev().skip(1) {
            prop_assert!(member.perform(&Deed::Undo).is_some());
            prop_assert_eq!(&member.view(), state);
        }
        prop_assert!(member.perform(&Deed::Undo).is_none());
        for state in states.iter().skip(1) {
            prop_assert!(member.perform(&Deed::Redo).is_some());
            prop_assert_eq!(&member.view(), state);
        }
        prop_assert!(member.perform(&Deed::Redo).is_none());
        prop_assert_eq!(member.product(), &last);
    }

    #[test]
    fn r4_undo_takes_back_every_own_character_and_none_of_another(
        words in prop::collection::vec((any::<bool>(), 0..30usize, "[a-z😀]{1,4}", any::<bool>()), 1..30),
        meanwhile in "[a-z]{1,3}",
    ) {
        let mut me = Member::over(started(), 1);
        let card = me.add(Section::Needs, "#", None);
        let mut other = me.joined_as(2);
        for (mine, at, word, talk) in &words {
            let (member, word) = if *mine { (&mut me, word.to_uppercase()) } else { (&mut other, word.to_lowercase()) };
            let word = word.replace('😀', if *mine { "1" } else { "2" });
            let mut now: Vec<char> = member.text(card).chars().collect();
            let at = at % (now.len() + 1);
            now.splice(at..at, word.chars());
            member.write(card, &now.into_iter().collect::<String>(), None);
            if *talk {
                me.hear(&other);
                other.hear(&me);
            }
        }
        other.hear(&me);
        me.hear(&other);
        let is_theirs = |c: &char| *c == '#' || *c == '2' || c.is_lowercase();
        let theirs = |text: &str| text.chars().filter(is_theirs).collect::<String>();
        let mine = |text: &str| text.chars().filter(|c| !is_theirs(c)).collect::<String>();
        let all = me.text(card).to_owned();
        let mut back = 0;
        while !matches!(me.undo_state().0, Some(What::Added { .. })) {
            prop_assert!(me.perform(&Deed::Undo).is_some());
            back += 1;
        }
        prop_assert_eq!(me.text(card), theirs(&all));
        other.hear(&me);
        other.write(card, &format!("{meanwhile}{}{meanwhile}", other.text(card)), None);
        me.hear(&other);
        for _ in 0..back {
            prop_assert!(me.perform(&Deed::Redo).is_some());
        }
        prop_assert_eq!(mine(me.text(card)), mine(&all));
        prop_assert_eq!(theirs(me.text(card)), other.text(card));
    }

    #[test]
    fn r4_undo_and_redo_never_lose_step_with_others_at_work(
        story in prop::collection::vec((any::<bool>(), deed(), any::<bool>()), 1..50),
    ) {
        let mut me = Member::over(started(), 1);
        let mut other = me.joined_as(2);
        for (mine, deed, talk) in &story {
            if *mine { me.perform(deed) } else { other.perform(deed) };
            if *talk {
                me.hear(&other);
                other.hear(&me);
            }
        }
        while me.undo_state().0.is_some() {
            prop_assert!(me.perform(&Deed::Undo).is_some());
        }
        while me.undo_state().1.is_some() {
            prop_assert!(me.perform(&Deed::Redo).is_some());
        }
        me.hear(&other);
        other.hear(&me);
        prop_assert_eq!(me.product(), other.product());
    }
}

fn without_stay(deed: &Deed) -> Deed {
    let mut deed = deed.clone();
    if let Deed::Write { stay, .. } | Deed::WriteField { stay, .. } = &mut deed {
        *stay = None;
    }
    deed
}

#[test]
fn r4_what_others_set_since_stays() {
    let mut me = Member::over(started(), 1);
    let card = me.add(Section::Needs, "a need", None);
    let mut other = me.joined_as(2);
    me.order(&Command::SetState { card, state: CardState::ToValidate });
    other.hear(&me);
    other.order(&Command::SetState { card, state: CardState::Confirmed });
    me.hear(&other);
    let (_, applied) = me.undo().unwrap();
    assert!(applied.edits.is_empty(), "there is nothing left to take back");
    assert_eq!(me.product().vision.card(card).unwrap().state, CardState::Confirmed);
    assert!(matches!(me.undo_state(), (Some(What::Added { .. }), None)));
}

#[test]
fn r4_a_card_that_others_moved_since_stays_where_they_put_it() {
    let mut me = Member::over(started(), 1);
    let card = me.add(Section::Needs, "a need", None);
    let mut other = me.joined_as(2);
    me.order(&Command::Move { card, section: Section::Product, after: None });
    other.hear(&me);
    other.order(&Command::Move { card, section: Section::BusinessGoals, after: None });
    me.hear(&other);
    me.undo();
    assert_eq!(me.product().vision.card(card).unwrap().section, Section::BusinessGoals);
}

#[test]
fn r4_undo_says_what_it_took_back() {
    let mut me = Member::over(started(), 1);
    me.order(&Command::Rename { name: "Beacon".to_owned() });
    let renamed = me.acts[0].what.clone();
    assert_eq!(me.undo_state(), (Some(&renamed), None));
    let (act, _) = me.undo().unwrap();
    assert_eq!(act.what, What::Undid { act: Box::new(renamed.clone()) });
    assert_eq!(me.undo_state(), (None, Some(&renamed)));
    let (act, _) = me.redo().unwrap();
    assert_eq!(act.what, What::Redid { act: Box::new(renamed.clone()) });
    assert_eq!(me.undo_state(), (Some(&renamed), None));
}

#[test]
fn r4_a_new_act_ends_what_could_be_done_again() {
    let mut me = Member::over(started(), 1);
    me.add(Section::Needs, "one", None);
    me.undo();
    me.add(Section::Needs, "two", None);
    assert!(me.redo().is_none());
}

#[test]
fn r5_one_stay_in_a_text_is_undone_as_one() {
    let mut me = Member::over(started(), 1);
    let card = me.add(Section::Needs, "we", None);
    for now in ["we n", "we need", "we need time", "need time"] {
        me.write(card, now, stay(1));
    }
    me.write(card, "need more time", stay(2));
    let label = What::Wrote { card, from: "we".to_owned(), to: "need time".to_owned() };
    me.undo();
    assert_eq!(me.text(card), "need time");
    assert_eq!(me.undo_state().0, Some(&label));
    let (_, applied) = me.undo().unwrap();
    assert_eq!(me.text(card), "we");
    assert!(applied.edits.len() <= 2, "not one splice for each stroke: {:?}", applied.edits);
    me.redo();
    assert_eq!(me.text(card), "need time");
}

#[test]
fn r5_another_act_ends_the_stay() {
    let mut me = Member::over(started(), 1);
    let card = me.add(Section::Needs, "we", None);
    me.write(card, "we need", stay(1));
    me.order(&Command::SetState { card, state: CardState::Confirmed });
    me.write(card, "we need time", stay(1));
    me.undo();
    assert_eq!(me.text(card), "we need");
    assert_eq!(me.product().vision.card(card).unwrap().state, CardState::Confirmed);
}

#[test]
fn r5_writing_on_after_an_undo_is_a_step_of_its_own() {
    let mut me = Member::over(started(), 1);
    let card = me.add(Section::Needs, "we", None);
    me.write(card, "we need", stay(1));
    me.undo();
    me.redo();
    me.write(card, "we need time", stay(1));
    me.undo();
    assert_eq!(me.text(card), "we need");
}

#[test]
fn r5_writing_on_where_an_earlier_step_shows_again_is_a_step_of_its_own() {
    let mut me = Member::over(started(), 1);
    let card = me.add(Section::Needs, "we", None);
    me.write(card, "we need", stay(1));
    me.order(&Command::SetState { card, state: CardState::Confirmed });
    me.undo();
    me.write(card, "we need time", stay(1));
    me.undo();
    assert_eq!(me.text(card), "we need");
}

#[test]
fn r4_redo_puts_words_where_they_were_though_others_wrote_before_them() {
    let mut me = Member::over(started(), 1);
    let card = me.add(Section::Needs, "one two", None);
    me.write(card, "one and two", None);
    me.undo();
    let mut other = me.joined_as(2);
    other.write(card, "so: one two", None);
    me.hear(&other);
    me.redo();
    assert_eq!(me.text(card), "so: one and two");
}
