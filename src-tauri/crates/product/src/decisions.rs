//! Deciding among equals: rules, votes, tallies, the double vote, and records that stand for ever.
//!
//! What is under way (who has voted, and the sealed ballots) is not here: it stays on the machine that opened
//! the vote and enters the product only as a counted round. The rules of counting are promised in `tally`,
//! `round` and `double_vote`, those of the rules in `rules`, those of closed records in `reading`.

mod ballot;
mod closing;
mod days;
mod double_vote;
#[cfg(test)]
mod example;
mod opening;
mod reading;
mod record;
mod refusal;
mod round;
mod rules;
mod rules_question;
mod schulze;
mod tally;
mod view;
mod vote;
mod word;

pub use ballot::{Ballot, Ballots, CastBallot, DotsOn, FINGERS};
pub use closing::{count_round, double_vote};
pub use days::check_days;
pub use double_vote::Moment;
pub use opening::open_vote;
pub use reading::{Reading, closes, digest_of, is_closed, kept_records};
pub use record::{DecisionRecord, RECORD_VERSION};
pub use refusal::VoteRefusal;
pub use round::{DoubleVote, Round, RoundBallots, TookPart};
pub use rules::{RULES, Rules};
pub use tally::{ConsentCount, OptionCount, Stuck, Tally, TallyVerdict, tally, weighted_tally};
pub use view::{
    DecisionLine, DecisionState, DecisionView, DecisionsView, DoubleVoteState, OtherRecord, decision,
    decisions,
};
pub use vote::{Base, Method, OpenedVote, Quorum, Scope, Subject, VoteOption, Voter, Voting};

pub(crate) use closing::{Conclusion, conclude};
pub(crate) use rules::{RULE_FIELDS, set_rules};
pub(crate) use rules_question::{RulesQuestion, ask_for_rules};

use crate::{Edit, EntryId, FieldRule, Kind, Product, Wanted};

/// What a decision holds.
pub(crate) const DECISION: &[FieldRule] = &[
    FieldRule { word: "question", wanted: Wanted::Line },
    FieldRule { word: "context", wanted: Wanted::Text },
    FieldRule { word: "artefact", wanted: Wanted::OneOf(Scope::KEYS) },
    FieldRule { word: "about", wanted: Wanted::Links },
    FieldRule { word: "method", wanted: Wanted::OneOf(Method::KEYS) },
    FieldRule { word: "base", wanted: Wanted::OneOf(Base::KEYS) },
    FieldRule { word: "quorum", wanted: Wanted::Count },
    FieldRule { word: "quorum_share", wanted: Wanted::UpTo(100) },
    FieldRule { word: "secret", wanted: Wanted::Flag },
    FieldRule { word: "floor", wanted: Wanted::UpTo(FINGERS) },
    FieldRule { word: "dots", wanted: Wanted::UpTo(rules::DOTS_EACH) },
    FieldRule { word: "stack", wanted: Wanted::Flag },
    FieldRule { word: "voters", wanted: Wanted::Links },
    FieldRule { word: "review_on", wanted: Wanted::Day },
    FieldRule { word: "postponed_until", wanted: Wanted::Day },
    FieldRule { word: "supersedes", wanted: Wanted::Links },
    FieldRule { word: "split_from", wanted: Wanted::Entry(Kind::Decision) },
    FieldRule { word: "round", wanted: Wanted::Kept },
    FieldRule { word: "record", wanted: Wanted::Kept },
];

/// What an option of a decision holds.
pub(crate) const CHOICE: &[FieldRule] = &[
    FieldRule { word: "text", wanted: Wanted::Text },
    FieldRule { word: "decision", wanted: Wanted::Entry(Kind::Decision) },
    FieldRule { word: "until", wanted: Wanted::Day },
    FieldRule { word: "rules", wanted: Wanted::Kept },
];

/// The decisions that these edits would change, in themselves or in their options.
#[must_use]
pub fn decisions_in(product: &Product, edits: &[Edit]) -> std::collections::BTreeSet<EntryId> {
    let changed = |edit: &Edit| {
        let entry = match edit {
            Edit::RestoreEntry { .. } => return None,
            Edit::AddEntry { entry, .. } => entry,
            edit => product.entries.get(edit.entry()?)?,
        };
        match entry.kind {
            Kind::Decision => Some(entry.id),
            Kind::Choice => reading::decision_of(entry),
            _ => None,
        }
    };
    edits.iter().filter_map(changed).collect()
}

/// Whether an edit would change a closed decision, which nothing may.
#[must_use]
pub fn touches_closed(product: &Product, edit: &Edit) -> bool {
    let entry = edit.entry().and_then(|id| product.entries.get(id));
    entry.is_some_and(|entry| is_closed(product, entry)) && !matches!(edit, Edit::RestoreEntry { .. })
}
