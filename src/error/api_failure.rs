//! [`ApiFailure`]: the API's own error.

use std::fmt;
use std::time::Duration;

use atlas_restore_api::{InvalidResponse, Operation, ResponseValue, responses};
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use super::hint;
use crate::metadata::Metadata;
use crate::transport::retry_after;

/// An answer of the API with a status other than 2xx.
///
/// Where the API repeats the bearer token that it was sent, its text has `[hidden]` in its place.
///
/// ```
/// fn report(failure: &atlas_restore::ApiFailure) {
///     println!("{} on {}", failure.status(), failure.operation().id);
///     println!("code {:?}: {:?}", failure.error_code(), failure.detail());
///     if let Some(hint) = failure.hint() {
///         println!("hint: {hint}");
///     }
/// }
/// ```
pub struct ApiFailure(Body);

enum Body {
    /// The body is the error that the document declares.
    Typed(Box<ResponseValue<responses::ApiError>>),
    /// The body is something else: a proxy's page, or nothing.
    Untyped(Box<InvalidResponse>),
}

impl ApiFailure {
    pub(super) const fn typed(response: Box<ResponseValue<responses::ApiError>>) -> Self {
        Self(Body::Typed(response))
    }

    pub(super) const fn untyped(response: Box<InvalidResponse>) -> Self {
        Self(Body::Untyped(response))
    }

    /// The operation that was called.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{}", failure.operation().id);
    /// }
    /// ```
    pub fn operation(&self) -> &'static Operation {
        match &self.0 {
            Body::Typed(response) => response.operation(),
            Body::Untyped(response) => response.operation,
        }
    }

    /// The status.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{}", failure.status());
    /// }
    /// ```
    pub fn status(&self) -> StatusCode {
        match &self.0 {
            Body::Typed(response) => response.status(),
            Body::Untyped(response) => response.status,
        }
    }

    /// The headers.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{:?}", failure.headers().get("date"));
    /// }
    /// ```
    pub fn headers(&self) -> &HeaderMap {
        match &self.0 {
            Body::Typed(response) => response.headers(),
            Body::Untyped(response) => &response.headers,
        }
    }

    /// What the headers say of rate limits, deprecation and the like.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{:?}", failure.metadata().rate_limit_remaining());
    /// }
    /// ```
    pub fn metadata(&self) -> Metadata<'_> {
        Metadata::new(self.headers())
    }

    /// The body, where it is the error that the document declares.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     let fields = failure.body().and_then(|body| body.bad_request_detail.get());
    ///     println!("{fields:?}");
    /// }
    /// ```
    pub fn body(&self) -> Option<&responses::ApiError> {
        match &self.0 {
            Body::Typed(response) => Some(response),
            Body::Untyped(_) => None,
        }
    }

    /// The bytes of the body as they came.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{}", String::from_utf8_lossy(failure.bytes()));
    /// }
    /// ```
    pub fn bytes(&self) -> &[u8] {
        match &self.0 {
            Body::Typed(response) => response.body(),
            Body::Untyped(response) => &response.body,
        }
    }

    /// The `errorCode`, such as `RESOURCE_NOT_FOUND`: of the body, or else of the header
    /// `X-Error-Code`.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{}", failure.error_code().unwrap_or("no code"));
    /// }
    /// ```
    pub fn error_code(&self) -> Option<&str> {
        let code = self.body().and_then(|body| body.error_code.get());
        let header = || self.headers().get("x-error-code")?.to_str().ok();
        code.map(String::as_str).or_else(header)
    }

    /// The error in a sentence. Its wording may change.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{}", failure.detail().unwrap_or("no detail"));
    /// }
    /// ```
    pub fn detail(&self) -> Option<&str> {
        self.body()?.detail.get().map(String::as_str)
    }

    /// The reason phrase, such as `Bad Request`.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{}", failure.reason().unwrap_or("no reason"));
    /// }
    /// ```
    pub fn reason(&self) -> Option<&str> {
        self.body()?.reason.get().map(String::as_str)
    }

    /// How long the server asks to wait, counted from its answer.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{:?}", failure.retry_after());
    /// }
    /// ```
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(self.headers())
    }

    /// What helps where users are known to be lost: with API access lists, the wrong family
    /// of operations, operations past their sunset, missing roles.
    ///
    /// ```
    /// fn show(failure: &atlas_restore::ApiFailure) {
    ///     println!("{}", failure.hint().unwrap_or_default());
    /// }
    /// ```
    pub fn hint(&self) -> Option<String> {
        hint::of(self.operation(), self.status(), self.error_code())
    }

    /// Whether the API may or may not have done what was asked: a server error on an
    /// operation that is not idempotent.
    pub(super) fn is_outcome_unknown(&self) -> bool {
        self.status().is_server_error() && !self.operation().idempotent
    }
}

impl fmt::Display for ApiFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: the API answered {}",
            self.operation().id,
            self.status().as_u16()
        )?;
        match (self.error_code(), self.reason()) {
            (Some(code), _) => write!(f, " {}", one_line(code))?,
            (None, Some(reason)) => write!(f, " {}", one_line(reason))?,
            (None, None) => {
                let reason = self.status().canonical_reason().unwrap_or_default();
                write!(f, " {reason}")?;
            }
        }
        match (&self.0, self.detail()) {
            (_, Some(detail)) => write!(f, ": {}", one_line(detail))?,
            (Body::Untyped(response), None) => {
                let kind = response.headers.get(reqwest::header::CONTENT_TYPE);
                let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or("no");
                let length = response.body.len();
                write!(f, " with a body of {length} bytes and {kind} media type")?;
            }
            _ => {}
        }
        if self.status().is_redirection() {
            f.write_str("; redirects are not followed")?;
        }
        if let Some(hint) = self.hint() {
            write!(f, " (hint: {hint})")?;
        }
        if self.is_outcome_unknown() {
            write!(f, "; {}", hint::unknown_outcome(self.operation()))?;
        }
        Ok(())
    }
}

/// A text of the server on one line, without control characters, at most 300 characters.
fn one_line(text: &str) -> String {
    let printable = text.chars().map(|character| match character.is_control() {
        true => ' ',
        false => character,
    });
    printable.take(300).collect()
}

impl fmt::Debug for ApiFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ApiFailure");
        shown
            .field("operation", &self.operation().id)
            .field("status", &self.status());
        match &self.0 {
            Body::Typed(response) => shown.field("response", response),
            Body::Untyped(response) => shown.field("response", response),
        };
        shown.finish()
    }
}

impl std::error::Error for ApiFailure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Body::Typed(_) => None,
            Body::Untyped(response) => match &response.reason {
                atlas_restore_api::Reason::NotJson(error) => Some(error),
                atlas_restore_api::Reason::WrongShape(violation) => Some(violation),
                atlas_restore_api::Reason::Interrupted(error) => Some(error),
                _ => None,
            },
        }
    }
}
