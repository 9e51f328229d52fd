//! The conversation of the window's page with the program, and what the shell overhears of it: the language the
//! person reads, and whether they like it light or dark. Changes nothing that is said.

use crate::lane::{Conversation, Program};
use crate::look::Look;
use crate::page::Page;
use crate::tongue::Tongue;
use crate::window::LABEL;
use app::App;
use app::protocol::{PROTOCOL, Push, Reply, Request, Settings};
use std::path::Path;
use std::sync::Arc;
use tauri::{AppHandle, Manager as _};

/// Who overhears, and who is told.
#[derive(Clone)]
pub struct Ears {
    /// Where the window is found.
    pub handle: AppHandle,
    /// Who is pushed to.
    pub page: Arc<Page>,
    /// Follows the person's language.
    pub tongue: Tongue,
    /// Follows the person's light or dark.
    pub look: Arc<Look>,
}

/// The program, as the window's lane leads to it.
pub struct Listened {
    app: App,
    ears: Ears,
}

impl Listened {
    /// Starts the program on this library and learns what the person has chosen, before any page asks.
    pub fn start(folder: &Path, ears: Ears) -> Self {
        let app = App::start(folder);
        let hello = Request::Hello { protocol: PROTOCOL, languages: Vec::new() };
        if let Ok(Reply::Hello(hello)) = app.session(|_| {}).ask(hello) {
            ears.notice(&hello.settings);
        }
        Self { app, ears }
    }
}

impl Program for Listened {
    fn begin(&mut self) -> Conversation {
        let pushed = self.ears.clone();
        let session = self.app.session(move |push| {
            if let Push::Settings { settings } = push {
                pushed.notice(settings);
            }
            pushed.page.push(push);
        });
        let asked = self.ears.clone();
        Arc::new(move |request| {
            if let Request::Hello { languages, .. } = &request {
                asked.tongue.wish(languages);
            }
            let reply = session.ask(request)?;
            if let Reply::SetSettings { settings } = &reply {
                asked.notice(settings);
            }
            Ok(reply)
        })
    }

    fn close(self) {
        self.app.close();
    }
}

impl Ears {
    fn notice(&self, settings: &Settings) {
        self.tongue.choose(settings);
        if self.look.choose(settings.theme)
            && let Some(window) = self.handle.get_webview_window(LABEL)
        {
            self.look.dress(&window);
        }
    }
}
