//! [`AccessToken`]: a bearer token that the caller has.

use std::fmt;

use atlas_restore_api::BoxFuture;
use reqwest::Request;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::{AuthenticationError, Authorize};
use crate::base_url::BuildError;

/// Adds a bearer token to each request (RFC 6750, section 2.1).
pub(crate) struct AccessToken(HeaderValue);

impl AccessToken {
    pub(crate) fn new(token: &SecretString) -> Result<Self, BuildError> {
        let text = format!("Bearer {}", token.expose_secret());
        let mut value = HeaderValue::try_from(text).map_err(|_| BuildError::AccessToken)?;
        // Keeps it out of `Debug` and out of the compression tables of HTTP/2.
        value.set_sensitive(true);
        Ok(Self(value))
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessToken").finish_non_exhaustive()
    }
}

impl Authorize for AccessToken {
    fn authorize<'a>(
        &'a self,
        request: &'a mut Request,
    ) -> BoxFuture<'a, Result<(), AuthenticationError>> {
        request.headers_mut().insert(AUTHORIZATION, self.0.clone());
        Box::pin(async { Ok(()) })
    }

    fn refused<'a>(
        &'a self,
        _: Option<&'a HeaderValue>,
        _: &'a HeaderMap,
    ) -> BoxFuture<'a, Result<bool, AuthenticationError>> {
        Box::pin(async { Ok(false) })
    }
}
