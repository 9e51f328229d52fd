//! Checks: what a name, a text and a board may hold. Says no; changes nothing.

use crate::limits::{BOARD_CARDS, CARD_CHARS, CARDS_AT_ONCE, NAME_CHARS, TEXT_CHARS, WORD_BYTES};
use crate::{Field, Product, Refusal, Value};

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
    match name.chars().find(|c| matches!(c, '/' | '\\') || c.is_control() || turns_text(*c)) {
        Some(character) => Err(Refusal::NameHas { character: character.escape_debug().to_string() }),
        None => Ok(name),
    }
}

/// Whether a character turns the direction of what stands around it, and so garbles every sentence a name is put into.
/// Arabic and Hebrew are written without them.
#[must_use]
pub fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
    match name.chars().find(|c| c.is_control() || turns_text(*c)) {
        Some(character) => Err(Refusal::NameHas { character: character.escape_debug().to_string() }),
        None => Ok(name.to_owned()),
    }
}

pub(crate) fn check_text(text: &str, number: usize) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > CARD_CHARS {
        return Err(Refusal::CardTooLong { number, chars, limit: CARD_CHARS });
    }
    if !is_text(text) {
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

/// What a field holds, wherever it comes from: text, not too long, and numbers that are numbers.
///
/// # Errors
/// The refusal that says what is wrong with it.
pub fn check_value(field: &Field, value: &Value) -> Result<(), Refusal> {
    let too_long = |chars, limit| Refusal::TextTooLong { field: field.clone(), chars, limit };
    match value {
        Value::Text(text) if text.chars().count() > TEXT_CHARS => {
            Err(too_long(text.chars().count(), TEXT_CHARS))
        }
        Value::Word(word) if word.len() > WORD_BYTES => Err(too_long(word.len(), WORD_BYTES)),
        Value::Text(text) | Value::Word(text) if !is_text(text) => Err(Refusal::NotText { number: 1 }),
        Value::Number(number) if !number.is_finite() => Err(Refusal::NotText { number: 1 }),
        _ => Ok(()),
    }
}

/// Whether it is text: nothing in it that cannot be shown.
pub(crate) fn is_text(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}
