//! The writer with a replica that somebody else's updates have reached.

use super::*;
use crate::audience::Listener;
use crate::protocol::{Push, Reply, Request, UndoState};
use product::{NewCard, Section};
use std::sync::mpsc::Receiver;
use store::NewProduct;
use uuid::Uuid;

/// A product with one card, and its writer, which nobody asks but the test.
fn writer(folder: &std::path::Path) -> (Writer, CardId) {
    let surroundings = Arc::new(Surroundings::machine());
    let library = Library::open(folder, surroundings.now()).expect("a library");
    let (id, at) = (ProductId(surroundings.new_id()), surroundings.now());
    let mut replica = Replica::create(id, "Hub", at, surroundings.new_peer()).expect("a replica");
    let act =
        Act { id: ActId(Uuid::now_v7()), at, by: String::new(), what: What::Started { name: "Hub".into() } };
    let applied =
        replica.apply(&act, &[Edit::NameProduct { name: "Hub".into() }], None, Hand::HOST).expect("a name");
    let acts = vec![recorded((act, applied))];
    let update = replica.snapshot().expect("bytes");
    let line = line(replica.product(), at);
    library.add_product(NewProduct { id, created_at: at }, Append { update, acts, line }).expect("a product");
    let mut writer = Writer {
        id,
        library,
        surroundings,
        audience: Arc::default(),
        changed: Box::new(|_| {}),
        replica,
        seq: 1,
        snapshot: 1,
    };
    let card = CardId(Uuid::now_v7());
    let (state, author) = (product::CardState::default(), None);
    let new = NewCard { id: Some(card), section: Section::Needs, text: "Fast".into(), state, author };
    done(&mut writer, Command::AddCard { card: new, after: None });
    (writer, card)
}

fn done(writer: &mut Writer, command: Command) {
    let act = writer.act(Wish::Do { command, writing: None }, "Mei".to_owned().into()).expect("allowed");
    assert!(act.is_some(), "something was written");
}

/// Somebody who shows the product and works with this hand, and what they are told to be able to undo.
fn ear(writer: &Writer, hand: Hand) -> (Arc<Listener>, Receiver<Option<UndoState>>) {
    let (tell, told) = channel();
    let listener = Arc::new(Listener::new(move |pushed| {
        if let Push::Product { undo, .. } = pushed.push() {
            tell.send(undo.clone()).expect("the test listens");
        }
    }));
    listener.belongs_to(hand);
    listener.show(writer.id);
    writer.audience.join(&listener);
    (listener, told)
}

/// Does it as one batch, and returns when it is on disk.
fn batch(writer: &mut Writer, wishes: Vec<(Wish, By)>) {
    let mut batch = writer.batch();
    for (wish, by) in wishes {
        writer.take(wish, by, channel().0, &mut batch);
    }
    writer.write(batch);
}

fn rename(name: &str) -> Wish {
    Wish::Do { command: Command::Rename { name: name.to_owned() }, writing: None }
}

#[test]
fn w8_only_the_hand_that_acted_hears_what_it_can_take_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut writer, _) = writer(folder.path());
    let guest = |number| By::guest(Uuid::from_u128(number), None, format!("guest {number}"));
    let [host, first, second] = [By::from("Mei".to_owned()), guest(1), guest(2)];
    let house = [&host, &first, &second].map(|by| ear(&writer, by.hand()));
    let heard = || house.each_ref().map(|(_, told)| told.try_iter().collect::<Vec<_>>());
    batch(&mut writer, vec![(rename("Core"), first.clone())]);
    let [by_host, by_first, by_second] = heard();
    assert_eq!((by_host, by_second), (vec![None], vec![None]));
    assert!(matches!(&by_first[..], [Some(UndoState { undo: Some(What::Renamed { .. }), redo: None })]));
    batch(&mut writer, vec![(rename("Hub"), second.clone()), (Wish::Undo, second), (Wish::Undo, first)]);
    let [by_host, by_first, by_second] = heard();
    assert_eq!(by_host, [None]);
    for told in [by_first, by_second] {
        assert!(matches!(&told[..], [Some(UndoState { undo: None, redo: Some(What::Renamed { .. }) })]));
    }
    assert_eq!(writer.replica.product().name, "Hub", "as before the first of them");
}

#[test]
fn w5_an_undo_that_was_overtaken_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut writer, card) = writer(folder.path());
    done(&mut writer, Command::Delete { cards: vec![card] });
    let mut other = Replica::load(7, Some(&writer.replica.snapshot().expect("bytes")), &[]).expect("a copy");
    let back = Act {
        id: ActId(Uuid::now_v7()),
        at: Utc::now(),
        by: "Jonas".into(),
        what: What::Restored { cards: vec![card], text: "Fast".into() },
    };
    other.apply(&back, &[Edit::RestoreCard { card }], None, Hand::HOST).expect("restored");
    let update = other.updates_since(&writer.replica.version()).expect("bytes");
    writer.replica.import(&update).expect("merged");
    let act = writer.act(Wish::Undo, "Mei".to_owned().into()).expect("nothing to refuse");
    assert_eq!(act, None, "no act without an effect");
}

#[test]
fn w4_after_a_panic_in_the_writer_the_product_is_opened_again_from_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = crate::App::start(folder.path());
    let host = app.session(|_| {});
    let started = host.ask(Request::StartProduct { name: "Hub".to_owned() });
    let Ok(Reply::StartProduct { product }) = started else { panic!("{started:?}") };
    let rename = |name: &str| {
        let command = Command::Rename { name: name.to_owned() };
        host.ask(Request::Do { product, command, writing: None })
    };
    let broken = app.session(|pushed| assert!(!matches!(pushed.push(), Push::Product { .. }), "on purpose"));
    broken.ask(Request::OpenProduct { product }).expect("a view");
    assert!(rename("Core").is_err(), "nobody was told that it is done");
    drop(broken);
    assert!(rename("Centre").is_ok());
    assert_eq!(app.open(product).expect("open").look().expect("a look").product.name, "Centre");
}
