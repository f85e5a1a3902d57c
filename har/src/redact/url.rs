//! URLs and queries: the structure stays (scheme, number of segments, the words of the API's
//! paths, names of parameters), and everything else is replaced.

use form_urlencoded::Serializer;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::{Host, Url};

use super::placeholder::Shape;
use super::{Swap, allowed, text};

/// Hosts that everybody knows.
const PUBLIC_HOSTS: [&str; 2] = ["cloud.mongodb.com", "cloud.mongodbgov.com"];

const SCHEMES: [&str; 4] = ["https", "http", "mongodb", "mongodb+srv"];

/// What the generated client writes as it is in a segment: the unreserved characters of RFC 3986.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A URL with its scheme and host; `None` if it is not one of a scheme that is known.
pub(super) fn absolute(swap: &dyn Swap, text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    if !SCHEMES.contains(&url.scheme()) {
        return None;
    }
    let host = match url.host()? {
        Host::Domain(name) => domain(swap, name),
        Host::Ipv4(address) => swap.leaf(Shape::Ipv4, &address.to_string()),
        Host::Ipv6(address) => format!("[{}]", swap.leaf(Shape::Ipv6, &address.to_string())),
    };
    let word = |part: &str| swap.leaf(Shape::Token, part);
    let user = match (url.username(), url.password()) {
        ("", None) => String::new(),
        (user, None) => word(user) + "@",
        (user, Some(password)) => format!("{}:{}@", word(user), word(password)),
    };
    let port = url
        .port()
        .map(|port| swap.leaf(Shape::Digits, &port.to_string()));
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let rest = target(swap, url.path(), url.query(), url.fragment());
    Some(format!("{}://{user}{host}{port}{rest}", url.scheme()))
}

/// A path, with a query and a fragment if it has them.
pub(super) fn relative(swap: &dyn Swap, text: &str) -> String {
    let (text, fragment) = split(text, '#');
    let (path, query) = split(text, '?');
    target(swap, path, query, fragment)
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    match text.split_once(at) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

fn target(swap: &dyn Swap, path: &str, query: Option<&str>, fragment: Option<&str>) -> String {
    let mut made = segments(swap, path);
    if let Some(query) = query {
        made += "?";
        made += &pairs(swap, query);
    }
    if let Some(fragment) = fragment {
        made += "#";
        made += &swap.leaf(Shape::Token, fragment);
    }
    made
}

/// The name of a host. The placeholder is in the domain that never exists (RFC 2606).
pub(super) fn domain(swap: &dyn Swap, name: &str) -> String {
    if PUBLIC_HOSTS.contains(&name) {
        return name.to_owned();
    }
    let stem = name.strip_suffix(".invalid").unwrap_or(name);
    swap.leaf(Shape::Token, stem) + ".invalid"
}

/// A path. A segment stays where the API has a word: not after `groups`, where an id comes.
fn segments(swap: &dyn Swap, path: &str) -> String {
    let mut before = None;
    let segments = path.split('/').map(|segment| {
        let literal = segment.is_empty() || allowed::is_segment(before, segment);
        before = (literal && !segment.is_empty()).then_some(segment);
        if literal {
            return segment.to_owned();
        }
        let value = percent_decode_str(segment).decode_utf8_lossy();
        let value = text::text(swap, &value);
        utf8_percent_encode(&value, ENCODED).to_string()
    });
    let segments: Vec<_> = segments.collect();
    segments.join("/")
}

/// A query, or the body of a form.
pub(super) fn pairs(swap: &dyn Swap, query: &str) -> String {
    let mut made = Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let (name, value) = pair(swap, &name, &value);
        made.append_pair(&name, &value);
    }
    made.finish()
}

/// A parameter of a query or a form.
pub(super) fn pair(swap: &dyn Swap, name: &str, value: &str) -> (String, String) {
    let known = allowed::is_name(name);
    match known {
        true if allowed::is_harmless(name, value) => (name.to_owned(), value.to_owned()),
        true => (name.to_owned(), text::text(swap, value)),
        false => (text::text(swap, name), text::text(swap, value)),
    }
}
