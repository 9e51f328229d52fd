//! When a step comes, read from what people write: "Q1 2027", "Ende März", "KW 14", "March to May".
//!
//! Reads English and German. Works with days only and knows no clock: the day a date was written on is an
//! argument, so that "March" does not wander on with the years.
//!
//! - G1 Every text is read without harm, and what is read begins no later than it ends.
//! - G2 A span that is written down is read again as the same span.
//! - G3 A date without a year is the next one from the day it was written on.
//! - G4 What is not understood, or can be understood in two ways, is no date.

mod period;
mod pieces;

use chrono::{Months, NaiveDate, TimeDelta};
use period::Period;
use pieces::{Piece, pieces};
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display};

/// A stretch of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Span {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, never before the first.
    pub last: NaiveDate,
}

impl Span {
    /// The stretch from one day to another; `None` when it would end before it begins.
    #[must_use]
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// So many months from the first day of this one.
    pub(crate) fn months(year: i32, month: u32, count: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let last = first.checked_add_months(Months::new(count))?.checked_sub_signed(TimeDelta::days(1))?;
        Self::new(first, last)
    }

    /// What people meant who wrote this on that day; `None` when that is not sure.
    #[must_use]
    pub fn read(text: &str, written_on: NaiveDate) -> Option<Self> {
        let pieces = pieces(text)?;
        Period::read(&pieces, written_on)
            .and_then(|period| period.next_from(written_on))
            .or_else(|| range(&pieces, written_on))
    }
}

impl Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{} – {}", self.first, self.last)
        }
    }
}

/// From one period to another. Where the dash stands that divides them is found by trying.
fn range(pieces: &[Piece], written_on: NaiveDate) -> Option<Span> {
    let dashes = pieces.iter().enumerate().filter(|(_, piece)| **piece == Piece::Dash);
    dashes.filter_map(|(at, _)| between(&pieces[..at], &pieces[at + 1..], written_on)).next()
}

fn between(from: &[Piece], to: &[Piece], written_on: NaiveDate) -> Option<Span> {
    let (from, to) = (like(from, to), like_before(from, to));
    let (from, to) = (Period::read(&from, written_on)?, Period::read(&to, written_on)?);
    let (from, to) = match (from.year, to.year) {
        (Some(_), _) => {
            let from = from.next_from(written_on)?;
            (from, to.next_from(from.first)?)
        }
        (None, Some(year)) => {
            let to = to.next_from(written_on)?;
            let before = |span: &Span| span.first <= to.first;
            let that_year = from.in_year(year).filter(before);
            (that_year.or_else(|| from.in_year(year - 1))?, to)
        }
        (None, None) => {
            let from = from.next_from(written_on)?;
            (from, to.next_from(from.first)?)
        }
    };
    Span::new(from.first, to.last)
}

/// "15." in "15. – 20. April": what stands before the dash is a number of the same sort.
fn like(from: &[Piece], to: &[Piece]) -> Vec<Piece> {
    match (from, to) {
        (
            [number @ Piece::Number { .. }] | [number @ Piece::Number { .. }, Piece::Dot],
            [first, rest @ ..],
        ) if number.is_short() && first.is_short() => {
            std::iter::once(*number).chain(rest.iter().copied()).collect()
        }
        _ => from.to_vec(),
    }
}

/// "2" in "Q1–2 2027": what stands behind the dash is a number of the same sort.
fn like_before(from: &[Piece], to: &[Piece]) -> Vec<Piece> {
    match (from, to) {
        ([sort @ (Piece::Unit(_) | Piece::Month(_)), Piece::Number { .. }], [first, ..])
            if first.is_short() =>
        {
            std::iter::once(*sort).chain(to.iter().copied()).collect()
        }
        _ => to.to_vec(),
    }
}

#[cfg(test)]
mod tests;
