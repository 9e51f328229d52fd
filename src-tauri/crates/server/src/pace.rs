//! The pace at which one line may talk: a burst, then so many messages a second; whoever is faster waits. Knows no
//! socket and no message.

use std::time::{Duration, Instant};

/// How fast a line may talk.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Messages a second, in the long run.
    pub a_second: u32,
    /// Messages at once.
    pub burst: u32,
}

/// What a line has left of its pace.
pub struct Allowance {
    pace: Pace,
    /// When it would be whole again.
    whole_at: Instant,
}

impl Allowance {
    pub const fn new(pace: Pace, now: Instant) -> Self {
        Self { pace, whole_at: now }
    }

    /// Takes one message; answers how long its line is to wait before the next is read.
    pub fn take(&mut self, now: Instant) -> Duration {
        let each = Duration::from_secs(1) / self.pace.a_second;
        self.whole_at = self.whole_at.max(now) + each;
        (self.whole_at - now).saturating_sub(each * self.pace.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn u4_a_burst_is_read_at_once_and_a_flood_at_its_pace() {
        let start = Instant::now();
        let mut allowance = Allowance::new(Pace { a_second: 10, burst: 5 }, start);
        for _ in 0..5 {
            assert_eq!(allowance.take(start), Duration::ZERO);
        }
        assert_eq!(allowance.take(start), Duration::from_millis(100));
        assert_eq!(allowance.take(start), Duration::from_millis(200), "it does not hurry by asking again");
        let later = start + Duration::from_secs(2);
        assert_eq!(allowance.take(later), Duration::ZERO, "whoever pauses may go on");
    }
}
