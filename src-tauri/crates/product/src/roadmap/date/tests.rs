//! The promises G1 to G4.

use super::*;
use proptest::prelude::*;

/// A Sunday in November 2026.
fn today() -> NaiveDate {
    day("2026-11-22")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn read(text: &str) -> Option<String> {
    Span::read(text, today()).map(|span| span.to_string())
}

#[test]
fn g1_dates_are_understood_in_both_languages() {
    for (text, span) in [
        ("Q1 2027", "2027-01-01 – 2027-03-31"),
        ("q1/2027", "2027-01-01 – 2027-03-31"),
        ("Q1 '27", "2027-01-01 – 2027-03-31"),
        ("2027 Q1", "2027-01-01 – 2027-03-31"),
        ("2027-Q1", "2027-01-01 – 2027-03-31"),
        ("1Q 2027", "2027-01-01 – 2027-03-31"),
        ("first quarter of 2027", "2027-01-01 – 2027-03-31"),
        ("1. Quartal 2027", "2027-01-01 – 2027-03-31"),
        ("im ersten Quartal 2027", "2027-01-01 – 2027-03-31"),
        ("March", "2027-03-01 – 2027-03-31"),
        ("März 2027", "2027-03-01 – 2027-03-31"),
        ("Mar 27", "2027-03-01 – 2027-03-31"),
        ("Mar. 2027", "2027-03-01 – 2027-03-31"),
        ("2027-03", "2027-03-01 – 2027-03-31"),
        ("03/2027", "2027-03-01 – 2027-03-31"),
        ("2027-04-15", "2027-04-15"),
        ("15.4.2027", "2027-04-15"),
        ("15.04.27", "2027-04-15"),
        ("15.4.", "2027-04-15"),
        ("15 April 2027", "2027-04-15"),
        ("15. April 2027", "2027-04-15"),
        ("15th of April", "2027-04-15"),
        ("April 15, 2027", "2027-04-15"),
        ("April 15", "2027-04-15"),
        ("15-Apr-2027", "2027-04-15"),
        ("15/4/2027", "2027-04-15"),
        ("4/15/2027", "2027-04-15"),
        ("second half of 2027", "2027-07-01 – 2027-12-31"),
        ("H2 2027", "2027-07-01 – 2027-12-31"),
        ("2H 2027", "2027-07-01 – 2027-12-31"),
        ("2. Halbjahr 2027", "2027-07-01 – 2027-12-31"),
        ("zweite Hälfte 2027", "2027-07-01 – 2027-12-31"),
        ("2027", "2027-01-01 – 2027-12-31"),
        ("mid 2027", "2027-05-01 – 2027-08-31"),
        ("end of 2027", "2027-10-01 – 2027-12-31"),
        ("Anfang März", "2027-03-01 – 2027-03-10"),
        ("Mitte März 2027", "2027-03-11 – 2027-03-20"),
        ("mid-March", "2027-03-11 – 2027-03-20"),
        ("Ende März 2027", "2027-03-21 – 2027-03-31"),
        ("late Q1 2027", "2027-03-01 – 2027-03-31"),
        ("early H2 2027", "2027-07-01 – 2027-08-31"),
        ("KW 14 2027", "2027-04-05 – 2027-04-11"),
        ("KW14/2027", "2027-04-05 – 2027-04-11"),
        ("2027-W14", "2027-04-05 – 2027-04-11"),
        ("week 14 2027", "2027-04-05 – 2027-04-11"),
        ("14. Kalenderwoche", "2027-04-05 – 2027-04-11"),
        ("spring 2027", "2027-03-01 – 2027-05-31"),
        ("Herbst 2027", "2027-09-01 – 2027-11-30"),
        ("Winter 2027/28", "2027-12-01 – 2028-02-29"),
        ("29 February", "2028-02-29"),
    ] {
        assert_eq!(read(text).as_deref(), Some(span), "{text}");
    }
}

#[test]
fn g1_ranges_are_understood() {
    for (text, span) in [
        ("Q1–Q2 2027", "2027-01-01 – 2027-06-30"),
        ("Q1-2 2027", "2027-01-01 – 2027-06-30"),
        ("1.–2. Quartal 2027", "2027-01-01 – 2027-06-30"),
        ("Q4 to Q1 2027", "2026-10-01 – 2027-03-31"),
        ("15 March to March", "2027-03-15 – 2027-03-31"),
        ("Q4 2026 – Q1 2027", "2026-10-01 – 2027-03-31"),
        ("March to May", "2027-03-01 – 2027-05-31"),
        ("November to February", "2026-11-01 – 2027-02-28"),
        ("März bis Mai 2027", "2027-03-01 – 2027-05-31"),
        ("from March to May 2027", "2027-03-01 – 2027-05-31"),
        ("zwischen März und Mai", "2027-03-01 – 2027-05-31"),
        ("15.–20. April 2027", "2027-04-15 – 2027-04-20"),
        ("15.4. – 20.4.2027", "2027-04-15 – 2027-04-20"),
        ("15.-20.4.2027", "2027-04-15 – 2027-04-20"),
        ("2027-04-15 - 2027-05-01", "2027-04-15 – 2027-05-01"),
        ("2027–2028", "2027-01-01 – 2028-12-31"),
    ] {
        assert_eq!(read(text).as_deref(), Some(span), "{text}");
    }
}

#[test]
fn g3_a_date_without_a_year_is_the_next_one_from_the_day_it_was_written() {
    let on = |text: &str, written: &str| Span::read(text, day(written)).map(|span| span.to_string());
    assert_eq!(on("March", "2026-11-22").as_deref(), Some("2027-03-01 – 2027-03-31"));
    assert_eq!(on("March", "2027-03-31").as_deref(), Some("2027-03-01 – 2027-03-31"));
    assert_eq!(on("March", "2027-04-01").as_deref(), Some("2028-03-01 – 2028-03-31"));
    assert_eq!(on("Q4", "2026-11-22").as_deref(), Some("2026-10-01 – 2026-12-31"));
}

#[test]
fn g4_what_is_not_sure_is_no_date() {
    for text in [
        "",
        "soon",
        "when it is ready",
        "Q5 2027",
        "KW 54 2027",
        "31 February 2027",
        "4/5/2027",
        "15.4",
        "2 weeks",
        "2 Wochen",
        "2 h",
        "2 q",
        "1 week",
        "version 2027",
        "winter 2027",
        "2027-28",
        "from March",
        "Q2 2027 to Q1 2027",
        "Q1 and Q3 2027",
        "12345",
        "1.5",
        "- - - - - - - - - - - - - - - - - - - -",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

/// What the time line writes when the end of a bar is moved; the page's tests hold it to the same list.
#[test]
fn g2_what_the_time_line_writes_is_read_as_it_is_meant() {
    let all = include_str!("../../../../../../ui/src/roadmap/written-dates.json");
    let all: Vec<[String; 4]> = serde_json::from_str(all).expect("a list of dates");
    for [first, last, _, text] in &all {
        let span = Span { first: day(first), last: day(last) };
        assert_eq!(Span::read(text, today()), Some(span), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn g1_no_text_does_harm_and_no_span_ends_before_it_begins(text in "\\PC{0,40}", from in 0..60_000i32) {
        let written = NaiveDate::from_num_days_from_ce_opt(700_000 + from).expect("a day of our time");
        if let Some(span) = Span::read(&text, written) {
            prop_assert!(span.first <= span.last);
        }
    }

    #[test]
    fn g1_what_is_put_together_from_words_of_dates_does_no_harm(
        words in prop::collection::vec(prop::sample::select(vec![
            "q", "kw", "half", "1", "2.", "14", "27", "2027", "0000", "9999", "march", "mai", "-", "–", ".", "/", "to", "ende",
            "mid", "winter", "second", "th", "from", "zwischen", "und", ",", "'", " ",
        ]), 0..12),
        spaced in any::<bool>(),
    ) {
        let text = words.join(if spaced { " " } else { "" });
        if let Some(span) = Span::read(&text, today()) {
            prop_assert!(span.first <= span.last, "{text}");
        }
    }

    #[test]
    fn g2_a_span_written_down_is_read_as_the_same_span(first in 0..90_000i32, days in 0..3000i64, from in 0..60_000i32) {
        let day = |at: i32| NaiveDate::from_num_days_from_ce_opt(at).expect("a day of our time");
        let first = day(694_000 + first);
        let span = Span { first, last: first + TimeDelta::days(days) };
        prop_assert_eq!(Span::read(&span.to_string(), day(700_000 + from)), Some(span));
    }
}
