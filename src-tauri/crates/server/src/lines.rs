//! The lines of a server: taken as they come, agreed on a cipher where there is a certificate, and heard, for as long as
//! there is patience. Knows HTTP, not what is asked; a line that becomes a live one leaves from here.

use crate::patience::Patience;
use crate::porch::{Porch, Spot};
use crate::secure::Certificate;
use crate::{FAREWELL, until};
use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::serve::Listener;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::time::{sleep, timeout};

/// What one line holds in memory of what is asked and answered; the questions of browsers are short.
const LINE_BYTES: usize = 16 * 1024;

/// How lines are heard.
#[derive(Clone)]
pub struct Hearing {
    pub pages: Router,
    pub certificate: Option<Certificate>,
    pub patience: Patience,
    pub porch: Arc<Porch>,
    pub stopped: watch::Receiver<bool>,
}

/// Takes lines until the server is stopped; returns when those that are no live ones have ended.
pub async fn take(mut listener: TcpListener, hearing: Hearing) {
    let (open, mut lines) = mpsc::channel::<()>(1);
    loop {
        let (line, from) = tokio::select! {
            come = Listener::accept(&mut listener) => come,
            () = until(hearing.stopped.clone()) => break,
        };
        let (spot, goes) = hearing.porch.step_on(from.ip());
        let (hearing, open) = (hearing.clone(), open.clone());
        tokio::spawn(async move {
            tokio::select! {
                () = hearing.hear(line, from, spot) => {}
                // An error cannot be: the line stands on the porch for as long as it is heard.
                _ = goes => {}
            }
            drop(open);
        });
    }
    drop((listener, open));
    while lines.recv().await.is_some() {}
}

impl Hearing {
    async fn hear(self, line: TcpStream, from: SocketAddr, spot: Spot) {
        // A push is small, and nobody is to wait for the next one. A line that cannot do so is only slower.
        let _ = line.set_nodelay(true);
        match self.certificate.clone() {
            None => self.answer(line, from, spot).await,
            Some(certificate) => {
                if let Some(line) = certificate.agree(line).await {
                    self.answer(line, from, spot).await;
                }
            }
        }
    }

    /// Until the line ends by itself, becomes a live one, or is no longer waited for.
    async fn answer(
        self,
        line: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        from: SocketAddr,
        spot: Spot,
    ) {
        let pages = TowerToHyperService::new(self.pages);
        let answering = service_fn(move |mut asked: Request<Incoming>| {
            spot.asks();
            asked.extensions_mut().insert(ConnectInfo(from));
            pages.call(asked)
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(self.patience.asks_within).max_buf_size(LINE_BYTES);
        let mut talk = pin!(http.serve_connection(TokioIo::new(line), answering).with_upgrades());
        tokio::select! {
            _ = talk.as_mut() => return,
            () = sleep(self.patience.in_within) => {}
            () = until(self.stopped) => {}
        }
        talk.as_mut().graceful_shutdown();
        let _ = timeout(FAREWELL, talk).await;
    }
}
