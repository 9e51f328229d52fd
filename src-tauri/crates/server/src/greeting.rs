//! The first message of a page: what it shows at the door, and whether that opens it.

use crate::socket::{self, CloseCode, CloseFrame, FromPage, Message, Socket, Utf8Bytes};
use crate::threshold::Place;
use crate::{Entrance, House};
use app::Knock;
use product::ProductId;
use serde::Deserialize;
use std::time::{Duration, Instant};

/// The longest first message.
const GREETING_BYTES: usize = 1024;
/// How long a page has to show the secret.
const GREETING_TIME: Duration = Duration::from_secs(5);
/// What a wrong secret costs.
const WRONG_SECRET: Duration = Duration::from_millis(500);
/// How long the network may take the word that sends a page away.
const SENDING_TIME: Duration = Duration::from_secs(5);

#[derive(Default, Deserialize)]
#[serde(default)]
struct Greeting {
    /// The secret of this machine's own page.
    key: Option<String>,
    /// The secret in the link of a room.
    room: Option<String>,
    /// The short code of a room.
    code: Option<String>,
    /// What the page was given when it joined the room before.
    device: Option<String>,
}

/// A page that may come in.
pub enum Welcome {
    /// This machine's own.
    Machine,
    /// One that came through the door of the room around a product.
    Guest {
        /// Which product.
        product: ProductId,
        /// What it was given when it joined before.
        device: Option<String>,
    },
}

/// Why a page may not come in; the reason in the closing of its line. `key`: what it showed is not valid (any more);
/// `code`: the code of the room would help; `link`: only the link would.
struct Wrong {
    reason: &'static str,
    /// Something was tried, and not only asked what would open.
    tried: bool,
}

/// Hears the first message. `None`: it opened nothing; a wrong one kept its place at the door for a while.
pub async fn greet(socket: &mut Socket, house: &House, place: Place) -> Option<Welcome> {
    match opens(house, first(&mut socket.from_page).await) {
        Ok(welcome) => Some(welcome),
        Err(Wrong { reason, tried }) => {
            if tried {
                place.was_wrong(Instant::now());
                tokio::time::sleep(WRONG_SECRET).await;
            }
            send_away(socket, reason).await;
            drop(place);
            socket.wire.hang_up().await;
            None
        }
    }
}

/// What the page shows, in time; nothing otherwise.
async fn first(from_page: &mut FromPage) -> Greeting {
    let first = tokio::time::timeout(GREETING_TIME, socket::next(from_page)).await;
    match first {
        Ok(Some(Message::Text(text))) if text.len() <= GREETING_BYTES => {
            serde_json::from_str(&text).unwrap_or_default()
        }
        _ => Greeting::default(),
    }
}

fn opens(house: &House, greeting: Greeting) -> Result<Welcome, Wrong> {
    let Greeting { key, room, code, device } = greeting;
    match &house.entrance {
        Entrance::Machine(secret) if secret.is(&key.unwrap_or_default()) => Ok(Welcome::Machine),
        Entrance::Machine(_) => Err(Wrong { reason: "key", tried: true }),
        Entrance::Room(product) => {
            let product = *product;
            // An empty code is no try: a page without a link asks what would open.
            let asks = room.is_none() && code.as_ref().is_some_and(String::is_empty);
            let by_link = room.is_some();
            let knock = room.map(Knock::Secret).or(code.map(Knock::Code));
            match knock.filter(|_| !asks) {
                Some(knock) if house.program.knock(product, &knock, device.as_deref()) => {
                    Ok(Welcome::Guest { product, device })
                }
                _ => Err(Wrong { reason: would_open(house, product, by_link), tried: !asks }),
            }
        }
    }
}

/// What would open the door, for a page that came by a link or without one.
fn would_open(house: &House, product: ProductId, by_link: bool) -> &'static str {
    match by_link {
        true => "key",
        false if house.program.takes_codes(product) => "code",
        false => "link",
    }
}

async fn send_away(socket: &mut Socket, reason: &'static str) {
    let word = CloseFrame { code: CloseCode::Policy, reason: Utf8Bytes::from_static(reason) };
    // The page may be gone already; there is nobody else to tell.
    let _ = tokio::time::timeout(SENDING_TIME, socket.wire.farewell(Some(word), &mut socket.from_page)).await;
}
