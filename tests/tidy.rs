//! The house keeps its order: who may know whom, where foreign names may stand, and that promises have tests.
//!
//! A failing test here means that something stands in the wrong room. Move it; change the table only
//! when the house itself changes, in a commit of its own.

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Who may know whom. An absence is an invariant.
const MAY_KNOW: [(&str, &[&str]); 12] = [
    ("product", &[]),
    ("words", &[]),
    ("replica", &["product"]),
    ("room", &["product"]),
    ("store", &["product"]),
    ("export", &["product", "words"]),
    ("app", &["product", "words", "replica", "room", "store", "export"]),
    ("server", &["app", "product", "words"]),
    ("cli", &["app", "server", "words", "product", "export"]),
    ("desktop", &["app", "server", "product", "words"]),
    ("xtask", &[]),
    ("acceptance", &["app", "product", "replica", "server", "store", "export", "words"]),
];

/// Libraries that one room alone may know. The benchmark measures against the bare libraries.
const ONLY_IN: [(&str, &[&str]); 5] = [
    ("loro", &["replica"]),
    ("rusqlite", &["store", "acceptance"]),
    ("tauri", &["desktop"]),
    ("typst", &["export"]),
    ("axum", &["server", "acceptance"]),
];

/// `product` knows nothing but these; the digest of a closed record is a rule, and taken over its text.
const PRODUCT_KNOWS: [&str; 6] = ["serde", "serde_json", "sha2", "chrono", "uuid", "ts-rs"];

/// Licences under which a library may be part of what people install.
const LICENCES: [&str; 16] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "MPL-2.0+",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "OFL-1.1",
];

/// Names that say nothing.
const EMPTY_NAMES: [&str; 9] =
    ["Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Info", "Common", "Misc"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie in the root").to_owned()
}

fn metadata() -> Metadata {
    MetadataCommand::new().current_dir(root()).no_deps().exec().expect("cargo tells the workspace")
}

fn dependencies(package: &Package) -> BTreeSet<&str> {
    let normal = |kind| matches!(kind, DependencyKind::Normal | DependencyKind::Build);
    package.dependencies.iter().filter(|found| normal(found.kind)).map(|found| found.name.as_str()).collect()
}

/// All files below a folder with this ending, but not what is generated or installed.
fn files(below: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(below)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there").flatten() {
            let path = entry.path();
            let name = entry.file_name();
            if path.is_dir() && !["node_modules", "target", "dist", "output"].iter().any(|skip| name == *skip)
            {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = std::fs::read_to_string(&path).expect("source is text");
                found.push((path.strip_prefix(root()).expect("below the root").to_owned(), text));
            }
        }
    }
    found.sort();
    found
}

fn rust_files() -> Vec<(PathBuf, String)> {
    let mut all = files("src-tauri", ".rs");
    all.extend(files("tests", ".rs"));
    all
}

#[test]
fn every_room_knows_only_whom_it_may() {
    let metadata = metadata();
    let rooms: BTreeMap<&str, &[&str]> = MAY_KNOW.into_iter().collect();
    for package in &metadata.packages {
        let name = package.name.as_str();
        let may =
            rooms.get(name).unwrap_or_else(|| panic!("{name} is a new room: give it a line in MAY_KNOW"));
        for known in dependencies(package).into_iter().filter(|known| rooms.contains_key(known)) {
            assert!(
                may.contains(&known),
                "{name} knows {known}: arrows point one way, see the map in README.md"
            );
        }
    }
}

#[test]
fn foreign_libraries_stand_in_one_room() {
    for package in &metadata().packages {
        for known in dependencies(package) {
            if let Some((_, rooms)) = ONLY_IN.iter().find(|(library, _)| *library == known) {
                let name = package.name.as_str();
                assert!(rooms.contains(&name), "{name} knows {known}; only {rooms:?} may");
            }
        }
    }
}

#[test]
fn every_library_may_be_shipped() {
    let whole = MetadataCommand::new().current_dir(root()).exec().expect("cargo tells all libraries");
    for package in whole.packages {
        let licence = package.license.unwrap_or_default().replace(['(', ')'], "").replace('/', " OR ");
        let allowed = |choice: &str| choice.split(" AND ").all(|part| LICENCES.contains(&part.trim()));
        assert!(licence.split(" OR ").any(allowed), "{}: its licence is {licence:?}", package.name);
    }
}

#[test]
fn the_rules_know_nothing_but_shapes_time_and_ids() {
    let metadata = metadata();
    let product =
        metadata.packages.iter().find(|package| package.name.as_str() == "product").expect("it is there");
    for known in dependencies(product) {
        assert!(PRODUCT_KNOWS.contains(&known), "product knows {known}; the rules are pure");
    }
}

#[test]
fn only_one_file_of_the_page_knows_tauri() {
    for ending in [".ts", ".tsx"] {
        for (path, text) in files("ui/src", ending) {
            let knows = text.contains("@tauri-apps");
            assert!(
                !knows || path.ends_with("host/tauri.ts") || path.ends_with("host/tauri.test.ts"),
                "{} knows Tauri; the door is host.ts",
                path.display()
            );
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for (path, text) in rust_files() {
        assert!(text.starts_with("//! "), "{} does not begin with //! and what it is for", path.display());
    }
}

#[test]
fn nothing_is_put_off_skipped_or_tried_again() {
    let marks = ["TODO", "FIXME", "#[ignore", "todo!(", "unimplemented!("];
    let page_marks = ["TODO", "FIXME", ".skip(", ".only(", "test.fixme", "retries:"];
    let none = |files: Vec<(PathBuf, String)>, marks: &[&str]| {
        for (path, text) in files.into_iter().filter(|(path, _)| !path.ends_with("tidy.rs")) {
            let found = marks.iter().find(|mark| text.contains(**mark));
            assert!(
                found.is_none(),
                "{} contains {found:?}: finish it, or assert today's behaviour",
                path.display()
            );
        }
    };
    none(rust_files(), &marks);
    for folder in ["ui/src", "tests"] {
        none(files(folder, ".ts"), &page_marks);
        none(files(folder, ".tsx"), &page_marks);
    }
}

#[test]
fn names_say_something() {
    for (path, text) in rust_files() {
        for line in text.lines() {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            let declares = words.any(|word| matches!(word, "struct" | "enum" | "trait" | "type"));
            let name = words.next().unwrap_or_default();
            let empty = EMPTY_NAMES.iter().find(|empty| declares && name.ends_with(**empty));
            assert!(empty.is_none(), "{}: {name} is a name that says nothing", path.display());
        }
    }
}

/// The ids of the promises in module docs (`//! - W1 …` or `//! W1 …`), each with the room that makes it.
fn promises() -> BTreeMap<String, PathBuf> {
    let mut found: BTreeMap<String, PathBuf> = BTreeMap::new();
    for (path, text) in rust_files() {
        for line in text.lines().filter_map(|line| line.strip_prefix("//! ")) {
            let line = line.strip_prefix("- ").unwrap_or(line);
            let id = line.split_whitespace().next().unwrap_or_default();
            if is_promise(id) {
                let room = room(&path);
                let other = found.insert(id.to_lowercase(), room.clone()).filter(|other| *other != room);
                assert!(
                    other.is_none(),
                    "{id} is promised by {room:?} and by {other:?}: take another letter"
                );
            }
        }
    }
    found
}

/// The ids that test names begin with (`fn w1_…`).
fn tested() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in rust_files() {
        let lines = text.lines().map(|line| line.trim_start().trim_start_matches("async "));
        for name in lines.filter_map(|line| line.strip_prefix("fn ")) {
            let id = name.split('_').next().unwrap_or_default();
            if name.contains('_') && is_promise(&id.to_uppercase()) {
                found.insert(id.to_owned());
            }
        }
    }
    found
}

fn room(path: &Path) -> PathBuf {
    let depth = if path.starts_with("src-tauri/crates") { 3 } else { 2 };
    path.iter().take(depth).collect()
}

fn is_promise(id: &str) -> bool {
    let number = id.trim_start_matches(|c: char| c.is_ascii_uppercase());
    id.len() - number.len() == 1 && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
}

#[test]
fn every_promise_has_a_test_and_every_numbered_test_a_promise() {
    let promises: BTreeSet<String> = promises().into_keys().collect();
    let tested = tested();
    let untested: Vec<_> = promises.difference(&tested).collect();
    let unpromised: Vec<_> = tested.difference(&promises).collect();
    assert!(untested.is_empty(), "promised in module docs, but no test is named after it: {untested:?}");
    assert!(unpromised.is_empty(), "tests named after promises that no module makes: {unpromised:?}");
}
