//! What can be said to the program when it is started, and where its library lies.

use crate::error::Error;
use clap::Parser;
use std::path::PathBuf;

/// Inter Pares, in a window of its own.
#[derive(Debug, Parser)]
#[command(name = "inter-pares", version)]
pub struct Arguments {
    /// The folder the library lies in; without it, the platform's folder for what programs keep
    #[arg(long, value_name = "DIR", env = "INTERPARES_DATA")]
    data: Option<PathBuf>,
}

impl Arguments {
    /// The folder of the library, as a whole path.
    ///
    /// # Errors
    /// If none is named and the platform has none.
    pub fn folder(&self) -> Result<PathBuf, Error> {
        let folder = self
            .data
            .clone()
            .or_else(platform_folder)
            .ok_or(Error::NoFolder)?;
        Ok(std::path::absolute(&folder).unwrap_or(folder))
    }
}

fn platform_folder() -> Option<PathBuf> {
    let places = directories::ProjectDirs::from("org", "Inter Pares", "inter-pares")?;
    Some(places.data_dir().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_that_is_named_is_used_as_a_whole_path() {
        let arguments = Arguments::parse_from(["inter-pares", "--data", "some/where"]);
        let folder = arguments.folder().unwrap();
        assert!(folder.is_absolute());
        assert!(folder.ends_with("some/where"));
    }

    #[test]
    fn wrong_usage_is_told_apart_from_failure() {
        let refused = Arguments::try_parse_from(["inter-pares", "--folder", "x"]).unwrap_err();
        assert_eq!(refused.exit_code(), 2);
    }
}
