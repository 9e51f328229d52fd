//! Votes, verdicts and ballots as sentences.

use super::option_told;
use crate::Stamp;
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use product::EntryId;
use product::decisions::{Ballot, OpenedVote, Quorum, Stuck, Tally, TallyVerdict};
use words::{FluentValue, Words};

/// What follows from a tally, as one sentence.
pub(super) fn verdict_told(vote: &OpenedVote, tally: &Tally, words: &Words) -> String {
    let number = FluentValue::from;
    match &tally.verdict {
        TallyVerdict::NoQuorum => {
            let gaps = [
                ("took", number(tally.took_part)),
                ("voters", number(tally.voters)),
                ("quorum", number(tally.quorum)),
            ];
            words.say_with("verdict-no_quorum", &gaps)
        }
        TallyVerdict::Decided { option } => {
            words.say_with("verdict-decided", &[("option", text_of(vote, *option, words).into())])
        }
        TallyVerdict::Narrowed => words.say("verdict-narrowed"),
        TallyVerdict::Stuck { why } => stuck_told(vote, tally, why, words),
    }
}

/// How many must take part.
#[must_use]
pub fn quorum_told(vote: &OpenedVote, words: &Words) -> String {
    let gaps = [("needed", FluentValue::from(vote.quorum_needed())), ("voters", vote.voters.len().into())];
    match vote.voting.quorum {
        Quorum::Count { .. } => words.say_with("quorum-count", &gaps),
        Quorum::Share { percent } => {
            let [needed, voters] = gaps;
            words.say_with("quorum-share", &[needed, voters, ("percent", percent.into())])
        }
    }
}

/// What a ballot says.
pub(super) fn ballot_told(vote: &OpenedVote, ballot: &Ballot, words: &Words) -> String {
    let text = |option: EntryId| text_of(vote, option, words);
    match ballot {
        Ballot::Abstain => words.say("said-abstain"),
        Ballot::Option { option } => text(*option),
        Ballot::Consent => words.say("said-consent"),
        Ballot::Concern { text } => words.say_with("said-concern", &[("text", text.as_str().into())]),
        Ballot::Objection { reason } => words.say_with("said-objection", &[("text", reason.as_str().into())]),
        Ballot::Fist { fingers } => words.say_with("said-fist", &[("fingers", (*fingers).into())]),
        Ballot::Dots { on } => {
            let dots: Vec<String> = on
                .iter()
                .filter(|on| on.dots > 0)
                .map(|on| format!("{} × {}", on.dots, text(on.option)))
                .collect();
            dots.join(", ")
        }
        Ballot::Ranked { levels } => {
            let level =
                |level: &Vec<EntryId>| level.iter().map(|id| text(*id)).collect::<Vec<_>>().join(" = ");
            levels.iter().map(level).collect::<Vec<_>>().join(" > ")
        }
    }
}

/// A day as people write it.
pub(super) fn day(day: NaiveDate, words: &Words) -> String {
    words.day(day.year(), day.month(), day.day())
}

/// The day of an instant on the reader's clock.
pub(super) fn instant(at: DateTime<Utc>, stamp: &Stamp, words: &Words) -> String {
    day(at.with_timezone(&stamp.wall_clock().timezone()).date_naive(), words)
}

fn stuck_told(vote: &OpenedVote, tally: &Tally, why: &Stuck, words: &Words) -> String {
    match why {
        Stuck::Tie { options } => {
            let quoted =
                |id: &EntryId| words.say_with("record-quoted", &[("text", text_of(vote, *id, words).into())]);
            let texts: Vec<String> = options.iter().map(quoted).collect();
            words.say_with("verdict-tie", &[("options", texts.join(", ").into())])
        }
        Stuck::NobodyOverTheBar if tally.votes_cast == 0 => words.say("verdict-nobody_voted"),
        Stuck::NobodyOverTheBar => {
            words.say_with("verdict-nobody_over_the_bar", &[("needed", tally.needed.unwrap_or(0).into())])
        }
        Stuck::Objections { count } => words.say_with("verdict-objections", &[("count", (*count).into())]),
        Stuck::BelowTheFloor { count } => {
            let gaps = [("count", FluentValue::from(*count)), ("floor", vote.voting.floor.into())];
            words.say_with("verdict-below_the_floor", &gaps)
        }
    }
}

fn text_of(vote: &OpenedVote, option: EntryId, words: &Words) -> String {
    vote.option(option).map_or_else(String::new, |option| option_told(option, words))
}
