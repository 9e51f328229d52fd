//! The benchmark: a table of figures, each against a baseline measured in the same run. Asserts nothing.
//!
//! Run it with `cargo xtask bench`, on a machine that does nothing else; quote ratios, not times.
#![allow(clippy::print_stdout, clippy::print_stderr)] // The table is what this program is for.

mod bare;
mod big;
mod edits;
mod figures;
mod paper;
mod readings;
mod room;
mod table;
mod tally;
mod threads;
mod window;

use std::path::Path;
use table::Table;

fn main() {
    let written: Vec<String> = std::env::args().skip(1).collect();
    match written.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [big::ALONE, library, product] => return big::opened_alone(Path::new(library), product),
        [room::HOST, library] => return room::serve(Path::new(library)),
        [room::BARE] => return room::serve_bare(),
        _ => {}
    }
    // On the disk where the programs are built, and where what a killed run leaves behind is in nobody's way.
    let program = std::env::current_exe().expect("this program lies somewhere");
    let here = program.parent().expect("it lies in a folder");
    let folder = tempfile::tempdir_in(here).expect("a folder on this disk");
    let only = written.first();
    let wanted = |name: &str| only.is_none_or(|only| only == name);
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
    if wanted("tally") {
        tally::measure(&mut table);
    }
    if wanted("threads") {
        threads::measure(&mut table);
    }
    if wanted("readings") {
        readings::measure(folder.path(), &mut table);
    }
    let size = room::Size::of(written.get(1).and_then(|guests| guests.parse().ok()).unwrap_or(1_000));
    if wanted("room") {
        room::measure(folder.path(), &size, &mut table);
    }
    if wanted("others") {
        room::measure_others(folder.path(), &size, &mut table);
    }
    if wanted("joining") {
        room::measure_joining(folder.path(), &mut table);
    }
    if wanted("window") {
        window::measure(folder.path(), &mut table);
    }
    table.end();
}
