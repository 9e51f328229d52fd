//! The benchmark: a table of figures, each against a baseline measured in the same run. Asserts nothing.
//!
//! Run it with `cargo xtask bench`, on a machine that does nothing else; quote ratios, not times.
#![allow(clippy::print_stdout, clippy::print_stderr)] // The table is what this program is for.

mod bare;
mod big;
mod edits;
mod figures;
mod paper;
mod table;
mod window;

use table::Table;

fn main() {
    let folder =
        tempfile::tempdir_in(std::env::current_dir().expect("a folder")).expect("a folder on this disk");
    let only = std::env::args().nth(1);
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    let mut table = Table::begin();
    if wanted("edits") {
        edits::measure(folder.path(), &mut table);
    }
    if wanted("big") {
        big::measure(folder.path(), &mut table);
    }
    if wanted("paper") {
        paper::measure(folder.path(), &mut table);
    }
    if wanted("window") {
        window::measure(folder.path(), &mut table);
    }
    table.end();
}
