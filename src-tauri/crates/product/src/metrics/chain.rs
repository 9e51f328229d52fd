//! The process chain: the steps a business object takes, and the integrity ratios between them (M2).

use super::{Class, Direction, Latest, Metric, Series};
use crate::limits::LINE_CHARS;
use crate::{EntryId, Field, Kind, NewEntry, Product, Value, excerpt, title};
use serde::{Deserialize, Serialize};

/// A step of the chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct ChainStepView {
    /// Its entry.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// How many metrics are taken at it.
    pub metrics: usize,
    /// What is between it and the next one; `None`: it is the last.
    pub next: Option<ChainLink>,
}

/// What is between two steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct ChainLink {
    /// The integrity ratio of the two.
    pub metric: Option<EntryId>,
    /// Its latest reading.
    pub latest: Option<Latest>,
}

/// An integrity ratio that nobody has put down yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct RatioProposal {
    /// The earlier step.
    pub from: EntryId,
    /// The later step.
    pub to: EntryId,
    /// The metric, ready to be put down.
    pub entry: NewEntry,
}

/// The steps in order, with what is between them.
pub(super) fn chain(product: &Product, metrics: &[Metric]) -> Vec<ChainStepView> {
    let steps: Vec<_> = product.entries.of(Kind::ChainStep).collect();
    let view = |(at, step): (usize, &&crate::Entry)| ChainStepView {
        id: step.id,
        name: title(step),
        metrics: metrics.iter().filter(|metric| metric.is_taken_at(step.id)).count(),
        next: steps.get(at + 1).map(|next| link(product, metrics, step.id, next.id)),
    };
    steps.iter().enumerate().map(view).collect()
}

fn link(product: &Product, metrics: &[Metric], from: EntryId, to: EntryId) -> ChainLink {
    let ratio = metrics.iter().find(|metric| metric.is_ratio_of(from, to));
    ChainLink {
        metric: ratio.map(|metric| metric.id),
        latest: ratio.and_then(|metric| metric.latest(&Series::of(product, metric.id).readings)),
    }
}

/// The integrity ratios of adjacent steps that are not there yet, in the order of the chain.
#[must_use]
pub fn proposals(product: &Product) -> Vec<RatioProposal> {
    let metrics: Vec<Metric> = Metric::all(product).collect();
    let missing = |pair: &&[EntryId]| !metrics.iter().any(|metric| metric.is_ratio_of(pair[0], pair[1]));
    let pairs = product.entries.ids(Kind::ChainStep).windows(2);
    pairs.filter(missing).filter_map(|pair| proposal(product, pair[0], pair[1])).collect()
}

fn proposal(product: &Product, from: EntryId, to: EntryId) -> Option<RatioProposal> {
    let name = |id| product.entries.get(id).map(title).filter(|name| !name.trim().is_empty());
    let (earlier, later) = (name(from)?, name(to)?);
    let text = |text: String| Value::Text(excerpt(&text, LINE_CHARS));
    let word = |word: &str| Value::Word(word.to_owned());
    let fields = [
        (Field::word("name"), text(format!("{earlier} / {later}"))),
        (Field::word("class"), word(Class::Integrity.key())),
        (Field::word("is_kpi"), Value::Flag(true)),
        (Field::word("formula"), text(format!("{earlier} ÷ {later}"))),
        (Field::word("numerator"), word(&from.to_string())),
        (Field::word("denominator"), word(&to.to_string())),
        (Field::about("steps", from), Value::Flag(true)),
        (Field::about("steps", to), Value::Flag(true)),
        (Field::word("direction"), word(Direction::At.key())),
        (Field::word("target"), Value::Number(1.0)),
    ];
    let entry = NewEntry { id: None, kind: Kind::Metric, fields: fields.into() };
    Some(RatioProposal { from, to, entry })
}

impl Metric {
    /// Whether it is the ratio of these two steps, whichever way round.
    #[must_use]
    pub fn is_ratio_of(&self, one: EntryId, other: EntryId) -> bool {
        self.ratio == Some((one, other)) || self.ratio == Some((other, one))
    }

    /// Whether it is taken at a step.
    #[must_use]
    pub fn is_taken_at(&self, step: EntryId) -> bool {
        let (from, to) = self.ratio.unzip();
        self.steps.contains(&step) || from == Some(step) || to == Some(step)
    }
}
