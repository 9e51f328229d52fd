//! A full house, and who hears what.

use super::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use uuid::Uuid;

const PRODUCT: ProductId = ProductId(Uuid::from_u128(7));

type Heard = Arc<Mutex<Vec<Pushed>>>;

fn listener(hand: Hand) -> (Arc<Listener>, Heard) {
    let heard = Heard::default();
    let ear = heard.clone();
    let listener = Arc::new(Listener::new(move |pushed| locked(&ear).push(pushed.clone())));
    listener.belongs_to(hand);
    listener.show(PRODUCT);
    (listener, heard)
}

fn house(hands: u128) -> (Audience, Vec<(Arc<Listener>, Heard)>) {
    let audience = Audience::default();
    let house: Vec<_> = (0..hands).map(|hand| listener(Hand(Uuid::from_u128(hand)))).collect();
    house.iter().for_each(|(listener, _)| audience.join(listener));
    (audience, house)
}

#[test]
fn w7_what_a_thousand_hear_is_made_once_and_held_by_all() {
    let (audience, house) = house(1_000);
    let made = AtomicUsize::new(0);
    let own = Hand(Uuid::from_u128(500));
    let push = |hand: Option<Hand>| {
        made.fetch_add(1, Ordering::Relaxed);
        assert!(hand.is_none_or(|hand| hand == own));
        Push::Votes { product: PRODUCT }
    };
    audience.tell_hands(PRODUCT, |hand| hand == own, push);
    assert_eq!(made.load(Ordering::Relaxed), 2, "one for the hand that acted, one for all others");
    let text_of = |at: usize| locked(&house[at].1)[0].text().as_ptr();
    assert!((0..1_000).filter(|at| *at != 500).all(|at| text_of(at) == text_of(0)), "one text");
    assert_ne!(text_of(500), text_of(0));
}

#[test]
fn w8_one_hand_is_told_alone() {
    let (audience, house) = house(3);
    audience.tell_hand(PRODUCT, Hand(Uuid::from_u128(1)), || Push::Reopen { product: PRODUCT });
    let heard: Vec<_> = house.iter().map(|(_, heard)| locked(heard).len()).collect();
    assert_eq!(heard, [0, 1, 0]);
}

#[test]
fn who_does_not_show_a_product_hears_nothing_of_it() {
    let (audience, house) = house(2);
    house[0].0.hide(PRODUCT);
    audience.tell_of(PRODUCT, || Push::Votes { product: PRODUCT });
    audience.tell_hands(PRODUCT, |_| true, |_| Push::Votes { product: PRODUCT });
    assert!(locked(&house[0].1).is_empty());
    assert_eq!(locked(&house[1].1).len(), 2);
}
