//! Several windows on one product, search, and settings.

use crate::{Person, folder};
use app::protocol::{Hit, LanguageChoice, Push, Reply, Request, Settings};
use product::{Command, Fresh, Section};
use std::sync::mpsc::channel;

#[test]
fn what_one_window_does_the_other_is_told_once_it_is_on_disk() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let (tell, told) = channel();
    let other = person.app.session(move |push| tell.send(push.push().clone()).expect("somebody listens"));
    other.ask(Request::OpenProduct { product }).expect("it opens");
    let card = person.add(product, Section::Needs, "seen by both");
    let fresh = told.iter().find_map(|push| match push {
        Push::Product { fresh, seq, .. } => Some((fresh, seq)),
        _ => None,
    });
    let (fresh, seq) = fresh.expect("a push comes");
    assert_eq!(seq, 2);
    assert!(matches!(&fresh[..], [Fresh::Card { card: seen, after: None }] if seen.id == card));
}

#[test]
fn search_finds_products_cards_and_acts_by_all_their_words_in_any_case() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Customer Data Hub");
    let card = person.add(product, Section::Needs, "Kunden in KÖLN brauchen Änderungen sofort");
    person.act(product, Command::Delete { cards: vec![card] });
    person.add(product, Section::Needs, "Shops show customers their own data");
    let hits = |text: &str| match person.ask(Request::Search { text: text.into(), limit: 20 }) {
        Reply::Search { hits } => hits,
        other => panic!("{other:?}"),
    };
    assert!(matches!(&hits("hub")[0], Hit::Product { name, .. } if name == "Customer Data Hub"));
    assert!(
        hits("OWN shops")
            .iter()
            .any(|hit| matches!(hit, Hit::Card { card, .. } if card.section == Section::Needs))
    );
    let gone = hits("köln änderungen");
    assert!(
        !gone.is_empty() && gone.iter().all(|hit| matches!(hit, Hit::Act { .. })),
        "deleted, but in the history: {gone:?}"
    );
    assert_eq!(hits("nowhere"), vec![]);
    assert_eq!(hits("  "), vec![]);
}

#[test]
fn settings_are_kept_with_the_library_and_change_the_language_of_problems() {
    let folder = folder();
    let chosen = Settings { you: " Jörg ".into(), language: LanguageChoice::De, ..Settings::default() };
    {
        let person = Person::at(folder.path());
        person.ask(Request::SetSettings { settings: chosen });
        person.app.close();
    }
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    person.add(product, Section::Needs, "von Jörg");
    assert_eq!(person.card(product, "von Jörg").author.as_deref(), Some("Jörg"));
    let problem = person.refused(Request::Undo { product: product::ProductId(uuid::Uuid::nil()) });
    assert_eq!(problem.message, "Dieses Produkt gibt es in der Bibliothek nicht.");
}
