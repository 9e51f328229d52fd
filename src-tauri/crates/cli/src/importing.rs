//! Files in: notes for a board, or a whole product.

use crate::answer::Answer;
use crate::file;
use crate::notes;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use app::protocol::{Reply, Request};
use product::limits::{CSV_BYTES, JSON_BYTES};
use serde_json::json;

/// Puts a product into the library from its JSON file.
pub fn product(place: &Place, name: &str) -> Result<Answer, Trouble> {
    place.products_to_change()?;
    let file = file::read(place, name, JSON_BYTES)?;
    let product = reply!(place, Request::ImportProduct { file }, Reply::ImportProduct { product } => product);
    let lines = place.products_to_change()?;
    let name = lines.iter().find(|line| line.id == product).map(|line| line.name.clone());
    let gaps = [("name", name.clone().unwrap_or_default().into()), ("id", product.to_string().into())];
    let text = place.words.say_with("terminal-imported", &gaps);
    Ok(Answer::new(text, json!({ "product": product, "name": name })))
}

/// Says what a file of notes would become, and changes nothing.
pub fn try_notes(place: &Place, wanted: &str, name: &str) -> Result<Answer, Trouble> {
    let product = place.to_see(wanted)?.id;
    let file = file::read(place, name, CSV_BYTES)?;
    let request = Request::ReadNotes { product, file };
    let report = reply!(place, request, Reply::ReadNotes { report } => report);
    let text = notes::would_become(&report, place.words);
    Ok(Answer::new(text, json!({ "product": product, "report": report })))
}

/// Puts up the cards of a file of notes.
pub fn notes(place: &Place, wanted: &str, name: &str) -> Result<Answer, Trouble> {
    let product = place.to_change(wanted)?.id;
    let file = file::read(place, name, CSV_BYTES)?;
    let request = Request::ImportNotes { product, file };
    let (report, done) = reply!(place, request, Reply::ImportNotes { report, done } => (report, done));
    let text = notes::became(&report, place.words);
    Ok(Answer::new(text, json!({ "product": product, "report": report, "seq": done.seq })))
}
