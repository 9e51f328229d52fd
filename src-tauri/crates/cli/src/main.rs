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
mod deciding;
mod exporting;
mod file;
mod finding;
mod help;
mod history;
mod importing;
mod metric_fields;
mod metrics;
mod named;
mod notes;
mod parking;
mod place;
mod products;
mod readings;
mod roadmap;
mod serving;
mod team;
mod threads;
mod trouble;
mod width;

use answer::Answer;
use arguments::{Arguments, Command, ImportWhat, Shown};
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
        Command::Show { product, artefact: Shown::Vision } => board::show(place, product),
        Command::Show { product, artefact: Shown::Roadmap } => roadmap::show(place, product),
        Command::Show { product, artefact: Shown::Decisions } => deciding::show(place, product),
        Command::Show { product, artefact: Shown::Metrics } => metrics::show(place, product),
        Command::Show { product, artefact: Shown::Team } => team::show(place, product),
        Command::Team { product, deed } => team::done(place, product, deed.as_ref()),
        Command::Parking { product, deed } => parking::done(place, product, deed.as_ref()),
        Command::Metrics { product, deed } => metrics::done(place, product, deed),
        Command::Decide { product, deed } => deciding::done(place, product, deed),
        Command::Rename { product, name } => products::rename(place, product, name),
        Command::Duplicate { product, name } => products::duplicate(place, product, name),
        Command::Archive { product, undo } => products::archive(place, product, !undo),
        Command::Delete { product, undo: false } => products::delete(place, product),
        Command::Delete { product, undo: true } => products::recover(place, product),
        Command::Search { text, limit } => finding::search(place, text, *limit),
        Command::Import { what, dry_run } => import(place, what, *dry_run),
        Command::Export { product, artefact, to, format, paper, view } => {
            exporting::export(place, product, artefact.artefact(*view), to, *format, *paper)
        }
        Command::Threads { product, deed } => threads::done(place, product, deed.as_ref()),
        Command::Roadmap { product, deed } => roadmap::done(place, product, deed),
        Command::History { product, limit } => history::history(place, product, *limit),
        Command::Backup { list: true, .. } => care::backups(place),
        Command::Backup { file, list: false } => care::back_up(place, file.as_deref()),
        Command::Restore { file } => care::restore(place, file),
        Command::Check => care::check(place),
        Command::Serve { port, no_open, room, bind, no_lobby, certificate, key, name } => {
            let (port, open, json) = (*port, !no_open, arguments.json);
            let certificate = certificate.clone().zip(key.clone()).zip(name.clone());
            let room = room.clone().map(|product| serving::RoomWish {
                product,
                bind: bind.clone(),
                no_lobby: *no_lobby,
                certificate: certificate.map(|((chain, key), name)| serving::CertificateWish {
                    chain,
                    key,
                    name,
                }),
            });
            serving::serve(place, &serving::Wish { port, open, json, room })
        }
    }
}

fn import(place: &Place, what: &[String], dry_run: bool) -> Result<Answer, Trouble> {
    match ImportWhat::of(what) {
        Some(ImportWhat::Product { file }) => importing::product(place, file),
        Some(ImportWhat::Notes { product, file }) if dry_run => importing::try_notes(place, product, file),
        Some(ImportWhat::Notes { product, file }) => importing::notes(place, product, file),
        Some(ImportWhat::Readings { product, metric, file }) if dry_run => {
            metrics::try_readings(place, product, metric, file)
        }
        Some(ImportWhat::Readings { product, metric, file }) => {
            metrics::readings(place, product, metric, file)
        }
        None => Err(Trouble::unexpected(place.words)),
    }
}

/// Tells developers what happens inside, when `INTERPARES_LOG` asks for it.
fn log() {
    if let Ok(filter) = tracing_subscriber::EnvFilter::try_from_env("INTERPARES_LOG") {
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    }
}
