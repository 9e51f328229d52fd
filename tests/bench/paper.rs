//! A board of sixty cards on paper: PDF, PNG, SVG, warm; and everything of the sample in one ZIP.

use crate::edits::start;
use crate::figures::{spread, time};
use crate::table::Table;
use app::protocol::{Artefact, Reply, Request};
use app::{App, Session};
use export::{Format, Paper};
use product::{CardState, Command, NewCard, Section};
use std::path::Path;

pub fn measure(folder: &Path, table: &mut Table) {
    let app = App::start(&folder.join("paper"));
    let (product, session) = (start(&app), app.session(|_| {}));
    let cards = (0..60).map(card).collect();
    let command = Command::AddCards { cards, file: None };
    session.ask(Request::Do { product, command, writing: None }).expect("sixty cards");
    for (format, name) in [(Format::Pdf, "PDF"), (Format::Png, "PNG"), (Format::Svg, "SVG")] {
        let export = || {
            let (artefact, paper) = (Artefact::Vision, Paper::A4);
            session.ask(Request::Export { product, artefact, format, paper }).expect("a file")
        };
        let (cold, _) = time(export);
        let times: Vec<_> = (0..10).map(|_| time(export).0).collect();
        let what = format!("sixty cards to {name}, warm (first: {})", crate::figures::read(cold));
        table.figure(&what, spread(&times), "≤ 150 ms");
    }
    everything(&session, table);
    app.close();
}

fn everything(session: &Session, table: &mut Table) {
    let Reply::OpenSample { product } = session.ask(Request::OpenSample).expect("the sample") else {
        unreachable!("a reply is named like its request")
    };
    let export = || {
        let (artefact, format, paper) = (Artefact::Vision, Format::Zip, Paper::A4);
        session.ask(Request::Export { product, artefact, format, paper }).expect("a file")
    };
    let times: Vec<_> = (0..5).map(|_| time(export).0).collect();
    table.figure("everything of the sample in one ZIP", spread(&times), "≤ 1 s");
}

fn card(at: usize) -> NewCard {
    NewCard {
        id: None,
        section: Section::ALL[at % 5],
        text: format!(
            "Nº {at}: a change made anywhere is visible everywhere within two seconds – auch in Köln"
        ),
        state: CardState::ALL[at % 3],
        author: Some(["Amara", "Jörg", "Mei-Ling 李"][at % 3].to_owned()),
    }
}
