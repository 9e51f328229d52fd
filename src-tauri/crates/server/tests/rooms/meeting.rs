//! A meeting: the host's machine with its own page, a room around a product, and people who come.

use crate::page::Page;
use app::App;
use serde_json::{Value, json};
use server::{Options, RoomDoors, Server, serve};
use std::net::SocketAddr;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::Handle;

/// The host's machine while a room is open on it.
pub struct Meeting {
    pub machine: Server,
    pub host: Page,
    pub product: String,
    pub door: Value,
    _folder: TempDir,
}

/// Takes the port that is tried first: it would go to whoever opens a room next, in another test, too, and nobody could
/// tell any more that nobody listens there. That somebody has it already is as good.
pub fn usual_port() -> std::io::Result<std::net::TcpListener> {
    std::net::TcpListener::bind("127.0.0.1:4747")
}

impl Meeting {
    /// Without a lobby.
    pub async fn open() -> Self {
        Self::open_with(false).await
    }

    pub async fn open_with(lobby: bool) -> Self {
        Self::open_through(RoomDoors::on(Handle::current()), lobby).await
    }

    pub async fn open_through(doors: RoomDoors, lobby: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::start(folder.path());
        app.open_doors_with(Arc::new(doors));
        let machine = serve(app, Options::default()).await.unwrap();
        let mut host = Page::at(machine.address()).await;
        host.say(&json!({"key": machine.secret()}).to_string()).await;
        host.hello().await;
        let started = host.ask(json!({"request": "start_product", "name": "Ferry"})).await;
        host.product = started["product"].as_str().unwrap().to_owned();
        let opened = host
            .ask(json!({
                "request": "open_room", "product": host.product, "address": "127.0.0.1", "lobby": lobby,
            }))
            .await;
        host.enter().await;
        let product = host.product.clone();
        Self { machine, host, product, door: opened["door"].clone(), _folder: folder }
    }

    /// Where the door is.
    pub fn at(&self) -> SocketAddr {
        let link = self.door["link"].as_str().unwrap();
        let authority = link.strip_prefix("http://").and_then(|rest| rest.split('/').next());
        authority.unwrap().parse().unwrap()
    }

    /// What stands in the link.
    pub fn secret(&self) -> String {
        self.door["link"].as_str().unwrap().split("#room=").nth(1).unwrap().to_owned()
    }

    /// A page that shows this at the door, and is let in.
    pub async fn page(&self, greeting: Value) -> Page {
        let mut page = Page::at(self.at()).await;
        page.product.clone_from(&self.product);
        page.say(&greeting.to_string()).await;
        page
    }

    /// A page with the link.
    pub async fn by_link(&self) -> Page {
        self.page(json!({"room": self.secret()})).await
    }

    /// The same device again.
    pub async fn again(&self, before: &Page) -> Page {
        let mut page = self.page(json!({"room": self.secret(), "device": before.device})).await;
        page.device.clone_from(&before.device);
        page
    }

    /// Somebody who came by the link and is in.
    pub async fn guest(&self, name: &str) -> Page {
        self.joined(json!({"who": "guest", "name": name})).await
    }

    /// A member of the team who came by the link and is in.
    pub async fn member(&self, member: &str) -> Page {
        self.joined(json!({"who": "member", "member": member})).await
    }

    async fn joined(&self, who: Value) -> Page {
        let mut page = self.by_link().await;
        page.hello().await;
        let joined = join(&mut page, who).await;
        assert_eq!(joined["standing"], "in", "{joined}");
        page.enter().await;
        page
    }

    /// Adds somebody to the team.
    pub async fn add_member(&mut self, name: &str) -> String {
        let id = crate::page::id();
        self.add_entry(&id, "member", json!({"name": {"text": name}})).await;
        id
    }

    pub async fn add_entry(&mut self, id: &str, kind: &str, fields: Value) {
        let entry = json!({"id": id, "kind": kind, "fields": fields});
        self.host.act(json!({"command": "add_entries", "entries": [entry], "after": null})).await;
    }
}

/// Says who one is.
pub async fn join(page: &mut Page, who: Value) -> Value {
    let joined = page.ask(json!({"request": "join", "who": who})).await;
    page.you = joined["you"].as_str().unwrap().to_owned();
    if let Some(device) = joined["device"].as_str() {
        page.device = Some(device.to_owned());
    }
    joined
}
