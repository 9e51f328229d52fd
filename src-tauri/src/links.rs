//! Which addresses the window goes to, and which open in the person's browser. Everything else goes nowhere.

use tauri::Url;

/// The sites the program itself names: where its models come from, and under which licence.
const SITES: [&str; 3] = ["romanpichler.com", "www.romanpichler.com", "creativecommons.org"];

/// Whether this is the program's own page.
#[must_use]
pub fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Opens a site the program names in the person's browser.
pub fn open_outside(url: &Url) {
    if is_a_named_site(url)
        && let Err(reason) = open::that_detached(url.as_str())
    {
        tracing::warn!(%reason, "no browser opened");
    }
}

fn is_a_named_site(url: &Url) -> bool {
    url.scheme() == "https"
        && url.port().is_none()
        && url.host_str().is_some_and(|host| SITES.contains(&host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn the_window_shows_only_its_own_page() {
        for ours in ["tauri://localhost/", "tauri://localhost/index.html#x", "http://tauri.localhost/"] {
            assert!(is_ours(&url(ours)), "{ours}");
        }
        for foreign in [
            "https://www.romanpichler.com/",
            "http://localhost/",
            "tauri://evil/",
            "http://tauri.localhost.example/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!is_ours(&url(foreign)), "{foreign}");
        }
    }

    #[test]
    fn only_the_sites_the_program_names_open_outside() {
        assert!(is_a_named_site(&url("https://www.romanpichler.com/tools/")));
        assert!(is_a_named_site(&url("https://creativecommons.org/licenses/by-sa/4.0/")));
        for other in [
            "http://creativecommons.org/",
            "https://creativecommons.org:8443/",
            "https://creativecommons.org.example/",
            "https://example.com/",
            "file:///etc/passwd",
            "mailto:someone@creativecommons.org",
        ] {
            assert!(!is_a_named_site(&url(other)), "{other}");
        }
    }
}
