//! The metrics in the terminal: what each means, what is missing, and the plain ways to add and read one.

use crate::answer::Answer;
use crate::arguments::MetricsDeed;
use crate::file;
use crate::metric_fields::{field_of, instant_of, value_of};
use crate::place::{Place, reply};
use crate::readings::{became, would_become};
use crate::trouble::Trouble;
use crate::width::{columns, one_line, wrapped};
use app::protocol::{Look, Reply, Request, Seen};
use export::{figure, meaning};
use product::limits::CSV_BYTES;
use product::{
    Command, EntryId, Field, Gap, Kind, MetricHint, MetricLine, MetricsView, NewEntry, ProductId, Reading,
    Value,
};
use serde_json::json;
use std::collections::BTreeMap;
use words::{FluentValue, Words};

/// Shows a product's metrics.
pub fn show(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let line = place.to_see(wanted)?;
    let view = look(place, line.id)?;
    Ok(Answer::new(told(&line.name, &view, place.words), &view))
}

/// Does something to the metrics of a product.
pub fn done(place: &Place, wanted: &str, deed: &MetricsDeed) -> Result<Answer, Trouble> {
    let product = place.to_change(wanted)?.id;
    match deed {
        MetricsDeed::Add { name, set } => add(place, product, name, set),
        MetricsDeed::Set { metric, set } => write(place, product, metric, set),
        MetricsDeed::Step { name } => {
            let fields = [(Field::word("name"), Value::Text(name.clone()))].into();
            let id = put(place, product, Kind::ChainStep, fields)?;
            Ok(answer(place, "terminal-step-added", name, id))
        }
        MetricsDeed::Propose => propose(place, product),
        MetricsDeed::Read { metric, value, at } => read(place, product, metric, value, at.as_deref()),
        MetricsDeed::TakeBack { metric, at } => {
            let line = metric_of(place, &look(place, product)?, metric)?;
            let at = instant_of(place.words, at)?;
            act(place, product, Command::TakeReadingBack { metric: line.id, at })?;
            Ok(answer(place, "terminal-reading-taken-back", &line.name, line.id))
        }
        MetricsDeed::Delete { metric } => {
            let line = metric_of(place, &look(place, product)?, metric)?;
            act(place, product, Command::DeleteEntries { entries: vec![line.id] })?;
            Ok(answer(place, "terminal-metric-deleted", &line.name, line.id))
        }
    }
}

/// Says what a file of readings would become, and changes nothing.
pub fn try_readings(place: &Place, wanted: &str, metric: &str, name: &str) -> Result<Answer, Trouble> {
    let product = place.to_see(wanted)?.id;
    let line = metric_of(place, &look(place, product)?, metric)?;
    let file = file::read(place, name, CSV_BYTES)?;
    let request = Request::ReadReadings { product, metric: line.id, file };
    let report = reply!(place, request, Reply::ReadReadings { report } => report);
    let text = would_become(&report, &line.unit, place.words);
    Ok(Answer::new(text, json!({ "metric": line.id, "report": report })))
}

/// Puts down the readings of a file: all of them, or none.
pub fn readings(place: &Place, wanted: &str, metric: &str, name: &str) -> Result<Answer, Trouble> {
    let product = place.to_change(wanted)?.id;
    let line = metric_of(place, &look(place, product)?, metric)?;
    let file = file::read(place, name, CSV_BYTES)?;
    let request = Request::ImportReadings { product, metric: line.id, file };
    let (report, done) = reply!(place, request, Reply::ImportReadings { report, done } => (report, done));
    let text = became(&report, place.words);
    Ok(Answer::new(text, json!({ "metric": line.id, "report": report, "seq": done.seq })))
}

fn add(place: &Place, product: ProductId, name: &str, set: &[String]) -> Result<Answer, Trouble> {
    let mut fields = BTreeMap::from([(Field::word("name"), Value::Text(name.to_owned()))]);
    for given in set {
        let (field, value) = field_of(place.words, given)?;
        fields.insert(field.clone(), value_of(place.words, &field, &value)?);
    }
    let id = put(place, product, Kind::Metric, fields)?;
    Ok(answer(place, "terminal-metric-added", name, id))
}

fn write(place: &Place, product: ProductId, metric: &str, set: &[String]) -> Result<Answer, Trouble> {
    let line = metric_of(place, &look(place, product)?, metric)?;
    let seen = look_at(place, product, Look::Entries { kinds: vec![Kind::Metric] })?;
    let Seen::Entries { entries } = seen else { return Err(Trouble::unexpected(place.words)) };
    let entry = entries.iter().find(|entry| entry.id == line.id);
    for given in set {
        let (field, value) = field_of(place.words, given)?;
        let command = match value_of(place.words, &field, &value)? {
            Value::Text(now) => {
                let was = entry.map(|entry| entry.text(&field).to_owned()).unwrap_or_default();
                Command::WriteField { entry: line.id, field, was, now }
            }
            value => Command::SetField { entry: line.id, field, value: Some(value) },
        };
        act(place, product, command)?;
    }
    Ok(answer(place, "terminal-metric-set", &line.name, line.id))
}

fn propose(place: &Place, product: ProductId) -> Result<Answer, Trouble> {
    let view = look(place, product)?;
    if view.chain.len() < 2 {
        let said = place.words.say("terminal-ratios-no-steps");
        return Ok(Answer::new(said, json!({ "added": 0 })));
    }
    let entries: Vec<NewEntry> = view.proposals.into_iter().map(|ratio| ratio.entry).collect();
    let gaps = [("count", count(entries.len()))];
    if !entries.is_empty() {
        act(place, product, Command::AddEntries { entries: entries.clone(), after: None })?;
    }
    Ok(Answer::new(place.words.say_with("terminal-ratios-added", &gaps), json!({ "added": entries.len() })))
}

fn read(
    place: &Place,
    product: ProductId,
    metric: &str,
    value: &str,
    at: Option<&str>,
) -> Result<Answer, Trouble> {
    let line = metric_of(place, &look(place, product)?, metric)?;
    let not_a_number = || Trouble::new(place.words, "not_a_number", &[("value", value.into())]);
    let value: f64 = value.trim().replace(',', ".").parse().map_err(|_| not_a_number())?;
    let at = at.map_or_else(|| Ok(chrono::Utc::now()), |at| instant_of(place.words, at))?;
    let readings = vec![Reading { at, value }];
    act(place, product, Command::AddReadings { metric: line.id, readings, file: None })?;
    let line = metric_of(place, &look(place, product)?, &line.id.to_string())?;
    Ok(Answer::new(meaning(&line, place.words, &chrono::Local).join(" "), &line))
}

fn put(
    place: &Place,
    product: ProductId,
    kind: Kind,
    fields: BTreeMap<Field, Value>,
) -> Result<EntryId, Trouble> {
    let id = EntryId(uuid::Uuid::now_v7());
    let entries = vec![NewEntry { id: Some(id), kind, fields }];
    act(place, product, Command::AddEntries { entries, after: None })?;
    Ok(id)
}

fn act(place: &Place, product: ProductId, command: Command) -> Result<(), Trouble> {
    reply!(place, Request::Do { product, command, writing: None }, Reply::Do(_) => ());
    Ok(())
}

fn look(place: &Place, product: ProductId) -> Result<MetricsView, Trouble> {
    match look_at(place, product, Look::Metrics)? {
        Seen::Metrics { metrics } => Ok(metrics),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn look_at(place: &Place, product: ProductId, look: Look) -> Result<Seen, Trouble> {
    Ok(
        reply!(place, Request::Look { product, look, as_of: None }, Reply::Look { seen, .. } => seen.into_own()),
    )
}

/// The metric with this name, or whose id begins so.
fn metric_of(place: &Place, view: &MetricsView, wanted: &str) -> Result<MetricLine, Trouble> {
    let same = |line: &&MetricLine| line.name.to_lowercase() == wanted.trim().to_lowercase();
    let begins = |line: &&MetricLine| wanted.len() >= 4 && line.id.to_string().starts_with(wanted);
    let mut found: Vec<&MetricLine> = view.metrics.iter().filter(same).collect();
    if found.is_empty() {
        found = view.metrics.iter().filter(begins).collect();
    }
    match &found[..] {
        [line] => Ok((*line).clone()),
        [] => Err(Trouble::new(place.words, "no_such_metric", &[("name", wanted.into())])),
        several => {
            let ids: Vec<_> = several.iter().map(|line| line.id.to_string()).collect();
            let gaps = [("name", wanted.into()), ("ids", ids.join(", ").into())];
            Err(Trouble::new(place.words, "ambiguous_metric", &gaps))
        }
    }
}

fn answer(place: &Place, sentence: &str, name: &str, id: EntryId) -> Answer {
    let gaps = [("name", one_line(name).into()), ("id", id.to_string().into())];
    Answer::new(place.words.say_with(sentence, &gaps), json!({ "entry": id }))
}

fn told(product: &str, view: &MetricsView, words: &Words) -> String {
    let columns = columns();
    let mut lines = vec![format!("{} · {}", one_line(product), words.say("metrics"))];
    if !view.chain.is_empty() {
        let steps: Vec<_> = view.chain.iter().map(|step| one_line(&step.name)).collect();
        lines.push(wrapped(&format!("{}: {}", words.say("chain"), steps.join(" → ")), "", columns));
    }
    for line in &view.metrics {
        lines.push(String::new());
        lines.extend(metric_lines(line, columns, words));
    }
    if view.metrics.is_empty() {
        lines.push(words.say("terminal-no-metrics"));
    }
    if !view.gaps.is_empty() {
        lines.extend([String::new(), words.say("gaps")]);
        lines.extend(view.gaps.iter().map(|gap| wrapped(&gap_sentence(gap, words), "→ ", columns)));
    }
    lines.join("\n")
}

fn metric_lines(line: &MetricLine, columns: usize, words: &Words) -> Vec<String> {
    let name = if line.name.is_empty() { words.say("metrics-unnamed") } else { one_line(&line.name) };
    let class = words.say(&format!("class-{}", line.class.map_or("none", product::Class::key)));
    let kpi = if line.is_kpi { format!(" · {}", words.say("kpi")) } else { String::new() };
    let latest = line.latest.as_ref().map_or_else(String::new, |latest| {
        let value = figure(latest.value, words.language(), &line.unit);
        format!(" · {value} · {}", words.say(&format!("reading-state-{}", latest.state.key())))
    });
    let mut lines = vec![wrapped(&format!("{name} · {class}{kpi}{latest}"), "", columns)];
    lines.push(wrapped(&meaning(line, words, &chrono::Local).join(" "), "   ", columns));
    let missing: Vec<_> = line.missing.what.iter().chain(&line.missing.worth).collect();
    if !missing.is_empty() {
        let names: Vec<_> =
            missing.iter().map(|field| words.say(&format!("field-metric-{}", field.stem()))).collect();
        let said = words.say_with("metric-still-missing", &[("fields", names.join(", ").into())]);
        lines.push(wrapped(&said, "   ", columns));
    }
    lines.extend(line.hints.iter().map(|hint| wrapped(&hint_sentence(hint, words), "   → ", columns)));
    lines
}

fn hint_sentence(hint: &MetricHint, words: &Words) -> String {
    let say = |id: &str| words.say(&format!("metric-hint-{id}"));
    match hint {
        MetricHint::NotAKpi => say("not_a_kpi"),
        MetricHint::IsAKpi => say("is_a_kpi"),
        MetricHint::NoDirection => say("no_direction"),
        MetricHint::NoUpperEnd => say("no_upper_end"),
        MetricHint::RangeUpsideDown => say("range_upside_down"),
        MetricHint::ViolationOnTarget => say("violation_on_target"),
        MetricHint::WarningOnTarget => say("warning_on_target"),
        MetricHint::WarningTooLate => say("warning_too_late"),
        MetricHint::HalfARatio => say("half_a_ratio"),
        MetricHint::MeasuredTwice { title, .. } => {
            words.say_with("metric-hint-measured_twice", &[("title", one_line(title).into())])
        }
    }
}

fn gap_sentence(gap: &Gap, words: &Words) -> String {
    match gap {
        Gap::Class { class } => {
            let class = words.say(&format!("class-{}", class.key()));
            words.say_with("gap-class", &[("class", class.into())])
        }
        Gap::Step { name, .. } => words.say_with("gap-step", &[("name", one_line(name).into())]),
        Gap::BusinessGoal { text, .. } => {
            words.say_with("gap-business_goal", &[("text", one_line(text).into())])
        }
    }
}

pub(crate) fn count(count: usize) -> FluentValue<'static> {
    FluentValue::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn every_hint_and_gap_is_a_sentence_in_both_languages() {
        let twice =
            MetricHint::MeasuredTwice { other: EntryId(uuid::Uuid::nil()), title: "Saved".to_owned() };
        let hints = [
            MetricHint::NotAKpi,
            MetricHint::IsAKpi,
            MetricHint::NoDirection,
            MetricHint::NoUpperEnd,
            MetricHint::RangeUpsideDown,
            MetricHint::ViolationOnTarget,
            MetricHint::WarningOnTarget,
            MetricHint::WarningTooLate,
            MetricHint::HalfARatio,
            twice,
        ];
        let gaps = [
            Gap::Class { class: product::Class::Errors },
            Gap::Step { step: EntryId(uuid::Uuid::nil()), name: "Save".to_owned() },
            Gap::BusinessGoal { card: product::CardId(uuid::Uuid::nil()), text: "Grow".to_owned() },
        ];
        for language in Language::ALL {
            let words = Words::of(language);
            let told = hints.iter().map(|hint| hint_sentence(hint, words));
            for told in told.chain(gaps.iter().map(|gap| gap_sentence(gap, words))) {
                assert!(!told.starts_with("metric-") && !told.starts_with("gap-"), "{told}");
                assert!(!told.contains('{'), "{told}");
            }
        }
    }
}
