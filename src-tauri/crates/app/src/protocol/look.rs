//! Looks: what a person can look at in a product beside its vision board, and what is seen there.
//!
//! What is seen is worked out by the rules in `product`; here it only gets a name for the wire.

use super::VoteView;
use product::decisions::{DecisionView, DecisionsView};
use product::{
    ChartWindow, Coverage, Entry, EntryId, Kind, MetricView, MetricsView, RoadmapView, Section,
    SectionGroups, Session, TeamView, Thing, Trace,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a person looks at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "look", rename_all = "snake_case")]
pub enum Look {
    /// The entries of these kinds, as they are kept.
    Entries {
        /// The kinds.
        kinds: Vec<Kind>,
    },
    /// What a card or an entry serves, and what serves it.
    Trace {
        /// Which.
        #[ts(type = "string")]
        of: Uuid,
    },
    /// What a thread can be tied to.
    Things {
        /// Cards of these sections.
        sections: Vec<Section>,
        /// Entries of these kinds.
        kinds: Vec<Kind>,
    },
    /// All metrics, and the process chain.
    Metrics,
    /// The sheet of one metric.
    Metric {
        /// Which.
        metric: EntryId,
        /// What of its readings is to be drawn.
        window: ChartWindow,
    },
    /// All decisions, and the rules of deciding.
    Decisions,
    /// One decision whole.
    Decision {
        /// Which.
        decision: EntryId,
    },
    /// The votes under way on this machine.
    Votes,
    /// The team: its members, who is primus, who was and who will be.
    Team,
    /// The cards of the board by groups.
    Groups,
    /// The sessions that took place.
    Sessions,
    /// Where threads break off.
    Coverage,
    /// The roadmap.
    Roadmap,
}

/// What is seen; named like the look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "look", rename_all = "snake_case")]
pub enum Seen {
    /// The entries.
    Entries {
        /// Kind by kind, in order.
        entries: Vec<Entry>,
    },
    /// The threads of one thing.
    Trace {
        /// The threads; `None`: the thing is not there any more.
        trace: Option<Trace>,
    },
    /// What a thread can be tied to.
    Things {
        /// Section by section, kind by kind, in order.
        things: Vec<Thing>,
    },
    /// All metrics.
    Metrics {
        /// As they stand.
        metrics: MetricsView,
    },
    /// The sheet of one metric.
    Metric {
        /// The sheet; `None`: the metric is not there any more.
        metric: Option<Box<MetricView>>,
    },
    /// All decisions.
    Decisions {
        /// As they stand.
        decisions: DecisionsView,
    },
    /// One decision whole.
    Decision {
        /// The decision; `None`: it is not there any more.
        decision: Option<Box<DecisionView>>,
    },
    /// The votes under way.
    Votes {
        /// Who has voted, never what.
        votes: Vec<VoteView>,
    },
    /// The team.
    Team {
        /// As it stands now.
        team: TeamView,
    },
    /// The cards of the board by groups.
    Groups {
        /// Section by section, all nine.
        sections: Vec<SectionGroups>,
    },
    /// The sessions that took place.
    Sessions {
        /// The latest first.
        sessions: Vec<Session>,
    },
    /// Where threads break off.
    Coverage {
        /// Line by line.
        coverage: Coverage,
    },
    /// The roadmap.
    Roadmap {
        /// As it stands today.
        roadmap: RoadmapView,
    },
}
