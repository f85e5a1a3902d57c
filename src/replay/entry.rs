//! One entry of a HAR: the request that it waits for and the response that it gives.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use har::v1_2::{self, Content, Entries};
use http::header::{HeaderName, HeaderValue};
use http::{Response, StatusCode};

use super::request::ComparedRequest;

/// An entry, checked and ready to replay.
pub(super) struct Entry {
    /// The request that this entry answers.
    pub(super) request: ComparedRequest,
    /// The answer.
    pub(super) response: Response<Vec<u8>>,
    /// Where the entry comes from, in its own words.
    pub(super) comment: Option<String>,
}

impl TryFrom<&Entries> for Entry {
    /// What is wrong with the entry, in a sentence.
    type Error = String;

    fn try_from(entry: &Entries) -> Result<Self, String> {
        Ok(Self {
            request: ComparedRequest::from_har(&entry.request)?,
            response: response(&entry.response)?,
            comment: entry.comment.clone(),
        })
    }
}

fn response(recorded: &v1_2::Response) -> Result<Response<Vec<u8>>, String> {
    let mut response = Response::new(body(&recorded.content)?);
    *response.status_mut() = status(recorded.status)?;
    for header in &recorded.headers {
        // The pseudo-header fields of HTTP/2 are not headers (RFC 9113, section 8.3).
        if header.name.starts_with(':') {
            continue;
        }
        let name = HeaderName::try_from(header.name.as_str())
            .map_err(|error| format!("header {:?}: {error}", header.name))?;
        let value = HeaderValue::try_from(header.value.as_str())
            .map_err(|error| format!("header {name}: {error}"))?;
        if !belongs_to_the_connection(&name) {
            response.headers_mut().append(name, value);
        }
    }
    Ok(response)
}

/// A final status. 1xx responses come before the one that a HAR records.
fn status(recorded: i64) -> Result<StatusCode, String> {
    u16::try_from(recorded)
        .ok()
        .filter(|status| (200..=599).contains(status))
        .and_then(|status| StatusCode::from_u16(status).ok())
        .ok_or_else(|| format!("{recorded} is not the status of a response"))
}

/// The bytes of a body. HAR keeps text decoded and everything else as Base64.
fn body(content: &Content) -> Result<Vec<u8>, String> {
    let text = content.text.as_deref().unwrap_or_default();
    match content.encoding.as_deref() {
        None | Some("") => Ok(text.as_bytes().to_vec()),
        Some("base64") => STANDARD
            .decode(text)
            .map_err(|error| format!("body is not Base64: {error}")),
        Some(other) => Err(format!("body has the unknown encoding {other:?}")),
    }
}

/// Whether a header described the recorded connection rather than the response: the
/// hop-by-hop headers of RFC 9110 section 7.6.1, the length, which whoever sends the body
/// sets, and the content coding, since HAR keeps bodies without it.
fn belongs_to_the_connection(name: &HeaderName) -> bool {
    matches!(
        name.as_str(),
        "connection"
            | "content-encoding"
            | "content-length"
            | "keep-alive"
            | "proxy-authenticate"
            | "proxy-connection"
            | "te"
            | "trailer"
            | "transfer-encoding"
            | "upgrade"
    )
}
