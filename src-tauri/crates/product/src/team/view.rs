//! The team as people look at it: who is in it, who is primus, who was and who will be.

use super::hint::{TeamHint, hints};
use super::role::{HandOver, Tenure, Tenures};
use super::{DISCIPLINE, JOINED, LEFT, MARK, NAME, is_in_team};
use crate::{Entry, EntryId, Kind, Product};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What a member works on; each has a colour and a shape on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Discipline {
    /// Product management.
    Management,
    /// Product development.
    Development,
    /// Product operations.
    Operations,
    /// Anything else.
    Other,
}

impl Discipline {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Management, Self::Development, Self::Operations, Self::Other];
    /// Their names.
    pub(crate) const KEYS: [&'static str; 4] = ["management", "development", "operations", "other"];

    /// The name in files and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize]
    }

    /// The discipline with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|discipline| discipline.key() == key)
    }
}

/// The team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct TeamView {
    /// Its members, in order.
    pub members: Vec<MemberLine>,
    /// Who holds the role of the primus now.
    pub holder: Option<TenureLine>,
    /// Whose role it is without an end: to whom it returns.
    pub primus_by_right: Option<EntryId>,
    /// Who will hold the role, in turn; the first one is whom it goes to next.
    pub upcoming: Vec<TenureLine>,
    /// Who held it when: now and before, the latest first.
    pub record: Vec<TenureLine>,
    /// Every hand-over there was, the latest first.
    pub hand_overs: Vec<HandOverLine>,
    /// When somebody else will hold the role.
    pub next_turn: Option<DateTime<FixedOffset>>,
    /// What is worth a thought.
    pub hints: Vec<TeamHint>,
}

/// One member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct MemberLine {
    /// The entry.
    pub id: EntryId,
    /// What people call them.
    pub name: String,
    /// The letters on their mark; empty: those the name begins with.
    pub mark: String,
    /// What they work on.
    pub discipline: Option<Discipline>,
    /// Their first day in the team.
    pub joined: Option<NaiveDate>,
    /// Their last day in the team.
    pub left: Option<NaiveDate>,
    /// In the team today.
    pub is_here: bool,
    /// Holds the role of the primus now.
    pub is_primus: bool,
    /// Holds the role or will hold it, and so cannot be taken away.
    pub is_needed: bool,
}

/// A time in which one member holds, held or will hold the role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct TenureLine {
    /// Who.
    pub member: EntryId,
    /// What they are called.
    pub name: String,
    /// By which hand-over.
    pub hand_over: EntryId,
    /// The first day, as it was meant.
    pub first_day: NaiveDate,
    /// The last day, as it was meant; `None`: no end is in sight.
    pub last_day: Option<NaiveDate>,
    /// Why.
    pub why: String,
}

/// How a hand-over stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HandOverState {
    /// It begins later.
    Upcoming,
    /// By it the role is held now.
    Holds,
    /// It lasts, and another one that began later holds meanwhile.
    Waits,
    /// It is over.
    Over,
    /// It was called off before it began.
    CalledOff,
}

/// One hand-over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct HandOverLine {
    /// Its id.
    pub id: EntryId,
    /// To whom.
    pub member: EntryId,
    /// What they are called.
    pub name: String,
    /// The first day, as it was meant.
    pub first_day: NaiveDate,
    /// The last day, as it was meant.
    pub last_day: Option<NaiveDate>,
    /// Why.
    pub why: String,
    /// How it stands.
    pub state: HandOverState,
    /// It can still be ended, or called off.
    pub can_end: bool,
    /// When it was put on record.
    #[cfg_attr(feature = "protocol", ts(type = "string"))]
    pub recorded_at: DateTime<Utc>,
    /// Who put it on record.
    pub recorded_by: String,
}

/// The team as it stands at an instant; the day is the reader's.
#[must_use]
pub fn team(product: &Product, now: DateTime<FixedOffset>) -> TeamView {
    let hand_overs = HandOver::all(product);
    let tenures = Tenures::from_hand_overs(&hand_overs);
    let at = now.to_utc();
    let line = |tenure: &Tenure| tenure_line(product, &hand_overs, tenure);
    let holds = tenures.at(at);
    let (begun, upcoming): (Vec<&Tenure>, Vec<&Tenure>) =
        tenures.all().iter().partition(|tenure| tenure.from.to_utc() <= at);
    let turns = holds.and_then(|tenure| tenure.until).or(upcoming.first().map(|tenure| tenure.from));
    TeamView {
        members: product
            .entries
            .of(Kind::Member)
            .map(|member| member_line(member, &tenures, holds, now))
            .collect(),
        holder: holds.map(line),
        primus_by_right: by_right(&hand_overs, at),
        upcoming: upcoming.into_iter().map(line).collect(),
        record: begun.into_iter().rev().map(line).collect(),
        hand_overs: hand_overs
            .iter()
            .rev()
            .map(|one| hand_over_line(product, one, &hand_overs, now))
            .collect(),
        next_turn: turns,
        hints: hints(product, &tenures, now),
    }
}

fn member_line(
    member: &Entry,
    tenures: &Tenures,
    holds: Option<&Tenure>,
    now: DateTime<FixedOffset>,
) -> MemberLine {
    MemberLine {
        id: member.id,
        name: member.text(&NAME).to_owned(),
        mark: member.text(&MARK).to_owned(),
        discipline: member.word(&DISCIPLINE).and_then(Discipline::from_key),
        joined: member.day(&JOINED),
        left: member.day(&LEFT),
        is_here: is_in_team(member, now.date_naive()),
        is_primus: holds.is_some_and(|tenure| tenure.member == member.id),
        is_needed: tenures.will_hold(member.id, now.to_utc()),
    }
}

fn tenure_line(product: &Product, hand_overs: &[HandOver], tenure: &Tenure) -> TenureLine {
    let hand_over = hand_overs.iter().find(|one| one.id == tenure.hand_over);
    TenureLine {
        member: tenure.member,
        name: name_of(product, tenure.member),
        hand_over: tenure.hand_over,
        first_day: tenure.from.date_naive(),
        last_day: tenure.until.map(super::role::last_day_before),
        why: hand_over.map_or_else(String::new, |one| one.why.clone()),
    }
}

fn hand_over_line(
    product: &Product,
    one: &HandOver,
    all: &[HandOver],
    now: DateTime<FixedOffset>,
) -> HandOverLine {
    let state = state(one, all, now.to_utc());
    HandOverLine {
        id: one.id,
        member: one.member,
        name: name_of(product, one.member),
        first_day: one.first_day(),
        last_day: one.last_day(),
        why: one.why.clone(),
        state,
        can_end: !one.is_called_off()
            && one.until.is_none_or(|until| now < until)
            && !ending_leaves_a_gap(one, all, now),
        recorded_at: one.recorded_at,
        recorded_by: one.recorded_by.clone(),
    }
}

fn state(one: &HandOver, all: &[HandOver], at: DateTime<Utc>) -> HandOverState {
    if one.is_called_off() {
        HandOverState::CalledOff
    } else if at < one.from {
        HandOverState::Upcoming
    } else if Tenures::from_hand_overs(all).at(at).is_some_and(|tenure| tenure.hand_over == one.id) {
        HandOverState::Holds
    } else if one.until.is_some_and(|until| until <= at) {
        HandOverState::Over
    } else {
        HandOverState::Waits
    }
}

fn ending_leaves_a_gap(one: &HandOver, all: &[HandOver], now: DateTime<FixedOffset>) -> bool {
    let mut without = all.to_vec();
    for other in without.iter_mut().filter(|other| other.id == one.id) {
        other.until = Some(now.max(other.from));
    }
    super::role::leave_a_gap(&without, all)
}

/// Who holds the role without an end, whatever lies over it for a time.
fn by_right(hand_overs: &[HandOver], at: DateTime<Utc>) -> Option<EntryId> {
    let lasts = |one: &&HandOver| one.from <= at && one.until.is_none();
    hand_overs.iter().rev().find(lasts).map(|one| one.member)
}

/// H6. Whoever held the role keeps their name, also when they were taken away since.
fn name_of(product: &Product, member: EntryId) -> String {
    product.entries.get(member).map_or_else(String::new, |member| member.text(&NAME).to_owned())
}
