//! [`Operation`]: what the document says of one operation, for code that decides by it.

use reqwest::Method;

/// One operation of the API: a row of the table in [`operations`](crate::operations).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The `operationId`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template, such as `/groups/{groupId}`.
    pub path: &'static str,
    /// The version of the resource, a date; `None` where the media type has none.
    pub version: Option<&'static str>,
    /// The media type of a success: what `Accept` asks for.
    pub accept: &'static str,
    /// The media type of the request's body, where there is one.
    pub content_type: Option<&'static str>,
    /// The declared success statuses.
    pub success: &'static [u16],
    /// The declared error statuses.
    pub errors: &'static [u16],
    /// Whether sending the request twice does what sending it once does (RFC 9110, 9.2.2).
    pub idempotent: bool,
    /// Whether the document calls the operation deprecated.
    pub deprecated: bool,
    /// The day from which the operation may be gone, as `YYYY-MM-DD`.
    pub sunset: Option<&'static str>,
    /// The `operationId` of the operation to use instead.
    pub successor: Option<&'static str>,
    /// The roles of which the caller needs one.
    pub roles: &'static [&'static str],
}

impl Operation {
    /// An operation that the document does not have, for requests made by hand. Its media
    /// types are those of plain JSON; its path, version, statuses and roles are not known.
    pub const fn undeclared(method: Method, idempotent: bool) -> Self {
        Self {
            id: "undeclared",
            method,
            path: "",
            version: None,
            accept: "application/json",
            content_type: None,
            success: &[],
            errors: &[],
            idempotent,
            deprecated: false,
            sunset: None,
            successor: None,
            roles: &[],
        }
    }
}
