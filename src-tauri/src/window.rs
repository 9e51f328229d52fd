//! The window itself: made hidden, at the place and size it was left with, showing the program's page and nothing
//! else. Knows nothing of what is asked or pushed.

use crate::error::Error;
use crate::{first_paint, links, look};
use app::protocol::Problem;
use std::path::Path;
use tauri::plugin::TauriPlugin;
use tauri::webview::{NewWindowResponse, PageLoadEvent, PermissionResponse};
use tauri::{
    AppHandle, Manager as _, Theme, Url, UserAttentionType, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    Wry,
};
use tauri_plugin_dialog::{DialogExt as _, MessageDialogKind};
use tauri_plugin_window_state::{Builder as Remembered, StateFlags};

/// The name Tauri knows the window by.
pub const LABEL: &str = "main";

type Builder<'a> = WebviewWindowBuilder<'a, Wry, AppHandle>;

/// Whether there is anything to open a window on.
///
/// # Errors
/// If there is not. Asked later, GTK would end the program without a sentence.
pub fn find_screen() -> Result<(), Error> {
    #[cfg(target_os = "linux")]
    gtk::init().map_err(|_| Error::NoScreen)?;
    Ok(())
}

/// Makes the window. It keeps what is its own in `belongings`, or nothing.
///
/// # Errors
/// If the platform gives no window.
pub fn make(
    handle: &AppHandle,
    belongings: Option<&Path>,
    page_loads: impl Fn() + Send + Sync + 'static,
) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::default())
        .title("Inter Pares")
        .inner_size(1200.0, 800.0)
        .min_inner_size(360.0, 480.0)
        .visible(false)
        .background_color(look::paper(Theme::Light))
        .zoom_hotkeys_enabled(true)
        .devtools(cfg!(debug_assertions))
        .on_page_load(move |_, load| {
            if load.event() == PageLoadEvent::Started {
                page_loads();
            }
        });
    let window = kept_to_itself(window);
    let window = match belongings {
        Some(folder) => window.data_directory(folder.join("webview")),
        None => window.incognito(true),
    };
    match first_paint::is_wanted() {
        true => window.initialization_script(first_paint::SCRIPT).build(),
        false => window.build(),
    }
}

/// No other page, no other window, no download, no camera.
fn kept_to_itself(window: Builder<'_>) -> Builder<'_> {
    window
        .on_navigation(stays_here)
        .on_new_window(|url, _| {
            links::open_outside(&url);
            NewWindowResponse::Deny
        })
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
}

fn stays_here(url: &Url) -> bool {
    let ours = links::is_ours(url);
    if !ours {
        links::open_outside(url);
    }
    ours
}

/// What remembers the window's size and place.
pub fn remembered_place(belongings: &Path) -> TauriPlugin<Wry> {
    Remembered::new()
        .with_filename(belongings.join("place.json").display().to_string())
        .with_state_flags(
            StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN,
        )
        .build()
}

/// Shows the window for the first time.
pub fn show(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(LABEL) {
        log(window.show().and_then(|()| window.set_focus()));
    }
}

/// Brings the window to the front.
pub fn raise(window: &WebviewWindow) {
    log(window
        .unminimize()
        .and_then(|()| window.show())
        .and_then(|()| window.set_focus())
        // Where a program may not take the focus by itself, its window asks for it.
        .and_then(|()| window.request_user_attention(Some(UserAttentionType::Informational))));
}

/// Says a problem in a window of its own, whatever the page shows.
pub fn say(handle: &AppHandle, problem: &Problem) {
    let said =
        handle.dialog().message(&problem.hint).title(&problem.message).kind(MessageDialogKind::Warning);
    match handle.get_webview_window(LABEL) {
        Some(window) => said.parent(&window).show(|_| {}),
        None => said.show(|_| {}),
    }
}

fn log(done: tauri::Result<()>) {
    if let Err(reason) = done {
        tracing::warn!(%reason, "the window could not be brought to the front");
    }
}
