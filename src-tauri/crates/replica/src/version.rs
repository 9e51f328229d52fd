//! A version: which point in the history of a document is meant.

use crate::Error;
use loro::Frontiers;

/// A point in the history of one product, as bytes for the disk. The default is the point before
/// everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version(Vec<u8>);

impl Version {
    /// The bytes, to be stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The version that was stored as these bytes. Whether there is one shows when it is used.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    pub(crate) fn of(frontiers: &Frontiers) -> Self {
        Self(frontiers.encode())
    }

    pub(crate) fn frontiers(&self) -> Result<Frontiers, Error> {
        Frontiers::decode(&self.0).map_err(|_| Error::UnknownVersion)
    }
}

impl Default for Version {
    fn default() -> Self {
        Self::of(&Frontiers::default())
    }
}
