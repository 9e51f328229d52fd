//! The program in the terminal: one request of the [`app`] for each command.
//!
//! Decides nothing about products; knows arguments, files, and how a board looks in a terminal.
//! Results go to standard output, everything else to standard error. It ends with 0 when it is done, 1
//! when it was refused or failed (then nothing has changed), 2 when the command was not understood.

mod act;
mod answer;
mod arguments;
mod board;
mod care;
mod exporting;
mod file;
mod finding;
mod help;
mod history;
mod importing;
mod notes;
mod place;
mod products;
mod serving;
mod trouble;
mod width;

use answer::Answer;
use arguments::{Arguments, Command, ImportWhat};
use place::Place;
use std::process::ExitCode;
use trouble::Trouble;

fn main() -> ExitCode {
    log();
    let arguments = Arguments::read();
    let place = Place::at(&arguments);
    let words = place.words;
    let outcome = done(&place, &arguments);
    place.leave();
    let printed = outcome
        .and_then(|answer| answer.print(arguments.json).map_err(|error| Trouble::no_output(words, &error)));
    printed.unwrap_or_else(|trouble| trouble.tell(arguments.json))
}

fn done(place: &Place, arguments: &Arguments) -> Result<Answer, Trouble> {
    match &arguments.command {
        Command::New { name } => products::start(place, name),
        Command::Sample => products::sample(place),
        Command::List { all } => products::list(place, *all),
        Command::Show { product, artefact: _ } => board::show(place, product),
        Command::Rename { product, name } => products::rename(place, product, name),
        Command::Duplicate { product, name } => products::duplicate(place, product, name),
        Command::Archive { product, undo } => products::archive(place, product, !undo),
        Command::Delete { product, undo: false } => products::delete(place, product),
        Command::Delete { product, undo: true } => products::recover(place, product),
        Command::Search { text, limit } => finding::search(place, text, *limit),
        Command::Import { what, dry_run } => import(place, what, *dry_run),
        Command::Export { product, artefact: _, to, format, paper } => {
            exporting::export(place, product, to, *format, *paper)
        }
        Command::History { product, limit } => history::history(place, product, *limit),
        Command::Backup { list: true, .. } => care::backups(place),
        Command::Backup { file, list: false } => care::back_up(place, file.as_deref()),
        Command::Restore { file } => care::restore(place, file),
        Command::Check => care::check(place),
        Command::Serve { port, no_open } => {
            let (port, open, json) = (*port, !no_open, arguments.json);
            serving::serve(place, &serving::Wish { port, open, json })
        }
    }
}

fn import(place: &Place, what: &[String], dry_run: bool) -> Result<Answer, Trouble> {
    match ImportWhat::of(what) {
        Some(ImportWhat::Product { file }) => importing::product(place, file),
        Some(ImportWhat::Notes { product, file }) if dry_run => importing::try_notes(place, product, file),
        Some(ImportWhat::Notes { product, file }) => importing::notes(place, product, file),
        None => Err(Trouble::unexpected(place.words)),
    }
}

/// Tells developers what happens inside, when `INTERPARES_LOG` asks for it.
fn log() {
    if let Ok(filter) = tracing_subscriber::EnvFilter::try_from_env("INTERPARES_LOG") {
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    }
}
