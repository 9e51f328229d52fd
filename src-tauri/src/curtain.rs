//! When the window is shown: as soon as it is known whether this person likes it light or dark, and not before, so
//! that nothing flashes; after a while in any case, so that a library that does not open is seen not to open.
//!
//! What comes then: the window in the colour of the paper; the first frame, which stands in the page's HTML and is
//! the program's first paint; the first screen in its place, without anything having moved. A window that stayed
//! hidden until the first screen could be drawn would show everything later, because a hidden page is not painted.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How long the window stays hidden at most.
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
