//! A session: one window, page or terminal that talks to the program.

use crate::App;
use crate::protocol::{Problem, Push, Reply, Request};

/// One window, page or terminal that talks to the program. Dropping it ends the conversation.
pub struct Session {
    #[allow(dead_code)]
    app: App,
}

impl Session {
    /// Does what is asked and answers; blocks until it is on disk.
    ///
    /// # Errors
    /// The [`Problem`] in the session's language; then nothing has changed.
    pub fn ask(&self, request: Request) -> Result<Reply, Problem> {
        let _ = request;
        Err(Problem {
            code: String::new(),
            message: String::new(),
            hint: String::new(),
        })
    }
}

impl App {
    /// Begins a conversation. `push` gets what comes unasked; it must not block.
    pub fn session(&self, push: impl Fn(&Push) + Send + Sync + 'static) -> Session {
        drop(push);
        Session { app: self.clone() }
    }
}
