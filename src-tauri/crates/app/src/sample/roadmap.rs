//! The roadmap of the sample: four steps, what each of them serves, and one review.

use super::Story;
use crate::Error;
use chrono::{Datelike, Days, Months, TimeDelta};
use product::{
    CardId, Command, EntryId, Field, Kind, NewEntry, NewVerdict, Outside, OutsideDates, Row, Value, Verdict,
};

/// A step as it was first written down.
struct Step {
    name: &'static str,
    /// The year is put where `YEAR` stands.
    date: &'static str,
    goal: &'static str,
    features: &'static str,
    metrics: &'static str,
    /// Beginnings of the cards it serves.
    serves: &'static [&'static str],
}

const STEPS: [Step; 4] = [
    Step {
        name: "Trust",
        date: "Q1 YEAR",
        goal: "Nobody’s address is wrong any more",
        features: "Import and save without loss, in order per customer\nEvery version kept, with who changed it\nCorrections by customers themselves",
        metrics: "Imported / saved = 1 for four weeks, read on 31 March\nSaved / provided = 1 for four weeks; today 1.25",
        serves: &["\"I changed my address", "No customer is ever lost", "Escalations about wrong"],
    },
    Step {
        name: "Speed",
        date: "Q2 YEAR",
        goal: "A change made anywhere is visible everywhere in ten seconds",
        features: "Events to all consumers\nReads under 50 ms\nReplay from any day",
        metrics: "p90 end to end ≤ 2 s per day, one week after release; today 1.2 s in one shop",
        serves: &["A change made anywhere"],
    },
    Step {
        name: "Reach",
        date: "second half of YEAR",
        goal: "Three new shop countries open with us",
        features: "One form for all countries\nSearch by name with typos\nA portal where teams help themselves",
        metrics: "Days to open a country ≤ 14; today 120",
        serves: &["New shop countries live", "🇩🇪🇦🇹🇨🇭"],
    },
    Step {
        name: "Farewell",
        date: "",
        goal: "Both legacy systems are off",
        features: "",
        metrics: "",
        serves: &["Replace two legacy systems"],
    },
];

/// Days after the start.
const DRAWN: i64 = 10;
const REVIEWED: i64 = 18;

const GOAL: Field = Field::word("goal");
const HORIZON: Field = Field::word("horizon");
const SLOWER: &str = "A change made anywhere is visible everywhere in ten seconds";
const FASTER: &str = "A change made anywhere is visible everywhere in two seconds";

impl<F: FnMut() -> uuid::Uuid> Story<F> {
    /// The team writes its roadmap.
    pub(super) fn draw_roadmap(&mut self) -> Result<(), Error> {
        self.on_day(DRAWN);
        for step in &STEPS {
            self.step(step)?;
        }
        let trust = self.product.entries.ids(Kind::Goal).first().copied();
        if let Some(entry) = trust {
            let value = Some(Value::Word("now".to_owned()));
            self.does("Sofía", Command::SetField { entry, field: HORIZON, value })?;
        }
        let outside = Outside { dates: OutsideDates::HalfYear, rows: vec![Row::Goal, Row::Features] };
        self.does("Priya", Command::ShowOutside { outside })
    }

    /// It looks at it again when all are there.
    pub(super) fn review_roadmap(&mut self) -> Result<(), Error> {
        self.on_day(REVIEWED);
        let goals: Vec<EntryId> = self.product.entries.ids(Kind::Goal).to_vec();
        let Some(speed) = goals.get(1).copied() else { return Ok(()) };
        let verdicts = goals.into_iter().map(|goal| verdict(goal, goal == speed)).collect();
        let on = self.now.date_naive();
        let (next, note) = (on + Days::new(90), "All seven were there.".to_owned());
        self.does("Jonas", Command::ReviewRoadmap { on, next, note, verdicts })?;
        let (was, now) = (SLOWER.to_owned(), FASTER.to_owned());
        self.does("Jonas", Command::WriteField { entry: speed, field: GOAL, was, now })
    }

    fn step(&mut self, step: &Step) -> Result<(), Error> {
        let year = (self.now + Months::new(6)).year().to_string();
        let text = |(word, text): (&'static str, String)| (Field::word(word), Value::Text(text));
        let texts = [
            ("name", step.name.to_owned()),
            ("date", step.date.replace("YEAR", &year)),
            ("goal", step.goal.to_owned()),
            ("features", step.features.to_owned()),
            ("metrics", step.metrics.to_owned()),
        ];
        let mut fields: std::collections::BTreeMap<_, _> = texts.into_iter().map(text).collect();
        let served = step.serves.iter().filter_map(|beginning| self.card_beginning(beginning));
        fields.extend(served.map(|card| (Field::about("serves", card), Value::Flag(true))));
        let entry = NewEntry { id: None, kind: Kind::Goal, fields };
        self.does("Amara", Command::AddEntries { entries: vec![entry], after: None })
    }

    /// Lets somebody do something a few minutes later.
    fn does(&mut self, by: &str, command: Command) -> Result<(), Error> {
        self.now += TimeDelta::minutes(4);
        self.act_by(by, command).map(drop)
    }

    /// Goes on on this day of the story, unless it is later already.
    fn on_day(&mut self, day: i64) {
        self.now = self.now.max(self.product.created_at + TimeDelta::days(day));
    }

    /// The card whose text begins so.
    fn card_beginning(&self, beginning: &str) -> Option<CardId> {
        let mut cards = self.product.vision.hanging_cards();
        cards.find(|card| card.text.starts_with(beginning)).map(|card| card.id)
    }
}

fn verdict(goal: EntryId, is_changed: bool) -> NewVerdict {
    if !is_changed {
        return NewVerdict { goal, verdict: Verdict::Keep, why: String::new() };
    }
    let why =
        "Jörg measured it: ten seconds are too long for the call centre, and two can be done".to_owned();
    NewVerdict { goal, verdict: Verdict::Change, why }
}
