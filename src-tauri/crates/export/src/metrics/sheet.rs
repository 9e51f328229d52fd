//! What the page template is given: the metrics as plain data, ready to be set. In a chart everything
//! stands in parts of its width and height; millimetres are the template's.

use super::{Printed, PrintedMetric, figure};
use crate::Paper;
use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::line::{Line, lines};
use crate::page::Page;
use chrono::{DateTime, FixedOffset};
use product::{Chart, State};
use serde::Serialize;
use words::{FluentValue, Words};

/// So far must the words of two lines be apart, in parts of a chart's height.
const ROOM: f64 = 0.085;

/// The metrics, ready to be set.
#[derive(Serialize)]
pub(super) struct Sheet {
    #[serde(flatten)]
    page: Page,
    labels: Labels,
    chain: Vec<Line>,
    metrics: Vec<Metric>,
}

#[derive(Serialize)]
struct Labels {
    chain: String,
    what: String,
    worth: String,
    readings: String,
    no_reading: String,
    kpi: String,
    name: String,
    class: String,
    latest: String,
    means: String,
}

#[derive(Serialize)]
struct Metric {
    name: Line,
    class: String,
    kpi: bool,
    says: Vec<Line>,
    what: Vec<Said>,
    worth: Vec<Said>,
    missing: [Option<String>; 2],
    latest: Option<[String; 3]>,
    violated: bool,
    readings: String,
    chart: Option<Drawn>,
}

#[derive(Serialize)]
struct Said {
    label: String,
    text: Vec<Line>,
}

/// A chart in parts of its width, from the left, and of its height, from the top.
#[derive(Serialize)]
struct Drawn {
    line: Vec<(f64, f64)>,
    marks: Vec<(f64, f64, State)>,
    good: Option<(f64, f64)>,
    limits: Vec<(f64, &'static str, String)>,
    ticks: Vec<(f64, String)>,
    days: Vec<(f64, String)>,
}

impl Sheet {
    pub(super) fn new(
        printed: &Printed,
        paper: Paper,
        words: &Words,
        head: &Letterhead,
        fonts: &Fonts,
    ) -> Self {
        let desk = Desk { words, fonts, zone: printed.zone };
        Self {
            page: Page::new(&printed.product, paper, words, head, fonts),
            labels: desk.labels(),
            chain: printed.chain.iter().map(|step| desk.line(step)).collect(),
            metrics: printed.metrics.iter().map(|metric| desk.metric(metric)).collect(),
        }
    }
}

struct Desk<'a> {
    words: &'a Words,
    fonts: &'a Fonts,
    zone: FixedOffset,
}

impl Desk<'_> {
    fn labels(&self) -> Labels {
        let say = |id| self.words.say(id);
        Labels {
            chain: say("chain"),
            what: say("metric-what-it-is"),
            worth: say("metric-what-it-is-worth"),
            readings: say("readings"),
            no_reading: say("reading-none"),
            kpi: say("kpi"),
            name: say("field-metric-name"),
            class: say("field-metric-class"),
            latest: say("print-latest-reading"),
            means: say("print-means"),
        }
    }

    fn line(&self, text: &str) -> Line {
        Line::new(&self.fonts.legible(text))
    }

    fn metric(&self, metric: &PrintedMetric) -> Metric {
        let said = |said: &[(String, String)]| {
            let line = |(label, text): &(String, String)| Said {
                label: label.clone(),
                text: lines(&self.fonts.legible(text.trim_end())),
            };
            said.iter().map(line).collect()
        };
        let count = FluentValue::from(u32::try_from(metric.readings).unwrap_or(u32::MAX));
        Metric {
            name: self.line(&metric.name),
            class: metric.class.clone(),
            kpi: metric.is_kpi,
            says: metric.says.iter().map(|sentence| self.line(sentence)).collect(),
            what: said(&metric.what),
            worth: said(&metric.worth),
            missing: metric.missing.clone(),
            latest: metric.latest.clone(),
            violated: metric.violated,
            readings: self.words.say_with("readings-count", &[("count", count)]),
            chart: (!metric.chart.points.is_empty()).then(|| self.drawn(&metric.chart)),
        }
    }

    fn drawn(&self, chart: &Chart) -> Drawn {
        let scale = Scale::of(chart);
        let place = |at: i64, value: f64| (scale.x(at), scale.y(value));
        let marked = |state: State| matches!(state, State::Missed | State::Warning | State::Violated);
        let (low, high) = chart.good.unwrap_or_default();
        Drawn {
            line: chart.points.iter().map(|point| place(point.at, point.value)).collect(),
            marks: chart
                .points
                .iter()
                .filter(|point| marked(point.state))
                .map(|point| (scale.x(point.at), scale.y(point.value), point.state))
                .collect(),
            good: chart.good.map(|(low, high)| {
                (high.map_or(0.0, |high| scale.y(high)), low.map_or(1.0, |low| scale.y(low)))
            }),
            limits: self.limits(chart, low, high, &scale),
            ticks: scale
                .ticks()
                .into_iter()
                .map(|value| (scale.y(value), figure(value, self.words.language(), "")))
                .collect(),
            days: scale.days(self.words, self.zone),
        }
    }

    fn limits(
        &self,
        chart: &Chart,
        low: Option<f64>,
        high: Option<f64>,
        scale: &Scale,
    ) -> Vec<(f64, &'static str, String)> {
        let line =
            |value: f64, key: &'static str| (scale.y(value), key, self.words.say(&format!("chart-{key}")));
        let mut targets: Vec<f64> = low.into_iter().chain(high).collect();
        targets.dedup();
        let violation = chart.violation.iter().filter(|limit| !targets.contains(limit));
        let lines = violation
            .map(|limit| line(*limit, "violation"))
            .chain(targets.iter().map(|target| line(*target, "target")))
            .chain(chart.warning.iter().map(|limit| line(*limit, "warning")))
            .chain(chart.baseline.map(|value| line(value, "baseline")));
        with_room(lines)
    }
}

/// The words of a line stand only where they are clear of those of more important ones.
fn with_room(lines: impl Iterator<Item = (f64, &'static str, String)>) -> Vec<(f64, &'static str, String)> {
    let mut taken: Vec<f64> = vec![];
    let clear = |(y, key, label): (f64, &'static str, String)| {
        let has_room = taken.iter().all(|other: &f64| (other - y).abs() >= ROOM);
        if has_room {
            taken.push(y);
        }
        (y, key, if has_room { label } else { String::new() })
    };
    lines.map(clear).collect()
}

struct Scale {
    span: (i64, i64),
    low: f64,
    high: f64,
}

impl Scale {
    fn of(chart: &Chart) -> Self {
        let (least, most) = chart.reach;
        let air = (most - least) * 0.08;
        Self { span: chart.span, low: least - air, high: most + air }
    }

    #[allow(clippy::cast_precision_loss)] // milliseconds of a few centuries fit
    fn x(&self, at: i64) -> f64 {
        let (from, until) = self.span;
        if from == until { 0.5 } else { (at - from) as f64 / (until - from) as f64 }
    }

    fn y(&self, value: f64) -> f64 {
        1.0 - (value - self.low) / (self.high - self.low)
    }

    /// Round values, about five of them.
    fn ticks(&self) -> Vec<f64> {
        let least = (self.high - self.low) / 5.0;
        let power = 10_f64.powf(least.log10().floor());
        let step =
            [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|step| *step >= least * 0.999);
        let step = step.unwrap_or(power * 10.0);
        let first = (self.low / step).ceil();
        (0..12).map(|at| (first + f64::from(at)) * step).take_while(|value| *value <= self.high).collect()
    }

    fn days(&self, words: &Words, zone: FixedOffset) -> Vec<(f64, String)> {
        let (from, until) = self.span;
        let parts = if from == until { vec![0] } else { vec![0, 1, 2, 3, 4] };
        let day = |part: i64| {
            let at = from + (until - from) / 4 * part;
            let label = DateTime::from_timestamp_millis(at).map(|at| super::day(at, words, &zone));
            (self.x(at), label.unwrap_or_default())
        };
        parts.into_iter().map(day).collect()
    }
}
