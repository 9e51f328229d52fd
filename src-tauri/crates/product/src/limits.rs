//! How much is too much: the limits people meet as a sentence, never as a crash.

/// Characters in the text of one card.
pub const CARD_CHARS: usize = 10_000;
/// Characters in a name: of a product, an author, a person.
pub const NAME_CHARS: usize = 120;
/// Cards on one board, deleted ones included.
pub const BOARD_CARDS: usize = 20_000;
/// Cards in one act: one paste, one CSV.
pub const CARDS_AT_ONCE: usize = 5_000;
/// Bytes of a CSV file.
pub const CSV_BYTES: usize = 10 * 1024 * 1024;
/// Bytes of a JSON file.
pub const JSON_BYTES: usize = 256 * 1024 * 1024;
/// Characters of what an act quotes.
pub const EXCERPT_CHARS: usize = 120;
/// Characters in a text of an entry.
pub const TEXT_CHARS: usize = 10_000;
/// Characters in a text of one line.
pub const LINE_CHARS: usize = 300;
/// Readings in one act: one CSV.
pub const READINGS_AT_ONCE: usize = 200_000;
/// Entries in one product, deleted ones included.
pub const ENTRIES: usize = 20_000;
/// Bytes in a word that an entry holds: a closed record, a block of readings.
pub const WORD_BYTES: usize = 8 * 1024 * 1024;
