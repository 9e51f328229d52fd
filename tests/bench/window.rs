//! The window: from the start of the process to its first paint, against an empty window of the same kind; and to its
//! first screen, which an empty window has not. What both mean is said in the shell's `first_paint.rs`.
//!
//! Needs a display, and the two programs named by `INTERPARES_DESKTOP` and `INTERPARES_EMPTY_WINDOW`.

use crate::figures::{median, over, spread};
use crate::table::Table;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const ROUNDS: usize = 7;
const PAINT: &str = "first paint";
const SCREEN: &str = "first screen";
const TO_PAINT: &str = "the window to its first paint ÷ an empty one";
const AIM: &str = "≤ 1.3";

/// What was seen of each, round by round.
#[derive(Default)]
struct Seen {
    paint: Vec<Duration>,
    screen: Vec<Duration>,
    empty: Vec<Duration>,
}

pub fn measure(folder: &Path, table: &mut Table) {
    let programs = ["INTERPARES_DESKTOP", "INTERPARES_EMPTY_WINDOW"].map(std::env::var_os);
    let [Some(ours), Some(empty)] = programs else {
        table.figure(TO_PAINT, "not measured: no window was built".to_owned(), AIM);
        return;
    };
    let seen = in_turn(Path::new(&ours), Path::new(&empty), &folder.join("window"));
    if seen.paint.is_empty() || seen.empty.is_empty() || seen.screen.is_empty() {
        table.figure(TO_PAINT, "not measured: nothing was painted".to_owned(), AIM);
        return;
    }
    let ratio = over(median(seen.paint.clone()), median(seen.empty.clone()));
    table.ratio(TO_PAINT, spread(&seen.paint), spread(&seen.empty), ratio, AIM);
    table.figure("the window to its first screen", spread(&seen.screen), "");
}

fn in_turn(ours: &Path, empty: &Path, library: &Path) -> Seen {
    let mut seen = Seen::default();
    // The first start of each fills the caches of the machine and does not count.
    for round in 0..=ROUNDS {
        let our_times = times(ours, library, &[PAINT, SCREEN]);
        let empty_times = times(empty, library, &[PAINT]);
        if round > 0 {
            seen.paint.extend(our_times.first());
            seen.screen.extend(our_times.get(1));
            seen.empty.extend(empty_times.first());
        }
    }
    seen
}

/// Starts the program, waits until it has said when each of these was seen, ends it.
fn times(program: &Path, library: &Path, awaited: &[&str]) -> Vec<Duration> {
    let started = Command::new(program)
        .env("INTERPARES_FIRST_PAINT", "1")
        .env("INTERPARES_DATA", library)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut running) = started else {
        return Vec::new();
    };
    let said = listen(&mut running, awaited);
    // It may have ended by itself.
    let _ = running.kill();
    let _ = running.wait();
    said
}

fn listen(running: &mut Child, awaited: &[&str]) -> Vec<Duration> {
    let lines = running.stderr.take().into_iter().flat_map(|said| BufReader::new(said).lines());
    let mut lines = lines.map_while(Result::ok);
    awaited.iter().map_while(|seen| lines.find_map(|line| time_of(seen, &line))).collect()
}

fn time_of(seen: &str, line: &str) -> Option<Duration> {
    line.strip_prefix(seen)?.trim().parse().ok().map(Duration::from_millis)
}
