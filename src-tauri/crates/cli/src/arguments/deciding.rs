//! What may be written after `interpares decide PRODUCT`.

use super::{Kind, Sheet};
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use product::decisions::Scope;
use std::path::PathBuf;

/// What can be done to decisions.
#[derive(Subcommand)]
pub enum DecideDeed {
    New(NewQuestion),
    Open {
        #[arg(value_name = "DECISION")]
        decision: String,
    },
    Cast {
        #[arg(value_name = "DECISION")]
        decision: String,
        #[arg(value_name = "MEMBER")]
        member: String,
        #[arg(long)]
        proxy: bool,
    },
    Status {
        #[arg(value_name = "DECISION")]
        decision: Option<String>,
    },
    Reveal {
        #[arg(value_name = "DECISION")]
        decision: String,
    },
    Abandon {
        #[arg(value_name = "DECISION")]
        decision: String,
    },
    DoubleVote {
        #[arg(value_name = "DECISION")]
        decision: String,
        #[arg(value_name = "MEMBER")]
        member: String,
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    Conclude {
        #[arg(value_name = "DECISION")]
        decision: String,
        #[arg(long, value_name = "TEXT")]
        why: String,
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        dissent: String,
        #[arg(long, value_name = "DAY")]
        review: Option<NaiveDate>,
    },
    Postpone {
        #[arg(value_name = "DECISION")]
        decision: String,
        #[arg(value_name = "DAY")]
        until: NaiveDate,
    },
    Rules {
        #[command(subcommand)]
        deed: Option<RulesDeed>,
    },
    Export {
        #[arg(value_name = "DECISION")]
        decision: String,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        #[arg(long, value_enum, value_name = "pdf|png|svg|md|json")]
        format: Option<Kind>,
        #[arg(long, value_enum, value_name = "a4|a3|letter")]
        paper: Option<Sheet>,
    },
}

/// What can be done to the rules of deciding.
#[derive(Subcommand)]
pub enum RulesDeed {
    Set(RulesChange),
    Propose(RulesChange),
}

/// What is to be different; what is not named stays as it is.
#[derive(Args)]
#[group(required = true, multiple = true)]
pub struct RulesChange {
    #[arg(long, value_enum, value_name = "majority|two-thirds|consent|fist|dots|ranked")]
    pub method: Option<By>,
    #[arg(long, value_enum, value_name = "cast|present|all")]
    pub base: Option<Of>,
    #[arg(long, value_name = "N|N%")]
    pub quorum: Option<String>,
    #[arg(long, value_enum, value_name = "yes|no")]
    pub secret: Option<YesNo>,
    #[arg(long, value_name = "N")]
    pub floor: Option<u32>,
    #[arg(long, value_name = "N")]
    pub dots: Option<u32>,
    #[arg(long, value_enum, value_name = "yes|no")]
    pub stack: Option<YesNo>,
    #[arg(long, value_enum, value_delimiter = ',', value_name = "none|vision,roadmap,backlog")]
    pub double_vote: Vec<DoubledOn>,
    #[arg(long, value_enum, value_name = "yes|no")]
    pub second_round: Option<YesNo>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    #[value(alias = "ja")]
    Yes,
    #[value(alias = "nein")]
    No,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DoubledOn {
    None,
    Vision,
    Roadmap,
    Backlog,
}

impl DoubledOn {
    /// What the double vote may be used on; `None`: nothing.
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::None => None,
            Self::Vision => Some(Scope::Vision),
            Self::Roadmap => Some(Scope::Roadmap),
            Self::Backlog => Some(Scope::Backlog),
        }
    }
}

/// A question and how it is to be decided.
#[derive(Args)]
pub struct NewQuestion {
    #[arg(value_name = "QUESTION")]
    pub question: String,
    #[arg(long = "option", value_name = "TEXT")]
    pub options: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub observe_until: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
    #[arg(long, value_enum, value_name = "vision|roadmap|backlog|other")]
    pub about: Option<About>,
    #[arg(long, value_enum, value_name = "majority|two-thirds|consent|fist|dots|ranked")]
    pub method: Option<By>,
    #[arg(long, value_enum, value_name = "cast|present|all")]
    pub base: Option<Of>,
    #[arg(long, value_name = "N|N%")]
    pub quorum: Option<String>,
    #[arg(long)]
    pub secret: bool,
    #[arg(long, value_name = "N")]
    pub floor: Option<u32>,
    #[arg(long, value_name = "N")]
    pub dots: Option<u32>,
    #[arg(long, value_name = "DAY")]
    pub review: Option<NaiveDate>,
}

macro_rules! words {
    ($($name:ident { $($variant:ident = $key:literal),+ })+) => {
        $(
            #[derive(Clone, Copy, ValueEnum)]
            pub enum $name { $($variant),+ }

            impl $name {
                /// The name in files.
                pub const fn key(self) -> &'static str {
                    match self { $(Self::$variant => $key),+ }
                }
            }
        )+
    };
}
words! {
    About { Vision = "vision", Roadmap = "roadmap", Backlog = "backlog", Other = "other" }
    By {
        Majority = "majority", TwoThirds = "two_thirds", Consent = "consent", Fist = "fist", Dots = "dots",
        Ranked = "ranked"
    }
    Of { Cast = "cast", Present = "present", All = "all" }
}
