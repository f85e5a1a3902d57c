// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`Error`]: why a call gave no value.

use std::fmt;

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};
use serde::Serialize;

use super::operation::Operation;
use super::response_value::{Head, ResponseValue};
use super::transport::TransportError;
use super::violation::Violation;

/// Why a call gave no value. `E` is the body that the document declares for errors.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// A parameter or the body breaks a rule of the document. Nothing was sent.
    InvalidRequest(Violation),
    /// No response came.
    Communication(TransportError),
    /// The server answered with a status other than 2xx, declared or not.
    ErrorResponse(Box<ResponseValue<E>>),
    /// The server answered with a body that cannot be decoded, or is not complete.
    InvalidResponse(Box<InvalidResponse>),
}

/// A response that could not be decoded, with all that came of it.
#[non_exhaustive]
pub struct InvalidResponse {
    /// The operation that was called.
    pub operation: &'static Operation,
    /// The URL that answered.
    pub url: Url,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The bytes of the body as they came, all of them unless the reason is
    /// [`Reason::Interrupted`].
    pub body: Bytes,
    /// What is wrong.
    pub reason: Reason,
}

/// Why a response could not be decoded.
#[derive(Debug)]
#[non_exhaustive]
pub enum Reason {
    /// The body is not JSON.
    NotJson(serde_json::Error),
    /// The body is JSON of another outer shape than declared.
    WrongShape(Violation),
    /// The connection ended before the body did.
    Interrupted(TransportError),
    /// The page of a list is the one before it, byte for byte: the server does not turn the pages.
    /// A call by itself has no such error; what goes from page to page has.
    RepeatedPage,
}

/// Shows how long the body is, not what it says: it may hold secrets.
impl fmt::Debug for InvalidResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvalidResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("reason", &self.reason)
            .finish()
    }
}

impl InvalidResponse {
    pub(crate) fn new(head: Head, body: Bytes, reason: Reason) -> Self {
        Self {
            operation: head.operation,
            url: head.url,
            status: head.status,
            headers: head.headers,
            body,
            reason,
        }
    }
}

impl<E> Error<E> {
    /// The status that the server answered with, if it answered.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::InvalidRequest(_) | Self::Communication(_) => None,
            Self::ErrorResponse(response) => Some(response.status()),
            Self::InvalidResponse(response) => Some(response.status),
        }
    }
}

impl<E: Serialize> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidRequest(violation) => write!(f, "nothing was sent: {violation}"),
            Self::Communication(error) => write!(f, "no response: {error}"),
            Self::ErrorResponse(response) => {
                let body = serde_json::to_string::<E>(response).map_err(|_| fmt::Error)?;
                let body = shortened(&body);
                write!(f, "the server answered {}: {body}", response.status())
            }
            Self::InvalidResponse(response) => response.fmt(f),
        }
    }
}

/// At most the first 1000 characters of a text.
fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(1000);
    end.map_or(text, |(end, _)| &text[..end])
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(error) => write!(f, "it is not JSON: {error}"),
            Self::WrongShape(violation) => violation.fmt(f),
            Self::Interrupted(error) => write!(f, "it was cut off: {error}"),
            Self::RepeatedPage => f.write_str("it is the page before it once more"),
        }
    }
}

impl<E: Serialize + fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InvalidRequest(violation) => Some(violation),
            Self::Communication(error) => Some(error),
            Self::ErrorResponse(_) => None,
            Self::InvalidResponse(response) => response.source(),
        }
    }
}

impl fmt::Display for InvalidResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (status, length) = (self.status, self.body.len());
        let verb = match self.reason {
            Reason::RepeatedPage => "used",
            _ => "decoded",
        };
        write!(
            f,
            "the server answered {status} with a body of {length} bytes that cannot be {verb}: {}",
            self.reason
        )
    }
}

impl std::error::Error for InvalidResponse {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.reason {
            Reason::NotJson(error) => Some(error),
            Reason::WrongShape(violation) => Some(violation),
            Reason::Interrupted(error) => Some(error),
            Reason::RepeatedPage => None,
        }
    }
}

impl<E> From<Violation> for Error<E> {
    fn from(violation: Violation) -> Self {
        Self::InvalidRequest(violation)
    }
}
