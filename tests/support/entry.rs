//! One entry of a HAR: the request that it waits for and the response that it gives.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use har::v1_2::{Content, Entries, Response};
use wiremock::ResponseTemplate;
use wiremock::http::{HeaderName, HeaderValue};

use super::request::ComparedRequest;

/// An entry, checked and ready to replay.
#[derive(Debug)]
pub(super) struct Entry {
    /// The request that this entry answers.
    pub(super) request: ComparedRequest,
    /// The answer.
    pub(super) response: ResponseTemplate,
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

fn response(response: &Response) -> Result<ResponseTemplate, String> {
    let status = u16::try_from(response.status)
        .ok()
        .filter(|status| (200..=599).contains(status))
        .ok_or_else(|| format!("{} is not the status of a response", response.status))?;
    let mut template = ResponseTemplate::new(status).set_body_bytes(body(&response.content)?);
    for header in &response.headers {
        let name = HeaderName::try_from(header.name.as_str())
            .map_err(|error| format!("header {:?}: {error}", header.name))?;
        let value = HeaderValue::try_from(header.value.as_str())
            .map_err(|error| format!("header {name}: {error}"))?;
        if !belongs_to_the_connection(&name) {
            template = template.append_header(name, value);
        }
    }
    Ok(template)
}

/// The bytes of a body. HAR keeps text decoded and everything else as Base64.
fn body(content: &Content) -> Result<Vec<u8>, String> {
    let text = content.text.as_deref().unwrap_or_default();
    match content.encoding.as_deref() {
        None => Ok(text.as_bytes().to_vec()),
        Some("base64") => STANDARD
            .decode(text)
            .map_err(|error| format!("body is not Base64: {error}")),
        Some(other) => Err(format!("body has the unknown encoding {other:?}")),
    }
}

/// Whether a header described the recorded connection rather than the response: the
/// hop-by-hop headers of RFC 9110 section 7.6.1, the length, which the server sets itself,
/// and the content coding, since HAR keeps bodies without it.
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
