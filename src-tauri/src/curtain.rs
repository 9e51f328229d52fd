//! When the window is shown: once there is something to see in the right colours, so that nothing flashes; after a
//! while in any case, so that a page that does not come is seen not to come.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long an empty window stays hidden at most.
pub const LIMIT: Duration = Duration::from_secs(3);

/// What the window waits for before it is shown.
#[derive(Default)]
pub struct Curtain {
    waits: Mutex<Waits>,
}

#[derive(Default)]
struct Waits {
    page: bool,
    look: bool,
    up: bool,
}

impl Curtain {
    /// The page has been loaded. Whether to show the window now.
    pub fn page_is_there(&self) -> bool {
        self.change(|waits| waits.page = true)
    }

    /// It is known whether the person likes it light or dark. Whether to show the window now.
    pub fn look_is_known(&self) -> bool {
        self.change(|waits| waits.look = true)
    }

    /// It has been long enough. Whether to show the window now.
    pub fn time_is_up(&self) -> bool {
        self.change(|waits| (waits.page, waits.look) = (true, true))
    }

    fn change(&self, change: impl FnOnce(&mut Waits)) -> bool {
        let mut waits = self.waits.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut waits);
        let now = waits.page && waits.look && !waits.up;
        waits.up |= now;
        now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_shown_once_when_both_are_there() {
        let curtain = Curtain::default();
        assert!(!curtain.page_is_there());
        assert!(curtain.look_is_known());
        assert!(!curtain.page_is_there(), "loading again does not show it again");
        assert!(!curtain.time_is_up());
    }

    #[test]
    fn it_is_shown_when_time_is_up_whatever_is_missing() {
        assert!(Curtain::default().time_is_up());
    }
}
