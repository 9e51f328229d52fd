//! The promises V1 to V8, over boards and commands made at random.

use super::*;
use crate::{
    Difference, Fresh, ProductId, VisionBoard, difference, lines_as_cards, put_back_board, put_back_card,
};
use proptest::prelude::*;

/// What a hand might do, naming cards by their place so that it fits any board.
#[derive(Clone, Debug)]
enum Hand {
    Add(Section, String, Option<usize>),
    Paste(Section, Vec<String>),
    Write(usize, String),
    Move(usize, Section, Option<usize>),
    Delete(Vec<usize>),
    Restore(usize),
    State(usize, CardState),
    Author(usize, String),
    Extend(bool),
    Rename(String),
}

fn hand() -> impl Strategy<Value = Hand> {
    let section = prop::sample::select(&Section::ALL[..]);
    let text = "[a-zäé 李🙂]{1,12}";
    prop_oneof![
        4 => (section.clone(), text, prop::option::of(0..20usize)).prop_map(|(s, t, a)| Hand::Add(s, t, a)),
        1 => (section.clone(), prop::collection::vec(text, 0..4)).prop_map(|(s, t)| Hand::Paste(s, t)),
        3 => (0..20usize, text).prop_map(|(c, t)| Hand::Write(c, t)),
        3 => (0..20usize, section, prop::option::of(0..20usize)).prop_map(|(c, s, a)| Hand::Move(c, s, a)),
        2 => prop::collection::vec(0..20usize, 1..3).prop_map(Hand::Delete),
        2 => (0..20usize).prop_map(Hand::Restore),
        1 => (0..20usize, prop::sample::select(&CardState::ALL[..])).prop_map(|(c, s)| Hand::State(c, s)),
        1 => (0..20usize, "[A-Z][a-z]{0,5}").prop_map(|(c, a)| Hand::Author(c, a)),
        1 => any::<bool>().prop_map(Hand::Extend),
        1 => "[A-Za-z /]{0,6}".prop_map(Hand::Rename),
    ]
}

impl Hand {
    fn command(&self, board: &VisionBoard) -> Command {
        let all = board.order();
        let pick = |at: usize| {
            if all.is_empty() { CardId(Uuid::nil()) } else { all[at % all.len()] }
        };
        let below = |section, after: Option<usize>| {
            let ids = board.section_ids(section);
            after.filter(|_| !ids.is_empty()).map(|at| ids[at % ids.len()])
        };
        match self.clone() {
            Self::Add(section, text, after) => Command::AddCard {
                card: NewCard { id: None, section, text, state: CardState::default(), author: None },
                after: below(section, after),
            },
            Self::Paste(section, lines) => pasted(section, &lines.join("\n")),
            Self::Write(card, now) => {
                let card = pick(card);
                let was = board.card(card).map(|card| card.text.clone()).unwrap_or_default();
                Command::Write { card, was, now }
            }
            Self::Move(card, section, after) => {
                Command::Move { card: pick(card), section, after: below(section, after) }
            }
            Self::Delete(cards) => Command::Delete { cards: cards.into_iter().map(pick).collect() },
            Self::Restore(card) => Command::Restore { cards: vec![pick(card)] },
            Self::State(card, state) => Command::SetState { card: pick(card), state },
            Self::Author(card, author) => Command::SetAuthor { card: pick(card), author: Some(author) },
            Self::Extend(extended) => Command::Extend { extended },
            Self::Rename(name) => Command::Rename { name },
        }
    }
}

/// One card for each of these lines.
fn pasted(section: Section, notes: &str) -> Command {
    let new = |text| NewCard { id: None, section, text, state: CardState::default(), author: None };
    Command::AddCards { cards: lines_as_cards(notes).into_iter().map(new).collect(), file: None }
}

struct Table {
    product: Product,
    ids: u128,
}

impl Table {
    fn new() -> Self {
        Self { product: Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default()), ids: 0 }
    }

    fn after(hands: &[Hand]) -> Self {
        let mut table = Self::new();
        for hand in hands {
            let _ = table.take(hand);
        }
        table
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

    fn take(&mut self, hand: &Hand) -> Result<Vec<Edit>, Refusal> {
        let command = hand.command(&self.product.vision);
        self.act(&command)
    }

    fn act(&mut self, command: &Command) -> Result<Vec<Edit>, Refusal> {
        let edits = self.decide(command)?.edits;
        edits.iter().for_each(|edit| self.product.apply(edit));
        Ok(edits)
    }

    fn add(&mut self, section: Section, text: &str) -> CardId {
        let card =
            NewCard { id: None, section, text: text.into(), state: CardState::default(), author: None };
        self.act(&Command::AddCard { card, after: None }).expect("a plain card is allowed");
        CardId(Uuid::from_u128(self.ids))
    }
}

fn new_card(text: &str) -> NewCard {
    let (id, author) = (None, None);
    NewCard { id, section: Section::Needs, text: text.into(), state: CardState::default(), author }
}

/// A board as a screen keeps it: cards by section, folded from what it is told.
fn fold(shown: &mut Vec<Card>, fresh: &[Fresh]) {
    for one in fresh {
        match one {
            Fresh::Gone { card } => shown.retain(|shown| shown.id != *card),
            Fresh::Card { card, after } => {
                shown.retain(|shown| shown.id != card.id);
                let first = shown.iter().position(|shown| shown.section >= card.section);
                let top = first.unwrap_or(shown.len());
                let below = after.and_then(|after| shown.iter().position(|shown| shown.id == after));
                shown.insert(below.map_or(top, |at| at + 1), card.clone());
            }
            Fresh::Name { .. } | Fresh::Extended { .. } | Fresh::Entries { .. } => {}
        }
    }
}

proptest! {
    #[test]
    fn v1_a_refused_command_leaves_no_edits(hands in prop::collection::vec(hand(), 0..30)) {
        let mut table = Table::after(&hands);
        let before = table.product.clone();
        let cards = vec![new_card("fine"), new_card("\u{7}"), new_card("fine, too")];
        prop_assert_eq!(table.act(&Command::AddCards { cards, file: None }), Err(Refusal::NotText { number: 2 }));
        let ids = vec![CardId(Uuid::max())];
        let refused = table.act(&Command::Delete { cards: ids });
        prop_assert!(refused.is_err());
        prop_assert_eq!(before, table.product);
    }

    #[test]
    fn v2_asking_for_what_already_is_yields_no_edits(hands in prop::collection::vec(hand(), 1..30)) {
        let mut table = Table::after(&hands);
        let (name, extended) = (table.product.name.clone(), table.product.vision.extended);
        prop_assert_eq!(table.act(&Command::Rename { name }), Ok(vec![]));
        if table.product.vision.sections().len() == 5 || extended {
            prop_assert_eq!(table.act(&Command::Extend { extended }), Ok(vec![]));
        }
        for card in table.product.vision.hanging_cards().cloned().collect::<Vec<_>>() {
            let (id, section, was) = (card.id, card.section, card.text.clone());
            let after = table.product.vision.card_above(id);
            prop_assert_eq!(table.act(&Command::Move { card: id, section, after }), Ok(vec![]));
            let below_itself = Command::Move { card: id, section, after: Some(id) };
            prop_assert_eq!(table.act(&below_itself), Ok(vec![]));
            prop_assert_eq!(table.act(&Command::Write { card: id, was: was.clone(), now: was }), Ok(vec![]));
            prop_assert_eq!(table.act(&Command::SetState { card: id, state: card.state }), Ok(vec![]));
            prop_assert_eq!(table.act(&Command::SetAuthor { card: id, author: card.author }), Ok(vec![]));
        }
    }

    /// Mine and theirs are put into one text at once, at any two places, each possibly replacing a stretch.
    #[test]
    fn v3_two_people_who_write_at_once_lose_nothing_they_put_in(
        was in "[a-z]{0,12}", mine in "[0-4]{1,5}", theirs in "[5-9]{1,5}",
        (a, b, c, d) in (0..13usize, 0..13usize, 0..13usize, 0..13usize),
    ) {
        let put = |text: &str, from: usize, to: usize, what: &str| {
            let (from, to) = (from.min(to).min(text.len()), from.max(to).min(text.len()));
            format!("{}{what}{}", &text[..from], &text[to..])
        };
        let mut table = Table::new();
        let card = table.add(Section::Needs, "x");
        table.act(&Command::Write { card, was: "x".into(), now: was.clone() }).expect("a short text is allowed");
        let (my_text, their_text) = (put(&was, a, b, &mine), put(&was, c, d, &theirs));
        table.act(&Command::Write { card, was: was.clone(), now: their_text }).expect("allowed");
        table.act(&Command::Write { card, was, now: my_text }).expect("allowed");
        let text = &table.product.vision.card(card).expect("it is there").text;
        prop_assert!(text.contains(&mine), "{text} lost {mine}");
        prop_assert!(text.contains(&theirs), "{text} lost {theirs}");
    }

    #[test]
    fn v3_both_changes_are_made_where_they_do_not_touch(
        parts in prop::array::uniform4("[a-zé李]{1,6}"), middle in "[A-Z]{1,6}",
        mine in "[0-4]{0,5}", theirs in "[5-9]{0,5}", mine_first: bool,
    ) {
        // What lies between looks like nothing else: which of two equal letters is gone, no text can tell.
        let [start, first, second, end] = &parts;
        let text = |first: &str, second: &str| format!("{start}{first}{middle}{second}{end}");
        let (my_text, their_text, both) = if mine_first {
            (text(&mine, second), text(first, &theirs), text(&mine, &theirs))
        } else {
            (text(first, &mine), text(&theirs, second), text(&theirs, &mine))
        };
        let mut table = Table::new();
        let card = table.add(Section::Needs, &text(first, second));
        let was = text(first, second);
        table.act(&Command::Write { card, was: was.clone(), now: their_text }).expect("allowed");
        table.act(&Command::Write { card, was, now: my_text }).expect("allowed");
        prop_assert_eq!(&table.product.vision.card(card).expect("it is there").text, &both);
    }

    #[test]
    fn v4_a_card_hangs_below_the_card_it_names(hands in prop::collection::vec(hand(), 1..30), last in hand()) {
        let mut table = Table::after(&hands);
        let command = last.command(&table.product.vision);
        let Ok(_) = table.act(&command) else { return Ok(()) };
        let (card, after) = match command {
            Command::AddCard { after, .. } => (CardId(Uuid::from_u128(table.ids)), after),
            Command::Move { card, after, .. } if after != Some(card) => (card, after),
            _ => return Ok(()),
        };
        prop_assert_eq!(table.product.vision.card_above(card), after);
    }

    #[test]
    fn v5_a_section_with_cards_is_always_in_sight(hands in prop::collection::vec(hand(), 1..40)) {
        let board = Table::after(&hands).product.vision;
        let seen: usize = board.sections().iter().map(|section| board.section(*section).len()).sum();
        prop_assert_eq!(seen, board.len());
        prop_assert!(board.extended || board.sections().len() == 5, "the rules themselves never hide a section in use");
    }

    #[test]
    fn v6_taking_down_and_putting_back_leaves_the_board(hands in prop::collection::vec(hand(), 1..40), at in 0..20usize) {
        let mut table = Table::after(&hands);
        let hanging: Vec<_> = table.product.vision.hanging_cards().map(|card| card.id).collect();
        prop_assume!(!hanging.is_empty());
        let (before, cards) = (table.product.clone(), vec![hanging[at % hanging.len()]]);
        table.act(&Command::Delete { cards: cards.clone() }).expect("it hangs");
        prop_assert!(table.product.vision.hanging_card(cards[0]).is_none());
        table.act(&Command::Restore { cards }).expect("it was there");
        prop_assert_eq!(before, table.product);
    }

    #[test]
    fn v7_a_board_put_back_is_what_it_was(
        early in prop::collection::vec(hand(), 0..25), late in prop::collection::vec(hand(), 0..25),
    ) {
        let mut table = Table::after(&early);
        let then = table.product.clone();
        for hand in &late {
            let _ = table.take(hand);
        }
        for edit in put_back_board(&table.product, &then) {
            table.product.apply(&edit);
        }
        let left = difference(&then, &table.product);
        prop_assert_eq!(Difference { name: left.name.clone(), ..Difference::default() }, left);
        prop_assert_eq!(put_back_board(&table.product, &then), vec![]);
    }

    #[test]
    fn v7_a_card_put_back_says_what_it_said(
        early in prop::collection::vec(hand(), 0..25), late in prop::collection::vec(hand(), 0..25),
    ) {
        let mut table = Table::after(&early);
        let then = table.product.clone();
        for hand in &late {
            let _ = table.take(hand);
        }
        for id in then.vision.order().to_vec() {
            let mut product = table.product.clone();
            put_back_card(&product, &then, id).iter().for_each(|edit| product.apply(edit));
            prop_assert_eq!(product.vision.hanging_card(id), then.vision.hanging_card(id));
        }
    }

    #[test]
    fn v7_a_card_put_back_hangs_below_what_it_hung_below(
        early in prop::collection::vec(hand(), 0..25), late in prop::collection::vec(hand(), 0..25),
    ) {
        let mut table = Table::after(&early);
        let then = table.product.clone();
        for hand in &late {
            let _ = table.take(hand);
        }
        for was in then.vision.hanging_cards() {
            let mut product = table.product.clone();
            put_back_card(&product, &then, was.id).iter().for_each(|edit| product.apply(edit));
            let ids = |product: &Product| product.vision.section_ids(was.section).to_vec();
            let above = |here: &Product, there: &Product| {
                let there = ids(there);
                let above = ids(here).into_iter().take_while(|id| *id != was.id);
                above.filter(|id| there.contains(id)).last()
            };
            prop_assert_eq!(above(&product, &then), above(&then, &product));
            prop_assert_eq!(put_back_card(&product, &then, was.id), vec![]);
        }
    }

    #[test]
    fn v8_what_is_told_makes_their_board_this_board(hands in prop::collection::vec(hand(), 1..40)) {
        let mut table = Table::new();
        let mut shown = Vec::new();
        for hand in &hands {
            let Ok(edits) = table.take(hand) else { continue };
            fold(&mut shown, &Fresh::after(&table.product, &edits));
            let hanging: Vec<Card> = table.product.vision.hanging_cards().cloned().collect();
            prop_assert_eq!(&shown, &hanging);
        }
    }

    #[test]
    fn a_splice_makes_one_text_of_the_other(was in "[ab李🙂]{0,10}", now in "[ab李🙂]{0,10}") {
        let mut text = was.clone();
        if let Some(splice) = Splice::between(&was, &now) {
            splice.apply(&mut text);
        }
        prop_assert_eq!(text, now);
    }
}

#[test]
fn a_name_must_say_something_and_fit_a_file_name() {
    let mut table = Table::new();
    let mut rename = |name: &str| table.act(&Command::Rename { name: name.into() });
    assert_eq!(rename("  "), Err(Refusal::NameEmpty));
    assert_eq!(rename("a/b"), Err(Refusal::NameHas { character: "/".into() }));
    assert_eq!(rename("a\nb"), Err(Refusal::NameHas { character: "\\n".into() }));
    assert_eq!(rename("a\u{202e}b"), Err(Refusal::NameHas { character: "\\u{202e}".into() }));
    assert!(rename("مرحبا").is_ok(), "written from right to left, as it comes");
    assert_eq!(rename(&"x".repeat(121)), Err(Refusal::NameTooLong { chars: 121, limit: 120 }));
    assert_eq!(rename(" Hub 2 "), Ok(vec![Edit::NameProduct { name: "Hub 2".into() }]));
}

#[test]
fn a_card_of_ten_megabytes_is_refused_with_its_number() {
    let mut table = Table::new();
    let cards = vec![new_card("fine"), new_card(&"x".repeat(10_000_000))];
    let refused = Refusal::CardTooLong { number: 2, chars: 10_000_000, limit: 10_000 };
    assert_eq!(table.act(&Command::AddCards { cards, file: None }), Err(refused));
}

#[test]
fn a_section_in_use_cannot_be_hidden() {
    let mut table = Table::new();
    table.add(Section::Channels, "Developer portal");
    assert!(table.product.vision.extended, "a card for the extended board extends it");
    let refused = Refusal::SectionInUse { section: Section::Channels, count: 1 };
    assert_eq!(table.act(&Command::Extend { extended: false }), Err(refused));
}

#[test]
fn v5_a_section_hidden_elsewhere_while_a_card_came_stays_in_sight() {
    let mut table = Table::new();
    table.add(Section::Channels, "Developer portal");
    table.product.apply(&Edit::ExtendBoard { extended: false });
    assert_eq!(table.product.vision.sections(), Section::ALL);
}

#[test]
fn pasted_lines_hang_in_the_order_they_were_pasted_at_the_end() {
    let mut table = Table::new();
    table.add(Section::Needs, "first");
    table.act(&pasted(Section::Needs, "- second\n\n* third")).expect("allowed");
    let texts: Vec<_> = table.product.vision.section(Section::Needs).map(|card| card.text.as_str()).collect();
    assert_eq!(texts, ["first", "second", "third"]);
}

#[test]
fn one_card_dragged_to_the_top_is_one_difference() {
    let mut table = Table::new();
    let [_, _, last] = ["a", "b", "c"].map(|text| table.add(Section::Needs, text));
    let then = table.product.clone();
    let bottom = table.product.vision.section_ids(Section::Needs)[2];
    table.act(&Command::Move { card: bottom, section: Section::Needs, after: None }).expect("allowed");
    let cards = difference(&then, &table.product).cards;
    assert_eq!(
        cards.iter().map(|change| (change.card, change.reordered)).collect::<Vec<_>>(),
        [(bottom, true)]
    );
    assert_ne!(bottom, last);
}
