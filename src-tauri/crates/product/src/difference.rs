//! The difference between two states of one board, card by card.

use crate::{Card, CardId, Product, Section};
use serde::{Deserialize, Serialize};

/// What became of one card from then to now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct CardChange {
    /// Which card.
    pub card: CardId,
    /// How it hung then; `None`: it did not.
    pub then: Option<Card>,
    /// How it hangs now; `None`: it does not.
    pub now: Option<Card>,
    /// It hangs in the same section at another place among the cards that stayed.
    pub reordered: bool,
}

/// What differs between two states of one product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Difference {
    /// The name then, when it was another.
    pub name: Option<String>,
    /// Whether nine sections were shown then, when that differs.
    pub extended: Option<bool>,
    /// Each card that differs.
    pub cards: Vec<CardChange>,
}

/// What differs from `then` to `now`.
#[must_use]
pub fn difference(then: &Product, now: &Product) -> Difference {
    let reordered = reordered(then, now);
    let mut cards: Vec<CardChange> = Vec::new();
    for was in then.vision.hanging_cards() {
        let is = now.vision.hanging_card(was.id);
        let moved = reordered.contains(&was.id);
        if is != Some(was) || moved {
            cards.push(CardChange {
                card: was.id,
                then: Some(was.clone()),
                now: is.cloned(),
                reordered: moved,
            });
        }
    }
    for is in now.vision.hanging_cards().filter(|card| then.vision.hanging_card(card.id).is_none()) {
        cards.push(CardChange { card: is.id, then: None, now: Some(is.clone()), reordered: false });
    }
    Difference {
        name: (then.name != now.name).then(|| then.name.clone()),
        extended: (then.vision.extended != now.vision.extended).then_some(then.vision.extended),
        cards,
    }
}

/// The cards that stayed in their section but changed places: those outside the longest run that kept
/// its order, so that one card dragged to the top counts as one and not as all the others.
fn reordered(then: &Product, now: &Product) -> std::collections::HashSet<CardId> {
    let mut moved = std::collections::HashSet::new();
    for section in Section::ALL {
        let place_now: std::collections::HashMap<CardId, usize> =
            now.vision.section_ids(section).iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let stayed: Vec<(CardId, usize)> = then
            .vision
            .section_ids(section)
            .iter()
            .filter_map(|id| Some((*id, *place_now.get(id)?)))
            .collect();
        let kept = longest_rising(&stayed.iter().map(|(_, place)| *place).collect::<Vec<_>>());
        moved.extend(stayed.iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, (id, _))| *id));
    }
    moved
}

/// The indices of a longest rising subsequence.
pub(crate) fn longest_rising(numbers: &[usize]) -> std::collections::HashSet<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; numbers.len()];
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut kept = std::collections::HashSet::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept.insert(at);
        next = before[at];
    }
    kept
}
