//! What can be asked for, and what comes out: formats, papers, finished files.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset as _, Utc};
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
    /// A calendar.
    Ics,
    /// Everything there is of the product, each artefact in its formats.
    Zip,
}

impl Format {
    /// How names of such files end, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Md => "md",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Zip => "zip",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
            Self::Md => "text/markdown; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Ics => "text/calendar; charset=utf-8",
            Self::Zip => "application/zip",
        }
    }
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

/// When a file is made, and of which state of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The time of the export.
    pub exported_at: DateTime<Utc>,
    /// The reader's distance from UTC, in minutes, east positive.
    pub utc_offset_minutes: i32,
    /// How many acts the product has seen.
    pub version: u32,
}

impl Stamp {
    /// Where the reader's clocks are; UTC when the offset cannot be one.
    pub(crate) fn zone(&self) -> FixedOffset {
        let offset = self.utc_offset_minutes.checked_mul(60).and_then(FixedOffset::east_opt);
        offset.unwrap_or_else(|| Utc.fix())
    }

    /// The time with the reader's distance from UTC.
    pub(crate) fn wall_clock(&self) -> DateTime<FixedOffset> {
        self.exported_at.with_timezone(&self.zone())
    }

    /// The time on the reader's clock.
    pub(crate) fn local(&self) -> NaiveDateTime {
        self.wall_clock().naive_local()
    }
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

impl Exported {
    /// The pages of a drawing; where each is a file, further ones are numbered.
    pub(crate) fn pages(stem: &str, pages: Vec<Vec<u8>>, format: Format, undrawable: Vec<String>) -> Self {
        let name = |(at, bytes): (usize, Vec<u8>)| {
            let number = if at == 0 { String::new() } else { format!("-{}", at + 1) };
            (format!("{stem}{number}.{}", format.extension()), bytes)
        };
        Self {
            pages: pages.into_iter().enumerate().map(name).collect(),
            media_type: format.media_type(),
            undrawable,
        }
    }

    /// One file of a format that draws nothing.
    pub(crate) fn whole(name: String, bytes: Vec<u8>, format: Format) -> Self {
        Self { pages: vec![(name, bytes)], media_type: format.media_type(), undrawable: vec![] }
    }
}
