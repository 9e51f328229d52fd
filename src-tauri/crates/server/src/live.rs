//! The live line of one page: the secret first, then requests in, answers and pushes out.
//!
//! Knows the shape of messages and in which order they are done, not what they do.

use crate::House;
use crate::greeting::{Welcome, greet};
use crate::lanes::{Lanes, Turn};
use crate::outbox::{Letter, Outbox};
use crate::pace::Allowance;
use crate::patience::{Desk, Patience};
use crate::socket::{self, Message, Opening, Sender, Socket, SocketError, Utf8Bytes};
use app::protocol::{ClientMessage, Problem, Reply, Request, ServerMessage};
use app::{Pushed, Session};
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Request as HttpRequest, State};
use axum::http::StatusCode;
use axum::response::Response;
use futures_util::{SinkExt as _, StreamExt as _};
use serde::Deserialize;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, interval_at, timeout};
use words::{Language, Words};

/// The longest message: a JSON file of 256 MB, in base64, and what is around it. (A CSV file may have
/// 10 MB.) What a page sends, it holds in memory itself.
pub const MESSAGE_BYTES: usize = 344 * 1024 * 1024;
/// Messages longer than this are read on a thread of their own.
const LONG_MESSAGE: usize = 256 * 1024;
/// How much is sent as one; a longer message goes alone.
const AT_ONCE: usize = 64 * 1024;
/// How long the network may take that before the line is given up.
const SENDING_TIME: Duration = Duration::from_secs(30);
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
    tokio::spawn(async move {
        let Some(mut socket) = opening.socket().await else { return };
        if let Some(welcome) = greet(&mut socket, &house, place).await {
            converse(house, welcome, socket, language).await;
        }
    });
    Ok(answer)
}

async fn converse(house: House, welcome: Welcome, socket: Socket, language: Language) {
    let outbox = Arc::new(Outbox::new(house.bell.clone()));
    let Some(session) = session(&house, &welcome, outbox.clone()) else { return };
    let (to_page, from_page) = socket.split();
    let sending = tokio::spawn(send_all(to_page, outbox.clone(), house.patience));
    let (patience, pace) = (house.patience, house.entrance.pace());
    let conversation = Conversation::new(session, language, outbox.clone(), patience, house.desk, pace);
    let sending = conversation.listen(from_page, sending, house.stopped.clone()).await;
    outbox.close();
    let _ = sending.await;
    drop(house.open);
}

/// `None`: the room was closed meanwhile.
fn session(house: &House, welcome: &Welcome, outbox: Arc<Outbox>) -> Option<Session> {
    let push = move |push: &Pushed| outbox.push(push);
    match welcome {
        Welcome::Machine => Some(house.program.session(push)),
        Welcome::Guest { product, device } => house.program.guest(*product, device.as_deref(), push),
    }
}

/// One page and what it asked for.
struct Conversation {
    session: Arc<Session>,
    language: Arc<Mutex<Language>>,
    outbox: Arc<Outbox>,
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
        outbox: Arc<Outbox>,
        patience: Patience,
        desk: Desk,
        pace: Option<crate::pace::Pace>,
    ) -> Self {
        Self {
            session: Arc::new(session),
            language: Arc::new(Mutex::new(language)),
            outbox,
            room: Arc::new(Semaphore::new(AT_ONE_TIME)),
            lanes: Lanes::default(),
            patience,
            desk,
            allowance: pace.map(|pace| Allowance::new(pace, Instant::now().into_std())),
        }
    }

    /// Until the page goes or is silent too long, the line breaks, or the server stops; then until all that was begun is done.
    async fn listen<E>(
        mut self,
        mut from_page: impl futures_util::Stream<Item = Result<Message, E>> + Unpin,
        mut sending: JoinHandle<()>,
        mut stopped: watch::Receiver<bool>,
    ) -> JoinHandle<()> {
        loop {
            let message = tokio::select! {
                message = timeout(self.patience.ends_after, from_page.next()) => message.unwrap_or_default(),
                _ = &mut sending => return sending_ended(),
                _ = stopped.wait_for(|stop| *stop) => break,
            };
            let text = match message {
                Some(Ok(Message::Text(text))) => text,
                Some(Ok(Message::Binary(_))) => Utf8Bytes::default(),
                Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => continue,
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
            };
            if let Some(allowance) = &mut self.allowance {
                tokio::time::sleep(allowance.take(Instant::now().into_std())).await;
            }
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
        let desk = self.desk.clone();
        tokio::spawn(async move {
            turn.begin().await;
            let _place = desk.place(&message.ask).await;
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

async fn send_all(mut to_page: Sender, outbox: Arc<Outbox>, patience: Patience) {
    let mut asking = interval_at(Instant::now() + patience.asks_after, patience.asks_after);
    loop {
        let sent = tokio::select! {
            letter = outbox.next() => match letter {
                None => break,
                Some(letter) => in_time(send_with_what_waits(&mut to_page, letter, &outbox)).await,
            },
            _ = asking.tick() => in_time(to_page.send(Message::Ping(Bytes::new()))).await,
        };
        if sent.is_none() {
            return outbox.abandon();
        }
    }
    let _ = in_time(to_page.close()).await;
}

/// Sends a message, and what comes to wait behind it meanwhile, as one: many short ones cost as much as a long one.
async fn send_with_what_waits(
    to_page: &mut Sender,
    first: Letter,
    outbox: &Outbox,
) -> Result<(), SocketError> {
    let (mut next, mut bytes, mut rooms) = (Some(first), 0, Vec::new());
    while let Some(letter) = next {
        let (text, room) = match letter {
            Letter::Answer(text, room) => (text.into(), room),
            Letter::Push(pushed) => (Bytes::from_owner(pushed), None),
        };
        rooms.extend(room);
        bytes += text.len();
        socket::feed(to_page, &text).await?;
        next = if bytes < AT_ONCE { outbox.at_hand() } else { None };
    }
    to_page.flush().await
}

/// `None`: the line broke, or the network took too long.
async fn in_time<E>(sending: impl Future<Output = Result<(), E>>) -> Option<()> {
    timeout(SENDING_TIME, sending).await.ok()?.ok()
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
