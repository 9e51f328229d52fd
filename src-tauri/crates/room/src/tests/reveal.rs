//! The reveal: O34 to O37.

use super::meeting::{Meeting, card, person, write};
use crate::{Anonymity, News, PersonId, Role, RoomAct, RoomAsk, RoomRefusal};
use product::{CardId, Command, NewCard, Section};

fn put_up(act: &RoomAct) -> &[NewCard] {
    let Command::AddCards { cards, file: None } = &act.command else { panic!("it puts up cards") };
    cards
}

fn texts(act: &RoomAct) -> Vec<&str> {
    put_up(act).iter().map(|card| card.text.as_str()).collect()
}

#[test]
fn o34_named_cards_are_put_up_by_their_authors_in_the_order_they_wrote() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.writing(Anonymity::Names);
    meeting.writes(jo, 1, "j1");
    meeting.writes(kim, 9, "k1");
    meeting.writes(kim, 5, "k2");
    meeting.writes(kim, 4, " ");
    meeting.does(meeting.host, RoomAsk::RevealWriting { of: Some(kim) });
    assert_eq!(meeting.acts.len(), 1);
    assert_eq!((meeting.acts[0].by, texts(&meeting.acts[0])), (Some(kim), vec!["k1", "k2"]));
    assert!(put_up(&meeting.acts[0]).iter().all(|card| card.author.is_none()), "the author is who acts");
    meeting.does(meeting.host, RoomAsk::RevealWriting { of: None });
    let by: Vec<_> = meeting.acts.iter().map(|act| act.by).collect();
    assert_eq!(by, [Some(kim), Some(kim), Some(jo)], "an act that may have been lost comes again");
    meeting.forget_told();
    meeting.finish();
    assert_eq!(meeting.view(kim).own.len(), 1, "the empty card stays to be written");
    let gone = News::OwnGone { cards: vec![card(9), card(5)] };
    assert!(meeting.hears(kim).contains(&gone));
    assert_eq!(meeting.room.signature(kim), Some(("Kim".to_owned(), None)));
}

#[test]
fn o49_writing_for_one_step_ends_when_another_one_is_named() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    let task = |task: &str| RoomAsk::Task { task: task.to_owned() };
    let begin = |with_step| RoomAsk::StartWriting {
        sections: vec![Section::Needs],
        anonymity: Anonymity::Names,
        with_step,
    };
    meeting.does(meeting.host, task("Needs"));
    meeting.does(meeting.host, begin(true));
    meeting.writes(kim, 1, "k1");
    meeting.does(meeting.host, task("Needs"));
    assert!(meeting.acts.is_empty(), "it is the same step");
    meeting.does(meeting.host, task("Product"));
    assert_eq!((meeting.acts[0].by, texts(&meeting.acts[0])), (Some(kim), vec!["k1"]));
    meeting.finish();
    assert_eq!(meeting.room.stage().writing, None);

    meeting.does(meeting.host, begin(false));
    meeting.writes(kim, 2, "k2");
    let before = meeting.acts.len();
    meeting.does(meeting.host, task("Goals"));
    assert_eq!(meeting.acts.len(), before, "nobody wished it");
    assert!(meeting.room.stage().writing.is_some());
}

#[test]
fn o34_what_was_written_for_another_one_is_the_writers_act_and_the_others_card() {
    let mut meeting = Meeting::open();
    let li = person(500);
    let add = RoomAsk::AddProxied { person: li, name: "Li".to_owned(), member: None };
    meeting.does(meeting.host, add);
    meeting.writing(Anonymity::Names);
    let (section, text) = (Section::Needs, "from Li".to_owned());
    meeting.does(meeting.host, RoomAsk::WriteHidden { card: card(1), section, text, person: Some(li) });
    meeting.does(meeting.host, RoomAsk::EndWriting);
    assert_eq!(meeting.acts[0].by, Some(meeting.host));
    assert_eq!(put_up(&meeting.acts[0])[0].author.as_deref(), Some("Li"));
}

#[test]
fn o35_where_cards_carry_no_names_nothing_tells_who_wrote_one() {
    let run = |order: [usize; 4]| {
        let mut meeting = Meeting::open();
        let people = [meeting.guest("Kim"), meeting.guest("Jo")];
        meeting.writing(Anonymity::None);
        for number in order {
            meeting.writes(people[(order[0] + number) % 2], number as u128, &format!("text {number}"));
        }
        let of = Some(people[0]);
        meeting.refuses(meeting.host, RoomAsk::RevealWriting { of }, RoomRefusal::Anonymous);
        meeting.does(meeting.host, RoomAsk::RevealWriting { of: None });
        let acts = meeting.acts.clone();
        meeting.finish();
        meeting.does(meeting.host, RoomAsk::EndWriting);
        let cards: Vec<_> = meeting.rows.iter().filter(|(key, _)| key.starts_with("card/")).collect();
        assert_eq!(cards.len(), 4);
        cards.iter().for_each(|(_, row)| assert_eq!(*row, r#"{"card":"revealed"}"#));
        acts
    };
    let acts = run([1, 2, 3, 4]);
    assert_eq!(acts.len(), 1);
    assert_eq!(acts[0].by, None);
    assert!(put_up(&acts[0]).iter().all(|card| card.author.is_none()));
    assert_eq!(run([4, 1, 3, 2]), acts, "neither by order nor by anything else");
}

#[test]
fn o36_a_reveal_that_was_cut_off_is_taken_up_again() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.writing(Anonymity::Names);
    meeting.writes(kim, 1, "k1");
    meeting.writes(jo, 2, "j1");
    meeting.does(meeting.host, RoomAsk::EndWriting);
    let acts = std::mem::take(&mut meeting.acts);
    let (mut room, outcome) = meeting.reopened();
    assert_eq!(outcome.acts, acts, "before anything was done");

    let there = |id: CardId| id == card(1);
    let rest: Vec<_> = outcome.acts.into_iter().filter_map(|act| act.without(there)).collect();
    assert_eq!(rest, acts[1..], "what was done is not done again");

    let first = room.done(&acts[0].cards(), meeting.now);
    assert!(first.keep.iter().any(|keep| keep.key == format!("card/{}", card(1))));
    assert!(room.stage().writing.is_some(), "not all is revealed yet");
    let last = room.done(&acts[1].cards(), meeting.now);
    assert!(room.stage().writing.is_none());
    assert!(last.keep.iter().any(|keep| keep.key == "room"));
    assert_eq!(room.done(&acts[1].cards(), meeting.now).keep, [], "and said twice, it is done once");
}

#[test]
fn o37_when_writing_ends_what_is_hidden_is_revealed() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.writing(Anonymity::Names);
    meeting.does(meeting.host, RoomAsk::EndWriting);
    assert!(meeting.room.stage().writing.is_none(), "at once where there is nothing");
    meeting.refuses(meeting.host, RoomAsk::EndWriting, RoomRefusal::NothingUnderWay);
    meeting.writing(Anonymity::Names);
    meeting.writes(kim, 1, "k1");
    meeting.does(meeting.host, RoomAsk::EndWriting);
    assert_eq!(texts(&meeting.acts[0]), ["k1"]);
    meeting.refuses(kim, write(2, "too late"), RoomRefusal::Revealed);
    let again = RoomAsk::StartWriting {
        sections: vec![Section::Needs],
        anonymity: Anonymity::Names,
        with_step: false,
    };
    meeting.refuses(meeting.host, again, RoomRefusal::UnderWay);
}

#[test]
fn o37_an_act_that_was_refused_hides_its_cards_again() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.writing(Anonymity::Names);
    meeting.writes(kim, 1, "k1");
    meeting.does(meeting.host, RoomAsk::EndWriting);
    let act = meeting.acts.pop().expect("there is one");
    let outcome = meeting.room.undone(&act.cards(), meeting.now);
    assert!(!outcome.keep.is_empty());
    meeting.writes(kim, 1, "k1, shorter");
    meeting.writes(kim, 2, "k2");
    meeting.does(meeting.host, RoomAsk::EndWriting);
    assert_eq!(texts(&meeting.acts[0]), ["k1, shorter", "k2"]);
}

#[test]
fn o37_a_room_that_closes_reveals_first() {
    let mut meeting = Meeting::open();
    let kim = meeting.with_role("Kim", Role::Participant);
    meeting.writing(Anonymity::None);
    meeting.writes(kim, 1, "k1");
    let outcome = meeting.room.closes(meeting.now);
    assert_eq!(outcome.acts.iter().map(RoomAct::cards).collect::<Vec<_>>(), [[card(1)]]);
    let nobody: Option<PersonId> = None;
    assert_eq!(outcome.acts[0].by, nobody);
    assert!(outcome.news.iter().any(|(_, news)| *news == News::Over { sent_away: false }));
    assert!(!meeting.room.is_over());
    let _ = meeting.room.undone(&[card(1)], meeting.now);
    assert!(!meeting.room.is_over(), "what was refused waits on disk");
    let again = meeting.room.closes(meeting.now);
    assert_eq!(again.acts, outcome.acts, "and comes again when the room is closed once more");
    assert!(again.news.is_empty());
    let _ = meeting.room.done(&[card(1)], meeting.now);
    assert!(meeting.room.is_over());
}
