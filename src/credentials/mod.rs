//! Credentials: who the API takes the caller for.

mod access_token;
mod error;

use std::fmt;

use atlas_restore_api::BoxFuture;
use reqwest::Request;
use reqwest::header::{HeaderMap, HeaderValue};

pub(crate) use access_token::AccessToken;
pub use error::AuthenticationError;

/// Puts credentials on requests, and learns from a 401.
pub(crate) trait Authorize: fmt::Debug + Send + Sync {
    /// Puts credentials on `request`, which is sent next.
    fn authorize<'a>(
        &'a self,
        request: &'a mut Request,
    ) -> BoxFuture<'a, Result<(), AuthenticationError>>;

    /// Takes note of a 401 to a request that was sent with `sent` as its `Authorization`.
    /// True: what was learnt makes it worth sending once more.
    fn refused<'a>(
        &'a self,
        sent: Option<&'a HeaderValue>,
        answer: &'a HeaderMap,
    ) -> BoxFuture<'a, Result<bool, AuthenticationError>>;
}
