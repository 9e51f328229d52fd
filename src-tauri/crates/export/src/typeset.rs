//! Pages out of a template and data: PDF, PNG, SVG by Typst. The typesetter sees two files, the template
//! and the data, and no disk, network or clock. The data is JSON, so a text in it is never markup.

use crate::fonts::Fonts;
use crate::{Error, Format, Stamp};
use chrono::{Datelike, Timelike};
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use serde::Serialize;
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::model::Document;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

/// How many exports a result that is not used again is remembered for.
const REMEMBERED: usize = 4;
/// 192 dots per inch, in dots per typographic point.
const DOTS_PER_POINT: f64 = 192.0 / 72.0;
/// The same, for whoever prints the picture.
const DOTS_PER_METRE: u32 = 7_559;

/// The page a sheet is set with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Template {
    /// The vision board.
    Board,
    /// The roadmap.
    Roadmap,
    /// The metrics.
    Metrics,
    /// The record of a decision.
    Decision,
}

impl Template {
    fn source(self) -> &'static Source {
        static BOARD: OnceLock<Source> = OnceLock::new();
        static ROADMAP: OnceLock<Source> = OnceLock::new();
        static METRICS: OnceLock<Source> = OnceLock::new();
        static DECISION: OnceLock<Source> = OnceLock::new();
        let (kept, name, text) = match self {
            Self::Board => (&BOARD, "board.typ", include_str!("../templates/board.typ")),
            Self::Roadmap => (&ROADMAP, "roadmap.typ", include_str!("../templates/roadmap.typ")),
            Self::Metrics => (&METRICS, "metrics.typ", include_str!("../templates/metrics.typ")),
            Self::Decision => (&DECISION, "decision.typ", include_str!("../templates/decision.typ")),
        };
        kept.get_or_init(|| Source::new(file_id(name), text.to_owned()))
    }
}

/// The pages of a sheet: one file each, or one for all if the format can.
pub(crate) fn pages(
    template: Template,
    sheet: &impl Serialize,
    fonts: &Fonts,
    format: Format,
    stamp: &Stamp,
) -> Result<Vec<Vec<u8>>, Error> {
    let document = compile(template, sheet, fonts)?;
    let pages = match format {
        Format::Pdf => vec![pdf(&document, stamp)?],
        Format::Png => pngs(&document)?,
        Format::Svg => svgs(&document),
        Format::Md | Format::Csv | Format::Json | Format::Ics | Format::Zip => {
            return Err(Error::NotABoardFormat(format));
        }
    };
    typst::comemo::evict(REMEMBERED);
    Ok(pages)
}

/// The set document.
pub(crate) fn compile(
    template: Template,
    sheet: &impl Serialize,
    fonts: &Fonts,
) -> Result<PagedDocument, Error> {
    let data = serde_json::to_vec(sheet).map_err(|error| Error::Typeset(error.to_string()))?;
    let desk = Desk { fonts, data: Bytes::new(data), template: template.source() };
    typst::compile(&desk).output.map_err(|errors| said(&errors))
}

fn pdf(document: &PagedDocument, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| Error::Typeset(error.message().to_string()))?;
    let options = |standards| PdfOptions {
        timestamp: timestamp(stamp),
        creator: Smart::Custom(Some("Inter Pares".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    // A text can hold what PDF/UA forbids (characters that mean nothing); such a page is tagged all the same.
    typst_pdf::pdf(document, &options(accessible))
        .or_else(|_| typst_pdf::pdf(document, &options(PdfStandards::default())))
        .map_err(|errors| said(&errors))
}

fn pngs(document: &PagedDocument) -> Result<Vec<Vec<u8>>, Error> {
    let options = RenderOptions { pixel_per_pt: DOTS_PER_POINT.into(), ..RenderOptions::default() };
    let packed = |(at, page)| {
        let picture = typst_render::render(page, &options);
        png(picture.width(), picture.height(), picture.data())
            .map_err(|error| Error::Pack { page: at + 1, message: error.to_string() })
    };
    document.pages().par_iter().enumerate().map(packed).collect()
}

/// Pages are opaque, so their dots are the same with and without alpha multiplied in.
fn png(width: u32, height: u32, dots: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = vec![];
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let (xppu, yppu, unit) = (DOTS_PER_METRE, DOTS_PER_METRE, png::Unit::Meter);
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu, yppu, unit }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(dots)?;
    writer.finish()?;
    Ok(file)
}

/// Shapes only, so that they look the same everywhere; the title says to assistive technology what it is.
fn svgs(document: &PagedDocument) -> Vec<Vec<u8>> {
    let title = document.info().title.as_deref().unwrap_or_default();
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let titled = |page| {
        let svg = typst_svg::svg(page, &SvgOptions::default());
        svg.replacen('>', &format!(" role=\"img\"><title>{title}</title>"), 1).into_bytes()
    };
    document.pages().iter().map(titled).collect()
}

fn timestamp(stamp: &Stamp) -> Option<Timestamp> {
    let local = stamp.local();
    let part = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        local.year(),
        part(local.month())?,
        part(local.day())?,
        part(local.hour())?,
        part(local.minute())?,
        part(local.second())?,
    )?;
    Timestamp::new_local(datetime, stamp.utc_offset_minutes)
}

fn said(errors: &[SourceDiagnostic]) -> Error {
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::Typeset(messages.join("; "))
}

/// All the typesetter can see.
struct Desk<'a> {
    fonts: &'a Fonts,
    data: Bytes,
    template: &'static Source,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == data_id() { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn data_id() -> FileId {
    static DATA: OnceLock<FileId> = OnceLock::new();
    *DATA.get_or_init(|| file_id("sheet.json"))
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
