//! Envelopes: `envelope=true` asks for `{"status": 200, "content": {…}}` in place of a
//! resource. Taken off here, before anything is decoded, so that the types stay those of the
//! document.
//!
//! The shape is MongoDB's (IPA-115). A page keeps its own shape and gains a `status`.

use atlas_restore_api::Received;
use bytes::Bytes;
use reqwest::{Request, StatusCode};
use serde::Deserialize;
use serde_json::value::RawValue;

/// An envelope, and nothing beside it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    status: u16,
    #[serde(borrow)]
    content: &'a RawValue,
}

/// What carries a status: an envelope or a page.
#[derive(Deserialize)]
struct WithStatus {
    status: u16,
}

/// Whether a request asks for an envelope.
pub(super) fn asked_for(request: &Request) -> bool {
    let mut pairs = request.url().query_pairs();
    pairs.any(|(name, value)| name == "envelope" && value == "true")
}

/// Takes the envelope off an answer, whose status becomes what the envelope says. What is no
/// envelope stays as it is.
pub(super) fn unwrap(answer: &mut Received) {
    if let Ok(envelope) = serde_json::from_slice::<Envelope<'_>>(&answer.body) {
        let content = Bytes::copy_from_slice(envelope.content.get().as_bytes());
        answer.status = status(envelope.status).unwrap_or(answer.status);
        answer.body = content;
    } else if let Ok(page) = serde_json::from_slice::<WithStatus>(&answer.body) {
        answer.status = status(page.status).unwrap_or(answer.status);
    }
}

/// The number as a status, where it can be the final one of an exchange.
fn status(number: u16) -> Option<StatusCode> {
    let status = StatusCode::from_u16(number).ok()?;
    (200..600).contains(&number).then_some(status)
}
