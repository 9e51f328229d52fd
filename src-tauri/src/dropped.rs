//! Reading files that were dropped on the window. Looks at their size only; what they are is the program's to judge.

use crate::error::Error;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The largest file the program reads at all, from `product`'s limits.
const LIMIT: u64 = product::limits::JSON_BYTES as u64;

/// The name and bytes of a dropped file.
///
/// # Errors
/// If it is too large, no ordinary file, or not readable.
pub fn read(path: &Path) -> Result<(String, Vec<u8>), Error> {
    read_at_most(path, LIMIT)
}

fn read_at_most(path: &Path, limit: u64) -> Result<(String, Vec<u8>), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match read_ordinary(path, limit) {
        Ok(bytes) if bytes.len() as u64 > limit => {
            Err(Error::TooLarge { name, megabytes: limit / (1024 * 1024) })
        }
        Ok(bytes) => Ok((name, bytes)),
        Err(reason) => Err(Error::NotRead { name, reason }),
    }
}

fn read_ordinary(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    // Asked before opening: opening a pipe would wait for ever.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_comes_with_its_name_and_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Notizen für alle.csv");
        fs::write(&path, "a;b").unwrap();
        assert_eq!(read(&path).unwrap(), ("Notizen für alle.csv".to_owned(), b"a;b".to_vec()));
    }

    #[test]
    fn a_file_as_large_as_allowed_is_read_and_a_larger_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notes.csv");
        fs::write(&path, "12345").unwrap();
        assert!(read_at_most(&path, 5).is_ok());
        assert!(matches!(read_at_most(&path, 4), Err(Error::TooLarge { .. })));
    }

    #[test]
    fn folders_and_missing_files_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path()), Err(Error::NotRead { .. })));
        assert!(matches!(read(&folder.path().join("gone")), Err(Error::NotRead { .. })));
    }
}
