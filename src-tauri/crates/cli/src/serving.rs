//! The same program in a browser, until Ctrl-C or a request to end.

use crate::answer::Answer;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use crate::width::one_line;
use app::App;
use app::protocol::{DoorView, QrView, Reply, Request};
use server::{Certificate, CertificateError, Error, Hearer, Herald, Mdns, Options, RoomDoors, Server};
use std::io::{IsTerminal as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use words::Words;

/// How to serve.
pub struct Wish {
    /// The port; 0: any that is free.
    pub port: u16,
    /// Open the browser.
    pub open: bool,
    /// Tell the address to a program, not to a person.
    pub json: bool,
    /// Open a live room as well.
    pub room: Option<RoomWish>,
}

/// A live room that is wanted.
pub struct RoomWish {
    /// Around which product, by name or id.
    pub product: String,
    /// On which address; none: the first that others can reach.
    pub bind: Option<String>,
    /// New people come straight in.
    pub no_lobby: bool,
    /// What makes it unreadable on the way.
    pub certificate: Option<CertificateWish>,
}

/// A certificate that is wanted for the room.
pub struct CertificateWish {
    /// The chain, as PEM.
    pub chain: PathBuf,
    /// Its key, as PEM.
    pub key: PathBuf,
    /// The name it is for.
    pub name: String,
}

/// Serves until it is asked to stop. The address is the first and only line on standard output.
pub fn serve(place: &Place, wish: &Wish) -> Result<Answer, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Trouble::no_output(place.words, &error))?;
    let (told, named) = mpsc::unbounded_channel();
    place.app.open_doors_with(Arc::new(doors(place, wish, runtime.handle().clone(), told)?));
    let room = wish.room.as_ref().map(|wish| open_room(place, wish)).transpose()?;
    if let Err(trouble) = place.products_to_change() {
        trouble.tell(false);
    }
    if let Some(door) = &room {
        runtime.spawn(say_names(named, door.clone(), place.words));
    }
    let served = runtime.block_on(run(&place.app, wish, room.as_ref(), place.words));
    served.map_err(|error| trouble(&error, place.words))?;
    Ok(Answer::nothing())
}

/// Announces rooms on the network, and tells the terminal under which address.
struct Aloud(mpsc::UnboundedSender<String>);

impl Herald for Aloud {
    fn announce(&self, at: SocketAddr, hearer: Hearer) -> Option<Box<dyn Send + Sync>> {
        let told = self.0.clone();
        let hears = move |name: &str| {
            hearer(name);
            // An error means the terminal is about to end.
            let _ = told.send(format!("http://{name}:{}/", at.port()));
        };
        Mdns.announce(at, Box::new(hears))
    }
}

async fn say_names(mut named: mpsc::UnboundedReceiver<String>, door: DoorView, words: &Words) {
    while let Some(address) = named.recv().await {
        let link = door.link.replacen(&door.address, &address, 1);
        let way = if door.code.is_some() { address } else { link };
        say(&words.say_with("terminal-room-named", &[("address", way.into())]));
    }
}

fn doors(
    place: &Place,
    wish: &Wish,
    runtime: Handle,
    told: mpsc::UnboundedSender<String>,
) -> Result<RoomDoors, Trouble> {
    let doors = RoomDoors::on(runtime).with_herald(Arc::new(Aloud(told)));
    let Some(wish) = wish.room.as_ref().and_then(|room| room.certificate.as_ref()) else { return Ok(doors) };
    let read = Certificate::read(&wish.chain, &wish.key, &wish.name);
    let told = |error: CertificateError| {
        Trouble::new(place.words, "certificate_unfit", &[("reason", error.to_string().into())])
    };
    Ok(doors.with_certificate(read.map_err(told)?))
}

fn open_room(place: &Place, wish: &RoomWish) -> Result<DoorView, Trouble> {
    let product = place.to_change(&wish.product)?.id;
    let address = match &wish.bind {
        Some(address) => address.clone(),
        None => best_address(place)?,
    };
    let request = Request::OpenRoom { product, address, lobby: !wish.no_lobby };
    reply!(place, request, Reply::OpenRoom { door } => Ok(door))
}

fn best_address(place: &Place) -> Result<String, Trouble> {
    let addresses = reply!(place, Request::ListAddresses, Reply::ListAddresses { addresses } => addresses);
    let first = addresses.into_iter().next().map(|one| one.address);
    Ok(first.unwrap_or_else(|| Ipv4Addr::LOCALHOST.to_string()))
}

async fn run(app: &App, wish: &Wish, room: Option<&DoorView>, words: &Words) -> Result<(), Error> {
    let asked_to_stop = asked_to_stop();
    let mut server = server::serve(app.clone(), Options { port: wish.port }).await?;
    announce(&server, room, wish.json);
    if let Some(door) = room {
        invite(door, words);
    }
    for (name, door) in app.open_rooms() {
        if room.is_none_or(|room| room.product != door.product) {
            say_of_room("terminal-room-again", &name, &door, words);
        }
    }
    say(&words.say("terminal-serving"));
    if wish.open && open::that_detached(server.url()).is_err() {
        say(&words.say("terminal-open-yourself"));
    }
    tokio::select! {
        ended = server.wait() => return ended,
        _ = asked_to_stop => {}
    }
    for (name, door) in app.open_rooms() {
        say_of_room("terminal-room-stays", &name, &door, words);
    }
    server.stop();
    server.wait().await
}

/// A room that is open although nobody asked for it just now.
fn say_of_room(sentence: &str, name: &str, door: &DoorView, words: &Words) {
    let gaps = [("name", one_line(name).into()), ("address", door.address.clone().into())];
    say(&words.say_with(sentence, &gaps));
}

fn announce(server: &Server, room: Option<&DoorView>, json: bool) {
    let mut lines = vec![server.url()];
    lines.extend(room.map(|door| door.link.clone()));
    if json {
        lines = vec![serde_json::json!({ "address": server.url(), "room": room }).to_string()];
    }
    // Standard output may be closed already; the server runs all the same.
    let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
    let _ = std::io::stdout().flush();
}

/// For people, beside the addresses: how others come into the room.
fn invite(door: &DoorView, words: &Words) {
    let is_drawn = std::io::stderr().is_terminal();
    if is_drawn {
        say(&drawn(&door.qr));
    }
    say(&words.say(if is_drawn { "terminal-room-open-drawn" } else { "terminal-room-open" }));
    if let Some(code) = &door.code {
        let gaps = [("address", door.address.clone().into()), ("code", code.clone().into())];
        say(&words.say_with("terminal-room-code", &gaps));
    }
}

/// A QR code in half blocks, light on dark: two rows of modules to a line.
fn drawn(qr: &QrView) -> String {
    let quiet = usize::try_from(qr.quiet).unwrap_or_default();
    let is_dark = |x: usize, y: usize| {
        let row = y.checked_sub(quiet).and_then(|y| qr.rows.get(y));
        row.zip(x.checked_sub(quiet)).is_some_and(|(row, x)| row.as_bytes().get(x) == Some(&b'1'))
    };
    let side = qr.rows.len() + 2 * quiet;
    let block = |x, y| match (is_dark(x, y), is_dark(x, y + 1)) {
        (true, true) => ' ',
        (true, false) => '▄',
        (false, true) => '▀',
        (false, false) => '█',
    };
    let line = |y: usize| (0..side).map(|x| block(x, y)).collect::<String>();
    (0..side).step_by(2).map(line).collect::<Vec<_>>().join("\n")
}

fn say(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "{sentence}");
}

/// Listens for the wish to end, from now on.
#[cfg(unix)]
fn asked_to_stop() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let heard = [SignalKind::terminate(), SignalKind::interrupt()].map(signal);
    async move {
        let [Ok(mut terminate), Ok(mut interrupt)] = heard else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn trouble(error: &Error, words: &Words) -> Trouble {
    let reason = error.to_string();
    match error {
        Error::Port { port, source } => {
            let gaps = [("port", port.to_string().into()), ("reason", source.to_string().into())];
            Trouble::new(words, "port_taken", &gaps)
        }
        Error::Random(_) | Error::Ended { .. } => {
            Trouble::new(words, "server_ended", &[("reason", reason.into())])
        }
    }
}
