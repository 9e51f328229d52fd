//! Which decision, vote or member is meant: by number, name, or the beginning of an id.

use crate::named::only;
use crate::place::Place;
use crate::trouble::Trouble;
use app::protocol::VoteView;
use product::decisions::{DecisionsView, Quorum, Voter};
use product::{EntryId, Field, Value};

/// The decision with this number, question or beginning of an id.
pub fn decision_of(place: &Place, all: &DecisionsView, wanted: &str) -> Result<EntryId, Trouble> {
    let lines = &all.decisions;
    let numbered = wanted.parse::<usize>().ok().and_then(|number| lines.get(number.checked_sub(1)?));
    if let Some(line) = numbered {
        return Ok(line.id);
    }
    let known = lines.iter().map(|line| (line.id, line.question.as_str()));
    only(place, known, wanted, "decision")
}

/// The member with this name or beginning of an id, among those who may vote.
pub fn member_of(place: &Place, voters: &[Voter], wanted: &str) -> Result<EntryId, Trouble> {
    only(place, voters.iter().map(|voter| (voter.member, voter.name.as_str())), wanted, "voter")
}

/// The vote under way on a decision.
pub fn vote_on<'a>(place: &Place, votes: &'a [VoteView], decision: EntryId) -> Result<&'a VoteView, Trouble> {
    let found = votes.iter().find(|vote| vote.vote.decision == decision);
    found.ok_or_else(|| Trouble::new(place.words, "no_vote", &[]))
}

/// `4` voters, or `50%` of them.
pub fn quorum(place: &Place, wanted: &str) -> Result<Quorum, Trouble> {
    let (number, is_share) = match wanted.trim().strip_suffix('%') {
        Some(percent) => (percent.trim(), true),
        None => (wanted.trim(), false),
    };
    let number: u32 = number
        .parse()
        .map_err(|_| Trouble::new(place.words, "no_quorum_so", &[("name", wanted.to_owned().into())]))?;
    Ok(if is_share { Quorum::Share { percent: number } } else { Quorum::Count { voters: number } })
}

/// The field of a decision that holds a quorum.
pub fn quorum_field(quorum: Quorum) -> (Field, Value) {
    match quorum {
        Quorum::Count { voters } => (Field::word("quorum"), Value::Number(voters.into())),
        Quorum::Share { percent } => (Field::word("quorum_share"), Value::Number(percent.into())),
    }
}
