//! The one door between the page and the program: the command `ask` and the channel `listen`.
//!
//! Requests of the program go to the lane; the few of the window are done here, on threads of their own, because
//! dialogs wait for people. Decides nothing.

use crate::closing::Closing;
use crate::error::Error;
use crate::lane::{Lane, Outcome};
use crate::page::Page;
use crate::requests::{Asked, SavePage, WindowReply, WindowRequest, read};
use crate::tongue::Tongue;
use crate::{first_paint, save};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Instant;
use tauri::ipc::{Invoke, InvokeBody, InvokeResolver, JavaScriptChannelId};
use tauri::{AppHandle, Manager as _, Wry};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};

/// Names a folder into which files are saved without asking, for tests and for machines without a screen.
const SAVE_TO: &str = "INTERPARES_SAVE_TO";

/// The one door between the page and the program.
pub struct Door {
    /// Where the program's requests wait their turn.
    pub lane: Lane,
    /// Who asks.
    pub page: Arc<Page>,
    /// In which language the shell answers.
    pub tongue: Tongue,
    /// Whom to tell that the page has finished.
    pub closing: Arc<Closing>,
    /// When the program was started.
    pub started: Instant,
}

/// Takes a command of the page. Whether it is one of ours.
pub fn take(invoke: Invoke<Wry>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let handle = message.webview_ref().app_handle().clone();
    let Some(door) = handle.try_state::<Door>() else {
        return false;
    };
    match (message.command(), message.payload()) {
        ("ask", InvokeBody::Json(payload)) => door.ask(&handle, payload, resolver),
        ("listen", InvokeBody::Json(payload)) => match channel_in(payload) {
            Some(channel) => {
                door.page.listens(channel.channel_on(message.webview()));
                resolver.resolve(());
            }
            None => door.fail(&Error::NotUnderstood { reason: "no channel".to_owned() }, resolver),
        },
        _ => return false,
    }
    true
}

fn channel_in(payload: &Value) -> Option<JavaScriptChannelId> {
    payload.as_object()?.values().find_map(|value| value.as_str()?.parse().ok())
}

impl Door {
    fn ask(&self, handle: &AppHandle, payload: &Value, resolver: InvokeResolver<Wry>) {
        match read(payload.get("request").cloned().unwrap_or_default()) {
            Ok(Asked::Program(request)) => {
                let tongue = self.tongue.clone();
                self.lane.ask(*request, Box::new(move |outcome| answer(outcome, &tongue, resolver)));
            }
            Ok(Asked::Window(request)) => self.ask_window(handle, request, resolver),
            Err(error) => self.fail(&error, resolver),
        }
    }

    fn ask_window(&self, handle: &AppHandle, request: WindowRequest, resolver: InvokeResolver<Wry>) {
        match request {
            WindowRequest::Save { name, base64, more } => {
                let (handle, tongue) = (handle.clone(), self.tongue.clone());
                thread::spawn(move || match save_file(&handle, &tongue, &name, &base64, &more) {
                    Ok(reply) => resolver.resolve(reply),
                    Err(error) => fail(&error, &tongue, resolver),
                });
            }
            WindowRequest::ChooseFolder => {
                let (handle, tongue) = (handle.clone(), self.tongue.clone());
                thread::spawn(move || resolver.resolve(choose_folder(&handle, &tongue)));
            }
            WindowRequest::Closed => {
                resolver.resolve(WindowReply::Closed);
                let closing = self.closing.clone();
                self.lane.then(move || closing.page_has_finished());
            }
            WindowRequest::Painted { seen } => {
                first_paint::report(&seen, self.started);
                resolver.resolve(WindowReply::Painted);
            }
        }
    }

    fn fail(&self, error: &Error, resolver: InvokeResolver<Wry>) {
        fail(error, &self.tongue, resolver);
    }
}

fn answer(outcome: Outcome, tongue: &Tongue, resolver: InvokeResolver<Wry>) {
    match outcome {
        Outcome::Done(reply) => resolver.resolve(*reply),
        Outcome::Refused(problem) => resolver.reject(problem),
        Outcome::Failed(error) => fail(&error, tongue, resolver),
    }
}

fn fail(error: &Error, tongue: &Tongue, resolver: InvokeResolver<Wry>) {
    tracing::warn!(%error, "a request was not done");
    resolver.reject(error.problem(tongue.words()));
}

fn save_file(
    handle: &AppHandle,
    tongue: &Tongue,
    proposed: &str,
    first: &str,
    more: &[SavePage],
) -> Result<WindowReply, Error> {
    let name = save::plain_name(proposed);
    let pages: Vec<_> = std::iter::once(first)
        .chain(more.iter().map(|page| page.base64.as_str()))
        .map(bytes)
        .collect::<Result<_, _>>()?;
    let Some(place) = place_for(handle, tongue, &name) else {
        return Ok(WindowReply::Save { saved: false, path: None });
    };
    save::write(&place, &pages)?;
    Ok(WindowReply::Save { saved: true, path: Some(place.display().to_string()) })
}

fn bytes(base64: &str) -> Result<Vec<u8>, Error> {
    STANDARD.decode(base64).map_err(|reason| Error::NotUnderstood { reason: reason.to_string() })
}

fn place_for(handle: &AppHandle, tongue: &Tongue, name: &str) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(SAVE_TO) {
        return Some(PathBuf::from(folder).join(name));
    }
    let title = tongue.words().say("window-save-title");
    let mut dialog = dialog(handle).set_title(title).set_file_name(name);
    if let Some((_, ending)) = name.rsplit_once('.') {
        dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
    }
    let chosen = dialog.blocking_save_file()?.into_path().ok()?;
    Some(save::with_ending(chosen, name))
}

fn choose_folder(handle: &AppHandle, tongue: &Tongue) -> WindowReply {
    let title = tongue.words().say("window-folder-title");
    let chosen = dialog(handle).set_title(title).blocking_pick_folder();
    let folder = chosen.and_then(|folder| folder.into_path().ok());
    WindowReply::ChooseFolder { folder: folder.map(|folder| folder.display().to_string()) }
}

/// A file dialog in front of the window, where people keep their documents.
fn dialog(handle: &AppHandle) -> FileDialogBuilder<Wry> {
    let mut dialog = handle.dialog().file();
    if let Ok(documents) = handle.path().document_dir() {
        dialog = dialog.set_directory(documents);
    }
    match handle.get_webview_window(crate::window::LABEL) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}
