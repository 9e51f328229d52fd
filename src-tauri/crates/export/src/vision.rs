//! The vision board as a file: pages, pictures, text, table.

mod sheet;

use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::typeset::Template;
use crate::{Error, Exported, Format, Paper, Stamp, file_stem, markdown, table, typeset};
use product::{Card, CardId, Product, Section, SectionGroups};
use words::{Language, Words};

/// A file of the vision board. All formats but JSON, which holds a whole product, and calendars.
///
/// # Errors
/// An [`Error`] when the format is none of these, or the page cannot be made.
pub fn vision(
    product: &Product,
    format: Format,
    paper: Paper,
    language: Language,
    stamp: &Stamp,
) -> Result<Exported, Error> {
    let words = Words::of(language);
    let head = Letterhead::new(stamp, words, "vision-board", "attribution-vision");
    let stem = format!("{} - {}", file_stem(&product.name), head.artefact);
    let name = format!("{stem}.{}", format.extension());
    match format {
        Format::Json | Format::Ics | Format::Zip => Err(Error::NotABoardFormat(format)),
        Format::Csv => Ok(Exported::whole(name, table::write(product), format)),
        Format::Md => {
            let text = markdown::write(product, &head, words);
            Ok(Exported::whole(name, text.into_bytes(), format))
        }
        Format::Pdf | Format::Png | Format::Svg => draw(product, format, paper, words, &head, &stem, stamp),
    }
}

/// A section and what hangs in it.
pub(crate) struct PrintedSection<'a> {
    /// Which.
    pub section: Section,
    /// From top to bottom; none is empty.
    pub piles: Vec<Pile<'a>>,
}

/// Cards that hang together and say something.
pub(crate) struct Pile<'a> {
    /// What their group is called, perhaps nothing; `None`: they are in no group.
    pub group: Option<String>,
    /// From top to bottom.
    pub cards: Vec<&'a Card>,
}

/// The sections as they hang on the wall.
pub(crate) fn printed_sections(product: &Product) -> impl Iterator<Item = PrintedSection<'_>> {
    let shown = product.vision.sections();
    let hanging = product::groups(product).into_iter().filter(|groups| shown.contains(&groups.section));
    hanging.map(|groups| PrintedSection { section: groups.section, piles: piles(product, groups) })
}

/// The statement of the vision hangs on top, then the groups, then what is in none.
fn piles(product: &Product, section: SectionGroups) -> Vec<Pile<'_>> {
    let is_statement = |card: &CardId| {
        section.section == Section::Vision
            && product.vision.section_ids(Section::Vision).first() == Some(card)
    };
    let is_grouped = !section.groups.is_empty();
    let statement = section.rest.iter().take_while(|card| is_grouped && is_statement(card)).count();
    let (top, rest) = section.rest.split_at(statement);
    let pile = |group: Option<String>, cards: &[CardId]| {
        let cards = cards.iter().filter_map(|card| product.vision.hanging_card(*card));
        Pile { group, cards: cards.filter(|card| !card.text.trim().is_empty()).collect() }
    };
    let groups = section.groups.iter().map(|group| pile(Some(group.name.clone()), &group.cards));
    let piles = std::iter::once(pile(None, top)).chain(groups).chain([pile(None, rest)]);
    piles.filter(|pile| !pile.cards.is_empty()).collect()
}

/// What a group without a name is called on paper.
pub(crate) fn group_name(name: &str, words: &Words) -> String {
    if name.trim().is_empty() { words.say("group-unnamed") } else { name.trim().to_owned() }
}

fn draw(
    product: &Product,
    format: Format,
    paper: Paper,
    words: &Words,
    head: &Letterhead,
    stem: &str,
    stamp: &Stamp,
) -> Result<Exported, Error> {
    let fonts = Fonts::for_text(&sheet::letters(product));
    let sheet = sheet::Sheet::new(product, paper, words, head, &fonts);
    let pages = typeset::pages(Template::Board, &sheet, &fonts, format, stamp)?;
    let undrawable = fonts.undrawable(&sheet::letters(product));
    Ok(Exported::pages(stem, pages, format, undrawable))
}

#[cfg(test)]
mod tests;
