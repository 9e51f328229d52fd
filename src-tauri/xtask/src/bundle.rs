//! Packing a release for this system: a .deb on Linux, an .app on macOS, an installer on Windows.
//!
//! What goes in besides the window and its icon stands here; names, icons and licence in `tauri.conf.json`.

use crate::machine::{self, COMPILER, WINDOW};
use crate::packages;
use crate::place::Place;
use crate::step::{Failed, must};
use serde_json::{Value, json};

/// Tauri's own packer, from npm.
const PACKER: &str = "@tauri-apps/cli@2.12";

/// Builds an optimised program and packs it.
pub fn bundle(place: &Place) -> Result<(), Failed> {
    machine::equip(place, &[COMPILER, WINDOW])?;
    packages::build_page(place)?;
    must(
        "Building the terminal program (optimised: many minutes the first time)",
        &mut place.cargo(&["build", "--release", "--bin", "interpares"]),
    )?;
    let more = beside_the_window(place).to_string();
    let words = ["exec", "--yes", "--", PACKER, "build", "--config", &more];
    must(
        "Building the window and packing (optimised: many minutes the first time)",
        &mut place.npm("src-tauri", &words),
    )?;
    println!("The packages are in {}", place.packed().display());
    Ok(())
}

/// The terminal program comes with the package where packages put programs on the path, and the licence where Debian
/// looks for it.
fn beside_the_window(place: &Place) -> Value {
    let files = json!({
        "/usr/bin/interpares": place.built("interpares", true),
        "/usr/share/doc/inter-pares/copyright": place.root.join("LICENSE"),
    });
    json!({ "bundle": { "linux": { "deb": { "files": files } } } })
}
