//! The sample: "Customer Data Hub", a back-end system as a team would have it after three weeks.
//!
//! It is made by the same rules as any product, act by act, with the dates people would have had.

mod decisions;
mod team;

mod metrics;

mod roadmap;

use crate::{App, Error};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use export::RowOutcome;
use product::{Act, ActId, CardId, CardState, Command, Edit, NewCard, Product, ProductId, Setting, What};

const NAME: &str = "Customer Data Hub";
const FIRST: &str = "Amara";
const NOTES: &str = include_str!("sample/vision.csv");
/// The sample was started so long ago.
const AGE: TimeDelta = TimeDelta::days(21);
/// What stood on a card before it was sharpened in the second meeting.
const SHARPENED: [(&str, &str, &str); 2] = [
    (
        "A change made anywhere is visible everywhere within two seconds",
        "within two seconds",
        "within ten seconds",
    ),
    ("Stores every version; the newest is read in < 50 ms", "in < 50 ms", "fast"),
];

impl App {
    /// The sample in this library: the one there is, or a new one.
    pub(crate) fn open_sample(&self) -> Result<ProductId, Error> {
        let rows = self.library()?.products()?;
        let there = |sample| rows.iter().any(|row| row.id == sample && row.deleted_at.is_none());
        if let Some(sample) = self.sample().filter(|sample| there(*sample)) {
            return Ok(sample);
        }
        let world = &self.inner.surroundings;
        let started = world.now() - AGE;
        let id = ProductId(world.new_id());
        let offset = *world.wall_clock().offset();
        let history = Story::new(id, started, offset, || world.new_id()).told()?;
        self.add_with_history(id, NAME, started, history)?;
        self.keep_sample(id)?;
        Ok(id)
    }
}

/// The acts of the sample, told in order.
struct Story<F> {
    product: Product,
    now: DateTime<Utc>,
    /// What the clocks on the team's wall are ahead of UTC.
    offset: FixedOffset,
    new_id: F,
    acts: Vec<(Act, Vec<Edit>)>,
}

impl<F: FnMut() -> uuid::Uuid> Story<F> {
    fn new(id: ProductId, started: DateTime<Utc>, offset: FixedOffset, new_id: F) -> Self {
        Self { product: Product::new(id, NAME, started), now: started, offset, new_id, acts: vec![] }
    }

    fn told(mut self) -> Result<Vec<(Act, Vec<Edit>)>, Error> {
        let edits = vec![Edit::NameProduct { name: NAME.to_owned() }];
        self.record(FIRST, What::Started { name: NAME.to_owned() }, edits);
        self.gather_team()?;
        let notes = self.notes()?;
        for note in &notes {
            self.put_up(note)?;
        }
        self.now += TimeDelta::days(7);
        for note in &notes {
            self.say_how_sure(note)?;
        }
        self.now += TimeDelta::days(2);
        for (text, sharp, dull) in SHARPENED {
            self.sharpen(text, sharp, dull)?;
        }
        self.draw_roadmap()?;
        self.tell_decisions()?;
        self.now += TimeDelta::days(1);
        self.hand_role_over()?;
        self.tell_metrics()?;
        self.review_roadmap()?;
        Ok(self.acts)
    }

    fn notes(&self) -> Result<Vec<NewCard>, Error> {
        let report = export::read_notes(NOTES.as_bytes(), &self.product)?;
        let card = |outcome| match outcome {
            RowOutcome::Card { card } => Some(card),
            RowOutcome::LeftOut { .. } => None,
        };
        Ok(report.rows.into_iter().filter_map(|row| card(row.outcome)).collect())
    }

    fn put_up(&mut self, note: &NewCard) -> Result<(), Error> {
        let text = SHARPENED
            .iter()
            .find(|(text, ..)| *text == note.text)
            .map_or_else(|| note.text.clone(), |(text, sharp, dull)| text.replace(sharp, dull));
        let card = NewCard { id: None, state: CardState::Assumption, text, ..note.clone() };
        let after = self.product.vision.section_ids(note.section).last().copied();
        self.act(note, Command::AddCard { card, after })
    }

    fn say_how_sure(&mut self, note: &NewCard) -> Result<(), Error> {
        let Some(card) = self.card(&note.text) else {
            return Ok(());
        };
        if note.state == CardState::Assumption {
            return Ok(());
        }
        self.act(note, Command::SetState { card, state: note.state })
    }

    fn sharpen(&mut self, text: &str, sharp: &str, dull: &str) -> Result<(), Error> {
        let was = text.replace(sharp, dull);
        let Some(card) = self.card(text) else {
            return Ok(());
        };
        let by = NewCard {
            id: None,
            section: product::Section::Needs,
            text: String::new(),
            state: CardState::Assumption,
            author: Some("Priya".to_owned()),
        };
        self.act(&by, Command::Write { card, was, now: text.to_owned() })
    }

    /// The card that says this, sharpened or not.
    fn card(&self, text: &str) -> Option<CardId> {
        let dull = SHARPENED.iter().find(|(sharpened, ..)| *sharpened == text);
        let dull = dull.map_or_else(|| text.to_owned(), |(text, sharp, dull)| text.replace(sharp, dull));
        self.product
            .vision
            .hanging_cards()
            .find(|card| card.text == text || card.text == dull)
            .map(|card| card.id)
    }

    /// Lets the author of a note do something a few minutes later.
    fn act(&mut self, note: &NewCard, command: Command) -> Result<(), Error> {
        self.now += TimeDelta::minutes(3);
        let by = note.author.clone().unwrap_or_else(|| FIRST.to_owned());
        self.act_by(&by, command).map(drop)
    }

    /// Lets somebody do something now.
    fn act_by(&mut self, by: &str, command: Command) -> Result<What, Error> {
        let mut setting = Setting { by, now: self.now, new_id: &mut self.new_id };
        let decision = product::decide(&self.product, &command, &mut setting)?;
        self.record(by, decision.what.clone(), decision.edits);
        Ok(decision.what)
    }

    fn record(&mut self, by: &str, what: What, edits: Vec<Edit>) {
        edits.iter().for_each(|edit| self.product.apply(edit));
        let act = Act { id: ActId((self.new_id)()), at: self.now, by: by.to_owned(), what };
        self.acts.push((act, edits));
    }
}
