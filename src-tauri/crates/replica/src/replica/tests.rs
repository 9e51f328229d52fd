//! What only a look behind the door can show: lists that no act leaves, and acts that break off.

use super::*;
use crate::layout::{Key, field};
use chrono::DateTime;
use product::{Card, CardId, CardState, Section};
use proptest::prelude::*;
use uuid::Uuid;

fn id(number: u128) -> CardId {
    CardId(Uuid::from_u128(number))
}

fn act(number: u128) -> Act {
    let what = What::Renamed { from: String::new(), to: String::new() };
    Act { id: ActId(Uuid::from_u128(number)), at: DateTime::UNIX_EPOCH, by: "Ada".to_owned(), what }
}

fn add(number: u128, after: Option<u128>) -> Edit {
    let (section, state) = (Section::Needs, CardState::Assumption);
    let (text, author) = (format!("card {number}"), None);
    let card = Card {
        id: id(number),
        section,
        text,
        state,
        author,
        created_at: DateTime::UNIX_EPOCH,
        deleted: false,
    };
    Edit::AddCard { card, after: after.map(id) }
}

fn three_cards() -> Replica {
    let product = ProductId(Uuid::from_u128(7));
    let mut replica = Replica::create(product, "Atlas", DateTime::UNIX_EPOCH, 1).unwrap();
    replica.apply(&act(1), &[add(1, None), add(2, Some(1)), add(3, Some(2))], None, Hand::HOST).unwrap();
    replica
}

/// A replica whose list was written by somebody who did not keep to the rules.
fn over_list(names: &[&str]) -> Replica {
    let replica = three_cards();
    replica.document.order.clear().unwrap();
    names.iter().for_each(|name| replica.document.order.push(*name).unwrap());
    replica.document.commit("", DateTime::UNIX_EPOCH);
    let snapshot = replica.snapshot().unwrap();
    Replica::load(2, Some(&snapshot), &[]).unwrap()
}

proptest! {
    #[test]
    fn r7_a_list_that_names_too_much_or_too_little_gives_every_card_one_place(
        names in prop::collection::vec(0..6u128, 0..7),
        edits in prop::collection::vec((0..5u128, prop::option::of(0..5u128)), 1..6),
    ) {
        let keys: Vec<_> = names.iter().map(|number| Key::of(id(*number))).collect();
        let names: Vec<_> = keys.iter().map(Key::as_str).chain(["not a card"]).collect();
        let mut replica = over_list(&names);
        for (number, (card, after)) in (10..).zip(&edits) {
            let moved = Edit::MoveCard { card: id(*card), section: Section::Product, after: after.map(id) };
            replica.apply(&act(number), &[add(*card, *after), moved], None, Hand::HOST).unwrap();
            prop_assert_eq!(&replica.read_through().unwrap(), &**replica.product());
        }
    }
}

#[test]
fn r7_a_card_that_loses_the_first_of_two_places_moves_to_the_second() {
    let keys = [2, 1, 3, 2].map(|number| Key::of(id(number)));
    let mut replica = over_list(&keys.each_ref().map(Key::as_str));
    let other = Replica::load(5, Some(&replica.snapshot().unwrap()), &[]).unwrap();
    other.document.order.delete(0, 1).unwrap();
    other.document.commit("", DateTime::UNIX_EPOCH);
    let mut folded = Product::clone(replica.product());
    let merged = replica.import(&other.snapshot().unwrap()).unwrap();
    merged.edits.iter().for_each(|edit| folded.apply(edit));
    assert_eq!(replica.product().vision.order(), [id(1), id(3), id(2)]);
    assert_eq!(folded, **replica.product());
}

#[test]
fn r7_a_card_the_list_does_not_name_stands_at_the_end_by_its_id() {
    let replica = over_list(&[Key::of(id(3)).as_str(), Key::of(id(9)).as_str(), Key::of(id(3)).as_str()]);
    assert_eq!(replica.product().vision.order(), [id(3), id(1), id(2)]);
}

#[test]
fn r2_a_card_that_a_later_format_made_unreadable_is_left_alone_until_it_can_be_read_again() {
    let mut replica = three_cards();
    let later = Replica::load(5, Some(&replica.snapshot().unwrap()), &[]).unwrap();
    let whole = Product::clone(replica.product());
    let mut hang = |section: &str| {
        later.document.card(id(2)).unwrap().insert(field::SECTION, section).unwrap();
        later.document.commit(section, DateTime::UNIX_EPOCH);
        replica.import(&later.snapshot().unwrap()).unwrap();
        assert_eq!(**replica.product(), replica.read_through().unwrap());
        Product::clone(replica.product())
    };
    assert_eq!(hang("orbit").vision.order(), [id(1), id(3)]);
    assert_eq!(hang("needs"), whole);
}

#[test]
fn r11_an_act_that_breaks_off_leaves_the_product_as_it_was() {
    let mut replica = three_cards();
    let (before, version) = (Product::clone(replica.product()), replica.version());
    let broken = replica.write(&act(2), Some(Hand::HOST), |pen| {
        pen.write(&Edit::DeleteCard { card: id(2) })?;
        panic!("as a fault in the engine would")
    });
    assert!(matches!(broken, Err(Error::Engine(_))));
    assert_eq!(**replica.product(), before);
    assert_eq!(replica.read_through().unwrap(), before);
    assert_eq!(replica.version(), version);
    let applied = replica.apply(&act(3), &[Edit::DeleteCard { card: id(1) }], None, Hand::HOST).unwrap();
    let update = replica.updates_since(&version).unwrap();
    let mut other = Replica::load(3, Some(&three_cards().snapshot().unwrap()), &[]).unwrap();
    assert_eq!(other.import(&update).unwrap().edits, applied.edits);
}

#[test]
fn a_replica_may_go_to_another_thread() {
    fn goes<T: Send>() {}
    goes::<Replica>();
}
