//! Traceability: what serves what, from a need over goals to metrics and decisions, and where a thread
//! breaks off. Nothing is stored here: threads are the link fields of entries, read both ways.
//!
//! - Q1 A thread is seen from both of its ends, and only while both are there.
//! - Q2 A goal that names its metric and a metric that names its goal are one thread.
//! - Q3 A line of the coverage is gone as soon as its thread is tied.
//! - Q4 Nothing is tied to itself, and what serves is of a kind that can: cards and goals are served, metrics by
//!   other metrics only; a goal is measured by metrics only.

use crate::limits::EXCERPT_CHARS;
use crate::{Card, CardId, Entry, EntryId, Field, Kind, Product, Refusal, Section, Value, excerpt, title};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The one that holds the field serves what the field is about.
pub const SERVES: &str = "serves";
/// What the field is about serves the one that holds it: a goal and its metrics.
pub const MEASURED_BY: &str = "measured_by";
/// The one that holds the field decides on what the field is about.
pub const ABOUT: &str = "about";

/// What a metric is worth, in words.
const BUSINESS_VALUE: Field = Field::word("business_value");

/// Something a thread can be tied to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "thing", rename_all = "snake_case")]
pub enum Thing {
    /// A card of the vision board.
    Card {
        /// Which.
        card: CardId,
        /// Where it hangs.
        section: Section,
        /// What it says, in short.
        title: String,
    },
    /// An entry.
    Entry {
        /// Which.
        entry: EntryId,
        /// Of which kind.
        kind: Kind,
        /// What it is called.
        title: String,
    },
}

/// What one thing serves, and what serves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Trace {
    /// The thing.
    pub of: Thing,
    /// What it serves: for a metric its goals and business goals, for a goal the needs.
    pub serves: Vec<Thing>,
    /// What serves it.
    pub served_by: Vec<Thing>,
    /// Decisions about it; for a decision, what it is about.
    pub decided: Vec<Thing>,
}

/// Where threads break off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Coverage {
    /// Needs that no goal serves.
    pub needs_without_goal: Vec<Thing>,
    /// Business goals that no goal and no metric serves.
    pub business_goals_without_service: Vec<Thing>,
    /// Goals that no metric measures.
    pub goals_without_metric: Vec<Thing>,
    /// Metrics of which nobody said what they are worth.
    pub metrics_without_business_value: Vec<Thing>,
    /// Decisions that have no outcome yet.
    pub decisions_without_outcome: Vec<Thing>,
    /// How many things were looked at.
    pub looked_at: usize,
}

impl Coverage {
    /// Whether every thread holds.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.lists().iter().all(|list| list.is_empty())
    }

    /// The five lists, in the order they are shown.
    #[must_use]
    pub fn lists(&self) -> [&[Thing]; 5] {
        [
            &self.needs_without_goal,
            &self.business_goals_without_service,
            &self.goals_without_metric,
            &self.metrics_without_business_value,
            &self.decisions_without_outcome,
        ]
    }
}

/// The threads of a product, read once.
pub struct Threads<'a> {
    product: &'a Product,
    up: HashMap<Uuid, BTreeSet<Uuid>>,
    down: HashMap<Uuid, BTreeSet<Uuid>>,
    about: HashMap<Uuid, BTreeSet<Uuid>>,
    decided_by: HashMap<Uuid, BTreeSet<Uuid>>,
}

impl<'a> Threads<'a> {
    /// Reads the threads of a product.
    #[must_use]
    pub fn of(product: &'a Product) -> Self {
        let mut threads = Self {
            product,
            up: HashMap::new(),
            down: HashMap::new(),
            about: HashMap::new(),
            decided_by: HashMap::new(),
        };
        for entry in Kind::ALL.into_iter().flat_map(|kind| product.entries.of(kind)) {
            entry.fields.iter().filter(|(_, value)| **value == Value::Flag(true)).for_each(|(field, _)| {
                threads.tie(entry, field);
            });
        }
        threads
    }

    fn tie(&mut self, entry: &Entry, field: &Field) {
        let Some((word, other)) = field.as_str().split_once('/') else { return };
        let Ok(other) = other.parse::<Uuid>() else { return };
        if thing(self.product, other).is_none() {
            return;
        }
        let (from, to) = if word == MEASURED_BY { (other, entry.id.0) } else { (entry.id.0, other) };
        let (forth, back) = match word {
            SERVES | MEASURED_BY => (&mut self.up, &mut self.down),
            ABOUT => (&mut self.about, &mut self.decided_by),
            _ => return,
        };
        forth.entry(from).or_default().insert(to);
        back.entry(to).or_default().insert(from);
    }

    /// What one thing serves and what serves it; `None` when it is not there.
    #[must_use]
    pub fn trace(&self, id: Uuid) -> Option<Trace> {
        let named = |ties: &HashMap<Uuid, BTreeSet<Uuid>>| -> Vec<Thing> {
            let mut things: Vec<Thing> =
                ties.get(&id).into_iter().flatten().filter_map(|id| thing(self.product, *id)).collect();
            things.sort();
            things
        };
        let mut decided = named(&self.about);
        decided.extend(named(&self.decided_by));
        Some(Trace {
            of: thing(self.product, id)?,
            serves: named(&self.up),
            served_by: named(&self.down),
            decided,
        })
    }

    /// Where threads break off.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        let entries = &self.product.entries;
        Coverage {
            needs_without_goal: self.cards_without(Section::Needs, &[Kind::Goal]),
            business_goals_without_service: self
                .cards_without(Section::BusinessGoals, &[Kind::Goal, Kind::Metric]),
            goals_without_metric: self
                .entries_where(Kind::Goal, |goal| !self.is_served_by(goal.id.0, &[Kind::Metric])),
            metrics_without_business_value: self.entries_where(Kind::Metric, |metric| {
                !self.up.contains_key(&metric.id.0) && metric.text(&BUSINESS_VALUE).trim().is_empty()
            }),
            decisions_without_outcome: self
                .entries_where(Kind::Decision, |decision| decision.each("record").next().is_none()),
            looked_at: self.product.vision.section_ids(Section::Needs).len()
                + self.product.vision.section_ids(Section::BusinessGoals).len()
                + [Kind::Goal, Kind::Metric, Kind::Decision]
                    .map(|kind| entries.ids(kind).len())
                    .iter()
                    .sum::<usize>(),
        }
    }

    fn cards_without(&self, section: Section, kinds: &[Kind]) -> Vec<Thing> {
        let alone = |card: &&Card| !self.is_served_by(card.id.0, kinds);
        self.product.vision.section(section).filter(alone).map(card_thing).collect()
    }

    fn entries_where(&self, kind: Kind, missing: impl Fn(&Entry) -> bool) -> Vec<Thing> {
        self.product.entries.of(kind).filter(|entry| missing(entry)).map(entry_thing).collect()
    }

    fn is_served_by(&self, id: Uuid, kinds: &[Kind]) -> bool {
        let entry = |id: &Uuid| self.product.entries.present(EntryId(*id));
        let by = |id: &Uuid| entry(id).is_some_and(|entry| kinds.contains(&entry.kind));
        self.down.get(&id).is_some_and(|ids| ids.iter().any(by))
    }
}

/// Whether a field that ties one thing to another may be set so.
pub(crate) fn check_tie(
    product: &Product,
    entry: &Entry,
    field: &Field,
    value: Option<&Value>,
) -> Result<(), Refusal> {
    let Some((word, other)) = field.as_str().split_once('/') else { return Ok(()) };
    let tied = value == Some(&Value::Flag(true));
    let other = other.parse().ok().filter(|_| tied && [SERVES, MEASURED_BY].contains(&word));
    let Some(other) = other.and_then(|id| thing(product, id)) else { return Ok(()) };
    let may = match &other {
        Thing::Card { .. } => word == SERVES,
        Thing::Entry { entry: id, .. } if *id == entry.id => false,
        Thing::Entry { kind: Kind::Goal, .. } => word == SERVES,
        Thing::Entry { kind: Kind::Metric, .. } => word == MEASURED_BY || entry.kind == Kind::Metric,
        Thing::Entry { .. } => false,
    };
    if may {
        return Ok(());
    }
    let (Thing::Card { title: that, .. } | Thing::Entry { title: that, .. }) = other;
    let (thing, to) = if word == SERVES { (title(entry), that) } else { (that, title(entry)) };
    Err(Refusal::CannotServe { thing, to })
}

/// The card that hangs or the entry that is present with this id.
#[must_use]
pub fn thing(product: &Product, id: Uuid) -> Option<Thing> {
    let card = product.vision.hanging_card(CardId(id)).map(card_thing);
    card.or_else(|| product.entries.present(EntryId(id)).map(entry_thing))
}

/// What a thread can be tied to: the cards of these sections and the entries of these kinds, as they stand.
#[must_use]
pub fn things(product: &Product, sections: &[Section], kinds: &[Kind]) -> Vec<Thing> {
    let cards = sections.iter().flat_map(|section| product.vision.section(*section)).map(card_thing);
    cards.chain(kinds.iter().flat_map(|kind| product.entries.of(*kind)).map(entry_thing)).collect()
}

fn card_thing(card: &Card) -> Thing {
    Thing::Card { card: card.id, section: card.section, title: excerpt(&card.text, EXCERPT_CHARS) }
}

fn entry_thing(entry: &Entry) -> Thing {
    Thing::Entry { entry: entry.id, kind: entry.kind, title: title(entry) }
}

#[cfg(test)]
mod tests;
