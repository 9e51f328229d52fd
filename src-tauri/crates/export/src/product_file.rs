//! The product file: a whole product with its history as JSON, complete, versioned, readable again for ever.
//!
//! J1 What is written and read again is the same product with the same history.
//! J2 A file of another program, a newer one, a broken one or one beyond the limits is refused with the
//!    place, and nothing of it is used.
//! J3 Whether the history, replayed, leads to the product is said, not assumed.
//!
//! One card, entry and act a line, so that two files can be compared by eye. Version 3 is
//! `{"format":"interpares.product","version":3,"exported_at":…,"product":{…},"history":[{"act":…,"edits":…}]}`;
//! version 1 knew no entries, version 2 neither groups of cards nor what is parked, nor sessions.

mod check;
mod lines;

use crate::{ProductFileError, Stamp, WriteError};
use lines::OneThingPerLine;
use product::limits::JSON_BYTES;
use product::{Act, Edit, Product};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use std::io::Write;

/// What this format calls itself.
const FORMAT: &str = "interpares.product";
/// The version written, and the newest that is read.
const VERSION: u32 = 3;

/// One act of the history with the edits it made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordedAct {
    /// Who did what, when.
    pub act: Act,
    /// How.
    pub edits: Vec<Edit>,
}

/// A product file, read and found sound.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductFile {
    /// The product as it stood.
    pub product: Product,
    /// Its acts, oldest first.
    pub history: Vec<RecordedAct>,
    /// Whether the one leads to the other.
    pub replay: Replay,
}

/// What comes of replaying a history over an empty product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replay {
    /// The product.
    Same,
    /// Something else: the history is not whole, or edits of several machines were merged.
    Differs,
    /// Not tried: it would take minutes.
    TooLong,
}

/// Writes a product and its history, which is asked for act by act and never held as a whole.
///
/// # Errors
/// A [`WriteError`] when the history cannot be read or the bytes cannot be written.
pub fn write_product<E>(
    product: &Product,
    history: impl Iterator<Item = Result<RecordedAct, E>>,
    stamp: &Stamp,
    out: &mut dyn Write,
) -> Result<(), WriteError<E>> {
    let exported_at = stamp.exported_at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
    write!(out, "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n")?;
    write!(out, "\"exported_at\": \"{exported_at}\",\n\"product\": ")?;
    let mut pretty = serde_json::Serializer::with_formatter(&mut *out, OneThingPerLine::default());
    product.serialize(&mut pretty).map_err(std::io::Error::from)?;
    out.write_all(b",\n\"history\": [")?;
    for (at, recorded) in history.enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        let recorded = recorded.map_err(WriteError::History)?;
        serde_json::to_writer(&mut *out, &recorded).map_err(std::io::Error::from)?;
    }
    out.write_all(b"\n]\n}\n")?;
    Ok(())
}

/// Reads a product file and checks everything in it.
///
/// # Errors
/// A [`ProductFileError`] with the place; nothing of such a file is to be used.
pub fn read_product(bytes: &[u8]) -> Result<ProductFile, ProductFileError> {
    if bytes.len() > JSON_BYTES {
        return Err(ProductFileError::TooBig { bytes: bytes.len(), limit: JSON_BYTES });
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    check_kind(bytes)?;
    let file: FileRead = serde_json::from_slice(bytes).map_err(|error| misread(&error))?;
    check::ids(bytes)?;
    check::product(&file.product)?;
    check::history(&file.history)?;
    let replay = check::replay(&file.product, &file.history);
    Ok(ProductFile { product: file.product, history: file.history, replay })
}

/// Version 1, 2 or 3 as read. What other versions of the program add beside it is passed over.
#[derive(Deserialize)]
struct FileRead {
    product: Product,
    history: Vec<RecordedAct>,
}

/// What every version has.
#[derive(Deserialize)]
struct Head {
    format: Option<serde_json::Value>,
    version: Option<u64>,
}

fn check_kind(bytes: &[u8]) -> Result<(), ProductFileError> {
    // The whole text is looked at first, so that a broken file is not called a foreign one.
    serde_json::from_slice::<IgnoredAny>(bytes).map_err(|error| misread(&error))?;
    let head: Head = serde_json::from_slice(bytes).map_err(|_| ProductFileError::Foreign)?;
    if head.format.as_ref().and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(ProductFileError::Foreign);
    }
    match head.version {
        Some(version) if version > u64::from(VERSION) => {
            Err(ProductFileError::Newer { version, known: VERSION })
        }
        Some(1..) => Ok(()),
        _ => Err(ProductFileError::Foreign),
    }
}

fn misread(error: &serde_json::Error) -> ProductFileError {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let message = said.split(" at line ").next().unwrap_or(&said).to_owned();
    match error.classify() {
        Category::Data => ProductFileError::Shape { line, column, message },
        _ => ProductFileError::NotJson { line, column, message },
    }
}
