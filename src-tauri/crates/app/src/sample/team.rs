//! The sample's team: seven members, Amara the first primus, and her hand-over to Priya for two months.

use super::{FIRST, Story};
use crate::Error;
use chrono::{DateTime, Days, FixedOffset, NaiveTime, TimeDelta};
use product::{Command, Discipline, EntryId, Field, Kind, NewEntry, Value};
use uuid::Uuid;

const MEMBERS: [(&str, Discipline); 7] = [
    (FIRST, Discipline::Management),
    ("Jonas", Discipline::Development),
    ("Sofía", Discipline::Development),
    ("Ahmed", Discipline::Development),
    ("Priya", Discipline::Development),
    ("Jörg", Discipline::Operations),
    ("Mei-Ling", Discipline::Operations),
];
const STAND_IN: &str = "Priya";
const WHY: &str = "Parental leave. Priya has led the last refinements with me.";
/// The hand-over begins so many days after it was agreed, and lasts so many.
const NOTICE: Days = Days::new(2);
const LEAVE: Days = Days::new(61);

impl<F: FnMut() -> Uuid> Story<F> {
    /// The members come together, and Amara is primus from the first day on.
    pub(super) fn gather_team(&mut self) -> Result<(), Error> {
        self.now += TimeDelta::minutes(2);
        let joined = self.now.date_naive().to_string();
        let entries = MEMBERS.map(|(name, discipline)| {
            let fields = [
                (Field::word("name"), Value::Text(name.to_owned())),
                (Field::word("discipline"), Value::Word(discipline.key().to_owned())),
                (Field::word("joined"), Value::Word(joined.clone())),
            ];
            NewEntry { id: None, kind: Kind::Member, fields: fields.into() }
        });
        self.act_by(FIRST, Command::AddEntries { entries: entries.into(), after: None })?;
        self.now += TimeDelta::minutes(2);
        self.give_role(FIRST, self.wall_clock(), None, "")
    }

    /// Amara hands the role over to Priya for two months, two days ahead.
    pub(super) fn hand_role_over(&mut self) -> Result<(), Error> {
        self.now += TimeDelta::minutes(5);
        let today = self.wall_clock();
        let day = |days: Days| {
            let midnight = today.checked_add_days(days)?.with_time(NaiveTime::MIN);
            midnight.single()
        };
        let first = day(NOTICE).unwrap_or(today);
        let after_last = first.checked_add_days(LEAVE);
        self.give_role(STAND_IN, first, after_last, WHY)
    }

    /// The member of this name.
    pub(super) fn member(&self, name: &str) -> Option<EntryId> {
        let is_it = |entry: &&product::Entry| entry.text(&Field::word("name")) == name;
        self.product.entries.of(Kind::Member).find(is_it).map(|entry| entry.id)
    }

    fn give_role(
        &mut self,
        name: &str,
        from: DateTime<FixedOffset>,
        until: Option<DateTime<FixedOffset>>,
        why: &str,
    ) -> Result<(), Error> {
        let Some(member) = self.member(name) else { return Ok(()) };
        self.act_by(FIRST, Command::HandOver { member, from, until, why: why.to_owned() })?;
        Ok(())
    }

    fn wall_clock(&self) -> DateTime<FixedOffset> {
        self.now.with_timezone(&self.offset)
    }
}
