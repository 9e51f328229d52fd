//! A server in a process of its own, so that its processor time and its memory can be told from ours. Linux only.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// The clock that `/proc` counts processor time with; the same on every Linux.
const TICKS: u64 = 100;

/// A process that hears on standard input, speaks on standard output, and ends with this.
pub struct Apart {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Apart {
    /// Starts it.
    pub fn start(command: &mut Command) -> Option<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
        let (to, from) = (child.stdin.take()?, child.stdout.take()?);
        Some(Self { child, to, from: BufReader::new(from) })
    }

    /// This very program again, in this role.
    pub fn myself(role: &[&str]) -> Self {
        let me = std::env::current_exe().expect("this program lies somewhere");
        Self::start(Command::new(me).args(role)).expect("it starts again")
    }

    /// Says a line.
    pub fn say(&mut self, line: &str) {
        writeln!(self.to, "{line}").expect("it hears");
    }

    /// The next line it says.
    pub fn hear(&mut self) -> String {
        let mut line = String::new();
        self.from.read_line(&mut line).expect("it speaks");
        line.trim_end().to_owned()
    }

    /// The processor time it has used.
    pub fn processor(&self) -> Duration {
        let stat = self.told("stat");
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let field = |at: usize| after_name.split_whitespace().nth(at).and_then(|ticks| ticks.parse().ok());
        let ticks: u64 = field(11).unwrap_or(0) + field(12).unwrap_or(0);
        Duration::from_millis(ticks * 1000 / TICKS)
    }

    /// The memory it holds, in bytes.
    pub fn memory(&self) -> u64 {
        let status = self.told("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        let kilobytes = line.split_whitespace().next().and_then(|number| number.parse::<u64>().ok());
        kilobytes.unwrap_or(0) * 1024
    }

    fn told(&self, what: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{what}", self.child.id())).unwrap_or_default()
    }
}

impl Drop for Apart {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
