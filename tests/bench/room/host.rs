//! The host of a room in a process of its own: the real program with the real door, and somebody at its window who asks
//! what stands on standard input, a request a line, and reads the answers out.

use super::apart::Apart;
use app::App;
use app::protocol::Request;
use product::{Command, EntryId, Field, Kind, NewEntry, ProductId, Value};
use serde_json::json;
use server::RoomDoors;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// The host's process is this program with this word, and the folder of its library.
pub const HOST: &str = "--host";

/// Is the host until standard input ends.
pub fn serve(library: &Path) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let app = App::start(library);
    app.open_doors_with(Arc::new(RoomDoors::on(runtime.handle().clone())));
    let session = app.session(|_| {});
    for line in std::io::stdin().lines().map_while(Result::ok) {
        let request: Request = serde_json::from_str(&line).expect("a request");
        let answer = session.ask(request);
        println!("{}", serde_json::to_string(&answer.expect("it is done")).expect("an answer"));
    }
    drop(session);
    app.close();
}

/// A host with a room around a new product.
pub struct Host {
    process: Apart,
    /// The product.
    pub product: ProductId,
    /// Where guests come in.
    pub live: String,
    /// What they show there.
    pub secret: String,
}

impl Host {
    /// Starts it, with a library in this folder.
    pub fn start(folder: &Path) -> Self {
        let library = folder.to_str().expect("a folder with a plain name");
        let mut process = Apart::myself(&[HOST, library]);
        let started = ask(&mut process, &Request::StartProduct { name: "Ferry".to_owned() });
        let product: ProductId =
            serde_json::from_value(started["product"].clone()).expect("the id of a product");
        let address = "127.0.0.1".to_owned();
        let opened = ask(&mut process, &Request::OpenRoom { product, address, lobby: false });
        let link = opened["door"]["link"].as_str().expect("a link");
        let (place, secret) = link.split_once("/#room=").expect("a link with a secret");
        let live = format!("{}/live", place.replacen("http://", "ws://", 1));
        Self { process, product, live, secret: secret.to_owned() }
    }

    /// The link as people get it.
    pub fn link(&self) -> String {
        let place = self.live.replacen("ws://", "http://", 1);
        format!("{}/#room={}", place.trim_end_matches("/live"), self.secret)
    }

    /// Asks something at the host's window.
    pub fn ask(&mut self, request: &Request) -> serde_json::Value {
        ask(&mut self.process, request)
    }

    /// Does something at the host's window.
    pub fn act(&mut self, command: Command) {
        let product = self.product;
        self.ask(&Request::Do { product, command, writing: None });
    }

    /// Adds entries; answers their ids.
    pub fn add(&mut self, kind: Kind, fields: impl Iterator<Item = BTreeMap<Field, Value>>) -> Vec<EntryId> {
        let new = |fields| NewEntry { id: Some(EntryId(Uuid::now_v7())), kind, fields };
        let entries: Vec<_> = fields.map(new).collect();
        let ids = entries.iter().filter_map(|entry| entry.id).collect();
        self.act(Command::AddEntries { entries, after: None });
        ids
    }

    /// The process, to be measured.
    pub const fn process(&self) -> &Apart {
        &self.process
    }
}

fn ask(process: &mut Apart, request: &Request) -> serde_json::Value {
    process.say(&json!(request).to_string());
    serde_json::from_str(&process.hear()).expect("an answer")
}
