//! Everything out and back in: the ZIP of a product, and a product file that brings back all of it.

use crate::{Person, file, folder};
use app::protocol::{Artefact, FileOut, Look, Reply, Request, Seen};
use export::{Face, Format, Paper};
use product::{Entry, Kind, ProductId};

fn sample(person: &Person) -> ProductId {
    match person.ask(Request::OpenSample) {
        Reply::OpenSample { product } => product,
        other => panic!("{other:?}"),
    }
}

fn exported(person: &Person, product: ProductId, format: Format) -> FileOut {
    exported_of(person, product, Artefact::Vision, format)
}

fn exported_of(person: &Person, product: ProductId, artefact: Artefact, format: Format) -> FileOut {
    let paper = Paper::A4;
    match person.ask(Request::Export { product, artefact, format, paper }) {
        Reply::Export { file } => file,
        other => panic!("{other:?}"),
    }
}

fn bytes(file: &FileOut) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(&file.base64).expect("base64")
}

fn entries(person: &Person, product: ProductId) -> Vec<Entry> {
    let look = Look::Entries { kinds: Kind::ALL.to_vec() };
    match person.look(product, look) {
        Seen::Entries { entries } => entries,
        other => panic!("{other:?}"),
    }
}

/// All of a file that is the same when the file is.
fn told(file: &FileOut) -> String {
    serde_json::to_string(file).expect("it goes to the page as JSON")
}

/// Each artefact of a product with the formats it leaves in; of pictures one, as all are drawn from the same pages.
fn artefacts(person: &Person, product: ProductId) -> Vec<(Artefact, Vec<Format>)> {
    use Format::{Csv, Ics, Json, Md, Pdf, Png};
    let decisions = entries(person, product).into_iter().filter(|entry| entry.kind == Kind::Decision);
    let roadmap = |face| (Artefact::Roadmap { face }, vec![Pdf, Md, Csv, Ics]);
    let fixed = [
        (Artefact::Vision, vec![Pdf, Png, Md, Csv, Json]),
        roadmap(Face::Internal),
        roadmap(Face::External),
        (Artefact::Metrics, vec![Pdf, Md, Csv, Json]),
    ];
    let record = |entry: Entry| (Artefact::Decision { decision: entry.id }, vec![Pdf, Md, Json]);
    fixed.into_iter().chain(decisions.map(record)).collect()
}

#[test]
fn the_zip_holds_each_artefact_and_the_whole_product() {
    let folder = folder();
    let person = Person::at(folder.path());
    let product = sample(&person);
    let zip = exported(&person, product, Format::Zip);
    assert_eq!(zip.name, "Customer Data Hub.zip");
    let bytes = bytes(&zip);
    let holds = |name: &str| bytes.windows(name.len()).any(|found| found == name.as_bytes());
    for name in [
        "Customer Data Hub.json",
        "Vision board/Customer Data Hub - Vision board.pdf",
        "Vision board/Customer Data Hub - Vision board.md",
        "Vision board/Customer Data Hub - Vision board.csv",
    ] {
        assert!(holds(name), "{name} is missing");
    }
    for (kind, folder) in
        [(Kind::Goal, "Roadmap/"), (Kind::Metric, "Metrics/"), (Kind::Decision, "Decisions/1 ")]
    {
        let any = entries(&person, product).iter().any(|entry| entry.kind == kind);
        assert_eq!(holds(folder), any, "{folder}");
    }
    // Each name stands in the zip twice: before its file, and in the list at the end.
    let times = |name: &str| bytes.windows(name.len()).filter(|found| *found == name.as_bytes()).count();
    assert_eq!((times("Add partners as writers now.pdf"), times("Decisions//")), (2, 0));
}

#[test]
fn the_product_file_and_a_duplicate_bring_back_every_entry() {
    let from = folder();
    let person = Person::at(from.path());
    let product = sample(&person);
    let all = entries(&person, product);
    let json = exported(&person, product, Format::Json);

    let to = folder();
    let other = Person::at(to.path());
    let back = match other.ask(Request::ImportProduct { file: file(&json.name, &bytes(&json)) }) {
        Reply::ImportProduct { product } => product,
        other => panic!("{other:?}"),
    };
    assert_eq!(entries(&other, back), all);
    assert_eq!(other.view(back).cards, person.view(product).cards);

    let copy = match person.ask(Request::DuplicateProduct { product, name: "Copy".to_owned() }) {
        Reply::DuplicateProduct { product } => product,
        other => panic!("{other:?}"),
    };
    assert_eq!(entries(&person, copy), all);
}

#[test]
fn every_file_of_every_artefact_is_the_same_from_the_library_a_product_file_was_brought_to() {
    let (from, to) = (folder(), folder());
    let (person, other) = (Person::at(from.path()), Person::at(to.path()));
    let product = sample(&person);
    let json = exported(&person, product, Format::Json);
    let back = match other.ask(Request::ImportProduct { file: file(&json.name, &bytes(&json)) }) {
        Reply::ImportProduct { product } => product,
        other => panic!("{other:?}"),
    };
    assert_eq!(back, product);
    let artefacts = artefacts(&person, product);
    assert!(artefacts.len() > 4, "the sample has decisions");
    for (artefact, formats) in artefacts {
        for format in formats {
            let before = exported_of(&person, product, artefact, format);
            let after = exported_of(&other, back, artefact, format);
            assert!(told(&before) == told(&after), "{artefact:?} as {format:?}");
        }
    }
}
