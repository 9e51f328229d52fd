//! `cargo xtask run | test | bench | generate | bundle`: from a fresh machine to the running, tested program.
//!
//! Installs what the machine lacks where it can (Debian and Ubuntu), else says what is missing. Shows
//! what is going on, and is quiet about what went well. Knows nothing of what the program does.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program of the terminal")]

mod bundle;
mod checks;
mod machine;
mod packages;
mod place;
mod run;
mod step;
mod tally;
mod test;
mod version;

use place::Place;
use std::process::ExitCode;
use step::Failed;

const HELP: &str = "\
cargo xtask run [--release] [-- ARGUMENTS]   install what is missing, build, open the window
                                             (without a display: serve, and print the address)
cargo xtask test [NAME…]                     install what is missing, pass all checks, or only these
cargo xtask bench                            measure, and print a table
cargo xtask generate                         make the TypeScript types anew from the Rust ones
cargo xtask bundle                           pack a release for this system";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = match words.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", &words[..]),
    };
    let done = Place::find().and_then(|place| match verb {
        "run" => run::run(&place, rest),
        "test" => test::test(&place, rest),
        "bench" => run::bench(&place, rest),
        "generate" => run::generate(&place),
        "bundle" => bundle::bundle(&place),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(Failed::because(format!("There is no “{unknown}”.\n\n{HELP}"))),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) if failed.is_told() => ExitCode::FAILURE,
        Err(failed) => {
            eprintln!("\n{failed}");
            ExitCode::FAILURE
        }
    }
}
