//! The doors of live rooms: a listener for each room, on an address of this machine that others can reach.
//!
//! What is said through a door, [`crate::live`] knows; what a guest may, the program says. Here stands how one comes
//! to the door at all:
//!
//! - U1 A door answers only to its own address (`Host`), and to the name it has on the network, and opens the live line
//!   only to its own page (`Origin`).
//! - U2 Nothing is answered before the secret of the link, or the code, came as the first message.
//! - U3 A message may be [`GUEST_BYTES`] long; a longer one ends the line.
//! - U4 A line that talks too fast is read more slowly; nobody else waits for it.
//! - U5 A closed room lets nobody in any more. Its lines end a while later, in which those who were in may take copies
//!   away, and get what they were still to be told.
//! - U7 A line that gives no sign of life is ended, so that whoever lost the network is seen to be gone.
//! - U8 Few copies are made to be taken away at one time; nothing else waits for them.
//! - U9 Lines that are not let in are only so many, from one address and in all. Beyond that the one goes that has asked
//!   for nothing longest: silence keeps nobody out.
//! - U10 A line that does not ask for something in time, whether it says nothing or a letter now and then, is ended, and
//!   so is one that is not let in for long, whatever it does.

use crate::bell::Bell;
use crate::herald::Herald;
use crate::lines::{self, Hearing};
use crate::names::Names;
use crate::pace::Pace;
use crate::patience::{Desk, Patience};
use crate::porch::Porch;
use crate::secure::Certificate;
use crate::threshold::{Room, Threshold};
use crate::{Entrance, FAREWELL, House, rooms};
use app::protocol::AddressView;
use app::{App, Doors, OpenedDoor, Trial};
use if_addrs::{IfAddr, Interface};
use product::ProductId;
use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, watch};

/// The longest message of a guest.
pub const GUEST_BYTES: usize = 1024 * 1024;
/// The port that is tried first, so that a link looks the same from week to week.
const PORT: u16 = 4747;
/// How fast a guest may talk; nobody types or drags faster.
pub(crate) const GUEST_PACE: Pace = Pace { a_second: 50, burst: 200 };
/// Guests who show a secret at one time.
const AT_THE_DOOR: Room = Room { all: 128, each: 32 };
/// Copies for guests that are made at one time.
const COPIES: usize = 2;
/// How long a door has to answer its own machine.
const TRIAL: Duration = Duration::from_secs(2);
/// Adapters that lead to machines inside this machine, or into tunnels.
const INNER: [&str; 10] = ["docker", "br-", "veth", "virbr", "vmnet", "vbox", "tun", "tap", "wg", "utun"];

/// Opens doors on the network of this machine.
pub struct RoomDoors {
    runtime: Handle,
    certificate: Option<Certificate>,
    herald: Option<Arc<dyn Herald>>,
    patience: Patience,
    porch: Arc<Porch>,
    open: Mutex<HashMap<ProductId, Open>>,
}

struct Open {
    origin: String,
    at: SocketAddr,
    names: Names,
    /// Ends the listening.
    shut: watch::Sender<bool>,
    /// Ends the lines that are open.
    stop: watch::Sender<bool>,
    /// Its name on the network, for as long as the door is open.
    announced: Option<Box<dyn Send + Sync>>,
}

impl Open {
    fn close(self) {
        self.shut().send_replace(true);
    }

    /// Lets nobody in any more; the lines that are open end by what is answered.
    fn shut(self) -> watch::Sender<bool> {
        self.shut.send_replace(true);
        drop(self.announced);
        self.stop
    }
}

impl RoomDoors {
    /// Doors whose lines live on this runtime.
    #[must_use]
    pub fn on(runtime: Handle) -> Self {
        let (porch, patience) = (Porch::of_this_machine(), Patience::default());
        Self { runtime, certificate: None, herald: None, patience, porch, open: Mutex::default() }
    }

    /// The same with a certificate: links begin with `https` and carry its name.
    #[must_use]
    pub fn with_certificate(mut self, certificate: Certificate) -> Self {
        self.certificate = Some(certificate);
        self
    }

    /// The same with a name for each door, where the network knows names. Behind a certificate there is its name.
    #[must_use]
    pub fn with_herald(mut self, herald: Arc<dyn Herald>) -> Self {
        self.herald = Some(herald);
        self
    }

    /// The same with another patience.
    #[must_use]
    pub const fn with_patience(mut self, patience: Patience) -> Self {
        self.patience = patience;
        self
    }

    /// The same with room for so many lines that are not let in.
    #[must_use]
    pub fn with_porch(mut self, lines: usize) -> Self {
        self.porch = Porch::for_lines(lines);
        self
    }

    /// What stands in a link: the name of the certificate, else the address.
    fn authority(&self, at: SocketAddr) -> String {
        let name =
            self.certificate.as_ref().map(|certificate| format!("{}:{}", certificate.name(), at.port()));
        name.unwrap_or_else(|| at.to_string())
    }

    const fn scheme(&self) -> &'static str {
        if self.certificate.is_some() { "https" } else { "http" }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<ProductId, Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Listens; the lines end when the door is closed.
    fn listen(
        &self,
        program: &App,
        product: ProductId,
        listener: std::net::TcpListener,
        at: SocketAddr,
    ) -> std::io::Result<Open> {
        let _here = self.runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let ((shut, is_shut), (stop, stopped)) = (watch::channel(false), watch::channel(false));
        let (open, mut conversations) = mpsc::channel(1);
        let authority = self.authority(at);
        let names = Names::of([authority.clone()]);
        let house = House {
            program: program.clone(),
            names: names.clone(),
            secure: self.certificate.is_some(),
            entrance: Entrance::Room(product),
            threshold: Threshold::new(AT_THE_DOOR),
            patience: self.patience,
            desk: Desk::of(COPIES),
            bell: Bell::on(self.runtime.clone()),
            stopped,
            open,
        };
        let (pages, patience, porch) = (rooms(house), self.patience, self.porch.clone());
        let certificate = self.certificate.clone();
        let hearing = Hearing { pages, certificate, patience, porch, stopped: is_shut };
        self.runtime.spawn(async move {
            lines::take(listener, hearing).await;
            let farewell = async { while conversations.recv().await.is_some() {} };
            let _ = tokio::time::timeout(FAREWELL, farewell).await;
        });
        let announced = self.announce(program, product, at, &names);
        Ok(Open { origin: format!("{}://{authority}", self.scheme()), at, names, shut, stop, announced })
    }

    /// U11. Tells the network a name; who shows the room is told when the network knows it.
    fn announce(
        &self,
        program: &App,
        product: ProductId,
        at: SocketAddr,
        names: &Names,
    ) -> Option<Box<dyn Send + Sync>> {
        let herald = self.herald.as_ref().filter(|_| self.certificate.is_none())?;
        let (program, names) = (program.clone(), names.clone());
        let hearer = move |name: &str| {
            names.learn(name, at);
            program.has_another_door(product);
        };
        herald.announce(at, Box::new(hearer))
    }
}

impl Doors for RoomDoors {
    fn addresses(&self) -> Vec<AddressView> {
        let mut found = if_addrs::get_if_addrs().unwrap_or_default();
        found.retain(is_of_use);
        found.sort_by_key(|one| (nearness(one), one.ip()));
        let view = |one: Interface| AddressView {
            address: one.ip().to_string(),
            reachable: !one.is_loopback(),
            adapter: one.name,
        };
        found.into_iter().map(view).collect()
    }

    fn open(
        &self,
        program: &App,
        product: ProductId,
        address: &str,
        port: Option<u16>,
    ) -> Result<OpenedDoor, String> {
        let ip: IpAddr = address.parse().map_err(|_| address.to_owned())?;
        let told = |error: std::io::Error| error.to_string();
        let listener = bind(ip, port).map_err(told)?;
        listener.set_nonblocking(true).map_err(told)?;
        let at = listener.local_addr().map_err(told)?;
        let open = self.listen(program, product, listener, at).map_err(told)?;
        let opened = OpenedDoor { origin: open.origin.clone(), port: at.port() };
        let before = self.all().insert(product, open);
        before.into_iter().for_each(Open::close);
        Ok(opened)
    }

    fn close(&self, product: ProductId) {
        let open = self.all().remove(&product);
        open.into_iter().for_each(Open::close);
    }

    fn shut(&self, product: ProductId) {
        let Some(open) = self.all().remove(&product) else { return };
        let (stop, while_copies) = (open.shut(), self.patience.copies_for);
        self.runtime.spawn(async move {
            tokio::time::sleep(while_copies).await;
            stop.send_replace(true);
        });
    }

    fn named_origin(&self, product: ProductId) -> Option<String> {
        let named = self.all().get(&product)?.names.learned()?;
        Some(format!("{}://{named}", self.scheme()))
    }

    fn try_out(&self, product: ProductId) -> Trial {
        let Some(at) = self.all().get(&product).map(|open| open.at) else {
            return Trial { answers: false, advice: vec!["closed"] };
        };
        let answers = answers(at, self.certificate.is_some()).unwrap_or(false);
        let mut advice = if answers { vec![] } else { vec!["no-answer"] };
        advice.push(if at.ip().is_loopback() { "this-machine-only" } else { "firewall" });
        if !at.ip().is_loopback() {
            advice.push("same-network");
        }
        Trial { answers, advice }
    }
}

impl Drop for RoomDoors {
    fn drop(&mut self) {
        self.all().drain().for_each(|(_, open)| open.close());
    }
}

/// The wanted port; else the usual one; else any.
fn bind(ip: IpAddr, wanted: Option<u16>) -> std::io::Result<std::net::TcpListener> {
    let first = wanted.into_iter().chain([PORT]);
    let taken = first.filter_map(|port| std::net::TcpListener::bind((ip, port)).ok()).next();
    taken.map_or_else(|| std::net::TcpListener::bind((ip, 0)), Ok)
}

/// Whether the door answers its own machine. What is said behind a certificate only a browser can read: that the line
/// comes about is enough there.
fn answers(at: SocketAddr, secure: bool) -> std::io::Result<bool> {
    let mut line = TcpStream::connect_timeout(&at, TRIAL)?;
    if secure {
        return Ok(true);
    }
    line.set_read_timeout(Some(TRIAL))?;
    write!(line, "GET / HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n")?;
    let mut status = [0; 12];
    line.read_exact(&mut status)?;
    Ok(status == *b"HTTP/1.1 200")
}

/// Addresses that only a neighbour on the same wire could use need a zone, which no browser takes.
fn is_of_use(one: &Interface) -> bool {
    match &one.addr {
        IfAddr::V4(v4) => !v4.is_link_local(),
        IfAddr::V6(v6) => !v6.is_link_local(),
    }
}

/// Real networks first, then what leads inwards, then this machine alone; the short form of an address first.
fn nearness(one: &Interface) -> (u8, bool) {
    let inner = INNER.iter().any(|name| one.name.starts_with(name));
    let far = if one.is_loopback() { 2 } else { u8::from(inner) };
    (far, one.ip().is_ipv6())
}
