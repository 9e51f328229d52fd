//! Groups of cards: a name for what belongs together, within one section of the board.
//!
//! Each group says of each card whether it belongs to it; so two people who group at once both find what they
//! did, and only where both took one card the order of the groups decides.
//!
//! - A6 A card is in one group at most, whatever was done at once: in the first of those that claim it.
//! - A7 A group shows its cards in the order of the board, and only those that hang in its section.
//! - A8 Grouping is one act: it says all of it, and nothing that was so already.

use crate::entries::decide::{checked_entry, present, put_down};
use crate::limits::{ENTRIES, EXCERPT_CHARS};
use crate::{
    Card, CardId, Decision, Edit, Entry, EntryId, Field, Kind, NewEntry, Product, Refusal, Section, Setting,
    Value, What, excerpt, title,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

const NAME: Field = Field::word("name");
const SECTION: Field = Field::word("section");

/// The groups of one section, and what is in none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct SectionGroups {
    /// Which section.
    pub section: Section,
    /// Its groups, in their order.
    pub groups: Vec<CardGroup>,
    /// The cards in no group, in the order of the board.
    pub rest: Vec<CardId>,
}

/// A group and its cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct CardGroup {
    /// Its id.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// Its cards, in the order of the board.
    pub cards: Vec<CardId>,
}

/// Every section with its groups, in the order of the board.
#[must_use]
pub fn groups(product: &Product) -> Vec<SectionGroups> {
    let group_of = group_of_each(product);
    Section::ALL.into_iter().map(|section| in_section(product, section, &group_of)).collect()
}

fn in_section(product: &Product, section: Section, group_of: &HashMap<CardId, EntryId>) -> SectionGroups {
    let hanging = product.vision.section_ids(section);
    let is_in = |card: &CardId, group| group_of.get(card).copied() == group;
    let cards = |group| hanging.iter().copied().filter(|card| is_in(card, group)).collect();
    let groups = product.entries.of(Kind::Group).filter(|group| section_of(group) == Some(section));
    let group = |entry: &Entry| CardGroup {
        id: entry.id,
        name: entry.text(&NAME).to_owned(),
        cards: cards(Some(entry.id)),
    };
    SectionGroups { section, groups: groups.map(group).collect(), rest: cards(None) }
}

/// A6, A7.
fn group_of_each(product: &Product) -> HashMap<CardId, EntryId> {
    let mut group_of = HashMap::new();
    for group in product.entries.of(Kind::Group) {
        let here = |card: &Card| Some(card.section) == section_of(group);
        for card in group.about("card").filter_map(|id| id.parse().ok()) {
            if product.vision.hanging_card(card).is_some_and(here) {
                group_of.entry(card).or_insert(group.id);
            }
        }
    }
    group_of
}

fn section_of(group: &Entry) -> Option<Section> {
    Section::from_key(group.word(&SECTION)?)
}

/// Makes a group of cards that hang in one section.
pub(crate) fn start_group(
    product: &Product,
    id: Option<EntryId>,
    name: &str,
    cards: &[CardId],
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    if product.entries.order().len() >= ENTRIES {
        return Err(Refusal::ProductFull { limit: ENTRIES });
    }
    let first = hanging(product, *cards.first().ok_or(Refusal::NothingChosen)?)?;
    let fields =
        [(NAME, Value::Text(name.trim().to_owned())), (SECTION, Value::Word(first.section.key().to_owned()))];
    let new = NewEntry { id, kind: Kind::Group, fields: fields.into() };
    let mut group = checked_entry(product, &new, setting)?;
    let mut edits = Vec::new();
    for card in cards.iter().copied().collect::<BTreeSet<_>>() {
        check_section(product, card, &group)?;
        edits.extend(out_of_others(product, card, group.id));
        group.fields.insert(belongs(card), Value::Flag(true));
    }
    let what = grouped(cards, first, Some(&group));
    edits.extend(put_down(product, vec![group], None));
    Ok(Decision { edits, what })
}

/// Puts cards into a group, or out of any.
pub(crate) fn group_cards(
    product: &Product,
    cards: &[CardId],
    group: Option<EntryId>,
) -> Result<Decision, Refusal> {
    let first = hanging(product, *cards.first().ok_or(Refusal::NothingChosen)?)?;
    let group = group.map(|group| present_group(product, group)).transpose()?;
    let mut edits = Vec::new();
    for card in cards.iter().copied().collect::<BTreeSet<_>>() {
        hanging(product, card)?;
        edits.extend(out_of_others(product, card, group.map_or(NOBODY, |group| group.id)));
        let Some(group) = group else { continue };
        check_section(product, card, group)?;
        let value = Some(Value::Flag(true));
        if group.would_change(&belongs(card), value.as_ref()) {
            edits.push(Edit::SetField { entry: group.id, field: belongs(card), value });
        }
    }
    Ok(Decision { edits, what: grouped(cards, first, group) })
}

/// Takes the groups of a section away, or all of them; the cards stay where they hang.
pub(crate) fn ungroup_all(product: &Product, section: Option<Section>) -> Decision {
    let here = |group: &&Entry| section.is_none() || section_of(group) == section;
    let groups: Vec<EntryId> = product.entries.of(Kind::Group).filter(here).map(|group| group.id).collect();
    let edits = groups.iter().map(|entry| Edit::DeleteEntry { entry: *entry }).collect();
    Decision { edits, what: What::AllUngrouped { section, groups } }
}

/// The id that no group has.
const NOBODY: EntryId = EntryId(uuid::Uuid::nil());

/// Also out of groups that were taken away: put back, they leave the card where it is now.
fn out_of_others(product: &Product, card: CardId, group: EntryId) -> Vec<Edit> {
    let field = belongs(card);
    let claims = |entry: &&Entry| entry.kind == Kind::Group && entry.id != group && entry.flag(&field);
    let out = |entry: &Entry| Edit::SetField { entry: entry.id, field: field.clone(), value: None };
    product.entries.all().filter(claims).map(out).collect()
}

fn belongs(card: CardId) -> Field {
    Field::about("card", card)
}

fn hanging(product: &Product, card: CardId) -> Result<&Card, Refusal> {
    product.vision.hanging_card(card).ok_or(Refusal::NoSuchCard { card })
}

fn present_group(product: &Product, group: EntryId) -> Result<&Entry, Refusal> {
    let entry = present(product, group)?;
    if entry.kind == Kind::Group { Ok(entry) } else { Err(Refusal::NoSuchEntry { entry: group }) }
}

fn check_section(product: &Product, card: CardId, group: &Entry) -> Result<(), Refusal> {
    let card = hanging(product, card)?;
    if section_of(group) == Some(card.section) {
        return Ok(());
    }
    Err(Refusal::OtherSection { card: excerpt(&card.text, EXCERPT_CHARS), group: title(group) })
}

fn grouped(cards: &[CardId], first: &Card, group: Option<&Entry>) -> What {
    What::CardsGrouped {
        cards: cards.to_vec(),
        text: excerpt(&first.text, EXCERPT_CHARS),
        group: group.map(|group| group.id),
        title: group.map(title),
    }
}
