//! Packing a release for this system: an archive with the window, the terminal program and the licence.

use crate::machine::{self, COMPILER, WINDOW};
use crate::packages;
use crate::place::Place;
use crate::step::{Failed, must};

/// Tauri's own packer, from npm. It makes a .deb on Linux, an .app on macOS, an installer on Windows.
const PACKER: &str = "@tauri-apps/cli@2.12";

/// Builds an optimised program and packs it.
pub fn bundle(place: &Place) -> Result<(), Failed> {
    machine::equip(place, &[COMPILER, WINDOW])?;
    packages::build_page(place)?;
    let words = ["exec", "--yes", "--", PACKER, "build"];
    must(
        "Building and packing (optimised: many minutes the first time)",
        &mut place.npm("src-tauri", &words),
    )?;
    let folder = place.built("bundle", true);
    println!("The packages are in {}", folder.display());
    Ok(())
}
