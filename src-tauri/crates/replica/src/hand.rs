//! Whose hand works in a replica. Several people may work in one: each takes back what they did, and only that.

use uuid::Uuid;

/// One of those who work in a replica.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hand(pub Uuid);

impl Hand {
    /// Whoever sits at the machine the replica is on.
    pub const HOST: Self = Self(Uuid::nil());
}
