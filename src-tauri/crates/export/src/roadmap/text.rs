//! The roadmap as Markdown: a heading for each step, a list for each row.

use super::{Printed, PrintedStep};
use crate::letterhead::Letterhead;
use crate::markdown::{escaped, one_line, paragraphs};
use product::Row;
use words::Words;

/// The roadmap as one Markdown file.
pub(super) fn write(printed: &Printed, head: &Letterhead, words: &Words) -> String {
    let mut out = format!(
        "# {}\n\n{} · {} · {}\n",
        escaped(&one_line(&printed.product)),
        head.artefact,
        head.date,
        head.version
    );
    for step in &printed.steps {
        out += &heading(step, words);
        for row in &printed.rows {
            out += &points(*row, step.cell(*row), words);
        }
    }
    out += &format!("\n---\n\n{}\n", head.attribution);
    out
}

fn heading(step: &PrintedStep, words: &Words) -> String {
    let or = |text: &str, id| if text.is_empty() { words.say(id) } else { escaped(&one_line(text)) };
    format!("\n## {}\n\n*{}*\n", or(&step.name, "roadmap-no-name"), or(&step.date, "roadmap-no-date"))
}

fn points(row: Row, points: &[String], words: &Words) -> String {
    if points.is_empty() {
        return String::new();
    }
    let mut out = format!("\n**{}**\n\n", words.say(&format!("roadmap-row-{}", row.key())));
    for point in points {
        out += &format!("- {}\n", paragraphs(point));
    }
    out
}
