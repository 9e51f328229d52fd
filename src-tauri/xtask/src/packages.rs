//! The page's packages and the built page.

use crate::place::Place;
use crate::step::{Failed, must};
use std::path::Path;
use std::process::Command;

/// A copy of the list that was installed from.
const INSTALLED: &str = "node_modules/.installed-lock.json";
const LIST: &str = "package-lock.json";

/// The command that installs a folder's packages; `None`: they are there, as listed.
pub fn missing(place: &Place, folder: &str) -> Option<Command> {
    let there = place.root.join(folder);
    let listed = std::fs::read(there.join(LIST)).ok();
    let installed = std::fs::read(there.join(INSTALLED)).ok();
    let fresh = listed.is_some() && listed == installed;
    let words = ["ci", "--no-audit", "--no-fund"];
    (!fresh).then(|| {
        let mut command = place.npm(folder, &words);
        command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        command
    })
}

/// Remembers that the packages are there, as listed.
pub fn remember(place: &Place, folder: &str) {
    let there = place.root.join(folder);
    // If it cannot be remembered, they are installed once more the next time.
    let _ = std::fs::copy(there.join(LIST), there.join(INSTALLED));
}

/// Installs a folder's packages unless they are there.
pub fn install(place: &Place, folder: &str) -> Result<(), Failed> {
    if let Some(mut command) = missing(place, folder) {
        must(&format!("Installing the packages of {folder}"), &mut command)?;
        remember(place, folder);
    }
    Ok(())
}

/// Builds the page.
pub fn build_page(place: &Place) -> Result<(), Failed> {
    install(place, "ui")?;
    must("Building the page", &mut place.npm("ui", &["run", "build"]))?;
    let index = place.root.join("ui/dist/index.html");
    if Path::is_file(&index) {
        Ok(())
    } else {
        Err(Failed::because("The page was built, but ui/dist/index.html is not there."))
    }
}
