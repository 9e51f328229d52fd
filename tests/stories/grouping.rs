//! Cards grouped by theme, seen in their groups, taken apart and put together again.

use crate::{Person, folder};
use app::protocol::{Look, Request, Seen};
use product::{CardId, Command, EntryId, ProductId, Section, SectionGroups};
use uuid::Uuid;

/// The needs as they are grouped: the cards of each group, then the rest.
fn needs(person: &Person, product: ProductId) -> (Vec<(String, Vec<CardId>)>, Vec<CardId>) {
    let Seen::Groups { mut sections } = person.look(product, Look::Groups) else { panic!("no groups") };
    let SectionGroups { groups, rest, .. } = sections.swap_remove(Section::Needs as usize);
    (groups.into_iter().map(|group| (group.name, group.cards)).collect(), rest)
}

#[test]
fn cards_are_grouped_in_one_act_each_and_every_act_is_taken_back_whole() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let [one, two, three] = ["one", "two", "three"].map(|text| person.add(product, Section::Needs, text));
    let all = || {
        let mut all: Vec<CardId> = person.view(product).cards.iter().map(|card| card.id).collect();
        all.retain(|card| [one, two, three].contains(card));
        all
    };
    let group = EntryId(Uuid::now_v7());
    let name = || "Speed".to_owned();
    person.act(product, Command::StartGroup { group: Some(group), name: name(), cards: vec![one, two] });
    person.act(product, Command::GroupCards { cards: vec![three], group: Some(group) });
    let grouped = (vec![(name(), all())], vec![]);
    assert_eq!(needs(&person, product), grouped);
    person.act(product, Command::UngroupAll { section: Some(Section::Needs) });
    assert_eq!(needs(&person, product), (vec![], all()));
    person.ask(Request::Undo { product });
    assert_eq!(needs(&person, product), grouped);
    person.ask(Request::Undo { product });
    person.ask(Request::Undo { product });
    assert_eq!(needs(&person, product), (vec![], all()));
    person.ask(Request::Redo { product });
    person.ask(Request::Redo { product });
    assert_eq!(needs(&person, product), grouped);
}

#[test]
fn a_card_of_another_section_is_not_taken_and_the_refusal_names_both() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let need = person.add(product, Section::Needs, "fast");
    let capability = person.add(product, Section::Product, "cached");
    let group = EntryId(Uuid::now_v7());
    person.act(product, Command::StartGroup { group: Some(group), name: "Speed".into(), cards: vec![need] });
    let command = Command::GroupCards { cards: vec![capability], group: Some(group) };
    let problem = person.refused(Request::Do { product, command, writing: None });
    assert_eq!(problem.code, "other_section");
    assert_eq!(problem.message, "“cached” hangs in another section than the group “Speed”.");
}
