//! The conversation of the window's page with the program, and what the shell overhears of it: the language the
//! person reads, and whether they like it light or dark. Changes nothing that is said.

use crate::curtain::Curtain;
use crate::lane::{Conversation, Program};
use crate::look::Look;
use crate::page::Page;
use crate::tongue::Tongue;
use crate::window::{self, LABEL};
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
    /// Hides the window until a page has had the answer to its first word.
    pub curtain: Arc<Curtain>,
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
            let is_first_word = asked.overhear(&request);
            let reply = session.ask(request);
            if is_first_word && asked.curtain.lift() {
                window::show(&asked.handle);
            }
            let reply = reply?;
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
    /// Whether this is the first word of a page, which says what language its reader prefers.
    fn overhear(&self, request: &Request) -> bool {
        let Request::Hello { languages, .. } = request else {
            return false;
        };
        self.tongue.wish(languages);
        true
    }

    fn notice(&self, settings: &Settings) {
        self.tongue.choose(settings);
        if self.look.choose(settings.theme)
            && let Some(window) = self.handle.get_webview_window(LABEL)
        {
            self.look.dress(&window);
        }
    }
}
