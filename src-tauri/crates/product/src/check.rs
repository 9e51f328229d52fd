//! Checks: what a name, a text and a board may hold. Says no; changes nothing.

use crate::limits::{BOARD_CARDS, CARD_CHARS, CARDS_AT_ONCE, NAME_CHARS};
use crate::{Product, Refusal};

/// A name as people may give it: trimmed, not empty, not too long, fit for a file name.
///
/// # Errors
/// The refusal that says what is wrong with it.
pub fn checked_name(name: &str) -> Result<&str, Refusal> {
    let name = name.trim();
    let chars = name.chars().count();
    if name.is_empty() {
        return Err(Refusal::NameEmpty);
    }
    if chars > NAME_CHARS {
        return Err(Refusal::NameTooLong { chars, limit: NAME_CHARS });
    }
    match name.chars().find(|c| matches!(c, '/' | '\\') || c.is_control()) {
        Some(character) => Err(Refusal::NameHas { character: character.escape_debug().to_string() }),
        None => Ok(name),
    }
}

/// The name of an author: like a name, but any character that can be printed will do.
pub(crate) fn checked_author(name: &str) -> Result<String, Refusal> {
    let (name, chars) = (name.trim(), name.trim().chars().count());
    if name.is_empty() {
        return Err(Refusal::NameEmpty);
    }
    if chars > NAME_CHARS {
        return Err(Refusal::NameTooLong { chars, limit: NAME_CHARS });
    }
    match name.chars().find(|c| c.is_control()) {
        Some(character) => Err(Refusal::NameHas { character: character.escape_debug().to_string() }),
        None => Ok(name.to_owned()),
    }
}

pub(crate) fn check_text(text: &str, number: usize) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > CARD_CHARS {
        return Err(Refusal::CardTooLong { number, chars, limit: CARD_CHARS });
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
        return Err(Refusal::NotText { number });
    }
    Ok(())
}

pub(crate) fn check_room(product: &Product, count: usize) -> Result<(), Refusal> {
    if count > CARDS_AT_ONCE {
        return Err(Refusal::TooManyAtOnce { count, limit: CARDS_AT_ONCE });
    }
    if product.vision.order().len() + count > BOARD_CARDS {
        return Err(Refusal::BoardFull { limit: BOARD_CARDS });
    }
    Ok(())
}
