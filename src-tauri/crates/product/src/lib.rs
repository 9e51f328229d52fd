//! The rules of owning a product together: what a product is, what may be done to it, and what follows.
//!
//! Pure. This crate looks at no clock, draws no random number, and knows no disk, no network and no
//! screen: time, ids and the person acting are arguments. A command goes in ([`decide`]), edits come
//! out, and [`Product::apply`] folds them.

mod act;
mod board;
mod card;
mod check;
mod command;
mod decide;
pub mod decisions;
mod difference;
mod edit;
mod entries;
mod hint;
mod ids;
pub mod limits;
mod metrics;
mod notes;
mod put_back;
mod refusal;
mod roadmap;
mod team;
mod text;
mod trace;
mod workshop;

pub use act::{Act, What};
pub use board::VisionBoard;
pub use card::{Card, CardState, Section};
pub use check::{check_value, checked_name, turns_text};
pub use command::{Command, NewCard};
pub use decide::{Decision, Setting, decide};
pub use difference::{CardChange, Difference, difference};
pub use edit::{Edit, Fresh};
pub use entries::{
    Entries, Entry, Field, FieldError, FieldRule, Kind, NewEntry, Value, Wanted, fields, put_back_entries,
    title,
};
pub use hint::{Hint, hints};
pub use ids::{ActId, CardId, EntryId, ProductId, WritingId};
pub use metrics::{
    Beyond, ChainLink, ChainStepView, Chart, ChartPoint, ChartWindow, Class, Clause, Direction, Gap, KpiRule,
    Latest, Metric, MetricHint, MetricLine, MetricView, MetricsView, Missing, Point, PointsError,
    RatioProposal, Reading, ReadingLine, Series, Severity, State, proposals,
};
pub use notes::lines_as_cards;
pub use put_back::{put_back_board, put_back_card};
pub use refusal::Refusal;
pub use roadmap::{
    Coarse, CoarseUnit, GoalHint, Horizon, InYear, NewVerdict, Outside, OutsideDate, OutsideDates,
    OutsideStep, Quarter, Review, RoadmapHint, RoadmapView, Row, Span, Step, TimeLine, Verdict, VerdictOn,
    points, roadmap,
};
pub use team::{
    Discipline, HandOver, HandOverLine, HandOverState, MemberLine, RoleRefusal, TeamHint, TeamView, Tenure,
    TenureLine, Tenures, holder, team,
};
pub use text::{Splice, excerpt};
pub use trace::{ABOUT, Coverage, MEASURED_BY, SERVES, Thing, Threads, Trace, thing, things};
pub use workshop::{
    CardGroup, DottedCard, DottedVote, SectionGroups, Session, groups, record_session, sessions,
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One product and everything its team owns together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Product {
    /// Its id, the same in every replica.
    pub id: ProductId,
    /// What people call it.
    pub name: String,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// The product vision board.
    pub vision: VisionBoard,
    /// Everything else: team, roadmap, metrics, decisions.
    #[serde(default)]
    pub entries: Entries,
}

impl Product {
    /// A product with a name and nothing else yet.
    #[must_use]
    pub fn new(id: ProductId, name: impl Into<String>, created_at: DateTime<Utc>) -> Self {
        Self {
            id,
            name: name.into(),
            created_at,
            vision: VisionBoard::default(),
            entries: Entries::default(),
        }
    }

    /// Folds one edit into the product. An edit about a card that is not there changes nothing.
    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::NameProduct { name } => self.name.clone_from(name),
            Edit::ExtendBoard { extended } => self.vision.extended = *extended,
            Edit::AddCard { card, after } => self.vision.add(card.clone(), *after),
            Edit::SpliceText { card, splice } => {
                self.vision.change(*card, |card| splice.apply(&mut card.text))
            }
            Edit::MoveCard { card, section, after } => self.vision.place(*card, *section, *after),
            Edit::DeleteCard { card } => self.vision.set_deleted(*card, true),
            Edit::RestoreCard { card } => self.vision.set_deleted(*card, false),
            Edit::SetState { card, state } => self.vision.change(*card, |card| card.state = *state),
            Edit::SetAuthor { card, author } => {
                self.vision.change(*card, |card| card.author.clone_from(author))
            }
            Edit::AddEntry { entry, after } => self.entries.add(entry.clone(), *after),
            Edit::SpliceField { entry, field, splice } => {
                self.entries.change(*entry, |entry| entry.splice(field, splice));
            }
            Edit::SetField { entry, field, value } => {
                self.entries.change(*entry, |entry| entry.set(field, value.as_ref()));
            }
            Edit::MoveEntry { entry, after } => self.entries.place(*entry, *after),
            Edit::DeleteEntry { entry } => self.entries.set_deleted(*entry, true),
            Edit::RestoreEntry { entry } => self.entries.set_deleted(*entry, false),
        }
    }
}
