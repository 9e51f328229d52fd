//! Everything of a product in one file: a ZIP of files that other modules made. Knows no artefact.

use crate::Stamp;
use chrono::{Datelike as _, Timelike as _};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A ZIP of these files, each by its path with `/` between folders, as old as the stamp says.
///
/// # Errors
/// What the ZIP cannot hold, in words for developers: two files of one name, say.
pub fn archive(files: &[(String, Vec<u8>)], stamp: &Stamp) -> Result<Vec<u8>, String> {
    let said = |error: zip::result::ZipError| error.to_string();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let made = moment(stamp);
    for (path, bytes) in files {
        let options = SimpleFileOptions::default()
            .compression_method(method(path))
            .last_modified_time(made)
            .large_file(bytes.len() >= u32::MAX as usize);
        zip.start_file(path.as_str(), options).map_err(said)?;
        zip.write_all(bytes).map_err(|error| error.to_string())?;
    }
    Ok(zip.finish().map_err(said)?.into_inner())
}

/// Pictures and PDF are packed already.
fn method(path: &str) -> CompressionMethod {
    let packed = [".pdf", ".png"].iter().any(|ending| path.ends_with(ending));
    if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated }
}

/// The stamp's moment on the clock of the place; ZIPs know no zone and no year before 1980.
fn moment(stamp: &Stamp) -> zip::DateTime {
    let there = stamp.local();
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    zip::DateTime::from_date_and_time(
        u16::try_from(there.year()).unwrap_or(0),
        small(there.month()),
        small(there.day()),
        small(there.hour()),
        small(there.minute()),
        small(there.second()),
    )
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Read as _;

    fn stamp() -> Stamp {
        let exported_at = "2027-01-01T00:30:00Z".parse().expect("a time");
        Stamp { exported_at, utc_offset_minutes: -60, version: 1 }
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out(
            files in prop::collection::btree_map("[a-zäß 李]{1,8}(/[a-z]{1,4})?\\.(pdf|md)", prop::collection::vec(any::<u8>(), 0..64), 0..6),
        ) {
            let files: Vec<(String, Vec<u8>)> = files.into_iter().collect();
            let bytes = archive(&files, &stamp()).unwrap();
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            prop_assert_eq!(zip.len(), files.len());
            for (path, bytes) in &files {
                let mut found = Vec::new();
                zip.by_name(path).unwrap().read_to_end(&mut found).unwrap();
                prop_assert_eq!(&found, bytes);
            }
        }
    }

    #[test]
    fn two_files_of_one_name_are_an_error_and_not_a_loss() {
        let file = |text: &str| ("a.md".to_owned(), text.as_bytes().to_vec());
        assert!(archive(&[file("one"), file("two")], &stamp()).is_err());
    }

    #[test]
    fn the_time_is_the_one_on_the_wall() {
        let bytes = archive(&[("a.md".to_owned(), vec![])], &stamp()).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let made = zip.by_index(0).unwrap().last_modified().unwrap();
        assert_eq!((made.year(), made.month(), made.day(), made.hour()), (2026, 12, 31, 23));
    }
}
