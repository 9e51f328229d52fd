//! What outsiders see of the roadmap, in the terminal: how dates are shown, which rows, and which goals not at all.

use super::{act, goal_of, look};
use crate::answer::Answer;
use crate::arguments::OutsideWish;
use crate::place::Place;
use crate::trouble::Trouble;
use crate::width::{columns, one_line, wrapped};
use product::{Command, Field, Outside, ProductId, RoadmapView, Value};
use serde_json::json;
use words::Words;

/// Shows what outsiders see.
pub fn show(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let product = place.to_see(wanted)?.id;
    shown(place, product)
}

/// Chooses what outsiders see; what is not named stays as it is.
pub fn choose(place: &Place, product: ProductId, wish: &OutsideWish) -> Result<Answer, Trouble> {
    let view = look(place, product)?;
    let hidden = wish.hide.iter().map(|goal| (goal, true));
    let all = hidden.chain(wish.show.iter().map(|goal| (goal, false)));
    let goals = all
        .map(|(goal, hide)| Ok((goal_of(place, &view.steps, goal)?.id, hide)))
        .collect::<Result<Vec<_>, Trouble>>()?;
    let outside = Outside {
        dates: wish.dates.map_or(view.outside.dates, Into::into),
        rows: wish.rows().unwrap_or_else(|| view.outside.rows.clone()),
    };
    if outside != view.outside {
        act(place, product, Command::ShowOutside { outside })?;
    }
    for (entry, hide) in goals {
        let (field, value) = (Field::word("team_only"), hide.then_some(Value::Flag(true)));
        act(place, product, Command::SetField { entry, field, value })?;
    }
    shown(place, product)
}

fn shown(place: &Place, product: ProductId) -> Result<Answer, Trouble> {
    let view = look(place, product)?;
    let hidden: Vec<_> = view.steps.iter().filter(|step| step.team_only).map(|step| step.id).collect();
    let json = json!({ "outside": view.outside, "steps": view.outside_steps, "hidden": hidden });
    Ok(Answer::new(told(&view, place.words), json))
}

fn told(view: &RoadmapView, words: &Words) -> String {
    let rows: Vec<_> =
        view.outside.rows.iter().map(|row| words.say(&format!("roadmap-row-{}", row.key()))).collect();
    let hidden: Vec<_> =
        view.steps.iter().filter(|step| step.team_only).map(|step| one_line(&step.name)).collect();
    let or_none = |names: Vec<String>| {
        if names.is_empty() { words.say("terminal-nothing") } else { names.join(", ") }
    };
    let dates = words.say(&format!("roadmap-dates-{}", view.outside.dates.key()));
    let lines = [
        format!("{}: {dates}", words.say("roadmap-outside-dates")),
        format!("{}: {}", words.say("roadmap-outside-rows"), or_none(rows)),
        format!("{}: {}", words.say("terminal-outside-hidden"), or_none(hidden)),
    ];
    let lines = lines.iter().map(|line| wrapped(line, "  ", columns()));
    std::iter::once(words.say("roadmap-outside")).chain(lines).collect::<Vec<_>>().join("\n")
}
