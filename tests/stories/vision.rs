//! The vision board: shaping it, undoing, taking notes in, handing pages out.

use crate::{Person, file, folder, new_card};
use app::protocol::{Artefact, FileOut, Reply, Request};
use base64::Engine as _;
use export::{Format, Paper};
use product::{CardState, Command, Section};

const NOTES: &[u8] = include_bytes!("files/workshop-notes.csv");

fn export(person: &Person, product: product::ProductId, format: Format) -> (FileOut, Vec<u8>) {
    let (artefact, paper) = (Artefact::Vision, Paper::A4);
    match person.ask(Request::Export { product, artefact, format, paper }) {
        Reply::Export { file } => {
            let bytes = base64::engine::general_purpose::STANDARD.decode(&file.base64).expect("base64");
            (file, bytes)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_board_shaped_closed_and_opened_again_is_as_it_was_left() {
    let folder = folder();
    let (product, left) = {
        let person = Person::at(folder.path());
        let product = person.start("Customer Data Hub");
        let vision = person.add(product, Section::Vision, "One customer, one truth");
        let need = person.add(product, Section::Needs, "No customer is ever lost");
        person.add(product, Section::Needs, "Changes are visible within two seconds");
        person.act(product, Command::SetState { card: need, state: CardState::Confirmed });
        person.act(product, Command::SetAuthor { card: vision, author: Some("Mei-Ling 李".to_owned()) });
        person.act(product, Command::Move { card: need, section: Section::Channels, after: None });
        let left = person.view(product);
        person.app.close();
        (product, left)
    };
    let person = Person::at(folder.path());
    let found = person.view(product);
    assert_eq!(found.cards, left.cards);
    assert!(found.extended, "a card in Channels extended the board");
    assert_eq!(person.products()[0].statement.as_deref(), Some("One customer, one truth"));
}

#[test]
fn everything_can_be_undone_in_order_and_done_again() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let mut states = vec![person.view(product).cards];
    let card = person.add(product, Section::Needs, "first");
    states.push(person.view(product).cards);
    let Reply::ReadLines { lines } = person.ask(Request::ReadLines { text: "- second\n- third".into() })
    else {
        panic!("the lines");
    };
    assert_eq!(lines, ["second", "third"]);
    let acts = [
        Command::AddCards {
            cards: lines.iter().map(|text| new_card(None, Section::Needs, text)).collect(),
            file: None,
        },
        Command::Write { card, was: "first".into(), now: "the first".into() },
        Command::SetState { card, state: CardState::ToValidate },
        Command::Move { card, section: Section::Product, after: None },
        Command::Delete { cards: vec![card] },
    ];
    for act in acts {
        person.act(product, act);
        states.push(person.view(product).cards);
    }
    for state in states.iter().rev().skip(1) {
        person.ask(Request::Undo { product });
        assert_eq!(&person.view(product).cards, state);
    }
    assert_eq!(person.refused(Request::Undo { product }).code, "nothing_to_undo");
    for state in states.iter().skip(1) {
        person.ask(Request::Redo { product });
        assert_eq!(&person.view(product).cards, state);
    }
}

#[test]
fn workshop_notes_are_shown_first_then_put_up_in_one_act_and_undone_as_one() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let notes = file("workshop-notes.csv", NOTES);
    let Reply::ReadNotes { report } = person.ask(Request::ReadNotes { product, file: notes.clone() }) else {
        panic!()
    };
    assert_eq!(person.texts(product).len(), 0, "reading changes nothing");
    let Reply::ImportNotes { report: done, .. } =
        person.ask(Request::ImportNotes { product, file: notes.clone() })
    else {
        panic!()
    };
    assert_eq!(done.cards, report.cards);
    assert_eq!(person.texts(product).len(), usize::try_from(report.cards).expect("few"));
    let again = person.refused(Request::ImportNotes { product, file: notes });
    assert_eq!(again.code, "no_card_in_file", "all of them hang there already");
    person.ask(Request::Undo { product });
    assert_eq!(person.texts(product), Vec::<String>::new());
}

#[test]
fn a_product_goes_out_as_json_and_comes_back_with_its_whole_past() {
    let folder = folder();
    let person = Person::at(folder.path());
    let Reply::OpenSample { product } = person.ask(Request::OpenSample) else { panic!() };
    let card = person.view(product).cards[3].id;
    person.act(product, Command::Delete { cards: vec![card] });
    person.ask(Request::Undo { product });
    let (out, bytes) = export(&person, product, Format::Json);
    assert_eq!(out.name, "Customer Data Hub.json");

    let elsewhere = crate::folder();
    let other = Person::at(elsewhere.path());
    let file = file("hub.json", &bytes);
    let Reply::ImportProduct { product: came } = other.ask(Request::ImportProduct { file: file.clone() })
    else {
        panic!()
    };
    assert_eq!(came, product);
    assert_eq!(other.view(came).cards, person.view(product).cards);
    let history = |person: &Person| match person.ask(Request::History {
        product,
        before: None,
        limit: 500,
        about: None,
    }) {
        Reply::History { entries, more } => {
            assert!(!more);
            entries
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(history(&other), history(&person));
    let Reply::ImportProduct { product: twin } = other.ask(Request::ImportProduct { file }) else { panic!() };
    assert_ne!(twin, came, "the same file again makes a second product and leaves the first alone");
    let Reply::CheckLibrary { report } = other.ask(Request::CheckLibrary) else { panic!() };
    assert_eq!(report.faults, Vec::<String>::new());
}

#[test]
fn every_page_format_is_what_it_says() {
    let folder = folder();
    let person = Person::at(folder.path());
    let Reply::OpenSample { product } = person.ask(Request::OpenSample) else { panic!() };
    let begins = |format, start: &[u8]| {
        let (_, bytes) = export(&person, product, format);
        assert!(
            bytes.starts_with(start),
            "{format:?} begins with {:?}",
            &bytes[..start.len().min(bytes.len())]
        );
    };
    begins(Format::Pdf, b"%PDF-");
    begins(Format::Png, b"\x89PNG");
    begins(Format::Svg, b"<svg");
    begins(Format::Md, b"# Customer Data Hub");
    begins(Format::Csv, "\u{feff}section,text,author,state".as_bytes());
    begins(Format::Json, b"{");
}
