//! Refusals of a room: normal values, each with all a sentence needs.

use serde::{Deserialize, Serialize};

/// Why something is not done in a room. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "room_refusal", rename_all = "snake_case")]
pub enum RoomRefusal {
    /// One is not in the room: in the lobby, sent away, or never joined.
    NotIn,
    /// Only who leads may do this.
    OnlyLeaders,
    /// Only the facilitator may do this.
    OnlyFacilitator,
    /// Only the host's machine may do this.
    OnlyHost,
    /// Observers look on.
    Observing,
    /// The board is locked.
    Locked,
    /// A ballot, or a double vote, is for whoever it belongs to.
    NotYours,
    /// A name must say something and be no longer than the limit.
    Name {
        /// Characters it may have.
        limit: usize,
    },
    /// The text is too long.
    TooLong {
        /// Characters it may have.
        limit: usize,
    },
    /// No such person.
    NoSuchPerson,
    /// No such member in the team, or one who left.
    NoSuchMember,
    /// The room is full.
    Full {
        /// People it holds.
        limit: usize,
    },
    /// Silent writing, a poll, a round or a timer is under way already.
    UnderWay,
    /// There is no silent writing, poll, round or timer under way.
    NothingUnderWay,
    /// Anonymity is never lifted, and nothing is revealed by author where there are no authors.
    Anonymous,
    /// People have written already: anonymity must be settled before.
    AlreadyWritten,
    /// This section is not written in now.
    OtherSection,
    /// The card belongs to somebody else.
    OthersCard,
    /// So many hidden cards are enough for one person.
    TooManyCards {
        /// Cards allowed.
        limit: usize,
    },
    /// The answer does not fit the poll.
    WrongAnswer,
    /// The answers are revealed already.
    Revealed,
    /// The card is not one that dots are put on now.
    NoDotsHere,
    /// There are not so many dots, or not so many may be on one card.
    TooManyDots {
        /// Dots allowed.
        limit: u32,
    },
    /// A time must be between one second and a day.
    WrongTime,
}
