//! Files out: an artefact in a format, whole or not at all.

use crate::answer::Answer;
use crate::arguments::{Kind, Sheet};
use crate::file;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use app::protocol::{Artefact, FileOut, Reply, Request};
use clap::ValueEnum as _;
use serde_json::json;
use std::path::{Path, PathBuf};
use words::Words;

/// Makes a file of a product's board, or of the whole product.
pub fn export(
    place: &Place,
    wanted: &str,
    artefact: Artefact,
    to: &Path,
    kind: Option<Kind>,
    paper: Option<Sheet>,
) -> Result<Answer, Trouble> {
    let kind = kind.map_or_else(|| kind_of(to, place.words), Ok)?;
    let product = place.to_see(wanted)?.id;
    let paper =
        paper.map_or_else(|| Ok(place.hello()?.settings.paper), |sheet| Ok::<_, Trouble>(sheet.into()))?;
    let request = Request::Export { product, artefact, format: kind.into(), paper };
    let file = reply!(place, request, Reply::Export { file } => file);
    if to == Path::new("-") { put_out(place, &file) } else { write(place, to, file) }
}

/// The kind of file that its name promises.
fn kind_of(to: &Path, words: &Words) -> Result<Kind, Trouble> {
    let extension = to.extension().unwrap_or_default().to_string_lossy();
    Kind::from_str(&extension, true).map_err(|_| {
        let gaps = [("file", to.display().to_string().into())];
        Trouble::new(words, "unknown_format", &gaps)
    })
}

fn put_out(place: &Place, file: &FileOut) -> Result<Answer, Trouble> {
    if !file.more.is_empty() {
        let pages = u32::try_from(file.more.len() + 1).unwrap_or(u32::MAX);
        return Err(Trouble::new(place.words, "several_pages", &[("pages", pages.into())]));
    }
    let bytes = file::bytes(place, &file.base64)?;
    Ok(Answer::bytes(bytes).with_remarks(file.warnings.clone()))
}

fn write(place: &Place, to: &Path, file: FileOut) -> Result<Answer, Trouble> {
    let further = file.more.iter().map(|page| page.base64.as_str());
    let pages = std::iter::once(file.base64.as_str())
        .chain(further)
        .map(|page| file::bytes(place, page))
        .collect::<Result<Vec<_>, _>>()?;
    let paths: Vec<_> = (1..=pages.len()).map(|number| page_path(to, number)).collect();
    file::write_all(paths.iter().map(PathBuf::as_path).zip(pages.iter().map(Vec::as_slice)))
        .map_err(|error| Trouble::unwritable(place.words, to, &error))?;
    let names: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
    let text = names.iter().map(|name| place.words.say_with("terminal-written", &[("file", name.into())]));
    let text = text.collect::<Vec<_>>().join("\n");
    let json = json!({ "files": names, "media_type": file.media_type, "warnings": file.warnings });
    Ok(Answer::new(text, json).with_remarks(file.warnings))
}

/// `board.png`, `board-2.png`, …
fn page_path(to: &Path, number: usize) -> PathBuf {
    if number == 1 {
        return to.to_owned();
    }
    let stem = to.file_stem().unwrap_or_default().to_string_lossy();
    let name = match to.extension() {
        Some(extension) => format!("{stem}-{number}.{}", extension.to_string_lossy()),
        None => format!("{stem}-{number}"),
    };
    to.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn further_pages_stand_beside_the_first() {
        let path = |number| page_path(Path::new("out/board.v2.png"), number);
        assert_eq!(path(1), Path::new("out/board.v2.png"));
        assert_eq!(path(3), Path::new("out/board.v2-3.png"));
    }

    #[test]
    fn the_name_says_the_kind_of_file() {
        let words = Words::of(Language::En);
        assert!(matches!(kind_of(Path::new("a.PDF"), words), Ok(Kind::Pdf)));
        for other in ["a.docx", "a", "-", ".pdf"] {
            let code = kind_of(Path::new(other), words).err().map(|trouble| trouble.0.code);
            assert_eq!(code.as_deref(), Some("unknown_format"), "{other}");
        }
    }
}
