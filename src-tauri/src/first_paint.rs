//! Says when the first text or picture of the page was to be seen, for the benchmark. Only on request.

use std::io::Write as _;
use std::time::Instant;

/// Asks for the line `first paint MILLISECONDS` on the error stream, counted from the start of the program.
const ASKED_FOR_BY: &str = "INTERPARES_FIRST_PAINT";

/// What a page has to run to say when it is seen.
pub const SCRIPT: &str = r#"
new PerformanceObserver((entries, observer) => {
  observer.disconnect();
  window.__TAURI_INTERNALS__.invoke("ask", { request: { request: "shell_painted" } });
}).observe({ type: "paint", buffered: true });
"#;

/// Whether somebody wants to know.
#[must_use]
pub fn is_wanted() -> bool {
    std::env::var_os(ASKED_FOR_BY).is_some()
}

/// Says it.
pub fn report(started: Instant) {
    // Whoever asked may have gone.
    let _ = writeln!(std::io::stderr(), "first paint {}", started.elapsed().as_millis());
}
