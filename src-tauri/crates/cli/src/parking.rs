//! The parking lot in the terminal: what was put aside for later, who looks after it and what follows; parking
//! something, and saying that it is done.

use crate::answer::Answer;
use crate::arguments::ParkingDeed;
use crate::named::only;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use crate::width::{columns, one_line, wrapped};
use app::protocol::{Look, Reply, Request, Seen};
use product::{Command, Entry, EntryId, Field, Kind, NewEntry, ProductId, Value};
use serde_json::json;
use std::collections::BTreeMap;
use words::{FluentValue, Words};

const TEXT: Field = Field::word("text");
const OWNER: Field = Field::word("owner");
const FOLLOW_UP: Field = Field::word("follow_up");
const NAME: Field = Field::word("name");
const DONE: Field = Field::word("done");

/// Shows what is parked in a product, or does something with it.
pub fn done(place: &Place, wanted: &str, deed: Option<&ParkingDeed>) -> Result<Answer, Trouble> {
    match deed {
        None => list(place, place.to_see(wanted)?.id, false),
        Some(ParkingDeed::List { all }) => list(place, place.to_see(wanted)?.id, *all),
        Some(ParkingDeed::Add { text, owner, follow_up }) => {
            add(place, place.to_change(wanted)?.id, text, owner.as_deref(), follow_up.as_deref())
        }
        Some(ParkingDeed::Done { thing, undo }) => settle(place, place.to_change(wanted)?.id, thing, !undo),
    }
}

fn add(
    place: &Place,
    product: ProductId,
    text: &str,
    owner: Option<&str>,
    follow_up: Option<&str>,
) -> Result<Answer, Trouble> {
    let owner = owner.map(|owner| member(place, product, owner)).transpose()?;
    let thing = EntryId(uuid::Uuid::now_v7());
    let mut fields = BTreeMap::from([(TEXT, Value::Text(text.to_owned()))]);
    fields.extend(owner.map(|owner| (OWNER, Value::Word(owner.to_string()))));
    fields.extend(follow_up.map(|follow_up| (FOLLOW_UP, Value::Text(follow_up.to_owned()))));
    let entries = vec![NewEntry { id: Some(thing), kind: Kind::Parked, fields }];
    act(place, product, Command::AddEntries { entries, after: None })?;
    Ok(answer(place, "terminal-parked", text, thing))
}

fn settle(place: &Place, product: ProductId, wanted: &str, done: bool) -> Result<Answer, Trouble> {
    let parked = entries(place, product, Kind::Parked)?;
    let entry = only(place, parked.iter().map(|entry| (entry.id, entry.text(&TEXT))), wanted, "parked")?;
    act(place, product, Command::SetField { entry, field: DONE, value: Some(Value::Flag(done)) })?;
    let text = parked.iter().find(|one| one.id == entry).map_or("", |entry| entry.text(&TEXT));
    Ok(answer(place, if done { "terminal-parked-done" } else { "terminal-parked-open" }, text, entry))
}

fn list(place: &Place, product: ProductId, all: bool) -> Result<Answer, Trouble> {
    let (mut parked, members) =
        (entries(place, product, Kind::Parked)?, entries(place, product, Kind::Member)?);
    parked.retain(|entry| all || !entry.flag(&DONE));
    parked.sort_by_key(|entry| entry.flag(&DONE));
    let said: Vec<String> = parked.iter().map(|entry| told(entry, &members, place.words)).collect();
    let nothing = || place.words.say("terminal-parked-none");
    Ok(Answer::new(if said.is_empty() { nothing() } else { said.join("\n") }, &parked))
}

fn told(entry: &Entry, members: &[Entry], words: &Words) -> String {
    let mark = if entry.flag(&DONE) { "✓ " } else { "○ " };
    let owner = members.iter().find(|member| entry.entry(&OWNER) == Some(member.id));
    let follow_up = Some(entry.text(&FOLLOW_UP)).filter(|text| !text.trim().is_empty());
    let gap = |value: &str| FluentValue::from(one_line(value));
    let about: Vec<String> = [
        owner.map(|one| words.say_with("terminal-parked-owner", &[("name", gap(one.text(&NAME)))])),
        follow_up.map(|text| words.say_with("terminal-parked-follow-up", &[("text", gap(text))])),
    ]
    .into_iter()
    .flatten()
    .collect();
    let text = wrapped(&one_line(entry.text(&TEXT)), mark, columns());
    if about.is_empty() { text } else { format!("{text}\n{}", wrapped(&about.join(" · "), "  ", columns())) }
}

fn member(place: &Place, product: ProductId, wanted: &str) -> Result<EntryId, Trouble> {
    let members = entries(place, product, Kind::Member)?;
    only(place, members.iter().map(|entry| (entry.id, entry.text(&NAME))), wanted, "member")
}

fn entries(place: &Place, product: ProductId, kind: Kind) -> Result<Vec<Entry>, Trouble> {
    let request = Request::Look { product, look: Look::Entries { kinds: vec![kind] }, as_of: None };
    match reply!(place, request, Reply::Look { seen, .. } => seen.into_own()) {
        Seen::Entries { entries } => Ok(entries),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn act(place: &Place, product: ProductId, command: Command) -> Result<(), Trouble> {
    reply!(place, Request::Do { product, command, writing: None }, Reply::Do(_) => ());
    Ok(())
}

fn answer(place: &Place, sentence: &str, text: &str, thing: EntryId) -> Answer {
    let gaps = [("text", one_line(text).into())];
    Answer::new(place.words.say_with(sentence, &gaps), json!({ "parked": thing }))
}
