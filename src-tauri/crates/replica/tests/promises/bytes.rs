//! R9: bytes that are not updates of this product.

use crate::team::{Deed, Member, moment, started};
use product::{ProductId, Section};
use proptest::prelude::*;
use replica::{Error, Replica, UPDATE_BYTES, Version};
use uuid::Uuid;

fn at_work() -> Member {
    let mut me = Member::over(started(), 1);
    for text in ["one", "two", "three"] {
        me.add(Section::Needs, text, None);
    }
    me
}

/// An update with a few acts that `at_work` does not know.
fn update() -> Vec<u8> {
    let base = at_work();
    let mut other = base.joined_as(2);
    other.add(Section::Vision, "four", None);
    other.perform(&Deed::Rename { name: 2 });
    other.replica.updates_since(&base.replica.version()).unwrap()
}

/// It reads as before, can be written, undone and exported.
fn assert_sound(mut me: Member, before: &product::Product) {
    assert_eq!(me.product(), before);
    assert_eq!(&me.replica.read_through().unwrap(), before);
    assert!(me.perform(&Deed::Rename { name: 3 }).is_some());
    assert!(me.perform(&Deed::Undo).is_some());
    let copy = me.joined_as(77);
    assert_eq!(copy.product(), me.product());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn r9_a_flipped_bit_is_refused_or_of_no_account(at in any::<prop::sample::Index>(), bit in 0..8u8) {
        let (mut me, mut meant) = (at_work(), at_work());
        let before = me.product().clone();
        let mut bytes = update();
        meant.take(&bytes);
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        // The head of an update has bytes that the engine does not look at.
        match me.replica.import(&bytes) {
            Ok(_) => prop_assert_eq!(me.product(), meant.product()),
            Err(_) => assert_sound(me, &before),
        }
    }

    #[test]
    fn r9_a_part_is_refused(len in any::<prop::sample::Index>()) {
        let mut me = at_work();
        let before = me.product().clone();
        let bytes = update();
        prop_assert!(me.replica.import(&bytes[..len.index(bytes.len())]).is_err());
        assert_sound(me, &before);
    }

    #[test]
    fn r9_noise_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut me = at_work();
        let before = me.product().clone();
        prop_assert!(me.replica.import(&bytes).is_err());
        prop_assert!(Replica::load(5, Some(&bytes), &[]).is_err());
        prop_assert!(Replica::load(5, None, &[bytes]).is_err());
        assert_sound(me, &before);
    }

    #[test]
    fn r9_a_damaged_snapshot_is_refused_or_reads_as_it_was(at in any::<prop::sample::Index>(), bit in 0..8u8) {
        let me = at_work();
        let mut bytes = me.replica.snapshot().unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(read) = Replica::load(5, Some(&bytes), &[]) {
            prop_assert_eq!(read.product(), me.replica.product());
        }
    }
}

#[test]
fn r9_another_product_is_refused() {
    let mut me = at_work();
    let before = me.product().clone();
    let other = ProductId(Uuid::from_u128(8));
    let other = Replica::create(other, "Beacon", moment(0), 6).unwrap();
    let whole = other.snapshot().unwrap();
    assert!(matches!(me.replica.import(&whole), Err(Error::OtherProduct)));
    let updates = other.updates_since(&Version::default()).unwrap();
    assert!(matches!(me.replica.import(&updates), Err(Error::OtherProduct)));
    assert_sound(me, &before);
}

#[test]
fn r9_too_many_bytes_are_refused() {
    let mut me = at_work();
    let before = me.product().clone();
    let bytes = vec![0; UPDATE_BYTES + 1];
    assert!(matches!(me.replica.import(&bytes), Err(Error::TooLarge { .. })));
    assert_sound(me, &before);
}

#[test]
fn r9_a_document_without_its_beginning_is_no_product() {
    assert!(matches!(Replica::load(5, None, &[]), Err(Error::NotAProduct { field: "format" })));
    assert!(matches!(Replica::load(5, None, &[update()]), Err(Error::Gap)));
}

#[test]
fn r9_a_refusal_leaves_what_can_be_undone() {
    let mut me = at_work();
    assert!(me.replica.import(b"noise").is_err());
    assert!(me.undo_state().0.is_some());
}
