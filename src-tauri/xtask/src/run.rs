//! Running, measuring and generating.

use crate::machine::{self, COMPILER, WINDOW};
use crate::packages;
use crate::place::Place;
use crate::step::{Failed, must};
use std::process::{Command, Stdio};

/// Builds everything and opens the window; without a display serves the same program.
pub fn run(place: &Place, words: &[String]) -> Result<(), Failed> {
    let release = words.first().is_some_and(|word| word == "--release");
    let arguments: Vec<_> = words.iter().skip_while(|word| *word != "--").skip(1).collect();
    if let Some(unknown) = words.iter().take_while(|word| *word != "--").find(|word| *word != "--release") {
        return Err(Failed::because(format!(
            "“run” knows no {unknown}; arguments for the program stand behind --"
        )));
    }
    let display = machine::has_display();
    let needs: &[_] = if display { &[COMPILER, WINDOW] } else { &[COMPILER] };
    machine::equip(place, needs)?;
    packages::build_page(place)?;
    let (package, program) = if display { ("desktop", "inter-pares") } else { ("cli", "interpares") };
    build(place, package, release)?;
    let mut command = Command::new(place.built(program, release));
    if !display {
        eprintln!("There is no display here, so the program is served to a browser on this machine.\n");
        command.args(["serve", "--no-open"]);
    }
    hand_over(command.args(arguments))
}

/// Builds the benchmark and lets it print its table.
pub fn bench(place: &Place, words: &[String]) -> Result<(), Failed> {
    machine::equip(place, &[COMPILER])?;
    must(
        "Building the benchmark (optimised: many minutes the first time)",
        &mut place.cargo(&["build", "--release", "-p", "acceptance", "--bin", "bench"]),
    )?;
    hand_over(Command::new(place.built("bench", true)).current_dir(&place.root).args(words))
}

/// Makes the TypeScript types anew.
pub fn generate(place: &Place) -> Result<(), Failed> {
    let test = "typescript::tests::the_generated_types_are_fresh";
    let mut command = place.cargo(&["test", "-p", "app", "--lib", test, "--", "--exact"]);
    must("Making the TypeScript types", command.env("INTERPARES_GENERATE", "1"))
}

fn build(place: &Place, package: &str, release: bool) -> Result<(), Failed> {
    let mut words = vec!["build", "-p", package];
    words.extend(release.then_some("--release"));
    must("Building the program (some minutes the first time)", &mut place.cargo(&words))
}

/// Lets a program speak for itself, and ends as it ends.
fn hand_over(command: &mut Command) -> Result<(), Failed> {
    let ended = command.stdin(Stdio::inherit()).status();
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed::because(format!("The program ended: {status}."))),
        Err(error) => Err(Failed::io("The program did not start", &error)),
    }
}
