//! How much of one line is under way or waits to be sent, and how fast it is read: tried with a page that never stops
//! asking, and no network.

use super::*;
use crate::bell::Bell;
use crate::pace::Pace;
use app::App;
use futures_util::stream;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;
use tokio::io::{DuplexStream, duplex};
use tokio::runtime::Handle;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::Role;

/// Far more than may be under way at one time.
const MESSAGES: u32 = 500;
/// Shorter than any answer: the network takes the next one when the page has read the last.
const NETWORK_BYTES: usize = 16;

/// A line on which a page asks and asks.
struct Line {
    /// So many messages were taken from it.
    read: Arc<AtomicUsize>,
    page: WebSocketStream<DuplexStream>,
    _stop: watch::Sender<bool>,
    _folder: TempDir,
}

impl Line {
    /// The first message is this; all others say hello.
    async fn begun(first: Request, desk: Desk, pace: Option<Pace>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = App::start(folder.path()).session(|_| ());
        let (here, there) = duplex(NETWORK_BYTES);
        let wire = Wire::over(here, Bell::on(Handle::current()));
        let (patience, line) = (Patience::default(), wire.clone());
        let conversation = Box::new(Conversation::new(session, Language::En, line, patience, desk, pace));
        let hello = || Request::Hello { protocol: app::protocol::PROTOCOL, languages: vec![] };
        let asks = std::iter::once(first).chain(std::iter::repeat_with(hello));
        let messages = (1..=MESSAGES).zip(asks).map(|(id, ask)| {
            let message = serde_json::to_string(&ClientMessage { id, ask }).unwrap();
            Ok::<_, SocketError>(Message::text(message))
        });
        let read = Arc::new(AtomicUsize::new(0));
        let counter = read.clone();
        let messages: Vec<_> = messages.collect();
        let asking = stream::iter(messages).inspect(move |_| {
            counter.fetch_add(1, Ordering::SeqCst);
        });
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(async move { conversation.listen(&mut asking.chain(stream::pending()), stopped).await });
        tokio::spawn(async move { wire.tend(patience).await });
        let page = WebSocketStream::from_raw_socket(there, Role::Client, None).await;
        Self { read, page, _stop: stop, _folder: folder }
    }

    fn read(&self) -> usize {
        self.read.load(Ordering::SeqCst)
    }

    /// The number of the next answer; read, it takes no room any more.
    async fn answer(&mut self) -> u64 {
        let Some(Ok(Message::Text(text))) = self.page.next().await else { panic!("no answer") };
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["id"].as_u64().unwrap()
    }
}

fn undo() -> Request {
    Request::Undo { product: "018f0000-0000-7000-8000-000000000001".parse().unwrap() }
}

fn copy() -> Request {
    let product = "018f0000-0000-7000-8000-000000000001";
    let copy = serde_json::json!({"request": "export", "product": product, "artefact": "vision", "format": "md", "paper": "a4"});
    serde_json::from_value(copy).unwrap()
}

#[tokio::test]
async fn u4_what_is_not_sent_yet_keeps_a_line_from_being_read() {
    let mut line = Line::begun(undo(), Desk::of(1), None).await;
    for sent in 1..=200 {
        line.answer().await;
        // The last one is in hand, and waits for room.
        assert!(line.read() <= sent + AT_ONE_TIME + 1, "{} were read when {sent} were sent", line.read());
    }
}

#[tokio::test]
async fn u4_a_line_is_read_at_its_pace() {
    let (began, burst) = (Instant::now(), 3);
    let mut line = Line::begun(undo(), Desk::of(1), Some(Pace { a_second: 1, burst })).await;
    for _ in 0..burst {
        line.answer().await;
        let seconds = usize::try_from(began.elapsed().as_secs()).unwrap();
        // The last one is in hand, and waits for its time.
        assert!(line.read() <= burst as usize + seconds + 1, "{} were read at once", line.read());
    }
}

#[tokio::test]
async fn u8_a_copy_that_waits_for_the_desk_holds_nothing_else_up() {
    let mut line = Line::begun(copy(), Desk::of(0), None).await;
    for number in 0..100 {
        assert_ne!(line.answer().await, 1, "the copy was made at no desk, after {number} other answers");
    }
}
