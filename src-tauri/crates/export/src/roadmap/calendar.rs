//! The roadmap as a calendar (RFC 5545): every step that has a date, and the reviews, as events of whole days.
//!
//! I1 An event keeps its name in every copy, so that a calendar replaces it and does not show it twice.
//! I2 What a calendar reads is what the roadmap says, whatever characters are in it.

use super::{Printed, PrintedStep};
use crate::Stamp;
use crate::letterhead::Letterhead;
use chrono::{Days, NaiveDate};
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use product::{ProductId, Review, Row};
use words::Words;

/// As long as a line may be (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

/// The calendar, whole.
pub(super) fn write(
    printed: &Printed,
    product: ProductId,
    head: &Letterhead,
    words: &Words,
    stamp: &Stamp,
) -> String {
    let mut calendar = Calendar::new();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(Property::new("PRODID", "-//Inter Pares//Roadmap//EN"));
    calendar.name(&plain(&format!("{} – {}", printed.product, head.artefact)));
    calendar.description(&head.attribution);
    let mut put = |mut event: Event| {
        event.timestamp(stamp.exported_at);
        calendar.push(event.done());
    };
    printed.steps.iter().filter_map(|step| step_event(step, printed, words)).for_each(&mut put);
    printed.reviews.iter().filter_map(|review| review_event(review, words)).for_each(&mut put);
    printed.review_due.and_then(|due| due_event(due, product, words)).into_iter().for_each(&mut put);
    folded(&calendar.to_string())
}

fn step_event(step: &PrintedStep, printed: &Printed, words: &Words) -> Option<Event> {
    let span = step.span?;
    let name = if step.name.is_empty() { words.say("roadmap-no-name") } else { step.name.clone() };
    let rows = printed.rows.iter().filter(|row| !step.cell(**row).is_empty());
    let about = |row: &Row| {
        let points: Vec<_> = step.cell(*row).iter().map(|point| format!("- {point}")).collect();
        format!("{}\n{}", words.say(&format!("roadmap-row-{}", row.key())), points.join("\n"))
    };
    let about: Vec<_> = rows.map(about).collect();
    event(&step.id.to_string(), &name, &about.join("\n\n"), span.first, span.last)
}

fn review_event(review: &Review, words: &Words) -> Option<Event> {
    let verdict = |on: &product::VerdictOn| {
        let verdict = words.say(&format!("roadmap-verdict-{}", on.verdict.key()));
        let why = if on.why.is_empty() { String::new() } else { format!(" – {}", on.why) };
        format!("- {}: {verdict}{why}", on.name)
    };
    let mut about: Vec<_> = review.verdicts.iter().map(verdict).collect();
    about.extend(Some(review.note.clone()).filter(|note| !note.is_empty()));
    let name = words.say("roadmap-event-review");
    event(&review.id.to_string(), &name, &about.join("\n"), review.on, review.on)
}

fn due_event(due: NaiveDate, product: ProductId, words: &Words) -> Option<Event> {
    let id = format!("review-{product}");
    event(&id, &words.say("roadmap-event-next-review"), "", due, due)
}

/// I1. An event of whole days, both included.
fn event(id: &str, name: &str, about: &str, first: NaiveDate, last: NaiveDate) -> Option<Event> {
    let mut event = Event::new();
    event.uid(&format!("{id}@inter-pares")).summary(&plain(name).replace('\n', " "));
    event.starts(first).ends(last.checked_add_days(Days::new(1))?);
    if !about.is_empty() {
        event.description(&plain(about));
    }
    Some(event)
}

/// Lines of at most 75 octets; the library leaves the last piece of a folded one with an octet more.
fn folded(calendar: &str) -> String {
    let lines = calendar.split("\r\n").map(|line| {
        let at = (0..=LINE_OCTETS).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0);
        if line.len() <= LINE_OCTETS {
            line.to_owned()
        } else {
            format!("{}\r\n {}", &line[..at], &line[at..])
        }
    });
    lines.collect::<Vec<_>>().join("\r\n")
}

/// Line breaks of one sort, and no characters that a calendar must not hold.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
