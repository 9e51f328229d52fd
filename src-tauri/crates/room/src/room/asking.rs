//! Which ask leads where. What comes of each stands in the file of its topic.

use super::Room;
use super::dots::DotTerms;
use crate::outcome::Changes;
use crate::{Outcome, PersonId, RoomAsk, RoomRefusal, Standing, Writing};
use chrono::{DateTime, Utc};
use product::{CardId, Section};
use uuid::Uuid;

/// What a room cannot know by itself.
pub struct Circumstances<'a> {
    /// What time it is.
    pub now: DateTime<Utc>,
    /// Makes ids.
    pub new_id: &'a mut dyn FnMut() -> Uuid,
    /// The section in which a card hangs on the board, as it is shown; `None`: it is not there.
    pub hangs: &'a dyn Fn(CardId) -> Option<Section>,
}

impl Room {
    /// Judges what a person wants of the room, and does it.
    ///
    /// # Errors
    /// A [`RoomRefusal`]; nothing has changed.
    pub fn ask(
        &mut self,
        by: PersonId,
        ask: RoomAsk,
        around: &mut Circumstances<'_>,
    ) -> Result<Outcome, RoomRefusal> {
        if self.core.closed || self.standing(by) != Some(Standing::In) {
            return Err(RoomRefusal::NotIn);
        }
        let mut changes = Changes::default();
        match whose(&ask) {
            Whose::Anybodys => {}
            Whose::Workers => self.check_works(by)?,
            Whose::Leaders => self.check_leads(by)?,
        }
        self.do_ask(by, ask, around, &mut changes)?;
        Ok(self.outcome(changes, around.now))
    }

    fn do_ask(
        &mut self,
        by: PersonId,
        ask: RoomAsk,
        around: &mut Circumstances<'_>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let now = around.now;
        match ask {
            RoomAsk::Be { at } => self.be(by, at, changes),
            RoomAsk::Type { thing } => {
                self.type_in(by, thing, changes);
                Ok(())
            }
            RoomAsk::Ready { ready } => {
                self.set_ready(by, ready, changes);
                Ok(())
            }
            RoomAsk::ClearReady => {
                self.clear_ready(changes);
                Ok(())
            }
            RoomAsk::Hand { person, up } => self.set_hand(by, person, up.then_some(now), changes),
            RoomAsk::Admit { person } => self.admit(person, changes),
            RoomAsk::SendAway { person } => self.send_away(by, person, changes),
            RoomAsk::SetRole { person, role } => self.set_role(by, person, role, changes),
            RoomAsk::AddProxied { person, name, member } => self.add_proxied(person, &name, member, changes),
            RoomAsk::Lobby { on } => {
                self.set_lobby(on, changes);
                Ok(())
            }
            RoomAsk::Task { task } => self.set_task(&task, changes),
            RoomAsk::Lock { on } => {
                self.restage(changes, |stage| stage.locked = on);
                Ok(())
            }
            RoomAsk::HideTyping { on } => {
                self.hide_typing(on, changes);
                Ok(())
            }
            RoomAsk::StartTimer { seconds } => self.start_timer(seconds, now, changes),
            RoomAsk::AddTime { seconds } => self.add_time(seconds, now, changes),
            RoomAsk::PauseTimer => self.pause_timer(now, changes),
            RoomAsk::ResumeTimer => self.resume_timer(now, changes),
            RoomAsk::EndTimer => self.end_timer(changes),
            RoomAsk::StartRound => self.start_round(changes),
            RoomAsk::NextSpeaker => self.next_speaker(by, changes),
            RoomAsk::EndRound => self.end_round(changes),
            RoomAsk::Spotlight { thing } => {
                self.spotlight(thing, changes);
                Ok(())
            }
            RoomAsk::Guide { on } => self.set_guide(by, on, changes),
            RoomAsk::Summon { to } => self.summon(by, to, changes),
            RoomAsk::StartWriting { sections, anonymity, with_step } => {
                let writing = Writing { id: (around.new_id)(), sections, anonymity, count: 0, with_step };
                self.start_writing(writing, changes)
            }
            RoomAsk::Anonymise => self.anonymise(changes),
            RoomAsk::WriteHidden { card, section, text, person } => {
                self.write_hidden(by, card, (section, &text, person), changes)
            }
            RoomAsk::DropHidden { card } => self.drop_hidden(by, card, changes),
            RoomAsk::RevealWriting { of } => self.reveal_writing(of, changes),
            RoomAsk::EndWriting => self.end_writing(changes),
            RoomAsk::StartPoll { kind, question, anonymous } => {
                self.start_poll(kind, &question, anonymous, (around.new_id)(), changes)
            }
            RoomAsk::Answer { says, person } => self.answer(by, person, &says, changes),
            RoomAsk::RevealPoll => self.reveal_poll(changes),
            RoomAsk::EndPoll => self.end_poll(changes),
            RoomAsk::StartDots { section, each, most, anonymity, open } => {
                let terms = DotTerms { section, each, most, anonymity, open };
                self.start_dots(terms, (around.new_id)(), changes)
            }
            RoomAsk::AnonymiseDots => self.anonymise_dots(changes),
            RoomAsk::PutDots { card, dots, person } => {
                self.put_dots(by, (card, dots, person), around, changes)
            }
            RoomAsk::RevealDots => self.reveal_dots(around, changes),
            RoomAsk::EndDots => self.end_dots(changes),
        }
    }
}

/// Who may ask for something at all; what exactly they may, the file of the topic judges.
enum Whose {
    /// Everybody in the room, or whoever the topic says.
    Anybodys,
    /// Those who do not only look on.
    Workers,
    /// Those who lead.
    Leaders,
}

fn whose(ask: &RoomAsk) -> Whose {
    match ask {
        RoomAsk::Be { .. } | RoomAsk::SetRole { .. } => Whose::Anybodys,
        RoomAsk::Type { .. }
        | RoomAsk::Ready { .. }
        | RoomAsk::Hand { .. }
        | RoomAsk::Guide { .. }
        | RoomAsk::NextSpeaker
        | RoomAsk::WriteHidden { .. }
        | RoomAsk::DropHidden { .. }
        | RoomAsk::Answer { .. }
        | RoomAsk::PutDots { .. } => Whose::Workers,
        _ => Whose::Leaders,
    }
}
