//! One line to a server, as a guest's browser has it, and what all lines of a server hear. The same code for
//! every server that is measured: what is heard is looked through for marks, `mark` and eight digits, and nothing else
//! is done with it.

use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt as _, StreamExt as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::sync::{Notify, mpsc};
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config};

/// As many as the server's.
pub const BUFFER_BYTES: usize = 4 * 1024;
const MARK: &[u8] = b"mark";
const DIGITS: usize = 8;
/// Longer than anything that is measured may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to stand aside when a door is crowded.
const ASIDE: Duration = Duration::from_millis(20);

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// What all lines of one server hear.
#[derive(Default)]
pub struct Ears {
    heard: AtomicUsize,
    wanted: AtomicUsize,
    enough: Notify,
}

/// When one line heard which mark.
type Heard = Mutex<Vec<Option<Instant>>>;

/// One line.
pub struct Line {
    to: SplitSink<Socket, Message>,
    answers: mpsc::UnboundedReceiver<Message>,
    heard: Arc<Heard>,
}

/// The text that carries a mark, so many bytes long.
pub fn marked(mark: usize, bytes: usize) -> String {
    format!("{:-<bytes$}", format!("mark{mark:08} everyone is to have this "))
}

impl Ears {
    /// From now on so many marks are to be heard, on all lines together.
    pub fn expect(&self, marks: usize) {
        self.wanted.store(self.heard.load(Ordering::SeqCst) + marks, Ordering::SeqCst);
    }

    /// Until they are; `false`: they did not all come.
    pub async fn all_heard(&self) -> bool {
        let all = async {
            while self.heard.load(Ordering::SeqCst) < self.wanted.load(Ordering::SeqCst) {
                self.enough.notified().await;
            }
        };
        tokio::time::timeout(PATIENCE, all).await.is_ok()
    }

    fn note(&self) {
        if self.heard.fetch_add(1, Ordering::SeqCst) + 1 == self.wanted.load(Ordering::SeqCst) {
            self.enough.notify_one();
        }
    }
}

impl Line {
    /// Opens a line; waits while the door is crowded.
    pub async fn to(url: &str, ears: Arc<Ears>) -> Self {
        let (to, from) = open(url).await.split();
        let (hand_on, answers) = mpsc::unbounded_channel();
        let heard = Arc::new(Heard::default());
        tokio::spawn(listen(from, hand_on, heard.clone(), ears));
        Self { to, answers, heard }
    }

    /// Sends a text.
    pub async fn say(&mut self, text: String) {
        self.to.send(Message::text(text)).await.expect("the line is open");
    }

    /// Sends bytes.
    pub async fn send(&mut self, bytes: Vec<u8>) {
        self.to.send(Message::binary(bytes)).await.expect("the line is open");
    }

    /// The next message that carries no mark.
    pub async fn answer(&mut self) -> Message {
        let answer = tokio::time::timeout(PATIENCE, self.answers.recv()).await;
        answer.expect("it is answered in time").expect("the line is open")
    }

    /// When this line heard this mark.
    pub fn heard(&self, mark: usize) -> Option<Instant> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).get(mark).copied().flatten()
    }
}

async fn open(url: &str) -> Socket {
    let config = WebSocketConfig::default().read_buffer_size(BUFFER_BYTES).write_buffer_size(BUFFER_BYTES);
    let origin = url.replacen("ws://", "http://", 1);
    let origin = origin.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    loop {
        let mut request = url.into_client_request().expect("an address");
        request.headers_mut().insert("origin", origin.parse().expect("plain text"));
        match connect_async_with_config(request, Some(config), true).await {
            Ok((socket, _)) => return socket,
            Err(Error::Http(response)) if response.status().as_u16() == 503 => {
                tokio::time::sleep(ASIDE).await;
            }
            Err(error) => panic!("{url}: {error}"),
        }
    }
}

async fn listen(
    mut from: SplitStream<Socket>,
    hand_on: mpsc::UnboundedSender<Message>,
    heard: Arc<Heard>,
    ears: Arc<Ears>,
) {
    while let Some(Ok(message)) = from.next().await {
        let bytes: &[u8] = match &message {
            Message::Text(text) => text.as_bytes(),
            Message::Binary(bytes) => bytes,
            _ => continue,
        };
        if !note_marks(bytes, &heard, &ears) && is_an_answer(bytes) {
            let _ = hand_on.send(message);
        }
    }
}

/// Our own pushes say so at the beginning; of other servers every message without a mark is handed on.
fn is_an_answer(bytes: &[u8]) -> bool {
    !bytes.starts_with(br#"{"kind":"push""#)
        || bytes.starts_with(br#"{"kind":"push","message":{"push":"product""#)
}

fn note_marks(bytes: &[u8], heard: &Heard, ears: &Ears) -> bool {
    if bytes.starts_with(br#"{"kind":"reply""#) {
        return false;
    }
    let (now, mut any, mut rest) = (Instant::now(), false, bytes);
    while let Some(at) = rest.windows(MARK.len()).position(|four| four == MARK) {
        rest = &rest[at + MARK.len()..];
        let digits = rest.get(..DIGITS).and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(mark) = digits.and_then(|digits| digits.parse::<usize>().ok()) {
            any = true;
            if is_new(heard, mark, now) {
                ears.note();
            }
        }
    }
    any
}

fn is_new(heard: &Heard, mark: usize, now: Instant) -> bool {
    let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
    if heard.len() <= mark {
        heard.resize(mark + 1, None);
    }
    // A later act may tell it again, as what was there before.
    let is_new = heard[mark].is_none();
    heard[mark].get_or_insert(now);
    is_new
}
