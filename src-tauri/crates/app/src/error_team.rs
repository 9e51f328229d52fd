//! How refusals about the role of the primus are told.

use crate::error::{Gaps, text};
use chrono::{Datelike, NaiveDate};
use product::RoleRefusal;
use words::Words;

pub(crate) fn role_code(refusal: &RoleRefusal, words: &Words) -> (&'static str, Gaps) {
    let day = |day: &NaiveDate| text(words.day(day.year(), day.month(), day.day()));
    match refusal {
        RoleRefusal::WithoutWhy => ("hand_over_without_why", vec![]),
        RoleRefusal::HoldsIt { member } => ("hand_over_to_holder", vec![("member", text(member))]),
        RoleRefusal::NobodyWouldHold => ("hand_over_nobody", vec![]),
        RoleRefusal::HasEnded => ("hand_over_has_ended", vec![]),
        RoleRefusal::InThePast { day: then } => ("hand_over_in_the_past", vec![("day", day(then))]),
        RoleRefusal::EndsBeforeItBegins => ("hand_over_ends_before", vec![]),
        RoleRefusal::NotInTeamThen { member, day: then } => {
            ("hand_over_not_in_team", vec![("member", text(member)), ("day", day(then))])
        }
        RoleRefusal::Needed { member } => ("member_is_needed", vec![("member", text(member))]),
    }
}
