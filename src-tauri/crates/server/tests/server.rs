//! A real server on a free port of this machine, and pages that behave and misbehave.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use app::App;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use server::{MESSAGE_BYTES, Options, Server, serve};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

struct Place {
    server: Server,
    _folder: TempDir,
}

async fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(App::start(folder.path()), Options::default()).await.unwrap();
    Place { server, _folder: folder }
}

struct Page {
    line: WebSocketStream<TcpStream>,
    last: u32,
    pushes: Vec<Value>,
}

impl Place {
    async fn line(&self, host: &str, origin: Option<&str>) -> Result<Page, Error> {
        let mut request = format!("ws://{}/live", self.server.address()).into_client_request()?;
        request.headers_mut().insert("host", HeaderValue::try_from(host).unwrap());
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", HeaderValue::try_from(origin).unwrap());
        }
        let socket = TcpSocket::new_v4()?;
        // So that a page that does not read is one soon, however much the machine would hold for it.
        socket.set_recv_buffer_size(64 * 1024)?;
        let stream = socket.connect(self.server.address()).await?;
        let (line, _) = client_async(request, stream).await?;
        Ok(Page { line, last: 0, pushes: vec![] })
    }

    async fn stranger(&self) -> Page {
        let host = self.server.address().to_string();
        self.line(&host, Some(&format!("http://{host}"))).await.unwrap()
    }

    async fn page(&self) -> Page {
        let mut page = self.stranger().await;
        page.say(&json!({"key": self.server.secret()}).to_string()).await;
        let hello = page.ask(json!({"request": "hello", "protocol": 1, "languages": ["en"]})).await;
        assert_eq!(hello["reply"]["reply"], "hello", "{hello}");
        page
    }

    async fn get(&self, request_head: &str) -> String {
        let mut line = TcpStream::connect(self.server.address()).await.unwrap();
        let request = format!("{request_head}\r\nConnection: close\r\n\r\n");
        line.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Page {
    async fn say(&mut self, text: &str) {
        self.line.send(Message::text(text)).await.unwrap();
    }

    /// The next message, or `None` when the line was closed.
    async fn hear(&mut self) -> Option<Value> {
        loop {
            match self.line.next().await {
                Some(Ok(Message::Text(text))) => return Some(serde_json::from_str(&text).unwrap()),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    /// Agrees that this is the end, and waits until the other side has ended, too.
    async fn hang_up(&mut self) {
        while let Some(Ok(_)) = self.line.next().await {}
    }

    async fn ask(&mut self, ask: Value) -> Value {
        self.last += 1;
        let id = self.last;
        self.say(&json!({"id": id, "ask": ask}).to_string()).await;
        loop {
            let message = self.hear().await.expect("an answer");
            if message["kind"] == "push" {
                self.pushes.push(message["message"].clone());
            } else {
                assert_eq!(message["id"], id, "{message}");
                return message;
            }
        }
    }

    /// Waits for the first push of this kind.
    async fn pushed(&mut self, kind: &str) -> Value {
        loop {
            if let Some(at) = self.pushes.iter().position(|push| push["push"] == kind) {
                return self.pushes.remove(at);
            }
            let message = self.hear().await.expect("a push");
            self.pushes.push(message["message"].clone());
        }
    }
}

fn add_card(product: &str, text: &str) -> Value {
    let card = json!({"section": "needs", "text": text});
    json!({"request": "do", "product": product, "command": {"command": "add_card", "card": card, "after": null}, "writing": null})
}

async fn started(page: &mut Page) -> String {
    let reply = page.ask(json!({"request": "start_product", "name": "Ferry"})).await;
    reply["reply"]["product"].as_str().unwrap_or_else(|| panic!("{reply}")).to_owned()
}

#[tokio::test]
async fn the_address_carries_the_secret_in_its_fragment() {
    let place = place().await;
    let expected = format!("http://127.0.0.1:{}/#key=", place.server.address().port());
    assert!(place.server.url().starts_with(&expected));
    assert!(place.server.address().ip().is_loopback());
}

#[tokio::test]
async fn e1_another_host_is_answered_nothing() {
    let place = place().await;
    let answer = place.get("GET / HTTP/1.1\r\nHost: evil.example").await;
    assert!(answer.starts_with("HTTP/1.1 421 "), "{answer}");
    let missing = place.get("GET / HTTP/1.1").await;
    assert!(missing.starts_with("HTTP/1.1 4"), "{missing}");
    let refused = place.line("evil.example", Some("http://evil.example")).await;
    assert!(matches!(refused, Err(Error::Http(answer)) if answer.status() == 421));
}

#[tokio::test]
async fn e2_another_origin_or_none_opens_no_line() {
    let place = place().await;
    let host = place.server.address().to_string();
    for origin in [None, Some("http://evil.example"), Some("null"), Some("http://localhost")] {
        let refused = place.line(&host, origin).await;
        assert!(matches!(refused, Err(Error::Http(answer)) if answer.status() == 403), "{origin:?}");
    }
}

#[tokio::test]
async fn e3_without_the_secret_nothing_is_answered() {
    let place = place().await;
    let request = json!({"id": 1, "ask": {"request": "list_backups"}}).to_string();
    let wrong = json!({"key": "0".repeat(64)}).to_string();
    for first in [request.as_str(), wrong.as_str(), "", "{}", &"x".repeat(5000)] {
        let mut page = place.stranger().await;
        page.say(first).await;
        let _ = page.line.send(Message::text(request.as_str())).await;
        assert_eq!(page.hear().await, None, "{first}");
    }
}

#[tokio::test]
async fn e3_few_can_wait_at_the_door_and_the_door_opens_again() {
    let place = place().await;
    let mut waiting = Vec::new();
    for _ in 0..8 {
        waiting.push(place.stranger().await);
    }
    let host = place.server.address().to_string();
    let refused = place.line(&host, Some(&format!("http://{host}"))).await;
    assert!(matches!(refused, Err(Error::Http(answer)) if answer.status() == 503));
    let mut last = waiting.pop().expect("eight");
    last.say("wrong").await;
    assert_eq!(last.hear().await, None);
    last.hang_up().await;
    place.page().await;
}

#[tokio::test]
async fn e4_every_answer_is_protected() {
    let place = place().await;
    let host = place.server.address();
    for head in [
        format!("GET / HTTP/1.1\r\nHost: {host}"),
        format!("GET /nothing HTTP/1.1\r\nHost: {host}"),
        format!("POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0"),
        format!("GET /live HTTP/1.1\r\nHost: {host}"),
        "GET / HTTP/1.1\r\nHost: evil.example".to_owned(),
    ] {
        let answer = place.get(&head).await.to_lowercase();
        for header in [
            "content-security-policy: default-src 'none';",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
            "permissions-policy: ",
        ] {
            assert!(answer.contains(header), "{header} of {head}:\n{answer}");
        }
        assert!(!answer.contains("set-cookie") && !answer.contains("access-control"), "{answer}");
    }
}

#[tokio::test]
async fn e5_a_message_beyond_the_limit_ends_the_line_and_no_other() {
    let place = place().await;
    let mut page = place.page().await;
    let mut other = place.page().await;
    // The head of one text frame that announces more than is allowed; the rest need not follow.
    let stream = page.line.get_mut();
    let mut head = vec![0x81, 0xff];
    head.extend((MESSAGE_BYTES as u64 + 1).to_be_bytes());
    head.extend([0; 4]);
    stream.write_all(&head).await.unwrap();
    assert_eq!(page.hear().await, None);
    let backups = other.ask(json!({"request": "list_backups"})).await;
    assert_eq!(backups["kind"], "reply");
}

#[tokio::test]
async fn e6_garbage_is_a_problem_and_the_line_stays() {
    let place = place().await;
    let mut page = place.page().await;
    for garbage in ["", "{", "[1,2]", "\u{0}", r#"{"id":0,"ask":{"request":"fly"}}"#] {
        page.say(garbage).await;
        let answer = page.hear().await.expect("an answer");
        assert_eq!(answer["kind"], "problem", "{answer}");
        assert_eq!(answer["problem"]["code"], "not_understood", "{answer}");
    }
    page.line.send(Message::binary(vec![1, 2, 3])).await.unwrap();
    assert_eq!(page.hear().await.expect("an answer")["kind"], "problem");
    let unknown = page.ask(json!({"request": "fly"})).await;
    assert_eq!(unknown["problem"]["code"], "not_understood");
    let backups = page.ask(json!({"request": "list_backups"})).await;
    assert_eq!(backups["kind"], "reply");
}

#[tokio::test]
async fn an_act_of_one_page_is_pushed_to_the_other() {
    let place = place().await;
    let (mut anna, mut ben) = (place.page().await, place.page().await);
    let product = started(&mut anna).await;
    ben.pushed("library").await;
    let opened = ben.ask(json!({"request": "open_product", "product": product})).await;
    assert_eq!(opened["reply"]["view"]["name"], "Ferry");
    let done = anna.ask(add_card(&product, "Fewer queues")).await;
    assert_eq!(done["kind"], "reply", "{done}");
    let push = ben.pushed("product").await;
    assert_eq!(push["product"], product.as_str());
    assert!(push["fresh"].to_string().contains("Fewer queues"), "{push}");
}

#[tokio::test]
async fn e8_requests_about_one_product_are_answered_in_order() {
    let place = place().await;
    let mut page = place.page().await;
    let product = started(&mut page).await;
    for id in 100..160 {
        page.say(&json!({"id": id, "ask": add_card(&product, &format!("card {id}"))}).to_string()).await;
    }
    let mut answered = Vec::new();
    while answered.len() < 60 {
        let message = page.hear().await.expect("an answer");
        if message["kind"] != "push" {
            assert_eq!(message["kind"], "reply", "{message}");
            answered.push(message["id"].as_u64().unwrap());
        }
    }
    assert_eq!(answered, (100..160).collect::<Vec<_>>());
}

#[tokio::test]
async fn e9_a_page_that_reads_nothing_holds_nobody_up() {
    let place = place().await;
    let (mut writer, mut sleeper) = (place.page().await, place.page().await);
    let product = started(&mut writer).await;
    sleeper.ask(json!({"request": "open_product", "product": product})).await;
    // More than the network holds, then more than the outbox holds.
    let text = "word ".repeat(1900);
    let cards = vec![json!({"section": "needs", "text": text}); 1500];
    let big = json!({"command": "add_cards", "cards": cards, "file": null});
    for command in std::iter::once(big).chain((0..300).map(extend)) {
        let act = json!({"request": "do", "product": product, "command": command, "writing": null});
        let done = writer.ask(act).await;
        assert_eq!(done["kind"], "reply", "{done}");
    }
    loop {
        let push = sleeper.hear().await.expect("a push")["message"].clone();
        assert_ne!(push["seq"], 302, "everything arrived: the network held it all");
        if push["push"] == "reopen" {
            break;
        }
    }
    let opened = sleeper.ask(json!({"request": "open_product", "product": product})).await;
    assert_eq!(opened["reply"]["view"]["seq"], 302);
}

fn extend(number: u32) -> Value {
    json!({"command": "extend", "extended": number.is_multiple_of(2)})
}

#[tokio::test]
async fn stopping_ends_the_pages_and_frees_the_port() {
    let mut place = place().await;
    let mut page = place.page().await;
    place.server.stop();
    place.server.wait().await.unwrap();
    assert_eq!(page.hear().await, None);
    assert!(TcpStream::connect(place.server.address()).await.is_err());
}

#[tokio::test]
async fn a_port_that_is_taken_is_said() {
    let place = place().await;
    let folder = tempfile::tempdir().unwrap();
    let port = place.server.address().port();
    let refused = serve(App::start(folder.path()), Options { port }).await;
    assert!(matches!(refused, Err(server::Error::Port { port: p, .. }) if p == port));
}
