//! The promises A6 to A9.

use crate::*;
use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

struct Board {
    product: Product,
    ids: u128,
}

impl Board {
    /// A board with three needs, numbered 1 to 3, and two capabilities, 4 and 5.
    fn new() -> Self {
        let mut board =
            Self { product: Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default()), ids: 100 };
        for number in 1..=5 {
            let section = if number < 4 { Section::Needs } else { Section::Product };
            let (text, state, author) = (format!("card {number}"), CardState::default(), None);
            let new = NewCard { id: Some(card(number)), section, text, state, author };
            board.act(&Command::AddCards { cards: vec![new], file: None }).expect("a plain card is allowed");
        }
        board
    }

    fn decide(&mut self, command: &Command) -> Result<Decision, Refusal> {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        decide(
            &self.product,
            command,
            &mut Setting { by: "Mei", now: DateTime::default(), new_id: &mut new_id },
        )
    }

    fn act(&mut self, command: &Command) -> Result<Vec<Edit>, Refusal> {
        let edits = self.decide(command)?.edits;
        edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(edits)
    }

    fn group(&mut self, name: &str, cards: &[u128]) -> EntryId {
        let group = EntryId(Uuid::from_u128(self.ids + 1_000));
        self.ids += 1;
        let cards = cards.iter().map(|number| card(*number)).collect();
        let command = Command::StartGroup { group: Some(group), name: name.to_owned(), cards };
        self.act(&command).expect("cards of one section may be grouped");
        group
    }

    fn put(&mut self, cards: &[u128], group: Option<EntryId>) -> Result<Vec<Edit>, Refusal> {
        let cards = cards.iter().map(|number| card(*number)).collect();
        self.act(&Command::GroupCards { cards, group })
    }

    /// The cards of each group of the needs, then the rest.
    fn needs(&self) -> (Vec<Vec<u128>>, Vec<u128>) {
        let needs = groups(&self.product).swap_remove(Section::Needs as usize);
        let numbers = |cards: Vec<CardId>| cards.into_iter().map(|card| card.0.as_u128()).collect();
        (needs.groups.into_iter().map(|group| numbers(group.cards)).collect(), numbers(needs.rest))
    }
}

fn card(number: u128) -> CardId {
    CardId(Uuid::from_u128(number))
}

#[test]
fn a6_a_card_that_two_groups_claim_is_in_the_first_and_grouping_settles_it() {
    let mut board = Board::new();
    let (first, second) = (board.group("one", &[1]), board.group("two", &[2]));
    // As after a merge of two who took the third card at once.
    for entry in [second, first] {
        let (field, value) = (Field::about("card", card(3)), Some(Value::Flag(true)));
        board.product.apply(&Edit::SetField { entry, field, value });
    }
    assert_eq!(board.needs(), (vec![vec![1, 3], vec![2]], vec![]));
    board.put(&[3], Some(second)).expect("allowed");
    assert_eq!(board.needs(), (vec![vec![1], vec![2, 3]], vec![]));
    board.put(&[3, 2], None).expect("allowed");
    assert_eq!(board.needs(), (vec![vec![1], vec![]], vec![2, 3]));
}

#[test]
fn a6_a_group_that_is_put_back_takes_no_card_out_of_another() {
    let mut board = Board::new();
    let first = board.group("one", &[1, 2]);
    board.act(&Command::UngroupAll { section: None }).expect("allowed");
    board.group("two", &[2]);
    board.act(&Command::RestoreEntries { entries: vec![first] }).expect("allowed");
    assert_eq!(board.needs(), (vec![vec![1], vec![2]], vec![3]));
}

#[test]
fn a7_a_card_that_hangs_elsewhere_now_is_in_the_group_again_when_it_comes_back() {
    let mut board = Board::new();
    board.group("one", &[3, 1]);
    let to = |section, after| Command::Move { card: card(1), section, after };
    board.act(&to(Section::Product, None)).expect("allowed");
    assert_eq!(board.needs(), (vec![vec![3]], vec![2]));
    let there = groups(&board.product).swap_remove(Section::Product as usize);
    assert_eq!(there.rest, [card(1), card(4), card(5)], "where it hangs it is in no group");
    board.act(&to(Section::Needs, Some(card(3)))).expect("allowed");
    assert_eq!(board.needs(), (vec![vec![3, 1]], vec![2]));
    board.act(&Command::Delete { cards: vec![card(3)] }).expect("allowed");
    assert_eq!(board.needs(), (vec![vec![1]], vec![2]));
}

#[test]
fn a8_a_group_takes_cards_of_its_section_only() {
    let mut board = Board::new();
    let group = board.group("one", &[1]);
    let refused = board.put(&[2, 4], Some(group));
    let other = Refusal::OtherSection { card: "card 4".to_owned(), group: "one".to_owned() };
    assert_eq!(refused, Err(other));
    let mixed = Command::StartGroup { group: None, name: String::new(), cards: vec![card(1), card(5)] };
    assert!(matches!(board.decide(&mixed), Err(Refusal::OtherSection { .. })));
    assert_eq!(board.put(&[9], Some(group)), Err(Refusal::NoSuchCard { card: card(9) }));
    assert_eq!(board.put(&[], Some(group)), Err(Refusal::NothingChosen));
    let nobody = EntryId(Uuid::from_u128(9));
    assert_eq!(board.put(&[1], Some(nobody)), Err(Refusal::NoSuchEntry { entry: nobody }));
    assert_eq!(board.needs(), (vec![vec![1]], vec![2, 3]));
}

#[test]
fn a8_ungrouping_takes_the_groups_of_one_section_or_all_in_one_act() {
    let mut board = Board::new();
    let (needs, other) = (board.group("one", &[1, 2]), board.group("two", &[4]));
    let what = |groups, section| What::AllUngrouped { section, groups };
    let decision = board.decide(&Command::UngroupAll { section: Some(Section::Needs) }).expect("allowed");
    assert_eq!(decision.what, what(vec![needs], Some(Section::Needs)));
    assert_eq!(decision.edits, [Edit::DeleteEntry { entry: needs }]);
    let decision = board.decide(&Command::UngroupAll { section: None }).expect("allowed");
    assert_eq!(decision.what, what(vec![needs, other], None));
    board.act(&Command::UngroupAll { section: None }).expect("allowed");
    assert_eq!(board.needs(), (vec![], vec![1, 2, 3]));
    assert_eq!(board.act(&Command::UngroupAll { section: None }), Ok(vec![]));
}

#[test]
fn a8_grouping_says_which_cards_and_which_group() {
    let mut board = Board::new();
    let group = board.group("one", &[1]);
    let cards = vec![card(2), card(3)];
    let decision =
        board.decide(&Command::GroupCards { cards: cards.clone(), group: Some(group) }).expect("allowed");
    let (text, title) = ("card 2".to_owned(), Some("one".to_owned()));
    assert_eq!(decision.what, What::CardsGrouped { cards, text, group: Some(group), title });
    assert_eq!((decision.what.entries(), decision.what.cards().len()), (&[group][..], 2));
}

proptest! {
    #[test]
    fn a6_every_card_is_in_one_group_or_none_whatever_was_done(
        deeds in prop::collection::vec((0..4usize, prop::collection::vec(1..6u128, 0..4), 0..4usize), 0..30),
    ) {
        let mut board = Board::new();
        let mut made: Vec<EntryId> = vec![];
        for (deed, cards, at) in deeds {
            let cards: Vec<CardId> = cards.into_iter().map(card).collect();
            let group = made.get(at).copied();
            let command = match deed {
                0 => Command::StartGroup { group: None, name: "a".to_owned(), cards },
                1 => Command::GroupCards { cards, group },
                2 => Command::UngroupAll { section: (at < 2).then_some(Section::Needs) },
                _ => Command::RestoreEntries { entries: made.clone() },
            };
            let before = board.product.clone();
            if board.act(&command).is_err() {
                prop_assert_eq!(&board.product, &before);
            }
            if deed != 3 {
                prop_assert_eq!(board.decide(&command).map_or(true, |again| deed == 0 || again.edits.is_empty()), true);
            }
            made.extend(board.product.entries.ids(Kind::Group).iter().filter(|id| !made.contains(id)).copied().collect::<Vec<_>>());
            let mut seen = BTreeSet::new();
            for SectionGroups { section, groups, rest } in groups(&board.product) {
                let grouped = groups.iter().flat_map(|group| group.cards.iter().copied());
                let all: Vec<CardId> = grouped.chain(rest).collect();
                prop_assert!(all.iter().all(|id| seen.insert(*id)), "in two groups");
                let hanging: BTreeSet<CardId> = board.product.vision.section_ids(section).iter().copied().collect();
                prop_assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), hanging);
            }
        }
    }
}

fn session(id: u128, hours: i64) -> Session {
    let started = DateTime::<chrono::Utc>::default() + TimeDelta::hours(hours);
    Session {
        id: EntryId(Uuid::from_u128(id)),
        started,
        ended: started + TimeDelta::hours(2),
        participants: vec!["Amara".to_owned(), "Jonas  Weber".to_owned()],
        host: "Mei".to_owned(),
        dots: vec![],
    }
}

#[test]
fn a9_a_session_is_on_record_once_and_by_nobodys_hand() {
    let mut board = Board::new();
    let mut new_id = Uuid::nil;
    let setting = Setting { by: "Mei", now: DateTime::default(), new_id: &mut new_id };
    let mut written = vec![];
    for held in [session(1, 0), session(2, 5), session(1, 0)] {
        let decision = record_session(&board.product, &held, &setting).expect("names are text");
        assert!(decision.what.is_final(), "undo does not take it back");
        written.push(decision.edits.len());
        decision.edits.iter().for_each(|edit| board.product.apply(edit));
    }
    assert_eq!(written, [1, 1, 0], "what is on record already is not written again");
    let on_record = sessions(&board.product);
    let ids: Vec<u128> = on_record.iter().map(|session| session.id.0.as_u128()).collect();
    assert_eq!(ids, [2, 1], "the latest first, each once");
    assert_eq!(on_record[0].participants, ["Amara", "Jonas Weber"]);
    assert_eq!(on_record[0].ended - on_record[0].started, TimeDelta::hours(2));
    let entry = on_record[0].id;
    let by_hand = Refusal::EntryNotByHand { kind: Kind::Session };
    assert_eq!(board.act(&Command::DeleteEntries { entries: vec![entry] }), Err(by_hand));
    let (field, value) = (Field::word("host"), Some(Value::Word("Ben".to_owned())));
    assert!(board.act(&Command::SetField { entry, field, value }).is_err());
}

#[test]
fn what_came_of_dots_is_on_record_with_the_session() {
    let mut board = Board::new();
    let mut new_id = Uuid::nil;
    let setting = Setting { by: "Mei", now: DateTime::default(), new_id: &mut new_id };
    let card = |text: &str, dots| DottedCard { text: text.to_owned(), dots };
    let at = DateTime::<chrono::Utc>::default();
    let vote = DottedVote {
        at,
        section: Some(Section::Needs),
        cards: vec![card("Fast\n“now”", 5), card("Plain", 1)],
    };
    let long = DottedVote { at, section: None, cards: vec![card(&"x".repeat(10_000), 2); 500] };
    let held = Session { dots: vec![vote.clone(), long], ..session(1, 0) };
    let decision = record_session(&board.product, &held, &setting).expect("names are text");
    decision.edits.iter().for_each(|edit| board.product.apply(edit));
    let on_record = sessions(&board.product).remove(0).dots;
    assert_eq!(on_record[0].cards[1], vote.cards[1]);
    assert_eq!((on_record[0].section, on_record[0].cards[0].dots), (Some(Section::Needs), 5));
    assert!(on_record[1].cards.len() == 100 && on_record[1].cards[0].text.chars().count() <= 201);

    let entry = board.product.entries.get(held.id).expect("it is there").clone();
    let written = entry.word(&Field::word("dots")).expect("dots are on record").to_owned();
    assert!(written.starts_with(r#"{"version":1,"#), "{written}");
}

#[test]
fn what_is_parked_has_an_owner_and_may_be_done() {
    let mut board = Board::new();
    let text = |text: &str| Value::Text(text.to_owned());
    let new =
        |kind, word, said| NewEntry { id: None, kind, fields: [(Field::word(word), text(said))].into() };
    let entries =
        vec![new(Kind::Parked, "text", "Ask legal about the logs"), new(Kind::Member, "name", "Amara")];
    board.act(&Command::AddEntries { entries, after: None }).expect("allowed");
    let entry = board.product.entries.ids(Kind::Parked)[0];
    let member = board.product.entries.ids(Kind::Member)[0];
    let mut set =
        |word, value| board.act(&Command::SetField { entry, field: Field::word(word), value: Some(value) });
    set("owner", Value::Word(member.to_string())).expect("a member may own it");
    assert!(set("owner", Value::Word(entry.to_string())).is_err(), "only a member");
    set("done", Value::Flag(true)).expect("allowed");
    assert_eq!(title(board.product.entries.get(entry).expect("it is there")), "Ask legal about the logs");
}
