//! What may be written after `interpares roadmap PRODUCT`.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use product::{OutsideDates, Row};

/// What can be done to a roadmap.
#[derive(Subcommand)]
pub enum RoadmapDeed {
    Add {
        #[command(flatten)]
        texts: GoalTexts,
    },
    Set {
        #[arg(value_name = "GOAL")]
        goal: String,
        #[command(flatten)]
        texts: GoalTexts,
    },
    Move {
        #[arg(value_name = "GOAL")]
        goal: String,
        #[arg(long, value_name = "GOAL", conflicts_with = "first", required_unless_present = "first")]
        after: Option<String>,
        #[arg(long)]
        first: bool,
    },
    Delete {
        #[arg(value_name = "GOAL")]
        goal: String,
    },
    Review(NewReview),
    Reviews,
    Outside(OutsideWish),
}

/// What becomes of the goals; those that are not named are kept.
#[derive(Args)]
pub struct NewReview {
    #[arg(long, value_name = "GOAL=WHY")]
    pub keep: Vec<String>,
    #[arg(long, value_name = "GOAL=WHY")]
    pub change: Vec<String>,
    #[arg(long, value_name = "GOAL=WHY")]
    pub reorder: Vec<String>,
    #[arg(long, value_name = "GOAL=WHY")]
    pub replace: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "DAY")]
    pub next: Option<NaiveDate>,
}

/// What outsiders are to see; what is not named stays as it is.
#[derive(Args)]
pub struct OutsideWish {
    #[arg(long, value_enum, value_name = "none|half-year|quarter|as-written")]
    pub dates: Option<Dates>,
    #[arg(long, value_enum, value_delimiter = ',', value_name = "none|goal,features,metrics,serves")]
    pub rows: Vec<ShownRow>,
    #[arg(long, value_name = "GOAL")]
    pub hide: Vec<String>,
    #[arg(long, value_name = "GOAL")]
    pub show: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Dates {
    None,
    HalfYear,
    Quarter,
    AsWritten,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShownRow {
    None,
    Goal,
    Features,
    Metrics,
    Serves,
}

/// The texts of a goal.
#[derive(Args)]
pub struct GoalTexts {
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[arg(long = "goal", value_name = "TEXT")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub feature: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub metric: Vec<String>,
    #[arg(long, value_enum, value_name = "now|next|later")]
    pub horizon: Option<When>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    Now,
    Next,
    Later,
}

impl When {
    /// The horizon's name in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }
}

impl OutsideWish {
    /// Whether anything is to be changed.
    pub fn is_one(&self) -> bool {
        self.dates.is_some() || !(self.rows.is_empty() && self.hide.is_empty() && self.show.is_empty())
    }

    /// The rows that were named, in the order of the table; `None`: as they are.
    pub fn rows(&self) -> Option<Vec<Row>> {
        let named = |row: &Row| self.rows.iter().any(|shown| shown.row() == Some(*row));
        (!self.rows.is_empty()).then(|| Row::ALL.into_iter().filter(named).collect())
    }
}

impl ShownRow {
    const fn row(self) -> Option<Row> {
        match self {
            Self::None => None,
            Self::Goal => Some(Row::Goal),
            Self::Features => Some(Row::Features),
            Self::Metrics => Some(Row::Metrics),
            Self::Serves => Some(Row::Serves),
        }
    }
}

impl From<Dates> for OutsideDates {
    fn from(dates: Dates) -> Self {
        match dates {
            Dates::None => Self::Unsaid,
            Dates::HalfYear => Self::HalfYear,
            Dates::Quarter => Self::Quarter,
            Dates::AsWritten => Self::AsWritten,
        }
    }
}
