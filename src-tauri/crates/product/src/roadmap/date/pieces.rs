//! The words and numbers of a date. Knows what each of them names, not what they mean together.

/// A piece of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A number as it is written; "1st", "1." and "first" count.
    Number {
        /// Its value.
        value: u32,
        /// How many digits it has.
        digits: usize,
        /// Whether it counts.
        counts: bool,
    },
    /// A month, from 1.
    Month(u32),
    /// A season.
    Season(Season),
    /// What a number counts.
    Unit(Unit),
    /// Which part of it.
    Part(Part),
    /// A dash, or a word that means one.
    Dash,
    /// A dot.
    Dot,
    /// A slash.
    Slash,
}

/// A season, as the weather counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

/// What is counted within a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Half a year.
    Half,
    /// A quarter of a year.
    Quarter,
    /// A calendar week.
    Week,
}

/// A part of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its beginning.
    Early,
    /// Its middle.
    Middle,
    /// Its end.
    Late,
}

/// No date is longer.
const MOST: usize = 16;

impl Piece {
    /// A number that does not count anything.
    pub const fn number(value: u32, digits: usize) -> Self {
        Self::Number { value, digits, counts: false }
    }

    /// Whether it is a number of one or two digits.
    pub const fn is_short(&self) -> bool {
        matches!(self, Self::Number { digits: 1 | 2, .. })
    }
}

/// The pieces of a text; `None` as soon as one of them is not part of a date.
pub fn pieces(text: &str) -> Option<Vec<Piece>> {
    let text = text.to_lowercase().replace("half-year", "half").replace("mid-", "mid ").replace("..", "-");
    let mut pieces = Vec::new();
    let mut range = None;
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let same = |c: &char| {
            (first.is_alphabetic() && c.is_alphabetic()) || (first.is_ascii_digit() && c.is_ascii_digit())
        };
        let run: usize = rest.chars().take_while(same).map(char::len_utf8).sum();
        let (word, behind) = rest.split_at(run.max(first.len_utf8()));
        rest = behind;
        if pieces.is_empty() && range.is_none() && matches!(word, "from" | "von" | "between" | "zwischen") {
            range = Some(word);
        } else {
            put(&mut pieces, word, range)?;
        }
        if pieces.len() > MOST {
            return None;
        }
    }
    if range.is_some() && !pieces.contains(&Piece::Dash) { None } else { Some(sorted(pieces)) }
}

/// Puts the next word down, unless it only fills.
fn put(pieces: &mut Vec<Piece>, word: &str, range: Option<&str>) -> Option<()> {
    let piece = match word {
        "st" | "nd" | "rd" | "th" => {
            let Some(Piece::Number { counts, .. }) = pieces.last_mut() else { return None };
            *counts = true;
            return Some(());
        }
        "and" | "und" if matches!(range, Some("between" | "zwischen")) => Piece::Dash,
        "the" | "of" | "in" | "im" | "des" | "year" | "jahr" | "jahres" | "calendar" => return Some(()),
        word if word.starts_with(|c: char| c.is_ascii_digit()) => {
            (word.len() <= 4).then_some(Piece::number(word.parse().ok()?, word.len()))?
        }
        word => match sign(word)? {
            Some(piece) => piece,
            None => return Some(()),
        },
    };
    pieces.push(piece);
    Some(())
}

/// A sign or a name; the inner `None` for signs that only fill.
fn sign(word: &str) -> Option<Option<Piece>> {
    Some(Some(match word {
        "-" | "–" | "—" | "−" | "‐" | "‑" | "…" | "to" | "bis" | "until" | "till" | "through" => {
            Piece::Dash
        }
        "." => Piece::Dot,
        "/" => Piece::Slash,
        "," | "'" | "’" | "(" | ")" | "?" => return Some(None),
        word if word.chars().all(char::is_whitespace) => return Some(None),
        word => named(word)?,
    }))
}

fn named(word: &str) -> Option<Piece> {
    let month = |number| Some(Piece::Month(number));
    match word {
        "jan" | "january" | "januar" | "jänner" => month(1),
        "feb" | "february" | "februar" | "feber" => month(2),
        "mar" | "march" | "mär" | "mrz" | "märz" | "maerz" => month(3),
        "apr" | "april" => month(4),
        "may" | "mai" => month(5),
        "jun" | "june" | "juni" => month(6),
        "jul" | "july" | "juli" => month(7),
        "aug" | "august" => month(8),
        "sep" | "sept" | "september" => month(9),
        "oct" | "october" | "okt" | "oktober" => month(10),
        "nov" | "november" => month(11),
        "dec" | "december" | "dez" | "dezember" => month(12),
        "spring" | "frühling" | "frühjahr" => Some(Piece::Season(Season::Spring)),
        "summer" | "sommer" => Some(Piece::Season(Season::Summer)),
        "autumn" | "fall" | "herbst" => Some(Piece::Season(Season::Autumn)),
        "winter" => Some(Piece::Season(Season::Winter)),
        "h" | "hj" | "half" | "halbjahr" | "hälfte" => Some(Piece::Unit(Unit::Half)),
        "q" | "quarter" | "quartal" => Some(Piece::Unit(Unit::Quarter)),
        "w" | "kw" | "cw" | "week" | "woche" | "kalenderwoche" => Some(Piece::Unit(Unit::Week)),
        "early" | "beginning" | "start" | "anfang" | "beginn" => Some(Piece::Part(Part::Early)),
        "mid" | "middle" | "mitte" => Some(Piece::Part(Part::Middle)),
        "late" | "end" | "ende" => Some(Piece::Part(Part::Late)),
        word => counted(word),
    }
}

/// "second", "zweites": a number that counts.
fn counted(word: &str) -> Option<Piece> {
    let value = match word {
        "first" | "erste" | "erstes" | "ersten" => 1,
        "second" | "zweite" | "zweites" | "zweiten" => 2,
        "third" | "dritte" | "drittes" | "dritten" => 3,
        "fourth" | "vierte" | "viertes" | "vierten" => 4,
        _ => return None,
    };
    Some(Piece::Number { value, digits: 1, counts: true })
}

/// A dot behind a number says that it counts, unless a further number, a dash or nothing follows it; those
/// dots are part of a day.
fn sorted(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut sorted: Vec<Piece> = Vec::with_capacity(pieces.len());
    for (at, piece) in pieces.iter().enumerate() {
        if *piece != Piece::Dot {
            sorted.push(*piece);
            continue;
        }
        match (sorted.last_mut(), pieces.get(at + 1)) {
            (Some(Piece::Number { .. }), None | Some(Piece::Number { .. } | Piece::Dash)) => {
                sorted.push(Piece::Dot);
            }
            (Some(Piece::Number { counts, .. }), _) => *counts = true,
            _ => {}
        }
    }
    sorted
}
