//! [`Builder`]: how an [`Atlas`] comes to be.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use atlas_restore_api::{Client, Transport};
use reqwest::Url;
use secrecy::SecretString;

use crate::atlas::Atlas;
use crate::base_url::{self, BuildError};
use crate::credentials::{self, Credentials, TokenStore};
use crate::retry::RetryPolicy;
use crate::transport::{self, Pipeline};

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
}

/// How the HTTP client is made, unless the caller brings one.
#[derive(Clone, Default)]
struct Http {
    own: Option<reqwest::Client>,
    proxies: Vec<reqwest::Proxy>,
    user_agent: Option<String>,
    connect_timeout: Option<Duration>,
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

    /// Who calls: see [`Credentials`] for the kinds. They go to the host of the base URL
    /// and to no other.
    ///
    /// ```no_run
    /// use atlas_restore::{Atlas, Credentials};
    ///
    /// let atlas = Atlas::builder().credentials(Credentials::from_env()?).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(credentials);
        self
    }

    /// A service account: OAuth 2.0, client credentials. One token is shared by all calls
    /// and clones, and renewed before it expires.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().service_account("mdb_sa_id_1", "mdb_sa_sk_2").build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn service_account(self, id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        self.credentials(Credentials::service_account(id, secret))
    }

    /// A programmatic API key: HTTP Digest.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().api_key("public", "private").build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn api_key(self, public: impl Into<String>, private: impl Into<SecretString>) -> Self {
        self.credentials(Credentials::api_key(public, private))
    }

    /// The bearer token that each request carries (RFC 6750), which somebody else got and
    /// renews.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().access_token("eyJ").build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn access_token(self, token: impl Into<SecretString>) -> Self {
        self.credentials(Credentials::access_token(token))
    }

    /// The credentials of the environment, by the names in [`Credentials::from_env`], and the
    /// base URL of `MONGODB_ATLAS_BASE_URL`, if that is set.
    ///
    /// ```no_run
    /// let atlas = atlas_restore::Atlas::builder().from_env()?.build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Credentials::from_env`].
    pub fn from_env(mut self) -> Result<Self, BuildError> {
        if let Some(url) = credentials::base_url(credentials::process)? {
            self.base_url = url;
        }
        Ok(self.credentials(Credentials::from_env()?))
    }

    /// Where the token of a service account is kept, so that several processes share it.
    ///
    /// ```
    /// use atlas_restore::{Atlas, FileTokenStore};
    ///
    /// let store = FileTokenStore::new("/var/lib/restore/token.json");
    /// let atlas = Atlas::builder()
    ///     .service_account("mdb_sa_id_1", "mdb_sa_sk_2")
    ///     .token_store(store)
    ///     .build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn token_store(mut self, store: impl TokenStore + 'static) -> Self {
        self.token_store = Some(Arc::new(store));
        self
    }

    /// How long one attempt may take, from connecting to the last byte of the answer. The
    /// default is one minute. All attempts together are bounded by
    /// [`RetryPolicy::deadline`].
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().timeout(std::time::Duration::from_secs(20)).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long it may take to connect. The default is ten seconds.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().connect_timeout(std::time::Duration::from_secs(3)).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http.connect_timeout = Some(timeout);
        self
    }

    /// When a call is sent again by itself.
    ///
    /// ```
    /// use atlas_restore::{Atlas, RetryPolicy};
    ///
    /// let atlas = Atlas::builder().retry(RetryPolicy::none()).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How many bytes the body of an answer may have, after decompression. The default is
    /// 64 MiB; a page of 500 jobs has less than one.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().max_response_bytes(8 << 20).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.largest_body = bytes;
        self
    }

    /// Sends everything through a proxy, beside those that the environment names
    /// (`HTTPS_PROXY` and the like).
    ///
    /// ```
    /// let proxy = reqwest::Proxy::https("http://proxy.example:3128")?;
    /// let atlas = atlas_restore::Atlas::builder().proxy(proxy).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.http.proxies.push(proxy);
        self
    }

    /// The `User-Agent`. The default is `atlas-restore/` and the version of this crate.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().user_agent("nightly-restore/1.4").build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.http.user_agent = Some(name.into());
        self
    }

    /// The HTTP client to send with, in the place of one that is made here. Proxy, user
    /// agent and connect timeout are then its own; one that is also set here is an error.
    ///
    /// It should follow no redirects: `Atlas` cannot see that, and only what reqwest knows
    /// to be credentials is withheld from another host.
    ///
    /// ```
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .tcp_nodelay(true)
    ///     .build()?;
    /// let atlas = atlas_restore::Atlas::builder().http_client(http).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http.own = Some(client);
        self
    }

    /// What sends a request once, in the place of an HTTP client: for tests that answer by
    /// themselves. Credentials, retry, limits and envelopes work around it as ever.
    ///
    /// ```
    /// # #[cfg(feature = "replay")] {
    /// use atlas_restore::{Atlas, replay::Replay};
    ///
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let replay = Replay::from_file("tests/restore.har")?;
    /// let atlas = Atlas::builder().transport(replay).build()?;
    /// # Ok(())
    /// # }
    /// # }
    /// ```
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
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
    /// TLS backend is to be had.
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
        let pipeline = Pipeline {
            inner: self.transport.unwrap_or_else(|| Arc::new(http)),
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

impl Http {
    /// The client to send with. To this machine (`loopback`), what is sent in the clear takes
    /// no proxy that only the environment names.
    fn client(self, loopback: bool) -> Result<reqwest::Client, BuildError> {
        if let Some(own) = self.own {
            let ignored = [
                ("proxy", !self.proxies.is_empty()),
                ("user_agent", self.user_agent.is_some()),
                ("connect_timeout", self.connect_timeout.is_some()),
            ];
            return match ignored.into_iter().find(|(_, given)| *given) {
                Some((setting, _)) => Err(BuildError::Conflict(setting)),
                None => Ok(own),
            };
        }
        let agent = concat!("atlas-restore/", env!("CARGO_PKG_VERSION"));
        // Redirects are not followed: credentials must not leave the host.
        let builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(self.connect_timeout.unwrap_or(Duration::from_secs(10)))
            .user_agent(self.user_agent.as_deref().unwrap_or(agent));
        let builder = match loopback && self.proxies.is_empty() {
            true => builder.no_proxy(),
            false => builder,
        };
        let builder = self
            .proxies
            .into_iter()
            .fold(builder, reqwest::ClientBuilder::proxy);
        builder.build().map_err(BuildError::Http)
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
