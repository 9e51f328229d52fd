//! R3, R8, R13: the past, what lies on a disk, and a replica that lies in memory as it does there.

use crate::team::{Deed, Member, deed, started};
use proptest::prelude::*;
use replica::{Error, Replica, Version};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn r3_the_product_as_of_an_act_is_the_product_as_it_was(
        story in prop::collection::vec((any::<bool>(), deed(), any::<bool>()), 1..30),
    ) {
        let mut me = Member::over(started(), 1);
        let mut other = me.joined_as(2);
        let mut past = vec![(me.replica.version(), me.product().clone())];
        for (mine, deed, talk) in &story {
            if *mine { me.perform(deed) } else { other.perform(deed) };
            if *talk {
                me.hear(&other);
            }
            past.push((me.replica.version(), me.product().clone()));
        }
        let now = me.product().clone();
        for (version, product) in &past {
            prop_assert_eq!(&me.replica.as_of(version).unwrap(), product);
        }
        prop_assert_eq!(me.product(), &now);
        prop_assert_eq!(me.replica.read_through().unwrap(), now);
    }

    #[test]
    fn r8_a_snapshot_and_the_updates_after_it_bring_the_product_back(
        story in prop::collection::vec((deed(), any::<bool>()), 1..40), at in 0..40usize,
    ) {
        let mut me = Member::over(started(), 1);
        let (mut snapshot, mut updates) = (None, vec![me.replica.updates_since(&Version::default()).unwrap()]);
        let mut stored = me.replica.version();
        for (number, (deed, store)) in story.iter().enumerate() {
            me.perform(deed);
            if *store {
                updates.push(me.replica.updates_since(&stored).unwrap());
                stored = me.replica.version();
            }
            if number == at {
                snapshot = Some(me.replica.snapshot().unwrap());
                updates.clear();
                stored = me.replica.version();
            }
        }
        updates.push(me.replica.updates_since(&stored).unwrap());
        let again = Replica::load(9, snapshot.as_deref(), &updates).unwrap();
        prop_assert_eq!(again.product(), me.replica.product());
        prop_assert_eq!(again.version(), me.replica.version());
        let mut again = Member::over(again, 9);
        again.perform(&Deed::Rename { name: 1 });
        me.hear(&again);
        prop_assert_eq!(again.product(), me.product());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Its past is there, what it tells others is as complete, and others' work still merges.
    #[test]
    fn r13_a_replica_that_settles_works_on_as_it_was(
        story in prop::collection::vec((any::<bool>(), deed(), any::<bool>(), any::<bool>()), 1..40),
    ) {
        let mut me = Member::over(started(), 1);
        let mut other = me.joined_as(2);
        let mut past = vec![(me.replica.version(), me.product().clone())];
        let mut updates = vec![me.replica.updates_since(&Version::default()).unwrap()];
        let mut told = me.replica.version();
        for (mine, deed, talk, settles) in &story {
            if *mine { me.perform(deed) } else { other.perform(deed) };
            if *settles {
                let snapshot = me.replica.snapshot().unwrap();
                me.replica.settle(&snapshot).unwrap();
            }
            if *talk {
                me.hear(&other);
                updates.push(me.replica.updates_since(&told).unwrap());
                told = me.replica.version();
            }
            past.push((me.replica.version(), me.product().clone()));
        }
        updates.push(me.replica.updates_since(&told).unwrap());
        for (version, product) in &past {
            prop_assert_eq!(&me.replica.as_of(version).unwrap(), product);
        }
        prop_assert_eq!(&me.replica.read_through().unwrap(), me.product());
        let again = Replica::load(9, None, &updates).unwrap();
        prop_assert_eq!(again.product(), me.replica.product());
        me.hear(&other);
        other.hear(&me);
        prop_assert_eq!(me.product(), other.product());
    }
}

#[test]
fn r13_a_replica_settles_only_into_itself_as_it_stands() {
    let mut me = Member::over(started(), 1);
    let old = me.replica.snapshot().unwrap();
    me.perform(&Deed::Rename { name: 1 });
    let now = me.product().clone();
    assert!(matches!(me.replica.settle(&old), Err(Error::UnknownVersion)));
    assert!(me.replica.settle(&old[..old.len() / 2]).is_err());
    assert!(matches!(me.replica.settle(&started().snapshot().unwrap()), Err(Error::UnknownVersion)));
    assert_eq!(me.product(), &now);
    assert!(me.undo().is_some());
}

#[test]
fn r3_a_version_of_another_document_is_unknown() {
    let me = Member::over(started(), 1);
    let mut other = me.joined_as(2);
    other.perform(&Deed::Rename { name: 1 });
    let foreign = other.replica.version();
    assert!(matches!(me.replica.as_of(&foreign), Err(Error::UnknownVersion)));
    assert!(matches!(me.replica.updates_since(&foreign), Err(Error::UnknownVersion)));
    let nonsense = Version::from_bytes(b"not a version");
    assert!(matches!(me.replica.as_of(&nonsense), Err(Error::UnknownVersion)));
}

#[test]
fn r8_an_update_holds_only_what_is_new() {
    let mut me = Member::over(started(), 1);
    for _ in 0..50 {
        me.perform(&Deed::Add { section: 0, below: 0, text: "a card".to_owned() });
    }
    let before = me.replica.version();
    me.perform(&Deed::Rename { name: 1 });
    let update = me.replica.updates_since(&before).unwrap();
    assert!(update.len() < 500, "{} bytes", update.len());
    assert!(me.replica.updates_since(&me.replica.version()).unwrap().len() < 100);
}

#[test]
fn r8_an_update_holds_what_came_from_others_since_then() {
    let mut me = Member::over(started(), 1).joined_as(2);
    let (mut other, mut reader) = (me.joined_as(3), me.joined_as(4));
    let start = me.replica.version();
    me.perform(&Deed::Rename { name: 1 });
    let between = me.replica.version();
    other.perform(&Deed::Extend { extended: true });
    me.hear(&other);
    me.perform(&Deed::Rename { name: 2 });
    reader.take(&me.replica.updates_since(&start).unwrap());
    assert_eq!(reader.product(), me.product());
    let mut reader = other.joined_as(5);
    reader.take(&me.replica.updates_since(&start).unwrap());
    assert_eq!(reader.replica.version(), me.replica.version());
    assert!(me.replica.updates_since(&between).unwrap().len() > 100);
}
