//! The use cases: a [`protocol::Request`] in, a [`protocol::Reply`] out, [`protocol::Push`]es to everyone else.

pub mod protocol;
mod session;
mod typescript;

pub use session::Session;
pub use typescript::typescript;

use std::path::Path;

/// The program: one library, its open products, and everyone who talks to it. Cheap to clone.
#[derive(Clone)]
pub struct App;

impl App {
    /// Opens the library in this folder. Never fails: a library that does not open is a state with ways out.
    #[must_use]
    pub fn start(folder: &Path) -> Self {
        let _ = folder;
        Self
    }
}
