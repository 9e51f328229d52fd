//! The secret that a page must show. Knows nothing of how it travels.

use crate::Error;
use subtle::ConstantTimeEq as _;

const BYTES: usize = 32;

/// 256 random bits, written in hexadecimal.
pub struct Secret(String);

impl Secret {
    pub fn new() -> Result<Self, Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(Error::Random)?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Compares without telling by its duration how far the two agree.
    pub fn is(&self, shown: &str) -> bool {
        self.0.as_bytes().ct_eq(shown.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_secret_is_another_and_knows_itself() {
        let (one, other) = (Secret::new().unwrap(), Secret::new().unwrap());
        assert_eq!(one.as_str().len(), BYTES * 2);
        assert!(one.is(one.as_str()));
        assert!(!one.is(other.as_str()));
        assert!(!one.is(&one.as_str()[1..]));
        assert!(!one.is(""));
    }
}
