//! What people see of metrics: the list with the chain, and the sheet of one metric.

use super::chain::{ChainStepView, RatioProposal, chain, proposals};
use super::sense::{Gap, MetricHint, Missing, gaps};
use super::{Chart, ChartWindow, Class, Clause, KpiRule, Latest, Metric, ReadingLine, Series, State};
use crate::{Entry, EntryId, Kind, Product, Thing, Threads, thing};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Readings listed on a sheet.
const READINGS_LISTED: usize = 100;

/// All metrics of a product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct MetricsView {
    /// The metrics, class by class, in their order.
    pub metrics: Vec<MetricLine>,
    /// The process chain.
    pub chain: Vec<ChainStepView>,
    /// Integrity ratios that could be put down.
    pub proposals: Vec<RatioProposal>,
    /// What nobody has thought of.
    pub gaps: Vec<Gap>,
    /// How many metrics do not say yet what they must.
    pub unfinished: usize,
    /// How many are violated now.
    pub violated: usize,
}

/// One metric in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct MetricLine {
    /// Its entry.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// What sort of quality it tells of.
    pub class: Option<Class>,
    /// Whether it is a key performance indicator.
    pub is_kpi: bool,
    /// Whether metrics of its class are.
    pub kpi: Option<KpiRule>,
    /// What it is counted in.
    pub unit: String,
    /// How often.
    pub period: String,
    /// The latest reading.
    pub latest: Option<Latest>,
    /// How many readings there are.
    pub readings: usize,
    /// What it means.
    pub means: Vec<Clause>,
    /// What it does not say yet.
    pub missing: Missing,
    /// Advice.
    pub hints: Vec<MetricHint>,
}

/// The sheet of one metric.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct MetricView {
    /// What the list says of it.
    pub line: MetricLine,
    /// All that is written on the sheet.
    pub entry: Entry,
    /// What it serves.
    pub serves: Vec<Thing>,
    /// The chain, to show where it is taken.
    pub chain: Vec<ChainStepView>,
    /// The steps it is taken at.
    pub steps: Vec<Thing>,
    /// Who watches it.
    pub watched_by: Vec<Thing>,
    /// Who could own it: the members of the team.
    pub members: Vec<Thing>,
    /// The readings, to be drawn.
    pub chart: Chart,
    /// The latest readings, newest first.
    pub recent: Vec<ReadingLine>,
    /// Blocks of readings that this program cannot read.
    pub unreadable: usize,
}

impl MetricsView {
    /// What is to be seen of all metrics.
    #[must_use]
    pub fn of(product: &Product) -> Self {
        let all: Vec<Metric> = Metric::all(product).collect();
        let line = |(metric, entry): (&Metric, &Entry)| {
            MetricLine::of(metric, entry, &all, &Series::of(product, metric.id))
        };
        let mut metrics: Vec<MetricLine> =
            all.iter().zip(product.entries.of(Kind::Metric)).map(line).collect();
        metrics.sort_by_key(|line| line.class.map_or(Class::ALL.len(), |class| class as usize));
        Self {
            unfinished: metrics.iter().filter(|line| !line.missing.is_nothing()).count(),
            violated: metrics.iter().filter(|line| line.is_violated()).count(),
            metrics,
            chain: chain(product, &all),
            proposals: proposals(product),
            gaps: gaps(product, &all),
        }
    }
}

impl MetricLine {
    fn of(metric: &Metric, entry: &Entry, all: &[Metric], series: &Series) -> Self {
        let latest = metric.latest(&series.readings);
        Self {
            id: metric.id,
            name: metric.name.clone(),
            class: metric.class,
            is_kpi: metric.is_kpi,
            kpi: metric.class.map(Class::kpi),
            unit: metric.unit.clone(),
            period: metric.period.clone(),
            readings: series.readings.len(),
            means: metric.clauses(latest.clone()),
            missing: Missing::of(metric, entry),
            hints: metric.hints(entry, all),
            latest,
        }
    }

    /// Whether its target is violated now.
    #[must_use]
    pub fn is_violated(&self) -> bool {
        self.latest.as_ref().is_some_and(|latest| latest.state == State::Violated)
    }
}

impl MetricView {
    /// The sheet of a metric; `None` when it is not there.
    #[must_use]
    pub fn of(product: &Product, id: EntryId, window: &ChartWindow) -> Option<Self> {
        let entry = product.entries.present_of(Kind::Metric, id)?;
        let all: Vec<Metric> = Metric::all(product).collect();
        let metric = Metric::read(product, entry);
        let series = Series::of(product, id);
        Some(Self {
            line: MetricLine::of(&metric, entry, &all, &series),
            entry: entry.clone(),
            serves: Threads::of(product).trace(id.0).map(|trace| trace.serves).unwrap_or_default(),
            chain: chain(product, &all),
            steps: things(product, metric.steps.iter().map(|step| step.0)),
            watched_by: things(product, entry.about("watched_by").filter_map(|id| id.parse().ok())),
            members: things(product, product.entries.ids(Kind::Member).iter().map(|id| id.0)),
            chart: Chart::of(&metric, &series.readings, window),
            recent: series.lines(&metric, READINGS_LISTED),
            unreadable: series.unreadable,
        })
    }
}

fn things(product: &Product, ids: impl Iterator<Item = Uuid>) -> Vec<Thing> {
    ids.filter_map(|id| thing(product, id)).collect()
}
