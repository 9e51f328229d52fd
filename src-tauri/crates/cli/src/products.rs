//! Products as a whole: start, list, name, copy, put away, delete.

use crate::answer::Answer;
use crate::finding::short_id;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use crate::width::{longest, one_line, padded};
use app::protocol::{ProductLine, Reply, Request};
use chrono::{DateTime, Local, Utc};
use product::{Command, ProductId};
use serde_json::json;
use words::Words;

/// Starts a product.
pub fn start(place: &Place, name: &str) -> Result<Answer, Trouble> {
    place.products_to_change()?;
    let request = Request::StartProduct { name: name.to_owned() };
    let product = reply!(place, request, Reply::StartProduct { product } => product);
    let name = name.trim();
    Ok(told(place, "terminal-started", name, product))
}

/// Puts the sample into the library.
pub fn sample(place: &Place) -> Result<Answer, Trouble> {
    place.products_to_change()?;
    let product = reply!(place, Request::OpenSample, Reply::OpenSample { product } => product);
    let lines = place.products_to_change()?;
    let name = lines.iter().find(|line| line.id == product).map(|line| line.name.as_str());
    Ok(told(place, "terminal-sample", name.unwrap_or_default(), product))
}

/// Lists the products, archived and deleted ones only when asked for.
pub fn list(place: &Place, all: bool) -> Result<Answer, Trouble> {
    let lines = place.products_to_see()?;
    let shown: Vec<&ProductLine> =
        lines.iter().filter(|line| all || !line.archived && line.recoverable_until.is_none()).collect();
    let text = match (shown.is_empty(), lines.len()) {
        (true, 0) => place.words.say("terminal-no-products"),
        (true, away) => place.words.say_with("terminal-none-in-use", &[("count", away.into())]),
        _ => table(&shown, &lines, place.words),
    };
    Ok(Answer::new(text, &shown))
}

/// Gives a product another name.
pub fn rename(place: &Place, wanted: &str, name: &str) -> Result<Answer, Trouble> {
    let product = place.to_change(wanted)?.id;
    let request = Request::Do { product, command: Command::Rename { name: name.to_owned() }, writing: None };
    let done = reply!(place, request, Reply::Do(done) => done);
    let text = place.words.say_with("terminal-renamed", &[("name", name.trim().into())]);
    Ok(Answer::new(text, json!({ "product": product, "name": name.trim(), "seq": done.seq })))
}

/// Makes a product of another one's present state.
pub fn duplicate(place: &Place, wanted: &str, name: &str) -> Result<Answer, Trouble> {
    let request = Request::DuplicateProduct { product: place.to_change(wanted)?.id, name: name.to_owned() };
    let product = reply!(place, request, Reply::DuplicateProduct { product } => product);
    Ok(told(place, "terminal-duplicated", name.trim(), product))
}

/// Puts a product out of the way, or back.
pub fn archive(place: &Place, wanted: &str, archived: bool) -> Result<Answer, Trouble> {
    let ProductLine { id: product, name, .. } = place.to_change(wanted)?;
    reply!(place, Request::ArchiveProduct { product, archived }, Reply::ArchiveProduct => ());
    let sentence = if archived { "terminal-archived" } else { "terminal-unarchived" };
    Ok(told(place, sentence, &name, product))
}

/// Deletes a product.
pub fn delete(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let ProductLine { id: product, name, .. } = place.to_change(wanted)?;
    reply!(place, Request::DeleteProduct { product }, Reply::DeleteProduct => ());
    Ok(told(place, "terminal-deleted", &name, product))
}

/// Recovers a deleted product.
pub fn recover(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let deleted: Vec<_> =
        place.products_to_change()?.into_iter().filter(|line| line.recoverable_until.is_some()).collect();
    let ProductLine { id: product, name, .. } = crate::finding::product(&deleted, wanted, place.words)?;
    reply!(place, Request::RecoverProduct { product }, Reply::RecoverProduct => ());
    Ok(told(place, "terminal-recovered", &name, product))
}

/// A moment, for people, on their own clock.
pub fn moment(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
}

fn told(place: &Place, sentence: &str, name: &str, product: ProductId) -> Answer {
    let gaps = [("name", one_line(name).into()), ("id", product.to_string().into())];
    let text = place.words.say_with(sentence, &gaps);
    Answer::new(text, json!({ "product": product, "name": name }))
}

fn table(shown: &[&ProductLine], all: &[ProductLine], words: &Words) -> String {
    let names: Vec<_> = shown.iter().map(|line| one_line(&line.name)).collect();
    let counts: Vec<_> =
        shown.iter().map(|line| words.say_with("cards", &[("count", line.cards.into())])).collect();
    let wide = |column: &[String]| longest(column.iter().map(String::as_str));
    let row = |at: usize| {
        let line = shown[at];
        let columns = [
            padded(&names[at], wide(&names)),
            padded(&counts[at], wide(&counts)),
            moment(line.changed_at),
            short_id(line.id, all),
            remark(line, words),
        ];
        columns.join("  ").trim_end().to_owned()
    };
    (0..shown.len()).map(row).collect::<Vec<_>>().join("\n")
}

fn remark(line: &ProductLine, words: &Words) -> String {
    match line.recoverable_until {
        Some(until) => words.say_with("terminal-is-deleted", &[("until", moment(until).into())]),
        None if line.archived => words.say("terminal-is-archived"),
        None => String::new(),
    }
}
