//! Decisions as lines of a terminal.

use crate::width::{columns, one_line, wrapped};
use app::protocol::VoteView;
use chrono::{Datelike as _, NaiveDate};
use product::decisions::{DecisionLine, DecisionView, DecisionsView, Round, Tally};
use words::{FluentValue, Words};

/// All decisions, one a line.
pub fn all(name: &str, all: &DecisionsView, votes: &[VoteView], words: &Words) -> String {
    if all.decisions.is_empty() {
        return words.say("terminal-no-decisions");
    }
    let line = |(at, line): (usize, &DecisionLine)| {
        let vote = votes.iter().find(|vote| vote.vote.decision == line.id);
        let told = match vote {
            Some(vote) => format!("{} · {}", of(line, words), handed_in(vote, words)),
            None => of(line, words),
        };
        wrapped(&told, &format!("{:>2}. ", at + 1), columns())
    };
    let lines = all.decisions.iter().enumerate().map(line);
    std::iter::once(one_line(name)).chain(lines).collect::<Vec<_>>().join("\n")
}

/// One decision: how it stands, every round, and the vote under way.
pub fn whole(view: &DecisionView, vote: Option<&VoteView>, words: &Words) -> String {
    let mut lines = vec![one_line(&view.line.question), of(&view.line, words)];
    for round in &view.rounds {
        let title = words.say_with("record-round", &[("round", round.vote.round.into())]);
        lines.push(format!("\n{title}"));
        let weighted = view.double_vote.as_ref().filter(|double| double.vote == round.vote.id);
        lines.extend(counted(round, weighted.map(|double| &double.weighted)));
        lines.push(export::verdict_told(&round.vote, &round.tally, words));
        if let Some(double) = weighted {
            lines.push(words.say_with("record-double", &[("member", double.name.as_str().into())]));
            lines.push(one_line(&double.reason));
            lines.push(export::verdict_told(&round.vote, &double.weighted, words));
        }
    }
    if let Some(record) = &view.record {
        lines.push(format!("\n{}: {}", words.say("record-reason"), one_line(&record.reason)));
    }
    lines.extend(vote.map(|vote| format!("\n{}", under_way(vote, words))));
    lines.join("\n")
}

/// A vote under way: the options, and who has voted; never what.
pub fn under_way(view: &VoteView, words: &Words) -> String {
    let vote = &view.vote;
    let mut lines = vec![one_line(&vote.question)];
    let method = words.say(&format!("method-{}", vote.voting.method.key()));
    lines.push(format!("{method} · {}", export::quorum_told(vote, words)));
    for (at, option) in vote.options.iter().enumerate() {
        let until =
            option.until.map(|until| words.say_with("record-observe", &[("day", day(until, words).into())]));
        let text =
            [Some(one_line(&option.text)), until].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        lines.push(format!("{:>2}. {text}", at + 1));
    }
    let has_voted = |member| view.handed_in.iter().any(|handed_in| handed_in.member == member);
    for voter in &vote.voters {
        let mark = if has_voted(voter.member) { "✓" } else { "·" };
        lines.push(format!(" {mark} {}", one_line(&voter.name)));
    }
    lines.push(handed_in(view, words));
    lines.join("\n")
}

/// How many have voted, never what.
fn handed_in(view: &VoteView, words: &Words) -> String {
    let voters = view.vote.voters.len();
    let gaps = [("count", FluentValue::from(view.handed_in.len())), ("voters", voters.into())];
    words.say_with("terminal-handed-in", &gaps)
}

fn of(line: &DecisionLine, words: &Words) -> String {
    let state = words.say(&format!("decision-state-{}", line.state.key()));
    let warned = line
        .tampered
        .then(|| words.say_with("decision-tampered", &[("question", one_line(&line.question).into())]));
    let parts = [
        Some(one_line(&line.question)),
        Some(state),
        line.outcome.as_deref().map(|outcome| format!("“{}”", one_line(outcome))),
        line.postponed_until.map(|until| format!("{} {}", words.say("record-postponed"), day(until, words))),
        line.review_on.map(|on| format!("{} {}", words.say("record-review"), day(on, words))),
        warned,
        line.conflict.then(|| words.say("decide-conflict")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn counted(round: &Round, weighted: Option<&Tally>) -> Vec<String> {
    let heavy = |at: usize| {
        let count = weighted.and_then(|tally| tally.counts.get(at)).map(|counted| counted.count);
        count.map_or_else(String::new, |count| format!(" → {count}"))
    };
    let text = |at: usize| round.vote.options.get(at).map_or("", |option| &option.text);
    let line = |(at, counted): (usize, &product::decisions::OptionCount)| {
        format!("{:>4}{} {}", counted.count, heavy(at), one_line(text(at)))
    };
    round.tally.counts.iter().enumerate().map(line).collect()
}

fn day(day: NaiveDate, words: &Words) -> String {
    words.day(day.year(), day.month(), day.day())
}
