//! The messages of one line between a page and the program.

use super::{Problem, Push, Reply, Request};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The messages of one WebSocket, from the page.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClientMessage {
    /// Chosen by the page; the answer carries it.
    pub id: u32,
    /// The request.
    pub ask: Request,
}

/// The messages of one WebSocket, to the page.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)] // one at a time is on its way
pub enum ServerMessage {
    /// The answer to the request with this id.
    Reply {
        /// The id.
        id: u32,
        /// The answer.
        reply: Reply,
    },
    /// The request with this id was not done.
    Problem {
        /// The id.
        id: u32,
        /// Why.
        problem: Problem,
    },
    /// Comes unasked.
    Push {
        /// The push.
        message: Push,
    },
}
