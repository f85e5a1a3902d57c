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

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().expect("tests use valid URLs")
    }

    #[test]
    fn another_scheme_host_or_port_is_another_server() {
        let origin = Origin::of(&url("https://cloud.mongodb.com/proxy"));
        for own in [
            "https://cloud.mongodb.com/",
            "https://CLOUD.mongodb.com:443/a?b",
        ] {
            assert!(origin.includes(&url(own)), "{own}");
        }
        for other in [
            "http://cloud.mongodb.com/",
            "http://cloud.mongodb.com:443/",
            "https://cloud.mongodb.com:8443/",
            "https://cloud.mongodb.com./",
            "https://mongodb.com/",
            "https://cloud.mongodb.com.evil.example/",
            "https://evil.example/cloud.mongodb.com",
            "https://cloud.mongodb.com@evil.example/",
            "data:cloud.mongodb.com",
        ] {
            assert!(!origin.includes(&url(other)), "{other}");
        }
    }
}
