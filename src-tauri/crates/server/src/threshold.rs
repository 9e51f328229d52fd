//! The threshold: who may stand at the door and show a secret, and how often they may be wrong. Knows no socket.

use crate::origin::origin;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Wrong secrets or codes of one address within [`MEMORY`]; more, and it is not heard for a while.
const WRONG: usize = 10;
/// How long a wrong one is remembered.
const MEMORY: Duration = Duration::from_secs(60);
/// Addresses that are remembered at the most; the machine's memory is not theirs to fill.
const ADDRESSES: usize = 4_096;

/// How many may stand at a door.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// All together.
    pub all: usize,
    /// From one address.
    pub each: usize,
}

/// The threshold of one door.
pub struct Threshold {
    room: Room,
    visitors: Mutex<HashMap<IpAddr, Visitor>>,
}

#[derive(Default)]
struct Visitor {
    standing: usize,
    wrong: Vec<Instant>,
}

/// Somebody stands at the door until this is dropped.
pub struct Place {
    threshold: Arc<Threshold>,
    from: IpAddr,
}

impl Threshold {
    pub fn new(room: Room) -> Arc<Self> {
        Arc::new(Self { room, visitors: Mutex::default() })
    }

    /// Steps onto the threshold; `None`: it is full, or this address was wrong too often.
    pub fn step_on(self: &Arc<Self>, from: IpAddr, now: Instant) -> Option<Place> {
        let from = origin(from);
        let mut visitors = self.visitors();
        visitors.retain(|_, visitor| visitor.is_remembered(now));
        let all: usize = visitors.values().map(|visitor| visitor.standing).sum();
        if all >= self.room.all || visitors.len() >= ADDRESSES {
            return None;
        }
        let visitor = visitors.entry(from).or_default();
        if visitor.standing >= self.room.each || visitor.wrong.len() >= WRONG {
            return None;
        }
        visitor.standing += 1;
        Some(Place { threshold: self.clone(), from })
    }

    fn visitors(&self) -> MutexGuard<'_, HashMap<IpAddr, Visitor>> {
        self.visitors.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Visitor {
    fn is_remembered(&mut self, now: Instant) -> bool {
        self.wrong.retain(|then| now.duration_since(*then) < MEMORY);
        self.standing > 0 || !self.wrong.is_empty()
    }
}

impl Place {
    /// What was shown was wrong.
    pub fn was_wrong(&self, now: Instant) {
        if let Some(visitor) = self.threshold.visitors().get_mut(&self.from) {
            visitor.wrong.push(now);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(visitor) = self.threshold.visitors().get_mut(&self.from) {
            visitor.standing -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        [192, 168, 0, last].into()
    }

    #[test]
    fn e3_few_stand_at_the_door_at_one_time() {
        let (threshold, now) = (Threshold::new(Room { all: 3, each: 2 }), Instant::now());
        let one = threshold.step_on(address(1), now);
        let two = threshold.step_on(address(1), now);
        assert!(one.is_some() && two.is_some());
        assert!(threshold.step_on(address(1), now).is_none(), "two from one address are enough");
        let _three = threshold.step_on(address(2), now).unwrap();
        assert!(threshold.step_on(address(3), now).is_none(), "three are enough");
        drop(one);
        assert!(threshold.step_on(address(3), now).is_some());
    }

    #[test]
    fn e3_a_machine_with_many_addresses_is_one() {
        let (threshold, now) = (Threshold::new(Room { all: 9, each: 9 }), Instant::now());
        for last in 0..WRONG as u16 {
            let one = std::net::Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, last);
            threshold.step_on(one.into(), now).unwrap().was_wrong(now);
        }
        let another = std::net::Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 9, 9, 9, 9);
        assert!(threshold.step_on(another.into(), now).is_none());
        assert_eq!(threshold.visitors().len(), 1, "and takes the room of one");
    }

    #[test]
    fn e3_who_is_wrong_too_often_is_not_heard_for_a_while() {
        let (threshold, now) = (Threshold::new(Room { all: 9, each: 9 }), Instant::now());
        for _ in 0..WRONG {
            threshold.step_on(address(1), now).unwrap().was_wrong(now);
        }
        assert!(threshold.step_on(address(1), now).is_none());
        assert!(threshold.step_on(address(2), now).is_some(), "others are heard");
        assert!(threshold.step_on(address(1), now + MEMORY).is_some());
    }
}
