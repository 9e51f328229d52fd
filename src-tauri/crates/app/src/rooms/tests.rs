//! Rooms without a network: the doors lead nowhere, the pages are here.

use super::{DOOR, Doors, OpenedDoor, Trial, row};
use crate::protocol::{AddressView, Look, PROTOCOL, Reply, Request, Seen};
use crate::{App, Session};
use chrono::Utc;
use product::{CardId, ProductId, Section, What};
use room::{Anonymity, Circumstances, Keep, Room, RoomAsk, Who};
use std::sync::Arc;
use uuid::Uuid;

/// Doors that are always open, behind a certificate or not.
struct Nowhere {
    scheme: &'static str,
}

impl Doors for Nowhere {
    fn addresses(&self) -> Vec<AddressView> {
        vec![]
    }

    fn open(&self, _: &App, _: ProductId, address: &str, port: Option<u16>) -> Result<OpenedDoor, String> {
        let port = port.unwrap_or(4747);
        Ok(OpenedDoor { origin: format!("{}://{address}:{port}", self.scheme), port })
    }

    fn close(&self, _: ProductId) {}

    fn shut(&self, _: ProductId) {}

    fn try_out(&self, _: ProductId) -> Trial {
        Trial { answers: true, advice: vec![] }
    }
}

fn program(folder: &std::path::Path) -> App {
    program_with("http", folder)
}

fn program_with(scheme: &'static str, folder: &std::path::Path) -> App {
    let app = App::start(folder);
    app.open_doors_with(Arc::new(Nowhere { scheme }));
    app
}

fn open_room(host: &Session) -> ProductId {
    let Ok(Reply::StartProduct { product }) = host.ask(Request::StartProduct { name: "Hub".to_owned() })
    else {
        panic!("no product");
    };
    let open = Request::OpenRoom { product, address: "127.0.0.1".to_owned(), lobby: false };
    assert!(matches!(host.ask(open), Ok(Reply::OpenRoom { .. })));
    product
}

fn join(app: &App, product: ProductId, name: &str) -> Session {
    let page = app.guest(product, None, |_| ()).unwrap();
    page.ask(Request::Hello { protocol: PROTOCOL, languages: vec![] }).unwrap();
    page.ask(Request::Join { who: Who::Guest { name: name.to_owned() } }).unwrap();
    page.ask(Request::EnterRoom { product }).unwrap();
    page
}

fn sessions(host: &Session, product: ProductId) -> Vec<product::Session> {
    let looked = host.ask(Request::Look { product, look: Look::Sessions, as_of: None });
    let Ok(Reply::Look { seen, .. }) = looked else { panic!("{looked:?}") };
    match seen.into_own() {
        Seen::Sessions { sessions } => sessions,
        other => panic!("{other:?}"),
    }
}

#[test]
fn z6_a_closed_room_leaves_on_record_who_sat_together() {
    let folder = tempfile::tempdir().unwrap();
    let app = program(folder.path());
    let host = app.session(|_| ());
    let product = open_room(&host);
    let _kim = join(&app, product, "Kim");
    drop(join(&app, product, "Noor"));
    host.ask(Request::CloseRoom { product }).unwrap();
    let held = sessions(&host, product);
    assert_eq!(held.len(), 1);
    assert!(
        ["Kim", "Noor"].iter().all(|name| held[0].participants.contains(&(*name).to_owned())),
        "{held:?}"
    );
    assert!(held[0].started <= held[0].ended);
}

#[test]
fn z2_a_room_that_was_left_open_goes_on_under_the_same_link() {
    let folder = tempfile::tempdir().unwrap();
    let app = program(folder.path());
    let host = app.session(|_| ());
    let product = open_room(&host);
    let before = app.door(&app.live_room(product).unwrap()).unwrap();
    host.ask(Request::Room { product, ask: RoomAsk::Task { task: "Vision".to_owned() } }).unwrap();
    drop(host);
    app.close();
    drop(app);
    let app = program(folder.path());
    let after = app.door(&app.live_room(product).unwrap()).unwrap();
    assert_eq!(after.link, before.link);
    let Ok(Reply::EnterRoom { room: Some(room), .. }) =
        app.session(|_| ()).ask(Request::EnterRoom { product })
    else {
        panic!("the room is not open");
    };
    assert_eq!(room.stage.task, "Vision");
}

#[test]
fn z2_a_room_behind_a_certificate_is_not_open_again_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let app = program_with("https", folder.path());
    let product = open_room(&app.session(|_| ()));
    app.close();
    drop(app);
    let without = program(folder.path());
    assert!(without.live_room(product).is_err());
    without.close();
    drop(without);
    assert!(program_with("https", folder.path()).live_room(product).is_ok(), "nothing of it was lost");
}

/// The cards on the board, and how often history says that cards were put up.
fn put_up(host: &Session, product: ProductId) -> (Vec<String>, usize) {
    let Ok(Reply::OpenProduct { view }) = host.ask(Request::OpenProduct { product }) else {
        panic!("no view")
    };
    let history = Request::History { product, before: None, limit: 100, about: None };
    let Ok(Reply::History { entries, .. }) = host.ask(history) else { panic!("no history") };
    let up = |what: &What| matches!(what, What::Added { .. } | What::AddedMany { .. });
    let times = entries.iter().filter(|entry| up(&entry.act.what)).count();
    (view.cards.into_iter().map(|card| card.text).collect(), times)
}

/// Killed after the cards are in the product, and before the room has written down that they are.
#[test]
fn z7_a_reveal_that_was_killed_after_its_act_puts_nothing_up_twice() {
    let folder = tempfile::tempdir().unwrap();
    let app = program(folder.path());
    let host = app.session(|_| ());
    let product = open_room(&host);
    let kim = join(&app, product, "Kim");
    let ask = |session: &Session, ask| session.ask(Request::Room { product, ask }).map(drop).unwrap();
    ask(
        &host,
        RoomAsk::StartWriting {
            sections: vec![Section::Needs],
            anonymity: Anonymity::Names,
            with_step: false,
        },
    );
    for text in ["Fast", "Safe"] {
        let (card, text) = (CardId(Uuid::now_v7()), text.to_owned());
        ask(&kim, RoomAsk::WriteHidden { card, section: Section::Needs, text, person: None });
    }

    // What is on disk at that moment: the reveal has begun, and nothing of it is done.
    let live = app.live_room(product).unwrap();
    let rows = app.library().unwrap().room_rows(product).unwrap();
    let (mut room, _) = Room::reopen(rows.into_iter().filter(|(key, _)| key != DOOR)).unwrap();
    room.came(live.host(), Utc::now());
    let (mut new_id, hangs) = (Uuid::now_v7, |_| None);
    let mut around = Circumstances { now: Utc::now(), new_id: &mut new_id, hangs: &hangs };
    let begun = room.ask(live.host(), RoomAsk::EndWriting, &mut around).unwrap();
    assert!(!begun.acts.is_empty());
    let at_the_kill: Vec<_> = begun.keep.into_iter().map(|Keep { key, text }| row(key, text)).collect();

    ask(&host, RoomAsk::EndWriting);
    let (cards, times) = put_up(&host, product);
    assert_eq!(cards, ["Fast", "Safe"]);
    app.library().unwrap().keep_room(product, &at_the_kill).unwrap();
    drop((host, kim, live));
    app.close();
    drop(app);

    let app = program(folder.path());
    let host = app.session(|_| ());
    assert!(host.ask(Request::EnterRoom { product }).is_ok());
    ask(&host, RoomAsk::Task { task: "go on".to_owned() });
    assert_eq!(put_up(&host, product), (cards, times));
    let Ok(Reply::EnterRoom { room: Some(room), .. }) = host.ask(Request::EnterRoom { product }) else {
        panic!("the room is not open")
    };
    assert_eq!(room.stage.writing, None, "the reveal is done");
}
