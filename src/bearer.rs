//! [`Bearer`]: the transport that adds a bearer token.

use std::fmt;

use atlas_restore_api::{BoxFuture, Operation, Transport, TransportError};
use reqwest::header::{AUTHORIZATION, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use crate::base_url::BuildError;

/// Adds a bearer token to each request (RFC 6750, section 2.1) and sends it once.
pub(crate) struct Bearer {
    http: reqwest::Client,
    authorization: HeaderValue,
}

impl Bearer {
    pub(crate) fn new(http: reqwest::Client, token: &SecretString) -> Result<Self, BuildError> {
        let text = format!("Bearer {}", token.expose_secret());
        let value = HeaderValue::try_from(text);
        let mut authorization = value.map_err(|_| BuildError::AccessToken)?;
        // Keeps it out of `Debug` and out of the compression tables of HTTP/2.
        authorization.set_sensitive(true);
        Ok(Self {
            http,
            authorization,
        })
    }
}

impl fmt::Debug for Bearer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bearer").finish_non_exhaustive()
    }
}

impl Transport for Bearer {
    fn execute<'a>(
        &'a self,
        mut request: reqwest::Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<reqwest::Response, TransportError>> {
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, self.authorization.clone());
        Transport::execute(&self.http, request, operation)
    }
}
