//! J2 and J3: the limits of a product, looked at in a file that anybody may have written.

use super::{RecordedAct, Replay};
use crate::ProductFileError;
use product::limits::{BOARD_CARDS, CARD_CHARS, ENTRIES, NAME_CHARS};
use product::{Card, CardId, Edit, Entry, EntryId, Product, Refusal, What, check_value, checked_name};
use serde::Deserialize;
use std::collections::HashSet;

/// Card places looked at while replaying, at most: some seconds.
const REPLAY_EFFORT: usize = 500_000_000;

/// The ids of all cards as they stand in the file, before a board folds two of one id into one.
pub(super) fn ids(bytes: &[u8]) -> Result<(), ProductFileError> {
    #[derive(Deserialize)]
    struct FileIds {
        product: ProductIds,
    }
    #[derive(Deserialize)]
    struct ProductIds {
        vision: BoardIds,
        #[serde(default)]
        entries: Vec<OneEntry>,
    }
    #[derive(Deserialize)]
    struct OneEntry {
        id: EntryId,
    }
    #[derive(Deserialize)]
    struct BoardIds {
        cards: Vec<OneId>,
    }
    #[derive(Deserialize)]
    struct OneId {
        id: CardId,
    }
    let file: FileIds = serde_json::from_slice(bytes).map_err(|error| super::misread(&error))?;
    let mut seen = HashSet::new();
    if let Some(twice) = file.product.entries.iter().find(|entry| !seen.insert(entry.id)) {
        return Err(ProductFileError::EntryTwice { entry: twice.id });
    }
    let cards = file.product.vision.cards;
    let mut seen = HashSet::new();
    match cards.iter().find(|card| !seen.insert(card.id)) {
        Some(twice) => Err(ProductFileError::CardTwice { card: twice.id }),
        None => Ok(()),
    }
}

/// The name, the number of cards, and each card.
pub(super) fn product(product: &Product) -> Result<(), ProductFileError> {
    checked_name(&product.name).map_err(|refusal| ProductFileError::Name { refusal })?;
    let cards = product.vision.order().len();
    if cards > BOARD_CARDS {
        return Err(ProductFileError::TooManyCards { cards, limit: BOARD_CARDS });
    }
    for (at, card) in product.vision.all_cards().enumerate() {
        let number = at + 1;
        check_card(card, number).map_err(|refusal| ProductFileError::Card { number, refusal })?;
    }
    let entries = product.entries.order().len();
    if entries > ENTRIES {
        return Err(ProductFileError::TooManyEntries { entries, limit: ENTRIES });
    }
    for (at, entry) in product.entries.all().enumerate() {
        let number = at + 1;
        check_entry(entry).map_err(|refusal| ProductFileError::Entry { number, refusal })?;
    }
    Ok(())
}

/// Each act, and what its edits write.
pub(super) fn history(history: &[RecordedAct]) -> Result<(), ProductFileError> {
    let mut seen = HashSet::new();
    for (at, recorded) in history.iter().enumerate() {
        let number = at + 1;
        if !seen.insert(recorded.act.id) {
            return Err(ProductFileError::ActTwice { number });
        }
        check_act(recorded, number).map_err(|refusal| ProductFileError::Act { number, refusal })?;
    }
    Ok(())
}

/// J3. Replays the history over an empty product.
pub(super) fn replay(product: &Product, history: &[RecordedAct]) -> Replay {
    let edits = || history.iter().flat_map(|recorded| &recorded.edits);
    let placing = edits().filter(|edit| is_placing(edit)).count();
    let adding = edits().filter(|edit| matches!(edit, Edit::AddCard { .. } | Edit::AddEntry { .. })).count();
    if placing.saturating_mul(adding) > REPLAY_EFFORT {
        return Replay::TooLong;
    }
    let mut replayed = Product::new(product.id, product.name.clone(), product.created_at);
    edits().for_each(|edit| replayed.apply(edit));
    if replayed == *product { Replay::Same } else { Replay::Differs }
}

/// Whether an edit makes a board look through all its places.
fn is_placing(edit: &Edit) -> bool {
    !matches!(
        edit,
        Edit::NameProduct { .. }
            | Edit::ExtendBoard { .. }
            | Edit::SpliceText { .. }
            | Edit::SetState { .. }
            | Edit::SetAuthor { .. }
            | Edit::SpliceField { .. }
            | Edit::SetField { .. }
    )
}

fn check_act(recorded: &RecordedAct, number: usize) -> Result<(), Refusal> {
    check_person(&recorded.act.by)?;
    if let What::Started { name } | What::Renamed { to: name, .. } = &recorded.act.what {
        checked_name(name)?;
    }
    recorded.edits.iter().try_for_each(|edit| check_edit(edit, number))
}

fn check_edit(edit: &Edit, number: usize) -> Result<(), Refusal> {
    match edit {
        Edit::NameProduct { name } => checked_name(name).map(|_| ()),
        Edit::AddCard { card, .. } => check_card(card, number),
        Edit::SpliceText { splice, .. } => check_text(&splice.insert, number),
        Edit::SetAuthor { author: Some(author), .. } => check_person(author),
        Edit::AddEntry { entry, .. } => check_entry(entry),
        Edit::SpliceField { splice, .. } => check_text(&splice.insert, number),
        Edit::SetField { field, value: Some(value), .. } => check_value(field, value),
        _ => Ok(()),
    }
}

fn check_card(card: &Card, number: usize) -> Result<(), Refusal> {
    check_text(&card.text, number)?;
    card.author.as_deref().map_or(Ok(()), check_person)
}

fn check_entry(entry: &Entry) -> Result<(), Refusal> {
    check_person(&entry.created_by)?;
    entry.fields.iter().try_for_each(|(field, value)| check_value(field, value))
}

/// A person's name may hold a slash, unlike a product's; it may be empty where nobody is known.
fn check_person(name: &str) -> Result<(), Refusal> {
    let chars = name.chars().count();
    if chars > NAME_CHARS {
        return Err(Refusal::NameTooLong { chars, limit: NAME_CHARS });
    }
    match name.chars().find(|c| c.is_control()) {
        Some(character) => Err(Refusal::NameHas { character: character.escape_debug().to_string() }),
        None => Ok(()),
    }
}

fn check_text(text: &str, number: usize) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > CARD_CHARS {
        return Err(Refusal::CardTooLong { number, chars, limit: CARD_CHARS });
    }
    let is_text = |c: char| !c.is_control() || matches!(c, '\n' | '\t' | '\r');
    if text.chars().all(is_text) { Ok(()) } else { Err(Refusal::NotText { number }) }
}
