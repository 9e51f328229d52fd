//! The team: its members, who is primus inter pares, and when.
//!
//! The role of the primus is what hand-overs make of it; the first one has no end. Instants are kept with
//! the offset they were meant in, so that their day reads the same in every zone. Knows no clock and no
//! zone: the instant asked about is an argument.
//!
//! - H1 At any instant one member holds the role at most, and since the first hand-over one does; nobody can hand
//!   over or end so that it was left to nobody.
//! - H2 Of several hand-overs the one that began last holds; after its end the role returns by itself.
//! - H3 Midnight, summer time and the reader's zone change neither the holder nor the day that was meant.
//! - H4 A hand-over says to whom, from when and why; it goes to a member who is in the team on its first
//!   and on its last day.
//! - H5 Who held the role stays on record: nothing is handed over in the past, by nobody taken back.
//! - H6 A member who holds the role, or will hold it, is not taken away; whoever held it keeps their name.
//! - H7 A hand-over ends early when someone says so, unless then nobody held the role.
//! - H8 Whoever hands over at once on two machines: both are on record, and the holder is the same on both.
//! - H9 Whoever ends hand-overs at once on two machines never leaves the role to nobody: who held it last keeps
//!   it until the next hand-over begins.

mod handing;
mod hint;
mod refusal;
mod role;
mod view;

pub use hint::TeamHint;
pub use refusal::RoleRefusal;
pub use role::{HandOver, Tenure, Tenures, holder};
pub use view::{Discipline, HandOverLine, HandOverState, MemberLine, TeamView, TenureLine, team};

pub(crate) use handing::{check_may_go, end_hand_over, hand_over};

use crate::{Entry, Field, FieldRule, Wanted};
use chrono::NaiveDate;

pub(crate) const NAME: Field = Field::word("name");
pub(crate) const MARK: Field = Field::word("mark");
pub(crate) const DISCIPLINE: Field = Field::word("discipline");
const JOINED: Field = Field::word("joined");
const LEFT: Field = Field::word("left");

/// What a member holds.
pub(crate) const MEMBER: &[FieldRule] = &[
    FieldRule { word: "name", wanted: Wanted::Line },
    FieldRule { word: "mark", wanted: Wanted::Line },
    FieldRule { word: "discipline", wanted: Wanted::OneOf(&Discipline::KEYS) },
    FieldRule { word: "joined", wanted: Wanted::Day },
    FieldRule { word: "left", wanted: Wanted::Day },
];

/// What a hand-over holds; it is a record, made by its own command.
pub(crate) const HAND_OVER: &[FieldRule] = &[
    FieldRule { word: "member", wanted: Wanted::Kept },
    FieldRule { word: "from", wanted: Wanted::Kept },
    FieldRule { word: "until", wanted: Wanted::Kept },
    FieldRule { word: "why", wanted: Wanted::Kept },
];

/// Whether a member is in the team on a day: joined by then, and not left before it.
#[must_use]
pub(crate) fn is_in_team(member: &Entry, day: NaiveDate) -> bool {
    let joined = member.day(&JOINED).is_none_or(|joined| joined <= day);
    joined && member.day(&LEFT).is_none_or(|left| day <= left)
}

#[cfg(test)]
mod tests;
