//! The program under load, to be killed: several people act at once, and every acknowledged act is
//! printed on a line of its own. Ends only when somebody ends it.
#![allow(clippy::print_stdout)] // The lines are what this program is for.

use app::protocol::{Reply, Request};
use app::{App, Session};
use product::{CardId, Command, NewCard, ProductId, Section};
use std::io::Write as _;
use std::path::PathBuf;
use uuid::Uuid;

const PEOPLE: usize = 4;

fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("usage: crash_writer FOLDER"));
    let app = App::start(&folder);
    let product = start_product(&app.session(|_| {}));
    say(&format!("product {product}"));
    let people: Vec<_> = (0..PEOPLE)
        .map(|_| {
            let session = app.session(|_| {});
            std::thread::spawn(move || work(&session, product))
        })
        .collect();
    for person in people {
        person.join().expect("nobody stops working");
    }
}

fn start_product(session: &Session) -> ProductId {
    match session.ask(Request::StartProduct { name: "Under load".to_owned() }) {
        Ok(Reply::StartProduct { product }) => product,
        other => panic!("the library did not open: {other:?}"),
    }
}

/// Puts up a card, writes on it in two steps, takes every third one down, for ever.
fn work(session: &Session, product: ProductId) {
    for round in 0_u64.. {
        let card = CardId(Uuid::new_v4());
        let text = format!("card of round {round}");
        let new = NewCard {
            id: Some(card),
            section: Section::ALL[usize::try_from(round % 9).expect("below nine")],
            text: text.clone(),
            state: product::CardState::Assumption,
            author: None,
        };
        act(session, product, Command::AddCard { card: new, after: None });
        say(&format!("added {card} {text}"));
        let longer = format!("{text}, written on");
        act(session, product, Command::Write { card, was: text, now: longer.clone() });
        say(&format!("wrote {card} {longer}"));
        if round % 3 == 0 {
            act(session, product, Command::Delete { cards: vec![card] });
            say(&format!("deleted {card}"));
        }
    }
}

fn act(session: &Session, product: ProductId, command: Command) {
    session.ask(Request::Do { product, command, writing: None }).expect("every act under load is allowed");
}

/// One whole line, out of the process before the next act begins.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let written = writeln!(out, "{line}").and_then(|()| out.flush());
    written.expect("somebody listens");
}
