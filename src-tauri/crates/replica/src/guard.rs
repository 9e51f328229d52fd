//! The engine behind glass: a panic in it becomes an error.
//!
//! What the glass does not hold: an abort of the whole process, as a huge allocation causes. Whoever
//! takes bytes from strangers checks the sender and the size first.

use crate::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does the work; a panic in it counts as [`Error::Engine`].
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Error::Engine("it panicked".to_owned())))
}

#[cfg(test)]
mod tests {
    use super::guarded;
    use crate::Error;

    #[test]
    fn a_panic_becomes_an_error() {
        let result: Result<(), Error> = guarded(|| panic!("as the engine does on hostile bytes"));
        assert!(matches!(result, Err(Error::Engine(_))));
    }
}
