//! One period: a year, a part of it, a month, a week, a day. Says when it is in a given year.

use super::Span;
use super::pieces::{Part, Piece, Season, Unit};
use chrono::{Datelike, NaiveDate, Weekday};

/// Years people may name.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;
/// "Mar 27" is a year when that year is so near; otherwise it is a day.
const NEAR_YEARS: i32 = 5;
/// A 29 February is never further away than that, in years.
const LEAP: i32 = 8;

/// A period as it was named, perhaps without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    when: When,
    part: Option<Part>,
    /// Its year, if that was named.
    pub year: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Year,
    Counted(Unit, u32),
    Season(Season),
    Month(u32),
    Day { month: u32, day: u32 },
}

impl Period {
    /// The one period that these pieces name.
    pub fn read(pieces: &[Piece], written_on: NaiveDate) -> Option<Self> {
        let (part, rest) = match pieces {
            [Piece::Part(part), rest @ ..] => (Some(*part), rest),
            all => (None, all),
        };
        let mut rest = rest;
        if let [before @ .., Piece::Dot] = rest
            && !before.contains(&Piece::Dot)
        {
            rest = before;
        }
        let (when, year) = plain(rest).or_else(|| day(rest)).or_else(|| near(rest, written_on))?;
        Some(Self { when, part, year })
    }

    /// When it is, in its own year or else the first time that it is not over on that day.
    pub fn next_from(&self, day: NaiveDate) -> Option<Span> {
        if let Some(year) = self.year {
            return self.in_year(year);
        }
        let years = day.year() - 1..=day.year() + LEAP;
        years.filter_map(|year| self.in_year(year)).find(|span| span.last >= day)
    }

    /// When it is in a year.
    pub fn in_year(&self, year: i32) -> Option<Span> {
        match (self.when, self.part) {
            (When::Year, None) => Span::months(year, 1, 12),
            (When::Year, Some(Part::Early)) => Span::months(year, 1, 3),
            (When::Year, Some(Part::Middle)) => Span::months(year, 5, 4),
            (When::Year, Some(Part::Late)) => Span::months(year, 10, 3),
            (When::Counted(Unit::Half, half @ 1..=2), part) => third(year, half * 6 - 5, 2, part),
            (When::Counted(Unit::Quarter, quarter @ 1..=4), part) => third(year, quarter * 3 - 2, 1, part),
            (When::Counted(Unit::Week, week), None) => weekly(year, week),
            (When::Month(month), None) => Span::months(year, month, 1),
            (When::Month(month), Some(part)) => within_month(year, month, part),
            (When::Season(season), None) => Span::months(year, season.first_month(), 3),
            (When::Day { month, day }, None) => {
                let day = NaiveDate::from_ymd_opt(year, month, day)?;
                Span::new(day, day)
            }
            _ => None,
        }
    }
}

impl Season {
    const fn first_month(self) -> u32 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// Three thirds of so many months each, or one of them.
fn third(year: i32, month: u32, months: u32, part: Option<Part>) -> Option<Span> {
    match part {
        None => Span::months(year, month, 3 * months),
        Some(part) => Span::months(year, month + part as u32 * months, months),
    }
}

fn within_month(year: i32, month: u32, part: Part) -> Option<Span> {
    let whole = Span::months(year, month, 1)?;
    let day = |day| NaiveDate::from_ymd_opt(year, month, day);
    match part {
        Part::Early => Span::new(whole.first, day(10)?),
        Part::Middle => Span::new(day(11)?, day(20)?),
        Part::Late => Span::new(day(21)?, whole.last),
    }
}

fn weekly(year: i32, week: u32) -> Option<Span> {
    let first = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
    Span::new(first, NaiveDate::from_isoywd_opt(year, week, Weekday::Sun)?)
}

type Read = (When, Option<i32>);

/// Years, halves, quarters, weeks, seasons, months.
fn plain(pieces: &[Piece]) -> Option<Read> {
    use Piece::{Dash, Dot, Month, Number, Slash};
    match pieces {
        [year] if long(year).is_some() => Some((When::Year, long(year))),
        [Piece::Unit(unit), Number { value, digits: 1 | 2, .. }, rest @ ..] => counted(*unit, *value, rest),
        [Number { value, digits: 1 | 2, counts }, Piece::Unit(unit), rest @ ..] => {
            // "2 weeks" and "2 h" last, they do not begin.
            let is_sure = *counts || (*unit != Unit::Week && !rest.is_empty());
            counted(*unit, *value, rest).filter(|_| is_sure)
        }
        [year, between @ .., Piece::Unit(unit), Number { value, digits: 1 | 2, .. }] => {
            let joined = matches!(between, [] | [Dash | Slash]);
            Some((When::Counted(*unit, *value), Some(long(year)?))).filter(|_| joined)
        }
        [Piece::Season(Season::Winter), year, Slash, Number { value, digits: 2, .. }] => {
            let year = long(year)?;
            (u32::try_from(year + 1).ok()? % 100 == *value)
                .then_some((When::Season(Season::Winter), Some(year)))
        }
        [Piece::Season(Season::Winter), ..] => None,
        [Piece::Season(season)] => Some((When::Season(*season), None)),
        [Piece::Season(season), year] => Some((When::Season(*season), Some(any(year)?))),
        [Month(month)] => Some((When::Month(*month), None)),
        [Month(month), year] => Some((When::Month(*month), Some(long(year)?))),
        [Month(month), Dash | Slash, year] => Some((When::Month(*month), Some(any(year)?))),
        [year, Month(month)] => Some((When::Month(*month), Some(long(year)?))),
        [year, Dash | Slash, Number { value: month @ 1..=12, digits: 2, .. }]
        | [Number { value: month @ 1..=12, digits: 1 | 2, .. }, Slash | Dot, year] => {
            Some((When::Month(*month), Some(long(year)?)))
        }
        _ => None,
    }
}

/// "Q1" and what may follow it.
fn counted(unit: Unit, number: u32, rest: &[Piece]) -> Option<Read> {
    let year = match rest {
        [] => None,
        [year] | [Piece::Dash | Piece::Slash, year] => Some(any(year)?),
        _ => return None,
    };
    Some((When::Counted(unit, number), year))
}

/// One day.
fn day(pieces: &[Piece]) -> Option<Read> {
    use Piece::{Dash, Dot, Month, Number, Slash};
    let (day, month, year) = match pieces {
        [Number { value: day, digits: 1 | 2, .. }, Month(month)] => (*day, *month, None),
        [Number { value: day, digits: 1 | 2, .. }, Month(month), year]
        | [Number { value: day, digits: 1 | 2, .. }, Dash, Month(month), Dash, year] => {
            (*day, *month, Some(any(year)?))
        }
        [Month(month), Number { value: day, digits: 1 | 2, .. }, year] => (*day, *month, Some(long(year)?)),
        [year, Dash, Number { value: month, digits: 2, .. }, Dash, Number { value: day, digits: 2, .. }] => {
            (*day, *month, Some(long(year)?))
        }
        [
            Number { value: day, digits: 1 | 2, .. },
            Dot,
            Number { value: month, digits: 1 | 2, .. },
            Dot,
            year @ ..,
        ] => {
            let year = match year {
                [] => None,
                [year] => Some(any(year)?),
                _ => return None,
            };
            (*day, *month, year)
        }
        [
            Number { value: first, digits: 1 | 2, .. },
            Slash,
            Number { value: second, digits: 1 | 2, .. },
            Slash,
            year,
        ] => {
            let (day, month) = by_slashes(*first, *second)?;
            (day, month, Some(any(year)?))
        }
        _ => return None,
    };
    Some((When::Day { month, day }, year))
}

/// "15/4" and "4/15" are sure, "4/5" is not.
fn by_slashes(first: u32, second: u32) -> Option<(u32, u32)> {
    match (first > 12, second > 12) {
        (true, false) => Some((first, second)),
        (false, true) => Some((second, first)),
        (false, false) if first == second => Some((first, second)),
        _ => None,
    }
}

/// "Mar 27": a year if it is near, a day if it cannot be one.
fn near(pieces: &[Piece], written_on: NaiveDate) -> Option<Read> {
    let [Piece::Month(month), Piece::Number { value, digits: 1 | 2, .. }] = pieces else { return None };
    let year = 2000 + i32::try_from(*value).ok()?;
    let ahead = year - written_on.year();
    if pieces[1] == Piece::number(*value, 2) && (-1..=NEAR_YEARS).contains(&ahead) {
        Some((When::Month(*month), Some(year)))
    } else {
        Some((When::Day { month: *month, day: *value }, None))
    }
}

/// A year of four digits.
fn long(piece: &Piece) -> Option<i32> {
    match piece {
        Piece::Number { value, digits: 4, .. } if YEARS.contains(value) => i32::try_from(*value).ok(),
        _ => None,
    }
}

/// A year of four digits, or of two where nothing else can be meant.
fn any(piece: &Piece) -> Option<i32> {
    match piece {
        Piece::Number { value, digits: 2, counts: false } => Some(2000 + i32::try_from(*value).ok()?),
        piece => long(piece),
    }
}
