//! The socket of a page: how it is opened, and how messages go out on it. Knows nothing of what they say.
//!
//! Long messages go out in pieces: the buffer of a socket never shrinks, and what a thousand pages are shown first would
//! otherwise be held a thousand times for as long as they stay.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use futures_util::stream::SplitSink;
use futures_util::{SinkExt as _, StreamExt as _};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use std::ops::Range;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::server::create_response_with_body;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

pub use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
pub use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Message};
pub use tokio_tungstenite::tungstenite::{Error as SocketError, Utf8Bytes};

/// Small buffers: most messages are, and there may be many pages.
const BUFFER_BYTES: usize = 2 * 1024;
/// The longest piece of a message.
const PIECE_BYTES: usize = 2 * 1024;

/// A page's socket.
pub type Socket = WebSocketStream<TokioIo<Upgraded>>;

/// The side of a socket on which messages go out.
pub type Sender = SplitSink<Socket, Message>;

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
    pub async fn socket(self) -> Option<Socket> {
        let line = TokioIo::new(self.line.await.ok()?);
        let config = WebSocketConfig::default()
            .read_buffer_size(BUFFER_BYTES)
            .write_buffer_size(BUFFER_BYTES)
            .max_message_size(Some(self.longest))
            .max_frame_size(Some(self.longest));
        Some(WebSocketStream::from_raw_socket(line, Role::Server, Some(config)).await)
    }
}

/// The next message of the page; `None`: it has gone, or the line broke.
pub async fn next(socket: &mut Socket) -> Option<Message> {
    socket.next().await?.ok()
}

/// Takes a text on its way to the page. It may wait in the buffer until that is flushed.
///
/// # Errors
/// The line broke.
pub async fn feed(to_page: &mut Sender, text: &Bytes) -> Result<(), SocketError> {
    for piece in pieces(text) {
        to_page.feed(Message::Frame(piece)).await?;
    }
    Ok(())
}

fn pieces(text: &Bytes) -> impl Iterator<Item = Frame> {
    let many = text.len().div_ceil(PIECE_BYTES).max(1);
    (0..many).map(move |number| {
        let part: Range<usize> = number * PIECE_BYTES..text.len().min((number + 1) * PIECE_BYTES);
        let kind = if number == 0 { Data::Text } else { Data::Continue };
        Frame::message(text.slice(part), OpCode::Data(kind), number + 1 == many)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_pieces_of_a_text_are_short_and_are_the_text(text in "[a-zß😀]{0,9000}") {
            let frames: Vec<Frame> = pieces(&Bytes::from(text.clone())).collect();
            let together: Vec<u8> = frames.iter().flat_map(Frame::payload).copied().collect();
            prop_assert_eq!(together, text.into_bytes());
            let (last, others) = frames.split_last().unwrap();
            prop_assert!(last.header().is_final && others.iter().all(|frame| !frame.header().is_final));
            prop_assert!(frames.iter().all(|frame| frame.payload().len() <= PIECE_BYTES));
            let begins = frames.iter().map(|frame| frame.header().opcode == OpCode::Data(Data::Text));
            prop_assert_eq!(begins.filter(|begins| *begins).count(), 1);
        }
    }
}
