//! What an act is about, and whether it stands for ever.

use super::What;
use crate::{CardId, EntryId};

impl What {
    /// The cards this act is about.
    #[must_use]
    pub fn cards(&self) -> &[CardId] {
        match self {
            Self::Added { card, .. }
            | Self::Wrote { card, .. }
            | Self::Moved { card, .. }
            | Self::State { card, .. }
            | Self::Author { card, .. }
            | Self::CardPutBack { card, .. } => std::slice::from_ref(card),
            Self::Deleted { cards, .. } | Self::Restored { cards, .. } | Self::CardsGrouped { cards, .. } => {
                cards
            }
            Self::Undid { act } | Self::Redid { act } => act.cards(),
            _ => &[],
        }
    }

    /// The entries this act is about.
    #[must_use]
    pub fn entries(&self) -> &[EntryId] {
        match self {
            Self::FieldWrote { entry, .. }
            | Self::FieldSet { entry, .. }
            | Self::EntryMoved { entry, .. }
            | Self::RoundCounted { entry, .. }
            | Self::HandedOver { hand_over: entry, .. }
            | Self::HandOverEnded { hand_over: entry, .. }
            | Self::DoubleVoted { entry, .. }
            | Self::Concluded { entry, .. }
            | Self::RulesProposed { entry, .. }
            | Self::RulesSet { rules: entry }
            | Self::ShownOutside { entry, .. }
            | Self::SessionHeld { session: entry, .. }
            | Self::RoadmapReviewed { review: entry, .. } => std::slice::from_ref(entry),
            Self::ReadingsAdded { metric, .. } | Self::ReadingTakenBack { metric, .. } => {
                std::slice::from_ref(metric)
            }
            Self::EntriesAdded { entries, .. }
            | Self::EntriesDeleted { entries, .. }
            | Self::EntriesRestored { entries, .. }
            | Self::AllUngrouped { groups: entries, .. } => entries,
            Self::CardsGrouped { group, .. } => group.as_slice(),
            Self::Undid { act } | Self::Redid { act } => act.entries(),
            _ => &[],
        }
    }

    /// Whether it stands for ever: undo does not take it back.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(
            self,
            Self::RoundCounted { .. }
                | Self::HandedOver { .. }
                | Self::HandOverEnded { .. }
                | Self::DoubleVoted { .. }
                | Self::Concluded { .. }
                | Self::RulesSet { .. }
                | Self::SessionHeld { .. }
        )
    }
}
