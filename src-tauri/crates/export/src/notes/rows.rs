//! Row by row: a card, or the reason why there is none.

use super::columns::Columns;
use super::known::{self, Column};
use super::reading::Row;
use super::{LeftOut, NotesRow, RowOutcome, Separator, count};
use crate::table::unguarded;
use product::limits::{CARD_CHARS, EXCERPT_CHARS, NAME_CHARS};
use product::{CardState, NewCard, Product, Section, excerpt};
use std::collections::{HashMap, HashSet};

/// Sorts rows into cards and left out ones, remembering what was said before.
pub(super) struct Sorter<'a> {
    columns: &'a Columns,
    separator: Separator,
    on_board: HashSet<(Section, String)>,
    said: HashMap<(Section, String), u32>,
}

impl<'a> Sorter<'a> {
    pub fn new(columns: &'a Columns, separator: Separator, product: &Product) -> Self {
        let cards = product.vision.hanging_cards();
        Self {
            columns,
            separator,
            on_board: cards.map(|card| (card.section, gist(&card.text))).collect(),
            said: HashMap::new(),
        }
    }

    /// What becomes of this row. Rows come in the order of the file.
    pub fn sort(&mut self, row: &Row) -> NotesRow {
        let outcome = match self.card(row) {
            Ok(card) => RowOutcome::Card { card },
            Err(reason) => RowOutcome::LeftOut { reason, text: self.quote(row) },
        };
        NotesRow { line: row.line, outcome }
    }

    fn card(&mut self, row: &Row) -> Result<NewCard, LeftOut> {
        let field = |column| self.columns.field(column, &row.fields).unwrap_or_default();
        self.columns.check_fields(&row.fields)?;
        let text = checked_text(&self.columns.text(&row.fields, self.separator))?;
        let section = checked_section(field(Column::Section))?;
        let state = checked_state(field(Column::State))?;
        let author = checked_author(field(Column::Author))?;
        self.check_news(section, &text, row.line)?;
        Ok(NewCard { id: None, section, text, state, author })
    }

    /// N6.
    fn check_news(&mut self, section: Section, text: &str, line: u32) -> Result<(), LeftOut> {
        let said = (section, gist(text));
        if self.on_board.contains(&said) {
            return Err(LeftOut::AlreadyThere);
        }
        match self.said.get(&said) {
            Some(line) => Err(LeftOut::SaidBefore { line: *line }),
            None => {
                self.said.insert(said, line);
                Ok(())
            }
        }
    }

    /// The text of a row for the report; the whole row when it has no text.
    fn quote(&self, row: &Row) -> String {
        let mut text = self.columns.text(&row.fields, self.separator);
        if text.trim().is_empty() {
            let said = row.fields.iter().filter(|field| !field.trim().is_empty());
            text = said.collect::<Vec<_>>().join(" · ");
        }
        let shown: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
        excerpt(&shown, EXCERPT_CHARS)
    }
}

/// What two texts have in common when they say the same.
fn gist(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn checked_text(field: &str) -> Result<String, LeftOut> {
    let text = unguarded(field).replace("\r\n", "\n").replace('\r', "\n");
    let chars = text.chars().count();
    if text.trim().is_empty() {
        return Err(LeftOut::NoText);
    }
    if chars > CARD_CHARS {
        return Err(LeftOut::TooLong { chars: count(chars), limit: count(CARD_CHARS) });
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        return Err(LeftOut::NotText);
    }
    Ok(text)
}

fn checked_section(field: &str) -> Result<Section, LeftOut> {
    match unguarded(field).trim() {
        "" => Err(LeftOut::NoSection),
        name => known::section(name).ok_or_else(|| LeftOut::UnknownSection { section: excerpt(name, 40) }),
    }
}

/// N5.
fn checked_state(field: &str) -> Result<CardState, LeftOut> {
    match unguarded(field).trim() {
        "" => Ok(CardState::default()),
        name => known::state(name).ok_or_else(|| LeftOut::UnknownState { state: excerpt(name, 40) }),
    }
}

fn checked_author(field: &str) -> Result<Option<String>, LeftOut> {
    let name = unguarded(field).trim();
    let chars = name.chars().count();
    if chars > NAME_CHARS {
        return Err(LeftOut::AuthorTooLong { chars: count(chars), limit: count(NAME_CHARS) });
    }
    if name.chars().any(char::is_control) {
        return Err(LeftOut::NotText);
    }
    Ok((!name.is_empty()).then(|| name.to_owned()))
}
