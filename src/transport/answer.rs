//! [`Answer`]: a response with its body read.

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
    /// The response as the generated client takes it.
    pub(crate) fn into_response(self) -> Response {
        // The URL travels among the extensions, where only the builder can put it.
        let mut builder = http::Response::builder().status(self.status).url(self.url);
        if let Some(headers) = builder.headers_mut() {
            *headers = self.headers;
        }
        match builder.body(self.body) {
            Ok(response) => response.into(),
            Err(_) => unreachable!("a status, headers and a URL that were parsed before"),
        }
    }
}
