//! Votes under way, as a screen needs them: who has voted, never what.

use chrono::{DateTime, Utc};
use product::EntryId;
use product::decisions::OpenedVote;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A vote under way on this machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct VoteView {
    /// The vote as it was opened.
    pub vote: OpenedVote,
    /// Who has handed in a ballot.
    pub handed_in: Vec<HandedInView>,
    /// It was being revealed when the program ended: reveal it again.
    pub revealed: bool,
    /// Whether its ballots can be opened on this machine.
    pub has_key: bool,
}

/// That a ballot was handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HandedInView {
    /// Whose it is.
    pub member: EntryId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who entered it for them, by name.
    pub proxy: Option<String>,
}
