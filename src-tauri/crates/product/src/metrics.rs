//! Metrics: quantities from which a team can conclude something about quality, each in two parts: what
//! it is, and what it is worth. With the process chain they are taken at, and their readings.
//!
//! - M1 A minor quantity is never a KPI, whoever says so.
//! - M2 Between two steps of the chain one integrity ratio is proposed, until there is one.
//! - M3 A reading is judged as its metric's direction says, and only from the day the target holds.
//! - M4 Of several readings of one instant the one put down last holds; one taken back is none.
//! - M5 A block of readings comes back as it was put down.
//! - M6 A chart of any width shows the extremes of every stretch, and every stretch with a violation.
//! - M7 A metric is unfinished until both of its parts say what they must.
//! - M8 Limits that make no sense are hinted at, never refused.
//! - M9 What nobody has thought of is named until somebody has.
//! - M10 Readings are put down all together, or none.
//!
//! Makes no sentence and draws nothing: words and pixels belong to those who show a metric.

mod chain;
mod chart;
mod deciding;
mod judging;
mod meaning;
mod metric;
mod points;
mod sense;
mod series;
mod view;

pub use chain::{ChainLink, ChainStepView, RatioProposal, proposals};
pub use chart::{Chart, ChartPoint, ChartWindow};
pub use judging::{Latest, State};
pub use meaning::{Beyond, Clause};
pub use metric::{Class, Direction, KpiRule, Metric, Severity};
pub use points::{Point, PointsError};
pub use sense::{Gap, MetricHint, Missing};
pub use series::{Reading, ReadingLine, Series};
pub use view::{MetricLine, MetricView, MetricsView};

pub(crate) use deciding::{add_readings, take_reading_back};
pub(crate) use metric::{CHAIN_STEP, METRIC, READINGS, check_kpi};

#[cfg(test)]
mod tests;
