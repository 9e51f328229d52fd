//! How many tests passed and failed, read from what their runners say at the end.

use std::ops::AddAssign;

/// Tests that passed, and that did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// `Summary [ 4.8s] 53 tests run: 45 passed (2 slow), 7 failed, 1 timed out, 0 skipped`
pub fn nextest(said: &str) -> Tally {
    let Some(line) = nextest_summary(said) else {
        return Tally::default();
    };
    let failed = ["failed", "timed out", "exec failed"];
    Tally { passed: before(line, "passed"), failed: failed.into_iter().map(|word| before(line, word)).sum() }
}

/// The line with which nextest sums up.
pub fn nextest_summary(said: &str) -> Option<&str> {
    let sums_up = |line: &&str| line.starts_with("Summary [") && line.contains(" run: ");
    said.lines().map(str::trim).rfind(sums_up)
}

/// `test result: ok. 3 passed; 0 failed; 0 ignored; …`, once for each crate.
pub fn doc_tests(said: &str) -> Tally {
    let mut tally = Tally::default();
    for line in said.lines().filter(|line| line.starts_with("test result:")) {
        tally += Tally { passed: before(line, "passed"), failed: before(line, "failed") };
    }
    tally
}

/// `Tests  2 failed | 43 passed (45)`
pub fn vitest(said: &str) -> Tally {
    let line = said.lines().map(str::trim).rfind(|line| line.starts_with("Tests "));
    line.map_or_else(Tally::default, |line| Tally {
        passed: before(line, "passed"),
        failed: before(line, "failed"),
    })
}

/// `  12 passed (30.1s)` and `  2 failed`, on lines of their own.
pub fn playwright(said: &str) -> Tally {
    let on_a_line = |word: &str| {
        let counts = |line: &str| {
            let mut words = line.split_whitespace();
            let count = words.next()?.parse::<u32>().ok()?;
            (words.next() == Some(word)).then_some(count)
        };
        said.lines().rev().find_map(counts).unwrap_or(0)
    };
    Tally {
        passed: on_a_line("passed") + on_a_line("flaky"),
        failed: on_a_line("failed") + on_a_line("interrupted"),
    }
}

/// `# pass 3` and `# fail 0`, or with another mark in front.
pub fn node(said: &str) -> Tally {
    let named = |name: &str| {
        let counts = |line: &str| {
            let words: Vec<_> = line.split_whitespace().collect();
            match words[..] {
                ["#" | "ℹ", word, count] if word == name => count.parse::<u32>().ok(),
                _ => None,
            }
        };
        said.lines().rev().find_map(counts).unwrap_or(0)
    };
    Tally { passed: named("pass"), failed: named("fail") + named("cancelled") }
}

/// A line without the codes that colour it.
pub fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, code)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = code.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest);
    }
    plain + rest
}

/// The number in front of a word; 0 when there is none.
fn before(line: &str, word: &str) -> u32 {
    let Some((front, _)) = line.split_once(&format!(" {word}")) else {
        return 0;
    };
    let number = front.rsplit(|c: char| !c.is_ascii_digit()).next();
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn nextest_is_counted() {
        let said = "PASS a\n------------\n     Summary [   4.843s] 32 tests run: 25 passed (1 slow), 6 failed, 1 timed out, 2 skipped\n        FAIL b\n";
        assert_eq!(nextest(said), tally(25, 7));
        let well = "     Summary [   0.1s] 1 test run: 1 passed, 0 skipped";
        assert_eq!(nextest(well), tally(1, 0));
        let cut_short = "  Summary [ 0.1s] 5/9 tests run: 4 passed, 1 failed, 0 skipped";
        assert_eq!(nextest(cut_short), tally(4, 1));
        assert_eq!(nextest("error: could not compile"), tally(0, 0));
        assert!(nextest_summary(said).is_some_and(|line| line.starts_with("Summary [   4.843s]")));
    }

    #[test]
    fn doc_tests_are_counted_over_all_crates() {
        let one =
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.2s\n";
        let other = "test result: FAILED. 1 passed; 2 failed; 0 ignored;\n";
        assert_eq!(doc_tests(&format!("{one}{other}")), tally(4, 2));
    }

    #[test]
    fn vitest_is_counted() {
        let said = " Test Files  1 failed | 5 passed (6)\n      Tests  2 failed | 43 passed (45)\n   Start at  10:00:00\n";
        assert_eq!(vitest(said), tally(43, 2));
        assert_eq!(vitest("      Tests  45 passed (45)"), tally(45, 0));
    }

    #[test]
    fn playwright_is_counted() {
        let said = "  ✓  1 start.journey.ts:5:1 › it starts (2.1s)\n\n  2 failed\n    a.journey.ts:1:1 › x\n  1 flaky\n  12 passed (30.1s)\n";
        assert_eq!(playwright(said), tally(13, 2));
        assert_eq!(playwright("  4 passed (1.0m)"), tally(4, 0));
    }

    #[test]
    fn nodes_own_runner_is_counted() {
        assert_eq!(node("# tests 4\n# pass 3\n# fail 1\n# cancelled 0\n"), tally(3, 1));
        assert_eq!(node("ℹ tests 2\nℹ pass 2\nℹ fail 0\n"), tally(2, 0));
    }

    #[test]
    fn colours_are_taken_off() {
        assert_eq!(plain("\u{1b}[32m✓\u{1b}[39m ok \u{1b}[1;31mred"), "✓ ok red");
        assert_eq!(plain("none"), "none");
        assert_eq!(plain("cut \u{1b}"), "cut ");
    }
}
