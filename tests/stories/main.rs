//! Whole stories through the use cases, on a real library: what people do, and what must hold.

mod bad_input;
mod care;
mod deciding;
mod everything;
mod grouping;
mod history;
mod metrics;
mod people;
mod room;
mod room_cut_off;
mod vision;
mod writing;

use app::protocol::{
    Done, FileIn, LibraryState, Look, PROTOCOL, Problem, ProductLine, ProductView, Reply, Request, Seen,
};
use app::{App, Session, Surroundings};
use chrono::{DateTime, TimeDelta, Utc};
use product::{Card, CardId, CardState, Command, NewCard, ProductId, Section};
use std::path::Path;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// A clock that stands still until somebody moves it, and can be broken.
#[derive(Clone)]
struct Clock(Arc<Mutex<Option<DateTime<Utc>>>>);

/// When every story begins.
const BEGIN: &str = "2026-11-02T09:00:00Z";

impl Clock {
    fn new() -> Self {
        let clock = Self(Arc::default());
        clock.mend();
        clock
    }

    fn now(&self) -> DateTime<Utc> {
        let time = *self.0.lock().expect("nobody panics with it");
        time.expect("the clock is whole")
    }

    fn pass(&self, time: TimeDelta) {
        let now = self.now();
        *self.0.lock().expect("nobody panics with it") = Some(now + time);
    }

    /// Whoever asks for the time now, panics.
    fn break_down(&self) {
        *self.0.lock().expect("nobody panics with it") = None;
    }

    fn mend(&self) {
        *self.0.lock().expect("nobody panics with it") = Some(BEGIN.parse().expect("a time"));
    }
}

/// A person at a machine with a library.
struct Person {
    app: App,
    session: Session,
    clock: Clock,
}

impl Person {
    fn at(folder: &Path) -> Self {
        Self::at_time(folder, Clock::new())
    }

    fn at_time(folder: &Path, clock: Clock) -> Self {
        let time = clock.clone();
        let surroundings = Surroundings {
            now: Box::new(move || time.now()),
            new_id: Box::new(Uuid::now_v7),
            utc_offset_minutes: Box::new(|| 60),
            instant_of: Box::new(|time| Some(time.and_utc() - TimeDelta::minutes(60))),
            languages: vec!["en".to_owned()],
            login_name: "mei".to_owned(),
        };
        let app = App::start_in(folder, None, surroundings);
        let session = app.session(|_| {});
        Self { app, session, clock }
    }

    fn ask(&self, request: Request) -> Reply {
        self.session.ask(request).unwrap_or_else(|problem| panic!("{}: {}", problem.code, problem.message))
    }

    fn refused(&self, request: Request) -> Problem {
        match self.session.ask(request) {
            Err(problem) => problem,
            Ok(reply) => panic!("not refused: {reply:?}"),
        }
    }

    fn library(&self) -> LibraryState {
        match self.ask(Request::Hello { protocol: PROTOCOL, languages: vec!["en".to_owned()] }) {
            Reply::Hello(hello) => hello.library,
            other => panic!("{other:?}"),
        }
    }

    fn products(&self) -> Vec<ProductLine> {
        match self.library() {
            LibraryState::Open { products, .. } => products,
            closed @ LibraryState::Closed { .. } => panic!("{closed:?}"),
        }
    }

    fn start(&self, name: &str) -> ProductId {
        match self.ask(Request::StartProduct { name: name.to_owned() }) {
            Reply::StartProduct { product } => product,
            other => panic!("{other:?}"),
        }
    }

    fn view(&self, product: ProductId) -> ProductView {
        match self.ask(Request::OpenProduct { product }) {
            Reply::OpenProduct { view } => view,
            other => panic!("{other:?}"),
        }
    }

    fn look(&self, product: ProductId, look: Look) -> Seen {
        match self.ask(Request::Look { product, look, as_of: None }) {
            Reply::Look { seen, .. } => seen.into_own(),
            other => panic!("{other:?}"),
        }
    }

    fn texts(&self, product: ProductId) -> Vec<String> {
        self.view(product).cards.into_iter().map(|card| card.text).collect()
    }

    fn card(&self, product: ProductId, text: &str) -> Card {
        let cards = self.view(product).cards;
        cards.into_iter().find(|card| card.text == text).unwrap_or_else(|| panic!("no card says {text}"))
    }

    fn act(&self, product: ProductId, command: Command) -> Done {
        match self.ask(Request::Do { product, command, writing: None }) {
            Reply::Do(done) => done,
            other => panic!("{other:?}"),
        }
    }

    fn add(&self, product: ProductId, section: Section, text: &str) -> CardId {
        let id = CardId(Uuid::now_v7());
        let card = new_card(Some(id), section, text);
        let after = self.view(product).cards.iter().rfind(|card| card.section == section).map(|card| card.id);
        self.act(product, Command::AddCard { card, after });
        id
    }
}

fn new_card(id: Option<CardId>, section: Section, text: &str) -> NewCard {
    NewCard { id, section, text: text.to_owned(), state: CardState::Assumption, author: None }
}

fn file(name: &str, bytes: &[u8]) -> FileIn {
    use base64::Engine as _;
    FileIn { name: name.to_owned(), base64: base64::engine::general_purpose::STANDARD.encode(bytes) }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}
