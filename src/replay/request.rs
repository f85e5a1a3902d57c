//! What is compared of a request, taken from a HAR on one side and from a client on the other.

use std::fmt;

use har::v1_2::{self, Headers, PostData};
use reqwest::header::HeaderMap;
use reqwest::{Request, Url};

use super::difference::{self, Difference};

/// The parts of a request that decide whether an entry answers it.
///
/// Both sides go through the same parser of URLs. It leaves percent-encoding as it was sent,
/// and so a path with `%2F` differs from one with `/` or `%2f`. It also resolves dot segments
/// and encodes characters that a URL may not have, and so these are not told apart from their
/// resolved and encoded forms.
pub(super) struct ComparedRequest {
    method: String,
    path: String,
    /// Decoded pairs in alphabetical order: the order in which they were sent is not compared.
    query: Vec<(String, String)>,
    accept: Option<String>,
    content_type: Option<String>,
    /// Atlas takes the version from the media type; this header is one that a generator of
    /// clients may add on its own.
    api_version: Option<String>,
    /// `None` for a stream, which cannot be read without being used up.
    body: Option<Vec<u8>>,
}

impl ComparedRequest {
    /// The request that an entry of a HAR expects.
    pub(super) fn from_har(request: &v1_2::Request) -> Result<Self, String> {
        let url = Url::parse(&request.url)
            .map_err(|error| format!("request url {:?}: {error}", request.url))?;
        let query = query(&url);
        let mut listed: Vec<_> = request
            .query_string
            .iter()
            .map(|pair| (pair.name.clone(), pair.value.clone()))
            .collect();
        listed.sort();
        // Some programs list the query as it is in the URL, others decode it.
        if listed != query && listed != undecoded_query(&url) {
            return Err("queryString and the query of the request url differ".to_owned());
        }
        Ok(Self {
            method: request.method.clone(),
            path: url.path().to_owned(),
            query,
            accept: listed_header(&request.headers, "accept"),
            content_type: listed_header(&request.headers, "content-type"),
            api_version: listed_header(&request.headers, "api-version"),
            body: Some(posted(request.post_data.as_ref())?),
        })
    }

    /// A request as a client sends it.
    pub(super) fn sent(request: &Request) -> Self {
        let body = request.body();
        Self {
            method: request.method().to_string(),
            path: request.url().path().to_owned(),
            query: query(request.url()),
            accept: header(request.headers(), "accept"),
            content_type: header(request.headers(), "content-type"),
            api_version: header(request.headers(), "api-version"),
            body: body.map_or(Some(Vec::new()), |body| body.as_bytes().map(<[u8]>::to_vec)),
        }
    }

    /// How a request that was sent departs from this one, in the order in which a reader
    /// would look for it. Empty if this one's entry answers it.
    pub(super) fn differences(&self, got: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        difference::compare(&mut found, "method", &self.method, &got.method);
        difference::compare(&mut found, "path", &self.path, &got.path);
        if self.query != got.query {
            let (expected, sent) = (query_text(&self.query), query_text(&got.query));
            found.push(Difference::new("query", expected, sent));
        }
        for (field, expected, got) in [
            ("header accept", &self.accept, &got.accept),
            ("header content-type", &self.content_type, &got.content_type),
            ("header api-version", &self.api_version, &got.api_version),
        ] {
            difference::compare(&mut found, field, or_none(expected), or_none(got));
        }
        difference::compare_bodies(&mut found, self.body.as_deref(), got.body.as_deref());
        found
    }

    /// Whether both are for the same operation on the same resource.
    pub(super) fn same_target(&self, other: &Self) -> bool {
        self.method == other.method && self.path == other.path
    }
}

impl fmt::Display for ComparedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// The body that an entry expects.
fn posted(data: Option<&PostData>) -> Result<Vec<u8>, String> {
    let Some(data) = data else {
        return Ok(Vec::new());
    };
    match &data.text {
        Some(text) => Ok(text.clone().into_bytes()),
        None if data.params.as_ref().is_none_or(Vec::is_empty) => Ok(Vec::new()),
        None => Err("postData has params without the text that was sent".to_owned()),
    }
}

fn query(url: &Url) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = url.query_pairs().into_owned().collect();
    pairs.sort();
    pairs
}

fn undecoded_query(url: &Url) -> Vec<(String, String)> {
    let pairs = url.query().unwrap_or_default().split('&');
    let mut pairs: Vec<_> = pairs
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
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

/// All values of a header that was sent, as one list.
fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let values: Vec<_> = headers
        .get_all(name)
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    (!values.is_empty()).then(|| values.join(", "))
}
