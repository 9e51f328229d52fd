//! The built page, from inside the program. Knows nothing of what the page shows.
//!
//! A release carries the files of `ui/dist` inside itself; a debug build reads them from there, so that
//! a change to the UI needs no new build of the server.

use crate::{Entrance, House, packing};
use axum::extract::State;
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use words::{Language, Words};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../../ui/dist"]
struct Ui;

/// Vite names these files after what is in them.
const HASHED: &str = "assets/";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";
const KEEP_NOTHING: &str = "no-store";

/// What lies at the door of this machine's own page, and at that of a room: the same program, but a guest waits for
/// less of it before they can say who they are.
const OWN: &str = "index.html";
const GUESTS: &str = "guest.html";

/// Answers with a file of the UI.
pub(crate) async fn page(
    State(house): State<House>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let front = match house.entrance {
        Entrance::Machine(_) => OWN,
        Entrance::Room(_) => GUESTS,
    };
    answer(front, uri.path(), built, in_language_of(&headers), packing::is_welcome(&headers))
}

/// The sentences in the language the browser asks for.
pub fn in_language_of(headers: &HeaderMap) -> &'static Words {
    let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let tags = wanted.split(',').map(|tag| tag.split(';').next().unwrap_or_default().trim());
    Words::of(Language::best_of(tags))
}

fn built(name: &str) -> Option<Cow<'static, [u8]>> {
    Ui::get(name).map(|file| file.data)
}

fn answer(
    front: &str,
    path: &str,
    find: impl Fn(&str) -> Option<Cow<'static, [u8]>>,
    words: &Words,
    packed: bool,
) -> Response {
    let name = path.trim_start_matches('/');
    let name = if name.is_empty() { front } else { name };
    match find(name) {
        Some(file) => found(name, file, packed),
        None if name == front => not_built(words),
        None => (StatusCode::NOT_FOUND, words.say("server-no-such-page")).into_response(),
    }
}

fn found(name: &str, file: Cow<'static, [u8]>, packed: bool) -> Response {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let text = kind.type_() == "text" || kind.subtype() == "javascript";
    let packed = (packed && text).then(|| packing::packed(name, &file, name.starts_with(HASHED))).flatten();
    let kind = if text { format!("{}; charset=utf-8", kind.essence_str()) } else { kind.to_string() };
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, keeping(name).to_owned())];
    let Some(packed) = packed else { return (headers, file).into_response() };
    let how = [(CONTENT_ENCODING, HeaderValue::from_static("gzip")), (VARY, ACCEPT_ENCODING.into())];
    (headers, how, packed).into_response()
}

fn keeping(name: &str) -> &'static str {
    if name.starts_with(HASHED) {
        FOR_EVER
    } else if name.ends_with(".html") {
        KEEP_NOTHING
    } else {
        ASK_AGAIN
    }
}

fn not_built(words: &Words) -> Response {
    let page = format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>Inter Pares</title>\
         <h1>Inter Pares</h1><p>{}</p></html>",
        words.language().tag(),
        words.say("server-not-built"),
    );
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, KEEP_NOTHING)];
    (StatusCode::SERVICE_UNAVAILABLE, headers, page).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn some_files(name: &str) -> Option<Cow<'static, [u8]>> {
        let known = [OWN, GUESTS, "assets/index-abc123.js", "icon.svg"].contains(&name);
        known.then(|| name.as_bytes().to_vec().into())
    }

    fn asked(path: &str) -> (StatusCode, String, String) {
        let response = answer(OWN, path, some_files, Words::of(Language::En), true);
        let header = |name| {
            let value = response.headers().get(name);
            value.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
        };
        (response.status(), header(CONTENT_TYPE), header(CACHE_CONTROL))
    }

    #[test]
    fn the_page_is_never_kept_and_what_it_names_is_kept_for_ever() {
        let html = "text/html; charset=utf-8".to_owned();
        let script = "text/javascript; charset=utf-8".to_owned();
        assert_eq!(asked("/"), (StatusCode::OK, html.clone(), KEEP_NOTHING.to_owned()));
        assert_eq!(asked("/index.html"), (StatusCode::OK, html, KEEP_NOTHING.to_owned()));
        let name = "/assets/index-abc123.js";
        assert_eq!(asked(name), (StatusCode::OK, script, FOR_EVER.to_owned()));
        let icon = "image/svg+xml".to_owned();
        assert_eq!(asked("/icon.svg"), (StatusCode::OK, icon, ASK_AGAIN.to_owned()));
    }

    #[test]
    fn each_door_has_its_own_page() {
        let lies_at = async |front| {
            let page = answer(front, "/", some_files, Words::of(Language::En), false);
            axum::body::to_bytes(page.into_body(), 100).await.unwrap()
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        assert_eq!(runtime.block_on(lies_at(OWN)), OWN);
        assert_eq!(runtime.block_on(lies_at(GUESTS)), GUESTS);
    }

    #[test]
    fn who_takes_packed_text_gets_it_and_is_told_so() {
        let file = |_: &str| Some(b"everyone is to have this ".repeat(100).into());
        for (path, takes, packed) in
            [("/assets/p.js", true, true), ("/assets/p.js", false, false), ("/assets/p.png", true, false)]
        {
            let response = answer(OWN, path, file, Words::of(Language::En), takes);
            let told = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
            let how = (told(CONTENT_ENCODING), told(VARY));
            assert_eq!(
                how,
                if packed { (Some("gzip"), Some("accept-encoding")) } else { (None, None) },
                "{path}"
            );
        }
    }

    #[test]
    fn an_unknown_page_is_not_found() {
        assert_eq!(asked("/secrets").0, StatusCode::NOT_FOUND);
        assert_eq!(asked("/../Cargo.toml").0, StatusCode::NOT_FOUND);
    }

    #[test]
    fn a_ui_that_is_not_built_says_so() {
        let response = answer(GUESTS, "/", |_| None, Words::of(Language::En), true);
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(Words::of(Language::En).has("server-not-built"));
    }

    #[test]
    fn a_browser_is_answered_in_its_language() {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("fr-FR, de-AT;q=0.8, en;q=0.5"));
        assert_eq!(in_language_of(&headers).language(), Language::De);
        assert_eq!(in_language_of(&HeaderMap::new()).language(), Language::En);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        assert!(Ui::get("../package.json").is_none());
        assert!(Ui::get("/etc/passwd").is_none());
    }
}
