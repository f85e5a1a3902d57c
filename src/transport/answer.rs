//! [`Answer`]: a response with its body read.

use atlas_restore_api::Received;
use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{Response, ResponseBuilderExt, StatusCode, Url};

/// A response with its body read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) url: Url,
    pub(crate) body: Bytes,
}

impl Answer {
    /// The answer as the generated client takes it.
    pub(crate) fn received(self) -> Received {
        Received {
            status: self.status,
            headers: self.headers,
            url: self.url,
            body: self.body,
            interrupted: None,
        }
    }
}

/// What was received, as a response again.
pub(super) fn response(received: Received) -> Response {
    // The URL travels among the extensions, where only the builder can put it.
    let mut builder = http::Response::builder().status(received.status);
    builder = builder.url(received.url);
    if let Some(headers) = builder.headers_mut() {
        *headers = received.headers;
    }
    match builder.body(received.body) {
        Ok(response) => response.into(),
        Err(_) => unreachable!("a status, headers and a URL that were parsed before"),
    }
}
