//! The rules of deciding in the terminal: shown, set as long as nothing was counted under them, and proposed as a
//! question of their own, which is how they change from then on.

use super::{act, all, asked, meant};
use crate::answer::Answer;
use crate::arguments::{RulesChange, RulesDeed, YesNo};
use crate::place::Place;
use crate::trouble::Trouble;
use crate::width::{columns, wrapped};
use product::decisions::{Base, Method, Quorum, Rules, Scope};
use product::{Command, EntryId, ProductId};
use words::Words;

/// Shows the rules of a product, sets them, or asks whether to change them.
pub fn done(place: &Place, wanted: &str, deed: Option<&RulesDeed>) -> Result<Answer, Trouble> {
    match deed {
        None => shown(place, place.to_see(wanted)?.id),
        Some(RulesDeed::Set(change)) => {
            let product = place.to_change(wanted)?.id;
            let rules = changed(place, all(place, product)?.rules, change)?;
            act(place, product, Command::SetRules { rules })?;
            shown(place, product)
        }
        Some(RulesDeed::Propose(change)) => propose(place, place.to_change(wanted)?.id, change),
    }
}

fn shown(place: &Place, product: ProductId) -> Result<Answer, Trouble> {
    let rules = all(place, product)?.rules;
    let lines = lines(&rules, place.words).into_iter().map(|line| wrapped(&line, "  ", columns()));
    let text: Vec<_> = std::iter::once(place.words.say("decide-rules")).chain(lines).collect();
    Ok(Answer::new(text.join("\n"), &rules))
}

fn propose(place: &Place, product: ProductId, change: &RulesChange) -> Result<Answer, Trouble> {
    let before = all(place, product)?.rules;
    let after = changed(place, before.clone(), change)?;
    let was = lines(&before, place.words);
    let new: Vec<_> = lines(&after, place.words).into_iter().filter(|line| !was.contains(line)).collect();
    let question = place.words.say("decide-rules-question");
    let decision = EntryId(uuid::Uuid::now_v7());
    let change = place.words.say_with("decide-rules-change", &[("changes", new.join("; ").into())]);
    let keep = place.words.say("decide-rules-keep");
    let command =
        Command::AskForRules { decision, question: question.clone(), change, keep, rules: Box::new(after) };
    act(place, product, command)?;
    Ok(asked(place, decision, &question))
}

fn changed(place: &Place, rules: Rules, change: &RulesChange) -> Result<Rules, Trouble> {
    let quorum = change.quorum.as_deref().map(|quorum| meant::quorum(place, quorum)).transpose()?;
    let yes = |said: Option<YesNo>, is: bool| said.map_or(is, |said| said == YesNo::Yes);
    let Rules { mut voting, mut double_vote, second_round } = rules;
    voting.method = change.method.and_then(|by| Method::from_key(by.key())).unwrap_or(voting.method);
    voting.base = change.base.and_then(|of| Base::from_key(of.key())).unwrap_or(voting.base);
    voting.quorum = quorum.unwrap_or(voting.quorum);
    voting.secret = yes(change.secret, voting.secret);
    voting.floor = change.floor.unwrap_or(voting.floor);
    voting.dots = change.dots.unwrap_or(voting.dots);
    voting.stack = yes(change.stack, voting.stack);
    if !change.double_vote.is_empty() {
        double_vote = change.double_vote.iter().filter_map(|on| on.scope()).collect();
    }
    Ok(Rules { voting, double_vote, second_round: yes(change.second_round, second_round) })
}

/// The rules, one a line.
fn lines(rules: &Rules, words: &Words) -> Vec<String> {
    let voting = &rules.voting;
    let line =
        |field: &str, value: String| format!("{}: {value}", words.say(&format!("field-rules-{field}")));
    let yes = |so: bool| words.say(if so { "decide-yes" } else { "decide-no" });
    let doubled: Vec<_> =
        rules.double_vote.iter().map(|scope: &Scope| words.say(&format!("scope-{}", scope.key()))).collect();
    let quorum = match voting.quorum {
        Quorum::Count { voters } => voters.to_string(),
        Quorum::Share { percent } => format!("{percent} %"),
    };
    let nowhere = || words.say("decide-nowhere");
    vec![
        line("method", words.say(&format!("method-{}", voting.method.key()))),
        line("base", words.say(&format!("base-{}", voting.base.key()))),
        line("quorum", quorum),
        line("secret", yes(voting.secret)),
        line("floor", voting.floor.to_string()),
        line("dots", voting.dots.to_string()),
        line("stack", yes(voting.stack)),
        line("double_vote", if doubled.is_empty() { nowhere() } else { doubled.join(", ") }),
        line("second_round", yes(rules.second_round)),
    ]
}
