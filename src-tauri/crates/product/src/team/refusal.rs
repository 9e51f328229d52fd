//! What the rules of the role refuse, each with all a sentence needs.

use crate::Refusal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why the role of the primus is not handed over, a hand-over not ended, a member not taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum RoleRefusal {
    /// Nobody says why.
    WithoutWhy,
    /// The member holds the role already at that time.
    HoldsIt {
        /// Who.
        member: String,
    },
    /// Then nobody would hold the role.
    NobodyWouldHold,
    /// The hand-over is over by then.
    HasEnded,
    /// The past stays as it was.
    InThePast {
        /// The day that was meant.
        day: NaiveDate,
    },
    /// It would end before it begins.
    EndsBeforeItBegins,
    /// The member is not in the team on that day.
    NotInTeamThen {
        /// Who.
        member: String,
        /// When.
        day: NaiveDate,
    },
    /// The member holds the role, or will hold it.
    Needed {
        /// Who.
        member: String,
    },
}

impl From<RoleRefusal> for Refusal {
    fn from(refusal: RoleRefusal) -> Self {
        Self::Role(refusal)
    }
}
