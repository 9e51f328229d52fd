//! Which thing is meant by a name or the beginning of an id.

use crate::place::Place;
use crate::trouble::Trouble;
use std::fmt::Display;

/// The beginning of an id must have so many characters to be taken for one.
const ID_CHARS: usize = 4;

/// The one thing with this name, whatever its letters' case, or else with this beginning of an id. What is looked
/// for names the sentences of a refusal.
pub fn only<'a, Id: Copy + Display>(
    place: &Place,
    known: impl Iterator<Item = (Id, &'a str)>,
    wanted: &str,
    what: &str,
) -> Result<Id, Trouble> {
    let wanted = wanted.trim();
    let lower = wanted.to_lowercase();
    let known: Vec<(Id, &str)> = known.collect();
    let same = |(_, name): &&(Id, &str)| name.trim().to_lowercase() == lower;
    let begins = |(id, _): &&(Id, &str)| lower.len() >= ID_CHARS && id.to_string().starts_with(&lower);
    let mut found: Vec<Id> = known.iter().filter(same).map(|(id, _)| *id).collect();
    if found.is_empty() {
        found = known.iter().filter(begins).map(|(id, _)| *id).collect();
    }
    let gaps = [("name", wanted.into())];
    match found[..] {
        [one] => Ok(one),
        [] => Err(Trouble::new(place.words, &format!("no_such_{what}"), &gaps)),
        _ => {
            let ids: Vec<String> = found.iter().map(ToString::to_string).collect();
            let [name] = gaps;
            let gaps = [name, ("ids", ids.join(", ").into())];
            Err(Trouble::new(place.words, &format!("ambiguous_{what}"), &gaps))
        }
    }
}
