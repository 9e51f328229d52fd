//! What is hidden is never sent: evenings at random, in which every text of every line and every copy that is taken
//! away is searched for what its reader may not know.

use crate::evening::{Evening, FOR_ANOTHER, MEMBERS, OBSERVER, PAGES, take_away};
use serde_json::{Value, json};

/// The acts in a copy of the product that put this card up or changed it.
fn acts_about(copy: &str, card: &str) -> Vec<Value> {
    let whole: Value = serde_json::from_str(copy).unwrap();
    let history = whole["history"].as_array().unwrap_or_else(|| panic!("no history: {copy}"));
    let changes = |edit: &Value| edit["card"]["id"] == card || edit["card"] == card;
    let concerns = |act: &&Value| act["edits"].as_array().unwrap().iter().any(changes);
    history.iter().filter(concerns).cloned().collect()
}

async fn an_evening(seed: u64, anonymity: &str) {
    let mut evening = Evening::new(seed, anonymity).await;
    evening.goes_on(45).await;
    evening.take_everything_away().await;
    evening.nothing_leaked().await;

    evening.meeting.host.ask_room(json!({"ask": "reveal_writing", "of": null})).await;
    evening.reveals(evening.cards.clone().into_iter().flat_map(|(card, (_, text))| [card, text]));
    let texts = evening.page(OBSERVER).texts().await;
    for (_, text) in evening.cards.values() {
        assert_eq!(texts.iter().filter(|one| *one == text).count(), 1, "{text} is there once");
    }
    evening.nothing_leaked().await;

    evening.meeting.host.ask_room(json!({"ask": "reveal_poll"})).await;
    evening.reveals(evening.answers.clone().into_values());
    evening.nothing_leaked().await;

    let mut reveal = evening.meeting.host.about("reveal");
    reveal["vote"] = json!(evening.vote);
    evening.meeting.host.ask(reveal).await;
    evening.reveals(evening.ballots.clone().into_values());
    evening.take_everything_away().await;
    evening.nothing_leaked().await;
    nobody_is_named(&mut evening, anonymity == "none").await;
}

/// Ballots are without names in any case; cards and answers where it was agreed.
async fn nobody_is_named(evening: &mut Evening, anonymous: bool) {
    take_away(evening.page(OBSERVER), "json", json!("vision")).await;
    let copy = evening.page(OBSERVER).heard.last().unwrap().clone();
    let names: Vec<&str> = MEMBERS.into_iter().collect();
    for (card, (author, text)) in evening.cards.clone() {
        let acts = acts_about(&copy, &card);
        assert!(!acts.is_empty(), "{text} was put up");
        for act in acts {
            let by = act["act"]["by"].as_str().unwrap_or_else(|| panic!("{act}"));
            if anonymous {
                assert_eq!(by, "", "{act}");
                assert!(!names.iter().any(|name| act.to_string().contains(name)), "{act}");
            } else if author % FOR_ANOTHER > 0 {
                assert_eq!(by, MEMBERS[author % FOR_ANOTHER - 1]);
            }
        }
    }
    for at in 0..PAGES {
        let view = evening.page(at).view().await;
        let undo = view["undo"].to_string();
        assert!(!anonymous || !undo.contains("qx"), "offering to take it back tells whose it is: {undo}");
    }
    let (ballots, people) = (evening.ballots.clone(), evening.members.clone());
    let counted = evening.look_at_decision(OBSERVER).await;
    assert!(ballots.values().all(|concern| counted.contains(concern)), "counted as handed in: {counted}");
    for concern in ballots.values() {
        let beside = |text: &String| near(text, concern, &people, &names);
        assert!(!evening.page(OBSERVER).heard.iter().any(beside), "{concern} stands beside a name");
    }
}

/// Whether a ballot with these words names anybody: the innermost object around them.
fn near(text: &str, words: &str, people: &[String], names: &[&str]) -> bool {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return false };
    let mut found = vec![];
    innermost(&value, &value, words, &mut found);
    found.iter().any(|object| {
        people.iter().any(|id| object.contains(id.as_str())) || names.iter().any(|name| object.contains(name))
    })
}

/// What is around the innermost object around the words.
fn innermost(value: &Value, around: &Value, words: &str, found: &mut Vec<String>) {
    let (children, object): (Vec<&Value>, &Value) = match value {
        Value::Object(fields) => (fields.values().collect(), value),
        Value::Array(items) => (items.iter().collect(), around),
        _ => return,
    };
    for child in children.into_iter().filter(|child| child.to_string().contains(words)) {
        if child.is_string() && child.as_str().is_some_and(|text| text.len() < 200) {
            found.push(around.to_string());
        } else {
            innermost(child, object, words, found);
        }
    }
}

#[tokio::test]
async fn what_is_hidden_is_never_sent_where_cards_carry_names() {
    for seed in 1..=3 {
        an_evening(seed, "names").await;
    }
}

#[tokio::test]
async fn what_is_hidden_is_never_sent_and_nobody_is_ever_named_where_they_carry_none() {
    for seed in 11..=13 {
        an_evening(seed, "none").await;
    }
}

#[tokio::test]
async fn everything_in_one_file_holds_nothing_that_is_hidden() {
    let mut evening = Evening::new(31, "none").await;
    evening.goes_on(30).await;
    take_away(evening.page(OBSERVER), "zip", json!("vision")).await;
    evening.nothing_leaked().await;
}

#[tokio::test]
async fn revealing_one_author_tells_nothing_of_the_others() {
    let mut evening = Evening::new(21, "names").await;
    for at in [1, 2, 2, 3] {
        evening.write(at).await;
    }
    let ben = evening.pages[1].you.clone();
    evening.meeting.host.ask_room(json!({"ask": "reveal_writing", "of": ben})).await;
    let of_ben = evening.cards.iter().filter(|(_, (author, _))| *author == 2);
    let revealed: Vec<String> = of_ben.flat_map(|(card, (_, text))| [card.clone(), text.clone()]).collect();
    evening.reveals(revealed.clone());
    assert_eq!(evening.page(OBSERVER).texts().await.len() * 2, revealed.len());
    evening.nothing_leaked().await;
}
