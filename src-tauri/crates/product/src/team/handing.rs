//! Handing the role over, and ending that early: what is asked, what is refused.

use super::role::{FROM, HandOver, TO, Tenures, UNTIL, WHY, last_day_before, leave_a_gap};
use super::{NAME, RoleRefusal, is_in_team};
use crate::check::check_value;
use crate::entries::decide::{present, put_down};
use crate::limits::EXCERPT_CHARS;
use crate::{Decision, Edit, Entry, EntryId, Kind, Product, Refusal, Setting, Value, What, excerpt};
use chrono::{DateTime, FixedOffset, Utc};

type Instant = DateTime<FixedOffset>;

/// Gives the role to a member for a time.
pub(crate) fn hand_over(
    product: &Product,
    member: EntryId,
    (from, until): (Instant, Option<Instant>),
    why: &str,
    setting: &mut Setting<'_>,
) -> Result<Decision, Refusal> {
    let to = present(product, member)?;
    if to.kind != Kind::Member {
        return Err(Refusal::NoSuchEntry { entry: member });
    }
    let all = HandOver::all(product);
    let from = if all.is_empty() { from } else { not_before_now(from, setting.now)? };
    check_time(to, from, until)?;
    let why = why.trim();
    check_value(&WHY, &Value::Text(why.to_owned()))?;
    if !all.is_empty() {
        if why.is_empty() {
            return Err(RoleRefusal::WithoutWhy.into());
        }
        let held = Tenures::from_hand_overs(&all);
        if held.at(from.to_utc()).is_some_and(|tenure| tenure.member == member) {
            return Err(RoleRefusal::HoldsIt { member: to.text(&NAME).to_owned() }.into());
        }
    } else if until.is_some() {
        return Err(RoleRefusal::NobodyWouldHold.into());
    }
    let id = EntryId((setting.new_id)());
    let entry = recorded(id, member, (from, until), why, setting);
    let what = What::HandedOver {
        hand_over: id,
        member: excerpt(to.text(&NAME), EXCERPT_CHARS),
        from: from.date_naive(),
        until: until.map(last_day_before),
        why: excerpt(why, EXCERPT_CHARS),
    };
    Ok(Decision { edits: put_down(product, vec![entry], None), what })
}

/// Lets a hand-over end earlier than it was meant to, or not begin at all.
pub(crate) fn end_hand_over(
    product: &Product,
    id: EntryId,
    at: Instant,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    let before = HandOver::all(product);
    let mut all = before.clone();
    let one = all.iter_mut().find(|one| one.id == id).ok_or(Refusal::NoSuchEntry { entry: id })?;
    let at = not_before_now(at, setting.now)?.max(one.from);
    if one.until.is_some_and(|until| until <= at) {
        return Err(RoleRefusal::HasEnded.into());
    }
    let at = at.with_timezone(one.from.offset());
    one.until = Some(at);
    let (member, from) = (one.member, one.from);
    if leave_a_gap(&all, &before) {
        return Err(RoleRefusal::NobodyWouldHold.into());
    }
    let name = product.entries.get(member).map_or("", |member| member.text(&NAME));
    let what = What::HandOverEnded {
        hand_over: id,
        member: excerpt(name, EXCERPT_CHARS),
        until: (at > from).then(|| last_day_before(at)),
    };
    let edit = Edit::SetField { entry: id, field: UNTIL, value: Some(Value::Word(at.to_rfc3339())) };
    Ok(Decision { edits: vec![edit], what })
}

/// H6. Whether an entry may be taken away as far as the role is concerned.
pub(crate) fn check_may_go(product: &Product, entry: &Entry, now: DateTime<Utc>) -> Result<(), Refusal> {
    let is_needed = entry.kind == Kind::Member && Tenures::of(product).will_hold(entry.id, now);
    if is_needed { Err(RoleRefusal::Needed { member: entry.text(&NAME).to_owned() }.into()) } else { Ok(()) }
}

/// H5. The past is not handed over: what is meant from today on begins now.
fn not_before_now(from: Instant, now: DateTime<Utc>) -> Result<Instant, Refusal> {
    let now = now.with_timezone(from.offset());
    if from.date_naive() < now.date_naive() {
        return Err(RoleRefusal::InThePast { day: from.date_naive() }.into());
    }
    Ok(from.max(now))
}

fn check_time(to: &Entry, from: Instant, until: Option<Instant>) -> Result<(), Refusal> {
    if until.is_some_and(|until| until <= from) {
        return Err(RoleRefusal::EndsBeforeItBegins.into());
    }
    let days = [Some(from.date_naive()), until.map(last_day_before)];
    match days.into_iter().flatten().find(|day| !is_in_team(to, *day)) {
        Some(day) => Err(RoleRefusal::NotInTeamThen { member: to.text(&NAME).to_owned(), day }.into()),
        None => Ok(()),
    }
}

fn recorded(
    id: EntryId,
    member: EntryId,
    (from, until): (Instant, Option<Instant>),
    why: &str,
    setting: &Setting<'_>,
) -> Entry {
    let mut fields = std::collections::BTreeMap::from([
        (TO, Value::Word(member.0.to_string())),
        (FROM, Value::Word(from.to_rfc3339())),
    ]);
    fields.extend(until.map(|until| (UNTIL, Value::Word(until.to_rfc3339()))));
    if !why.is_empty() {
        fields.insert(WHY, Value::Text(why.to_owned()));
    }
    Entry {
        id,
        kind: Kind::HandOver,
        fields,
        created_at: setting.now,
        created_by: setting.by.to_owned(),
        deleted: false,
    }
}
