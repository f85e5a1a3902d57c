//! [`Received`]: a response with the bytes of its body.

use std::fmt;

use bytes::{Bytes, BytesMut};
use reqwest::header::HeaderMap;
use reqwest::{Response, StatusCode, Url};

use super::transport::TransportError;

/// A response with the bytes of its body, as far as they came.
pub struct Received {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The URL that answered.
    pub url: Url,
    /// The body's bytes as they came.
    pub body: Bytes,
    /// Why the body broke off, if it did.
    pub interrupted: Option<TransportError>,
}

impl Received {
    /// Reads the body of a response to its end, or to where it breaks off.
    pub async fn read(mut response: Response) -> Self {
        let mut body = Body::Empty;
        let interrupted = loop {
            match response.chunk().await {
                Ok(Some(chunk)) => body = body.with(chunk),
                Ok(None) => break None,
                Err(error) => break Some(error.into()),
            }
        };
        Self {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            url: response.url().clone(),
            body: body.into_bytes(),
            interrupted,
        }
    }
}

/// Shows neither the headers nor the body, which may hold secrets.
impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("status", &self.status)
            .field("length", &self.body.len())
            .field("interrupted", &self.interrupted)
            .finish_non_exhaustive()
    }
}

/// A body in the making: one chunk is taken as it is, several are joined.
enum Body {
    Empty,
    One(Bytes),
    Many(BytesMut),
}

impl Body {
    fn with(self, chunk: Bytes) -> Self {
        let mut joined = match self {
            Self::Empty => return Self::One(chunk),
            Self::One(first) => {
                let mut joined = BytesMut::with_capacity(2 * (first.len() + chunk.len()));
                joined.extend_from_slice(&first);
                joined
            }
            Self::Many(joined) => joined,
        };
        joined.extend_from_slice(&chunk);
        Self::Many(joined)
    }

    fn into_bytes(self) -> Bytes {
        match self {
            Self::Empty => Bytes::new(),
            Self::One(chunk) => chunk,
            Self::Many(joined) => joined.freeze(),
        }
    }
}
