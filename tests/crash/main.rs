//! Kill -9 at any moment, two hundred times: no acknowledged act is lost, and no repair is ever needed.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

// The page at the end of a line that the rooms' own tests use.
#[allow(dead_code, reason = "not all that a page can do is done here")]
#[path = "../../src-tauri/crates/server/tests/rooms/page.rs"]
mod page;
mod room;

use app::App;
use app::protocol::{LibraryState, Reply, Request};
use product::{Card, CardId, ProductId};
use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const KILLS: u64 = 200;

/// What the program said it had done.
#[derive(Default)]
struct Acknowledged {
    product: Option<ProductId>,
    texts: HashMap<CardId, String>,
    deleted: Vec<CardId>,
}

impl Acknowledged {
    fn note(&mut self, line: &str) {
        let mut words = line.splitn(3, ' ');
        match (words.next(), words.next(), words.next()) {
            (Some("product"), Some(id), None) => self.product = id.parse().ok(),
            (Some("added" | "wrote"), Some(id), Some(text)) => {
                self.texts.insert(id.parse().expect("an id"), text.to_owned());
            }
            (Some("deleted"), Some(id), None) => self.deleted.push(id.parse().expect("an id")),
            _ => panic!("an unknown line: {line}"),
        }
    }
}

/// Lets the program work until it has acknowledged so many acts, then kills it in the middle of the next.
fn work_and_kill(folder: &Path, acts: u64) -> Acknowledged {
    let mut program = Command::new(env!("CARGO_BIN_EXE_crash_writer"))
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the program starts");
    let mut said = Acknowledged::default();
    let mut out = BufReader::new(program.stdout.take().expect("it is piped"));
    for _ in 0..acts {
        said.note(&whole_line(&mut out).expect("it goes on until it is killed"));
    }
    program.kill().expect("it runs until it is killed");
    // What it had said before the blow counts, too; only a line that was cut off in the middle does not.
    while let Some(line) = whole_line(&mut out) {
        said.note(&line);
    }
    program.wait().expect("it is over");
    said
}

/// The next line, if its end is there.
fn whole_line(out: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    out.read_line(&mut line).expect("lines are text");
    line.strip_suffix('\n').map(str::to_owned)
}

fn cards(app: &App, product: ProductId) -> Vec<Card> {
    match app.session(|_| {}).ask(Request::OpenProduct { product }) {
        Ok(Reply::OpenProduct { view }) => view.cards,
        other => panic!("the product does not open: {other:?}"),
    }
}

/// The library opens as it is, is sound, and holds all that was acknowledged.
fn nothing_is_lost(folder: &Path, said: &Acknowledged) {
    let app = App::start(folder);
    let session = app.session(|_| {});
    let Ok(Reply::Hello(hello)) =
        session.ask(Request::Hello { protocol: app::protocol::PROTOCOL, languages: vec![] })
    else {
        panic!("no hello")
    };
    assert!(matches!(hello.library, LibraryState::Open { read_only: None, .. }), "{:?}", hello.library);
    if let Some(product) = said.product {
        let hanging: HashMap<CardId, Card> =
            cards(&app, product).into_iter().map(|card| (card.id, card)).collect();
        for (id, text) in said.texts.iter().filter(|(id, _)| !said.deleted.contains(id)) {
            // A later act may have been done without being acknowledged: longer, or taken down.
            if let Some(card) = hanging.get(id) {
                assert!(card.text.starts_with(text.as_str()), "{text:?} became {:?}", card.text);
            } else {
                assert!(text.ends_with("written on"), "{text:?} is gone");
            }
        }
        for id in &said.deleted {
            assert!(!hanging.contains_key(id), "a deleted card came back");
        }
    }
    app.close();
}

fn is_sound(folder: &Path) {
    let app = App::start(folder);
    match app.session(|_| {}).ask(Request::CheckLibrary) {
        Ok(Reply::CheckLibrary { report }) => assert_eq!(report.faults, Vec::<String>::new()),
        other => panic!("the check did not run: {other:?}"),
    }
    app.close();
}

#[test]
fn killed_two_hundred_times_nothing_acknowledged_is_lost_and_nothing_needs_repair() {
    let folder = tempfile::tempdir().expect("a folder");
    // Fixed, uneven numbers of acts: from "before the first" to "well under way", snapshots included.
    let acts = |kill: u64| kill * 7919 % 97;
    for kill in 0..KILLS {
        let said = work_and_kill(folder.path(), acts(kill));
        nothing_is_lost(folder.path(), &said);
        if kill % 20 == 19 {
            is_sound(folder.path());
        }
    }
}
