//! Times as people and programs write them (X2).
//!
//! A time with a zone is that instant; one without is what the clocks on the reader's wall mean. A day
//! alone stands at noon, UTC: in nearly every zone that is the day that was meant. A number of ten or
//! thirteen digits counts seconds or milliseconds since 1970.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};

/// Readings from before or after are slips of the pen.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;
const DAYS: [&str; 4] = ["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%Y%m%d"];
const TIMES: [&str; 4] = ["%H:%M:%S%.f", "%H:%M:%S,%f", "%H:%M", "%H:%M Uhr"];

/// The instant a text names.
pub(super) fn instant_of(
    text: &str,
    instant: &dyn Fn(NaiveDateTime) -> Option<DateTime<Utc>>,
) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let found = with_zone(text)
        .or_else(|| count_of(text))
        .or_else(|| day(text).and_then(|day| day.and_hms_opt(12, 0, 0)).map(|noon| noon.and_utc()))
        .or_else(|| local(text).and_then(instant))?;
    YEARS.contains(&found.year()).then_some(found)
}

fn with_zone(text: &str) -> Option<DateTime<Utc>> {
    let zoned = |format| DateTime::parse_from_str(text, format).ok();
    let iso = DateTime::parse_from_rfc3339(text).ok();
    let formats =
        ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%d %H:%M%:z", "%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%d %H:%M:%S%.f %z"];
    let found = iso.or_else(|| formats.into_iter().find_map(zoned))?;
    Some(found.to_utc())
}

fn count_of(text: &str) -> Option<DateTime<Utc>> {
    let count: i64 = text.parse().ok()?;
    match text.len() {
        10 => DateTime::from_timestamp(count, 0),
        13 => DateTime::from_timestamp_millis(count),
        _ => None,
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.'));
    let read = |format| NaiveDate::parse_from_str(text, format).ok();
    let short = || NaiveDate::parse_from_str(text, "%d.%m.%y").ok();
    let found = if text.len() < 8 || text.ends_with('.') { None } else { DAYS.into_iter().find_map(read) };
    found.filter(|day| YEARS.contains(&day.year())).or_else(short).filter(|_| plain)
}

fn local(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once(['T', ' '])?;
    let time = time.trim();
    let read = |format| chrono::NaiveTime::parse_from_str(time, format).ok();
    let time = TIMES.into_iter().find_map(read)?;
    Some(day(date.trim_end_matches(','))?.and_time(time))
}
