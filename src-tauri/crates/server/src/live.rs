//! The live line of one page: the secret first, then requests in, answers and pushes out.
//!
//! Knows the shape of messages and in which order they are done, not what they do.

use crate::House;
use crate::lanes::{Lanes, Turn};
use crate::outbox::{Letter, Outbox};
use crate::secret::Secret;
use app::Session;
use app::protocol::{ClientMessage, Problem, Reply, Request, ServerMessage};
use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, WebSocketUpgrade, close_code};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt as _, StreamExt as _};
use serde::Deserialize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinHandle;
use words::{Language, Words};

/// The longest message: a JSON file of 256 MB, in base64, and what is around it. (A CSV file may have
/// 10 MB.) What a page sends, it holds in memory itself.
pub const MESSAGE_BYTES: usize = 344 * 1024 * 1024;
/// Messages longer than this are read on a thread of their own.
const LONG_MESSAGE: usize = 256 * 1024;
/// The longest first message.
const GREETING_BYTES: usize = 1024;
/// How long a page has to show the secret.
const GREETING_TIME: Duration = Duration::from_secs(5);
/// What a wrong secret costs.
const WRONG_SECRET: Duration = Duration::from_millis(500);
/// How long the network may take one message before the line is given up.
const SENDING_TIME: Duration = Duration::from_secs(30);
/// Requests of one page that are done at one time; the next one waits in the network.
const AT_ONE_TIME: usize = 32;
/// Small buffers: most messages are, and there may be many pages.
const BUFFER_BYTES: usize = 16 * 1024;

/// Opens the live line.
pub async fn live(State(house): State<House>, headers: HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    let language = crate::pages::in_language_of(&headers).language();
    let Ok(place) = house.door.clone().try_acquire_owned() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    upgrade
        .max_message_size(MESSAGE_BYTES)
        .max_frame_size(MESSAGE_BYTES)
        .read_buffer_size(BUFFER_BYTES)
        .write_buffer_size(BUFFER_BYTES)
        .on_upgrade(async move |mut socket| {
            let welcome = knows(&mut socket, &house.secret).await;
            drop(place);
            if welcome {
                converse(house, socket, language).await;
            } else {
                send_away(socket).await;
            }
        })
}

#[derive(Deserialize)]
struct Greeting {
    key: String,
}

/// Whether the page shows the secret, in time. A wrong one keeps its place at the door for a while.
async fn knows(socket: &mut WebSocket, secret: &Secret) -> bool {
    let first = tokio::time::timeout(GREETING_TIME, socket.recv()).await;
    let right = match first {
        Ok(Some(Ok(Message::Text(text)))) if text.len() <= GREETING_BYTES => {
            serde_json::from_str::<Greeting>(&text).is_ok_and(|greeting| secret.is(&greeting.key))
        }
        _ => false,
    };
    if !right {
        tokio::time::sleep(WRONG_SECRET).await;
    }
    right
}

async fn send_away(mut socket: WebSocket) {
    let close =
        Message::Close(Some(CloseFrame { code: close_code::POLICY, reason: Utf8Bytes::from_static("key") }));
    // The page may be gone already; there is nobody else to tell.
    let _ = tokio::time::timeout(SENDING_TIME, socket.send(close)).await;
}

async fn converse(house: House, socket: WebSocket, language: Language) {
    let outbox = Arc::new(Outbox::default());
    let (to_page, from_page) = socket.split();
    let sending = tokio::spawn(send_all(to_page, outbox.clone()));
    let pushes = outbox.clone();
    let conversation = Conversation {
        session: Arc::new(house.program.session(move |push| pushes.push(push))),
        language: Arc::new(Mutex::new(language)),
        outbox: outbox.clone(),
        room: Arc::new(Semaphore::new(AT_ONE_TIME)),
        lanes: Lanes::default(),
    };
    let sending = conversation.listen(from_page, sending, house.stopped.clone()).await;
    outbox.close();
    let _ = sending.await;
    drop(house.open);
}

/// One page and what it asked for.
struct Conversation {
    session: Arc<Session>,
    language: Arc<Mutex<Language>>,
    outbox: Arc<Outbox>,
    room: Arc<Semaphore>,
    lanes: Lanes,
}

impl Conversation {
    /// Until the page goes, the line breaks, or the server stops; then until all that was begun is done.
    async fn listen(
        mut self,
        mut from_page: SplitStream<WebSocket>,
        mut sending: JoinHandle<()>,
        mut stopped: watch::Receiver<bool>,
    ) -> JoinHandle<()> {
        loop {
            let message = tokio::select! {
                message = from_page.next() => message,
                _ = &mut sending => return sending_ended(),
                _ = stopped.wait_for(|stop| *stop) => break,
            };
            let text = match message {
                Some(Ok(Message::Text(text))) => text,
                Some(Ok(Message::Binary(_))) => Utf8Bytes::default(),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => continue,
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
            };
            // As long as there is no room, the page's next messages wait in the network.
            if let Ok(room) = self.room.clone().acquire_owned().await {
                self.take(text, room).await;
            }
        }
        let all = u32::try_from(AT_ONE_TIME).unwrap_or(u32::MAX);
        let _ = self.room.acquire_many(all).await;
        sending
    }

    /// Begins what is asked. The room it takes is free again when the answer is sent.
    async fn take(&mut self, text: Utf8Bytes, room: OwnedSemaphorePermit) {
        let message = match understand(text).await {
            Ok(message) => message,
            Err(id) => {
                let problem = problem(spoken(&self.language), "not_understood");
                return self.outbox.answer(written(id, Err(problem)), room);
            }
        };
        let mut turn = self.lanes.enter(&message.ask);
        let (session, outbox, language) = (self.session.clone(), self.outbox.clone(), self.language.clone());
        tokio::spawn(async move {
            turn.begin().await;
            outbox.answer(done(session, message, &language, turn).await, room);
        });
    }
}

/// Does what is asked, on a thread that may block, and writes the answer out there.
async fn done(
    session: Arc<Session>,
    message: ClientMessage,
    language: &Arc<Mutex<Language>>,
    turn: Turn,
) -> String {
    let ClientMessage { id, ask } = message;
    let speaking = language.clone();
    let answer = sheltered(id, move || {
        let outcome = ask_and_listen(&session, ask, &speaking);
        drop(turn);
        outcome
    });
    answer.await.unwrap_or_else(|| written(id, Err(problem(spoken(language), "crashed"))))
}

/// `None`: the work panicked.
async fn sheltered(
    id: u32,
    work: impl FnOnce() -> Result<Reply, Problem> + Send + 'static,
) -> Option<String> {
    tokio::task::spawn_blocking(move || written(id, work())).await.ok()
}

fn ask_and_listen(session: &Session, ask: Request, language: &Mutex<Language>) -> Result<Reply, Problem> {
    let outcome = session.ask(ask);
    if let Ok(Reply::Hello(hello)) = &outcome {
        let spoken = Language::best_of([hello.language.as_str()]);
        *language.lock().unwrap_or_else(PoisonError::into_inner) = spoken;
    }
    outcome
}

/// The request in a message, or the number under which its page waits for an answer.
async fn understand(text: Utf8Bytes) -> Result<ClientMessage, u32> {
    if text.len() < LONG_MESSAGE {
        return read(&text);
    }
    let reading = tokio::task::spawn_blocking(move || read(&text));
    reading.await.unwrap_or(Err(0))
}

fn read(text: &str) -> Result<ClientMessage, u32> {
    #[derive(Deserialize)]
    struct Numbered {
        id: u32,
    }
    serde_json::from_str(text).map_err(|_| {
        let numbered = serde_json::from_str::<Numbered>(text);
        numbered.map(|numbered| numbered.id).unwrap_or_default()
    })
}

async fn send_all(mut to_page: SplitSink<WebSocket, Message>, outbox: Arc<Outbox>) {
    while let Some(letter) = outbox.next().await {
        let (text, room) = match letter {
            Letter::Answer(text, room) => (text, room),
            Letter::Push(message) => (json(&ServerMessage::Push { message: *message }), None),
        };
        let sent = tokio::time::timeout(SENDING_TIME, to_page.send(Message::Text(text.into()))).await;
        drop(room);
        if !matches!(sent, Ok(Ok(()))) {
            return outbox.abandon();
        }
    }
    let _ = tokio::time::timeout(SENDING_TIME, to_page.close()).await;
}

/// A finished task in place of the one whose end was already seen.
fn sending_ended() -> JoinHandle<()> {
    tokio::spawn(std::future::ready(()))
}

fn written(id: u32, outcome: Result<Reply, Problem>) -> String {
    json(&match outcome {
        Ok(reply) => ServerMessage::Reply { id, reply },
        Err(problem) => ServerMessage::Problem { id, problem },
    })
}

fn json(message: &ServerMessage) -> String {
    serde_json::to_string(message).expect("messages have only string keys and plain values")
}

fn spoken(language: &Mutex<Language>) -> Language {
    *language.lock().unwrap_or_else(PoisonError::into_inner)
}

fn problem(language: Language, code: &str) -> Problem {
    let words = Words::of(language);
    Problem {
        code: code.to_owned(),
        message: words.say(&format!("server-{code}")),
        hint: words.say(&format!("server-{code}-hint")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn e7_a_panic_is_an_answer() {
        assert_eq!(sheltered(1, || panic!("a bug, on purpose")).await, None);
        let answer = sheltered(1, || Err(problem(Language::En, "crashed"))).await;
        assert!(answer.is_some_and(|answer| answer.starts_with(r#"{"kind":"problem","id":1,"#)));
    }

    #[test]
    fn e6_what_is_not_understood_is_answered_under_its_number() {
        assert!(read(r#"{"id":7,"ask":{"request":"list_backups"}}"#).is_ok());
        assert_eq!(read(r#"{"id":7,"ask":{"request":"fly"}}"#).err(), Some(7));
        for garbage in ["", "{", "[]", r#"{"id":-1}"#, r#"{"id":"7"}"#, "\u{0}"] {
            assert_eq!(read(garbage).err(), Some(0), "{garbage}");
        }
    }

    #[test]
    fn the_servers_problems_are_sentences_in_both_languages() {
        for language in Language::ALL {
            for code in ["not_understood", "crashed"] {
                let problem = problem(language, code);
                assert!(!problem.message.starts_with("server-") && !problem.hint.starts_with("server-"));
            }
        }
    }
}
