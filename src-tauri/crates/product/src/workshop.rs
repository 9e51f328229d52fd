//! What a team does beside its artefacts when it sits together: things parked for later, cards grouped by
//! theme, and the sessions that took place. Knows nothing of who is in a room, nor of what is hidden there.

mod dotted;
mod groups;
mod session;
#[cfg(test)]
mod tests;

pub use dotted::{DottedCard, DottedVote};
pub use groups::{CardGroup, SectionGroups, groups};
pub use session::{Session, record_session, sessions};

pub(crate) use groups::{group_cards, start_group, ungroup_all};

use crate::{FieldRule, Kind, Section, Wanted};

/// What something parked for later holds.
pub(crate) const PARKED: &[FieldRule] = &[
    FieldRule { word: "text", wanted: Wanted::Text },
    FieldRule { word: "owner", wanted: Wanted::Entry(Kind::Member) },
    FieldRule { word: "follow_up", wanted: Wanted::Text },
    FieldRule { word: "done", wanted: Wanted::Flag },
];

/// What a group of cards holds.
pub(crate) const GROUP: &[FieldRule] = &[
    FieldRule { word: "name", wanted: Wanted::Line },
    FieldRule { word: "section", wanted: Wanted::OneOf(&SECTIONS) },
    FieldRule { word: "card", wanted: Wanted::Kept },
];

/// What is on record of a session.
pub(crate) const SESSION: &[FieldRule] = &[
    FieldRule { word: "started", wanted: Wanted::Kept },
    FieldRule { word: "ended", wanted: Wanted::Kept },
    FieldRule { word: "participants", wanted: Wanted::Kept },
    FieldRule { word: "host", wanted: Wanted::Kept },
    FieldRule { word: "dots", wanted: Wanted::Kept },
];

const SECTIONS: [&str; Section::ALL.len()] = {
    let mut keys = [""; Section::ALL.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = Section::ALL[at].key();
        at += 1;
    }
    keys
};
