//! Bad input: a clear refusal with the place, and nothing changed.

use crate::{Person, file, folder, new_card};
use app::protocol::{Request, Settings};
use product::{CardId, Command, ProductId, Section};
use uuid::Uuid;

/// Asks for something bad of a product with one card; it must be refused so, and leave the card alone.
fn refused(request: impl FnOnce(ProductId) -> Request, code: &str) {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    person.add(product, Section::Needs, "here first");
    let before = person.view(product);
    let problem = person.refused(request(product));
    assert_eq!(problem.code, code, "{}", problem.message);
    assert!(!problem.message.contains(code) && !problem.hint.contains(code), "no sentence for {code}");
    assert_eq!(person.view(product), before);
    assert_eq!(person.products().len(), 1);
}

fn notes(bytes: &[u8], code: &str) {
    refused(|product| Request::ImportNotes { product, file: file("notes.csv", bytes) }, code);
}

fn json(bytes: &[u8], code: &str) {
    refused(|_| Request::ImportProduct { file: file("product.json", bytes) }, code);
}

#[test]
fn a_file_of_notes_that_is_none() {
    notes(b"", "notes_empty");
    notes(&[0, 159, 146, 150, 0, 0, 255], "notes_not_text");
    notes(b"section,remark\nneeds,no text here\n", "notes_no_text_column");
    notes(b"section,text\nneeds,\"never closed\n", "notes_unclosed_quote");
    notes(b"section,text\nparking,not a section\n", "no_card_in_file");
    notes(format!("section,text\n{}", "needs,x\n".repeat(100_000)).as_bytes(), "notes_too_many_rows");
    notes(&vec![b'x'; 11 * 1024 * 1024], "notes_too_big");
}

#[test]
fn a_product_file_that_is_none() {
    json(b"{\"half\": ", "file_not_json");
    json(b"{\"name\": \"package.json\", \"version\": \"1.0.0\"}", "file_foreign");
    json(b"[1, 2, 3]", "file_foreign");
    json(b"{\"format\": \"interpares.product\", \"version\": 99}", "file_newer");
    json(
        b"{\"format\": \"interpares.product\", \"version\": 1, \"product\": 3, \"history\": []}",
        "file_shape",
    );
}

#[test]
fn a_product_file_whose_history_would_take_minutes_to_replay() {
    let card = |number: u128| {
        let id = Uuid::from_u128(number);
        format!(
            r#"{{"edit":"add_card","card":{{"id":"{id}","section":"needs","text":"x","state":"assumption","author":null,
            "created_at":"2026-03-02T09:00:00Z"}},"after":null}}"#
        )
    };
    let edits = (1..=25_000).map(card).collect::<Vec<_>>().join(",");
    let file = format!(
        r#"{{"format":"interpares.product","version":1,
        "product":{{"id":"{id}","name":"Hub","created_at":"2026-03-02T09:00:00Z","vision":{{"extended":false,"cards":[]}}}},
        "history":[{{"act":{{"id":"{id}","at":"2026-03-02T09:00:00Z","by":"","what":{{"what":"started","name":"Hub"}}}},
        "edits":[{edits}]}}]}}"#,
        id = Uuid::from_u128(0)
    );
    json(file.as_bytes(), "file_history_too_long");
}

#[test]
fn texts_and_names_beyond_the_limits() {
    let act = |command| move |product| Request::Do { product, command, writing: None };
    let add = |text: &str| Command::AddCard { card: new_card(None, Section::Needs, text), after: None };
    refused(act(add(&"x".repeat(10 * 1024 * 1024))), "card_too_long");
    refused(act(add("\u{1b}[31m")), "not_text");
    refused(act(add(" \n ")), "card_empty");
    refused(act(Command::Rename { name: "../../etc/passwd".into() }), "name_has");
    refused(act(Command::Rename { name: "x".repeat(200) }), "name_too_long");
    refused(act(Command::Delete { cards: vec![CardId(Uuid::nil())] }), "no_such_card");
    refused(|_| Request::StartProduct { name: "a/b".into() }, "name_has");
    refused(|_| Request::StartProduct { name: " ".into() }, "name_empty");
    refused(
        |_| Request::SetSettings { settings: Settings { you: "a\nb".into(), ..Settings::default() } },
        "name_has",
    );
}

#[test]
fn things_that_are_not_there() {
    let nobody = ProductId(Uuid::nil());
    refused(|_| Request::OpenProduct { product: nobody }, "no_such_product");
    refused(|product| Request::AsOf { product, seq: 99 }, "no_such_act");
    refused(|product| Request::PutBack { product, seq: 99, card: None }, "no_such_act");
    refused(|product| Request::Redo { product }, "nothing_to_redo");
    refused(|_| Request::RestoreBackup { name: "../library.db".into() }, "no_such_backup");
    refused(|_| Request::Hello { protocol: 999, languages: vec![] }, "other_protocol");
    refused(|_| Request::ChoosePlace { folder: "not/a/whole/path".into() }, "not_a_folder");
}
