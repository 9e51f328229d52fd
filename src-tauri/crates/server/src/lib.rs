//! The program in a browser on the same machine: the built page, and its live line.
//!
//! Knows HTTP and WebSockets; decides nothing about products. Only this machine can come in:
//!
//! - E1 It listens on 127.0.0.1 and answers only to that name (`Host`), so that no page elsewhere
//!   reaches it by another name.
//! - E2 The live line opens only to a page of this very address (`Origin`).
//! - E3 Nothing is answered before the secret came as the first message, within five seconds. It
//!   is 256 random bits, stands in the fragment of the address, which browsers do not send, and is
//!   compared in constant time. A wrong one costs half a second, and few can try at a time.
//! - E4 Every answer carries a strict content security policy. No cookies, no CORS.
//! - E5 A message may be [`MESSAGE_BYTES`] long; a longer one ends the line.
//! - E6 A message that is not understood gets a problem, not a closed line.
//! - E7 A request that panics gets a problem; the program goes on.
//! - E8 Requests of one page about one product are begun and answered in order, except for long
//!   readings (an export, a search), which hold nobody up.
//! - E9 A page that reads slowly never makes the program wait: what it missed is dropped, and it is
//!   told to open the products again.
//!
//! The address with its secret is as good as a password. It is handed to the browser as an argument,
//! which other users of the same machine can see in the list of processes.

mod bell;
mod doors;
mod error;
mod gate;
mod going;
mod greeting;
mod herald;
mod lanes;
mod lines;
mod live;
mod names;
mod origin;
mod outbox;
mod pace;
mod packing;
mod pages;
mod patience;
mod porch;
mod secret;
mod secure;
mod socket;
mod threshold;
mod wire;

pub use doors::{GUEST_BYTES, RoomDoors};
pub use error::Error;
pub use herald::{Hearer, Herald, Mdns};
pub use live::MESSAGE_BYTES;
pub use patience::Patience;
pub use secure::{Certificate, CertificateError};

use app::App;
use axum::{Router, middleware, routing::get};
use bell::Bell;
use lines::Hearing;
use names::Names;
use pace::Pace;
use patience::Desk;
use porch::Porch;
use product::ProductId;
use secret::Secret;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use threshold::{Room, Threshold};
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

/// How many may try to show the secret at one time.
const AT_THE_DOOR: Room = Room { all: 8, each: 8 };
/// Copies that are made at one time.
const COPIES: usize = 8;
/// How long pages get to end when the server stops.
const FAREWELL: Duration = Duration::from_secs(5);

/// What can be chosen about a server.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The port; 0: any that is free.
    pub port: u16,
}

/// A server that runs until it is stopped or dropped.
pub struct Server {
    address: SocketAddr,
    secret: Arc<Secret>,
    stop: watch::Sender<bool>,
    conversations: mpsc::Receiver<()>,
    serving: JoinHandle<()>,
}

/// What every conversation needs.
#[derive(Clone)]
struct House {
    program: App,
    /// What `Host` may be.
    names: Names,
    /// Whether pages are read by nobody on the way.
    secure: bool,
    entrance: Entrance,
    threshold: Arc<Threshold>,
    patience: Patience,
    desk: Desk,
    bell: Arc<Bell>,
    stopped: watch::Receiver<bool>,
    open: mpsc::Sender<()>,
}

/// What opens the live line.
#[derive(Clone)]
enum Entrance {
    /// The secret of this machine's own page.
    Machine(Arc<Secret>),
    /// The link or the code of the room around this product.
    Room(ProductId),
}

impl Entrance {
    const fn longest_message(&self) -> usize {
        match self {
            Self::Machine(_) => MESSAGE_BYTES,
            Self::Room(_) => GUEST_BYTES,
        }
    }

    /// How fast a page may talk; this machine's own as fast as it is answered.
    const fn pace(&self) -> Option<Pace> {
        match self {
            Self::Machine(_) => None,
            Self::Room(_) => Some(doors::GUEST_PACE),
        }
    }
}

/// Begins to serve this program on 127.0.0.1.
///
/// # Errors
/// The port is taken, or the machine gives no random numbers.
pub async fn serve(program: App, options: Options) -> Result<Server, Error> {
    let secret = Arc::new(Secret::new()?);
    let port = options.port;
    let taken = |source| Error::Port { port, source };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    let (stop, stopped) = watch::channel(false);
    let (open, conversations) = mpsc::channel(1);
    let house = House {
        program,
        names: Names::of_this_machine(address.port()),
        secure: false,
        entrance: Entrance::Machine(secret.clone()),
        threshold: Threshold::new(AT_THE_DOOR),
        patience: Patience::default(),
        desk: Desk::of(COPIES),
        bell: Bell::on(Handle::current()),
        stopped: stopped.clone(),
        open,
    };
    let (patience, porch) = (house.patience, Porch::of_this_machine());
    let hearing = Hearing { pages: rooms(house), certificate: None, patience, porch, stopped };
    let serving = tokio::spawn(lines::take(listener, hearing));
    Ok(Server { address, secret, stop, conversations, serving })
}

impl Server {
    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The secret that a page must show.
    #[must_use]
    pub fn secret(&self) -> &str {
        self.secret.as_str()
    }

    /// The address to open in a browser, with the secret in its fragment.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/#key={}", self.address, self.secret())
    }

    /// Asks it to end: no new pages; those that are there get their last answers.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Waits until it has ended after [`Server::stop`].
    ///
    /// # Errors
    /// It ended by itself, because the machine took the port away.
    pub async fn wait(&mut self) -> Result<(), Error> {
        let mut stopping = self.stop.subscribe();
        tokio::select! {
            ended = &mut self.serving => return ended_early(ended),
            _ = stopping.wait_for(|stop| *stop) => {}
        }
        let farewell = async {
            let _ = (&mut self.serving).await;
            while self.conversations.recv().await.is_some() {}
        };
        let _ = tokio::time::timeout(FAREWELL, farewell).await;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        self.serving.abort();
    }
}

fn rooms(house: House) -> Router {
    Router::new()
        .route("/live", get(live::live))
        .fallback(pages::page)
        .layer(middleware::from_fn_with_state(house.clone(), gate::guard))
        .with_state(house)
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means the server was dropped, which is an end as well.
    let _ = stopped.wait_for(|stop| *stop).await;
}

fn ended_early(ended: Result<(), tokio::task::JoinError>) -> Result<(), Error> {
    ended.map_err(|crash| Error::Ended { source: crash.into() })
}
