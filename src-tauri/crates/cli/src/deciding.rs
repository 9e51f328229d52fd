//! Deciding in the terminal: a question put down, a vote opened, ballots read from standard input, revealed,
//! doubled and concluded. A ballot is never an argument: arguments are seen by others.

mod ballot;
mod meant;
mod rules;
mod telling;

use crate::answer::Answer;
use crate::arguments::{DecideDeed, NewQuestion};
use crate::exporting;
use crate::place::{Place, reply};
use crate::trouble::Trouble;
use app::protocol::{Artefact, Look, Reply, Request, Seen, VoteView};
use chrono::NaiveDate;
use meant::{decision_of, member_of, vote_on};
use product::decisions::{DecisionView, DecisionsView};
use product::{Command, EntryId, Field, Kind, NewEntry, ProductId, Value};
use serde_json::json;
use std::collections::BTreeMap;

/// Shows the decisions of a product.
pub fn show(place: &Place, wanted: &str) -> Result<Answer, Trouble> {
    let line = place.to_see(wanted)?;
    let all = all(place, line.id)?;
    let votes = votes(place, line.id)?;
    let mut json = json!(all);
    for (line, told) in all.decisions.iter().zip(json["decisions"].as_array_mut().into_iter().flatten()) {
        told["state"] = json!(telling::state(line, vote_of(&votes, line.id)));
    }
    Ok(Answer::new(telling::all(&line.name, &all, &votes, place.words), json))
}

/// Does something to the decisions of a product.
pub fn done(place: &Place, wanted: &str, deed: &DecideDeed) -> Result<Answer, Trouble> {
    if let DecideDeed::Status { decision } = deed {
        return status(place, wanted, decision.as_deref());
    }
    if let DecideDeed::Export { decision, to, format, paper } = deed {
        let decision = decision_of(place, &all(place, place.to_see(wanted)?.id)?, decision)?;
        return exporting::export(place, wanted, Artefact::Decision { decision }, to, *format, *paper);
    }
    if let DecideDeed::Rules { deed } = deed {
        return rules::done(place, wanted, deed.as_ref());
    }
    let product = place.to_change(wanted)?.id;
    let meant = |decision: &str| decision_of(place, &all(place, product)?, decision);
    match deed {
        DecideDeed::New(question) => new(place, product, question),
        DecideDeed::Open { decision } => {
            let request = Request::OpenVote { product, decision: meant(decision)? };
            let vote = reply!(place, request, Reply::OpenVote { vote } => vote);
            Ok(Answer::new(telling::under_way(&vote, place.words), &vote))
        }
        DecideDeed::Cast { decision, member, proxy } => {
            cast(place, product, meant(decision)?, member, *proxy)
        }
        DecideDeed::Reveal { decision } => {
            let decision = meant(decision)?;
            let vote = vote_on(place, &votes(place, product)?, decision)?.vote.id;
            reply!(place, Request::Reveal { product, vote }, Reply::Reveal(_) => ());
            told(place, product, decision)
        }
        DecideDeed::Abandon { decision } => {
            let vote = vote_on(place, &votes(place, product)?, meant(decision)?)?.vote.id;
            reply!(place, Request::AbandonVote { product, vote }, Reply::AbandonVote => ());
            Ok(Answer::new(place.words.say("terminal-vote-abandoned"), json!({ "vote": vote })))
        }
        DecideDeed::DoubleVote { decision, member, why } => {
            let decision = meant(decision)?;
            let member = member_of(place, &whole(place, product, decision)?.draft.voters, member)?;
            let request = Request::DoubleVote { product, decision, member, reason: why.clone() };
            reply!(place, request, Reply::DoubleVote(_) => ());
            told(place, product, decision)
        }
        DecideDeed::Conclude { decision, why, dissent, review } => {
            let decision = meant(decision)?;
            let (reason, dissent) = (why.clone(), dissent.clone());
            act(place, product, Command::Conclude { decision, reason, dissent, review_on: *review })?;
            told(place, product, decision)
        }
        DecideDeed::Postpone { decision, until } => {
            let decision = meant(decision)?;
            let (field, value) = (Field::word("postponed_until"), Some(Value::Word(until.to_string())));
            act(place, product, Command::SetField { entry: decision, field, value })?;
            told(place, product, decision)
        }
        DecideDeed::Status { .. } | DecideDeed::Export { .. } | DecideDeed::Rules { .. } => {
            Err(Trouble::unexpected(place.words))
        }
    }
}

fn new(place: &Place, product: ProductId, question: &NewQuestion) -> Result<Answer, Trouble> {
    if question.question.trim().is_empty() {
        return Err(Trouble::new(place.words, "no_question", &[]));
    }
    let decision = ask(place, product, fields(place, question)?)?;
    let mut options: Vec<NewEntry> =
        question.options.iter().map(|text| option(decision, text, None)).collect();
    let observe = || place.words.say("terminal-observe");
    options.extend(question.observe_until.map(|until| option(decision, &observe(), Some(until))));
    if !options.is_empty() {
        put_down(place, product, options)?;
    }
    Ok(asked(place, decision, &question.question))
}

/// Puts a question down, without options yet.
fn ask(place: &Place, product: ProductId, fields: BTreeMap<Field, Value>) -> Result<EntryId, Trouble> {
    let decision = EntryId(uuid::Uuid::now_v7());
    put_down(place, product, vec![NewEntry { id: Some(decision), kind: Kind::Decision, fields }])?;
    Ok(decision)
}

fn asked(place: &Place, decision: EntryId, question: &str) -> Answer {
    let gaps = [("name", question.into()), ("id", decision.to_string().into())];
    let text = place.words.say_with("terminal-question-added", &gaps);
    Answer::new(text, json!({ "decision": decision, "question": question }))
}

/// An option of a decision; one that only observes has a day.
fn option(decision: EntryId, text: &str, until: Option<NaiveDate>) -> NewEntry {
    let mut fields = BTreeMap::from([
        (Field::word("text"), Value::Text(text.to_owned())),
        (Field::word("decision"), Value::Word(decision.to_string())),
    ]);
    fields.extend(until.map(|until| (Field::word("until"), Value::Word(until.to_string()))));
    NewEntry { id: None, kind: Kind::Choice, fields }
}

fn fields(place: &Place, question: &NewQuestion) -> Result<BTreeMap<Field, Value>, Trouble> {
    let word =
        |word: &'static str, key: Option<&str>| Some((Field::word(word), Value::Word(key?.to_owned())));
    let number =
        |word: &'static str, number: Option<u32>| Some((Field::word(word), Value::Number(number?.into())));
    let review = question.review.map(|day| day.to_string());
    let mut fields: BTreeMap<Field, Value> = [
        Some((Field::word("question"), Value::Text(question.question.clone()))),
        question.why.clone().map(|why| (Field::word("context"), Value::Text(why))),
        word("artefact", question.about.map(|about| about.key())),
        word("method", question.method.map(|method| method.key())),
        word("base", question.base.map(|base| base.key())),
        word("review_on", review.as_deref()),
        number("floor", question.floor),
        number("dots", question.dots),
        question.secret.then(|| (Field::word("secret"), Value::Flag(true))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let quorum = question.quorum.as_deref().map(|quorum| meant::quorum(place, quorum)).transpose()?;
    fields.extend(quorum.map(meant::quorum_field));
    Ok(fields)
}

fn cast(
    place: &Place,
    product: ProductId,
    decision: EntryId,
    member: &str,
    proxy: bool,
) -> Result<Answer, Trouble> {
    let votes = votes(place, product)?;
    let view = vote_on(place, &votes, decision)?;
    let member = member_of(place, &view.vote.voters, member)?;
    let ballot = ballot::read(place, &view.vote)?;
    let request = Request::CastBallot { product, vote: view.vote.id, member, ballot, proxy };
    let view = reply!(place, request, Reply::CastBallot { vote } => vote);
    Ok(Answer::new(telling::under_way(&view, place.words), &view))
}

fn status(place: &Place, wanted: &str, decision: Option<&str>) -> Result<Answer, Trouble> {
    let product = place.to_see(wanted)?.id;
    let Some(decision) = decision else { return show(place, wanted) };
    let decision = decision_of(place, &all(place, product)?, decision)?;
    told(place, product, decision)
}

/// How a decision stands.
fn told(place: &Place, product: ProductId, decision: EntryId) -> Result<Answer, Trouble> {
    let view = whole(place, product, decision)?;
    let votes = votes(place, product)?;
    let vote = vote_of(&votes, decision);
    let text = telling::whole(&view, vote, place.words);
    let mut json = json!({ "decision": view, "vote": vote });
    json["decision"]["line"]["state"] = json!(telling::state(&view.line, vote));
    Ok(Answer::new(text, json))
}

fn vote_of(votes: &[VoteView], decision: EntryId) -> Option<&VoteView> {
    votes.iter().find(|vote| vote.vote.decision == decision)
}

fn put_down(place: &Place, product: ProductId, entries: Vec<NewEntry>) -> Result<(), Trouble> {
    act(place, product, Command::AddEntries { entries, after: None })
}

fn act(place: &Place, product: ProductId, command: Command) -> Result<(), Trouble> {
    reply!(place, Request::Do { product, command, writing: None }, Reply::Do(_) => ());
    Ok(())
}

fn all(place: &Place, product: ProductId) -> Result<DecisionsView, Trouble> {
    match look(place, product, Look::Decisions)? {
        Seen::Decisions { decisions } => Ok(decisions),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn whole(place: &Place, product: ProductId, decision: EntryId) -> Result<DecisionView, Trouble> {
    match look(place, product, Look::Decision { decision })? {
        Seen::Decision { decision: Some(view) } => Ok(*view),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn votes(place: &Place, product: ProductId) -> Result<Vec<VoteView>, Trouble> {
    match look(place, product, Look::Votes)? {
        Seen::Votes { votes } => Ok(votes),
        _ => Err(Trouble::unexpected(place.words)),
    }
}

fn look(place: &Place, product: ProductId, look: Look) -> Result<Seen, Trouble> {
    Ok(
        reply!(place, Request::Look { product, look, as_of: None }, Reply::Look { seen, .. } => seen.into_own()),
    )
}
