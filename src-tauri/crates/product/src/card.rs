//! A card: one entry on the vision board, a hypothesis until it is tested.

use crate::CardId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One entry on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Card {
    /// Its id, the same in every replica.
    pub id: CardId,
    /// Where on the board it hangs.
    pub section: Section,
    /// What is written on it. Text, never markup.
    pub text: String,
    /// How sure the team is of it.
    pub state: CardState,
    /// Who said it, by name, as written.
    pub author: Option<String>,
    /// When it was put up.
    pub created_at: DateTime<Utc>,
    /// Taken down; kept so that it can be put back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "protocol", ts(optional, as = "Option<bool>"))]
    pub deleted: bool,
}

/// How sure the team is of a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CardState {
    /// Believed, not looked at yet.
    #[default]
    Assumption,
    /// To be tested next.
    ToValidate,
    /// Tested and found true.
    Confirmed,
}

impl CardState {
    /// All states, from least to most sure.
    pub const ALL: [Self; 3] = [Self::Assumption, Self::ToValidate, Self::Confirmed];

    /// The name in files and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Assumption => "assumption",
            Self::ToValidate => "to_validate",
            Self::Confirmed => "confirmed",
        }
    }

    /// The state with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// A section of the board. The first five make the Product Vision Board, all nine the extended one
/// (Roman Pichler, romanpichler.com, CC BY-SA 4.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Why make it at all.
    Vision,
    /// Who it is for.
    TargetGroup,
    /// What problem goes away.
    Needs,
    /// What it is.
    Product,
    /// What the company gains.
    BusinessGoals,
    /// What else there is.
    Competitors,
    /// How it earns.
    RevenueStreams,
    /// What it costs.
    CostFactors,
    /// How people come to it.
    Channels,
}

impl Section {
    /// All nine, in the order of the board.
    pub const ALL: [Self; 9] = [
        Self::Vision,
        Self::TargetGroup,
        Self::Needs,
        Self::Product,
        Self::BusinessGoals,
        Self::Competitors,
        Self::RevenueStreams,
        Self::CostFactors,
        Self::Channels,
    ];

    /// The five that every board has.
    pub const FIVE: [Self; 5] =
        [Self::Vision, Self::TargetGroup, Self::Needs, Self::Product, Self::BusinessGoals];

    /// Whether only the extended board shows it.
    #[must_use]
    pub const fn is_extended(self) -> bool {
        self as usize >= Self::FIVE.len()
    }

    /// The name in files and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::TargetGroup => "target_group",
            Self::Needs => "needs",
            Self::Product => "product",
            Self::BusinessGoals => "business_goals",
            Self::Competitors => "competitors",
            Self::RevenueStreams => "revenue_streams",
            Self::CostFactors => "cost_factors",
            Self::Channels => "channels",
        }
    }

    /// The section with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }
}
