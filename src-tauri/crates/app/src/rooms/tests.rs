//! Rooms without a network: the doors lead nowhere, the pages are here.

use super::{Doors, OpenedDoor, Trial};
use crate::protocol::{AddressView, Look, PROTOCOL, Reply, Request, Seen};
use crate::{App, Session};
use product::ProductId;
use room::{RoomAsk, Who};
use std::sync::Arc;

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
