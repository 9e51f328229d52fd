//! Silent writing: O29 to O33.

use super::meeting::{Meeting, at, card, person, write};
use crate::{Anonymity, News, PersonId, RoomAsk, RoomRefusal, limits};
use product::Section;
use uuid::Uuid;

fn write_for(author: PersonId, number: u128, text: &str) -> RoomAsk {
    let RoomAsk::WriteHidden { card, section, text, .. } = write(number, text) else { panic!("it writes") };
    RoomAsk::WriteHidden { card, section, text, person: Some(author) }
}

fn count(meeting: &Meeting) -> u32 {
    meeting.room.stage().writing.as_ref().expect("writing is under way").count
}

#[test]
fn o29_a_hidden_card_is_told_to_its_author_alone() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.writing(Anonymity::Names);
    meeting.forget_told();
    meeting.writes(kim, 1, "my secret");
    assert!(
        matches!(&meeting.hears(kim)[..], [News::Stage { .. }, News::Own { card }] if card.text == "my secret")
    );
    for other in [jo, meeting.host] {
        assert!(matches!(&meeting.hears(other)[..], [News::Stage { stage, .. }] if stage.writing.is_some()));
        assert!(meeting.view(other).own.is_empty());
    }
    assert_eq!(meeting.view(kim).own.len(), 1);
    meeting.forget_told();
    meeting.writes(kim, 1, "my other secret");
    assert_eq!((count(&meeting), meeting.told.len()), (1, 1), "writing on is told to nobody else");
    meeting.writes(jo, 2, "  ");
    assert_eq!(count(&meeting), 1, "a card that says nothing does not count");
    meeting.forget_told();
    meeting.does(kim, RoomAsk::DropHidden { card: card(1) });
    meeting.does(kim, RoomAsk::DropHidden { card: card(1) });
    assert!(matches!(&meeting.hears(jo)[..], [News::Stage { .. }]), "but for the count, others hear nothing");
    assert_eq!(count(&meeting), 0);
    assert!(meeting.view(kim).own.is_empty());
}

#[test]
fn o29_who_wrote_for_somebody_sees_it_and_so_do_they() {
    let mut meeting = Meeting::open();
    let li = person(500);
    let add = RoomAsk::AddProxied { person: li, name: "Li".to_owned(), member: None };
    meeting.does(meeting.host, add);
    let kim = meeting.guest("Kim");
    meeting.writing(Anonymity::Names);
    meeting.does(meeting.host, write_for(li, 1, "from Li"));
    assert_eq!(meeting.view(meeting.host).own, meeting.view(li).own);
    assert!(meeting.view(kim).own.is_empty());
    meeting.refuses(kim, write_for(li, 2, "not by me"), RoomRefusal::OnlyLeaders);
    meeting.refuses(meeting.host, write_for(kim, 2, "is here"), RoomRefusal::NotYours);
}

#[test]
fn o30_while_people_write_silently_nobody_sees_who_types_in_what() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.does(kim, RoomAsk::Type { thing: Some(Uuid::from_u128(5)) });
    meeting.does(kim, RoomAsk::Be { at: at("vision", Some(5)) });
    meeting.writing(Anonymity::None);
    let seen = meeting.seen(jo, kim).expect("is there");
    assert_eq!((seen.typing, seen.at), (None, Some(at("vision", None))));
    meeting.forget_told();
    meeting.does(kim, RoomAsk::Type { thing: Some(card(1).0) });
    meeting.does(kim, RoomAsk::Be { at: at("vision", Some(6)) });
    assert!(meeting.told.is_empty());
    meeting.writes(meeting.host, 9, "mine");
    meeting.does(meeting.host, RoomAsk::Spotlight { thing: Some(card(9).0) });
    assert_eq!(meeting.room.stage().spotlight, None, "what is hidden is nothing to look at");
}

#[test]
fn o31_names_are_given_up_before_anybody_wrote_and_never_brought_back() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.refuses(meeting.host, RoomAsk::Anonymise, RoomRefusal::NothingUnderWay);
    meeting.writing(Anonymity::Names);
    meeting.refuses(kim, RoomAsk::Anonymise, RoomRefusal::OnlyLeaders);
    meeting.does(meeting.host, RoomAsk::Anonymise);
    meeting.writes(kim, 1, "without a name");
    meeting.does(meeting.host, RoomAsk::Anonymise);
    let again = RoomAsk::StartWriting {
        sections: vec![Section::Needs],
        anonymity: Anonymity::Names,
        with_step: false,
    };
    meeting.refuses(meeting.host, again, RoomRefusal::UnderWay);
    assert_eq!(meeting.room.stage().writing.as_ref().map(|writing| writing.anonymity), Some(Anonymity::None));

    let mut meeting = Meeting::open();
    meeting.writing(Anonymity::Names);
    meeting.writes(meeting.host, 1, "with my name");
    meeting.does(meeting.host, RoomAsk::DropHidden { card: card(1) });
    meeting.refuses(meeting.host, RoomAsk::Anonymise, RoomRefusal::AlreadyWritten);
}

#[test]
fn o32_a_hidden_card_is_changed_by_nobody_else() {
    let mut meeting = Meeting::open();
    let (kim, jo) = (meeting.guest("Kim"), meeting.guest("Jo"));
    meeting.writing(Anonymity::Names);
    meeting.writes(kim, 1, "mine");
    for by in [jo, meeting.host] {
        meeting.refuses(by, write(1, "yours"), RoomRefusal::OthersCard);
        meeting.refuses(by, RoomAsk::DropHidden { card: card(1) }, RoomRefusal::OthersCard);
    }
    meeting.does(meeting.host, RoomAsk::RevealWriting { of: None });
    meeting.refuses(kim, write(1, "too late"), RoomRefusal::Revealed);
    meeting.refuses(kim, RoomAsk::DropHidden { card: card(1) }, RoomRefusal::Revealed);
    meeting.finish();
    meeting.refuses(kim, write(1, "too late"), RoomRefusal::Revealed);
    meeting.does(meeting.host, RoomAsk::EndWriting);
    meeting.writing(Anonymity::Names);
    meeting.refuses(kim, write(1, "much too late"), RoomRefusal::Revealed);
    meeting.refuses(kim, RoomAsk::DropHidden { card: card(1) }, RoomRefusal::Revealed);
}

#[test]
fn o33_texts_and_cards_of_one_person_are_bounded() {
    let mut meeting = Meeting::open();
    let kim = meeting.guest("Kim");
    meeting.refuses(kim, write(1, "too early"), RoomRefusal::NothingUnderWay);
    meeting.refuses(
        meeting.host,
        RoomAsk::StartWriting { sections: vec![], anonymity: Anonymity::Names, with_step: false },
        RoomRefusal::OtherSection,
    );
    meeting.writing(Anonymity::Names);
    let limit = product::limits::CARD_CHARS;
    meeting.refuses(kim, write(1, &"x".repeat(limit + 1)), RoomRefusal::TooLong { limit });
    let elsewhere = RoomAsk::WriteHidden {
        card: card(1),
        section: Section::Channels,
        text: "elsewhere".to_owned(),
        person: None,
    };
    meeting.refuses(kim, elsewhere, RoomRefusal::OtherSection);
    meeting.writes(kim, 1, "no \u{1b}[31mtricks\u{0}\n");
    assert_eq!(meeting.view(kim).own[0].text, "no [31mtricks\n");
    for number in 2..=limits::CARDS_OF_ONE as u128 {
        meeting.writes(kim, number, "one of many");
    }
    let refusal = RoomRefusal::TooManyCards { limit: limits::CARDS_OF_ONE };
    meeting.refuses(kim, write(999, "one too many"), refusal);
    meeting.writes(meeting.host, 999, "others have room");
}
