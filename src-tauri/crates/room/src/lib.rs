//! The live room as a state machine without input and output: who is here, what they may, what is hidden, how the
//! room is led.
//!
//! A [`Room`] is asked, and answers with what is to be kept on disk, whom to tell what, and which commands to do to
//! the product under whose name. It looks at no clock, makes no ids, opens no line and writes no file. What a product
//! is and how votes are counted, `product` knows. What the room promises stands, numbered, in the files of `room/`.

mod ask;
mod deed;
mod dots;
pub mod limits;
mod news;
mod outcome;
mod person;
mod refusal;
mod room;
mod stage;

pub use ask::RoomAsk;
pub use deed::{Deed, To};
pub use dots::{CardDots, DotResult, DotVote, PersonDots};
pub use news::{News, RoomView};
pub use outcome::{Keep, Outcome, RoomAct};
pub use person::{PersonId, PersonView, Role, Standing, Whereabouts, Who};
pub use refusal::RoomRefusal;
pub use room::{Circumstances, Newcomer, Room, Unreadable};
pub use stage::{
    Anonymity, HiddenCard, PollAnswer, PollKind, PollView, SpeakingRound, Stage, Summons, Timer, Writing,
};

#[cfg(test)]
mod tests;
