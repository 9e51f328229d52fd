//! The smallest window there is with the same webview and the same way to report its first paint: the measure for
//! the program's own start. Has no library, no plugin, no page worth the name.

#[path = "../../src/first_paint.rs"]
mod first_paint;

use std::time::Instant;
use tauri::ipc::Invoke;
use tauri::{WebviewUrl, WebviewWindowBuilder, Wry};

fn main() -> tauri::Result<()> {
    let started = Instant::now();
    tauri::Builder::default()
        .invoke_handler(move |invoke| painted(invoke, started))
        .setup(|app| {
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default());
            match first_paint::is_wanted() {
                true => window.initialization_script(first_paint::SCRIPT).build()?,
                false => window.build()?,
            };
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}

fn painted(invoke: Invoke<Wry>, started: Instant) -> bool {
    first_paint::report("first paint", started);
    invoke.resolver.resolve(());
    true
}
