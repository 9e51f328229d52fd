//! The record of a decision as a file: pages, pictures, text, JSON. Each shows the plain result beside the weighted
//! one, the quorum and the base. What was decided, the rules say; here it is put into words.

mod json;
mod round;
mod sheet;
mod telling;
mod text;

pub use round::{Pair, PrintedDoubleVote, PrintedRound, ResultRow};
pub use telling::quorum_told;

use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::typeset::{self, Template};
use crate::{Error, Exported, Format, Paper, Stamp, file_stem};
use product::decisions::{self, DecisionState, DecisionView, OtherRecord, Subject, VoteOption};
use product::{EntryId, Product};
use telling::{day, instant};
use words::{FluentValue, Language, Words};

/// A file of one decision: all formats but tables and calendars. `None`: there is no such decision. `changed`: the
/// library knows that its record is not the one that was closed here, which the product alone does not tell.
///
/// # Errors
/// An [`Error`] when the format is none of these, or the pages cannot be made.
pub fn decision(
    product: &Product,
    (decision, changed): (EntryId, bool),
    format: Format,
    paper: Paper,
    language: Language,
    stamp: &Stamp,
) -> Result<Option<Exported>, Error> {
    let Some(mut view) = decisions::decision(product, decision, stamp.wall_clock()) else { return Ok(None) };
    if changed {
        view.found_changed();
    }
    let words = Words::of(language);
    let head = Letterhead::new(stamp, words, "decision-record", "attribution-decision");
    let stem = format!("{} - {}", file_stem(&product.name), file_stem(&view.line.question));
    let name = format!("{stem}.{}", format.extension());
    let whole = |bytes| Ok(Some(Exported::whole(name.clone(), bytes, format)));
    let printed = || Printed::of(product, &view, words, stamp);
    match format {
        Format::Json => whole(json::write(product, &view, stamp)?),
        Format::Md => whole(text::write(&printed(), &head, words).into_bytes()),
        Format::Pdf | Format::Png | Format::Svg => {
            let printed = printed();
            let letters = printed.letters();
            let fonts = Fonts::for_text(&letters);
            let sheet = sheet::Sheet::new(&printed, paper, words, &head, &fonts);
            let pages = typeset::pages(Template::Decision, &sheet, &fonts, format, stamp)?;
            Ok(Some(Exported::pages(&stem, pages, format, fonts.undrawable(&letters))))
        }
        Format::Csv | Format::Ics | Format::Zip => Err(Error::NotABoardFormat(format)),
    }
}

/// A decision in words.
pub(crate) struct Printed {
    pub product: String,
    pub question: String,
    pub state: String,
    pub is_closed: bool,
    /// What is wrong with it: that it is not what was written, that another record was closed as well.
    pub warnings: Vec<String>,
    /// Label and text.
    pub facts: Vec<(String, String)>,
    pub context: String,
    pub options: Vec<PrintedOption>,
    pub reason: String,
    pub dissent: String,
    /// The records that do not stand.
    pub others: Vec<PrintedOther>,
    pub rounds: Vec<PrintedRound>,
    pub digest: Option<String>,
}

/// A record that does not stand, in words.
pub(crate) struct PrintedOther {
    /// What it says, by whom and when.
    pub said: String,
    pub reason: String,
    pub dissent: String,
    pub digest: String,
}

/// An option in words.
pub(crate) struct PrintedOption {
    pub text: String,
    pub chosen: bool,
}

impl Printed {
    fn of(product: &Product, view: &DecisionView, words: &Words, stamp: &Stamp) -> Self {
        let record = view.record.as_ref();
        let options = record.map_or(&view.draft.options, |record| &record.options);
        let outcome = record.map(|record| record.outcome);
        let option = |option: &VoteOption| PrintedOption {
            text: option_told(option, words),
            chosen: outcome == Some(option.id),
        };
        Self {
            product: product.name.clone(),
            question: view.line.question.clone(),
            state: words.say(&format!("decision-state-{}", view.line.state.key())),
            is_closed: view.line.state == DecisionState::Closed,
            warnings: warnings(view, words),
            facts: facts(view, words, stamp),
            context: view.context.trim().to_owned(),
            options: options.iter().map(option).collect(),
            reason: record.map_or_else(String::new, |record| record.reason.clone()),
            dissent: record.map_or_else(String::new, |record| record.dissent.clone()),
            others: view.others.iter().map(|other| PrintedOther::of(other, words, stamp)).collect(),
            rounds: PrintedRound::all_of(view, words),
            digest: view.digest.clone(),
        }
    }

    /// The option that was decided.
    pub fn outcome(&self) -> Option<&str> {
        self.options.iter().find(|option| option.chosen).map(|option| option.text.as_str())
    }

    /// Everything that a person wrote, to choose fonts by.
    fn letters(&self) -> String {
        let mut letters = vec![&self.product, &self.question, &self.context, &self.reason, &self.dissent];
        letters.extend(self.facts.iter().map(|(_, text)| text));
        letters.extend(self.options.iter().map(|option| &option.text));
        letters.extend(self.others.iter().flat_map(|other| [&other.said, &other.reason, &other.dissent]));
        for round in &self.rounds {
            letters.extend(round.letters());
        }
        letters.into_iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

fn warnings(view: &DecisionView, words: &Words) -> Vec<String> {
    let tampered =
        || words.say_with("decision-tampered", &[("question", view.line.question.as_str().into())]);
    let conflict = || format!("{}. {}", words.say("decide-conflict"), words.say("decide-conflict-means"));
    let warnings = [view.line.tampered.then(tampered), view.line.conflict.then(conflict)];
    warnings.into_iter().flatten().collect()
}

impl PrintedOther {
    fn of(other: &OtherRecord, words: &Words, stamp: &Stamp) -> Self {
        let record = &other.record;
        let gaps = [
            ("outcome", record.chosen().map_or_else(String::new, |option| option_told(option, words)).into()),
            ("at", instant(record.closed_at, stamp, words).into()),
            ("by", record.closed_by.as_str().into()),
        ];
        let nobody = record.closed_by.trim().is_empty();
        let said = if nobody { "decide-conflict-other-by-nobody" } else { "decide-conflict-other" };
        let dissent = record.dissent.trim();
        let label = words.say("record-dissent");
        Self {
            said: words.say_with(said, &gaps),
            reason: record.reason.trim().to_owned(),
            dissent: if dissent.is_empty() { String::new() } else { format!("{label}: {dissent}") },
            digest: other.digest.clone(),
        }
    }
}

fn facts(view: &DecisionView, words: &Words, stamp: &Stamp) -> Vec<(String, String)> {
    let record = view.record.as_ref();
    let titles = |subjects: &[Subject]| {
        let titles: Vec<&str> = subjects.iter().map(|subject| subject.title.as_str()).collect();
        Some(titles.join(", ")).filter(|titles| !titles.is_empty())
    };
    let closed = record.map(|record| {
        let gaps = [
            ("day", instant(record.closed_at, stamp, words).into()),
            ("name", record.closed_by.as_str().into()),
        ];
        let nobody = record.closed_by.trim().is_empty();
        words.say_with(if nobody { "record-closed-on" } else { "record-closed-by" }, &gaps)
    });
    let about = record.map_or(&view.draft.about, |record| &record.about);
    let facts = [
        ("record-closed", closed),
        ("record-scope", Some(words.say(&format!("scope-{}", view.line.scope.key())))),
        ("record-about", titles(about)),
        ("record-postponed", view.line.postponed_until.map(|until| day(until, words))),
        ("record-review", view.line.review_on.map(|on| day(on, words))),
        ("record-supersedes", titles(&view.supersedes)),
        ("record-superseded-by", titles(&view.line.superseded_by)),
    ];
    facts.into_iter().filter_map(|(label, text)| Some((words.say(label), text?))).collect()
}

/// An option as it is told: what it says, and until when to observe.
fn option_told(option: &VoteOption, words: &Words) -> String {
    let Some(until) = option.until else { return option.text.clone() };
    let day = FluentValue::from(day(until, words));
    if option.text.is_empty() {
        return words.say_with("record-observe", &[("day", day)]);
    }
    words.say_with("record-until", &[("text", option.text.as_str().into()), ("day", day)])
}

#[cfg(test)]
mod tests;
