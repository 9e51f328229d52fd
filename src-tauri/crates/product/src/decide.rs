//! What the rules say to a command.
//!
//! [`decide`] answers with the edits that do it and the fact for the history, or with a [`Refusal`]. A
//! command that would change nothing is allowed and yields no edits.
//!
//! - V1 A refused command leaves no edits: it is done wholly or not at all.
//! - V2 A command that asks for what already is yields no edits.
//! - V3 Two people who write in one card at once lose nothing that either of them put in.
//! - V4 A card that is put up hangs below the card it names, or on top.
//! - V5 A section with cards is always in sight.
//! - V6 Taking a card down and putting it back leaves the board as it was.
//! - V7 Whatever was done since, a board put back is what it was.
//! - V8 What is told to those who show the board makes their board this board.

use crate::check::{check_room, check_text, checked_author, checked_name};
use crate::decisions::{Conclusion, RulesQuestion, ask_for_rules, conclude, set_rules};
use crate::entries::decide::{
    add_entries, delete_entries, move_entry, restore_entries, set_field, write_field,
};
use crate::limits::EXCERPT_CHARS;
use crate::metrics::{add_readings, take_reading_back};
use crate::{
    Card, CardId, CardState, Command, Edit, NewCard, Product, Refusal, Section, Splice, What, excerpt,
    roadmap, team, workshop,
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The circumstances of an act: who, when, and where new ids come from.
pub struct Setting<'a> {
    /// The person acting, by name.
    pub by: &'a str,
    /// The time.
    pub now: DateTime<Utc>,
    /// Makes an id that nothing has yet.
    pub new_id: &'a mut dyn FnMut() -> Uuid,
}

/// What the rules answer to a command they allow.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The edits, in order; empty when the product already is as wanted.
    pub edits: Vec<Edit>,
    /// The fact for the history.
    pub what: What,
}

/// Judges a command.
///
/// # Errors
/// A [`Refusal`] when the rules say no; the product is untouched either way.
pub fn decide(product: &Product, command: &Command, setting: &mut Setting<'_>) -> Result<Decision, Refusal> {
    match command {
        Command::Rename { name } => rename(product, name),
        Command::Extend { extended } => extend(product, *extended),
        Command::AddCard { card, after } => add_card(product, card, *after, setting),
        Command::AddCards { cards, file } => add_cards(product, cards, file.clone(), setting),
        Command::Write { card, was, now } => write(product, *card, was, now),
        Command::Move { card, section, after } => move_card(product, *card, *section, *after),
        Command::Delete { cards } => delete(product, cards),
        Command::Restore { cards } => restore(product, cards),
        Command::SetState { card, state } => set_state(product, *card, *state),
        Command::SetAuthor { card, author } => set_author(product, *card, author.as_deref()),
        Command::AddEntries { entries, after } => add_entries(product, entries, *after, setting),
        Command::WriteField { entry, field, was, now } => write_field(product, *entry, field, was, now)
            .map(|decision| roadmap::keep_days(product, decision, setting.now)),
        Command::SetField { entry, field, value } => set_field(product, *entry, field, value.as_ref()),
        Command::MoveEntry { entry, after } => move_entry(product, *entry, *after),
        Command::DeleteEntries { entries } => delete_entries(product, entries, setting.now),
        Command::RestoreEntries { entries } => restore_entries(product, entries),
        Command::HandOver { member, from, until, why } => {
            team::hand_over(product, *member, (*from, *until), why, setting)
        }
        Command::EndHandOver { hand_over, at } => team::end_hand_over(product, *hand_over, *at, setting),
        Command::SetRules { rules } => set_rules(product, rules, setting),
        Command::AskForRules { decision, question, change, keep, rules } => {
            let asked = RulesQuestion { decision: *decision, question, change, keep };
            ask_for_rules(product, &asked, rules, setting)
        }
        Command::Conclude { decision, reason, dissent, review_on } => {
            let said = Conclusion { reason, dissent, review_on: *review_on };
            conclude(product, *decision, &said, setting)
        }
        Command::AddReadings { metric, readings, file } => {
            add_readings(product, *metric, readings, file.clone(), setting)
        }
        Command::TakeReadingBack { metric, at } => take_reading_back(product, *metric, *at, setting),
        Command::StartGroup { group, name, cards } => {
            workshop::start_group(product, *group, name, cards, setting)
        }
        Command::GroupCards { cards, group } => workshop::group_cards(product, cards, *group),
        Command::UngroupAll { section } => Ok(workshop::ungroup_all(product, *section)),
        Command::ShowOutside { outside } => roadmap::show_outside(product, outside, setting),
        Command::ReviewRoadmap { on, next, note, verdicts } => {
            roadmap::review(product, (*on, *next), note, verdicts, setting)
        }
    }
}

fn rename(product: &Product, name: &str) -> Result<Decision, Refusal> {
    let name = checked_name(name)?;
    let what = What::Renamed { from: product.name.clone(), to: name.to_owned() };
    let edits = if name == product.name { vec![] } else { vec![Edit::NameProduct { name: name.to_owned() }] };
    Ok(Decision { edits, what })
}

fn extend(product: &Product, extended: bool) -> Result<Decision, Refusal> {
    let in_use = |section: &Section| section.is_extended() && product.vision.section(*section).len() > 0;
    if let Some(section) = Section::ALL.into_iter().find(|section| !extended && in_use(section)) {
        return Err(Refusal::SectionInUse { section, count: product.vision.section(section).len() });
    }
    let edits =
        if product.vision.extended == extended { vec![] } else { vec![Edit::ExtendBoard { extended }] };
    Ok(Decision { edits, what: What::Extended { extended } })
}

fn add_card(
    product: &Product,
    new: &NewCard,
    after: Option<CardId>,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    check_room(product, 1)?;
    let card = checked_card(product, new, 1, setting)?;
    let what = What::Added { card: card.id, section: card.section, text: excerpt(&card.text, EXCERPT_CHARS) };
    let mut edits = extension_for(product, [&card]);
    edits.push(Edit::AddCard { card, after });
    Ok(Decision { edits, what })
}

fn add_cards(
    product: &Product,
    new: &[NewCard],
    file: Option<String>,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    if new.is_empty() {
        return Err(Refusal::NothingToAdd);
    }
    check_room(product, new.len())?;
    let mut below = Section::ALL.map(|section| product.vision.section_ids(section).last().copied());
    let mut cards = Vec::with_capacity(new.len());
    for (at, new) in new.iter().enumerate() {
        cards.push(checked_card(product, new, at + 1, setting)?);
    }
    let text = excerpt(&cards[0].text, EXCERPT_CHARS);
    let what = match &cards[..] {
        [card] if file.is_none() => What::Added { card: card.id, section: card.section, text },
        _ => What::AddedMany { count: cards.len(), text, file },
    };
    let mut edits = extension_for(product, &cards);
    for card in cards {
        let after = below[card.section as usize].replace(card.id);
        edits.push(Edit::AddCard { card, after });
    }
    Ok(Decision { edits, what })
}

fn write(product: &Product, id: CardId, was: &str, now: &str) -> Result<Decision, Refusal> {
    let card = on_board(product, id)?;
    check_text(now, 1)?;
    let splices = Splice::onto(&card.text, was, now);
    let mut text = card.text.clone();
    splices.iter().for_each(|splice| splice.apply(&mut text));
    check_text(&text, 1)?;
    let what =
        What::Wrote { card: id, from: excerpt(&card.text, EXCERPT_CHARS), to: excerpt(&text, EXCERPT_CHARS) };
    Ok(Decision {
        edits: splices.into_iter().map(|splice| Edit::SpliceText { card: id, splice }).collect(),
        what,
    })
}

fn move_card(
    product: &Product,
    id: CardId,
    section: Section,
    after: Option<CardId>,
) -> Result<Decision, Refusal> {
    let card = on_board(product, id)?;
    let what =
        What::Moved { card: id, text: excerpt(&card.text, EXCERPT_CHARS), from: card.section, to: section };
    let after = if after == Some(id) { product.vision.card_above(id) } else { after };
    let stays = card.section == section && product.vision.card_above(id) == after;
    let mut edits = vec![];
    if !stays {
        if section.is_extended() && !product.vision.extended {
            edits.push(Edit::ExtendBoard { extended: true });
        }
        edits.push(Edit::MoveCard { card: id, section, after });
    }
    Ok(Decision { edits, what })
}

fn delete(product: &Product, ids: &[CardId]) -> Result<Decision, Refusal> {
    let first = on_board(product, *ids.first().ok_or(Refusal::NothingChosen)?)?;
    for id in ids {
        on_board(product, *id)?;
    }
    let what = What::Deleted { cards: ids.to_vec(), text: excerpt(&first.text, EXCERPT_CHARS) };
    Ok(Decision { edits: ids.iter().map(|card| Edit::DeleteCard { card: *card }).collect(), what })
}

fn restore(product: &Product, ids: &[CardId]) -> Result<Decision, Refusal> {
    let known = |id: &CardId| product.vision.card(*id).ok_or(Refusal::NoSuchCard { card: *id });
    let first = known(ids.first().ok_or(Refusal::NothingChosen)?)?;
    let what = What::Restored { cards: ids.to_vec(), text: excerpt(&first.text, EXCERPT_CHARS) };
    let mut edits = vec![];
    for id in ids {
        let card = known(id)?;
        edits.extend(extension_for(product, [card]));
        if card.deleted {
            edits.push(Edit::RestoreCard { card: *id });
        }
    }
    Ok(Decision { edits, what })
}

fn set_state(product: &Product, id: CardId, state: CardState) -> Result<Decision, Refusal> {
    let card = on_board(product, id)?;
    let what =
        What::State { card: id, text: excerpt(&card.text, EXCERPT_CHARS), from: card.state, to: state };
    let edits = if card.state == state { vec![] } else { vec![Edit::SetState { card: id, state }] };
    Ok(Decision { edits, what })
}

fn set_author(product: &Product, id: CardId, author: Option<&str>) -> Result<Decision, Refusal> {
    let card = on_board(product, id)?;
    let author = author.map(checked_author).transpose()?;
    let what = What::Author {
        card: id,
        text: excerpt(&card.text, EXCERPT_CHARS),
        from: card.author.clone(),
        to: author.clone(),
    };
    let edits = if card.author == author { vec![] } else { vec![Edit::SetAuthor { card: id, author }] };
    Ok(Decision { edits, what })
}

fn on_board(product: &Product, id: CardId) -> Result<&Card, Refusal> {
    product.vision.hanging_card(id).ok_or(Refusal::NoSuchCard { card: id })
}

fn checked_card(
    product: &Product,
    new: &NewCard,
    number: usize,
    setting: &mut Setting<'_>,
) -> Result<Card, Refusal> {
    check_text(&new.text, number)?;
    if new.text.trim().is_empty() {
        return Err(Refusal::CardEmpty { number });
    }
    let id = new.id.unwrap_or_else(|| CardId((setting.new_id)()));
    if product.vision.card(id).is_some() {
        return Err(Refusal::CardExists { card: id });
    }
    let author = new.author.as_deref().unwrap_or(setting.by);
    Ok(Card {
        id,
        section: new.section,
        text: new.text.clone(),
        state: new.state,
        author: if author.trim().is_empty() { None } else { Some(checked_author(author)?) },
        created_at: setting.now,
        deleted: false,
    })
}

/// Cards for a section that only the extended board shows extend the board.
fn extension_for<'a>(product: &Product, cards: impl IntoIterator<Item = &'a Card>) -> Vec<Edit> {
    let needed = !product.vision.extended && cards.into_iter().any(|card| card.section.is_extended());
    needed.then_some(Edit::ExtendBoard { extended: true }).into_iter().collect()
}

#[cfg(test)]
mod tests;
