//! Days a team sets itself when it decides: they are still to come. What day it is depends on where one is, so it is
//! told by whoever asks, and only a command is judged by it, never a document.
//!
//! - P7 A decision is put off until a later day; what is observed, and what is looked at again, is so until a day that
//!   has not passed.

use super::VoteRefusal;
use crate::{Command, Field, Kind, Product, Value};
use chrono::NaiveDate;

/// Whether the days a command sets are to come.
///
/// # Errors
/// [`VoteRefusal::DayPassed`].
pub fn check_days(product: &Product, command: &Command, today: NaiveDate) -> Result<(), VoteRefusal> {
    let passed = match command {
        Command::Conclude { review_on: Some(day), .. } => Some(*day).filter(|day| *day < today),
        Command::SetField { entry, field, value: Some(value) } => {
            let kind = product.entries.present(*entry).map(|entry| entry.kind);
            kind.and_then(|kind| passed(kind, field, value, today))
        }
        Command::AddEntries { entries, .. } => entries.iter().find_map(|new| {
            new.fields.iter().find_map(|(field, value)| passed(new.kind, field, value, today))
        }),
        _ => None,
    };
    passed.map_or(Ok(()), |day| Err(VoteRefusal::DayPassed { day }))
}

/// The day that a field would hold, if it is not to come.
fn passed(kind: Kind, field: &Field, value: &Value, today: NaiveDate) -> Option<NaiveDate> {
    let Value::Word(word) = value else { return None };
    let day: NaiveDate = word.parse().ok()?;
    let is_over = match (kind, field.as_str()) {
        (Kind::Decision, "postponed_until") => day <= today,
        (Kind::Decision, "review_on") | (Kind::Choice, "until") => day < today,
        _ => false,
    };
    is_over.then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NewEntry;
    use crate::decisions::example::Table;

    const TODAY: &str = "2027-03-01";

    fn day(day: &str) -> NaiveDate {
        day.parse().expect("a day")
    }

    #[test]
    fn p7_days_that_have_passed_are_refused() {
        let mut table = Table::new();
        let decision = table.question(1);
        let choice = table.choice(1, 'A');
        let word = |text: &str| Value::Word(text.to_owned());
        let set = |entry, field, to: &str| Command::SetField {
            entry,
            field: Field::word(field),
            value: Some(word(to)),
        };
        let add = |to: &str| {
            let fields = [(Field::word("until"), word(to))].into();
            Command::AddEntries {
                entries: vec![NewEntry { id: None, kind: Kind::Choice, fields }],
                after: None,
            }
        };
        let conclude = |to: &str| Command::Conclude {
            decision,
            reason: "why".into(),
            dissent: String::new(),
            review_on: Some(day(to)),
        };
        let check = |command: &Command| check_days(&table.product, command, day(TODAY));
        let (before, later) = ("2027-02-28", "2027-03-02");
        for (say, today_is_fine) in [
            (&(|to: &str| set(decision, "postponed_until", to)) as &dyn Fn(&str) -> Command, false),
            (&|to: &str| set(decision, "review_on", to), true),
            (&|to: &str| set(choice, "until", to), true),
            (&add, true),
            (&conclude, true),
        ] {
            assert_eq!(check(&say(before)), Err(VoteRefusal::DayPassed { day: day(before) }));
            assert_eq!(check(&say(TODAY)).is_ok(), today_is_fine, "{:?}", say(TODAY));
            assert_eq!(check(&say(later)), Ok(()));
        }
        let field = Field::word("postponed_until");
        assert_eq!(check(&Command::SetField { entry: decision, field, value: None }), Ok(()));
        assert_eq!(check(&set(decision, "question", before)), Ok(()), "only days are days");
    }
}
