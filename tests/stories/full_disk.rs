//! The program on a disk that fills up: adds cards until one is refused, then says how it went in four
//! lines: the product, how many cards were acknowledged, the code of the problem, how many cards hang.
#![allow(clippy::print_stdout)] // The lines are what this program is for.

use app::App;
use app::protocol::{Reply, Request};
use product::{CardState, Command, NewCard, Section};
use std::path::PathBuf;

fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("usage: full_disk FOLDER"));
    let app = App::start(&folder);
    let session = app.session(|_| {});
    let Ok(Reply::StartProduct { product }) = session.ask(Request::StartProduct { name: "Full".to_owned() })
    else {
        panic!("the first act still fits")
    };
    let text = "There is less and less room on this disk. ".repeat(200);
    let (section, state) = (Section::Needs, CardState::Assumption);
    let card = || NewCard { id: None, section, text: text.clone(), state, author: None };
    let mut acknowledged = 0;
    let problem = loop {
        let command = Command::AddCard { card: card(), after: None };
        match session.ask(Request::Do { product, command, writing: None }) {
            Ok(_) => acknowledged += 1,
            Err(problem) => break problem,
        }
    };
    let Ok(Reply::OpenProduct { view }) = session.ask(Request::OpenProduct { product }) else {
        panic!("what was saved can be read")
    };
    println!("{product}\n{acknowledged}\n{}\n{}", problem.code, view.cards.len());
}
