//! Versions as programs print them.

/// The first version in a text: `v20.19.1`, `cargo 1.95.0 (…)`.
pub fn version_in(text: &str) -> Option<(u32, u32)> {
    text.split(|c: char| c.is_whitespace() || c == ',').find_map(version)
}

fn version(word: &str) -> Option<(u32, u32)> {
    let mut parts = word.trim_start_matches('v').split('.');
    let (major, minor) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((major, minor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_where_programs_print_it() {
        assert_eq!(version_in("v20.19.1\n"), Some((20, 19)));
        assert_eq!(version_in("cargo 1.95.0 (f2d3ce0bd 2026-03-21)"), Some((1, 95)));
        assert_eq!(version_in("cargo-nextest 0.9.114"), Some((0, 9)));
        assert_eq!(version_in("command not found"), None);
        assert!(version_in("v18.20.4") < Some((20, 19)));
        assert!(version_in("v22.1.0") > Some((20, 19)));
    }
}
