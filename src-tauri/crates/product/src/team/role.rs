//! The role of the primus in time: from hand-overs to who holds it when.

use crate::{Entry, EntryId, Field, Kind, Product};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeSet;

pub(super) const TO: Field = Field::word("member");
pub(super) const FROM: Field = Field::word("from");
pub(super) const UNTIL: Field = Field::word("until");
pub(super) const WHY: Field = Field::word("why");

/// The role of the primus, given to a member for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOver {
    /// Its id.
    pub id: EntryId,
    /// To whom.
    pub member: EntryId,
    /// From when, as it was meant.
    pub from: DateTime<FixedOffset>,
    /// Until when, exclusive, as it was meant; `None`: it has no end.
    pub until: Option<DateTime<FixedOffset>>,
    /// Why.
    pub why: String,
    /// When it was put on record.
    pub recorded_at: DateTime<Utc>,
    /// Who put it on record, by name.
    pub recorded_by: String,
}

/// A time in which one member held the role.
#[derive(Clone, Debug, PartialEq)]
pub struct Tenure {
    /// Who.
    pub member: EntryId,
    /// By which hand-over.
    pub hand_over: EntryId,
    /// From when.
    pub from: DateTime<FixedOffset>,
    /// Until when, exclusive; `None`: no end is in sight.
    pub until: Option<DateTime<FixedOffset>>,
}

/// Who holds the role when, from the first hand-over on; each begins where the one before it ends, and the last
/// one has no end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tenures(Vec<Tenure>);

/// Who holds the role of the primus at an instant.
#[must_use]
pub fn holder(product: &Product, at: DateTime<Utc>) -> Option<EntryId> {
    Tenures::of(product).at(at).map(|tenure| tenure.member)
}

impl HandOver {
    /// All hand-overs there ever were, in the order they begin.
    #[must_use]
    pub fn all(product: &Product) -> Vec<Self> {
        let mut all: Vec<Self> = product.entries.all().filter(is_hand_over).filter_map(Self::read).collect();
        all.sort_by_key(Self::rank);
        all
    }

    /// The day it begins, as it was meant.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        self.from.date_naive()
    }

    /// The last day of it, as it was meant.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.until.map(last_day_before)
    }

    /// Whether it ends before it began: it was called off.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        self.until.is_some_and(|until| until <= self.from)
    }

    fn read(entry: &Entry) -> Option<Self> {
        Some(Self {
            id: entry.id,
            member: entry.entry(&TO)?,
            from: instant(entry, &FROM)?,
            until: instant(entry, &UNTIL),
            why: entry.text(&WHY).to_owned(),
            recorded_at: entry.created_at,
            recorded_by: entry.created_by.clone(),
        })
    }

    /// What decides between hand-overs: the one that began last, then the one recorded last.
    fn rank(&self) -> Rank {
        (self.from.to_utc(), self.recorded_at, self.id)
    }
}

type Rank = (DateTime<Utc>, DateTime<Utc>, EntryId);

impl Tenures {
    /// Reads them off the hand-overs.
    #[must_use]
    pub fn of(product: &Product) -> Self {
        Self::from_hand_overs(&HandOver::all(product))
    }

    /// The tenure at an instant.
    #[must_use]
    pub fn at(&self, at: DateTime<Utc>) -> Option<&Tenure> {
        let begun = self.0.iter().rev().find(|tenure| tenure.from <= at)?;
        begun.until.is_none_or(|until| at < until).then_some(begun)
    }

    /// All of them, the first one first.
    #[must_use]
    pub fn all(&self) -> &[Tenure] {
        &self.0
    }

    /// Whether a member holds the role at an instant or will hold it after.
    #[must_use]
    pub fn will_hold(&self, member: EntryId, at: DateTime<Utc>) -> bool {
        let lasts = |tenure: &&Tenure| tenure.until.is_none_or(|until| at < until);
        self.0.iter().filter(lasts).any(|tenure| tenure.member == member)
    }

    /// The tenures these hand-overs make; they come in the order of their rank.
    pub(super) fn from_hand_overs(hand_overs: &[HandOver]) -> Self {
        let mut tenures = Self::as_said(hand_overs);
        tenures.keep_the_role();
        tenures
    }

    /// The same to the letter: while none of them lasts, nobody holds the role.
    fn as_said(hand_overs: &[HandOver]) -> Self {
        let held: Vec<&HandOver> = hand_overs.iter().filter(|one| !one.is_called_off()).collect();
        let mut turns: Vec<DateTime<FixedOffset>> =
            held.iter().flat_map(|one| [Some(one.from), one.until]).flatten().collect();
        turns.sort();
        let mut tenures = Self::default();
        let mut lasting: BTreeSet<usize> = BTreeSet::new();
        let mut next = 0;
        let mut held_by: Option<&HandOver> = None;
        for turn in turns {
            while held.get(next).is_some_and(|one| one.from <= turn) {
                lasting.insert(next);
                next += 1;
            }
            lasting.retain(|one| held[*one].until.is_none_or(|until| turn < until));
            let holds = lasting.last().map(|one| held[*one]);
            if holds.map(|one| one.id) != held_by.map(|one| one.id) {
                tenures.turn(turn, held_by, holds);
                held_by = holds;
            }
        }
        tenures
    }

    /// H9. Whoever held the role last keeps it until the next hand-over begins.
    fn keep_the_role(&mut self) {
        let begins: Vec<_> = self.0.iter().skip(1).map(|tenure| Some(tenure.from)).chain([None]).collect();
        for (tenure, next) in self.0.iter_mut().zip(begins) {
            if tenure.until != next {
                tenure.until = next;
            }
        }
    }

    /// The times at which nobody holds the role, after the first instant; the end of the last one is open.
    fn gaps(&self) -> impl Iterator<Item = (DateTime<FixedOffset>, Option<DateTime<FixedOffset>>)> {
        let begins = self.0.iter().skip(1).map(|tenure| Some(tenure.from)).chain([None]);
        self.0.iter().zip(begins).filter_map(|(tenure, next)| {
            tenure.until.filter(|until| Some(*until) != next).map(|until| (until, next))
        })
    }

    /// From this instant on, another hand-over holds. Instants of a hand-over keep its own offset.
    fn turn(&mut self, turn: DateTime<FixedOffset>, held: Option<&HandOver>, holds: Option<&HandOver>) {
        let own = |instant: Option<DateTime<FixedOffset>>| instant.filter(|own| *own == turn).unwrap_or(turn);
        if let (Some(last), Some(held)) = (self.0.last_mut(), held) {
            last.until = Some(own(held.until));
        }
        if let Some(one) = holds {
            let from = own(Some(one.from));
            self.0.push(Tenure { member: one.member, hand_over: one.id, from, until: None });
        }
    }
}

/// Whether these hand-overs leave the role to nobody at an instant at which those others do not.
pub(super) fn leave_a_gap(after: &[HandOver], before: &[HandOver]) -> bool {
    let (after, before) = (Tenures::as_said(after), Tenures::as_said(before));
    let begins = |tenures: &Tenures| tenures.0.first().map(|tenure| tenure.from);
    let begins_later = begins(&before).is_some_and(|first| begins(&after).is_none_or(|now| now > first));
    let known: Vec<_> = before.gaps().collect();
    let is_within = |(from, until): (DateTime<FixedOffset>, Option<DateTime<FixedOffset>>)| {
        known.iter().any(|(first, last)| {
            *first <= from && last.is_none_or(|last| until.is_some_and(|until| until <= last))
        })
    };
    begins_later || !after.gaps().all(is_within)
}

/// The last day before an instant, read with the offset it was meant in.
pub(super) fn last_day_before(until: DateTime<FixedOffset>) -> NaiveDate {
    until.checked_sub_signed(TimeDelta::milliseconds(1)).unwrap_or(until).date_naive()
}

fn is_hand_over(entry: &&Entry) -> bool {
    entry.kind == Kind::HandOver
}

fn instant(entry: &Entry, field: &Field) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(entry.word(field)?).ok()
}
