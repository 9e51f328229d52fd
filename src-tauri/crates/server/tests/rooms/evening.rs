//! An evening at random: a host, three members of whom one helps to lead and one has two devices, somebody without a
//! device, somebody who looks on, and meanwhile another room on the same machine. What is hidden is noted, and all
//! that is heard searched for it.

use crate::meeting::{Meeting, join};
use crate::page::{Page, card};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read as _;

/// Chance that can be had again.
pub struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn id(&mut self) -> String {
        let parts = [(); 2].map(|()| self.below(usize::MAX) & 0xffff_ffff);
        format!("{:08x}-0000-4000-8000-0000{:08x}", parts[0], parts[1])
    }
}

/// Words that nobody but their author may read, until they are revealed.
#[derive(Default)]
pub struct Secrets {
    made: usize,
    /// Whose they are.
    of: BTreeMap<String, usize>,
    /// Those that are revealed.
    open: Vec<String>,
}

impl Secrets {
    fn make(&mut self, owner: usize) -> String {
        self.made += 1;
        let secret = format!("qx{}zk", self.made);
        self.of.insert(secret.clone(), owner);
        secret
    }
}

pub struct Evening {
    pub meeting: Meeting,
    /// In their order from one on.
    pub pages: Vec<Page>,
    pub members: Vec<String>,
    decision: String,
    pub vote: String,
    secrets: Secrets,
    /// The hidden cards and what they say, each with whose it is.
    pub cards: BTreeMap<String, (usize, String)>,
    pub answers: BTreeMap<usize, String>,
    pub ballots: BTreeMap<usize, String>,
    /// The person without a device.
    proxied: String,
    /// The product of the other room.
    other: String,
    dice: Dice,
}

/// The last of them has no device.
pub const MEMBERS: [&str; 4] = ["Amara Okafor", "Jonas Weber", "Priya Nair", "Li Wei"];
const HOST: usize = 0;
/// Helps to lead.
const HELPER: usize = 3;
pub const OBSERVER: usize = 4;
/// The second device of the first member.
const SECOND: usize = 5;
/// In the other room.
const ELSEWHERE: usize = 6;
pub const PAGES: usize = 7;
/// Whose what is written for somebody without a device is, when neither they nor who wrote it may be told.
const NOBODY: usize = usize::MAX;

/// Added to the number of whoever wrote a card for somebody else.
pub const FOR_ANOTHER: usize = 100;

/// Whose page this is.
const fn owner(page: usize) -> usize {
    if page == SECOND { 1 } else { page }
}

impl Evening {
    pub async fn new(seed: u64, anonymity: &str) -> Self {
        let mut meeting = Meeting::open().await;
        let mut members = vec![];
        for name in MEMBERS {
            members.push(meeting.add_member(name).await);
        }
        let mut dice = Dice(seed);
        let decision = a_question(&mut meeting, &mut dice).await;
        let mut pages = vec![];
        for member in &members[..HELPER] {
            pages.push(meeting.member(member).await);
        }
        pages.push(meeting.guest("Otto Observer").await);
        pages.push(meeting.member(&members[0]).await);
        for (page, role) in [(HELPER, "co_facilitator"), (OBSERVER, "observer")] {
            let ask = json!({"ask": "set_role", "person": pages[page - 1].you, "role": role});
            meeting.host.ask_room(ask).await;
        }
        let proxied = dice.id();
        let add = json!({"ask": "add_proxied", "person": proxied, "name": MEMBERS[3], "member": members[3]});
        meeting.host.ask_room(add).await;
        let mut open = meeting.host.about("open_vote");
        open["decision"] = json!(decision);
        let vote = meeting.host.ask(open).await["vote"]["vote"]["id"].as_str().unwrap().to_owned();
        let poll =
            json!({"ask": "start_poll", "kind": "word", "question": "?", "anonymous": anonymity == "none"});
        meeting.host.ask_room(poll).await;
        let writing =
            json!({"ask": "start_writing", "sections": ["needs", "product"], "anonymity": anonymity});
        meeting.host.ask_room(writing.clone()).await;
        let (other, elsewhere) = another_room(&mut meeting).await;
        let request = json!({"request": "room", "product": other, "ask": writing});
        meeting.host.ask(request).await;
        pages.push(elsewhere);
        let (secrets, cards) = (Secrets::default(), BTreeMap::new());
        let (answers, ballots) = (BTreeMap::new(), BTreeMap::new());
        Self {
            meeting,
            pages,
            members,
            decision,
            vote,
            secrets,
            cards,
            answers,
            ballots,
            proxied,
            other,
            dice,
        }
    }

    /// Nought is the host.
    pub fn page(&mut self, at: usize) -> &mut Page {
        if at == 0 { &mut self.meeting.host } else { &mut self.pages[at - 1] }
    }

    pub async fn goes_on(&mut self, steps: usize) {
        for _ in 0..steps {
            let worker = [HOST, 1, 2, HELPER, SECOND][self.dice.below(5)];
            match self.dice.below(14) {
                0..=3 => self.write(worker).await,
                4 => self.throw_away(worker).await,
                5 => self.answer(worker).await,
                6 => self.vote(worker.max(1)).await,
                7 => self.show_where(worker).await,
                8 => self.notice(worker).await,
                9 => self.stand_in().await,
                10 => self.write_elsewhere().await,
                _ => {
                    let anybody = self.dice.below(PAGES - 1);
                    self.look_around(anybody).await;
                }
            }
        }
    }

    pub async fn write(&mut self, at: usize) {
        let secret = self.secrets.make(owner(at));
        let own: Vec<_> = self.own(at).cloned().collect();
        let again = self.dice.below(2) == 0 && !own.is_empty();
        let card = if again { own[self.dice.below(own.len())].clone() } else { self.dice.id() };
        let ask =
            json!({"ask": "write_hidden", "card": card, "section": "needs", "text": secret, "person": null});
        self.page(at).ask_room(ask).await;
        self.secrets.of.insert(card.clone(), owner(at));
        self.cards.insert(card, (owner(at), secret));
    }

    fn own(&self, at: usize) -> impl Iterator<Item = &String> {
        self.cards.iter().filter(move |(_, card)| card.0 == owner(at)).map(|(id, _)| id)
    }

    /// Those who lead write, answer and vote for whoever has no device.
    async fn stand_in(&mut self) {
        let at = [HOST, HELPER][self.dice.below(2)];
        let (person, card) = (json!(self.proxied), self.dice.id());
        match self.dice.below(3) {
            0 => {
                let text = self.secrets.make(at);
                let ask = json!({"ask": "write_hidden", "card": card, "section": "needs", "text": text,
                    "person": person});
                self.page(at).ask_room(ask).await;
                self.secrets.of.insert(card.clone(), at);
                self.cards.insert(card, (at + FOR_ANOTHER, text));
            }
            1 => {
                let says = self.secrets.make(NOBODY);
                self.page(at).ask_room(json!({"ask": "answer", "says": says, "person": person})).await;
                self.answers.insert(NOBODY, says);
            }
            // The host has no name, and so cannot enter a ballot for somebody else.
            _ => self.cast(HELPER, 3, true).await,
        }
    }

    async fn throw_away(&mut self, at: usize) {
        let Some(card) = self.own(at).next().cloned() else { return };
        self.page(at).ask_room(json!({"ask": "drop_hidden", "card": card})).await;
        self.cards.remove(&card);
    }

    async fn answer(&mut self, at: usize) {
        let says = self.secrets.make(owner(at));
        self.page(at).ask_room(json!({"ask": "answer", "says": says, "person": null})).await;
        self.answers.insert(owner(at), says);
    }

    async fn vote(&mut self, at: usize) {
        self.cast(at, owner(at) - 1, false).await;
    }

    async fn cast(&mut self, at: usize, member: usize, proxy: bool) {
        let concern = self.secrets.make(NOBODY);
        let ballot = json!({"ballot": "concern", "text": concern});
        let ask = json!({
            "request": "cast_ballot", "product": self.meeting.product, "vote": self.vote,
            "member": self.members[member], "ballot": ballot, "proxy": proxy,
        });
        self.page(at).ask(ask).await;
        self.ballots.insert(member, concern);
    }

    async fn write_elsewhere(&mut self) {
        let (text, card) = (self.secrets.make(ELSEWHERE), self.dice.id());
        let ask =
            json!({"ask": "write_hidden", "card": card, "section": "needs", "text": text, "person": null});
        self.page(ELSEWHERE).ask_room(ask).await;
    }

    /// Pages tell what somebody has in hand and types in, hidden or not.
    async fn show_where(&mut self, at: usize) {
        let own = self.own(at).next().cloned();
        let page = self.page(at);
        page.ask_room(json!({"ask": "be", "at": {"screen": "vision", "thing": own}})).await;
        page.ask_room(json!({"ask": "type", "thing": own})).await;
    }

    /// An open act, so that there is something to tell.
    async fn notice(&mut self, at: usize) {
        let id = self.dice.id();
        self.page(at).act(card(&id, "open")).await;
    }

    async fn look_around(&mut self, at: usize) {
        let decision = self.decision.clone();
        let (which, copy) = (self.dice.below(6), self.dice.below(6));
        let page = self.page(at);
        match which {
            0 => drop(page.enter().await),
            1 => drop(page.history().await),
            2 | 3 => {
                let record = json!({"decision": {"decision": decision}});
                let roadmap = json!({"roadmap": {"face": "internal"}});
                let (format, artefact) = match copy {
                    0 => ("json", json!("vision")),
                    1 => ("csv", json!("vision")),
                    2 => ("md", json!("vision")),
                    3 => ("md", record),
                    4 => ("json", record),
                    _ => ("md", roadmap),
                };
                take_away(page, format, artefact).await;
            }
            4 => {
                page.ask(json!({"request": "search", "text": "q", "limit": 100})).await;
            }
            _ => {
                for look in [json!({"look": "votes"}), json!({"look": "decision", "decision": decision})] {
                    let mut ask = page.about("look");
                    (ask["look"], ask["as_of"]) = (look, Value::Null);
                    let seen = page.ask(ask).await;
                    let rounds = &seen["seen"]["decision"]["rounds"];
                    assert!(rounds.as_array().is_none_or(Vec::is_empty), "counted before the reveal: {seen}");
                }
            }
        }
    }

    /// The decision as this page sees it.
    pub async fn look_at_decision(&mut self, at: usize) -> String {
        let decision = self.decision.clone();
        let page = self.page(at);
        let mut ask = page.about("look");
        (ask["look"], ask["as_of"]) = (json!({"look": "decision", "decision": decision}), Value::Null);
        page.ask(ask).await["seen"].to_string()
    }

    /// From now on everybody in this room may know these.
    pub fn reveals(&mut self, what: impl IntoIterator<Item = String>) {
        self.secrets.open.extend(what);
    }

    /// Nobody has heard what is not theirs, nor anything of answers and ballots but how many there are; and nobody
    /// anything of the room they are not in.
    pub async fn nothing_leaked(&mut self) {
        for at in 0..PAGES {
            self.page(at).pushes().await;
            let page = if at == HOST { &self.meeting.host } else { &self.pages[at - 1] };
            let Secrets { of, open, .. } = &self.secrets;
            let mine = |secret: &String, whose: usize| {
                whose == owner(at) || at != ELSEWHERE && whose != ELSEWHERE && open.contains(secret)
            };
            for (secret, whose) in of.iter().filter(|(secret, whose)| !mine(secret, **whose)) {
                let told = page.heard.iter().find(|text| text.contains(secret.as_str()));
                assert_eq!(told, None, "page {at} heard {secret}, which is {whose}'s");
            }
            let foreign = [(ELSEWHERE, &self.meeting.product), (at.clamp(1, 5), &self.other)];
            for (_, product) in foreign.into_iter().filter(|(page, _)| *page == at) {
                assert!(!page.has_heard(product), "page {at} heard of the other room");
            }
        }
    }

    pub async fn take_everything_away(&mut self) {
        let roadmap = json!({"roadmap": {"face": "internal"}});
        let vision = json!("vision");
        for at in [HOST, 1, OBSERVER, SECOND] {
            let page = self.page(at);
            for (format, artefact) in [("json", &vision), ("csv", &vision), ("md", &vision), ("md", &roadmap)]
            {
                take_away(page, format, artefact.clone()).await;
            }
            page.history().await;
        }
    }
}

/// A room around another product of the same machine, and somebody in it.
async fn another_room(meeting: &mut Meeting) -> (String, Page) {
    let host = &mut meeting.host;
    let started = host.ask(json!({"request": "start_product", "name": "Harbour"})).await;
    let product = started["product"].as_str().unwrap().to_owned();
    let open = json!({"request": "open_room", "product": product, "address": "127.0.0.1", "lobby": false});
    let link = host.ask(open).await["door"]["link"].as_str().unwrap().to_owned();
    host.ask(json!({"request": "enter_room", "product": product})).await;
    let (authority, secret) = link.strip_prefix("http://").unwrap().split_once("/#room=").unwrap();
    let mut page = Page::at(authority.parse().unwrap()).await;
    page.product.clone_from(&product);
    page.say(&json!({"room": secret}).to_string()).await;
    page.hello().await;
    join(&mut page, json!({"who": "guest", "name": "Noor"})).await;
    page.enter().await;
    (product, page)
}

/// A question to be decided by consent, in secret.
async fn a_question(meeting: &mut Meeting, dice: &mut Dice) -> String {
    let decision = dice.id();
    let fields = json!({
        "question": {"text": "Sail on Sundays?"}, "artefact": {"word": "roadmap"}, "secret": {"flag": true},
        "method": {"word": "consent"},
    });
    meeting.add_entry(&decision, "decision", fields).await;
    for words in ["Sail", "Stay"] {
        let option = json!({"text": {"text": words}, "decision": {"word": decision}});
        meeting.add_entry(&dice.id(), "option", option).await;
    }
    decision
}

/// Takes a copy away; what is in it counts as heard.
pub async fn take_away(page: &mut Page, format: &str, artefact: Value) {
    let ask = json!({
        "request": "export", "product": page.product, "artefact": artefact, "format": format, "paper": "a4",
    });
    let file = page.ask(ask).await["file"]["base64"].as_str().unwrap().to_owned();
    let bytes = STANDARD.decode(file).unwrap();
    if format != "zip" {
        return page.heard.push(String::from_utf8(bytes).unwrap());
    }
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for at in 0..zip.len() {
        let mut text = Vec::new();
        zip.by_index(at).unwrap().read_to_end(&mut text).unwrap();
        page.heard.push(String::from_utf8_lossy(&text).into_owned());
    }
}
