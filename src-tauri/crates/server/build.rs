//! Makes an empty `ui/dist` when the UI was not built yet, so that the server builds without it and
//! says so on its page.

use std::path::Path;

fn main() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/dist");
    if let Err(error) = std::fs::create_dir_all(&dist) {
        println!("cargo::error=ui/dist cannot be made: {error}");
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", dist.display());
}
