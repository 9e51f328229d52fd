//! What opens the door of a room: a long secret in the link, and a short code that leads to the lobby only.

use crate::audience::locked;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Mutex;
use subtle::ConstantTimeEq as _;

/// Letters and digits that nobody takes for one another.
const LETTERS: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/// Of a code.
const LENGTH: usize = 6;
/// So long a code lives.
const LIFE: TimeDelta = TimeDelta::minutes(15);
/// After so many wrong ones a code is thrown away.
const WRONG: u32 = 20;

/// What a page shows at the door.
#[derive(Clone, Debug)]
pub enum Knock {
    /// The secret of the link.
    Secret(String),
    /// The short code, typed by hand.
    Code(String),
}

/// What opens the door of a room.
pub(crate) struct Key {
    secret: String,
    code: Mutex<Option<Code>>,
}

struct Code {
    letters: String,
    until: DateTime<Utc>,
    wrong: u32,
}

impl Key {
    /// One that nobody knows yet.
    pub(crate) fn new() -> Self {
        Self::of(random())
    }

    /// The one that was kept.
    pub(crate) fn of(secret: String) -> Self {
        Self { secret, code: Mutex::default() }
    }

    pub(crate) fn secret(&self) -> &str {
        &self.secret
    }

    /// The code, another one when the last has run out.
    pub(crate) fn code(&self, now: DateTime<Utc>) -> String {
        let mut code = locked(&self.code);
        let current = code.take().filter(|code| code.is_good(now)).unwrap_or_else(|| Code::new(now));
        code.insert(current).letters.clone()
    }

    /// Z5.
    pub(crate) fn opens(&self, knock: &Knock, lobby: bool, now: DateTime<Utc>) -> bool {
        match knock {
            Knock::Secret(secret) => same(secret, &self.secret),
            Knock::Code(typed) => lobby && self.is_code(typed, now),
        }
    }

    fn is_code(&self, typed: &str, now: DateTime<Utc>) -> bool {
        let mut code = locked(&self.code);
        let Some(code) = code.as_mut().filter(|code| code.is_good(now)) else { return false };
        let right = same(&typed.to_ascii_uppercase(), &code.letters);
        code.wrong += u32::from(!right);
        right
    }
}

impl Code {
    fn new(now: DateTime<Utc>) -> Self {
        let mut bytes = [0; LENGTH * 8];
        fill(&mut bytes);
        let letter = |bytes: &[u8]| {
            let number = bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            // Of 2⁶⁴ numbers the 31 letters take almost equal shares.
            char::from(LETTERS[usize::try_from(number % 31).unwrap_or_default()])
        };
        Self { letters: bytes.chunks(8).map(letter).collect(), until: now + LIFE, wrong: 0 }
    }

    fn is_good(&self, now: DateTime<Utc>) -> bool {
        now < self.until && self.wrong < WRONG
    }
}

/// 256 random bits, fit for a link.
pub(crate) fn random() -> String {
    let mut bytes = [0; 32];
    fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("a machine without random numbers has opened no library either");
}

/// Without telling how far they agree.
fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn code(text: &str) -> Knock {
        Knock::Code(text.to_owned())
    }

    #[test]
    fn z5_only_the_secret_itself_opens() {
        let key = Key::new();
        assert_eq!(key.secret().len(), 43);
        assert!(key.opens(&Knock::Secret(key.secret().to_owned()), false, noon()));
        for wrong in ["", &key.secret()[1..], Key::new().secret()] {
            assert!(!key.opens(&Knock::Secret(wrong.to_owned()), true, noon()), "{wrong}");
        }
    }

    #[test]
    fn z5_a_code_needs_the_lobby_and_runs_out() {
        let key = Key::new();
        let letters = key.code(noon());
        assert!(
            letters.len() == LENGTH && letters.bytes().all(|letter| LETTERS.contains(&letter)),
            "{letters}"
        );
        assert!(key.opens(&code(&letters.to_lowercase()), true, noon()));
        assert!(!key.opens(&code(&letters), false, noon()), "without a lobby a code opens nothing");
        assert!(!key.opens(&code(&letters), true, noon() + LIFE));
        assert_ne!(key.code(noon() + LIFE), letters);
    }

    #[test]
    fn z5_a_code_is_thrown_away_after_some_wrong_ones() {
        let key = Key::new();
        let letters = key.code(noon());
        for _ in 0..WRONG {
            assert!(!key.opens(&code("AAAAAA1"), true, noon()));
        }
        assert!(!key.opens(&code(&letters), true, noon()));
        assert_ne!(key.code(noon()), letters, "the next one to look gets another");
    }
}
