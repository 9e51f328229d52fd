//! Running, measuring and generating.

use crate::machine::{self, COMPILER, EYES, WINDOW};
use crate::packages;
use crate::place::Place;
use crate::step::{Failed, must};
use std::path::Path;
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

/// Builds the benchmark, the window and an empty one, and lets the benchmark print its table.
pub fn bench(place: &Place, words: &[String]) -> Result<(), Failed> {
    machine::equip(place, &[COMPILER, WINDOW, EYES])?;
    packages::build_page(place)?;
    // What a room is compared with, and what opens a browser on its link.
    packages::install(place, "tests/bench/node")?;
    packages::install(place, "tests/journeys")?;
    // In one go: apart they would each want the libraries with other features, and build them twice.
    let programs = ["-p", "acceptance", "--bin", "bench", "-p", "desktop", "--bin", "inter-pares"];
    must(
        "Building the benchmark, the window, and an empty one to compare it with (optimised: many minutes the first time)",
        place.cargo(&["build", "--release"]).args(programs).args(["--example", "empty_window"]),
    )?;
    let window = place.built("inter-pares", true);
    let empty = window.with_file_name("examples").join("empty_window");
    let command = &mut on_a_display(&place.built("bench", true));
    command.env("INTERPARES_DESKTOP", window).env("INTERPARES_EMPTY_WINDOW", empty);
    hand_over(command.current_dir(&place.root).args(words))
}

/// The program on the display there is, or on one of its own.
fn on_a_display(program: &Path) -> Command {
    if machine::has_display() {
        return Command::new(program);
    }
    let mut command = Command::new("xvfb-run");
    command.arg("--auto-servernum").arg(program);
    command
}

/// Makes the TypeScript types anew.
pub fn generate(place: &Place) -> Result<(), Failed> {
    let test = "typescript::tests::the_generated_types_are_fresh";
    // Of the whole workspace, as for the tests: one crate alone has other features, and all would be built once more.
    let mut command = place.cargo(&["test", "--workspace", "--lib", test, "--", "--exact"]);
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
