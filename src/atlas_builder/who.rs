//! Who calls: the credentials of a [`Builder`].

use std::sync::Arc;

use secrecy::SecretString;

use super::Builder;
use crate::base_url::BuildError;
use crate::credentials::{self, Credentials, TokenStore};

impl Builder {
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
}
