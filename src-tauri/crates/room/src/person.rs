//! A person in a room: who they are, what they may, where they are.

use chrono::{DateTime, Utc};
use product::EntryId;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// A person in a room; the same on all their devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct PersonId(pub Uuid);

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a person may, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Looks on.
    Observer,
    /// Works and votes.
    Participant,
    /// Helps to lead.
    CoFacilitator,
    /// Leads. There is always one.
    Facilitator,
}

/// Whether a person is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In the lobby: sees nothing yet.
    Waiting,
    /// In the room.
    In,
    /// Sent away: may not come back to this room.
    SentAway,
}

/// Where in the program a person is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Whereabouts {
    /// The room of the product they look at: `vision`, `roadmap` …
    pub screen: String,
    /// The card or entry they have in hand.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub thing: Option<Uuid>,
}

/// Who somebody says they are when they join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Who {
    /// A member of the team.
    Member {
        /// Which.
        member: EntryId,
    },
    /// Somebody else, by name.
    Guest {
        /// The name.
        name: String,
    },
}

/// A person as the others see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct PersonView {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// The member of the team they are, if they are one.
    pub member: Option<EntryId>,
    /// What they may.
    pub role: Role,
    /// Whether they are in.
    pub standing: Standing,
    /// Sits at the host's machine.
    pub host: bool,
    /// Takes part without a device: others enter things for them.
    pub proxied: bool,
    /// Connected now.
    pub here: bool,
    /// Ready with what is being done.
    pub ready: bool,
    /// Since when their hand is up.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub hand: Option<DateTime<Utc>>,
    /// Where they are.
    pub at: Option<Whereabouts>,
    /// The card or entry they are typing in; never told while typing is hidden.
    #[cfg_attr(feature = "protocol", ts(type = "string | null"))]
    pub typing: Option<Uuid>,
}
