//! Metrics in the terminal: from the chain to a violated reading, by hand and by file, and handed out.

use crate::Terminal;

const HUB: &str = "Hub";
const RATIO: &str = "Save / Provide";

/// A chain of two steps and the integrity ratio between them.
fn with_ratio() -> Terminal {
    let terminal = Terminal::started(HUB);
    terminal.done(&["metrics", HUB, "step", "Save"]);
    terminal.done(&["metrics", HUB, "step", "Provide"]);
    assert_eq!(terminal.json(&["metrics", HUB, "propose"])["added"], 1);
    assert_eq!(terminal.json(&["metrics", HUB, "propose"])["added"], 0);
    terminal
}

#[test]
fn a_ratio_is_proposed_only_where_two_steps_follow_each_other() {
    let terminal = Terminal::started(HUB);
    for _ in 0..2 {
        let said = terminal.done(&["metrics", HUB, "propose"]);
        assert!(said.contains("between two steps") && said.contains("metrics PRODUCT step NAME"), "{said}");
        terminal.done(&["metrics", HUB, "step", "Save"]);
    }
    assert_eq!(terminal.done(&["metrics", HUB, "propose"]).trim(), "Added 1 integrity ratio.");
}

#[test]
fn a_metric_goes_from_the_chain_to_a_violated_reading() {
    let terminal = with_ratio();
    terminal.done(&[
        "metrics",
        HUB,
        "set",
        RATIO,
        "violation=1,05",
        "impact=Old addresses.",
        "period=per day",
    ]);
    let said = terminal.done(&["metrics", HUB, "read", RATIO, "1.25", "--at", "2026-03-01"]);
    assert_eq!(
        said.split_whitespace().collect::<Vec<_>>().join(" "),
        "Save / Provide, per day, should be 1. It was 1.25 on 1 March 2026: violated since 1 March 2026. \
         Below 0.95 or above 1.05 it is violated: Old addresses."
    );
    let shown = terminal.done(&["show", HUB, "metrics"]);
    assert!(shown.contains("Process chain: Save → Provide"), "{shown}");
    assert!(shown.contains("Save / Provide · Integrity · KPI · 1.25 · violated"), "{shown}");
    assert!(shown.contains("What have we not thought of?"), "{shown}");
    terminal.done(&["metrics", HUB, "take-back", RATIO, "--at", "2026-03-01"]);
    assert_eq!(terminal.json(&["show", HUB, "metrics"])["metrics"][0]["readings"], 0);
    let again = ["metrics", HUB, "take-back", RATIO, "--at", "2026-03-01"];
    assert_eq!(terminal.refused(&again), "no_such_reading");
    terminal.done(&["metrics", HUB, "delete", RATIO]);
    assert_eq!(terminal.refused(&["metrics", HUB, "read", RATIO, "1"]), "no_such_metric");
}

#[test]
fn a_file_of_readings_is_tried_and_taken_in_whole_or_not_at_all() {
    let terminal = with_ratio();
    let bad = terminal.write("bad.csv", "Zeit;Wert\n1.3.2026;1,5\nbald;2\n");
    let tried = terminal.done(&["import", HUB, "readings", RATIO, &bad, "--dry-run"]);
    assert!(tried.contains("line 3  bald · 2: “bald” is no time, or could be two"), "{tried}");
    assert!(tried.contains("Nothing was changed."), "{tried}");
    let refused = terminal.refused(&["import", HUB, "readings", RATIO, &bad]);
    assert_eq!(refused, "rows_without_reading");
    assert_eq!(terminal.json(&["show", HUB, "metrics"])["metrics"][0]["readings"], 0);
    let good = terminal.write("good.csv", "Zeit;Wert\n1.3.2026;1,5\n2.3.2026;1\n");
    let done = terminal.done(&["import", HUB, "readings", RATIO, &good]);
    assert_eq!(done, "Put down 2 readings.\n");
    let history = terminal.done(&["history", HUB, "--limit", "1"]);
    assert!(history.contains("put down 2 readings of “Save / Provide” from good.csv"), "{history}");
    terminal.wrong(&["import", HUB, "readings", &good]);
}

#[test]
fn what_makes_no_sense_is_refused_with_a_way_out() {
    let terminal = with_ratio();
    assert_eq!(terminal.refused(&["metrics", HUB, "set", RATIO, "colour=red"]), "no_such_field");
    assert_eq!(terminal.refused(&["metrics", HUB, "set", RATIO, "target=much"]), "not_a_number");
    assert_eq!(terminal.refused(&["metrics", HUB, "set", RATIO, "class=beauty"]), "field_wants");
    assert_eq!(terminal.refused(&["metrics", HUB, "read", RATIO, "1", "--at", "soon"]), "not_a_time");
    let quantity = ["metrics", HUB, "add", "Customers", "class=quantity", "is_kpi=yes"];
    assert_eq!(terminal.refused(&quantity), "not_a_kpi");
}

#[test]
fn metrics_are_handed_out_in_every_format() {
    let terminal = with_ratio();
    terminal.done(&["metrics", HUB, "read", RATIO, "1", "--at", "2026-03-01"]);
    for (name, begins) in [("m.pdf", "%PDF"), ("m.md", "# Hub"), ("m.json", "{"), ("m.csv", "\u{feff}name,")]
    {
        let file = terminal.file(name);
        terminal.done(&["export", HUB, "metrics", "--to", file.to_str().unwrap()]);
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
    let german = terminal.done(&["--lang", "de", "show", HUB, "metrics"]);
    assert!(german.contains("Save / Provide sollte 1 sein.") && german.contains("Prozesskette"), "{german}");
}
