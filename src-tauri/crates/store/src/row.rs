//! How ids, instants and places in a product are written in columns.
//!
//! An instant is RFC 3339 in UTC with nine digits after the second: it loses nothing, sorts as text and
//! can be read by people.

use crate::Error;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Row;
use uuid::Uuid;

/// The key of a product within this file. Small, because the large tables carry it.
pub(crate) type Key = i64;

/// Where an act lies: the product's key above, the act's number in the lower 32 bits. As the row id it
/// keeps the acts of one product together and in order, without an index to write.
pub(crate) const fn place_of(key: Key, seq: u32) -> i64 {
    (key << 32) | seq as i64
}

/// The number of the act that lies there.
pub(crate) const fn seq_at(place: i64) -> u32 {
    (place & 0xffff_ffff) as u32
}

pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Nanos, true)
}

pub(crate) fn read_instant(row: &Row<'_>, column: usize) -> Result<DateTime<Utc>, Error> {
    parse_instant(row.get_ref(column)?.as_str().map_err(Error::damaged)?)
}

pub(crate) fn read_instant_or_none(row: &Row<'_>, column: usize) -> Result<Option<DateTime<Utc>>, Error> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(Error::damaged)?;
    text.map(parse_instant).transpose()
}

pub(crate) fn read_id(row: &Row<'_>, column: usize) -> Result<Uuid, Error> {
    let bytes = row.get_ref(column)?.as_blob().map_err(Error::damaged)?;
    Uuid::from_slice(bytes).map_err(Error::damaged)
}

fn parse_instant(text: &str) -> Result<DateTime<Utc>, Error> {
    text.parse().map_err(|_| Error::damaged(format!("{text:?} is not an instant")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
        let (first, last) = (DateTime::<Utc>::MIN_UTC.timestamp(), DateTime::<Utc>::MAX_UTC.timestamp());
        (first + 1..last, 0..1_000_000_000u32)
            .prop_map(|(second, nanos)| DateTime::from_timestamp(second, nanos).unwrap())
    }

    proptest! {
        #[test]
        fn an_instant_comes_back_to_the_nanosecond(at in any_instant()) {
            prop_assert_eq!(parse_instant(&instant(at)).unwrap(), at);
        }

        #[test]
        fn an_act_lies_behind_the_ones_before_it_and_before_the_next_product(
            key in 1..1_000_000i64, seq in 0..u32::MAX,
        ) {
            let place = place_of(key, seq);
            prop_assert_eq!(seq_at(place), seq);
            prop_assert!(place < place_of(key, seq + 1));
            prop_assert!(place < place_of(key + 1, 0));
        }
    }
}
