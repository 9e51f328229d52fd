//! The same program in a browser, until Ctrl-C or a request to end.

use crate::answer::Answer;
use crate::place::Place;
use crate::trouble::Trouble;
use app::App;
use server::{Error, Options, Server};
use std::io::Write as _;
use words::Words;

/// How to serve.
pub struct Wish {
    /// The port; 0: any that is free.
    pub port: u16,
    /// Open the browser.
    pub open: bool,
    /// Tell the address to a program, not to a person.
    pub json: bool,
}

/// Serves until it is asked to stop. The address is the first and only line on standard output.
pub fn serve(place: &Place, wish: &Wish) -> Result<Answer, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Trouble::no_output(place.words, &error))?;
    let served = runtime.block_on(run(place.app.clone(), wish, place.words));
    served.map_err(|error| trouble(&error, place.words))?;
    Ok(Answer::nothing())
}

async fn run(app: App, wish: &Wish, words: &Words) -> Result<(), Error> {
    let asked_to_stop = tokio::spawn(asked_to_stop());
    let mut server = server::serve(app, Options { port: wish.port }).await?;
    announce(&server, wish.json);
    say(&words.say("terminal-serving"));
    if wish.open && open::that_detached(server.url()).is_err() {
        say(&words.say("terminal-open-yourself"));
    }
    tokio::select! {
        ended = server.wait() => return ended,
        _ = asked_to_stop => {}
    }
    server.stop();
    server.wait().await
}

fn announce(server: &Server, json: bool) {
    let address =
        if json { serde_json::json!({ "address": server.url() }).to_string() } else { server.url() };
    // Standard output may be closed already; the server runs all the same.
    let _ = writeln!(std::io::stdout(), "{address}");
    let _ = std::io::stdout().flush();
}

fn say(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "{sentence}");
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
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
