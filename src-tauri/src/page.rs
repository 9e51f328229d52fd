//! The page in the window, as far as the shell can talk to it: what is pushed while nobody listens is not kept,
//! because a page that begins to listen asks for everything first.

use serde::Serialize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::ipc::{Channel, InvokeResponseBody};

/// The page in the window.
#[derive(Default)]
pub struct Page {
    channel: Mutex<Option<Channel>>,
}

impl Page {
    /// From now on this channel leads to the page.
    pub fn listens(&self, channel: Channel) {
        // The old channel is let go of after the lock: its page is told that it ends.
        let _former = self.channel().replace(channel);
    }

    /// The page is gone, or is being loaded again.
    pub fn has_gone(&self) {
        let _former = self.channel().take();
    }

    /// Says something to the page. Whether anybody listened.
    pub fn push(&self, message: &impl Serialize) -> bool {
        let Some(channel) = self.channel().clone() else {
            return false;
        };
        let sent = serde_json::to_string(message)
            .map_err(tauri::Error::from)
            .and_then(|json| channel.send(InvokeResponseBody::Json(json)));
        if let Err(reason) = &sent {
            tracing::warn!(%reason, "the page did not hear a push");
        }
        sent.is_ok()
    }

    fn channel(&self) -> MutexGuard<'_, Option<Channel>> {
        self.channel.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requests::WindowPush;
    use std::sync::mpsc;

    fn listening(page: &Page) -> mpsc::Receiver<String> {
        let (said, heard) = mpsc::channel();
        page.listens(Channel::new(move |body| {
            if let InvokeResponseBody::Json(json) = body {
                said.send(json).unwrap();
            }
            Ok(())
        }));
        heard
    }

    #[test]
    fn only_the_page_that_listens_now_is_told() {
        let page = Page::default();
        assert!(!page.push(&WindowPush::Closing));
        let first = listening(&page);
        let second = listening(&page);
        assert!(page.push(&WindowPush::Closing));
        assert!(first.try_recv().is_err());
        assert_eq!(second.try_recv().unwrap(), r#"{"push":"shell_closing"}"#);
        page.has_gone();
        assert!(!page.push(&WindowPush::Closing));
    }
}
