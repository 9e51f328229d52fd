//! What several are shown alike: made once, written out once, held by all.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// Something that many may be shown. Cheap to clone; on the wire it is what it holds.
#[derive(Clone, Debug)]
pub struct Alike<T>(Arc<Inner<T>>);

#[derive(Debug)]
struct Inner<T> {
    made: T,
    /// Whoever is asked for it first writes it out.
    written: OnceLock<Box<RawValue>>,
}

impl<T> From<T> for Alike<T> {
    fn from(made: T) -> Self {
        Self(Arc::new(Inner { made, written: OnceLock::new() }))
    }
}

impl<T: Clone> Alike<T> {
    /// What it holds, for oneself.
    #[must_use]
    pub fn into_own(self) -> T {
        Arc::try_unwrap(self.0).map_or_else(|shared| shared.made.clone(), |own| own.made)
    }
}

impl<T> Deref for Alike<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.made
    }
}

impl<T: Serialize> Serialize for Alike<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let write = || serde_json::value::to_raw_value(&self.0.made).expect("plain values");
        self.0.written.get_or_init(write).serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Alike<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use crate::protocol::{Reply, Seen, ServerMessage};
    use serde_json::json;

    #[test]
    fn on_the_wire_it_is_what_it_holds() {
        let seen = Seen::Groups { sections: vec![] };
        let reply = Reply::Look { seen: seen.clone().into(), seq: 7 };
        let written = json!({
            "kind": "reply", "id": 3,
            "reply": {"reply": "look", "seen": {"look": "groups", "sections": []}, "seq": 7},
        });
        let message = ServerMessage::Reply { id: 3, reply };
        for _ in 0..2 {
            assert_eq!(serde_json::to_value(&message).expect("JSON"), written);
            let text = serde_json::to_string(&message).expect("JSON");
            let Ok(ServerMessage::Reply { reply: Reply::Look { seen: read, .. }, .. }) =
                serde_json::from_str(&text)
            else {
                panic!("{text}")
            };
            assert_eq!(read.into_own(), seen);
        }
    }
}
