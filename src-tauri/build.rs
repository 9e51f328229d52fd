//! Makes ready what the window is built from: the permissions of its commands, and a page that says what to do
//! where the real one has not been built.

use std::{fs, path::Path};

const PAGE: &str = "../ui/dist";
const NO_PAGE: &str = include_str!("no-page.html");

fn main() {
    put_up_a_page(Path::new(PAGE)).expect("ui/dist can be written");
    let commands = tauri_build::AppManifest::new().commands(&["ask", "listen"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes).expect("tauri.conf.json and capabilities/ are sound");
    println!("cargo:rerun-if-changed={PAGE}");
    println!("cargo:rerun-if-changed=no-page.html");
}

fn put_up_a_page(folder: &Path) -> std::io::Result<()> {
    let page = folder.join("index.html");
    if page.exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fs::write(page, NO_PAGE)
}
