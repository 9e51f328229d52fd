//! A decision as Markdown, in the manner of architecture decision records (Michael Nygard, 2011): status, context,
//! options, decision, and how it came about.

use super::{Pair, Printed, PrintedOther, PrintedRound};
use crate::letterhead::Letterhead;
use crate::markdown::{escaped, inside, one_line, paragraphs};
use words::Words;

/// The record as one Markdown file.
pub(super) fn write(printed: &Printed, head: &Letterhead, words: &Words) -> String {
    let say = |id: &str| words.say(id);
    let line = |text: &str| escaped(&one_line(text));
    let mut out = format!("# {}\n\n", line(&printed.question));
    out += &format!("{} · {} · {} · {}\n\n", line(&printed.product), head.artefact, head.date, head.version);
    for warning in &printed.warnings {
        out += &format!("> **{}**\n\n", line(warning));
    }
    for other in &printed.others {
        out += &not_standing(other, words);
    }
    out += &format!("- {}: **{}**\n", say("record-status"), printed.state);
    for (label, text) in &printed.facts {
        out += &format!("- {label}: {}\n", inside(&one_line(text)));
    }
    if !printed.context.is_empty() {
        out += &format!("\n## {}\n\n{}\n", say("record-context"), block(&printed.context));
    }
    out += &format!("\n## {}\n\n", say("record-options"));
    for (at, option) in printed.options.iter().enumerate() {
        let mark = if option.chosen { "**" } else { "" };
        out += &format!("{}. {mark}{}{mark}\n", at + 1, line(&option.text));
    }
    if let Some(outcome) = printed.outcome() {
        out += &format!(
            "\n## {}\n\n**{}**\n\n{}\n",
            say("record-outcome"),
            line(outcome),
            block(&printed.reason)
        );
        let dissent =
            if printed.dissent.is_empty() { say("record-no-dissent") } else { block(&printed.dissent) };
        out += &format!("\n## {}\n\n{dissent}\n", say("record-dissent"));
    }
    for round in &printed.rounds {
        out += &told(round, words);
    }
    out += &format!("\n---\n\n{}\n", head.attribution);
    if let Some(digest) = &printed.digest {
        out += &format!("\n{}: `{digest}`\n", say("record-digest"));
    }
    out
}

/// A record that does not stand, as part of the warning.
fn not_standing(other: &PrintedOther, words: &Words) -> String {
    let said = [&other.said, &other.reason, &other.dissent];
    let said = said.into_iter().filter(|text| !text.is_empty()).map(|text| escaped(&one_line(text)));
    let digest = format!("{}: `{}`", words.say("record-digest"), other.digest);
    let lines: Vec<String> = said.chain([digest]).map(|line| format!("> {line}\n")).collect();
    format!("{}\n", lines.join(">\n"))
}

fn told(round: &PrintedRound, words: &Words) -> String {
    let say = |id: &str| words.say(id);
    let line = |text: &str| escaped(&one_line(text));
    let mut out = format!("\n## {}\n\n{}\n\n{}\n\n", round.title, line(&round.how), line(&round.took_part));
    let weighted = round.double_vote.is_some();
    out += &order(&round.order, words);
    out += &format!("| | {} |{}\n", round.counted, column(weighted, &say("record-weighted")));
    out += &format!("| --- | ---: |{}\n", column(weighted, "---:"));
    for row in &round.rows {
        let mark = if row.decided { "**" } else { "" };
        let heavy = row.weighted.map(|count| count.to_string()).unwrap_or_default();
        out += &format!("| {mark}{}{mark} | {} |{}\n", line(&row.label), row.plain, column(weighted, &heavy));
    }
    out += &pairs(&round.pairs, words);
    out += &format!("\n{}\n", line(&round.verdict));
    if let Some(double) = &round.double_vote {
        out += &format!("\n### {}\n\n", line(&double.title));
        out += &format!("{}\n\n{}\n\n", line(&double.ballot), block(&double.reason));
        out += &order(&double.order, words);
        out += &pairs(&double.pairs, words);
        out += &format!("{}{}\n", if double.pairs.is_empty() { "" } else { "\n" }, line(&double.verdict));
    }
    if !round.ballots.is_empty() {
        out += &format!("\n### {}\n\n", round.said);
    }
    for (name, said) in &round.ballots {
        let name = if name.is_empty() { String::new() } else { format!("{}: ", line(name)) };
        out += &format!("- {name}{}\n", line(said));
    }
    out
}

/// The options from best to worst.
fn order(levels: &[String], words: &Words) -> String {
    if levels.is_empty() {
        return String::new();
    }
    let level = |(at, level): (usize, &String)| format!("{}. {}\n", at + 1, escaped(&one_line(level)));
    let levels: String = levels.iter().enumerate().map(level).collect();
    format!("{}:\n\n{levels}\n", words.say("decide-order"))
}

/// The options against each other; the columns are the rows' numbers.
fn pairs(pairs: &[Pair], words: &Words) -> String {
    if pairs.is_empty() {
        return String::new();
    }
    let heads: String = (1..=pairs.len()).map(|number| format!(" {number} |")).collect();
    let mut out = format!("\n{}:\n\n| |{heads}\n| --- |", words.say("decide-pairwise"));
    out += &" ---: |".repeat(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let over = pair
            .over
            .iter()
            .map(|count| count.map_or_else(|| " – |".to_owned(), |count| format!(" {count} |")));
        out += &format!("\n| {}: {} |{}", at + 1, escaped(&one_line(&pair.label)), over.collect::<String>());
    }
    out + "\n"
}

fn column(there: bool, text: &str) -> String {
    if there { format!(" {text} |") } else { String::new() }
}

/// A text of its own, not inside a list.
fn block(text: &str) -> String {
    paragraphs(text).replace("\n  ", "\n")
}
