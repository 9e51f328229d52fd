//! The history: back to the first day, the board at any entry, and putting things back.

use crate::{Person, folder};
use app::protocol::{HistoryEntry, Reply, Request};
use chrono::TimeDelta;
use product::{Command, ProductId, Section, What, WritingId};
use uuid::Uuid;

fn entries(person: &Person, product: ProductId) -> Vec<HistoryEntry> {
    match person.ask(Request::History { product, before: None, limit: 100, about: None }) {
        Reply::History { entries, .. } => entries,
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_reaches_back_to_the_first_day_also_after_the_program_was_closed() {
    let folder = folder();
    let (product, clock) = {
        let person = Person::at(folder.path());
        let product = person.start("Hub");
        person.add(product, Section::Needs, "first");
        person.app.close();
        (product, person.clock)
    };
    clock.pass(TimeDelta::days(40));
    let person = Person::at_time(folder.path(), clock);
    person.add(product, Section::Needs, "second");
    let told = entries(&person, product);
    assert_eq!(told.len(), 3);
    assert!(matches!(told[2].act.what, What::Started { .. }));
    assert_eq!(told[0].act.at - told[2].act.at, TimeDelta::days(40));
    assert!(told.iter().all(|entry| entry.act.by == "mei"));
}

#[test]
fn the_board_as_it_stood_at_any_entry_can_be_seen_and_put_back() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let (kept, gone) =
        (person.add(product, Section::Needs, "kept"), person.add(product, Section::Product, "gone"));
    let then = person.view(product);
    person.act(product, Command::Write { card: kept, was: "kept".into(), now: "changed".into() });
    person.act(product, Command::Delete { cards: vec![gone] });
    person.add(product, Section::Needs, "new");
    let now = person.view(product);

    let Reply::AsOf { view, difference, .. } = person.ask(Request::AsOf { product, seq: then.seq }) else {
        panic!()
    };
    assert_eq!(view.cards, then.cards);
    assert!(view.read_only);
    assert_eq!(difference.cards.len(), 3, "one changed, one gone, one new");
    assert_eq!(person.view(product).cards, now.cards, "looking changes nothing");

    person.ask(Request::PutBack { product, seq: then.seq, card: Some(gone) });
    assert_eq!(person.card(product, "gone").section, Section::Product);
    person.ask(Request::PutBack { product, seq: then.seq, card: None });
    assert_eq!(person.view(product).cards, then.cards);
    person.ask(Request::Undo { product });
    person.ask(Request::Undo { product });
    assert_eq!(person.view(product).cards, now.cards, "putting back is an act that can be undone");
}

#[test]
fn typing_is_one_entry_and_one_undo_however_many_times_it_was_saved() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let card = person.add(product, Section::Needs, "A");
    let writing = Some(WritingId(Uuid::now_v7()));
    for (was, now) in [("A", "A ch"), ("A ch", "A chang"), ("A chang", "A change")] {
        let command = Command::Write { card, was: was.into(), now: now.into() };
        person.ask(Request::Do { product, command, writing });
        person.clock.pass(TimeDelta::seconds(2));
    }
    let told = entries(&person, product);
    let What::Wrote { from, to, .. } = &told[0].act.what else { panic!("{told:?}") };
    assert_eq!((from.as_str(), to.as_str(), told.len()), ("A", "A change", 3));
    person.ask(Request::Undo { product });
    assert_eq!(person.texts(product), ["A"]);
    person.ask(Request::Redo { product });
    assert_eq!(person.texts(product), ["A change"]);
}
