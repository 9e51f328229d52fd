//! The socket of a page: how it is opened, how it is heard, and the frames that go out on it. Knows nothing of what
//! they say.

use crate::bell::Bell;
use crate::wire::{Ear, Wire};
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use futures_util::StreamExt as _;
use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use std::ops::Deref;
use std::sync::Arc;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::server::create_response_with_body;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tokio_tungstenite::tungstenite::protocol::frame::{Frame, FrameHeader};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

pub use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
pub use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Message};
pub use tokio_tungstenite::tungstenite::{Error as SocketError, Utf8Bytes};

/// Small: most messages of pages are, and there may be many pages.
const READ_BYTES: usize = 512;
/// Signs that wait until the network takes something again.
const SIGN_BYTES: usize = 512;
/// The longest head of a frame that a server sends.
const HEAD_BYTES: usize = 10;

/// What a page says, message by message.
pub type FromPage = WebSocketStream<Ear>;

/// A page's socket.
pub struct Socket {
    /// On which it is sent to.
    pub wire: Arc<Wire>,
    /// On which it is heard. It goes from hand to hand, and is large.
    pub from_page: Box<FromPage>,
}

/// A socket that is being opened.
pub struct Opening {
    line: OnUpgrade,
    longest: usize,
}

impl Opening {
    /// What answers the request that opens a socket, and the socket, which is there once that is sent. A message from
    /// the page may be so long.
    ///
    /// # Errors
    /// The request is none that opens a socket.
    pub fn of(mut request: Request, longest: usize) -> Result<(Response, Self), StatusCode> {
        let answer = create_response_with_body(&request, Body::empty).map_err(|_| StatusCode::BAD_REQUEST)?;
        let line = request.extensions_mut().remove::<OnUpgrade>().ok_or(StatusCode::UPGRADE_REQUIRED)?;
        Ok((answer, Self { line, longest }))
    }

    /// The socket; `None`: the page went away meanwhile.
    pub async fn socket(self, bell: Arc<Bell>) -> Option<Socket> {
        let wire = Wire::over(TokioIo::new(self.line.await.ok()?), bell);
        let from_page = Box::new(heard_on(wire.clone(), self.longest).await);
        Some(Socket { wire, from_page })
    }
}

/// What a page says on this line, whose messages may be so long.
pub async fn heard_on(wire: Arc<Wire>, longest: usize) -> FromPage {
    let config = WebSocketConfig::default()
        .read_buffer_size(READ_BYTES)
        .write_buffer_size(0)
        .max_write_buffer_size(SIGN_BYTES)
        .max_message_size(Some(longest))
        .max_frame_size(Some(longest));
    WebSocketStream::from_raw_socket(Ear::of(wire), Role::Server, Some(config)).await
}

/// The next message of the page; `None`: it has gone, or the line broke.
pub async fn next(from_page: &mut FromPage) -> Option<Message> {
    from_page.next().await?.ok()
}

/// What stands before a text in its frame.
#[derive(Default)]
pub struct Head {
    bytes: [u8; HEAD_BYTES],
    len: usize,
}

impl Deref for Head {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

/// What stands before a text that is so long.
pub fn head(text: usize) -> Head {
    let header = FrameHeader { opcode: OpCode::Data(Data::Text), ..FrameHeader::default() };
    let mut head = Head::default();
    let mut free = &mut head.bytes[..];
    header.format(text as u64, &mut free).expect("there is room for the longest head");
    head.len = HEAD_BYTES - free.len();
    head
}

/// Asks for a sign of life.
pub fn ping() -> Vec<u8> {
    written(Frame::ping(&[][..]))
}

/// The word that this is the end.
pub fn close(word: Option<CloseFrame>) -> Vec<u8> {
    written(Frame::close(word))
}

fn written(frame: Frame) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(frame.len());
    frame.format(&mut bytes).expect("memory takes all that is written");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;

    proptest! {
        #[test]
        fn a_head_says_how_long_the_text_is(text in prop_oneof![0_usize..200, 0_usize..70_000, 0..usize::MAX / 2]) {
            let head = head(text);
            let (read, length) = FrameHeader::parse(&mut Cursor::new(&head[..])).unwrap().unwrap();
            prop_assert_eq!(length, text as u64);
            prop_assert!(read.is_final && read.mask.is_none() && read.opcode == OpCode::Data(Data::Text));
        }
    }
}
