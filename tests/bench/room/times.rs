//! How long it takes from an act until the others have it: each of them, and all of them.

use super::line::Line;
use crate::figures;
use std::time::{Duration, Instant};

/// Times, act by act.
#[derive(Default)]
pub struct Times {
    /// Until one of the others has it: one for each act and each of them.
    pub each: Vec<Duration>,
    /// Until the last one has it: one for each act.
    pub all: Vec<Duration>,
    /// Acts that somebody did not hear of.
    pub missed: usize,
}

impl Times {
    /// Adds what these lines heard of one act.
    pub fn add<'a>(&mut self, mark: usize, done_at: Instant, lines: impl Iterator<Item = &'a Line>) {
        let heard: Option<Vec<_>> =
            lines.map(|line| Some(line.heard(mark)?.saturating_duration_since(done_at))).collect();
        let Some(heard) = heard else {
            self.missed += 1;
            return;
        };
        self.all.extend(heard.iter().max());
        self.each.extend(heard);
    }
}

/// The middle and the hundredth from the top.
pub fn p50_p99(times: &[Duration]) -> (Duration, Duration) {
    let mut times = times.to_vec();
    times.sort();
    let at = |part: f64| times.get(((times.len() as f64 - 1.0) * part).round() as usize);
    (at(0.5).copied().unwrap_or_default(), at(0.99).copied().unwrap_or_default())
}

/// Both, to read.
pub fn read(times: &[Duration]) -> String {
    let (p50, p99) = p50_p99(times);
    format!("p50 {}, p99 {}", figures::read(p50), figures::read(p99))
}

/// How busy the machine is, to read.
pub fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("load {}", load.split_whitespace().next().unwrap_or("unknown"))
}
