//! The table the benchmark prints: what, figure, baseline, ratio, aim.

/// The lines so far.
pub struct Table {
    lines: Vec<[String; 5]>,
}

impl Table {
    /// Says what machine this is, and begins.
    pub fn begin() -> Self {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split_whitespace().next().unwrap_or("unknown");
        println!("{cores} cores, load at the start {load}\n");
        let header = ["what", "ours", "baseline", "ratio", "aim"].map(str::to_owned);
        Self { lines: vec![header] }
    }

    /// A figure with a baseline.
    pub fn ratio(&mut self, what: &str, ours: String, baseline: String, ratio: f64, aim: &str) {
        self.add([what.to_owned(), ours, baseline, format!("{ratio:.2}"), aim.to_owned()]);
    }

    /// A figure of its own.
    pub fn figure(&mut self, what: &str, ours: String, aim: &str) {
        self.add([what.to_owned(), ours, String::new(), String::new(), aim.to_owned()]);
    }

    fn add(&mut self, line: [String; 5]) {
        eprintln!("measured: {}", line[0]);
        self.lines.push(line);
    }

    /// Prints it.
    pub fn end(self) {
        let width =
            |column: usize| self.lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<_> = (0..5).map(width).collect();
        for line in &self.lines {
            let cells: Vec<_> =
                line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            println!("{}", cells.join("  ").trim_end());
        }
    }
}
