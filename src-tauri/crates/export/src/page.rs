//! What every page template is given, whatever stands on the page: paper, language, fonts, letterhead, and how pages
//! are counted. What stands between head and foot is the artefact's own.

use crate::Paper;
use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::line::Line;
use serde::Serialize;
use words::{FluentValue, Words};

/// A page as every artefact has it; the templates find it beside what is theirs.
#[derive(Serialize)]
pub(crate) struct Page {
    paper: Paper,
    language: &'static str,
    fonts: Vec<String>,
    /// What it is about, for the document's own title.
    name: String,
    /// The same, to be set.
    title: Line,
    artefact: String,
    date: String,
    version: String,
    attribution: String,
    page_of: String,
}

impl Page {
    /// A page about something with this name.
    pub fn new(name: &str, paper: Paper, words: &Words, head: &Letterhead, fonts: &Fonts) -> Self {
        let name = fonts.legible(name);
        Self {
            paper,
            language: words.language().tag(),
            fonts: fonts.families(),
            title: Line::new(&name),
            name,
            artefact: head.artefact.clone(),
            date: head.date.clone(),
            version: head.version.clone(),
            attribution: head.attribution.clone(),
            page_of: words.say_with("print-page", &[gap("page"), gap("pages")]),
        }
    }
}

/// A gap that the template fills.
pub(crate) fn gap(name: &'static str) -> (&'static str, FluentValue<'static>) {
    (name, FluentValue::from(format!("{{{name}}}")))
}
