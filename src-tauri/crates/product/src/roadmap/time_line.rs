//! The time line: the quarters between the first and the last dated step. Knows no pixel.

use super::Span;
use super::horizon::quarters;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A year at least is shown.
const FEWEST: i32 = 4;
/// More quarters than that are not drawn; dates that lie further away are at the edge.
const MOST: i32 = 40;

/// The stretch of time that is drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct TimeLine {
    /// From its first day to its last.
    pub span: Span,
    /// Its quarters.
    pub quarters: Vec<Quarter>,
    /// Today, if it lies within.
    pub today: Option<NaiveDate>,
}

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
pub struct Quarter {
    /// Its year.
    pub year: i32,
    /// Its number, from 1.
    pub number: u32,
    /// Its days.
    pub span: Span,
}

impl TimeLine {
    /// What has to be drawn to show these spans; `None` when there is none.
    #[must_use]
    pub(crate) fn over(spans: &[Span], today: NaiveDate) -> Option<Self> {
        let first = quarters(spans.iter().map(|span| span.first).min()?);
        let last = quarters(spans.iter().map(|span| span.last).max()?);
        let now = quarters(today);
        let first = if (first - now).abs() < FEWEST { first.min(now) } else { first };
        let last = last.max(first + FEWEST - 1).min(first + MOST - 1);
        let quarters: Vec<Quarter> = (first..=last).filter_map(quarter).collect();
        let span = Span::new(quarters.first()?.span.first, quarters.last()?.span.last)?;
        let today = Some(today).filter(|today| (span.first..=span.last).contains(today));
        Some(Self { span, quarters, today })
    }
}

fn quarter(counted: i32) -> Option<Quarter> {
    let (year, number) = (counted.div_euclid(4), counted.rem_euclid(4).cast_unsigned() + 1);
    Some(Quarter { year, number, span: Span::months(year, number * 3 - 2, 3)? })
}
