//! A product of 5,000 cards and 100,000 edits: opening it, and one keystroke in it.

use crate::edits::{Person, start};
use crate::figures::{median, over, spread, time};
use crate::table::Table;
use app::App;
use app::protocol::{ProductView, Reply, Request};
use product::{CardState, Command, NewCard, ProductId, Section};
use std::path::Path;

const CARDS: usize = 5_000;
const EDITS: usize = 100_000;
const PEOPLE: usize = 50;
/// The first argument of [`opened_alone`].
pub const ALONE: &str = "big-opened-alone";

pub fn measure(folder: &Path, table: &mut Table) {
    let library = folder.join("big");
    let product = build(&library);
    let mut times = Vec::new();
    for _ in 0..7 {
        let app = App::start(&library);
        times.push(time(|| serde_json::to_vec(&open(&app, product)).expect("a view")).0);
        app.close();
    }
    table.figure("opening 5,000 cards and 100,000 edits, to the first view", spread(&times), "≤ 150 ms");
    let kilobytes = u32::try_from(grown_alone(&library, product) / 1_000).unwrap_or(u32::MAX);
    table.figure("its memory", format!("{:.1} MB", f64::from(kilobytes) / 1e3), "");
    keystroke(&library, product, table);
}

/// The part that the benchmark starts itself with: prints by how many bytes this process grows when it opens a product.
pub fn opened_alone(library: &Path, product: &str) {
    let product = ProductId(product.parse().expect("an id"));
    let before = memory();
    let app = App::start(library);
    let view = open(&app, product);
    println!("{}", memory().saturating_sub(before));
    drop(view);
    app.close();
}

/// By how many bytes a process grows that does nothing but open the product. This one has held it before.
fn grown_alone(library: &Path, product: ProductId) -> u64 {
    let bench = std::env::current_exe().expect("this program lies somewhere");
    let mut alone = std::process::Command::new(bench);
    let said = alone.arg(ALONE).arg(library).arg(product.to_string()).output().expect("it starts again");
    String::from_utf8_lossy(&said.stdout).trim().parse().expect("a number of bytes")
}

/// The product, made the way people make it: by acts.
fn build(library: &Path) -> ProductId {
    let app = App::start(library);
    let product = start(&app);
    let cards = (0..CARDS).map(card).collect();
    let command = Command::AddCards { cards, file: None };
    app.session(|_| {}).ask(Request::Do { product, command, writing: None }).expect("5,000 cards");
    let view = open(&app, product);
    let mut people: Vec<_> = (0..PEOPLE)
        .map(|at| {
            let card = &view.cards[at * CARDS / PEOPLE];
            Person::on(&app, product, card.id, card.text.clone())
        })
        .collect();
    std::thread::scope(|scope| {
        for person in &mut people {
            scope.spawn(|| (0..(EDITS - CARDS) / PEOPLE).for_each(|_| person.type_a_letter()));
        }
    });
    app.close();
    product
}

fn card(at: usize) -> NewCard {
    NewCard {
        id: None,
        section: Section::ALL[at % 9],
        text: format!("Card {at}: no customer is ever lost between import and delivery, and we can prove it"),
        state: CardState::ALL[at % 3],
        author: Some(["Amara", "Jonas", "Priya"][at % 3].to_owned()),
    }
}

fn open(app: &App, product: ProductId) -> ProductView {
    match app.session(|_| {}).ask(Request::OpenProduct { product }) {
        Ok(Reply::OpenProduct { view }) => view,
        other => panic!("{other:?}"),
    }
}

fn keystroke(library: &Path, product: ProductId, table: &mut Table) {
    let app = App::start(library);
    let empty = start(&app);
    let (mut full_one, mut empty_one) = (Person::at(&app, product), Person::at(&app, empty));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        ours.extend((0..200).map(|_| time(|| full_one.type_a_letter()).0));
        theirs.extend((0..200).map(|_| time(|| empty_one.type_a_letter()).0));
    }
    let ratio = over(median(ours.clone()), median(theirs.clone()));
    table.ratio("a keystroke in it ÷ in an empty one", spread(&ours), spread(&theirs), ratio, "≤ 1.5");
    app.close();
}

/// The memory of this process, in bytes.
fn memory() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let resident = pages.split_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok());
    resident.unwrap_or(0) * 4096
}
