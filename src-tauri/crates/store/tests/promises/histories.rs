//! S4, S5, S6, S7, S8: acts and products come back as they were put in.

use crate::sample::{act, added, append, card, count, days_later, line, now, product, start, started};
use product::{Act, What};
use proptest::prelude::*;
use std::sync::{Arc, Barrier};
use std::thread;
use store::{Append, Error, Library, Loaded, NewAct, NewProduct, StoredAct};
use tempfile::{TempDir, tempdir};

fn library() -> (Library, TempDir) {
    let folder = tempdir().unwrap();
    (Library::open(folder.path(), now()).unwrap(), folder)
}

/// What a library is asked to do, for comparing it with a plain list.
#[derive(Clone, Debug)]
enum Step {
    Append { update: Vec<u8>, texts: Vec<String> },
    Snapshot { back: u32 },
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let update = prop::collection::vec(any::<u8>(), 0..9_000);
    let texts = prop::collection::vec("\\PC{0,40}", 1..5);
    let step = prop_oneof![
        6 => (update, texts).prop_map(|(update, texts)| Step::Append { update, texts }),
        2 => (0..4u32).prop_map(|back| Step::Snapshot { back }),
        1 => Just(Step::Reopen),
    ];
    prop::collection::vec(step, 1..25)
}

/// The plain list.
#[derive(Default)]
struct Model {
    acts: Vec<NewAct>,
    updates: Vec<(u32, Vec<u8>)>,
    snapshot: Option<(u32, Vec<u8>)>,
}

impl Model {
    fn loaded(&self) -> Loaded {
        let upto = self.snapshot.as_ref().map_or(0, |(upto, _)| *upto);
        Loaded {
            snapshot: self.snapshot.as_ref().map(|(_, bytes)| bytes.clone()),
            updates: self.updates.iter().filter(|(last, _)| *last > upto).map(|(_, u)| u.clone()).collect(),
            last_seq: u32::try_from(self.acts.len()).unwrap(),
        }
    }

    fn append(&mut self, append: Append) {
        self.acts.extend(append.acts);
        self.updates.push((u32::try_from(self.acts.len()).unwrap(), append.update));
    }

    fn stored(&self) -> Vec<StoredAct> {
        (1..)
            .zip(self.acts.clone())
            .map(|(seq, NewAct { act, edits, version })| StoredAct { seq, act, edits, version })
            .collect()
    }
}

fn all_acts(library: &Library) -> Vec<StoredAct> {
    let mut acts = Vec::new();
    let mut each = |act| -> Result<(), Error> {
        acts.push(act);
        Ok(())
    };
    library.each_act(product(1), &mut each).unwrap();
    acts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn s7_s8_a_library_is_a_list_that_outlives_the_program(steps in steps()) {
        let folder = tempdir().unwrap();
        let mut library = Library::open(folder.path(), now()).unwrap();
        start(&library, product(1));
        let mut model = Model::default();
        model.append(append(b"first", vec![started("Hub")]));
        for step in steps {
            match step {
                Step::Append { update, texts } => {
                    let from = model.acts.len() as u128;
                    let acts = (from..).zip(&texts).map(|(number, text)| added(number, text)).collect();
                    let new = append(&update, acts);
                    prop_assert_eq!(library.append(product(1), new.clone()), Ok(model.loaded().last_seq + 1));
                    model.append(new);
                }
                Step::Snapshot { back } => {
                    let upto = model.loaded().last_seq.saturating_sub(back).max(1);
                    library.save_snapshot(product(1), upto, &upto.to_be_bytes()).unwrap();
                    if model.snapshot.as_ref().is_none_or(|(held, _)| *held <= upto) {
                        model.snapshot = Some((upto, upto.to_be_bytes().to_vec()));
                    }
                }
                Step::Reopen => {
                    drop(library);
                    library = Library::open(folder.path(), now()).unwrap();
                }
            }
        }
        prop_assert_eq!(library.load(product(1)).unwrap(), model.loaded());
        prop_assert_eq!(all_acts(&library), model.stored());
        prop_assert_eq!(library.check().unwrap(), vec![]);
    }
}

#[test]
fn s7_the_newest_acts_come_first_and_page_by_page() {
    let (library, _folder) = library();
    start(&library, product(1));
    library.append(product(1), append(b"u", (1..10).map(|n| added(n, "Fast")).collect())).unwrap();
    let seqs = |before, limit| -> Vec<u32> {
        let acts = library.acts(product(1), before, limit, None).unwrap();
        acts.into_iter().map(|(seq, _)| seq).collect()
    };
    assert_eq!(seqs(None, 3), [10, 9, 8]);
    assert_eq!(seqs(Some(8), 3), [7, 6, 5]);
    assert_eq!(seqs(Some(2), 3), [1]);
    assert_eq!(seqs(Some(1), 3), [0u32; 0]);
    assert_eq!(library.act(product(1), 4).unwrap().unwrap().act, added(3, "Fast").act);
    assert_eq!(library.act(product(1), 11).unwrap(), None);
}

#[test]
fn s7_the_history_of_a_card_has_every_act_that_touched_it() {
    let (library, _folder) = library();
    start(&library, product(1));
    start(&library, product(2));
    let many = What::AddedMany { count: 2, text: "Fast".to_owned(), file: None };
    let pasted = NewAct {
        act: act(1, many),
        edits: [added(1, "Fast"), added(2, "Safe")].into_iter().flat_map(|act| act.edits).collect(),
        version: vec![],
    };
    let deleted = What::Deleted { cards: vec![card(2), card(1)], text: "Safe".to_owned() };
    let undid = What::Undid { act: Box::new(deleted.clone()) };
    let acts = [deleted, undid].map(|what| NewAct { act: act(2, what), edits: vec![], version: vec![] });
    library.append(product(1), append(b"u", vec![pasted])).unwrap();
    library.append(product(1), append(b"u", vec![added(3, "Cheap")])).unwrap();
    library.append(product(2), append(b"u", vec![added(1, "The same card in another product")])).unwrap();
    library.append(product(1), append(b"u", acts.into())).unwrap();
    let of = |number, before, limit| -> Vec<u32> {
        let acts = library.acts(product(1), before, limit, Some(card(number).0)).unwrap();
        acts.into_iter().map(|(seq, _)| seq).collect()
    };
    assert_eq!(of(1, None, 9), [5, 4, 2]);
    assert_eq!(of(1, Some(5), 1), [4]);
    assert_eq!(of(3, None, 9), [3]);
    assert_eq!(of(9, None, 9), [0u32; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn s7_the_history_of_a_card_is_the_same_wherever_snapshots_were_taken(
        touches in prop::collection::vec((0..4u128, prop::option::of(0..3u32)), 1..30),
        before in prop::option::of(1..30u32),
        limit in 0..12u32,
    ) {
        let (library, _folder) = library();
        start(&library, product(1));
        for (number, snapshot) in &touches {
            library.append(product(1), append(b"u", vec![added(*number, "Fast")])).unwrap();
            if let Some(back) = snapshot {
                let upto = count(&library, product(1)).saturating_sub(*back).max(1);
                library.save_snapshot(product(1), upto, b"s").unwrap();
            }
        }
        for wanted in 0..4u128 {
            let told = library.acts(product(1), before, limit, Some(card(wanted).0)).unwrap();
            let of_it = (2..).zip(&touches).filter(|(_, (number, _))| *number == wanted).map(|(seq, _)| seq);
            let mut expected: Vec<u32> = of_it.filter(|seq| before.is_none_or(|before| *seq < before)).collect();
            expected.reverse();
            expected.truncate(limit as usize);
            prop_assert_eq!(told.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), expected);
        }
    }
}

#[test]
fn the_list_is_right_although_only_acts_are_written() {
    let (library, _folder) = library();
    start(&library, product(1));
    start(&library, product(2));
    for number in 1..=3 {
        let mut new = added(number, "Fast");
        new.act.at = days_later(i64::try_from(number).unwrap());
        library.append(product(1), append(b"u", vec![new])).unwrap();
    }
    let listed = library.products().unwrap();
    assert_eq!((listed[0].id, listed[0].last_seq, listed[0].line.changed_at), (product(1), 4, days_later(3)));
    assert_eq!((listed[1].id, listed[1].last_seq), (product(2), 1));
}

#[test]
fn s7_acts_are_found_by_every_word_in_any_case() {
    let (library, _folder) = library();
    start(&library, product(1));
    start(&library, product(2));
    let texts = ["Größe \"zählt\"", "größer werden", "line\nbreak", "added"];
    let acts = (1..).zip(texts).map(|(number, text)| added(number, text)).collect();
    library.append(product(1), append(b"u", acts)).unwrap();
    let found = |words: &[&str], limit| -> Vec<u32> {
        let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
        let hits = library.search_acts(&words, None, limit).unwrap();
        hits.into_iter().map(|(_, seq, _)| seq).collect()
    };
    assert_eq!(found(&["GRÖSS"], 9), [0u32; 0]);
    assert_eq!(found(&["größ"], 9), [3, 2]);
    assert_eq!(found(&["größ"], 1), [3]);
    assert_eq!(found(&["\"ZÄHLT\"", "ada"], 9), [2]);
    assert_eq!(found(&["line\nbreak"], 9), [4]);
    assert_eq!(found(&["needs"], 9), [0u32; 0], "the name of a section is not a person's word");
    assert_eq!(found(&["added"], 9), [5], "nor is the kind of an act");
    assert_eq!(found(&["hub"], 9).len(), 2);
    library.set_deleted(product(2), Some(now())).unwrap();
    assert_eq!(found(&["hub"], 9).len(), 1);
}

#[test]
fn s4_fifty_at_once_lose_nothing_and_get_numbers_of_their_own() {
    let (library, folder) = library();
    (1..=5).for_each(|number| start(&library, product(number)));
    let begin = Arc::new(Barrier::new(50));
    let threads: Vec<_> = (0..50u128)
        .map(|thread| {
            let (library, begin) = (library.clone(), begin.clone());
            thread::spawn(move || {
                begin.wait();
                let id = product(thread % 5 + 1);
                let new = |round| append(b"u", vec![added(thread * 100 + round, "Fast")]);
                (0..20).map(|round| (id, library.append(id, new(round)).unwrap(), round)).collect::<Vec<_>>()
            })
        })
        .collect();
    let mut told = Vec::new();
    for (thread, handle) in (0..).zip(threads) {
        told.extend(
            handle.join().unwrap().into_iter().map(|(id, seq, round)| (id, seq, thread * 100 + round)),
        );
    }
    drop(library);
    let library = Library::open(folder.path(), now()).unwrap();
    for (id, seq, number) in told {
        assert_eq!(library.act(id, seq).unwrap().unwrap().act, added(number, "Fast").act);
    }
    assert_eq!((1..=5).map(|number| count(&library, product(number))).collect::<Vec<_>>(), [201; 5]);
}

#[test]
fn s4_what_cannot_be_appended_changes_nothing() {
    let (library, _folder) = library();
    start(&library, product(1));
    let before = library.load(product(1)).unwrap();
    assert_eq!(library.append(product(1), append(b"u", vec![])), Err(Error::NoActs));
    let unknown = library.append(product(9), append(b"u", vec![added(1, "Fast")]));
    assert_eq!(unknown, Err(Error::NotFound(product(9))));
    assert_eq!(
        library.save_snapshot(product(1), 2, b"s"),
        Err(Error::SnapshotAhead { upto: 2, last_seq: 1 })
    );
    assert_eq!(library.load(product(1)).unwrap(), before);
    assert_eq!(library.load(product(9)), Err(Error::NotFound(product(9))));
}

#[test]
fn s5_a_product_is_there_with_its_first_acts_or_not_at_all() {
    let (library, _folder) = library();
    start(&library, product(1));
    let again = NewProduct { id: product(1), created_at: now() };
    let first = append(b"u", vec![started("Other")]);
    assert_eq!(library.add_product(again, first.clone()), Err(Error::AlreadyThere(product(1))));
    let empty = NewProduct { id: product(2), created_at: now() };
    assert_eq!(library.add_product(empty, append(b"u", vec![])), Err(Error::NoActs));
    assert_eq!(library.products().unwrap().len(), 1);
    assert_eq!(count(&library, product(1)), 1);
}

#[test]
fn the_list_shows_the_latest_change_first() {
    let (library, _folder) = library();
    start(&library, product(1));
    start(&library, product(2));
    let mut renamed = added(1, "Fast");
    renamed.act.at = days_later(1);
    let mut changed = append(b"u", vec![renamed]);
    changed.line = store::Line { changed_at: days_later(1), ..line("Renamed", 7) };
    library.append(product(1), changed.clone()).unwrap();
    library.set_archived(product(2), Some(days_later(2))).unwrap();
    let listed = library.products().unwrap();
    assert_eq!(listed.iter().map(|row| row.id).collect::<Vec<_>>(), [product(1), product(2)]);
    assert_eq!((&listed[0].line, listed[0].last_seq), (&changed.line, 2));
    assert_eq!(listed[1].archived_at, Some(days_later(2)));
    library.set_archived(product(2), None).unwrap();
    assert_eq!(library.products().unwrap()[1].archived_at, None);
    assert_eq!(library.set_archived(product(9), None), Err(Error::NotFound(product(9))));
}

#[test]
fn s6_a_deleted_product_is_there_for_thirty_days() {
    let (library, folder) = library();
    for number in 1..=3 {
        start(&library, product(number));
        library.append(product(number), append(b"u", vec![added(number, "Fast")])).unwrap();
        library.save_snapshot(product(number), 1, b"s").unwrap();
    }
    library.set_deleted(product(1), Some(now())).unwrap();
    library.set_deleted(product(2), Some(now())).unwrap();
    library.set_deleted(product(2), None).unwrap();
    drop(library);
    let library = Library::open(folder.path(), days_later(30)).unwrap();
    assert_eq!(count(&library, product(1)), 2);
    drop(library);
    let library = Library::open(folder.path(), days_later(31)).unwrap();
    assert_eq!(library.load(product(1)), Err(Error::NotFound(product(1))));
    assert_eq!((count(&library, product(2)), count(&library, product(3))), (2, 2));
    assert_eq!(library.acts(product(3), None, 9, Some(card(3).0)).unwrap().len(), 1);
    assert_eq!(library.check().unwrap(), vec![]);
}

#[test]
fn s8_a_snapshot_never_hides_an_act() {
    let (library, _folder) = library();
    start(&library, product(1));
    library.append(product(1), append(b"second", vec![added(1, "Fast"), added(2, "Safe")])).unwrap();
    library.append(product(1), append(b"third", vec![added(3, "Cheap")])).unwrap();
    library.save_snapshot(product(1), 2, b"between").unwrap();
    let loaded = library.load(product(1)).unwrap();
    assert_eq!(loaded.snapshot.as_deref(), Some(&b"between"[..]));
    assert_eq!(loaded.updates, [b"second".to_vec(), b"third".to_vec()], "the second holds act 3 too");
    library.save_snapshot(product(1), 4, b"all").unwrap();
    library.save_snapshot(product(1), 3, b"late").unwrap();
    assert_eq!(library.load(product(1)).unwrap().snapshot.as_deref(), Some(&b"all"[..]));
    assert_eq!(library.load(product(1)).unwrap().updates, Vec::<Vec<u8>>::new());
    assert_eq!(library.load_from_the_first_act(product(1)).unwrap().updates.len(), 3);
}

#[test]
fn an_act_of_five_thousand_cards_fits() {
    let (library, _folder) = library();
    start(&library, product(1));
    let edits: Vec<_> = (0..5_000).flat_map(|n| added(n, &"long ".repeat(200)).edits).collect();
    let many = What::AddedMany { count: 5_000, text: "long".to_owned(), file: None };
    let pasted = NewAct { act: act(1, many), edits, version: vec![1] };
    library.append(product(1), append(&vec![7; 5_000_000], vec![pasted.clone()])).unwrap();
    let stored = library.act(product(1), 2).unwrap().unwrap();
    assert_eq!((stored.act, stored.edits), (pasted.act, pasted.edits));
    assert_eq!(library.acts(product(1), None, 9, Some(card(4_999).0)).unwrap().len(), 1);
}

#[test]
fn settings_are_kept_as_they_are_given() {
    let (library, folder) = library();
    assert_eq!(library.settings().unwrap(), None);
    library.set_settings("{\"you\":\"Ada\"}").unwrap();
    library.set_settings("{\"you\":\"Zoë\"}").unwrap();
    drop(library);
    let library = Library::open(folder.path(), now()).unwrap();
    assert_eq!(library.settings().unwrap().as_deref(), Some("{\"you\":\"Zoë\"}"));
}

#[test]
fn reading_every_act_can_be_left_at_any_of_them() {
    let (library, _folder) = library();
    start(&library, product(1));
    library.append(product(1), append(b"u", vec![added(1, "Fast"), added(2, "Safe")])).unwrap();
    let mut seen: Vec<Act> = Vec::new();
    let left = library.each_act(product(1), &mut |stored| {
        seen.push(stored.act);
        if seen.len() == 2 { Err(Error::DiskFull) } else { Ok(()) }
    });
    assert_eq!((left, seen.len()), (Err(Error::DiskFull), 2));
}
