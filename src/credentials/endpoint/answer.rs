//! What comes back from an OAuth 2.0 endpoint, and what an error may tell of it.

use std::sync::Arc;

use oauth2::basic::{BasicErrorResponse, BasicRequestTokenError};
use oauth2::{HttpResponse, RequestTokenError};
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Response, StatusCode};
use serde_json::Value;

use super::super::{AuthenticationError, TokenOperation};
use crate::transport::retry_after;

/// A token is some hundred bytes.
const LONGEST_BODY: usize = 64 * 1024;
/// What is repeated of a text that the server sent.
const LONGEST_TEXT: usize = 200;

/// A response, read whole.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
    /// The `Authorization` of the request that it answers.
    authorization: Option<HeaderValue>,
}

/// Why there is no [`Answer`].
#[derive(Debug, thiserror::Error)]
pub(super) enum CallError {
    #[error("{0}")]
    Http(#[source] reqwest::Error),
    #[error("the answer is longer than {LONGEST_BODY} bytes")]
    TooLong,
    #[error("a redirect led to another server")]
    Elsewhere,
}

/// Without the URL, which is not needed to know what was called.
impl From<reqwest::Error> for CallError {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error.without_url())
    }
}

impl Answer {
    pub(super) async fn read(
        mut response: Response,
        authorization: Option<HeaderValue>,
    ) -> Result<Self, CallError> {
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            if body.len() + chunk.len() > LONGEST_BODY {
                return Err(CallError::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Self {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            body,
            authorization,
        })
    }

    /// Whether a text repeats a secret of the request, as it is or as it was sent.
    fn repeats(&self, text: &str, secrets: &[&str]) -> bool {
        let basic = self
            .authorization
            .as_ref()
            .and_then(|value| value.to_str().ok());
        let basic = basic.and_then(|value| value.strip_prefix("Basic "));
        let in_form = |secret: &str| -> String {
            form_urlencoded::byte_serialize(secret.as_bytes()).collect()
        };
        basic.is_some_and(|basic| text.contains(basic))
            || secrets
                .iter()
                .any(|secret| text.contains(secret) || text.contains(&in_form(secret)))
    }
}

impl From<&Answer> for HttpResponse {
    fn from(answer: &Answer) -> Self {
        let mut response = Self::new(answer.body.clone());
        *response.status_mut() = answer.status;
        *response.headers_mut() = answer.headers.clone();
        response
    }
}

/// What a failed request for a token becomes. oauth2's own texts are not shown: they quote
/// what was read.
pub(super) fn failure(
    operation: TokenOperation,
    error: BasicRequestTokenError<CallError>,
    answer: Option<&Answer>,
    secrets: &[&str],
) -> AuthenticationError {
    match (error, answer) {
        (RequestTokenError::Request(error), _) => no_answer(operation, error),
        (RequestTokenError::Parse(error, _), Some(answer)) if answer.status.is_success() => {
            let path = error.path().to_string();
            unusable(
                Some(answer),
                &format!("it holds no token as of RFC 6749 (at `{path}`)"),
            )
        }
        (_, Some(answer)) if !answer.status.is_success() => refusal(operation, answer, secrets),
        (_, answer) => unusable(answer, "it is not JSON"),
    }
}

/// An answer that is no success, in the words of RFC 6749 or of Atlas.
pub(super) fn refusal(
    operation: TokenOperation,
    answer: &Answer,
    secrets: &[&str],
) -> AuthenticationError {
    let (code, description) = told(&answer.body);
    let shown = |text: Option<String>| {
        let text = text.filter(|text| !answer.repeats(text, secrets))?;
        Some(one_line(&text))
    };
    AuthenticationError::Refused {
        operation,
        status: answer.status,
        code: shown(code),
        description: shown(description),
        retry_after: retry_after(&answer.headers),
    }
}

pub(super) fn unusable(answer: Option<&Answer>, reason: &str) -> AuthenticationError {
    AuthenticationError::Unusable {
        operation: TokenOperation::Fetch,
        status: answer.map_or(StatusCode::OK, |answer| answer.status),
        reason: reason.to_owned(),
        retry_after: None,
    }
}

pub(super) fn no_answer(operation: TokenOperation, error: CallError) -> AuthenticationError {
    AuthenticationError::NoAnswer {
        operation,
        source: Arc::new(error),
        retry_after: None,
    }
}

/// The code and the description of an error.
fn told(body: &[u8]) -> (Option<String>, Option<String>) {
    if let Ok(error) = serde_json::from_slice::<BasicErrorResponse>(body) {
        let description = error.error_description().cloned();
        return (Some(error.error().as_ref().to_owned()), description);
    }
    let Ok(Value::Object(body)) = serde_json::from_slice(body) else {
        return (None, None);
    };
    let text = |name| body.get(name).and_then(Value::as_str).map(str::to_owned);
    (text("errorCode"), text("detail"))
}

/// One short line of a text.
fn one_line(text: &str) -> String {
    let line = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    line.take(LONGEST_TEXT).collect()
}
