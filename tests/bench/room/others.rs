//! The same fan-out through a room, a bare broadcast, and two servers that are often taken for this, on Node:
//! twenty messages a second to everybody, in turns. What a room tells is on disk first; the others keep it in memory only.

use super::Size;
use super::apart::Apart;
use super::guest::{Guest, come, named};
use super::host::Host;
use super::line::{Ears, Line, marked};
use super::times::{Times, load, p50_p99};
use super::together::Bare;
use crate::figures::{over, read};
use crate::table::Table;
use base64::Engine as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

const RUNS: usize = 5;
const A_SECOND: u32 = 20;
const SECONDS: usize = 5;
const IN_A_RUN: usize = A_SECOND as usize * SECONDS;
const TEXT_BYTES: usize = 300;

/// Of so many guests those who come first: what a server needs once, however many come, it has after them.
pub const fn first_of(guests: usize) -> usize {
    guests / 10
}

/// What a server was seen to need.
#[derive(Default)]
struct Seen {
    times: Times,
    processor: Duration,
    deliveries: usize,
    memory: u64,
}

/// A server with guests.
struct Crowd {
    name: &'static str,
    writes: Writes,
    ears: Arc<Ears>,
    before: u64,
    seen: Seen,
}

/// How one of the guests says something to all.
enum Writes {
    Room(Host, Vec<Guest>),
    Bare(Apart, Vec<Line>),
    Node(Apart, Vec<Line>, Vec<Vec<u8>>),
}

/// Measures.
pub async fn measure(folder: &Path, size: &Size, table: &mut Table) {
    let mut crowds = vec![room(folder, size.guests).await, bare(size.guests).await];
    for name in ["hocuspocus", "y-websocket"] {
        match node(name, size.guests).await {
            Some(crowd) => crowds.push(crowd),
            None => table.figure(name, "not measured: npm ci in tests/bench/node".to_owned(), ""),
        }
    }
    for run in 0..RUNS {
        for crowd in &mut crowds {
            crowd.run(run * IN_A_RUN).await;
        }
    }
    let ours = &crowds[0].seen;
    for crowd in &crowds {
        table.figure(
            &format!("{} guests, {A_SECOND} messages a second, {}: {}", size.guests, crowd.name, load()),
            crowd.seen.told(size.guests),
            "",
        );
    }
    for crowd in &crowds[2..] {
        compare(ours, crowd, size.guests, table);
    }
}

fn compare(ours: &Seen, crowd: &Crowd, guests: usize, table: &mut Table) {
    let (theirs, name) = (&crowd.seen, crowd.name);
    let (a, b) = (p50_p99(&ours.times.each).1, p50_p99(&theirs.times.each).1);
    table.ratio(&format!("message to guest, p99 ÷ {name}"), read(a), read(b), over(a, b), "≤ 1");
    let (a, b) = (ours.each_delivery(), theirs.each_delivery());
    table.ratio(&format!("processor for one delivery ÷ {name}"), read(a), read(b), over(a, b), "≤ 0.6");
    let (a, b) = (ours.kilobytes_a_guest(guests), theirs.kilobytes_a_guest(guests));
    table.ratio(
        &format!("memory for one guest ÷ {name}"),
        format!("{a:.0} kB"),
        format!("{b:.0} kB"),
        a / b,
        "≤ 0.5",
    );
}

impl Seen {
    fn each_delivery(&self) -> Duration {
        self.processor / u32::try_from(self.deliveries.max(1)).unwrap_or(u32::MAX)
    }

    fn kilobytes_a_guest(&self, guests: usize) -> f64 {
        self.memory as f64 / (guests - first_of(guests)) as f64 / 1000.0
    }

    fn told(&self, guests: usize) -> String {
        let (p50, p99) = p50_p99(&self.times.each);
        format!(
            "p50 {}, p99 {}, {} a delivery, {:.0} kB a guest, {} missed",
            read(p50),
            read(p99),
            read(self.each_delivery()),
            self.kilobytes_a_guest(guests),
            self.times.missed,
        )
    }
}

impl Crowd {
    async fn run(&mut self, first: usize) {
        let used = self.process().processor();
        let many = self.lines().count();
        self.ears.expect(many * IN_A_RUN);
        let mut clock = tokio::time::interval(Duration::from_secs(1) / A_SECOND);
        let mut done = Vec::with_capacity(IN_A_RUN);
        for mark in first..first + IN_A_RUN {
            clock.tick().await;
            done.push((mark, self.writes.write(mark).await));
        }
        self.ears.all_heard().await;
        self.seen.processor += self.process().processor() - used;
        self.seen.deliveries += many * IN_A_RUN;
        let mut times = std::mem::take(&mut self.seen.times);
        for (mark, done_at) in done {
            times.add(mark, done_at, self.lines());
        }
        self.seen.times = times;
        self.seen.memory = self.process().memory().saturating_sub(self.before);
    }

    fn process(&self) -> &Apart {
        match &self.writes {
            Writes::Room(host, _) => host.process(),
            Writes::Bare(process, _) | Writes::Node(process, ..) => process,
        }
    }

    fn lines(&self) -> Box<dyn Iterator<Item = &Line> + '_> {
        match &self.writes {
            Writes::Room(_, guests) => Box::new(guests.iter().map(|guest| &guest.line)),
            Writes::Bare(_, lines) | Writes::Node(_, lines, _) => Box::new(lines.iter()),
        }
    }
}

impl Writes {
    async fn write(&mut self, mark: usize) -> Instant {
        let done_at = Instant::now();
        match self {
            Self::Room(_, guests) => return guests[0].write(mark, TEXT_BYTES).await,
            Self::Bare(_, lines) => lines[0].say(marked(mark, TEXT_BYTES)).await,
            Self::Node(_, lines, messages) => lines[0].send(messages[mark].clone()).await,
        }
        done_at
    }
}

async fn room(folder: &Path, many: usize) -> Crowd {
    let (host, ears) = (Host::start(folder), Arc::new(Ears::default()));
    let mut people = named(many);
    let others = people.split_off(first_of(many));
    let mut guests = come(&host, people, &ears).await;
    guests[0].put_up_a_card().await;
    let before = host.process().memory();
    guests.extend(come(&host, others, &ears).await);
    Crowd { name: "room", writes: Writes::Room(host, guests), ears, before, seen: Seen::default() }
}

async fn bare(many: usize) -> Crowd {
    let Bare { process, lines, ears, before } = Bare::with(many).await;
    Crowd {
        name: "bare broadcast",
        writes: Writes::Bare(process, lines),
        ears,
        before,
        seen: Seen::default(),
    }
}

/// `None`: Node or its packages are not there.
async fn node(name: &'static str, many: usize) -> Option<Crowd> {
    let folder = PathBuf::from("tests/bench/node");
    let messages = messages(&folder, name)?;
    let server = format!("{name}.mjs");
    let mut process =
        Apart::start(Command::new("node").current_dir(&folder).arg(server).env("NODE_ENV", "production"))?;
    let url = Some(process.hear()).filter(|url| url.starts_with("ws://"))?;
    let (mut before, ears) = (0, Arc::new(Ears::default()));
    let mut lines = Vec::with_capacity(many);
    let greeting = messages.len() - IN_A_RUN * RUNS;
    for number in 0..many {
        if number == first_of(many) {
            before = process.memory();
        }
        let mut line = Line::to(&url, ears.clone()).await;
        for message in &messages[..greeting] {
            line.send(message.clone()).await;
        }
        // Whoever is answered is in.
        line.answer().await;
        lines.push(line);
    }
    let writes = Writes::Node(process, lines, messages[greeting..].to_vec());
    Some(Crowd { name, writes, ears, before, seen: Seen::default() })
}

fn messages(folder: &Path, name: &str) -> Option<Vec<Vec<u8>>> {
    let (many, bytes) = ((IN_A_RUN * RUNS).to_string(), TEXT_BYTES.to_string());
    let mut command = Command::new("node");
    let written = command.current_dir(folder).args(["messages.mjs", name, &many, &bytes]).output().ok()?;
    let written = String::from_utf8(written.stdout).ok().filter(|text| !text.is_empty())?;
    written.lines().map(|line| base64::engine::general_purpose::STANDARD.decode(line).ok()).collect()
}
