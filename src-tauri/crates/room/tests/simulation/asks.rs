//! Asks at random, of everything a page can ask for.

use super::dice::Dice;
use super::secrets::Secrets;
use product::{CardId, Section};
use room::{Anonymity, PersonId, PollKind, Role, RoomAsk, Whereabouts};

/// Whoever asks, and what they know.
pub struct Asker<'a> {
    pub by: PersonId,
    pub people: Vec<PersonId>,
    /// Cards they wrote, or tried to, and for whom.
    pub cards: &'a mut Vec<(CardId, Option<PersonId>)>,
}

impl Asker<'_> {
    /// Something people do all the time.
    pub fn everyday(&mut self, dice: &mut Dice, secrets: &mut Secrets) -> RoomAsk {
        match dice.below(19) {
            0..=5 => self.write(dice, secrets),
            6 => match dice.pick(self.cards) {
                Some((card, _)) => RoomAsk::DropHidden { card: *card },
                None => RoomAsk::Ready { ready: true },
            },
            7..=8 => self.answer(dice, secrets),
            9 => RoomAsk::Be { at: place(dice) },
            10..=11 => RoomAsk::Type { thing: thing(dice) },
            12 => RoomAsk::Ready { ready: dice.one_in(2) },
            13 => RoomAsk::Hand { person: None, up: dice.one_in(2) },
            14 => RoomAsk::Guide { on: dice.one_in(2) },
            15..=17 => self.put_dots(dice),
            _ => RoomAsk::NextSpeaker,
        }
    }

    /// Something those who lead do; others are refused.
    pub fn leading(&self, dice: &mut Dice) -> RoomAsk {
        match dice.below(31) {
            0..=3 => RoomAsk::StartWriting {
                sections: Section::FIVE.to_vec(),
                anonymity: anonymity(dice),
                with_step: dice.one_in(3),
            },
            4 => RoomAsk::Anonymise,
            5..=6 => RoomAsk::RevealWriting { of: self.somebody(dice).filter(|_| dice.one_in(2)) },
            7 => RoomAsk::EndWriting,
            8..=9 => start_poll(dice),
            10 => RoomAsk::RevealPoll,
            11 => RoomAsk::EndPoll,
            12 => RoomAsk::Lobby { on: dice.one_in(2) },
            13..=14 => RoomAsk::Admit { person: self.somebody(dice).filter(|_| dice.one_in(2)) },
            15 => RoomAsk::Task { task: format!("Task {}", dice.below(3)) },
            16 => RoomAsk::HideTyping { on: dice.one_in(2) },
            17 => RoomAsk::Spotlight { thing: thing(dice) },
            18 => RoomAsk::Summon { to: place(dice) },
            19 => RoomAsk::StartTimer { seconds: 60 },
            20 => clock(dice),
            21 => RoomAsk::StartRound,
            22 => RoomAsk::EndRound,
            23 => RoomAsk::ClearReady,
            24 => RoomAsk::Lock { on: dice.one_in(2) },
            25..=26 => start_dots(dice),
            27 => RoomAsk::AnonymiseDots,
            28 => RoomAsk::RevealDots,
            29 => RoomAsk::EndDots,
            _ => self.about_people(dice),
        }
    }

    fn about_people(&self, dice: &mut Dice) -> RoomAsk {
        let person = self.somebody(dice).unwrap_or(self.by);
        match dice.below(6) {
            0 => RoomAsk::SendAway { person },
            1 => RoomAsk::AddProxied { person: PersonId(dice.id()), name: "Li".to_owned(), member: None },
            2 => RoomAsk::Hand { person: Some(person), up: false },
            _ => {
                let roles = [Role::Observer, Role::Participant, Role::CoFacilitator, Role::Facilitator];
                RoomAsk::SetRole { person, role: roles[dice.below(4)] }
            }
        }
    }

    fn somebody(&self, dice: &mut Dice) -> Option<PersonId> {
        dice.pick(&self.people).copied()
    }

    /// Oneself mostly, at times somebody else.
    fn speaks_for(&self, dice: &mut Dice) -> Option<PersonId> {
        self.somebody(dice).filter(|_| dice.one_in(4))
    }

    fn write(&mut self, dice: &mut Dice, secrets: &mut Secrets) -> RoomAsk {
        if self.cards.is_empty() || dice.one_in(2) {
            self.cards.push((CardId(dice.id()), self.speaks_for(dice)));
        }
        let (card, person) = self.cards[dice.below(self.cards.len())];
        let said = secrets.text(vec![self.by, person.unwrap_or(self.by)]);
        let text = if dice.one_in(8) { String::new() } else { said };
        RoomAsk::WriteHidden { card, section: Section::FIVE[dice.below(5)], text, person }
    }

    fn put_dots(&self, dice: &mut Dice) -> RoomAsk {
        let card = CardId(uuid::Uuid::from_u128(dice.below(12) as u128));
        RoomAsk::PutDots { card, dots: dice.below(3) as u32, person: self.speaks_for(dice) }
    }

    fn answer(&self, dice: &mut Dice, secrets: &mut Secrets) -> RoomAsk {
        let person = self.speaks_for(dice);
        let says =
            if dice.one_in(3) { "3".to_owned() } else { secrets.text(vec![person.unwrap_or(self.by)]) };
        RoomAsk::Answer { says, person }
    }
}

fn start_dots(dice: &mut Dice) -> RoomAsk {
    let section = dice.pick(&Section::FIVE).copied().filter(|_| dice.one_in(3));
    let (each, most) = (3 + dice.below(3) as u32, 1 + dice.below(3) as u32);
    RoomAsk::StartDots { section, each, most, anonymity: anonymity(dice), open: dice.one_in(3) }
}

fn anonymity(dice: &mut Dice) -> Anonymity {
    if dice.one_in(2) { Anonymity::None } else { Anonymity::Names }
}

fn start_poll(dice: &mut Dice) -> RoomAsk {
    let kind = if dice.one_in(4) { PollKind::FistOfFive } else { PollKind::Word };
    RoomAsk::StartPoll { kind, question: "How is it?".to_owned(), anonymous: dice.one_in(2) }
}

fn clock(dice: &mut Dice) -> RoomAsk {
    match dice.below(4) {
        0 => RoomAsk::AddTime { seconds: 30 },
        1 => RoomAsk::PauseTimer,
        2 => RoomAsk::ResumeTimer,
        _ => RoomAsk::EndTimer,
    }
}

fn place(dice: &mut Dice) -> Whereabouts {
    let screens = ["vision", "roadmap", "metrics"];
    Whereabouts { screen: screens[dice.below(3)].to_owned(), thing: thing(dice) }
}

fn thing(dice: &mut Dice) -> Option<uuid::Uuid> {
    (!dice.one_in(3)).then(|| uuid::Uuid::from_u128(dice.below(4) as u128))
}
