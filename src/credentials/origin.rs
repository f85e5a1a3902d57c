//! [`Origin`]: the only server that credentials are for.

use reqwest::{Request, Url};

use super::AuthenticationError;

/// Scheme, host and port of the base URL (RFC 6454).
#[derive(Clone, Debug)]
pub(super) struct Origin {
    scheme: String,
    host: String,
    port: Option<u16>,
}

impl Origin {
    pub(super) fn of(url: &Url) -> Self {
        Self {
            scheme: url.scheme().to_owned(),
            host: url.host_str().unwrap_or_default().to_owned(),
            port: url.port_or_known_default(),
        }
    }

    pub(super) fn includes(&self, url: &Url) -> bool {
        self.scheme == url.scheme()
            && url.host_str() == Some(self.host.as_str())
            && self.port == url.port_or_known_default()
    }

    /// Refuses a request that would take the credentials elsewhere.
    pub(super) fn check(&self, request: &Request) -> Result<(), AuthenticationError> {
        if self.includes(request.url()) {
            return Ok(());
        }
        let host = request.url().host_str().unwrap_or_default().to_owned();
        Err(AuthenticationError::OtherOrigin { host })
    }
}
