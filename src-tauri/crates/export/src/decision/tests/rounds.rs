//! Rounds by other methods than a majority: whoever reads the record can follow how it was counted.

use super::*;
use product::decisions::DotsOn;

/// The question with a round by this method.
fn by(method: &str, more: &[(&'static str, Value)], said: Vec<Ballot>) -> Story {
    let method = [("method", Value::Word(method.to_owned()))];
    let mut story = asked(&[&method, more].concat());
    story.count(said);
    story
}

fn ranked(levels: &[&[u128]]) -> Ballot {
    let level = |level: &&[u128]| level.iter().map(|number| id(*number)).collect();
    Ballot::Ranked { levels: levels.iter().map(level).collect() }
}

/// Three for building, two for waiting, and nobody for buying: the order is build, wait, buy.
fn ranked_round() -> Story {
    let build = || ranked(&[&[20], &[21, 22]]);
    let wait = || ranked(&[&[22], &[20]]);
    by("ranked", &[], vec![build(), build(), build(), wait(), wait()])
}

fn parts_in(told: &str, parts: &[&str]) {
    for part in parts {
        assert!(told.contains(part), "{part:?} is missing in\n{told}");
    }
    assert!(!told.contains("record-") && !told.contains("decide-"), "{told}");
}

#[test]
fn a_ranked_round_shows_the_order_and_each_option_against_each() {
    let product = ranked_round().product;
    let told = text_from(&product, Format::Md, Language::En);
    parts_in(
        &told,
        &[
            "The options, best first:\n\n1. Build it ourselves\n2. Wait (until 1 March 2027)\n3. Buy it\n",
            "| | put first |",
            "| **Build it ourselves** | 3 |",
            "How many prefer the option of the row to that of the column:\n\n| | 1 | 2 | 3 |\n",
            "| 1: Build it ourselves | – | 5 | 3 |\n",
            "| 2: Buy it | 0 | – | 0 |\n",
            "| 3: Wait (until 1 March 2027) | 2 | 2 | – |\n",
        ],
    );
    let german = text_from(&product, Format::Md, Language::De);
    parts_in(&german, &["Die Möglichkeiten, die beste zuerst:", "| | an erster Stelle |"]);
    let sheet = sheet(&product, Language::En);
    assert!(sheet.contains(r#""over":[null,5,3]"#), "{sheet}");
    for format in [Format::Pdf, Format::Svg] {
        assert!(exported_from(&product, false, format, Language::De).undrawable.is_empty());
    }
}

#[test]
fn a_double_vote_on_ranked_ballots_shows_its_own_order_beside_the_plain_one() {
    let tie = [ranked(&[&[20]]), ranked(&[&[22]])];
    let mut story = asked(&[("method", Value::Word("ranked".into()))]);
    story.count(tie.iter().cycle().take(4).cloned());
    story.count(tie.iter().cycle().take(4).cloned());
    story.act(|product, setting| double_vote(product, id(10), id(1), None, "We must own it", setting));
    let told = text_from(&story.product, Format::Md, Language::En);
    let (plain, weighted) = told.split_once("### Double vote of Amara").unwrap();
    parts_in(plain, &["1. Build it ourselves = Wait (until 1 March 2027)\n2. Buy it\n"]);
    parts_in(weighted, &["1. Build it ourselves\n2. Wait", "| 1: Build it ourselves | – | 3 | 3 |\n"]);
    assert!(exported_from(&story.product, false, Format::Pdf, Language::En).undrawable.is_empty());
}

#[test]
fn the_floor_of_a_fist_of_five_is_told() {
    let fingers = |fingers| Ballot::Fist { fingers };
    let said = vec![fingers(5), fingers(4), fingers(3), fingers(3)];
    let floor = [("floor", Value::Number(3.0))];
    let product = by("fist", &floor, said).product;
    parts_in(&text_from(&product, Format::Md, Language::En), &["fist of five · ", " · floor: 3 · "]);
    parts_in(&text_from(&product, Format::Md, Language::De), &[" · Untergrenze: 3 · "]);
}

#[test]
fn how_many_dots_each_had_and_how_they_might_lie_is_told() {
    let dots = || Ballot::Dots { on: vec![DotsOn { option: id(20), dots: 1 }] };
    for (stack, told) in [(true, "several may lie on one option"), (false, "one on an option")] {
        let fields = [("dots", Value::Number(4.0)), ("stack", Value::Flag(stack))];
        let product = by("dots", &fields, vec![dots(), dots(), dots(), dots()]).product;
        let text = text_from(&product, Format::Md, Language::En);
        parts_in(&text, &[&format!(" · dots each: 4 · {told} · ")]);
    }
}

#[test]
fn a_secret_round_says_what_was_said_and_not_by_whom() {
    let said =
        vec![Ballot::Consent, Ballot::Consent, Ballot::Consent, Ballot::Concern { text: "Cost".into() }];
    for (secret, heading, not) in
        [(true, "### What was said\n", "The ballots"), (false, "### The ballots\n", "What was said")]
    {
        let product = by("consent", &[("secret", Value::Flag(secret))], said.clone()).product;
        let told = text_from(&product, Format::Md, Language::En);
        parts_in(&told, &[heading, "concern: Cost"]);
        assert!(!told.contains(not), "{told}");
    }
}

#[test]
fn a_day_in_a_line_of_its_own_label_needs_no_mark() {
    let review = ("review_on", Value::Word("2027-11-01".into()));
    let told = text_from(&asked(&[review]).product, Format::Md, Language::De);
    assert!(told.contains("- Überprüfung am: 1. November 2027\n"), "{told}");
}

#[test]
fn a_long_question_is_printed_whole_before_it_is_closed() {
    let long = format!("{}?", "Which of them ".repeat(15).trim_end());
    let mut story = asked(&[]);
    let (entry, field) = (id(10), Field::word("question"));
    let was = "Build the *name search* ourselves or buy it?".to_owned();
    story.order(Command::WriteField { entry, field, was, now: long.clone() });
    assert!(text_from(&story.product, Format::Md, Language::En).starts_with(&format!("# {long}\n")));
}
