//! Fields of a metric as they are written in the terminal: `target=2`, `question=Does all arrive?`.

use crate::trouble::Trouble;
use chrono::{DateTime, NaiveDate, Utc};
use product::{Field, Kind, Value, Wanted, fields};
use words::Words;

/// The field and what it is to hold. A link is written `serves=ID`.
pub fn field_of(words: &Words, given: &str) -> Result<(Field, String), Trouble> {
    let unknown = || {
        let known: Vec<_> = fields(Kind::Metric).iter().map(|rule| rule.word).collect();
        Trouble::new(words, "no_such_field", &[("field", given.into()), ("fields", known.join(", ").into())])
    };
    let (word, value) = given.split_once('=').ok_or_else(unknown)?;
    let word = word.trim();
    let rule = fields(Kind::Metric).iter().find(|rule| rule.word == word).ok_or_else(unknown)?;
    if rule.wanted == Wanted::Links {
        let link = Field::try_from(format!("{word}/{}", value.trim())).map_err(|_| unknown())?;
        return Ok((link, "yes".to_owned()));
    }
    Ok((Field::word(rule.word), value.to_owned()))
}

/// The value in the form the field wants.
pub fn value_of(words: &Words, field: &Field, value: &str) -> Result<Value, Trouble> {
    let rule = fields(Kind::Metric).iter().find(|rule| rule.word == field.stem());
    Ok(match rule.map(|rule| rule.wanted) {
        Some(Wanted::Text | Wanted::Line) => Value::Text(value.to_owned()),
        Some(Wanted::Number | Wanted::Count) => {
            let number = value.trim().replace(',', ".").parse();
            Value::Number(
                number.map_err(|_| Trouble::new(words, "not_a_number", &[("value", value.into())]))?,
            )
        }
        Some(Wanted::Flag | Wanted::Links) => {
            Value::Flag(matches!(value.trim().to_lowercase().as_str(), "yes" | "ja" | "true" | "1"))
        }
        _ => Value::Word(value.trim().to_owned()),
    })
}

/// An instant, or a day, which stands at noon, UTC, as days of readings do.
pub fn instant_of(words: &Words, text: &str) -> Result<DateTime<Utc>, Trouble> {
    let day = || text.trim().parse::<NaiveDate>().ok()?.and_hms_opt(12, 0, 0);
    let instant = text.trim().parse::<DateTime<Utc>>().ok();
    instant
        .or_else(|| day().map(|noon| noon.and_utc()))
        .ok_or_else(|| Trouble::new(words, "not_a_time", &[("time", text.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn fields_are_written_with_an_equals_sign() {
        let words = Words::of(Language::En);
        let read = |given: &str| {
            let (field, value) = field_of(words, given)?;
            Ok::<_, Trouble>((field.to_string(), value_of(words, &field, &value)?))
        };
        assert_eq!(read("target=2,5"), Ok(("target".to_owned(), Value::Number(2.5))));
        assert_eq!(read("is_kpi=yes"), Ok(("is_kpi".to_owned(), Value::Flag(true))));
        assert_eq!(read("class=errors"), Ok(("class".to_owned(), Value::Word("errors".to_owned()))));
        assert_eq!(read("formula=a = b"), Ok(("formula".to_owned(), Value::Text("a = b".to_owned()))));
        let link = "serves=018f1111-0000-7000-8000-000000000001";
        assert_eq!(
            read(link).map(|(field, value)| (field.replace('/', "="), value)),
            Ok((link.to_owned(), Value::Flag(true)))
        );
        for wrong in ["colour=red", "target", "target=much", "serves=Not An Id"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_day_stands_at_noon() {
        let words = Words::of(Language::De);
        let at = |text| instant_of(words, text).ok().map(|at| at.to_rfc3339());
        assert_eq!(at("2026-03-01").as_deref(), Some("2026-03-01T12:00:00+00:00"));
        assert_eq!(at("2026-03-01T10:00:00+01:00").as_deref(), Some("2026-03-01T09:00:00+00:00"));
        assert_eq!(at("yesterday"), None);
    }
}
