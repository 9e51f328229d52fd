//! Deeds: what people do to the product and its votes, as far as their role matters.

use crate::PersonId;
use product::EntryId;

/// What somebody wants to do to the product or its votes; what exactly, others judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Look at something, or take a copy away.
    Look,
    /// Change the product: cards, roadmap, metrics, decisions, several cards that were chosen at once included; take
    /// one's own acts back. Whoever did it takes it back, and history tells it under their name.
    Edit,
    /// What is everybody's work in one stroke: take all groups of a section apart, put the whole board back, give the
    /// product another name, bring a file in.
    EditMuch,
    /// Change the team or the rules of deciding.
    EditTeam,
    /// Open a vote, reveal it, give it up, conclude a decision.
    LeadVote,
    /// Hand in a ballot.
    Cast {
        /// Whose.
        member: EntryId,
        /// Entered for them.
        proxy: bool,
    },
    /// Use the double vote of the primus.
    DoubleVote {
        /// Who uses it.
        member: EntryId,
    },
    /// Anything that is the business of the host's machine alone: other products, settings, backups, the room's door.
    Host,
}

/// To whom something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// Everybody who is in, as it stands when the outcome is there; nobody in the lobby, nobody who was sent away.
    All,
    /// One person, on all their devices.
    One(PersonId),
    /// Those who lead.
    Leaders,
}
