//! A page at one end of a line: what it asks, what it hears, and every text that ever came to it.

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use std::net::SocketAddr;
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

/// A page of the host or of a guest.
pub struct Page {
    pub line: WebSocketStream<TcpStream>,
    last: u32,
    /// Every text that came, word for word.
    pub heard: Vec<String>,
    pushes: Vec<Value>,
    /// The product it is about.
    pub product: String,
    /// Whose it is.
    pub you: String,
    /// What it shows when it comes again.
    pub device: Option<String>,
}

impl Page {
    /// A line on which nothing was said yet.
    pub async fn knock(at: SocketAddr, host: &str, origin: Option<&str>) -> Result<Self, Error> {
        let mut request = format!("ws://{at}/live").into_client_request()?;
        request.headers_mut().insert("host", HeaderValue::try_from(host).unwrap());
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", HeaderValue::try_from(origin).unwrap());
        }
        let socket = TcpSocket::new_v4()?;
        // So that a page that does not read is one soon, however much the machine would hold for it.
        socket.set_recv_buffer_size(64 * 1024)?;
        let (line, _) = client_async(request, socket.connect(at).await?).await?;
        let (heard, pushes) = (vec![], vec![]);
        let product = String::new();
        Ok(Self { line, last: 0, heard, pushes, product, you: String::new(), device: None })
    }

    /// A line of the page that is served there.
    pub async fn at(at: SocketAddr) -> Self {
        let host = at.to_string();
        Self::knock(at, &host, Some(&format!("http://{host}"))).await.unwrap()
    }

    pub async fn say(&mut self, text: &str) {
        self.line.send(Message::text(text)).await.unwrap();
    }

    /// The next message, or `None` when the line was closed.
    pub async fn hear(&mut self) -> Option<Value> {
        loop {
            match self.line.next().await {
                Some(Ok(Message::Text(text))) => {
                    self.heard.push(text.to_string());
                    return Some(serde_json::from_str(&text).unwrap());
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    /// The reason in the closing of its line.
    pub async fn reason(&mut self) -> String {
        match self.line.next().await {
            Some(Ok(Message::Close(Some(frame)))) => frame.reason.to_string(),
            other => panic!("{other:?} is no closing with a reason"),
        }
    }

    /// Hears until the line is closed.
    pub async fn hear_out(&mut self) -> Vec<Value> {
        let mut all = std::mem::take(&mut self.pushes);
        while let Some(message) = self.hear().await {
            all.push(message["message"].clone());
        }
        all
    }

    /// Sends a request and does not wait; its number.
    pub async fn send(&mut self, ask: Value) -> u32 {
        self.last += 1;
        let id = self.last;
        self.say(&json!({"id": id, "ask": ask}).to_string()).await;
        id
    }

    /// The answer, a reply or a problem.
    pub async fn answer(&mut self, ask: Value) -> Value {
        let id = self.send(ask).await;
        self.answer_to(id).await
    }

    pub async fn answer_to(&mut self, id: u32) -> Value {
        self.answer_or_end(id).await.expect("an answer")
    }

    /// The answer, or `None` when the line breaks before it comes.
    pub async fn try_answer(&mut self, ask: Value) -> Option<Value> {
        self.last += 1;
        let message = json!({"id": self.last, "ask": ask}).to_string();
        self.line.send(Message::text(message)).await.ok()?;
        self.answer_or_end(self.last).await
    }

    async fn answer_or_end(&mut self, id: u32) -> Option<Value> {
        loop {
            let message = self.hear().await?;
            if message["kind"] == "push" {
                self.pushes.push(message["message"].clone());
            } else {
                assert_eq!(message["id"], id, "{message}");
                return Some(message);
            }
        }
    }

    /// The reply to what must be done.
    pub async fn ask(&mut self, ask: Value) -> Value {
        let answer = self.answer(ask.clone()).await;
        assert_eq!(answer["kind"], "reply", "{ask}: {answer}");
        answer["reply"].clone()
    }

    /// Why it was not done.
    pub async fn refused(&mut self, ask: Value) -> String {
        let answer = self.answer(ask.clone()).await;
        assert_eq!(answer["kind"], "problem", "{ask}: {answer}");
        answer["problem"]["code"].as_str().unwrap().to_owned()
    }

    /// A request about the product.
    pub fn about(&self, request: &str) -> Value {
        json!({"request": request, "product": self.product})
    }

    /// Does something to the product.
    pub fn doing(&self, command: Value) -> Value {
        json!({"request": "do", "product": self.product, "command": command, "writing": null})
    }

    /// Asks something of the room.
    pub fn room(&self, ask: Value) -> Value {
        json!({"request": "room", "product": self.product, "ask": ask})
    }

    pub async fn act(&mut self, command: Value) -> Value {
        let request = self.doing(command);
        self.ask(request).await
    }

    pub async fn ask_room(&mut self, ask: Value) {
        let request = self.room(ask);
        self.ask(request).await;
    }

    pub async fn hello(&mut self) -> Value {
        self.ask(json!({"request": "hello", "protocol": 1, "languages": ["en"]})).await
    }

    /// Opens the product and enters the room, as every page does; the room as it sees it.
    pub async fn enter(&mut self) -> Value {
        self.view().await;
        let entered = self.ask(self.about("enter_room")).await;
        self.you = entered["room"]["you"].as_str().unwrap().to_owned();
        entered["room"].clone()
    }

    /// The product as this page sees it.
    pub async fn view(&mut self) -> Value {
        self.ask(self.about("open_product")).await["view"].clone()
    }

    /// All that came unasked until now: what was told before an answer comes before it.
    pub async fn pushes(&mut self) -> Vec<Value> {
        self.hello().await;
        std::mem::take(&mut self.pushes)
    }

    /// Waits for the first push of this kind that is so.
    pub async fn pushed(&mut self, kind: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        loop {
            if let Some(at) = self.pushes.iter().position(|push| push["push"] == kind && is_so(push)) {
                return self.pushes.remove(at);
            }
            let message = self.hear().await.expect("a push");
            assert_eq!(message["kind"], "push", "{message}");
            self.pushes.push(message["message"].clone());
        }
    }

    /// Waits for news of this kind from the room that are so.
    pub async fn news(&mut self, kind: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        let wanted = |news: &Value| news["news"] == kind && is_so(news);
        let of = |push: &Value| push["news"].as_array().unwrap().iter().find(|news| wanted(news)).cloned();
        let push = self.pushed("room", |push| of(push).is_some()).await;
        of(&push).unwrap()
    }

    /// The texts of the cards that hang.
    pub async fn texts(&mut self) -> Vec<String> {
        let view = self.view().await;
        let cards = view["cards"].as_array().unwrap().iter();
        cards.map(|card| card["text"].as_str().unwrap().to_owned()).collect()
    }

    /// Who did what, newest first: the name, and the whole act as text.
    pub async fn history(&mut self) -> Vec<(String, String)> {
        let request = json!({
            "request": "history", "product": self.product, "before": null, "limit": 1000, "about": null,
        });
        let entries = self.ask(request).await["entries"].clone();
        let entries = entries.as_array().unwrap().iter();
        entries.map(|one| (one["act"]["by"].as_str().unwrap().to_owned(), one["act"].to_string())).collect()
    }

    /// Whether these words came to this page, in whatever message.
    pub fn has_heard(&self, words: &str) -> bool {
        self.heard.iter().any(|text| text.contains(words))
    }
}

pub fn id() -> String {
    uuid::Uuid::new_v4().to_string()
}

pub fn card(id: &str, text: &str) -> Value {
    json!({"command": "add_card", "after": null, "card": {"id": id, "section": "needs", "text": text}})
}
