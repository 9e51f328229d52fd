//! The roadmap as a file: pages, pictures, text, table, calendar. One roadmap has two faces: the team sees all,
//! outsiders see what the team has chosen; which that is, the rules say.

mod calendar;
mod sheet;
mod text;

use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::table::{guarded, written};
use crate::typeset::{self, Template};
use crate::{Error, Exported, Format, Paper, Stamp, file_stem};
use product::{
    Coarse, CoarseUnit, EntryId, OutsideDate, OutsideStep, Product, Review, RoadmapView, Row, Span, Step,
    Thing, TimeLine, points,
};
use serde::{Deserialize, Serialize};
use words::{FluentValue, Language, Words};

/// Who looks at the roadmap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// The team: everything.
    #[default]
    Internal,
    /// Everybody else: what the team has chosen.
    External,
}

/// A file of the roadmap. All formats but JSON, which holds a whole product.
///
/// # Errors
/// An [`Error`] when the format is JSON, or the page cannot be made.
pub fn roadmap(
    product: &Product,
    face: Face,
    format: Format,
    paper: Paper,
    language: Language,
    stamp: &Stamp,
) -> Result<Exported, Error> {
    let words = Words::of(language);
    let head = Letterhead::new(stamp, words, "roadmap", "attribution-roadmap");
    let stem = format!("{} - {}", file_stem(&product.name), head.artefact);
    let name = format!("{stem}.{}", format.extension());
    let printed = Printed::of(product, face, words, stamp);
    match format {
        Format::Json | Format::Zip => Err(Error::NotABoardFormat(format)),
        Format::Csv => Ok(Exported::whole(name, table(&printed), format)),
        Format::Md => {
            let text = text::write(&printed, &head, words);
            Ok(Exported::whole(name, text.into_bytes(), format))
        }
        Format::Ics => {
            let calendar = calendar::write(&printed, product.id, &head, words, stamp);
            Ok(Exported::whole(name, calendar.into_bytes(), format))
        }
        Format::Pdf | Format::Png | Format::Svg => {
            let fonts = Fonts::for_text(&printed.letters());
            let sheet = sheet::Sheet::new(&printed, paper, words, &head, &fonts);
            let pages = typeset::pages(Template::Roadmap, &sheet, &fonts, format, stamp)?;
            Ok(Exported::pages(&stem, pages, format, fonts.undrawable(&printed.letters())))
        }
    }
}

/// The roadmap as one face shows it, in words.
pub(crate) struct Printed {
    /// What the product is called.
    pub product: String,
    /// The rows beside date and name.
    pub rows: Vec<Row>,
    /// Step by step.
    pub steps: Vec<PrintedStep>,
    /// The time line, if any step has a date.
    pub time_line: Option<TimeLine>,
    /// Its reviews and the next one; not for outsiders.
    pub reviews: Vec<Review>,
    /// When the next review is; not for outsiders.
    pub review_due: Option<chrono::NaiveDate>,
}

/// A step in words.
pub(crate) struct PrintedStep {
    /// Which goal.
    pub id: EntryId,
    /// What it is called; may be empty.
    pub name: String,
    /// When it comes; may be empty.
    pub date: String,
    /// The days of that date.
    pub span: Option<Span>,
    /// Its points, row by row.
    pub cells: Vec<(Row, Vec<String>)>,
}

impl Printed {
    fn of(product: &Product, face: Face, words: &Words, stamp: &Stamp) -> Self {
        let view = product::roadmap(product, stamp.local().date());
        let name = product.name.clone();
        match face {
            Face::Internal => Self::internal(name, view),
            Face::External => Self::external(name, view, words),
        }
    }

    fn internal(product: String, view: RoadmapView) -> Self {
        Self {
            product,
            rows: Row::ALL.to_vec(),
            steps: view.steps.iter().map(PrintedStep::internal).collect(),
            time_line: view.time_line,
            reviews: view.reviews,
            review_due: view.review_due,
        }
    }

    fn external(product: String, view: RoadmapView, words: &Words) -> Self {
        Self {
            product,
            rows: view.outside.rows,
            steps: view.outside_steps.iter().map(|step| PrintedStep::external(step, words)).collect(),
            time_line: view.outside_time_line,
            reviews: vec![],
            review_due: None,
        }
    }

    /// Everything that a person wrote, to choose fonts by.
    fn letters(&self) -> String {
        let mut letters = self.product.clone();
        for step in &self.steps {
            let cells = step.cells.iter().flat_map(|(_, points)| points);
            for text in [&step.name, &step.date].into_iter().chain(cells) {
                letters.push('\n');
                letters += text;
            }
        }
        letters
    }
}

impl PrintedStep {
    fn internal(step: &Step) -> Self {
        let mut metrics = owned(points(&step.metrics));
        metrics.extend(titles(&step.measured_by).into_iter().filter(|title| !step.metrics.contains(title)));
        Self {
            id: step.id,
            name: step.name.trim().to_owned(),
            date: step.date.trim().to_owned(),
            span: step.span,
            cells: vec![
                (Row::Goal, whole(&step.goal)),
                (Row::Features, owned(points(&step.features))),
                (Row::Metrics, metrics),
                (Row::Serves, titles(&step.serves)),
            ],
        }
    }

    fn external(step: &OutsideStep, words: &Words) -> Self {
        let cells = [
            step.goal.as_deref().map(|goal| (Row::Goal, whole(goal))),
            step.features.as_deref().map(|features| (Row::Features, owned(points(features)))),
            step.metrics.as_deref().map(|metrics| (Row::Metrics, owned(points(metrics)))),
            step.serves.as_deref().map(|serves| (Row::Serves, titles(serves))),
        ];
        Self {
            id: step.id,
            name: step.name.trim().to_owned(),
            date: outside_date(&step.date, words),
            span: step.span,
            cells: cells.into_iter().flatten().collect(),
        }
    }

    /// The points of a row.
    pub fn cell(&self, row: Row) -> &[String] {
        self.cells.iter().find(|(of, _)| *of == row).map_or(&[], |(_, points)| points)
    }
}

fn owned(points: Vec<&str>) -> Vec<String> {
    points.into_iter().map(str::to_owned).collect()
}

fn whole(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() { vec![] } else { vec![text.to_owned()] }
}

fn titles(things: &[Thing]) -> Vec<String> {
    let title = |thing: &Thing| match thing {
        Thing::Card { title, .. } | Thing::Entry { title, .. } => title.clone(),
    };
    things.iter().map(title).filter(|title| !title.is_empty()).collect()
}

fn outside_date(date: &OutsideDate, words: &Words) -> String {
    match date {
        OutsideDate::Unsaid => String::new(),
        OutsideDate::Written { text } => text.trim().to_owned(),
        OutsideDate::Coarse(coarse) => coarsely(coarse, words),
    }
}

/// "Q1 2027", "1. Halbjahr 2027 – 2. Halbjahr 2028".
fn coarsely(coarse: &Coarse, words: &Words) -> String {
    let (one, several) = match coarse.unit {
        CoarseUnit::HalfYear => ("roadmap-half", "roadmap-halves"),
        CoarseUnit::Quarter => ("roadmap-quarter", "roadmap-quarters"),
    };
    let digits = |number: String| FluentValue::from(number);
    let gaps = [
        ("number", digits(coarse.from.number.to_string())),
        ("year", digits(coarse.from.year.to_string())),
        ("number2", digits(coarse.to.number.to_string())),
        ("year2", digits(coarse.to.year.to_string())),
    ];
    words.say_with(if coarse.from == coarse.to { one } else { several }, &gaps)
}

/// The steps as a table: one step a line, several points of a cell on lines of their own.
fn table(printed: &Printed) -> Vec<u8> {
    let rows = &printed.rows;
    let mut headers = vec!["step", "name", "date", "first_day", "last_day"];
    headers.extend(rows.iter().map(|row| row.key()));
    let line = |(at, step): (usize, &PrintedStep)| {
        let day = |day: fn(&Span) -> chrono::NaiveDate| {
            step.span.as_ref().map_or_else(String::new, |span| day(span).to_string())
        };
        let mut line = vec![(at + 1).to_string(), guarded(&step.name), guarded(&step.date)];
        line.extend([day(|span| span.first), day(|span| span.last)]);
        line.extend(rows.iter().map(|row| guarded(&step.cell(*row).join("\n"))));
        line
    };
    written(&headers, printed.steps.iter().enumerate().map(line))
}

#[cfg(test)]
mod tests;
