//! A door with a name on the network: known only when the network knows it, and by no other name. The network is not
//! asked here: whoever announces is one of us.

use crate::meeting::Meeting;
use crate::page::Page;
use server::{Hearer, Herald, RoomDoors};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, Weak};
use tokio::runtime::Handle;
use tokio_tungstenite::tungstenite::Error;

/// Announces nothing; says which names are known when it is told to.
#[derive(Default)]
struct Town {
    announced: Mutex<Vec<(SocketAddr, Hearer, Weak<()>)>>,
}

impl Herald for Town {
    fn announce(&self, at: SocketAddr, hearer: Hearer) -> Option<Box<dyn Send + Sync>> {
        let announced = Arc::new(());
        self.announced.lock().unwrap().push((at, hearer, Arc::downgrade(&announced)));
        Some(Box::new(announced))
    }
}

impl Town {
    fn knows(&self, name: &str) {
        self.announced.lock().unwrap()[0].1(name);
    }

    fn is_over(&self) -> bool {
        self.announced.lock().unwrap()[0].2.strong_count() == 0
    }
}

async fn announced() -> (Meeting, Arc<Town>) {
    let town = Arc::new(Town::default());
    let meeting =
        Meeting::open_through(RoomDoors::on(Handle::current()).with_herald(town.clone()), true).await;
    (meeting, town)
}

async fn status(at: SocketAddr, host: &str, origin: &str) -> u16 {
    match Page::knock(at, host, Some(origin)).await {
        Err(Error::Http(answer)) => answer.status().as_u16(),
        Err(other) => panic!("{other}"),
        Ok(_) => 101,
    }
}

#[tokio::test]
async fn u11_a_door_answers_by_a_name_once_the_network_knows_it_and_only_by_that_one() {
    let (meeting, town) = announced().await;
    let (at, port) = (meeting.at(), meeting.at().port());
    let (host, other) =
        (format!("inter-pares-anna.local:{port}"), format!("inter-pares-anna-2.local:{port}"));
    let page = |host: &str| format!("http://{host}");
    assert_eq!(status(at, &host, &page(&host)).await, 421, "nobody knows it yet");
    town.knows("inter-pares-anna.local");
    assert_eq!(status(at, &host, &page(&host)).await, 101);
    for wrong in ["inter-pares-anna.local", "inter-pares-anna.local:80", "anna.local", other.as_str()] {
        assert_eq!(status(at, wrong, &page(wrong)).await, 421, "{wrong}");
    }
    for wrong in [page(&at.to_string()), page(&other), format!("https://{host}"), "null".to_owned()] {
        assert_eq!(status(at, &host, &wrong).await, 403, "{wrong}");
    }
    assert_eq!(status(at, &at.to_string(), &page(&at.to_string())).await, 101, "the address stays");
    town.knows("inter-pares-anna-2.local");
    assert_eq!(status(at, &host, &page(&host)).await, 421, "it is somebody else's by now");
    assert_eq!(status(at, &other, &page(&other)).await, 101);
}

#[tokio::test]
async fn u11_whoever_leads_sees_the_name_when_it_is_known() {
    let (mut meeting, town) = announced().await;
    assert!(meeting.door["named"].is_null());
    meeting.host.pushes().await;
    town.knows("inter-pares-anna.local");
    meeting.host.pushed("door", |_| true).await;
    let door = meeting.host.ask(meeting.host.about("enter_room")).await["door"].clone();
    let begins = format!("http://inter-pares-anna.local:{}/", meeting.at().port());
    assert_eq!(door["named"]["address"], begins);
    assert_eq!(door["named"]["link"], format!("{begins}#room={}", meeting.secret()));
    assert_eq!(door["link"], meeting.door["link"], "beside the address, never instead of it");
    let door = meeting.host.ask(meeting.host.about("new_link")).await["door"].clone();
    let (link, named) = (door["link"].as_str().unwrap(), door["named"]["link"].as_str().unwrap());
    assert_ne!(door["link"], meeting.door["link"]);
    assert_eq!(link.split('#').nth(1), named.split('#').nth(1));
}

#[tokio::test]
async fn u11_the_name_ends_with_the_room() {
    let (mut meeting, town) = announced().await;
    town.knows("inter-pares-anna.local");
    assert!(!town.is_over());
    meeting.host.ask(meeting.host.about("close_room")).await;
    assert!(town.is_over());
}
