//! [`TokenStore`]: where several processes share a token.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use atlas_restore_api::BoxFuture;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

/// How long a store may take. After that, the call goes on without it.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why a [`TokenStore`] could not do its work. It is logged as a warning, so it should show
/// no token.
pub type TokenStoreError = Box<dyn StdError + Send + Sync>;

/// Keeps the token of one service account, so that processes can share it.
///
/// Atlas issues about ten tokens a minute to a service account. A program that starts more
/// often, or runs many times, keeps its token in a store; [`FileTokenStore`] is one.
///
/// A store that fails is a warning, and the client goes on without it. A token that is
/// expired, or belongs to another account or server, is ignored.
///
/// ```
/// use std::sync::Mutex;
///
/// use atlas_restore::{BoxFuture, StoredToken, TokenStore, TokenStoreError};
///
/// #[derive(Debug, Default)]
/// struct InMemory(Mutex<Option<StoredToken>>);
///
/// impl TokenStore for InMemory {
///     fn load(&self) -> BoxFuture<'_, Result<Option<StoredToken>, TokenStoreError>> {
///         Box::pin(async { Ok(self.0.lock().expect("no panic holds it").clone()) })
///     }
///     fn save<'a>(
///         &'a self,
///         token: &'a StoredToken,
///     ) -> BoxFuture<'a, Result<(), TokenStoreError>> {
///         Box::pin(async {
///             *self.0.lock().expect("no panic holds it") = Some(token.clone());
///             Ok(())
///         })
///     }
///     fn clear(&self) -> BoxFuture<'_, Result<(), TokenStoreError>> {
///         Box::pin(async {
///             *self.0.lock().expect("no panic holds it") = None;
///             Ok(())
///         })
///     }
/// }
/// ```
///
/// [`FileTokenStore`]: crate::FileTokenStore
pub trait TokenStore: fmt::Debug + Send + Sync {
    /// The token that was saved last, if there is one.
    fn load(&self) -> BoxFuture<'_, Result<Option<StoredToken>, TokenStoreError>>;

    /// Keeps `token` in the place of any other. Whoever loads sees the one or the other whole.
    fn save<'a>(&'a self, token: &'a StoredToken) -> BoxFuture<'a, Result<(), TokenStoreError>>;

    /// Forgets the token.
    fn clear(&self) -> BoxFuture<'_, Result<(), TokenStoreError>>;
}

/// A token as a [`TokenStore`] keeps it: with what it is for, and until when.
///
/// ```
/// use atlas_restore::StoredToken;
///
/// let kept = r#"{"issuer":"https://cloud.mongodb.com/api/oauth/token",
///     "client_id":"mdb_sa_id_1","expires_at":1800000000,"access_token":"hunter2"}"#;
/// let token = StoredToken::from_json(kept).expect("it is what `to_json` writes");
/// assert_eq!(token.client_id, "mdb_sa_id_1");
/// assert!(!format!("{token:?}").contains("hunter2"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct StoredToken {
    /// The URL of the endpoint that issued it.
    pub issuer: String,
    /// The client id of the service account that it belongs to.
    pub client_id: String,
    /// When it expires.
    pub expires_at: SystemTime,
    /// The token.
    pub access_token: SecretString,
}

/// As it is written down.
#[derive(Serialize)]
struct Written<'a> {
    issuer: &'a str,
    client_id: &'a str,
    /// Seconds since the epoch.
    expires_at: u64,
    access_token: &'a str,
}

impl StoredToken {
    /// As JSON, for stores that keep text. It holds the token.
    pub fn to_json(&self) -> SecretString {
        let since = self.expires_at.duration_since(UNIX_EPOCH);
        let written = Written {
            issuer: &self.issuer,
            client_id: &self.client_id,
            expires_at: since.map_or(0, |since| since.as_secs()),
            access_token: self.access_token.expose_secret(),
        };
        serde_json::to_string(&written)
            .expect("texts and a number are JSON")
            .into()
    }

    /// What [`to_json`](Self::to_json) wrote; `None` if `json` is anything else.
    pub fn from_json(json: &str) -> Option<Self> {
        let written: WrittenOwned = serde_json::from_str(json).ok()?;
        let since = Duration::from_secs(written.expires_at);
        Some(Self {
            issuer: written.issuer,
            client_id: written.client_id,
            expires_at: UNIX_EPOCH.checked_add(since)?,
            access_token: written.access_token.into(),
        })
    }
}

/// As it is read: a text with an escape cannot be borrowed.
#[derive(Deserialize)]
struct WrittenOwned {
    issuer: String,
    client_id: String,
    expires_at: u64,
    access_token: String,
}

/// A store of the user's that may be slow, broken or absent.
#[derive(Debug)]
pub(super) struct Guarded(pub(super) Option<Arc<dyn TokenStore>>);

impl Guarded {
    pub(super) async fn load(&self) -> Option<StoredToken> {
        let store = self.0.as_ref()?;
        guarded("load", store.load()).await.flatten()
    }

    pub(super) async fn save(&self, token: &StoredToken) {
        if let Some(store) = &self.0 {
            guarded("save", store.save(token)).await;
        }
    }

    pub(super) async fn clear(&self) {
        if let Some(store) = &self.0 {
            guarded("clear", store.clear()).await;
        }
    }
}

async fn guarded<T>(
    operation: &'static str,
    work: BoxFuture<'_, Result<T, TokenStoreError>>,
) -> Option<T> {
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(Ok(done)) => Some(done),
        Ok(Err(error)) => {
            tracing::warn!(operation, error = %error, "the token store failed");
            None
        }
        Err(_) => {
            tracing::warn!(operation, "the token store took too long");
            None
        }
    }
}
