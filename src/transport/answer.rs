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
        let mut response = http::Response::new(self.body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        // The URL travels among the extensions, where only the builder can put it.
        let (head, body) = response.into_parts();
        let mut builder = http::Response::builder().status(head.status).url(self.url);
        if let Some(headers) = builder.headers_mut() {
            *headers = head.headers;
        }
        match builder.body(body) {
            Ok(response) => response.into(),
            Err(_) => unreachable!("a status, headers and a URL that were parsed before"),
        }
    }
}
