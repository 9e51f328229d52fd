//! One acknowledged edit against a bare commit; fifty people against one.

use crate::bare::{Bare, bytes_of_an_act};
use crate::figures::{median, over, spread, time};
use crate::table::Table;
use app::protocol::{Reply, Request};
use app::{App, Session};
use product::{CardId, CardState, Command, NewCard, ProductId, Section};
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

const ROUNDS: usize = 10;
const ACTS: usize = 300;
const PEOPLE: usize = 50;

/// One person and their card on a board.
pub struct Person {
    session: Session,
    product: ProductId,
    card: CardId,
    text: String,
}

impl Person {
    /// Puts up a card of their own.
    pub fn at(app: &App, product: ProductId) -> Self {
        let (session, card) = (app.session(|_| {}), CardId(Uuid::new_v4()));
        let text = "A change made anywhere is visible everywhere".to_owned();
        let (id, section, state) = (Some(card), Section::Needs, CardState::Assumption);
        let new = NewCard { id, section, text: text.clone(), state, author: Some("Mei".into()) };
        let command = Command::AddCard { card: new, after: None };
        session.ask(Request::Do { product, command, writing: None }).expect("a card");
        Self { session, product, card, text }
    }

    /// Writes on a card that is there.
    pub fn on(app: &App, product: ProductId, card: CardId, text: String) -> Self {
        Self { session: app.session(|_| {}), product, card, text }
    }

    /// One keystroke: acknowledged, so on disk.
    pub fn type_a_letter(&mut self) {
        let now = if self.text.len() > 200 { "Begin anew".to_owned() } else { format!("{}e", self.text) };
        let was = std::mem::replace(&mut self.text, now.clone());
        let command = Command::Write { card: self.card, was, now };
        self.session.ask(Request::Do { product: self.product, command, writing: None }).expect("a letter");
    }
}

/// A product with nothing on it.
pub fn start(app: &App) -> ProductId {
    match app.session(|_| {}).ask(Request::StartProduct { name: "Bench".to_owned() }) {
        Ok(Reply::StartProduct { product }) => product,
        other => panic!("{other:?}"),
    }
}

pub fn measure(folder: &Path, table: &mut Table) {
    let library = folder.join("edits");
    let app = App::start(&library);
    let product = start(&app);
    let mut person = Person::at(&app, product);
    (0..ACTS).for_each(|_| person.type_a_letter());
    one_edit(folder, &library, &mut person, table);
    fifty_people(&app, product, table);
    app.close();
}

fn one_edit(folder: &Path, library: &Path, person: &mut Person, table: &mut Table) {
    let bytes = vec![7_u8; bytes_of_an_act(library, 100)];
    let bare = Bare::open(&folder.join("bare.db"));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.extend((0..ACTS).map(|_| time(|| person.type_a_letter()).0));
        theirs.extend((0..ACTS).map(|_| time(|| bare.commit(&bytes)).0));
    }
    let ratio = over(median(ours.clone()), median(theirs.clone()));
    let what = format!("one acknowledged edit ÷ a bare commit of {} bytes", bytes.len());
    table.ratio(&what, spread(&ours), spread(&theirs), ratio, "≤ 2");
}

fn fifty_people(app: &App, product: ProductId, table: &mut Table) {
    let mut people: Vec<_> = (0..PEOPLE).map(|_| Person::at(app, product)).collect();
    let (mut together, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let (one, ()) = time(|| (0..PEOPLE * 20).for_each(|_| people[0].type_a_letter()));
        let (all, ()) = time(|| {
            std::thread::scope(|scope| {
                for person in &mut people {
                    scope.spawn(|| (0..100).for_each(|_| person.type_a_letter()));
                }
            });
        });
        alone.push(one / u32::try_from(PEOPLE * 20).expect("few"));
        together.push(all / u32::try_from(PEOPLE * 100).expect("few"));
    }
    let (one, all) = (median(alone), median(together));
    let per_second = |time: Duration| format!("{:.0} acts/s", 1.0 / time.as_secs_f64());
    table.ratio(
        "fifty concurrent writers ÷ one writer",
        per_second(all),
        per_second(one),
        over(one, all),
        "≥ 5",
    );
}
