//! What may be written after `interpares team PRODUCT`.

use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};

/// What can be done to a team.
#[derive(Subcommand)]
pub enum TeamDeed {
    Add {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long, value_enum, value_name = "management|development|operations|other")]
        discipline: Option<WorksOn>,
        #[arg(long, value_name = "DAY")]
        joined: Option<NaiveDate>,
    },
    HandOver {
        #[arg(value_name = "MEMBER")]
        member: String,
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        #[arg(long, value_name = "DAY")]
        until: Option<NaiveDate>,
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    End {
        #[arg(value_name = "MEMBER")]
        member: String,
    },
    YouAre {
        #[arg(value_name = "MEMBER")]
        member: Option<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum WorksOn {
    Management,
    Development,
    Operations,
    Other,
}

impl From<WorksOn> for product::Discipline {
    fn from(works_on: WorksOn) -> Self {
        match works_on {
            WorksOn::Management => Self::Management,
            WorksOn::Development => Self::Development,
            WorksOn::Operations => Self::Operations,
            WorksOn::Other => Self::Other,
        }
    }
}
