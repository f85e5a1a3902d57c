//! [`Builder`]: how an [`Atlas`] comes to be.

mod how;
mod who;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use atlas_restore_api::{Client, Transport};
use reqwest::Url;

use crate::atlas::Atlas;
use crate::base_url::{self, BuildError};
use crate::credentials::{Credentials, TokenStore};
use crate::retry::RetryPolicy;
use crate::transport::{self, Pipeline};
use how::Http;

/// The default of [`Builder::max_response_bytes`].
const LARGEST_BODY: usize = 64 << 20;

/// Builds an [`Atlas`].
///
/// ```
/// use std::time::Duration;
/// use atlas_restore::{Atlas, RetryPolicy};
///
/// let atlas = Atlas::builder()
///     .government()
///     .access_token("…")
///     .timeout(Duration::from_secs(20))
///     .retry(RetryPolicy::default().attempts(6))
///     .user_agent("nightly-restore/1.4")
///     .build()?;
/// # Ok::<(), atlas_restore::BuildError>(())
/// ```
#[derive(Clone)]
pub struct Builder {
    base_url: String,
    allow_plain_http: bool,
    credentials: Option<Credentials>,
    token_store: Option<Arc<dyn TokenStore>>,
    timeout: Duration,
    retry: RetryPolicy,
    largest_body: usize,
    http: Http,
    transport: Option<Arc<dyn Transport>>,
    #[cfg(feature = "record")]
    record_to: Option<std::path::PathBuf>,
    #[cfg(feature = "record")]
    recorded_from: Option<String>,
}

impl Builder {
    pub(crate) fn new() -> Self {
        Self {
            base_url: "https://cloud.mongodb.com".to_owned(),
            allow_plain_http: false,
            credentials: None,
            token_store: None,
            timeout: Duration::from_secs(60),
            retry: RetryPolicy::default(),
            largest_body: LARGEST_BODY,
            http: Http::default(),
            transport: None,
            #[cfg(feature = "record")]
            record_to: None,
            #[cfg(feature = "record")]
            recorded_from: None,
        }
    }

    /// Where the API is: scheme, host and port. The default is `https://cloud.mongodb.com`.
    ///
    /// A path is put before that of each operation.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().base_url("http://127.0.0.1:8080").build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// Atlas for Government, at `https://cloud.mongodbgov.com`.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().government().build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn government(self) -> Self {
        self.base_url("https://cloud.mongodbgov.com")
    }

    /// Permits a base URL with plain `http://` to a host other than this machine.
    /// Credentials and data then cross the network in the clear.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder()
    ///     .base_url("http://atlas.test:8080")
    ///     .allow_plain_http()
    ///     .build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// The client.
    ///
    /// ```
    /// use atlas_restore::{Atlas, BuildError};
    ///
    /// let refused = Atlas::builder().base_url("http://cloud.mongodb.com").build();
    /// assert!(matches!(refused, Err(BuildError::PlainHttp(_))));
    /// ```
    ///
    /// # Errors
    ///
    /// The base URL is not one, is plain `http://` to another machine, or carries
    /// credentials; the credentials cannot be a header; settings contradict each other; no
    /// TLS backend is to be had; the file to record to cannot be made.
    pub fn build(self) -> Result<Atlas, BuildError> {
        let base_url = base_url::check(&self.base_url, self.allow_plain_http)?;
        let loopback = base_url.starts_with("http://") && !self.allow_plain_http;
        let http = self.http.client(loopback)?;
        let fetches = matches!(self.credentials, Some(Credentials::ServiceAccount { .. }));
        if fetches && self.transport.is_some() {
            return Err(BuildError::TokenWithoutTransport);
        }
        let authorize = match self.credentials {
            Some(credentials) => {
                let base =
                    Url::parse(&base_url).map_err(|_| BuildError::BaseUrl("it is no URL"))?;
                let store = self.token_store;
                Some(credentials.authorizer(http.clone(), &base, store, self.timeout)?)
            }
            None => None,
        };
        let inner = self.transport.unwrap_or_else(|| Arc::new(http));
        #[cfg(feature = "record")]
        let inner = crate::record::recording(inner, self.record_to, self.recorded_from)?;
        let pipeline = Pipeline {
            inner,
            authorize: authorize.clone(),
            budget: transport::budget(&self.retry),
            retry: self.retry,
            largest_body: self.largest_body,
            timeout: self.timeout,
        };
        Ok(Atlas {
            client: Client::with_transport(&base_url, pipeline),
            authorize,
        })
    }
}

/// Without credentials, and without the base URL and the proxies, which may hold some.
impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}
