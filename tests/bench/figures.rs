//! Times and their median.

use std::time::{Duration, Instant};

/// How long something takes.
pub fn time<T>(what: impl FnOnce() -> T) -> (Duration, T) {
    let begin = Instant::now();
    let value = what();
    (begin.elapsed(), value)
}

/// The middle of several.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Middle, and smallest to largest, to read.
pub fn spread(times: &[Duration]) -> String {
    let (least, most) = (times.iter().min(), times.iter().max());
    let middle = median(times.to_vec());
    format!("{} ({} to {})", read(middle), read(*least.expect("some")), read(*most.expect("some")))
}

/// A time, to read.
pub fn read(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 1000.0 { format!("{micros:.0} µs") } else { format!("{:.1} ms", micros / 1000.0) }
}

/// One over the other.
pub fn over(ours: Duration, baseline: Duration) -> f64 {
    ours.as_secs_f64() / baseline.as_secs_f64()
}
