//! A decision that was stuck twice, on paper and as text.

mod rounds;

use super::*;
use chrono::{DateTime, TimeDelta, Utc};
use product::decisions::{Ballot, Ballots, CastBallot, count_round, double_vote, open_vote};
use product::{Command, Decision, Edit, Field, Kind, NewEntry, ProductId, Refusal, Setting, Value, decide};
use uuid::Uuid;

fn id(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(number))
}

/// A story that is told act by act.
struct Story {
    product: Product,
    now: DateTime<Utc>,
}

impl Story {
    fn act(&mut self, act: impl FnOnce(&Product, &mut Setting<'_>) -> Result<Decision, Refusal>) {
        self.now += TimeDelta::minutes(10);
        let mut ids = 0;
        let mut new_id = || {
            ids += 1;
            Uuid::from_u64_pair(self.now.timestamp().unsigned_abs(), ids)
        };
        let mut setting = Setting { by: "Amara", now: self.now, new_id: &mut new_id };
        let decision = act(&self.product, &mut setting).unwrap();
        decision.edits.iter().for_each(|edit| self.product.apply(edit));
    }

    fn order(&mut self, command: Command) {
        self.act(|product, setting| decide(product, &command, setting));
    }

    fn add(&mut self, number: u128, kind: Kind, fields: &[(&'static str, Value)]) {
        let fields = fields.iter().map(|(word, value)| (Field::word(word), value.clone())).collect();
        self.order(Command::AddEntries {
            entries: vec![NewEntry { id: Some(id(number)), kind, fields }],
            after: None,
        });
    }

    fn round(&mut self) {
        let option = |number| Ballot::Option { option: id(number) };
        let said = [option(20), option(20), option(20), option(21), option(21), option(21), Ballot::Abstain];
        self.count(said);
    }

    fn count(&mut self, said: impl IntoIterator<Item = Ballot>) {
        let cast = |(at, ballot): (usize, Ballot)| {
            let member = id(at as u128 + 1);
            (member, CastBallot { member, ballot, proxy: (at == 6).then(|| "Amara".to_owned()) })
        };
        let ballots: Ballots = said.into_iter().enumerate().map(cast).collect();
        self.act(|product, setting| {
            let vote = open_vote(product, id(10), setting.now.date_naive(), setting)?;
            count_round(product, &vote, &ballots, setting)
        });
    }
}

/// "Build or buy?", stuck twice, decided by the double vote.
fn decided() -> Product {
    let mut story = doubled();
    story.order(conclude("We must own matching", "Jonas: it costs a year"));
    story.product
}

fn conclude(reason: &str, dissent: &str) -> Command {
    let (reason, dissent) = (reason.to_owned(), dissent.to_owned());
    Command::Conclude { decision: id(10), reason, dissent, review_on: None }
}

/// The same question, closed on two machines that did not know of each other.
fn closed_twice() -> Product {
    let mut first = doubled();
    let mut second = Story { product: first.product.clone(), now: first.now + TimeDelta::days(1) };
    first.order(conclude("We must own matching", "Jonas: it costs a year"));
    second.order(conclude("*Nobody* sells it", "Ahmed: who asked?"));
    let records = record_of(&second.product);
    for (field, value) in records {
        first.product.apply(&Edit::SetField { entry: id(10), field, value: Some(value) });
    }
    first.product
}

fn record_of(product: &Product) -> Vec<(Field, Value)> {
    let fields = product.entries.get(id(10)).unwrap().fields.clone();
    fields.into_iter().filter(|(field, _)| field.what("record").is_some()).collect()
}

/// The same question alone, and another reason written into its record by another hand.
fn forged() -> Product {
    let sound = decided();
    let mut entry = sound.entries.get(id(10)).unwrap().clone();
    for (field, value) in &mut entry.fields {
        if let (Some(_), Value::Word(text)) = (field.what("record"), value) {
            *text = text.replace("We must own", "We bury");
        }
    }
    let mut product = Product::new(sound.id, &sound.name, sound.created_at);
    product.apply(&Edit::AddEntry { entry, after: None });
    product
}

/// The same question in an older record, which names nobody who entered the ballot of Mei-Ling.
fn unnamed() -> Product {
    let mut story = doubled();
    let fields = story.product.entries.get(id(10)).unwrap().fields.clone();
    for (field, value) in fields.into_iter().filter(|(field, _)| field.what("round").is_some()) {
        let Value::Word(text) = value else { continue };
        let text = text.replace(r#""proxy":"Amara""#, r#""proxy":"""#);
        story.product.apply(&Edit::SetField { entry: id(10), field, value: None });
        let field = Field::about("round", decisions::digest_of(&text));
        story.product.apply(&Edit::SetField { entry: id(10), field, value: Some(Value::Word(text)) });
    }
    story.order(conclude("We must own matching", ""));
    story.product
}

fn doubled() -> Story {
    let mut story = asked(&[]);
    story.round();
    story.round();
    story.act(|product, setting| double_vote(product, id(10), id(1), None, "We must own matching", setting));
    story
}

/// The question and its options, with these fields besides.
fn asked(more: &[(&'static str, Value)]) -> Story {
    let start = "2026-11-02T09:00:00Z".parse().unwrap();
    let mut story = Story { product: Product::new(ProductId(Uuid::nil()), "Hub", start), now: start };
    let text = |text: &str| Value::Text(text.to_owned());
    for (at, name) in
        ["Amara", "Jonas", "Sofía", "Ahmed", "Priya", "Jörg", "Mei-Ling"].into_iter().enumerate()
    {
        story.add(at as u128 + 1, Kind::Member, &[("name", text(name))]);
    }
    let from = start.fixed_offset();
    story.order(Command::HandOver { member: id(1), from, until: None, why: String::new() });
    let question = ("question", text("Build the *name search* ourselves or buy it?"));
    let scope = ("artefact", Value::Word("roadmap".into()));
    let context = ("context", text("Matching decides whether people trust us."));
    story.add(10, Kind::Decision, &[&[question, scope, context], more].concat());
    let of = ("decision", Value::Word(id(10).to_string()));
    story.add(20, Kind::Choice, &[("text", text("Build it ourselves")), of.clone()]);
    story.add(21, Kind::Choice, &[("text", text("Buy it")), of.clone()]);
    let until = ("until", Value::Word("2027-03-01".into()));
    story.add(22, Kind::Choice, &[("text", text("Wait")), until, of]);
    story
}

fn exported(format: Format, language: Language) -> Exported {
    exported_from(&decided(), false, format, language)
}

fn exported_from(product: &Product, changed: bool, format: Format, language: Language) -> Exported {
    let exported_at = "2026-11-03T09:00:00Z".parse().unwrap();
    let stamp = Stamp { exported_at, utc_offset_minutes: 60, version: 9 };
    decision(product, (id(10), changed), format, Paper::A4, language, &stamp).unwrap().unwrap()
}

fn text(format: Format, language: Language) -> String {
    text_from(&decided(), format, language)
}

fn text_from(product: &Product, format: Format, language: Language) -> String {
    String::from_utf8(exported_from(product, false, format, language).pages.remove(0).1).unwrap()
}

/// What the page template is given.
fn sheet(product: &Product, language: Language) -> String {
    let exported_at = "2026-11-03T09:00:00Z".parse().unwrap();
    let stamp = Stamp { exported_at, utc_offset_minutes: 60, version: 9 };
    let words = Words::of(language);
    let view = decisions::decision(product, id(10), stamp.wall_clock()).unwrap();
    let printed = Printed::of(product, &view, words, &stamp);
    let head = Letterhead::new(&stamp, words, "decision-record", "attribution-decision");
    let fonts = Fonts::for_text(&printed.letters());
    serde_json::to_string(&sheet::Sheet::new(&printed, Paper::A4, words, &head, &fonts)).unwrap()
}

#[test]
fn the_text_shows_plain_and_weighted_result_quorum_and_base() {
    let told = text(Format::Md, Language::En);
    for part in [
        "# Build the \\*name search\\* ourselves or buy it?",
        "- Status: **closed**",
        "| **Build it ourselves** | 3 | 4 |",
        "| Buy it | 3 | 3 |",
        "base: votes cast",
        "quorum: 50 % of 7 must take part: 4",
        "Stuck: a tie between",
        "### Double vote of Amara",
        "Jonas: it costs a year",
        "Wait (until 1 March 2027)",
        "- Mei-Ling (entered by Amara): abstains",
    ] {
        assert!(told.contains(part), "{part:?} is missing in\n{told}");
    }
    let german = text(Format::Md, Language::De);
    assert!(
        german.contains("mit doppelter Stimme") && german.contains("Grundmenge: abgegebene Stimmen"),
        "{german}"
    );
    for told in [told, german] {
        assert!(!told.contains("record-") && !told.contains("verdict-") && !told.contains('{'), "{told}");
    }
}

#[test]
fn the_json_has_the_record_with_both_results() {
    let json: serde_json::Value = serde_json::from_str(&text(Format::Json, Language::En)).unwrap();
    assert_eq!((&json["format"], &json["version"]), (&"inter-pares/decision".into(), &1.into()));
    let record = &json["decision"]["record"];
    assert_eq!(record["rounds"][1]["tally"]["counts"][0]["count"], 3);
    assert_eq!(record["double_vote"]["weighted"]["counts"][0]["count"], 4);
    assert_eq!(record["rounds"][1]["vote"]["voting"]["base"], "cast");
}

#[test]
fn the_pages_are_drawn_in_both_languages() {
    for language in Language::ALL {
        let pdf = exported(Format::Pdf, language);
        assert!(pdf.pages[0].1.starts_with(b"%PDF") && pdf.undrawable.is_empty());
        assert!(pdf.pages[0].0.ends_with(".pdf"));
    }
    assert!(text(Format::Svg, Language::En).contains("<title>"));
}

#[test]
fn there_is_no_file_of_a_decision_that_is_not_there() {
    let stamp = Stamp { exported_at: DateTime::UNIX_EPOCH, utc_offset_minutes: 0, version: 1 };
    assert_eq!(
        decision(&decided(), (id(99), false), Format::Md, Paper::A4, Language::En, &stamp).unwrap(),
        None
    );
}

#[test]
fn of_two_records_each_file_shows_the_one_that_stands_and_the_other() {
    let product = closed_twice();
    let told = text_from(&product, Format::Md, Language::En);
    let (before, after) = told.split_once("- Status: **closed**").unwrap();
    for part in [
        "> **Two machines closed this question. The record that was closed first stands",
        "> “Build it ourselves”, closed by Amara on 3 November 2026",
        "> \\*Nobody\\* sells it",
        "> Dissent: Ahmed: who asked?",
        "> SHA-256: `",
    ] {
        assert!(before.contains(part), "{part:?} is missing in\n{before}");
    }
    assert!(after.contains("We must own matching") && !after.contains("sells it"), "{after}");
    let german = text_from(&product, Format::Md, Language::De);
    assert!(german.contains("> **Zwei Geräte haben diese Frage abgeschlossen."), "{german}");
    assert!(
        german.contains("> „Build it ourselves“, abgeschlossen von Amara am 3. November 2026"),
        "{german}"
    );

    for language in Language::ALL {
        let sheet = sheet(&product, language);
        let said = Words::of(language).say("decide-conflict");
        assert!(sheet.contains(&said) && sheet.contains("*Nobody* sells it") && sheet.contains("who asked?"));
        assert!(exported_from(&product, false, Format::Pdf, language).pages[0].1.starts_with(b"%PDF"));
    }

    let json: serde_json::Value =
        serde_json::from_str(&text_from(&product, Format::Json, Language::En)).unwrap();
    assert_eq!(json["decision"]["line"]["conflict"], true);
    assert_eq!(json["decision"]["record"]["reason"], "We must own matching");
    assert_eq!(json["decision"]["others"][0]["record"]["reason"], "*Nobody* sells it");
}

#[test]
fn a_forged_record_is_called_so_in_each_file() {
    let known = (decided(), true);
    for (product, changed) in [(forged(), false), known] {
        let text = |format, language| {
            String::from_utf8(exported_from(&product, changed, format, language).pages.remove(0).1).unwrap()
        };
        let told = text(Format::Md, Language::En);
        assert!(
            told.contains("> **The record of “Build the \\*name search\\* ourselves or buy it?” was"),
            "{told}"
        );
        assert!(!told.contains("We bury"), "{told}");
        let german = text(Format::Md, Language::De);
        assert!(german.contains("von anderer Hand als diesem Programm geändert"), "{german}");
        let json: serde_json::Value = serde_json::from_str(&text(Format::Json, Language::En)).unwrap();
        assert_eq!(json["decision"]["line"]["tampered"], true);
        let (sound, spoilt) = (
            exported(Format::Svg, Language::En),
            exported_from(&product, changed, Format::Svg, Language::En),
        );
        assert_ne!(sound.pages, spoilt.pages, "the warning is drawn");
        assert!(exported_from(&product, changed, Format::Pdf, Language::De).pages[0].1.starts_with(b"%PDF"));
    }
    assert!(sheet(&forged(), Language::En).contains("by another hand than this program"));
    assert!(!sheet(&decided(), Language::En).contains("by another hand than this program"));
}

#[test]
fn who_entered_a_ballot_in_an_older_record_without_a_name_is_somebody_else() {
    let product = unnamed();
    let told = text_from(&product, Format::Md, Language::En);
    assert!(told.contains("- Mei-Ling (entered by somebody else): abstains"), "{told}");
    assert!(!told.contains("another hand"), "{told}");
    let german = text_from(&product, Format::Md, Language::De);
    assert!(german.contains("- Mei-Ling (eingetragen von jemand anderem): enthält sich"), "{german}");
    assert!(sheet(&product, Language::De).contains("(eingetragen von jemand anderem)"));
}

#[test]
fn who_abstained_is_told_in_both_languages() {
    let english = text(Format::Md, Language::En);
    assert!(english.contains("7 of 7 took part, 1 abstained: 6 votes cast."), "{english}");
    let german = text(Format::Md, Language::De);
    let told = "7 von 7 haben teilgenommen, eine Person enthielt sich: 6 Stimmen abgegeben.";
    assert!(german.contains(told), "{german}");
}
