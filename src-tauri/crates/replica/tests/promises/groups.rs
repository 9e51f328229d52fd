//! Two who group cards at once: every card is in one group at most, and the same one everywhere.

use crate::team::{Member, started};
use product::{CardId, Command, EntryId, Kind, Section, SectionGroups, groups};
use proptest::prelude::*;
use replica::Hand;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Something done about groups, naming cards and groups by their place.
#[derive(Clone, Debug)]
enum Deed {
    Start { cards: Vec<usize> },
    Group { cards: Vec<usize>, group: Option<usize> },
    MoveGroup { group: usize, after: usize },
    UngroupAll,
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let cards = || prop::collection::vec(0..6usize, 1..4);
    prop_oneof![
        3 => cards().prop_map(|cards| Deed::Start { cards }),
        5 => (cards(), prop::option::of(0..4usize)).prop_map(|(cards, group)| Deed::Group { cards, group }),
        1 => (0..4usize, 0..4usize).prop_map(|(group, after)| Deed::MoveGroup { group, after }),
        1 => Just(Deed::UngroupAll),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

fn perform(member: &mut Member, deed: &Deed) {
    let all = member.product().entries.ids(Kind::Group).to_vec();
    let group = |at: usize| all.get(at % all.len().max(1)).copied();
    let board = member.card_ids();
    let cards = |at: &[usize]| at.iter().map(|at| board[at % board.len()]).collect::<Vec<CardId>>();
    let command = match deed {
        Deed::Start { cards: at } => {
            Command::StartGroup { group: None, name: "theme".to_owned(), cards: cards(at) }
        }
        Deed::Group { cards: at, group: to } => {
            Command::GroupCards { cards: cards(at), group: to.and_then(group) }
        }
        Deed::MoveGroup { group: at, after } => match (group(*at), group(*after)) {
            (Some(entry), after) if after != Some(entry) => Command::MoveEntry { entry, after },
            _ => return,
        },
        Deed::UngroupAll => Command::UngroupAll { section: Some(Section::Needs) },
        Deed::Undo => return drop(member.undo()),
        Deed::Redo => return drop(member.redo()),
    };
    member.order(&command);
}

fn needs(member: &Member) -> SectionGroups {
    groups(member.product()).swap_remove(Section::Needs as usize)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn cards_that_two_group_at_once_are_in_one_group_and_the_same_everywhere(
        common in prop::collection::vec(deed(), 0..6),
        story in prop::collection::vec((any::<bool>(), deed(), prop::bool::weighted(0.2)), 0..24),
    ) {
        let mut first = Member::over(started(), 1);
        // Nobody of the two takes the cards down again.
        first.hand = Hand(Uuid::from_u128(9));
        for text in ["a", "b", "c", "d", "e", "f"] {
            first.add(Section::Needs, text, None);
        }
        first.hand = Hand::HOST;
        common.iter().for_each(|deed| perform(&mut first, deed));
        let mut second = first.joined_as(2);
        for (mine, deed, talk) in &story {
            perform(if *mine { &mut first } else { &mut second }, deed);
            if *talk {
                first.hear(&second);
                second.hear(&first);
            }
        }
        first.hear(&second);
        second.hear(&first);
        let SectionGroups { groups, rest, .. } = needs(&first);
        prop_assert_eq!(&groups, &needs(&second).groups);
        let all: Vec<CardId> = groups.iter().flat_map(|group| group.cards.iter().copied()).chain(rest).collect();
        prop_assert_eq!(all.len(), 6, "each card once");
        prop_assert_eq!(all.into_iter().collect::<BTreeSet<_>>().len(), 6);
    }
}

#[test]
fn a_card_that_two_take_at_once_is_in_the_group_that_comes_first() {
    let mut first = Member::over(started(), 1);
    let cards: Vec<CardId> = ["a", "b", "c"].map(|text| first.add(Section::Needs, text, None)).into();
    let start = |card| Command::StartGroup { group: None, name: "theme".to_owned(), cards: vec![card] };
    first.order(&start(cards[0]));
    first.order(&start(cards[1]));
    let all: Vec<EntryId> = first.product().entries.ids(Kind::Group).to_vec();
    let mut second = first.joined_as(2);
    let take = |group| Command::GroupCards { cards: vec![cards[2]], group: Some(group) };
    first.order(&take(all[1]));
    second.order(&take(all[0]));
    first.hear(&second);
    second.hear(&first);
    for member in [&first, &second] {
        assert_eq!(needs(member).groups[0].cards, [cards[2], cards[0]]);
        assert_eq!(needs(member).groups[1].cards, [cards[1]]);
    }
}
