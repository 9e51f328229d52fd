//! What the page template is given: the roadmap as plain data, ready to be set. Where a bar of the time line
//! begins and ends is said in parts of the whole; millimetres are the template's.

use super::{Printed, PrintedStep};
use crate::Paper;
use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::line::{Line, lines};
use crate::page::Page;
use chrono::NaiveDate;
use product::{Row, Span, TimeLine};
use serde::Serialize;
use words::{FluentValue, Words};

/// The roadmap, ready to be set.
#[derive(Serialize)]
pub(crate) struct Sheet {
    #[serde(flatten)]
    page: Page,
    labels: Labels,
    rows: Vec<SheetRow>,
    steps: Vec<SheetStep>,
    time_line: Option<SheetTimeLine>,
}

#[derive(Serialize)]
struct Labels {
    date: String,
    name: String,
    no_date: String,
    undated: String,
}

#[derive(Serialize)]
struct SheetRow {
    key: Row,
    label: String,
}

#[derive(Serialize)]
struct SheetStep {
    name: Line,
    date: Line,
    dated: bool,
    /// Row by row, point by point, line by line.
    cells: Vec<Vec<Vec<Line>>>,
}

#[derive(Serialize)]
struct SheetTimeLine {
    quarters: Vec<SheetQuarter>,
    bars: Vec<Bar>,
    undated: Vec<Line>,
    today: Option<f64>,
}

#[derive(Serialize)]
struct SheetQuarter {
    label: String,
    from: f64,
}

#[derive(Serialize)]
struct Bar {
    name: Line,
    from: f64,
    to: f64,
}

impl Sheet {
    pub(super) fn new(
        printed: &Printed,
        paper: Paper,
        words: &Words,
        head: &Letterhead,
        fonts: &Fonts,
    ) -> Self {
        let label = |row: &str| words.say(&format!("roadmap-row-{row}"));
        let desk = Desk { words, fonts };
        Self {
            page: Page::new(&printed.product, paper, words, head, fonts),
            labels: Labels {
                date: label("date"),
                name: label("name"),
                no_date: words.say("roadmap-no-date"),
                undated: words.say("roadmap-undated"),
            },
            rows: printed.rows.iter().map(|row| SheetRow { key: *row, label: label(row.key()) }).collect(),
            steps: printed.steps.iter().map(|step| desk.step(step, &printed.rows)).collect(),
            time_line: printed.time_line.as_ref().map(|line| desk.time_line(line, &printed.steps)),
        }
    }
}

struct Desk<'a> {
    words: &'a Words,
    fonts: &'a Fonts,
}

impl Desk<'_> {
    fn step(&self, step: &PrintedStep, rows: &[Row]) -> SheetStep {
        let point = |point: &String| lines(&self.fonts.legible(point));
        let cell = |row: &Row| step.cell(*row).iter().map(point).collect();
        SheetStep {
            name: self.name(step),
            date: Line::new(&self.fonts.legible(&step.date)),
            dated: !step.date.is_empty(),
            cells: rows.iter().map(cell).collect(),
        }
    }

    fn name(&self, step: &PrintedStep) -> Line {
        if step.name.is_empty() {
            return Line::new(&self.words.say("roadmap-no-name"));
        }
        Line::new(&self.fonts.legible(&step.name))
    }

    fn time_line(&self, line: &TimeLine, steps: &[PrintedStep]) -> SheetTimeLine {
        let quarter = |quarter: &product::Quarter| {
            let gaps = [
                ("number", FluentValue::from(quarter.number.to_string())),
                ("year", FluentValue::from(quarter.year.to_string())),
            ];
            let label = self.words.say_with("roadmap-quarter", &gaps);
            SheetQuarter { label, from: part(quarter.span.first, line.span) }
        };
        let bar = |step: &PrintedStep| {
            let span = step.span?;
            let end = span.last.succ_opt().unwrap_or(span.last);
            Some(Bar { name: self.name(step), from: part(span.first, line.span), to: part(end, line.span) })
        };
        SheetTimeLine {
            quarters: line.quarters.iter().map(quarter).collect(),
            bars: steps.iter().filter_map(bar).collect(),
            undated: steps.iter().filter(|step| step.span.is_none()).map(|step| self.name(step)).collect(),
            today: line.today.map(|today| part(today, line.span)),
        }
    }
}

/// How far a day is into a span, from 0 to 1; what lies outside is at its edge.
fn part(day: NaiveDate, of: Span) -> f64 {
    let days = |days: i64| f64::from(i32::try_from(days).unwrap_or(i32::MAX));
    let whole = days((of.last - of.first).num_days() + 1);
    (days((day - of.first).num_days()) / whole).clamp(0.0, 1.0)
}
