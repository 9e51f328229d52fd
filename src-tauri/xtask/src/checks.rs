//! The checks, in the order in which a failure is seen soonest; a table, and what each one needs.

use crate::packages;
use crate::place::Place;
use crate::tally::{self, Tally};
use std::process::Command;

/// One check: a command, and how to count what it says.
pub struct Check {
    pub name: &'static str,
    pub about: &'static str,
    /// Checks without which this one says nothing.
    pub needs: &'static [&'static str],
    pub command: fn(&Place) -> Option<Command>,
    pub count: Option<fn(&str) -> Tally>,
    /// What is to be remembered when it went well.
    pub after: fn(&Place),
}

const fn check(
    name: &'static str,
    about: &'static str,
    needs: &'static [&'static str],
    command: fn(&Place) -> Option<Command>,
) -> Check {
    Check { name, about, needs, command, count: None, after: |_| () }
}

impl Check {
    const fn counted(self, count: fn(&str) -> Tally) -> Self {
        Self { count: Some(count), ..self }
    }

    const fn remembered(self, after: fn(&Place)) -> Self {
        Self { after, ..self }
    }
}

/// All checks. Every cargo command has the same selection, the whole workspace: another one would
/// unite features in another way and build the heavy libraries twice.
pub const CHECKS: &[Check] = &[
    check("format", "Rust is formatted", &[], |place| Some(place.cargo(&["fmt", "--all", "--check"]))),
    check("packages", "the page's packages", &[], |place| packages::missing(place, "ui"))
        .remembered(|place| packages::remember(place, "ui")),
    check("page-style", "Biome and TypeScript find nothing", &["packages"], |place| {
        Some(place.npm("ui", &["run", "check"]))
    }),
    check("page-tests", "the page's own tests", &["packages"], |place| Some(place.npm("ui", &["test"])))
        .counted(tally::vitest),
    check("page", "the page is built", &["packages"], |place| Some(place.npm("ui", &["run", "build"]))),
    check("clippy", "Clippy finds nothing", &["page"], |place| {
        Some(place.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    }),
    check("build", "everything is built", &["page"], |place| {
        Some(place.cargo(&["build", "--workspace", "--all-targets"]))
    }),
    check("tests", "rules, stories, crashes, order", &["build"], |place| {
        let words = ["nextest", "run", "--workspace", "--no-fail-fast", "--failure-output", "final"];
        Some(place.cargo(&words))
    })
    .counted(tally::nextest),
    check("doc-tests", "examples in the documentation", &["build"], |place| {
        Some(place.cargo(&["test", "--workspace", "--doc"]))
    })
    .counted(tally::doc_tests),
    check("journey-packages", "the journeys' packages", &[], |place| {
        packages::missing(place, "tests/journeys")
    })
    .remembered(|place| packages::remember(place, "tests/journeys")),
    check("journey-style", "TypeScript finds nothing in the journeys", &["journey-packages"], |place| {
        Some(place.npm("tests/journeys", &["run", "check"]))
    }),
    check("journeys", "in a browser, as people use it", &["build", "journey-packages"], |place| {
        let mut command = place.npm("tests/journeys", &["test"]);
        command.env("INTERPARES_BIN", place.built("interpares", false));
        Some(command)
    })
    .counted(tally::playwright),
    check("window-packages", "the window check's packages", &[], |place| {
        packages::missing(place, "tests/window")
    })
    .remembered(|place| packages::remember(place, "tests/window")),
    check("window", "the real window", &["build", "window-packages"], |place| {
        let mut command = place.npm("tests/window", &["test"]);
        command.env("INTERPARES_DESKTOP", place.built("inter-pares", false));
        Some(command)
    })
    .counted(tally::node),
];

/// The checks with these names and all they need, in order; all when no name is given.
///
/// # Errors
/// The first name that no check has.
pub fn chosen(names: &[String]) -> Result<Vec<&'static Check>, &str> {
    if let Some(unknown) = names.iter().find(|name| find(name).is_none()) {
        return Err(unknown);
    }
    let wanted = |check: &&Check| {
        names.is_empty() || names.iter().any(|name| name == check.name || needs(name, check.name))
    };
    Ok(CHECKS.iter().filter(wanted).collect())
}

fn needs(name: &str, other: &str) -> bool {
    let direct = find(name).map_or(&[][..], |check| check.needs);
    direct.iter().any(|need| *need == other || needs(need, other))
}

fn find(name: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wanted: &[&str]) -> Vec<&'static str> {
        let wanted: Vec<_> = wanted.iter().map(ToString::to_string).collect();
        chosen(&wanted).unwrap().iter().map(|check| check.name).collect()
    }

    #[test]
    fn a_check_comes_after_all_it_needs() {
        for (at, check) in CHECKS.iter().enumerate() {
            for need in check.needs {
                assert!(CHECKS[..at].iter().any(|earlier| earlier.name == *need), "{}: {need}", check.name);
            }
        }
    }

    #[test]
    fn a_chosen_check_brings_what_it_needs() {
        assert_eq!(names(&["format"]), ["format"]);
        assert_eq!(names(&["window"]), ["packages", "page", "build", "window-packages", "window"]);
        assert_eq!(names(&[]).len(), CHECKS.len());
        assert_eq!(chosen(&["nothing".to_owned()]).err(), Some("nothing"));
    }
}
