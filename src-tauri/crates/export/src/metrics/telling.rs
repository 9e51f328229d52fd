//! What a metric means, as sentences; figures and days as the reader writes them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone, Utc};
use product::{Beyond, Clause, Latest, MetricLine};
use words::{FluentValue, Language, Words};

/// Decimals that are worth showing; more are noise of the machine.
const DECIMALS: usize = 6;
/// When a reading of a day without a time stands, in UTC.
const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time");

/// What a metric means, clause by clause; days are those of the reader's zone.
#[must_use]
pub fn meaning(line: &MetricLine, words: &Words, zone: &impl TimeZone) -> Vec<String> {
    line.means.iter().map(|clause| told(clause, line, words, zone)).collect()
}

/// A figure with its unit.
#[must_use]
pub fn figure(value: f64, language: Language, unit: &str) -> String {
    let (mark, group) = match language {
        Language::En => ('.', ','),
        Language::De => (',', '.'),
    };
    let plain = format!("{:.DECIMALS$}", value.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let decimals = decimals.trim_end_matches('0');
    let is_nothing = decimals.is_empty() && whole.chars().all(|c| c == '0');
    let mut figure = if value < 0.0 && !is_nothing { "-".to_owned() } else { String::new() };
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            figure.push(group);
        }
        figure.push(digit);
    }
    if !decimals.is_empty() {
        figure.push(mark);
        figure += decimals;
    }
    if unit.trim().is_empty() { figure } else { format!("{figure} {}", unit.trim()) }
}

/// A day, in the reader's language.
pub(super) fn date(day: NaiveDate, words: &Words) -> String {
    words.day(day.year(), day.month(), day.day())
}

/// The day of an instant on the reader's clock; noon, UTC, is a day without a time, the same everywhere.
pub(super) fn day(at: DateTime<Utc>, words: &Words, zone: &impl TimeZone) -> String {
    let is_a_day = at.time() == NOON;
    date(if is_a_day { at.date_naive() } else { at.with_timezone(zone).date_naive() }, words)
}

fn told(clause: &Clause, line: &MetricLine, words: &Words, zone: &impl TimeZone) -> String {
    let name = if line.name.is_empty() { words.say("metrics-unnamed") } else { line.name.clone() };
    let value = |value: f64, unit: &str| FluentValue::from(figure(value, words.language(), unit));
    match clause {
        Clause::Unsaid => words.say_with("means-unsaid", &[("name", name.into())]),
        Clause::Watched => words.say_with("means-watched", &[("name", name.into())]),
        Clause::Should { direction, target, upper } => {
            let lower_unit = if upper.is_some() { "" } else { &line.unit };
            let upper = upper.map_or_else(|| FluentValue::from(""), |upper| value(upper, &line.unit));
            let what = ("what", what(name, &line.period, words).into());
            let gaps = [what, ("target", value(*target, lower_unit)), ("upper", upper)];
            words.say_with(&format!("means-should-{}", direction.key()), &gaps)
        }
        Clause::Read { latest } => read(latest, line, words, zone),
        Clause::Warned { beyond } => limits("warned", beyond, None, &value, line, words),
        Clause::Violated { beyond, impact } => {
            let impact = impact.clone().unwrap_or_else(|| "none".to_owned());
            limits("violated", beyond, Some(impact), &value, line, words)
        }
    }
}

fn what(name: String, period: &str, words: &Words) -> String {
    if period.is_empty() {
        return name;
    }
    words.say_with("means-what-period", &[("name", name.into()), ("period", period.into())])
}

fn read(latest: &Latest, line: &MetricLine, words: &Words, zone: &impl TimeZone) -> String {
    let gaps = [
        ("value", FluentValue::from(figure(latest.value, words.language(), &line.unit))),
        ("at", day(latest.at, words, zone).into()),
        ("since", day(latest.since, words, zone).into()),
    ];
    words.say_with(&format!("means-read-{}", latest.state.key()), &gaps)
}

fn limits(
    clause: &str,
    beyond: &Beyond,
    impact: Option<String>,
    value: &dyn Fn(f64, &str) -> FluentValue<'static>,
    line: &MetricLine,
    words: &Words,
) -> String {
    let value = |limit: &f64| value(*limit, &line.unit);
    let (key, mut gaps) = match beyond {
        Beyond::Above { limit } => ("above", vec![("limit", value(limit))]),
        Beyond::Below { limit } => ("below", vec![("limit", value(limit))]),
        Beyond::Outside { low, high } => ("outside", vec![("low", value(low)), ("high", value(high))]),
        Beyond::Else => ("else", vec![]),
    };
    gaps.extend(impact.map(|impact| ("impact", impact.into())));
    words.say_with(&format!("means-{clause}-{key}"), &gaps)
}
