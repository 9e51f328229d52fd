//! Decisions as lines of a terminal.

use crate::width::{columns, one_line, wrapped};
use app::protocol::VoteView;
use chrono::{Datelike as _, NaiveDate};
use export::{Pair, PrintedRound};
use product::decisions::{DecisionLine, DecisionView, DecisionsView, Subject};
use words::{FluentValue, Words};

/// All decisions, one a line.
pub fn all(name: &str, all: &DecisionsView, votes: &[VoteView], words: &Words) -> String {
    if all.decisions.is_empty() {
        return words.say("terminal-no-decisions");
    }
    let line = |(at, line): (usize, &DecisionLine)| {
        let vote = votes.iter().find(|vote| vote.vote.decision == line.id);
        let question = one_line(&line.question);
        let told = [Some(question), Some(of(line, vote, words)), vote.map(|vote| handed_in(vote, words))];
        let told = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        wrapped(&told, &format!("{:>2}. ", at + 1), columns())
    };
    let lines = all.decisions.iter().enumerate().map(line);
    std::iter::once(one_line(name)).chain(lines).collect::<Vec<_>>().join("\n")
}

/// One decision: how it stands, every round, the record, and the vote under way.
pub fn whole(view: &DecisionView, vote: Option<&VoteView>, words: &Words) -> String {
    let mut lines = vec![one_line(&view.line.question), of(&view.line, vote, words)];
    for round in PrintedRound::all_of(view, words) {
        lines.push(String::new());
        lines.extend(counted(&round, words));
    }
    if let Some(record) = &view.record {
        lines.push(String::new());
        lines.push(labelled("record-reason", &record.reason, words));
        let none = words.say("record-no-dissent");
        let dissent = if record.dissent.is_empty() { &none } else { &record.dissent };
        lines.push(labelled("record-dissent", dissent, words));
    }
    lines.extend(kin("record-supersedes", &view.supersedes, words));
    lines.extend(kin("record-superseded-by", &view.line.superseded_by, words));
    if let Some(vote) = vote {
        lines.push(String::new());
        lines.extend(ballots_in(vote, words));
    }
    lines.join("\n")
}

/// A vote under way: the question, the options, and who has voted; never what.
pub fn under_way(view: &VoteView, words: &Words) -> String {
    let mut lines = vec![one_line(&view.vote.question)];
    lines.extend(ballots_in(view, words));
    lines.join("\n")
}

fn ballots_in(view: &VoteView, words: &Words) -> Vec<String> {
    let vote = &view.vote;
    let method = words.say(&format!("method-{}", vote.voting.method.key()));
    let mut lines = vec![format!("{method} · {}", export::quorum_told(vote, words))];
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
    lines
}

/// How many have voted, never what.
fn handed_in(view: &VoteView, words: &Words) -> String {
    let voters = view.vote.voters.len();
    let gaps = [("count", FluentValue::from(view.handed_in.len())), ("voters", voters.into())];
    words.say_with("terminal-handed-in", &gaps)
}

/// The name of how a decision stands, for programs. Of votes under way only this machine knows.
pub fn state(line: &DecisionLine, vote: Option<&VoteView>) -> &'static str {
    if vote.is_some() { "voting" } else { line.state.key() }
}

/// How a decision stands, without its question.
fn of(line: &DecisionLine, vote: Option<&VoteView>, words: &Words) -> String {
    let state = words.say(&format!("decision-state-{}", state(line, vote)));
    let warned = line
        .tampered
        .then(|| words.say_with("decision-tampered", &[("question", one_line(&line.question).into())]));
    let quoted = |text: &str| words.say_with("record-quoted", &[("text", one_line(text).into())]);
    let parts = [
        Some(state),
        line.outcome.as_deref().map(quoted),
        line.postponed_until.map(|until| format!("{} {}", words.say("record-postponed"), day(until, words))),
        line.review_on.map(|on| format!("{} {}", words.say("record-review"), day(on, words))),
        warned,
        line.conflict.then(|| words.say("decide-conflict")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A round that was counted.
fn counted(round: &PrintedRound, words: &Words) -> Vec<String> {
    let mut lines = vec![round.title.clone(), wrapped(&round.how, "", columns())];
    lines.push(wrapped(&round.took_part, "", columns()));
    lines.extend(order(&round.order, words));
    if !round.order.is_empty() {
        lines.push(format!("{}:", round.counted));
    }
    for row in &round.rows {
        let heavy = row.weighted.map_or_else(String::new, |count| format!(" → {count}"));
        lines.push(format!("{:>4}{heavy} {}", row.plain, one_line(&row.label)));
    }
    lines.extend(pairs(&round.pairs, words));
    lines.push(wrapped(&round.verdict, "", columns()));
    if !round.ballots.is_empty() {
        lines.push(format!("{}:", round.said));
    }
    for (name, said) in &round.ballots {
        let name = if name.is_empty() { String::new() } else { format!("{}: ", one_line(name)) };
        lines.push(wrapped(&format!("{name}{}", one_line(said)), "  - ", columns()));
    }
    if let Some(double) = &round.double_vote {
        lines.push(one_line(&double.title));
        lines.extend([&double.ballot, &double.reason].map(|text| wrapped(&one_line(text), "  ", columns())));
        lines.extend(order(&double.order, words));
        lines.extend(pairs(&double.pairs, words));
        lines.push(wrapped(&double.verdict, "", columns()));
    }
    lines
}

/// Ranked ballots: the options from best to worst.
fn order(levels: &[String], words: &Words) -> Vec<String> {
    let level = |(at, level): (usize, &String)| format!("{:>4}. {}", at + 1, one_line(level));
    let heading = (!levels.is_empty()).then(|| format!("{}:", words.say("decide-order")));
    heading.into_iter().chain(levels.iter().enumerate().map(level)).collect()
}

/// Ranked ballots: each option against each; the columns are the numbers of the rows.
fn pairs(pairs: &[Pair], words: &Words) -> Vec<String> {
    if pairs.is_empty() {
        return vec![];
    }
    let heads: String = (1..=pairs.len()).map(|number| format!("{number:>4}")).collect();
    let line = |(at, pair): (usize, &Pair)| {
        let cell =
            |count: &Option<u32>| format!("{:>4}", count.map_or_else(|| "–".to_owned(), |n| n.to_string()));
        let over: String = pair.over.iter().map(cell).collect();
        format!("{:>4}{over}  {}", at + 1, one_line(&pair.label))
    };
    let top = [format!("{}:", words.say("decide-pairwise")), format!("    {heads}")];
    top.into_iter().chain(pairs.iter().enumerate().map(line)).collect()
}

fn kin(label: &str, decisions: &[Subject], words: &Words) -> Option<String> {
    let titles: Vec<&str> = decisions.iter().map(|decision| decision.title.as_str()).collect();
    (!titles.is_empty()).then(|| labelled(label, &titles.join(", "), words))
}

fn labelled(label: &str, text: &str, words: &Words) -> String {
    wrapped(&format!("{}: {}", words.say(label), one_line(text)), "", columns())
}

fn day(day: NaiveDate, words: &Words) -> String {
    words.day(day.year(), day.month(), day.day())
}
