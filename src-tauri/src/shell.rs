//! The parts of the shell put together: what is heard from the system, the page and the program, and who is told.
//!
//! The only place where they know each other. How the window is made and shown is in `window.rs`.

use crate::closing::{self, Closing};
use crate::conversation::{Ears, Listened};
use crate::curtain::{self, Curtain};
use crate::door::{self, Door};
use crate::dropped;
use crate::error::Error;
use crate::lane::Lane;
use crate::look::{self, Look};
use crate::only_one::Presence;
use crate::page::Page;
use crate::requests::WindowPush;
use crate::tongue::Tongue;
use crate::window;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Instant;
use tauri::{AppHandle, DragDropEvent, Manager as _, RunEvent, WebviewWindow, WindowEvent};

/// Opens the window on the library in `folder` and stays until it is closed.
///
/// # Errors
/// If the platform gives no window.
pub fn run(
    folder: &Path,
    belongings: &Path,
    presence: Option<Presence>,
    started: Instant,
    tongue: Tongue,
) -> Result<(), Error> {
    window::find_screen()?;
    let shell = Shell {
        folder: folder.to_owned(),
        belongings: presence.is_some().then(|| belongings.to_owned()),
        tongue,
        page: Arc::default(),
        closing: Arc::default(),
        curtain: Arc::default(),
        look: Arc::default(),
    };
    let running = shell.clone();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered_place(belongings))
        .invoke_handler(door::take)
        .setup(move |app| Ok(shell.furnish(app.handle(), presence, started)?))
        .build(tauri::generate_context!())
        .map_err(|reason| Error::NoWindow { reason: reason.to_string() })?
        .run(move |handle, event| running.hear(handle, event));
    Ok(())
}

#[derive(Clone)]
struct Shell {
    folder: PathBuf,
    /// Where the window keeps what is its own; `None` where nothing can be kept.
    belongings: Option<PathBuf>,
    tongue: Tongue,
    page: Arc<Page>,
    closing: Arc<Closing>,
    curtain: Arc<Curtain>,
    look: Arc<Look>,
}

impl Shell {
    fn furnish(&self, handle: &AppHandle, presence: Option<Presence>, started: Instant) -> tauri::Result<()> {
        handle.manage(Door {
            lane: self.lane(handle.clone()),
            page: self.page.clone(),
            tongue: self.tongue.clone(),
            closing: self.closing.clone(),
            started,
        });
        let (shell, loaded) = (self.clone(), handle.clone());
        let window = window::make(handle, self.belongings.as_deref(), move || shell.page_loads(&loaded))?;
        self.look.dress(&window);
        self.watch(&window);
        self.end_when_told_to(handle.clone());
        if let Some(presence) = presence {
            presence.listen(move || window::raise(&window));
        }
        Ok(())
    }

    fn lane(&self, handle: AppHandle) -> Lane {
        let ears = Ears {
            handle,
            curtain: self.curtain.clone(),
            page: self.page.clone(),
            tongue: self.tongue.clone(),
            look: self.look.clone(),
        };
        let folder = self.folder.clone();
        Lane::start(move || Listened::start(&folder, ears))
    }

    /// Another page is coming, or the same one again: what was said to the last one is over.
    fn page_loads(&self, handle: &AppHandle) {
        self.page.has_gone();
        if let Some(door) = handle.try_state::<Door>() {
            door.lane.anew();
        }
    }

    fn watch(&self, window: &WebviewWindow) {
        let (shell, watched) = (self.clone(), window.clone());
        window.on_window_event(move |event| match event {
            WindowEvent::CloseRequested { api, .. } => {
                api.prevent_close();
                shell.close(watched.app_handle());
            }
            WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
                shell.take_files(watched.app_handle(), paths.clone());
            }
            WindowEvent::ThemeChanged(theme) => look::follow(&watched, *theme),
            _ => {}
        });
        #[cfg(target_os = "linux")]
        crate::crash::watch(window, self.page.clone(), self.tongue.clone());
        self.show_in_any_case(window.app_handle().clone());
    }

    fn show_in_any_case(&self, handle: AppHandle) {
        let curtain = self.curtain.clone();
        thread::spawn(move || {
            thread::sleep(curtain::LIMIT);
            if curtain.lift() {
                window::show(&handle);
            }
        });
    }

    fn take_files(&self, handle: &AppHandle, paths: Vec<PathBuf>) {
        let (shell, handle) = (self.clone(), handle.clone());
        thread::spawn(move || paths.iter().for_each(|path| shell.take_file(&handle, path)));
    }

    fn take_file(&self, handle: &AppHandle, path: &Path) {
        match dropped::read(path) {
            Ok((name, bytes)) => {
                let base64 = STANDARD.encode(bytes);
                self.page.push(&WindowPush::FileDropped { name, base64 });
            }
            Err(error) => window::say(handle, &error.problem(self.tongue.words())),
        }
    }

    fn close(&self, handle: &AppHandle) {
        let handle = handle.clone();
        self.closing.begin(&self.page, closing::LIMIT, move || handle.exit(0));
    }

    /// Ctrl-C in a terminal, or the end of the desktop session, closes as a person would.
    fn end_when_told_to(&self, handle: AppHandle) {
        let shell = self.clone();
        tauri::async_runtime::spawn(async move {
            match told_to_end().await {
                Ok(()) => shell.close(&handle),
                Err(reason) => tracing::warn!(%reason, "signals are not heard"),
            }
        });
    }

    fn hear(&self, handle: &AppHandle, event: RunEvent) {
        match event {
            RunEvent::ExitRequested { code: None, api, .. } => {
                api.prevent_exit();
                self.close(handle);
            }
            RunEvent::Exit => {
                if let Some(door) = handle.try_state::<Door>() {
                    door.lane.end(closing::LIMIT);
                }
            }
            _ => {}
        }
    }
}

#[cfg(unix)]
async fn told_to_end() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = terminate.recv() => Ok(()),
        interrupted = tokio::signal::ctrl_c() => interrupted,
    }
}

#[cfg(not(unix))]
async fn told_to_end() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
