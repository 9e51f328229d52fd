//! What may be written after `interpares`. The words that explain it are in the catalogue, see
//! [`crate::help`].

mod choices;
mod deciding;
mod metrics;
mod parking;
mod roadmap;
mod team;
mod threads;

pub use deciding::{DecideDeed, NewQuestion, RulesChange, RulesDeed, YesNo};
pub use metrics::MetricsDeed;
pub use parking::ParkingDeed;
pub use roadmap::{GoalTexts, NewReview, OutsideWish, RoadmapDeed};
pub use team::TeamDeed;
pub use threads::ThreadsDeed;

pub use choices::{Kind, Sheet, Shown, Tongue, View, What};

use crate::help;
use clap::error::ErrorKind;
use clap::{ArgAction, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;
use words::{Language, Words};

#[derive(Parser)]
#[command(
    name = "interpares",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    #[arg(long, global = true, value_enum, value_name = "en|de")]
    pub lang: Option<Tongue>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    New {
        #[arg(value_name = "NAME")]
        name: String,
    },
    Sample,
    List {
        #[arg(long)]
        all: bool,
    },
    Show {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[arg(value_enum, value_name = "ARTEFACT", default_value = "vision")]
        artefact: Shown,
    },
    Rename {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Duplicate {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Archive {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[arg(long)]
        undo: bool,
    },
    Delete {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[arg(long)]
        undo: bool,
    },
    Search {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: u32,
    },
    #[command(
        override_usage = "interpares import PRODUCT vision FILE.csv [--dry-run]\n       interpares import PRODUCT readings METRIC FILE.csv [--dry-run]\n       interpares import FILE.json"
    )]
    Import {
        #[arg(value_name = "PRODUCT vision FILE.csv | PRODUCT readings METRIC FILE.csv | FILE.json", required = true, num_args = 1..=4)]
        what: Vec<String>,
        #[arg(long)]
        dry_run: bool,
    },
    Export {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[arg(value_enum, value_name = "ARTEFACT", default_value = "vision")]
        artefact: What,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        #[arg(long, value_enum, value_name = "pdf|png|svg|md|csv|json|ics|zip")]
        format: Option<Kind>,
        #[arg(long, value_enum, value_name = "a4|a3|letter")]
        paper: Option<Sheet>,
        #[arg(long, value_enum, value_name = "internal|external")]
        view: Option<View>,
    },
    Team {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[command(subcommand)]
        deed: Option<TeamDeed>,
    },
    Metrics {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[command(subcommand)]
        deed: MetricsDeed,
    },
    Decide {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[command(subcommand)]
        deed: DecideDeed,
    },
    Roadmap {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[command(subcommand)]
        deed: RoadmapDeed,
    },
    Threads {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[command(subcommand)]
        deed: Option<ThreadsDeed>,
    },
    Parking {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[command(subcommand)]
        deed: Option<ParkingDeed>,
    },
    History {
        #[arg(value_name = "PRODUCT")]
        product: String,
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    Backup {
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        #[arg(long, conflicts_with = "file")]
        list: bool,
    },
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Check,
    Serve {
        #[arg(long, value_name = "N", default_value_t = 0)]
        port: u16,
        #[arg(long)]
        no_open: bool,
        #[arg(long, value_name = "PRODUCT")]
        room: Option<String>,
        #[arg(long, value_name = "ADDR", requires = "room")]
        bind: Option<String>,
        #[arg(long, requires = "room")]
        no_lobby: bool,
        #[arg(long, value_name = "FILE", requires_all = ["room", "key", "name"])]
        certificate: Option<PathBuf>,
        #[arg(long, value_name = "FILE", requires = "certificate")]
        key: Option<PathBuf>,
        #[arg(long, value_name = "HOST", requires = "certificate")]
        name: Option<String>,
    },
}

/// What `import` is to take in.
pub enum ImportWhat<'a> {
    Product { file: &'a str },
    Notes { product: &'a str, file: &'a str },
    Readings { product: &'a str, metric: &'a str, file: &'a str },
}

impl<'a> ImportWhat<'a> {
    /// Which of its forms `import` has, if any.
    pub fn of(what: &'a [String]) -> Option<Self> {
        match what {
            [file] => Some(Self::Product { file }),
            [product, artefact, file] if What::from_str(artefact, false) == Ok(What::Vision) => {
                Some(Self::Notes { product, file })
            }
            [product, what, metric, file] if what == "readings" => {
                Some(Self::Readings { product, metric, file })
            }
            _ => None,
        }
    }
}

impl Arguments {
    /// What was written; ends the program with 2 when it makes no sense, with 0 after help.
    pub fn read() -> Self {
        let written: Vec<OsString> = std::env::args_os().collect();
        let mut command = help::command(Words::of(language_of(&written)));
        let arguments = command
            .try_get_matches_from_mut(written)
            .and_then(|matches| Self::from_arg_matches(&matches))
            .unwrap_or_else(|error| error.format(&mut command).exit());
        arguments.check_import(&mut command);
        arguments
    }

    /// `import` has three forms, which only their number of words tells apart.
    fn check_import(&self, command: &mut clap::Command) {
        let Command::Import { what, dry_run } = &self.command else { return };
        if ImportWhat::of(what).is_none_or(|what| *dry_run && matches!(what, ImportWhat::Product { .. })) {
            let expected = "PRODUCT vision FILE.csv [--dry-run] | PRODUCT readings METRIC FILE.csv [--dry-run] | FILE.json";
            let import = command.find_subcommand_mut("import").expect("its name is written in this file");
            import.error(ErrorKind::WrongNumberOfValues, expected).exit();
        }
    }

    /// The language that was asked for.
    pub fn language(&self) -> Option<Language> {
        self.lang.map(Tongue::language)
    }
}

/// The language of help and of errors in the arguments themselves, which must be known before these
/// are understood.
fn language_of(written: &[OsString]) -> Language {
    let mut written = written.iter().filter_map(|word| word.to_str());
    while let Some(word) = written.next() {
        let chosen = match word.strip_prefix("--lang") {
            Some("") => written.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(chosen) = chosen {
            return Language::best_of([chosen]);
        }
    }
    language_of_the_machine()
}

/// The language the machine is set to.
pub fn language_of_the_machine() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Language::best_of(set.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_rest_is_understood() {
        let language = |words: &[&str]| language_of(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(language(&["interpares", "--lang", "de", "list"]), Language::De);
        assert_eq!(language(&["interpares", "list", "--lang=de"]), Language::De);
        assert_eq!(language(&["interpares", "list", "--lang=en"]), Language::En);
    }
}
