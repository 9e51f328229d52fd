//! What is worth a thought about the team: quiet lines, never errors.

use super::role::Tenures;
use super::view::Discipline;
use super::{DISCIPLINE, NAME, is_in_team};
use crate::{Entry, EntryId, Kind, Product};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// One piece of advice about the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(tag = "hint", rename_all = "snake_case")]
pub enum TeamHint {
    /// There is a team, and nobody is primus.
    NoPrimus,
    /// The holder of the role is not in the team any more.
    HolderIsGone {
        /// Who.
        name: String,
    },
    /// The holder of the role leaves while holding it.
    HolderLeaves {
        /// Who.
        name: String,
        /// The last day in the team.
        day: NaiveDate,
    },
    /// Nobody of this discipline is in the team: its side of owning the product is missing.
    NobodyOf {
        /// Which.
        discipline: Discipline,
    },
}

/// The hints for the team as it stands.
pub(super) fn hints(product: &Product, tenures: &Tenures, now: DateTime<FixedOffset>) -> Vec<TeamHint> {
    let here: Vec<&Entry> =
        product.entries.of(Kind::Member).filter(|member| is_in_team(member, now.date_naive())).collect();
    if here.is_empty() {
        return vec![];
    }
    let mut hints = Vec::new();
    match tenures.at(now.to_utc()) {
        None => hints.push(TeamHint::NoPrimus),
        Some(tenure) => hints.extend(about_holder(product, tenure.member, tenure.until, now)),
    }
    let is_of =
        |discipline: Discipline| move |member: &&Entry| member.word(&DISCIPLINE) == Some(discipline.key());
    let missing = |discipline: &Discipline| !here.iter().any(|member| is_of(*discipline)(member));
    let owning = [Discipline::Management, Discipline::Development, Discipline::Operations];
    hints.extend(owning.into_iter().filter(missing).map(|discipline| TeamHint::NobodyOf { discipline }));
    hints
}

fn about_holder(
    product: &Product,
    member: EntryId,
    until: Option<DateTime<FixedOffset>>,
    now: DateTime<FixedOffset>,
) -> Option<TeamHint> {
    let entry = product.entries.get(member);
    let name = || entry.map_or_else(String::new, |entry| entry.text(&NAME).to_owned());
    let Some(present) = entry.filter(|entry| !entry.deleted && is_in_team(entry, now.date_naive())) else {
        return Some(TeamHint::HolderIsGone { name: name() });
    };
    let day = present.day(&super::LEFT)?;
    let stays_longer = until.is_none_or(|until| day < super::role::last_day_before(until));
    stays_longer.then(|| TeamHint::HolderLeaves { name: name(), day })
}
