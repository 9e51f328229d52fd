//! What can be said to the program when it is started, and where its library lies.

use clap::Parser;
use std::path::PathBuf;

/// Inter Pares, in a window of its own.
#[derive(Debug, Parser)]
#[command(name = "inter-pares", version)]
pub struct Arguments {
    /// The folder the library lies in; without it INTERPARES_DATA, or the platform's folder for what programs keep
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Arguments {
    /// The folder of the library, as a whole path.
    pub fn folder(&self) -> PathBuf {
        let folder = self.data.clone().unwrap_or_else(app::data_folder);
        std::path::absolute(&folder).unwrap_or(folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_that_is_named_is_used_as_a_whole_path() {
        let arguments = Arguments::parse_from(["inter-pares", "--data", "some/where"]);
        let folder = arguments.folder();
        assert!(folder.is_absolute());
        assert!(folder.ends_with("some/where"));
    }

    #[test]
    fn wrong_usage_is_told_apart_from_failure() {
        let refused = Arguments::try_parse_from(["inter-pares", "--folder", "x"]).unwrap_err();
        assert_eq!(refused.exit_code(), 2);
    }
}
