//! What the page template is given: a decision as plain data, ready to be set. The length of a bar is said in parts
//! of the longest; millimetres are the template's.

use super::{Pair, Printed, PrintedOther, PrintedRound};
use crate::Paper;
use crate::fonts::Fonts;
use crate::letterhead::Letterhead;
use crate::line::{Line, lines};
use crate::page::Page;
use serde::Serialize;
use words::Words;

/// A decision, ready to be set.
#[derive(Serialize)]
pub(super) struct Sheet {
    #[serde(flatten)]
    page: Page,
    product: Line,
    labels: Labels,
    question: Vec<Line>,
    state: String,
    closed: bool,
    warnings: Vec<Vec<Line>>,
    others: Vec<SheetOther>,
    facts: Vec<(String, Vec<Line>)>,
    context: Vec<Line>,
    options: Vec<SheetOption>,
    outcome: Option<Vec<Line>>,
    reason: Vec<Line>,
    dissent: Vec<Line>,
    rounds: Vec<SheetRound>,
    digest: Option<String>,
}

#[derive(Serialize)]
struct Labels {
    status: String,
    context: String,
    options: String,
    outcome: String,
    reason: String,
    dissent: String,
    no_dissent: String,
    weighted: String,
    order: String,
    pairs: String,
    digest: String,
}

#[derive(Serialize)]
struct SheetOption {
    text: Vec<Line>,
    chosen: bool,
}

#[derive(Serialize)]
struct SheetOther {
    said: Vec<Line>,
    reason: Vec<Line>,
    dissent: Vec<Line>,
    digest: String,
}

#[derive(Serialize)]
struct SheetRound {
    title: String,
    how: String,
    took_part: String,
    verdict: Vec<Line>,
    counted: String,
    rows: Vec<SheetRow>,
    order: Vec<Vec<Line>>,
    pairs: Vec<SheetPair>,
    double_vote: Option<SheetDoubleVote>,
    said: String,
    ballots: Vec<(Line, Vec<Line>)>,
}

#[derive(Serialize)]
struct SheetRow {
    label: Vec<Line>,
    decided: bool,
    /// The count, and how long its bar is.
    plain: (u32, f64),
    weighted: Option<(u32, f64)>,
}

#[derive(Serialize)]
struct SheetPair {
    label: Vec<Line>,
    over: Vec<Option<u32>>,
}

#[derive(Serialize)]
struct SheetDoubleVote {
    title: Line,
    ballot: Vec<Line>,
    reason: Vec<Line>,
    order: Vec<Vec<Line>>,
    pairs: Vec<SheetPair>,
    verdict: Vec<Line>,
}

impl Sheet {
    pub(super) fn new(
        printed: &Printed,
        paper: Paper,
        words: &Words,
        head: &Letterhead,
        fonts: &Fonts,
    ) -> Self {
        let desk = Desk { fonts };
        Self {
            page: Page::new(&printed.question, paper, words, head, fonts),
            product: Line::new(&fonts.legible(&printed.product)),
            labels: Labels::new(words),
            question: desk.lines(&printed.question),
            state: printed.state.clone(),
            closed: printed.is_closed,
            warnings: printed.warnings.iter().map(|warning| desk.lines(warning)).collect(),
            others: printed.others.iter().map(|other| desk.other(other)).collect(),
            facts: printed.facts.iter().map(|(label, text)| (label.clone(), desk.lines(text))).collect(),
            context: desk.lines(&printed.context),
            options: printed
                .options
                .iter()
                .map(|option| SheetOption { text: desk.lines(&option.text), chosen: option.chosen })
                .collect(),
            outcome: printed.outcome().map(|outcome| desk.lines(outcome)),
            reason: desk.lines(&printed.reason),
            dissent: desk.lines(&printed.dissent),
            rounds: printed.rounds.iter().map(|round| desk.round(round)).collect(),
            digest: printed.digest.clone(),
        }
    }
}

impl Labels {
    fn new(words: &Words) -> Self {
        let say = |id: &str| words.say(&format!("record-{id}"));
        Self {
            status: say("status"),
            context: say("context"),
            options: say("options"),
            outcome: say("outcome"),
            reason: say("reason"),
            dissent: say("dissent"),
            no_dissent: say("no-dissent"),
            weighted: say("weighted"),
            order: words.say("decide-order"),
            pairs: words.say("decide-pairwise"),
            digest: say("digest"),
        }
    }
}

struct Desk<'a> {
    fonts: &'a Fonts,
}

impl Desk<'_> {
    fn lines(&self, text: &str) -> Vec<Line> {
        if text.trim().is_empty() { vec![] } else { lines(&self.fonts.legible(text.trim_end())) }
    }

    fn line(&self, text: &str) -> Line {
        Line::new(&self.fonts.legible(text))
    }

    fn other(&self, other: &PrintedOther) -> SheetOther {
        SheetOther {
            said: self.lines(&other.said),
            reason: self.lines(&other.reason),
            dissent: self.lines(&other.dissent),
            digest: other.digest.clone(),
        }
    }

    fn order(&self, levels: &[String]) -> Vec<Vec<Line>> {
        levels.iter().map(|level| self.lines(level)).collect()
    }

    fn pairs(&self, pairs: &[Pair]) -> Vec<SheetPair> {
        pairs
            .iter()
            .map(|pair| SheetPair { label: self.lines(&pair.label), over: pair.over.clone() })
            .collect()
    }

    fn round(&self, round: &PrintedRound) -> SheetRound {
        let counts = round.rows.iter().flat_map(|row| [Some(row.plain), row.weighted]);
        let longest = f64::from(counts.flatten().max().unwrap_or(1).max(1));
        let bar = |count: u32| (count, f64::from(count) / longest);
        SheetRound {
            title: round.title.clone(),
            how: round.how.clone(),
            took_part: round.took_part.clone(),
            verdict: self.lines(&round.verdict),
            rows: round
                .rows
                .iter()
                .map(|row| SheetRow {
                    label: self.lines(&row.label),
                    decided: row.decided,
                    plain: bar(row.plain),
                    weighted: row.weighted.map(bar),
                })
                .collect(),
            counted: round.counted.clone(),
            order: self.order(&round.order),
            pairs: self.pairs(&round.pairs),
            said: round.said.clone(),
            double_vote: round.double_vote.as_ref().map(|double| SheetDoubleVote {
                title: self.line(&double.title),
                ballot: self.lines(&double.ballot),
                reason: self.lines(&double.reason),
                order: self.order(&double.order),
                pairs: self.pairs(&double.pairs),
                verdict: self.lines(&double.verdict),
            }),
            ballots: round.ballots.iter().map(|(name, said)| (self.line(name), self.lines(said))).collect(),
        }
    }
}
