//! [`Client`]: where the API is and how to reach it. Its operations are generated.

use std::fmt;
use std::sync::Arc;

use reqwest::Url;

use super::call::{self, Payload};
use super::error::Error;
use super::operation::Operation;
use super::response_value::ResponseValue;
use super::transport::{BoxFuture, Transport, TransportError};

/// The API's client. Cloning one is cheap; the clones share connections.
#[derive(Clone)]
pub struct Client {
    baseurl: String,
    /// The same, or why no request can be made to it.
    pub(super) root: Result<Url, &'static str>,
    transport: Arc<dyn Transport>,
}

impl Client {
    /// A client of the API at `baseurl`, such as `https://cloud.mongodb.com`, without
    /// credentials.
    ///
    /// Redirects are not followed: no operation declares one, and a request must not reach
    /// a host that it was not made for.
    ///
    /// Where this machine gives no TLS backend, every call answers
    /// [`Error::Communication`](crate::Error::Communication).
    pub fn new(baseurl: &str) -> Self {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build();
        match http {
            Ok(http) => Self::with_transport(baseurl, http),
            Err(error) => Self::with_transport(baseurl, Unavailable(error.to_string())),
        }
    }

    /// A client of the API at `baseurl` that sends through `transport`.
    pub fn with_transport(baseurl: &str, transport: impl Transport + 'static) -> Self {
        let baseurl = baseurl.trim_end_matches('/').to_owned();
        Self {
            root: root(&baseurl),
            baseurl,
            transport: Arc::new(transport),
        }
    }

    /// Where the API is, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.baseurl
    }

    /// Sends a request that the caller has made, as the transport sends those of
    /// `operation`; any 2xx is a success. The types say what the bodies are decoded to.
    ///
    /// # Errors
    ///
    /// What the transport reports; an error status; a response that cannot be decoded.
    pub async fn execute<T: Payload, E: Payload>(
        &self,
        request: reqwest::Request,
        operation: &'static Operation,
    ) -> Result<ResponseValue<T>, Error<E>> {
        call::execute(self, request, operation).await
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.transport
    }
}

/// What a base URL must be for requests to go where they say.
fn root(baseurl: &str) -> Result<Url, &'static str> {
    let url = Url::parse(baseurl).map_err(|_| "the base URL is not an absolute URL")?;
    let usable = matches!(url.scheme(), "http" | "https") && url.has_host();
    match usable && url.query().is_none() && url.fragment().is_none() {
        true => Ok(url),
        false => Err("the base URL must be http or https, with a host and without a query"),
    }
}

/// Shows neither the transport, which may hold credentials, nor more of the base URL than
/// comes after its credentials.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = match self.baseurl.rsplit_once('@') {
            Some((_, host)) => host,
            None => &self.baseurl,
        };
        f.debug_struct("Client")
            .field("baseurl", &host)
            .finish_non_exhaustive()
    }
}

/// The transport of a client that has none, and why.
#[derive(Debug)]
struct Unavailable(String);

impl Transport for Unavailable {
    fn execute<'a>(
        &'a self,
        _: reqwest::Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<reqwest::Response, TransportError>> {
        Box::pin(async move { Err(TransportError::new(self.0.clone())) })
    }
}
