//! Files of the person at the terminal: read whole or refused, written whole or not at all. `-` is
//! standard input.

use crate::place::Place;
use crate::trouble::Trouble;
use app::protocol::FileIn;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fs::File;
use std::io::{Read, Result, Write as _};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// Reads a file for the program. Of a longer one than `limit` only so much that the program can say it
/// is too long.
pub fn read(place: &Place, name: &str, limit: usize) -> std::result::Result<FileIn, Trouble> {
    let path = Path::new(name);
    let bytes = read_to(path, limit).map_err(|error| Trouble::unreadable(place.words, path, &error))?;
    let file_name = path.file_name().unwrap_or(path.as_os_str());
    Ok(FileIn { name: file_name.to_string_lossy().into_owned(), base64: STANDARD.encode(bytes) })
}

/// The bytes of a file that came from the program.
pub fn bytes(place: &Place, base64: &str) -> std::result::Result<Vec<u8>, Trouble> {
    STANDARD.decode(base64).map_err(|_| Trouble::unexpected(place.words))
}

/// Writes these files, each whole or not at all; what was there is replaced.
pub fn write_all<'a>(files: impl IntoIterator<Item = (&'a Path, &'a [u8])>) -> Result<()> {
    let written: Result<Vec<_>> =
        files.into_iter().map(|(path, bytes)| Ok((path, beside(path, bytes)?))).collect();
    for (path, file) in written? {
        file.persist(path)?;
    }
    Ok(())
}

fn read_to(path: &Path, limit: usize) -> Result<Vec<u8>> {
    let source: Box<dyn Read> =
        if path == Path::new("-") { Box::new(std::io::stdin()) } else { Box::new(File::open(path)?) };
    let mut bytes = Vec::new();
    source.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file with these bytes in the folder where it will stand.
fn beside(path: &Path, bytes: &[u8]) -> Result<NamedTempFile> {
    if path.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut new = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        new.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = new.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_files_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (folder.path().join("a.png"), folder.path().join("no/such/folder.png"));
        assert!(write_all([(one.as_path(), &b"1"[..]), (two.as_path(), b"2")]).is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        write_all([(one.as_path(), &b"1"[..])]).unwrap();
        write_all([(one.as_path(), &b"new"[..])]).unwrap();
        assert_eq!(std::fs::read(&one).unwrap(), b"new");
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_all([(folder.path(), &b"1"[..])]).is_err());
    }
}
