//! How refusals of a live room are told.

use crate::error::Gaps;
use room::RoomRefusal;

pub(crate) fn room_code(refusal: &RoomRefusal) -> (&'static str, Gaps) {
    let limit = |limit: usize| vec![("limit", limit.into())];
    match refusal {
        RoomRefusal::NotIn => ("room_not_in", vec![]),
        RoomRefusal::OnlyLeaders => ("room_only_leaders", vec![]),
        RoomRefusal::OnlyFacilitator => ("room_only_facilitator", vec![]),
        RoomRefusal::OnlyHost => ("room_only_host", vec![]),
        RoomRefusal::Observing => ("room_observing", vec![]),
        RoomRefusal::Locked => ("room_locked", vec![]),
        RoomRefusal::NotYours => ("room_not_yours", vec![]),
        RoomRefusal::Name { limit: most } => ("room_name", limit(*most)),
        RoomRefusal::TooLong { limit: most } => ("room_too_long", limit(*most)),
        RoomRefusal::NoSuchPerson => ("room_no_such_person", vec![]),
        RoomRefusal::NoSuchMember => ("room_no_such_member", vec![]),
        RoomRefusal::Full { limit: most } => ("room_full", limit(*most)),
        RoomRefusal::UnderWay => ("room_under_way", vec![]),
        RoomRefusal::NothingUnderWay => ("room_nothing_under_way", vec![]),
        RoomRefusal::Anonymous => ("room_anonymous", vec![]),
        RoomRefusal::AlreadyWritten => ("room_already_written", vec![]),
        RoomRefusal::OtherSection => ("room_other_section", vec![]),
        RoomRefusal::OthersCard => ("room_others_card", vec![]),
        RoomRefusal::TooManyCards { limit: most } => ("room_too_many_cards", limit(*most)),
        RoomRefusal::WrongAnswer => ("room_wrong_answer", vec![]),
        RoomRefusal::Revealed => ("room_revealed", vec![]),
        RoomRefusal::WrongTime => ("room_wrong_time", vec![]),
        RoomRefusal::NoDotsHere => ("room_no_dots_here", vec![]),
        RoomRefusal::TooManyDots { limit: most } => ("room_too_many_dots", limit(*most as usize)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;
    use words::{Language, Words};

    const ALL: [RoomRefusal; 24] = [
        RoomRefusal::NotIn,
        RoomRefusal::OnlyLeaders,
        RoomRefusal::OnlyFacilitator,
        RoomRefusal::OnlyHost,
        RoomRefusal::Observing,
        RoomRefusal::Locked,
        RoomRefusal::NotYours,
        RoomRefusal::Name { limit: 60 },
        RoomRefusal::TooLong { limit: 200 },
        RoomRefusal::NoSuchPerson,
        RoomRefusal::NoSuchMember,
        RoomRefusal::Full { limit: 2_000 },
        RoomRefusal::UnderWay,
        RoomRefusal::NothingUnderWay,
        RoomRefusal::Anonymous,
        RoomRefusal::AlreadyWritten,
        RoomRefusal::OtherSection,
        RoomRefusal::OthersCard,
        RoomRefusal::TooManyCards { limit: 200 },
        RoomRefusal::WrongAnswer,
        RoomRefusal::Revealed,
        RoomRefusal::WrongTime,
        RoomRefusal::NoDotsHere,
        RoomRefusal::TooManyDots { limit: 5 },
    ];

    #[test]
    fn a_room_refuses_in_words_of_both_languages() {
        for language in Language::ALL {
            for refusal in ALL {
                let told = Error::from(refusal).told_in(Words::of(language));
                let worded = |sentence: &str| !sentence.is_empty() && !sentence.contains("problem-room");
                assert!(worded(&told.message) && worded(&told.hint), "{told:?}");
            }
        }
    }
}
