//! The metrics as Markdown: one heading and two tables' worth of lines each.

use super::{Printed, PrintedMetric};
use crate::letterhead::Letterhead;
use crate::markdown::{escaped, one_line, paragraphs};
use words::{FluentValue, Words};

/// The metrics as one Markdown file.
pub(super) fn write(printed: &Printed, head: &Letterhead, words: &Words) -> String {
    let product = escaped(&one_line(&printed.product));
    let mut out = format!("# {product}\n\n{} · {} · {}\n", head.artefact, head.date, head.version);
    if !printed.chain.is_empty() {
        let steps: Vec<_> = printed.chain.iter().map(|step| escaped(&one_line(step))).collect();
        out += &format!("\n*{}:* {}\n", words.say("chain"), steps.join(" → "));
    }
    for metric in &printed.metrics {
        out += &told(metric, words);
    }
    out += &format!("\n---\n\n{}\n", head.attribution);
    out
}

fn told(metric: &PrintedMetric, words: &Words) -> String {
    let kpi = if metric.is_kpi { format!(" · {}", words.say("kpi")) } else { String::new() };
    let says: Vec<_> = metric.says.iter().map(|sentence| escaped(&one_line(sentence))).collect();
    let mut out = format!(
        "\n## {}\n\n*{}{kpi}*\n\n{}\n",
        escaped(&one_line(&metric.name)),
        metric.class,
        says.join(" ")
    );
    let parts = [("metric-what-it-is", &metric.what), ("metric-what-it-is-worth", &metric.worth)];
    for ((title, lines), missing) in parts.into_iter().zip(&metric.missing) {
        out += &format!("\n### {}\n\n", words.say(title));
        for (label, text) in lines {
            out += &format!("- **{label}:** {}\n", paragraphs(text));
        }
        if let Some(missing) = missing {
            out += &format!("- *{missing}*\n");
        }
    }
    out + &format!("\n{}\n", readings(metric, words))
}

fn readings(metric: &PrintedMetric, words: &Words) -> String {
    let count = |count: usize| FluentValue::from(u32::try_from(count).unwrap_or(u32::MAX));
    let mut told = words.say_with("readings-count", &[("count", count(metric.readings))]);
    if metric.chart.violations > 0 {
        let violations = words.say_with("readings-violations", &[("count", count(metric.chart.violations))]);
        told += &format!(", {violations}");
    }
    format!("*{}:* {told}", words.say("readings"))
}
