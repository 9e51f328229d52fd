//! An act as a sentence: who, and what. The facts are in [`product::What`], the words in the catalogue.

use crate::products::moment;
use crate::width::one_line;
use product::{Act, What};
use words::{FluentValue, Words};

/// Who did what, on one line.
pub fn sentence(act: &Act, words: &Words) -> String {
    let by = one_line(&act.by);
    let by = if by.is_empty() { words.say("terminal-somebody") } else { by };
    format!("{by} {}", one_line(&what(&act.what, words)))
}

fn what(what: &What, words: &Words) -> String {
    let section = |section: &product::Section| words.say(&format!("section-{}", section.key()));
    let state = |state: &product::CardState| words.say(&format!("state-{}", state.key()));
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "none".to_owned());
    let yes = |fact: bool| if fact { "yes" } else { "no" };
    match what {
        What::Started { name } => say(words, "started", [("name", name.into())]),
        What::Renamed { from, to } => say(words, "renamed", [("from", from.into()), ("to", to.into())]),
        What::Extended { extended } => say(words, "extended", [("extended", yes(*extended).into())]),
        What::Added { section: at, text, .. } => {
            say(words, "added", [("text", text.into()), ("section", section(at).into())])
        }
        What::AddedMany { count, text, file } => {
            let file = or_none(file).into();
            say(words, "added_many", [("count", number(*count)), ("text", text.into()), ("file", file)])
        }
        What::Wrote { from, to, .. } if from.is_empty() => say(words, "wrote-first", [("to", to.into())]),
        What::Wrote { from, to, .. } => say(words, "wrote", [("from", from.into()), ("to", to.into())]),
        What::Moved { text, from, to, .. } => {
            let same = yes(from == to).into();
            let (from, to) = (section(from).into(), section(to).into());
            say(words, "moved", [("text", text.into()), ("same", same), ("from", from), ("to", to)])
        }
        What::Deleted { cards, text } => {
            say(words, "deleted", [("count", number(cards.len())), ("text", text.into())])
        }
        What::Restored { cards, text } => {
            say(words, "restored", [("count", number(cards.len())), ("text", text.into())])
        }
        What::State { text, to, .. } => {
            say(words, "state", [("text", text.into()), ("to", state(to).into())])
        }
        What::Author { text, to, .. } => {
            say(words, "author", [("text", text.into()), ("to", or_none(to).into())])
        }
        What::CardPutBack { text, then, .. } => {
            say(words, "card_put_back", [("text", text.into()), ("then", moment(*then).into())])
        }
        What::BoardPutBack { then } => say(words, "board_put_back", [("then", moment(*then).into())]),
        What::Undid { act } => say(words, "undid", [("act", self::what(act, words).into())]),
        What::Redid { act } => say(words, "redid", [("act", self::what(act, words).into())]),
        What::Copied { from } => say(words, "copied", [("from", from.into())]),
    }
}

fn say<const N: usize>(words: &Words, id: &str, gaps: [(&str, FluentValue<'_>); N]) -> String {
    words.say_with(&format!("act-{id}"), &gaps)
}

fn number(count: usize) -> FluentValue<'static> {
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
    fn an_act_of_nobody_known_is_still_a_sentence() {
        let act = json!({"id": CARD, "at": "2026-11-22T10:00:00Z", "by": "", "what": {"what": "started", "name": "F"}});
        let told = sentence(&serde_json::from_value(act).unwrap(), Words::of(Language::En));
        assert_eq!(told, "Somebody started the product “F”");
    }
}
