//! Writing files a person asked for: whole files or none.
//!
//! A file of several pages goes into several files, `board.png`, `board-2.png`, …; only the first one's place was
//! chosen by the person, so the others never replace anything. Knows nothing of dialogs.

use crate::error::Error;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A name that is only a name, whatever was proposed.
#[must_use]
pub fn plain_name(proposed: &str) -> String {
    let last = proposed.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control()).collect();
    match name.trim_matches(['.', ' ']) {
        "" => "Inter Pares".to_owned(),
        name => name.to_owned(),
    }
}

/// The place a person meant: with the ending of the proposed name where they typed none, unless a file they were
/// not asked about would be replaced.
#[must_use]
pub fn with_ending(chosen: PathBuf, proposed: &str) -> PathBuf {
    let Some(ending) = Path::new(proposed).extension() else {
        return chosen;
    };
    let meant = chosen.with_extension(ending);
    match chosen.extension().is_none() && !meant.exists() {
        true => meant,
        false => chosen,
    }
}

/// Writes the first page here and the others beside it.
///
/// # Errors
/// If one of the others is there already, or the system refuses. Then no page has been left behind.
pub fn write(place: &Path, pages: &[Vec<u8>]) -> Result<(), Error> {
    let places: Vec<_> = (1..=pages.len()).map(|number| page_place(place, number)).collect();
    if let Some(taken) = places.iter().skip(1).find(|place| place.exists()) {
        return Err(Error::Taken { name: name_of(taken) });
    }
    // The further pages first: if one fails, the file a person may be replacing is still as it was.
    for (done, (place, page)) in places.iter().zip(pages).enumerate().rev() {
        if let Err(reason) = write_whole(place, page) {
            places[done + 1..].iter().for_each(|written| drop(fs::remove_file(written)));
            return Err(Error::NotSaved { name: name_of(place), reason });
        }
    }
    Ok(())
}

fn page_place(first: &Path, number: usize) -> PathBuf {
    if number == 1 {
        return first.to_owned();
    }
    let stem = first.file_stem().unwrap_or_default().to_string_lossy();
    let mut name = format!("{stem}-{number}");
    if let Some(ending) = first.extension() {
        name.push('.');
        name.push_str(&ending.to_string_lossy());
    }
    first.with_file_name(name)
}

fn write_whole(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = place.parent().unwrap_or_else(|| Path::new("."));
    let mut file = draft(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(place)?;
    Ok(())
}

/// An unfinished file with the rights any new file of this person has.
fn draft(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut draft = tempfile::Builder::new();
    #[cfg(unix)]
    draft.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    draft.prefix(".inter-pares-").tempfile_in(folder)
}

fn name_of(place: &Path) -> String {
    place.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_in(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_name_never_leads_out_of_the_folder() {
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("..\\..\\board.pdf"), "board.pdf");
        assert_eq!(plain_name(".."), "Inter Pares");
        assert_eq!(plain_name("a/"), "Inter Pares");
        assert_eq!(plain_name("bo\nard.pdf"), "board.pdf");
        assert_eq!(plain_name("Größe 3.pdf"), "Größe 3.pdf");
    }

    #[test]
    fn an_ending_is_added_only_where_none_was_typed_and_nothing_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let bare = folder.path().join("board");
        assert_eq!(with_ending(bare.clone(), "x.pdf"), folder.path().join("board.pdf"));
        assert_eq!(with_ending(folder.path().join("board.txt"), "x.pdf"), folder.path().join("board.txt"));
        fs::write(folder.path().join("board.pdf"), "kept").unwrap();
        assert_eq!(with_ending(bare.clone(), "x.pdf"), bare);
    }

    #[test]
    fn further_pages_lie_beside_the_first() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("board.png"), &[b"one".to_vec(), b"two".to_vec(), b"three".to_vec()])
            .unwrap();
        assert_eq!(names_in(folder.path()), ["board-2.png", "board-3.png", "board.png"]);
        assert_eq!(fs::read(folder.path().join("board-3.png")).unwrap(), b"three");
    }

    #[test]
    fn the_chosen_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("board.pdf");
        fs::write(&place, "an older and longer board").unwrap();
        write(&place, &[b"new".to_vec()]).unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"new");
        assert_eq!(names_in(folder.path()), ["board.pdf"]);
    }

    #[test]
    fn a_further_page_replaces_nothing_and_then_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("board-2.png"), "somebody's").unwrap();
        let refused = write(&folder.path().join("board.png"), &[b"one".to_vec(), b"two".to_vec()]);
        assert!(matches!(refused, Err(Error::Taken { name }) if name == "board-2.png"));
        assert_eq!(names_in(folder.path()), ["board-2.png"]);
    }

    #[test]
    fn when_the_first_page_fails_no_other_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("board.png");
        fs::create_dir(&place).unwrap();
        let refused = write(&place, &[b"one".to_vec(), b"two".to_vec()]);
        assert!(matches!(refused, Err(Error::NotSaved { .. })));
        assert_eq!(names_in(folder.path()), ["board.png"]);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_was_saved_as_with_any_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("any"), "").unwrap();
        write(&folder.path().join("board.md"), &[Vec::new()]).unwrap();
        let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("board.md"), mode("any"));
    }
}
