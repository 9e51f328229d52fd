//! The promises X1 to X4.

use super::*;
use chrono::FixedOffset;
use proptest::prelude::*;

/// The wall of a reader one hour ahead of UTC.
fn wall(time: NaiveDateTime) -> Option<DateTime<Utc>> {
    let offset = FixedOffset::east_opt(3600).expect("an hour");
    time.and_local_timezone(offset).single().map(|time| time.to_utc())
}

fn read(file: &str) -> (ReadingsReport, Vec<Reading>) {
    read_readings(file.as_bytes(), &wall).expect("a file of readings")
}

fn told(file: &str) -> Vec<String> {
    let told = |reading: &Reading| format!("{} {}", reading.at.format("%m-%dT%H:%M:%S"), reading.value);
    read(file).1.iter().map(told).collect()
}

#[test]
fn x1_every_row_is_a_reading_or_has_a_reason() {
    let (report, readings) = read(
        "time,value\n2026-03-01,1\n\n2026-03-02,\n,3\nsoon,4\n2026-03-05,five\n2026-03-01,6\n2026-03-07,1,25\n",
    );
    assert_eq!((readings.len(), report.readings, report.unread), (1, 1, 6));
    let reasons: Vec<_> = report.rows.iter().map(|row| (row.line, row.reason.clone())).collect();
    assert_eq!(
        reasons,
        [
            (4, NoReading::NoValue),
            (5, NoReading::NoTime),
            (6, NoReading::UnknownTime { time: "soon".to_owned() }),
            (7, NoReading::NotANumber { value: "five".to_owned() }),
            (8, NoReading::TimeTwice { line: 2 }),
            (9, NoReading::TooManyFields { count: 3 }),
        ]
    );
    assert_eq!(read_readings(b" \n", &wall), Err(ReadingsError::Empty));
    assert_eq!(read_readings(b"time,value\n", &wall), Err(ReadingsError::Empty));
    assert_eq!(read_readings(b"\x89PNG\0\x01", &wall), Err(ReadingsError::NotText));
    let headers = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
    assert_eq!(read_readings(b"a,b,c\n1,2,3\n", &wall), Err(ReadingsError::NoColumns { headers }));
}

#[test]
fn x2_times_are_read_as_iso_and_as_german_ones() {
    for (time, read) in [
        ("2026-03-01", "03-01T12:00:00"),
        ("1.3.2026", "03-01T12:00:00"),
        ("01.03.26", "03-01T12:00:00"),
        ("2026/03/01", "03-01T12:00:00"),
        ("2026-03-01T10:00:00Z", "03-01T10:00:00"),
        ("2026-03-01T10:00:00.250+02:00", "03-01T08:00:00"),
        ("2026-03-01 10:00", "03-01T09:00:00"),
        ("2026-03-01T10:00:05", "03-01T09:00:05"),
        ("01.03.2026 10:00", "03-01T09:00:00"),
        ("1.3.2026 10:00 Uhr", "03-01T09:00:00"),
        ("1772359200", "03-01T10:00:00"),
        ("1772359200000", "03-01T10:00:00"),
    ] {
        assert_eq!(told(&format!("time;value\n{time};1")), [format!("{read} 1")], "{time}");
    }
    for time in [
        "3/1/2026",
        "03-01-2026",
        "2026-13-01",
        "31.2.2026",
        "1.3.",
        "26-03-01",
        "0026-03-01",
        "10:00",
        "123",
    ] {
        let (report, _) = read(&format!("time;value\n{time};1"));
        assert_eq!(report.rows[0].reason, NoReading::UnknownTime { time: time.to_owned() });
    }
}

#[test]
fn x3_the_decimal_mark_is_found_out_for_the_whole_file() {
    for (values, read) in [
        (["1.5", "1.234"], [1.5, 1.234]),
        (["1,5", "1.234"], [1.5, 1234.0]),
        (["1.234,5", "2"], [1234.5, 2.0]),
        (["1,234.5", "2"], [1234.5, 2.0]),
        (["1 234,5", "-7"], [1234.5, -7.0]),
        (["1.234.567", "1,5"], [1_234_567.0, 1.5]),
        (["0,125", "1,250"], [0.125, 1.25]),
        (["1e3", "\u{2212}2.5"], [1000.0, -2.5]),
    ] {
        let file = format!("time;value\n2026-03-01;{}\n2026-03-02;{}\n", values[0], values[1]);
        let found: Vec<f64> = self::read(&file).1.iter().map(|reading| reading.value).collect();
        assert_eq!(found, read, "{values:?}");
    }
    let (report, _) = read("time;value\n2026-03-01;1,5\n2026-03-02;2,5\n2026-03-03;1.55\n");
    assert!(report.decimal_comma);
    assert_eq!(report.rows[0].reason, NoReading::NotANumber { value: "1.55".to_owned() });
    for none in ["NaN", "inf", "1,2,3", "12 34", "1.2.3", "5 %", "--1", "1e999"] {
        let (report, _) = read(&format!("time;value\n2026-03-01;{none}"));
        assert_eq!(report.rows[0].reason, NoReading::NotANumber { value: none.to_owned() });
    }
}

#[test]
fn x4_separators_encodings_headers_or_none() {
    let expected = ["03-01T12:00:00 1", "03-02T12:00:00 2"];
    for file in [
        "2026-03-02,2\n2026-03-01,1\n",
        "\u{feff}Datum;Wert\r\n02.03.2026;2\r\n01.03.2026;1\r\n",
        "note\tValue\tTime\n\t2\t2026-03-02\n\t1\t2026-03-01",
        "\"time\",\"value\"\n\"2026-03-01\",\"1\"\n\"2026-03-02\",\"2\"",
        "Tag;Fehler\n1.3.2026;1\n2.3.2026;2",
    ] {
        assert_eq!(told(file), expected, "{file}");
    }
    let (latin, _) = read_readings(b"Zeit;\xdcberlast\n1.3.2026;1\n", &wall).expect("Windows-1252");
    assert_eq!(latin.readings, 1);
}

proptest! {
    #[test]
    fn x3_numbers_written_with_either_mark_come_back(values in prop::collection::vec(-1e6..1e6f64, 1..20)) {
        let file = |mark: &str| (1..).zip(&values).fold("time;value\n".to_owned(), |file, (minute, value)| {
            file + &format!("{};{}\n", 1_772_359_200 + minute * 60, value.to_string().replace('.', mark))
        });
        for mark in [".", ","] {
            let found: Vec<f64> = read(&file(mark)).1.iter().map(|reading| reading.value).collect();
            prop_assert_eq!(&found, &values);
        }
    }

    #[test]
    fn x1_no_file_makes_it_panic(file in "([0-9.,;:T +-]{0,12}[;,\\t\n\"]){0,30}|\\PC{0,60}") {
        if let Ok((report, readings)) = read_readings(file.as_bytes(), &wall) {
            prop_assert_eq!(report.readings, readings.len());
            prop_assert!(readings.is_sorted_by(|one, other| one.at < other.at));
        }
    }
}
