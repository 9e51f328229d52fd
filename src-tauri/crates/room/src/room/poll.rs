//! Quick polls: asked, answered out of sight, revealed at once.
//!
//! - O26 Before it is revealed, an answer is told to nobody but whom it is of; how many have answered is told to all.
//! - O27 Revealed answers of an anonymous poll tell by nothing, not by their order either, whose they are, and the
//!   room itself forgets it.
//! - O28 An answer fits what is asked for; passing always does.

use super::rights::allowed;
use super::{Room, words};
use crate::outcome::Changes;
use crate::{News, PersonId, PollAnswer, PollKind, PollView, RoomRefusal, To, limits};
use uuid::Uuid;

impl Room {
    pub(super) fn start_poll(
        &mut self,
        kind: PollKind,
        question: &str,
        anonymous: bool,
        id: Uuid,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let hidden = self.core.stage.poll.as_ref().is_some_and(|poll| poll.answers.is_none());
        allowed(!hidden, RoomRefusal::UnderWay)?;
        let question = words::line(question, limits::QUESTION_CHARS)?;
        let poll = PollView { id, kind, question, anonymous, answered: 0, answers: None };
        self.restage(changes, |stage| stage.poll = Some(poll));
        self.clear_ready(changes);
        Ok(())
    }

    pub(super) fn answer(
        &mut self,
        by: PersonId,
        person: Option<PersonId>,
        says: &str,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let person = person.unwrap_or(by);
        let kind = self.open_poll()?.kind;
        self.check_speaks_for(by, person)?;
        let says = fitting(kind, says)?;
        changes.answers.insert(person);
        changes.tell(To::One(person), News::Answer { says: Some(says.clone()) });
        self.answers.insert(person, says);
        let answered = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        self.restage(changes, |stage| {
            if let Some(poll) = &mut stage.poll {
                poll.answered = answered;
            }
        });
        Ok(())
    }

    pub(super) fn reveal_poll(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        let anonymous = self.open_poll()?.anonymous;
        let mut answers: Vec<_> = self
            .in_order()
            .into_iter()
            .filter_map(|person| {
                let says = self.answers.get(&person.kept.id)?.clone();
                Some(PollAnswer { by: (!anonymous).then_some(person.kept.id), says })
            })
            .collect();
        if anonymous {
            answers.sort_by(|one, other| one.says.cmp(&other.says));
        }
        self.forget_answers(changes);
        self.restage(changes, |stage| {
            if let Some(poll) = &mut stage.poll {
                poll.answers = Some(answers);
            }
        });
        Ok(())
    }

    pub(super) fn end_poll(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        allowed(self.core.stage.poll.is_some(), RoomRefusal::NothingUnderWay)?;
        self.forget_answers(changes);
        self.restage(changes, |stage| stage.poll = None);
        Ok(())
    }

    fn open_poll(&self) -> Result<&PollView, RoomRefusal> {
        let poll = self.core.stage.poll.as_ref().ok_or(RoomRefusal::NothingUnderWay)?;
        if poll.answers.is_some() { Err(RoomRefusal::Revealed) } else { Ok(poll) }
    }

    fn forget_answers(&mut self, changes: &mut Changes) {
        if !self.answers.is_empty() {
            changes.tell(To::All, News::Answer { says: None });
        }
        changes.answers.extend(std::mem::take(&mut self.answers).into_keys());
    }
}

fn fitting(kind: PollKind, says: &str) -> Result<String, RoomRefusal> {
    let says = words::line(says, limits::WORD_CHARS)?;
    let fits = match kind {
        PollKind::FistOfFive => matches!(says.as_str(), "" | "0" | "1" | "2" | "3" | "4" | "5"),
        PollKind::Thumbs => matches!(says.as_str(), "" | "yes" | "no" | "sideways"),
        PollKind::Word => true,
    };
    if fits { Ok(says) } else { Err(RoomRefusal::WrongAnswer) }
}
