//! Paper and files: a product out as PDF, PNG, SVG, Markdown, CSV and JSON, and notes and products back in.
//!
//! Knows the shapes of files. Knows no disk and no clock: bytes in, bytes out.

mod notes;

pub use notes::{LeftOut, NotesReport, NotesRow, RowOutcome, Separator};

use serde::{Deserialize, Serialize};

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Pages to print: vector, tagged, fonts embedded.
    Pdf,
    /// Pictures, one a page.
    Png,
    /// Vector pictures, one a page.
    Svg,
    /// Text.
    Md,
    /// A table.
    Csv,
    /// The whole product with its history, to be imported again.
    Json,
}

/// The paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm.
    A3,
    /// 11 × 8½ in.
    Letter,
}

/// A finished file; PNG and SVG hold one page each, so there may be several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Name and bytes of each page or, for other formats, of the one file.
    pub pages: Vec<(String, Vec<u8>)>,
    /// The media type.
    pub media_type: &'static str,
    /// The pieces of text that no font on this machine can draw.
    pub undrawable: Vec<String>,
}
