//! Two hundred secret ballots within a second, counted and revealed: how long until the last guest has what it
//! shows of the result. A page that is told of the round looks at the decision again, as the real one does; so does each
//! guest here.

use super::Size;
use super::guest::{Guest, come};
use super::host::Host;
use super::line::Ears;
use super::times::{load, read};
use crate::table::Table;
use app::protocol::Request;
use product::decisions::Ballot;
use product::{EntryId, Field, Kind, ProductId, Value};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

const ROUNDS: usize = 5;

/// A secret vote that everybody may take part in.
#[derive(Clone, Copy)]
struct Vote {
    product: ProductId,
    decision: EntryId,
    vote: Uuid,
    options: [EntryId; 2],
}

/// Measures.
pub async fn measure(folder: &Path, size: &Size, table: &mut Table) {
    let mut host = Host::start(folder);
    let names =
        (0..size.acting).map(|number| [(Field::word("name"), text(&format!("Member {number}")))].into());
    let members = host.add(Kind::Member, names);
    let people = members.iter().map(|member| json!({"who": "member", "member": member})).collect();
    let mut guests = come(&host, people, &Arc::new(Ears::default())).await;
    let (mut casts, mut reveals) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let vote = open(&mut host);
        let cast;
        (guests, cast) = hand_in(guests, &members, vote).await;
        casts.extend(cast);
        let last;
        (guests, last) = reveal(&mut host, guests, vote).await;
        reveals.push(last);
    }
    let what = |what: &str| format!("{} secret ballots within a second: {what}; {}", size.acting, load());
    table.figure(&what("one is handed in"), read(&casts), "");
    table.figure(
        &what("revealed, until the last guest shows it"),
        crate::figures::spread(&reveals),
        "≤ 300 ms",
    );
}

fn open(host: &mut Host) -> Vote {
    let product = host.product;
    let fields = [
        (Field::word("question"), text("Build the name search ourselves or buy it?")),
        (Field::word("artefact"), Value::Word("roadmap".into())),
        (Field::word("secret"), Value::Flag(true)),
    ];
    let decision = host.add(Kind::Decision, std::iter::once(fields.into()))[0];
    let choices = ["Build it", "Buy it"].map(|words| {
        [(Field::word("text"), text(words)), (Field::word("decision"), Value::Word(decision.to_string()))]
            .into()
    });
    let options = host.add(Kind::Choice, choices.into_iter());
    let opened = host.ask(&Request::OpenVote { product, decision });
    let vote = opened["vote"]["vote"]["id"].as_str().and_then(|id| id.parse().ok()).expect("a vote");
    Vote { product, decision, vote, options: [options[0], options[1]] }
}

/// Everybody hands in a ballot, spread over a second.
async fn hand_in(guests: Vec<Guest>, members: &[EntryId], vote: Vote) -> (Vec<Guest>, Vec<Duration>) {
    let begin = tokio::time::Instant::now();
    let many = u32::try_from(guests.len()).unwrap_or(1);
    let casting =
        guests.into_iter().zip(members.to_vec()).zip(0_u32..).map(|((mut guest, member), place)| {
            tokio::spawn(async move {
                tokio::time::sleep_until(begin + Duration::from_secs(1) * place / many).await;
                let began = Instant::now();
                let ballot = Ballot::Option { option: vote.options[(place % 3 / 2) as usize] };
                let cast = json!({
                    "request": "cast_ballot", "product": vote.product, "vote": vote.vote, "member": member,
                    "ballot": ballot, "proxy": false,
                });
                guest.ask(cast).await;
                (guest, began.elapsed())
            })
        });
    all(casting.collect()).await
}

/// The time until the last guest has looked at the round.
async fn reveal(host: &mut Host, guests: Vec<Guest>, vote: Vote) -> (Vec<Guest>, Duration) {
    let waiting = guests.into_iter().map(|mut guest| {
        tokio::spawn(async move {
            let seen = until_revealed(&mut guest, vote).await;
            (guest, seen)
        })
    });
    let waiting: Vec<_> = waiting.collect();
    let began = Instant::now();
    host.ask(&Request::Reveal { product: vote.product, vote: vote.vote });
    let (guests, seen) = all(waiting).await;
    let last = seen.into_iter().max().expect("somebody");
    (guests, last - began)
}

async fn until_revealed(guest: &mut Guest, vote: Vote) -> Instant {
    // Nothing else is done in the product meanwhile: the first word of it is the round.
    while !guest.line.answer().await.into_text().expect("text").starts_with(r#"{"kind":"push""#) {}
    for look in ["votes", "decisions"] {
        let look = json!({"look": look});
        guest.say(json!({"request": "look", "product": vote.product, "look": look, "as_of": null})).await;
    }
    let look = json!({"look": "decision", "decision": vote.decision});
    guest.ask(json!({"request": "look", "product": vote.product, "look": look, "as_of": null})).await;
    Instant::now()
}

async fn all<T>(tasks: Vec<tokio::task::JoinHandle<(Guest, T)>>) -> (Vec<Guest>, Vec<T>) {
    let (mut guests, mut each) = (Vec::new(), Vec::new());
    for task in tasks {
        let (guest, one) = task.await.expect("they do it");
        guests.push(guest);
        each.push(one);
    }
    (guests, each)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
