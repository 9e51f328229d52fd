//! A room whose rows cannot be written for a while: what was being revealed is there once, and only once.

use crate::room::{ask, ask_room, two_who_write_hidden_cards};
use crate::{Person, folder};
use app::Session;
use app::protocol::Request;
use product::ProductId;
use rusqlite::Connection;
use serde_json::json;
use std::path::Path;

/// That a card is revealed cannot be written down, as on a disk that is full in just that moment.
const FULL: &str = "CREATE TRIGGER full BEFORE UPDATE ON room_rows WHEN NEW.text = '{\"card\":\"revealed\"}'
                    BEGIN SELECT RAISE(ABORT, 'full'); END";

struct Evening {
    host: Person,
    product: ProductId,
    pages: [Session; 2],
    disk: Connection,
}

/// A room in which two people have each written a hidden card.
fn evening(folder: &Path) -> Evening {
    let host = Person::at(folder);
    let (product, _, pages) = two_who_write_hidden_cards(&host, "names");
    let disk = Connection::open(folder.join("library.db")).expect("the library");
    Evening { host, product, pages, disk }
}

impl Evening {
    /// Asks for something that is not done while the disk is full.
    fn fails_on_a_full_disk(&self, request: &serde_json::Value) {
        self.disk.execute(FULL, []).expect("it is full");
        let request: Request = serde_json::from_value(request.clone()).expect("a request");
        assert!(self.host.session.ask(request).is_err());
        self.disk.execute("DROP TRIGGER full", []).expect("there is space again");
    }

    fn texts(&self) -> Vec<String> {
        let mut texts = self.host.texts(self.product);
        texts.sort();
        texts
    }

    fn own(&self, page: &Session) -> usize {
        let entered = ask(page, &json!({"request": "enter_room", "product": self.product}));
        entered["room"]["own"].as_array().map_or(0, Vec::len)
    }
}

#[test]
fn z7_a_reveal_that_is_cut_off_goes_on_with_the_next_ask() {
    let folder = folder();
    let evening = evening(folder.path());
    let reveal = json!({"ask": "reveal_writing", "of": null});
    evening.fails_on_a_full_disk(&json!({"request": "room", "product": evening.product, "ask": reveal}));
    assert_eq!(evening.texts(), ["Fewer queues"], "the first was put up before the disk was full");
    ask_room(&evening.pages[1], evening.product, &json!({"ask": "ready", "ready": true}));
    assert_eq!(evening.texts(), ["A roof at the pier", "Fewer queues"]);
    evening.pages.iter().for_each(|page| assert_eq!(evening.own(page), 0, "nothing is hidden any more"));
    ask_room(&evening.host.session, evening.product, &json!({"ask": "end_writing"}));
    assert_eq!(evening.texts(), ["A roof at the pier", "Fewer queues"]);
}

#[test]
fn z7_closing_that_is_cut_off_loses_no_hidden_card() {
    let folder = folder();
    let evening = evening(folder.path());
    let close = json!({"request": "close_room", "product": evening.product});
    evening.fails_on_a_full_disk(&close);
    assert_eq!(evening.texts(), ["Fewer queues"]);
    ask(&evening.host.session, &close);
    assert_eq!(evening.texts(), ["A roof at the pier", "Fewer queues"]);
}

#[test]
fn z7_a_room_that_was_not_closed_to_the_end_is_closed_before_another_is_opened() {
    let folder = folder();
    let evening = evening(folder.path());
    evening.fails_on_a_full_disk(&json!({"request": "close_room", "product": evening.product}));
    let open =
        json!({"request": "open_room", "product": evening.product, "address": "127.0.0.1", "lobby": true});
    ask(&evening.host.session, &open);
    assert_eq!(evening.texts(), ["A roof at the pier", "Fewer queues"]);
    ask_room(&evening.host.session, evening.product, &json!({"ask": "task", "task": "Again"}));
}
