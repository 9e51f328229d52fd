//! How much is too much in a room.

/// People in one room, those in the lobby and those sent away included.
pub const PEOPLE: usize = 2_000;
/// Characters in the name of a person.
pub const NAME_CHARS: usize = 60;
/// Characters in what is being done now.
pub const TASK_CHARS: usize = 200;
/// Characters in the question of a quick poll.
pub const QUESTION_CHARS: usize = 300;
/// Characters in a word that answers a quick poll.
pub const WORD_CHARS: usize = 60;
/// Characters in the name of a screen.
pub const SCREEN_CHARS: usize = 60;
/// Dots of one person.
pub const DOTS: u32 = 50;
/// Results of votes with dots that a room keeps; the oldest is forgotten.
pub const DOT_RESULTS: usize = 50;
/// Hidden cards of one person.
pub const CARDS_OF_ONE: usize = 200;
/// Hidden cards in one room.
pub const CARDS: usize = product::limits::BOARD_CARDS;
/// Cards in one act of a reveal.
pub(crate) const CARDS_IN_ACT: usize = 1_000;
/// Seconds on a clock: a day.
pub const TIMER_SECONDS: u32 = 24 * 60 * 60;
/// Devices of one person; the oldest is forgotten.
pub(crate) const DEVICES: usize = 16;
