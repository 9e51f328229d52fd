//! The roadmap in the terminal: step by step, and the plain ways to add, write, move and delete a goal.

mod outside;
mod review;

use crate::answer::Answer;
use crate::arguments::{GoalTexts, RoadmapDeed};
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use crate::width::{columns, one_line, wrapped};
use app::protocol::{Look, Reply, Request, Seen};
use chrono::{Datelike as _, NaiveDate};
use product::{
    Command, EntryId, Field, GoalHint, Kind, NewEntry, ProductId, RoadmapHint, RoadmapView, Step, Thing,
    Value, points,
};
use serde_json::json;
use std::collections::BTreeMap;
use words::{FluentValue, Words};

/// Shows a product's roadmap.
pub fn show(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let line = place.to_see(wanted)?;
    let view = look(place, line.id)?;
    Ok(Answer::new(told(&line.name, &view, place.words), &view))
}

/// Does something to a roadmap.
pub fn done(place: &Place, wanted: &str, deed: &RoadmapDeed) -> Result<Answer, Trouble> {
    match deed {
        RoadmapDeed::Reviews => return review::show(place, wanted),
        RoadmapDeed::Outside(wish) if !wish.is_one() => return outside::show(place, wanted),
        _ => {}
    }
    let product = place.to_change(wanted)?.id;
    match deed {
        RoadmapDeed::Add { texts } => add(place, product, texts),
        RoadmapDeed::Set { goal, texts } => set(place, product, goal, texts),
        RoadmapDeed::Move { goal, after, .. } => {
            let steps = look(place, product)?.steps;
            let entry = goal_of(place, &steps, goal)?.id;
            let after = after.as_deref().map(|after| goal_of(place, &steps, after)).transpose()?;
            let after = after.map(|step| step.id);
            act(place, product, Command::MoveEntry { entry, after })?;
            Ok(answer(place, "terminal-goal-moved", goal, entry))
        }
        RoadmapDeed::Delete { goal } => {
            let steps = look(place, product)?.steps;
            let entry = goal_of(place, &steps, goal)?.id;
            act(place, product, Command::DeleteEntries { entries: vec![entry] })?;
            Ok(answer(place, "terminal-goal-deleted", goal, entry))
        }
        RoadmapDeed::Review(new) => review::record(place, product, new),
        RoadmapDeed::Outside(wish) => outside::choose(place, product, wish),
        RoadmapDeed::Reviews => Err(Trouble::unexpected(place.words)),
    }
}

fn add(place: &Place, product: ProductId, texts: &GoalTexts) -> Result<Answer, Trouble> {
    let goal = EntryId(uuid::Uuid::now_v7());
    let mut fields: BTreeMap<Field, Value> =
        written(texts).into_iter().map(|(field, text)| (field, Value::Text(text))).collect();
    fields.extend(horizon(texts));
    let entry = NewEntry { id: Some(goal), kind: Kind::Goal, fields };
    act(place, product, Command::AddEntries { entries: vec![entry], after: None })?;
    Ok(answer(place, "terminal-goal-added", texts.name.as_deref().unwrap_or_default(), goal))
}

fn set(place: &Place, product: ProductId, goal: &str, texts: &GoalTexts) -> Result<Answer, Trouble> {
    let steps = look(place, product)?.steps;
    let step = goal_of(place, &steps, goal)?;
    for (field, now) in written(texts) {
        let was = match field.as_str() {
            "name" => &step.name,
            "date" => &step.date,
            "goal" => &step.goal,
            "features" => &step.features,
            _ => &step.metrics,
        };
        act(place, product, Command::WriteField { entry: step.id, field, was: was.clone(), now })?;
    }
    if let Some((field, value)) = horizon(texts) {
        act(place, product, Command::SetField { entry: step.id, field, value: Some(value) })?;
    }
    Ok(answer(place, "terminal-goal-set", goal, step.id))
}

/// The texts that were given.
fn written(texts: &GoalTexts) -> Vec<(Field, String)> {
    let lines = |lines: &[String]| Some(lines.join("\n")).filter(|_| !lines.is_empty());
    let given = [
        ("name", texts.name.clone()),
        ("date", texts.date.clone()),
        ("goal", texts.outcome.clone()),
        ("features", lines(&texts.feature)),
        ("metrics", lines(&texts.metric)),
    ];
    given.into_iter().filter_map(|(word, text)| Some((Field::word(word), text?))).collect()
}

fn horizon(texts: &GoalTexts) -> Option<(Field, Value)> {
    let word = texts.horizon?.key();
    Some((Field::word("horizon"), Value::Word(word.to_owned())))
}

fn look(place: &Place, product: ProductId) -> Result<RoadmapView, Trouble> {
    let request = Request::Look { product, look: Look::Roadmap, as_of: None };
    let seen = reply!(place, request, Reply::Look { seen, .. } => seen.into_own());
    match seen {
        Seen::Roadmap { roadmap } => Ok(roadmap),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn act(place: &Place, product: ProductId, command: Command) -> Result<(), Trouble> {
    reply!(place, Request::Do { product, command, writing: None }, Reply::Do(_) => ());
    Ok(())
}

/// The goal with this name or number, or whose id begins so.
fn goal_of<'a>(place: &Place, steps: &'a [Step], wanted: &str) -> Result<&'a Step, Trouble> {
    let numbered = wanted.parse::<usize>().ok().and_then(|number| steps.get(number.checked_sub(1)?));
    let same = |step: &&Step| step.name.trim().to_lowercase() == wanted.trim().to_lowercase();
    let begins = |step: &&Step| wanted.len() >= 4 && step.id.to_string().starts_with(wanted);
    let mut found: Vec<&Step> = steps.iter().filter(same).collect();
    if found.is_empty() {
        found = steps.iter().filter(begins).collect();
    }
    match (&found[..], numbered) {
        ([step], _) => Ok(step),
        ([], Some(step)) => Ok(step),
        ([], None) => Err(Trouble::new(place.words, "no_such_goal", &[("name", wanted.into())])),
        (several, _) => {
            let ids: Vec<_> = several.iter().map(|step| step.id.to_string()).collect();
            let gaps = [("name", wanted.into()), ("ids", ids.join(", ").into())];
            Err(Trouble::new(place.words, "ambiguous_goal", &gaps))
        }
    }
}

fn answer(place: &Place, sentence: &str, name: &str, goal: EntryId) -> Answer {
    let gaps = [("name", one_line(name).into()), ("id", goal.to_string().into())];
    Answer::new(place.words.say_with(sentence, &gaps), json!({ "goal": goal }))
}

fn told(product: &str, view: &RoadmapView, words: &Words) -> String {
    let columns = columns();
    let mut lines = vec![format!("{} · {}", one_line(product), words.say("roadmap"))];
    lines.extend(view.review_due.map(|due| reviewed(view, due, words)));
    for (at, step) in view.steps.iter().enumerate() {
        lines.push(String::new());
        lines.extend(step_lines(at + 1, step, columns, words));
    }
    let hint = |hint: &RoadmapHint| match hint {
        RoadmapHint::ReviewDue { since } => {
            words.say_with("roadmap-hint-review_due", &[("since", day(*since, words))])
        }
    };
    lines.extend(view.hints.iter().map(|of| wrapped(&hint(of), "→ ", columns)));
    if view.steps.is_empty() {
        lines.push(words.say("terminal-no-goals"));
    }
    lines.extend([String::new(), words.say("attribution-roadmap")]);
    lines.join("\n")
}

fn reviewed(view: &RoadmapView, due: NaiveDate, words: &Words) -> String {
    match view.reviews.first() {
        Some(last) => {
            words.say_with("roadmap-reviewed", &[("on", day(last.on, words)), ("next", day(due, words))])
        }
        None => words.say_with("roadmap-review-by", &[("due", day(due, words))]),
    }
}

fn step_lines(number: usize, step: &Step, columns: usize, words: &Words) -> Vec<String> {
    let or = |text: &str, id: &str| if text.trim().is_empty() { words.say(id) } else { one_line(text) };
    let horizon = words.say(&format!("roadmap-horizon-{}", step.horizon.key()));
    let (name, date) = (or(&step.name, "roadmap-no-name"), or(&step.date, "roadmap-no-date"));
    let mut lines = vec![wrapped(&format!("{name} · {date} · {horizon}"), &format!("{number}. "), columns)];
    if !step.goal.trim().is_empty() {
        lines.push(wrapped(&step.goal, "   ", columns));
    }
    let titles = |things: &[Thing]| things.iter().map(title).collect::<Vec<_>>();
    let rows = [
        ("features", owned(points(&step.features))),
        ("metrics", owned(points(&step.metrics)).into_iter().chain(titles(&step.measured_by)).collect()),
        ("serves", titles(&step.serves)),
    ];
    for (row, points) in rows.into_iter().filter(|(_, points): &(_, Vec<String>)| !points.is_empty()) {
        lines.push(format!("   {}:", words.say(&format!("roadmap-row-{row}"))));
        lines.extend(points.iter().map(|point| wrapped(point, "   - ", columns)));
    }
    lines.extend(step.hints.iter().map(|hint| wrapped(&hint_sentence(hint, words), "   → ", columns)));
    lines
}

fn owned(points: Vec<&str>) -> Vec<String> {
    points.into_iter().map(str::to_owned).collect()
}

fn title(thing: &Thing) -> String {
    match thing {
        Thing::Card { title, .. } | Thing::Entry { title, .. } => title.clone(),
    }
}

fn hint_sentence(hint: &GoalHint, words: &Words) -> String {
    let count = |count: &usize| [("count", FluentValue::from(u32::try_from(*count).unwrap_or(u32::MAX)))];
    match hint {
        GoalHint::NoGoal => words.say("roadmap-hint-no_goal"),
        GoalHint::FewFeatures { count: of } => words.say_with("roadmap-hint-few_features", &count(of)),
        GoalHint::ManyFeatures { count: of } => words.say_with("roadmap-hint-many_features", &count(of)),
        GoalHint::NoMetric => words.say("roadmap-hint-no_metric"),
        GoalHint::MetricWithoutNumber => words.say("roadmap-hint-metric_without_number"),
        GoalHint::MetricWithoutTime => words.say("roadmap-hint-metric_without_time"),
        GoalHint::DateUnclear => words.say("roadmap-hint-date_unclear"),
        GoalHint::OutOfOrder { before } => {
            words.say_with("roadmap-hint-out_of_order", &[("before", one_line(before).into())])
        }
    }
}

fn day(day: NaiveDate, words: &Words) -> FluentValue<'static> {
    words.day(day.year(), day.month(), day.day()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn every_hint_is_a_sentence_in_both_languages() {
        for hint in [
            GoalHint::NoGoal,
            GoalHint::FewFeatures { count: 0 },
            GoalHint::ManyFeatures { count: 7 },
            GoalHint::NoMetric,
            GoalHint::MetricWithoutNumber,
            GoalHint::MetricWithoutTime,
            GoalHint::DateUnclear,
            GoalHint::OutOfOrder { before: "Trust".to_owned() },
        ] {
            for language in Language::ALL {
                let told = hint_sentence(&hint, Words::of(language));
                assert!(!told.starts_with("roadmap-") && !told.contains('{'), "{told}");
            }
        }
    }
}
