//! Nobody hears what is hidden, and nobody can conclude it from what they hear.

use super::dice::Dice;
use super::driven::Driven;
use product::{CardId, Section};
use proptest::prelude::*;
use room::{Anonymity, PersonId, RoomAsk};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// `Driven` listens to all news; the views of everybody are read besides.
    #[test]
    fn o29_nobody_hears_what_is_hidden(seed: u64, steps in 1..120usize) {
        let mut dice = Dice::new(seed);
        let mut driven = Driven::open(4);
        for _ in 0..steps {
            driven.step(&mut dice);
            let reader = driven.people[dice.below(driven.people.len())];
            let view = driven.room.view(reader, driven.now);
            driven.check_dots(reader, &view.dots, &view.counted);
            driven.secrets.check(reader, &serde_json::to_string(&view).expect("JSON"));
        }
    }

    /// The same evening twice, with other hidden texts in other sections by another author: whoever only listens
    /// hears the same, letter by letter.
    #[test]
    fn o29_what_others_hear_does_not_depend_on_what_is_hidden(seed: u64, steps in 1..120usize) {
        let script = Script::at_random(seed, steps, false);
        prop_assert_eq!(script.heard(Hiding::AsWritten), script.heard(Hiding::AllOtherwise));
    }

    /// Where there are no names, also the reveal tells nobody which of two wrote or answered what.
    #[test]
    fn o35_what_is_revealed_without_names_does_not_depend_on_who_wrote_it(seed: u64, steps in 1..120usize) {
        let script = Script::at_random(seed, steps, true);
        prop_assert_eq!(script.heard(Hiding::AsWritten), script.heard(Hiding::ByTheOther));
    }
}

/// Two write, one listens, the host leads.
struct Script {
    asks: Vec<(usize, RoomAsk)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Hiding {
    AsWritten,
    /// The two who write change places.
    ByTheOther,
    /// They change places, and say something else elsewhere, on other cards.
    AllOtherwise,
}

const HOST: usize = 0;
const LISTENER: usize = 3;

impl Script {
    fn at_random(seed: u64, steps: usize, reveals: bool) -> Self {
        let mut dice = Dice::new(seed);
        let mut cards: Vec<(usize, CardId)> = vec![];
        let asks = (0..steps).map(|_| match dice.below(10) {
            0..=4 => hidden(&mut dice, &mut cards),
            5..=6 => dots(&mut dice),
            _ => (HOST, leading(&mut dice, reveals)),
        });
        Self { asks: asks.collect() }
    }

    fn heard(&self, hiding: Hiding) -> (Vec<String>, Vec<String>) {
        let mut driven = Driven::open(3);
        let mut acts = vec![];
        for (by, ask) in &self.asks {
            let (by, ask) = hiding.of(*by, ask.clone());
            driven.ask(driven.people[by], ask);
            acts.extend(driven.waiting.drain(..));
            for act in &acts {
                let _ = driven.room.done(&act.cards(), driven.now);
            }
        }
        let acts = acts.iter().map(|act| format!("{act:?}")).collect();
        (driven.heard.remove(&driven.people[LISTENER]).unwrap_or_default(), acts)
    }
}

impl Hiding {
    fn of(self, by: usize, ask: RoomAsk) -> (usize, RoomAsk) {
        let other = |by: usize| if self == Self::AsWritten { by } else { 3 - by };
        match ask {
            RoomAsk::WriteHidden { card, section, text, person } => {
                let elsewhere = Section::FIVE[(section as usize + 1) % 5];
                let section = if self == Self::AllOtherwise { elsewhere } else { section };
                let (card, text) = (self.card(card), self.said(text));
                (other(by), RoomAsk::WriteHidden { card, section, text, person })
            }
            RoomAsk::DropHidden { card } => (other(by), RoomAsk::DropHidden { card: self.card(card) }),
            RoomAsk::Answer { says, person } => {
                (other(by), RoomAsk::Answer { says: self.said(says), person })
            }
            RoomAsk::PutDots { card, dots, person } => {
                (other(by), RoomAsk::PutDots { card: self.dotted(card), dots, person })
            }
            ask => (by, ask),
        }
    }

    fn card(self, card: CardId) -> CardId {
        let other = CardId(uuid::Uuid::from_u128(!card.0.as_u128()));
        if self == Self::AllOtherwise { other } else { card }
    }

    /// Another card that hangs in the same section at the same times.
    fn dotted(self, card: CardId) -> CardId {
        let other = CardId(uuid::Uuid::from_u128(card.0.as_u128() + 15));
        if self == Self::AllOtherwise { other } else { card }
    }

    /// Something else, but the same for the same, and nothing for nothing.
    fn said(self, text: String) -> String {
        let otherwise = self == Self::AllOtherwise && !text.is_empty();
        if otherwise { text.replace("text", "other") } else { text }
    }
}

fn hidden(dice: &mut Dice, cards: &mut Vec<(usize, CardId)>) -> (usize, RoomAsk) {
    let by = 1 + dice.below(2);
    let known = dice.pick(cards).copied();
    let text = if dice.one_in(6) { String::new() } else { format!("text {}", dice.below(5)) };
    match (dice.below(6), known) {
        (0, Some((by, card))) => (by, RoomAsk::DropHidden { card }),
        (1, _) => (by, RoomAsk::Answer { says: text, person: None }),
        (2 | 3, Some((by, card))) => (by, write(dice, card, text)),
        _ => {
            let card = CardId(dice.id());
            cards.push((by, card));
            (by, write(dice, card, text))
        }
    }
}

fn dots(dice: &mut Dice) -> (usize, RoomAsk) {
    let card = CardId(uuid::Uuid::from_u128(dice.below(15) as u128));
    (1 + dice.below(2), RoomAsk::PutDots { card, dots: dice.below(4) as u32, person: None })
}

fn write(dice: &mut Dice, card: CardId, text: String) -> RoomAsk {
    RoomAsk::WriteHidden { card, section: Section::FIVE[dice.below(5)], text, person: None }
}

fn leading(dice: &mut Dice, reveals: bool) -> RoomAsk {
    let anonymity = if reveals { Anonymity::None } else { Anonymity::Names };
    let kind = room::PollKind::Word;
    match dice.below(14) {
        10..=11 => RoomAsk::StartDots { section: None, each: 4, most: 3, anonymity, open: false },
        12 if reveals => RoomAsk::RevealDots,
        12 => RoomAsk::AnonymiseDots,
        13 => RoomAsk::EndDots,
        0..=3 => RoomAsk::StartWriting { sections: Section::FIVE.to_vec(), anonymity, with_step: false },
        4..=5 => RoomAsk::StartPoll { kind, question: String::new(), anonymous: reveals },
        6 if reveals => RoomAsk::RevealWriting { of: None },
        7 if reveals => RoomAsk::RevealPoll,
        8 if reveals => RoomAsk::EndWriting,
        6 => RoomAsk::Anonymise,
        7 => RoomAsk::RevealWriting { of: Some(PersonId(uuid::Uuid::nil())) },
        _ => RoomAsk::EndPoll,
    }
}
