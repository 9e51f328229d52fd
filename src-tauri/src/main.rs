//! The desktop shell: the program in a window of its own.
//!
//! Nothing else in the house knows Tauri. The page asks through one command (`ask`) and hears through one
//! channel (`listen`); what is asked goes to [`app`], except the few things only a window can do: save dialogs,
//! dropped files, closing. The shell decides nothing about products and never looks inside a library.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod closing;
mod conversation;
#[cfg(target_os = "linux")]
mod crash;
mod curtain;
mod door;
mod dropped;
mod error;
mod first_paint;
mod lane;
mod links;
mod look;
mod only_one;
mod page;
mod requests;
mod save;
mod shell;
mod tongue;
mod window;

use arguments::Arguments;
use clap::Parser as _;
use error::Error;
use only_one::Arrival;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tongue::Tongue;

/// How long a second start waits for the first one to answer.
const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let started = Instant::now();
    let arguments = Arguments::parse();
    log_to_stderr();
    let tongue = Tongue::of_the_machine();
    match start(&arguments.folder(), started, tongue.clone()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error, &tongue);
            ExitCode::FAILURE
        }
    }
}

fn start(folder: &Path, started: Instant, tongue: Tongue) -> Result<(), Error> {
    let belongings = folder.join("window");
    match only_one::arrive(&belongings, PATIENCE) {
        Ok(Arrival::Second) => Ok(()),
        Ok(Arrival::First(presence)) => shell::run(folder, &belongings, Some(presence), started, tongue),
        Ok(Arrival::Unheard) => Err(Error::FirstIsSilent),
        // Whoever cannot write here cannot be told apart from others; the library has its own lock and sentence.
        Err(reason) => {
            tracing::warn!(%reason, "no mark of this start could be left");
            shell::run(folder, &belongings, None, started, tongue)
        }
    }
}

fn complain(error: &Error, tongue: &Tongue) {
    let problem = error.problem(tongue.words());
    // Where nobody reads it, nothing can be done about it.
    let _ = writeln!(std::io::stderr(), "{}\n{}", problem.message, problem.hint);
}

fn log_to_stderr() {
    use tracing_subscriber::{EnvFilter, fmt};
    let chosen = EnvFilter::try_from_env("INTERPARES_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    fmt().with_env_filter(chosen).with_writer(std::io::stderr).init();
}
