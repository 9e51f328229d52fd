//! Asks: what a person wants of the room. They decide nothing; [`crate::Room`] does.

use crate::{Anonymity, PersonId, PollKind, Role, Whereabouts};
use product::{CardId, Section};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a person wants of the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum RoomAsk {
    /// Be somewhere. Nothing is answered and nothing is kept.
    Be {
        /// Where.
        at: Whereabouts,
    },
    /// Be typing in a card or entry, or no more. Nothing is kept.
    Type {
        /// In which.
        #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
        thing: Option<Uuid>,
    },
    /// Be ready, or not any more.
    Ready {
        /// Ready?
        ready: bool,
    },
    /// Nobody is ready any more: the next thing begins.
    ClearReady,
    /// Put one's hand up, or down; those who lead may put down anybody's.
    Hand {
        /// Whose; `None`: one's own.
        person: Option<PersonId>,
        /// Up?
        up: bool,
    },
    /// Let somebody in who waits in the lobby; `None`: all of them.
    Admit {
        /// Who.
        person: Option<PersonId>,
    },
    /// Send somebody away, for as long as this room is open.
    SendAway {
        /// Who.
        person: PersonId,
    },
    /// Give somebody a role. Giving *facilitator* away makes oneself co-facilitator.
    SetRole {
        /// Who.
        person: PersonId,
        /// Which.
        role: Role,
    },
    /// Add somebody who has no device: things are entered for them.
    AddProxied {
        /// Their id, made by whoever adds them.
        person: PersonId,
        /// Their name.
        name: String,
        /// The member they are.
        member: Option<product::EntryId>,
    },
    /// Let people wait in the lobby, or come straight in.
    Lobby {
        /// Wait?
        on: bool,
    },
    /// Say what is being done now.
    Task {
        /// In a few words.
        task: String,
    },
    /// Let only those who lead change things, or everybody.
    Lock {
        /// Locked?
        on: bool,
    },
    /// Hide who is typing, or show it.
    HideTyping {
        /// Hidden?
        on: bool,
    },
    /// Start the clock.
    StartTimer {
        /// For so long.
        seconds: u32,
    },
    /// Give more time.
    AddTime {
        /// So much.
        seconds: u32,
    },
    /// Hold the clock.
    PauseTimer,
    /// Let it run again.
    ResumeTimer,
    /// Take the clock away.
    EndTimer,
    /// Begin a round in which everyone speaks once; it starts with another one each time.
    StartRound,
    /// The next one speaks.
    NextSpeaker,
    /// End the round.
    EndRound,
    /// Put a card or entry into the spotlight, or nothing.
    Spotlight {
        /// Which.
        #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
        thing: Option<Uuid>,
    },
    /// Offer to lead the way, or no more.
    Guide {
        /// Offer?
        on: bool,
    },
    /// Bring everybody to a screen.
    Summon {
        /// Where to.
        to: Whereabouts,
    },
    /// Begin silent writing.
    StartWriting {
        /// In these sections.
        sections: Vec<Section>,
        /// With names or without; never lifted afterwards.
        anonymity: Anonymity,
        /// It ends, and all is revealed, when another step begins.
        #[serde(default)]
        with_step: bool,
    },
    /// Go from names to none, before anybody wrote.
    Anonymise,
    /// Put down a hidden card, or write in it.
    WriteHidden {
        /// Its id, made by whoever writes it.
        card: CardId,
        /// Where it will hang.
        section: Section,
        /// What it says.
        text: String,
        /// Written for somebody who has no device; `None`: one's own.
        person: Option<PersonId>,
    },
    /// Throw a hidden card of one's own away.
    DropHidden {
        /// Which.
        card: CardId,
    },
    /// Reveal hidden cards: those of one author, or all. Of one author only where cards carry names.
    RevealWriting {
        /// Whose; `None`: everybody's.
        of: Option<PersonId>,
    },
    /// End silent writing; what is still hidden is revealed.
    EndWriting,
    /// Ask something quickly.
    StartPoll {
        /// What for.
        kind: PollKind,
        /// The question; may be empty.
        question: String,
        /// Without names; never lifted afterwards.
        anonymous: bool,
    },
    /// Answer; again in place of the answer before, until it is revealed.
    Answer {
        /// As [`crate::PollAnswer::says`].
        says: String,
        /// For somebody who has no device; `None`: one's own.
        person: Option<PersonId>,
    },
    /// Reveal the answers.
    RevealPoll,
    /// Take the poll away.
    EndPoll,
    /// Give everybody dots to put on cards.
    StartDots {
        /// On the cards of this section only; `None`: of the whole board.
        section: Option<Section>,
        /// So many for everybody.
        each: u32,
        /// So many of them on one card, at most.
        most: u32,
        /// With names or without; never lifted afterwards.
        anonymity: Anonymity,
        /// The counts are seen at once, not only at the reveal.
        open: bool,
    },
    /// Go from names to none, before anybody put a dot.
    AnonymiseDots,
    /// Have so many dots on a card from now on.
    PutDots {
        /// On which.
        card: CardId,
        /// How many; none: they are taken off.
        dots: u32,
        /// Put for somebody who has no device; `None`: one's own.
        person: Option<PersonId>,
    },
    /// Reveal how many dots are on which card.
    RevealDots,
    /// Take the counts, or a vote with dots that was not revealed, away.
    EndDots,
}
