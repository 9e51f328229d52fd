//! The line of a page as two hold it: its own task reads, and whoever has something for the page writes it straight to
//! the network, from whichever thread that is. Only what the network does not take at once is left to the page's own
//! task, so that telling a thousand pages wakes none of them. Knows frames, not what they say.

use crate::bell::Bell;
use crate::going::Going;
use crate::outbox::Outbox;
use crate::patience::Patience;
use crate::socket::{self, CloseFrame, FromPage, Message};
use app::Pushed;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{Notify, OwnedSemaphorePermit};
use tokio::time::{Instant, interval_at, timeout};

/// How long the network may take what is sent as one, before the line is given up.
const SENDING_TIME: Duration = Duration::from_secs(30);
/// How long a page may take to agree that this is the end.
const AGREEING: Duration = Duration::from_secs(2);

/// What carries bytes to a page and back.
pub trait Network: AsyncRead + AsyncWrite + Send + Unpin {}

impl<N: AsyncRead + AsyncWrite + Send + Unpin> Network for N {}

/// The line of one page.
pub struct Wire {
    outbox: Outbox,
    bell: Arc<Bell>,
    ends: Mutex<Ends>,
    /// Something is left to the page's own task.
    left: Notify,
}

struct Ends {
    network: Box<dyn Network>,
    going: Going,
    state: State,
}

/// Whether whoever has something for the page may send it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Free,
    /// The network takes nothing now; the page's own task waits for it.
    Blocked,
    /// Nobody will read what is sent.
    Broken,
}

/// The end of a line that hears. What it has to say itself are the signs that hearing asks for.
pub struct Ear(Arc<Wire>);

impl Wire {
    /// The line over this network.
    pub fn over(network: impl Network + 'static, bell: Arc<Bell>) -> Arc<Self> {
        let ends = Ends { network: Box::new(network), going: Going::default(), state: State::Free };
        Arc::new(Self { outbox: Outbox::default(), bell, ends: Mutex::new(ends), left: Notify::new() })
    }

    /// Tells the page something; never waits for the network, nor does it send on this thread.
    pub fn push(self: &Arc<Self>, push: &Pushed) {
        self.outbox.push(push);
        self.bell.ring(self.clone());
    }

    /// Answers the page. The room is free again when the answer is sent.
    pub fn answer(&self, answer: String, room: OwnedSemaphorePermit) {
        self.outbox.answer(answer, room);
        self.send();
    }

    /// Sends what waits, as far as the network takes it now.
    pub fn send(&self) {
        let mut ends = self.ends();
        if ends.state == State::Blocked {
            return;
        }
        let nobody = &mut Context::from_waker(Waker::noop());
        while ends.poll_batch(&self.outbox, nobody).is_ready() && ends.state == State::Free {
            if ends.going.is_empty() && self.outbox.is_empty() {
                return;
            }
        }
        self.left.notify_one();
    }

    /// Sends what the network did not take at once, and asks for a sign of life now and then. Returns when the line
    /// broke, or the network took too long.
    pub async fn tend(&self, patience: Patience) {
        let mut asking = interval_at(Instant::now() + patience.asks_after, patience.asks_after);
        loop {
            tokio::select! {
                () = self.left.notified() => {}
                _ = asking.tick() => self.outbox.sign(socket::ping()),
            }
            if self.send_rest().await.is_none() {
                return self.give_up();
            }
        }
    }

    /// Lets the page have what waits, then the word that this is the end, and hears it out until it agrees. (A line that
    /// is cut while the page still speaks is torn: the page may never read the last word, and would come back.)
    pub async fn farewell(&self, word: Option<CloseFrame>, from_page: &mut FromPage) {
        self.outbox.close(socket::close(word));
        if self.send_rest().await.is_some() {
            let agreed =
                async { while !matches!(socket::next(from_page).await, Some(Message::Close(_)) | None) {} };
            // Whoever does not agree is not waited for.
            let _ = timeout(AGREEING, agreed).await;
        }
        self.give_up();
    }

    /// Hangs up.
    pub async fn hang_up(&self) {
        let shut = poll_fn(|cx| Pin::new(&mut self.ends().network).poll_shutdown(cx));
        // Whoever is gone already needs no farewell.
        let _ = timeout(SENDING_TIME, shut).await;
    }

    /// `None`: the line broke, or the network took too long.
    async fn send_rest(&self) -> Option<()> {
        loop {
            let batch = poll_fn(|cx| self.ends().poll_batch(&self.outbox, cx));
            timeout(SENDING_TIME, batch).await.ok()?.ok()?;
            let ends = self.ends();
            if ends.going.is_empty() && self.outbox.is_empty() {
                return Some(());
            }
        }
    }

    fn give_up(&self) {
        self.ends().state = State::Broken;
        self.outbox.abandon();
    }

    fn ends(&self) -> MutexGuard<'_, Ends> {
        self.ends.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ends {
    /// Sends what is on its way, or else what waits, as one.
    fn poll_batch(&mut self, outbox: &Outbox, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.state == State::Broken {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        self.going.take_from(outbox);
        let sent = self.poll_going(cx);
        self.state = match &sent {
            Poll::Pending => State::Blocked,
            Poll::Ready(Ok(())) => State::Free,
            Poll::Ready(Err(_)) => State::Broken,
        };
        sent
    }

    fn poll_going(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.going.is_empty() {
            let network = Pin::new(&mut *self.network);
            ready!(self.going.poll_write(network, cx))?;
        }
        Pin::new(&mut self.network).poll_flush(cx)
    }
}

impl Ear {
    /// The end of this line that hears.
    pub const fn of(wire: Arc<Wire>) -> Self {
        Self(wire)
    }
}

impl AsyncRead for Ear {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0.ends().network).poll_read(cx, into)
    }
}

/// Signs come whole. While the network takes nothing there is no room for them: whoever asks for a sign and does not
/// read fills no memory.
impl AsyncWrite for Ear {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, sign: &[u8]) -> Poll<io::Result<usize>> {
        match self.0.ends().state {
            State::Free => {}
            // Nobody need be called: it is tried again with the next message that is heard.
            State::Blocked => return Poll::Pending,
            State::Broken => return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
        }
        self.0.outbox.sign(sign.to_vec());
        self.0.send();
        Poll::Ready(Ok(sign.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::socket::{CloseCode, heard_on};
    use app::protocol::{Push, Settings};
    use futures_util::{SinkExt as _, StreamExt as _};
    use proptest::prelude::*;
    use std::thread;
    use tokio::io::{DuplexStream, duplex};
    use tokio::runtime::{Handle, Runtime};
    use tokio::sync::Semaphore;
    use tokio_tungstenite::WebSocketStream;
    use tokio_tungstenite::tungstenite::protocol::Role;

    /// A line over a network that holds so many bytes, and the page at its other end.
    async fn line(network: usize) -> (Arc<Wire>, WebSocketStream<DuplexStream>) {
        let (here, there) = duplex(network);
        let wire = Wire::over(here, Bell::on(Handle::current()));
        (wire, WebSocketStream::from_raw_socket(there, Role::Client, None).await)
    }

    fn tended(wire: &Arc<Wire>) {
        let wire = wire.clone();
        tokio::spawn(async move { wire.tend(Patience::default()).await });
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        /// Whoever sends from whichever thread, and however little the network takes at a time: each text arrives whole,
        /// and those of one sender in order.
        #[test]
        fn e9_what_many_send_at_once_arrives_whole_and_in_order(
            network in 1_usize..3_000,
            texts in proptest::collection::vec((0_usize..3, 0_usize..9_000), 1..60),
        ) {
            let mut arrived = Runtime::new().unwrap().block_on(async {
                let (wire, mut page) = line(network).await;
                tended(&wire);
                let room = Arc::new(Semaphore::new(texts.len()));
                for sender in 0..3 {
                    let (wire, room, texts) = (wire.clone(), room.clone(), texts.clone());
                    thread::spawn(move || {
                        let own = texts.iter().zip(0..).filter(|((of, _), _)| *of == sender);
                        for ((_, padding), number) in own {
                            let text = format!("{sender} {number} {}", "x".repeat(*padding));
                            wire.answer(text, room.clone().try_acquire_owned().unwrap());
                        }
                    });
                }
                let mut arrived = Vec::new();
                while arrived.len() < texts.len() {
                    let Some(Ok(Message::Text(text))) = page.next().await else { break };
                    arrived.push(text.to_string());
                }
                arrived
            });
            arrived.sort_by_key(|text| text.chars().next());
            let mut sent: Vec<_> = texts.iter().zip(0..).collect();
            sent.sort_by_key(|((sender, _), _)| *sender);
            let sent: Vec<_> = sent
                .into_iter()
                .map(|((sender, padding), number)| format!("{sender} {number} {}", "x".repeat(*padding)))
                .collect();
            prop_assert!(arrived == sent);
        }
    }

    #[tokio::test]
    async fn e9_who_tells_a_page_that_does_not_read_never_waits_and_the_page_gets_the_newest_word() {
        let (wire, mut page) = line(64).await;
        tended(&wire);
        for number in 0..5_000 {
            let settings = Settings { you: format!("Kim {number}"), ..Settings::default() };
            wire.push(&Push::Settings { settings }.into());
        }
        loop {
            let Some(Ok(Message::Text(text))) = page.next().await else { panic!("the line is open") };
            if text.contains("Kim 4999") {
                break;
            }
        }
    }

    #[tokio::test]
    async fn e9_signs_that_nobody_reads_fill_no_memory() {
        let (wire, mut page) = line(256).await;
        let mut heard = heard_on(wire.clone(), 1_024).await;
        let hearing = tokio::spawn(async move { while heard.next().await.is_some() {} });
        let mut most = 0;
        for _ in 0..500 {
            // The page asks for signs of life and reads none.
            page.feed(Message::Ping(vec![7; 100].into())).await.unwrap();
            page.flush().await.unwrap();
            tokio::task::yield_now().await;
            most = most.max(wire.outbox.bytes());
        }
        assert!(most <= 1_024, "{most} bytes of signs wait");
        hearing.abort();
    }

    #[tokio::test]
    async fn u5_a_page_that_still_speaks_is_heard_out_before_its_line_ends() {
        let (wire, mut page) = line(64).await;
        let ending = tokio::spawn(async move {
            let mut from_page = heard_on(wire.clone(), 1_024).await;
            wire.farewell(None, &mut from_page).await;
            wire.hang_up().await;
        });
        // More than the network holds, said before the page knows of the end.
        for _ in 0..50 {
            page.send(Message::text("is anybody there?")).await.unwrap();
        }
        assert!(matches!(page.next().await, Some(Ok(Message::Close(None)))));
        assert!(!ending.is_finished());
        // It agrees, and hears nothing more.
        assert!(page.next().await.is_none());
        ending.await.unwrap();
    }

    #[tokio::test]
    async fn u5_the_last_word_comes_after_everything_else() {
        let (wire, mut page) = line(32).await;
        let room = Arc::new(Semaphore::new(2));
        for text in ["first", "second"] {
            wire.answer(text.to_owned(), room.clone().try_acquire_owned().unwrap());
        }
        let word = CloseFrame { code: CloseCode::Policy, reason: "key".into() };
        let farewell = tokio::spawn(async move {
            let mut from_page = heard_on(wire.clone(), 1_024).await;
            wire.farewell(Some(word), &mut from_page).await;
        });
        let mut heard = Vec::new();
        while let Some(Ok(message)) = page.next().await {
            heard.push(message);
        }
        farewell.await.unwrap();
        let [Message::Text(first), Message::Text(second), Message::Close(Some(last))] = &heard[..] else {
            panic!("{heard:?}")
        };
        assert_eq!((first.as_str(), second.as_str(), last.reason.as_str()), ("first", "second", "key"));
    }
}
