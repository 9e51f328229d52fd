//! When the window is shown: once the page has what it needs to draw itself, so that nothing flashes; after a while
//! in any case, so that a page that does not come is seen not to come.
//!
//! A hidden page is never painted, so its first paint cannot be waited for; the answer to its first word comes last
//! before it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How long an empty window stays hidden at most.
pub const LIMIT: Duration = Duration::from_secs(3);

/// What hides the window until it is lifted.
#[derive(Default)]
pub struct Curtain {
    is_up: AtomicBool,
}

impl Curtain {
    /// Lifts it. Whether it was down until now.
    pub fn lift(&self) -> bool {
        !self.is_up.swap(true, Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_shown_once_whatever_comes_later() {
        let curtain = Curtain::default();
        assert!(curtain.lift());
        assert!(!curtain.lift());
    }
}
