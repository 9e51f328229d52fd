//! A push on its way to everyone it concerns: made once, written out once, held by all.
//!
//! Knows no line: what carries it takes the push itself or its text.

use crate::protocol::Push;
use serde::Serialize;
use std::sync::{Arc, OnceLock};

/// A push that many may hold. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Pushed(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    push: Push,
    text: OnceLock<String>,
}

impl Pushed {
    /// What is told.
    #[must_use]
    pub fn push(&self) -> &Push {
        &self.0.push
    }

    /// The push as the message of a line, [`ServerMessage::Push`](crate::protocol::ServerMessage::Push) in JSON.
    /// Whoever asks first writes it out.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.text.get_or_init(|| {
            let message = Message::Push { message: &self.0.push };
            serde_json::to_string(&message).expect("pushes have only string keys and plain values")
        })
    }
}

impl From<Push> for Pushed {
    fn from(push: Push) -> Self {
        Self(Arc::new(Inner { push, text: OnceLock::new() }))
    }
}

/// The text as bytes, for lines that hold on to it instead of copying.
impl AsRef<[u8]> for Pushed {
    fn as_ref(&self) -> &[u8] {
        self.text().as_bytes()
    }
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Message<'a> {
    Push { message: &'a Push },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{ServerMessage, Settings};

    #[test]
    fn its_text_is_the_message_of_a_line_and_made_once() {
        let push = Push::Settings { settings: Settings { you: "Mei".to_owned(), ..Settings::default() } };
        let message =
            serde_json::to_string(&ServerMessage::Push { message: push.clone() }).expect("plain values");
        let pushed = Pushed::from(push);
        assert_eq!(pushed.text(), message);
        assert!(std::ptr::eq(pushed.text(), pushed.clone().text()));
    }
}
