//! What an act says in a person's own words.

use super::What;

impl What {
    /// What it says in a person's own words, for searching.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Started { name } => vec![name],
            Self::Renamed { from, to } => vec![from, to],
            Self::Wrote { from, to, .. } => vec![from, to],
            Self::Added { text, .. }
            | Self::Moved { text, .. }
            | Self::Deleted { text, .. }
            | Self::Restored { text, .. }
            | Self::State { text, .. }
            | Self::CardPutBack { text, .. } => vec![text],
            Self::AddedMany { text, file, .. } => {
                [Some(text), file.as_ref()].map(|t| t.map(String::as_str)).into_iter().flatten().collect()
            }
            Self::Author { text, from, to, .. } => [Some(text), from.as_ref(), to.as_ref()]
                .map(|t| t.map(String::as_str))
                .into_iter()
                .flatten()
                .collect(),
            Self::Undid { act } | Self::Redid { act } => act.texts(),
            Self::Copied { from } => vec![from],
            Self::ReadingsAdded { title, file, .. } => {
                [Some(title), file.as_ref()].map(|t| t.map(String::as_str)).into_iter().flatten().collect()
            }
            Self::ReadingTakenBack { title, .. } => vec![title],
            Self::RoundCounted { title, option, .. } | Self::DoubleVoted { title, option, .. } => {
                [Some(title), option.as_ref()].map(|t| t.map(String::as_str)).into_iter().flatten().collect()
            }
            Self::HandedOver { member, why, .. } => vec![member, why],
            Self::HandOverEnded { member, .. } => vec![member],
            Self::Concluded { title, outcome, .. } => vec![title, outcome],
            Self::RulesProposed { title, .. } => vec![title],
            Self::EntriesAdded { title, .. }
            | Self::EntryMoved { title, .. }
            | Self::EntriesDeleted { title, .. }
            | Self::EntriesRestored { title, .. } => vec![title],
            Self::FieldWrote { title, from, to, .. } => vec![title, from, to],
            Self::FieldSet { title, from, to, .. } => [Some(title), from.as_ref(), to.as_ref()]
                .map(|t| t.map(String::as_str))
                .into_iter()
                .flatten()
                .collect(),
            Self::CardsGrouped { text, title, .. } => {
                [Some(text), title.as_ref()].map(|t| t.map(String::as_str)).into_iter().flatten().collect()
            }
            Self::AllUngrouped { .. }
            | Self::SessionHeld { .. }
            | Self::RulesSet { .. }
            | Self::ShownOutside { .. }
            | Self::RoadmapReviewed { .. }
            | Self::Extended { .. }
            | Self::BoardPutBack { .. } => vec![],
        }
    }
}
