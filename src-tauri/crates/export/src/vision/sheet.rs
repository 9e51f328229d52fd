//! What the page template is given: the board as plain data, ready to be set, nothing to be decided.
//!
//! Puts code points where no font has a character. Knows no millimetre: what fits where is the template's.

use super::{Pile, PrintedSection, group_name, printed_sections};
use crate::Paper;
use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::line::{Line, lines};
use crate::markdown::one_line;
use crate::page::{Page, gap};
use product::{Card, CardState, Product, Section};
use serde::Serialize;
use words::{FluentValue, Words};

/// The board, ready to be set.
#[derive(Serialize)]
pub(crate) struct Sheet {
    #[serde(flatten)]
    page: Page,
    more: String,
    sections: Vec<SheetSection>,
}

#[derive(Serialize)]
struct SheetSection {
    key: Section,
    title: String,
    ask: String,
    continued: String,
    cards: Vec<SheetCard>,
}

#[derive(Serialize)]
struct SheetCard {
    lines: Vec<Line>,
    length: usize,
    state: CardState,
    state_name: String,
    author: Option<Line>,
    /// The group it is in.
    group: Option<Line>,
    /// It is the first of its group.
    opens: bool,
}

/// Everything on the page that a person wrote, to choose fonts by.
pub(super) fn letters(product: &Product) -> String {
    let mut letters = product.name.clone();
    for pile in printed_sections(product).flat_map(|section| section.piles) {
        letters.push('\n');
        letters += pile.group.as_deref().unwrap_or_default();
        for card in pile.cards {
            letters.push('\n');
            letters += &card.text;
            letters.push('\n');
            letters += card.author.as_deref().unwrap_or_default();
        }
    }
    letters
}

impl Sheet {
    pub(super) fn new(
        product: &Product,
        paper: Paper,
        words: &Words,
        head: &Letterhead,
        fonts: &Fonts,
    ) -> Self {
        Self {
            page: Page::new(&product.name, paper, words, head, fonts),
            more: words.say_with("print-more", &[gap("count"), gap("page")]),
            sections: printed_sections(product)
                .map(|section| SheetSection::new(&section, words, fonts))
                .collect(),
        }
    }
}

impl SheetSection {
    fn new(printed: &PrintedSection<'_>, words: &Words, fonts: &Fonts) -> Self {
        let key = printed.section.key();
        let title = words.say(&format!("section-{key}"));
        let continued = [("section", FluentValue::from(title.as_str()))];
        Self {
            key: printed.section,
            ask: words.say(&format!("ask-{key}")),
            continued: words.say_with("print-continued", &continued),
            cards: printed.piles.iter().flat_map(|pile| sheet_cards(pile, words, fonts)).collect(),
            title,
        }
    }
}

fn sheet_cards(pile: &Pile<'_>, words: &Words, fonts: &Fonts) -> Vec<SheetCard> {
    let name = pile.group.as_deref().map(|name| one_line(&group_name(name, words)));
    let group = || name.as_deref().map(|name| Line::new(&fonts.legible(name)));
    let card = |(at, card): (usize, &&Card)| SheetCard {
        group: group(),
        opens: at == 0,
        ..SheetCard::new(card, words, fonts)
    };
    pile.cards.iter().enumerate().map(card).collect()
}

impl SheetCard {
    fn new(card: &Card, words: &Words, fonts: &Fonts) -> Self {
        let text = fonts.legible(card.text.trim_end());
        Self {
            lines: lines(&text),
            length: text.chars().count(),
            state: card.state,
            state_name: words.say(&format!("state-{}", card.state.key())),
            author: card.author.as_deref().map(|name| Line::new(&fonts.legible(name))),
            group: None,
            opens: false,
        }
    }
}
