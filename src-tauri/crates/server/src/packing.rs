//! Files on their way to a browser, packed: a guest's network is slower than any machine. Knows no page.
//!
//! gzip, because browsers take nothing smaller over plain HTTP, which is what a local network speaks.

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{LazyLock, Mutex, PoisonError};

/// Shorter files gain nothing.
const WORTH_IT: usize = 1_024;

/// Files whose names say what is in them, packed; made when they are first asked for.
static KEPT: LazyLock<Mutex<HashMap<String, Bytes>>> = LazyLock::new(Mutex::default);

/// Whether the browser takes packed files.
pub fn is_welcome(headers: &HeaderMap) -> bool {
    let takes = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    takes.split(',').any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        name.trim() == "gzip" && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

/// The file packed; `None`: it would not be shorter. One that never changes is packed once.
pub fn packed(name: &str, file: &[u8], never_changes: bool) -> Option<Bytes> {
    if file.len() < WORTH_IT {
        return None;
    }
    if !never_changes {
        return pack(file);
    }
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(packed) = kept.get(name) {
        return Some(packed.clone());
    }
    let packed = pack(file)?;
    kept.insert(name.to_owned(), packed.clone());
    Some(packed)
}

fn pack(file: &[u8]) -> Option<Bytes> {
    let mut packer = GzEncoder::new(Vec::with_capacity(file.len() / 2), Compression::best());
    packer.write_all(file).ok()?;
    let packed = packer.finish().ok()?;
    (packed.len() < file.len()).then(|| packed.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use flate2::read::GzDecoder;
    use std::io::Read as _;

    fn asking(takes: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(takes))])
    }

    #[test]
    fn only_who_takes_packed_files_gets_them() {
        assert!(is_welcome(&asking("gzip, deflate")));
        assert!(is_welcome(&asking("br;q=1.0, gzip;q=0.5")));
        for takes in ["", "deflate, br", "gzip;q=0", "br, gzip; q=0.0"] {
            assert!(!is_welcome(&asking(takes)), "{takes}");
        }
        assert!(!is_welcome(&HeaderMap::new()));
    }

    #[test]
    fn a_packed_file_is_the_same_and_shorter() {
        for (name, words) in
            [("assets/a.js", "everyone "), ("assets/b.js", "is to "), ("assets/a.js", "everyone ")]
        {
            let file = words.repeat(1_000);
            let packed = packed(name, file.as_bytes(), true).unwrap();
            let mut unpacked = String::new();
            GzDecoder::new(&packed[..]).read_to_string(&mut unpacked).unwrap();
            assert_eq!(unpacked, file);
            assert!(packed.len() < file.len() / 10);
        }
        assert_eq!(packed("icon.svg", b"short", false), None);
        let mut noise = [0; 2_000];
        getrandom::fill(&mut noise).unwrap();
        assert_eq!(packed("assets/noise.js", &noise, true), None, "it would be longer");
    }
}
