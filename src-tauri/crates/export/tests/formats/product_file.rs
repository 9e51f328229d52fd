//! The product file: whole, readable for ever, and careful with what it reads.

use crate::story::{Story, stamp, workshop};
use export::{ProductFile, ProductFileError, RecordedAct, Replay, WriteError, read_product, write_product};
use product::limits::{CARD_CHARS, NAME_CHARS};
use product::{CardState, Command, Field, Kind, NewCard, NewEntry, Refusal, Section, lines_as_cards};
use proptest::prelude::*;
use serde_json::{Value, json};

fn written(story: &Story) -> Vec<u8> {
    let mut bytes = vec![];
    let history = story.history.iter().cloned().map(Ok::<_, std::convert::Infallible>);
    write_product(&story.product, history, &stamp(), &mut bytes).unwrap();
    bytes
}

/// A small product's file with one thing changed.
fn changed(change: impl FnOnce(&mut Value)) -> Result<ProductFile, ProductFileError> {
    let mut story = Story::of("Hub");
    story.card(Section::Needs, "one", CardState::Assumption, Some("Jo"));
    story.card(Section::Needs, "two", CardState::Assumption, None);
    let mut file: Value = serde_json::from_slice(&written(&story)).unwrap();
    change(&mut file);
    read_product(&serde_json::to_vec(&file).unwrap())
}

#[test]
fn j1_the_file_of_version_1_opens_for_ever() {
    let file = read_product(include_bytes!("../fixtures/product-v1.json")).unwrap();
    assert_eq!(file.product.name, "Customer Data Hub");
    assert_eq!(file.product.vision.len(), 32);
    assert_eq!(file.product.vision.all_cards().count(), 33);
    assert_eq!(file.history.len(), 41);
    assert_eq!(file.replay, Replay::Same);
    let statement = "Every team in the company trusts one picture of the customer";
    assert_eq!(file.product.vision.statement(), Some(statement));
}

#[test]
fn j1_the_file_of_version_2_opens_for_ever() {
    let file = read_product(include_bytes!("../fixtures/product-v2.json")).unwrap();
    assert_eq!(file.product.vision.len(), 32);
    let goals: Vec<_> = file.product.entries.of(Kind::Goal).map(product::title).collect();
    assert_eq!(goals, ["Speed", "Trust"]);
    assert_eq!(file.replay, Replay::Same);
}

#[test]
fn j1_one_card_and_one_act_a_line() {
    let mut story = Story::of("Hub");
    story.card(Section::Needs, "one\n\"two\"", CardState::ToValidate, Some("Jörg"));
    insta::assert_snapshot!("product_file", String::from_utf8(written(&story)).unwrap());
}

#[test]
fn j1_a_history_that_cannot_be_read_is_no_file() {
    let history = std::iter::once(Err("the disk is gone"));
    let result = write_product(&Story::of("Hub").product, history, &stamp(), &mut vec![]);
    assert!(matches!(result, Err(WriteError::History("the disk is gone"))));
}

#[test]
fn j2_other_files_are_refused() {
    let refused = |bytes: &[u8]| read_product(bytes).unwrap_err();
    for foreign in
        ["[1,2,3]", "{}", "3", "{\"format\":\"other\",\"version\":1}", "{\"format\":{},\"version\":1}"]
    {
        assert_eq!(refused(foreign.as_bytes()), ProductFileError::Foreign, "{foreign}");
    }
    let newer = refused(b"{\"format\":\"interpares.product\",\"version\":4,\"anything\":[]}");
    assert_eq!(newer, ProductFileError::Newer { version: 4, known: 3 });
    for broken in [b"".as_slice(), b"{\n \"format\": \"inter", b"\x89PNG", b"\xff\xfe"] {
        assert!(matches!(refused(broken), ProductFileError::NotJson { .. }), "{broken:?}");
    }
    let deep = "[".repeat(100_000);
    assert!(matches!(refused(deep.as_bytes()), ProductFileError::NotJson { .. }));
}

#[test]
fn j2_a_broken_place_is_named() {
    let broken = read_product(b"{\n\"format\": \"interpares.product\",\n\"version\": 1,\n\"product\": tru}");
    assert!(matches!(broken, Err(ProductFileError::NotJson { line: 4, .. })), "{broken:?}");
    let shape = changed(|file| file["product"]["vision"]["cards"][0]["state"] = json!("sure"));
    assert!(matches!(shape, Err(ProductFileError::Shape { .. })), "{shape:?}");
    let act = changed(|file| file["history"][1]["edits"][0]["edit"] = json!("explode"));
    assert!(matches!(act, Err(ProductFileError::Shape { .. })), "{act:?}");
}

#[test]
fn j2_a_file_cut_anywhere_is_refused() {
    let whole = written(&workshop());
    let end = whole.len() - 3;
    for cut in (0..end).step_by(97).chain([end]) {
        assert!(read_product(&whole[..cut]).is_err(), "cut at {cut}");
    }
}

#[test]
fn j2_the_limits_hold_in_files() {
    let long = "ä".repeat(CARD_CHARS + 1);
    let card = changed(|file| file["product"]["vision"]["cards"][1]["text"] = json!(long));
    let (chars, limit) = (CARD_CHARS + 1, CARD_CHARS);
    let refusal = Refusal::CardTooLong { number: 2, chars, limit };
    assert_eq!(card, Err(ProductFileError::Card { number: 2, refusal }));

    let bell = changed(|file| file["product"]["vision"]["cards"][0]["text"] = json!("a\u{7}"));
    let refusal = Refusal::NotText { number: 1 };
    assert_eq!(bell, Err(ProductFileError::Card { number: 1, refusal }));

    let name = changed(|file| file["product"]["name"] = json!("a/b"));
    let refusal = Refusal::NameHas { character: "/".to_owned() };
    assert_eq!(name, Err(ProductFileError::Name { refusal }));

    let by = changed(|file| file["history"][2]["act"]["by"] = json!("x".repeat(NAME_CHARS + 1)));
    let (chars, limit) = (NAME_CHARS + 1, NAME_CHARS);
    let refusal = Refusal::NameTooLong { chars, limit };
    assert_eq!(by, Err(ProductFileError::Act { number: 3, refusal }));
}

#[test]
fn j2_an_id_is_there_once() {
    let card = changed(|file| {
        let id = file["product"]["vision"]["cards"][0]["id"].clone();
        file["product"]["vision"]["cards"][1]["id"] = id;
    });
    assert!(matches!(card, Err(ProductFileError::CardTwice { .. })), "{card:?}");
    let act = changed(|file| {
        let id = file["history"][0]["act"]["id"].clone();
        file["history"][2]["act"]["id"] = id;
    });
    assert_eq!(act, Err(ProductFileError::ActTwice { number: 3 }));
}

#[test]
fn j3_a_history_that_leads_elsewhere_is_said_to() {
    assert_eq!(changed(|_| {}).unwrap().replay, Replay::Same);
    let text = changed(|file| file["product"]["vision"]["cards"][0]["text"] = json!("tampered"));
    assert_eq!(text.unwrap().replay, Replay::Differs);
    let none = changed(|file| file["history"] = json!([]));
    assert_eq!(none.unwrap().replay, Replay::Differs);
}

fn any_command() -> impl Strategy<Value = (u8, usize, usize, String)> {
    (0..9_u8, 0..9_usize, 0..12_usize, "\\PC{0,12}|[a-z\n\t]{1,12}")
}

/// A command about whatever is on the board just then.
fn command(story: &Story, (kind, place, which, text): (u8, usize, usize, String)) -> Command {
    let order = story.product.vision.order();
    let card = (!order.is_empty()).then(|| order[which % order.len().max(1)]);
    let section = Section::ALL[place];
    match (kind, card) {
        (1, Some(card)) => Command::Move { card, section, after: None },
        (2, Some(card)) => Command::Delete { cards: vec![card] },
        (3, Some(card)) => Command::Restore { cards: vec![card] },
        (4, Some(card)) => Command::SetState { card, state: CardState::ALL[place % 3] },
        (5, Some(card)) => Command::SetAuthor { card, author: Some(text) },
        (6, Some(card)) => Command::Write {
            card,
            was: story.product.vision.card(card).map(|card| card.text.clone()).unwrap_or_default(),
            now: text,
        },
        (7, _) => Command::Rename { name: text },
        _ => pasted(section, &text),
    }
}

/// One card for each of these lines.
fn pasted(section: Section, notes: &str) -> Command {
    let new = |text| NewCard { id: None, section, text, state: CardState::default(), author: None };
    Command::AddCards { cards: lines_as_cards(notes).into_iter().map(new).collect(), file: None }
}

proptest! {
    #[test]
    fn j1_what_is_written_is_read_again(commands in proptest::collection::vec(any_command(), 0..40)) {
        let mut story = Story::of("Hub");
        for drawn in commands {
            let command = command(&story, drawn);
            story.act(&command);
        }
        let file = read_product(&written(&story)).unwrap();
        prop_assert_eq!(file.product, story.product);
        prop_assert_eq!(file.history, story.history);
        prop_assert_eq!(file.replay, Replay::Same);
    }

    #[test]
    fn j2_any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read_product(&bytes).is_err());
    }

    #[test]
    fn j2_a_file_with_damage_is_read_or_refused(at in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let mut story = Story::of("Hub");
        story.card(Section::Needs, "one", CardState::Assumption, Some("Jo"));
        let mut bytes = written(&story);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _: Result<ProductFile, ProductFileError> = read_product(&bytes);
    }
}

/// What the stored file was written from; kept so that a file of the next version can be made alike.
fn stored_story() -> Story {
    let mut story = workshop();
    let ids = story.product.vision.order().to_vec();
    let (first, last) = (ids[2], ids[ids.len() - 1]);
    story.act(&Command::SetState { card: first, state: CardState::ToValidate });
    story.act(&Command::SetAuthor { card: first, author: Some("Jörg & Mei-Ling".to_owned()) });
    let was = story.product.vision.card(first).map(|card| card.text.clone()).unwrap_or_default();
    story.act(&Command::Write { card: first, now: was.replace("call centre", "phone 📞"), was });
    story.act(&Command::Move { card: last, section: Section::Channels, after: None });
    story.act(&pasted(Section::Needs, "- pasted"));
    let pasted = story.product.vision.section_ids(Section::Needs).last().copied().unwrap();
    story.act(&Command::Delete { cards: vec![pasted] });
    story.act(&Command::Rename { name: "Hub of customers".to_owned() });
    story.act(&Command::Rename { name: "Customer Data Hub".to_owned() });
    story
}

/// The stored story, and then a member, two goals, a link, a move and a loss.
fn stored_story_with_entries() -> Story {
    let mut story = stored_story();
    let named = |kind, name: &str| NewEntry {
        id: None,
        kind,
        fields: [(Field::word("name"), product::Value::Text(name.to_owned()))].into(),
    };
    let entries = vec![
        named(Kind::Member, "Amara"),
        named(Kind::Goal, "Trust"),
        named(Kind::Goal, "Speed"),
        named(Kind::Goal, "Noise"),
    ];
    story.act(&Command::AddEntries { entries, after: None });
    let ids = story.product.entries.ids(Kind::Goal).to_vec();
    let need = story.product.vision.section_ids(Section::Needs)[0];
    let serves = Field::about("serves", need);
    let value = Some(product::Value::Flag(true));
    story.act(&Command::SetField { entry: ids[0], field: serves, value });
    story.act(&Command::MoveEntry { entry: ids[1], after: None });
    story.act(&Command::DeleteEntries { entries: vec![ids[2]] });
    story
}

fn stored_file() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/product-v3.json")
}

/// The same, and then a group of cards, one more card in it, and something parked for the member.
fn stored_story_of_a_workshop() -> Story {
    let mut story = stored_story_with_entries();
    let needs = story.product.vision.section_ids(Section::Needs).to_vec();
    story.act(&Command::StartGroup { group: None, name: "Größe".to_owned(), cards: needs[..2].to_vec() });
    let group = story.product.entries.ids(Kind::Group).first().copied();
    story.act(&Command::GroupCards { cards: vec![needs[2]], group });
    story.act(&Command::GroupCards { cards: vec![needs[0]], group: None });
    let owner = story.product.entries.ids(Kind::Member)[0].to_string();
    let fields = [
        (Field::word("text"), product::Value::Text("Ask legal about the logs".to_owned())),
        (Field::word("owner"), product::Value::Word(owner)),
    ];
    let parked = NewEntry { id: None, kind: Kind::Parked, fields: fields.into() };
    story.act(&Command::AddEntries { entries: vec![parked], after: None });
    story
}

#[test]
fn j1_this_program_still_writes_the_stored_file() {
    let file = stored_file();
    let now = written(&stored_story_of_a_workshop());
    if std::env::var_os("INTERPARES_GENERATE").is_some() && !file.exists() {
        std::fs::write(&file, &now).unwrap();
    }
    let stored = std::fs::read(&file).unwrap();
    assert_eq!(String::from_utf8_lossy(&now), String::from_utf8_lossy(&stored));
}

#[test]
fn j1_the_file_of_version_3_opens_for_ever() {
    let file = read_product(&std::fs::read(stored_file()).unwrap()).unwrap();
    let needs = product::groups(&file.product).swap_remove(Section::Needs as usize);
    assert_eq!((needs.groups[0].name.as_str(), needs.groups[0].cards.len()), ("Größe", 2));
    let parked: Vec<_> = file.product.entries.of(Kind::Parked).map(product::title).collect();
    assert_eq!((parked, file.replay), (vec!["Ask legal about the logs".to_owned()], Replay::Same));
}

#[test]
fn j1_reading_and_writing_leaves_the_history_as_it_was() {
    let story = stored_story();
    let file = read_product(&written(&story)).unwrap();
    let acts: &[RecordedAct] = &file.history;
    assert_eq!(acts, story.history);
}
