//! Dots on cards over real lines: where a dot is hears nobody but whose it is, until all hear it at once; and whose it
//! was hears nobody ever where that was agreed.

use crate::meeting::Meeting;
use crate::page::{Page, card, id};
use serde_json::{Value, json};

struct Vote {
    meeting: Meeting,
    /// Two who put dots, and one who looks on.
    pages: Vec<Page>,
    cards: Vec<String>,
}

impl Vote {
    async fn begun(anonymity: &str) -> Self {
        let mut meeting = Meeting::open().await;
        let cards: Vec<String> = (0..3).map(|_| id()).collect();
        for one in &cards {
            meeting.host.act(card(one, "open")).await;
        }
        let mut pages = vec![];
        for name in ["Kim", "Jo", "Otto Observer"] {
            pages.push(meeting.guest(name).await);
        }
        let observer = json!({"ask": "set_role", "person": pages[2].you, "role": "observer"});
        meeting.host.ask_room(observer).await;
        let start = json!({
            "ask": "start_dots", "section": null, "each": 3, "most": 2, "anonymity": anonymity, "open": false,
        });
        meeting.host.ask_room(start).await;
        Self { meeting, pages, cards }
    }

    async fn puts(&mut self, at: usize, on: usize, dots: u32) {
        let ask = json!({"ask": "put_dots", "card": self.cards[on], "dots": dots, "person": null});
        self.pages[at].ask_room(ask).await;
    }

    async fn everybody_looks(&mut self) -> Vec<Value> {
        let mut views = vec![];
        for page in self.pages.iter_mut().chain([&mut self.meeting.host]) {
            views.push(page.enter().await);
            page.pushes().await;
            page.history().await;
        }
        views
    }

    /// Everything that ever came to these pages.
    fn heard(&self) -> Vec<(&Page, &String)> {
        let pages = self.pages.iter().chain([&self.meeting.host]);
        pages.flat_map(|page| page.heard.iter().map(move |text| (page, text))).collect()
    }
}

/// Whose dots these are, in whatever a page was told.
fn owners(told: &str) -> Vec<String> {
    let told: Value = serde_json::from_str(told).expect("lines are JSON");
    let mut owners = vec![];
    collect(&told, &mut owners);
    owners
}

fn collect(told: &Value, owners: &mut Vec<String>) {
    match told {
        Value::Object(fields) => {
            let person = fields.get("person").and_then(Value::as_str);
            let cards = fields.get("cards").and_then(Value::as_array);
            if let (Some(person), Some(cards)) = (person, cards) {
                owners.extend((!cards.is_empty()).then(|| person.to_owned()));
            }
            fields.values().for_each(|field| collect(field, owners));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, owners)),
        _ => {}
    }
}

fn counted(view: &Value) -> Vec<u64> {
    let counts = view["counted"].as_array().expect("counts").iter();
    counts.map(|count| count["dots"].as_u64().expect("a number")).collect()
}

#[tokio::test]
async fn where_a_dot_is_is_not_sent_before_the_reveal_and_whose_it_was_never_where_that_was_agreed() {
    for anonymity in ["names", "none"] {
        let mut vote = Vote::begun(anonymity).await;
        for (at, on, dots) in [(0, 0, 2), (1, 1, 1), (0, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 1)] {
            vote.puts(at, on, dots).await;
        }
        for view in vote.everybody_looks().await {
            assert_eq!(view["stage"]["dots"]["done"], 2, "who is done is told by number: {view}");
            assert_eq!(counted(&view), [0_u64; 0]);
        }
        for (page, told) in vote.heard() {
            assert!(!told.contains(r#""news":"counted""#), "counts are told before the reveal: {told}");
            let foreign = owners(told).into_iter().find(|owner| *owner != page.you);
            assert_eq!(foreign, None, "{} hears where dots of others are: {told}", page.you);
        }

        vote.meeting.host.ask_room(json!({"ask": "reveal_dots"})).await;
        for view in vote.everybody_looks().await {
            let mut counts = counted(&view);
            counts.sort_unstable();
            assert_eq!(counts, [1, 2, 3], "all see the same");
            let by = view["counted"].to_string();
            let named = vote.pages.iter().filter(|page| by.contains(&page.you)).count();
            assert_eq!(named, if anonymity == "names" { 2 } else { 0 }, "{by}");
        }
    }
}

#[tokio::test]
async fn nobody_puts_dots_for_others_nor_more_than_they_have_nor_on_what_does_not_hang() {
    let mut vote = Vote::begun("names").await;
    let (kim, gone) = (vote.pages[0].you.clone(), vote.cards[2].clone());
    vote.meeting.host.act(json!({"command": "delete", "cards": [gone]})).await;
    let put = |card: &str, dots: u32, person: Value| json!({"ask": "put_dots", "card": card, "dots": dots, "person": person});
    let card = vote.cards[0].clone();
    for (at, ask, why) in [
        (1, put(&card, 1, json!(kim)), "room_only_leaders"),
        (2, put(&card, 1, Value::Null), "room_observing"),
        (0, put(&card, 3, Value::Null), "room_too_many_dots"),
        (0, put(&gone, 1, Value::Null), "room_no_dots_here"),
        (0, put(&id(), 1, Value::Null), "room_no_dots_here"),
        (0, json!({"ask": "reveal_dots"}), "room_only_leaders"),
        (0, json!({"ask": "end_dots"}), "room_only_leaders"),
    ] {
        let mut request = vote.pages[at].about("room");
        request["ask"] = ask;
        assert_eq!(vote.pages[at].refused(request.clone()).await, why, "{request}");
    }
    let mut request = vote.meeting.host.about("room");
    request["ask"] = put(&card, 1, json!(kim));
    assert_eq!(vote.meeting.host.refused(request).await, "room_not_yours", "Kim is here with a device");
}
