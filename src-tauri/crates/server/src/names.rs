//! What a server answers to: its own names, and one that the network may learn meanwhile. Knows no request.

use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};

/// Names this machine gives itself.
const MACHINE: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// What `Host` may be.
#[derive(Clone)]
pub struct Names {
    own: Arc<[String]>,
    learned: Arc<RwLock<Option<String>>>,
}

impl Names {
    /// This machine, with the port, which a browser leaves out when it is the usual one.
    pub fn of_this_machine(port: u16) -> Self {
        let bare = MACHINE.iter().filter(|_| port == 80).map(|name| (*name).to_owned());
        Self::of(MACHINE.iter().map(|name| format!("{name}:{port}")).chain(bare))
    }

    /// These, with their ports, and none that was learned.
    pub fn of(own: impl IntoIterator<Item = String>) -> Self {
        Self { own: own.into_iter().collect(), learned: Arc::default() }
    }

    /// Whether it answers to that.
    pub fn contain(&self, host: &str) -> bool {
        self.own.iter().any(|name| name == host) || self.learned().as_deref() == Some(host)
    }

    /// The name the network knows, with the port.
    pub fn learned(&self) -> Option<String> {
        self.learned.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on the network knows this name; the one before leads nowhere.
    pub fn learn(&self, name: &str, at: SocketAddr) {
        let named = format!("{name}:{}", at.port());
        *self.learned.write().unwrap_or_else(PoisonError::into_inner) = Some(named);
    }
}
