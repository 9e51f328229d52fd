//! Two hundred guests who each act once a second, for a minute: how long until everyone has it,
//! and what it costs the host.

use super::guest::{Guest, come, named};
use super::host::Host;
use super::line::Ears;
use super::times::{Times, load, read};
use super::{Size, megabytes};
use crate::table::Table;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const TEXT_BYTES: usize = 120;
const SECOND: Duration = Duration::from_secs(1);

/// Measures.
pub async fn measure(folder: &Path, size: &Size, table: &mut Table) {
    let (host, ears) = (Host::start(folder), Arc::new(Ears::default()));
    let mut guests = come(&host, named(size.acting), &ears).await;
    for guest in &mut guests {
        guest.put_up_a_card().await;
    }
    ears.expect(size.acting * size.acting * size.seconds);
    let (used, began) = (host.process().processor(), Instant::now());
    let many = guests.len();
    let acting = guests.into_iter().enumerate().map(|(place, guest)| {
        let first = SECOND * u32::try_from(place).unwrap_or(0) / u32::try_from(many).unwrap_or(1);
        tokio::spawn(act(guest, first, place, size.seconds))
    });
    let acting: Vec<_> = acting.collect();
    let memory = memory_by_the_second(&host, size.seconds).await;
    let mut acted = Vec::with_capacity(many);
    for guest in acting {
        acted.push(guest.await.expect("they act"));
    }
    ears.all_heard().await;
    let share = (host.process().processor() - used).as_secs_f64() / began.elapsed().as_secs_f64();
    let mut times = Times::default();
    for (_, done) in &acted {
        for (mark, done_at) in done {
            let others = acted.iter().map(|(guest, _)| &guest.line);
            times.add(*mark, *done_at, others);
        }
    }
    let what =
        |what: &str| format!("{many} guests act once a second, {} s: {what}; {}", size.seconds, load());
    let missed = if times.missed == 0 { String::new() } else { format!("; {} were missed", times.missed) };
    table.figure(&what("act to everyone"), format!("{}{missed}", read(&times.all)), "p99 ≤ 100 ms");
    table.figure(&what("processor of the host"), format!("{:.0} % of a core", share * 100.0), "");
    table.figure(&what("memory of the host"), told(&memory), "flat");
}

/// Acts once a second, beginning a part of a second later than the others.
async fn act(
    mut guest: Guest,
    first: Duration,
    place: usize,
    seconds: usize,
) -> (Guest, Vec<(usize, Instant)>) {
    let mut clock = tokio::time::interval_at(tokio::time::Instant::now() + first, SECOND);
    let mut done = Vec::with_capacity(seconds);
    for second in 0..seconds {
        clock.tick().await;
        let mark = place * seconds + second;
        done.push((mark, guest.write(mark, TEXT_BYTES).await));
    }
    (guest, done)
}

async fn memory_by_the_second(host: &Host, seconds: usize) -> Vec<u64> {
    let (mut clock, mut memory) = (tokio::time::interval(SECOND), Vec::with_capacity(seconds));
    for _ in 0..seconds {
        clock.tick().await;
        memory.push(host.process().memory());
    }
    memory
}

/// After a tenth of the time, in the middle, and in the end.
fn told(memory: &[u64]) -> String {
    let at = |part: usize| megabytes(memory[(memory.len() * part / 10).min(memory.len() - 1)]);
    format!("{}, {}, {}", at(1), at(5), at(10))
}
