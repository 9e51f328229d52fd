//! Care for the library: backups, putting one back, checking.

use crate::answer::Answer;
use crate::place::{Place, reply};
use crate::products::moment;
use crate::trouble::Trouble;
use app::protocol::{BackupView, CheckReport, LibraryState, Reply, Request};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Backs the library up: to a file of one's choice, or among the backups beside it.
pub fn back_up(place: &Place, to: Option<&Path>) -> Result<Answer, Trouble> {
    place.products_to_see()?;
    let (file, backup) = match to {
        Some(to) => {
            place.session.back_up_to(to)?;
            (to.to_owned(), None)
        }
        None => {
            let backup = reply!(place, Request::BackUp, Reply::BackUp { backup } => backup);
            (backups_folder(place)?.join(&backup.name), Some(backup))
        }
    };
    let file = file.display().to_string();
    let text = place.words.say_with("terminal-backed-up", &[("file", file.clone().into())]);
    Ok(Answer::new(text, json!({ "file": file, "backup": backup })))
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
    if file.is_file() {
        place.session.restore_from(file)?;
    } else {
        let name = file.to_string_lossy().into_owned();
        reply!(place, Request::RestoreBackup { name }, Reply::RestoreBackup { .. } => ());
    }
    let products = place.products_to_change()?;
    let count = u32::try_from(products.len()).unwrap_or(u32::MAX);
    let gaps = [("file", file.display().to_string().into()), ("count", count.into())];
    let text = place.words.say_with("terminal-restored", &gaps);
    Ok(Answer::new(text, json!({ "products": products })))
}

/// Reads the whole library and says whether it is sound.
pub fn check(place: &Place) -> Result<Answer, Trouble> {
    place.products_to_see()?;
    let report = reply!(place, Request::CheckLibrary, Reply::CheckLibrary { report } => report);
    let CheckReport { products, acts, faults } = &report;
    let gaps = [("products", (*products).into()), ("acts", (*acts).into())];
    let text =
        if faults.is_empty() { place.words.say_with("terminal-sound", &gaps) } else { faults.join("\n") };
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
