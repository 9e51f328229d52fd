//! Taking care of the library: archive, delete, recover, duplicate, backups, trouble and its ways out.

use crate::{Person, folder};
use app::protocol::{LibraryState, Push, Reply, Request, WayOut};
use chrono::TimeDelta;
use product::Section;

#[test]
fn a_deleted_product_can_be_recovered_for_thirty_days() {
    let folder = folder();
    let (product, clock) = {
        let person = Person::at(folder.path());
        let product = person.start("Hub");
        person.add(product, Section::Needs, "kept");
        person.ask(Request::DeleteProduct { product });
        assert_eq!(person.refused(Request::OpenProduct { product }).code, "product_deleted");
        person.app.close();
        (product, person.clock)
    };
    clock.pass(TimeDelta::days(29));
    {
        let person = Person::at_time(folder.path(), clock.clone());
        assert!(person.products()[0].recoverable_until.is_some());
        person.ask(Request::RecoverProduct { product });
        assert_eq!(person.texts(product), ["kept"]);
        person.ask(Request::DeleteProduct { product });
        person.app.close();
    }
    clock.pass(TimeDelta::days(31));
    let person = Person::at_time(folder.path(), clock);
    assert_eq!(person.products(), vec![]);
}

#[test]
fn an_archived_product_is_out_of_the_way_and_a_duplicate_is_a_product_of_its_own() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    person.add(product, Section::Needs, "first");
    person.add(product, Section::Needs, "second");
    person.ask(Request::ArchiveProduct { product, archived: true });
    assert!(person.products()[0].archived);
    let Reply::DuplicateProduct { product: twin } =
        person.ask(Request::DuplicateProduct { product, name: "Hub 2".into() })
    else {
        panic!()
    };
    assert_eq!(person.texts(twin), ["first", "second"]);
    person.add(twin, Section::Needs, "only there");
    assert_eq!(person.texts(product), ["first", "second"]);
}

#[test]
fn a_backup_put_back_brings_everything_back_and_keeps_what_was_there() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = person.start("Hub");
    person.add(product, Section::Needs, "before");
    let Reply::BackUp { backup } = person.ask(Request::BackUp) else { panic!() };
    person.add(product, Section::Needs, "after");
    let (tell, told) = std::sync::mpsc::channel();
    let window = person.app.session(move |push| tell.send(push.push().clone()).expect("somebody listens"));
    window.ask(Request::OpenProduct { product }).expect("it opens");
    let Reply::RestoreBackup { library } = person.ask(Request::RestoreBackup { name: backup.name }) else {
        panic!()
    };
    assert!(matches!(library, LibraryState::Open { read_only: None, .. }), "{library:?}");
    let reopen = |push| matches!(push, Push::Reopen { product: shown } if shown == product);
    assert!(told.try_iter().any(reopen), "who shows a product opens it again");
    assert_eq!(person.texts(product), ["before"]);
    person.add(product, Section::Needs, "life goes on");
    let kept = std::fs::read_dir(folder.path()).expect("the folder").flatten().count();
    assert!(kept > 3, "the replaced library is kept beside the new one");
}

#[test]
fn a_second_program_is_told_and_may_read() {
    let folder = folder();
    let first = Person::at(folder.path());
    let product = first.start("Hub");
    first.add(product, Section::Needs, "written by the first");
    let second = Person::at(folder.path());
    let LibraryState::Closed { problem, ways_out, .. } = second.library() else { panic!("it is locked") };
    assert_eq!(problem.code, "library_locked");
    assert!(ways_out.contains(&WayOut::OpenReadOnly));
    let Reply::OpenReadOnly { library } = second.ask(Request::OpenReadOnly) else { panic!() };
    assert!(matches!(library, LibraryState::Open { read_only: Some(_), .. }), "{library:?}");
    assert_eq!(second.texts(product), ["written by the first"]);
    assert_eq!(second.refused(Request::Undo { product }).code, "read_only");
    assert_eq!(second.refused(Request::StartProduct { name: "No".into() }).code, "read_only");
    let Reply::TryAgain { library } = second.ask(Request::TryAgain) else { panic!() };
    assert!(matches!(library, LibraryState::Open { read_only: Some(_), .. }), "still in use, still readable");
    first.app.close();
    drop(first);
    let Reply::TryAgain { library } = second.ask(Request::TryAgain) else { panic!() };
    assert!(matches!(library, LibraryState::Open { read_only: None, .. }), "{library:?}");
    second.add(product, Section::Needs, "written by the second");
}

#[test]
fn a_damaged_library_is_left_alone_and_a_backup_is_the_way_out() {
    let folder = folder();
    let file = folder.path().join("library.db");
    let product = {
        let person = Person::at(folder.path());
        let product = person.start("Hub");
        person.add(product, Section::Needs, "safe");
        person.ask(Request::BackUp);
        person.app.close();
        product
    };
    let bytes = std::fs::read(&file).expect("the library");
    let damaged = &bytes[..bytes.len() / 2];
    std::fs::write(&file, damaged).expect("half of it");
    let person = Person::at(folder.path());
    let LibraryState::Closed { problem, ways_out, backups, .. } = person.library() else {
        panic!("it is damaged")
    };
    assert_eq!(problem.code, "library_damaged");
    assert!(ways_out.contains(&WayOut::Restore));
    assert_eq!(std::fs::read(&file).expect("the library"), damaged, "the file is never made worse");
    person.ask(Request::RestoreBackup { name: backups[0].name.clone() });
    assert_eq!(person.texts(product), ["safe"]);
}

#[test]
fn the_sample_is_there_once_until_it_is_thrown_away() {
    let folder = folder();
    let person = Person::at(folder.path());
    let open = || match person.ask(Request::OpenSample) {
        Reply::OpenSample { product } => product,
        other => panic!("{other:?}"),
    };
    let sample = open();
    assert_eq!(open(), sample);
    assert!(person.view(sample).cards.len() > 20);
    person.ask(Request::DeleteProduct { product: sample });
    assert_ne!(open(), sample);
}

#[test]
fn a_damaged_snapshot_costs_time_and_nothing_else() {
    let folder = folder();
    let product = {
        let person = Person::at(folder.path());
        let product = person.start("Hub");
        person.add(product, Section::Needs, "first");
        person.add(product, Section::Needs, "second");
        person.app.close();
        product
    };
    let database = rusqlite::Connection::open(folder.path().join("library.db")).expect("the library");
    let damaged = database.execute("UPDATE snapshots SET bytes = x'0102030405'", []).expect("it is written");
    assert_eq!(damaged, 1, "there was a snapshot");
    drop(database);
    let person = Person::at(folder.path());
    assert_eq!(person.texts(product), ["first", "second"]);
}
