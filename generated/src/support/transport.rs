// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`Transport`]: the one way out. Credentials, retry and recording live behind it.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;

use reqwest::{Request, Response};

use super::operation::Operation;
use super::received::Received;

/// A boxed future, as an object-safe trait needs it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends a request and brings the response.
///
/// The client hands over each request complete, with the [`Operation`] it belongs to. An
/// implementation may add headers, send more than once where the operation allows it, or
/// answer by itself. Every answer of the server is an `Ok`, whatever its status.
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends `request`, which belongs to `operation`.
    fn execute<'a>(
        &'a self,
        request: Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>>;

    /// As [`execute`](Self::execute), with the body read. This is what the client calls; what
    /// has the whole body anyway gives it here as it is, and need not make a response of it.
    fn fetch<'a>(
        &'a self,
        request: Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<Received, TransportError>> {
        let response = self.execute(request, operation);
        Box::pin(async move { Ok(Received::read(response.await?).await) })
    }
}

/// Sends each request once.
impl Transport for reqwest::Client {
    fn execute<'a>(
        &'a self,
        request: Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        // What this gives is a pointer, and nothing is sent before it is polled.
        let response = reqwest::Client::execute(self, request);
        Box::pin(async move { response.await.map_err(TransportError::from) })
    }
}

/// No response came. Whether the server received the request is not known, unless the
/// source says so.
#[derive(Debug)]
pub struct TransportError(Box<dyn StdError + Send + Sync>);

impl TransportError {
    /// The transport failed because of `source`.
    pub fn new(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self(source.into())
    }

    /// The cause, where it is a `T`: a [`reqwest::Error`], or what the transport defines.
    pub fn downcast_ref<T: StdError + 'static>(&self) -> Option<&T> {
        self.0.downcast_ref()
    }

    /// The cause, where it is a `T`.
    ///
    /// # Errors
    ///
    /// The error itself, where its cause is something else.
    pub fn downcast<T: StdError + 'static>(self) -> Result<T, Self> {
        match self.0.downcast() {
            Ok(cause) => Ok(*cause),
            Err(cause) => Err(Self(cause)),
        }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source()
    }
}

/// Without the URL, which may hold credentials.
impl From<reqwest::Error> for TransportError {
    fn from(error: reqwest::Error) -> Self {
        Self::new(error.without_url())
    }
}
