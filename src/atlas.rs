//! [`Atlas`]: the client with what it needs to reach the API.

use std::ops::Deref;
use std::time::Duration;

use atlas_restore_api::Client;
use secrecy::SecretString;

use crate::base_url::{self, BuildError};
use crate::bearer::Bearer;

/// The Atlas API. Every operation of the generated [`Client`] is a method of this one.
///
/// Cloning is cheap; the clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Atlas {
    client: Client,
}

impl Atlas {
    /// A builder with the defaults: the commercial Atlas, no credentials, one minute.
    pub fn builder() -> Builder {
        Builder {
            base_url: "https://cloud.mongodb.com".to_owned(),
            access_token: None,
            timeout: Duration::from_secs(60),
            allow_plain_http: false,
        }
    }

    /// The generated client.
    pub const fn client(&self) -> &Client {
        &self.client
    }
}

impl Deref for Atlas {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// Builds an [`Atlas`].
#[derive(Clone, Debug)]
pub struct Builder {
    base_url: String,
    access_token: Option<SecretString>,
    timeout: Duration,
    allow_plain_http: bool,
}

impl Builder {
    /// Where the API is: scheme, host and port. The default is `https://cloud.mongodb.com`;
    /// Atlas for Government is at `https://cloud.mongodbgov.com`.
    ///
    /// A path is put before that of each operation.
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// The bearer token that each request carries (RFC 6750), such as one of the OAuth 2.0
    /// token endpoint. It is sent to the host of the base URL and to no other.
    #[must_use]
    pub fn access_token(mut self, token: impl Into<SecretString>) -> Self {
        self.access_token = Some(token.into());
        self
    }

    /// How long a call may take, from connecting to the last byte of the response.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Permits a base URL with plain `http://` to a host other than this machine. Tokens
    /// and data then cross the network in the clear.
    #[must_use]
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// The base URL is not one, is plain `http://` to another machine, or carries
    /// credentials; the token cannot be a header; no TLS backend is to be had.
    pub fn build(self) -> Result<Atlas, BuildError> {
        let base_url = base_url::check(&self.base_url, self.allow_plain_http)?;
        // Redirects are not followed: credentials must not leave the host.
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(self.timeout)
            .build()
            .map_err(BuildError::Http)?;
        let client = match self.access_token {
            Some(token) => Client::with_transport(&base_url, Bearer::new(http, &token)?),
            None => Client::with_transport(&base_url, http),
        };
        Ok(Atlas { client })
    }
}
