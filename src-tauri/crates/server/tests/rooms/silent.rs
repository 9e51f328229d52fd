//! Lines that say nothing, too little, or the same over and over: none of them keeps a guest out, and none stays.

use crate::meeting::Meeting;
use crate::page::{card, id};
use server::{Patience, RoomDoors};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::runtime::Handle;
use tokio::time::timeout;

/// Of the porch in these tests.
const PORCH: usize = 64;

async fn lines(at: SocketAddr, number: usize) -> Vec<TcpStream> {
    let mut lines = Vec::new();
    for _ in 0..number {
        lines.push(TcpStream::connect(at).await.unwrap());
    }
    lines
}

/// Waits until the other end has ended it.
async fn ends(line: &mut TcpStream) {
    let mut rest = Vec::new();
    let ended = timeout(Duration::from_secs(30), line.read_to_end(&mut rest)).await;
    // Ended in the middle of a word it is torn, which is an end as well.
    assert!(ended.is_ok(), "nobody ended it");
}

fn asking(at: SocketAddr) -> String {
    format!("GET / HTTP/1.1\r\nHost: {at}\r\n\r\n")
}

/// Asks for the page and reads until the answer has come whole, whatever it says; whether there was one.
async fn is_answered(line: &mut TcpStream, at: SocketAddr) -> bool {
    if line.write_all(asking(at).as_bytes()).await.is_err() {
        return false;
    }
    let mut answer = Vec::new();
    loop {
        let Ok(1..) = line.read_buf(&mut answer).await else { return false };
        if is_whole(&answer) {
            return true;
        }
    }
}

fn is_whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer).to_lowercase();
    let Some((head, _)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    answer.len() >= head.len() + 4 + length.parse::<usize>().unwrap()
}

fn impatient(asks_within: u64, in_within: u64) -> RoomDoors {
    let (asks_within, in_within) = (Duration::from_millis(asks_within), Duration::from_millis(in_within));
    let patience = Patience { asks_within, in_within, ..Patience::default() };
    RoomDoors::on(Handle::current()).with_patience(patience)
}

/// With a small porch, and so patient that only the porch ends a line.
fn crowded() -> RoomDoors {
    impatient(3_600_000, 3_600_000).with_porch(PORCH)
}

#[tokio::test]
async fn u9_silent_lines_make_room_for_each_other_and_keep_no_guest_out() {
    let meeting = Meeting::open_through(crowded(), false).await;
    let mut silent = lines(meeting.at(), 4 * PORCH).await;
    let mut ana = meeting.guest("Ana").await;
    for line in &mut silent[..3 * PORCH] {
        ends(line).await;
    }
    silent.extend(lines(meeting.at(), 4 * PORCH).await);
    ana.act(card(&id(), "in and not counted")).await;
    let mut ben = meeting.guest("Ben").await;
    assert_eq!(ben.texts().await, ["in and not counted"]);
}

#[tokio::test]
async fn u9_who_asks_stays_before_those_who_say_nothing() {
    let meeting = Meeting::open_through(crowded(), false).await;
    let mut page = TcpStream::connect(meeting.at()).await.unwrap();
    assert!(is_answered(&mut page, meeting.at()).await);
    let mut silent = lines(meeting.at(), 4 * PORCH).await;
    ends(&mut silent[0]).await;
    assert!(is_answered(&mut page, meeting.at()).await, "the line of a page that loads is not let go");
}

#[tokio::test]
async fn u10_a_line_that_says_nothing_or_a_letter_now_and_then_is_ended() {
    let meeting = Meeting::open_through(impatient(200, 60_000), false).await;
    let (mut silent, mut slow) = (lines(meeting.at(), 20).await, lines(meeting.at(), 1).await.remove(0));
    let letters = asking(meeting.at()).repeat(1000);
    let (mut reading, mut writing) = slow.split();
    let mut rest = Vec::new();
    for letter in letters.bytes().filter(|letter| *letter != b'\n') {
        let said = writing.write_all(&[letter]).await.is_ok();
        if !said || timeout(Duration::from_millis(10), reading.read_to_end(&mut rest)).await.is_ok() {
            break;
        }
    }
    assert!(!String::from_utf8_lossy(&rest).contains("200 OK"));
    ends(&mut slow).await;
    for line in &mut silent {
        ends(line).await;
    }
}

#[tokio::test]
async fn u10_a_page_that_asks_for_nothing_more_is_ended_and_a_guest_is_not() {
    let mut meeting = Meeting::open_through(impatient(200, 60_000), false).await;
    let mut ana = meeting.guest("Ana").await;
    let mut page = TcpStream::connect(meeting.at()).await.unwrap();
    assert!(is_answered(&mut page, meeting.at()).await);
    assert!(is_answered(&mut page, meeting.at()).await, "it may ask for more");
    ends(&mut page).await;
    ana.act(card(&id(), "still in")).await;
    assert_eq!(meeting.host.texts().await, ["still in"]);
}

#[tokio::test]
async fn u10_a_line_that_is_not_let_in_for_long_is_ended_whatever_it_does() {
    let mut meeting = Meeting::open_through(impatient(10_000, 500), false).await;
    let mut ana = meeting.guest("Ana").await;
    let mut page = TcpStream::connect(meeting.at()).await.unwrap();
    while is_answered(&mut page, meeting.at()).await {}
    // It asks for the page and reads nothing of it.
    let mut greedy = TcpStream::connect(meeting.at()).await.unwrap();
    let asked = asking(meeting.at());
    while timeout(Duration::from_secs(20), greedy.write_all(asked.as_bytes())).await.expect("an end").is_ok()
    {
    }
    ana.act(card(&id(), "still in")).await;
    assert_eq!(meeting.host.texts().await, ["still in"]);
}
