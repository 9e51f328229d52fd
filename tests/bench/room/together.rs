//! One act by one of a thousand guests until all have it, against a bare broadcast of as many bytes; in turns.

use super::apart::Apart;
use super::guest::{Guest, come, named};
use super::host::Host;
use super::line::{Ears, Line, marked};
use super::others::first_of;
use super::times::{Times, load, p50_p99, read};
use super::{BARE, Size};
use crate::figures::over;
use crate::table::Table;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const ROUNDS: usize = 5;
const ACTS: usize = 60;
/// What an act says.
const TEXT_BYTES: usize = 300;
/// What everybody is told of it: act, card and hints, in JSON. As many bytes are broadcast.
const PUSH_BYTES: usize = 1_000;

/// The baseline with its guests.
pub struct Bare {
    /// The server.
    pub process: Apart,
    /// Its guests.
    pub lines: Vec<Line>,
    /// What they hear.
    pub ears: Arc<Ears>,
    /// The memory it held with the first of them.
    pub before: u64,
}

impl Bare {
    /// Starts it and lets so many come.
    pub async fn with(many: usize) -> Self {
        let mut process = Apart::myself(&[BARE]);
        let (url, ears) = (process.hear(), Arc::new(Ears::default()));
        let mut before = 0;
        let mut lines = Vec::with_capacity(many);
        for number in 0..many {
            if number == first_of(many) {
                before = process.memory();
            }
            lines.push(Line::to(&url, ears.clone()).await);
        }
        Self { process, lines, ears, before }
    }

    async fn one(&mut self, mark: usize, times: &mut Times) {
        self.ears.expect(self.lines.len());
        let done_at = Instant::now();
        self.lines[0].say(marked(mark, PUSH_BYTES)).await;
        self.ears.all_heard().await;
        times.add(mark, done_at, self.lines.iter());
    }
}

/// Measures.
pub async fn measure(folder: &Path, size: &Size, table: &mut Table) {
    let (host, ears) = (Host::start(folder), Arc::new(Ears::default()));
    let mut guests = come(&host, named(size.guests), &ears).await;
    guests[0].put_up_a_card().await;
    let mut bare = Bare::with(size.guests).await;
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for round in 0..ROUNDS {
        for mark in round * ACTS..(round + 1) * ACTS {
            one(&mut guests, &ears, mark, &mut ours).await;
        }
        for mark in round * ACTS..(round + 1) * ACTS {
            bare.one(mark, &mut theirs).await;
        }
    }
    let what =
        format!("one act, until all of {} guests have it ÷ a bare broadcast; p99; {}", size.guests, load());
    let ratio = over(p50_p99(&ours.all).1, p50_p99(&theirs.all).1);
    table.ratio(&what, told(&ours), told(&theirs), ratio, "≤ 1.5");
}

async fn one(guests: &mut [Guest], ears: &Ears, mark: usize, times: &mut Times) {
    ears.expect(guests.len());
    let done_at = guests[0].write(mark, TEXT_BYTES).await;
    ears.all_heard().await;
    times.add(mark, done_at, guests.iter().map(|guest| &guest.line));
}

fn told(times: &Times) -> String {
    match times.missed {
        0 => read(&times.all),
        missed => format!("{}; {missed} acts were missed by somebody", read(&times.all)),
    }
}
