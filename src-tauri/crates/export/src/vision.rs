//! The vision board as a file: pages, pictures, text, table.

mod sheet;

use crate::fonts::Fonts;
use crate::{Error, Exported, Format, Paper, Stamp, file_stem, markdown, table, typeset};
use chrono::Datelike;
use product::{Card, Product, Section};
use words::{FluentValue, Language, Words};

/// A file of the vision board. All formats but JSON, which holds a whole product.
///
/// # Errors
/// An [`Error`] when the format is JSON, or the page cannot be made.
pub fn vision(
    product: &Product,
    format: Format,
    paper: Paper,
    language: Language,
    stamp: &Stamp,
) -> Result<Exported, Error> {
    let words = Words::of(language);
    let head = Letterhead::new(stamp, words);
    let stem = format!("{} - {}", file_stem(&product.name), head.artefact);
    let name = format!("{stem}.{}", format.extension());
    match format {
        Format::Json => Err(Error::NotABoardFormat(format)),
        Format::Csv => Ok(Exported::whole(name, table::write(product), format)),
        Format::Md => {
            let text = markdown::write(product, &head, words);
            Ok(Exported::whole(name, text.into_bytes(), format))
        }
        Format::Pdf | Format::Png | Format::Svg => draw(product, format, paper, words, &head, &stem, stamp),
    }
}

/// What stands on every copy, whatever its format.
pub(crate) struct Letterhead {
    /// What is on the page.
    pub artefact: String,
    /// The day, in the reader's language.
    pub date: String,
    /// Which version of the product.
    pub version: String,
    /// Whose idea such a board is.
    pub attribution: String,
}

impl Letterhead {
    fn new(stamp: &Stamp, words: &Words) -> Self {
        let day = stamp.local();
        let number = |number: i64| FluentValue::from(number.to_string());
        let date = [
            ("day", number(day.day().into())),
            ("month", FluentValue::from(day.month())),
            ("year", number(day.year().into())),
        ];
        Self {
            artefact: words.say("vision-board"),
            date: words.say_with("print-date", &date),
            version: words.say_with("print-version", &[("number", number(stamp.version.into()))]),
            attribution: words.say("attribution-vision"),
        }
    }
}

/// A section and the cards in it that say something.
pub(crate) struct PrintedSection<'a> {
    /// Which.
    pub section: Section,
    /// From top to bottom.
    pub cards: Vec<&'a Card>,
}

/// The sections as they hang on the wall.
pub(crate) fn printed_sections(product: &Product) -> impl Iterator<Item = PrintedSection<'_>> {
    let board = &product.vision;
    board.sections().iter().map(|section| PrintedSection {
        section: *section,
        cards: board.section(*section).filter(|card| !card.text.trim().is_empty()).collect(),
    })
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
    let pages = typeset::pages(&sheet, &fonts, format, stamp)?;
    let name = |(at, bytes): (usize, Vec<u8>)| {
        let number = if at == 0 { String::new() } else { format!("-{}", at + 1) };
        (format!("{stem}{number}.{}", format.extension()), bytes)
    };
    Ok(Exported {
        pages: pages.into_iter().enumerate().map(name).collect(),
        media_type: format.media_type(),
        undrawable: fonts.undrawable(&sheet::letters(product)),
    })
}

#[cfg(test)]
mod tests;
