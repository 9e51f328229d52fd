//! The live line of one page: the secret first, then requests in, answers and pushes out.
//!
//! Knows the shape of messages and in which order they are done, not what they do.

use crate::House;
use crate::greeting::{Welcome, greet};
use crate::lanes::{Lanes, Turn};
use crate::pace::Allowance;
use crate::patience::{Desk, Patience};
use crate::socket::{Message, Opening, Socket, SocketError, Utf8Bytes};
use crate::wire::Wire;
use app::protocol::{ClientMessage, Problem, Reply, Request, ServerMessage};
use app::{Pushed, Session};
use axum::extract::{ConnectInfo, Request as HttpRequest, State};
use axum::http::StatusCode;
use axum::response::Response;
use futures_util::{Stream, StreamExt as _};
use serde::Deserialize;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{Instant, timeout};
use words::{Language, Words};

/// The longest message: a JSON file of 256 MB, in base64, and what is around it. (A CSV file may have
/// 10 MB.) What a page sends, it holds in memory itself.
pub const MESSAGE_BYTES: usize = 344 * 1024 * 1024;
/// Messages longer than this are read on a thread of their own.
const LONG_MESSAGE: usize = 256 * 1024;
/// Requests of one page that are done at one time; the next one waits in the network.
const AT_ONE_TIME: usize = 32;

/// Opens the live line.
pub async fn live(
    State(house): State<House>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    request: HttpRequest,
) -> Result<Response, StatusCode> {
    let language = crate::pages::in_language_of(request.headers()).language();
    let (answer, opening) = Opening::of(request, house.entrance.longest_message())?;
    let place = house.threshold.step_on(from.ip(), Instant::now().into_std());
    let place = place.ok_or(StatusCode::SERVICE_UNAVAILABLE)?;
    // There is a task for every page: what it hands on lies elsewhere, and once.
    let house = Box::new(house);
    tokio::spawn(async move {
        let Some(mut socket) = opening.socket(house.bell.clone()).await else { return };
        if let Some(welcome) = greet(&mut socket, &house, place).await {
            converse(house, welcome, socket, language).await;
        }
    });
    Ok(answer)
}

async fn converse(house: Box<House>, welcome: Welcome, socket: Socket, language: Language) {
    let Socket { wire, mut from_page } = socket;
    let Some(session) = session(&house, &welcome, wire.clone()) else { return };
    let (patience, pace) = (house.patience, house.entrance.pace());
    let desk = house.desk.clone();
    let conversation = Box::new(Conversation::new(session, language, wire.clone(), patience, desk, pace));
    let ended = tokio::select! {
        () = conversation.listen(&mut *from_page, house.stopped.clone()) => true,
        () = wire.tend(patience) => false,
    };
    if ended {
        wire.farewell(None, &mut from_page).await;
        wire.hang_up().await;
    }
    drop(house.open);
}

/// `None`: the room was closed meanwhile.
fn session(house: &House, welcome: &Welcome, wire: Arc<Wire>) -> Option<Session> {
    let push = move |push: &Pushed| wire.push(push);
    match welcome {
        Welcome::Machine => Some(house.program.session(push)),
        Welcome::Guest { product, device } => house.program.guest(*product, device.as_deref(), push),
    }
}

/// One page and what it asked for.
struct Conversation {
    session: Arc<Session>,
    language: Arc<Mutex<Language>>,
    wire: Arc<Wire>,
    room: Arc<Semaphore>,
    lanes: Lanes,
    patience: Patience,
    desk: Desk,
    allowance: Option<Allowance>,
}

impl Conversation {
    fn new(
        session: Session,
        language: Language,
        wire: Arc<Wire>,
        patience: Patience,
        desk: Desk,
        pace: Option<crate::pace::Pace>,
    ) -> Self {
        Self {
            session: Arc::new(session),
            language: Arc::new(Mutex::new(language)),
            wire,
            room: Arc::new(Semaphore::new(AT_ONE_TIME)),
            lanes: Lanes::default(),
            patience,
            desk,
            allowance: pace.map(|pace| Allowance::new(pace, Instant::now().into_std())),
        }
    }

    /// Until the page goes or is silent too long, or the server stops; then until all that was begun is done.
    async fn listen(
        mut self: Box<Self>,
        from_page: &mut (impl Stream<Item = Result<Message, SocketError>> + Unpin),
        mut stopped: watch::Receiver<bool>,
    ) {
        loop {
            let message = tokio::select! {
                message = timeout(self.patience.ends_after, from_page.next()) => message.unwrap_or_default(),
                _ = stopped.wait_for(|stop| *stop) => break,
            };
            let Some(Ok(message)) = message else { break };
            if let Some(allowance) = &mut self.allowance {
                tokio::time::sleep(allowance.take(Instant::now().into_std())).await;
            }
            let text = match message {
                Message::Text(text) => text,
                Message::Binary(_) => Utf8Bytes::default(),
                Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => continue,
                Message::Close(_) => break,
            };
            // As long as there is no room, the page's next messages wait in the network.
            if let Ok(room) = self.room.clone().acquire_owned().await {
                self.take(text, room).await;
            }
        }
        let all = u32::try_from(AT_ONE_TIME).unwrap_or(u32::MAX);
        let _ = self.room.acquire_many(all).await;
    }

    /// Begins what is asked. The room it takes is free again when the answer is sent.
    async fn take(&mut self, text: Utf8Bytes, room: OwnedSemaphorePermit) {
        let message = match understand(text).await {
            Ok(message) => message,
            Err(id) => {
                let problem = problem(spoken(&self.language), "not_understood");
                return self.wire.answer(written(id, Err(problem)), room);
            }
        };
        let mut turn = self.lanes.enter(&message.ask);
        let (session, wire, language) = (self.session.clone(), self.wire.clone(), self.language.clone());
        let desk = self.desk.clone();
        tokio::spawn(async move {
            turn.begin().await;
            let _place = desk.place(&message.ask).await;
            wire.answer(done(session, message, &language, turn).await, room);
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
mod bounds;

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
