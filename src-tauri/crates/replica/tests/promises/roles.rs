//! Those who hand the role of the primus over at once, on machines of their own: both are on record, and the holder
//! is the same for all.

use crate::team::{Member, moment};
use chrono::{DateTime, FixedOffset, TimeDelta};
use product::{Command, EntryId, Field, HandOver, Kind, NewEntry, Setting, Tenures, Value, decide, holder};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Deed {
    HandOver { to: usize, from: i64, hours: Option<i64> },
    End { which: usize, at: i64 },
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..4usize, 0..240i64, prop::option::of(1..120i64))
            .prop_map(|(to, from, hours)| Deed::HandOver { to, from, hours }),
        2 => (0..16usize, 0..240i64).prop_map(|(which, at)| Deed::End { which, at }),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

fn ending() -> impl Strategy<Value = Deed> {
    (0..4usize, 0..240i64).prop_map(|(which, at)| Deed::End { which, at })
}

fn hour(hours: i64) -> DateTime<FixedOffset> {
    let berlin = FixedOffset::east_opt(3600).unwrap();
    (moment(0) + TimeDelta::hours(hours)).with_timezone(&berlin)
}

/// Two with the same team of four, of whom the first is primus.
fn two() -> [Member; 2] {
    let mut first = Member::over(crate::team::started(), 1);
    for name in ["Amara", "Priya", "Jonas", "Jörg"] {
        let fields = [(Field::word("name"), Value::Text(name.to_owned()))].into();
        let entries = vec![NewEntry { id: None, kind: Kind::Member, fields }];
        first.order(&Command::AddEntries { entries, after: None });
    }
    let member = first.product().entries.ids(Kind::Member)[0];
    first.order(&Command::HandOver { member, from: hour(0), until: None, why: String::new() });
    [11, 12].map(|peer| first.joined_as(peer))
}

/// Does it if the rules allow.
fn perform(member: &mut Member, deed: &Deed) {
    let product = member.product();
    let members = product.entries.ids(Kind::Member);
    let command = match deed {
        Deed::HandOver { to, from, hours } => Command::HandOver {
            member: members[to % members.len()],
            from: hour(*from),
            until: hours.map(|hours| hour(from + hours)),
            why: "leave".to_owned(),
        },
        Deed::End { which, at } => {
            let all = HandOver::all(product);
            Command::EndHandOver { hand_over: all[which % all.len()].id, at: hour(*at) }
        }
        Deed::Undo => return drop(member.undo()),
        Deed::Redo => return drop(member.redo()),
    };
    let mut new_id = || uuid::Uuid::nil();
    let mut setting = Setting { by: "Ada", now: moment(0), new_id: &mut new_id };
    if decide(product, &command, &mut setting).is_ok() {
        member.order(&command);
    }
}

fn on_record(member: &Member) -> Vec<EntryId> {
    HandOver::all(member.product()).into_iter().map(|one| one.id).collect()
}

fn meet(one: &mut Member, other: &mut Member) {
    one.hear(other);
    other.hear(one);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn h8_whoever_hands_over_at_once_finds_both_on_record_and_the_same_holder(
        mine in prop::collection::vec(deed(), 0..8), theirs in prop::collection::vec(deed(), 0..8),
    ) {
        let [mut one, mut other] = two();
        mine.iter().for_each(|deed| perform(&mut one, deed));
        theirs.iter().for_each(|deed| perform(&mut other, deed));
        let before = [on_record(&one), on_record(&other)].concat();
        meet(&mut one, &mut other);
        let after = on_record(&one);
        prop_assert!(before.iter().all(|id| after.contains(id)), "a hand-over got lost");
        prop_assert_eq!(&after, &on_record(&other));
        for hours in 0..400 {
            let at = hour(hours).to_utc();
            prop_assert_eq!(holder(one.product(), at), holder(other.product(), at), "hour {}", hours);
        }
        prop_assert_eq!(Tenures::of(one.product()), Tenures::of(other.product()));
    }

    #[test]
    fn h9_whoever_ends_at_once_never_leaves_the_role_to_nobody(
        known in prop::collection::vec((0..4usize, 1..120i64), 1..4),
        mine in prop::collection::vec(ending(), 1..5), theirs in prop::collection::vec(ending(), 1..5),
    ) {
        let [mut one, mut other] = two();
        for (to, from) in known {
            perform(&mut one, &Deed::HandOver { to, from, hours: None });
        }
        meet(&mut one, &mut other);
        mine.iter().for_each(|deed| perform(&mut one, deed));
        theirs.iter().for_each(|deed| perform(&mut other, deed));
        meet(&mut one, &mut other);
        for hours in 0..400 {
            prop_assert!(holder(one.product(), hour(hours).to_utc()).is_some(), "hour {}", hours);
        }
    }

    #[test]
    fn h5_no_undo_takes_a_hand_over_back(deeds in prop::collection::vec(deed(), 0..12)) {
        let [mut one, _] = two();
        let mut known = on_record(&one);
        for deed in &deeds {
            let holders: Vec<_> = (0..400).map(|hours| holder(one.product(), hour(hours).to_utc())).collect();
            perform(&mut one, deed);
            let now = on_record(&one);
            prop_assert!(known.iter().all(|id| now.contains(id)));
            if matches!(deed, Deed::Undo | Deed::Redo) {
                let after: Vec<_> = (0..400).map(|hours| holder(one.product(), hour(hours).to_utc())).collect();
                prop_assert_eq!(holders, after, "undo changed who holds the role");
            }
            known = now;
        }
    }
}

#[test]
fn h8_of_two_that_begin_at_the_same_instant_the_same_one_holds_everywhere() {
    let [mut one, mut other] = two();
    let ids = one.product().entries.ids(Kind::Member).to_vec();
    let to =
        |member| Command::HandOver { member, from: hour(24), until: Some(hour(48)), why: "leave".to_owned() };
    one.order(&to(ids[1]));
    other.order(&to(ids[2]));
    meet(&mut one, &mut other);
    let held = holder(one.product(), hour(30).to_utc());
    assert_eq!(held, holder(other.product(), hour(30).to_utc()));
    assert!(held == Some(ids[1]) || held == Some(ids[2]));
    assert_eq!(holder(one.product(), hour(48).to_utc()), Some(ids[0]), "then it returns");
}

#[test]
fn h9_who_held_the_role_last_keeps_it_until_the_next_hand_over_and_that_one_can_be_ended() {
    let [mut one, mut other] = two();
    let ids = one.product().entries.ids(Kind::Member).to_vec();
    let to =
        |member, from| Command::HandOver { member, from: hour(from), until: None, why: "leave".to_owned() };
    one.order(&to(ids[1], 24));
    meet(&mut one, &mut other);
    let hand_overs = on_record(&one);
    one.order(&Command::EndHandOver { hand_over: hand_overs[0], at: hour(48) });
    other.order(&Command::EndHandOver { hand_over: hand_overs[1], at: hour(36) });
    meet(&mut one, &mut other);
    let at = |member: &Member, hours| holder(member.product(), hour(hours).to_utc());
    assert_eq!(at(&one, 30), Some(ids[1]));
    assert_eq!(at(&one, 40), Some(ids[0]), "it returned to the first");
    assert_eq!(at(&one, 400), Some(ids[0]), "who keeps it, as nobody else has it");
    one.order(&to(ids[2], 72));
    one.order(&to(ids[3], 96));
    assert_eq!(at(&one, 71), Some(ids[0]));
    assert_eq!(at(&one, 72), Some(ids[2]));
    let last = on_record(&one)[3];
    one.order(&Command::EndHandOver { hand_over: last, at: hour(120) });
    assert_eq!(at(&one, 120), Some(ids[2]), "what was ended at once then stands in nobody's way");
}
