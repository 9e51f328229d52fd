//! Metrics on paper, as text, as a table and as JSON.

use super::*;
use chrono::{DateTime, TimeDelta};
use product::{Command, NewEntry, ProductId, Reading, Setting, decide};
use uuid::Uuid;

fn stamp() -> Stamp {
    Stamp {
        exported_at: DateTime::from_timestamp(1_772_366_400, 0).expect("an instant"),
        utc_offset_minutes: 60,
        version: 7,
    }
}

/// A product with a chain, a ratio with readings, and a metric that only has a tempting name.
fn hub() -> Product {
    let mut product = Product::new(ProductId(Uuid::from_u128(1)), "Hub", DateTime::default());
    let text = |text: &str| Value::Text(text.to_owned());
    let mut ids = 100;
    let mut act = |product: &mut Product, command: Command| {
        let mut new_id = || {
            ids += 1;
            Uuid::from_u128(ids)
        };
        let mut setting = Setting { by: "Mei", now: stamp().exported_at, new_id: &mut new_id };
        let edits = decide(product, &command, &mut setting).expect("allowed").edits;
        edits.iter().for_each(|edit| product.apply(edit));
    };
    let entry = |id: u128, kind, fields: Vec<(&'static str, Value)>| NewEntry {
        id: Some(EntryId(Uuid::from_u128(id))),
        kind,
        fields: fields.into_iter().map(|(word, value)| (Field::word(word), value)).collect(),
    };
    let steps = ["Save", "Provide"].map(|name| (name, if name == "Save" { 11 } else { 12 }));
    let entries = steps.map(|(name, id)| entry(id, Kind::ChainStep, vec![("name", text(name))])).to_vec();
    act(&mut product, Command::AddEntries { entries, after: None });
    let mut ratio = product::proposals(&product).swap_remove(0).entry;
    ratio.id = Some(EntryId(Uuid::from_u128(21)));
    ratio
        .fields
        .insert(Field::word("impact"), text("Call centres work with *old* data.\n60 complaints a day."));
    ratio.fields.insert(Field::word("violation"), Value::Number(1.05));
    ratio.fields.insert(Field::word("baseline"), Value::Number(1.31));
    let tempting =
        entry(22, Kind::Metric, vec![("name", text("=1+1")), ("class", Value::Word("quantity".into()))]);
    act(&mut product, Command::AddEntries { entries: vec![ratio, tempting], after: None });
    let day = |day: i64| stamp().exported_at + TimeDelta::days(day);
    let readings =
        [1.0, 1.002, 1.1, 1.25].iter().zip(0..).map(|(value, at)| Reading { at: day(at), value: *value });
    let (metric, readings) = (EntryId(Uuid::from_u128(21)), readings.collect());
    act(&mut product, Command::AddReadings { metric, readings, file: None });
    product
}

fn made(format: Format, language: Language) -> Exported {
    metrics(&hub(), format, Paper::A4, language, &stamp()).expect("a file")
}

fn text_of(format: Format, language: Language) -> String {
    String::from_utf8(made(format, language).pages.remove(0).1).expect("text")
}

#[test]
fn figures_are_written_as_the_reader_writes_them() {
    for (value, en, de) in [
        (1.25, "1.25", "1,25"),
        (0.1 + 0.2, "0.3", "0,3"),
        (-1234.5, "-1,234.5", "-1.234,5"),
        (1_000_000.0, "1,000,000", "1.000.000"),
        (-0.000_000_1, "0", "0"),
    ] {
        assert_eq!(figure(value, Language::En, ""), en);
        assert_eq!(figure(value, Language::De, " s "), format!("{de} s"));
    }
}

#[test]
fn the_sentence_says_target_reading_and_impact() {
    let view = MetricsView::of(&hub());
    let said = meaning(&view.metrics[0], Words::of(Language::En), &chrono::Utc).join(" ");
    assert_eq!(
        said,
        "Save / Provide should be 1. It was 1.25 on 4 March 2026: violated since 3 March 2026. \
         Below 0.95 or above 1.05 it is violated: Call centres work with *old* data. 60 complaints a day."
    );
    for language in Language::ALL {
        for line in &view.metrics {
            let said = meaning(line, Words::of(language), &chrono::Utc).join(" ");
            assert!(!said.contains("means-") && !said.contains('{'), "{said}");
        }
    }
}

#[test]
fn pages_are_made_in_every_language_one_sheet_each() {
    for language in Language::ALL {
        assert!(made(Format::Pdf, language).pages[0].1.starts_with(b"%PDF"));
        let pages = made(Format::Svg, language).pages;
        assert_eq!(pages.len(), 3, "an overview and a sheet for each of two metrics");
    }
    let empty = Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default());
    let page = metrics(&empty, Format::Svg, Paper::Letter, Language::De, &stamp()).expect("a page");
    assert_eq!(page.pages.len(), 1);
}

#[test]
fn markdown_shows_both_parts_and_what_is_missing() {
    let text = text_of(Format::Md, Language::En);
    for part in [
        "*Process chain:* Save → Provide",
        "## Save / Provide",
        "*Integrity · KPI*",
        "### What it is worth",
        "Call centres work with \\*old\\* data.",
        "- *Still to be said: question it answers, period, source of the raw figures.*",
        "4 readings, 2 of them violated",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(text_of(Format::Md, Language::De).contains("*Prozesskette:*"));
}

#[test]
fn the_table_guards_formulas_and_names_links() {
    let text = text_of(Format::Csv, Language::De);
    let rows: Vec<&str> = text.lines().collect();
    assert!(rows[0].starts_with("\u{feff}name,question,class,is_kpi"));
    assert!(text.contains("Save; Provide"), "{text}");
    assert!(text.contains("2026-03-04T12:00:00+00:00,1.25,violated,4"), "{text}");
    assert!(text.contains("\r\n'=1+1,"), "{text}");
}

#[test]
fn the_json_holds_every_field_and_reading() {
    let file: serde_json::Value = serde_json::from_str(&text_of(Format::Json, Language::En)).expect("JSON");
    assert_eq!((&file["format"], &file["version"]), (&"inter-pares/metrics".into(), &1.into()));
    let ratio = &file["metrics"][0];
    assert_eq!(ratio["fields"]["target"], 1.0);
    assert_eq!(ratio["readings"].as_array().map(Vec::len), Some(4));
    assert_eq!(ratio["latest"]["state"], "violated");
    assert_eq!(file["chain"][1]["name"], "Provide");
}

#[test]
fn a_reading_stands_on_the_day_of_the_readers_clock_and_a_day_without_a_time_on_its_own() {
    let mut product = hub();
    let metric = EntryId(Uuid::from_u128(21));
    let told = |product: &Product, utc_offset_minutes| {
        let stamp = Stamp { utc_offset_minutes, ..stamp() };
        let file = metrics(product, Format::Md, Paper::A4, Language::En, &stamp).expect("a file");
        String::from_utf8(file.pages[0].1.clone()).expect("text")
    };
    assert!(told(&product, 13 * 60).contains("on 4 March 2026"), "{}", told(&product, 13 * 60));
    let at = "2026-03-05T23:30:00Z".parse().expect("an instant");
    let command = Command::AddReadings { metric, readings: vec![Reading { at, value: 1.3 }], file: None };
    let mut new_id = || Uuid::from_u128(900);
    let mut setting = Setting { by: "Mei", now: stamp().exported_at, new_id: &mut new_id };
    let edits = decide(&product, &command, &mut setting).expect("allowed").edits;
    edits.iter().for_each(|edit| product.apply(edit));
    for (minutes, day) in [(0, "on 5 March 2026"), (60, "on 6 March 2026"), (-8 * 60, "on 5 March 2026")] {
        assert!(told(&product, minutes).contains(day), "{minutes}: {}", told(&product, minutes));
    }
}
