//! The window: from the start of the process to its first paint, against an empty window of the same kind.
//!
//! Needs a display, and the two programs named by `INTERPARES_DESKTOP` and `INTERPARES_EMPTY_WINDOW`.

use crate::figures::{median, over, spread};
use crate::table::Table;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const ROUNDS: usize = 7;

pub fn measure(folder: &Path, table: &mut Table) {
    let programs = ["INTERPARES_DESKTOP", "INTERPARES_EMPTY_WINDOW"].map(std::env::var_os);
    let [Some(ours), Some(empty)] = programs else {
        table.figure(
            "the window to its first paint",
            "not measured: no window was built".to_owned(),
            "≤ 1.3",
        );
        return;
    };
    let library = folder.join("window");
    // The first start of each fills the caches of the machine and does not count.
    let (mut our_times, mut empty_times) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (one, other) =
            (first_paint(Path::new(&ours), &library), first_paint(Path::new(&empty), &library));
        if round > 0 {
            our_times.extend(one);
            empty_times.extend(other);
        }
    }
    if our_times.is_empty() || empty_times.is_empty() {
        table.figure(
            "the window to its first paint",
            "not measured: nothing was painted".to_owned(),
            "≤ 1.3",
        );
        return;
    }
    let ratio = over(median(our_times.clone()), median(empty_times.clone()));
    table.ratio(
        "the window to its first paint ÷ an empty one",
        spread(&our_times),
        spread(&empty_times),
        ratio,
        "≤ 1.3",
    );
}

/// Starts the program, waits for its word, ends it.
fn first_paint(program: &Path, library: &Path) -> Option<Duration> {
    let mut running = Command::new(program)
        .env("INTERPARES_FIRST_PAINT", "1")
        .env("INTERPARES_DATA", library)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    let lines = BufReader::new(running.stderr.take()?).lines();
    let said = lines.map_while(Result::ok).find_map(|line| {
        let millis = line.strip_prefix("first paint ")?.trim_end_matches(" ms").parse::<f64>().ok()?;
        Some(Duration::from_secs_f64(millis / 1000.0))
    });
    running.kill().ok()?;
    running.wait().ok()?;
    said
}
