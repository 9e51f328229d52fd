//! Kinds of entries.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $key:literal),+ $(,)?) => {
        /// What an entry is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
        pub enum Kind {
            $($(#[$doc])* #[serde(rename = $key)] $kind),+
        }

        impl Kind {
            /// All kinds.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$kind),+];

            /// The name in files and on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$kind => $key),+ }
            }
        }
    };
}

kinds! {
    /// A member of the team.
    Member = "member",
    /// The role of the primus, held by a member for a time.
    HandOver = "hand_over",
    /// The rules of deciding: one entry.
    Rules = "rules",
    /// A goal of the roadmap: one step in time.
    Goal = "goal",
    /// What is kept of the roadmap as a whole: one entry.
    Roadmap = "roadmap",
    /// A review of the roadmap.
    Review = "review",
    /// A step of the process chain.
    ChainStep = "chain_step",
    /// A metric.
    Metric = "metric",
    /// Readings of a metric.
    Readings = "readings",
    /// A question to be decided, and its record.
    Decision = "decision",
    /// One option of a decision.
    Choice = "option",
    /// Something parked for later.
    Parked = "parked",
    /// A group of cards.
    Group = "group",
    /// A live session that took place.
    Session = "session",
}

impl Kind {
    /// The kind with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
