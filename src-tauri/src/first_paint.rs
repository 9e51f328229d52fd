//! Says when the program was first to be seen, for the benchmark. Only on request.
//!
//! Two moments, each counted from the start of the process: the *first paint*, the first text or picture of the page
//! as the webview itself reports it (the frame in `ui/index.html`); and the *first screen*, when the program has drawn
//! itself in the place of that frame. An empty window has only the first.

use std::io::Write as _;
use std::time::Instant;

/// Asks for the lines `first paint MILLISECONDS` and `first screen MILLISECONDS` on the error stream.
const ASKED_FOR_BY: &str = "INTERPARES_FIRST_PAINT";

/// What a page has to run to say what is seen.
pub const SCRIPT: &str = r#"
{
  const say = (seen) =>
    window.__TAURI_INTERNALS__.invoke("ask", { request: { request: "shell_painted", seen } });
  const drawn = (seen) => requestAnimationFrame(() => setTimeout(() => say(seen)));
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    say("first paint");
  }).observe({ type: "paint", buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector("main h1")) return;
    observer.disconnect();
    drawn("first screen");
  }).observe(document, { childList: true, subtree: true });
}
"#;

/// Whether somebody wants to know.
#[must_use]
pub fn is_wanted() -> bool {
    std::env::var_os(ASKED_FOR_BY).is_some()
}

/// Says it.
pub fn report(seen: &str, started: Instant) {
    // Whoever asked may have gone.
    let _ = writeln!(std::io::stderr(), "{seen} {}", started.elapsed().as_millis());
}
