//! What the machine must have. Debian and Ubuntu get what is missing; others are told.

use crate::place::Place;
use crate::step::{Failed, must};
use crate::version::version_in;
use std::process::{Command, Stdio};

/// The oldest Node that builds the page.
const NODE: (u32, u32) = (20, 19);

/// Something the machine must have, as a Debian package.
pub struct Need {
    package: &'static str,
    /// Programs of which any will do instead of the package.
    programs: &'static [&'static str],
}

const fn package(package: &'static str) -> Need {
    Need { package, programs: &[] }
}

/// To compile at all.
pub const COMPILER: &[Need] = &[
    Need { package: "build-essential", programs: &["cc"] },
    Need { package: "pkg-config", programs: &["pkg-config"] },
];

/// To compile the window.
pub const WINDOW: &[Need] = &[package("libwebkit2gtk-4.1-dev"), package("librsvg2-dev")];

/// To look at pages and windows in tests, and to read what they print.
pub const EYES: &[Need] = &[
    Need { package: "chromium", programs: &["chromium"] },
    Need { package: "xvfb", programs: &["Xvfb"] },
    Need { package: "xauth", programs: &["xauth"] },
    Need { package: "webkit2gtk-driver", programs: &["WebKitWebDriver"] },
    Need { package: "poppler-utils", programs: &["pdftotext"] },
];

/// Sees to it that the machine has these; ends with a list of what is missing where it cannot.
pub fn equip(place: &Place, needs: &[&[Need]]) -> Result<(), Failed> {
    check_node()?;
    if !cfg!(target_os = "linux") {
        return check_elsewhere();
    }
    let missing: Vec<_> =
        needs.iter().copied().flatten().filter(|need| !is_there(need)).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("This machine lacks: {}", missing.join(", "));
    if !has("apt-get") {
        let list = missing.join(" ");
        return Err(Failed::because(format!(
            "Install what is missing with your system's own means, then start again.\nOn Debian and Ubuntu the packages are called: {list}"
        )));
    }
    install(place, &missing)
}

/// Sees to it that the runner of the Rust tests is there.
pub fn equip_nextest(place: &Place) -> Result<(), Failed> {
    if answers("cargo-nextest", "--version").is_some() {
        return Ok(());
    }
    let words = ["install", "cargo-nextest", "--locked"];
    must("Installing cargo-nextest (from source, a few minutes)", &mut place.cargo(&words))
}

/// Whether there is a screen to open a window on.
pub fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn check_node() -> Result<(), Failed> {
    let found = answers("node", "--version").as_deref().and_then(version_in);
    let (major, minor) = NODE;
    match found {
        Some(version) if version >= NODE && answers("npm", "--version").is_some() => Ok(()),
        Some((old, older)) if (old, older) < NODE => Err(Failed::because(format!(
            "Node {old}.{older} is too old: the page needs {major}.{minor} or newer, from https://nodejs.org."
        ))),
        _ => Err(Failed::because(format!(
            "Node and npm are missing: install Node {major}.{minor} or newer, from https://nodejs.org."
        ))),
    }
}

fn check_elsewhere() -> Result<(), Failed> {
    if cfg!(target_os = "macos") && answers("xcode-select", "-p").is_none() {
        let reason = "The compiler is missing: run “xcode-select --install”, then start again.";
        return Err(Failed::because(reason));
    }
    if cfg!(windows) && !webview_is_there() {
        let reason = "The WebView2 runtime is missing: install it from https://developer.microsoft.com/microsoft-edge/webview2, then start again.";
        return Err(Failed::because(reason));
    }
    Ok(())
}

/// Windows 10 and 11 bring it along; some servers do not.
fn webview_is_there() -> bool {
    let folders = ["ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"];
    folders
        .into_iter()
        .filter_map(std::env::var_os)
        .any(|folder| std::path::Path::new(&folder).join("Microsoft/EdgeWebView/Application").is_dir())
}

fn install(place: &Place, packages: &[&str]) -> Result<(), Failed> {
    let refresh = ["update", "-qq"];
    let fetch = ["install", "-y", "--no-install-recommends"];
    let fetch: Vec<_> = fetch.into_iter().chain(packages.iter().copied()).collect();
    let (mut update, mut install) = (as_root(place, &refresh)?, as_root(place, &fetch)?);
    must("Refreshing the list of packages", &mut update)?;
    must(&format!("Installing {}", packages.join(", ")), &mut install)
}

/// apt-get as root: directly, or through sudo, which asks for the password itself.
fn as_root(place: &Place, words: &[&str]) -> Result<Command, Failed> {
    let mut command = if is_root() {
        place.command("apt-get", "")
    } else if has("sudo") {
        let mut sudo = place.command("sudo", "");
        sudo.arg("--preserve-env=DEBIAN_FRONTEND").arg("apt-get").stdin(Stdio::inherit());
        sudo
    } else {
        let line = words.join(" ");
        return Err(Failed::because(format!("Run this as root, then start again:\napt-get {line}")));
    };
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

fn is_there(need: &Need) -> bool {
    need.programs.iter().any(|program| has(program)) || is_installed(need.package)
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]).stderr(Stdio::null());
    query.output().is_ok_and(|output| output.stdout == b"installed")
}

fn is_root() -> bool {
    let mut id = Command::new("id");
    id.arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn has(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

fn answers(program: &str, word: &str) -> Option<String> {
    let program = if cfg!(windows) && program == "npm" { "npm.cmd" } else { program };
    let output = Command::new(program).arg(word).stderr(Stdio::null()).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_system_has_is_found_and_what_none_has_is_not() {
        assert!(has(if cfg!(windows) { "cmd.exe" } else { "sh" }));
        assert!(!has("no-such-program"));
        assert!(!is_installed("no-such-package"));
        assert_eq!(answers("no-such-program", "--version"), None);
    }
}
