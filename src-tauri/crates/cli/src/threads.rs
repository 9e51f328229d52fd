//! The threads in the terminal: where they break off, what a thing serves and what serves it; tying and untying.
//! Which thing may serve which is not decided here: the one that serves holds the field.

use crate::answer::Answer;
use crate::arguments::ThreadsDeed;
use crate::named::only;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use crate::width::{columns, one_line, wrapped};
use app::protocol::{Look, Reply, Request, Seen};
use product::{Command, Coverage, EntryId, Field, Kind, ProductId, Section, Thing, Trace, Value};
use uuid::Uuid;
use words::{FluentValue, Words};

/// What a thread can be tied to, beside cards.
const KINDS: [Kind; 4] = [Kind::Goal, Kind::Metric, Kind::Decision, Kind::Member];

/// The lists of the coverage, in its order.
const LOOSE: [&str; 5] = [
    "needs_without_goal",
    "business_goals_without_service",
    "goals_without_metric",
    "metrics_without_business_value",
    "decisions_without_outcome",
];

/// Shows the threads of a product, or does something to them.
pub fn done(place: &Place, wanted: &str, deed: Option<&ThreadsDeed>) -> Result<Answer, Trouble> {
    match deed {
        None => loose(place, place.to_see(wanted)?.id),
        Some(ThreadsDeed::Of { thing }) => {
            let product = place.to_see(wanted)?.id;
            let thing = thing_of(place, &things(place, product)?, thing)?;
            told(place, product, id(&thing))
        }
        Some(ThreadsDeed::Tie { thing, to }) => tie(place, place.to_change(wanted)?.id, thing, to),
        Some(ThreadsDeed::Untie { thing, to }) => untie(place, place.to_change(wanted)?.id, thing, to),
    }
}

fn tie(place: &Place, product: ProductId, thing: &str, to: &str) -> Result<Answer, Trouble> {
    let things = things(place, product)?;
    let (thing, to) = (thing_of(place, &things, thing)?, thing_of(place, &things, to)?);
    let (entry, word) = holder(place, &thing)?;
    set(place, product, entry, Field::about(word, id(&to)), true)?;
    told(place, product, entry.0)
}

fn untie(place: &Place, product: ProductId, thing: &str, to: &str) -> Result<Answer, Trouble> {
    let things = things(place, product)?;
    let (thing, to) = (thing_of(place, &things, thing)?, thing_of(place, &things, to)?);
    let (entry, word) = holder(place, &thing)?;
    let mut ends = vec![(entry, Field::about(word, id(&to)))];
    if let Thing::Entry { entry: goal, kind: Kind::Goal, .. } = &to {
        // A goal may name its metric instead: that is the same thread.
        ends.push((*goal, Field::about(product::MEASURED_BY, entry)));
    }
    let tied = tied(place, product)?;
    let there: Vec<_> = ends.into_iter().filter(|end| tied.contains(end)).collect();
    if there.is_empty() {
        let gaps = [("name", title(&thing).into()), ("to", title(&to).into())];
        return Err(Trouble::new(place.words, "not_tied", &gaps));
    }
    for (holder, field) in there {
        set(place, product, holder, field, false)?;
    }
    told(place, product, entry.0)
}

/// The entry that holds a thread that begins at this thing, and the word of its field.
fn holder(place: &Place, thing: &Thing) -> Result<(EntryId, &'static str), Trouble> {
    match thing {
        Thing::Entry { entry, kind: Kind::Goal | Kind::Metric, .. } => Ok((*entry, product::SERVES)),
        Thing::Entry { entry, kind: Kind::Decision, .. } => Ok((*entry, product::ABOUT)),
        other => Err(Trouble::new(place.words, "serves_nothing", &[("name", title(other).into())])),
    }
}

/// The threads there are, as the fields that hold them.
fn tied(place: &Place, product: ProductId) -> Result<Vec<(EntryId, Field)>, Trouble> {
    let Seen::Entries { entries } = look(place, product, Look::Entries { kinds: KINDS.to_vec() })? else {
        return Err(Trouble::unexpected(place.words));
    };
    let of = |entry: &product::Entry| {
        let set = entry.fields.iter().filter(|(_, value)| **value == Value::Flag(true));
        set.map(|(field, _)| (entry.id, field.clone())).collect::<Vec<_>>()
    };
    Ok(entries.iter().flat_map(of).collect())
}

fn set(place: &Place, product: ProductId, entry: EntryId, field: Field, tied: bool) -> Result<(), Trouble> {
    let value = tied.then_some(Value::Flag(true));
    let command = Command::SetField { entry, field, value };
    reply!(place, Request::Do { product, command, writing: None }, Reply::Do(_) => ());
    Ok(())
}

fn things(place: &Place, product: ProductId) -> Result<Vec<Thing>, Trouble> {
    let look =
        self::look(place, product, Look::Things { sections: Section::ALL.to_vec(), kinds: KINDS.to_vec() })?;
    let Seen::Things { things } = look else { return Err(Trouble::unexpected(place.words)) };
    Ok(things)
}

fn look(place: &Place, product: ProductId, look: Look) -> Result<Seen, Trouble> {
    Ok(
        reply!(place, Request::Look { product, look, as_of: None }, Reply::Look { seen, .. } => seen.into_own()),
    )
}

fn thing_of(place: &Place, things: &[Thing], wanted: &str) -> Result<Thing, Trouble> {
    let known = things.iter().map(|thing| (id(thing), title(thing)));
    let found = only(place, known, wanted, "thing")?;
    things.iter().find(|thing| id(thing) == found).cloned().ok_or_else(|| Trouble::unexpected(place.words))
}

fn id(thing: &Thing) -> Uuid {
    match thing {
        Thing::Card { card, .. } => card.0,
        Thing::Entry { entry, .. } => entry.0,
    }
}

fn title(thing: &Thing) -> &str {
    match thing {
        Thing::Card { title, .. } | Thing::Entry { title, .. } => title,
    }
}

fn told(place: &Place, product: ProductId, of: Uuid) -> Result<Answer, Trouble> {
    match look(place, product, Look::Trace { of })? {
        Seen::Trace { trace: Some(trace) } => Ok(Answer::new(trace_told(&trace, place.words), &trace)),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn trace_told(trace: &Trace, words: &Words) -> String {
    let is_decision = matches!(&trace.of, Thing::Entry { kind: Kind::Decision, .. });
    let decided = if is_decision { "trace-about" } else { "trace-decided" };
    let ends =
        [("trace-serves", &trace.serves), ("trace-served-by", &trace.served_by), (decided, &trace.decided)];
    let mut lines = vec![wrapped(&line(&trace.of, words), "", columns())];
    for (title, things) in ends.into_iter().filter(|(_, things)| !things.is_empty()) {
        lines.push(words.say(title));
        lines.extend(things.iter().map(|thing| wrapped(&line(thing, words), "  - ", columns())));
    }
    if lines.len() == 1 {
        lines.push(words.say("trace-none"));
    }
    lines.join("\n")
}

fn loose(place: &Place, product: ProductId) -> Result<Answer, Trouble> {
    match look(place, product, Look::Coverage)? {
        Seen::Coverage { coverage } => Ok(Answer::new(coverage_told(&coverage, place.words), &coverage)),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn coverage_told(coverage: &Coverage, words: &Words) -> String {
    let lists = coverage.lists();
    let loose = lists.iter().map(|list| list.len()).sum();
    let number = |count: usize| FluentValue::from(u32::try_from(count).unwrap_or(u32::MAX));
    let gaps = [("count", number(loose)), ("all", number(coverage.looked_at))];
    let mut lines = vec![words.say_with("coverage-sum", &gaps)];
    for (key, list) in LOOSE.iter().zip(lists).filter(|(_, list)| !list.is_empty()) {
        lines.extend([String::new(), words.say(&format!("coverage-{key}"))]);
        lines.extend(list.iter().map(|thing| wrapped(&line(thing, words), "  - ", columns())));
    }
    lines.join("\n")
}

/// What kind of thing it is, and what it is called.
fn line(thing: &Thing, words: &Words) -> String {
    let kind = match thing {
        Thing::Card { section, .. } => words.say(&format!("section-{}", section.key())),
        Thing::Entry { kind, .. } => words.say(&format!("kind-{}", kind.key())),
    };
    format!("{kind}: {}", one_line(title(thing)))
}
