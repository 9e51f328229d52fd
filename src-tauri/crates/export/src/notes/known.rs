//! N4. What people call columns, sections and states, in English and German.

use product::{CardState, Section};
use words::{Language, Words};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The section.
    Section,
    /// What the card says.
    Text,
    /// Who said it.
    Author,
    /// How sure the team is.
    State,
}

const COLUMNS: [(Column, &[&str]); 4] = [
    (
        Column::Section,
        &["section", "sections", "field", "area", "abschnitt", "abschnitte", "feld", "bereich", "rubrik"],
    ),
    (
        Column::Text,
        &[
            "text", "note", "notes", "card", "cards", "content", "notiz", "notizen", "karte", "karten",
            "inhalt", "eintrag",
        ],
    ),
    (
        Column::Author,
        &[
            "author",
            "authors",
            "name",
            "by",
            "who",
            "autor",
            "autorin",
            "autoren",
            "urheber",
            "urheberin",
            "verfasser",
            "verfasserin",
            "von",
            "wer",
        ],
    ),
    (Column::State, &["state", "status", "zustand", "stand"]),
];

const SECTIONS: [(Section, &[&str]); 9] = [
    (Section::Vision, &["visionstatement"]),
    (Section::TargetGroup, &["targetgroups", "target", "zielgruppen"]),
    (Section::Needs, &["need", "beduerfnis", "nutzen", "bedarf"]),
    (Section::Product, &["products", "productfeatures", "produkte"]),
    (Section::BusinessGoals, &["businessgoal", "goals", "geschaeftsziel", "ziele", "unternehmensziele"]),
    (Section::Competitors, &["competitor", "competition", "wettbewerber", "wettbewerb", "konkurrenz"]),
    (
        Section::RevenueStreams,
        &["revenuestream", "revenue", "erloesquelle", "erloese", "einnahmen", "einnahmequellen"],
    ),
    (Section::CostFactors, &["costfactor", "costs", "cost", "kostenfaktor", "kosten"]),
    (Section::Channels, &["channel", "kanal", "vertriebskanal", "vertriebskanaele"]),
];

const STATES: [(CardState, &[&str]); 3] = [
    (CardState::Assumption, &["assumed", "hypothesis", "hypothese", "angenommen", "vermutung"]),
    (CardState::ToValidate, &["validate", "totest", "zuvalidieren", "validieren", "pruefen", "zutesten"]),
    (CardState::Confirmed, &["validated", "validiert", "geprueft"]),
];

/// The column under this header.
pub(super) fn column(header: &str) -> Option<Column> {
    let plain = plain(header);
    let found = COLUMNS.iter().find(|(_, names)| names.contains(&plain.as_str()));
    found.map(|(column, _)| *column)
}

/// The section with this name.
pub(super) fn section(name: &str) -> Option<Section> {
    let plain = plain(name);
    let called = |(section, names): &&(Section, &[&str])| {
        let key = section.key();
        is_said(&plain, key, &format!("section-{key}")) || names.contains(&plain.as_str())
    };
    SECTIONS.iter().find(called).map(|(section, _)| *section)
}

/// The state with this name.
pub(super) fn state(name: &str) -> Option<CardState> {
    let plain = plain(name);
    let called = |(state, names): &&(CardState, &[&str])| {
        let key = state.key();
        is_said(&plain, key, &format!("state-{key}")) || names.contains(&plain.as_str())
    };
    STATES.iter().find(called).map(|(state, _)| *state)
}

/// Whether this is the key of a thing, or its name on the screen in either language.
fn is_said(plain_name: &str, key: &str, sentence: &str) -> bool {
    let on_screen = |language| plain(&Words::of(language).say(sentence));
    plain_name == plain(key) || Language::ALL.into_iter().any(|language| on_screen(language) == plain_name)
}

/// Letters and digits only, small, umlauts spelt out: `Target-Group`, `target_group` and `TARGET GROUP`
/// are one name, and so are `Bedürfnisse` and `BEDUERFNISSE`.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            // Two dots on their own, as macOS writes umlauts.
            '\u{308}' => plain.push('e'),
            c if c.is_alphanumeric() => plain.push(c),
            _ => {}
        }
    }
    plain
}
