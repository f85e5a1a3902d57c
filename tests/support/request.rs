//! What is compared of a request, taken from a HAR on one side and from TCP on the other.

use har::v1_2::Headers;
use url::Url;
use wiremock::Request;
use wiremock::http::HeaderMap;

use super::difference::{self, Difference};

/// The parts of a request that decide whether an entry answers it.
///
/// Both sides go through the same parser of URLs, since `wiremock` hands out nothing rawer.
/// It leaves percent-encoding as it was sent, and so a path with `%2F` differs from one with
/// `/` or `%2f`. It also resolves dot segments and encodes characters that a URL may not
/// have, and so these are not told apart from their resolved and encoded forms.
#[derive(Debug)]
pub(super) struct ComparedRequest {
    method: String,
    path: String,
    /// Decoded pairs in alphabetical order: the order in which they were sent is not compared.
    query: Vec<(String, String)>,
    accept: Option<String>,
    content_type: Option<String>,
    /// Never expected: Atlas takes the version from the media type, and this header is one
    /// that a generator of clients may add on its own.
    api_version: Option<String>,
    body: Vec<u8>,
}

impl ComparedRequest {
    /// The request that an entry of a HAR expects.
    pub(super) fn from_har(request: &har::v1_2::Request) -> Result<Self, String> {
        let url = Url::parse(&request.url)
            .map_err(|error| format!("request url {:?}: {error}", request.url))?;
        let query = query(&url);
        let mut listed: Vec<_> = request
            .query_string
            .iter()
            .map(|pair| (pair.name.clone(), pair.value.clone()))
            .collect();
        listed.sort();
        if query != listed {
            return Err("queryString and the query of the request url differ".to_owned());
        }
        let body = request
            .post_data
            .as_ref()
            .and_then(|data| data.text.clone());
        Ok(Self {
            method: request.method.clone(),
            path: url.path().to_owned(),
            query,
            accept: listed_header(&request.headers, "accept"),
            content_type: listed_header(&request.headers, "content-type"),
            api_version: None,
            body: body.unwrap_or_default().into_bytes(),
        })
    }

    /// A request as it arrived.
    pub(super) fn received(request: &Request) -> Self {
        Self {
            method: request.method.to_string(),
            path: request.url.path().to_owned(),
            query: query(&request.url),
            accept: header(&request.headers, "accept"),
            content_type: header(&request.headers, "content-type"),
            api_version: header(&request.headers, "api-version"),
            body: request.body.clone(),
        }
    }

    /// How a received request departs from this one, in the order in which a reader would
    /// look for it. Empty if this one's entry answers it.
    pub(super) fn differences(&self, got: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        difference::compare(&mut found, "method", &self.method, &got.method);
        difference::compare(&mut found, "path", &self.path, &got.path);
        let (expected, sent) = (query_text(&self.query), query_text(&got.query));
        if self.query != got.query {
            found.push(Difference::new("query", expected, sent));
        }
        for (field, expected, got) in [
            ("header accept", &self.accept, &got.accept),
            ("header content-type", &self.content_type, &got.content_type),
            ("header api-version", &self.api_version, &got.api_version),
        ] {
            difference::compare(&mut found, field, or_none(expected), or_none(got));
        }
        difference::compare_bodies(&mut found, &self.body, &got.body);
        found
    }

    /// Whether both are for the same operation on the same resource.
    pub(super) fn same_target(&self, other: &Self) -> bool {
        self.method == other.method && self.path == other.path
    }
}

impl std::fmt::Display for ComparedRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

fn query(url: &Url) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = url.query_pairs().into_owned().collect();
    pairs.sort();
    pairs
}

fn query_text(pairs: &[(String, String)]) -> String {
    if pairs.is_empty() {
        return "(none)".to_owned();
    }
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join(" ")
}

fn or_none(value: &Option<String>) -> &str {
    value.as_deref().unwrap_or("(none)")
}

/// All values of a header of a HAR, as one list.
fn listed_header(headers: &[Headers], name: &str) -> Option<String> {
    let values: Vec<_> = headers
        .iter()
        .filter(|header| header.name.eq_ignore_ascii_case(name))
        .map(|header| header.value.as_str())
        .collect();
    (!values.is_empty()).then(|| values.join(", "))
}

/// All values of a header that arrived, as one list.
fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let values: Vec<_> = headers
        .get_all(name)
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    (!values.is_empty()).then(|| values.join(", "))
}
