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
use server::{Mdns, RoomDoors};
use std::path::Path;
use std::sync::Arc;
use tauri::{AppHandle, Manager as _};

/// Who overhears, and who is told.
#[derive(Clone)]
pub struct Ears {
    /// Where the window is found.
    pub handle: AppHandle,
    /// Hides the window until it is known how it is to look.
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
    /// Starts the program on this library and learns what the person has chosen, before any page asks; then the
    /// window can be seen.
    pub fn start(folder: &Path, ears: Ears) -> Self {
        let app = App::start(folder);
        let runtime = tauri::async_runtime::handle().inner().clone();
        app.open_doors_with(Arc::new(RoomDoors::on(runtime).with_herald(Arc::new(Mdns))));
        let hello = Request::Hello { protocol: PROTOCOL, languages: Vec::new() };
        if let Ok(Reply::Hello(hello)) = app.session(|_| {}).ask(hello) {
            ears.notice(&hello.settings);
        }
        ears.lift_the_curtain();
        Self { app, ears }
    }
}

impl Program for Listened {
    fn begin(&mut self) -> Conversation {
        let pushed = self.ears.clone();
        let session = self.app.session(move |push| {
            if let Push::Settings { settings } = push.push() {
                pushed.notice(settings);
            }
            pushed.page.push(push.push());
        });
        let asked = self.ears.clone();
        Arc::new(move |request| {
            asked.overhear(&request);
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
    /// The first word of a page says what language its reader prefers.
    fn overhear(&self, request: &Request) {
        if let Request::Hello { languages, .. } = request {
            self.tongue.wish(languages);
        }
    }

    fn lift_the_curtain(&self) {
        let (curtain, handle) = (self.curtain.clone(), self.handle.clone());
        // The window is made on the main thread: what is asked for there comes after it.
        let asked = self.handle.run_on_main_thread(move || {
            if curtain.lift() {
                window::show(&handle);
            }
        });
        if let Err(reason) = asked {
            tracing::warn!(%reason, "the window is shown later");
        }
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
