//! An act as a sentence: who, and what. The facts are in [`product::What`], which of them fill the gaps is said
//! by [`app::protocol::act_gaps`], the words are in the catalogue.

use crate::products::moment;
use crate::width::one_line;
use app::protocol::{ActFilling, ActGap, act_gaps};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use product::{Act, Field};
use serde_json::Value;
use words::{FluentValue, Words};

/// Stands in a gap that nothing fills, for the sentence to choose by.
const NOTHING: &str = "none";

/// Who did what, on one line.
pub fn sentence(act: &Act, words: &Words) -> String {
    let by = one_line(&act.by);
    let by = if by.is_empty() { words.say("terminal-somebody") } else { by };
    let facts = serde_json::to_value(&act.what).expect("facts have only string keys and plain values");
    format!("{by} {}", one_line(&what(&facts, words)))
}

fn what(facts: &Value, words: &Words) -> String {
    let kind = text(&facts["what"]);
    let gaps: Vec<_> = act_gaps(kind).iter().map(|gap| (gap.name, filled(facts, *gap, words))).collect();
    words.say_with(&format!("act-{kind}"), &gaps)
}

fn filled<'a>(facts: &'a Value, gap: ActGap, words: &Words) -> FluentValue<'a> {
    let fact = &facts[gap.fact];
    match gap.filling {
        ActFilling::AsIs => as_is(fact),
        ActFilling::NotBlank if is_blank(fact) => NOTHING.into(),
        ActFilling::NotBlank => text(fact).into(),
        ActFilling::Whether => yes(fact.as_bool() == Some(true)),
        ActFilling::IsBlank => yes(is_blank(fact)),
        ActFilling::IsTo => yes(*fact == facts["to"]),
        ActFilling::Count => number(fact.as_array().map_or(0, Vec::len) as u64),
        ActFilling::Section => words.say(&format!("section-{}", text(fact))).into(),
        ActFilling::State => words.say(&format!("state-{}", text(fact))).into(),
        ActFilling::Kind => words.say(&format!("kind-{}", text(fact))).into(),
        ActFilling::Field => field_name(text(&facts["kind"]), fact, words),
        ActFilling::Moment => read::<DateTime<Utc>>(fact).map_or(NOTHING.into(), |at| moment(at).into()),
        ActFilling::Day => read::<NaiveDate>(fact)
            .map_or(NOTHING.into(), |day| words.day(day.year(), day.month(), day.day()).into()),
        ActFilling::Act => what(fact, words).into(),
    }
}

fn as_is(fact: &Value) -> FluentValue<'_> {
    match fact {
        Value::Number(found) => number(found.as_u64().unwrap_or_default()),
        Value::String(text) => text.as_str().into(),
        _ => NOTHING.into(),
    }
}

fn field_name(kind: &str, fact: &Value, words: &Words) -> FluentValue<'static> {
    let field = read::<Field>(fact);
    let stem = field.as_ref().map_or("", Field::stem);
    words.say(&format!("field-{kind}-{stem}")).into()
}

fn read<T: serde::de::DeserializeOwned>(fact: &Value) -> Option<T> {
    serde_json::from_value(fact.clone()).ok()
}

fn text(fact: &Value) -> &str {
    fact.as_str().unwrap_or_default()
}

fn is_blank(fact: &Value) -> bool {
    text(fact).trim().is_empty()
}

fn yes(fact: bool) -> FluentValue<'static> {
    if fact { "yes" } else { "no" }.into()
}

fn number(count: u64) -> FluentValue<'static> {
    FluentValue::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use words::Language;

    const CARD: &str = "018f1111-0000-7000-8000-000000000001";

    fn told(what: serde_json::Value, language: Language) -> String {
        let act = json!({"id": CARD, "at": "2026-11-22T10:00:00Z", "by": "Anna", "what": what});
        sentence(&serde_json::from_value(act).unwrap(), Words::of(language))
    }

    #[test]
    fn every_act_is_a_sentence_in_both_languages() {
        let undone = json!({"what": "renamed", "from": "A", "to": "B"});
        for what in [
            json!({"what": "started", "name": "Ferry"}),
            undone.clone(),
            json!({"what": "extended", "extended": true}),
            json!({"what": "added", "card": CARD, "section": "needs", "text": "t"}),
            json!({"what": "added_many", "count": 3, "text": "t", "file": null}),
            json!({"what": "added_many", "count": 3, "text": "t", "file": "notes.csv"}),
            json!({"what": "wrote", "card": CARD, "from": "", "to": "t"}),
            json!({"what": "wrote", "card": CARD, "from": "s", "to": "t"}),
            json!({"what": "moved", "card": CARD, "text": "t", "from": "needs", "to": "needs"}),
            json!({"what": "moved", "card": CARD, "text": "t", "from": "needs", "to": "vision"}),
            json!({"what": "deleted", "cards": [CARD], "text": "t"}),
            json!({"what": "restored", "cards": [CARD, CARD], "text": "t"}),
            json!({"what": "state", "card": CARD, "text": "t", "from": "assumption", "to": "confirmed"}),
            json!({"what": "author", "card": CARD, "text": "t", "from": null, "to": "Ben"}),
            json!({"what": "author", "card": CARD, "text": "t", "from": "Ben", "to": null}),
            json!({"what": "card_put_back", "card": CARD, "text": "t", "then": "2026-11-22T10:00:00Z"}),
            json!({"what": "board_put_back", "then": "2026-11-22T10:00:00Z"}),
            json!({"what": "readings_added", "metric": CARD, "title": "t", "count": 1, "value": "2", "file": null}),
            json!({"what": "readings_added", "metric": CARD, "title": "t", "count": 9, "value": "2", "file": "a.csv"}),
            json!({"what": "reading_taken_back", "metric": CARD, "title": "t", "at": "2026-11-22T10:00:00Z", "value": "2"}),
            json!({"what": "round_counted", "entry": CARD, "title": "t", "round": 1, "verdict": "stuck", "option": null}),
            json!({"what": "double_voted", "entry": CARD, "title": "t", "member": "Ben", "verdict": "decided", "option": "o"}),
            json!({"what": "concluded", "entry": CARD, "title": "t", "outcome": "o"}),
            json!({"what": "rules_set", "rules": CARD}),
            json!({"what": "rules_proposed", "entry": CARD, "title": "t", "proposed": false}),
            json!({"what": "handed_over", "hand_over": CARD, "member": "t", "from": "2027-01-15", "until": "2027-03-15", "why": "w"}),
            json!({"what": "handed_over", "hand_over": CARD, "member": "t", "from": "2027-01-15", "until": null, "why": ""}),
            json!({"what": "hand_over_ended", "hand_over": CARD, "member": "t", "until": "2027-03-15"}),
            json!({"what": "hand_over_ended", "hand_over": CARD, "member": "t", "until": null}),
            json!({"what": "entries_added", "kind": "goal", "entries": [CARD, CARD], "title": "t"}),
            json!({"what": "entries_deleted", "kind": "member", "entries": [CARD], "title": "t"}),
            json!({"what": "entries_restored", "kind": "metric", "entries": [CARD], "title": "t"}),
            json!({"what": "entry_moved", "entry": CARD, "kind": "goal", "title": "t"}),
            json!({"what": "field_wrote", "entry": CARD, "kind": "goal", "title": "t", "field": "date", "from": "", "to": "u"}),
            json!({"what": "field_set", "entry": CARD, "kind": "metric", "title": "t", "field": format!("serves/{CARD}"), "from": null, "to": "u"}),
            json!({"what": "shown_outside", "entry": CARD, "dates": "quarter"}),
            json!({"what": "roadmap_reviewed", "review": CARD, "goals": 3, "kept": 2, "next": "2027-03-15"}),
            json!({"what": "undid", "act": undone}),
            json!({"what": "redid", "act": undone}),
            json!({"what": "copied", "from": "A"}),
        ] {
            for language in Language::ALL {
                let told = told(what.clone(), language);
                assert!(told.starts_with("Anna ") && !told.contains("act-"), "{told}");
                assert!(!told.contains(['{', '}']), "a gap is left: {told}");
            }
        }
    }

    #[test]
    fn the_facts_stand_where_the_sentence_wants_them() {
        let moved =
            |from: &str| json!({"what": "moved", "card": CARD, "text": "t", "from": from, "to": "needs"});
        let wrote = |from: &str| json!({"what": "wrote", "card": CARD, "from": from, "to": "t"});
        let set = json!({"what": "field_set", "entry": CARD, "kind": "goal", "title": "Trust", "field": "horizon", "from": "now", "to": null});
        let review =
            json!({"what": "roadmap_reviewed", "review": CARD, "goals": 3, "kept": 2, "next": "2027-03-15"});
        let handed = json!({"what": "handed_over", "hand_over": CARD, "member": "Priya", "from": "2027-01-15", "until": null, "why": " "});
        for (what, wanted) in [
            (moved("needs"), "Anna moved “t” within Needs"),
            (moved("product"), "Anna moved “t” from Product to Needs"),
            (wrote(" "), "Anna wrote “t”"),
            (wrote("s"), "Anna changed “s” to “t”"),
            (
                json!({"what": "deleted", "cards": [CARD, CARD], "text": "t"}),
                "Anna deleted 2 cards, the first “t”",
            ),
            (set, "Anna took “now” away from “Trust” (now, next or later)"),
            (
                review,
                "Anna reviewed the roadmap: kept 2 of 3 goals as they are; next review on 15 March 2027",
            ),
            (handed, "Anna gave the role of the primus to Priya from 15 January 2027 on"),
            (json!({"what": "undid", "act": wrote("")}), "Anna undid: wrote “t”"),
        ] {
            assert_eq!(told(what, Language::En), wanted);
        }
    }

    #[test]
    fn an_act_of_nobody_known_is_still_a_sentence() {
        let act = json!({"id": CARD, "at": "2026-11-22T10:00:00Z", "by": "", "what": {"what": "started", "name": "F"}});
        let told = sentence(&serde_json::from_value(act).unwrap(), Words::of(Language::En));
        assert_eq!(told, "Somebody started the product “F”");
    }
}
