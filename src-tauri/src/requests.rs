//! What the page may ask of the window itself, beside the program's own requests.
//!
//! These messages exist only between this shell and `ui/src/host/tauri.ts`; a page in a browser has none of them.

use crate::error::Error;
use app::protocol::Request;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a page in a window can ask.
pub enum Asked {
    /// Something of the program.
    Program(Box<Request>),
    /// Something of the window.
    Window(WindowRequest),
}

/// What only a window can do.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "request")]
pub enum WindowRequest {
    /// Let the person choose where, and write a file there.
    #[serde(rename = "shell_save")]
    Save {
        /// A good name for it.
        name: String,
        /// Its bytes, in base64.
        base64: String,
        /// Further pages, written beside the first.
        #[serde(default)]
        more: Vec<SavePage>,
    },
    /// Let the person choose a folder.
    #[serde(rename = "shell_choose_folder")]
    ChooseFolder,
    /// All that was being typed has been sent; the window may close.
    #[serde(rename = "shell_closed")]
    Closed,
    /// Something of the page is to be seen.
    #[serde(rename = "shell_painted")]
    Painted {
        /// What, in the words of the benchmark.
        seen: String,
    },
}

/// One further page of a file.
#[derive(Debug, PartialEq, Deserialize)]
pub struct SavePage {
    /// Its bytes, in base64.
    pub base64: String,
}

/// What the window answers; named like the request.
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "reply")]
pub enum WindowReply {
    /// Whether and where it was written.
    #[serde(rename = "shell_save")]
    Save {
        /// `false`: the person thought better of it.
        saved: bool,
        /// Where to.
        path: Option<String>,
    },
    /// What was chosen.
    #[serde(rename = "shell_choose_folder")]
    ChooseFolder {
        /// The folder, if one was.
        folder: Option<String>,
    },
    /// Heard.
    #[serde(rename = "shell_closed")]
    Closed,
    /// Heard.
    #[serde(rename = "shell_painted")]
    Painted,
}

/// What the window says unasked.
#[derive(Debug, Serialize)]
#[serde(tag = "push")]
pub enum WindowPush {
    /// A person has dropped a file on the window.
    #[serde(rename = "shell_file_dropped")]
    FileDropped {
        /// Its name.
        name: String,
        /// Its bytes, in base64.
        base64: String,
    },
    /// The window wants to close: send what is being typed, then ask `shell_closed`.
    #[serde(rename = "shell_closing")]
    Closing,
}

/// Reads what the page asks.
///
/// # Errors
/// If nobody here knows it.
pub fn read(request: Value) -> Result<Asked, Error> {
    let for_the_window =
        request.get("request").and_then(Value::as_str).is_some_and(|name| name.starts_with("shell_"));
    let read = match for_the_window {
        true => serde_json::from_value(request).map(Asked::Window),
        false => serde_json::from_value(request).map(|request| Asked::Program(Box::new(request))),
    };
    read.map_err(|reason| Error::NotUnderstood { reason: reason.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_windows_requests_and_the_programs_are_told_apart() {
        let save = json!({ "request": "shell_save", "name": "board.pdf", "base64": "" });
        assert!(matches!(read(save).unwrap(), Asked::Window(WindowRequest::Save { .. })));
        let sample = json!({ "request": "open_sample" });
        assert!(matches!(read(sample).unwrap(), Asked::Program(_)));
    }

    #[test]
    fn what_nobody_knows_is_refused() {
        for unknown in [
            json!({ "request": "shell_run", "command": "ls" }),
            json!({ "request": "steal" }),
            json!({ "request": 7 }),
            json!(null),
            json!([]),
        ] {
            assert!(matches!(read(unknown), Err(Error::NotUnderstood { .. })));
        }
    }

    #[test]
    fn replies_are_named_like_their_requests() {
        let reply = WindowReply::Save { saved: true, path: Some("/tmp/board.pdf".to_owned()) };
        let expected = json!({ "reply": "shell_save", "saved": true, "path": "/tmp/board.pdf" });
        assert_eq!(serde_json::to_value(reply).unwrap(), expected);
        assert_eq!(
            serde_json::to_value(WindowReply::ChooseFolder { folder: None }).unwrap(),
            json!({ "reply": "shell_choose_folder", "folder": null })
        );
        assert_eq!(serde_json::to_value(WindowPush::Closing).unwrap(), json!({ "push": "shell_closing" }));
    }
}
