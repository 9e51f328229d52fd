//! Passing all checks, with a table at the end.

use crate::checks::{self, CHECKS, Check};
use crate::machine::{self, COMPILER, EYES, WINDOW};
use crate::place::Place;
use crate::step::{Failed, duration, step};
use crate::tally::{self, Tally};
use std::time::{Duration, Instant};

/// How a check ended.
struct Passed {
    check: &'static Check,
    end: End,
    tally: Tally,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Well(Duration),
    Badly(Duration),
    LeftOut,
}

/// Passes all checks, or those with these names and what they need.
pub fn test(place: &Place, names: &[String]) -> Result<(), Failed> {
    let checks = checks::chosen(names).map_err(|unknown| {
        let known: Vec<_> = CHECKS.iter().map(|check| check.name).collect();
        Failed::because(format!("There is no check “{unknown}”. There are: {}", known.join(", ")))
    })?;
    let begun = Instant::now();
    equip(place, &checks)?;
    let mut results: Vec<Passed> = Vec::new();
    let mut summary = String::new();
    for check in checks {
        let (result, said) = pass(place, check, &results);
        if let Some(line) = tally::nextest_summary(&said) {
            line.clone_into(&mut summary);
        }
        results.push(result);
    }
    tell(&results, begun.elapsed(), &summary)
}

fn equip(place: &Place, checks: &[&Check]) -> Result<(), Failed> {
    let chosen = |name: &str| checks.iter().any(|check| check.name == name);
    let mut needs = vec![];
    if chosen("clippy") || chosen("build") {
        needs.extend([COMPILER, WINDOW]);
    }
    if chosen("journeys") || chosen("window") {
        needs.push(EYES);
    }
    machine::equip(place, &needs)?;
    if chosen("tests") { machine::equip_nextest(place) } else { Ok(()) }
}

fn pass(place: &Place, check: &'static Check, before: &[Passed]) -> (Passed, String) {
    let failed = |need: &&str| {
        before.iter().any(|result| result.check.name == *need && !matches!(result.end, End::Well(_)))
    };
    if check.needs.iter().any(failed) {
        return (Passed { check, end: End::LeftOut, tally: Tally::default() }, String::new());
    }
    let Some(mut command) = (check.command)(place) else {
        return (Passed { check, end: End::Well(Duration::ZERO), tally: Tally::default() }, String::new());
    };
    let outcome = step(&format!("{}: {}", check.name, check.about), command.env("CI", "1"));
    let mut tally = check.count.map_or_else(Tally::default, |count| count(&outcome.said));
    let end = if outcome.well {
        (check.after)(place);
        End::Well(outcome.took)
    } else {
        // What failed without a count of its own counts as one.
        tally.failed = tally.failed.max(1);
        End::Badly(outcome.took)
    };
    (Passed { check, end, tally }, outcome.said)
}

fn tell(results: &[Passed], took: Duration, summary: &str) -> Result<(), Failed> {
    println!();
    for result in results {
        println!("{}", row(result));
    }
    let mut total = Tally::default();
    results.iter().for_each(|result| total += result.tally);
    println!("\nAll together: {}", duration(took));
    if !summary.is_empty() {
        println!("{summary}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    let well = results.iter().all(|result| matches!(result.end, End::Well(_)));
    if well { Ok(()) } else { Err(Failed::told()) }
}

fn row(result: &Passed) -> String {
    let Passed { check, end, tally } = result;
    let (mark, took) = match end {
        End::Well(took) => ("✓", duration(*took)),
        End::Badly(took) => ("✗", duration(*took)),
        End::LeftOut => ("–", "left out".to_owned()),
    };
    let counted = if check.count.is_some() {
        format!("{} passed, {} failed", tally.passed, tally.failed)
    } else {
        String::new()
    };
    let row = format!("{mark} {:<17} {took:>12}   {counted}", check.name);
    row.trim_end().to_owned()
}
