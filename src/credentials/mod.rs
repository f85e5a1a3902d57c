//! [`Credentials`]: who calls, and how requests say so.
//!
//! One file a kind: [`access_token`] (a header that never changes), [`api_key`] (HTTP Digest)
//! and [`service_account`] (OAuth 2.0). What is sent, and how often, is the transport's.

mod access_token;
mod api_key;
mod endpoint;
mod environment;
mod error;
mod file_store;
mod origin;
mod service_account;
mod store;
mod token;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use atlas_restore_api::BoxFuture;
use reqwest::Url;
use reqwest::header::{HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

pub(crate) use environment::{base_url, process};
pub use error::{AuthenticationError, CredentialsError, TokenOperation};
pub use file_store::FileTokenStore;
pub use store::{StoredToken, TokenStore, TokenStoreError};

use access_token::AccessToken;
use api_key::ApiKey;
use endpoint::TokenEndpoint;
use origin::Origin;
use service_account::ServiceAccount;

/// Gives requests their credentials, and learns from a 401.
pub(crate) trait Authorize: fmt::Debug + Send + Sync {
    /// The `Authorization` of the request; `None` where it is sent without. Called once before
    /// each time a request is sent. May wait for a token.
    fn authorization<'a>(
        &'a self,
        request: &'a reqwest::Request,
    ) -> BoxFuture<'a, Result<Option<HeaderValue>, AuthenticationError>>;

    /// The server answered 401, with the headers `answer`, to a request that had `sent` as
    /// its `Authorization`. True where what was learnt makes it worth sending once more.
    fn refused<'a>(
        &'a self,
        sent: Option<&'a HeaderValue>,
        answer: &'a HeaderMap,
    ) -> BoxFuture<'a, Result<bool, AuthenticationError>>;

    /// The server answered a request with another status than 401.
    fn accepted(&self) {}

    /// Makes what was issued for these credentials worthless. Where nothing was, does nothing.
    fn revoke(&self) -> BoxFuture<'_, Result<(), AuthenticationError>> {
        Box::pin(std::future::ready(Ok(())))
    }
}

/// Who calls the API: a service account, an API key, or the holder of an access token.
///
/// A line ending at the end of a value is dropped, since files and command substitutions
/// leave one there. Nothing else is: a value with a control character is refused when the
/// client is built. No secret is shown by `Debug`.
///
/// ```
/// use atlas_restore::Credentials;
///
/// let credentials = Credentials::service_account("mdb_sa_id_1", "mdb_sa_sk_hunter2\n");
/// assert!(!format!("{credentials:?}").contains("hunter2"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Credentials {
    /// A service account: OAuth 2.0, client credentials (RFC 6749, section 4.4).
    #[non_exhaustive]
    ServiceAccount {
        /// The client id, `mdb_sa_id_…`.
        client_id: String,
        /// The client secret, `mdb_sa_sk_…`.
        client_secret: SecretString,
    },
    /// A programmatic API key: HTTP Digest (RFC 7616).
    #[non_exhaustive]
    ApiKey {
        /// The public key, which is the user name.
        public_key: String,
        /// The private key, which is the password.
        private_key: SecretString,
    },
    /// An access token that somebody else got, and renews: a bearer token (RFC 6750).
    #[non_exhaustive]
    AccessToken {
        /// The token.
        token: SecretString,
    },
}

impl Credentials {
    /// A service account. Its token is fetched when it is first needed, shared by all calls
    /// and clones of a client, and renewed before it expires.
    ///
    /// ```
    /// use atlas_restore::{Atlas, Credentials};
    ///
    /// let credentials = Credentials::service_account("mdb_sa_id_1", "mdb_sa_sk_hunter2");
    /// let atlas = Atlas::builder().credentials(credentials).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    pub fn service_account(id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self::ServiceAccount {
            client_id: trimmed(&id.into()).to_owned(),
            client_secret: trimmed_secret(secret.into()),
        }
    }

    /// A programmatic API key. Its challenge is fetched by the first request, and answered
    /// on all others.
    ///
    /// ```
    /// use atlas_restore::{Atlas, Credentials};
    ///
    /// let credentials = Credentials::api_key("publ1c", "hunter2");
    /// let atlas = Atlas::builder().credentials(credentials).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    pub fn api_key(public: impl Into<String>, private: impl Into<SecretString>) -> Self {
        Self::ApiKey {
            public_key: trimmed(&public.into()).to_owned(),
            private_key: trimmed_secret(private.into()),
        }
    }

    /// An access token. It is sent as it is, and not renewed.
    ///
    /// ```
    /// use atlas_restore::{Atlas, Credentials};
    ///
    /// let credentials = Credentials::access_token("hunter2");
    /// let atlas = Atlas::builder().credentials(credentials).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    pub fn access_token(token: impl Into<SecretString>) -> Self {
        Self::AccessToken {
            token: trimmed_secret(token.into()),
        }
    }

    /// The credentials of the process's environment, by the names that MongoDB's tools use:
    ///
    /// | kind | variables |
    /// |---|---|
    /// | access token | `MONGODB_ATLAS_ACCESS_TOKEN` |
    /// | service account | `MONGODB_ATLAS_CLIENT_ID` and `MONGODB_ATLAS_CLIENT_SECRET` |
    /// | API key | `MONGODB_ATLAS_PUBLIC_API_KEY` (or `MONGODB_ATLAS_PUBLIC_KEY`) and `MONGODB_ATLAS_PRIVATE_API_KEY` (or `MONGODB_ATLAS_PRIVATE_KEY`) |
    ///
    /// Where several kinds are set, the first of this table is used, as MongoDB's Terraform
    /// provider does, and a warning names it. An empty variable counts as not set.
    ///
    /// ```no_run
    /// let credentials = atlas_restore::Credentials::from_env()?;
    /// # Ok::<(), atlas_restore::CredentialsError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// No kind is set; only half of the pair is; a value is not Unicode or has a control
    /// character. The error names the variable and never its value.
    pub fn from_env() -> Result<Self, CredentialsError> {
        environment::credentials(process)
    }

    /// The credentials that `lookup` finds, by the names and rules of
    /// [`from_env`](Self::from_env): for a configuration that is not the environment.
    ///
    /// ```
    /// use atlas_restore::Credentials;
    ///
    /// let found = Credentials::from_lookup(|name| match name {
    ///     "MONGODB_ATLAS_CLIENT_ID" => Some("mdb_sa_id_1".into()),
    ///     _ => None,
    /// });
    /// let error = found.expect_err("half of a pair").to_string();
    /// assert!(error.contains("MONGODB_ATLAS_CLIENT_SECRET is not set"), "{error}");
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`from_env`](Self::from_env).
    pub fn from_lookup(
        lookup: impl Fn(&str) -> Option<std::ffi::OsString>,
    ) -> Result<Self, CredentialsError> {
        environment::credentials(lookup)
    }

    /// What puts these credentials on requests to `base_url`, and on no others. `http` gets
    /// the tokens, each within `timeout`; it must not follow redirects.
    pub(crate) fn authorizer(
        self,
        http: reqwest::Client,
        base_url: &Url,
        store: Option<Arc<dyn TokenStore>>,
        timeout: Duration,
    ) -> Result<Arc<dyn Authorize>, CredentialsError> {
        let origin = Origin::of(base_url);
        Ok(match self {
            Self::ServiceAccount {
                client_id,
                client_secret,
            } => {
                check("client id", &client_id)?;
                check("client secret", client_secret.expose_secret())?;
                let endpoint =
                    TokenEndpoint::new(http, base_url, client_id, client_secret, timeout);
                Arc::new(ServiceAccount::new(origin, endpoint, store))
            }
            Self::ApiKey {
                public_key,
                private_key,
            } => {
                check("public key", &public_key)?;
                check("private key", private_key.expose_secret())?;
                Arc::new(ApiKey::new(origin, public_key, private_key))
            }
            Self::AccessToken { token } => {
                check("access token", token.expose_secret())?;
                Arc::new(AccessToken::new(origin, &token)?)
            }
        })
    }
}

/// Refuses what no header can hold, and what nobody means: an empty value.
fn check(what: &'static str, value: &str) -> Result<(), CredentialsError> {
    if value.is_empty() {
        return Err(CredentialsError::Empty(what));
    }
    if value.chars().any(char::is_control) {
        return Err(CredentialsError::ControlCharacter(what));
    }
    Ok(())
}

/// Without the line ending at its end.
fn trimmed(value: &str) -> &str {
    let line = value.strip_suffix('\n').unwrap_or(value);
    line.strip_suffix('\r').unwrap_or(line)
}

fn trimmed_secret(value: SecretString) -> SecretString {
    let kept = trimmed(value.expose_secret());
    if kept.len() == value.expose_secret().len() {
        return value;
    }
    SecretString::from(kept)
}
