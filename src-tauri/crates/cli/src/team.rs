//! The team in the terminal: who is in it, who is primus until when; and the plain ways to add a member, to hand the
//! role over, and to say who sits at this machine.

use crate::answer::Answer;
use crate::arguments::TeamDeed;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use crate::width::{columns, longest, one_line, padded, wrapped};
use app::protocol::{Look, Reply, Request, Seat, Seen};
use chrono::{DateTime, Datelike as _, Days, FixedOffset, Local, NaiveDate, NaiveTime, TimeZone as _};
use product::{
    Command, Discipline, EntryId, Field, HandOverLine, Kind, MemberLine, NewEntry, ProductId, TeamHint,
    TeamView, TenureLine, Value,
};
use serde_json::json;
use std::collections::BTreeMap;
use words::Words;

/// Shows a product's team.
pub fn show(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let line = place.to_see(wanted)?;
    let view = look(place, line.id)?;
    Ok(Answer::new(told(&line.name, &view, place.words), &view))
}

/// Does something to a team, or shows it.
pub fn done(place: &Place, wanted: &str, deed: Option<&TeamDeed>) -> Result<Answer, Trouble> {
    let Some(deed) = deed else { return show(place, wanted) };
    let product = place.to_change(wanted)?.id;
    match deed {
        TeamDeed::Add { name, discipline, joined } => {
            add(place, product, name, discipline.map(Discipline::from), *joined)
        }
        TeamDeed::HandOver { member, from, until, why } => {
            let member = member_of(place, &look(place, product)?, member)?;
            hand_over(place, product, &member, (*from, *until), why.clone().unwrap_or_default())
        }
        TeamDeed::End { member } => end(place, product, member),
        TeamDeed::YouAre { member } => you_are(place, product, member.as_deref()),
    }
}

fn add(
    place: &Place,
    product: ProductId,
    name: &str,
    discipline: Option<Discipline>,
    joined: Option<NaiveDate>,
) -> Result<Answer, Trouble> {
    let member = EntryId(uuid::Uuid::now_v7());
    let mut fields = BTreeMap::from([(Field::word("name"), Value::Text(name.to_owned()))]);
    let word = |word: String| Value::Word(word);
    fields.extend(discipline.map(|found| (Field::word("discipline"), word(found.key().to_owned()))));
    fields.extend(joined.map(|day| (Field::word("joined"), word(day.to_string()))));
    let entries = vec![NewEntry { id: Some(member), kind: Kind::Member, fields }];
    act(place, product, Command::AddEntries { entries, after: None })?;
    Ok(answer(place, "terminal-member-added", name, json!({ "member": member })))
}

fn hand_over(
    place: &Place,
    product: ProductId,
    member: &MemberLine,
    (from, until): (Option<NaiveDate>, Option<NaiveDate>),
    why: String,
) -> Result<Answer, Trouble> {
    let from = from.map_or_else(|| Local::now().fixed_offset(), begin_of);
    let until = until.and_then(|day| day.checked_add_days(Days::new(1))).map(begin_of);
    act(place, product, Command::HandOver { member: member.id, from, until, why })?;
    let view = look(place, product)?;
    Ok(Answer::new(holds(&view, place.words), &view))
}

fn end(place: &Place, product: ProductId, wanted: &str) -> Result<Answer, Trouble> {
    let view = look(place, product)?;
    let member = member_of(place, &view, wanted)?;
    let its = |one: &&HandOverLine| one.member == member.id && one.can_end;
    let Some(hand_over) = view.hand_overs.iter().find(its) else {
        return Err(Trouble::new(place.words, "no_such_hand_over", &[("name", wanted.into())]));
    };
    let at = Local::now().fixed_offset();
    act(place, product, Command::EndHandOver { hand_over: hand_over.id, at })?;
    let view = look(place, product)?;
    Ok(Answer::new(holds(&view, place.words), &view))
}

fn you_are(place: &Place, product: ProductId, wanted: Option<&str>) -> Result<Answer, Trouble> {
    let view = look(place, product)?;
    let member = wanted.map(|wanted| member_of(place, &view, wanted)).transpose()?;
    let mut settings = place.hello()?.settings;
    match &member {
        Some(member) => {
            let seat = Seat { member: member.id, name: member.name.clone() };
            settings.seats.insert(product, seat);
        }
        None => drop(settings.seats.remove(&product)),
    }
    reply!(place, Request::SetSettings { settings }, Reply::SetSettings { .. } => ());
    Ok(match member {
        Some(member) => answer(place, "terminal-you-are", &member.name, json!({ "member": member.id })),
        None => answer(place, "terminal-you-are-nobody", "", json!({ "member": null })),
    })
}

/// When a day begins here. Where the clocks skip midnight, it begins an hour later.
fn begin_of(day: NaiveDate) -> DateTime<FixedOffset> {
    let midnight = day.and_time(NaiveTime::MIN);
    let hours = (0..24).map(|hour| midnight + chrono::TimeDelta::hours(hour));
    let begin = hours.filter_map(|time| Local.from_local_datetime(&time).earliest()).next();
    begin.map_or_else(|| midnight.and_utc().fixed_offset(), |begin| begin.fixed_offset())
}

fn look(place: &Place, product: ProductId) -> Result<TeamView, Trouble> {
    let request = Request::Look { product, look: Look::Team, as_of: None };
    match reply!(place, request, Reply::Look { seen, .. } => seen.into_own()) {
        Seen::Team { team } => Ok(team),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn act(place: &Place, product: ProductId, command: Command) -> Result<(), Trouble> {
    reply!(place, Request::Do { product, command, writing: None }, Reply::Do(_) => ());
    Ok(())
}

/// The member with this name, or whose id begins so.
fn member_of(place: &Place, view: &TeamView, wanted: &str) -> Result<MemberLine, Trouble> {
    let same = |member: &&MemberLine| member.name.trim().to_lowercase() == wanted.trim().to_lowercase();
    let begins = |member: &&MemberLine| wanted.len() >= 4 && member.id.to_string().starts_with(wanted);
    let mut found: Vec<&MemberLine> = view.members.iter().filter(same).collect();
    if found.is_empty() {
        found = view.members.iter().filter(begins).collect();
    }
    match found[..] {
        [one] => Ok(one.clone()),
        [] => Err(Trouble::new(place.words, "no_such_member", &[("name", wanted.into())])),
        _ => {
            let ids: Vec<_> = found.iter().map(|member| member.id.to_string()).collect();
            let gaps = [("name", wanted.into()), ("ids", ids.join(", ").into())];
            Err(Trouble::new(place.words, "ambiguous_member", &gaps))
        }
    }
}

fn answer(place: &Place, sentence: &str, name: &str, json: serde_json::Value) -> Answer {
    Answer::new(place.words.say_with(sentence, &[("name", one_line(name).into())]), json)
}

fn told(product: &str, view: &TeamView, words: &Words) -> String {
    let columns = columns();
    let mut lines =
        vec![format!("{} · {}", one_line(product), words.say("terminal-team")), holds(view, words)];
    lines.extend(
        view.hints.iter().filter_map(|hint| spoken(hint, words)).map(|hint| wrapped(&hint, "  ", columns)),
    );
    lines.push(String::new());
    let wide = longest(view.members.iter().map(|member| member.name.as_str()));
    lines.extend(view.members.iter().map(|member| member_told(member, wide, words)));
    if !view.hand_overs.is_empty() {
        lines.extend([String::new(), words.say("team-record")]);
        let turns = view.upcoming.iter().rev().chain(&view.record);
        lines.extend(turns.map(|turn| wrapped(&turn_told(turn, words), "  ", columns)));
    }
    lines.join("\n")
}

fn member_told(member: &MemberLine, wide: usize, words: &Words) -> String {
    let shape = match member.discipline {
        Some(Discipline::Management) => "●",
        Some(Discipline::Development) => "■",
        Some(Discipline::Operations) => "▲",
        Some(Discipline::Other) => "◆",
        None => "○",
    };
    let works_on =
        member.discipline.map_or("discipline-none".to_owned(), |on| format!("discipline-{}", on.key()));
    let mut signs = vec![words.say(&works_on)];
    if member.is_primus {
        signs.push(words.say("team-sign-primus"));
    }
    if !member.is_here {
        signs.push(words.say("team-gone"));
    }
    format!("  {shape} {}  {}", padded(&one_line(&member.name), wide), signs.join(" · "))
}

fn turn_told(turn: &TenureLine, words: &Words) -> String {
    let from = ("from", day(turn.first_day, words).into());
    let time = match turn.last_day {
        Some(last) => words.say_with("team-from-until", &[from, ("until", day(last, words).into())]),
        None => words.say_with("team-since", &[from]),
    };
    let why = if turn.why.is_empty() { String::new() } else { format!(": {}", one_line(&turn.why)) };
    format!("{} {time}{why}", one_line(&turn.name))
}

/// “Priya is primus inter pares. Priya holds the role until 15 March; then it returns to Amara.”
fn holds(view: &TeamView, words: &Words) -> String {
    let Some(holder) = &view.holder else { return words.say("team-no-primus") };
    let name = ("name", one_line(&holder.name).into());
    let is = words.say_with("team-primus", std::slice::from_ref(&name));
    let next = view.upcoming.first();
    let until = holder.last_day.map(|last| day(last, words)).unwrap_or_default();
    let sentence = match (holder.last_day, next) {
        (None, _) => "team-holds",
        (Some(_), None) => "team-holds-until",
        (Some(_), Some(next)) if Some(next.member) == view.primus_by_right => "team-holds-then-returns",
        (Some(_), Some(_)) => "team-holds-then-goes",
    };
    let next = next.map(|next| one_line(&next.name)).unwrap_or_default();
    let from = day(holder.first_day, words);
    let gaps = [name, ("from", from.into()), ("until", until.into()), ("next", next.into())];
    format!("{is}. {}", words.say_with(sentence, &gaps))
}

fn spoken(hint: &TeamHint, words: &Words) -> Option<String> {
    Some(match hint {
        TeamHint::NoPrimus => return None,
        TeamHint::HolderIsGone { name } => {
            words.say_with("team-hint-holder_is_gone", &[("name", one_line(name).into())])
        }
        TeamHint::HolderLeaves { name, day: last } => {
            let gaps = [("name", one_line(name).into()), ("day", day(*last, words).into())];
            words.say_with("team-hint-holder_leaves", &gaps)
        }
        TeamHint::NobodyOf { discipline } => {
            let discipline = words.say(&format!("discipline-{}", discipline.key()));
            words.say_with("team-hint-nobody_of", &[("discipline", discipline.into())])
        }
    })
}

fn day(day: NaiveDate, words: &Words) -> String {
    words.day(day.year(), day.month(), day.day())
}
