//! Words that are one of a few: the same in files, in fields and on the wire.

macro_rules! word {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "protocol", derive(ts_rs::TS))]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $key)] $variant),+
        }

        impl $name {
            /// All of them.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$variant),+];
            /// Their names, in the same order.
            pub const KEYS: &'static [&'static str] = &[$($key),+];

            /// The name in files, in fields and on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The one with this name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.key() == key)
            }
        }
    };
}

pub(crate) use word;
