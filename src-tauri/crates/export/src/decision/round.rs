//! A round in words: how it was held, what was counted, what follows, and who said what. Files and the terminal say
//! the same.

use super::option_told;
use super::telling::{ballot_told, quorum_told, verdict_told};
use product::EntryId;
use product::decisions::{
    Ballot, CastBallot, DecisionView, DoubleVote, Method, OpenedVote, Round, RoundBallots, Tally,
    TallyVerdict,
};
use words::{FluentValue, Words};

/// A round in words.
pub struct PrintedRound {
    /// Which round it is.
    pub title: String,
    /// Method, base, quorum, what else the method needs to be counted, secret or open.
    pub how: String,
    /// Who took part, and how many votes were needed.
    pub took_part: String,
    /// What follows.
    pub verdict: String,
    /// What the counts of the rows are.
    pub counted: String,
    /// What each option, answer or number of fingers got.
    pub rows: Vec<ResultRow>,
    /// For ranked ballots: the options from best to worst, equal ones on one line.
    pub order: Vec<String>,
    /// For ranked ballots: the options against each other.
    pub pairs: Vec<Pair>,
    /// The double vote on it.
    pub double_vote: Option<PrintedDoubleVote>,
    /// What stands over the ballots.
    pub said: String,
    /// Who said what; without names where ballots are secret.
    pub ballots: Vec<(String, String)>,
}

/// A line of the result.
pub struct ResultRow {
    /// The option, answer or number of fingers.
    pub label: String,
    /// How often.
    pub plain: u32,
    /// How often with the double vote.
    pub weighted: Option<u32>,
    /// Whether it is what was decided.
    pub decided: bool,
}

/// An option against all options, in their order.
pub struct Pair {
    /// The option.
    pub label: String,
    /// How many prefer it to each; `None`: that is itself.
    pub over: Vec<Option<u32>>,
}

/// The double vote in words.
pub struct PrintedDoubleVote {
    /// Whose it is.
    pub title: String,
    /// The ballot that counts twice.
    pub ballot: String,
    /// Why it was used.
    pub reason: String,
    /// For ranked ballots: the options from best to worst with it.
    pub order: Vec<String>,
    /// For ranked ballots: the options against each other with it.
    pub pairs: Vec<Pair>,
    /// What follows.
    pub verdict: String,
}

impl PrintedRound {
    /// The rounds of a decision, the earliest first. The double vote stands with the last one.
    #[must_use]
    pub fn all_of(view: &DecisionView, words: &Words) -> Vec<Self> {
        let last = view.rounds.last().map(|round| round.vote.id);
        let double = |round: &Round| view.double_vote.as_ref().filter(|_| last == Some(round.vote.id));
        view.rounds.iter().map(|round| Self::of(round, double(round), words)).collect()
    }

    fn of(round: &Round, double: Option<&DoubleVote>, words: &Words) -> Self {
        let (vote, tally) = (&round.vote, &round.tally);
        let is_secret = matches!(round.ballots, RoundBallots::Secret { .. });
        let is_ranked = tally.pairwise.is_some();
        Self {
            title: words.say_with("record-round", &[("round", vote.round.into())]),
            how: how(vote, words),
            took_part: took_part(vote, tally, words),
            verdict: verdict_told(vote, tally, words),
            counted: words.say(if is_ranked { "record-firsts" } else { "record-plain" }),
            rows: rows(vote, tally, double.map(|double| &double.weighted), words),
            order: order(vote, tally, words),
            pairs: pairs(vote, tally, words),
            double_vote: double.map(|double| PrintedDoubleVote::of(vote, double, words)),
            said: words.say(if is_secret { "record-said" } else { "record-ballots" }),
            ballots: ballots(round, words),
        }
    }

    /// Everything in it that a person wrote.
    pub(super) fn letters(&self) -> impl Iterator<Item = &String> {
        let double = self.double_vote.iter().flat_map(|double| [&double.title, &double.reason]);
        let ballots = self.ballots.iter().flat_map(|(name, said)| [name, said]);
        self.rows.iter().map(|row| &row.label).chain(&self.order).chain(ballots).chain(double)
    }
}

impl PrintedDoubleVote {
    fn of(vote: &OpenedVote, double: &DoubleVote, words: &Words) -> Self {
        Self {
            title: words.say_with("record-double", &[("member", double.name.as_str().into())]),
            ballot: ballot_told(vote, &double.ballot, words),
            reason: double.reason.clone(),
            order: order(vote, &double.weighted, words),
            pairs: pairs(vote, &double.weighted, words),
            verdict: verdict_told(vote, &double.weighted, words),
        }
    }
}

/// Method, base, quorum, what else the method needs, and whether ballots have names.
fn how(vote: &OpenedVote, words: &Words) -> String {
    let voting = &vote.voting;
    let base = words.say(&format!("base-{}", voting.base.key()));
    let mut parts = vec![
        words.say(&format!("method-{}", voting.method.key())),
        words.say_with("record-base", &[("base", base.into())]),
        words.say_with("record-quorum", &[("quorum", quorum_told(vote, words).into())]),
    ];
    match voting.method {
        Method::Fist => parts.push(words.say_with("record-floor", &[("floor", voting.floor.into())])),
        Method::Dots => {
            parts.push(words.say_with("record-dots", &[("dots", voting.dots.into())]));
            parts.push(words.say(if voting.stack { "record-stack" } else { "record-no-stack" }));
        }
        Method::Majority | Method::TwoThirds | Method::Consent | Method::Ranked => {}
    }
    parts.push(words.say(if voting.secret { "record-secret" } else { "record-open" }));
    parts.join(" · ")
}

fn took_part(vote: &OpenedVote, tally: &Tally, words: &Words) -> String {
    let gaps = [
        ("took", FluentValue::from(tally.took_part)),
        ("voters", tally.voters.into()),
        ("abstentions", tally.abstentions.into()),
        ("votes", tally.votes_cast.into()),
    ];
    let took = words.say_with("record-took-part", &gaps);
    match tally.needed {
        Some(needed) if vote.options.len() > 1 => {
            format!("{took} {}", words.say_with("record-needed", &[("needed", needed.into())]))
        }
        _ => took,
    }
}

fn rows(vote: &OpenedVote, tally: &Tally, weighted: Option<&Tally>, words: &Words) -> Vec<ResultRow> {
    let plain = counted(vote, tally, words);
    let heavy = weighted.map(|tally| counted(vote, tally, words));
    let decided = match &weighted.unwrap_or(tally).verdict {
        TallyVerdict::Decided { option } => Some(*option),
        _ => None,
    };
    let decided = tally.counts.iter().position(|counted| Some(counted.option) == decided);
    let row = |(at, (label, plain)): (usize, (String, u32))| ResultRow {
        label,
        plain,
        weighted: heavy.as_ref().and_then(|rows| rows.get(at)).map(|(_, count)| *count),
        decided: decided == Some(at),
    };
    plain.into_iter().enumerate().map(row).collect()
}

fn counted(vote: &OpenedVote, tally: &Tally, words: &Words) -> Vec<(String, u32)> {
    if let Some(said) = &tally.consent {
        let said =
            [("consents", said.consents), ("concerns", said.concerns), ("objections", said.objections)];
        return said.into_iter().map(|(word, count)| (words.say(&format!("record-{word}")), count)).collect();
    }
    if let Some(hands) = &tally.fingers {
        let label = |fingers: usize| words.say_with("said-fist", &[("fingers", fingers.into())]);
        return hands.iter().enumerate().map(|(fingers, count)| (label(fingers), *count)).collect();
    }
    tally.counts.iter().map(|counted| (told(vote, counted.option, words), counted.count)).collect()
}

/// Only ranked ballots put the options in an order of their own.
fn order(vote: &OpenedVote, tally: &Tally, words: &Words) -> Vec<String> {
    let level = |level: &Vec<EntryId>| {
        let level: Vec<String> = level.iter().map(|id| told(vote, *id, words)).collect();
        level.join(" = ")
    };
    if tally.pairwise.is_some() { tally.ranking.iter().map(level).collect() } else { vec![] }
}

fn pairs(vote: &OpenedVote, tally: &Tally, words: &Words) -> Vec<Pair> {
    let rows = vote.options.iter().zip(tally.pairwise.iter().flatten()).enumerate();
    let over = |at: usize, counts: &[u32]| -> Vec<Option<u32>> {
        counts.iter().enumerate().map(|(other, count)| (other != at).then_some(*count)).collect()
    };
    rows.map(|(at, (option, counts))| Pair { label: option_told(option, words), over: over(at, counts) })
        .collect()
}

fn told(vote: &OpenedVote, option: EntryId, words: &Words) -> String {
    vote.option(option).map_or_else(String::new, |option| option_told(option, words))
}

fn ballots(round: &Round, words: &Words) -> Vec<(String, String)> {
    match &round.ballots {
        RoundBallots::Open { cast } => {
            let said = |cast: &CastBallot| {
                (name(round, cast.member, words), ballot_told(&round.vote, &cast.ballot, words))
            };
            cast.iter().map(said).collect()
        }
        RoundBallots::Secret { cast } => {
            let is_said =
                |ballot: &&Ballot| matches!(ballot, Ballot::Concern { .. } | Ballot::Objection { .. });
            let said = |ballot: &Ballot| (String::new(), ballot_told(&round.vote, ballot, words));
            cast.iter().filter(is_said).map(said).collect()
        }
    }
}

/// Whose ballot it is, and who entered it for them.
fn name(round: &Round, member: EntryId, words: &Words) -> String {
    let Some(part) = round.took_part.iter().find(|part| part.member == member) else { return String::new() };
    let Some(proxy) = &part.proxy else { return part.name.clone() };
    let nobody = words.say("decide-somebody");
    let proxy = if proxy.trim().is_empty() { &nobody } else { proxy };
    words.say_with("record-proxy", &[("name", part.name.as_str().into()), ("proxy", proxy.as_str().into())])
}
