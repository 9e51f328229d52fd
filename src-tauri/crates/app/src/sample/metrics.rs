//! The metrics of the sample: the process chain, seven metrics with both parts filled, and their readings of
//! six weeks. One of them has gone wrong for five days, so that there is something to find out.

mod sheets;

use super::{AGE, Story};
use crate::Error;
use chrono::{DateTime, Days, TimeDelta, Utc};
use product::{Act, ActId, Command, EntryId, Field, Kind, NewEntry, Reading, Section, Setting, Value, title};
use sheets::{SHEETS, Sheet};
use std::collections::BTreeMap;

/// The steps a customer takes.
const CHAIN: [&str; 4] =
    ["Import from the queue", "Transform", "Save in the database", "Provide by REST API"];
/// So many days were read.
const DAYS: u32 = 42;

impl<F: FnMut() -> uuid::Uuid> Story<F> {
    /// Tells how the team agreed on its metrics, and what they have shown since.
    pub(super) fn tell_metrics(&mut self) -> Result<(), Error> {
        let chain = CHAIN.map(|name| entry(Kind::ChainStep, [(Field::word("name"), text(name))].into()));
        self.agree("Ahmed", Command::AddEntries { entries: chain.to_vec(), after: None })?;
        for sheet in &SHEETS {
            let entries = vec![entry(Kind::Metric, self.fields(sheet))];
            self.agree(sheet.by, Command::AddEntries { entries, after: None })?;
        }
        self.now = self.now.max(self.product.created_at + AGE - TimeDelta::days(1));
        let metrics: Vec<EntryId> = self.product.entries.ids(Kind::Metric).to_vec();
        for (sheet, metric) in SHEETS.iter().zip(metrics) {
            let (readings, file) = (self.readings(sheet), Some(sheet.file.to_owned()));
            self.agree("Jörg", Command::AddReadings { metric, readings, file })?;
        }
        Ok(())
    }

    /// All that a sheet says, with its steps, members and goals as far as they are there.
    fn fields(&self, sheet: &Sheet) -> BTreeMap<Field, Value> {
        let mut fields: BTreeMap<Field, Value> =
            sheet.texts.iter().map(|(word, said)| (Field::word(word), text(said))).collect();
        fields
            .extend(sheet.words.iter().map(|(word, said)| (Field::word(word), Value::Word((*said).into()))));
        fields.extend(sheet.numbers.iter().map(|(word, number)| (Field::word(word), Value::Number(*number))));
        let baseline_day = self.product.created_at.date_naive().to_string();
        fields.insert(Field::word("baseline_day"), Value::Word(baseline_day));
        if sheet.is_kpi {
            fields.insert(Field::word("is_kpi"), Value::Flag(true));
        }
        let steps: Vec<EntryId> =
            sheet.steps.iter().filter_map(|step| self.called(Kind::ChainStep, step)).collect();
        if let ([from, to], true) = (&steps[..], sheet.is_ratio) {
            fields.insert(Field::word("numerator"), Value::Word(from.to_string()));
            fields.insert(Field::word("denominator"), Value::Word(to.to_string()));
        }
        fields.extend(steps.iter().map(|step| (Field::about("steps", step), Value::Flag(true))));
        let owner = self.called(Kind::Member, sheet.by);
        fields.extend(owner.map(|owner| (Field::word("owner"), Value::Word(owner.to_string()))));
        let watched = sheet.watched_by.iter().filter_map(|name| self.called(Kind::Member, name));
        fields.extend(watched.map(|member| (Field::about("watched_by", member), Value::Flag(true))));
        let goal = self.called(Kind::Goal, sheet.goal).map(|goal| goal.0);
        let card =
            self.product.vision.section(Section::BusinessGoals).find(|card| card.text.contains(sheet.serves));
        let served = goal.into_iter().chain(card.map(|card| card.id.0));
        fields.extend(served.map(|id| (Field::about("serves", id), Value::Flag(true))));
        fields
    }

    fn called(&self, kind: Kind, name: &str) -> Option<EntryId> {
        self.product.entries.of(kind).find(|entry| title(entry) == name).map(|entry| entry.id)
    }

    /// One reading a day, the last one of the day before the story ends.
    fn readings(&self, sheet: &Sheet) -> Vec<Reading> {
        let last = self.now.date_naive() - Days::new(1);
        let days = (0..DAYS).step_by(sheet.every);
        let reading = |day: u32| {
            let at = last - Days::new(u64::from(DAYS - 1 - day));
            let at: DateTime<Utc> = at.and_hms_opt(12, 0, 0)?.and_utc();
            Some(Reading { at, value: (sheet.value)(day) })
        };
        days.filter_map(reading).collect()
    }

    /// Lets somebody do something a little later.
    fn agree(&mut self, by: &str, command: Command) -> Result<(), Error> {
        self.now += TimeDelta::minutes(4);
        let mut setting = Setting { by, now: self.now, new_id: &mut self.new_id };
        let decision = product::decide(&self.product, &command, &mut setting)?;
        decision.edits.iter().for_each(|edit| self.product.apply(edit));
        let act = Act { id: ActId((self.new_id)()), at: self.now, by: by.to_owned(), what: decision.what };
        self.acts.push((act, decision.edits));
        Ok(())
    }
}

fn entry(kind: Kind, fields: BTreeMap<Field, Value>) -> NewEntry {
    NewEntry { id: None, kind, fields }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
