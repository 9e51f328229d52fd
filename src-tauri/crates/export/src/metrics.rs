//! The metrics as a file: a booklet with one sheet each, text, table, and a JSON of their own with every
//! reading. What is good and what is missing, the rules say; here it is put into words.

mod json;
mod sheet;
mod telling;
mod text;

pub use telling::{figure, meaning};

use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::table::{guarded, written};
use crate::typeset::{self, Template};
use crate::{Error, Exported, Format, Paper, Stamp, file_stem};
use chrono::FixedOffset;
use product::{
    Chart, ChartWindow, Entry, EntryId, Field, Kind, MetricView, MetricsView, Missing, Product, Thing, Value,
    title,
};
use telling::day;
use words::{FluentValue, Language, Words};

/// Columns in which a chart is drawn on paper.
const COLUMNS: u32 = 400;
/// The fields of part one, in the order of the table.
const WHAT_IT_IS: [&str; 17] = [
    "question",
    "class",
    "is_kpi",
    "formula",
    "numerator",
    "denominator",
    "steps",
    "unit",
    "aggregation",
    "period",
    "direction",
    "example",
    "source",
    "baseline",
    "watched_by",
    "owner",
    "notified",
];
/// Fields of part one that a page says elsewhere: beside the name, or with the steps.
const SAID_ELSEWHERE: [&str; 4] = ["class", "is_kpi", "numerator", "denominator"];
/// The fields of part two.
const WHAT_IT_IS_WORTH: [&str; 11] = [
    "business_value",
    "serves",
    "target",
    "target_upper",
    "warning",
    "violation",
    "valid_from",
    "impact",
    "severity",
    "bearable",
    "response",
];

/// A file of the metrics: all formats but calendars.
///
/// # Errors
/// An [`Error`] when the format is a calendar, or the pages cannot be made.
pub fn metrics(
    product: &Product,
    format: Format,
    paper: Paper,
    language: Language,
    stamp: &Stamp,
) -> Result<Exported, Error> {
    let words = Words::of(language);
    let head = Letterhead::new(stamp, words, "metrics", "attribution-metrics");
    let stem = format!("{} - {}", file_stem(&product.name), head.artefact);
    let name = format!("{stem}.{}", format.extension());
    let whole = |bytes| Ok(Exported::whole(name.clone(), bytes, format));
    match format {
        Format::Json => whole(json::write(product, stamp)?),
        Format::Csv => whole(table(product)),
        Format::Md => whole(text::write(&Printed::of(product, words, stamp), &head, words).into_bytes()),
        Format::Pdf | Format::Png | Format::Svg => {
            let printed = Printed::of(product, words, stamp);
            let fonts = Fonts::for_text(&printed.letters());
            let sheet = sheet::Sheet::new(&printed, paper, words, &head, &fonts);
            let pages = typeset::pages(Template::Metrics, &sheet, &fonts, format, stamp)?;
            Ok(Exported::pages(&stem, pages, format, fonts.undrawable(&printed.letters())))
        }
        Format::Ics | Format::Zip => Err(Error::NotABoardFormat(format)),
    }
}

/// The metrics in words.
struct Printed {
    product: String,
    chain: Vec<String>,
    metrics: Vec<PrintedMetric>,
    /// Where the reader's clocks are.
    zone: FixedOffset,
}

/// A metric in words.
struct PrintedMetric {
    name: String,
    class: String,
    is_kpi: bool,
    unit: String,
    /// What it means, sentence by sentence.
    says: Vec<String>,
    /// What is said in each part: label and text.
    what: Vec<(String, String)>,
    worth: Vec<(String, String)>,
    /// What is still to be said in each part.
    missing: [Option<String>; 2],
    /// The latest reading: when, what, how.
    latest: Option<[String; 3]>,
    /// Whether it is violated now.
    violated: bool,
    readings: usize,
    chart: Chart,
}

impl Printed {
    fn of(product: &Product, words: &Words, stamp: &Stamp) -> Self {
        let zone = stamp.zone();
        let view = MetricsView::of(product);
        let window = ChartWindow { columns: COLUMNS, from: None, until: None };
        let sheets = view.metrics.iter().filter_map(|line| MetricView::of(product, line.id, &window));
        Self {
            product: product.name.clone(),
            chain: view.chain.iter().map(|step| step.name.clone()).collect(),
            metrics: sheets.map(|view| PrintedMetric::of(product, view, words, zone)).collect(),
            zone,
        }
    }

    /// Everything a person wrote, to choose fonts by.
    fn letters(&self) -> String {
        let mut letters = vec![self.product.as_str()];
        letters.extend(self.chain.iter().map(String::as_str));
        for metric in &self.metrics {
            letters.extend([metric.name.as_str(), metric.unit.as_str()]);
            letters.extend(metric.says.iter().map(String::as_str));
            letters.extend(metric.what.iter().chain(&metric.worth).map(|(_, text)| text.as_str()));
        }
        letters.join("\n")
    }
}

impl PrintedMetric {
    fn of(product: &Product, view: MetricView, words: &Words, zone: FixedOffset) -> Self {
        let line = &view.line;
        let said = |fields: &[&'static str]| {
            let said = |field: &&'static str| {
                let text = said(product, &view, field, words).filter(|text| !text.trim().is_empty())?;
                Some((words.say(&format!("field-metric-{field}")), text))
            };
            fields.iter().filter(|field| !SAID_ELSEWHERE.contains(field)).filter_map(said).collect()
        };
        Self {
            name: if line.name.is_empty() { words.say("metrics-unnamed") } else { line.name.clone() },
            class: words.say(&format!("class-{}", line.class.map_or("none", |class| class.key()))),
            is_kpi: line.is_kpi,
            unit: line.unit.clone(),
            says: meaning(line, words, &zone),
            what: said(&WHAT_IT_IS),
            worth: said(&WHAT_IT_IS_WORTH),
            missing: missing(&line.missing, words),
            latest: line.latest.as_ref().map(|latest| {
                [
                    day(latest.at, words, &zone),
                    figure(latest.value, words.language(), &line.unit),
                    words.say(&format!("reading-state-{}", latest.state.key())),
                ]
            }),
            violated: line.is_violated(),
            readings: line.readings,
            chart: view.chart,
        }
    }
}

fn missing(missing: &Missing, words: &Words) -> [Option<String>; 2] {
    [&missing.what, &missing.worth].map(|fields| {
        let names: Vec<_> =
            fields.iter().map(|field| words.say(&format!("field-metric-{}", field.stem()))).collect();
        let fields = FluentValue::from(names.join(", "));
        (!names.is_empty()).then(|| words.say_with("metric-still-missing", &[("fields", fields)]))
    })
}

/// What a field says, in words; `None`: nothing.
fn said(product: &Product, view: &MetricView, field: &'static str, words: &Words) -> Option<String> {
    let titles = |things: &[Thing]| {
        let title = |thing: &Thing| match thing {
            Thing::Card { title, .. } | Thing::Entry { title, .. } => title.clone(),
        };
        Some(things.iter().map(title).collect::<Vec<_>>().join(" · "))
    };
    let entry = &view.entry;
    match field {
        "direction" | "severity" => {
            entry.word(&Field::word(field)).map(|word| words.say(&format!("{field}-{word}")))
        }
        "steps" => titles(&view.steps),
        "serves" => titles(&view.serves),
        "watched_by" => titles(&view.watched_by),
        "owner" => named(product, entry, field),
        "baseline" => baseline(entry, &view.line.unit, words),
        "valid_from" => entry.day(&Field::word(field)).map(|at| telling::date(at, words)),
        field => match entry.fields.get(&Field::word(field))? {
            Value::Number(number) => Some(figure(*number, words.language(), &view.line.unit)),
            Value::Text(text) | Value::Word(text) => Some(text.clone()),
            Value::Flag(_) => None,
        },
    }
}

fn named(product: &Product, entry: &Entry, field: &'static str) -> Option<String> {
    let id: EntryId = entry.entry(&Field::word(field))?;
    product.entries.present(id).map(title)
}

fn baseline(entry: &Entry, unit: &str, words: &Words) -> Option<String> {
    let value = figure(entry.number(&Field::word("baseline"))?, words.language(), unit);
    let day = entry.day(&Field::word("baseline_day")).map(|at| telling::date(at, words));
    Some(day.map_or(value.clone(), |day| format!("{value} ({day})")))
}

/// The metrics as a table: one line each, links as titles, numbers as computers write them.
fn table(product: &Product) -> Vec<u8> {
    let fields: Vec<&str> = std::iter::once("name").chain(WHAT_IT_IS).chain(WHAT_IT_IS_WORTH).collect();
    let mut headers = fields.clone();
    headers.extend(["latest_at", "latest_value", "latest_state", "readings"]);
    let view = MetricsView::of(product);
    let rows = view.metrics.iter().filter_map(|line| {
        let entry = product.entries.present_of(Kind::Metric, line.id)?;
        let mut row: Vec<String> = fields.iter().map(|field| plain(product, entry, field)).collect();
        let latest = line.latest.as_ref();
        row.push(latest.map_or_else(String::new, |latest| latest.at.to_rfc3339()));
        row.push(latest.map_or_else(String::new, |latest| latest.value.to_string()));
        row.push(latest.map_or_else(String::new, |latest| latest.state.key().to_owned()));
        row.push(line.readings.to_string());
        Some(row)
    });
    written(&headers, rows)
}

/// What a field holds, as a table for computers has it.
fn plain(product: &Product, entry: &Entry, field: &str) -> String {
    let of = |id: &str| id.parse().ok().and_then(|id| product::thing(product, id));
    let title = |thing: Thing| match thing {
        Thing::Card { title, .. } | Thing::Entry { title, .. } => title,
    };
    if matches!(field, "steps" | "serves" | "watched_by") {
        let titles: Vec<_> = entry.about(field).filter_map(of).map(title).collect();
        return guarded(&titles.join("; "));
    }
    let held = entry.fields.iter().find(|(name, _)| name.as_str() == field).map(|(_, value)| value);
    match held {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Flag(flag)) => flag.to_string(),
        Some(Value::Word(word)) => guarded(&of(word).map_or_else(|| word.clone(), title)),
        Some(Value::Text(text)) => guarded(text),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests;
