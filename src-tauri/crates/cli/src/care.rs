//! Care for the library: backups, putting one back, checking.

use crate::answer::Answer;
use crate::file;
use crate::place::{Place, reply};
use crate::products::moment;
use crate::trouble::Trouble;
use app::protocol::{BackupView, CheckReport, LibraryState, Reply, Request};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Backs the library up, and puts a copy where it is wanted.
pub fn back_up(place: &Place, to: Option<&Path>) -> Result<Answer, Trouble> {
    place.products_to_see()?;
    let backup = reply!(place, Request::BackUp, Reply::BackUp { backup } => backup);
    let kept = backups_folder(place)?.join(&backup.name);
    if let Some(to) = to {
        let bytes = std::fs::read(&kept).map_err(|error| Trouble::unreadable(place.words, &kept, &error))?;
        file::write_all([(to, bytes.as_slice())])
            .map_err(|error| Trouble::unwritable(place.words, to, &error))?;
    }
    let file = to.unwrap_or(&kept).display().to_string();
    let text = place
        .words
        .say_with("terminal-backed-up", &[("file", file.clone().into())]);
    Ok(Answer::new(text, json!({ "backup": backup, "file": file })))
}

/// Lists the backups, newest first.
pub fn backups(place: &Place) -> Result<Answer, Trouble> {
    let backups = match place.hello()?.library {
        LibraryState::Closed { backups, .. } => backups,
        LibraryState::Open { .. } => {
            reply!(place, Request::ListBackups, Reply::ListBackups { backups } => backups)
        }
    };
    let line = |backup: &BackupView| {
        let gaps = [
            ("name", backup.name.as_str().into()),
            ("when", moment(backup.made_at).into()),
            ("size", size(backup.bytes).into()),
        ];
        place.words.say_with("terminal-backup-line", &gaps)
    };
    let text = if backups.is_empty() {
        place.words.say("terminal-no-backups")
    } else {
        backups.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    Ok(Answer::new(text, &backups))
}

/// Puts the library back as it was in a backup: one of the list, or a file anywhere.
pub fn restore(place: &Place, file: &Path) -> Result<Answer, Trouble> {
    place.hello()?;
    let name = if file.exists() {
        let whole = std::fs::canonicalize(file);
        whole.map_err(|error| Trouble::unreadable(place.words, file, &error))?
    } else {
        file.to_owned()
    };
    let request = Request::RestoreBackup {
        name: name.to_string_lossy().into_owned(),
    };
    match reply!(place, request, Reply::RestoreBackup { library } => library) {
        LibraryState::Open { products, .. } => {
            let count = u32::try_from(products.len()).unwrap_or(u32::MAX);
            let gaps = [
                ("file", file.display().to_string().into()),
                ("count", count.into()),
            ];
            let text = place.words.say_with("terminal-restored", &gaps);
            Ok(Answer::new(text, json!({ "products": products })))
        }
        LibraryState::Closed { problem, .. } => Err(Trouble::from(problem)),
    }
}

/// Reads the whole library and says whether it is sound.
pub fn check(place: &Place) -> Result<Answer, Trouble> {
    place.products_to_see()?;
    let report = reply!(place, Request::CheckLibrary, Reply::CheckLibrary { report } => report);
    let CheckReport {
        products,
        acts,
        faults,
    } = &report;
    let gaps = [("products", (*products).into()), ("acts", (*acts).into())];
    let text = if faults.is_empty() {
        place.words.say_with("terminal-sound", &gaps)
    } else {
        faults.join("\n")
    };
    Ok(Answer::new(text, &report).if_sound(faults.is_empty()))
}

fn backups_folder(place: &Place) -> Result<PathBuf, Trouble> {
    let (LibraryState::Open { folder, .. } | LibraryState::Closed { folder, .. }) = place.hello()?.library;
    Ok(Path::new(&folder).join("backups"))
}

/// A size as people read it.
fn size(bytes: u64) -> String {
    let mut rest = bytes;
    for unit in ["B", "kB", "MB"] {
        if rest < 10_000 {
            return format!("{rest} {unit}");
        }
        rest /= 1000;
    }
    format!("{rest} GB")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_at_a_glance() {
        assert_eq!(size(0), "0 B");
        assert_eq!(size(9_999), "9999 B");
        assert_eq!(size(123_456), "123 kB");
        assert_eq!(size(123_456_789_012), "123 GB");
    }
}
