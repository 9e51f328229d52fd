//! What each row of a file of notes becomes, told row by row.

use crate::width::{columns, one_line, wrapped};
use export::{LeftOut, NotesReport, NotesRow, RowOutcome};
use words::{FluentValue, Words};

/// Every row, for a dry run.
pub fn would_become(report: &NotesReport, words: &Words) -> String {
    let rows = report.rows.iter().map(|row| told(row, words));
    lines(report, rows, words, "terminal-would-import")
}

/// The rows that were left out, after an import.
pub fn became(report: &NotesReport, words: &Words) -> String {
    let left_out = |row: &&NotesRow| matches!(row.outcome, RowOutcome::LeftOut { .. });
    let rows = report.rows.iter().filter(left_out).map(|row| told(row, words));
    lines(report, rows, words, "terminal-imported-notes")
}

fn lines(report: &NotesReport, rows: impl Iterator<Item = String>, words: &Words, summary: &str) -> String {
    let mut lines: Vec<_> = rows.collect();
    if !report.unknown_headers.is_empty() {
        let headers = one_line(&report.unknown_headers.join(", "));
        lines.push(words.say_with("terminal-unknown-headers", &[("headers", headers.into())]));
    }
    let gaps = [("cards", report.cards.into()), ("left", report.left_out.into())];
    lines.push(words.say_with(summary, &gaps));
    lines.join("\n")
}

fn told(row: &NotesRow, words: &Words) -> String {
    let line = words.say_with("terminal-row", &[("line", row.line.into())]);
    let rest = match &row.outcome {
        RowOutcome::Card { card } => {
            let section = words.say(&format!("section-{}", card.section.key()));
            format!("{section}: {}", one_line(&card.text))
        }
        RowOutcome::LeftOut { reason, text } => {
            let reason = why(reason, words);
            let left_out = words.say_with("terminal-left-out", &[("reason", reason.into())]);
            format!("{left_out}  {}", one_line(text)).trim_end().to_owned()
        }
    };
    wrapped(&rest, &format!("{line}  "), columns())
}

fn why(reason: &LeftOut, words: &Words) -> String {
    let say =
        |id: &str, gaps: &[(&str, FluentValue<'_>)]| words.say_with(&format!("terminal-left-out-{id}"), gaps);
    let too_long =
        |id, chars: &u32, limit: &u32| say(id, &[("chars", (*chars).into()), ("limit", (*limit).into())]);
    match reason {
        LeftOut::NoText => say("no_text", &[]),
        LeftOut::NoSection => say("no_section", &[]),
        LeftOut::UnknownSection { section } => {
            say("unknown_section", &[("section", one_line(section).into())])
        }
        LeftOut::UnknownState { state } => say("unknown_state", &[("state", one_line(state).into())]),
        LeftOut::MoreFields { fields, headers } => {
            say("more_fields", &[("fields", (*fields).into()), ("headers", (*headers).into())])
        }
        LeftOut::TooLong { chars, limit } => too_long("too_long", chars, limit),
        LeftOut::NotText => say("not_text", &[]),
        LeftOut::AuthorTooLong { chars, limit } => too_long("author_too_long", chars, limit),
        LeftOut::AlreadyThere => say("already_there", &[]),
        LeftOut::SaidBefore { line } => say("said_before", &[("line", (*line).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn every_reason_is_a_sentence_in_both_languages() {
        let text = || "x".to_owned();
        for reason in [
            LeftOut::NoText,
            LeftOut::NoSection,
            LeftOut::UnknownSection { section: text() },
            LeftOut::UnknownState { state: text() },
            LeftOut::MoreFields { fields: 4, headers: 3 },
            LeftOut::TooLong { chars: 2, limit: 1 },
            LeftOut::NotText,
            LeftOut::AuthorTooLong { chars: 2, limit: 1 },
            LeftOut::AlreadyThere,
            LeftOut::SaidBefore { line: 3 },
        ] {
            for language in Language::ALL {
                let told = why(&reason, Words::of(language));
                assert!(!told.starts_with("terminal-") && !told.contains('{'), "{told}");
            }
        }
    }
}
