//! Who may come in by the look of the request: its `Host`, its `Origin`; and the headers every answer
//! carries. Knows nothing of the secret, which comes later, inside the live line.

use crate::House;
use crate::names::Names;
use crate::pages::in_language_of;
use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const NOTHING: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), \
    midi=(), display-capture=()";

/// Lets a request through, or not.
pub async fn guard(State(house): State<House>, request: Request, next: Next) -> Response {
    let Some(host) = known_host(request.headers(), &house.names) else {
        return turned_away(request.headers(), StatusCode::MISDIRECTED_REQUEST, "server-wrong-host");
    };
    let live = request.uri().path() == "/live";
    let origin = format!("{}://{host}", if house.secure { "https" } else { "http" });
    if !origin_fits(request.headers(), &origin, live) {
        return turned_away(request.headers(), StatusCode::FORBIDDEN, "server-wrong-origin");
    }
    let mut response = next.run(request).await;
    protect(response.headers_mut(), &origin);
    response
}

/// The host the request is meant for, if it is this one.
fn known_host(headers: &HeaderMap, names: &Names) -> Option<String> {
    let host = only(headers, &HOST)?;
    names.contain(host).then(|| host.to_owned())
}

/// A page names where it comes from when it opens the live line. Elsewhere it need not.
fn origin_fits(headers: &HeaderMap, ours: &str, must_be_there: bool) -> bool {
    if !headers.contains_key(ORIGIN) {
        return !must_be_there;
    }
    only(headers, &ORIGIN).is_some_and(|origin| origin == ours)
}

fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

fn turned_away(headers: &HeaderMap, status: StatusCode, sentence: &str) -> Response {
    let mut response = (status, in_language_of(headers).say(sentence)).into_response();
    protect(response.headers_mut(), "");
    response
}

fn protect(headers: &mut HeaderMap, origin: &str) {
    let fixed = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (OPENER, "same-origin"),
        (RESOURCE, "same-origin"),
        (PERMISSIONS, NOTHING),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // The host is one that this door knows as its own, so it is always fit for a header.
    if let Ok(policy) = HeaderValue::try_from(content_policy(origin)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
}

fn content_policy(origin: &str) -> String {
    let live = if origin.is_empty() { String::new() } else { origin.replacen("http", " ws", 1) };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'{live}; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn e1_only_this_machines_own_names_are_answered() {
        let host = |value| known_host(&headers(&[(HOST, value)]), &Names::of_this_machine(4000));
        for ours in ["127.0.0.1:4000", "localhost:4000", "[::1]:4000"] {
            assert_eq!(host(ours).as_deref(), Some(ours));
        }
        for other in ["127.0.0.1", "127.0.0.1:4001", "evil.example:4000", "localhost.evil:4000", ""] {
            assert_eq!(host(other), None, "{other}");
        }
        assert_eq!(known_host(&HeaderMap::new(), &Names::of_this_machine(4000)), None);
        let two = headers(&[(HOST, "127.0.0.1:4000"), (HOST, "evil.example")]);
        assert_eq!(known_host(&two, &Names::of_this_machine(4000)), None);
        assert!(known_host(&headers(&[(HOST, "localhost")]), &Names::of_this_machine(80)).is_some());
    }

    #[test]
    fn e2_the_live_line_opens_only_to_a_page_of_this_address() {
        let fits = |origin, live| origin_fits(&headers(&[(ORIGIN, origin)]), "http://127.0.0.1:4000", live);
        assert!(fits("http://127.0.0.1:4000", true));
        for other in ["http://localhost:4000", "https://127.0.0.1:4000", "null", "http://evil.example"] {
            assert!(!fits(other, true), "{other}");
            assert!(!fits(other, false), "{other}");
        }
        assert!(!origin_fits(&HeaderMap::new(), "http://127.0.0.1:4000", true));
        assert!(origin_fits(&HeaderMap::new(), "http://127.0.0.1:4000", false));
    }

    #[test]
    fn e4_every_answer_is_protected() {
        let mut headers = HeaderMap::new();
        protect(&mut headers, "http://127.0.0.1:4000");
        let policy = headers[CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none';"));
        assert!(policy.contains("connect-src 'self' ws://127.0.0.1:4000;"));
        assert!(content_policy("https://hub.example:4747").contains("'self' wss://hub.example:4747;"));
        assert!(!policy.contains("unsafe"));
        assert_eq!(headers[X_CONTENT_TYPE_OPTIONS], "nosniff");
    }
}
