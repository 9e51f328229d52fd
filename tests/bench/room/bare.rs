//! The baseline of a room: axum, a WebSocket for each guest, and a broadcast of what one of them says to all of them.
//! Nothing is understood, judged, kept or written to disk.

use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::get;
use axum::serve::ListenerExt as _;
use futures_util::{SinkExt as _, StreamExt as _};
use std::io::Read as _;
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use tokio::sync::broadcast::{Sender, channel};

/// As many messages may wait for a guest as in a room.
const WAITING: usize = 256;

/// Serves until standard input ends; says its address first.
pub fn serve() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).expect("a port");
    println!("ws://{}/", listener.local_addr().expect("an address"));
    let listener = listener.tap_io(|line| {
        let _ = line.set_nodelay(true);
    });
    let app = Router::new().route("/", get(live)).with_state(channel::<Utf8Bytes>(WAITING).0);
    runtime.spawn(async move { axum::serve(listener, app).await });
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}

async fn live(State(all): State<Sender<Utf8Bytes>>, upgrade: WebSocketUpgrade) -> Response {
    upgrade
        .read_buffer_size(super::line::BUFFER_BYTES)
        .write_buffer_size(super::line::BUFFER_BYTES)
        .on_upgrade(|socket| converse(socket, all))
}

async fn converse(socket: WebSocket, all: Sender<Utf8Bytes>) {
    let (mut to, mut from) = socket.split();
    let mut news = all.subscribe();
    tokio::spawn(async move {
        while let Ok(text) = news.recv().await {
            if to.send(Message::Text(text)).await.is_err() {
                return;
            }
        }
    });
    while let Some(Ok(message)) = from.next().await {
        if let Message::Text(text) = message {
            let _ = all.send(text);
        }
    }
}
