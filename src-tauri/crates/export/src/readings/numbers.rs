//! Numbers as people and programs of several countries write them (X3).

use crate::Separator;

/// Which mark stands before the decimals; the other one may stand between groups of three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decimals {
    Point,
    Comma,
}

impl Decimals {
    /// The mark the values of a file bear out; where they leave it open, what the separator suggests.
    pub fn of<'a>(values: impl Iterator<Item = &'a str>, separator: Separator) -> Self {
        let (mut comma, mut point) = (0_usize, 0_usize);
        for value in values {
            match said_by(value) {
                Some(Self::Comma) => comma += 1,
                Some(Self::Point) => point += 1,
                None => {}
            }
        }
        match comma.cmp(&point) {
            std::cmp::Ordering::Greater => Self::Comma,
            std::cmp::Ordering::Equal if separator == Separator::Semicolon => Self::Comma,
            _ => Self::Point,
        }
    }

    /// The number a value is; `None`: it is none, or none with this mark.
    pub fn number(self, value: &str) -> Option<f64> {
        let value = value.replace('\u{2212}', "-");
        let (mark, group) = match self {
            Self::Point => ('.', ','),
            Self::Comma => (',', '.'),
        };
        let (whole, decimals) = value.split_once(mark).map_or((&value[..], None), |(a, b)| (a, Some(b)));
        let whole = ungrouped(whole, group)?;
        let number = decimals.map_or_else(|| whole.clone(), |decimals| format!("{whole}.{decimals}"));
        let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
        if !number.chars().all(plain) {
            return None;
        }
        number.parse().ok().filter(|number: &f64| number.is_finite())
    }
}

/// The mark this value alone tells of.
fn said_by(value: &str) -> Option<Decimals> {
    let of = |c| if c == ',' { Decimals::Comma } else { Decimals::Point };
    let last = value.rfind([',', '.'])?;
    let mark = value[last..].chars().next()?;
    let other = if mark == ',' { '.' } else { ',' };
    let (before, behind) = (&value[..last], &value[last + 1..]);
    match () {
        () if before.contains(other) => Some(of(mark)),
        () if before.contains(mark) => Some(of(other)),
        () if behind.len() != 3 || before.trim_start_matches('-').len() > 3 => Some(of(mark)),
        () if before.trim_start_matches('-') == "0" => Some(of(mark)),
        () => None,
    }
}

/// Digits without what stands between groups of three.
fn ungrouped(whole: &str, group: char) -> Option<String> {
    let is_gap = |c: char| c == group || matches!(c, ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}');
    let mut groups = whole.split(is_gap);
    let first = groups.next()?.to_owned();
    let fits = first.trim_start_matches(['-', '+']).len() <= 3;
    groups.try_fold(first, |digits, group| {
        let sound = fits && group.len() == 3 && group.chars().all(|c| c.is_ascii_digit());
        sound.then(|| digits + group)
    })
}
