//! The porch: lines that have come and are not let in yet. There is room for many, but not for all who could come, and
//! whoever is silent keeps nobody out: when it is full, the line goes that has asked for nothing and came first. Knows
//! no socket and no message.

use crate::origin::origin;
use crate::threshold::Room;
use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// What a program with a thousand guests needs to have open at one time; most systems allow fewer unless asked.
const OPEN: u64 = 10_240;
/// The share of that which one porch may take: the rest is for guests, for this machine's own page, and for the library.
const SHARE: u64 = 4;

/// The porch before the doors of a server.
pub struct Porch {
    room: Room,
    crowd: Mutex<Crowd>,
}

#[derive(Default)]
struct Crowd {
    lines: HashMap<IpAddr, BTreeMap<Turn, oneshot::Sender<()>>>,
    number: usize,
    last: u64,
}

/// Which line goes first: those that asked for nothing, then those whose asking is longest ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Turn {
    has_asked: bool,
    number: u64,
}

/// A line stands on the porch until this is dropped.
pub struct Spot {
    porch: Arc<Porch>,
    from: IpAddr,
    turn: Mutex<Turn>,
}

impl Porch {
    /// One as large as this machine allows.
    pub fn of_this_machine() -> Arc<Self> {
        // What the system does not tell is small.
        let open = rlimit::increase_nofile_limit(OPEN).unwrap_or(256);
        Self::for_lines(usize::try_from(open.min(OPEN) / SHARE).unwrap_or_default())
    }

    /// One for so many lines. Most may come from one address: there may be a whole office behind it.
    pub fn for_lines(all: usize) -> Arc<Self> {
        Self::new(Room { all, each: all - all / 4 })
    }

    fn new(room: Room) -> Arc<Self> {
        Arc::new(Self { room, crowd: Mutex::default() })
    }

    /// Steps onto the porch; another line goes if there is no room. The receiver hears when this one is to go.
    pub fn step_on(self: &Arc<Self>, from: IpAddr) -> (Spot, oneshot::Receiver<()>) {
        let from = origin(from);
        let mut crowd = self.crowd();
        if crowd.number_from(from) >= self.room.each {
            crowd.let_go(from);
        } else if crowd.number >= self.room.all {
            let most = crowd.most().unwrap_or(from);
            crowd.let_go(most);
        }
        let (go, goes) = oneshot::channel();
        let turn = crowd.put(from, false, go);
        (Spot { porch: self.clone(), from, turn: Mutex::new(turn) }, goes)
    }

    fn crowd(&self) -> MutexGuard<'_, Crowd> {
        self.crowd.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Spot {
    /// The line asked for something: it goes after those that ask for nothing.
    pub fn asks(&self) {
        let (mut crowd, mut turn) = (self.porch.crowd(), self.turn());
        if let Some(go) = crowd.take(self.from, *turn) {
            *turn = crowd.put(self.from, true, go);
        }
    }

    fn turn(&self) -> MutexGuard<'_, Turn> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Spot {
    fn drop(&mut self) {
        let mut crowd = self.porch.crowd();
        crowd.take(self.from, *self.turn());
    }
}

impl Crowd {
    fn number_from(&self, from: IpAddr) -> usize {
        self.lines.get(&from).map_or(0, BTreeMap::len)
    }

    /// The address with the most lines.
    fn most(&self) -> Option<IpAddr> {
        self.lines.iter().max_by_key(|(_, lines)| lines.len()).map(|(from, _)| *from)
    }

    fn put(&mut self, from: IpAddr, has_asked: bool, go: oneshot::Sender<()>) -> Turn {
        self.last += 1;
        self.number += 1;
        let turn = Turn { has_asked, number: self.last };
        self.lines.entry(from).or_default().insert(turn, go);
        turn
    }

    /// `None`: it was let go already.
    fn take(&mut self, from: IpAddr, turn: Turn) -> Option<oneshot::Sender<()>> {
        let lines = self.lines.get_mut(&from)?;
        let go = lines.remove(&turn)?;
        if lines.is_empty() {
            self.lines.remove(&from);
        }
        self.number -= 1;
        Some(go)
    }

    fn let_go(&mut self, from: IpAddr) {
        let first = self.lines.get(&from).and_then(|lines| lines.first_key_value()).map(|(turn, _)| *turn);
        if let Some(go) = first.and_then(|turn| self.take(from, turn)) {
            // An error means the line ended by itself in this moment.
            let _ = go.send(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn address(last: u8) -> IpAddr {
        [192, 168, 0, last].into()
    }

    fn is_to_go(goes: &mut oneshot::Receiver<()>) -> bool {
        goes.try_recv().is_ok()
    }

    #[test]
    fn u9_when_there_is_no_room_the_line_goes_that_has_asked_for_nothing_longest() {
        let porch = Porch::new(Room { all: 9, each: 3 });
        let (guest, mut guest_goes) = porch.step_on(address(1));
        guest.asks();
        let (_silent, mut silent_goes) = porch.step_on(address(1));
        let (_next, mut next_goes) = porch.step_on(address(1));
        let (_last, mut last_goes) = porch.step_on(address(1));
        assert!(is_to_go(&mut silent_goes), "it came before the next and asked for nothing");
        assert!(![&mut guest_goes, &mut next_goes, &mut last_goes].into_iter().any(is_to_go));
        let _more: Vec<_> = (0..2).map(|_| porch.step_on(address(1))).collect();
        assert!(is_to_go(&mut next_goes) && is_to_go(&mut last_goes) && !is_to_go(&mut guest_goes));
    }

    #[test]
    fn u9_a_crowd_from_one_address_makes_room_for_others() {
        let porch = Porch::new(Room { all: 4, each: 3 });
        let mut crowd: Vec<_> = (0..3).map(|_| porch.step_on(address(1))).collect();
        let (_ana, mut ana_goes) = porch.step_on(address(2));
        let (_ben, mut ben_goes) = porch.step_on(address(3));
        assert!(is_to_go(&mut crowd[0].1), "of those who are most the first one");
        assert!(!is_to_go(&mut ana_goes) && !is_to_go(&mut ben_goes));
    }

    proptest! {
        #[test]
        fn u9_there_are_never_more_than_there_is_room_for(steps in proptest::collection::vec((0_u8..4, 0..3), 0..200)) {
            let porch = Porch::new(Room { all: 6, each: 4 });
            let mut here: Vec<(Spot, oneshot::Receiver<()>)> = Vec::new();
            for (who, step) in steps {
                match step {
                    0 => here.push(porch.step_on(address(who))),
                    1 => here.iter().step_by(2).for_each(|(spot, _)| spot.asks()),
                    _ => drop((!here.is_empty()).then(|| here.remove(usize::from(who) % here.len()))),
                }
                here.retain_mut(|(_, goes)| !is_to_go(goes));
                prop_assert!(here.len() <= 6);
                prop_assert!((0..4).all(|who| here.iter().filter(|(spot, _)| spot.from == address(who)).count() <= 4));
                prop_assert_eq!(porch.crowd().number, here.len());
            }
        }
    }
}
