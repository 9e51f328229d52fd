//! What can go wrong before a server runs, or end one.

/// Why there is no server.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The port cannot be had.
    #[error("port {port} cannot be used: {source}")]
    Port {
        /// Which.
        port: u16,
        /// Why.
        source: std::io::Error,
    },
    /// The machine gives no random numbers to make a secret of.
    #[error("no random numbers: {0}")]
    Random(getrandom::Error),
    /// It ended by itself.
    #[error("the server ended: {source}")]
    Ended {
        /// Why.
        source: std::io::Error,
    },
}
