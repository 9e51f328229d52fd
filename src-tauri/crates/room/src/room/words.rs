//! Texts that people give a room: never longer than agreed, never with anything in them that cannot be shown.

use crate::{RoomRefusal, Whereabouts, limits};

/// A text of one line.
pub(super) fn line(text: &str, limit: usize) -> Result<String, RoomRefusal> {
    if text.chars().nth(limit.saturating_mul(4)).is_some() {
        return Err(RoomRefusal::TooLong { limit });
    }
    let text = text.replace(product::turns_text, "");
    let words: Vec<_> = text.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    let line = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if line.chars().nth(limit).is_some() { Err(RoomRefusal::TooLong { limit }) } else { Ok(line) }
}

/// The name of a person.
pub(super) fn name(text: &str) -> Result<String, RoomRefusal> {
    let limit = limits::NAME_CHARS;
    line(text, limit).ok().filter(|name| !name.is_empty()).ok_or(RoomRefusal::Name { limit })
}

/// The name of a member, as it stands in the team: too long a one is cut.
pub(super) fn member(text: &str) -> Result<String, RoomRefusal> {
    let cut: String = text.trim().chars().take(limits::NAME_CHARS).collect();
    name(&cut)
}

/// The text of a card: what the product would refuse as no text is left out, so that a reveal is never refused.
pub(super) fn card(text: &str) -> Result<String, RoomRefusal> {
    let limit = product::limits::CARD_CHARS;
    if text.chars().nth(limit).is_some() {
        return Err(RoomRefusal::TooLong { limit });
    }
    Ok(text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t' | '\r')).collect())
}

/// A place in the program.
pub(super) fn place(at: Whereabouts) -> Result<Whereabouts, RoomRefusal> {
    Ok(Whereabouts { screen: line(&at.screen, limits::SCREEN_CHARS)?, ..at })
}
