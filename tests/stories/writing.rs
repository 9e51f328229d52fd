//! The promises of the writer: answered means on disk, and a batch that fails fails cleanly.

use crate::{Person, folder, new_card};
use app::App;
use app::protocol::{Reply, Request};
use product::{CardId, Command, Section};
use std::process::Command as Process;
use uuid::Uuid;

/// The library as another program sees it at this moment: a copy of its files, opened.
fn texts_on_disk(library: &std::path::Path, product: product::ProductId) -> Vec<String> {
    let copy = folder();
    for name in ["library.db", "library.db-wal"] {
        if library.join(name).exists() {
            std::fs::copy(library.join(name), copy.path().join(name)).expect("copied");
        }
    }
    Person::at(copy.path()).texts(product)
}

#[test]
fn w1_an_act_that_is_answered_is_on_disk() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    for count in 1..=5 {
        person.add(product, Section::Needs, &format!("card {count}"));
        assert_eq!(texts_on_disk(folder.path(), product).len(), count);
    }
}

#[test]
fn w3_a_refused_act_fails_alone_among_many() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    let app: &App = &person.app;
    let acts = 40;
    let refused: usize = std::thread::scope(|scope| {
        let people: Vec<_> = (0..acts)
            .map(|at| {
                scope.spawn(move || {
                    let text = if at % 4 == 0 { String::new() } else { format!("card {at}") };
                    let card = new_card(Some(CardId(Uuid::now_v7())), Section::Needs, &text);
                    let command = Command::AddCard { card, after: None };
                    let answer = app.session(|_| {}).ask(Request::Do { product, command, writing: None });
                    usize::from(answer.is_err())
                })
            })
            .collect();
        people.into_iter().map(|person| person.join().expect("nobody panics")).sum()
    });
    assert_eq!(refused, acts / 4);
    assert_eq!(person.texts(product).len(), acts - acts / 4);
    let Reply::CheckLibrary { report } = person.ask(Request::CheckLibrary) else { panic!() };
    assert_eq!(report.faults, Vec::<String>::new());
}

/// A limit on the size of files stands in for a full disk: the write is refused by the kernel either way.
#[cfg(unix)]
#[test]
fn w2_on_a_full_disk_nothing_is_acknowledged_nothing_is_lost_and_the_way_out_is_said() {
    let folder = folder();
    let program = env!("CARGO_BIN_EXE_full_disk");
    let script = format!("trap '' XFSZ; ulimit -f 700; exec '{program}' '{}'", folder.path().display());
    let said = Process::new("sh").args(["-c", &script]).output().expect("it runs");
    let lines: Vec<_> = String::from_utf8_lossy(&said.stdout).lines().map(str::to_owned).collect();
    let [product, acknowledged, problem, left] = &lines[..] else { panic!("{said:?}") };
    assert_eq!(problem, "disk_full");
    assert_eq!(left, acknowledged, "the refused act is not on the board");
    let person = Person::at(folder.path());
    let product = product.parse().expect("an id");
    assert_eq!(person.texts(product).len(), acknowledged.parse::<usize>().expect("a number"));
    person.add(product, Section::Needs, "there is room again");
    let Reply::CheckLibrary { report } = person.ask(Request::CheckLibrary) else { panic!() };
    assert_eq!(report.faults, Vec::<String>::new());
}

#[test]
fn w4_a_panic_in_one_act_ends_neither_the_program_nor_the_product() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    person.add(product, Section::Needs, "before");
    person.clock.break_down();
    let command = Command::Rename { name: "Never".into() };
    assert_eq!(person.refused(Request::Do { product, command, writing: None }).code, "fault");
    person.clock.mend();
    person.add(product, Section::Needs, "after");
    assert_eq!(person.texts(product), ["before", "after"]);
    assert_eq!(person.view(product).name, "Hub");
}
