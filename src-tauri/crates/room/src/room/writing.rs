//! Silent writing: cards that only their author sees.
//!
//! - O29 Before the reveal a hidden card is told to nobody but its author and who wrote it for them, and how many there
//!   are is told neither by author nor by section.
//! - O30 While people write silently, nobody sees who types, nor which card or entry anybody has in hand.
//! - O31 Names can be given up before anybody wrote, and are never brought back.
//! - O32 A hidden card is changed and thrown away by nobody but its author and who wrote it for them.
//! - O49 Silent writing that was begun for one step ends with it: all cards are revealed when another step is named.
//! - O33 Texts, and cards of one person, are bounded.

use super::rights::allowed;
use super::{Room, words};
use crate::outcome::Changes;
use crate::{Anonymity, HiddenCard, News, PersonId, RoomRefusal, To, Writing, limits};
use product::{CardId, Section};
use serde::{Deserialize, Serialize};

/// The row of a hidden card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "card", rename_all = "snake_case")]
pub(super) enum Slot {
    /// It is hidden.
    Hidden(Hidden),
    /// It was, until it was revealed: whoever comes late with it learns that. Nobody's: an author may not be kept.
    Revealed,
}

/// A hidden card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Hidden {
    pub(super) section: Section,
    pub(super) text: String,
    pub(super) author: PersonId,
    /// Who entered it: the author, or who leads for an author without a device.
    pub(super) writer: PersonId,
    /// Grows with each card.
    pub(super) number: u32,
    /// Its act is under way: nobody writes in it any more.
    pub(super) revealing: bool,
}

impl Hidden {
    pub(super) fn is_known_to(&self, person: PersonId) -> bool {
        self.author == person || self.writer == person
    }

    pub(super) fn card(&self, id: CardId) -> HiddenCard {
        HiddenCard { id, section: self.section, text: self.text.clone() }
    }

    pub(super) fn says_something(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Whom it is told to.
    pub(super) fn known_to(&self) -> Vec<PersonId> {
        if self.author == self.writer { vec![self.author] } else { vec![self.author, self.writer] }
    }
}

impl Room {
    pub(super) fn start_writing(
        &mut self,
        wanted: Writing,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        allowed(self.core.stage.writing.is_none() && !self.is_revealing(), RoomRefusal::UnderWay)?;
        allowed(!wanted.sections.is_empty(), RoomRefusal::OtherSection)?;
        let sections = Section::ALL.into_iter().filter(|section| wanted.sections.contains(section)).collect();
        (self.core.written, self.core.ending) = (false, false);
        let writing = Writing { sections, ..wanted };
        self.restage(changes, |stage| stage.writing = Some(writing));
        self.change_all(changes, |person| {
            person.typing = None;
            person.at.iter_mut().for_each(|at| at.thing = None);
        });
        self.clear_ready(changes);
        Ok(())
    }

    /// O49. Another step begins: what was written for the one before is shown.
    pub(super) fn end_writing_with_step(&mut self, changes: &mut Changes) {
        if self.writing().is_ok_and(|writing| writing.with_step) {
            self.reveal_rest(changes);
        }
    }

    pub(super) fn anonymise(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        let anonymity = self.writing()?.anonymity;
        allowed(!self.core.written || anonymity == Anonymity::None, RoomRefusal::AlreadyWritten)?;
        self.restage(changes, |stage| {
            if let Some(writing) = &mut stage.writing {
                writing.anonymity = Anonymity::None;
            }
        });
        Ok(())
    }

    pub(super) fn write_hidden(
        &mut self,
        by: PersonId,
        id: CardId,
        wanted: (Section, &str, Option<PersonId>),
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let (section, text, author) = wanted;
        let author = author.unwrap_or(by);
        self.check_open_for(section)?;
        let text = words::card(text)?;
        let hidden = match self.cards.get(&id) {
            Some(Slot::Revealed) => return Err(RoomRefusal::Revealed),
            Some(Slot::Hidden(hidden)) => {
                allowed(hidden.is_known_to(by), RoomRefusal::OthersCard)?;
                allowed(!hidden.revealing, RoomRefusal::Revealed)?;
                Hidden { section, text, ..hidden.clone() }
            }
            None => {
                self.check_speaks_for(by, author)?;
                self.check_room_for_card(author)?;
                self.core.cards += 1;
                changes.room = true;
                let number = self.core.cards;
                Hidden { section, text, author, writer: by, number, revealing: false }
            }
        };
        self.put_down(id, hidden, changes);
        Ok(())
    }

    pub(super) fn drop_hidden(
        &mut self,
        by: PersonId,
        id: CardId,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let hidden = match self.cards.get(&id) {
            None => return Ok(()),
            Some(Slot::Revealed) => return Err(RoomRefusal::Revealed),
            Some(Slot::Hidden(hidden)) => hidden,
        };
        allowed(hidden.is_known_to(by), RoomRefusal::OthersCard)?;
        allowed(!hidden.revealing, RoomRefusal::Revealed)?;
        for person in hidden.known_to() {
            changes.tell(To::One(person), News::OwnGone { cards: vec![id] });
        }
        self.cards.remove(&id);
        changes.cards.insert(id);
        self.count_cards(changes);
        Ok(())
    }

    /// The cards that are hidden, in the order of their ids.
    pub(super) fn hidden(&self) -> impl Iterator<Item = (CardId, &Hidden)> {
        self.cards.iter().filter_map(|(id, slot)| match slot {
            Slot::Hidden(hidden) => Some((*id, hidden)),
            Slot::Revealed => None,
        })
    }

    pub(super) fn count_cards(&mut self, changes: &mut Changes) {
        let count = self.hidden().filter(|(_, hidden)| hidden.says_something()).count();
        self.restage(changes, |stage| {
            if let Some(writing) = &mut stage.writing {
                writing.count = u32::try_from(count).unwrap_or(u32::MAX);
            }
        });
    }

    pub(super) fn writing(&self) -> Result<&Writing, RoomRefusal> {
        self.core.stage.writing.as_ref().ok_or(RoomRefusal::NothingUnderWay)
    }

    fn put_down(&mut self, id: CardId, hidden: Hidden, changes: &mut Changes) {
        if self.hidden().any(|(other, known)| other == id && *known == hidden) {
            return;
        }
        for person in hidden.known_to() {
            changes.tell(To::One(person), News::Own { card: hidden.card(id) });
        }
        self.cards.insert(id, Slot::Hidden(hidden));
        changes.cards.insert(id);
        changes.room |= !std::mem::replace(&mut self.core.written, true);
        self.count_cards(changes);
    }

    fn check_open_for(&self, section: Section) -> Result<(), RoomRefusal> {
        let writing = self.writing()?;
        allowed(!self.core.ending, RoomRefusal::Revealed)?;
        allowed(writing.sections.contains(&section), RoomRefusal::OtherSection)
    }

    fn check_room_for_card(&self, author: PersonId) -> Result<(), RoomRefusal> {
        let own = self.hidden().filter(|(_, hidden)| hidden.author == author).count();
        let one = limits::CARDS_OF_ONE;
        allowed(own < one, RoomRefusal::TooManyCards { limit: one })?;
        allowed(self.cards.len() < limits::CARDS, RoomRefusal::TooManyCards { limit: limits::CARDS })
    }
}
