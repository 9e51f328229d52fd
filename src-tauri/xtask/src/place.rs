//! Where things lie: the root of the project, and what was built.

use crate::step::Failed;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project on this machine.
pub struct Place {
    pub root: PathBuf,
    target: PathBuf,
}

impl Place {
    /// The project this program was built from.
    pub fn find() -> Result<Self, Failed> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = root.canonicalize().map_err(|error| Failed::io("the project", &error))?;
        let target = target(&root)?;
        Ok(Self { root, target })
    }

    /// A command in a folder of the project.
    pub fn command(&self, program: &str, folder: &str) -> Command {
        let mut command = Command::new(name_here(program));
        command.current_dir(self.root.join(folder)).stdin(Stdio::null());
        command
    }

    /// Cargo, in the root.
    pub fn cargo(&self, words: &[&str]) -> Command {
        let mut command = self.command("cargo", "");
        command.args(words);
        // Cargo names this very program so; handed on, the names would make some libraries build anew.
        for (name, _) in std::env::vars_os() {
            let ours = name.to_string_lossy();
            if ours.starts_with("CARGO_PKG_") || ours.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&name);
            }
        }
        command
    }

    /// npm, in a folder of the project.
    pub fn npm(&self, folder: &str, words: &[&str]) -> Command {
        let mut command = self.command("npm", folder);
        command.args(words);
        command
    }

    /// A program that was built.
    pub fn built(&self, name: &str, release: bool) -> PathBuf {
        let profile = if release { "release" } else { "debug" };
        self.target.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Where the packer puts what it packed.
    pub fn packed(&self) -> PathBuf {
        self.target.join("release/bundle")
    }
}

/// npm and npx are scripts on Windows, which must be called by their full name.
fn name_here(program: &str) -> String {
    let script = cfg!(windows) && matches!(program, "npm" | "npx");
    if script { format!("{program}.cmd") } else { program.to_owned() }
}

fn target(root: &Path) -> Result<PathBuf, Failed> {
    let output = Command::new("cargo")
        .current_dir(root)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .stderr(Stdio::null())
        .output()
        .map_err(|error| Failed::io("cargo", &error))?;
    let told: Option<serde_json::Value> = serde_json::from_slice(&output.stdout).ok();
    let folder = told.as_ref().and_then(|told| told["target_directory"].as_str());
    Ok(folder.map_or_else(|| root.join("target"), PathBuf::from))
}
