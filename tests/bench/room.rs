//! The live room: guests on real lines against the real program, which runs in a process of its own. Linux only, because
//! processor time and memory of that process are read from `/proc`.
//!
//! `bench room 50` measures all of it in small, to see that it works.

mod apart;
mod ballots;
mod bare;
mod guest;
mod host;
mod joining;
mod line;
mod minute;
mod others;
mod times;
mod together;

use crate::table::Table;
use std::path::Path;

pub use host::{HOST, serve};

/// The baseline's process is this program with this word.
pub const BARE: &str = "--bare-broadcast";

/// How many take part.
pub struct Size {
    /// Guests who hear what one of them does.
    pub guests: usize,
    /// Guests who all do something.
    pub acting: usize,
    /// For how long.
    pub seconds: usize,
}

impl Size {
    /// A fifth of the guests act; a thousand guests are measured for a minute.
    pub fn of(guests: usize) -> Self {
        Self { guests, acting: (guests / 5).max(1), seconds: (guests * 60 / 1_000).max(2) }
    }
}

/// Is the baseline.
pub fn serve_bare() {
    bare::serve();
}

/// Acts, a minute, ballots.
pub fn measure(folder: &Path, size: &Size, table: &mut Table) {
    on_a_runtime(async {
        together::measure(&folder.join("together"), size, table).await;
        minute::measure(&folder.join("minute"), size, table).await;
        ballots::measure(&folder.join("ballots"), size, table).await;
    });
}

/// The same fan-out through other servers.
pub fn measure_others(folder: &Path, size: &Size, table: &mut Table) {
    on_a_runtime(others::measure(&folder.join("others"), size, table));
}

/// From the link to what can be used.
pub fn measure_joining(folder: &Path, table: &mut Table) {
    joining::measure(&folder.join("joining"), table);
}

fn on_a_runtime<T>(what: impl Future<Output = T>) -> T {
    let linux = Path::new("/proc/self/stat").exists();
    assert!(linux, "processor time and memory are read from /proc");
    tokio::runtime::Runtime::new().expect("a runtime").block_on(what)
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
