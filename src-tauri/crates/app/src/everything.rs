//! Everything of a product in one ZIP: each artefact in the formats people hand on, and the product file
//! that brings it all back.

use crate::protocol::{Artefact, FileOut};
use crate::writer::Looked;
use crate::{App, Error};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use export::{Face, Format, Paper, Stamp};
use product::Kind;
use store::ProductRow;
use words::Words;

/// One artefact, how the paths of its files begin, and its formats.
type Part = (Artefact, String, &'static [Format]);

impl App {
    /// A ZIP of everything.
    pub(crate) fn export_everything(
        &self,
        row: &ProductRow,
        looked: &Looked,
        paper: Paper,
        words: &Words,
    ) -> Result<FileOut, Error> {
        let mut warnings: Vec<String> = Vec::new();
        let whole = self.export_of(row, looked, Artefact::Vision, Format::Json, paper, words)?;
        let mut files = vec![(whole.name.clone(), bytes(&whole.base64)?)];
        for (artefact, path, formats) in parts(&looked.product, words) {
            for format in formats {
                let file = self.export_of(row, looked, artefact, *format, paper, words)?;
                let pages = std::iter::once((&file.name, &file.base64))
                    .chain(file.more.iter().map(|page| (&page.name, &page.base64)));
                for (name, base64) in pages {
                    files.push((format!("{path}{name}"), bytes(base64)?));
                }
                warnings.extend(file.warnings);
            }
        }
        warnings.dedup();
        let stamp = self.stamp(looked.seq);
        let zip = export::archive(&files, &stamp).map_err(Error::Fault)?;
        Ok(FileOut {
            name: format!("{}.zip", export::file_stem(&looked.product.name)),
            media_type: Format::Zip.media_type().to_owned(),
            base64: STANDARD.encode(zip),
            more: vec![],
            warnings,
        })
    }

    /// When a file is made, and of which state.
    pub(crate) fn stamp(&self, seq: u32) -> Stamp {
        let world = &self.inner.surroundings;
        Stamp { exported_at: world.now(), utc_offset_minutes: (world.utc_offset_minutes)(), version: seq }
    }
}

/// What there is to hand on: an artefact without anything in it makes no file.
fn parts(product: &product::Product, words: &Words) -> Vec<Part> {
    use Format::{Csv, Ics, Json, Md, Pdf};
    let folder = |id: &str| format!("{}/", words.say(&format!("folder-{id}")));
    let mut parts: Vec<Part> = Vec::new();
    if !product.vision.is_empty() {
        parts.push((Artefact::Vision, folder("vision"), &[Pdf, Md, Csv]));
    }
    if !product.entries.ids(Kind::Goal).is_empty() {
        let inside = Artefact::Roadmap { face: Face::Internal };
        parts.push((inside, folder("roadmap"), &[Pdf, Md, Csv, Ics]));
        parts.push((Artefact::Roadmap { face: Face::External }, folder("roadmap-external"), &[Pdf, Md]));
    }
    if !product.entries.ids(Kind::Metric).is_empty() {
        parts.push((Artefact::Metrics, folder("metrics"), &[Pdf, Md, Csv, Json]));
    }
    // Numbered, as two questions may read alike.
    for (decision, number) in product.entries.ids(Kind::Decision).iter().zip(1..) {
        let path = format!("{}{number} ", folder("decisions"));
        parts.push((Artefact::Decision { decision: *decision }, path, &[Pdf, Md, Json]));
    }
    parts
}

fn bytes(base64: &str) -> Result<Vec<u8>, Error> {
    STANDARD.decode(base64).map_err(|_| Error::NotBase64)
}
