//! What happens when the process that draws the page dies: a sentence, and the page again.
//!
//! Only Linux tells; on the other systems the webview comes back by itself or with the program.

use crate::page::Page;
use crate::tongue::Tongue;
use std::sync::Arc;
use tauri::{Manager as _, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, MessageDialogButtons, MessageDialogKind};
use webkit2gtk::WebViewExt as _;

/// Watches over the window's page.
pub fn watch(window: &WebviewWindow, page: Arc<Page>, tongue: Tongue) {
    let crashed = window.clone();
    let watched = window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |_, reason| {
            tracing::error!(?reason, "the page's process ended");
            page.has_gone();
            offer_to_load_again(&crashed, &tongue);
        });
    });
    if let Err(reason) = watched {
        tracing::warn!(%reason, "nobody watches over the page");
    }
}

fn offer_to_load_again(window: &WebviewWindow, tongue: &Tongue) {
    let words = tongue.words();
    let crashed = window.clone();
    window
        .dialog()
        .message(words.say("window-crashed-hint"))
        .title(words.say("window-crashed"))
        .kind(MessageDialogKind::Error)
        .buttons(MessageDialogButtons::OkCustom(words.say("window-crashed-again")))
        .parent(window)
        .show(move |_| {
            if let Err(reason) = crashed.reload() {
                tracing::error!(%reason, "the page could not be loaded again");
                crashed.app_handle().exit(1);
            }
        });
}
