//! The files of a roadmap: is everything there, is nothing there that outsiders must not see, and does what
//! reads such files read what was written? The promises I1 and I2.

use super::*;
use crate::typeset;
use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, CalendarDateTime, Component as _, DatePerhapsTime};
use product::{
    Command, Field, Kind, NewEntry, NewVerdict, Outside, OutsideDates, ProductId, Setting, Value, Verdict,
    decide,
};
use proptest::prelude::*;
use typst::layout::{Frame, FrameItem, Point};
use uuid::Uuid;

struct Desk {
    product: Product,
    ids: u128,
}

impl Desk {
    fn new() -> Self {
        Self { product: Product::new(ProductId(Uuid::nil()), "Customer Data Hub", now()), ids: 0 }
    }

    fn act(&mut self, command: &Command) {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let mut setting = Setting { by: "Mei", now: now(), new_id: &mut new_id };
        let edits = decide(&self.product, command, &mut setting).unwrap().edits;
        edits.iter().for_each(|edit| self.product.apply(edit));
    }

    fn goal(&mut self, fields: &[(&'static str, &str)]) -> EntryId {
        let text = |(word, text): &(&'static str, &str)| (Field::word(word), Value::Text((*text).to_owned()));
        let entry = NewEntry { id: None, kind: Kind::Goal, fields: fields.iter().map(text).collect() };
        self.act(&Command::AddEntries { entries: vec![entry], after: None });
        EntryId(Uuid::from_u128(self.ids))
    }

    fn file(&self, face: Face, format: Format, language: Language) -> String {
        let made = roadmap(&self.product, face, format, Paper::A4, language, &stamp()).unwrap();
        String::from_utf8(made.pages.into_iter().next().unwrap().1).unwrap()
    }

    fn set(&self, paper: Paper) -> Pages {
        let words = Words::of(Language::En);
        let head = Letterhead::new(&stamp(), words, "roadmap", "attribution-roadmap");
        let printed = Printed::of(&self.product, Face::Internal, words, &stamp());
        let fonts = Fonts::for_text(&printed.letters());
        let sheet = sheet::Sheet::new(&printed, paper, words, &head, &fonts);
        Pages::of(&typeset::compile(Template::Roadmap, &sheet, &fonts).unwrap())
    }
}

/// The pages as they are set: their texts, and whether each stays on its paper.
struct Pages {
    count: usize,
    letters: String,
}

impl Pages {
    fn of(document: &typst_layout::PagedDocument) -> Self {
        let mut pages = Self { count: document.pages().len(), letters: String::new() };
        for page in document.pages() {
            let size = page.frame.size();
            pages.collect(&page.frame, Point::zero(), (size.x.to_pt(), size.y.to_pt()));
        }
        pages
    }

    fn collect(&mut self, frame: &Frame, origin: Point, (width, height): (f64, f64)) {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                FrameItem::Group(group) => self.collect(&group.frame, at, (width, height)),
                FrameItem::Text(text) => {
                    let (left, right, base) = (at.x.to_pt(), (at.x + text.width()).to_pt(), at.y.to_pt());
                    assert!(left >= 20.0 && right <= width - 20.0, "{:?} sticks out sideways", text.text);
                    assert!(base > 15.0 && base < height - 15.0, "{:?} is off the paper", text.text);
                    self.letters.extend(text.text.chars().filter(|c| !c.is_whitespace()));
                }
                _ => {}
            }
        }
    }

    fn has(&self, text: &str) -> bool {
        self.letters.contains(&text.chars().filter(|c| !c.is_whitespace()).collect::<String>())
    }
}

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn stamp() -> Stamp {
    Stamp { exported_at: now(), utc_offset_minutes: 60, version: 42 }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn four() -> Desk {
    let mut desk = Desk::new();
    let features = "- Import without loss\n- Every version kept\n- =1+1";
    desk.goal(&[
        ("name", "Trust"),
        ("date", "15 February 2027"),
        ("goal", "Nobody's address is wrong"),
        ("features", features),
        ("metrics", "imported / saved = 1 for four weeks"),
    ]);
    desk.goal(&[("name", "Speed"), ("date", "Q2 2027"), ("goal", "A change is visible at once")]);
    desk.goal(&[("name", "Reach *all*"), ("date", "second half of 2027"), ("goal", "Three new countries")]);
    desk.goal(&[("name", "Farewell 顧客"), ("goal", "Both legacy systems are off")]);
    desk
}

#[test]
fn a_roadmap_of_four_steps_stands_whole_on_one_page() {
    for paper in [Paper::A4, Paper::A3, Paper::Letter] {
        let pages = four().set(paper);
        assert_eq!(pages.count, 1, "{paper:?}");
        for text in [
            "Customer Data Hub",
            "Trust",
            "15 February 2027",
            "Nobody's address is wrong",
            "Every version kept",
            "=1+1",
            "imported / saved = 1 for four weeks",
            "Reach *all*",
            "Farewell 顧客",
            "no date yet",
            "No date yet:",
            "Q3 2027",
            "Roman Pichler",
        ] {
            assert!(pages.has(text), "{paper:?}: {text:?} is missing");
        }
    }
}

#[test]
fn a_long_roadmap_goes_on_and_cuts_nothing() {
    let mut desk = Desk::new();
    for at in 0..9 {
        let features: Vec<_> =
            (0..40).map(|line| format!("Feature {at}.{line} with some words to it that take room")).collect();
        let name = format!("Step {at} Donaudampfschifffahrtsgesellschaftskapitän");
        desk.goal(&[("name", &name), ("date", "2027"), ("features", &features.join("\n"))]);
    }
    let pages = desk.set(Paper::A4);
    assert!(pages.count > 3, "{}", pages.count);
    for at in 0..9 {
        assert!((0..40).all(|line| pages.has(&format!("Feature {at}.{line} with some words"))), "step {at}");
    }
    assert!(pages.has("Donaudampfschifffahrtsgesellschaftskapitän"));
}

#[test]
fn a_pdf_is_accessible_with_a_table_that_has_headers() {
    let made =
        roadmap(&four().product, Face::Internal, Format::Pdf, Paper::A4, Language::En, &stamp()).unwrap();
    let pdf = &made.pages[0].1;
    for part in ["pdfuaid:part>1", "/Lang(en)", "/S/Table", "/S/TH", "/S/H2", "/S/LI"] {
        assert!(pdf.windows(part.len()).any(|window| window == part.as_bytes()), "{part} is missing");
    }
    assert!(made.undrawable.is_empty());
}

#[test]
fn an_empty_roadmap_is_a_page() {
    assert_eq!(Desk::new().set(Paper::A4).count, 1);
    for format in [Format::Pdf, Format::Svg, Format::Png, Format::Md, Format::Csv, Format::Ics] {
        let made = roadmap(&Desk::new().product, Face::External, format, Paper::A4, Language::De, &stamp());
        assert_eq!(made.unwrap().pages.len(), 1, "{format:?}");
    }
    let json = roadmap(&Desk::new().product, Face::Internal, Format::Json, Paper::A4, Language::En, &stamp());
    assert!(matches!(json, Err(Error::NotABoardFormat(Format::Json))));
}

#[test]
fn outsiders_get_coarse_dates_and_the_chosen_rows_in_every_format() {
    let mut desk = four();
    let hidden = desk.goal(&[("name", "Secret"), ("date", "March 2027")]);
    let team_only = Field::word("team_only");
    desk.act(&Command::SetField { entry: hidden, field: team_only, value: Some(Value::Flag(true)) });
    let outside = Outside { dates: OutsideDates::HalfYear, rows: vec![Row::Goal] };
    desk.act(&Command::ShowOutside { outside });
    for format in [Format::Md, Format::Csv, Format::Ics] {
        let (inside, outside) = (
            desk.file(Face::Internal, format, Language::En),
            desk.file(Face::External, format, Language::En),
        );
        for text in ["Secret", "four weeks", "Every version kept"] {
            assert!(inside.replace("\r\n ", "").contains(text), "{format:?}: {text}");
            assert!(!outside.replace("\r\n ", "").contains(text), "{format:?}: {text}");
        }
        assert!(!outside.contains("15 February") && !outside.contains("20270215"), "{format:?}: {outside}");
    }
    let text = desk.file(Face::External, Format::Md, Language::De);
    assert!(text.contains("*1\\. Halbjahr 2027*") && text.contains("*2\\. Halbjahr 2027*"), "{text}");
}

#[test]
fn markdown_shows_what_people_wrote_as_they_wrote_it() {
    let text = four().file(Face::Internal, Format::Md, Language::En);
    assert!(text.contains("## Reach \\*all\\*\n\n*second half of 2027*"), "{text}");
    assert!(
        text.contains("**Features**\n\n- Import without loss\n- Every version kept\n- \\=1+1\n"),
        "{text}"
    );
    assert!(text.ends_with("CC BY-SA 4.0.\n"), "{text}");
}

#[test]
fn a_spreadsheet_never_calculates_with_what_people_wrote() {
    let mut desk = Desk::new();
    desk.goal(&[("name", "=1+1"), ("date", "2027"), ("features", "+1\n@x"), ("goal", "-5 %")]);
    let table = desk.file(Face::Internal, Format::Csv, Language::En);
    let table = table.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headers: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let known = ["step", "name", "date", "first_day", "last_day", "goal", "features", "metrics", "serves"];
    assert_eq!(headers, known);
    let row = reader.records().next().unwrap().unwrap();
    let row: Vec<_> = row.iter().collect();
    assert_eq!(row, ["1", "'=1+1", "2027", "2027-01-01", "2027-12-31", "'-5 %", "'+1\n@x", "", ""]);
}

fn read(calendar: &str) -> Calendar {
    calendar.parse().unwrap()
}

#[test]
fn i1_an_event_has_the_same_name_in_every_copy() {
    let mut desk = four();
    let uids = |desk: &Desk, face| -> Vec<String> {
        let calendar = read(&desk.file(face, Format::Ics, Language::En));
        calendar.events().filter_map(|event| event.get_uid().map(str::to_owned)).collect()
    };
    let first = uids(&desk, Face::Internal);
    assert_eq!(first.len(), 4, "three dated steps and the next review");
    assert_eq!(uids(&desk, Face::External), first[..3]);
    let goal = first[0].trim_end_matches("@inter-pares").parse().unwrap();
    let write = |field: &'static str, was: &str, now: &str| Command::WriteField {
        entry: goal,
        field: Field::word(field),
        was: was.to_owned(),
        now: now.to_owned(),
    };
    desk.act(&write("name", "Trust", "Confidence"));
    desk.act(&write("date", "15 February 2027", "March 2027"));
    assert_eq!(uids(&desk, Face::Internal), first);
}

#[test]
fn i2_steps_and_reviews_are_whole_days() {
    let mut desk = four();
    let goal = desk.product.entries.ids(Kind::Goal)[1];
    desk.act(&Command::ReviewRoadmap {
        on: day("2026-11-22"),
        next: day("2027-02-20"),
        note: String::new(),
        verdicts: vec![NewVerdict { goal, verdict: Verdict::Change, why: "two, not ten; seconds".into() }],
    });
    let written = desk.file(Face::Internal, Format::Ics, Language::En);
    let lines = written.split("\r\n");
    assert!(lines.clone().all(|line| line.len() <= 75 && !line.contains('\n')), "{written}");
    let calendar = read(&written);
    let told: Vec<_> = calendar
        .events()
        .map(|event| (event.get_summary().unwrap().to_owned(), event.get_start(), event.get_end()))
        .collect();
    let whole = |name: &str, first, end| {
        let date = |day: NaiveDate| Some(DatePerhapsTime::Date(day));
        (name.to_owned(), date(first), date(end))
    };
    assert_eq!(told[0], whole("Trust", day("2027-02-15"), day("2027-02-16")));
    assert_eq!(told[1], whole("Speed", day("2027-04-01"), day("2027-07-01")));
    assert_eq!(told[3], whole("Roadmap review", day("2026-11-22"), day("2026-11-23")));
    assert_eq!(told[4], whole("Next roadmap review", day("2027-02-20"), day("2027-02-21")));
    let review = calendar.events().nth(3).unwrap();
    assert_eq!(review.get_description(), Some("- Speed: Change – two, not ten; seconds"));
    assert!(matches!(review.get_timestamp(), Some(at) if at == now()));
    assert!(!matches!(told[0].1, Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(_)))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn i2_what_a_calendar_reads_is_what_was_written(name in "[\\PC\n\r\\\\,;:\"]{1,200}", goal in "[a-zä,;:\\\\\n ]{0,300}") {
        let name = name.replace(['\n', '\r'], " ");
        let mut desk = Desk::new();
        desk.goal(&[("name", &name), ("date", "2027-04-15"), ("goal", &goal)]);
        let written = desk.file(Face::Internal, Format::Ics, Language::En);
        prop_assert!(written.split("\r\n").all(|line| line.len() <= 75), "{written}");
        let calendar = read(&written);
        let event = calendar.events().next().expect("a step with a date");
        let plain: String = name.trim().replace(['\u{2028}', '\u{2029}'], " ").chars().filter(|c| !c.is_control()).collect();
        let shown = if plain.is_empty() { "Step without a name" } else { plain.as_str() };
        prop_assert_eq!(event.get_summary(), Some(shown));
        let about = event.get_description().unwrap_or_default();
        prop_assert!(about.contains(goal.trim()), "{about:?}");
    }
}
