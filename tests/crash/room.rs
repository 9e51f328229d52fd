//! A host that is killed again and again while people work in its room: they come back by the same link as who they
//! were, and nothing that was acknowledged is lost, told too early, or put up twice.

use crate::page::{Page, card, id};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

const KILLS: usize = 20;
const MEMBERS: [&str; 3] = ["Amara", "Jonas", "Priya"];

/// The host's machine, running.
struct Machine {
    program: Child,
    page: Page,
}

impl Machine {
    async fn start(folder: &Path, product: &str) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_room_host"))
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program starts");
        let mut url = String::new();
        let out = program.stdout.take().expect("it is piped");
        BufReader::new(out).read_line(&mut url).expect("lines are text");
        let (authority, key) = url.trim().strip_prefix("http://").unwrap().split_once("/#key=").unwrap();
        let mut page = Page::at(authority.parse().unwrap()).await;
        page.say(&json!({"key": key}).to_string()).await;
        page.hello().await;
        page.product = product.to_owned();
        Self { program, page }
    }

    /// In the middle of whatever it does.
    fn kill(self) {
        drop(self);
    }
}

/// Also where a test stops that failed.
impl Drop for Machine {
    fn drop(&mut self) {
        self.program.kill().expect("it runs until it is killed");
        self.program.wait().expect("it is over");
    }
}

/// Somebody in the room, and what they were told is on disk.
struct Guest {
    device: Option<String>,
    you: String,
    member: String,
    /// Hidden cards that were acknowledged and not revealed yet.
    hidden: BTreeMap<String, String>,
    /// Open cards that were acknowledged.
    open: BTreeSet<String>,
    /// When the last ballot that was acknowledged was handed in.
    handed_in: Option<DateTime<Utc>>,
    /// What that one says, and those after it of which nobody knows.
    ballots: Vec<String>,
}

struct Evening {
    product: String,
    decision: String,
    secret: String,
    at: SocketAddr,
    vote: String,
    guests: Vec<Guest>,
    /// All that was ever to be revealed.
    revealed: BTreeSet<String>,
}

impl Evening {
    async fn open(machine: &mut Machine) -> Self {
        let host = &mut machine.page;
        let started = host.ask(json!({"request": "start_product", "name": "Ferry"})).await;
        host.product = started["product"].as_str().unwrap().to_owned();
        let members: Vec<String> = MEMBERS.iter().map(|_| id()).collect();
        for (member, name) in members.iter().zip(MEMBERS) {
            add(host, member, "member", json!({"name": {"text": name}})).await;
        }
        let decision = id();
        let fields = json!({"question": {"text": "Sail?"}, "artefact": {"word": "roadmap"}, "secret": {"flag": true},
            "method": {"word": "consent"}});
        add(host, &decision, "decision", fields).await;
        for words in ["Sail", "Stay"] {
            let option = json!({"text": {"text": words}, "decision": {"word": decision}});
            add(host, &id(), "option", option).await;
        }
        let mut ask = host.about("open_room");
        (ask["address"], ask["lobby"]) = (json!("127.0.0.1"), json!(false));
        let link = host.ask(ask).await["door"]["link"].as_str().unwrap().to_owned();
        host.enter().await;
        let mut ask = host.about("open_vote");
        ask["decision"] = json!(decision);
        let vote = host.ask(ask).await["vote"]["vote"]["id"].as_str().unwrap().to_owned();
        let (authority, secret) = link.strip_prefix("http://").unwrap().split_once("/#room=").unwrap();
        let (at, secret) = (authority.parse().unwrap(), secret.to_owned());
        let mut evening = Self {
            product: host.product.clone(),
            decision,
            secret,
            at,
            vote,
            guests: vec![],
            revealed: BTreeSet::new(),
        };
        for member in members {
            let guest = evening.join(member).await;
            evening.guests.push(guest);
        }
        evening
    }

    async fn page(&self, device: Option<&String>) -> Page {
        let mut page = Page::at(self.at).await;
        page.product.clone_from(&self.product);
        page.say(&json!({"room": self.secret, "device": device}).to_string()).await;
        page
    }

    async fn join(&self, member: String) -> Guest {
        let mut page = self.page(None).await;
        page.hello().await;
        let who = json!({"request": "join", "who": {"who": "member", "member": member}});
        let joined = page.ask(who).await;
        let text = |value: &Value| value.as_str().map(str::to_owned);
        Guest {
            device: text(&joined["device"]),
            you: text(&joined["you"]).unwrap(),
            member,
            hidden: BTreeMap::new(),
            open: BTreeSet::new(),
            handed_in: None,
            ballots: vec![],
        }
    }

    /// Everybody comes back by the same link, is who they were, and finds what they left.
    async fn come_back(&self) -> Vec<Page> {
        let mut pages = vec![];
        for guest in &self.guests {
            let mut page = self.page(guest.device.as_ref()).await;
            let hello = page.hello().await;
            let known = (&hello["guest"]["you"], &hello["guest"]["standing"]);
            assert_eq!(known, (&json!(guest.you), &json!("in")), "the device is known again");
            let room = page.enter().await;
            let own: BTreeMap<&str, &str> = room["own"]
                .as_array()
                .unwrap()
                .iter()
                .map(|card| (card["id"].as_str().unwrap(), card["text"].as_str().unwrap()))
                .collect();
            for (card, text) in &guest.hidden {
                assert_eq!(own.get(card.as_str()), Some(&text.as_str()), "a hidden card is still there");
            }
            pages.push(page);
        }
        pages
    }

    /// What was acknowledged openly hangs once; what is hidden hangs nowhere; the ballots are in their envelopes.
    async fn is_whole(&self, host: &mut Page) {
        let texts = host.texts().await;
        let once = |text: &String| texts.iter().filter(|one| *one == text).count();
        for text in self.guests.iter().flat_map(|guest| &guest.open).chain(&self.revealed) {
            assert_eq!(once(text), 1, "{text}");
        }
        for text in self.guests.iter().flat_map(|guest| guest.hidden.values()) {
            assert_eq!(once(text), 0, "{text} is hidden");
        }
        let mut ask = host.about("look");
        (ask["look"], ask["as_of"]) = (json!({"look": "votes"}), Value::Null);
        let vote = host.ask(ask).await["seen"]["votes"][0].clone();
        for guest in &self.guests {
            let there = handed_in(&vote, &guest.member);
            assert!(there >= guest.handed_in, "the ballot that was handed in last is still there: {vote}");
        }
    }

    /// Every ballot is counted as it was handed in last.
    async fn is_counted(&self, host: &mut Page) {
        let mut reveal = host.about("reveal");
        reveal["vote"] = json!(self.vote);
        host.ask(reveal).await;
        let mut ask = host.about("look");
        (ask["look"], ask["as_of"]) = (json!({"look": "decision", "decision": self.decision}), Value::Null);
        let seen = host.ask(ask).await.to_string();
        for guest in &self.guests {
            assert!(guest.ballots.iter().any(|ballot| seen.contains(ballot)), "{:?}: {seen}", guest.ballots);
        }
    }

    /// Nobody has heard a hidden card of somebody else.
    fn nobody_peeped(&self, pages: &[Page]) {
        for (at, page) in pages.iter().enumerate() {
            let others = self.guests.iter().enumerate().filter(|(other, _)| *other != at);
            for text in others.flat_map(|(_, guest)| guest.hidden.values()) {
                assert!(!page.has_heard(text), "guest {at} heard {text}");
            }
        }
    }

    /// Everybody works until the machine is killed, which happens after so many things were acknowledged.
    async fn work_and_kill(&mut self, pages: Vec<Page>, machine: Machine, acts: usize, round: usize) {
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let mut working = vec![];
        for (guest, page) in self.guests.drain(..).zip(pages) {
            working.push(tokio::spawn(work(guest, page, self.vote.clone(), round, acknowledged.clone())));
        }
        while acknowledged.load(Ordering::Relaxed) < acts {
            tokio::task::yield_now().await;
        }
        machine.kill();
        let mut pages = vec![];
        for one in working {
            let (guest, page) = one.await.unwrap();
            self.guests.push(guest);
            pages.push(page);
        }
        self.nobody_peeped(&pages);
    }

    /// What was hidden is to be found in the product from now on.
    fn note_reveal(&mut self) {
        for guest in &mut self.guests {
            self.revealed.extend(std::mem::take(&mut guest.hidden).into_values());
        }
    }
}

async fn add(host: &mut Page, id: &str, kind: &str, fields: Value) {
    let entry = json!({"id": id, "kind": kind, "fields": fields});
    host.act(json!({"command": "add_entries", "entries": [entry], "after": null})).await;
}

/// Hidden cards, open ones and ballots in turn, each as soon as the one before it is acknowledged.
async fn work(
    mut guest: Guest,
    mut page: Page,
    vote: String,
    round: usize,
    acknowledged: Arc<AtomicUsize>,
) -> (Guest, Page) {
    for number in 0.. {
        let (card_id, text) = (id(), format!("round {round} of {} number {number}.", guest.you));
        let ask = match number % 4 {
            0 | 2 => page
                .room(json!({"ask": "write_hidden", "card": card_id, "section": "needs", "text": text,
                "person": null})),
            1 => page.doing(card(&card_id, &text)),
            _ => {
                guest.ballots.push(text.clone());
                json!({"request": "cast_ballot", "product": page.product, "vote": vote, "member": guest.member,
                "ballot": {"ballot": "concern", "text": text}, "proxy": false})
            }
        };
        let Some(answer) = page.try_answer(ask).await else { break };
        assert_eq!(answer["kind"], "reply", "{answer}");
        match number % 4 {
            0 | 2 => drop(guest.hidden.insert(card_id, text)),
            1 => drop(guest.open.insert(text)),
            _ => {
                guest.handed_in = handed_in(&answer["reply"]["vote"], &guest.member);
                guest.ballots = vec![text];
            }
        }
        acknowledged.fetch_add(1, Ordering::Relaxed);
    }
    (guest, page)
}

/// When this member handed a ballot in.
fn handed_in(vote: &Value, member: &str) -> Option<DateTime<Utc>> {
    let ballots = vote["handed_in"].as_array().unwrap();
    let own = ballots.iter().find(|ballot| ballot["member"] == member)?;
    Some(own["at"].as_str().unwrap().parse().unwrap())
}

async fn start_writing(host: &mut Page, anonymity: &str) {
    if host.enter().await["stage"]["writing"].is_null() {
        host.ask_room(json!({"ask": "start_writing", "sections": ["needs"], "anonymity": anonymity})).await;
    }
}

#[tokio::test]
async fn z1_killed_twenty_times_a_room_is_there_again_with_all_that_was_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut machine = Machine::start(folder.path(), "").await;
    let mut evening = Evening::open(&mut machine).await;
    for kill in 0..KILLS {
        let pages = evening.come_back().await;
        evening.is_whole(&mut machine.page).await;
        start_writing(&mut machine.page, if kill % 2 == 0 { "names" } else { "none" }).await;
        evening.work_and_kill(pages, machine, kill * 7919 % 37, kill).await;
        machine = Machine::start(folder.path(), &evening.product).await;
        if kill % 4 == 3 {
            machine.page.enter().await;
            evening.come_back().await;
            evening.is_whole(&mut machine.page).await;
            // The answer is not waited for: the blow falls somewhere in the reveal.
            let reveal = machine.page.room(json!({"ask": "end_writing"}));
            machine.page.send(reveal).await;
            (0..kill * 50).for_each(|_| std::thread::yield_now());
            machine.kill();
            machine = Machine::start(folder.path(), &evening.product).await;
            if !machine.page.enter().await["stage"]["writing"].is_null() {
                machine.page.ask_room(json!({"ask": "end_writing"})).await;
            }
            evening.note_reveal();
        }
    }
    evening.come_back().await;
    evening.is_whole(&mut machine.page).await;
    evening.is_counted(&mut machine.page).await;
    machine.kill();
}
