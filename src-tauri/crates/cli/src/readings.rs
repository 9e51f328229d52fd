//! What a file of readings becomes, told in the terminal.

use crate::metrics::count;
use crate::products::moment;
use crate::width::{columns, one_line, wrapped};
use export::{NoReading, ReadingsReport, UnreadRow, figure};
use words::{FluentValue, Words};

/// What would become of a file, with every row that is no reading and why.
pub fn would_become(report: &ReadingsReport, unit: &str, words: &Words) -> String {
    let mut lines: Vec<_> = report.rows.iter().map(|row| told(row, words)).collect();
    if let (Some((from, until)), Some((least, most))) = (report.span, report.reach) {
        let figure = |value| FluentValue::from(figure(value, words.language(), unit));
        let gaps = [
            ("count", count(report.readings)),
            ("least", figure(least)),
            ("most", figure(most)),
            ("from", moment(from).into()),
            ("until", moment(until).into()),
        ];
        lines.push(words.say_with("readings-file-becomes", &gaps));
    }
    let decimals = if report.decimal_comma { "comma" } else { "point" };
    lines.push(words.say(&format!("readings-file-decimals-{decimals}")));
    if report.unread > 0 {
        lines.push(words.say_with("readings-file-unread", &[("count", count(report.unread))]));
    }
    lines.push(words.say("terminal-nothing-changed"));
    lines.join("\n")
}

/// What became of a file.
pub fn became(report: &ReadingsReport, words: &Words) -> String {
    words.say_with("readings-file-done", &[("count", count(report.readings))])
}

fn told(row: &UnreadRow, words: &Words) -> String {
    let line = words.say_with("terminal-row", &[("line", row.line.into())]);
    wrapped(&format!("{}: {}", one_line(&row.text), why(&row.reason, words)), &format!("{line}  "), columns())
}

fn why(reason: &NoReading, words: &Words) -> String {
    let say =
        |id: &str, gaps: &[(&str, FluentValue<'_>)]| words.say_with(&format!("reading-none-{id}"), gaps);
    match reason {
        NoReading::NoTime => say("no_time", &[]),
        NoReading::UnknownTime { time } => say("unknown_time", &[("time", one_line(time).into())]),
        NoReading::NoValue => say("no_value", &[]),
        NoReading::NotANumber { value } => say("not_a_number", &[("value", one_line(value).into())]),
        NoReading::TimeTwice { line } => say("time_twice", &[("line", (*line).into())]),
        NoReading::TooManyFields { count: fields } => say("too_many_fields", &[("count", count(*fields))]),
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
            NoReading::NoTime,
            NoReading::UnknownTime { time: text() },
            NoReading::NoValue,
            NoReading::NotANumber { value: text() },
            NoReading::TimeTwice { line: 3 },
            NoReading::TooManyFields { count: 3 },
        ] {
            for language in Language::ALL {
                let told = why(&reason, Words::of(language));
                assert!(!told.starts_with("reading-") && !told.contains('{'), "{told}");
            }
        }
    }
}
