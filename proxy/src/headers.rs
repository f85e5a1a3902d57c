//! Headers that are for one connection, and go no further.

use http::HeaderMap;
use http::header::{CONNECTION, HeaderName, HeaderValue};

/// The fields that belong to a connection (RFC 9110, section 7.6.1), and two that the proxy
/// answers for itself.
const OF_THE_CONNECTION: [&str; 9] = [
    "connection",
    "expect",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "transfer-encoding",
    "upgrade",
];

/// The headers that go on to the other side.
pub(crate) fn end_to_end(headers: &HeaderMap) -> HeaderMap {
    let named: Vec<HeaderName> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    let mut kept = headers.clone();
    for name in OF_THE_CONNECTION {
        kept.remove(name);
    }
    for name in named {
        kept.remove(name);
    }
    kept
}

/// The headers of a request as they are sent on: to another host, with a body whose length is
/// known by other means, and asking for an answer that a recorder can read.
pub(crate) fn sent_on(headers: &HeaderMap) -> HeaderMap {
    let mut sent = headers.clone();
    sent.remove(http::header::HOST);
    sent.remove(http::header::CONTENT_LENGTH);
    let identity = HeaderValue::from_static("identity");
    sent.insert(http::header::ACCEPT_ENCODING, identity);
    sent
}
