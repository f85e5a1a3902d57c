//! [`AccessToken`]: a bearer token that somebody else renews.

use std::future::ready;

use atlas_restore_api::BoxFuture;
use reqwest::header::{HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::{AuthenticationError, Authorize, CredentialsError, Origin};

/// Adds one bearer token to each request (RFC 6750, section 2.1).
#[derive(Debug)]
pub(super) struct AccessToken {
    origin: Origin,
    authorization: HeaderValue,
}

impl AccessToken {
    pub(super) fn new(origin: Origin, token: &SecretString) -> Result<Self, CredentialsError> {
        let authorization =
            bearer(token).ok_or(CredentialsError::ControlCharacter("access token"))?;
        Ok(Self {
            origin,
            authorization,
        })
    }
}

/// The header for a token, unless it has a character that no header can hold.
pub(super) fn bearer(token: &SecretString) -> Option<HeaderValue> {
    let text = format!("Bearer {}", token.expose_secret());
    let mut value = HeaderValue::try_from(text).ok()?;
    // Keeps it out of `Debug` and out of the compression tables of HTTP/2.
    value.set_sensitive(true);
    Some(value)
}

impl Authorize for AccessToken {
    fn authorization<'a>(
        &'a self,
        request: &'a reqwest::Request,
    ) -> BoxFuture<'a, Result<Option<HeaderValue>, AuthenticationError>> {
        let checked = self.origin.check(request);
        Box::pin(ready(checked.map(|()| Some(self.authorization.clone()))))
    }

    /// There is no other token to try.
    fn refused<'a>(
        &'a self,
        _: Option<&'a HeaderValue>,
        _: &'a HeaderMap,
    ) -> BoxFuture<'a, Result<bool, AuthenticationError>> {
        Box::pin(ready(Ok(false)))
    }
}
