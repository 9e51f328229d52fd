//! From the link to the first view one can use, in a browser with a network like 4G:
//! `node/joining.mjs` opens the browser.

use super::host::Host;
use super::times::load;
use crate::figures::{median, spread};
use crate::table::Table;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const ROUNDS: usize = 7;

/// What one coming needed: milliseconds and bytes.
#[derive(serde::Deserialize)]
struct Came {
    form: u64,
    product: u64,
    script: u64,
    script_at_form: u64,
}

/// Measures.
pub fn measure(folder: &Path, table: &mut Table) {
    let host = Host::start(folder);
    let came: Option<Vec<_>> = (0..ROUNDS).map(|_| come(&host.link())).collect();
    let Some(came) = came else {
        return table.figure("joining", "not measured: no browser".to_owned(), "≤ 2 s");
    };
    let times =
        |of: fn(&Came) -> u64| came.iter().map(|one| Duration::from_millis(of(one))).collect::<Vec<_>>();
    let what = |what: &str| format!("joining over 4G: {what}; {}", load());
    table.figure(&what("from the link to the question who one is"), spread(&times(|one| one.form)), "≤ 2 s");
    table.figure(&what("from saying so to the product"), spread(&times(|one| one.product)), "");
    let script = |of: fn(&Came) -> u64| median(times(of)).as_millis() / 1000;
    let bytes =
        format!("{} kB; {} kB with the product", script(|one| one.script_at_form), script(|one| one.script));
    table.figure("scripts a guest loads before that, as they come over the line", bytes, "≤ 200 kB");
}

/// `None`: Node, Playwright or the browser is not there.
fn come(link: &str) -> Option<Came> {
    let came = Command::new("node").args(["tests/bench/node/joining.mjs", link]).output().ok()?;
    if !came.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&came.stderr));
    }
    serde_json::from_slice(&came.stdout).ok()
}
