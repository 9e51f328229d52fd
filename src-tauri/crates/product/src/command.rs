//! Commands, and what the rules say to them.
//!
//! A command is what a person wants. [`decide`] answers with the edits that do it and the fact for the
//! history, or with a [`Refusal`]. A command that would change nothing is allowed and yields no edits.

use crate::limits::{BOARD_CARDS, CARD_CHARS, CARDS_AT_ONCE, EXCERPT_CHARS, NAME_CHARS};
use crate::{
    Card, CardId, CardState, Edit, Product, Refusal, Section, Splice, What, excerpt, lines_as_cards,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a person wants done to a product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// Give the product a name.
    Rename {
        /// The name.
        name: String,
    },
    /// Show nine sections, or five.
    Extend {
        /// Nine?
        extended: bool,
    },
    /// Put up one card.
    AddCard {
        /// The card; its id is made by whoever puts it up.
        card: NewCard,
        /// The card of the same section it hangs below; `None`: on top.
        after: Option<CardId>,
    },
    /// Put up one card for each line, at the end of a section.
    PasteNotes {
        /// Where.
        section: Section,
        /// The lines.
        notes: String,
    },
    /// Put up cards read from a file, each at the end of its section.
    AddCards {
        /// The cards.
        cards: Vec<NewCard>,
        /// The file's name.
        file: Option<String>,
    },
    /// Write in a card. Meanwhile others may have written, too: both texts are kept.
    Write {
        /// Which card.
        card: CardId,
        /// The text the person started from.
        was: String,
        /// The text the person made of it.
        now: String,
    },
    /// Hang a card elsewhere.
    Move {
        /// Which card.
        card: CardId,
        /// Where.
        section: Section,
        /// The card of that section it hangs below; `None`: on top.
        after: Option<CardId>,
    },
    /// Take cards down.
    Delete {
        /// Which.
        cards: Vec<CardId>,
    },
    /// Put cards back that were taken down.
    Restore {
        /// Which.
        cards: Vec<CardId>,
    },
    /// Say how sure the team is.
    SetState {
        /// Which card.
        card: CardId,
        /// How sure.
        state: CardState,
    },
    /// Say who said it.
    SetAuthor {
        /// Which card.
        card: CardId,
        /// Whose it is.
        author: Option<String>,
    },
}

/// A card that is to be put up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct NewCard {
    /// Its id; `None`: the program makes one.
    pub id: Option<CardId>,
    /// Where it hangs.
    pub section: Section,
    /// What it says.
    pub text: String,
    /// How sure the team is.
    #[serde(default)]
    pub state: CardState,
    /// Who said it; `None`: the person acting.
    pub author: Option<String>,
}

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
        Command::PasteNotes { section, notes } => paste_notes(product, *section, notes, setting),
        Command::AddCards { cards, file } => add_cards(product, cards, file.clone(), setting),
        Command::Write { card, was, now } => write(product, *card, was, now),
        Command::Move { card, section, after } => move_card(product, *card, *section, *after),
        Command::Delete { cards } => delete(product, cards),
        Command::Restore { cards } => restore(product, cards),
        Command::SetState { card, state } => set_state(product, *card, *state),
        Command::SetAuthor { card, author } => set_author(product, *card, author.as_deref()),
    }
}

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
        return Err(Refusal::NameTooLong {
            chars,
            limit: NAME_CHARS,
        });
    }
    match name.chars().find(|c| matches!(c, '/' | '\\') || c.is_control()) {
        Some(character) => Err(Refusal::NameHas {
            character: character.escape_debug().to_string(),
        }),
        None => Ok(name),
    }
}

fn rename(product: &Product, name: &str) -> Result<Decision, Refusal> {
    let name = checked_name(name)?;
    let what = What::Renamed {
        from: product.name.clone(),
        to: name.to_owned(),
    };
    let edits = if name == product.name {
        vec![]
    } else {
        vec![Edit::NameProduct {
            name: name.to_owned(),
        }]
    };
    Ok(Decision { edits, what })
}

fn extend(product: &Product, extended: bool) -> Result<Decision, Refusal> {
    let in_use = |section: &Section| section.is_extended() && product.vision.section(*section).len() > 0;
    if let Some(section) = Section::ALL
        .into_iter()
        .find(|section| !extended && in_use(section))
    {
        return Err(Refusal::SectionInUse {
            section,
            count: product.vision.section(section).len(),
        });
    }
    let edits = if product.vision.extended == extended {
        vec![]
    } else {
        vec![Edit::ExtendBoard { extended }]
    };
    Ok(Decision {
        edits,
        what: What::Extended { extended },
    })
}

fn add_card(
    product: &Product,
    new: &NewCard,
    after: Option<CardId>,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    check_room(product, 1)?;
    let card = checked_card(product, new, 1, setting)?;
    let what = What::Added {
        card: card.id,
        section: card.section,
        text: excerpt(&card.text, EXCERPT_CHARS),
    };
    let mut edits = extension_for(product, [&card]);
    edits.push(Edit::AddCard { card, after });
    Ok(Decision { edits, what })
}

fn paste_notes(
    product: &Product,
    section: Section,
    notes: &str,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    let new = |text| NewCard {
        id: None,
        section,
        text,
        state: CardState::default(),
        author: None,
    };
    let cards: Vec<_> = lines_as_cards(notes).into_iter().map(new).collect();
    add_cards(product, &cards, None, setting)
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
        [card] if file.is_none() => What::Added {
            card: card.id,
            section: card.section,
            text,
        },
        _ => What::AddedMany {
            count: cards.len(),
            text,
            file,
        },
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
    let splices = match (Splice::between(was, now), Splice::between(was, &card.text)) {
        (None, _) => vec![],
        (Some(mine), None) => vec![mine],
        (Some(mine), Some(theirs)) => mine.rebased_over(&theirs),
    };
    let mut text = card.text.clone();
    splices.iter().for_each(|splice| splice.apply(&mut text));
    check_text(&text, 1)?;
    let what = What::Wrote {
        card: id,
        from: excerpt(&card.text, EXCERPT_CHARS),
        to: excerpt(&text, EXCERPT_CHARS),
    };
    Ok(Decision {
        edits: splices
            .into_iter()
            .map(|splice| Edit::SpliceText { card: id, splice })
            .collect(),
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
    let what = What::Moved {
        card: id,
        text: excerpt(&card.text, EXCERPT_CHARS),
        from: card.section,
        to: section,
    };
    let stays = after == Some(id) || card.section == section && product.vision.card_above(id) == after;
    let mut edits = vec![];
    if !stays {
        if section.is_extended() && !product.vision.extended {
            edits.push(Edit::ExtendBoard { extended: true });
        }
        edits.push(Edit::MoveCard {
            card: id,
            section,
            after,
        });
    }
    Ok(Decision { edits, what })
}

fn delete(product: &Product, ids: &[CardId]) -> Result<Decision, Refusal> {
    let first = on_board(product, *ids.first().ok_or(Refusal::NothingChosen)?)?;
    for id in ids {
        on_board(product, *id)?;
    }
    let what = What::Deleted {
        cards: ids.to_vec(),
        text: excerpt(&first.text, EXCERPT_CHARS),
    };
    Ok(Decision {
        edits: ids.iter().map(|card| Edit::DeleteCard { card: *card }).collect(),
        what,
    })
}

fn restore(product: &Product, ids: &[CardId]) -> Result<Decision, Refusal> {
    let known = |id: &CardId| product.vision.card(*id).ok_or(Refusal::NoSuchCard { card: *id });
    let first = known(ids.first().ok_or(Refusal::NothingChosen)?)?;
    let what = What::Restored {
        cards: ids.to_vec(),
        text: excerpt(&first.text, EXCERPT_CHARS),
    };
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
    let what = What::State {
        card: id,
        text: excerpt(&card.text, EXCERPT_CHARS),
        from: card.state,
        to: state,
    };
    let edits = if card.state == state {
        vec![]
    } else {
        vec![Edit::SetState { card: id, state }]
    };
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
    let edits = if card.author == author {
        vec![]
    } else {
        vec![Edit::SetAuthor { card: id, author }]
    };
    Ok(Decision { edits, what })
}

fn on_board(product: &Product, id: CardId) -> Result<&Card, Refusal> {
    product
        .vision
        .hanging_card(id)
        .ok_or(Refusal::NoSuchCard { card: id })
}

fn check_room(product: &Product, count: usize) -> Result<(), Refusal> {
    if count > CARDS_AT_ONCE {
        return Err(Refusal::TooManyAtOnce {
            count,
            limit: CARDS_AT_ONCE,
        });
    }
    if product.vision.order().len() + count > BOARD_CARDS {
        return Err(Refusal::BoardFull { limit: BOARD_CARDS });
    }
    Ok(())
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
        author: if author.trim().is_empty() {
            None
        } else {
            Some(checked_author(author)?)
        },
        created_at: setting.now,
        deleted: false,
    })
}

fn checked_author(name: &str) -> Result<String, Refusal> {
    let (name, chars) = (name.trim(), name.trim().chars().count());
    if name.is_empty() {
        return Err(Refusal::NameEmpty);
    }
    if chars > NAME_CHARS {
        return Err(Refusal::NameTooLong {
            chars,
            limit: NAME_CHARS,
        });
    }
    match name.chars().find(|c| c.is_control()) {
        Some(character) => Err(Refusal::NameHas {
            character: character.escape_debug().to_string(),
        }),
        None => Ok(name.to_owned()),
    }
}

fn check_text(text: &str, number: usize) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > CARD_CHARS {
        return Err(Refusal::CardTooLong {
            number,
            chars,
            limit: CARD_CHARS,
        });
    }
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
    {
        return Err(Refusal::NotText { number });
    }
    Ok(())
}

/// Cards for a section that only the extended board shows extend the board.
fn extension_for<'a>(product: &Product, cards: impl IntoIterator<Item = &'a Card>) -> Vec<Edit> {
    let needed = !product.vision.extended && cards.into_iter().any(|card| card.section.is_extended());
    needed
        .then_some(Edit::ExtendBoard { extended: true })
        .into_iter()
        .collect()
}
